"""An issuer as a text states it, taken apart: which kind of body, of which place, and where a missing place belongs.

`UBND tỉnh`, `Ban Thường vụ Tỉnh ủy`, `Giám đốc Sở Tư pháp thành phố Hải Phòng`, `Ban Chỉ đạo phòng, chống dịch
COVID-19 huyện`. Whose `tỉnh` it is, is for `vncite.link.issuers` to say.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import BodyRow, bodies
from vncite.lexicon.capitals import NAME, PLACE, UPPER, in_small_letters
from vncite.lexicon.fold import fold_ascii, tone_key
from vncite.lexicon.places import places
from vncite.lexicon.words import alternatives, meanings, words
from vncite.link.vocabulary import body_names, fold_words
from vncite.model import Citation, PlaceLevel

__all__ = ["CITY", "LEVELS", "PlaceWords", "Stated", "parse", "party_organ"]

LEVELS: dict[str, tuple[PlaceLevel, ...]] = {
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
_WORD = re.compile(r"\w+")
_MARKS = frozenset("-–,&")
_PLAIN_KINDS = {fold_ascii(kind): kind for kind in LEVELS}
_PLAIN = re.compile(rf"\b(?:{'|'.join(_PLAIN_KINDS)})\b(?=\s+[A-Z\d]|\s*$)")
"""Place words of a text written without accents, where a name or nothing follows."""
_MISREAD_KIND = re.compile(rf"\A (t[iíìĩị]nh|huy[eêèéẽẹẻềếễể]n)(?=\s+[{UPPER}]|\s*$)")
"""`tỉnh` and `huyện` with other accents directly behind a local body: "UBND tinh" of a scan."""


_NATIONWIDE = " Việt Nam"
"""The end of a name that is of no place: Ban Chỉ đạo Đại hội đại biểu các dân tộc thiểu số Việt Nam."""
_CENTRE = "tw"
"""Trung ương by its usual abbreviation: Ban Chỉ đạo TW."""


class PlaceWords(NamedTuple):
    """A place as words say it: its kind (`tỉnh`) and its name as written, None in `UBND tỉnh`."""

    kind: str
    name: str | None


class Stated(NamedTuple):
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


def party_organ(issuer: str, citation: Citation, lexicon: Lexicon) -> str:
    """The words of an issuer, an abbreviated organ of the Party written out where the number or type is the Party's."""
    party = citation.number.series == "dang" if citation.number else citation.type in words(lexicon, "party-type")
    return meanings(lexicon, "party-organ").get(issuer.strip(), issuer) if party else issuer


