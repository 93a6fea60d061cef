"""What the graph says of an instrument's date, from its citations, the findings, the register and the table of laws.

Standards 4, S05 and S06: a date of issue is written only where it is agreed or comes from a trusted register; claims
that differ are a dispute; the one date that is stated and proven wrong is neither a date nor nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from vncite.check.known import Known
from vncite.lexicon.load import Lexicon, load
from vncite.lexicon.titles import LawTitle, law_titles
from vncite.link.titles import law_key
from vncite.model import Instrument, InstrumentKey

if TYPE_CHECKING:
    from vncite.link.register import Register

__all__ = ["Elsewhere", "Entry", "Standing", "Status", "law_of"]

Status: TypeAlias = Literal["agreed", "authoritative", "disputed", "refuted", "unknown"]


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A date of issue that a register or the table of laws gives."""

    date: date
    source: str
    sure: bool
    """Read in a text or quoted from one, and not from memory: enough to date an instrument that no citation dates."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with one instrument's date."""

    status: Status
    date: date | None = None
    """Of `agreed` and `authoritative`."""
    entries: tuple[Entry, ...] = ()
    """What `authoritative` rests on; of `disputed` and `refuted`, what registers say beside the citations."""


class Elsewhere:
    """What is known of instruments from elsewhere than the reports."""

    def __init__(self, register: Register | None = None, lexicon: Lexicon | None = None) -> None:
        """Without a register no date comes from elsewhere; the table of laws is part of the vocabulary."""
        self._lexicon = lexicon or load()
        self._known = Known.of(register, self._lexicon) if register is not None else None

    def number(self, instrument: Instrument) -> tuple[str, str] | None:
        """Number of a law that citations name by its title alone, with its source; None where it is not known."""
        law = law_of(instrument.key, self._lexicon) if instrument.number is None else None
        return (law.number, _source(law)) if law and law.number else None

    def entries(self, key: InstrumentKey) -> tuple[Entry, ...]:
        """The dates that the register and the table of laws give for one instrument, each once for each source."""
        if self._known is None:
            return ()
        found = {Entry(known.date, known.source, known.grade != "C") for known in self._known.dates(key)}
        law = law_of(key, self._lexicon)
        if law and law.date_issued:
            found.add(Entry(law.date_issued, _source(law), law.confidence != "from-memory"))
        return tuple(sorted(found))

    def standing(self, instrument: Instrument, refuted: bool) -> Standing:
        """The standing of an instrument; `refuted`: a finding proves a date wrong that citations state for it."""
        if instrument.status == "agreed" and not refuted:
            return Standing("agreed", instrument.date)  # most are: nothing is looked up for them
        entries = self.entries(instrument.key)
        if instrument.status == "disputed":
            return Standing("disputed", entries=entries)
        if instrument.status == "agreed":
            others = any(entry.date != instrument.date for entry in entries)
            return Standing("disputed" if others else "refuted", entries=entries)
        sure = tuple(entry for entry in entries if entry.sure)
        if len({entry.date for entry in sure}) == 1:
            return Standing("authoritative", sure[0].date, sure)
        return Standing("unknown")


def law_of(key: InstrumentKey, lexicon: Lexicon) -> LawTitle | None:
    """The row of the table of laws that an instrument is."""
    laws = _by_year(lexicon).get(key.period, ()) if key.series == "qppl" else ()
    return next((law for law in laws if law_key(law, lexicon) == key), None)


@lru_cache(maxsize=4)
def _by_year(lexicon: Lexicon) -> dict[str, tuple[LawTitle, ...]]:
    found: dict[str, tuple[LawTitle, ...]] = {}
    for law in law_titles(lexicon).all:
        found[str(law.year)] = (*found.get(str(law.year), ()), law)
    return found


def _source(law: LawTitle) -> str:
    return f"law_titles.csv: {law.source} ({law.confidence})"
