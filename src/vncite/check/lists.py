"""Lists whose dates have day and month exchanged together, because they came out of a spreadsheet.

A spreadsheet set to American dates takes `04/09/2020` for the ninth of April and leaves `29/03/2020` alone as a piece
of text. So in such a list every date with a day up to 12 may be exchanged and no other. How likely it is that this
happened to a list follows from what is known of each of its dates without the list (Bayes' rule; every date of the
list but the one asked about is a witness).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING

from vncite.check.evidence import Verdict
from vncite.check.mention import Mention
from vncite.check.passages import Passage
from vncite.check.slips import official, slip
from vncite.model import InstrumentKey

if TYPE_CHECKING:
    from vncite.check.facts import Facts

__all__ = ["ListState", "list_state"]

_PROVEN = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class ListState:
    """What is known of one list: the log odds that each of its dates adds to "this list is exchanged"."""

    passage: Passage
    prior: float
    """Log odds before any date is looked at."""
    gains: dict[InstrumentKey | Mention, tuple[float, bool]]
    """What each instrument adds, two citations of one being one witness; and whether its date is padded by hand."""
    gained: dict[bool, float]
    """What all add together, those padded by hand and the others."""
    shown: dict[bool, bool]
    """Whether an exchange is proven of a date padded by hand, of one that is not."""
    proven: tuple[Mention, ...]
    """Citations that other evidence than the list shows to be exchanged rather than right as written."""

    def chance(self, mention: Mention) -> float:
        """The probability that the date of `mention` went through an exchange of this list, judged by its other dates.

        A date padded by hand (`09/4/2020`) did not come out of the same column as the others (`04/09/2020`): only
        dates padded alike are witnesses, until an exchange of one padded so is proven, and padding tells nothing.
        """
        by_hand = _by_hand(mention)
        alike = self.gained[by_hand]
        whole = self.gained[not by_hand] if self.shown[by_hand] else 0.0
        own = self.gains.get(mention.key or mention, (0.0, by_hand))
        if own[1] == by_hand or self.shown[by_hand]:
            alike -= own[0]
        odds = self.prior + alike + whole
        return 1 / (1 + exp(-max(-50.0, min(50.0, odds))))


def _by_hand(mention: Mention) -> bool:
    return mention.reading is not None and official(mention.reading)


def list_state(facts: Facts, passage: Passage) -> ListState:
    """Judge one list from the first verdicts on its dates."""
    table = facts.weights
    share = table["list-share"]
    gains: dict[InstrumentKey | Mention, tuple[float, bool]] = {}
    proven: list[Mention] = []
    for mention in passage.mentions:
        who = mention.key or mention
        if mention.exchanged is None or who in gains:
            continue
        verdict = facts.verdict(mention, with_lists=False)
        if verdict is None:
            continue
        lone = exp(table["exchange"])
        odds = _odds(verdict, mention, table)
        gain = log(share * odds + 1 - share) - log(lone * odds + 1 - lone)
        gains[who] = gain, _by_hand(mention)
        if lone * odds >= _PROVEN * (1 + lone * odds):
            proven.append(mention)
    prior = table["list-prior"]
    return ListState(
        passage,
        log(prior) - log(1 - prior),
        gains,
        {hand: sum(gain for gain, by_hand in gains.values() if by_hand == hand) for hand in (True, False)},
        {hand: any(_by_hand(mention) == hand for mention in proven) for hand in (True, False)},
        tuple(proven),
    )


def _odds(verdict: Verdict, mention: Mention, table: Mapping[str, float]) -> float:
    """How much better the exchanged date fits all other evidence than the date as written; at most a million."""
    other, stated = verdict.option(mention.exchanged), verdict.option(mention.date)
    if other is None:
        return 1e-6
    if stated is None:
        return 1e6
    assert mention.exchanged is not None
    gap = other.score - stated.score - table[slip(mention, mention.exchanged)]
    return exp(max(-13.8, min(13.8, gap)))
