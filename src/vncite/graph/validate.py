"""SHACL: does a graph keep the rules of `ontology/shapes.ttl`, and where in the reports does it not.

pySHACL runs over an Oxigraph-backed graph: over rdflib's own memory the same shapes take some sixty times as long, and
the time grows with the square of the graph (benchmarks/results/graph.md). No inference: it would spread ELI's domains.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from vncite.errors import UserError, known_language
from vncite.graph.files import load
from vncite.graph.ontology import ontology_file
from vncite.graph.source import Source, Where

if TYPE_CHECKING:
    from oxrdflib.store import OxigraphStore
    from pyoxigraph import Quad, Store, Triple
    from rdflib import Graph
    from rdflib.term import Node

__all__ = ["Breach", "Report", "validate"]

_SH = "http://www.w3.org/ns/shacl#"
_SHAPES = "https://vnc.example/shapes#"
_NOTATION = "http://www.w3.org/2004/02/skos/core#notation"
_SEVERITIES: dict[str, Literal["error", "warning", "note"]] = {
    "Violation": "error", "Warning": "warning", "Info": "note",
}  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Breach:
    """One thing that breaks a rule."""

    shape: str
    """`S12`"""
    severity: Literal["error", "warning", "note"]
    focus: str
    """IRI of the thing at fault."""
    value: str | None
    """What is wrong with it: an IRI or the text of a literal."""
    message: str
    where: Where | None
    """Where in a report the thing at fault comes from, if it can be told."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a validation found."""

    breaches: tuple[Breach, ...]
    """Sorted by shape, then by what is at fault."""
    triples: int
    """Number of triples that were looked at."""

    @property
    def conforms(self) -> bool:
        """Whether nothing worse than a warning was found."""
        return not any(breach.severity == "error" for breach in self.breaches)

    def by_shape(self) -> dict[str, int]:
        """How many breaches of each rule."""
        return dict(sorted(Counter(breach.shape for breach in self.breaches).items()))


def validate(graph: str | os.PathLike[str] | Store | Iterable[Quad | Triple], *, lang: str = "vi") -> Report:
    """Check a file of any RDF format, a store, or triples against the shapes; graphs of a dataset are taken together.

    `lang` is the language of the messages, `vi` or `en`. Raises `UserError` where the file cannot be read or pySHACL is
    not installed.
    """
    known_language(lang)
    try:
        import pyshacl
        from oxrdflib.store import OxigraphStore
    except ImportError as error:
        raise UserError(
            "cần pySHACL: hãy cài bằng pip install 'vncite[validate]'",
            "pySHACL is needed: pip install 'vncite[validate]'",
        ) from error
    from rdflib import Graph
    from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

    data = load(graph)
    triples = len(data)
    _add_notations(data)
    checked = Graph(store=_counted(OxigraphStore, len(data))(store=data), identifier=DATASET_DEFAULT_GRAPH_ID)
    shapes = Graph().parse(ontology_file("shapes.ttl"), format="turtle")
    _, found, words = pyshacl.validate(checked, shacl_graph=shapes, inference="none", inplace=True)
    if not isinstance(found, Graph):
        raise UserError(f"không kiểm tra được đồ thị: {words}", f"the graph could not be checked: {words}")
    return Report(tuple(sorted(_breaches(found, shapes, Source(data), lang), key=_order)), triples)


def _counted(kind: type[OxigraphStore], size: int) -> type[OxigraphStore]:
    """A store that knows its size: pySHACL asks for it twice a breach, and counting 80,000 triples takes half a second.

    Nothing is added while it checks.
    """

    class Counted(kind):  # type: ignore[misc, valid-type]
        def __len__(self, context: Graph | None = None) -> int:
            return size

    return Counted


def _order(breach: Breach) -> tuple[str, str, str, str]:
    return breach.shape, breach.focus, breach.value or "", breach.message


def _add_notations(data: Store) -> None:
    """The codes of types (S04), which belong to the vocabulary and not to the graph."""
    from pyoxigraph import Quad, RdfFormat, parse

    for quad in parse(path=str(ontology_file("codes.ttl")), format=RdfFormat.TURTLE):
        if quad.predicate.value == _NOTATION and "/code/doc-type/" in str(quad.subject):
            data.add(Quad(quad.subject, quad.predicate, quad.object))


def _breaches(found: Graph, shapes: Graph, source: Source, lang: str) -> Iterable[Breach]:
    from rdflib import Namespace

    sh = Namespace(_SH)
    for result in found.objects(None, sh.result):
        shape = found.value(result, sh.sourceConstraint) or found.value(result, sh.sourceShape)
        focus, value = found.value(result, sh.focusNode), found.value(result, sh.value)
        severity = str(found.value(result, sh.resultSeverity)).removeprefix(_SH)
        yield Breach(
            shape=str(shape).removeprefix(_SHAPES).partition(".")[0].partition("-")[0],
            severity=_SEVERITIES.get(severity, "error"),
            focus=str(focus),
            value=None if value is None else str(value),
            message=_message(shapes, shape, lang) or _message(found, result, lang),
            where=source.of(str(focus)),
        )


def _message(graph: Graph, node: Node | None, lang: str) -> str:
    """What a shape says in one language, or what a result says where the shape says nothing: pySHACL gives a result but
    one of the messages of a SPARQL constraint, in either language.
    """
    from rdflib import Namespace

    sh = Namespace(_SH)
    messages = [*graph.objects(node, sh.message), *graph.objects(node, sh.resultMessage)]
    wanted = [message for message in messages if getattr(message, "language", None) == lang]
    return min(map(str, wanted or messages), default="")
