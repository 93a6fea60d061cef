"""Which body writes a document: the names in capitals at its head, or what it calls itself in its first and last lines.

Nghị định 30/2020/NĐ-CP Phụ lục I, box 2: the body above it on the first line, its own name below; an office inside a
body has only its own words there ("VĂN PHÒNG"), and is whose the line above names.
"""

from __future__ import annotations

import re

from vncite.find.issuer import IssuerGrammar, stated
from vncite.find.letters import SPACES, fold_bytes
from vncite.find.normal import Normal
from vncite.lexicon.capitals import from_place, in_small_letters
from vncite.model import Span
from vncite.patterns import compiled

__all__ = ["without_motto", "writing_body"]

_REACH = 6000
_MOTTO = re.compile(
    rb"cong +hoa +xa +hoi *(?:-+ *)?chu +nghia +viet +nam|doc +lap *[-.]? *tu +do *[-.]? *hanh +phuc"
    rb"|dang +cong +san +viet +nam|van +ban +quy +pham +phap +luat|phan +van +ban +[a-z ]{0,30}|\*+"
)
_REPORTING = re.compile(
    rb"(?<![a-z])(?=(?:uy +ban|ubnd|hoi +dong|hdnd|so |ban |phong |huyen +uy|tinh +uy|thanh +uy|quan +uy|thi +uy"
    rb"|dang +uy|cong +an|bo |trung +tam|chi +cuc|cuc |mat +tran))"
)
_REPORTS = re.compile(
    rb" *,? *(?:tran +trong +)?(?:bao +cao|kinh +(?:trinh|de +nghi|bao +cao)|xay +dung +ke +hoach"
    rb"|ban +hanh +ke +hoach|thong +bao|xin +bao +cao)(?![a-z])"
)
_COLUMN = re.compile(rb"[ ]{2,}|[\t\n\r]")
_OF_THE_BODY = compiled(
    rb"(?:van +phong|ban +thuong +truc|thuong +truc|ban +chap +hanh|ban +thuong +vu|ban +(?!chi +dao|quan +ly)[a-z]"
    rb"|to +thu +ky)"
)
"""Offices that bear the name of the body above them: Văn phòng UBND tỉnh, Ban Pháp chế HĐND tỉnh."""
_OF_ITS_PLACE = compiled(
    rb"(?:thanh +tra|phong|so|chi +cuc|bcd|ban +chi +dao|ban +chi +huy|bch|trung +tam|hoi +dong|hd|benh +vien|truong)"
    rb"(?![a-z])"
)
"""Offices that are of the place of the body above them: Thanh tra tỉnh, Phòng Tài chính - Kế hoạch huyện."""


def writing_body(normal: Normal, issuers: IssuerGrammar, end: int, *, numbered: bool) -> tuple[str | None, Span | None]:
    """The body that writes, and where its own words stand in the text; `end` is where its number stands or its body
    begins, `numbered` whether it has a number: without one, only names in capitals or with a place make a head.
    """
    name, span = _in_the_head(normal, issuers, end, numbered)
    return (name, span) if name else _reporting_body(normal, issuers)


_IN_LINE = re.compile(rb"[^\n\r\t]")
_LINE_END = re.compile(rb"[ \t\r]+(?=\n)")


def without_motto(normal: Normal, end: int) -> bytearray:
    """The text before `end` as written, with spaces for the motto and the title of the State."""
    blank = bytearray(normal.case[:end])
    for motto in _MOTTO.finditer(normal.fold, 0, end):
        blank[slice(*motto.span())] = _IN_LINE.sub(b" ", blank[slice(*motto.span())])
    return blank


class _Head:
    """The head of a text as its left column reads: without the motto, and without the spaces before a line's end."""

    def __init__(self, normal: Normal, end: int) -> None:
        case = bytes(without_motto(normal, end)).translate(SPACES).replace(b"|", b" ")
        gaps = [found.span() for found in _LINE_END.finditer(case)]
        starts, stops = [0, *(b for _, b in gaps)], [*(a for a, _ in gaps), end]
        parts = list(zip(starts, stops, strict=True))
        self.normal = Normal.of(normal.text, b"".join(case[a:b] for a, b in parts), None)
        self._positions = [position for a, b in parts for position in range(a, b)]

    def original(self, span: tuple[int, int]) -> tuple[int, int]:
        """Where a span of the head stands in the text's own normal form."""
        return self._positions[span[0]], self._positions[span[1] - 1] + 1


def _in_the_head(normal: Normal, issuers: IssuerGrammar, end: int, numbered: bool) -> tuple[str | None, Span | None]:
    """The last body named above the number, the motto left out."""
    head = _Head(normal, end)
    read = head.normal
    named: list[tuple[int, int]] = []
    for line in re.finditer(rb"[^\n]+", read.case):
        start = line.start() + len(line.group()) - len(line.group().lstrip())
        if start < (named[-1][1] if named else 0) or start >= len(read.case):
            continue
        stop = issuers.end(read, start, len(read.case))
        if stop > start and issuers.code(read, (start, stop)) is None:
            # a name that no table knows ends with its line or column
            column = _COLUMN.search(read.case, start)
            stop = issuers.end(read, start, column.start() if column else len(read.case))
            if not numbered and not _OF_ITS_PLACE.match(read.fold, start):
                continue
        if stop > start and (numbered or _is_heading(read, start, stop)):
            named.append((start, stop))
    if not named:
        return None, None
    first, last = head.original(named[-1])
    name = _written(read, issuers, named[-1])
    if len(named) > 1:
        name = _of(name, _written(read, issuers, named[-2]))
    return name, Span(normal.start(first), normal.end(last))


def _is_heading(read: Normal, start: int, stop: int) -> bool:
    """Whether a name that opens a line of a text without a number is its writer's: in capitals, or with its place."""
    words = stated(read, start, stop)
    return words.isupper() or bool(from_place(words))


def _written(read: Normal, issuers: IssuerGrammar, span: tuple[int, int]) -> str:
    return issuers.written(read, span) or in_small_letters(stated(read, *span))


def _of(name: str, above: str) -> str:
    """The name of an office with that of the body above it, or of its place, where its own words lack it."""
    own = fold_bytes(name)
    if from_place(name) is not None:
        return name
    if _OF_THE_BODY.match(own):
        return f"{name} {above}"
    place = from_place(above) if _OF_ITS_PLACE.match(own) else None
    return f"{name} {place}" if place else name


def _reporting_body(normal: Normal, issuers: IssuerGrammar) -> tuple[str | None, Span | None]:
    """The body that says "… báo cáo" of itself in the first or last lines of a text without a head."""
    fold = normal.fold
    spans = [(0, min(len(fold), _REACH)), (max(0, len(fold) - 4000), len(fold))]
    best: tuple[int, int] | None = None
    for low, high in spans:
        for found in _REPORTING.finditer(fold, low, high):
            stop = issuers.end(normal, found.start(), high)
            if (
                stop > 0
                and _REPORTS.match(fold, stop, high)
                and (best is None or stop - found.start() > best[1] - best[0])
            ):
                best = (found.start(), stop)
    if not best:
        return None, None
    return _written(normal, issuers, best), Span(normal.start(best[0]), normal.end(best[1]))
