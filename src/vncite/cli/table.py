"""Rows as a plain table: aligned columns that fit the terminal, the whole text where nobody looks at a terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from vncite.view.width import cells

__all__ = ["table"]

GAP = "  "
NARROWEST = 12
"""No column is cut below this width, in characters."""


def table(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str]) -> Iterator[str]:
    """Lines of the table: headings, a rule, one line a row; nothing where there are no rows.

    `columns` maps each field to its heading. On a terminal, and where `COLUMNS` says
    how wide, the widest columns are cut to fit, with `…`.

    >>> list(table([{"a": "một", "b": 2}], {"a": "chữ", "b": "số"}))
    ['chữ  số', '───  ──', 'một  2']
    """
    if not rows:
        return
    grid = [list(columns.values())] + [[_plain(row.get(name)) for name in columns] for row in rows]
    widths = [max(cells(line[i]) for line in grid) for i in range(len(columns))]
    if os.environ.get("COLUMNS") or (sys.stdout is not None and sys.stdout.isatty()):
        widths = _fitted(widths, shutil.get_terminal_size().columns)
    grid.insert(1, ["─" * width for width in widths])
    for line in grid:
        yield GAP.join(_padded(text, width) for text, width in zip(line, widths, strict=True)).rstrip()


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        value = "; ".join(map(str, value))
    return "".join(c if c.isprintable() else " " for c in " ".join(str(value).split()))


def _fitted(widths: list[int], room: int) -> list[int]:
    widths, spare = list(widths), room - len(GAP) * (len(widths) - 1)
    while sum(widths) > spare and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _padded(text: str, width: int) -> str:
    if cells(text) > width:
        upto = accumulate(map(cells, text))
        text = text[: next(at for at, used in enumerate(upto) if used > width - 1)] + "…"
    return text + " " * (width - cells(text))
