"""Laws cited by title: which law a title names at the time of the citing text."""

from __future__ import annotations

from datetime import date

from vncite.lexicon import Lexicon
from vncite.model import Candidate, Citation

__all__ = ["title_candidates"]


def title_candidates(citation: Citation, on: date | None, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """The laws that a title may name, the likeliest first, with their probabilities."""
    return ()
