"""Who writes a document, where and when: what "UBND tỉnh" and "Tỉnh ủy" mean in it.

In order of trust: the head of the document; what the document calls itself in its first and last lines ("Ủy ban nhân
dân huyện … trân trọng báo cáo"); for the province also the addressee, the place-and-date line and the provinces whose
bodies it cites. A place that several provinces have is chosen only where one of these names its province.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from vncite.lexicon import Lexicon
from vncite.lexicon.capitals import UPPER
from vncite.lexicon.fold import tone_key
from vncite.lexicon.places import bare_name, places
from vncite.lexicon.words import alternatives
from vncite.link import geography
from vncite.link.former import districts_of
from vncite.link.issuers import body_at, committee
from vncite.link.stated import LEVELS, PlaceWords, Stated, parse
from vncite.model import Context, Extraction, Header, Place
from vncite.patterns import later

__all__ = ["context_of", "horizon", "provinces_in"]

_COURT = "court"
_HEAD, _TAIL = 6000, 4000
"""How much of a document's beginning and end is searched for what it calls itself, in characters."""
_TITLE = 1200
"""How much of its beginning tells what a central body's paper is about."""
_NAME = rf"[{UPPER}][\w'’]*(?: [{UPPER}][\w'’]*){{0,3}}"
_HEADING = re.compile(
    rf"^[ \t]*(?P<body>(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)(?P<of>(?: [{UPPER}\d]+){{2,8}})[ \t|]*$", re.MULTILINE
)
"""A committee that speaks in a line of capitals of its own, below the head: `ỦY BAN NHÂN DÂN HUYỆN BẮC YÊN`."""
_COMMITTEE = later(rf"(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân) (?P<kind>huyện|quận|thị xã) (?P<name>{_NAME})")
"""A district's committee or council with its place."""
_DISTRICT = later(
    rf"\b(?P<kind>[Hh]uyện|[Qq]uận|[Tt]hị xã|Huyện ủy|Quận ủy|Thị ủy|HUYỆN|QUẬN|THỊ XÃ) (?P<name>{_NAME})"
)
_OF_DISTRICT = later(r"(?i:huyện|quận|thị xã|thị ủy)(?! [A-ZĐ])")
"""The name of a district's body that leaves out which."""
_KIND_OF = {"h": "huyện", "q": "quận", "t": "thị xã"}
_PROVINCE = re.compile(rf"\b(?P<kind>tỉnh|thành phố|Tỉnh|Thành phố|TỈNH|THÀNH PHỐ) (?P<name>{_NAME})")


def context_of(extraction: Extraction, lexicon: Lexicon) -> Context:
    """Who writes a document, where and when, as far as its own words tell; see `Context`."""
    header = extraction.header
    day = header.date.value if header.date else None
    on = day or horizon(extraction)
    own = [_own(header, lexicon)] if header.issuer else []
    court = bool(own and own[0].body and own[0].body.local and _COURT in own[0].body.levels)
    if court:
        own = []  # a court above the provinces': its seat is not where the matter is, and the parties do not write
    context = _decided(own, extraction, day, on, lexicon)
    if context is None and not court:
        named = [parse(issuer, lexicon) for issuer in _self_names(extraction.document.text, lexicon)]
        if _is_firm(header, lexicon):
            around = _provinces(extraction, named, on, lexicon)
            # "Sở Xây dựng đề nghị": it is a firm's paper that tells so, and where the firm is says nothing of it
            named = [one for one in named if _placed(one, extraction, around, on, lexicon)]
        elif own and own[0].body:  # the head says which kind of body writes; only its place is missing
            named = [one for one in named if one.body is own[0].body and _of_one_level(one, own[0])]
        context = _decided(named, extraction, day, on, lexicon)
    if context is None:
        provinces = _provinces(extraction, own, on, lexicon, seat=not court)
        province = provinces[0] if provinces else None
        context = Context(district=_district_in(province, extraction, on, lexicon), province=province, date=day)
    if context.body and context.body.level == "province" and context.district is None:
        context = _with_district(context, _only_district(extraction, on, lexicon), lexicon)
    return context


