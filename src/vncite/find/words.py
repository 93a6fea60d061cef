"""The words that tell the readers where something begins or ends: one table (`lexicon/find_words.csv`), one
alternative a role.
"""

from __future__ import annotations

from functools import lru_cache

from vncite.find.letters import LOWER, encode, fold_bytes
from vncite.find.trie import alternation
from vncite.lexicon import Lexicon

__all__ = ["accented", "all_accented", "all_folded", "folded", "last_words"]


@lru_cache(maxsize=64)
def folded(lexicon: Lexicon, role: str) -> bytes:
    """The words of a role as an alternative for the folded text, whole words only."""
    return alternation(all_folded(lexicon, role)) + rb"(?![a-z])"


def all_folded(lexicon: Lexicon, role: str) -> set[bytes]:
    """The words of a role as the folded text has them."""
    return {fold_bytes(word) for word in _words(lexicon, role)}


@lru_cache(maxsize=64)
def accented(lexicon: Lexicon, role: str) -> bytes:
    """The words of a role with their accents, for the lower-case form: `về` is not `vệ`."""
    return alternation(all_accented(lexicon, role)) + rb"(?![" + LOWER + rb"])"


def all_accented(lexicon: Lexicon, role: str) -> frozenset[bytes]:
    """The words of a role as the lower-case form of the text has them."""
    return frozenset(encode(word.lower()) for word in _words(lexicon, role))


def last_words(lexicon: Lexicon, role: str) -> frozenset[bytes]:
    """The last word of each of a role, folded: one look tells whether any of them may end there."""
    return frozenset(fold_bytes(word).split()[-1] for word in _words(lexicon, role))


def _words(lexicon: Lexicon, role: str) -> list[str]:
    return _by_role(lexicon).get(role, [])


@lru_cache(maxsize=8)
def _by_role(lexicon: Lexicon) -> dict[str, list[str]]:
    """The words of every role, sorted out once: a start asks for dozens of them."""
    out: dict[str, list[str]] = {}
    for row in lexicon.table("find_words"):
        out.setdefault(row["role"], []).append(row["words"])
    return out
