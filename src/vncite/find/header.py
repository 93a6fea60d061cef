"""What a document says of itself: its number, date, issuing body and place (Nghị định 30/2020/NĐ-CP Phụ lục I, boxes 2
to 5).

The head of a State paper names the body, "Số: 73/BC-UBND", then "Từ Sơn, ngày 24 tháng 3 năm 2023"; of a Party paper
the number stands without a colon under an asterisk. A text that lost its head still names its writer in "Ủy ban nhân
dân huyện … báo cáo".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from vncite.find.date import read_date
from vncite.find.heading import read_heading, types_in_capitals
from vncite.find.issuer import IssuerGrammar, stated
from vncite.find.letterhead import without_motto, writing_body
from vncite.find.letters import LOWER, UPPER, decode, encode
from vncite.find.marks import BLANK, COLON
from vncite.find.normal import Normal
from vncite.find.number import NumberGrammar
from vncite.find.record import RECORD_REACH, another_listed, read_record
from vncite.find.trie import alternation
from vncite.lexicon import Lexicon
from vncite.model import DateReading, Header, Number, Span

__all__ = ["OwnNumber", "read_header"]

_REACH: Final = 6000
_SHORTEST: Final = 41
"""Characters of a letterhead at least: what begins a text before them is part of it."""
_OTHERWISE: Final = 1500
"""Characters that a letterhead is taken to have where what begins a text stands too near."""
_PREAMBLE: Final = 2500
"""Characters that a portal tells of a text before its letterhead at most."""
_BODY_BEGINS: Final = re.compile(
    rb"(?:\n[ \t]*+(?:"
    + b"|".join(
        map(
            encode, ("Căn cứ", "CĂN CỨ", "Kính gửi", "KÍNH GỬI", "Thực hiện", "Xét ", "Theo đề nghị", "Điều 1", "Ngày ")
        )
    )
    + rb")|\Z)"
)
_NUMBER_LABEL: Final = re.compile(
    rb"(?<![a-z])(?:so(?: +(?:ky +)?hieu)? *(?:[:|][ .]*)?|(?:luat|phap +lenh|nghi +quyet|bo +luat) +so *:) *(?=\d)"
)
_MATTER: Final = re.compile(rb"(?<![a-z])v/v(?![a-z])")
"""What a letter is about (về việc), below its number."""
_ADDRESSEE: Final = re.compile(rb"kinh +gui *:? *(?:- *)?")
_SIGNED: Final = re.compile(
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
    record = read_record(normal, numbers, issuers, lexicon)
    if record and _own_number(normal, numbers, 0, record.start)[2]:
        record = None  # it is of another text
    low = record.end if record else 0
    end = _head_end(case, low, _SHORTEST)
    label, number, own = _own_number(normal, numbers, low, end)
    heading = None if own or record else read_heading(normal, numbers, issuers, lexicon)
    if own is None and not (record or heading) and (below := _named_above(normal, numbers, end)):
        low, end, (label, number, own) = below
    if heading:
        number, own = heading.number, heading.span
    date, place = _place_and_date(normal, low, own, end)
    letterhead = (low, label if label >= 0 else end)
    issuer, issuer_span, above = writing_body(normal, issuers, lexicon, letterhead, number, own, labelled=label >= 0)
    kind = _own_type(normal, number, own[1] if own else 0, end, lexicon)
    if heading:
        date, kind = heading.date, heading.type
        if heading.issuer:
            (issuer, issuer_span), above = heading.issuer, None
    if record:
        if own is None:
            number, own = record.number, record.span
            kind = _own_type(normal, number, low, end, lexicon)
        date = date or record.date
        kind = record.type if record.type and kind in (None, "CV") else kind
        if record.issuer and (issuer is None or label < 0):
            (issuer, issuer_span), above = record.issuer, None
    addressee = None
    if found := _ADDRESSEE.search(fold, 0, min(len(fold), _REACH)):
        stop = issuers.end(normal, found.end(), min(len(fold), found.end() + 200))
        addressee = stated(normal, found.end(), stop) if stop > 0 else None
    signed = None
    tail = case[-3000:] if len(case) > 3000 else b"\n" + case
    for found in _SIGNED.finditer(tail):
        signed = " ".join(decode(found[1]).split())
    if (
        kind is None
        and own
        and number
        and number.year is None
        and (addressee or _MATTER.search(fold, own[1], end + 400))
    ):
        kind = "CV"  # "Số: 850/UBND [line] V/v phòng, chống dịch"
    if number and number.type == kind == "CT" and own and addressee is not None:
        # a letter of a tax department, 1322/CT-TTHT: a directive has nobody whom it is sent to
        letter = numbers.read(normal.case[own[0] : own[1]], True, "CV")
        if letter and letter.number.type != "CT":
            number, kind = letter.number, "CV"
    header = Header(
        type=kind,
        number=number,
        number_span=Span(normal.start(own[0]), normal.end(own[1])) if own else None,
        date=date,
        issuer=issuer,
        issuer_span=issuer_span,
        above=above if issuer else None,
        place=place,
        addressee=addressee,
        signed_as=signed,
    )
    return header, own


def _head_end(case: bytes, start: int, least: int = 0) -> int:
    """Where what a text says begins, and so its head ends, at least so many characters behind `start`."""
    begins = _BODY_BEGINS.search(case, max(0, start - 1), min(len(case), start + _REACH))
    return begins.start() if begins and begins.start() >= start + least else min(len(case), start + _OTHERWISE)


def _own_number(
    normal: Normal, numbers: NumberGrammar, low: int, end: int
) -> tuple[int, Number | None, OwnNumber | None]:
    """Where the label of the document's own number stands (-1: nowhere), the number, and where it stands; a label
    with a colon ends the letterhead even where its number was left blank or cannot be read.
    """
    for label in _NUMBER_LABEL.finditer(normal.fold, low, end):
        if b"hieu" in label.group() and another_listed(normal.fold, low, label.start()):
            break  # one of a list of texts
        if not _starts_a_line(normal, label, numbers) or (label.start() > RECORD_REACH and b"hieu" in label.group()):
            continue
        stop = numbers.match(normal.case, label.end(), typed=True)
        colon = COLON in label.group()
        if stop < 0 or stop > end + 60:
            return (label.start() if colon else -1), None, None
        # a body of its own making may stand in the symbol: the label says that it is a number all the same
        raw = normal.case[label.end() : stop]
        read = numbers.read(raw, True, None) or (numbers.read(raw, True, "CV") if colon else None)
        if read and (colon or _ENDS_LINE.match(normal.case, stop) or not _goes_on(normal, stop)):
            return label.start(), read.number, (label.end(), stop)
        break
    return -1, None, None


def _named_above(
    normal: Normal, numbers: NumberGrammar, start: int
) -> tuple[int, int, tuple[int, Number, OwnNumber]] | None:
    """The letterhead behind what a portal tells of the text in front of it, in which it names the text's number: where
    the letterhead may begin and end, and its label, number and where that stands.
    """
    fold, case = normal.fold, normal.case
    for label in _NUMBER_LABEL.finditer(fold, start, min(len(fold), _PREAMBLE)):
        stop = numbers.match(case, label.end(), typed=True)
        if stop < 0 or fold.find(fold[label.end() : stop], 0, label.start()) < 0:
            continue
        read = numbers.read(case[label.end() : stop], True, None)
        if read and _ENDS_LINE.match(case, stop) and _starts_a_line(normal, label, numbers):
            return start, _head_end(case, stop), (label.start(), read.number, (label.end(), stop))
    return None


_DATED: Final = re.compile(rb"thang +\d{1,2} +nam +\d{4} *\Z")
_GOES_ON: Final = re.compile(rb" *,? *(?:ngay|cua|ve|quy dinh|huong dan|[a-z\"])")
_ENDS_LINE: Final = re.compile(rb"[ \t*]*(?:[\r\n\t<]|  |\Z)")
_LINE_START: Final = re.compile(
    rb"(?:(?:\A|[\n\r\t*_|>]|  |(--|"
    + encode("—")
    + rb"|"
    + encode("năm")
    + rb" +\d{4}|[Hh]"
    + encode("ạnh")
    + rb" +"
    + encode("phúc")
    + rb") ?|(["
    + UPPER
    + rb"]["
    + UPPER
    + rb"]+ ))[ \t*]*|(-))\Z"
)
"""What a label that starts a line or column follows; marks of a line that was drawn, the date of the line of place
and date, the motto's last words, or capitals, where the columns of the head were run together in one line.
"""


def _goes_on(normal: Normal, stop: int) -> bool:
    """Whether running text goes on behind a number; the line of place and date does not."""
    return _GOES_ON.match(normal.fold, stop) is not None and _PLACED.match(normal.case, stop) is None


def _starts_a_line(normal: Normal, label: re.Match[bytes], numbers: NumberGrammar) -> bool:
    """Whether "Số" stands at the start of a line or a column, not in running text.

    Behind capitals in one line it needs its colon: "CHÍNH PHỦ Số: 84/NQ-CP" is a head, "NGHỊ QUYẾT SỐ 84/NQ-CP" a
    heading; behind the code of a type ("TT Số: …") it is no head at all.
    """
    case, position = normal.case, label.start()
    if not case[position : position + 1].isupper():
        return False
    found = _LINE_START.search(case, max(0, position - 24), position)
    if found is None:
        return False
    if found[2] is not None and decode(found[2]).strip() in numbers.types:
        return False
    year = found[1] is not None and found[1][-1:].isdigit()
    if year and not label.group().startswith(b"so") and not _DATED.search(normal.fold, max(0, position - 40), position):
        return False  # "Bộ luật Dân sự năm 2015 Luật số: 91/2015/QH13" is one title and number
    return COLON in label.group() or found.lastindex is None


def _place_and_date(normal: Normal, low: int, own: OwnNumber | None, end: int) -> tuple[DateReading | None, str | None]:
    """The date of the place-and-date line, which starts a line or a column; else a date directly after the own
    number.
    """
    fold = normal.fold
    last = min(len(fold), max(end, own[1] + 400 if own else 0))
    bare = without_motto(normal, low, last)
    if own:
        bare[own[0] - low : own[1] - low] = b"|" * (own[1] - own[0])  # a column ends with it
    for mark in _MARK.finditer(fold, low, last):
        start = max(low, mark.start() - 64)
        if fold[start : mark.start()].rstrip(b" *_|-")[-1:] not in _ENDS_PLACE:
            continue
        # a line or column starts after a line's end, a tab or several spaces, all of them two spaces here
        window = bare[start - low : mark.start() - low].replace(b"\t", b"  ").replace(b"\r", b"")
        lines = _COLUMNS.split(window)
        column = lines[-1] if lines[-1].strip() else (lines[-2] + b" " if len(lines) > 1 else b"")
        if start > low and len(lines) == 1:
            continue
        place = _PLACE_LINE.fullmatch(column)
        if (not place or BLANK not in place[1]) and (broken := _BROKEN.search(window)):
            place = _PLACE_LINE.fullmatch(broken[1] + b" " + column) or place
        if not place:
            continue
        read = read_date(normal, mark.start(), len(fold))
        date = read[0] if read else _blank_day(normal, mark.start())
        if date:
            return date, " ".join(decode(place[1]).split())
    if own and (line := _UNMARKED_LINE.search(normal.case, own[1], last)):
        read = read_date(normal, line.end(), len(fold))
        if read and _ENDS_LINE.match(normal.case, read[1]):
            return read[0], " ".join(decode(line[1]).split())
    labelled = _LABELLED_DATE.search(fold, 0, last)
    if labelled and (read := read_date(normal, labelled.end(), len(fold))):
        return read[0], None
    if own and (lead := _OWN_DATE.match(fold, own[1])) and (read := read_date(normal, lead.end(), len(fold))):
        return read[0], None
    return None, None


_ENDS_PLACE: Final = frozenset(bytes([byte]) for byte in b",>:0123456789ghot")
"""What the line of place and date has last before "ngày": a comma, markup, or the hour; a look saves the match."""
_COLUMNS: Final = re.compile(rb"\n|  +|[*_|]+ *|[-" + encode("–—") + rb"]{2,} *|<[^<>\n]{0,12}> *")
_BROKEN: Final = re.compile(
    rb"[\n|][ \t]*(["
    + UPPER
    + rb"]["
    + LOWER
    + rb"]{1,6})[ \t]*\n(?=(?:["
    + UPPER
    + rb"]["
    + LOWER
    + rb"]|"
    + encode("phố")
    + rb" )[^\n]*\Z)"
)
"""A place whose first word ends a line of a narrow cell: "Hà [line] Nội, ngày …"."""
_WORDS: Final = rb"[" + LOWER + UPPER + encode("–") + rb".' -]"
_HOUR: Final = (
    rb"(?:"
    + encode("vào")
    + rb" +)?(?:"
    + encode("lúc")
    + rb"|"
    + encode("hồi")
    + rb") +\d{1,2} *(?:"
    + encode("giờ")
    + rb"|[gh:]) *(?:\d{1,2}(?: *"
    + encode("phút")
    + rb")?)?"
)
_PLACE_LINE: Final = re.compile(
    rb"[ \t]*(?!"
    + encode("Hôm nay")
    + rb")(["
    + UPPER
    + rb"]"
    + _WORDS
    + rb"{1,40}?(?: \d{1,2})?|\d{1,2} "
    + _WORDS
    + rb"{2,40}?) *, *(?:"
    + _HOUR
    + rb" *,? *)?"
)
"""The place of the line, numbered as some communes are: "Bảo Lâm 1", "2 Bảo Lộc"; a telegram has the hour too: "Sơn La,
hồi 16 giờ 30, ngày …"."""
_UNMARKED_LINE: Final = re.compile(
    rb"\n[ \t]*((?:[" + UPPER + rb"][" + LOWER + rb"']+ ){1,4})(?=" + encode("ngày") + rb" +\d)"
)
"""The line of place and date that lost its comma: "Hà Nội ngày 15 tháng 8 năm 2018"."""
_PLACED: Final = re.compile(rb" *(?:<[^<>\n]{0,12}> *)?[" + UPPER + rb"]" + _WORDS + rb"{1,40}? *, *" + encode("ngày"))
_LABELLED_DATE: Final = re.compile(rb"(?<![a-z])ngay +(?:ban|phat) +hanh *[:|]? *\|? *(?=\d)")
"""As portals of law print it above a text: "Ngày ban hành | 01/10/2013"."""
_OWN_DATE: Final = re.compile(rb"[ |]*,? *(?=ngay)")
_MARK: Final = re.compile(rb"ngay(?<![a-z]ngay)(?![a-z])")
_NO_DAY: Final = re.compile(rb"ngay[ .]*thang[ .]*(\d{1,2})[ .]*nam[ .]*(\d{4})")


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
    """The type in the symbol, or in the heading below where the symbol has none or one that two types share."""
    coded = number.type if number else None
    if coded and not (coded == "CV" or coded in _SHARED):
        return coded
    found = _type_words(lexicon).search(normal.case, start, end if coded else min(len(normal.case), end + 400))
    if not found:
        return coded
    headed = types_in_capitals(lexicon)[b" ".join(found.group(1).split())]
    if coded in _SHARED and headed not in _SHARED[coded]:
        return coded
    if coded == "QĐ" and number and number.series != "dang":
        return coded
    return headed


_SHARED: Final = {"QĐ": {"QyĐ"}, "TT": {"TTri", "TTr", "TTLT"}}
"""Codes that several types have or had: the Party's quy định is 37-QĐ/TW, a tờ trình was long 12/TT-UB."""


@lru_cache(maxsize=8)
def _type_words(lexicon: Lexicon) -> re.Pattern[bytes]:
    ends = rb"[ \t]*(?:(?=[\n\r]|\Z)|" + encode("CỦA") + rb" |" + encode("VỀ") + rb" [" + UPPER + rb"]{2})"
    return re.compile(rb"(?:^|\n)[ \t]*(" + alternation(types_in_capitals(lexicon)) + rb")" + ends)
