"""Numbers of the years before the forms of today: "Thông tư số 51-TT/NV" of 1958 is written as it should be, though the
dash and the slash stand where a paper of today has them exchanged.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from vncite.find.draft import Draft
from vncite.find.normal import Normal
from vncite.find.symbol import squeezed

__all__ = ["as_written_then"]

_OF_TODAY: Final = 1993
"""From when on the papers of the State put the slash behind the number as a rule; those before put it either way."""
_SWAPPED: Final = "separator-swapped"
_MARK: Final = re.compile(r"[-/]")


def as_written_then(normal: Normal, drafts: list[Draft]) -> None:
    """Give the numbers of papers dated before 1993 the separators that the text has, wherever the text names them."""
    swapped = [(draft, draft.number) for draft in drafts if draft.number and _SWAPPED in draft.repairs]
    old = {
        number.canonical for draft, number in swapped
        if draft.date and draft.date.year and draft.date.year < _OF_TODAY
    }  # fmt: skip
    for draft, number in swapped:
        if number.canonical not in old:
            continue
        marks = _MARK.findall(squeezed(normal.case[draft.core : draft.end]))
        codes = _MARK.split(number.canonical)
        if len(marks) == len(codes) - 1:
            written = codes[0] + "".join(mark + code for mark, code in zip(marks, codes[1:], strict=True))
            draft.number = replace(number, canonical=written)
            draft.repairs = tuple(repair for repair in draft.repairs if repair != _SWAPPED)
