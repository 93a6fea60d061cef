"""Numbers and titles put in one order: a law's title and the number beside it are one citation."""

from __future__ import annotations

import re
from typing import Final

from vncite.find.draft import Draft
from vncite.find.marks import BLANK
from vncite.find.normal import Normal

__all__ = ["SEPARATED", "merged"]

SEPARATED: Final = re.compile(rb" *(?:,|va|;|hoac)? *(?:so)? *\Z")
"""What may stand between two members of a list."""
_TITLE_LINK: Final = re.compile(
    rb"(?: *\([a-z]{2,8}\))?"
    rb" *,? *(?:(?:nam +)?(?:19|20)\d\d *)?,? *\(? *(?:so(?: +hieu)?|s|luat so|bo luat so|phap lenh so)? *:? *\Z"
)
_OF_ASSEMBLY: Final = re.compile(
    rb" *,? *(?:cua|do) +((?:uy +ban +thuong +vu +)?quoc +hoi|ubtvqh|hoi +dong +nha +nuoc)(?: +khoa +[a-z\d]{1,5})?"
    rb"(?: +ban +hanh)?(?= *,? *\(?so *:? *\Z)"
)
"""Who gave a law, between its title and its number."""
_PRESIDENT: Final = "CTN"
_ASSEMBLY: Final = frozenset({"QH", "UBTVQH", "HĐNN", _PRESIDENT})
_MADE_KNOWN: Final = re.compile(rb"(?:cong +bo|lenh)(?: +cac)? +\Z")
_KIND_BACK: Final = re.compile(rb"(?<![a-z])(?:(?<!cong )(?<!bai )bo +luat|luat|phap +lenh)(?![a-z])")
_TITLE_LABEL: Final = re.compile(rb" *\(?(?:so|luat so)? *:? *\Z")
_BREAK: Final = re.compile(rb"[;:.]|\d{3}| (?:tai|theo|can cu|duoc)(?![a-z])")
_ROW: Final = re.compile(
    rb"(?: *\|(?: *[\d/.-]{6,10}| *quoc +hoi(?: +khoa +[a-z\d]+)?| *uy +ban +thuong +vu +quoc +hoi)? *){1,4}"
)


def merged(normal: Normal, cores: list[Draft], others: list[Draft]) -> list[Draft]:
    """All drafts in reading order, none overlapping another: the `cores` have numbers, the `others` titles, short forms
    or none; a title and the number that names the same law are one.
    """
    fold = normal.fold
    full = {(draft.type, draft.number.serial) for draft in cores if draft.number}
    full |= {("L", draft.number.serial) for draft in cores if draft.number and draft.number.term and not draft.type}
    full |= {(d.type, (d.serial or "").lstrip("0")) for d in others if d.form == "short" and not d.doubtful}
    others = [d for d in others if not d.doubtful or (d.type, (d.serial or "").lstrip("0")) in full]
    drafts: list[Draft] = []
    for draft in sorted(cores + others, key=lambda d: (d.start, -d.end)):
        previous = drafts[-1] if drafts else None
        if previous is None:
            _unknown_title(normal, draft, 0)
        elif draft.start < previous.end and not (draft.core >= previous.end and _numbers_title(fold, previous, draft)):
            if previous.form == "unnumbered" and draft.form == "full":
                drafts[-1] = draft
            continue
        elif _numbers_title(fold, previous, draft):
            if of := _OF_ASSEMBLY.match(fold, previous.end, draft.core):
                previous.issuer = of.span(1)
            previous.core, previous.end, previous.tail = draft.core, draft.end, draft.end
            previous.number, previous.form = draft.number, "full"
            previous.repairs, previous.confidence = draft.repairs, draft.confidence
            continue
        elif draft.form == "title" and _same_law(fold, previous, draft):
            previous.title, previous.tail = draft.title, draft.end
            previous.type = previous.type or draft.type
            continue
        elif draft.form == "title" and (draft.end <= previous.tail or _alias(normal, previous, draft)):
            continue  # inside the title of the law whose number stands before it
        else:
            _unknown_title(normal, draft, previous.end)
            if draft.type is None and previous.number and SEPARATED.match(fold[previous.end : draft.start]):
                draft.type = previous.type
        drafts.append(draft)
    return drafts


def _unknown_title(normal: Normal, draft: Draft, floor: int) -> None:
    """Give a bare number of the National Assembly the title before it that no table knows."""
    if draft.form != "full" or draft.start != draft.core or not draft.number:
        return
    if draft.number.term is None or draft.number.type is not None:
        return
    low = max(floor, draft.core - 240)
    window = normal.fold[low : draft.core]
    label = _TITLE_LABEL.search(window)
    kinds = list(_KIND_BACK.finditer(window))
    if not label or not kinds or _BREAK.search(window, kinds[-1].end()):
        return
    last = kinds[-1]
    start = low + last.start()
    if last.group() == b"luat" and window[: last.start()].endswith(b"phap "):
        return
    draft.title = (start, low + len(window[: label.start()].rstrip()))
    draft.start = start
    draft.type = {b"bo luat": "BL", b"luat": "L", b"phap lenh": "PL"}[b" ".join(last.group().split())]


def _numbers_title(fold: bytes, title: Draft, draft: Draft) -> bool:
    """Whether `draft` is the number of the law whose title stands directly before it."""
    if title.form != "title" or not draft.number or len(draft.number.issuers) != 1:
        return False
    if draft.number.term is None and draft.number.issuers[0] not in _ASSEMBLY:
        return False
    if draft.number.issuers[0] == _PRESIDENT:
        made_known = _MADE_KNOWN.search(fold, max(0, title.start - 24), title.start)
        if made_known or draft.number.year:
            return False  # the decree that makes a law known, which has a number of its own since 1997
    if draft.core - title.end > 100:
        return False
    of = _OF_ASSEMBLY.match(fold, title.end, draft.core)
    start = of.end() if of else title.end
    return draft.core - start < 40 and _TITLE_LINK.match(fold[start : draft.core]) is not None


def _alias(normal: Normal, law: Draft, draft: Draft) -> bool:
    """Whether a title is the abbreviation, in brackets, of the one before: "Bộ luật Dân sự (BLDS) năm 2015"."""
    if law.form != "title" or law.type != draft.type or draft.start - law.end > 3:
        return False
    if normal.fold[draft.end : draft.end + 1] != b")" or normal.fold[law.end : draft.start].strip() != b"(":
        return False
    return BLANK not in normal.fold[draft.start : draft.end]


def _same_law(fold: bytes, law: Draft, draft: Draft) -> bool:
    """Whether a title repeats the law whose number stands directly before it: "Luật số 54/2019/QH14 Luật Chứng
    khoán"; where that one has its title, the next title is another place: "LUẬT GIÁ SỐ 16/2023/QH15 [line] Luật Giá".
    """
    if not law.number or law.number.term is None or law.title:
        return False
    between = fold[law.end : draft.start]
    if law.type != draft.type:
        # the row of a table: number | date | Quốc hội | title
        return law.type is None and len(between) < 80 and _ROW.fullmatch(between) is not None
    return not between.strip()
