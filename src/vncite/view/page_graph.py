"""From a store to what the page shows: each report, each instrument it names, and each citation with its sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vncite.graph.terms import PREFIXES
from vncite.view.page_data import PageCitation, PageClaim, PageEdge, PageGraph, PageNode, merge_parallel
from vncite.view.page_queries import CITATIONS, CLAIMS, CONFLICTS, FINDINGS, THINGS

if TYPE_CHECKING:
    from vncite.store.protocol import Queryable

__all__ = ["page_graph"]

Row = Mapping[str, str]
OWN_LEVEL = ("province", "district", "commune")


def page_graph(store: Queryable) -> PageGraph:
    """The policy graph of a store, as docs/graph.md describes it, in an order that depends on nothing but its content.

    A report that is itself the text of an instrument is one node with it. A citation inside another's subject phrase is
    a line between the two instruments; one that names nothing known still has a node, so that none is lost.
    """
    known = _Things.of(_rows(store, THINGS))
    cited = [_Cited(row) for row in sorted(_rows(store, CITATIONS), key=_reading_order)]
    known.dates = {row["citation"]: row["value"] for row in sorted(_rows(store, CLAIMS), key=lambda row: row["value"])}
    likely: dict[str, str | None] = {}
    for row in sorted(_rows(store, CONFLICTS), key=lambda row: row.get("likely", "")):
        likely[row["about"]] = row.get("likely")
    mentions: dict[str, list[_Cited]] = defaultdict(list)
    for one in cited:
        mentions[one.target].append(one)
    notes = _notes(_rows(store, FINDINGS))
    edges = merge_parallel(_edges(cited, known, likely))
    nodes = [known.report(iri, notes.get(iri, ())) for iri in known.of_class("Report")]
    drawn = {node.id for node in nodes} | {end for edge in edges for end in (edge.source, edge.target)}
    for iri in sorted((drawn | known.of_class("Instrument")) - known.of_class("Report")):
        if iri not in known.same:
            claims = _claims(mentions[iri], known, likely.get(iri)) if iri in likely else ()
            nodes.append(known.instrument(iri, mentions[iri], claims, notes.get(iri, ())))
    return PageGraph(tuple(sorted(nodes, key=lambda node: node.id)), edges)


def _rows(store: Queryable, query: str) -> list[Row]:
    """Rows as strings; what is unbound is left out."""
    return [{name: term.value for name, term in row.items() if term is not None} for row in store.select(query)]


def _reading_order(row: Row) -> tuple[str, int, str]:
    return (row["report"], int(row["start"]), row["citation"])


@dataclass(slots=True)
class _Cited:
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

    def shown(self, known: _Things, likely: dict[str, str | None]) -> PageCitation:
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
class _Things:
    """Everything the store says of reports, instruments, designations, bodies and places."""

    facts: dict[str, dict[str, list[str]]]
    same: dict[str, str] = field(default_factory=dict)
    """Instruments that are a report's own text, with the report."""
    dates: dict[str, str] = field(default_factory=dict)
    """What each citation states."""

    @classmethod
    def of(cls, rows: Iterable[Row]) -> _Things:
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
        wanted = PREFIXES["vnc"] + name
        kind = PREFIXES["rdf"] + "type"
        return {thing for thing, properties in self.facts.items() if wanted in properties.get(kind, ())}

    def every(self, thing: str | None, name: str) -> list[str]:
        prefix, _, local = name.partition(":")
        return self.facts.get(thing or "", {}).get(PREFIXES[prefix] + local, [])

    def one(self, thing: str | None, name: str) -> str | None:
        return next(iter(self.every(thing, name)), None)

    def label(self, thing: str | None) -> str | None:
        return self.one(thing, "rdfs:label")

    def report(self, iri: str, notes: tuple[str, ...]) -> PageNode:
        body = self.one(iri, "dcterms:creator")
        date = self.one(iri, "dcterms:date")
        place = self.one(iri, "dcterms:spatial")
        path = self.one(iri, "vnc:path") or iri
        return PageNode(
            id=iri,
            kind="report",
            label=self.one(iri, "dcterms:identifier") or path.replace("\\", "/").rsplit("/", 1)[-1],
            name=self.label(iri),
            level=self._level(self.one(iri, "vnc:level"), place),
            body=self.label(body) or self.one(iri, "vnc:issuerAsWritten"),
            province=self.label(self.one(iri, "vnc:province")) or self.label(self._within(place, "province")),
            district=self.label(self.one(iri, "vnc:district")),
            commune=self.label(self.one(iri, "vnc:commune")),
            year=_year(date),
            date=date,
            path=path,
            notes=notes,
        )

    def instrument(
        self, iri: str, mentions: list[_Cited], claims: tuple[PageClaim, ...], notes: tuple[str, ...]
    ) -> PageNode:
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
            body="; ".join(filter(None, (self.label(body) for body in bodies or filter(None, [lead])))) or None,
            province=self.label(self._within(place, "province")),
            district=self.label(self._within(place, "district")),
            commune=self.label(self._within(place, "commune")),
            year=_year(self.one(iri, "vnc:period")) or _year(date),
            date=date,
            claims=claims,
            notes=notes,
        )

    def _named_in(self, designation: str) -> str | None:
        """The body whose code a designation's IRI holds: `{base}name/{issuer}/{type}/{number}`."""
        base, found, rest = designation.partition("name/")
        body = f"{base}org/{rest.partition('/')[0]}"
        return body if found and body in self.facts else None

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


def _edges(cited: list[_Cited], known: _Things, likely: dict[str, str | None]) -> Iterable[PageEdge]:
    named = {one.row["citation"]: one.target for one in cited}
    for one in cited:
        if one.row.get("form") == "self":
            continue
        source = named.get(one.row.get("within", ""), one.row["report"])
        shown = one.shown(known, likely)
        ends = known.same.get(source, source), known.same.get(one.target, one.target)
        yield PageEdge(*ends, shown.relation, (shown,))


def _claims(mentions: list[_Cited], known: _Things, likely: str | None) -> tuple[PageClaim, ...]:
    stated: dict[str, list[str]] = defaultdict(list)
    for one in mentions:
        date = known.dates.get(one.row["citation"])
        if date:
            stated[date].append(known.one(one.row["report"], "vnc:path") or one.row["report"])
    claims = [
        PageClaim(date, len(documents), tuple(sorted(set(documents))), date == likely)
        for date, documents in stated.items()
    ]
    return tuple(sorted(claims, key=lambda claim: (not claim.likely, -claim.count, claim.date)))


def _notes(findings: list[Row]) -> dict[str, tuple[str, ...]]:
    """The sentences of findings by what they speak of: the instrument, else what is named there, else the report."""
    notes: dict[str, set[str]] = defaultdict(set)
    for row in findings:
        node = row.get("about") or row.get("names") or row.get("report")
        if node:
            notes[node].add(f"{row['rule']}: {row['message']}")
    return {node: tuple(sorted(said)) for node, said in notes.items()}


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def _year(text: str | None) -> int | None:
    """2021 of `2021` or `2021-10-11`; None of a term `2016-2021`."""
    head = (text or "")[:4]
    term = len(text or "") == 9
    return int(head) if head.isascii() and head.isdigit() and len(head) == 4 and not term else None
