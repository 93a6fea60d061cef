"""Thousands of names, each a few words, matched at a place of the folded text.

Compiled as one pattern they would take longer than all else that a start does. So they are sorted by their first word
and the next letter, a pattern for each is compiled when it is first met, and one look tells a word that begins no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from vncite.find.trie import alternation

__all__ = ["Phrases"]

_NO_LETTER: Final = re.compile(rb"[^a-z]")


class Phrases:
    """A set of folded names; a space in a name stands for any run of spaces in the text.

    >>> laws = Phrases([b"luat dat dai", b"luat dat"])
    >>> [laws.match(text, 0, len(text)) for text in (b"luat  dat dai, do", b"luat dat daii", b"luat")]
    [13, 8, -1]
    """

    def __init__(self, names: Iterable[bytes]) -> None:
        self._single: set[bytes] = set()
        self._all: dict[bytes, list[bytes]] = {}
        self._names: dict[bytes, list[bytes]] = {}
        self._compiled: dict[bytes, re.Pattern[bytes]] = {}
        for name in names:
            first, _, rest = name.partition(b" ")
            self._all.setdefault(first, []).append(name)
            if rest:
                self._names.setdefault(first + b" " + rest[:1], []).append(name)
            else:
                self._single.add(first)

    def match(self, fold: bytes, position: int, limit: int) -> int:
        """End of the longest name that starts at `position` and has no letter behind it, not after `limit`; or -1."""
        stop = fold.find(b" ", position, limit)
        if stop < 0:
            stop = limit
        key = fold[position : min(stop + 2, limit)]
        pattern = self._compiled.get(key)
        if pattern is None:
            first = fold[position:stop]
            if key in self._names:
                pattern = self._pattern(key, self._names[key] + ([first] if first in self._single else []))
            elif key[-2:] == b"  " and first in self._all:
                pattern = self._pattern(key, self._all[first])
            elif first in self._single:
                return stop
            else:
                return -1 if first.isalpha() else self._cut(first, position)
        found = pattern.match(fold, position, limit)
        return found.end() if found else -1

    def _pattern(self, key: bytes, names: list[bytes]) -> re.Pattern[bytes]:
        return self._compiled.setdefault(key, re.compile(alternation(names) + rb"(?![a-z])"))

    def _cut(self, word: bytes, position: int) -> int:
        """End of a name of one word that a mark follows without a space ("ubnd,"), or -1."""
        for mark in reversed(list(_NO_LETTER.finditer(word))):
            if word[: mark.start()] in self._single:
                return position + mark.start()
        return -1
