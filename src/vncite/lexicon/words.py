"""Words by which linking and checking take a body apart (`link_words.csv`), by what they tell."""

from __future__ import annotations

import re
from functools import lru_cache

from vncite.lexicon.load import Lexicon

__all__ = ["alternatives", "meanings", "words"]


@lru_cache(maxsize=256)
def meanings(lexicon: Lexicon, role: str) -> dict[str, str]:
    """The words of a role with what they stand for, in the order of the table.

    >>> from vncite.lexicon import load
    >>> meanings(load(), "party-organ")["BCT"]
    'Bộ Chính trị'
    """
    return {row["words"]: row["means"] for row in lexicon.table("link_words") if row["role"] == role}


@lru_cache(maxsize=256)
def words(lexicon: Lexicon, role: str) -> tuple[str, ...]:
    """The words of a role, in the order of the table."""
    return tuple(meanings(lexicon, role))


def alternatives(lexicon: Lexicon, *roles: str) -> str:
    """The words of some roles as the alternatives of a regular expression, the longest first."""
    every = {word for role in roles for word in words(lexicon, role)}
    return "|".join(re.escape(word) for word in sorted(every, key=lambda word: (-len(word), word)))
