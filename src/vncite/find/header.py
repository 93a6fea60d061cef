"""What a document says of itself: its number, date, issuing body and place (Nghị định 30/2020/NĐ-CP Phụ lục I, boxes 2
to 5).

The head of a State paper names the body, "Số: 73/BC-UBND", then "Từ Sơn, ngày 24 tháng 3 năm 2023"; of a Party paper
the number stands without a colon under an asterisk. A text that lost its head still names its writer in "Ủy ban nhân
dân huyện … báo cáo".
"""

from __future__ import annotations

import re
from functools import lru_cache

from vncite.find.date import read_date
from vncite.find.issuer import IssuerGrammar, stated
from vncite.find.letterhead import without_motto, writing_body
from vncite.find.letters import LOWER, UPPER, decode, encode
from vncite.find.normal import Normal
from vncite.find.number import NumberGrammar
from vncite.find.trie import alternation
from vncite.lexicon import Lexicon
from vncite.model import DateReading, Header, Number, Span

__all__ = ["OwnNumber", "read_header"]

_REACH = 6000
_BODY_BEGINS = re.compile(
    rb"(?:\n[ \t]*+(?:"
    + b"|".join(
        map(
            encode, ("Căn cứ", "CĂN CỨ", "Kính gửi", "KÍNH GỬI", "Thực hiện", "Xét ", "Theo đề nghị", "Điều 1", "Ngày ")
        )
    )
    + rb")|\Z)"
)
_NUMBER_LABEL = re.compile(
    rb"(?<![a-z])(?:so(?: +(?:ky +)?hieu)? *[:|]?|(?:luat|phap +lenh|nghi +quyet|bo +luat) +so *:) *(?=\d)"
)
_ADDRESSEE = re.compile(rb"kinh +gui *:? *(?:- *)?")
_SIGNED = re.compile(
    rb"\n[ \t]*((?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\. ?[^\n]{3,60}|(?:T/M|K/T|T/L) [^\n]{3,60}|"
    + encode("CHỦ TỊCH")
    + rb"[ \t]*(?=\n))"
)


OwnNumber = tuple[int, int]


def read_header(
    normal: Normal, numbers: NumberGrammar, issuers: IssuerGrammar, lexicon: Lexicon
) -> tuple[Header, OwnNumber | None]:
    """The header of a document, and where its own number stands in the normal form."""
    fold, case = normal.fold, normal.case
    begins = _BODY_BEGINS.search(case, 0, min(len(case), _REACH))
    end = begins.start() if begins and begins.start() > 40 else min(len(case), 1500)
    number, own = _own_number(normal, numbers, end)
    date, place = _place_and_date(normal, own, end)
    issuer, issuer_span = writing_body(normal, issuers, own[0] if own else end, numbered=own is not None)
    addressee = None
    if found := _ADDRESSEE.search(fold, 0, min(len(fold), _REACH)):
        stop = issuers.end(normal, found.end(), min(len(fold), found.end() + 200))
        addressee = stated(normal, found.end(), stop) if stop > 0 else None
    signed = None
    tail = case[-3000:] if len(case) > 3000 else b"\n" + case
    for found in _SIGNED.finditer(tail):
        signed = " ".join(decode(found[1]).split())
    header = Header(
        type=_own_type(normal, number, own[1] if own else 0, end, lexicon),
        number=number,
        number_span=Span(normal.start(own[0]), normal.end(own[1])) if own else None,
        date=date,
        issuer=issuer,
        issuer_span=issuer_span,
        place=place,
        addressee=addressee,
        signed_as=signed,
    )
    return header, own


def _own_number(normal: Normal, numbers: NumberGrammar, end: int) -> tuple[Number | None, OwnNumber | None]:
    for label in _NUMBER_LABEL.finditer(normal.fold, 0, end):
        if not _starts_a_line(normal, label):
            continue
        stop = numbers.match(normal.case, label.end(), typed=True)
        if stop < 0 or stop > end + 60:
            continue
        # a body of its own making may stand in the symbol: the label says that it is a number all the same
        raw = normal.case[label.end() : stop]
        read = numbers.read(raw, True, None)
        if read is None and b":" in label.group():
            read = numbers.read(raw, True, "CV")
        if read and (
            b":" in label.group() or _ENDS_LINE.match(normal.case, stop) or not _GOES_ON.match(normal.fold, stop)
        ):
            return read.number, (label.end(), stop)
        break
    return None, None


