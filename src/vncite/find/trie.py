"""Many fixed strings as one pattern that shares their beginnings, so that matching costs the length of the text, not
their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

__all__ = ["alternation"]


def alternation(words: Iterable[bytes]) -> bytes:
    """A pattern that matches the longest of `words`; a space in a word stands for any run of spaces.

    >>> alternation([b"luat", b"luat dat dai", b"lenh"])
    b'(?:l(?:enh|uat(?: ++dat ++dai)?))'
    """
    root: dict[int, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for byte in b" ".join(word.split()):
            node = node.setdefault(byte, {})
        node[-1] = {}
    return b"(?:" + _pattern(root) + b")"


_PIECES: Final = [rb" ++" if byte == 0x20 else re.escape(bytes([byte])) for byte in range(256)]


def _pattern(node: dict[int, dict]) -> bytes:  # type: ignore[type-arg]
    chain: list[bytes] = []
    while len(node) == 1:  # most letters have one successor: a call for each would cost a start some milliseconds
        byte, rest = next(iter(node.items()))
        if byte < 0:
            return b"".join(chain)
        chain.append(_PIECES[byte])
        node = rest
    branches = [_PIECES[byte] + _pattern(node[byte]) for byte in sorted(key for key in node if key >= 0)]
    body = branches[0] if len(branches) == 1 else b"(?:" + b"|".join(branches) + b")" if branches else b""
    return b"".join(chain) + (b"(?:" + body + b")?" if -1 in node and branches else body)
