"""Which body writes a document: the names in capitals at its head, or what it calls itself in its first and last lines.

Nghị định 30/2020/NĐ-CP Phụ lục I, box 2: the body above it on the first line, its own name below; an office inside a
body has only its own words there ("VĂN PHÒNG"), and is whose the line above names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Final, NamedTuple

from vncite.find.issuer import IssuerGrammar, stated
from vncite.find.letters import SPACES, UPPER, encode, fold_bytes
from vncite.find.marks import BLANK
from vncite.find.normal import Normal
from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import bodies
from vncite.lexicon.capitals import from_place, place_name
from vncite.model import Number, Span
from vncite.patterns import later

__all__ = ["Letterhead", "without_motto", "writing_body"]

_REACH: Final = 6000
_MOTTO: Final = re.compile(
    rb"cong +hoa +xa +hoi *(?:-+ *)?chu +nghia +viet +nam|v(?<!nuoc v)iet +nam +dan +chu +cong +hoa"
    rb"|doc +lap[^a-z]{0,5}tu(?: +do)?[^a-z]{0,5}hanh +phuc"
    rb"|dang +cong +san +viet +nam|van +ban +quy +pham +phap +luat|phan +van +ban +[a-z ]{0,30}|\*+"
)
_REPORTING: Final = re.compile(
    rb"(?<![a-z])(?=(?:uy +ban|ubnd|hoi +dong|hdnd|so |ban |phong |huyen +uy|tinh +uy|thanh +uy|quan +uy|thi +uy"
    rb"|dang +uy|cong +an|bo |trung +tam|chi +cuc|cuc |mat +tran))"
)
_REPORTS: Final = re.compile(
    rb" *,? *(?:tran +trong +)?(?:bao +cao|kinh +(?:trinh|de +nghi|bao +cao)|xay +dung +ke +hoach"
    rb"|ban +hanh +ke +hoach|thong +bao|xin +bao +cao)(?![a-z])"
)
_TOLD: Final = re.compile(rb"(?<![a-z])(?:voi|giao|cho|chi +dao|yeu +cau|don +doc) +\Z")
"""Before a body that another tells what to do: "phối hợp với UBND huyện báo cáo"."""
_COLUMN: Final = re.compile(rb"[ ]{2,}|[\t\n\r]| ?--")
_OF_THE_BODY: Final = later(
    rb"(?:van +phong|ban +thuong +truc|thuong +truc|ban +chap +hanh|u[yi] +ban +trung +uong|hoi +dong +trung +uong"
    rb"|ban +thuong +vu|ban +(?!chi +dao|quan +ly)[a-z]"
    rb"|to +thu +ky|doan +(?:giam +sat|kiem +tra|khao +sat)\Z)"
)
"""Offices that bear the name of the body above them: Văn phòng UBND tỉnh, Ban Pháp chế HĐND tỉnh, Đoàn giám sát."""
_OF_ITS_PLACE: Final = later(
    rb"(?:thanh +tra|phong|so|chi +cuc|bcd|ban +chi +dao|ban +chi +huy|bch|trung +tam|hoi +dong|hd|benh +vien|truong)"
    rb"(?![a-z])"
)
"""Offices that are of the place of the body above them: Thanh tra tỉnh, Phòng Tài chính - Kế hoạch huyện."""


class Letterhead(NamedTuple):
    """Which body writes."""

    name: str | None
    span: Span | None
    """Where its own words stand in the text."""
    above: str | None = None
    """The body above it, on a line of its own."""


def writing_body(
    normal: Normal,
    issuers: IssuerGrammar,
    lexicon: Lexicon,
    head: tuple[int, int],
    number: Number | None,
    own: tuple[int, int] | None,
    *,
    labelled: bool,
) -> Letterhead:
    """The body that writes.

    `head` is from where the text begins to where its number's label stands or its body begins, `own` where its number
    stands, `labelled` whether it has such a label: without one, only names in capitals or with a place make a head.
    """
    whole = partial(_whole_name, lexicon, number) if number else None
    codes = _codes(lexicon, number) if number and labelled else frozenset()
    found = _in_the_head(normal, issuers, head, labelled, whole, codes)
    if not found.name:
        return Letterhead(*_reporting_body(normal, issuers))
    if own and from_place(found.name) in (None, ""):
        return Letterhead(*(_with_its_place(normal, issuers, found.name, own[1]) or found))
    return found


def _with_its_place(normal: Normal, issuers: IssuerGrammar, name: str, start: int) -> tuple[str, Span] | None:
    """The body named with its place in a line of its own above the text: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA", where
    the letterhead has "ỦY BAN NHÂN DÂN" alone; the place of the date may be the province's capital.
    """
    words, limit = fold_bytes(name), min(len(normal.fold), start + _TITLE_REACH)
    at = normal.fold.find(words, start, limit)
    while at >= 0:
        if _TITLE_OPENS.search(normal.case, max(start, at - 24), at):
            stop = issuers.end(normal, at, limit)
            written = stated(normal, at, stop) if stop > 0 else ""
            if written.isupper() and from_place(written):
                return issuers.written(normal, (at, stop)), Span(normal.start(at), normal.end(stop))
        at = normal.fold.find(words, at + len(words), limit)
    return None


_TITLE_REACH: Final = 2000
_TITLE_OPENS: Final = re.compile(rb"\n[ \t]*(?:" + encode("CHỦ TỊCH") + rb"[ \t]+)?\Z")


def _whole_name(lexicon: Lexicon, number: Number, name: str) -> str | None:
    """The name of the body in the symbol where the letterhead has only its beginning: the rest was lost with a broken
    line or stands below the number ("BAN CHẤP HÀNH TRUNG ƯƠNG [number] ĐOÀN TNCS HỒ CHÍ MINH"); else None.
    """
    written = fold_bytes(name)
    for code in number.issuers:
        names = _central_names(lexicon).get(code, ())
        plain = [fold_bytes(one) for one in names]
        if written in plain:
            return None
        for one, folded in zip(names, plain, strict=True):
            if folded.startswith((written + b" ", written + b",")):
                return one
    if number.issuers and written.startswith(_COMMITTEE) and (office := _offices(lexicon).get(number.issuers[0])):
        return f"{office} {from_place(name) or ''}".rstrip()  # and "UBND TỈNH HÀ GIANG" over 64/KH-SYT
    own = _central_names(lexicon).get(number.issuers[0], [""])[0] if number.issuers else ""
    # a portal keeps the first line of a letterhead alone: "BỘ TÀI CHÍNH" over 1649/TCT-CS
    return own if written.startswith(_MINISTRY) and fold_bytes(own).startswith(_DEPARTMENT) else None


def _codes(lexicon: Lexicon, number: Number) -> frozenset[str]:
    """Codes of the bodies in a joint number, as the lexicon has them; none where it has only one."""
    found = [bodies(lexicon).by_code(code) for code in number.issuers] if len(number.issuers) > 1 else []
    codes = frozenset(body.code for body in found if body)
    return codes if len(codes) > 1 else frozenset()


def _signing(
    read: Normal, issuers: IssuerGrammar, named: list[tuple[int, int]], joint: frozenset[str]
) -> list[tuple[int, int]]:
    """Those of the bodies named in a head that sign a joint paper, none of them an office of another; all of as many
    central ones as its number has codes, of which one may be misspelt.
    """
    if not joint:
        return []
    central = [issuers.central(read, one) for one in named]
    if len(named) == len(joint) and all(central):
        return named
    both = zip(named, central, strict=True)
    signing = [(one, of_state) for one, of_state in both if issuers.code(read, one) in joint]
    offices = {not of_state and _OFFICE.match(read.fold, one[0]) is not None for one, of_state in signing}
    return [one for one, _ in signing] if len(offices) == 1 else []


_OFFICE: Final = later(rb"(?:so|phong|van +phong|thanh +tra|chi +cuc|cuc|trung +tam|benh +vien|truong)(?![a-z])")
"""Offices, which do not sign together with the body above them."""


def _together(names: list[str]) -> str:
    """Bodies that sign together, the place of the last for those that have none: "UBND" and "UBMTTQ tỉnh Đắk Lắk"."""
    place = from_place(names[-1])
    if not place:
        return " - ".join(names)
    return ", ".join(f"{name} {place}" if from_place(name) is None else name for name in names)


_MINISTRY: Final = b"bo "
_COMMITTEE: Final = (b"ubnd", b"uy ban nhan dan")
_DEPARTMENT: Final = (b"tong cuc ", b"cuc ", b"uy ban ", b"kho bac ")


@lru_cache(maxsize=8)
def _offices(lexicon: Lexicon) -> dict[str, str]:
    """Names of the offices of a province (sở), by their codes."""
    rows = (row for row in lexicon.table("bodies") if row["local"] == "yes" and row["name"].startswith("Sở "))
    return {code: row["name"] for row in rows for code in (row["code"], *filter(None, row["aliases"].split("|")))}


@lru_cache(maxsize=8)
def _central_names(lexicon: Lexicon) -> dict[str, list[str]]:
    """Names of the bodies that no place is part of, by their codes."""
    out: dict[str, list[str]] = {}
    for row in lexicon.table("bodies"):
        if row["local"] != "yes":
            names = [row["name"], *filter(None, row["names"].split("|"))]
            out.update((code, names) for code in (row["code"], *filter(None, row["aliases"].split("|"))))
    return out


_IN_LINE: Final = re.compile(rb"[^\n\r\t]")
_LINE_END: Final = re.compile(rb"[ \t\r]+(?=\n)")


def without_motto(normal: Normal, start: int, end: int) -> bytearray:
    """The text between as written, with spaces for the motto and the title of the State."""
    blank = bytearray(normal.case[start:end])
    for motto in _MOTTO.finditer(normal.fold, start, end):
        span = slice(motto.start() - start, motto.end() - start)
        blank[span] = _IN_LINE.sub(b" ", blank[span])
    return blank


class _Head:
    """The head of a text as its left column reads: without the motto, and without the spaces before a line's end."""

    def __init__(self, normal: Normal, start: int, end: int) -> None:
        case = bytes(without_motto(normal, start, end)).translate(SPACES).replace(b"|", b" ")
        gaps = [found.span() for found in _LINE_END.finditer(case)]
        starts, stops = [0, *(b for _, b in gaps)], [*(a for a, _ in gaps), len(case)]
        self._start, self._parts = start, list(zip(starts, stops, strict=True))
        self.normal = Normal(normal.text, b"".join(case[a:b] for a, b in self._parts), None)

    def original(self, span: tuple[int, int]) -> tuple[int, int]:
        """Where a span of the head stands in the text's own normal form."""
        return self._position(span[0]), self._position(span[1] - 1) + 1

    def _position(self, at: int) -> int:
        for first, stop in self._parts:
            if at < stop - first:
                return self._start + first + at
            at -= stop - first
        raise IndexError(at)


