"""Which of several instruments an undated citation names: candidates with probabilities.

The model. An undated `128/NQ-CP` in a text of year t names one of the resolutions that bore this number, of this year
or an earlier one. How far back texts reach is measured (`_REACH`); beside it stand how many other documents of the
corpus cite the one of a year, and whether a register knows it: both say that it is one of the few that are cited at
all. A year for which nothing speaks keeps a small weight, so that the probabilities of the candidates add up to less
than one.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log2

from vncite.model import Candidate, InstrumentKey

__all__ = ["rank"]

_REACH = (0.36, 0.28, 0.12, 0.07, 0.05, 0.03, 0.025, 0.02, 0.015, 0.01)
"""Share of dated citations of yearly series by age in years, from 0; older ones share the rest. Measured on
corpus/dev.
"""
_OLDER = 0.002
_UNKNOWN = 0.02
"""Weight of a year that nothing speaks for, against 1 for one that one document speaks for."""
_REGISTER = 1.0
_TERM_REACH = (0.85, 0.12, 0.02)
"""The same for terms of Party committees: the term of the text, the one before, …"""
_TERM_UNKNOWN = 0.15


def rank(
    cited: Mapping[InstrumentKey, int], registered: Mapping[InstrumentKey, int], year: int | None, sure: float
) -> tuple[Candidate, ...]:
    """Candidates, the likeliest first.

    `cited` says how many other documents prove an instrument, `registered` how many rows of the register; `year` is
    that of the citing text, after which nothing it cites can have been issued; `sure` how sure the issuer is.
    """
    every = sorted({*cited, *registered})
    scores: dict[InstrumentKey, float] = {}
    party = any(key.series == "dang" for key in every)
    unknown = _TERM_UNKNOWN if party else _UNKNOWN
    for key in every:
        prior = _prior(key.period, year)
        if prior > 0:
            documents, rows = cited.get(key, 0), registered.get(key, 0)
            scores[key] = prior * (unknown + log2(1 + documents) + (_REGISTER if rows else 0.0))
    seen = sum(_prior(key.period, year) for key in scores)
    total = sum(scores.values()) + max(0.0, 1.0 - seen) * unknown
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(
        Candidate(key, round(sure * score / total, 4), "corpus" if cited.get(key) else "register")
        for key, score in ranked
    )


def _prior(period: str, year: int | None) -> float:
    """How likely a text of this year cites an instrument of that period; any period is as likely without a year."""
    first, _, last = period.partition("-")
    if year is None:
        return 0.2 if last else 0.1
    if last:
        terms = max(0, year - int(last)) // 5 if year > int(last) else 0 if int(first) <= year else -1
        if terms < 0:
            return 0.0
        terms = -(-(year - int(last)) // 5) if year > int(last) else 0
        return _TERM_REACH[terms] if terms < len(_TERM_REACH) else 0.005
    age = year - int(first)
    if age < 0:
        return 0.0
    return _REACH[age] if age < len(_REACH) else _OLDER
