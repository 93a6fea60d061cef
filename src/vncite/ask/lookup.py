"""How arguments are looked up in a store: our own queries with bound terms, never with words of the user in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from vncite.graph.terms import PROLOGUE
from vncite.store.protocol import Queryable, Term

__all__ = ["Reading", "Row", "Terms", "found_rows", "in_order", "iri_of", "take", "words"]

Terms: TypeAlias = list[NamedNode | Literal]
Row: TypeAlias = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What an argument was taken for."""

    terms: Terms
    """In a stable order; empty where it names nothing in the store."""
    names: tuple[str, ...] = ()
    """Of instruments, the labels, where a reader should be told: the argument names several, or is not exact."""


def found_rows(store: Queryable, query: str, **bindings: NamedNode | Literal) -> Sequence[Row]:
    """The rows of a SELECT query with our prefixes before it."""
    return store.select(PROLOGUE + query, bindings).rows


def take(found: dict[str, NamedNode], row: Row) -> None:
    """Remember the row's first cell, by its IRI, if it is one."""
    if isinstance(row[0], NamedNode):
        found[row[0].value] = row[0]


def in_order(found: dict[str, NamedNode]) -> Terms:
    """What was remembered, in the order of the IRIs."""
    return [found[iri] for iri in sorted(found)]


def words(cell: Term | None) -> str:
    """The text of a literal; nothing where the cell is something else."""
    return cell.value if isinstance(cell, Literal) else ""


def iri_of(argument: str) -> NamedNode | None:
    """The argument as an IRI, where it is one."""
    if not argument.startswith(("http://", "https://")):
        return None
    try:
        return NamedNode(argument)
    except ValueError:
        return None
