"""Who an issuer is: a body with its place, from the words, the symbol and the body that writes the document.

A local code identifies nothing alone (UBND, HĐND, TU, BCĐ): its place comes from the words, else from the writing
body, and where neither tells, the body stays unknown. In the symbol of a key it is the code that counts, since the
number series is the code's: `12/CT-UBND` is one directive whether a text gives it to the committee or to its chairman.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import BodyRow, bodies
from vncite.lexicon.fold import fold_ascii, slug
from vncite.lexicon.places import places
from vncite.lexicon.words import meanings, words
from vncite.link import geography
from vncite.link.geography import bare, kind
from vncite.link.stated import CITY, LEVELS, PlaceWords, Stated
from vncite.model import Body, Context, Number, Place

__all__ = [
    "body_at",
    "committee",
    "full_name",
    "named_at",
    "own_symbol",
    "place_of",
    "stated_body",
    "symbol_body",
    "symbol_row",
]

_STEERING = "BCĐ"
_INITIALS = re.compile(r"(?<=\w)\w|\W")
"""All of a name but its first letters."""
_AS_LETTERS = re.compile(r"\b(?=[A-ZĐ&-]{2})")
"""Where the letters of a name begin: "Trung ương Hội [CCB]"."""
_LETTERS = re.compile(r"[A-ZĐ]{3}")
"""Of an abbreviation."""
_COUNTRY = (" Việt Nam",)
"""The end of a full name, which may stand behind its short one too: "NHNN Việt Nam"."""


def place_of(stated: Stated, context: Context, on: date | None, lexicon: Lexicon) -> Place | None:
    """The place an issuer is of, as it was on that day; None where the words and the document leave it open.

    A named place that several provinces have is chosen only by a province that the words or the document name.
    """
    if stated.place is None:
        place = _level_place(stated.body, context, on, lexicon)
        wrong = (
            stated.body is None
            and stated.name.startswith(_district_offices(lexicon))
            and place
            and place.level != "district"
        )
        return None if wrong else place
    if stated.place.name is None:
        return _contextual(stated.place.kind, context, on, lexicon)
    return named_place(stated.place, stated.outer, context, on, lexicon)


def named_place(
    words: PlaceWords, outer: tuple[PlaceWords, ...], context: Context, on: date | None, lexicon: Lexicon
) -> Place | None:
    """The one place with this kind and name on that day: among several, the one inside the places around it."""
    if LEVELS[words.kind] == ("commune",) and on is not None and on < geography.NEW_ERA:
        districts = [place for one in outer for place in geography.named(one, on, lexicon) if place.level == "district"]
        district = districts[0] if len(districts) == 1 else None if outer and districts else context.district
        return geography.old_commune(words, district) if district else None
    found = geography.named(words, on, lexicon)
    if len(found) > 1:
        around = [place for one in outer for place in geography.named(one, on, lexicon)]
        hints = [hint.id for hint in (*around, context.commune, context.district, context.province) if hint]
        for hint in hints:
            inside = [place for place in found if place.id == hint or hint in geography.lineage(place, lexicon)]
            if len(inside) == 1:
                return inside[0]
    return found[0] if len(found) == 1 else None


def _contextual(word: str, context: Context, on: date | None, lexicon: Lexicon) -> Place | None:
    """The place that `tỉnh`, `thành phố`, `huyện` mean in this document."""
    levels = LEVELS[word]
    if word == CITY:
        own = context.district, context.province
        place = next((one for one in own if one and kind(one) == "thành phố"), None)
        if place is None and context.district and kind(context.district) == "thị xã":
            place = context.district  # a town that has become a city since, or the other way round
    elif levels == ("province",):
        place = context.province or context.about
        if place and kind(geography.on_day(place, on, lexicon)) == CITY:
            place = None  # the text speaks of another, or of what the city was
    elif levels == ("district",):
        place = context.district or _former_district(context, on, lexicon)
        if place and context.body is None and kind(place) != word:
            place = None  # a text without a writer, which cites bodies of "Quận 8" and "UBND huyện"
    else:
        place = context.commune
    return geography.on_day(place, on, lexicon) if place else None


def _former_district(context: Context, on: date | None, lexicon: Lexicon) -> Place | None:
    """The district that a commune of today lay in, where its land was one district's, for a day before July 2025."""
    if context.commune is None or on is None or on >= geography.NEW_ERA:
        return None
    former = [place for place in places(lexicon).predecessors(context.commune.id) if place.level == "district"]
    return former[0] if len(former) == 1 else None


