"""What an instrument carries out, amends or details is not younger than itself: the bounds this sets on dates.

That one citation stands in the subject of another is read from the text and may be read wrongly, above all in long
lists. So a bound counts in full only where the words of the relation stand directly before the inner citation
("sửa đổi, bổ sung một số điều của Nghị định số …"); elsewhere it is a hint, which never proves anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from vncite.check.mention import Mention
from vncite.lexicon import Lexicon
from vncite.lexicon.words import alternatives

if TYPE_CHECKING:
    from vncite.check.facts import Facts

__all__ = ["Bound", "order_bounds"]

_LATER = ("amends", "replaces", "details", "implements", "guided_by", "based_on")
"""Relations in which the citing instrument is never older than the cited one."""
_HINT = 0.25
"""How much a bound counts whose relation is not directly before the citation."""
_BESIDE = re.compile(r";|\b(?:và|cùng|hoặc)\s+(?:\S+\s+){0,8}\Z")


class Bound(NamedTuple):
    """What one citation says of the date of another."""

    side: str
    """`not-before` or `not-after`."""
    day: date
    witness: Mention
    """The citation that gives the bound."""
    amount: float
    """1 where the relation stands directly before the inner citation, less elsewhere."""


def order_bounds(facts: Facts, mention: Mention) -> Iterator[Bound]:
    """The bounds that the citations around and inside one set on its date.

    Only dates that cannot be misread and that agree with the year or term of their own number count.
    """
    citation = mention.citation
    if citation.parent is not None and citation.relation in _LATER:
        parent = facts.at.get((mention.order[0], citation.parent))
        amount = _amount(mention, parent, facts.lexicon) if parent is not None else 0.0
        if parent is not None and amount and parent.clear and parent.date and facts.in_period(parent):
            yield Bound("not-after", parent.date, parent, amount)
    for child in facts.children(mention):
        amount = _amount(child, mention, facts.lexicon) if child.citation.relation in _LATER else 0.0
        if not amount or (child.key and child.key == mention.key):
            continue
        if child.clear and child.date and facts.in_period(child):
            yield Bound("not-before", child.date, child, amount)
        elif child.citation.form == "full" and (sure := facts.sure_date(child.key, besides=child)):
            yield Bound("not-before", *sure, amount)


def _amount(child: Mention, parent: Mention, lexicon: Lexicon) -> float:
    """How far the words between bear the relation out; 0 where they turn it round or set the two side by side."""
    between = " ".join(child.text[parent.citation.end : child.citation.start].lower().split()) + " "
    if _turned(lexicon).search(between) or _BESIDE.search(between):
        return 0.0
    return 1.0 if _direct(lexicon).search(between) else _HINT


@lru_cache(maxsize=8)
def _turned(lexicon: Lexicon) -> re.Pattern[str]:
    """Words after which the inner citation is the younger: amended by, guided at, now is."""
    at, where = alternatives(lexicon, "turned-at"), alternatives(lexicon, "turned-where")
    return re.compile(rf"\b(?:{alternatives(lexicon, 'turned')})\b|\b(?:{at})\s+(?:{where})\b")


@lru_cache(maxsize=8)
def _direct(lexicon: Lexicon) -> re.Pattern[str]:
    """The word of a relation with nothing between it and the citation but what may be carried out: articles, tasks."""
    between = alternatives(lexicon, "carried-out")
    return re.compile(rf"\b(?:{alternatives(lexicon, 'carries-out')})(?:,?\s+(?:{between}|\d+[a-zđ]?|[a-zđ]))*\s+\Z")
