"""What a store says, by thing: properties of reports, instruments, bodies and places, and the nodes made of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from vncite.graph.terms import PREFIXES
from vncite.view.page_data import PageCitation, PageClaim, PageNode

__all__ = ["Cited", "Row", "Things"]

Row: TypeAlias = Mapping[str, str]
"""One row of an answer, as strings; what is unbound is left out."""
OWN_LEVEL = ("province", "district", "commune")


@dataclass(slots=True)
class Cited:
    """One citation, as the store gives it."""

    row: Row

    @property
    def target(self) -> str:
        """The node that it names: an instrument, a designation, or a node of its own words where it names neither."""
        return self.row.get("names") or f"{self.row['report']}#unresolved={' '.join(self.row['exact'].split())}"

    @property
    def words(self) -> str:
        """What it is called here: its number with the symbol, a title, else the words as written."""
        number = self.row.get("number", "")
        return number if "/" in number else self.row.get("title") or " ".join(self.row["exact"].split())

    def shown(self, known: Things, likely: Mapping[str, str | None]) -> PageCitation:
        """As the panel shows it; `likely` has the disputed instruments with their likely dates."""
        row = self.row
        before, exact = row.get("prefix", ""), row["exact"]
        date = known.dates.get(row["citation"])
        agreed = likely.get(self.target)
        return PageCitation(
            relation=_last(row["relation"]),
            document=known.one(row["report"], "vnc:path") or row["report"],
            quote=before + exact + row.get("suffix", ""),
            start=len(before),
            end=len(before) + len(exact),
            date=date,
            conflict=self.target in likely and date is not None and date != agreed,
            offset=int(row["start"]),
        )


@dataclass(slots=True)
class Things:
    """Everything the store says of reports, instruments, designations, bodies and places."""

    facts: dict[str, dict[str, list[str]]]
    same: dict[str, str] = field(default_factory=dict)
    """Instruments that are a report's own text, with the report."""
    dates: dict[str, str] = field(default_factory=dict)
    """What each citation states."""

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Things:
        """From rows of thing, property and value, in any order."""
        facts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for row in rows:
            facts[row["thing"]][row["property"]].append(row["value"])
        for properties in facts.values():
            for values in properties.values():
                values.sort()
        made = cls({thing: dict(properties) for thing, properties in facts.items()})
        for iri in sorted(made.of_class("Report"), reverse=True):
            own = made.one(iri, "vnc:textOf")
            if own:
                made.same[own] = iri
        return made

    def of_class(self, name: str) -> set[str]:
        """All things of one of our classes."""
        wanted = PREFIXES["vnc"] + name
        kind = PREFIXES["rdf"] + "type"
        return {thing for thing, properties in self.facts.items() if wanted in properties.get(kind, ())}

    def every(self, thing: str | None, name: str) -> list[str]:
        """The values of a property (a prefixed name), sorted."""
        prefix, _, local = name.partition(":")
        return self.facts.get(thing or "", {}).get(PREFIXES[prefix] + local, [])

    def one(self, thing: str | None, name: str) -> str | None:
        """The first of them."""
        return next(iter(self.every(thing, name)), None)

    def label(self, thing: str | None) -> str | None:
        """What a thing is called."""
        return self.one(thing, "rdfs:label")

    def called(self, thing: str, owner: str | None) -> str | None:
        """What a body or a place was called at the time of a report or an instrument."""
        had = self.every(owner, "vnc:hasName")
        return self.label(next((name for name in self.every(thing, "vnc:underName") if name in had), owner))

    def report(self, iri: str, claims: tuple[PageClaim, ...], notes: tuple[str, ...]) -> PageNode:
        """The node of a report; `claims` are about the instrument whose text it is."""
        body = self.one(iri, "dcterms:creator")
        date = self.one(iri, "dcterms:date")
        place = self.one(iri, "dcterms:spatial")
        province = self.one(iri, "vnc:province") or self._within(place, "province")
        path = self.one(iri, "vnc:path") or iri
        return PageNode(
            id=iri,
            kind="report",
            label=self.one(iri, "dcterms:identifier") or path.replace("\\", "/").rsplit("/", 1)[-1],
            name=self.label(iri),
            level=self._level(self.one(iri, "vnc:level"), place),
            body=self.called(iri, body) or self.one(iri, "vnc:issuerAsWritten"),
            province=self.called(iri, province),
            area=self.label(province),
            district=self.called(iri, self.one(iri, "vnc:district")),
            commune=self.called(iri, self.one(iri, "vnc:commune")),
            year=_year(date),
            date=date,
            path=path,
            claims=claims,
            notes=notes,
        )

    def instrument(
        self, iri: str, mentions: Sequence[Cited], claims: tuple[PageClaim, ...], notes: tuple[str, ...]
    ) -> PageNode:
        """The node of an instrument, a designation, or words that name neither; `mentions` say what it is called."""
        bodies = self.every(iri, "eli:passed_by")
        lead = next((body for body in bodies if f"/{self.one(body, 'dcterms:identifier')}/" in iri), None)
        lead = lead or next(iter(bodies), None) or self._named_in(iri)
        place = self.one(lead, "vnc:place")
        date = self.one(iri, "eli:date_document")
        written = Counter(one.words for one in mentions)
        return PageNode(
            id=iri,
            kind="instrument" if self.one(iri, "vnc:period") else "designation",
            label=self.one(iri, "eli:id_local")
            or self.one(iri, "dcterms:title")
            or (min(written, key=lambda words: (-written[words], words)) if written else None)
            or self.label(iri)
            or iri,
            name=self.label(iri),
            title=self.one(iri, "dcterms:title"),
            level=self._level(self.one(lead, "vnc:level"), place),
            body="; ".join(filter(None, (self.called(iri, body) for body in bodies or filter(None, [lead])))) or None,
            province=self.called(iri, self._within(place, "province")),
            area=self.label(self._within(place, "province")),
            district=self.called(iri, self._within(place, "district")),
            commune=self.called(iri, self._within(place, "commune")),
            year=_year(self.one(iri, "vnc:period")) or _year(date),
            date=date,
            claims=claims,
            notes=notes,
        )

    def _named_in(self, designation: str) -> str | None:
        """The body whose code a designation's IRI holds: `{base}name/{issuer}/{type}/{number}`."""
        base, *named = designation.rsplit("/", 4)  # from the end: the base may be anything
        body = f"{base}/org/{named[1]}" if len(named) == 4 and named[0] == "name" else ""
        return body if body in self.facts else None

    def _level(self, stated: str | None, place: str | None) -> str:
        """A local body stands at its place's level, whatever it is: a Tỉnh ủy with its province."""
        local = _last(self.one(place, "vnc:level") or "")
        return local if local in OWN_LEVEL else _last(stated or "") or "other"

    def _within(self, place: str | None, level: str) -> str | None:
        seen: set[str] = set()
        while place and place not in seen:
            if _last(self.one(place, "vnc:level") or "") == level:
                return place
            seen.add(place)
            place = self.one(place, "dcterms:isPartOf")
        return None


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def _year(text: str | None) -> int | None:
    """2021 of `2021` or `2021-10-11`; None of a term `2016-2021`."""
    head = (text or "")[:4]
    term = len(text or "") == 9
    return int(head) if head.isascii() and head.isdigit() and len(head) == 4 and not term else None
