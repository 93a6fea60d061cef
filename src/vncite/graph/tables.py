"""The graph as two plain tables, nodes and edges: what networkx and every format that is not RDF are made from.

One edge for each pair of nodes and relation, with the number of citations behind it and the first of their sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from vncite.graph.dataset import Dataset, quads
from vncite.graph.terms import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Quad

__all__ = ["EDGE_COLUMNS", "NODE_COLUMNS", "Cell", "Tables", "tables"]

Cell: TypeAlias = str | int | float | None

NODE_COLUMNS: dict[str, type] = {
    "id": str, "kind": str, "label": str, "number": str, "type": str, "series": str, "period": str, "level": str,
    "issuer": str, "place": str, "district": str, "province": str, "date": str, "date_status": str, "force": int,
    "file": str, "citations": int, "reports": int,
}  # fmt: skip
"""Columns of the nodes, with the type of their cells. `kind`: report, instrument, body, place, a cited designation."""
EDGE_COLUMNS: dict[str, type] = {
    "source": str, "target": str, "relation": str, "weight": int, "confidence": float, "document": str, "start": int,
    "end": int, "sentence": str,
}  # fmt: skip
"""Columns of the edges. `relation`: of a citation, or issued_by, written_by, located_in, part_of."""

_KINDS = {
    "vnc:Report": "report",
    "vnc:Instrument": "instrument",
    "vnc:Designation": "designation",
    "vnc:Body": "body",
    "vnc:Place": "place",
}
_STRUCTURE = {
    "eli:passed_by": "issued_by",
    "dcterms:creator": "written_by",
    "vnc:place": "located_in",
    "dcterms:isPartOf": "part_of",
}
_NODE_VALUES = {
    "rdfs:label": "label", "eli:id_local": "number", "dcterms:identifier": "number", "vnc:docType": "type",
    "eli:type_document": "type", "vnc:series": "series", "vnc:period": "period", "vnc:level": "level",
    "dcterms:date": "date", "eli:date_document": "date", "vnc:dateStatus": "date_status", "vnc:force": "force",
    "vnc:path": "file",
}  # fmt: skip
_NAMED = {
    "eli:passed_by": "issuer", "dcterms:creator": "issuer", "eli:relevant_for": "place", "dcterms:spatial": "place",
    "vnc:place": "place", "vnc:district": "district", "vnc:province": "province",
}  # fmt: skip
"""Columns that hold the label of another node."""


@dataclass(frozen=True, slots=True)
class Tables:
    """Rows sorted by id, and by source, target and relation; every row has every column, None where not known."""

    nodes: list[dict[str, Cell]]
    edges: list[dict[str, Cell]]


@dataclass(slots=True)
class _Scan:
    """What one pass over the quads remembers: values and links by term, for the terms that the tables need."""

    kinds: dict[str, str] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    links: dict[str, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    citations: set[str] = field(default_factory=set)


def tables(dataset: Dataset) -> Tables:
    """Both tables, from one pass over a dataset."""
    scan = _scan(quads(dataset))
    edges = _citation_edges(scan) + _structure_edges(scan)
    edges.sort(key=lambda row: (str(row["source"]), str(row["target"]), str(row["relation"])))
    citations: dict[str, int] = defaultdict(int)
    citing: dict[str, set[str]] = defaultdict(set)
    for row in edges:
        if row["document"] is not None:
            citations[str(row["target"])] += int(row["weight"] or 0)
            citing[str(row["target"])].add(str(row["document"]))
    known = {name for name, kind in scan.kinds.items() if kind != "designation" or citations[name]}
    nodes = [_node(scan, name, citations[name], len(citing[name])) for name in sorted(known)]
    return Tables(nodes, [row for row in edges if row["source"] in known and row["target"] in known])


def _scan(found: Iterable[Quad]) -> _Scan:
    from pyoxigraph import Literal, NamedNode

    scan = _Scan()
    short: dict[str, str] = {}
    for quad in found:
        predicate = quad.predicate.value
        term = short.get(predicate)
        if term is None:
            term = short[predicate] = _short(predicate)
        subject, value = quad.subject, quad.object
        if not isinstance(subject, NamedNode):
            continue
        if isinstance(value, Literal):
            known = scan.values[term].get(subject.value)
            if known is None or value.value < known:
                scan.values[term][subject.value] = value.value
        elif isinstance(value, NamedNode):
            if term != "rdf:type":
                scan.links[term][subject.value].add(value.value)
            elif (kind := _short(value.value)) in _KINDS:
                scan.kinds[subject.value] = _KINDS[kind]
            elif kind == "vnc:Citation":
                scan.citations.add(subject.value)
    return scan


def _short(iri: str) -> str:
    for name, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{name}:{iri[len(namespace) :]}"
    return iri


def _code(iri: str) -> str:
    """`nghi-quyet` of `…/code/doc-type/hc.nghi-quyet`: the series has a column of its own."""
    value = iri.rsplit("/", 1)[-1]
    return value.partition(".")[2] if "/doc-type/" in iri else value


def _node(scan: _Scan, name: str, citations: int, reports: int) -> dict[str, Cell]:
    row: dict[str, Cell] = dict.fromkeys(NODE_COLUMNS)
    row["id"], row["kind"] = name, scan.kinds[name]
    for term, column in _NODE_VALUES.items():
        if term == "dcterms:identifier" and row["kind"] not in ("report", "body"):
            continue  # of an instrument: its names in other systems
        value = scan.values[term].get(name)
        if value is None and (far := scan.links[term].get(name)):
            value = _code(min(far))
        if value is not None and row[column] is None:
            row[column] = int(value) if NODE_COLUMNS[column] is int else value
    for term, column in _NAMED.items():
        labels = sorted(_called(scan, name, far) for far in scan.links[term].get(name, ()))
        if labels and row[column] is None:
            row[column] = "; ".join(labels)
    row["citations"], row["reports"] = citations, reports
    return row


def _called(scan: _Scan, name: str, far: str) -> str:
    """What a body or a place was called at the time of a report or an instrument; its label where it has one name."""
    then = scan.links["vnc:underName"].get(name, set()) & scan.links["vnc:hasName"].get(far, set())
    return scan.values["rdfs:label"].get(min(then, default=far), far)


def _citation_edges(scan: _Scan) -> list[dict[str, Cell]]:
    """From a report, or from the instrument in whose subject phrase the citation stands, to what it names."""
    groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for citation in scan.citations:
        report = min(scan.links["oa:hasSource"].get(citation, {""}))
        outer = min(scan.links["vnc:within"].get(citation, {""}))
        source = min(scan.links["vnc:names"].get(outer, {""})) if outer else report
        relation = _code(min(scan.links["vnc:relation"].get(citation, {"cites"})))
        own = _code(min(scan.links["vnc:form"].get(citation, {""}))) == "self"
        for target in scan.links["vnc:names"].get(citation, ()):
            if source and not own and source != target:
                groups[source, target, relation].append(citation)
    return [_edge(scan, source, target, relation, found) for (source, target, relation), found in groups.items()]


def _edge(scan: _Scan, source: str, target: str, relation: str, citations: list[str]) -> dict[str, Cell]:
    at = {citation: _place(scan, citation) for citation in citations}
    first = min(citations, key=lambda citation: at[citation][:2])
    document, start, end, sentence = at[first]
    confidence = max(float(scan.values["vnc:confidence"].get(citation, 0)) for citation in citations)
    row: dict[str, Cell] = {"source": source, "target": target, "relation": relation, "weight": len(citations)}
    return row | {"confidence": confidence, "document": document, "start": start, "end": end, "sentence": sentence}


def _place(scan: _Scan, citation: str) -> tuple[str, int, int, str]:
    values = scan.values
    report = min(scan.links["oa:hasSource"].get(citation, {""}))
    start, end, words = 0, 0, ["", "", ""]
    for selector in scan.links["oa:hasSelector"].get(citation, ()):
        if selector in values["oa:start"]:
            start, end = int(values["oa:start"][selector]), int(values["oa:end"].get(selector, "0"))
        for n, term in enumerate(("oa:prefix", "oa:exact", "oa:suffix")):
            words[n] = values[term].get(selector, words[n])
    return values["vnc:path"].get(report, report), start, end, " ".join("".join(words).split())


def _structure_edges(scan: _Scan) -> list[dict[str, Cell]]:
    empty: dict[str, Cell] = dict.fromkeys(EDGE_COLUMNS)
    return [
        empty | {"source": source, "target": target, "relation": relation, "weight": 1}
        for term, relation in _STRUCTURE.items()
        for source, targets in scan.links[term].items()
        for target in targets
    ]
