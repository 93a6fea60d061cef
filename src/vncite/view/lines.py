"""Offsets as the lines and columns that people and editors count."""

from __future__ import annotations

import re
from bisect import bisect_right

__all__ = ["Lines"]

_BREAK = re.compile(r"\r\n|\n|\r")


class Lines:
    """Line and column of an offset in a text, both from 1; a line ends at `\\n`, `\\r\\n` or `\\r`.

    >>> Lines("một\\nhai").place(5)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self.text = text
        breaks = list(_BREAK.finditer(text))
        self._starts = [0] + [found.end() for found in breaks]
        self._ends = [found.start() for found in breaks] + [len(text)]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a code-point offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, without its end."""
        return self.text[self._starts[number - 1] : self._ends[number - 1]]