@lru_cache(maxsize=1 << 14)
def parse(issuer: str, lexicon: Lexicon) -> Stated:
    """Take an issuer apart; see `Stated`.

    >>> from vncite.lexicon import load
    >>> parse("Chủ tịch UBND  tỉnh", load()).place
    PlaceWords(kind='tỉnh', name=None)
    >>> parse("Ban Thường vụ Tỉnh ủy Sơn La", load()).place
    PlaceWords(kind='tỉnh', name='Sơn La')
    """
    name = _without_signer(_clean(issuer, lexicon), lexicon)
    tokens, folded, found = _taken_apart(name, lexicon)
    row = found[0] if found else None
    if found:
        spelt = _spelt(name, tokens, found, issuer.isupper() or (issuer.isascii() and " " in issuer))
        if len(spelt) != len(name):
            tokens, folded, found = _taken_apart(spelt, lexicon)
        name = spelt
    if found and found[0].local and found[2] < len(tokens):
        behind = tokens[found[2] - 1][1]
        name = name[:behind] + _MISREAD_KIND.sub(lambda kind: f" {_PLAIN_KINDS[fold_ascii(kind[1])]}", name[behind:])
    national = not _pairs(lexicon, "national").keys().isdisjoint(pairwise(folded)) or _CENTRE in folded
    if found and row is not None and national and (central := meanings(lexicon, "central-counterpart").get(row.code)):
        if short := _short(name, tokens, found, lexicon):  # "BCĐ Trung ương về phòng, chống thiên tai"
            name = name[: short[0]] + row.name + name[short[1] :]
            tokens, folded, found = _taken_apart(name, lexicon)
        row = bodies(lexicon).get(central) or row
    # A level word may end the body's own name: Công an tỉnh, Ban Chấp hành Đảng bộ tỉnh.
    after = _last_word(tokens, found[2]) if found else 0
    around = [_lower_case(pair, name, lexicon) for pair in _places(name, after)]
    name = _with_capitals(name, around)
    if row is not None and not row.local:
        if national or not around:
            return Stated(name, row, None, (), None, True, _short(name, tokens, found, lexicon))
        return _stated(name, row, around, 0, False)  # an office in a province: Bảo hiểm xã hội tỉnh
    party = _party(name, tokens, found[1:] if found else (0, len(tokens)), lexicon)
    if party and not (around and LEVELS[around[0][0].kind] == ("commune",)):
        own, gap = _lower_case(party, name, lexicon)
        name = _with_capitals(name, [(own, gap)])
        if around and around[0][1] == gap + 1 + len(around[0][0].kind):  # Thành ủy Thành phố Hồ Chí Minh
            own, gap = around[0]
        outer = tuple(words for words, _ in around if words.name)
        return Stated(name, row, own, outer, gap if own.name is None else None, False)
    if not around:
        bare = _bare_place(name, tokens, found, lexicon)
        unknown = row is None and not name.startswith(tuple(f"{office} " for office in words(lexicon, "office")))
        national = national or (name.endswith(_NATIONWIDE) and (row is None or "other" in row.levels))
        return Stated(name, row, bare, (), None if bare or unknown else len(name), national)
    # A level word inside a subject ("Ban Chỉ đạo xây dựng xã … tỉnh") gives way to a place that is named or ends the
    # words, unless it follows the body's own name ("Ban Chỉ đạo tỉnh phòng, chống dịch …").
    directly = found is not None and around[0][1] <= after + len(around[0][0].kind) + 1
    if found is not None and len(tokens) > found[2]:
        directly = directly or around[0][1] == tokens[found[2]][0] + len(around[0][0].kind)
    named = next((i for i, (words, _) in enumerate(around) if words.name), len(around) - 1)
    return _stated(name, row, around, 0 if directly else named, national)


def _taken_apart(
    name: str, lexicon: Lexicon
) -> tuple[list[tuple[int, int, str]], tuple[str, ...], tuple[BodyRow, int, int] | None]:
    """The words of a name with their spans, folded, and the first known body among them."""
    tokens = [(found.start(), found.end(), fold_ascii(found[0])) for found in _WORD.finditer(name)]
    folded = tuple(token[2] for token in tokens)
    written = tuple(name[start:end] for start, end, _ in tokens)
    return tokens, folded, body_names(lexicon).first(folded, written)


def _spelt(name: str, tokens: list[tuple[int, int, str]], found: tuple[BodyRow, int, int], whole: bool) -> str:
    """The words with the body's name as the table gives it, where a scan has other accents ("Bô Y tê"); `whole`: where
    all of them are in capitals or without accents, too.
    """
    row, first, end = found
    folded = tuple(token[2] for token in tokens[first:end])
    known = [one for one in (row.name, *row.names) if fold_words(one) == folded]
    start, stop = tokens[first][0], tokens[end - 1][1]
    said = name[start:stop]
    # "Bộ Giáo dục Đào tạo" has no mark to be put right, "Lao động- Thương binh" has
    unmarked = _MARKS.isdisjoint(said) and _accented(said) in map(_accented, known)
    if not known or (not whole and (unmarked or said.casefold() in (tone_key(one).casefold() for one in known))):
        return name
    return name[:start] + known[0] + name[stop:]


def _accented(name: str) -> list[str]:
    """The words of a name with their accents, whatever stands between them."""
    return _WORD.findall(tone_key(name).casefold())


def _last_word(tokens: list[tuple[int, int, str]], end: int) -> int:
    """Where the last word of a body's name starts, which may be a kind of place: "thị xã" is one."""
    pair = f"{tokens[end - 2][2]} {tokens[end - 1][2]}" if end > 1 else ""
    return tokens[end - 2 if pair in _PLAIN_KINDS else end - 1][0]


