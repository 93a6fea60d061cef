"""When the body whose term a number names was in office: `UBTVQH15` cannot be older than 20 July 2021."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from vncite.check.mention import Mention
from vncite.check.words import Words, written

__all__ = ["Term", "Terms"]

_STATED = re.compile(r"kh(?:óa|oá)\s+([XVI]+|\d{1,2})\b", re.IGNORECASE)
_ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Term:
    """One term (nhiệm kỳ, khóa) of a body."""

    name: str
    """`Quốc hội khóa XV`."""
    first: date
    last: date | None
    """The day on which the next term began; an outgoing body may still act on it. None while the term runs."""

    def holds(self, day: date) -> bool:
        """Whether the body of this term could issue something on that day."""
        return self.first <= day and (self.last is None or day <= self.last)

    def outside(self, day: date) -> Words:
        """Why it could not."""
        if day < self.first:
            return Words(
                f"{self.name} bắt đầu ngày {written(self.first)}, sau ngày {written(day)}",
                f"{self.name} began on {self.first}, after {day}",
            )
        assert self.last is not None
        return Words(
            f"{self.name} kết thúc ngày {written(self.last)}, trước ngày {written(day)}",
            f"{self.name} ended on {self.last}, before {day}",
        )


class Terms:
    """The terms of the National Assembly and of the Party's Central Committee."""

    def __init__(self, terms: dict[tuple[str, str], Term]) -> None:
        self._terms = terms

    @classmethod
    def shipped(cls) -> Terms:
        """The terms of the lexicon, read once."""
        return _shipped()

    def of(self, mention: Mention) -> Term | None:
        """The term that the number of a citation, its issuer as stated, or its key names."""
        number = mention.citation.number
        if number is not None and number.term is not None and {"QH", "UBTVQH"} & {_letters(c) for c in number.issuers}:
            return self._terms.get(("na", str(number.term)))
        key = mention.key
        if key is not None and key.series == "dang" and key.issuer == "tw":
            return self._terms.get(("tw", key.period))
        return None


def _letters(code: str) -> str:
    return code.rstrip("0123456789").upper()


@lru_cache(maxsize=1)
def _shipped() -> Terms:
    return Terms({})