def _with_district(context: Context, district: Place | None, lexicon: Lexicon) -> Context:
    """The context of a province's body with the only district that its paper names: what "UBND huyện" means in it."""
    if district is None or context.province is None or context.province.id not in geography.lineage(district, lexicon):
        return context
    return replace(context, district=district)


def _district_in(province: Place | None, extraction: Extraction, on: date | None, lexicon: Lexicon) -> Place | None:
    """The district that "UBND huyện" means where nobody says who writes: the only one whose bodies are cited by name,
    in the province where that is known.
    """
    district = (
        _most_cited(extraction, "district", on, lexicon)
        or _only_district(extraction, on, lexicon)
        or _only_named(extraction, on, lexicon)
    )
    inside = district and province and province.id in geography.lineage(district, lexicon)
    return district if inside or province is None else None


def _only_district(extraction: Extraction, on: date | None, lexicon: Lexicon) -> Place | None:
    """The only district whose committee or council a text names, at its head: "… Ủy ban nhân dân huyện Quỳ Châu có ý
    kiến như sau".
    """
    running = tone_key(" ".join(extraction.document.text[:_HEAD].split()))
    named = {PlaceWords(found["kind"], found["name"]) for found in _COMMITTEE.finditer(running)}
    districts = {
        place for words in named for place in geography.first_words(words, on, lexicon) if place.level == "district"
    }
    return districts.pop() if len(districts) == 1 else None


def _only_named(extraction: Extraction, on: date | None, lexicon: Lexicon) -> Place | None:
    """The only district that a text names at all, in its title or anywhere: "Tổ công nghệ cộng đồng huyện Krông Năng";
    None where one more is named, though no table has it.
    """
    if not any(_OF_DISTRICT.search(citation.issuer) for citation in extraction.citations if citation.issuer):
        return None
    running = tone_key(" ".join(extraction.document.text.split()))
    named = {PlaceWords(_KIND_OF[one["kind"][0].lower()], one["name"]) for one in _DISTRICT.finditer(running)}
    found: set[Place] = set()
    for words in named:
        places = geography.first_words(words, on, lexicon)
        if len(places) != 1 or places[0].level != "district":
            return None
        found.update(places)
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=8)
def _firm(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(lexicon, 'firm')})\b", re.IGNORECASE)


def _is_firm(header: Header, lexicon: Lexicon) -> bool:
    """Whether the head is that of a company or a bank."""
    return _firm(lexicon).match(header.issuer or "") is not None


def _own(header: Header, lexicon: Lexicon) -> Stated:
    """The writing body as the head states it, in the place of the body above it; where no table has it, of that place:
    "TỔ GIÚP VIỆC" below "UBND TỈNH SƠN LA".
    """
    own = parse(header.issuer or "", lexicon)
    above = parse(header.above, lexicon) if header.above else None
    if above is None or above.place is None or above.place.name is None or above.place in (own.place, *own.outer):
        return own
    if own.body is None and own.place is None:
        return own._replace(place=above.place, outer=above.outer)
    return own._replace(outer=(*own.outer, above.place))


def _decided(
    stated: list[Stated], extraction: Extraction, day: date | None, on: date | None, lexicon: Lexicon
) -> Context | None:
    """The first of several names that tells who writes: with its place, as a central body, or by the place line."""
    provinces = _provinces(extraction, stated, on, lexicon)
    for one in sorted(stated, key=lambda one: not _has_name(one)):
        if one.body and not one.body.local and one.place is None:
            body = one.body.central
            return Context(body, date=day, about=_about(extraction, on, lexicon))
        placed = _placed(one, extraction, provinces, on, lexicon)
        if placed:
            return _context(one, placed, day, on, lexicon)
    unplaced = _unplaced(stated, extraction, provinces, on, lexicon)
    return _context(*unplaced, day, on, lexicon) if unplaced else None


def horizon(extraction: Extraction) -> date | None:
    """The latest day that a document's citations state: the era of a document that has no date of its own."""
    days = [citation.date.value for citation in extraction.citations if citation.date and citation.date.value]
    years = [citation.number.year for citation in extraction.citations if citation.number and citation.number.year]
    latest = max(days, default=None)
    year = max(years, default=None)
    if year and (latest is None or year > latest.year) and year < date.max.year:
        return date(year, 6, 30)
    return latest


