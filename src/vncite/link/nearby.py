"""The place of a body that only the words around it tell: "Tại Hà Tĩnh, UBND tỉnh đã phê duyệt", "UBND xã" in a text
that names one commune.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vncite.lexicon import Lexicon
from vncite.lexicon.capitals import NAME, UPPER
from vncite.lexicon.fold import tone_key
from vncite.lexicon.words import alternatives

__all__ = ["only_named", "opening_place"]

_OPENS = re.compile(
    rf"(?:\A|[.;:\n]\s*|- )Tại (?:(?:tỉnh|thành phố|TP\.?) )?(?P<name>{NAME}),"
    r"(?: (?:ngày )?\d{1,2}[-/.][-/.\d]+,)? \Z"
)
"""The words that open a sentence of a newspaper, up to its subject."""
_REACH = 80
_SMALL = frozenset({"xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã"})
"""Kinds of which a text may name one alone that is the one it speaks of."""
_WORD = rf"[{UPPER}][\w'’]*"


def opening_place(text: str, start: int) -> str | None:
    """The place that opens the sentence whose subject stands at `start`.

    >>> opening_place("Tại Hà Tĩnh, UBND tỉnh đã duyệt", 13)
    'Hà Tĩnh'
    """
    found = _OPENS.search(text, max(0, start - _REACH), start)
    return found["name"] if found else None


@lru_cache(maxsize=16)
def _of_kind(kind: str) -> re.Pattern[str]:
    name = rf"(?P<name>{_WORD}(?: {_WORD}){{0,3}}|\d{{1,2}}(?![\d/.-]))"
    return re.compile(rf"(?<!\w)(?i:{kind})(?! (?i:hội)\b) +{name}(?P<ends>[ \t]*\n)?")


@lru_cache(maxsize=8)
def _person(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(lexicon, 'family-name')}) ", re.IGNORECASE)


def only_named(kind: str, text: str, lexicon: Lexicon) -> str | None:
    """The name of the only place of a small kind that a text names; None where it names another, or where it is not
    sure that a name is whole.
    """
    if kind not in _SMALL:
        return None
    named: dict[str, str] = {}
    for found in _of_kind(kind).finditer(text):
        name = tone_key(found["name"])
        follows = text[found.end() : found.end() + 1]
        shouts = name.isupper() and not name.isdigit()
        if found["ends"] and follows.isupper() and not shouts:
            return None  # the name may go on in the next line
        if not shouts and _person(lexicon).match(name):
            return None  # "Chủ tịch UBND xã Nguyễn Văn A"
        key = name.casefold()
        if key not in named or not shouts:
            named[key] = name.title() if shouts else name
    return next(iter(named.values())) if len(named) == 1 else None
