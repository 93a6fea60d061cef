"""Terms (nhiệm kỳ) of the National Assembly, of Party committees and of councils: `terms.csv`.

Party numbers run within one committee's term (Hướng dẫn 36-HD/VPTW II.1.3.1.a), and a term in a symbol (`UBTVQH15`)
says when the body can have acted. Where the day of a committee's congress is not known the table gives the months in
which such congresses were held: the windows of two terms overlap there, and a date in the overlap belongs to either.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from vncite.lexicon.bodies import bodies
from vncite.lexicon.load import Lexicon, load

__all__ = ["Term", "Terms", "terms"]


@dataclass(frozen=True, slots=True)
class Term:
    """One term of one body, or of all bodies of its kind, one row of `terms.csv`."""

    id: str
    body: str
    """Code of the body: `QH`, `UBTVQH`, `TW`, `TU`, `HĐND`."""
    place: str | None
    """Id of the place whose committee or council it is; None for all of its kind."""
    number: int | None
    """15 of the fifteenth National Assembly; None where it differs from place to place."""
    period: str
    """`2021-2026`, as keys write it."""
    valid_from: date
    """First day on which it may have acted."""
    valid_to: date | None
    """Last day on which it may have acted, None while it goes on."""
    exact: str
    """`day` where both days are known, `month` or `year` where they are the ends of a window."""
    source: str = ""
    confidence: str = ""

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


class Terms:
    """The terms, to be looked up by body and day or number."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.all = tuple(_term(row) for row in lexicon.table("terms"))

    @cached_property
    def _bodies(self) -> dict[str, list[Term]]:
        found: dict[str, list[Term]] = {}
        for term in self.all:
            found.setdefault(term.body, []).append(term)
        return found

    def committee(self, body: str) -> str | None:
        """The body whose terms count for this one: a Party organ numbers within the term of its committee.

        >>> terms().committee("BTCTW"), terms().committee("UBKTTU"), terms().committee("CP")
        ('TW', 'TU', None)
        """
        if body in self._bodies:
            return body
        row = bodies(self._lexicon).get(body)
        if row is None or row.system != "dang":
            return None
        return {"party": "TW", "province": "TU", "district": "HU", "commune": "ĐU"}.get(row.levels[0])

    def of(self, body: str, on: date, place: str | None = None) -> tuple[Term, ...]:
        """The terms of a body that a day may belong to: one where the days are known, two inside an overlap of windows.

        `body` is its code; `place` the id of its place, whose own rows go before those of its kind. Empty for bodies
        without terms.

        >>> [term.period for term in terms().of("TW", date(2020, 3, 21))]
        ['2016-2021']
        """
        rows = self._bodies.get(self.committee(body) or "", [])
        own = [term for term in rows if place is not None and term.place == place and on in term]
        return tuple(own or [term for term in rows if term.place is None and on in term])

    def numbered(self, body: str, number: int) -> Term | None:
        """The term of that number, or None.

        >>> terms().numbered("UBTVQH", 15).valid_from
        datetime.date(2021, 7, 20)
        """
        rows = self._bodies.get(body, [])
        return next((term for term in rows if term.number == number and term.place is None), None)


def terms(lexicon: Lexicon | None = None) -> Terms:
    """The terms of a lexicon, the shipped one by default; built once."""
    return _view(lexicon or load())


@lru_cache(maxsize=8)
def _view(lexicon: Lexicon) -> Terms:
    return Terms(lexicon)


def _term(row: dict[str, str]) -> Term:
    return Term(
        id=row["id"],
        body=row["body"],
        place=row["place"] or None,
        number=int(row["term"]) if row["term"] else None,
        period=row["period"],
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
        exact=row["exact"],
        source=row["source"],
        confidence=row["confidence"],
    )
