"""Where a document names itself: its number at its head and again, its bare number, and a law's own title."""

from __future__ import annotations

from typing import Final

from vncite.find.draft import Draft
from vncite.find.header import OwnNumber
from vncite.find.letters import decode
from vncite.find.normal import Normal
from vncite.find.writer import Writer, is_local
from vncite.model import Header, Number
from vncite.patterns import later

__all__ = ["mark_itself", "own_shortened", "shortens"]

_TITLED: Final = frozenset({"L", "BL", "PL"})
_REACH: Final = 400
"""Characters between a law's number and its title at most."""
_INDENT: Final = 80
"""Blanks that a line begins with at most."""
_ENACTED: Final = later(rb" (?:quoc +hoi|u[yi] +ban +thuong +vu +quoc +hoi) +ban +hanh \Z")
"""The end of a law's preamble, before its title."""


def mark_itself(
    normal: Normal,
    draft: Draft,
    previous: Draft | None,
    writer: Writer,
    own: OwnNumber | None,
    own_short: set[int],
) -> bool:
    """Mark a citation that is the document's own number (`form: self`), and tell whether it was: at its head, and
    wherever it comes again, in full with no other date or body, or in short; and a law's own title below its number.
    """
    header, number = writer.header, draft.number
    again = number is not None and header.number is not None and number.canonical == header.number.canonical
    if own and draft.core == own[0]:
        draft.date, draft.issuer = header.date, None
    elif draft.core in own_short or (
        own and draft.form == "title" and _own_title(normal, draft, previous, header, own)
    ):
        draft.number, draft.date = header.number, header.date
    elif not (again and _own_again(normal, draft, writer)):
        return False
    elif own and draft.core < own[0]:
        draft.date = draft.date or header.date  # in the record above the head
    draft.form, draft.relation = "self", "issues"
    if draft.start == draft.core:
        draft.type = header.type or draft.type
    return True


def own_shortened(drafts: list[Draft], header: Header) -> set[int]:
    """Where a document names itself by its bare number: "Thông tư 01" in 01/2016/TT-BYT, which cites no other 01."""
    number = header.number
    if number is None or number.year is None:
        return set()
    bare = (d for d in drafts if d.form == "short" and d.issuer is None and d.date is None)
    own = {d.core for d in bare if shortens(d, header.type, number)}
    if not own:
        return own
    others = (d for d in drafts if d.number and d.number.canonical != number.canonical)
    return set() if any((d.type, d.number.serial) == (header.type, number.serial) for d in others if d.number) else own


def shortens(short: Draft, kind: str | None, number: Number) -> bool:
    """Whether a bare number, with its year or without, may be a full one."""
    alike = short.type == kind and (short.serial or "").lstrip("0") == number.serial
    return alike and short.year in (None, number.year)


def _own_again(normal: Normal, draft: Draft, writer: Writer) -> bool:
    """Whether a citation with the own number is of the document itself: not one of another day or body."""
    header = writer.header
    if draft.date and header.date:
        if draft.date.value != header.date.value:
            return False
        if not is_local(draft):
            return True  # whichever organ of the body it names: Bộ Chính trị, Ban Bí thư
    return not (draft.issuer and header.issuer and not writer.issued(normal, draft))


def _own_title(normal: Normal, draft: Draft, previous: Draft | None, header: Header, own: OwnNumber) -> bool:
    """Whether a title is the law's own: in capitals, the first behind its number ("Luật số: … [line] LUẬT [line] ĐẤT
    ĐAI"), or what the preamble ends with; an earlier law may have the same.
    """
    if header.type in (None, draft.type) and _enacted(normal, draft):
        return True
    if previous is None or previous.core != own[0] or draft.type not in _TITLED:
        return False
    if draft.type not in (header.type, previous.type) or draft.start - own[1] > _REACH:
        return False
    return decode(normal.case[draft.start : draft.end]).isupper()


def _enacted(normal: Normal, draft: Draft) -> bool:
    """Whether a title ends a law's preamble: "Quốc hội ban hành Luật Đất đai.", on a line of its own."""
    fold, start = normal.fold, draft.start
    if draft.type not in _TITLED or not fold.endswith(b"ban hanh ", 0, start):
        return False
    enacts = _ENACTED.search(fold, max(0, start - 48), start)
    if enacts is None:
        return False
    line = enacts.start() + 1
    return normal.case[max(0, line - _INDENT) : line].rstrip(b" \t")[-1:] == b"\n"
