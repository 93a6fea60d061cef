"""An issuer as a text states it, taken apart: which kind of body, of which place, and where a missing place belongs.

`UBND tỉnh`, `Ban Thường vụ Tỉnh ủy`, `Giám đốc Sở Tư pháp thành phố Hải Phòng`, `Ban Chỉ đạo phòng, chống dịch
COVID-19 huyện`. Whose `tỉnh` it is, is for `vncite.link.issuers` to say.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import BodyRow
from vncite.lexicon.fold import fold_ascii, tone_key
from vncite.link.vocabulary import body_names

__all__ = ["CITY", "LEVELS", "PlaceWords", "Stated", "parse"]

LEVELS: dict[str, tuple[str, ...]] = {
    "tỉnh": ("province",),
    "thành phố": ("province", "district"),
    "huyện": ("district",),
    "quận": ("district",),
    "thị xã": ("district",),
    "xã": ("commune",),
    "phường": ("commune",),
    "thị trấn": ("commune",),
    "đặc khu": ("commune",),
}
"""Levels that a place word can mean; a city is a province or, until 30 June 2025, a district."""
CITY = "thành phố"
_PARTY = {"tinh": "tỉnh", "thanh": CITY, "huyen": "huyện", "quan": "quận", "thi": "thị xã"}
"""Tỉnh ủy, Thành ủy, Huyện ủy, Quận ủy, Thị ủy: the level is in the name."""
_YOUTH = {"tinh": "tỉnh", "thanh": CITY, "huyen": "huyện"}
"""Tỉnh đoàn, Thành đoàn, Huyện đoàn."""
_UPPER = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_NAME = rf"[{_UPPER}][\w'’]*(?:(?:\s+|\s*-\s*)(?:[{_UPPER}][\w'’]*|\d+))*|\d+"
_PLACE = re.compile(
    r"(?<!\w)(?P<kind>(?i:tỉnh|thành phố|t\.?p\.?(?=[\s\w])|tp|huyện|quận|thị xã|tx\.?|thị trấn|phường|xã(?!\s+hội)|đặc khu))(?!\w)"
    rf"(?:\s*(?P<name>{_NAME}))?"
)
_WORD = re.compile(r"\w+")
_ABBREVIATED = {
    "tp": "thành phố",
    "tp.": "thành phố",
    "t.p": "thành phố",
    "t.p.": "thành phố",
    "tx": "thị xã",
    "tx.": "thị xã",
}


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """A place as words say it: its kind (`tỉnh`) and its name as written, None in `UBND tỉnh`."""

    kind: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Stated:
    """An issuer as stated, taken apart."""

    name: str
    """The words with single spaces, `TP.` and `TX.` written out."""
    body: BodyRow | None
    """The body or kind of local body, where the lexicon knows one."""
    place: PlaceWords | None
    """The place it is of; None where the words name none."""
    outer: tuple[PlaceWords, ...]
    """Places around it: `huyện Bắc Yên, tỉnh Sơn La` after `UBND xã Mường Khoa`."""
    gap: int | None
    """Where in `name` the name of the place is missing."""
    central: bool
    """The words say that it is no local body: `Ban Chỉ đạo quốc gia`, `Trung ương`."""
    short: tuple[int, int] | None = None
    """Span in `name` of an abbreviated name of a central body: `Bộ GDĐT`."""


@lru_cache(maxsize=1 << 14)
def parse(issuer: str, lexicon: Lexicon) -> Stated:
    """Take an issuer apart; see `Stated`.

    >>> from vncite.lexicon import load
    >>> parse("Chủ tịch UBND  tỉnh", load()).place
    PlaceWords(kind='tỉnh', name=None)
    >>> parse("Ban Thường vụ Tỉnh ủy Sơn La", load()).place
    PlaceWords(kind='tỉnh', name='Sơn La')
    """
    name = _clean(issuer)
    tokens = [(found.start(), found.end(), fold_ascii(found[0])) for found in _WORD.finditer(name)]
    words = tuple(token[2] for token in tokens)
    found = body_names(lexicon).first(words)
    row = found[0] if found else None
    after = tokens[found[2] - 1][0] if found else 0
    central = any(pair in itertools.pairwise(words) for pair in (("quoc", "gia"), ("trung", "uong"))) and (
        row is None or row.code.startswith("BCĐ")
    )
    if row is not None and not row.local:
        return Stated(name, row, None, (), None, True, _short(name, tokens, found))
    places, gaps = _places(name, after)
    party = _party(name, tokens, found[1:] if found else (0, len(tokens)))
    if party and not (places and LEVELS[places[0].kind] == ("commune",)):
        first, gap = party
        return Stated(name, row, first, tuple(p for p in places if p.name), gap if first.name is None else None, False)
    if not places:
        return Stated(name, row, None, (), len(name), central)
    # A level word inside a subject ("Ban Chỉ đạo xây dựng xã …") gives way to a place that is named, or that ends the
    # words.
    own = next((i for i, place in enumerate(places) if place.name), len(places) - 1)
    if row is not None and gaps[0] == after + len(_first_word(name[after:])) and own and places[0].name is None:
        own = 0  # "Ban Chỉ đạo tỉnh phòng, chống dịch …": the level word follows the body's own name
    first = places[own]
    gap_at = gaps[own] if first.name is None else None
    return Stated(name, row, first, tuple(place for place in places[own + 1 :] if place.name), gap_at, central)


def _clean(issuer: str) -> str:
    name = tone_key(" ".join(issuer.split())).strip(" ,.;:-–")
    if name.isupper() and " " in name:
        name = name.title()  # a heading in capitals: names of places keep theirs, the rest is compared without case
        name = re.sub(r"\b(Ubnd|Hđnd|Bcđ|Mttq)\b", lambda found: found[0].upper(), name)
        name = _PLACE.sub(lambda found: found[0].replace(found["kind"], found["kind"].lower(), 1), name)
    return _PLACE.sub(_written_out, name)


def _written_out(found: re.Match[str]) -> str:
    full = _ABBREVIATED.get(found["kind"].lower())
    if full is None:
        return found[0]
    return f"{full} {found['name']}" if found["name"] else full


def _places(name: str, after: int) -> tuple[list[PlaceWords], list[int]]:
    places, gaps = [], []
    for found in _PLACE.finditer(name, after):
        places.append(PlaceWords(tone_key(found["kind"]).lower(), found["name"]))
        gaps.append(found.end("kind"))
    return places, gaps


def _party(
    name: str, tokens: list[tuple[int, int, str]], span: tuple[int, int] | tuple[()]
) -> tuple[PlaceWords, int] | None:
    """`Tỉnh ủy Sơn La`, `Huyện đoàn`: the level is in the body's own name, the place's name follows without a kind."""
    start, end = span if span else (0, len(tokens))
    for i in range(max(start, 0), min(end, len(tokens) - 1)):
        word, following = tokens[i][2], tokens[i + 1][2]
        kind = _PARTY.get(word) if following == "uy" else _YOUTH.get(word) if following == "doan" else None
        if kind:
            gap = tokens[i + 1][1]
            named = re.compile(rf"\s+({_NAME})").match(name, gap)
            return PlaceWords(kind, named[1] if named else None), gap
    return None


def _short(
    name: str, tokens: list[tuple[int, int, str]], found: tuple[BodyRow, int, int] | None
) -> tuple[int, int] | None:
    """Span of a central body's name where it is abbreviated: an own word of capitals (`Bộ GDĐT`), `Thủ tướng` alone."""
    assert found is not None
    row, start, end = found
    span = tokens[start][0], tokens[end - 1][1]
    words = name[span[0] : span[1]]
    if re.search(rf"[{_UPPER}]{{2}}", words) or fold_ascii(words) == "thu tuong":
        return None if fold_ascii(words) == fold_ascii(row.name) or "mttq" in fold_ascii(words) else span
    return None


def _first_word(text: str) -> str:
    found = _WORD.match(text)
    return found[0] if found else ""