def _level_place(row: BodyRow | None, context: Context, on: date | None, lexicon: Lexicon) -> Place | None:
    """The place of a local body whose words name no level: a Sở is the province's; a committee is of the writer's
    level.
    """
    levels = row.levels if row else ()
    # where nobody says who writes, only the words "huyện", "tỉnh" mean the places that the text names
    district = context.district if context.body else None
    by_level = {"province": context.province or context.about, "district": district, "commune": context.commune}
    if len(levels) == 1 and levels[0] in by_level:
        place = by_level[levels[0]]
    else:
        own = context.body.level if context.body else None
        place = by_level.get(own or "") or context.commune or district or context.province
        if levels and place and place.level not in levels and "other" not in levels:
            place = next((by_level[level] for level in levels if by_level.get(level)), None)
    return geography.on_day(place, on, lexicon) if place else None


def full_name(stated: Stated, place: Place | None) -> str:
    """The issuer as stated, with the place that its words leave out; abbreviated names of central bodies written out.

    >>> from vncite.lexicon import load
    >>> from vncite.link.stated import parse
    >>> full_name(parse("Sở Y tế", load()), Place("tinh-14", "14", "tỉnh Sơn La", "province", None))
    'Sở Y tế tỉnh Sơn La'
    """
    name = stated.name
    if stated.short and stated.body:
        full, behind = _unabbreviated(stated.body, name, stated.short), name[stated.short[1] :]
        country = next((words for words in _COUNTRY if full.endswith(words) and behind.startswith(words)), "")
        return name[: stated.short[0]] + full + behind.removeprefix(country)
    if stated.gap is None or place is None or stated.central:
        return _with_kind(stated, place) if place else name
    if stated.place is None:
        named = fold_ascii(name).endswith(f" {fold_ascii(bare(place))}")  # "Trường Đại học Quảng Bình"
        return name if named else f"{name} {place.name}"
    behind = name[stated.gap :]
    if behind:
        behind = re.sub(rf"(?<=\w ){stated.place.kind}(?=,| và |\Z)", rf"\g<0> {bare(place)}", behind)
    return f"{name[: stated.gap]} {bare(place)}{behind}"  # of the second body of a joint paper too


def _with_kind(stated: Stated, place: Place) -> str:
    """The name of a department of a province with the kind of its place, where only the name of that stands in it: "Sở
    Nội vụ Nghệ An".
    """
    name, end = stated.name, f" {bare(place)}"
    if stated.body is None or place.level != "province" or not stated.body.name.startswith(_DEPARTMENT):
        return name
    whole = any(name.endswith(f"{said}{end}") for said in (stated.body.name, *stated.body.names))
    return f"{name.removesuffix(end)} {place.name}" if whole else name


_DEPARTMENT = "Sở "


def _unabbreviated(row: BodyRow, name: str, short: tuple[int, int]) -> str:
    """The body's name in full; where an organ of it stands before its letters, without the organ that is part of its
    usual name: "BTV TW Hội LHPN Việt Nam" is no Đoàn Chủ tịch; nor is "Hội LHPN Việt Nam".
    """
    said = name[short[0] : short[1]]
    first = said.partition(" ")[0] if short[0] else _AS_LETTERS.split(said, 1)[0].strip()
    if not first or row.name.startswith(first):
        return row.name
    whole = [one for one in row.names if one.startswith(f"{first} ") and not _LETTERS.search(one)]
    return max(whole, key=len, default=row.name)


