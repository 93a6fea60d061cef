"""What the text, the law and the register say for or against a date of one instrument.

Each sign is a kind of evidence (`standards` call them in this order: terms, year in the symbol, the citing report,
what an instrument carries out, the series, the weekday, the register) with an amount and one sentence. How much a
kind counts is not decided here but in the fitted table (`evidence_weights.csv`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from vncite.check.mention import Mention
from vncite.check.series import TOLERANCE_DAYS, Neighbour, series_of
from vncite.check.words import Words, written

if TYPE_CHECKING:
    from vncite.check.facts import Facts

__all__ = ["Sign", "number_signs", "order_bounds", "series_signs", "signs", "time_signs"]

LATER = ("amends", "replaces", "details", "implements", "guided_by", "based_on")
"""Relations in which the citing instrument is never older than the cited one."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One piece of evidence about one possible date."""

    kind: str
    amount: float
    says: Words
    mention: Mention | None = None


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


def order_bounds(facts: Facts, mention: Mention) -> Iterator[tuple[str, date, Mention]]:
    """Dates that bound a citation's: (`not-before` or `not-after`, the bound, the citation that gives it).

    An instrument that amends, replaces, details or carries out another is not older than that one. Only dates that
    cannot be misread count.
    """
    document = mention.order[0]
    citation = mention.citation
    if citation.parent is not None and citation.relation in LATER:
        parent = facts.at.get((document, citation.parent))
        if parent is not None and not _turned(mention, parent) and parent.clear and parent.date:
            yield "not-after", parent.date, parent
    for child in facts.children(mention):
        if child.citation.relation not in LATER or _turned(child, mention) or (child.key and child.key == mention.key):
            continue
        if child.clear and child.date:
            yield "not-before", child.date, child
        elif sure := facts.sure_date(child.key, besides=child):
            yield "not-before", sure[0], sure[1]


def _turned(child: Mention, parent: Mention) -> bool:
    """Whether the words between them turn the relation round: "được sửa đổi, bổ sung bởi"."""
    between = child.text[parent.citation.end : child.citation.start].lower()
    return any(
        word in between for word in ("được sửa", "được bổ sung", "được thay", "bị thay", "bị bãi", "được hướng dẫn")
    )


def _order(facts: Facts, mentions: Sequence[Mention], day: date) -> Iterator[Sign]:
    for mention in mentions:
        for side, bound, witness in order_bounds(facts, mention):
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
            yield Sign("implements", 1.0, words, witness)
            return


def series_signs(facts: Facts, mention: Mention, day: date) -> Iterator[Sign]:
    """What the order of numbers says against a date: `series` from clear dates, else `series-vague`."""
    series, serial = series_of(mention), mention.serial
    if series is None or serial is None:
        return
    for clear, kind in ((True, "series"), (False, "series-vague")):
        below, above = facts.series.around(series, serial, clear=clear)
        broken = [(one, (one.date - day).days) for one in below] + [(one, (day - one.date).days) for one in above]
        far = [one for one, days in broken if days > TOLERANCE_DAYS]
        if far:
            yield Sign(kind, float(min(len(far), 2)), _disorder(serial, far[0], day), far[0].mention)
        elif clear and any(days > 0 for _, days in broken):
            near = next(one for one, days in broken if days > 0)
            yield Sign("series-slight", 1.0, _disorder(serial, near, day), near.mention)


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
        best = min(agreeing, key=lambda known: (known.grade or "B", known.source))
        kind = "register-doubtful" if best.grade == "C" else "register"
        yield Sign(
            kind,
            1.0,
            Words(
                f"danh mục văn bản ghi ngày {written(day)} ({best.source})", f"the register gives {day} ({best.source})"
            ),
        )
