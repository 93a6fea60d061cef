"""What the text, the law and the register say for or against a date of one instrument.

Each sign is a kind of evidence (in this order: terms, year in the symbol, the citing report, what an instrument
carries out, the series, the weekday, the register; docs/evidence.md) with an amount and one sentence. How much a
kind counts is not decided here but in the fitted table (`evidence_weights.csv`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import log
from typing import TYPE_CHECKING

from vncite.check.mention import Mention
from vncite.check.order import order_bounds
from vncite.check.series import TOLERANCE_DAYS, Neighbour, Series, series_of
from vncite.check.words import Words, written

if TYPE_CHECKING:
    from vncite.check.facts import Facts

__all__ = ["Sign", "number_signs", "order_signs", "series_signs", "signs", "time_signs"]

_WEEK, _YEAR = 7, 365


@dataclass(frozen=True, slots=True)
class Sign:
    """One piece of evidence about one possible date."""

    kind: str
    amount: float
    says: Words
    mention: Mention | None = None
    source: str | None = None
    """Where the register has it from."""


def signs(facts: Facts, mentions: Sequence[Mention], day: date) -> Iterator[Sign]:
    """Everything that speaks for or against `day` as the date of issue of the instrument that `mentions` name."""
    first = mentions[0]
    yield from number_signs(facts, first, day)
    yield from time_signs(facts, mentions, day)
    yield from series_signs(facts, first, day)
    yield from _register(facts, first, day)
    if day.weekday() >= 5:
        name = ("thứ Bảy", "Chủ nhật")[day.weekday() - 5], ("a Saturday", "a Sunday")[day.weekday() - 5]
        yield Sign(
            "weekend" if first.key and first.key.series == "qppl" else "weekend-administrative",
            1.0,
            Words(f"{written(day)} là {name[0]}, ngày ít khi ký văn bản", f"{day} is {name[1]}, when little is signed"),
        )


def number_signs(facts: Facts, mention: Mention, day: date) -> Iterator[Sign]:
    """What the number itself says against a date: its year, its term."""
    yield from _symbol_year(mention, day)
    yield from _term(facts, mention, day)


def time_signs(facts: Facts, mentions: Sequence[Mention], day: date) -> Iterator[Sign]:
    """What time says against a date: the citing text is older, or what it carries out is younger."""
    yield from _report_date(facts, mentions, day)
    yield from _order(facts, mentions, day)


def _term(facts: Facts, mention: Mention, day: date) -> Iterator[Sign]:
    held = facts.terms.of(mention)
    if held is None or held.holds(day):
        return
    yield Sign("term", 1.0, held.outside(day))


def _symbol_year(mention: Mention, day: date) -> Iterator[Sign]:
    number = mention.citation.number
    if number is None or number.year is None or number.year == day.year:
        return
    yield Sign(
        "symbol-year",
        1.0,
        Words(
            f"số {number.canonical} mang năm {number.year}, không phải {day.year}",
            f"the number {number.canonical} carries the year {number.year}, not {day.year}",
        ),
    )


def _report_date(facts: Facts, mentions: Sequence[Mention], day: date) -> Iterator[Sign]:
    for mention in mentions:
        limit = facts.limit(mention.linked, mention.order[0])
        if limit and day > limit and mention.citation.form != "self":
            yield Sign(
                "report-date",
                1.0,
                Words(
                    f"văn bản viện dẫn đề ngày {written(limit)}, trước ngày {written(day)}",
                    f"the citing text is dated {limit}, before {day}",
                ),
            )
            return


def _order(facts: Facts, mentions: Sequence[Mention], day: date) -> Iterator[Sign]:
    for mention in mentions:
        for side, bound, witness, amount in order_bounds(facts, mention):
            number = witness.link.number or witness.citation.text
            if side == "not-before" and day < bound:
                words = Words(
                    f"văn bản này thực hiện hoặc sửa đổi {number} ngày {written(bound)}, không thể ra trước đó",
                    f"it carries out or amends {number} of {bound}, so it cannot be older",
                )
            elif side == "not-after" and day > bound:
                words = Words(
                    f"{number} ngày {written(bound)} thực hiện hoặc sửa đổi văn bản này, nên nó phải có trước ngày đó",
                    f"{number} of {bound} carries it out or amends it, so it must be older",
                )
            else:
                continue
            yield Sign("implements", amount, words, witness)
            return


def series_signs(facts: Facts, mention: Mention, day: date) -> Iterator[Sign]:
    """What the order of numbers says against a date: the share of its nearest neighbours that it contradicts.

    `series`: too early for its number. `series-late`: too late for it, which proves less, since secret papers and
    committees have series of their own, whose small numbers run far into the year. Both from dates that cannot be
    misread; `series-vague` from the others.
    """
    series, serial = series_of(mention), mention.serial
    if series is None or serial is None:
        return
    yield from order_signs(facts, series, serial, day)


def order_signs(facts: Facts, series: Series, serial: int, day: date) -> Iterator[Sign]:
    """The same for any number of any series."""
    below, above = facts.series.around(series, serial, clear=True)
    early = [one for one in below if (one.date - day).days > TOLERANCE_DAYS]
    late = [one for one in above if (day - one.date).days > TOLERANCE_DAYS]
    if early:
        yield Sign("series", len(early) / len(below), _disorder(serial, early[0], day), early[0].mention)
    if late:
        yield Sign("series-late", len(late) / len(above), _disorder(serial, late[0], day), late[0].mention)
    if not early and not late:
        slight = [one for one in below if one.date > day] + [one for one in above if one.date < day]
        if slight:
            yield Sign("series-slight", 1.0, _disorder(serial, slight[0], day), slight[0].mention)
        else:
            yield from _between(below, above, day)
    below, above = facts.series.around(series, serial, clear=False)
    vague = [one for one in below if (one.date - day).days > TOLERANCE_DAYS]
    vague += [one for one in above if (day - one.date).days > TOLERANCE_DAYS]
    if vague:
        amount = len(vague) / (len(below) + len(above))
        yield Sign("series-vague", amount, _disorder(serial, vague[0], day), vague[0].mention)


def _between(below: Sequence[Neighbour], above: Sequence[Neighbour], day: date) -> Iterator[Sign]:
    """A date that lies between those of its neighbours: the closer they are, the less it does so by chance."""
    if not below and not above:
        return
    low = below[0].date if below else date(day.year, 1, 1)
    high = above[0].date if above else date(day.year, 12, 31)
    room = max((high - low).days, _WEEK)
    if low <= day <= high and room < _YEAR:
        near = below[0] if below else above[0]
        yield Sign(
            "series-fit",
            log(_YEAR / room),
            Words(
                f"ngày {written(day)} đúng thứ tự số: giữa {written(low)} và {written(high)}",
                f"{day} is in the order of the numbers: between {low} and {high}",
            ),
            near.mention,
        )


def _disorder(serial: int, other: Neighbour, day: date) -> Words:
    number = other.number or (other.mention.link.number if other.mention else None) or str(other.serial)
    if other.serial < serial:
        return Words(
            f"số {number} nhỏ hơn mà đề ngày {written(other.date)}, sau ngày {written(day)}",
            f"the smaller number {number} is dated {other.date}, after {day}",
        )
    return Words(
        f"số {number} lớn hơn mà đề ngày {written(other.date)}, trước ngày {written(day)}",
        f"the larger number {number} is dated {other.date}, before {day}",
    )


def _register(facts: Facts, mention: Mention, day: date) -> Iterator[Sign]:
    agreeing = [known for known in facts.known_dates(mention.key) if known.date == day]
    if agreeing:
        best = min(agreeing, key=lambda known: known.rank)
        kind = "register-doubtful" if best.grade == "C" else "register"
        yield Sign(
            kind,
            1.0,
            best.says,
            source=best.source or None,
        )