def _in_the_head(
    normal: Normal,
    issuers: IssuerGrammar,
    within: tuple[int, int],
    labelled: bool,
    whole: Callable[[str], str | None] | None,
    joint: frozenset[str],
) -> Letterhead:
    """The last body named above the number, the motto left out, or all those whose `joint` codes it has."""
    head = _Head(normal, *within)
    read = head.normal
    named: list[tuple[int, int]] = []
    for start, first in _columns(read, labelled):
        if start < (named[-1][1] if named else 0):
            continue
        stop = _name_end(read, issuers, start, labelled)
        while stop > start and (labelled or _is_heading(read, start, stop)):
            if not first and not stated(read, start, stop).isupper():
                break
            named.append((start, stop))
            # the next line of the head may have been run into this one: "UBND TỈNH SƠN LA SỞ Y TẾ"
            beside = (_JOINED if joint else _BESIDE).match(read.case, stop) if labelled else None
            start, first = (beside.end(), False) if beside else (stop, False)
            stop = _name_end(read, issuers, start, labelled) if beside else -1
    if not named:
        return Letterhead(None, None)
    if len(signing := _signing(read, issuers, named, joint)) > 1:
        begin, end = head.original((signing[0][0], signing[-1][1]))
        together = _together([issuers.written(read, one) for one in signing])
        return Letterhead(together, Span(normal.start(begin), normal.end(end)))
    above = issuers.written(read, named[-2]) if len(named) > 1 else None
    name = issuers.written(read, named[-1])
    if whole and (full := whole(name)):
        name = full
    elif above and (not issuers.central(read, named[-1]) or _leads(name, above)):
        name = _of(name, above)
    begin, end = head.original(named[-1])
    return Letterhead(name, Span(normal.start(begin), normal.end(end)), above)


