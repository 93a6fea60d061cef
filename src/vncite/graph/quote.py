"""The sentence around a passage: what a reader is shown, and what finds the passage again in a changed text."""

from __future__ import annotations

from vncite.model import Span

__all__ = ["REACH", "sentence"]

REACH = 240
"""Code points shown on either side at most: longer than most sentences of a report, shorter than its paragraphs."""

_ENDS = (". ", ".\n", ".\r", "; ", ";\n", ";\r", "? ", "! ", "\n\n-", "\n-", "\n+", "\n*", "\n•", "\n–")
"""What closes a sentence, or opens the next item of a list. A line break alone closes nothing: texts break at will."""
_SPACE = " \n\r\t\u00a0"


def sentence(text: str, start: int, end: int, reach: int = REACH) -> Span:
    """The sentence or list item in which a passage stands, cut between words at `reach` code points from it.

    Offsets are code points; the span holds the passage and never starts or ends with white space of its own.

    >>> text = "Kính gửi các xã. Thực hiện Nghị quyết số 128/NQ-CP của Chính phủ, huyện báo cáo. Hết."
    >>> span = sentence(text, 27, 50)
    >>> text[span.start:span.end]
    'Thực hiện Nghị quyết số 128/NQ-CP của Chính phủ, huyện báo cáo.'
    """
    low, high = max(0, start - reach), min(len(text), end + reach)
    before, after = text[low:start], text[end:high]
    left, right = 0, len(after)
    for mark in _ENDS:
        found = before.rfind(mark, left)
        if found >= 0:
            left = found + 1
        found = after.find(mark, 0, right)
        if found >= 0:
            right = found + (mark[0] != "\n")
    if left == 0 < low:
        left = _first_space(before)
    if right == len(after) and high < len(text):
        right = len(after) - _first_space(after[::-1])
    stripped = after[:right].rstrip(_SPACE)
    return Span(start - len(before[left:].lstrip(_SPACE)), end + len(stripped))


def _first_space(words: str) -> int:
    return next((at for at, char in enumerate(words) if char in _SPACE), 0)
