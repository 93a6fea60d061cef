"""The rows of a user's register: which column is which, what a cell says, and what could not be read.

Nothing is lost in silence: a cell that cannot be read is told with its line and column, and its row is kept without
it; a row without a readable number is told too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from vncite.errors import UserError
from vncite.lexicon import Lexicon
from vncite.lexicon.fold import slug
from vncite.lexicon.types import doc_types
from vncite.link.register import RegisterRow, number_key

__all__ = ["Cells", "columns", "named"]

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?\Z")
_TIME = re.compile(r"[ ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?\Z", re.IGNORECASE)
"""The midnight that a spreadsheet writes after a date."""
_LABEL = re.compile(r"số(?:\s+hiệu)?\s*[:.]?\s*(?=\d)", re.IGNORECASE)
_GRADES = frozenset("ABC")
_TRUTH = {
    "1": True, "x": True, "true": True, "yes": True, "có": True,
    "": False, "0": False, "false": False, "no": False, "không": False,
}  # fmt: skip
_TOLD = 10
"""So many faults of one register are told one by one."""


@lru_cache(maxsize=8)
def _aliases(lexicon: Lexicon) -> dict[str, str]:
    return {slug(row["name"]): row["column"] for row in lexicon.table("register_columns")}


def columns(header: Sequence[str], lexicon: Lexicon) -> list[str | None]:
    """Our name of each column of a header, in either language; None for one that we do not use.

    >>> from vncite.lexicon import load
    >>> columns(["STT", "Số, ký hiệu", "NGÀY BAN HÀNH", "date_document"], load())
    [None, 'number', 'date', 'date']
    """
    return [_aliases(lexicon).get(slug(name)) for name in header]


def named(lexicon: Lexicon, column: str) -> str:
    """A few of the names that a column may have, for a message."""
    names = [row["name"] for row in lexicon.table("register_columns") if row["column"] == column]
    return " / ".join(names[:1] + [name for name in names if not name.isascii()][:3])


class Cells:
    """Makes rows of the cells of one source, and remembers what could not be read."""

    def __init__(self, source: str, lexicon: Lexicon, *, own: bool = True) -> None:
        """`source`: the path or address, which names the rows that name no source of their own."""
        self.source, self.lexicon, self.own = source, lexicon, own
        self._faults: list[UserError] = []
        self._dates: dict[tuple[str, str | None, str | None, int], date] = {}

    @property
    def told(self) -> tuple[UserError, ...]:
        """What could not be read, in order; of many faults the first, and how many more there are."""
        more = len(self._faults) - _TOLD
        if more <= 0:
            return tuple(self._faults)
        rest = UserError(f"{self.source}: và {more} chỗ khác", f"{self.source}: and {more} more")
        return (*self._faults[:_TOLD], rest)

    def fault(self, line: int, column: str, vi: str, en: str) -> None:
        """Remember what is wrong on a line (0: a source without lines), in a column if one is named."""
        at_vi = (f", dòng {line}" if line else "") + (f", cột {column}" if column else "")
        at_en = (f", line {line}" if line else "") + (f", column {column}" if column else "")
        self._faults.append(UserError(f"{self.source}{at_vi}: {vi}", f"{self.source}{at_en}: {en}"))

    def rows(self, table: Iterable[tuple[int, Mapping[str, tuple[str, str]]]]) -> Iterator[RegisterRow]:
        """Rows of cells: each with the number of its line, and by our names the header and the text of its cells."""
        for line, cells in table:
            texts = {name: unicodedata.normalize("NFC", text) for name, (_, text) in cells.items()}
            number = self._number(line, cells["number"][0], texts["number"]) if texts.get("number") else ""
            if not number:
                if any(texts.values()):
                    self.fault(line, "", "không có số hiệu, bỏ qua dòng này", "no number; this row is left out")
                continue
            row = RegisterRow(
                number=number,
                type=self._type(line, cells.get("type")),
                issuer=texts.get("issuer") or None,
                date=self._date(line, cells.get("date")),
                effective=self._date(line, cells.get("effective")),
                title=texts.get("title") or None,
                source=texts.get("source") or self.source,
                grade=self._grade(line, cells.get("grade")),
                year_suspect=self._truth(line, cells.get("year_suspect")),
                own=self.own,
            )
            self._compare(line, row)
            yield row

    def _compare(self, line: int, row: RegisterRow) -> None:
        """Tell of a second date for one number of one year: which of them holds, nobody can say."""
        if row.date is None or not self.own:
            return
        name = (number_key(row.number), row.type, row.issuer, row.date.year)
        first = self._dates.setdefault(name, row.date)
        if first != row.date:
            self.fault(
                line,
                "",
                f"{row.number} đã có ngày khác ở dòng trên: {first:%d/%m/%Y}, rồi {row.date:%d/%m/%Y}",
                f"{row.number} has another date further up: {first}, then {row.date}",
            )

    def _number(self, line: int, column: str, text: str) -> str:
        """The number of a cell, which may have "Số" before it; what else stands behind it is told."""
        from vncite.find.letters import encode
        from vncite.find.number import number_grammar

        number = _LABEL.sub("", text)
        end = number_grammar(self.lexicon).match(encode(number), 0, typed=True)
        rest = number[end:].strip() if end > 0 else ""
        if not rest:
            return number
        number = number[:end]
        self.fault(
            line, column, f"chỉ đọc số “{number}”, bỏ qua “{rest}”", f"only the number “{number}” is read, not “{rest}”"
        )
        return number

    def _type(self, line: int, cell: tuple[str, str] | None) -> str | None:
        if cell is None or not cell[1]:
            return None
        kinds = doc_types(self.lexicon)
        kind = kinds.code(cell[1]) or kinds.word(cell[1]) or kinds.slug(slug(cell[1]))
        if kind is None:
            self.fault(line, cell[0], f"không biết loại văn bản “{cell[1]}”", f"“{cell[1]}” is no known type")
            return None
        return kind.code

    def _date(self, line: int, cell: tuple[str, str] | None) -> date | None:
        if cell is None or not cell[1]:
            return None
        found = _date(cell[1])
        if found is None:
            self.fault(line, cell[0], f"“{cell[1]}” không đọc được thành ngày", f"“{cell[1]}” is no date")
        return found

    def _grade(self, line: int, cell: tuple[str, str] | None) -> str:
        grade = cell[1].upper() if cell else ""
        if cell and grade and grade not in _GRADES:
            self.fault(line, cell[0], f"“{cell[1]}” không thuộc: A, B, C", f"“{cell[1]}” is none of: A, B, C")
            return ""
        return grade

    def _truth(self, line: int, cell: tuple[str, str] | None) -> bool:
        found = _TRUTH.get(cell[1].lower()) if cell else False
        if cell and found is None:
            self.fault(line, cell[0], f"“{cell[1]}” không phải có hay không", f"“{cell[1]}” is neither yes nor no")
        return bool(found)


@lru_cache(maxsize=1 << 14)
def _date(text: str) -> date | None:
    """A date as a register writes it: ISO, or in any form of running text, day first; None where it is neither.

    >>> _date("25 tháng 12 năm 2021"), _date("5/4/2021 00:00:00"), _date("31/6/2021")
    (datetime.date(2021, 12, 25), datetime.date(2021, 4, 5), None)
    """
    if found := _ISO.match(text):
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            return None
    from vncite.find.date import read_date
    from vncite.find.normal import normalise

    normal = normalise(_TIME.sub("", text))
    read = read_date(normal, 0, len(normal.fold))
    return read[0].value if read and read[1] == len(normal.fold) else None
