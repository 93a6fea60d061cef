"""English grammar that a message needs; Vietnamese nouns have one form."""

from __future__ import annotations

__all__ = ["counted"]


def counted(number: int, noun: str) -> str:
    """A number with its noun, which takes an s unless it is one.

    >>> counted(1, "report"), counted(0, "report"), counted(2, "report")
    ('1 report', '0 reports', '2 reports')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
