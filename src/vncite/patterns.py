r"""Compiling patterns whose groups repeat without giving back.

Before Python 3.11.5 `re` leaves the position inside a group that a possessive repetition (`(?:ab)*+`) gave up half way,
so that `(?:\.\d{1,2}){0,3}+\)` does not match `.)` where it should fail, or eats what follows where it should not
(cpython issue 106052; Debian 12 has 3.11.2). An atomic group around an ordinary repetition means the same and is right
in all versions.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, AnyStr, cast

__all__ = ["compiled", "later"]

_METHODS = ("findall", "finditer", "flags", "fullmatch", "groups", "match", "pattern", "search", "split", "sub", "subn")
_QUANTIFIER = re.compile(r"[*+?]|\{\d*,?\d*\}")


def compiled(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """`re.compile`, with every possessive repetition of a group as an atomic group.

    >>> compiled(r"(?:\\.\\d){0,3}+x").pattern
    '(?>(?:\\\\.\\\\d){0,3})x'
    """
    if isinstance(pattern, bytes):
        return re.compile(_atomic(pattern.decode("latin-1")).encode("latin-1"), flags)
    return re.compile(_atomic(pattern), flags)


def later(pattern: AnyStr | Callable[[], AnyStr]) -> re.Pattern[AnyStr]:
    """The same when it is first used: a start does not wait for the hundreds of patterns that one text never needs.
    What makes a pattern out of a table is given as a function, which is called then.

    For those that few citations need: the methods of a pattern that was compiled at once are found quicker.

    >>> later(lambda: b"a|b").match(b"b")
    <re.Match object; span=(0, 1), match=b'b'>
    """
    return cast("re.Pattern[AnyStr]", _Later(pattern))


class _Later:
    """A pattern that is compiled by the first look at one of its methods, which it has from then on."""

    def __init__(self, pattern: str | bytes | Callable[[], str | bytes]) -> None:
        self._source = pattern

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        source = self._source
        made: Any = compiled(source() if callable(source) else source)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def _atomic(pattern: str) -> str:
    out: list[str] = []
    opened: list[int] = []
    """Where in `out` each group that is open starts."""
    i = 0
    while i < len(pattern):
        char = pattern[i]
        if char == "\\":
            out.append(pattern[i : i + 2])
            i += 2
        elif char == "[":
            end = pattern.index("]", i + 2 + (pattern[i + 1] == "^"))
            while _escaped(pattern, end):
                end = pattern.index("]", end + 1)
            out.append(pattern[i : end + 1])
            i = end + 1
        elif char == "(":
            opened.append(len(out))
            out.append(char)
            i += 1
        elif char == ")":
            out.append(char)
            start = opened.pop()
            i += 1
            quantifier = _QUANTIFIER.match(pattern, i)
            if quantifier and pattern[quantifier.end() : quantifier.end() + 1] == "+":
                out[start:] = ["(?>", *out[start:], quantifier.group(), ")"]
                i = quantifier.end() + 1
        else:
            out.append(char)
            i += 1
    return "".join(out)


def _escaped(pattern: str, position: int) -> bool:
    """Whether an odd number of backslashes stands before a position."""
    return (position - len(pattern[:position].rstrip("\\"))) % 2 == 1