def _stated(name: str, row: BodyRow | None, around: list[tuple[PlaceWords, int]], own: int, national: bool) -> Stated:
    place, gap = around[own]
    outer = tuple(words for words, _ in around[own + 1 :] if words.name)
    return Stated(name, row, place, outer, gap if place.name is None else None, national)


_UNION = "ỉnh đoàn"
_OF_UNION = re.compile(rf"(?P<level>\b(?P<kind>[Tt]ỉnh) đoàn)(?: (?P<name>{NAME}))?")
"""The level that is part of a body's name, before the place: Tỉnh đoàn Lai Châu."""
_WITH = re.compile(rf" với (?=[{UPPER}])")
"""Between the bodies of a joint paper."""
_CITY_SHORT = re.compile(r"(?<!\w)(?i:t\.?p\.? ?|thành phố )HCM(?!\w)")
_PROVINCE_SHORT = re.compile(r"(?<= )(?:[A-Z]{2,4} ?- ?[A-Z]{2,4}|[A-Z]{2} ?-? ?Huế|[A-Z]{4})(?!\w)")
"""A province by letters of its name: BR-VT, TT-Huế."""
_CENTRE_SHORT = re.compile(
    r"(?:\A|(?<=\w ))(?:T\.Ư|TƯ|T\.W|TW)(?= Đảng| Đoàn)|(?<=Chấp hành )(?:T\.Ư|TƯ|T\.W|TW)(?!\w)"
)


def _clean(issuer: str, lexicon: Lexicon) -> str:
    name = tone_key(" ".join(issuer.split()).replace(" & ", " và ")).strip(" ,.;:-–")
    if name.isascii():
        name = _PLAIN.sub(lambda found: _PLAIN_KINDS[found[0]], name)
    name = _CITY_SHORT.sub("Thành phố Hồ Chí Minh", _WITH.sub(", ", name))
    shortened = meanings(lexicon, "province-short")
    name = _PROVINCE_SHORT.sub(lambda found: shortened.get(found[0], found[0]), name)
    name = _CENTRE_SHORT.sub("Trung ương", in_small_letters(name))
    office, organ = _shortened(lexicon)
    name = office.sub(lambda found: found["office"] + meanings(lexicon, "office-short")[found["field"]], name)
    name = organ.sub(lambda found: meanings(lexicon, "organ-short")[found[0]], name)
    abbreviated = _abbreviated(lexicon)
    return PLACE.sub(lambda found: _written_out(found, abbreviated), name)


