"""An offset-keeping normal form of a text: one byte a character, so that patterns run on bytes and offsets stay code
points.

Three byte strings of one length: `case` keeps letters as written (a private one-byte code for Vietnamese), `fold` is
lower-case ASCII without accents, with every kind of space, dash and quote made one, `lower` the same with its accents.
Where the text has no characters to drop or compose, position i of each is code point i of the text; otherwise `start`
and `end` lead back.

Characters outside the code that look like one in it (Cyrillic А, Ð for Đ, U+2011) are read as that one; running heads
of the gazette and signature blocks, which stand in the middle of sentences, are blanked.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from typing import Final

from vncite.find.letters import DROPPED, FOLD, LOWER, LOWER_CASE, MARKS, UPPER, NeedsMap, encode
from vncite.find.marks import BAR, TAB
from vncite.find.offsets import Kept, accents_out
from vncite.find.running import blank_running_heads

__all__ = ["BLANK_LINE", "Normal", "normalise"]

_LETTERS_ALIKE: Final = re.compile("[ÐƉðɖ\u0370-\u04ff]")
_ZERO_WRITTEN: Final = re.compile("[0-9][Oo]+[0-9/]")
_HYPHENS_LOST: Final = re.compile("[\x02\ufffe]")
"""What readers of PDF files leave of a hyphen at a line's end."""
_TO_MEND: Final = re.compile("[ÐƉðɖ\u0370-\u04ff\x02\ufffe]|[0-9][Oo]")
_MAP_NEEDED: Final = re.compile(f"[{MARKS}{DROPPED}\0]")
_DROP: Final = re.compile(f"[{DROPPED}\0]")
_STRAY: Final = re.compile(f"[{MARKS}]")
_CLUSTER: Final = re.compile(f"[^{MARKS}{DROPPED}\0][{MARKS}{DROPPED}\0]*")
_KEPT: Final = bytes([0]) + bytes([1]) * 255
_ZEROS_MISREAD: Final = re.compile(rb"(?<![" + LOWER + UPPER + rb"])\d[\dOo]*+(?<=[Oo\d])(?![" + LOWER + UPPER + rb"])")
"""Figures with a letter O among them, and nothing else."""
_ZEROS: Final = bytes.maketrans(b"Oo", b"00")
_ENOUGH: Final = 20_000
"""Characters that tell how a text breaks its lines."""
BLANK_LINE: Final = re.compile(rb"\n[ \t\r]*\n")
"""What parts two paragraphs."""
_WRAPPED: Final = re.compile(rb"\n[ \t]*+[" + LOWER + rb"](?![.)])")


class Normal:
    """A text and its one-byte forms.

    `case`, `fold` and `lower` have one length. `start(i)` and `end(j)` turn positions in them into code-point offsets
    of `text`: `text[start(i):end(j)]` is what `case[i:j]` was read from.
    """

    __slots__ = ("_lines", "_paragraphs", "_starts", "_unwrapped", "case", "cells", "fold", "lower", "text")

    def __init__(self, text: str, case: bytes, starts: Sequence[int] | None) -> None:
        """`case` are the letters read, one byte each; `starts` their offsets in the text, None where they are their
        positions.
        """
        self.text = text
        self._starts = starts
        self.case = case
        self.fold = case.translate(FOLD)
        self.lower = case.translate(LOWER_CASE)
        self.cells = TAB in case or BAR in case
        """Whether there are signs of a table: readers of files write cells with tabs or bars between them."""
        self._lines = case.count(b"\n", 0, _ENOUGH)
        self._paragraphs: bool | None = None
        self._unwrapped: bool | None = None

    @property
    def paragraphs(self) -> bool:
        """Whether blank lines part paragraphs here; a text read from a PDF may have one after every line."""
        if self._paragraphs is None:
            blank = len(BLANK_LINE.findall(self.case, 0, _ENOUGH))
            self._paragraphs = self._lines > 0 and blank < 0.35 * self._lines
        return self._paragraphs

    @property
    def unwrapped(self) -> bool:
        """Whether every line is a paragraph: hardly any goes on in small letters on the next."""
        if self._unwrapped is None:
            self._unwrapped = len(_WRAPPED.findall(self.case, 0, _ENOUGH)) <= 0.02 * self._lines
        return self._unwrapped

    def with_zeros(self) -> Normal:
        """The same text with the letter O that a scan has among figures read as the figure: "2O/8/2O1O"."""
        case = _ZEROS_MISREAD.sub(lambda found: found.group().translate(_ZEROS), self.case)
        return self if case == self.case else Normal(self.text, case, self._starts)

    def repairs(self, i: int, j: int) -> tuple[str, ...]:
        """What was read as something else between two positions of a number: letters of another alphabet, hyphens
        lost.
        """
        written = self.text[self.start(i) : self.end(j)]
        if not _TO_MEND.search(written):
            return ()
        letters = ("letter-mended",) if _LETTERS_ALIKE.search(written) or _ZERO_WRITTEN.search(written) else ()
        return (*letters, "hyphen-restored") if _HYPHENS_LOST.search(written) else letters

    @property
    def direct(self) -> bool:
        """Whether positions are offsets of the text: nothing was dropped or composed."""
        return self._starts is None

    def start(self, i: int) -> int:
        """Offset in `text` of position `i`."""
        if self._starts is None:
            return i
        return self._starts[i] if i < len(self._starts) else len(self.text)

    def end(self, j: int) -> int:
        """Offset in `text` just after position `j - 1`."""
        if self._starts is None:
            return j
        end = self._starts[j] if j < len(self._starts) else len(self.text)
        while end > 0 and self.text[end - 1] in DROPPED:
            end -= 1
        return end


def _compose(text: str) -> tuple[str, Sequence[int]]:
    """The text in NFC without dropped characters, and where in `text` each of its characters starts."""
    plain = _STRAY.sub("", unicodedata.normalize("NFC", _DROP.sub("", text)))
    starts = Kept(accents_out(text))
    if len(starts) != len(plain):
        starts = Kept(encode(_MAP_NEEDED.sub("\0", text)).translate(_KEPT))
    return (plain, starts) if len(starts) == len(plain) else _compose_slowly(text)


def _compose_slowly(text: str) -> tuple[str, Sequence[int]]:
    """The same, one cluster at a time, for scripts in which NFC makes two characters of one or one of two."""
    out: list[str] = []
    starts = array("i")
    for match in _CLUSTER.finditer(text):
        for char in _STRAY.sub("", unicodedata.normalize("NFC", _DROP.sub("", match.group()))):
            out.append(char)
            starts.append(match.start())
    return "".join(out), starts


def normalise(text: str) -> Normal:
    """The normal form of a text; never fails, whatever is in it.

    >>> normal = normalise("Nghị quyết số 128/NQ\u2011CP")
    >>> normal.fold
    b'nghi quyet so 128/nq-cp'
    """
    starts: Sequence[int] | None = None
    try:
        case = encode(text)
    except NeedsMap:
        plain, starts = _compose(text)
        case = encode(plain)
    return Normal(text, blank_running_heads(case), starts)
