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

__all__ = ["back_references"]

_POINTING: Final = re.compile(
    rb" +(?:nay|neu +tren|noi +tren|tren +day|tren|do|da +neu|vua +neu|da +dan|nay +va)(?![a-z])"
)
_REACH: Final = 600


def back_references(normal: Normal, drafts: list[Draft], heads: HeadGrammar) -> list[Draft]:
    """The drafts with the back-references among them, in order; indices of parents and antecedents are of the new
    list.
    """
    fold = normal.fold
    starts = [draft.start for draft in drafts]
    own = next((draft.type for draft in drafts if draft.form == "self"), None)
    found: list[Draft] = []
    for word in heads.any_word.finditer(fold):
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
        if not recent:
            continue
        names = {
            d.number.canonical if d.number else (d.serial or b" ".join(fold[d.start : d.end].split())) for d in recent
        }
        if len(names) != 1:
            continue
        draft = Draft(word.start(), word.start(), pointing.end(), "back")
        draft.type, draft.confidence = code, 0.8
        draft.parent_index = None
        draft.antecedent_draft = recent[-1]
        found.append(draft)
    merged = sorted(drafts + found, key=lambda d: d.start)
    index_of = {id(draft): i for i, draft in enumerate(merged)}
    for draft in merged:
        draft.parent_index = index_of.get(id(draft.parent)) if draft.parent is not None else None
        if draft.form == "back":
            draft.antecedent = index_of[id(draft.antecedent_draft)]
            draft.number = draft.antecedent_draft.number
    return merged