_LINE: Final = re.compile(rb"[^\n]+")
_IN_COLUMNS: Final = later(rb"(?:(?<! ) {2,}+|\t|(?<!-)-{2,}+ *+|(?:\A|(?<=\n)) *\d{1,2}\. +)(?=[" + UPPER + rb"]{2})")
_PARTED: Final = (b"  ", b"\t", b"--", b". ")
"""What every match of it begins with."""
_BESIDE: Final = re.compile(rb" (?=[" + UPPER + rb"]{2})")
_AND_MORE: Final = later(
    rb"(?<=["
    + UPPER
    + rb"])[ \t]*\n[ \t]*"
    + encode("VÀ")
    + rb" (?:["
    + UPPER
    + rb"]+ ){0,9}["
    + UPPER
    + rb"]+(?=[ \t]*(?:\n|\t|\Z))"
)
"""The rest of a name on the next line: "CÔNG TY CỔ PHẦN CẤP NƯỚC [line] VÀ MÔI TRƯỜNG SÔNG LAM"."""
_JOINED: Final = re.compile(rb"(?: | ?[-" + encode("–") + rb"] ?)(?=[" + UPPER + rb"]{2})")
_NO_BODIES: Final = (encode("số"), encode("bạn "))
""" "Số" is no "Sở", and "Bạn" no "Ban", though they fold to the same."""