def symbol_row(number: Number, stated: Stated | None, lexicon: Lexicon) -> BodyRow | None:
    """The body or kind of body that the symbol names first (of a joint instrument, the lead); None for an unknown
    code.
    """
    code = _code(number, lexicon)
    if code is None:
        return stated.body if stated else None
    known = bodies(lexicon)
    row = known.by_code(code) or known.by_code(code.rstrip("0123456789"))  # TW1: the mark of a note
    if row and row.local and code != row.code and stated and stated.body and stated.body.code.startswith(code):
        return stated.body  # BQL of a Ban Quản lý dự án, though it is mostly that of an economic zone's
    if row and not row.local and stated and not stated.body and _has_initials(stated.name, code, row):
        return None  # BTC of "Ban Tổ chức cuộc thi", which is no ministry
    if row and not row.local and code != row.code and stated and not stated.body and stated.gap is not None:
        return None  # an office of this place, whose letters are another's elsewhere: NV of Phòng Nội vụ
    if row and not row.local and stated and stated.body and _another(row, code, stated.body):
        return stated.body
    if row and row.local and stated and stated.central and stated.body and not stated.body.local:
        return stated.body if row.code in stated.body.code else row  # BCĐ of the National Steering Committee: BCĐQG
    return row


def _has_initials(name: str, code: str, row: BodyRow) -> bool:
    """Whether the letters of a code are those of a name that begins otherwise than the body whose code it is."""
    same = fold_ascii(name).split()[:1] == fold_ascii(row.name).split()[:1]
    return not same and _INITIALS.sub("", name.title()).startswith(code)


def _code(number: Number, lexicon: Lexicon) -> str | None:
    """The code of the body that gave it: the first in the symbol behind what says what sort of paper it is, as in
    `9/BCTĐ-STP`, a report of appraisal of Sở Tư pháp.
    """
    if not number.issuers:
        return None
    code = number.issuers[0]
    if code in words(lexicon, "type-mark"):
        behind = number.canonical.partition(f"{code}-")[2].partition("-")[0]
        known = bodies(lexicon)
        # the letters of the mark may be a body's too: TĐ-VP of a Tỉnh đoàn, not of the office of a committee
        if behind and (known.get(behind) or (known.by_code(behind) and not known.by_code(code))):
            return behind
    return code


def _another(row: BodyRow, code: str, named: BodyRow) -> bool:
    """Whether the letters of a ministry's field are those of another body that the words name: `KHĐT` of Sở Kế hoạch và
    Đầu tư, of a division in another ministry.
    """
    if code == row.code or named is row:
        return False
    return not named.local or fold_ascii(named.name).partition(" ")[2] == fold_ascii(row.name).partition(" ")[2]


def symbol_body(
    number: Number, stated: Stated | None, context: Context, on: date | None, lexicon: Lexicon
) -> Body | None:
    """The issuing body that a key uses: the symbol's code, with its place from the words, else the writer's."""
    row = symbol_row(number, stated, lexicon)
    former = meanings(lexicon, "former-code").get(row.code) if row is not None else None
    if row is not None and former and on and not row.existed(on):
        earlier = bodies(lexicon).get(former)
        if earlier is not None and not earlier.existed(on):
            # neither of the two: CT of a province's tax department, whose place must be told
            place = place_of(stated, context, on, lexicon) if stated else context.province
            return body_at(row, place, lexicon) if place else None
        row = earlier
    if row is None:
        return _unlisted(number, stated, context, on, lexicon)
    if not row.local and not (stated and stated.place and stated.body is row):
        return row.central
    if stated and (stated.place or stated.body is row):
        place = place_of(stated, context, on, lexicon)
        if place is None and stated.place and stated.place.name:
            return None
    else:
        place = _level_place(row, context, on, lexicon)
    return body_at(row, place, lexicon, _which(row, _code(number, lexicon) or "", stated)) if place else None


def stated_body(stated: Stated, context: Context, on: date | None, lexicon: Lexicon) -> Body | None:
    """The body that the words alone name, for an instrument whose symbol is not known."""
    row = stated.body
    if row is None:
        return None
    if not row.local and stated.place is None:
        return row.central
    place = place_of(stated, context, on, lexicon)
    return body_at(committee(row, lexicon), place, lexicon, _which(row, "", stated)) if place else None


def committee(row: BodyRow, lexicon: Lexicon) -> BodyRow:
    """The committee for its chairman: what Chủ tịch UBND signs mostly bears the committee's symbol."""
    return bodies(lexicon).get("UBND") or row if row.code == "CTUBND" else row