@lru_cache(maxsize=8)
def _self(lexicon: Lexicon) -> re.Pattern[str]:
    """A body that says what it does: `Ủy ban nhân dân huyện … trân trọng báo cáo`."""
    return re.compile(
        rf"(?P<body>(?:{alternatives(lexicon, 'writer')})\b[^.;:!?\n()]{{0,90}}?)"
        rf" (?:(?:{alternatives(lexicon, 'writer-adverb')}) ){{0,3}}(?:{alternatives(lexicon, 'writer-verb')})\b"
    )


@lru_cache(maxsize=8)
def _told(lexicon: Lexicon) -> re.Pattern[str]:
    """A body that another tells what to do, which does not write: "phối hợp với UBND huyện … báo cáo"."""
    return re.compile(rf"\b(?:{alternatives(lexicon, 'told-body')}) (?:{alternatives(lexicon, 'writer')})\b")


def _of_one_level(one: Stated, own: Stated) -> bool:
    """Whether what a text calls itself may be the body that its head names: "UBND tỉnh" is none of an "UBND xã"."""
    if one.place is None or own.place is None:
        return True
    return not set(LEVELS[one.place.kind]).isdisjoint(LEVELS[own.place.kind])


def _has_name(stated: Stated) -> bool:
    return stated.place is not None and stated.place.name is not None


def _self_names(text: str, lexicon: Lexicon) -> list[str]:
    """What a document calls itself, in its closing lines first, then in its opening lines."""
    names: list[str] = []
    pattern, told = _self(lexicon), _told(lexicon)
    for passage in (text[-_TAIL:], text[:_HEAD]):
        running = tone_key(" ".join(passage.split()))
        bodies = pattern.finditer(running)
        found = [one["body"] for one in bodies if not told.search(running, max(0, one.start() - 12), one.end("body"))]
        names += reversed(found) if passage is text else found[::-1] if not names else found
    names += [" ".join((match["body"] + match["of"]).split()) for match in _HEADING.finditer(text[:_HEAD])]
    return names


def _placed(
    stated: Stated, extraction: Extraction, provinces: list[Place], on: date | None, lexicon: Lexicon
) -> Place | None:
    """The place of a body that its words name, told apart by the provinces that the document speaks of."""
    if stated.place is None or stated.place.name is None:
        return None
    found = geography.named(stated.place, on, lexicon)
    around = [place for words in stated.outer for place in geography.named(words, on, lexicon)]
    if LEVELS[stated.place.kind] == ("commune",) and (on is None or on < geography.NEW_ERA):
        districts = [place for place in around if place.level == "district"]
        districts = districts or _inside(
            districts_of(stated.place, extraction.document.text, on, lexicon), provinces, lexicon
        )
        line = extraction.header.place
        if not districts and line and bare_name(line) != bare_name(stated.place.name):  # it may be the commune's
            districts = list(_by_name(line, on, "district", lexicon))
        district = districts[0] if len(districts) == 1 else None
        district = district or _most_cited(extraction, "district", on, lexicon)
        return geography.old_commune(stated.place, district) if district else None
    for hint in (*around, *provinces):
        if len(found) > 1:
            inside = tuple(place for place in found if hint.id in geography.lineage(place, lexicon))
            found = inside or found
    return found[0] if len(found) == 1 else None


def _inside(found: list[Place], provinces: list[Place], lexicon: Lexicon) -> list[Place]:
    """Of places of one name, those in the first of the provinces that has any."""
    for hint in provinces if len(found) > 1 else ():
        if inside := [place for place in found if hint.id in geography.lineage(place, lexicon)]:
            return inside
    return found


