"""What the tables of this folder share: a text, found; a citation, said in few words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from vncite.find import find
from vncite.model import Citation, Document, Extraction


def extract(text: str, *, back: bool = False) -> Extraction:
    """The extraction of a text."""
    return find(Document.from_text(text), back=back)


def found(text: str, *, back: bool = False) -> tuple[Citation, ...]:
    """The citations of a text."""
    return extract(text, back=back).citations


def name(citation: Citation) -> str:
    """What a citation calls its instrument: number, short number, title, or type."""
    if citation.number:
        return citation.number.canonical
    return citation.serial or citation.title or str(citation.type)


def unmet(*row: Any, reason: str) -> ParameterSet:
    """A row that is right and that `find` does not meet yet; strict, so that it turns red on the day it does."""
    return pytest.param(*row, id=_id(row), marks=pytest.mark.xfail(strict=True, reason=reason))


def rows(table: Iterable[tuple[Any, ...] | str | ParameterSet], *, met: bool = False) -> list[ParameterSet]:
    """The rows of a table as parameters, each named by its text; `met` leaves out those not met yet."""
    out = []
    for row in table:
        if isinstance(row, ParameterSet):
            out += [] if met else [row]
        else:
            row = row if isinstance(row, tuple) else (row,)
            out.append(pytest.param(*row, id=_id(row)))
    return out


def _id(row: tuple[Any, ...]) -> str:
    return ascii(row[0])[1:50]
