"""Dates as they are written (ngày, tháng, năm), read day first, typing errors kept and marked.

Nghị định 30/2020/NĐ-CP Phụ lục I, II.4.b: `ngày 05 tháng 01 năm 2020`; in running text also `05/01/2020`, `5-1-2020`,
`5.1.2020`.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final

from vncite.find.letters import decode
from vncite.find.normal import Normal
from vncite.find.values import maker
from vncite.model import DateReading

__all__ = ["DATE", "read_date"]

_WORD_MONTHS: Final = {
    b"gieng": 1, b"mot": 1, b"hai": 2, b"ba": 3, b"tu": 4, b"nam": 5, b"sau": 6, b"bay": 7, b"tam": 8, b"chin": 9,
    b"muoi": 10, b"muoi mot": 11, b"muoi hai": 12, b"chap": 12,
}  # fmt: skip
_MONTH: Final = rb"(?:\d{1,2}|muoi +mot|muoi +hai|muoi|gieng|chap|mot|hai|ba|tu|nam|sau|bay|tam|chin)"
_DAY: Final = rb"(?:\d{1,2}|[0-3] \d(?= +thang)|mong +(?:\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi))"
_MARK: Final = rb"(?:ngay(?: +ngay)?|ngya|nagy|ngay +thang)"

# "ngày" may be missing where the date stands directly after the number; a second "ngày" for "tháng" is a slip of the
# pen, and so is a blank for the last slash ("ngày 16/6 2025").
DATE: Final = re.compile(
    rb"(?P<mark>(?:ky +)?" + _MARK + rb" *:? *)?(?:"
    rb"(?P<d>\d{1,2}) {0,3}(?P<s>[-/.]) {0,3}(?P<m>\d{1,2}) {0,3}(?P=s) {0,3}(?P<y>\d{4,5}|\d{2}(?!\d))(?!\d"
    rb"|[-/.]\d|/[a-z])"
    rb"|(?P<wd>" + _DAY + rb") *(?P<w>thang|ngay|/|-) *(?P<wm>" + _MONTH + rb") *,? *(?:nam|,|nawm|nham) *"
    rb"(?P<wy>\d{4,5}|(?:19|20)(?:\d \d| \d\d)(?!\d))"
    rb"|(?(mark)(?P<od>\d{1,2}) ?/ ?(?P<om>\d{1,2}) {1,2}(?P<oy>20\d\d)(?![\d/.-])|(?!))"
    rb"|(?P<bm>thang) +(?P<bmm>" + _MONTH + rb") +nam +(?P<by>\d{4,5})"
    rb")"
)
_DAYS: Final = {
    b"mot": 1, b"hai": 2, b"ba": 3, b"bon": 4, b"nam": 5, b"sau": 6, b"bay": 7, b"tam": 8, b"chin": 9, b"muoi": 10,
}  # fmt: skip
_STYLE: Final = {b"/": "slash", b"-": "dash", b".": "dot"}


def read_date(normal: Normal, position: int, limit: int, *, bare: bool = True) -> tuple[DateReading, int] | None:
    """The date that starts at `position` of the normal form, and where it ends there; None if none does.

    `bare` allows a date without "ngày" before it.
    """
    found = DATE.match(normal.fold, position, limit)
    if not found or (found["mark"] is None and not bare):
        return None
    end = found.end()
    if found["d"]:
        fields = _slashed(found["d"], found["m"], found["y"], found["s"])
    elif found["od"]:
        fields = _unslashed(found["od"], found["om"], found["oy"])
    elif found["wd"]:
        fields = _worded(found["wd"], found["wm"], found["wy"], found["w"])
    else:
        fields = (None, *_worded(b"1", found["bmm"], found["by"], found["bm"])[1:])
    day, month, year, style, problem = fields
    raw = " ".join(decode(normal.case[found.start() : end]).split())
    reading = _READING(raw, normal.start(found.start()), normal.end(end), day, month, year, style, problem)
    return reading, end


_READING: Final = maker(DateReading)
Fields = tuple[int | None, int | None, int | None, str, str | None]


@lru_cache(maxsize=32768)
def _slashed(day: bytes, month: bytes, year: bytes, mark: bytes) -> Fields:
    return _checked(int(day), int(month), year, _STYLE[mark], None)


def _unslashed(day: bytes, month: bytes, year: bytes) -> Fields:
    return _checked(int(day), int(month), year, "slash", "word-typo")


@lru_cache(maxsize=32768)
def _worded(day: bytes, month: bytes, year: bytes, word: bytes) -> Fields:
    last = day.replace(b" ", b"") if day[:1].isdigit() else day.split()[-1]
    number = int(last) if last.isdigit() else _DAYS[last]
    return _checked(number, _month(month), year.replace(b" ", b""), "words", "word-typo" if word == b"ngay" else None)


def _checked(day: int, month: int, year_text: bytes, style: str, problem: str | None) -> Fields:
    year = int(year_text)
    if len(year_text) == 2:
        year += 2000 if year < 45 else 1900  # the oldest papers of the State are of 1945
    elif not 1930 <= year <= 2099:
        return day, month, None, style, "year-typo"
    try:
        date(year, month, day)
    except ValueError:
        problem = "no-such-date"
    return day, month, year, style, problem


def _month(word: bytes) -> int:
    word = b" ".join(word.split())
    return int(word) if word.isdigit() else _WORD_MONTHS[word]