def _unplaced(
    stated: list[Stated], extraction: Extraction, provinces: list[Place], on: date | None, lexicon: Lexicon
) -> tuple[Stated, Place] | None:
    """A body without the name of its place ("Sở Y tế", "UBND huyện"): from the place line, else the province."""
    line = extraction.header.place
    for one in stated:
        if one.body is None or not one.body.local:
            continue
        levels = LEVELS[one.place.kind] if one.place else one.body.levels
        if line:
            found = [place for level in levels for place in _by_name(line, on, level, lexicon)]
            inside = [
                place for place in found if any(p.id in geography.lineage(place, lexicon) for p in provinces)
            ] or found
            if len(inside) == 1:
                return one, inside[0]
        if "province" in levels and len(levels) == 1 and provinces:
            return one, provinces[0]
    return None


def _by_name(name: str, on: date | None, level: str, lexicon: Lexicon) -> tuple[Place, ...]:
    if level not in ("province", "district", "commune") or (
        level == "commune" and (on is None or on < geography.NEW_ERA)
    ):
        return ()
    return places(lexicon).find(" ".join(name.split()), on=on, level=level)


def _provinces(
    extraction: Extraction, stated: Iterable[Stated], on: date | None, lexicon: Lexicon, *, seat: bool = True
) -> list[Place]:
    """Provinces that the document names as its own, the likeliest first; that of the place line only where the writer's
    `seat` says where the matter is.
    """
    header = extraction.header
    ranked: list[Place] = []

    def add(found: Iterable[Place]) -> None:
        unique = [place for place in found if place.level == "province"]
        if len(unique) == 1 and unique[0] not in ranked:
            ranked.append(unique[0])

    for one in stated:
        for words in (*([one.place] if one.place else []), *one.outer):
            add(geography.named(words, on, lexicon))
    if header.addressee:
        for words in _named_places(header.addressee):
            add(geography.named(words, on, lexicon))
    if header.place and seat:
        add(_by_name(header.place, on, "province", lexicon))
    if not ranked and (cited := _most_cited(extraction, "province", on, lexicon)):
        ranked.append(cited)
    if not ranked:
        named = Counter(_named_places(extraction.document.text[:_HEAD]))
        for words, _ in named.most_common(3):
            add(geography.first_words(words, on, lexicon))
            if ranked:
                break
    return ranked


def _most_cited(extraction: Extraction, level: str, on: date | None, lexicon: Lexicon) -> Place | None:
    """The place of a level whose bodies a document cites, where it is one or by far the first."""
    cited: Counter[str] = Counter()
    by_id: dict[str, Place] = {}
    for citation in extraction.citations:
        words = parse(citation.issuer, lexicon).place if citation.issuer else None
        for place in geography.named(words, on, lexicon) if words else ():
            if place.level == level:
                cited[place.id] += 1
                by_id[place.id] = place
    (first, count), *others = cited.most_common(2) or [("", 0)]
    return by_id[first] if count and (not others or count > 2 * others[0][1]) else None


def _about(extraction: Extraction, on: date | None, lexicon: Lexicon) -> Place | None:
    """The province that a paper of a central body is sent to, or the only one that its first lines name."""
    addressee = extraction.header.addressee
    for text in (addressee or "", extraction.document.text[:_TITLE]):
        provinces = provinces_in(text, on, lexicon)
        if len(provinces) == 1:
            return provinces.pop()
    return None


def provinces_in(text: str, on: date | None, lexicon: Lexicon) -> set[Place]:
    """The provinces that a passage names with their kind ("trên địa bàn tỉnh Điện Biên")."""
    found = (place for words in _named_places(text) for place in geography.first_words(words, on, lexicon))
    return {place for place in found if place.level == "province"}


def _named_places(text: str) -> list[PlaceWords]:
    running = tone_key(" ".join(text.split()))
    return [PlaceWords(match["kind"].lower(), match["name"]) for match in _PROVINCE.finditer(running)]


def _context(stated: Stated, place: Place, day: date | None, on: date | None, lexicon: Lexicon) -> Context:
    at = {place.level: place}
    for parent in (places(lexicon).by_id(id, on) for id in geography.lineage(place, lexicon)[1:]):
        if parent is not None:
            at.setdefault(parent.level, parent)
    body = body_at(committee(stated.body, lexicon), place, lexicon) if stated.body else None
    return Context(body, at.get("district"), at.get("province"), at.get("commune"), day)
