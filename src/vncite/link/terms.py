"""Numbering periods that are terms: of a Party committee, of the National Assembly (lexicon `terms.csv`)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from math import exp

from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import bodies
from vncite.lexicon.terms import Term, terms
from vncite.model import Body

__all__ = ["TERMED", "assembly_term", "party_terms", "span", "term_of_number"]

TERMED = ("qh", "ubtvqh")
"""The National Assembly and its Standing Committee: their numbers may run on through a term."""


def assembly_term(body: Body, term: int, lexicon: Lexicon) -> str | None:
    """`2021-2026` for the 15th National Assembly and its Standing Committee; None for any other body or term."""
    return term_of_number(body.code, term, lexicon) if body.code in TERMED else None


@lru_cache(maxsize=256)
def term_of_number(code: str, term: int, lexicon: Lexicon) -> str | None:
    """The years of the numbered term of the body with this slug."""
    row = bodies(lexicon).slug(code)
    found = terms(lexicon).numbered(row.code, term) if row else None
    return found.period if found else None


def party_terms(
    body: Body, serial: str, on: date | None, year: int | None, lexicon: Lexicon
) -> tuple[tuple[str, float], ...]:
    """Terms of a committee that a date or a year falls in, with their probabilities.

    Congresses of one level are spread over some months, in which an old and a new committee both issue papers: the
    further into these months, the likelier the new one. A year alone is shared by its months.
    """
    code = body.code.removesuffix(f"-{body.place}") if body.place else body.code
    return _terms(code, body.place, int(serial) if serial.isdecimal() else None, on, year, lexicon)


@lru_cache(maxsize=1 << 14)
def _terms(
    code: str, place: str | None, number: int | None, on: date | None, year: int | None, lexicon: Lexicon
) -> tuple[tuple[str, float], ...]:
    row = bodies(lexicon).slug(code)
    if row is None or not (on or year):
        return ()
    if on is not None:
        return _on(row.code, place, number, on, lexicon)
    assert year is not None
    if not 1 <= year <= 9999:
        return ()
    shares: dict[str, float] = {}
    for month in range(1, 13):
        for period, share in _on(row.code, place, None, date(year, month, 15), lexicon):
            shares[period] = shares.get(period, 0.0) + share / 12
    return _ordered(shares)


def _on(code: str, place: str | None, number: int | None, on: date, lexicon: Lexicon) -> tuple[tuple[str, float], ...]:
    found = sorted(terms(lexicon).of(code, on, place), key=lambda term: term.valid_from)
    if len(found) != 2:
        return tuple((term.period, 1 / len(found)) for term in found)
    older, newer = found
    share = _elapsed(older, newer, on)
    if number is not None:  # odds of the new term: a month after its congress few types are past number 15
        new, old = share / (1 + (number / 15) ** 2), (1 - share) * (1 - exp(-number / 40))
        share = new / (new + old) if new + old else share
    return _ordered({older.period: 1 - share, newer.period: share})


def _ordered(shares: dict[str, float]) -> tuple[tuple[str, float], ...]:
    ranked = sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple((period, round(share, 4)) for period, share in ranked if share > 0)


def _elapsed(older: Term, newer: Term, on: date) -> float:
    assert older.valid_to is not None
    whole = (older.valid_to - newer.valid_from).days + 1
    return ((on - newer.valid_from).days + 0.5) / whole


@lru_cache(maxsize=1024)
def span(issuer: str, period: str, lexicon: Lexicon) -> tuple[date, date]:
    """First and last day of a term, of the body with this code; where no table knows it, mid-year to mid-year."""
    code = issuer.split("-")[0]
    row = bodies(lexicon).slug(code)
    kind = terms(lexicon).committee(row.code) if row else None
    for term in terms(lexicon).all:
        if term.body == kind and term.period == period and term.place in (None, issuer[len(code) + 1 :]):
            return term.valid_from, term.valid_to or date(int(period[5:9]), 12, 31)
    first, last = period.split("-")
    return date(int(first), 7, 1), date(int(last), 6, 30)
