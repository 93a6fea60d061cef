"""Which of several instruments an undated citation names: candidates with probabilities.

The model. An undated `128/NQ-CP` in a text names one of the resolutions that bore this number, of the text's own year
or of an earlier one. How old the instruments are that texts cite is measured (`_AGES`); beside it stand how many other
documents of the corpus cite the one of a period, and whether a register knows it: both say that it is one of the few
that are cited at all. A period that nothing speaks for keeps a small weight, so that what is known never adds up to
certainty.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from itertools import pairwise
from math import log2

from vncite.lexicon import Lexicon
from vncite.link.terms import span
from vncite.model import Candidate, InstrumentKey

__all__ = ["rank", "recent_terms"]

_AGES = (
    (0.0, 0.0), (0.1, 0.20), (0.25, 0.33), (0.5, 0.47), (1.0, 0.68), (2.0, 0.78), (3.0, 0.82), (4.0, 0.86), (5.0, 0.89),
    (7.0, 0.95), (10.0, 0.98), (20.0, 0.998), (80.0, 1.0),
)  # fmt: skip
"""Share of dated citations without a year in the number that are at most so many years old: 199 instruments of 140
documents (`benchmarks/link.py --ages`), smoothed."""
_UNKNOWN = 0.03
"""Weight of a period that nothing speaks for, against 1 for one that one other document cites."""
_REGISTER = 1.0
_TIME_ALONE = 0.6
"""Of a Party number, how much of what time alone says may be believed: well-known papers of an earlier term are cited
without a date."""
_YEAR = 365.25


def rank(
    cited: Mapping[InstrumentKey, int],
    registered: Mapping[InstrumentKey, int],
    on: date | None,
    lexicon: Lexicon,
) -> tuple[Candidate, ...]:
    """Candidates, the likeliest first; their probabilities add up to less than one.

    `cited` says how many other documents prove an instrument, `registered` how many rows of the register know it; `on`
    is the day of the citing text, after which nothing that it cites can have been issued.
    """
    scores: dict[InstrumentKey, float] = {}
    seen = 0.0
    for key in sorted({*cited, *registered}):
        share = _share(key, on, lexicon)
        if share > 0:
            seen += share
            weight = _UNKNOWN + log2(1 + cited.get(key, 0)) + (_REGISTER if registered.get(key) else 0.0)
            scores[key] = share * weight
    total = sum(scores.values()) + max(0.0, 1.0 - seen) * _UNKNOWN
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(
        Candidate(key, round(score / total, 4), "corpus" if cited.get(key) else "register") for key, score in ranked
    )


def recent_terms(keys: Mapping[InstrumentKey, object], on: date | None, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """Candidates of a Party number that nothing but time speaks for: never likely enough to be chosen."""
    shares = [(key, _share(key, on, lexicon) * _TIME_ALONE) for key in sorted(keys)]
    ranked = sorted(shares, key=lambda pair: (-pair[1], pair[0]))
    return tuple(Candidate(key, round(share, 4), "recency") for key, share in ranked if share >= 0.01)


def _share(key: InstrumentKey, on: date | None, lexicon: Lexicon) -> float:
    """How likely a text of this day cites an instrument of that period; without a day every period is as likely."""
    if on is None:
        return 0.1
    start, end = _days(key.issuer, key.period, lexicon)
    if start > on:
        return 0.0
    return max(0.002, _younger(on, start) - _younger(on, end))


@lru_cache(maxsize=4096)
def _days(issuer: str, period: str, lexicon: Lexicon) -> tuple[date, date]:
    if "-" in period:
        return span(issuer, period, lexicon)
    return date(int(period), 1, 1), date(int(period), 12, 31)


def _younger(on: date, day: date) -> float:
    age = (on - day).days / _YEAR
    if age <= 0:
        return 0.0
    for (low, below), (high, above) in pairwise(_AGES):
        if age <= high:
            return below + (above - below) * (age - low) / (high - low)
    return 1.0
