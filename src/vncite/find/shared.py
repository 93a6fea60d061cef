"""What a list of citations says once for several of its members: the issuer and the date behind the last, the issuer
before the first, the type word before all.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from vncite.find.draft import Draft
from vncite.find.letters import UPPER, encode
from vncite.find.normal import Normal
from vncite.patterns import compiled, later

__all__ = ["goes_on_with_number", "shared_before", "shared_behind"]

_LIST_GAP: Final = compiled(rb" *(?:,(?: *va(?![a-z]))?|;|va(?![a-z])|hoac(?![a-z])|den(?![a-z])) *(?:(?:cac|so) +)*+")
_NEXT_ITEM: Final = later(
    rb"[;\n][ \t\r\n]*(?:[-+*]|\d{1,2}[.)]|[a-z]\))?[ \t]*(?:(?:[cC]"
    + encode("á")
    + rb"c|[sS]"
    + encode("ố")
    + rb") *)?\Z"
)
"""The gap to another item of the list: a semicolon or a line's end, the item's mark."""
_LIST_ENDS: Final = later(rb"\n[ \t\r]*\n|[^\d.\s]\.[ \r]+[" + UPPER + rb"]|\n[^\n]{0,80}:[ \r]*\n")
"""A blank line, a new sentence inside a line, or the heading of another list."""
_NEXT_NUMBER: Final = later(rb"(?:[,;]|(?<![a-z])va)(?: +va)? +so *:? *\Z")
_LAW_BETWEEN: Final = later(rb"(?<![a-z])(?:luat|phap +lenh)(?![a-z])")
_OF_THE_PARTY: Final = frozenset({"NQ", "KL", "CT", "QyĐ"})
_PARTY: Final = (
    b"bo chinh tri", b"ban bi thu", b"ban chap hanh", b"bch", b"trung uong", b"ban thuong vu", b"btv", b"tinh uy",
    b"thanh uy", b"huyen uy", b"quan uy", b"thi uy", b"dang uy",
)  # fmt: skip
"""What the Party's bodies decide by, and how their names begin."""
_FURTHER: Final = later(rb" *(?:,|va(?![a-z])) *")
_APART: Final = 400
"""Characters that the subject of a list's member takes at most."""


def shared_behind(normal: Normal, drafts: list[Draft]) -> None:
    """What stands after the last member of a list and holds for all: its issuer; its date where they share one
    symbol or the text says "cùng ngày"."""
    for draft, following in reversed(list(pairwise(drafts))):
        if (
            draft.issuer
            or following.start - draft.tail > 40
            or not _LIST_GAP.fullmatch(normal.fold[draft.tail : following.start])
        ):
            continue
        after = following.issuer if following.issuer and following.issuer[0] >= following.end else None
        if draft.shared or _alike(draft, following) or (after and _of_one_giver(normal, draft, following, after)):
            draft.issuer = after
        if draft.date is None and (draft.shared or following.same_day):
            draft.date, draft.same_day = following.date, following.same_day


def shared_before(normal: Normal, drafts: list[Draft]) -> None:
    """Issuer named before a list to its later members ("ý kiến của Sở X tại Công văn số A và Công văn số B"; "các
    Nghị định của Chính phủ: số A …; số B …")."""
    headed: Draft | None = None
    for draft in drafts:
        if draft.headed:
            headed = draft
        elif headed is not None and draft.issuer is None and _same_symbol(headed, draft):
            between = normal.case[headed.tail : draft.start] if draft.start - headed.tail < 600 else b""
            if _NEXT_ITEM.search(between) and not _LIST_ENDS.search(between):
                draft.issuer, draft.headed, headed = headed.issuer, True, draft
    for previous, draft in pairwise(drafts):
        if draft.form == "short" and draft.start == draft.core and previous.form == "short" and draft.issuer is None:
            if (
                previous.issuer
                and previous.issuer[1] <= previous.start
                and _FURTHER.fullmatch(normal.fold[previous.tail : draft.start])
            ):
                draft.issuer = previous.issuer  # "HĐND tỉnh ra Nghị quyết 22, 23"
            continue
        if (
            draft.issuer
            or not previous.issuer
            or previous.issuer[0] > previous.start
            or not previous.number
            or not draft.number
        ):
            continue
        before, own = previous.number.issuers, draft.number.issuers
        of_one_body = before[-1:] == own[-1:] or (own and own[0] in before)
        if of_one_body and _LIST_GAP.fullmatch(normal.fold[previous.tail : draft.start]):
            draft.issuer = previous.issuer
            if draft.date is None and previous.date and previous.date.start < normal.start(previous.issuer[0]):
                draft.date = previous.date  # "Ngày D, UBND tỉnh ban hành Quyết định A và Quyết định B"


def goes_on_with_number(normal: Normal, last: Draft, draft: Draft) -> bool:
    """Whether a number without a type in it is a further member of a list whose members have subjects: "các Nghị quyết
    của Quốc hội số 104/2023/QH15 về …; số 105/2023/QH15".
    """
    number, before = draft.number, last.number
    if not number or not before or number.term is None or number.issuers != before.issuers:
        return False
    if draft.start != draft.core or draft.start - last.end > _APART:
        return False
    between = normal.fold[last.end : draft.start]
    return _NEXT_NUMBER.search(between) is not None and b". " not in between and not _LAW_BETWEEN.search(between)


def _same_symbol(one: Draft, other: Draft) -> bool:
    """Whether two numbers have the same type and bodies."""
    if one.number is None or other.number is None:
        return False
    return (one.number.type, one.number.issuers) == (other.number.type, other.number.issuers)


def _of_one_giver(normal: Normal, draft: Draft, following: Draft, giver: tuple[int, int]) -> bool:
    """Whether two bare numbers of two types are of the body behind the second: "Nghị quyết 7 và Kết luận 8 của Bộ Chính
    trị", "Nghị định 7 và Nghị quyết 8 của Chính phủ"; but the resolution that a decree stands behind may be another's.
    """
    if draft.form != "short" or following.form != "short":
        return False
    if draft.type == "NĐ":
        return following.type == "NQ" and normal.fold.startswith(b"chinh phu", giver[0])
    party = draft.type in _OF_THE_PARTY and following.type in _OF_THE_PARTY
    return party and normal.fold.startswith(_PARTY, giver[0])


def _alike(draft: Draft, following: Draft) -> bool:
    """Whether two neighbours in a list are papers of one body, as far as their numbers tell."""
    if draft.number and following.number:
        return draft.number.issuers == following.number.issuers
    return draft.type == following.type
