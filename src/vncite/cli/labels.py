"""Codes in the user's words."""

from __future__ import annotations

from vncite.cli.language import current
from vncite.lexicon.labels import labels

__all__ = ["label", "labels"]


def label(codes: str, code: str) -> str:
    """The word for a code, the code itself where the list has none for it.

    >>> label("date-status", "disputed"), label("relation", "based_on"), label("property", "canCu"), label("level", "x")
    ('Mâu thuẫn', 'căn cứ', 'căn cứ', 'x')
    """
    return labels(codes, current()).get(code, code)
