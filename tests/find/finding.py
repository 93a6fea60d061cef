"""What the tables of this folder share: a text, found; a citation, said in few words."""

from __future__ import annotations

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


def unmet(*row: object, reason: str) -> ParameterSet:
    """A row that is right and that `find` does not meet yet; strict, so that it turns red on the day it does."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=reason))
