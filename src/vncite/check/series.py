"""The order of numbers: inside one series a larger number does not carry an earlier date.

Nghị định 30/2020/NĐ-CP Điều 15.1: numbers and dates are given in the order of issue within the year. Late numbering
exists: of the pairs of one series in the register a few stand in the wrong order, none by more than `TOLERANCE_DAYS`
(`benchmarks/fit_dates.py` prints the measurement), so a greater disorder is a fault and a smaller one is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from vncite.check.known import KnownDate
from vncite.check.mention import Mention
from vncite.link.terms import TERMED
from vncite.model import InstrumentKey

__all__ = ["TOLERANCE_DAYS", "Neighbour", "Neighbours", "Series", "series_of", "series_of_key", "series_of_known"]

TOLERANCE_DAYS = 31
"""Greatest disorder between two numbers of one series in the shipped register, in days."""

Series = tuple[str, str, str, str]
"""(series, issuer, type with its code in the symbol, period): what shares one run of numbers."""
_CODE = re.compile(r"[\d.]+[a-zđ]?[/-](?:\d{4}[/-])?(?P<code>[^\W\d_]+)")


def series_of_key(key: InstrumentKey, number: str) -> Series:
    """The run of numbers of an instrument: a year's; of the National Assembly and its Standing Committee, a term's.

    `number` is canonical. The Party gives 08-QĐi/TW and 102-QĐ/TW numbers of two runs, though both may be regulations
    (quy định): the code in the symbol counts beside the type.
    """
    found = _CODE.match(number)
    kind = f"{key.type}:{found['code']}" if found else key.type
    term = _term(number)
    return key.series, key.issuer, kind, f"term-{term}" if term is not None and key.issuer in TERMED else key.period


def series_of(mention: Mention) -> Series | None:
    """The run of numbers in which a citation stands; None while its instrument is not known."""
    key = mention.key
    if key is None:
        return None
    number = mention.link.number or ""
    if _term(number) is None and key.issuer in TERMED:
        return None  # a law cited by title: which term's numbers it belongs to is not said
    return series_of_key(key, number)


def series_of_known(known: KnownDate) -> Series:
    """The run of numbers in which a row of the register stands."""
    return series_of_key(known.key, known.number)


def _term(number: str) -> int | None:
    """The term in a number of the National Assembly or its Standing Committee."""
    found = re.search(r"QH(\d+)$", number)
    return int(found[1]) if found else None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A dated number of a series: the citation that dates it, or None where the register does."""

    serial: int
    date: date
    clear: bool
    """The date cannot be an exchange of day and month."""
    mention: Mention | None = None
    number: str | None = None
    """Canonical number, for a row of the register."""

    def __lt__(self, other: Neighbour) -> bool:
        return (self.serial, self.date, not self.clear) < (other.serial, other.date, not other.clear)


@dataclass(slots=True)
class Neighbours:
    """The dated numbers of every series, each looked up in logarithmic time."""

    _clear: dict[Series, list[Neighbour]] = field(default_factory=lambda: defaultdict(list))
    _vague: dict[Series, list[Neighbour]] = field(default_factory=lambda: defaultdict(list))
    _sorted: bool = False

    def add(
        self,
        series: Series,
        serial: int,
        day: date,
        *,
        clear: bool,
        mention: Mention | None = None,
        number: str | None = None,
    ) -> None:
        """Enter a dated number; the first citation of a date speaks for all that repeat it."""
        (self._clear if clear else self._vague)[series].append(Neighbour(serial, day, clear, mention, number))
        self._sorted = False

    def _sort(self) -> None:
        for table in (self._clear, self._vague):
            for series, group in table.items():
                first: dict[tuple[int, date], Neighbour] = {}
                for neighbour in group:
                    first.setdefault((neighbour.serial, neighbour.date), neighbour)
                table[series] = sorted(first.values())
        self._sorted = True

    def around(
        self, series: Series, serial: int, *, clear: bool, each: int = 3
    ) -> tuple[list[Neighbour], list[Neighbour]]:
        """The nearest dated numbers below and above `serial`, nearest first, at most `each` numbers on a side."""
        if not self._sorted:
            self._sort()
        group = (self._clear if clear else self._vague).get(series, [])
        low = bisect_left(group, serial, key=lambda one: one.serial)
        high = bisect_right(group, serial, key=lambda one: one.serial)
        return (
            list(_nearest(reversed(group[max(0, low - 4 * each) : low]), each)),
            list(_nearest(iter(group[high : high + 4 * each]), each)),
        )


def _nearest(group: Iterator[Neighbour], each: int) -> Iterator[Neighbour]:
    """The first `each` different numbers, every date of each."""
    seen: set[int] = set()
    for neighbour in group:
        seen.add(neighbour.serial)
        if len(seen) > each:
            return
        yield neighbour
