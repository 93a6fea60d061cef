"""Laws cited by their titles: where each title begins, and the drafts of it and of the years that follow it."""

from __future__ import annotations

import re
from typing import Final

from vncite.find.draft import Draft
from vncite.find.letters import LOWER, encode
from vncite.find.normal import Normal
from vncite.find.title import TitleGrammar

__all__ = ["TitleReader"]

_ITEM_GLUED: Final = re.compile(
    rb"(?:\A|\n)[ \t]*(?:[-+*][ \t]*)?[1-9]\d?\Z|(?:" + encode("năm") + rb" |\d/)(?:19|20)\d\d\Z"
)
"""The number of an item of a list, its space lost, "- 4Luật Đất đai 2013", or the day of the law before: "ngày 14 tháng
6 năm 2005Luật Đường sắt"."""
_CODE_AT_END: Final = re.compile(rb"B?L[A-Z" + encode("Đ") + rb"]{2,6}(?: n)?\Z")
_BO: Final = re.compile(
    rb"(?<!["
    + LOWER
    + rb"])"
    + b"".join(rb"(?<!" + encode(word) + rb" )" for word in ("cong", "bai", "huy", "toan", "toàn"))
    + rb"b(?:o|"
    + encode("ô|ộ")
    + rb") +\Z"
)
""" "Bộ" before "luật", with its accent or, where the text has none, not behind a word that "bố", "bỏ" ends."""
_KIND_AT_END: Final = re.compile(rb"(?:bo +luat|luat|phap +lenh|hien +phap) +[a-z]?\Z|hien +phap\Z")
_SMALL_KINDS: Final = (b"luat ", b"phap lenh ", b"hien phap ")
_DAY: Final = re.compile(rb" *ngay +\d")
_COMMA_YEAR: Final = re.compile(rb", *(?:nam +)?\d{4}\Z")
"""A year of something else: "thi hành luật doanh nghiệp, năm 2020 có …"."""
_KNOWN: Final = 0.9
"""Confidence from which on a title is one that the lexicon has."""


class TitleReader:
    """Reads the titles that begin or end at candidates."""

    def __init__(self, grammar: TitleGrammar) -> None:
        self._grammar = grammar

    def at(self, normal: Normal, end: int) -> list[Draft]:
        """The title whose kind word, "Luật", or code, "BLDS", ends at the candidate `end`, with laws of further years
        behind it.
        """
        draft = self._title(normal, end)
        return self._of_each_year(normal, draft) if draft else []

    def small(self, normal: Normal, end: int) -> list[Draft]:
        """The same of a known title in small letters: "luật thương mại 2005"."""
        draft = self._small_title(normal, end)
        return self._of_each_year(normal, draft) if draft else []

    def _title(self, normal: Normal, end: int) -> Draft | None:
        fold = normal.fold
        if fold[end - 6 : end - 1] == b"luat ":
            start = end - 6
        else:
            low = max(0, end - 40)
            found = _KIND_AT_END.search(fold, low, end) or _CODE_AT_END.search(normal.case, low, end)
            if not found:
                return None
            start = found.start()
        if start and chr(fold[start - 1]).isalnum() and not _ITEM_GLUED.search(normal.case, max(0, start - 12), start):
            return None
        # "Bộ luật": the candidate may end after "luật" alone
        before = fold[max(0, start - 16) : start]
        if b"bo " in before and fold[start : start + 4] == b"luat":
            start = _with_code_word(normal, start)
        draft = self._titled(normal, start)
        if draft and draft.type == "PL" and draft.confidence < _KNOWN and not normal.case[start : start + 1].isupper():
            return None  # "thực hiện pháp lệnh kịp thời"
        return draft

    def _small_title(self, normal: Normal, end: int) -> Draft | None:
        """A known title all in small letters with its year, which ends at `end` ("luật thương mại 2005"), or its day,
        which begins there.
        """
        fold = normal.fold
        start = max(fold.rfind(kind, max(0, end - 90), end) for kind in _SMALL_KINDS)
        if start < 0:
            return None
        start = _with_code_word(normal, start)
        if (start and chr(fold[start - 1]).isalnum()) or _COMMA_YEAR.search(fold, start, end):
            return None
        draft = self._titled(normal, start)
        if draft is None or (draft.confidence < _KNOWN and draft.type != "HP"):
            return None
        return draft if (draft.year and draft.end == end) or _DAY.fullmatch(fold, draft.end, end) else None

    def _of_each_year(self, normal: Normal, first: Draft) -> list[Draft]:
        """A law's title, and the laws of the same title of which only the year follows."""
        out = [first]
        if first.year is None or not self._grammar.goes_on(normal, first.end):
            return out
        title = self._grammar.without_year(normal, first.start, first.end)
        for start, end, year in self._grammar.further_years(normal, title, first.end):
            draft = Draft(start, start, end, "title")
            draft.type, draft.year, draft.title, draft.confidence = first.type, year, title, first.confidence
            out.append(draft)
        return out

    def _titled(self, normal: Normal, start: int) -> Draft | None:
        """The draft of the title whose kind word starts at `start`."""
        read = self._grammar.read(normal, start, len(normal.fold))
        if not read:
            return None
        stop, code, year, confidence = read
        draft = Draft(start, start, stop, "title")
        draft.type, draft.year, draft.title, draft.confidence = code, year, (start, stop), confidence
        return draft


def _with_code_word(normal: Normal, start: int) -> int:
    """Where the title begins whose "luật" stands at `start`: at the "Bộ" before it, if there is one."""
    bo = _BO.search(normal.lower, max(0, start - 16), start)
    return bo.start() if bo else start
