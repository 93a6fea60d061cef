"""Doubt about the year alone: one number with the same day and month in two years, a heading with another year.

Numbers restart each year, so one number in two years is two instruments and no fault. But that both should carry the
same day and month happens once in some 250 working days, while the wrong year is a common slip, above all in January.
Where a text itself tells the two apart (both stand in one list, each under its year, each with its own subject),
there is no doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from math import exp
from typing import TYPE_CHECKING

from vncite.check.draft import Reason
from vncite.check.mention import Mention
from vncite.check.words import Words, written
from vncite.model import InstrumentKey

if TYPE_CHECKING:
    from vncite.check.facts import Case

__all__ = ["YearDoubt", "year_doubts"]

_WORKING_DAYS = 250
_RESTARTING = ("hc", "mttq", "dang")
"""Series whose numbers restart and do not carry their year."""
_WORTH_TELLING = 0.2
_REGISTER = 1_000_000
"""A register outweighs any number of documents, which copy from each other."""


@dataclass(frozen=True, slots=True)
class YearDoubt:
    """A citation whose year is in doubt, the date with the other year, and why."""

    mention: Mention
    other: date
    probability: float
    reason: Reason


def year_doubts(case: Case) -> Iterator[YearDoubt]:
    """The citations of a case whose day and month stand in another year too, where that other year has more to say
    for it.
    """
    counts, together = _counts(case), _together(case)
    stated = _stated(case, counts)
    slip = exp(case.facts.weights["year"])
    for mention in case.mentions:
        key, day = mention.key, mention.date
        if key is None or day is None or key.series not in _RESTARTING or mention.citation.form == "self":
            continue
        for fields, rate in (((day.day, day.month), slip), ((day.month, day.day), slip * _exchanged(case, mention))):
            found = stated.get(fields, {}) if rate else {}
            for other, (other_day, weight, reason) in found.items():
                if other.period == key.period or other.series != key.series or counts[key, day] >= weight:
                    continue
                if reason.mention is not None and frozenset((key, other)) in together:
                    continue
                chance = rate / (rate + 1 / _WORKING_DAYS)
                if chance >= _WORTH_TELLING:
                    yield YearDoubt(mention, other_day, chance, reason)
                break


def _exchanged(case: Case, mention: Mention) -> float:
    """The rate at which day and month of a citation are exchanged besides: that of its list, or of lone citations."""
    if mention.exchanged is None:
        return 0.0
    passage, table = case.facts.passage(mention), case.facts.weights
    chance = case.facts.list_state(passage).chance(mention) if passage else 0.0
    return chance * table["list-share"] + (1 - chance) * exp(table["exchange"])


_Entry = tuple[date, int, Reason]
"""A date of one instrument, how much speaks for it, and what says it."""


def _stated(
    case: Case, counts: Counter[tuple[InstrumentKey, date]]
) -> dict[tuple[int, int], dict[InstrumentKey, _Entry]]:
    """The dates of the case by day and month, then by instrument."""
    found: dict[tuple[int, int], dict[InstrumentKey, _Entry]] = {}
    for mention in case.mentions:
        if mention.key is None or mention.date is None:
            continue
        reason = Reason(
            "other-year",
            Words(
                f"cùng số ở năm khác: {written(mention.date)}",
                f"the same number in another year: {mention.date}",
            ),
            mention,
        )
        entry = found.setdefault((mention.date.day, mention.date.month), {})
        entry.setdefault(mention.key, (mention.date, counts[mention.key, mention.date], reason))
    if case.family is not None:
        for known in case.facts.known.homonyms(case.family):
            reason = Reason(
                "register",
                Words(
                    f"danh mục văn bản có {known.number} ngày {written(known.date)}",
                    f"the register has {known.number} of {known.date}",
                ),
                source=known.source or None,
            )
            entry = found.setdefault((known.date.day, known.date.month), {})
            entry[known.key] = known.date, _REGISTER, reason
    return found


def _counts(case: Case) -> Counter[tuple[InstrumentKey, date]]:
    """How much speaks for each date of each instrument: the documents that give it, and the register."""
    seen = {(one.key, one.date, one.order[0]) for one in case.mentions if one.key is not None and one.date is not None}
    counts = Counter((key, day) for key, day, _ in seen)
    for key, day in counts:
        if any(known.date == day for known in case.facts.known_dates(key)):
            counts[key, day] += _REGISTER
    return counts


def _together(case: Case) -> set[frozenset[InstrumentKey]]:
    """Pairs of instruments that some document cites both with a date: its writer knows that they are two."""
    seen: dict[int, set[InstrumentKey]] = {}
    for mention in case.mentions:
        if mention.date and mention.key is not None:
            seen.setdefault(mention.order[0], set()).add(mention.key)
    return {frozenset(pair) for keys in seen.values() if len(keys) > 1 for pair in combinations(keys, 2)}
