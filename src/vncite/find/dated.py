"""The date that follows a citation: "… số 218/QĐ-BYT ngày 27/01/2022", if it is not that of what comes next."""

from __future__ import annotations

import re
from typing import Final

from vncite.find.date import read_date
from vncite.find.deeds import issued
from vncite.find.draft import Draft
from vncite.find.issuer import WORD_START, IssuerGrammar
from vncite.find.letters import encode
from vncite.find.marks import BAR, COMMA, LINE, OPENS, TAB
from vncite.find.normal import BLANK_LINE, Normal
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["OPENS_SUBJECT", "DateBehindReader", "may_open_date"]

_OPENS: Final = frozenset(b"ban|ky |ki |de |deu|da |duo|tho|tha|hoi|lap|tri|cun|vao|van|nga|ngy|nag".split(b"|"))
"""First letters of what leads to a date: a look at them saves most of the matches."""
_FIGURES: Final = frozenset(bytes([byte]) for byte in b"-0123456789")
_DATE_LEAD: Final = compiled(
    rb" *+(?:[,(|-] *+)?(?:(?:da +)?(?:(?:ban +hanh|k[yi])(?: +hom)?|de|lap|trinh|duoc +ban +hanh|thong +qua"
    rb"|duoc +thong +qua) +)?(?:hoi +\d{1,2} *(?:h|gio|:) *(?:\d{1,2})? *,? *)?(?:cung +|deu +|vao +)?"
    rb"(?=(?:ky +)?(?:ngay|ngya|nagy)(?![a-z]))"
)
_OF_TYPES: Final = {b"lap": ("BB",), b"tri": ("TTr", "BC")}
"""Verbs of giving that are said of few papers, by their first letters."""
_LABELLED_LEAD: Final = later(rb"[ |]*ngay +ban +hanh *[:|][ |]*(?=\d)")
"""As portals list texts: "Thông tư 23/2018/TT-BTC [line] Ngày ban hành: 12/03/2018"."""
_BARE_LEAD: Final = compiled(
    rb" *+(?:[,(|-] *+)?(?:(?:(?:van +ban +)?(?:duoc +)?(?:ban +hanh|thong +qua)|k[yi])(?: +hom)? +|lap +)?"
    rb"(?=\d{1,2} {0,2}[-/.] {0,2}\d{1,2} {0,2}[-/.] {0,2}\d{4}(?!\d))| *+(?=\d{1,2} +thang +\d{1,2} +nam +\d{4})"
)
_GIVEN_ON: Final = later(rb"(?<![a-z])(?:ban +hanh|k[yi]|thong +qua) +vao(?![a-z])")
_MONTH_LEAD: Final = compiled(rb" *+(?:[,(] *+)?(?=thang +\d{1,2} +nam +\d{4})")
_GAP: Final = rb"[ ._" + encode("…") + rb"]{0,12}+"
_YEARLESS: Final = later(
    rb"ngay(?: +\d{1,2}(?: {0,1}[-/] {0,1}| +thang +)\d{1,2}(?![\d/-])(?! +nam +\d)"
    rb"| +\d{1,2} +thang +nam +\d{4}(?!\d)"
    rb"| +\d{1,4}/\d{4}(?![\d/])"
    rb"|" + _GAP + rb"/" + _GAP + rb"(?:\d{1,2})?" + _GAP + rb"/ {0,2}\d{4}(?!\d)"
    rb"|" + _GAP + rb"thang" + _GAP + rb"(?:\d{1,2})?" + _GAP + rb"nam +\d{4}(?!\d))"
)
"""A day without its year, as newspapers have it, or one that a draft leaves for the hand, tells no date and hides no
issuer.
"""
OPENS_SUBJECT: Final = later(rb" *,? ")
_DATED_NEXT: Final = later(rb"[a-z\d /.&:-]{4,70}?,? +ngay +\d")
"""The next citation has a date of its own: the one before its subject is of what stands before."""
_IN_FORCE: Final = later(rb" *(?:co +)?hieu +luc *\)")
"""Behind a day in brackets that is not that of giving: "Nghị định 12/2031/NĐ-CP (18.02.2031 hiệu lực)"."""
_CLOCK: Final = later(rb" *[,-]? *\d{1,2}:\d\d")
_DATED_ROW: Final = later(rb"[ \t|*-]*+\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)")
_BULLETS: Final = b" \r*+-.)0123456789"
"""What may stand before a citation that is all of its line: the mark or number of an item."""


