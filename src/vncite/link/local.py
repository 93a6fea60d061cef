"""Linking inside one document: a pure function of that document.

Three passes. First each citation by itself: its issuer with the place, its number, the period that its symbol or its
own date gives. Then by what the document says elsewhere: a local symbol without an issuer, a short form, a
back-reference. Last the period of what is still undated, from other mentions of the same number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from vncite.lexicon import Lexicon, load
from vncite.lexicon.bodies import BodyRow
from vncite.lexicon.titles import law_titles, title_key
from vncite.link.context import context_of, horizon
from vncite.link.facts import title_in
from vncite.link.issuers import full_name, named_at, own_symbol, place_of, stated_body, symbol_body, symbol_row
from vncite.link.keys import FIRST_YEAR, Name, name_of, periods
from vncite.link.organs import fullest_name
from vncite.link.shorts import Completed, complete
from vncite.link.stated import Stated, parse
from vncite.link.titles import Said, law_body, law_key, title_candidates, title_designation
from vncite.model import Body, Candidate, Citation, Context, Designation, Extraction, Link, LinkedDocument, Number

__all__ = ["THRESHOLD", "Entry", "link_document"]

THRESHOLD = 0.8
"""Below this probability no instrument is chosen; measured by `benchmarks/link.py --threshold`."""

_OWN_DATE, _SAME_DOCUMENT, _BACK = 0.99, 0.97, 0.97
_LAW = 0.85
"""How sure a number without a type word is a law's that the table has: a resolution may have the same number."""
_IMPLIED, _PLACED, _SAME_NUMBER, _DOUBTFUL = 0.95, 0.85, 0.95, 0.5
"""How sure an issuer is that no words state: the writer's own symbol, another body of its place, as stated elsewhere, a
body of the place as it was before the writer."""
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

    def link(self) -> Link:
        best = self.candidates[0] if self.candidates else None
        designation = self.name.designation if self.name else self.designation
        key = best.key if best and best.probability >= THRESHOLD else None
        return Link(
            self.citation, self.canonical, self.issuer, self.implied, self.body, designation, key,
            best.probability if best else 0.0, self.candidates,
        )  # fmt: skip


def link_document(extraction: Extraction, *, lexicon: Lexicon | None = None) -> LinkedDocument:
    """Link one document as far as its own text allows: issuers, places, short forms, periods.

    Returns one link for each citation, in order; where the text leaves the period open, a link has its designation and
    no key. Nothing outside the document is looked at but the lexicon.
    """
    lexicon = lexicon or load()
    context = context_of(extraction, lexicon)
    return LinkedDocument(extraction, context, _Linking(extraction, context, lexicon).links())


