"""Doubt about the year alone: one number with the same day and month in two years, a heading with another year.

Numbers restart each year, so one number in two years is two instruments and no fault. But that both should carry the
same day and month happens once in some 250 working days, while the wrong year is a common slip, above all in January.
Where a text itself tells the two apart (both stand in one list, each under its year, each with its own subject),
there is no doubt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING

from vncite.check.draft import Reason
from vncite.check.evidence import weights
from vncite.check.mention import Mention
from vncite.check.words import Words, written
from vncite.model import InstrumentKey

if TYPE_CHECKING:
    from datetime import date

    from vncite.check.facts import Case

__all__ = ["YearDoubt", "year_doubts"]

_WORKING_DAYS = 250


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
    stated = _stated(case)
    slip = exp(weights()["year"])
    for mention in case.mentions:
        key, day = mention.key, mention.date
        if key is None or day is None or key.series not in ("hc", "mttq") or mention.citation.form == "self":
            continue
        for other_key, (other_day, weight, reason) in stated.get((day.day, day.month), {}).items():
            if other_key.period == key.period or other_key.series != key.series:
                continue
            if reason.mention is not None and _told_apart(case, key, other_key):
                continue
            own = _weight(case, mention)
            if own >= weight:
                continue
            coincidence = 1 / _WORKING_DAYS
            yield YearDoubt(mention, other_day, slip / (slip + coincidence), reason)
            break


def _stated(case: Case) -> dict[tuple[int, int], dict[InstrumentKey, tuple[date, int, Reason]]]:
    """Days and months of the case, by instrument, with how much speaks for the year: documents, or the register."""
    found: dict[tuple[int, int], dict[InstrumentKey, tuple[date, int, Reason]]] = {}
    for mention in case.mentions:
        if mention.key is None or mention.date is None:
            continue
        reason = Reason(
            "other-year",
            Words(
                f"cùng số, cùng ngày và tháng, ở năm khác: {written(mention.date)}",
                f"the same number, day and month in another year: {mention.date}",
            ),
            mention,
        )
        entry = found.setdefault((mention.date.day, mention.date.month), {})
        entry.setdefault(mention.key, (mention.date, _weight(case, mention), reason))
    if case.family is not None:
        for known in case.facts.known.homonyms(case.family):
            reason = Reason(
                "register",
                Words(
                    f"danh mục văn bản có {known.number} ngày {written(known.date)} ({known.source})",
                    f"the register has {known.number} of {known.date} ({known.source})",
                ),
            )
            entry = found.setdefault((known.date.day, known.date.month), {})
            entry[known.key] = known.date, 1000, reason
    return found


def _weight(case: Case, mention: Mention) -> int:
    """How much speaks for the year of a citation: the documents that give it, and the register."""
    key, day = mention.key, mention.date
    if key is None:
        return 0
    same = {other.order[0] for other in case.mentions if other.key == key and other.date == day}
    return len(same) + (1000 if case.facts.known_dates(key) else 0)


def _told_apart(case: Case, one: InstrumentKey, other: InstrumentKey) -> bool:
    """Whether some document cites both instruments, with both dates: its writer knows that they are two."""
    seen: dict[int, set[InstrumentKey]] = {}
    for mention in case.mentions:
        if mention.key in (one, other) and mention.date and mention.key is not None:
            seen.setdefault(mention.order[0], set()).add(mention.key)
    return any(len(keys) == 2 for keys in seen.values())
