"""What makes an instrument one and the same: series, issuer with its place, type, period, number (docs/developing.md,
Identity).

The period is the span in which a number is given once: the calendar year for State papers (Nghị định 30/2020/NĐ-CP
Điều 15.1), the committee's term for Party papers (Hướng dẫn 36-HD/VPTW), and the term of the National Assembly for
resolutions of the Assembly and its Standing Committee whose symbol names the term but no year (268/NQ-UBTVQH15: the
numbers run on for five years).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from vncite.lexicon import Lexicon, load
from vncite.lexicon.bodies import bodies
from vncite.lexicon.fold import slug
from vncite.link.issuers import symbol_body
from vncite.link.stated import parse
from vncite.link.terms import assembly_term, party_terms
from vncite.link.vocabulary import key_type, normative
from vncite.model import Body, Context, Designation, InstrumentKey, Number

if TYPE_CHECKING:
    from vncite.link.register import RegisterRow

__all__ = ["FIRST_YEAR", "LAST_YEAR", "Name", "key_rows", "name_of", "periods", "read_number", "serial"]

FIRST_YEAR, LAST_YEAR = 1945, 2099
"""Nothing the State of today issued is older; a later year is a slip of the pen."""


class Name(NamedTuple):
    """An instrument but for its period: series, issuer code, type slug, number as in a key."""

    series: str
    issuer: str
    type: str
    number: str

    def key(self, period: str) -> InstrumentKey:
        """The instrument of that period."""
        return InstrumentKey(self.series, self.issuer, self.type, period, self.number)

    @property
    def designation(self) -> Designation:
        """The name as a graph has it, without the series."""
        return Designation(self.issuer, self.type, self.number)


@lru_cache(maxsize=1 << 16)
def serial(number: Number) -> str:
    """The number as in a key: without leading zeros; a letter's with its unit, which tells it from its neighbours.

    >>> serial(Number("0873/UBND-KGVX", "hc", "873", None, "CV", ("UBND",), unit="KGVX"))
    '873-kgvx'
    """
    unit = slug(number.unit) if number.unit and number.type == "CV" and number.series != "dang" else ""
    return f"{number.serial.lower()}-{unit}" if unit else number.serial.lower()


def name_of(number: Number, type_code: str | None, body: Body, lexicon: Lexicon) -> Name | None:
    """The name of an instrument from its number, the type in the words and its issuing body; None without a type."""
    kind = key_type(type_code, number.type, number.series, lexicon)
    if kind is None:
        return None
    # A plan or a notice has one number series, whether its writer puts the year into the symbol or not.
    series = "hc" if number.series == "qppl" and not normative(kind, lexicon) else number.series
    return Name(series, body.code, kind, serial(number))


def periods(
    number: Number, body: Body, on: date | None, year: int | None, lexicon: Lexicon
) -> tuple[tuple[str, float], ...]:
    """Numbering periods an instrument can belong to, with their probabilities, from its symbol, date and year.

    Empty where nothing tells; several where a year holds the end of one term and the start of the next.
    """
    on = on if on and FIRST_YEAR <= on.year <= LAST_YEAR else None
    year = year if year and FIRST_YEAR <= year <= LAST_YEAR else None
    if number.series == "dang" and not _of_state(number, lexicon):
        return party_terms(body, number.serial, on, year, lexicon)
    if number.year is not None:
        return ((str(number.year), 1.0),)
    if number.term is not None and number.series == "hc" and (term := assembly_term(body, number.term, lexicon)):
        return ((term, 1.0),)
    year = on.year if on else year
    return ((str(year), 1.0),) if year is not None else ()


@lru_cache(maxsize=4096)
def _of_state(number: Number, lexicon: Lexicon) -> bool:
    """Whether a number that is written as the Party writes is a State body's all the same: 339-TC/CĐTC."""
    row = bodies(lexicon).by_code(number.issuers[0]) if number.issuers else None
    return row is not None and row.system == "nn" and not row.local


def key_rows(
    rows: Iterable[RegisterRow], lexicon: Lexicon | None = None
) -> dict[InstrumentKey, tuple[RegisterRow, ...]]:
    """Rows of a register by the instrument that each is about, by the same rules as citations.

    A row whose number, issuer or period cannot be told belongs to none; so does one of a yearly series with a suspect
    year.
    """
    lexicon = lexicon or load()
    out: dict[InstrumentKey, list[RegisterRow]] = {}
    for row in rows:
        key = _row_key(row, lexicon)
        if key is not None:
            out.setdefault(key, []).append(row)
    return {key: tuple(found) for key, found in out.items()}


@lru_cache(maxsize=1 << 14)
def read_number(text: str, type_code: str | None, lexicon: Lexicon) -> Number | None:
    """A number that stands by itself (in a register, in a table of laws), read by the same grammar as a text's."""
    from vncite.find.letters import encode
    from vncite.find.number import number_grammar

    read = number_grammar(lexicon).read(encode(text), True, type_code)
    return read.number if read else None


def _row_key(row: RegisterRow, lexicon: Lexicon) -> InstrumentKey | None:
    number = read_number(row.number, row.type, lexicon)
    if number is None:
        return None
    stated = parse(row.issuer, lexicon) if row.issuer else None
    on = None if row.year_suspect and number.year is None else row.date
    body = symbol_body(number, stated, Context(), on, lexicon)
    name = name_of(number, row.type, body, lexicon) if body else None
    if name is None or body is None:
        return None
    known = periods(number, body, on, None, lexicon)
    return name.key(known[0][0]) if len(known) == 1 else None