_GOES_ON = re.compile(rb" *,? *(?:ngay|cua|ve|quy dinh|huong dan|[a-z\"])(?![a-z]* *, *ngay)")
_ENDS_LINE = re.compile(rb"[ \t*]*(?:[\r\n\t]|  |\Z)")
_LINE_START = re.compile(rb"(?:\A|[\n\r\t*_]|  |([" + UPPER + rb"][" + UPPER + rb"]+ ))[ \t*]*\Z")


def _starts_a_line(normal: Normal, label: re.Match[bytes]) -> bool:
    """Whether "Số" stands at the start of a line or a column, not in running text.

    Behind capitals in one line it needs its colon: "CHÍNH PHỦ Số: 84/NQ-CP" is a head, "NGHỊ QUYẾT SỐ 84/NQ-CP" a
    heading.
    """
    case, position = normal.case, label.start()
    if not case[position : position + 1].isupper():
        return False
    found = _LINE_START.search(case, max(0, position - 24), position)
    return found is not None and (found[1] is None or b":" in label.group())


def _place_and_date(normal: Normal, own: OwnNumber | None, end: int) -> tuple[DateReading | None, str | None]:
    """The date of the place-and-date line, which starts a line or a column; else a date directly after the own
    number.
    """
    fold = normal.fold
    last = min(len(fold), max(end, own[1] + 400 if own else 0))
    bare = without_motto(normal, last)
    for mark in _MARK.finditer(fold, 0, last):
        low = max(0, mark.start() - 64)
        # a line or column starts after a line's end, a tab or several spaces, all of them two spaces here
        window = bare[low : mark.start()].replace(b"\t", b"  ").replace(b"\r", b"")
        lines = re.split(rb"\n|  +|[*_|]+ *", window)
        column = lines[-1] if lines[-1].strip() else (lines[-2] + b" " if len(lines) > 1 else b"")
        if low and len(lines) == 1:
            continue
        place = _PLACE_LINE.fullmatch(column)
        read = read_date(normal, mark.start(), len(fold)) if place else None
        if not place:
            continue
        date = read[0] if read else _blank_day(normal, mark.start())
        if date:
            return date, " ".join(decode(place[1]).split())
    labelled = _LABELLED_DATE.search(fold, 0, last)
    if labelled and (read := read_date(normal, labelled.end(), len(fold))):
        return read[0], None
    if own and (lead := _OWN_DATE.match(fold, own[1])) and (read := read_date(normal, lead.end(), len(fold))):
        return read[0], None
    return None, None


_WORDS = rb"[" + LOWER + UPPER + rb".' -]"
_PLACE_LINE = re.compile(
    rb"[ \t]*([" + UPPER + rb"]" + _WORDS + rb"{1,40}?(?: \d{1,2})?|\d{1,2} " + _WORDS + rb"{2,40}?) *, *"
)
"""The place of the line, numbered as some communes are: "Bảo Lâm 1", "2 Bảo Lộc"."""
_LABELLED_DATE = re.compile(rb"(?<![a-z])ngay +ban +hanh *[:|]? *(?=\d)")
"""As portals of law print it above a text: "Ngày ban hành | 01/10/2013"."""
_OWN_DATE = re.compile(rb" *,? *(?=ngay)")
_MARK = re.compile(rb"ngay(?<![a-z]ngay)(?![a-z])")
_NO_DAY = re.compile(rb"ngay[ .]*thang[ .]*(\d{1,2})[ .]*nam[ .]*(\d{4})")


def _blank_day(normal: Normal, position: int) -> DateReading | None:
    """A date whose day was left for the hand ("ngày     tháng 3 năm 2023")."""
    found = _NO_DAY.match(normal.fold, position)
    if not found or not 1 <= int(found[1]) <= 12:
        return None
    return DateReading(
        stated(normal, found.start(), found.end()),
        normal.start(found.start()),
        normal.end(found.end()),
        None,
        int(found[1]),
        int(found[2]),
        "words",
    )


def _own_type(normal: Normal, number: Number | None, start: int, end: int, lexicon: Lexicon) -> str | None:
    if number and number.type:
        return number.type
    found = _type_words(lexicon).search(normal.case, start, min(len(normal.case), end + 400))
    if not found:
        return None
    return _type_of(lexicon)[b" ".join(found.group(1).split())]


@lru_cache(maxsize=8)
def _type_of(lexicon: Lexicon) -> dict[bytes, str]:
    return {encode(row["name"].upper()): row["code"] for row in lexicon.table("doc_types") if row["citable"] != "no"}


@lru_cache(maxsize=8)
def _type_words(lexicon: Lexicon) -> re.Pattern[bytes]:
    return re.compile(rb"(?:^|\n)[ \t]*(" + alternation(_type_of(lexicon)) + rb")[ \t]*(?=[\n\r]|\Z)")
