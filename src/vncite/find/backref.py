"""Back-references without a number ("Luật này", "Nghị quyết nêu trên", "Nghị định trên"), where what they name is
certain.

"này" with the document's own type names the document itself and is left out; any other names the last citation of its
type in the same or the previous sentence, if no other instrument of that type was named between.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from vncite.find.draft import Draft
from vncite.find.heads import HeadGrammar
from vncite.find.normal import Normal
from vncite.patterns import later

__all__ = ["back_references"]

_POINTING: Final = re.compile(
    rb" +(?:nay|neu +tren|noi +tren|tren +day|tren|do|da +neu|vua +neu|da +dan|nay +va)(?![a-z])"
)
_LAW: Final = later(rb"(?<![a-z])(?<!bo )(?<!phap )(?<!ky )(?<!quy )(?<!du )luat(?![a-z])")
"""No "bộ luật", which is a type of its own, no "pháp luật", "kỷ luật", "quy luật", "dự luật"."""
_REACH: Final = 600


def back_references(normal: Normal, drafts: list[Draft], heads: HeadGrammar) -> list[Draft]:
    """The drafts with the back-references among them, in order; indices of parents and antecedents are of the new
    list.
    """
    fold = normal.fold
    starts = [draft.start for draft in drafts]
    own = next((draft.type for draft in drafts if draft.form == "self"), None)
    found: list[Draft] = []
    for word in (*heads.any_word.finditer(fold), *_LAW.finditer(fold)):
        pointing = _POINTING.match(fold, word.end())
        if not pointing:
            continue
        index = bisect_left(starts, word.start())
        if (index < len(drafts) and drafts[index].start == word.start()) or (
            index and drafts[index - 1].end > word.start()
        ):
            continue
        code = heads.code[b" ".join(word.group().split())]
        last = pointing.group().split()[0]
        if last == b"nay" and (code == own or own is None):
            continue
        recent = [
            d
            for d in drafts[max(0, index - 8) : index]
            if word.start() - d.end <= _REACH and d.type == code and d.form != "self"
        ]
        if not recent or not _are_one(fold, recent):
            continue
        draft = Draft(word.start(), word.start(), pointing.end(), "back")
        draft.type, draft.confidence = code, 0.8
        draft.parent_index = None
        draft.antecedent_draft = next((one for one in reversed(recent) if one.number), recent[-1])
        found.append(draft)
    merged = sorted(drafts + found, key=lambda d: d.start)
    index_of = {id(draft): i for i, draft in enumerate(merged)}
    for draft in merged:
        draft.parent_index = index_of.get(id(draft.parent)) if draft.parent is not None else None
        if draft.form == "back":
            draft.antecedent = index_of[id(draft.antecedent_draft)]
            draft.number = draft.antecedent_draft.number
    return merged


def _are_one(fold: bytes, drafts: list[Draft]) -> bool:
    """Whether drafts of one type name one instrument, a short name by the serial of the number before it: "Nghị quyết
    số 128/NQ-CP (sau đây gọi tắt là Nghị quyết 128)".
    """
    numbers = {draft.number.canonical: draft.number.serial for draft in drafts if draft.number}
    names = {draft.serial or b" ".join(fold[draft.start : draft.end].split()) for draft in drafts if not draft.number}
    return len(numbers) + len(names - set(numbers.values())) == 1
