"""Definitions: a short name that a document gives to an instrument ("sau đây gọi tắt là Nghị định 60")."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from vncite.find.draft import Draft
from vncite.find.gap import outermost
from vncite.find.issuer import stated
from vncite.find.normal import Normal
from vncite.model import Definition

__all__ = ["definitions"]

_CALLED: Final = re.compile(
    rb"(?:(?:sau +day|duoi +day|tu +day|truoc +day)? *,? *(?:duoc +)?(?:goi|viet)(?: +(?:tat|chung"
    rb"|ngan +gon))?(?: +tat)?(?: +la)?|viet +tat(?: +la)?) *:? *[\"']?"
)
_NAME_END: Final = re.compile(rb"[)\";.]")
_REACH: Final = 700


def definitions(normal: Normal, drafts: list[Draft], marks: list[int]) -> tuple[Definition, ...]:
    """The definitions of a document, each tied to the citation that stands before it; `marks` are where their
    words end.
    """
    out = []
    fold = normal.fold
    ends = [draft.end for draft in drafts]
    for mark in marks:
        low = max(0, mark - 40)
        called = None
        for found in _CALLED.finditer(fold, low, min(len(fold), mark + 40)):
            called = found
            if found.end() >= mark:
                break
        if not called or called.end() < mark:
            continue
        stop = _NAME_END.search(fold, called.end(), min(len(fold), called.end() + 200))
        if not stop or not _IS_NAME.match(fold, called.end()):
            continue
        index = _owner(drafts, ends, called)
        if index is None or called.start() - drafts[index].end > _REACH:
            continue
        name = stated(normal, called.end(), stop.start())
        out.append(Definition(normal.start(called.end()), normal.end(stop.start()), name, index))
    return tuple(out)


_IS_NAME: Final = re.compile(
    rb"(?:nghi +quyet|nghi +dinh|quyet +dinh|thong +tu|chi +thi|ket +luan|luat|bo +luat|phap +lenh|ke +hoach"
    rb"|cong +van|thong +bao|quy +dinh|huong +dan|quy +che|de +an|chuong +trinh|van +ban|cong +dien)(?![a-z])"
)


def _owner(drafts: list[Draft], ends: list[int], called: re.Match[bytes]) -> int | None:
    """Index of the citation defined: that whose number the short name has; else the nearest before it that does not
    stand in another's subject.
    """
    index = bisect_right(ends, called.start()) - 1
    if index < 0:
        return None
    name = drafts[index + 1] if index + 1 < len(drafts) else None
    if name is not None and name.defines is not None and name.start <= called.end() + 1:
        draft = name.defines
    else:
        draft = outermost(drafts[index])
    return next((at for at in range(index, -1, -1) if drafts[at] is draft), None)  # it may have been left out