def body_at(row: BodyRow, place: Place, lexicon: Lexicon, which: str = "") -> Body:
    """A kind of local body in one place, by the place's last name, so that one body has one name whoever cites it.

    `which` is the number of a steering committee: each has a number series of its own (Nghị định 30/2020/NĐ-CP).
    """
    last = geography.last(place, lexicon)
    name = named_at(row, last)
    if which:
        name = name.replace(row.name, f"{row.name} {which}", 1)
    return Body(f"{row.slug}{which}-{place.id}", name, place.level, place.id)


def _which(row: BodyRow, code: str, stated: Stated | None) -> str:
    """`389` of `BCĐ389` and of `Ban Chỉ đạo 389`; those without a number of their own are told by the place alone."""
    if row.code != _STEERING:
        return ""
    found = re.search(r"\d+$", code) or (re.search(r"(?i:chỉ đạo|bcđ) ?(\d{2,4})\b", stated.name) if stated else None)
    return found[found.re.groups] if found else ""


def own_symbol(row: BodyRow, context: Context) -> bool:
    """Whether a symbol's code is plainly the writing body's own: its code, its chairman's, or a committee it has set
    up.
    """
    if context.body is None or context.body.place is None:
        return False
    writer = context.body.code.removesuffix(f"-{context.body.place}")
    return (
        row.slug == writer
        or {row.slug, writer} == {"ubnd", "ctubnd"}
        or (row.slug in ("bcd", "sch") and writer == "ubnd")
    )


def named_at(row: BodyRow, place: Place) -> str:
    """The name of a kind of local body in one place.

    >>> from vncite.lexicon import load
    >>> named_at(bodies(load()).get("TU"), Place("tinh-01", "01", "thành phố Hà Nội", "province", None))
    'Thành ủy Hà Nội'
    """
    name = row.name.removesuffix(" (địa phương)")
    head, _, last = name.rpartition(" ")
    if last.lower() == "ủy" and head.split()[-1].lower() in ("tỉnh", "huyện", "quận", "thị", "đảng"):
        if place.level == "commune":
            return f"{name} {place.name}"
        organ = {"tỉnh": "Tỉnh", "thành phố": "Thành", "huyện": "Huyện", "quận": "Quận", "thị xã": "Thị"}.get(
            kind(place), "Đảng"
        )
        return " ".join([*head.split()[:-1], organ, "ủy", bare(place)])
    if last in LEVELS:
        name = head
    return f"{name} {place.name}"


@lru_cache(maxsize=8)
def _district_offices(lexicon: Lexicon) -> tuple[str, ...]:
    """How an office of a district that no table knows begins."""
    return tuple(f"{office} " for office, level in meanings(lexicon, "office").items() if level == "district")


def _unlisted(
    number: Number, stated: Stated | None, context: Context, on: date | None, lexicon: Lexicon
) -> Body | None:
    """A code that no table has: the body its words name; else the code itself, in the writer's province.

    Codes are set by each agency's head, so the same letters in two provinces are two bodies: two numbers are not
    merged on the strength of a code that nobody knows. A court's code tells the procedure and not the court (`QĐ-PT`).
    """
    if stated and stated.body and not stated.body.local:
        place = place_of(stated, context, on, lexicon) if stated.place else None  # Kho bạc Nhà nước tỉnh Quảng Nam
        return body_at(stated.body, place, lexicon) if place else stated.body.central
    said = _code(number, lexicon)
    code = slug(said) if said else None
    if not said or not code or said in words(lexicon, "procedure"):
        return None
    name = stated.name if stated else said
    known = bodies(lexicon).by_code(said)
    if known and not known.local and stated and _has_initials(stated.name, said, known):
        return None  # its letters are a ministry's: no body goes by them
    if stated and stated.place is None and stated.body is None and stated.gap is None:
        return Body(code, name, "other")
    place = place_of(stated, context, on, lexicon) if stated else context.province
    if place is None:
        return Body(code, name, "other")
    return Body(f"{code}-{place.id}", name, place.level, place.id)
