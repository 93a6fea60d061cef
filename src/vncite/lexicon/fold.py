"""Folding of Vietnamese names and words, so that one thing written in several ways is found once.

Keys are for comparing only: the quoted text is never altered. Three strengths:

- `tone_key` keeps case and every letter, and puts the tone mark where the newer orthography puts it (`hoà` -> `hòa`);
- `fold_name` is the key that names are compared by: tone place, case, i/y, the look-alikes of Đ, composed or decomposed
  letters, spaces and dashes;
- `fold_ascii` drops all marks as well (`Sơn La` -> `son la`), for texts that lost theirs.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["fold_ascii", "fold_name", "slug", "tone_key"]

_TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Grave (huyền), acute (sắc), tilde (ngã), hook (hỏi), dot below (nặng)."""


def _moves() -> dict[str, str]:
    """`oà` -> `òa` and its like, for the three open rhymes oa, oe, uy, each tone and each case."""
    moves = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in _TONES:
            for a, b in ((first, second), (first.upper(), second), (first.upper(), second.upper())):
                old, new = a + unicodedata.normalize("NFC", b + tone), unicodedata.normalize("NFC", a + tone) + b
                moves[old] = new
    return moves


_MOVES = _moves()
# Open syllables only (no letter follows), and not after q, whose u belongs to the consonant: quý, quỹ stay.
_MOVE = re.compile(r"(?<![qQ])(?:[oO][àáãảạÀÁÃẢẠèéẽẻẹÈÉẼẺẸ]|[uU][ỳýỹỷỵỲÝỸỶỴ])(?![^\W\d_])")
_LOOKALIKES = str.maketrans({"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"})
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_MARKS = str.maketrans(
    {"\u00d0": "đ", "\u0189": "đ", "\u00f0": "đ", "\u0256": "đ"}
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'")
    | _INVISIBLE
)
_AROUND_DASH = re.compile(r" ?([-,&']) ?")
_Y_TO_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
# At the end of a syllable y and i are one sound after these consonants and after qu: lý/lí, sỹ/sĩ, quy/qui.
_FINAL_Y = re.compile(r"(?<![^\W\d_])(?:[hklmstv]|qu)[yỳýỷỹỵ](?![^\W\d_])")


def tone_key(text: str) -> str:
    """The text in composed letters (NFC) with tone marks placed as in `hòa`, `khỏe`, `thủy`; case is kept.

    >>> tone_key("Uỷ ban"), tone_key("UỶ BAN"), tone_key("quý"), tone_key("hoàn")
    ('Ủy ban', 'ỦY BAN', 'quý', 'hoàn')
    """
    return _MOVE.sub(lambda match: _MOVES.get(match[0], match[0]), unicodedata.normalize("NFC", text))


@lru_cache(maxsize=1 << 16)
def fold_name(text: str) -> str:
    """The key by which names, titles and type words are compared.

    >>> fold_name("Uỷ  ban") == fold_name("ỦY BAN"), fold_name("Lý Nhân") == fold_name("Lí nhân")
    (True, True)
    """
    if text.isascii():
        key = text.lower()
    else:
        key = tone_key(text.lower().translate(_MARKS))
    key = " ".join(key.split())
    key = _AROUND_DASH.sub(lambda match: ", " if match[1] == "," else match[1], key)
    return _FINAL_Y.sub(lambda match: match[0].translate(_Y_TO_I), key)


@lru_cache(maxsize=1 << 16)
def fold_ascii(text: str) -> str:
    """`fold_name` without any mark: what is left of a name that lost its accents.

    >>> fold_ascii("Thị xã Từ Sơn")
    'thi xa tu son'
    """
    key = fold_name(text)
    if key.isascii():
        return key
    letters = unicodedata.normalize("NFD", key.replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def slug(text: str) -> str:
    """Lower-case ASCII letters and digits with single hyphens, for IRIs and file names.

    >>> slug("Bộ Lao động - Thương binh và Xã hội"), slug("BGDĐT")
    ('bo-lao-dong-thuong-binh-va-xa-hoi', 'bgddt')
    """
    letters = unicodedata.normalize("NFD", text.translate(_LOOKALIKES).lower().replace("đ", "d"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
