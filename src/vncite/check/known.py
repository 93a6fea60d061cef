"""What the register knows, in the form the rules ask for it."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from vncite.check.words import Words, written
from vncite.model import Designation, InstrumentKey

if TYPE_CHECKING:
    from vncite.lexicon import Lexicon
    from vncite.link.register import Register, RegisterRow

__all__ = ["Known", "KnownDate"]


@dataclass(frozen=True, slots=True)
class KnownDate:
    """A date of issue that a register gives for an instrument."""

    key: InstrumentKey
    number: str
    date: datetime.date
    effective: datetime.date | None
    """The date it took effect, which a careless text gives in place of the date of issue."""
    source: str
    grade: str
    """`A`, `B`, `C`, or empty where the register says nothing of it (`Register`)."""
    own: bool = False
    """From the user's own register."""
    overruled: datetime.date | None = None
    """Of a user's own date: the other one that the shipped register gives."""

    @property
    def rank(self) -> tuple[bool, str, str]:
        """Of several rows about one instrument the first is told: the user's own, then the best read."""
        return not self.own, self.grade or "B", self.source

    @property
    def whose(self) -> Words:
        """Which register it is."""
        return Words("danh mục của bạn", "your register") if self.own else Words("danh mục văn bản", "the register")

    @property
    def says(self) -> Words:
        """Which register gives this date, and where the two differ."""
        whose, other = self.whose, self.overruled
        return Words(
            f"{whose.vi} ghi ngày {written(self.date)}" + (f" (danh mục đi kèm ghi {written(other)})" if other else ""),
            f"{whose.en} gives {self.date}" + (f" (the shipped one gives {other})" if other else ""),
        )

    @property
    def serial(self) -> int | None:
        """The running number; None for dotted numbers."""
        found = re.match(r"(\d+)[/-]", self.number)
        return int(found[1]) if found else None


class Known:
    """A register by instrument and by homonym; empty when the register is switched off."""

    def __init__(self, register: Register | None = None, lexicon: Lexicon | None = None) -> None:
        self._dates: dict[InstrumentKey, list[KnownDate]] = defaultdict(list)
        self._families: dict[Designation, list[KnownDate]] = defaultdict(list)
        if register is None:
            return
        from vncite.link.keys import key_rows

        for key, rows in key_rows(register, lexicon).items():
            for row in rows:
                self._enter(key, row)
            self._overrule(key)
            for known in self._dates.get(key, ()):
                self._families[key.designation].append(known)

    @classmethod
    def of(cls, register: Register | None, lexicon: Lexicon | None = None) -> Known:
        """The same for a register that is asked again and again; made anew when rows have been added to it."""
        return cls() if register is None else _known(register, len(register), lexicon)

    def _enter(self, key: InstrumentKey, row: RegisterRow) -> None:
        if row.date is None or row.year_suspect:
            return
        known = KnownDate(key, row.number, row.date, row.effective, row.source, row.grade, row.own)
        self._dates[key].append(known)

    def _overrule(self, key: InstrumentKey) -> None:
        """Where the user's own register dates an instrument, another date of the shipped one is no evidence."""
        dates = self._dates.get(key, [])
        own = {known.date for known in dates if known.own}
        others = sorted({known.date for known in dates if known.date not in own})
        if own and others:
            self._dates[key] = [
                replace(known, overruled=others[0] if known.own else None) for known in dates if known.date in own
            ]

    def __iter__(self) -> Iterator[KnownDate]:
        return (known for dates in self._dates.values() for known in dates)

    def dates(self, key: InstrumentKey) -> tuple[KnownDate, ...]:
        """What the register says of one instrument, every source."""
        return tuple(self._dates.get(key, ()))

    def homonyms(self, family: Designation) -> tuple[KnownDate, ...]:
        """The instruments with the same issuer, type and number in any period."""
        return tuple(self._families.get(family, ()))


@lru_cache(maxsize=4)
def _known(register: Register, rows: int, lexicon: Lexicon | None) -> Known:
    return Known(register, lexicon)
