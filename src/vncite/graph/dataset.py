"""What exports read from, whichever it is: the embedded store, an endpoint, Oxigraph's own store, or plain quads."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store

    from vncite.store.protocol import Queryable

__all__ = ["Dataset", "graphs", "ntriples", "oxigraph", "quads", "statements"]

Dataset: TypeAlias = "Queryable | Store | Iterable[Quad]"
"""A source of quads. Oxigraph's own store is read graph by graph in the form it writes fastest."""


def oxigraph(dataset: Dataset) -> Store | None:
    """Oxigraph's store behind the dataset; None for an endpoint and for plain quads."""
    from pyoxigraph import Store

    if isinstance(dataset, Store):
        return dataset
    inner = getattr(dataset, "dataset", None)
    if isinstance(inner, Store):
        return inner
    return None


def graphs(dataset: Dataset) -> list[NamedNode | DefaultGraph]:
    """The default graph, if it holds anything, and the named graphs in order of their IRIs."""
    from pyoxigraph import DefaultGraph, NamedNode, Store

    named = [name for name in _named(dataset) if isinstance(name, NamedNode)]
    found: list[NamedNode | DefaultGraph] = []
    inner = oxigraph(dataset)
    if isinstance(inner, Store) and next(inner.quads_for_pattern(None, None, None, DefaultGraph()), None):
        found.append(DefaultGraph())
    return found + sorted(named, key=lambda name: name.value)


def _named(dataset: Dataset) -> Iterator[object]:
    from pyoxigraph import Store

    if isinstance(dataset, Store):
        return iter(dataset.named_graphs())
    listed = getattr(dataset, "graphs", None)
    return iter(listed()) if listed else iter({quad.graph_name for quad in quads(dataset)})


def quads(dataset: Dataset) -> Iterator[Quad]:
    """All quads, in no order."""
    listed = getattr(dataset, "quads", None)
    return iter(listed()) if listed else iter(dataset)  # type: ignore[arg-type]


def ntriples(dataset: Dataset) -> Iterator[bytes]:
    """N-Triples of one graph after the other, in no order; a graph may say a line twice."""
    from pyoxigraph import RdfFormat

    return _written(dataset, RdfFormat.N_TRIPLES)


def statements(dataset: Dataset) -> Iterator[bytes]:
    """One graph after the other as Turtle without prefixes, what is said of a subject mostly together.

    In no order, and a graph may say a thing twice. What a store has ready is N-Triples, which is Turtle too.
    """
    from pyoxigraph import RdfFormat

    return _written(dataset, RdfFormat.TURTLE)


def _written(dataset: Dataset, format: RdfFormat) -> Iterator[bytes]:
    """Each graph, the next one being written out while the last one is worked on.

    Oxigraph lets go of the interpreter while it writes, so the second core of a machine is not idle.
    """
    from pyoxigraph import serialize

    inner = oxigraph(dataset)
    if inner is None:
        yield serialize((quad.triple for quad in quads(dataset)), format=format) or b""
        return
    kept = getattr(dataset, "written", None)  # a store in a folder has most of them ready
    write = (lambda name: kept(name, format)) if kept else (lambda name: inner.dump(None, format, from_graph=name))
    with ThreadPoolExecutor(1) as ahead:
        waiting: deque[Future[bytes | None]] = deque()
        for name in graphs(dataset):
            waiting.append(ahead.submit(write, name))
            if len(waiting) > _AHEAD:
                yield waiting.popleft().result() or b""
        while waiting:
            yield waiting.popleft().result() or b""


_AHEAD = 8
"""Graphs written out before they are asked for."""
