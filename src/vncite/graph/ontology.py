"""The vocabulary's own files, and the page of documentation that is made from them.

python -m vncite.graph.ontology > docs/ontology.md
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from vncite.graph.terms import PREFIXES
from vncite.iri import VNC

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

__all__ = ["ontology_file", "page"]

_PACKAGED = Path(__file__).resolve().parents[1] / "ontology"
_SOURCE = Path(__file__).resolve().parents[3] / "ontology"

_GROUPS = (
    ("Class", "Lớp / Classes"),
    ("ObjectProperty", "Quan hệ / Properties between things"),
    ("DatatypeProperty", "Thuộc tính / Properties with values"),
)
_HEAD = """# The vocabulary

Made from `ontology/vncite.ttl` by `python -m vncite.graph.ontology`; a test compares the two. How the terms work
together, with an example: [graph.md](graph.md). Rules that a graph must keep: `ontology/shapes.ttl`. Code lists:
`ontology/codes.ttl`, made from the lexicon. JSON-LD context: `ontology/context.jsonld`.

Từ vựng của đồ thị, sinh tự động từ `ontology/vncite.ttl`.

| prefix | namespace |
|---|---|
"""


def ontology_file(name: str) -> Path:
    """A file of the vocabulary (`vncite.ttl`, `codes.ttl`, `shapes.ttl`, `context.jsonld`).

    Installed from a wheel it stands in the package, in a source tree beside `src`. Raises `FileNotFoundError` where
    neither has it: an installation that lost its files.
    """
    for folder in (_PACKAGED, _SOURCE):
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(f"{name} is neither in {_PACKAGED} nor in {_SOURCE}")


def page() -> str:
    """The documentation of every term as Markdown, in the order of the alphabet."""
    from rdflib import OWL, RDF, Graph, URIRef

    graph = Graph().parse(ontology_file("vncite.ttl"), format="turtle")
    lines = [_HEAD.rstrip("\n")]
    lines += [f"| `{name}:` | `{namespace}` |" for name, namespace in sorted(PREFIXES.items())]
    for kind, heading in _GROUPS:
        lines += ["", f"## {heading}"]
        found = [term for term in graph.subjects(RDF.type, OWL[kind]) if isinstance(term, URIRef)]
        for term in sorted(term for term in found if term.startswith(VNC)):
            lines += ["", *_term(graph, term)]
    return "\n".join(lines) + "\n"


def _term(graph: Graph, term: Node) -> Iterator[str]:
    from rdflib import RDFS, SKOS

    yield f"### `{_short(term)}`"
    yield ""
    yield f"**{_in(graph, term, RDFS.label, 'vi')}** · {_in(graph, term, RDFS.label, 'en')}"
    yield ""
    yield f"{_in(graph, term, RDFS.comment, 'vi')}"
    yield ""
    yield f"{_in(graph, term, RDFS.comment, 'en')}"
    facts = []
    for words, predicate in (
        ("a kind of", RDFS.subClassOf),
        ("a kind of", RDFS.subPropertyOf),
        ("from", RDFS.domain),
        ("to", RDFS.range),
    ):
        values = sorted(_short(value) for value in graph.objects(term, predicate))
        if values:
            facts.append(f"{words} " + ", ".join(f"`{value}`" for value in values))
    portals = sorted(str(value) for value in graph.objects(term, SKOS.altLabel))
    if portals:
        facts.append("on the portals: " + ", ".join(f"“{value}”" for value in portals))
    if facts:
        yield ""
        yield "; ".join(facts)


def _in(graph: Graph, term: Node, predicate: Node, language: str) -> str:
    found = (value for value in graph.objects(term, predicate) if getattr(value, "language", None) == language)
    return str(next(found, ""))


def _short(term: Node) -> str:
    for name, namespace in PREFIXES.items():
        if str(term).startswith(namespace):
            return f"{name}:{str(term)[len(namespace) :]}"
    return str(term)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page())
