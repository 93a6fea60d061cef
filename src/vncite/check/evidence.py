"""Truth about dates: the probability of each possible date of an instrument, from all evidence, in one place.

The model. An instrument has one true date. Every citation that dates it is an observation, made through a slip with a
known rate (`slips.py`: none, day and month exchanged, another year, a digit, the effective date, another date).
Beside the observations stand signs (`signs.py`) for or against each possible date. The score of a date is the sum of
the weights of the slips that turn it into what is written and of the signs about it; probabilities are the scores'
softmax over the possible dates: those written, each with day and month exchanged, and those of the register (a
conditional logit, in which evidence is taken as independent given the date: naive Bayes). The weights are fitted
(`benchmarks/fit_dates.py`) and kept in `lexicon/evidence_weights.csv` with the way they were found.

A list whose dates came out of a spreadsheet has them exchanged together. So a second pass asks of each list how
likely it is that this happened, from what the first pass says of its other citations (`lists.py`), and lets that
answer replace the rate of a lone exchange.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from math import exp, log
from typing import TYPE_CHECKING

from vncite.check.draft import Reason
from vncite.check.mention import Mention, on
from vncite.check.signs import Sign, signs
from vncite.check.slips import SLIPS, slip, variants
from vncite.check.words import Words, written
from vncite.lexicon import Lexicon

if TYPE_CHECKING:
    from vncite.check.facts import Facts

__all__ = ["PROOF", "SURE", "UNKNOWN", "Option", "Verdict", "features", "possible", "weigh", "weights"]

PROOF = frozenset(
    {
        "spelled-out",
        "clear-claim",
        "other-claim",
        "series",
        "implements",
        "report-date",
        "term",
        "symbol-year",
        "register",
    }
)
"""Kinds of evidence that can prove a date; a number too small for its date (its series may be another), weekdays,
padding and the company in a list only make it likely."""
SURE = 0.9
"""From this probability that the date as written is wrong, a finding with proof may be called an error."""
UNKNOWN = date.min
"""Stands for any date but those named: what is left when every named date is contradicted."""
_REPEATS = 3.0
"""So many citations of one date in one document count in full; further copies add nothing."""


@dataclass(frozen=True, slots=True)
class Option:
    """One possible date of an instrument, with what makes its score."""

    value: date
    """`UNKNOWN` stands for any date that nobody names."""
    score: float
    probability: float
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class Verdict:
    """What all evidence says of the date of one instrument; the most likely date first."""

    mentions: tuple[Mention, ...]
    options: tuple[Option, ...]
    weights: Mapping[str, float]
    """Of each kind of slip and sign."""
    effective: frozenset[date] = frozenset()
    """The dates on which it took effect, as the register has them."""

    @property
    def best(self) -> Option:
        """The most likely of the dates that somebody names."""
        return next(option for option in self.options if option.value != UNKNOWN)

    @cached_property
    def witnesses(self) -> tuple[Mention, ...]:
        """A few citations that state the best date, those in words first."""
        best = self.best.value
        stating = [mention for mention in self.mentions if mention.date == best]
        stating.sort(key=lambda mention: mention.reading is None or mention.reading.style != "words")
        return tuple(stating[:4])

    def option(self, value: date | None) -> Option | None:
        """The option with this date, if it is possible at all."""
        return next((option for option in self.options if option.value == value), None)

    def right(self, mention: Mention) -> float:
        """The probability that the date is the one that `mention` states; 0 where that day does not exist."""
        option = self.option(mention.date)
        return option.probability if option else 0.0

    def reasons(self, mention: Mention) -> tuple[Reason, ...]:
        """Why the best date rather than the one that `mention` states, the weightiest first."""
        best, stated = self.best, self.option(mention.date)
        table = self.weights
        found: list[Reason] = []
        for other in self.witnesses:
            if other is mention:
                continue
            if other.reading is not None and other.reading.style == "words":
                found.append(_claim_reason("spelled-out", other, -table["exchange-in-words"]))
            else:
                kind = "clear-claim" if other.clear else "other-claim"
                found.append(_claim_reason(kind, other, -table["other"] if other.clear else -table["exchange"]))
        found += [
            Reason(s.kind, s.says, s.mention, table[s.kind] * s.amount, best.value, s.source)
            for s in best.signs
            if table[s.kind] > 0
        ]
        if stated is not None:
            held = {sign.kind: sign.amount for sign in best.signs}
            for sign in stated.signs:
                gain = -table[sign.kind] * (sign.amount - held.get(sign.kind, 0.0))
                if gain > 0:
                    found.append(Reason(sign.kind, sign.says, sign.mention, gain, stated.value))
        found.sort(key=lambda reason: -reason.weight)
        return _distinct(found)


def _claim_reason(kind: str, other: Mention, weight: float) -> Reason:
    assert other.date is not None
    day = written(other.date)
    if kind == "spelled-out":
        words = Words(f"chỗ khác viết bằng chữ: ngày {day}", f"elsewhere the date is spelled out: {other.date}")
    elif kind == "clear-claim":
        words = Words(
            f"chỗ khác ghi ngày {day}, không thể đảo ngày với tháng",
            f"elsewhere it is {other.date}, which cannot be exchanged",
        )
    else:
        words = Words(f"chỗ khác ghi ngày {day}", f"elsewhere it is {other.date}")
    return Reason(kind, words, other, weight, other.date)


def _distinct(reasons: Sequence[Reason]) -> tuple[Reason, ...]:
    """Each thing said once, however many citations say it."""
    said: dict[tuple[str, str], Reason] = {}
    for reason in reasons:
        said.setdefault((reason.kind, reason.says.en), reason)
    return tuple(said.values())


@lru_cache(maxsize=8)
def weights(lexicon: Lexicon) -> dict[str, float]:
    """The fitted weight of each kind of slip and sign, in natural logarithms of odds."""
    return {row["kind"]: float(row["weight"]) for row in lexicon.table("evidence_weights")}


def possible(facts: Facts, mentions: Sequence[Mention]) -> tuple[date, ...]:
    """The dates that an instrument may have, in a fixed order: as written, exchanged, of the register, the symbol's
    year.
    """
    found: dict[date, None] = {}
    for mention in mentions:
        for value in variants(mention):
            found.setdefault(value)
        number, reading = mention.citation.number, mention.reading
        if reading and number and number.year and number.year != reading.year:
            moved = on(number.year, reading.month, reading.day)
            if moved:
                found.setdefault(moved)
    for known in facts.known_dates(mentions[0].key):
        found.setdefault(known.date)
    return tuple(found)


def features(facts: Facts, mentions: Sequence[Mention], value: date) -> tuple[dict[str, float], tuple[Sign, ...]]:
    """How often each slip must have happened if `value` is the true date, and the signs about it."""
    effective = _effective(facts, mentions)
    stated = {mention.date for mention in mentions} | {known.date for known in facts.known_dates(mentions[0].key)}
    found: Counter[str] = Counter()
    copies: Counter[tuple[int, str]] = Counter()
    for mention in mentions:
        if mention.reading is None or None in (mention.reading.day, mention.reading.month, mention.reading.year):
            continue  # "tháng 4 năm 2020" names no day: nothing to compare
        kind = slip(mention, value, effective)
        if kind == "digit" and value not in stated:
            kind = "digit-guess"
        if kind != "none" and copies[mention.order[0], mention.reading.raw] < _REPEATS:
            copies[mention.order[0], mention.reading.raw] += 1
            found[kind] += 1
    out = {kind: float(count) for kind, count in found.items()}
    about = tuple(signs(facts, mentions, value)) if value != UNKNOWN else ()
    for sign in about:
        out[sign.kind] = out.get(sign.kind, 0.0) + sign.amount
    return out, about


def _effective(facts: Facts, mentions: Sequence[Mention]) -> frozenset[date]:
    return frozenset(known.effective for known in facts.known_dates(mentions[0].key) if known.effective)


def weigh(facts: Facts, mentions: Sequence[Mention], exchanged: dict[Mention, float] | None = None) -> Verdict | None:
    """The verdict on the date of the instrument that `mentions` name; None where none of them dates it.

    `exchanged` gives, for citations that stand in a list, the probability that the dates of that list are exchanged.
    """
    values = possible(facts, mentions)
    if not values:
        return None
    table = facts.weights
    scored: list[tuple[float, date, tuple[Sign, ...]]] = []
    for value in values:
        counts, about = features(facts, mentions, value)
        score = sum(table.get(kind, 0.0) * count for kind, count in counts.items())
        for mention, chance in (exchanged or {}).items():
            score += _in_list(mention, value, chance, table)
        scored.append((score, value, about))
    counts, _ = features(facts, mentions, UNKNOWN)
    scored.append((table["other"] * sum(counts.get(kind, 0.0) for kind in SLIPS), UNKNOWN, ()))
    top = max(score for score, *_ in scored)
    total = sum(exp(score - top) for score, *_ in scored)
    options = [Option(v, score, exp(score - top) / total, about) for score, v, about in scored]
    options.sort(key=lambda option: (-option.probability, option.value))
    return Verdict(tuple(mentions), tuple(options), table, _effective(facts, mentions))


def _in_list(mention: Mention, value: date, chance: float, table: Mapping[str, float]) -> float:
    """What the state of its list adds to the score of a date: the mixed rate of exchange in place of the lone one."""
    share = table["list-share"]
    if value == mention.exchanged and value != mention.date:
        lone = exp(table[slip(mention, value)])
        return log(chance * share + (1 - chance) * lone) - log(lone)
    if value == mention.date:
        return log(chance * (1 - share) + (1 - chance))
    return 0.0
