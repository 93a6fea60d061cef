"""Numbering periods that are terms: of a Party committee, of the National Assembly."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from vncite.lexicon import Lexicon
from vncite.model import Body

__all__ = ["assembly_term", "party_terms"]


def assembly_term(body: Body, term: int, lexicon: Lexicon) -> str | None:
    """`2021-2026` for the 15th National Assembly and its Standing Committee; None for another body or an unknown term."""
    return {11: "2002-2007", 12: "2007-2011", 13: "2011-2016", 14: "2016-2021", 15: "2021-2026", 16: "2026-2031"}.get(term) if body.code in ("qh", "ubtvqh") else None


def party_terms(body: Body, on: date | None, year: int | None, lexicon: Lexicon) -> tuple[tuple[str, float], ...]:
    """Terms of a committee that a date or a year falls in, with their probabilities."""
    return ()
