"""How a true date turns into the date that a text states: the slips people make."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vncite.check.mention import Mention, on
from vncite.model import DateReading

__all__ = ["SLIPS", "official", "slip", "variants"]

SLIPS = (
    "exchange",
    "exchange-padded",
    "exchange-in-words",
    "month-first",
    "year",
    "digit",
    "digit-guess",
    "effective",
    "other",
)
"""Every way in which a stated date can differ from the true one; `digit-guess` leads to a date that nobody states."""


def official(reading: DateReading) -> bool:
    """Whether a date is padded as Nghị định 30/2020/NĐ-CP wants it and no spreadsheet does: `09/4/2020`.

    The first field carries its zero and a second field from 3 to 9 does not. Dates that show neither are no evidence.
    """
    fields = reading.raw.replace("-", "/").replace(".", "/").split("/")
    if reading.style == "words" or len(fields) < 2 or reading.month is None:
        return False
    first, second = fields[0].strip()[-2:], fields[1].strip()
    return first.startswith("0") and not second.startswith("0") and 3 <= reading.month <= 9


def slip(mention: Mention, true: date, effective: frozenset[date] = frozenset()) -> str:
    """Which slip turns the date `true` into the one that a citation states; `none` where it states just that.

    `exchange` (day and month), `year`, `digit` (one digit of day or month, or two digits exchanged), `effective` (the
    date it took effect), `other`. A date in words cannot be exchanged by a spreadsheet: `exchange-in-words`; one
    padded as the standard wants hardly: `exchange-padded`.
    """
    reading = mention.reading
    if reading is None:
        return "none"
    stated = (reading.day, reading.month, reading.year)
    if stated == (true.day, true.month, true.year):
        return "none"
    if stated == (true.month, true.day, true.year):
        if reading.value is None:
            return "month-first"
        if reading.style == "words":
            return "exchange-in-words"
        return "exchange-padded" if official(reading) else "exchange"
    if stated[:2] == (true.day, true.month):
        return "year"
    if reading.value in effective:
        return "effective"
    if reading.year == true.year and _one_digit(_digits(reading.day, reading.month), _digits(true.day, true.month)):
        return "digit"
    return "other"


def variants(mention: Mention) -> Iterator[date]:
    """The dates that a citation may mean: as written, exchanged; for a day that does not exist, one digit away."""
    reading = mention.reading
    if reading is None:
        return
    if reading.value:
        yield reading.value
    if mention.exchanged:
        yield mention.exchanged
    if reading.value is None and reading.year is not None:
        stated = _digits(reading.day, reading.month)
        for month in range(1, 13):
            for day in range(1, 32):
                there = on(reading.year, month, day)
                if there and there != mention.exchanged and _one_digit(stated, _digits(day, month)):
                    yield there


def _digits(day: int | None, month: int | None) -> str:
    return f"{day or 0:02}{month or 0:02}"


def _one_digit(stated: str, true: str) -> bool:
    """One digit wrong, or the two digits of one field exchanged (12 for 21)."""
    wrong = [at for at in range(4) if stated[at] != true[at]]
    if len(wrong) == 1:
        return True
    return wrong in ([0, 1], [2, 3]) and stated[wrong[0]] == true[wrong[1]] and stated[wrong[1]] == true[wrong[0]]
