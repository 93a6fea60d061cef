"""What stands in the middle of sentences and is of the page, not of the text: the gazette's running heads with the
numbers of pages, and blocks of electronic signatures. They are blanked, so that a sentence reads on.
"""

from __future__ import annotations

import re
from typing import Final

from vncite.find.letters import encode

__all__ = ["blank_running_heads"]

_HEAD_MARK: Final = encode("CÔNG BÁO")
_RARE: Final = encode("Ô")
"""Its rarest letter, which a search for one byte skips to several times as fast as to the words."""
_HEAD_REST: Final = re.compile(
    rb"[^\n/]{0,40}/" + encode("Số") + rb"[^\n]{0,90}+(?:\n[\r\n]*[ \t]*\d{1,4}[ \t]*(?=[\r\n]|\Z))?"
)
"""The province, if it is a province's gazette, the rest of a running head, and the number of the page on the next
line."""
_PAGE_BELOW: Final = re.compile(rb"(?:[ \t\r]*\n){1,4}[ \t]*\d{1,4}[ \t]*(?=[\r\n]|\Z)")
"""The same below blank lines, on pages that have no number above."""
_SIGNED: Final = encode("ý")
_SIGN_MARKS: Final = {encode(" "): (encode("Ký bởi: "), 1), encode(":"): (encode("Người ký: "), 7)}
"""By what follows their letter "ý", which a search for one byte skips to; and where in them it stands."""
_SIGNATURE: Final = re.compile(
    rb"[^\r\n]{0,140}(?:[\r\n]+Email: [^\r\n]{0,120})?(?:[\r\n]+"
    + re.escape(encode("Cơ quan: "))
    + rb"[^\r\n]{0,200})?"
    rb"(?:[\r\n]+(?:"
    + re.escape(encode("Thời gian ký: "))
    + rb"|"
    + re.escape(encode("Ngày ký: "))
    + rb")[^\r\n]{0,60})?"
)


def blank_running_heads(case: bytes) -> bytes:
    """Spaces in place of the gazette's running heads and of electronic signature blocks, so that a sentence reads
    on.
    """
    spans = []
    at = case.find(_SIGNED)
    while at >= 0:
        if mark := _SIGN_MARKS.get(case[at + 1 : at + 2]):
            start = at - mark[1]
            if start >= 0 and case.startswith(mark[0], start):
                found = _SIGNATURE.match(case, start)
                spans.append((start, found.end() if found else start))
        at = case.find(_SIGNED, at + 1)
    letter = case.find(_RARE)
    while letter >= 0:
        at = letter - _HEAD_MARK.index(_RARE)
        if at >= 0 and case.startswith(_HEAD_MARK, at) and (line := _HEAD_REST.match(case, at + len(_HEAD_MARK))):
            start, end = _page_before(case, at), line.end()
            below = _PAGE_BELOW.match(case, end) if start == at and b"\n" not in line.group() else None
            spans.append((start, below.end() if below else end))
        letter = case.find(_RARE, letter + 1)
    if not spans:
        return case
    blank = bytearray(case)
    for start, end in spans:
        blank[start:end] = b" " * (end - start)
    return bytes(blank)


def _page_before(case: bytes, at: int) -> int:
    """Where the number of the page starts that stands on a line of its own, or in the same one, before a running head;
    where the head starts if there is none.
    """
    low = max(0, at - 24)
    before = case[low:at].rstrip(b" \t\r\n")
    if before[-1:].isdigit():
        above = before.rfind(b"\n")
        if above >= 0 and before[above + 1 :].strip(b" \t").isdigit():
            return low + above + 1
    return at
