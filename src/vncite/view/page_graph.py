"""From a store to what the page shows: each report, each instrument it names, and each citation with its sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from vncite.view.page_data import PageClaim, PageEdge, PageGraph, merge_parallel
from vncite.view.page_facts import Cited, Row, Things
from vncite.view.page_queries import CITATIONS, CLAIMS, CONFLICTS, FINDINGS, REGISTERED, THINGS

if TYPE_CHECKING:
    from vncite.graph.dataset import Dataset
    from vncite.store.protocol import Queryable

__all__ = ["page_graph"]


def page_graph(dataset: Dataset, lang: str = "vi") -> PageGraph:
    """The policy graph of a store, an endpoint or quads, as docs/graph.md describes it, in an order of its content.

    Findings are told in `lang` where the graph has them in it.

    A report that is itself the text of an instrument is one node with it. A citation inside another's subject phrase is
    a line between the two instruments; one that names nothing known still has a node, so that none is lost.
    """
    store = _queryable(dataset)
    known = Things.of(_rows(store, THINGS))
    cited = [Cited(row) for row in sorted(_rows(store, CITATIONS), key=_reading_order)]
    known.dates = {row["citation"]: row["value"] for row in sorted(_rows(store, CLAIMS), key=lambda row: row["value"])}
    likely: dict[str, str | None] = {}
    for row in sorted(_rows(store, CONFLICTS), key=lambda row: row.get("likely", "")):
        likely[row["about"]] = row.get("likely")
    registered: dict[str, list[Row]] = defaultdict(list)
    for row in _rows(store, REGISTERED):
        registered[row["about"]].append(row)
    mentions: dict[str, list[Cited]] = defaultdict(list)
    for one in cited:
        mentions[one.target].append(one)

    def claims_of(iri: str | None) -> tuple[PageClaim, ...]:
        return _claims(mentions[iri], known, likely[iri], registered[iri]) if iri in likely else ()

    notes = _notes(_rows(store, FINDINGS), lang)
    edges = merge_parallel(_edges(cited, known, likely))
    own = {report: instrument for instrument, report in known.same.items()}
    nodes = []
    for iri in known.of_class("Report"):
        said = (*notes.get(iri, ()), *notes.get(own.get(iri, ""), ()))
        nodes.append(known.report(iri, claims_of(own.get(iri)), said))
    drawn = {node.id for node in nodes} | {end for edge in edges for end in (edge.source, edge.target)}
    for iri in sorted((drawn | known.of_class("Instrument")) - known.of_class("Report")):
        if iri not in known.same:
            nodes.append(known.instrument(iri, mentions[iri], claims_of(iri), notes.get(iri, ())))
    heads = sum(one.row.get("form") == "self" for one in cited)
    texts = len(known.of_class("Instrument") & known.same.keys())
    return PageGraph(tuple(sorted(nodes, key=lambda node: node.id)), edges, texts, heads)


def _queryable(dataset: Dataset) -> Queryable:
    """The dataset itself where it answers questions, else a store in memory with its quads."""
    from vncite.graph.dataset import quads
    from vncite.store.embedded import Store

    if hasattr(dataset, "select"):
        return cast("Queryable", dataset)
    return Store.memory(quads(dataset))


def _rows(store: Queryable, query: str) -> list[Row]:
    """Rows as strings; what is unbound is left out."""
    return [{name: term.value for name, term in row.items() if term is not None} for row in store.select(query)]


def _reading_order(row: Row) -> tuple[str, int, str]:
    return (row["report"], int(row["start"]), row["citation"])


def _edges(cited: list[Cited], known: Things, likely: dict[str, str | None]) -> Iterable[PageEdge]:
    named = {one.row["citation"]: one.target for one in cited}
    for one in cited:
        if one.row.get("form") == "self":
            continue
        source = named.get(one.row.get("within", ""), one.row["report"])
        shown = one.shown(known, likely)
        ends = known.same.get(source, source), known.same.get(one.target, one.target)
        yield PageEdge(*ends, shown.relation, (shown,))


def _claims(mentions: list[Cited], known: Things, likely: str | None, registered: list[Row]) -> tuple[PageClaim, ...]:
    sources: dict[str, set[str]] = defaultdict(set)
    for row in registered:
        sources[row["date"]].add(row["source"])
    stated: dict[str, list[str]] = {date: [] for date in sources}
    for one in mentions:
        date = known.dates.get(one.row["citation"])
        if date:
            stated.setdefault(date, []).append(known.one(one.row["report"], "vnc:path") or one.row["report"])
    claims = [
        PageClaim(date, len(documents), tuple(sorted(set(documents))), date == likely, tuple(sorted(sources[date])))
        for date, documents in stated.items()
    ]
    return tuple(sorted(claims, key=lambda claim: (not claim.likely, -claim.count, claim.date)))


def _notes(findings: list[Row], lang: str) -> dict[str, tuple[str, ...]]:
    """The sentences of findings by what they speak of: the instrument, else what is named there, else the report."""
    notes: dict[str, set[str]] = defaultdict(set)
    spoken = {row["finding"] for row in findings if row["lang"] == lang}
    for row in findings:
        if row["finding"] in spoken and row["lang"] != lang:
            continue
        node = row.get("about") or row.get("names") or row.get("report")
        if node:
            notes[node].add(f"{row['rule']}: {row['message']}")
    return {node: tuple(sorted(said)) for node, said in notes.items()}