def _columns(read: Normal, labelled: bool) -> Iterator[tuple[int, bool]]:
    """Where lines begin, and columns of capitals in them, and whether it is the line's first."""
    for line in _LINE.finditer(read.case):
        text = line.group()
        start = line.start() + len(text) - len(text.lstrip())
        if start < len(read.case):
            yield start, True
        if labelled and any(map(text.__contains__, _PARTED)):
            for column in _IN_COLUMNS.finditer(read.case, line.start(), line.end()):
                if column.end() != start:
                    yield column.end(), False


def _name_end(read: Normal, issuers: IssuerGrammar, start: int, labelled: bool) -> int:
    """End of the body named at `start`, or -1."""
    if read.lower.startswith(_NO_BODIES, start):
        return -1
    stop = issuers.end(read, start, len(read.case))
    if stop > start and issuers.code(read, (start, stop)) is None:
        # a name that no table knows ends with its line or column
        column = _COLUMN.search(read.case, start)
        stop = issuers.end(read, start, column.start() if column else len(read.case))
        if not labelled and not _OF_ITS_PLACE.match(read.fold, start):
            return -1
        if labelled and stop > 0 and column and _goes_on(read, issuers, start, stop, column.start()):
            stop = column.start()
        if labelled and stop > 0 and (rest := _AND_MORE.match(read.case, stop)):
            stop = rest.end()
    return stop


def _goes_on(read: Normal, issuers: IssuerGrammar, start: int, stop: int, column: int) -> bool:
    """Whether a name in capitals goes on to the end of its column behind a word that ends one in running text: "BAN TỔ
    CHỨC", "ỦY BAN KIỂM TRA".
    """
    rest = stated(read, stop, column)
    if rest[:1] == "(" or not rest.isupper() or not read.case[stop - 1 : stop].isupper():
        return False
    return BLANK not in read.fold[start:stop] or issuers.end(read, stop + 1, column) < 0


def _is_heading(read: Normal, start: int, stop: int) -> bool:
    """Whether a name that opens a line of a text without a number is its writer's: in capitals, or with its place."""
    words = stated(read, start, stop)
    return words.isupper() or bool(from_place(words))


def _leads(name: str, above: str) -> bool:
    """Whether a central committee is that of the mass organisation on the line above, not the Party's."""
    return fold_bytes(name).startswith(_LEADING) and fold_bytes(above).startswith(_MASS)


_LEADING: Final = (b"ban chap hanh trung uong", b"uy ban trung uong", b"hoi dong trung uong")
_MASS: Final = (
    b"hoi lien hiep", b"hoi nong dan", b"hoi cuu", b"hoi chu thap", b"hoi sinh vien", b"hoi khuyen hoc", b"hoi nguoi",
    b"hoi luat gia", b"doan tncs", b"doan thanh nien", b"doi tntp", b"tong lien doan", b"lien minh", b"lien hiep",
)  # fmt: skip


def _of(name: str, above: str) -> str:
    """The name of an office with that of the body above it, or of its place, where its own words lack it."""
    own = fold_bytes(name)
    named, placed = from_place(name), from_place(above)
    if named == "" and placed and placed.startswith(f"{name.split()[-1]} "):
        return name.removesuffix(name.split()[-1]) + placed  # "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" under "UBND TỈNH SƠN LA"
    if named is not None:
        return name
    if _OF_THE_BODY.match(own):
        return f"{name} {above}"
    place = from_place(above) if _OF_ITS_PLACE.match(own) else None
    bare = place_name(place) if place else None
    if bare and own.endswith(b" " + fold_bytes(bare)):
        return name  # "TRƯỜNG ĐẠI HỌC QUẢNG BÌNH" under "UBND TỈNH QUẢNG BÌNH"
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
                and not _TOLD.search(fold, max(0, found.start() - 12), found.start())
                and _REPORTS.match(fold, stop, high)
                and (best is None or stop - found.start() > best[1] - best[0])
            ):
                best = (found.start(), stop)
    if not best:
        return None, None
    return issuers.written(normal, best), Span(normal.start(best[0]), normal.end(best[1]))
