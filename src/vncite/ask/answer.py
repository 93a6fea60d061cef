"""What a question gives back: plain values that print anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from vncite.store.protocol import Term

__all__ = ["Answer", "Value", "plain"]

Value: TypeAlias = str | int | float | bool | None
"""IRIs and dates are strings (dates as ISO 8601)."""

_XSD = "http://www.w3.org/2001/XMLSchema#"
_WHOLE = {f"{_XSD}{name}" for name in ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "unsignedInt")}
_BROKEN = {f"{_XSD}{name}" for name in ("decimal", "double", "float")}


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows in order, each a value for each column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    unmatched: tuple[str, ...] = ()
    """Arguments that name nothing in the store: why there may be no rows."""
    readings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Arguments that name several instruments, or none exactly (`128`), each with the labels of those it may mean."""

    def __iter__(self) -> Iterator[dict[str, Value]]:
        """The rows as dicts by column name."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, name: str) -> tuple[Value, ...]:
        """One column. Raises `ValueError` where there is none of that name."""
        place = self.columns.index(name)
        return tuple(row[place] for row in self.rows)


def plain(term: Term | None) -> Value:
    """A term as a plain value.

    >>> plain(Literal(3)), plain(Literal("a", language="vi")), plain(NamedNode("urn:x")), plain(None)
    (3, 'a', 'urn:x', None)
    """
    if term is None:
        return None
    if not isinstance(term, Literal):
        return term.value if isinstance(term, NamedNode) else str(term)
    kind = term.datatype.value
    try:
        if kind in _WHOLE:
            return int(term.value)
        if kind in _BROKEN:
            number = float(term.value)
            return number if isfinite(number) else term.value  # JSON has no number for `NaN` and `INF`
    except ValueError:  # an ill-formed literal of someone's own graph
        return term.value
    if kind == f"{_XSD}boolean":
        return term.value in ("true", "1")
    return term.value
