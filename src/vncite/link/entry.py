"""A citation in the making of a link, and what linking one document shares between its citations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import BodyRow
from vncite.link import geography
from vncite.link.context import horizon
from vncite.link.issuers import full_name, place_of
from vncite.link.keys import FIRST_YEAR, LAST_YEAR, Name, name_of, periods
from vncite.link.nearby import only_named, opening_place
from vncite.link.stated import LEVELS, PlaceWords, Stated, parse
from vncite.model import Body, Candidate, Citation, Context, Designation, Extraction, Link, Number, Place

__all__ = ["THRESHOLD", "Entry", "Scene"]

THRESHOLD = 0.8
"""Below this probability no instrument is chosen; measured by `benchmarks/link.py --threshold`."""
_OWN_DATE = 0.99
_IMPOSSIBLE_YEAR = 0.85
"""How sure a period is that a date later than the text gives, where nothing else speaks."""


@dataclass(slots=True)
class Entry:
    """A citation in the making of a link."""

    citation: Citation
    stated: Stated | None = None
    number: Number | None = None
    canonical: str | None = None
    issuer: str | None = None
    implied: bool = False
    body: Body | None = None
    name: Name | None = None
    designation: Designation | None = None
    """Of a law cited by title: the title takes the place of the number."""
    sure: float = 1.0
    """How sure the issuer is."""
    candidates: tuple[Candidate, ...] = ()
    dated: bool = False
    """The period comes from this mention itself, not from another."""
    late: bool = False
    """The date it states is in a year after the text's."""

    def again(self, citation: Citation) -> Entry:
        """The same for another mention in the same words."""
        return Entry(
            citation, self.stated, self.number, self.canonical, self.issuer, self.implied, self.body, self.name,
            self.designation, self.sure, self.candidates, self.dated, self.late,
        )  # fmt: skip

    @property
    def periods(self) -> frozenset[str]:
        return frozenset(candidate.key.period for candidate in self.candidates)

    def take(self, candidates: tuple[Candidate, ...], share: float, reason: str | None = None) -> None:
        """Another mention's candidates, as sure as the step from it to this one."""
        self.candidates = tuple(
            replace(one, probability=round(one.probability * share, 4), reason=reason or one.reason)
            for one in candidates
        )

    def link(self) -> Link:
        """The link that this entry has become."""
        best = self.candidates[0] if self.candidates else None
        designation = self.name.designation if self.name else self.designation
        key = best.key if best and best.probability >= THRESHOLD else None
        return Link(
            self.citation, self.canonical, self.issuer, self.implied, self.body, designation, key,
            best.probability if best else 0.0, self.candidates,
        )  # fmt: skip


