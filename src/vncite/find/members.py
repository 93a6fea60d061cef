"""From which citation the next member of a list goes on, and where it stands then."""

from __future__ import annotations

from typing import Final

from vncite.find.draft import Draft, of_one_body, same_number
from vncite.find.gap import Gap, outermost

__all__ = ["as_the_outermost", "go_on", "named", "of_a_later_year", "of_its_own_body", "of_kind"]

_RANKS: Final = {
    code: rank for rank, code in enumerate(("HP", "BL", "L", "PL", "NQ", "CT", "NĐ", "CTr", "ĐA", "KH", "CV"))
}
"""Types in the order in which each carries out those before it."""


def as_the_outermost(gap: Gap) -> None:
    """Stand where the outermost citation stands, in no subject."""
    gap.draft.relation, gap.draft.cue = gap.top.relation, gap.top.cue


def go_on(draft: Draft, previous: Draft, semicolon: bool) -> None:
    """Stand where the previous member of the list stands."""
    if semicolon and previous.parent is not None:
        previous = outermost(previous)
    draft.parent, draft.relation, draft.cue = previous.parent, previous.relation, previous.cue
    draft.changes = previous.changes
    if previous.form == "self":
        draft.relation = "cites"


def named(previous: Draft, draft: Draft) -> Draft:
    """The citation that a definition names: of the same number where there is one, else the outermost of the same
    type.
    """
    level: Draft | None = previous
    while level is not None:
        if same_number(level, draft):
            return level
        if (
            draft.serial
            and level.number
            and draft.type
            and (level.type or "").startswith(draft.type)  # "Thông tư 04" is a joint one too
            and level.number.serial == draft.serial.lstrip("0")
        ):
            return level
        level = level.parent
    return outermost(previous)


def of_kind(previous: Draft, draft: Draft) -> Draft:
    """The citation that a list goes on from: the nearest, going outwards from the previous one, of the same kind."""
    level: Draft | None = previous
    while level is not None:
        if (level.form == "title") == (draft.form == "title") and level.type == draft.type:
            return level
        level = level.parent
    outer = outermost(previous)
    carried = outer.relation in ("implements", "based_on")
    if carried and draft.issuer and draft.form == "full" and _rank(previous) < _rank(outer) < _rank(draft):
        return outer  # "thực hiện Chương trình A thực hiện Nghị quyết B về …, Kế hoạch C của UBND tỉnh"
    return previous


def of_its_own_body(outer: Draft, draft: Draft) -> bool:
    """Whether a resolution is of the body whose text the list began with, which goes into no details of its own one:
    "tạm ngưng Nghị định A hướng dẫn Luật B và Nghị quyết C" of the Government.
    """
    if draft.type != "NQ":
        return False
    return outer.type == "NQ" or (draft.number is not None and of_one_body(outer, draft.number))


def of_a_later_year(draft: Draft, outer: Draft) -> bool:
    """Whether a citation is of a later year than another, whose subject then cannot name it: "Kế hoạch A ngày 15/3/2010
    thực hiện Kết luận B và Kết luận C ngày 20/9/2016"; days within a year are often exchanged for months.
    """
    year, of_outer = _year(draft), _year(outer)
    return year is not None and of_outer is not None and year > of_outer


def _year(draft: Draft) -> int | None:
    if draft.date is not None and draft.date.problem is None:
        return draft.date.year
    return draft.number.year if draft.number is not None else None


def _rank(draft: Draft) -> int:
    return _RANKS.get(draft.type or "", -1)
