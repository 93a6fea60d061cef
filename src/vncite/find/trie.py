"""Many fixed strings as one pattern that shares their beginnings, so that matching costs the length of the text, not
their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

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


def _pattern(node: dict[int, dict]) -> bytes:  # type: ignore[type-arg]
    branches = []
    for byte in sorted(key for key in node if key >= 0):
        head = rb" ++" if byte == 0x20 else re.escape(bytes([byte]))
        rest = node[byte]
        tail = _pattern(rest)
        branches.append(head + tail)
    if not branches:
        return b""
    body = branches[0] if len(branches) == 1 else b"(?:" + b"|".join(branches) + b")"
    if -1 in node:
        return b"(?:" + body + b")?"
    return body