class Scene:
    """The document around its citations: who writes it, when, in which era."""

    def __init__(self, extraction: Extraction, context: Context, lexicon: Lexicon) -> None:
        self.extraction = extraction
        self.context = context
        self.lexicon = lexicon
        self.era = context.date or horizon(extraction)
        """The day of the document; where it states none, the latest day it cites."""
        header = extraction.header
        self.own_code = header.number.issuers if header.number and header.number.issuers else None
        """The codes in the document's own number."""
        self.own = own = parse(header.issuer, lexicon) if header.issuer else None
        """The writing body as the head of the document states it."""
        self.own_name = self.named(own, context.date) if own else None
        """The writing body's name, with its place."""
        self._only_named: dict[str, str | None] = {}
        """By the kinds of places asked for, the only one that the text names."""

    def writes_as_another(self, number: Number, row: BodyRow) -> bool:
        """Whether a number bears the writer's own code, which elsewhere is that of a central body: ĐUK of the Đảng ủy
        Khối Doanh nghiệp of a province.
        """
        stated = self.own
        return number.issuers == self.own_code and stated is not None and stated.body not in (None, row)

    def named(self, stated: Stated, on: date | None) -> str:
        """An issuer in full, with the place it is of on that day; that of the writer by its own words, where no table
        has it: "HĐND xã" in the paper of a commune whose district is not told.
        """
        place = place_of(stated, self.context, on, self.lexicon)
        missing = place is None and stated.place is not None and stated.place.name is None
        own = self.own.place if missing and self.own else None
        if own and own.name and stated.place and own.kind == stated.place.kind:
            place = Place("", "", f"{own.kind} {own.name}", LEVELS[own.kind][0], None)
        elif place is None and stated.gap is not None and stated.place and stated.place.name:
            words = stated.place  # of a commune that no table has, as the words around tell
            place = Place("", "", f"{words.kind} {words.name}", LEVELS[words.kind][0], None)
        return full_name(stated, place)

    def placed(self, stated: Stated, citation: Citation, on: date | None) -> Stated:
        """A body whose words leave its place out, with the place that the words around it tell."""
        words = stated.place
        if words is None or words.name is not None or stated.gap is None or stated.central:
            return stated
        name = None
        if "province" in LEVELS[words.kind] and citation.issuer_span:
            name = opening_place(self.extraction.document.text, citation.issuer_span.start)
            known = {place.name for place in geography.named(PlaceWords(words.kind, name), on, self.lexicon)}
            name = name if known == {f"{words.kind} {name}"} else None  # of both eras, where no day is known
        own = self.own.place if self.own else None
        if name is None and (own is None or own.kind != words.kind):
            known_place = place_of(stated, self.context, on, self.lexicon)
            name = self._only_of(words.kind) if known_place is None else None
        return stated._replace(place=PlaceWords(words.kind, name)) if name else stated

    def _only_of(self, kind: str) -> str | None:
        """The only place of a kind that the text names; the text is read through once for each kind."""
        if kind not in self._only_named:
            self._only_named[kind] = only_named(kind, self.extraction.document.text, self.lexicon)
        return self._only_named[kind]

    @property
    def unplaced(self) -> bool:
        """Whether the head names the writer's place, and no table or none alone has it: a commune whose district is not
        told. What bears the symbol of every committee is then nobody's that is known, least of all the province's.
        """
        named = self.own is not None and self.own.place is not None and self.own.place.name is not None
        return named and self.context.body is None

    def is_own(self, row: BodyRow) -> bool:
        """Whether the writer is such a body of a commune whose district is not told, so that no key can have it."""
        own = self.own if self.unplaced else None
        return own is not None and own.body is row and own.place is not None and LEVELS[own.place.kind] == ("commune",)

    def above_the_head(self, citation: Citation) -> bool:
        """Whether a citation stands above the head of the text, as portals list related texts: another wrote it."""
        return citation.end <= self._head

    @cached_property
    def _head(self) -> int:
        """Where the head of the text begins, or the document names itself above it; 0 where it has no number."""
        header = self.extraction.header
        own = next((one.start for one in self.extraction.citations if one.form == "self"), 0)
        return min(own, header.issuer_span.start) if header.issuer_span and header.number else 0

    @cached_property
    def issuers(self) -> frozenset[str]:
        """The issuers that citations state, as stated."""
        return frozenset(parse(one.issuer, self.lexicon).name for one in self.extraction.citations if one.issuer)

    def when(self, citation: Citation) -> date | None:
        """The day on which an instrument's issuer is to be looked up: places change their names."""
        reading, number = citation.date, citation.number
        if reading and reading.value:
            return reading.value
        year = number.year if number and number.year else reading.year if reading else citation.year
        if year and FIRST_YEAR <= year <= LAST_YEAR and not (self.era and self.era.year == year):
            return date(year, 12, 31)
        return self.era

    def existed(self, on: date | None) -> bool:
        """Whether the writing body's place was there on that day: what is older than a commune is not its own."""
        place = self.context.commune
        return not (place and on and place.valid_from and on < place.valid_from)

    def settle(self, entry: Entry) -> None:
        """Give an entry whose body is known its name, and the periods that its own words give."""
        if entry.body is None or entry.number is None:
            return
        entry.name = name_of(entry.number, entry.citation.type, entry.body, self.lexicon)
        if entry.name is None:
            return
        reading = entry.citation.date
        on = reading.value if reading else None
        year = reading.year if reading and reading.year else entry.citation.year
        if reading is None and entry.citation.form == "self":
            on = self.context.date
        found = periods(entry.number, entry.body, on, year, self.lexicon)
        certain = entry.number.year is not None or entry.number.term is not None
        # Nothing is cited before it exists: what else the text says of the number goes before such a year.
        entry.late = not certain and bool(year and self.context.date and year > self.context.date.year)
        reason = "year-in-number" if certain else "own-date" if on or reading else "own-year"
        weight = entry.sure * (1.0 if certain else _IMPOSSIBLE_YEAR if entry.late else _OWN_DATE)
        entry.candidates = tuple(Candidate(entry.name.key(p), round(weight * share, 4), reason) for p, share in found)
        entry.dated = bool(entry.candidates) and not entry.late
