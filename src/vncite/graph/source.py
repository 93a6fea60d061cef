"""From any node of a graph to the place in a report that it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vncite.graph.terms import T

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import NamedNode, Store

__all__ = ["Source", "Where"]


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in a report: its file, and the passage in code points if it is one passage."""

    document: str
    start: int | None = None
    end: int | None = None
    text: str | None = None


_SELECTED = ("oa:start", "oa:end", "oa:exact")
_OUT = (("prov:wasDerivedFrom",), ("vnc:at",), ("vnc:claim", "prov:wasDerivedFrom"))
"""From a claim; a finding or a piece of evidence; a conflict: forward to a citation."""
_BACK = (("vnc:names",), ("eli:passed_by", "vnc:names"))
"""From an instrument or designation; a body: backward to a citation."""
_WRITER = ("dcterms:creator", "dcterms:spatial")


class Source:
    """Answers "where does this come from" for the nodes of one graph, all of it in the default graph."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, node: str) -> Where | None:
        """The first passage that a node rests on; of a report, or of a body or place that only writes, the file."""
        from pyoxigraph import NamedNode

        try:
            focus = NamedNode(node)
        except ValueError:
            return None
        ways = [[focus], *(self._along(focus, way, forward=True) for way in _OUT)]
        ways += [self._along(focus, way, forward=False) for way in _BACK]
        for citations in ways:
            places = [place for citation in citations if (place := self._passage(citation))]
            if places:
                return min(places)
        reports = [focus, *(report for term in _WRITER for report in self._along(focus, (term,), forward=False))]
        return min((Where(path) for report in reports for path in self._values(report, "vnc:path")), default=None)

    def _passage(self, citation: NamedNode) -> Where | None:
        paths = [path for report in self._step(citation, "oa:hasSource") for path in self._values(report, "vnc:path")]
        found = {term: value for term in _SELECTED for selector in self._step(citation, "oa:hasSelector")
                 for value in self._values(selector, term)}  # fmt: skip
        if not paths or len(found) < len(_SELECTED):
            return None
        return Where(min(paths), int(found["oa:start"]), int(found["oa:end"]), found["oa:exact"])

    def _along(self, node: NamedNode, way: tuple[str, ...], *, forward: bool) -> list[NamedNode]:
        nodes = [node]
        for term in way:
            nodes = [far for near in nodes for far in self._step(near, term, forward=forward)]
        return nodes

    def _step(self, node: NamedNode, term: str, *, forward: bool = True) -> Iterator[NamedNode]:
        from pyoxigraph import NamedNode

        predicate = NamedNode(T[term][1:-1])
        subject, object = (node, None) if forward else (None, node)
        for quad in self._store.quads_for_pattern(subject, predicate, object):
            far = quad.object if forward else quad.subject
            if isinstance(far, NamedNode):
                yield far

    def _values(self, node: NamedNode, term: str) -> Iterator[str]:
        from pyoxigraph import Literal, NamedNode

        for quad in self._store.quads_for_pattern(node, NamedNode(T[term][1:-1]), None):
            if isinstance(quad.object, Literal):
                yield quad.object.value