class DateBehindReader:
    """Dates behind citations."""

    def __init__(self, lexicon: Lexicon, issuers: IssuerGrammar) -> None:
        self._issuers = issuers
        self._issued = issued(lexicon)

    def read(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """Set the date that stands at `position`, not behind `limit`; where it ends, or what stands in its place ends
        (a day without its year, a blank in a draft), and 0 where there is none.
        """
        fold = normal.fold
        lead = (
            _DATE_LEAD.match(fold, position, limit)
            or _BARE_LEAD.match(fold, position, limit)
            or _MONTH_LEAD.match(fold, position, limit)
        )
        if lead is None:
            return 0
        crossed = normal.case[lead.start() : lead.end()]
        if (of := _OF_TYPES.get(lead.group().lstrip(b" ")[:3])) and draft.type not in of:
            return 0  # "Hồ sơ theo Thông tư A lập ngày 12/5/2022"
        if b"vao" in lead.group() and not self._given_on(fold, draft, position, lead):
            return 0
        if (TAB in crossed or BAR in crossed) and _in_cell(normal, draft):
            return 0
        read = read_date(normal, lead.end(), limit)
        apart = COMMA in crossed or LINE in crossed or OPENS in crossed
        if not read and (labelled := _LABELLED_LEAD.match(fold, position, limit)):
            read, apart = read_date(normal, labelled.end(), limit), False
        if read is None:
            yearless = _YEARLESS.match(fold, lead.end(), limit)
            return yearless.end() if yearless else 0
        if OPENS in crossed and _IN_FORCE.match(fold, read[1], limit + 24):
            return 0
        if apart and self._of_the_next(normal, draft, lead, read[1], limit):
            return 0
        if normal.case.startswith(b"Ng", lead.end()) and self._opens_sentence(normal, read[1], limit):
            return 0
        draft.date, draft.tail = read
        draft.same_day = b"cung" in lead.group() or b"deu" in lead.group()
        return draft.tail

    def _opens_sentence(self, normal: Normal, end: int, limit: int) -> bool:
        """Whether a day with a capital, which ends at `end`, begins a sentence before which a full stop was lost: "theo
        Luật Nhà ở năm 2005 Ngày 25/11/2014, Quốc hội thông qua Luật B".
        """
        if not normal.fold.startswith(b", ", end):
            return False
        body = self._issuers.end(normal, end + 2, limit)
        return body > 0 and self._issued.search(normal.fold, body, limit) is not None

    def _given_on(self, fold: bytes, draft: Draft, position: int, lead: re.Match[bytes]) -> bool:
        """Whether the day behind "vào" is that of giving: "đã ban hành Thông tư A vào ngày", "được Bộ Y tế ban hành vào
        ngày", and not that of what was done with the paper: "tập huấn Thông tư A vào ngày".
        """
        if COMMA in lead.group():
            return False
        given = _GIVEN_ON.search(lead.group()) or self._issued.search(fold, max(0, position - 24), position)
        return given is not None or self._issued.search(fold, max(0, draft.start - 28), draft.start) is not None

    def _of_the_next(self, normal: Normal, draft: Draft, lead: re.Match[bytes], end: int, limit: int) -> bool:
        """Whether a date is not that of `draft` but opens what follows: "Thực hiện Nghị quyết A của Chính phủ, ngày
        24/10/2021, UBND tỉnh đã ban hành Kế hoạch B", or begins the next row of a list whose rows begin with dates.
        """
        fold = normal.fold
        next_line = LINE in normal.case[lead.start() : lead.end()]
        if next_line and _CLOCK.match(fold, end):
            return True  # "[line] Ngày 19/05/2025 09:30": when a portal put the page there
        bare = b"ngay" not in fold[lead.end() : lead.end() + 8]
        if bare and OPENS in lead.group():
            year = draft.number.year if draft.number else draft.year
            return year is not None and b"%d" % year not in fold[lead.end() : end]  # the day it was put on a page
        if bare and next_line:
            row = normal.case.rfind(b"\n", max(0, draft.start - 120), draft.start) + 1
            if _in_cell(normal, draft):
                return True  # "Giá trị của Hiến pháp 1946 [line] 01/07/2013": when the article was put on its page
            return _DATED_ROW.match(normal.case, row, draft.start) is not None
        if next_line and normal.case.startswith(b"N", lead.end()):
            # "… [line] Ngày 13/9/2016, Bộ Tài chính đã ban hành …" tells of the next, below a headline
            apart = normal.case.startswith(b"Ng", lead.end()) and BLANK_LINE.search(normal.case, *lead.span())
            if apart and _in_cell(normal, draft):
                return True  # a line of its own: when the page was put there
            if fold[end : end + 2] == b", ":
                return True
            opens = OPENS_SUBJECT.match(fold, end, limit)
            return opens is not None and self._issuers.end(normal, opens.end(), limit) > 0
        if COMMA not in lead.group() or (draft.issuer is None and _DATED_NEXT.match(fold, limit)):
            return False
        opens = OPENS_SUBJECT.match(fold, end, limit)
        if not opens or not WORD_START.match(normal.case, opens.end()) or limit == len(fold):
            return False
        subject = self._issuers.end(normal, opens.end(), limit)
        return subject > 0 and limit - subject < 60 and self._issued.search(fold, subject, limit) is not None


def may_open_date(opens: bytes) -> bool:
    """Whether a date, or what leads to one, may begin with these letters; fewer than three are cut off too early."""
    return opens in _OPENS or opens[:1] in _FIGURES or len(opens) < len(b"ban")


def _in_cell(normal: Normal, draft: Draft) -> bool:
    """Whether other words stand before the citation in its cell of a table: the date in the next cell is of them."""
    line = normal.case[max(0, draft.start - 400) : draft.start]
    return bool(line[max(map(line.rfind, (b"\t", b"|", b"\n"))) + 1 :].strip(_BULLETS))
