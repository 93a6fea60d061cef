"""How much room a text takes on a screen."""

from __future__ import annotations

import unicodedata

__all__ = ["cells"]


def cells(text: str) -> int:
    """Cells that the text takes on a screen: marks that combine take none, wide East Asian characters two."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) > 0 else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
