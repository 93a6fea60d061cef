"""The register: instruments whose number, type, issuer and date are known from elsewhere.

A register is evidence, not law: rows that disagree are all kept, each with its source, and a row whose year is
doubtful says so. Which instrument a row is about is decided by the same rules as for a citation (`vncite.link.keys`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from vncite.errors import UserError
from vncite.lexicon import Lexicon, load
from vncite.lexicon.titles import title_key
from vncite.link.vocabulary import bare_letters

if TYPE_CHECKING:
    from vncite.model import InstrumentKey

__all__ = ["LAWS", "SHIPPED", "Register", "RegisterChoice", "RegisterRow", "number_key", "resolved"]


_MARKS = str.maketrans(dict.fromkeys("/.,–—‐‑−", "-"))
LAWS = {"L": "Luật", "BL": "Bộ luật", "PL": "Pháp lệnh"}
"""Types cited by title, with their type word."""


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """What one source says of one instrument."""

    number: str
    """Number and symbol as the source writes them: `128/NQ-CP`."""
    type: str | None = None
    """Type code (`NQ`); None where the source names none."""
    issuer: str | None = None
    """Issuing body in full with its place, as the source writes it; several bodies separated by commas or `;`."""
    date: datetime.date | None = None
    """Date of issue (ngày ban hành)."""
    effective: datetime.date | None = None
    """Date it took effect (ngày có hiệu lực): the date that a careless text gives instead of the date of issue."""
    title: str | None = None
    """What it is about (trích yếu)."""
    source: str = ""
    """Where the row comes from: an address, a file."""
    grade: str = ""
    """How far it is to be trusted: `A` read in an official text, `B` quoted elsewhere, `C` from memory; empty if
    unsaid.
    """
    year_suspect: bool = False
    """The year is doubtful (a digitisation slip is likely): never evidence for or against a year."""
    own: bool = False
    """Of the user's own register, which outranks the one that comes with the program."""


@lru_cache(maxsize=65536)
def number_key(number: str) -> str:
    """Number without case, accents, spaces and leading zeros: how a register is looked up.

    >>> number_key("05/2012/TTLT-BCA-BTP"), number_key("128 /NQ – CP")
    ('5-2012-ttlt-bca-btp', '128-nq-cp')
    """
    return bare_letters("".join(number.split()).lstrip("0")).translate(_MARKS)


