"""Issuers in another cell of a table's row, for citations that have none: the annex of a report lists number, date,
what the paper is about and, in a column of its own, who gave it."""

from __future__ import annotations

from typing import Final

from vncite.find.draft import Draft
from vncite.find.normal import Normal
from vncite.find.own import OwnBodies
from vncite.patterns import later

__all__ = ["RowReader"]

_CELL: Final = later(rb"[^\t|\r\n]+")
_MARGIN: Final = b" .;,"
_REACH: Final = 800
"""Characters of a row that are looked at on either side, since a whole text may stand in one line."""
_LONGEST: Final = 160
"""Characters of a cell that is no more than a body's name."""


class RowReader:
    """Reads the rows of tables, as readers of files write them: a line each, cells apart by tabs or bars."""

    def __init__(self, own: OwnBodies) -> None:
        self._own = own

    def read(self, normal: Normal, drafts: list[Draft]) -> None:
        """Set the issuer of drafts in whose row one cell is nothing but the body that their number names."""
        case = normal.case
        if not normal.cells:
            return
        for draft in drafts:
            if draft.issuer is not None or draft.number is None:
                continue
            low, high = max(0, draft.start - _REACH), min(len(case), draft.end + _REACH)
            start = max(low, case.rfind(b"\n", low, draft.start) + 1)
            end = case.find(b"\n", draft.end, high)
            end = high if end < 0 else end
            if case.find(b"\t", start, end) < 0 and case.find(b"|", start, end) < 0:
                continue
            named = self._bodies(normal, draft, start, end)
            if len(named) == 1:
                draft.issuer = named[0]

    def _bodies(self, normal: Normal, draft: Draft, start: int, end: int) -> list[tuple[int, int]]:
        out = []
        for cell in _CELL.finditer(normal.case, start, end):
            if cell.start() < draft.end and draft.start < cell.end():
                continue
            text = cell.group()
            if len(text) > _LONGEST:
                continue
            first = cell.start() + len(text) - len(text.lstrip(_MARGIN))
            last = cell.start() + len(text.rstrip(_MARGIN))
            if first < last and self._own.end(normal, draft, first, last) == last:
                out.append((first, last))
        return out
