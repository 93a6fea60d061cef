"""When the body whose term a number names was in office: `UBTVQH15` cannot be older than 20 July 2021."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from vncite.check.mention import Mention
from vncite.check.words import Words, written
from vncite.lexicon import Lexicon

__all__ = ["Term", "Terms"]

_STATED = re.compile(r"\bkh(?:óa|oá)\s+([XVI]{1,5}|\d{1,2})\b", re.IGNORECASE)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_BODIES = ("QH", "UBTVQH", "HĐNN", "TW")
"""Bodies whose terms have an ordinal that texts and symbols give."""
_SLACK = {"verified": timedelta(days=1), "from-memory": timedelta(days=31)}
"""How far a date may lie outside a term before it counts: an outgoing body acts until its successor meets, and a
boundary that no official text was read for may be off by days."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term (nhiệm kỳ, khóa) of a body."""

    name: Words
    """`Ủy ban Thường vụ Quốc hội khóa 15`."""
    first: date
    last: date | None
    """Its last day; None while it runs."""
    slack: timedelta

    def holds(self, day: date) -> bool:
        """Whether the body of this term can have issued something on that day."""
        return self.first <= day + self.slack and (self.last is None or day <= self.last + self.slack)

    def outside(self, day: date) -> Words:
        """Why it cannot."""
        if day < self.first:
            return Words(
                f"{self.name.vi} bắt đầu ngày {written(self.first)}, sau ngày {written(day)}",
                f"{self.name.en} began on {self.first}, after {day}",
            )
        assert self.last is not None
        return Words(
            f"{self.name.vi} kết thúc ngày {written(self.last)}, trước ngày {written(day)}",
            f"{self.name.en} ended on {self.last}, before {day}",
        )


class Terms:
    """The terms of the Assembly, its Standing Committee and the Party's Central Committee (`lexicon/terms.csv`)."""

    def __init__(self, terms: dict[tuple[str, int], Term]) -> None:
        self._terms = terms

    @classmethod
    def of_lexicon(cls, lexicon: Lexicon) -> Terms:
        """The terms of a lexicon, read once."""
        return _of_lexicon(lexicon)

    def of(self, mention: Mention) -> Term | None:
        """The term that the number of a citation names, or else the words after it (`Bộ Chính trị khóa XII`)."""
        number = mention.citation.number
        if number is None:
            return None
        body = next((name for code in number.issuers if (name := code.rstrip("0123456789").upper()) in _BODIES), None)
        if body is None:
            return None
        ordinal = number.term if number.term is not None else _stated(mention)
        return self._terms.get((body, ordinal)) if ordinal else None


def _stated(mention: Mention) -> int | None:
    """The ordinal of a term that the issuer's words carry."""
    span = mention.citation.issuer_span
    if span is None or span.start < mention.citation.end:
        return None
    found = _STATED.search(mention.text, span.start, span.end + 16)
    return _ordinal(found[1]) if found else None


def _ordinal(text: str) -> int | None:
    """`XIII` or `13` as a number; None for letters that are no Roman numeral.

    >>> _ordinal("XIII"), _ordinal("15"), _ordinal("IX")
    (13, 15, 9)
    """
    if text.isdecimal():
        return int(text)
    values = [_ROMAN[letter] for letter in text.upper()]
    return sum(-one if any(one < later for later in values[at + 1 :]) else one for at, one in enumerate(values))


@lru_cache(maxsize=8)
def _of_lexicon(lexicon: Lexicon) -> Terms:
    names = {
        "QH": Words("Quốc hội", "the National Assembly"),
        "UBTVQH": Words("Ủy ban Thường vụ Quốc hội", "the Standing Committee of the National Assembly"),
        "HĐNN": Words("Hội đồng Nhà nước", "the Council of State"),
        "TW": Words("Ban Chấp hành Trung ương Đảng", "the Party's Central Committee"),
    }
    found: dict[tuple[str, int], Term] = {}
    for row in lexicon.table("terms"):
        if row["body"] in names and row["term"] and row["valid_from"]:
            name, ordinal = names[row["body"]], int(row["term"])
            found[row["body"], ordinal] = Term(
                Words(f"{name.vi} khóa {ordinal}", f"{name.en}, term {ordinal},"),
                date.fromisoformat(row["valid_from"]),
                date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
                _SLACK["from-memory" if row["confidence"] == "from-memory" else "verified"],
            )
    return Terms(found)
