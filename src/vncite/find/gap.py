"""Two citations of one sentence and the words between them: what the rules of continuation look at."""

from __future__ import annotations

from typing import Final

from vncite.find.draft import Draft
from vncite.find.marks import LINE, OPENS, SEMICOLON, TAB
from vncite.find.normal import Normal
from vncite.find.subject import end_of_subject
from vncite.patterns import later

__all__ = ["ASKED_TYPES", "Gap", "outermost"]

_ROW_NUMBER: Final = later(rb"(?:\A|\n)[ \t]*(\d{1,3})[ \t]+\Z")
"""The number of a row of a table, before the citation that the row opens with."""
_BRACKETS: Final = later(rb"\([^()]*\)")
_DEED: Final = later(rb"(?<![a-z])(?:viec|qua +trinh|ket +qua|cong +tac) *\Z")
_BESIDE: Final = later(
    rb", +(?:viec|qua +trinh|ket +qua|cong +tac) +(?:thi +hanh|thuc +hien|trien +khai)(?: +(?:cac|thuc +hien))? *\Z"
)
ASKED_TYPES: Final = ("TTr", "BC", "CV", "BB", "TB", "NQ")
"""Papers by which somebody proposes."""


class Gap:
    """Two citations of one sentence and the words between them, in positions of the normal form."""

    __slots__ = ("_ended", "bare", "begin", "draft", "normal", "previous", "semicolon", "start", "text", "top")

    def __init__(self, normal: Normal, draft: Draft, previous: Draft, start: int, begin: int) -> None:
        self.normal = normal
        self.draft = draft
        self.previous = previous
        self.start = start
        """Where the words between them start."""
        self.begin = begin
        """Where they end: the pinpoint of the second citation belongs to it."""
        self.top = outermost(previous)
        self.text = normal.fold[start:begin]
        self.bare = _BRACKETS.sub(b" ", self.text) if OPENS in self.text else self.text
        """The words without what stands in brackets."""
        self.semicolon = SEMICOLON in self.text
        self._ended: bool | None = None

    @property
    def ended(self) -> bool:
        """Whether the subject of the first citation ends before the second."""
        if self._ended is None:
            self._ended = end_of_subject(self.text) >= 0 or self._beside_a_deed()
        return self._ended

    def _beside_a_deed(self) -> bool:
        """Whether how the second is carried out stands beside how the first is: "đánh giá việc thực hiện Nghị quyết A
        về cải cách, việc thi hành Luật B".
        """
        cue = self.top.cue
        if cue is None or cue[2] != "implements" or not _BESIDE.search(self.text):
            return False
        return _DEED.search(self.normal.fold, max(0, cue[0] - 16), cue[0]) is not None

    @property
    def asks_to_do(self) -> bool:
        """Whether the second is the paper that proposes what is to be done with the first: "Xét đề nghị về việc thay
        thế Quyết định A tại Tờ trình B".
        """
        cue = self.top.cue
        if cue is None or cue[2] != "proposed_by" or self.top.relation == "proposed_by":
            return False
        return self.draft.type in ASKED_TYPES

    @property
    def anew(self) -> bool:
        """Whether nothing but a new line or cell stands between them, or the number of a footnote or row opens the line
        of the second, in no list of bases.
        """
        if self.top.relation == "based_on":
            return False
        if not self.text.strip(b" "):
            between = self.normal.case[self.start : self.begin]
            return LINE in between or TAB in between
        if not self.text[-2:-1].isdigit():
            return False
        case, start = self.normal.case, self.previous.start
        above = _ROW_NUMBER.search(case, max(0, start - 12), start)
        row = _ROW_NUMBER.search(case, self.start, self.begin) if above else None
        return row is not None and above is not None and int(row[1]) == int(above[1]) + 1


def outermost(draft: Draft) -> Draft:
    """The citation whose subject holds all the subjects that a draft stands in; itself where it stands in none."""
    while draft.parent is not None:
        draft = draft.parent
    return draft