class Register:
    """Rows by number, with several rows for one number and several sources for one instrument.

    >>> from datetime import date
    >>> known = Register([RegisterRow("128/NQ-CP", "NQ", "Chính phủ", date(2021, 10, 11))])
    >>> [row.date.isoformat() for row in known.lookup("128/NQ-CP", "NQ", 2021)]
    ['2021-10-11']
    """

    def __init__(self, rows: Iterable[RegisterRow] = ()) -> None:
        self._by_number: dict[str, Sequence[RegisterRow]] = {}
        self._keyed: dict[tuple[str, Lexicon], list[tuple[InstrumentKey, RegisterRow]]] = {}
        self._titles: dict[str, list[RegisterRow]] | None = None
        self.told: tuple[UserError, ...] = ()
        """What its sources have that could not be read, with file, line and column; the rest is there. What an
        endpoint has is added when it is asked (`prefetch`).
        """
        self.add(rows)

    def add(self, rows: Iterable[RegisterRow]) -> None:
        """Add rows; one that is there already, field for field, is not kept twice."""
        for row in rows:
            folded = number_key(row.number)
            same = self._of(folded)
            if row not in same:
                self._by_number[folded] = [*same, row]
        self._keyed = {}  # another, so that what a thread is just making of the old rows goes nowhere
        self._titles = None

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[RegisterRow]:
        """Every row, those of one number together, numbers in the order of their first rows."""
        for rows in list(self._by_number.values()):  # another thread may be adding what an endpoint answered
            yield from rows

    def _of(self, folded: str) -> Sequence[RegisterRow]:
        """Rows with this number as `number_key` folds it."""
        return self._by_number.get(folded, ())

    @classmethod
    def shipped(cls, lexicon: Lexicon | None = None) -> Register:
        """The register that comes with the program, the table `register.csv` of the lexicon; read once for each."""
        return _shipped(lexicon or load())

    @classmethod
    def load(cls, source: str | Path, lexicon: Lexicon | None = None) -> Register:
        """A register from a CSV, Parquet or Turtle file, or from a SPARQL endpoint (`http://…`, `https://…`).

        CSV and Parquet name their columns in English or Vietnamese (lexicon `register_columns.csv`); CSV may be
        separated by commas, semicolons, tabs or bars. Turtle and endpoints use the terms of ELI (`eli:id_local`,
        `eli:date_document`, …). An endpoint is asked only for the numbers that a corpus cites. A cell that cannot be
        read is told in `told`. Raises `UserError` where the file is missing, is of no known kind, or has no usable
        row, and where the reader of its format is not installed.
        """
        from vncite.link.sources import load

        return load(str(source), lexicon)

    @classmethod
    def merged(cls, *registers: Register) -> Register:
        """All rows of several registers, in order; what they disagree on stays side by side.

        A user's own rows (`Register.load`) come first wherever an instrument is asked for.
        """
        from vncite.link.endpoint import Remote

        if len(registers) == 1:
            return registers[0]
        remote = [register for register in registers if isinstance(register, Remote)]
        endpoints = [one for register in remote for one in register.endpoints]
        out: Register = Remote(endpoints, remote[0].lexicon) if remote else cls()
        for register in registers:
            out.add(register)
            out.told += register.told
        return out

    def prefetch(self, numbers: Iterable[str]) -> None:
        """Make ready to be asked for these numbers; a local register always is."""

    def close(self) -> None:
        """Let go of connections, where there are any; asked again, it opens new ones."""

    def lookup(self, number: str, type: str | None = None, year: int | None = None) -> Sequence[RegisterRow]:
        """Rows with this number, in the order of their sources; `type` and `year` leave out rows that say otherwise.

        Case, accents, spaces and leading zeros do not count. A row without a type or a date is not left out.
        """
        rows = self._of(number_key(number))
        return [
            row
            for row in rows
            if (type is None or row.type is None or row.type == type)
            and (year is None or row.date is None or row.date.year == year)
        ]

    def keys(self, number: str, lexicon: Lexicon | None = None) -> Sequence[InstrumentKey]:
        """The instruments that rows with this number are about, one for each row; several where a number was given
        again.
        """
        return [key for key, _ in self._about(number, lexicon)]

    def rows(self, key: InstrumentKey, number: str, lexicon: Lexicon | None = None) -> Sequence[RegisterRow]:
        """Rows about one instrument, whose number is written `number`: same series, issuer, type, period and serial."""
        return [row for about, row in self._about(number, lexicon) if about == key]

    def titled(self, title: str, lexicon: Lexicon | None = None) -> Sequence[InstrumentKey]:
        """The laws, codes and ordinances of this title that rows name, by instrument."""
        titles = self._titles
        if titles is None:
            titles = {}
            for row in self._laws():
                if row.title and row.type in LAWS:
                    for words in (row.title, f"{LAWS[row.type]} {row.title}"):
                        titles.setdefault(title_key(words), []).append(row)
            self._titles = titles  # whole at once: another thread may be asking
        rows = titles.get(title_key(title), ())
        return [key for row in rows for key in self.keys(row.number, lexicon)]

    def _laws(self) -> Iterable[RegisterRow]:
        """At least the rows that have a title one cites by."""
        return self

    def _about(self, number: str, lexicon: Lexicon | None) -> list[tuple[InstrumentKey, RegisterRow]]:
        folded, words, keyed = number_key(number), lexicon or load(), self._keyed
        known = keyed.get((folded, words))
        if known is None:
            from vncite.link.keys import key_rows

            found = key_rows(sorted(self._of(folded), key=lambda row: not row.own), words)
            known = keyed[folded, words] = [(key, row) for key, rows in found.items() for row in rows]
        return known


@lru_cache(maxsize=8)
def _shipped(lexicon: Lexicon) -> Register:
    from vncite.link.sources import shipped

    return shipped(lexicon)


class Shipped(Enum):
    """Stands for the register that comes with the program, which is read only when it is needed."""

    SHIPPED = "shipped"


SHIPPED: Final = Shipped.SHIPPED
RegisterChoice = Register | Path | str | Literal[Shipped.SHIPPED] | None
"""Which register a step is to use: `SHIPPED`, one at hand, a path or an address to load one from, or None for none."""


def resolved(choice: RegisterChoice, lexicon: Lexicon | None = None) -> Register | None:
    """The register that is meant, read with the words of `lexicon`.

    Raises `UserError` where a path or an address gives none (`Register.load`).
    """
    if choice is SHIPPED:
        return Register.shipped(lexicon)
    return Register.load(choice, lexicon) if isinstance(choice, str | Path) else choice
