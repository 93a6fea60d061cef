"""Rows as lines of CSV, with plain line ends."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

__all__ = ["csv_lines"]

_END = "\r\n"
"""What the writer is told to end lines with: before 3.13 Python quotes only those line ends in a cell that it writes
itself, and a lone carriage return (a file name may have one) would break its row."""


class _Passed:
    """A file for `csv.writer` that hands each row on."""

    def write(self, content: str) -> str:
        return content


def csv_lines(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    r"""Each row as one line that ends in `\n`; a line end inside a cell stays as it is, in quotes.

    >>> list(csv_lines([["a", "b\rc"], [1, None]]))
    ['a,"b\rc"\n', '1,\n']
    """
    writer = csv.writer(_Passed(), lineterminator=_END)
    for row in rows:
        line: str = writer.writerow(row)
        yield line.removesuffix(_END) + "\n"
