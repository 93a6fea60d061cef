"""The record that a portal of law prints above a text: "Số hiệu: 12/QĐ-UBND | Nơi ban hành: Tỉnh Sơn La | …".

It says the same as the text's own head, which follows; alone it stands where the portal left the head out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from vncite.find.date import read_date
from vncite.find.issuer import IssuerGrammar
from vncite.find.letters import encode, fold_bytes
from vncite.find.normal import Normal
from vncite.find.number import NumberGrammar
from vncite.find.trie import alternation
from vncite.find.words import all_folded
from vncite.lexicon import Lexicon
from vncite.model import DateReading, Number, Span
from vncite.patterns import compiled

__all__ = ["RECORD_REACH", "Record", "another_listed", "read_record"]

RECORD_REACH: Final = 800
"""Characters from the start in which a record is of the text; one further down is of what the text lists."""
_ROLES: Final = ("record-number", "record-body", "record-date", "record-type", "record-field")
_FIRST_WORDS: Final = (b"so hieu", b"so ky hieu", b"so/ky hieu")
_LINE_OPENS: Final = re.compile(rb"(?:\A|[\n\r|])[ \t*\x01|" + encode("•") + rb"-]*\Z")
_NUMBERED: Final = re.compile(rb"so hieu *[:|]? *[a-z ]{0,20}\d")
_LINE: Final = re.compile(rb"[^\n]*\n?")


class Record(NamedTuple):
    """What a record says, in positions of the normal form; `end` is where its last row ends."""

    start: int
    end: int
    number: Number
    span: tuple[int, int]
    date: DateReading | None
    issuer: tuple[str, Span] | None
    type: str | None


class _Rows:
    """The names of the rows of a record, by the words of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.role = {b" ".join(word.split()): role for role in _ROLES for word in all_folded(lexicon, role)}
        name = rb"(?<![a-z])(" + alternation(self.role) + rb")(?![a-z])"
        self.marked, self.bare = compiled(name + rb" *[:|] *\|? *"), compiled(name + rb" *[:|]? *\|? *")
        self.number = compiled(
            rb"(?<![a-z])" + alternation(all_folded(lexicon, "record-number")) + rb" *[:|]? *\|? *(?=\d)"
        )
        names = ((row["name"], row["code"]) for row in lexicon.table("doc_types") if row["citable"] != "no")
        self.types = {fold_bytes(name): code for name, code in names}


@lru_cache(maxsize=8)
def _rows(lexicon: Lexicon) -> _Rows:
    return _Rows(lexicon)


def another_listed(fold: bytes, start: int, end: int) -> bool:
    """Whether the label of a number, and a number behind it, stand between: what follows is one of a list of texts."""
    return _NUMBERED.search(fold, start, end) is not None


def read_record(normal: Normal, numbers: NumberGrammar, issuers: IssuerGrammar, lexicon: Lexicon) -> Record | None:
    """The record above a text: a row with its number, and at least one more beside it."""
    fold = normal.fold
    if not any(fold.find(words, 0, RECORD_REACH) >= 0 for words in _FIRST_WORDS):
        return None
    rows = _rows(lexicon)
    for label in rows.number.finditer(fold, 0, RECORD_REACH):
        if not _opens_line(normal, rows.bare, label.start()):
            continue
        if another_listed(fold, 0, label.start()):
            return None
        stop = numbers.match(normal.case, label.end(), typed=True)
        # a symbol of no known body may stand there: the row says that it is a number all the same
        read = numbers.read(normal.case[label.end() : stop], True, "CV") if stop > 0 else None
        if read is None:
            continue
        name = rows.marked if rows.marked.match(fold, label.start()) else rows.bare
        first, end = _extent(normal, name, label.start(), stop)
        values = _values(normal, rows, name, first, end)
        if len(values) < 2:
            return None
        return Record(
            first,
            end,
            read.number,
            (label.end(), stop),
            _date(normal, values),
            _body(normal, issuers, values),
            _type(normal, rows, values),
        )
    return None


def _opens_line(normal: Normal, name: re.Pattern[bytes], position: int) -> bool:
    """Whether a row opens its line or cell, or stands in a line that another row opens."""
    if _LINE_OPENS.search(normal.case, max(0, position - 12), position):
        return True
    line = normal.case.rfind(b"\n", 0, position) + 1
    return position - line < 120 and _is_row(normal, name, line, position)


def _extent(normal: Normal, name: re.Pattern[bytes], start: int, stop: int) -> tuple[int, int]:
    """Where the rows around the one of the number begin and end: lines that open with the name of a row, or are
    blank.
    """
    case = normal.case
    first = case.rfind(b"\n", 0, start) + 1
    while first > 0:
        above = case.rfind(b"\n", 0, first - 1) + 1
        if not _is_row(normal, name, above, first):
            break
        first = above
    end = case.find(b"\n", stop)
    end = len(case) if end < 0 else end + 1
    last = end
    while end < len(case) and (line := _LINE.match(case, end)):
        if line.group().strip():
            if not _is_row(normal, name, end, line.end()):
                break
            last = line.end()
        end = line.end()
    return first, last


def _is_row(normal: Normal, name: re.Pattern[bytes], start: int, end: int) -> bool:
    found = name.search(normal.fold, start, min(end, start + 60))
    return found is not None and _LINE_OPENS.search(normal.case, max(0, start - 1), found.start()) is not None


def _values(normal: Normal, rows: _Rows, name: re.Pattern[bytes], first: int, end: int) -> list[tuple[str, int, int]]:
    """Role, start and end of each value: to the end of its line or cell, or to the name of the next row."""
    names = list(name.finditer(normal.fold, first, end))
    out = []
    for i, found in enumerate(names):
        stop = names[i + 1].start() if i + 1 < len(names) else end
        for mark in (b"\n", b"|"):
            at = normal.case.find(mark, found.end(), stop)
            stop = at if at >= 0 else stop
        out.append((rows.role[b" ".join(found[1].split())], found.end(), stop))
    return out


def _date(normal: Normal, values: list[tuple[str, int, int]]) -> DateReading | None:
    for role, start, _ in values:
        if role == "record-date" and (read := read_date(normal, start, len(normal.fold))):
            return read[0]
    return None


def _body(normal: Normal, issuers: IssuerGrammar, values: list[tuple[str, int, int]]) -> tuple[str, Span] | None:
    """The body, where the row names one; of a local one most portals have only the place."""
    for role, start, stop in values:
        if role != "record-body":
            continue
        end = issuers.end(normal, start, stop)
        whole = end > start and not normal.fold[end:stop].strip()
        if whole or (end > start and issuers.code(normal, (start, end))):
            return issuers.written(normal, (start, end)), Span(normal.start(start), normal.end(end))
    return None


def _type(normal: Normal, rows: _Rows, values: list[tuple[str, int, int]]) -> str | None:
    for role, start, stop in values:
        if role == "record-type":
            return rows.types.get(b" ".join(normal.fold[start:stop].split()))
    return None
