"""Words that a text puts for others, and the texts named in them: "Thay thế cụm từ “Nghị định A” bằng cụm từ “Nghị định
B” tại Điều 2 Thông tư C" changes C, and neither A nor B (Nghị định 78/2025/NĐ-CP: words of a text are changed by naming
where they stand).
"""

from __future__ import annotations

from typing import Final

from vncite.find.draft import Draft
from vncite.find.led import Clause
from vncite.find.normal import Normal
from vncite.find.relation import CHANGED, RelationGrammar
from vncite.patterns import later

__all__ = ["SwapReader"]

_CHANGED: Final = later(rb"(?<![a-z])(?:cac +|mot +so +)?(?:cum +tu|tu +ngu)(?![a-z])(?= *:? *\")")
"""What is said to be words, before the first of them."""
_IN_WORDS: Final = later(rb"[^\";.]{0,40}(?:\"[^\"]{0,320}\"[^\";.]{0,30})*\"[^\"]{0,320}\Z")
"""From what is said to be words up to a text that stands in them."""
_IN_FURTHER_WORDS: Final = later(rb"[^\"]{0,320}\"[^\".]{0,60}\"[^\"]{0,320}\Z")
"""From one text to the next, in the words that are put for those of the first, or in others."""
_WHERE: Final = later(
    rb"[^\"]{0,320}\"(?:[^\".]{0,60}\"[^\"]{0,320}\")*"
    rb"(?: +vao +(?:sau|truoc)[^\";.]{0,60}?)? *,? *(?:(?:va|neu) +)?(?<![a-z])(?:tai|cua|trong)(?![a-z])"
    rb"(?:(?! (?:theo|thuc|phu|de) )[^\";.]){0,60}+\Z"
)
"""From a text in the words to the one that holds them."""
_REACH: Final = 400
"""Characters in which the first words stand."""


class SwapReader:
    """Relations of texts in words that are changed, and of the text that holds these."""

    def __init__(self, relations: RelationGrammar) -> None:
        self._relations = relations

    def read(self, normal: Normal, draft: Draft, previous: Draft | None, clause: Clause) -> bool:
        """Set the relation of a citation in its clause; `previous` is the one before it in its sentence."""
        fold, start, begin = normal.fold, clause.start, clause.begin
        if previous is not None and previous.swaps:
            if _IN_FURTHER_WORDS.match(fold, previous.tail, begin):
                draft.swaps = True
                return True
            if _WHERE.match(fold, previous.tail, begin):
                draft.relation = "amends"
                return True
            return False
        low = max(start, begin - _REACH)
        if fold.find(b'"', low, begin) < 0 or fold.find(b"cum tu", low, begin) < 0 > fold.find(b"tu ngu", low, begin):
            return False
        changed = _CHANGED.search(fold, low, begin)
        if changed is None or not _IN_WORDS.match(fold, changed.end(), begin):
            return False
        cue = self._relations.near(normal, max(start, changed.start() - 40), changed.start())
        if cue is None or cue[2] not in CHANGED or fold[cue[1] : changed.start()].strip(b" "):
            return False
        draft.swaps = True
        return True
