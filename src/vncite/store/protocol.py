"""What the questions, the views and the exports need of a store, whichever store it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

__all__ = ["Bindings", "Queryable", "Table", "Term"]

Term: TypeAlias = NamedNode | BlankNode | Literal
Bindings: TypeAlias = Mapping[str, NamedNode | Literal]
"""Values for variables of a query, by the variable's name without `?`: terms, never text of a query."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a SELECT query, in the order the store gives them; None where a variable is unbound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def __iter__(self) -> Iterator[dict[str, Term | None]]:
        """The rows as dicts by column name."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)


class Queryable(Protocol):
    """A dataset to read: the embedded store, a store in memory, or a SPARQL endpoint.

    Queries see the union of all graphs as the default graph, because each report has a graph of its own and a question
    is asked of all of them.
    """

    def select(self, sparql: str, bindings: Bindings | None = None) -> Table:
        """The answer to a SELECT query, with `bindings` bound. Raises `UserError` where the store refuses it."""

    def ask(self, sparql: str, bindings: Bindings | None = None) -> bool:
        """The answer to an ASK query."""

    def construct(self, sparql: str) -> list[Quad]:
        """The triples of a CONSTRUCT or DESCRIBE query, as quads of the default graph."""

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """All quads, or those of one graph; bookkeeping of the store itself left out."""

    def graphs(self) -> Iterator[NamedNode]:
        """The named graphs, bookkeeping left out."""