@lru_cache(maxsize=8)
def _shortened(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The field of an office, and the organ of a Party committee, by their abbreviations: Sở TNMT, BTV Tỉnh ủy."""
    offices = rf"(?P<office>\b(?:Sở|Phòng|Bộ|Chi cục) )(?P<field>{alternatives(lexicon, 'office-short')})(?![\w&])"
    return re.compile(offices), re.compile(rf"\A(?:{alternatives(lexicon, 'organ-short')})(?!\w)")


def _without_signer(name: str, lexicon: Lexicon) -> str:
    """`Chủ tịch UBND tỉnh Nguyễn Văn A`: the words without the name of the person who holds the office."""
    for found in PLACE.finditer(name):
        person = found["name"]
        if person and person not in words(lexicon, "former-province") and _person(lexicon).match(person):
            kind = tone_key(found["kind"]).lower()
            if "commune" not in LEVELS[kind] and not places(lexicon).find(f"{kind} {person}"):
                return name[: found.start("name")].rstrip() + name[found.end("name") :]
    return name


@lru_cache(maxsize=8)
def _person(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(lexicon, 'family-name')})\s+\S+\s+\S")


@lru_cache(maxsize=8)
def _abbreviated(lexicon: Lexicon) -> dict[str, str]:
    return {short.lower(): full for short, full in meanings(lexicon, "place-abbreviation").items()}


@lru_cache(maxsize=32)
def _pairs(lexicon: Lexicon, role: str) -> dict[tuple[str, str], str]:
    """Expressions of two words, folded, with what they stand for."""
    folded = {tuple(fold_ascii(said).split()): means for said, means in meanings(lexicon, role).items()}
    return {(pair[0], pair[1]): means for pair, means in folded.items() if len(pair) == 2}


def _written_out(found: re.Match[str], abbreviated: dict[str, str]) -> str:
    full = abbreviated.get(found["kind"].lower())
    if full is None:
        return found[0]
    return f"{full} {found['name']}" if found["name"] else full


def _places(name: str, after: int) -> list[tuple[PlaceWords, int]]:
    """Places after the body's name, each with the end of its kind, where a missing name belongs."""
    if _UNION in name and (union := _OF_UNION.search(name, after)):
        return [(PlaceWords(union["kind"].lower(), union["name"]), union.end("level"))]
    found = PLACE.finditer(name, after)
    return [(PlaceWords(tone_key(one["kind"]).lower(), one["name"]), one.end("kind")) for one in found]


def _lower_case(place: tuple[PlaceWords, int], name: str, lexicon: Lexicon) -> tuple[PlaceWords, int]:
    """`thành phố hải phòng`: a name that lost its capitals, where the words after the kind are a place's."""
    words, gap = place
    following = name[gap:].split()[:4]
    least = len(words.name.split()) if words.name else 0
    if following and not (words.name and places(lexicon).find(f"{words.kind} {words.name}")):
        for count in range(len(following), least, -1):
            tried = " ".join(following[:count]).strip(" ,.;")
            if tried and places(lexicon).find(f"{words.kind} {tried}"):
                return PlaceWords(words.kind, tried.title()), gap
    return place


def _with_capitals(name: str, around: list[tuple[PlaceWords, int]]) -> str:
    """The words with the capitals that names of places have."""
    for place, gap in around:
        if place.name and not name[gap:].lstrip().startswith(place.name):
            name = name[:gap] + name[gap:].replace(place.name.lower(), place.name, 1)
    return name


def _bare_place(
    name: str, tokens: list[tuple[int, int, str]], found: tuple[BodyRow, int, int] | None, lexicon: Lexicon
) -> PlaceWords | None:
    """`Sở Y tế Sơn La`: the name of a place, without its kind, directly after the body's; `Tòa án nhân dân cấp cao tại
    Hà Nội`.
    """
    if found is None or found[2] >= len(tokens):
        return None
    row, _, end = found
    if tokens[end][2] == "tai" and end + 1 < len(tokens):
        end += 1
    following = re.compile(NAME).match(name, tokens[end][0])
    if following is None:
        return None
    for level in row.levels:
        if level in ("province", "district") and (places(lexicon).find(following[0], level=level)):
            return PlaceWords({"province": "tỉnh", "district": "huyện"}[level], following[0])
    return None


def _party(
    name: str, tokens: list[tuple[int, int, str]], span: tuple[int, int], lexicon: Lexicon
) -> tuple[PlaceWords, int] | None:
    """`Tỉnh ủy Sơn La`, `Huyện đoàn`: the level is in the body's own name, the place's name follows without a kind."""
    for i in range(span[0], min(span[1], len(tokens) - 1)):
        word, following = tokens[i][2], tokens[i + 1][2]
        kind = _pairs(lexicon, "level-committee").get((word, following))
        if kind:
            gap = tokens[i + 1][1]
            named = re.compile(rf"\s+(?!(?:Tỉnh|Thành phố)\b)({NAME})").match(name, gap)
            return PlaceWords(kind, named[1] if named else None), gap
    return None


def _short(
    name: str, tokens: list[tuple[int, int, str]], found: tuple[BodyRow, int, int] | None, lexicon: Lexicon
) -> tuple[int, int] | None:
    """Span of a central body's name where it is abbreviated: `Bộ GDĐT`, `UBTVQH`, `Thủ tướng` alone."""
    if found is None:
        return None
    row, first, end = found
    span = tokens[first][0], tokens[end - 1][1]
    said = name[span[0] : span[1]]
    if said in (*words(lexicon, "short-alone"), row.code, *row.aliases) or (
        re.search(rf"[{UPPER}&]{{3}}", said) and not said.startswith(words(lexicon, "name-with-abbreviation"))
    ):
        return span
    return None