class _Linking:
    def __init__(self, extraction: Extraction, context: Context, lexicon: Lexicon) -> None:
        self.extraction = extraction
        self.context = context
        self.lexicon = lexicon
        self.era = context.date or horizon(extraction)
        self.memory: dict[tuple[object, ...], Entry] = {}
        self.own_names: dict[str, str] = {}
        self.said: dict[str, list[Said]] | None = None

    def links(self) -> tuple[Link, ...]:
        entries = [self._read(citation) for citation in self.extraction.citations]
        self._by_number(entries)
        self._typed(entries)
        self._shorts(entries)
        self._undated(entries)
        self._backs(entries)
        return tuple(entry.link() for entry in entries)

    # --- each citation by itself

    def _read(self, citation: Citation) -> Entry:
        number = citation.number
        if number is None:
            return Entry(citation)
        reading = citation.date
        key = (number.canonical, citation.type, citation.issuer, citation.form == "self",
               reading and (reading.year, reading.month, reading.day), citation.year)  # fmt: skip
        known = self.memory.get(key)
        if known is None:
            known = self.memory[key] = self._fresh(citation, number)
        return known.again(citation)

    def _fresh(self, citation: Citation, number: Number) -> Entry:
        entry = Entry(citation, number=number, canonical=number.canonical)
        if citation.form == "self":
            self._self(entry, number)
        elif citation.issuer:
            entry.stated = parse(citation.issuer, self.lexicon)
            on = self._when(citation, number)
            entry.body = symbol_body(number, entry.stated, self.context, on, self.lexicon)
            entry.issuer = full_name(entry.stated, place_of(entry.stated, self.context, on, self.lexicon))
        else:
            row = symbol_row(number, None, self.lexicon)
            if row is not None and not row.local:
                entry.body = symbol_body(number, None, self.context, None, self.lexicon)
        self._name(entry)
        return entry

    def _self(self, entry: Entry, number: Number) -> None:
        header = self.extraction.header
        if header.issuer:
            entry.stated = parse(header.issuer, self.lexicon)
        on = self._when(entry.citation, number)
        entry.body = symbol_body(number, entry.stated, self.context, on, self.lexicon) or self.context.body
        entry.issuer = full_name(entry.stated, None) if entry.stated else None
        if entry.body and (entry.issuer is None or (entry.stated and entry.stated.gap is not None)):
            entry.issuer = entry.body.name

    def _name(self, entry: Entry) -> None:
        """The key of an entry whose body is known, with the periods that its own words give."""
        if entry.body is None or entry.number is None:
            return
        entry.name = name_of(entry.number, entry.citation.type, entry.body, self.lexicon)
        if entry.name is None:
            return
        reading = entry.citation.date
        on = reading.value if reading else None
        year = reading.year if reading and reading.year else entry.citation.year
        if on is None and reading is None and entry.citation.form == "self" and self.context.date:
            on = self.context.date
        found = periods(entry.number, entry.body, on, year, self.lexicon)
        certain = entry.number.year is not None or entry.number.term is not None
        late = not certain and bool(year and self.context.date and year > self.context.date.year)
        reason = "year-in-number" if certain else "own-date" if on or reading else "own-year"
        weight = 1.0 if certain else _IMPOSSIBLE_YEAR if late else _OWN_DATE
        entry.candidates = tuple(
            Candidate(entry.name.key(p), round(weight * share * entry.sure, 4), reason) for p, share in found
        )
        # Nothing is cited before it exists: what else the text says of the number goes before such a year.
        entry.dated = bool(entry.candidates) and not late
        entry.late = late

    def _when(self, citation: Citation, number: Number | None) -> date | None:
        """The day on which an instrument's issuer is to be looked up: places change their names."""
        reading = citation.date
        if reading and reading.value:
            return reading.value
        year = number.year if number and number.year else reading.year if reading else citation.year
        if year and FIRST_YEAR <= year <= 9998 and not (self.era and self.era.year == year):
            return date(year, 12, 31)
        return self.era

    # --- by what the document says elsewhere

    def _by_number(self, entries: list[Entry]) -> None:
        """Local symbols without an issuer: as stated for the same number elsewhere, else the writer's own."""
        stated: dict[str, list[Entry]] = {}
        for entry in entries:
            if entry.body and entry.number and entry.citation.issuer:
                stated.setdefault(entry.number.canonical, []).append(entry)
        for entry in entries:
            if entry.number is None or entry.body is not None or entry.citation.issuer:
                continue
            year = entry.citation.date.year if entry.citation.date else None
            same = [
                other for other in stated.get(entry.number.canonical, ())
                if year is None or other.citation.date is None or other.citation.date.year == year
            ]  # fmt: skip
            bodies = {other.body.code: other.body for other in same if other.body}
            row = symbol_row(entry.number, None, self.lexicon)
            on = self._when(entry.citation, entry.number)
            own = symbol_body(entry.number, None, self.context, on, self.lexicon)
            if len(bodies) == 1 and not (own and own.code in bodies):
                entry.body, entry.sure = next(iter(bodies.values())), _SAME_NUMBER
            elif own and row and own_symbol(row, self.context) and self._existed(on):
                entry.body, entry.implied, entry.sure = own, True, _IMPLIED
                named = next((other.issuer for other in same if other.issuer), None)
                entry.issuer = named or self._own_name(row, own, entries)
            else:
                entry.body, entry.sure = own, _PLACED if self._existed(on) else _DOUBTFUL
            self._name(entry)

    def _existed(self, on: date | None) -> bool:
        """Whether the writing body's place was there on that day: what is older than it is not plainly its own."""
        context = self.context
        place = context.commune or context.district or context.province
        return not (place and on and place.valid_from and on < place.valid_from and place.level == "commune")

    def _typed(self, entries: list[Entry]) -> None:
        """A law's or a resolution's number without its type word: the type that another mention of it has."""
        named: dict[str, set[Name]] = {}
        for entry in entries:
            if entry.name and entry.canonical:
                named.setdefault(entry.canonical, set()).add(entry.name)
        for entry in entries:
            if entry.number is None or entry.body is None or entry.name is not None:
                continue
            names = named.get(entry.number.canonical, set())
            law = law_titles(self.lexicon).by_number(entry.number.canonical) if not names else None
            if law is not None:
                key = law_key(law, self.lexicon)
                entry.name = Name(key.series, key.issuer, key.type, key.number)
                entry.candidates = (Candidate(key, _LAW, "title-register"),)
            elif len(names) == 1:
                like = next(e for e in entries if e.name in names and e.canonical == entry.canonical)
                entry.name = like.name
                entry.candidates = tuple(
                    replace(c, probability=round(c.probability * _SAME_DOCUMENT, 4), reason="same-document")
                    for c in like.candidates
                )

    def _own_name(self, row: BodyRow, body: Body, entries: list[Entry]) -> str | None:
        """The writing body's name, or that of the committee it has set up, as the document has it."""
        known = self.own_names.get(body.code)
        if known is None:
            context = self.context
            place = next(one for one in (context.commune, context.district, context.province) if one)
            if context.body and context.body.code == body.code:
                known = named_at(row, place)
            else:
                stated = [
                    e.issuer for e in entries if e.issuer and e.body and e.body.code == body.code and not e.implied
                ]
                known = fullest_name(body, stated, self.extraction.document.text, context, self.lexicon)
            self.own_names[body.code] = known
        return known

    def _shorts(self, entries: list[Entry]) -> None:
        for index, entry in enumerate(entries):
            citation = entry.citation
            if citation.number is not None or citation.form == "back":
                continue
            if citation.issuer:
                entry.stated = parse(citation.issuer, self.lexicon)
                on = self._when(citation, None)
                entry.body = stated_body(entry.stated, self.context, on, self.lexicon)
                entry.issuer = full_name(entry.stated, place_of(entry.stated, self.context, on, self.lexicon))
            if citation.form == "title":
                self._title(entry, entries)
            elif citation.form == "short":
                self._take(entry, complete(index, entries, self.extraction.definitions, self.lexicon))

    def _title(self, entry: Entry, entries: list[Entry]) -> None:
        citation = entry.citation
        if self.said is None:
            self.said = self._titles_said(entries)
        on = self.context.date or self.era
        use: Literal["text", "basis", "details"] = "basis" if citation.relation == "based_on" else "text"
        parent = citation.parent
        if parent is not None and 0 <= parent < len(entries):
            outer = entries[parent].citation
            day = outer.date.value if outer.date else None
            year = outer.number.year if outer.number else None
            on = day or (date(year, 6, 30) if year else on)
            use = "details" if citation.relation in ("details", "implements") else "text"
        said = self.said.get(title_key(citation.title or citation.text), ())
        entry.candidates = title_candidates(citation, on, said, self.lexicon, use=use)
        if entry.body is None:
            entry.body = law_body(citation.type or "L", self.lexicon)
        entry.designation = title_designation(citation, entry.body, self.lexicon)

    def _titles_said(self, entries: list[Entry]) -> dict[str, list[Said]]:
        """The laws that this document gives a title by number, date or year, outside the subjects of other
        instruments.
        """
        said: dict[str, list[Said]] = {}
        for entry in entries:
            citation = entry.citation
            title = title_in(citation)
            if title and entry.candidates:
                said.setdefault(title_key(title), []).append(Said(citation.start, entry.candidates[0].key))
            elif citation.form == "title" and (citation.date or citation.year) and citation.parent is None:
                found = title_candidates(citation, None, (), self.lexicon)
                if found and found[0].probability > 0.5:
                    key = title_key(citation.title or citation.text)
                    said.setdefault(key, []).append(Said(citation.start, found[0].key))
        return said

    def _take(self, entry: Entry, found: Completed | None) -> None:
        if found is None:
            return
        entry.number, entry.canonical, entry.sure = found.number, found.canonical, found.probability
        if found.like is not None:
            entry.body, entry.name = found.like.body, found.like.name
            entry.candidates = tuple(replace(c, probability=round(c.probability * found.probability, 4), reason=found.reason)
                                     for c in found.like.candidates)  # fmt: skip
            return
        if found.name and entry.body:
            entry.name = found.name
        self._name(entry)

    def _undated(self, entries: list[Entry]) -> None:
        """The period of what is still undated: the one that other mentions of the same number have."""
        dated: dict[Name, list[tuple[int, str]]] = {}
        for entry in entries:
            if entry.name and entry.dated and len(entry.candidates) == 1:
                dated.setdefault(entry.name, []).append((entry.citation.start, entry.candidates[0].key.period))
        for entry in entries:
            if entry.name is None or entry.name not in dated or (entry.candidates and not entry.late):
                continue
            mentions = dated[entry.name]
            before = [period for start, period in mentions if start < entry.citation.start]
            nearest = before[-1] if before else mentions[0][1]
            weights: dict[str, int] = {nearest: 1}
            for _, period in mentions:
                weights[period] = weights.get(period, 0) + 1
            total = sum(weights.values())
            entry.candidates = tuple(
                Candidate(
                    entry.name.key(period), round(_SAME_DOCUMENT * entry.sure * weight / total, 4), "same-document"
                )
                for period, weight in sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
            )

    def _backs(self, entries: list[Entry]) -> None:
        for entry in entries:
            index = entry.citation.antecedent
            if entry.citation.form != "back" or index is None or not 0 <= index < len(entries):
                continue
            named = entries[index]
            entry.canonical, entry.body, entry.name = named.canonical, named.body, named.name
            entry.candidates = tuple(replace(c, probability=round(c.probability * _BACK, 4)) for c in named.candidates)
