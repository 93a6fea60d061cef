"""A heading that is all the head that a text has: type, number, date and body in one, as collections and portals print
it above a text without its letterhead.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from vncite.find.date import read_date
from vncite.find.issuer import IssuerGrammar
from vncite.find.letters import UPPER, encode
from vncite.find.normal import Normal
from vncite.find.number import NumberGrammar
from vncite.find.trie import alternation
from vncite.lexicon import Lexicon
from vncite.model import DateReading, Number, Span
from vncite.patterns import later

__all__ = ["Heading", "read_heading", "types_in_capitals"]

_REACH: Final = 600
"""Characters from the start in which a heading stands."""
_BELOW: Final = 6000
"""Characters in which what it heads is told for a text's own words."""
_ENDS_LINE: Final = later(rb"[ \t\r]*\n")
_OF: Final = encode("CỦA")
_LABEL: Final = later(rb"[" + UPPER + rb"\s-]{0,60}?\s" + encode("SỐ") + rb"\s*:?\s*(?=\d)")
_DATED: Final = later(rb",?\s*(?=" + encode("NGÀY") + rb")")
_OF_WHOM: Final = later(rb"\s*" + _OF + rb"\s+")
_ENACTING: Final = later(
    rb"(?<=\n)[ \t]*(?:(?:"
    + encode("QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ ĐỊNH|CHỈ THỊ")
    + rb")[ \t]*:|(?:"
    + encode("Căn cứ|Chiểu|Thi hành|Để thi hành|Kính gửi")
    + rb")[ :])"
)
"""What a text decides, or what it is based on, on a line of its own: it is no list or story of others."""
_ADDRESSED: Final = later(rb"\n[ \t]*" + encode("Kính gửi") + rb" *:")
_LETTER: Final = re.compile(
    rb"\s*(?:(" + encode("Công văn|CÔNG VĂN") + rb")\s+" + encode("[sS]ố") + rb"\s*:?\s*(?=\d)|(?=\d{1,5}/[A-Z]))"
)
"""A letter's number, behind its label or alone on the first line."""
_DAY: Final = later(rb",? *(?=" + encode("ngày") + rb" +\d)")


class Heading(NamedTuple):
    """What a heading says; `span` is where its number stands, in positions of the normal form."""

    type: str
    number: Number
    span: tuple[int, int]
    date: DateReading | None
    issuer: tuple[str, Span] | None


def read_heading(normal: Normal, numbers: NumberGrammar, issuers: IssuerGrammar, lexicon: Lexicon) -> Heading | None:
    """The heading of a text without a letterhead, in one of the three shapes that are in use."""
    case = normal.case
    if letter := _LETTER.match(case):
        return _of_a_letter(normal, numbers, letter) if _ADDRESSED.search(case, 0, _BELOW) else None
    if case.find(_OF, 0, _REACH) < 0:
        return None
    if (first := _body_last(lexicon).match(case)) and _ENACTING.search(case, first.end(), _BELOW):
        return _with_body_last(normal, numbers, issuers, lexicon, first)
    kind = _body_first(lexicon).search(case, 0, min(len(case), _REACH))
    return _with_body_first(normal, numbers, issuers, lexicon, kind) if kind else None


def _with_body_first(
    normal: Normal, numbers: NumberGrammar, issuers: IssuerGrammar, lexicon: Lexicon, kind: re.Match[bytes]
) -> Heading | None:
    """ "CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 14/2002/CT-TTG NGÀY 19 THÁNG 7 NĂM 2002"."""
    case, code = normal.case, types_in_capitals(lexicon)[b" ".join(kind[1].split())]
    body = issuers.end(normal, kind.end(), min(len(case), kind.end() + 200))
    label = _LABEL.match(case, body) if body > 0 else None
    read = _numbered(normal, numbers, code, label.end()) if label else None
    if label is None or read is None:
        return None
    number, stop, date, _ = read
    return Heading(code, number, (label.end(), stop), date, _named(normal, issuers, kind.end(), body))


def _with_body_last(
    normal: Normal, numbers: NumberGrammar, issuers: IssuerGrammar, lexicon: Lexicon, kind: re.Match[bytes]
) -> Heading | None:
    """ "NGHỊ QUYẾT SỐ 184 NQ/UBTVQH9 NGÀY 17-05-1995 CỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI", above what it decides."""
    code = types_in_capitals(lexicon)[b" ".join(kind[1].split())]
    read = _numbered(normal, numbers, code, kind.end())
    if read is None:
        return None
    number, stop, date, end = read
    of = _OF_WHOM.match(normal.case, end)
    body = issuers.end(normal, of.end(), of.end() + 200) if of else -1
    if of is None or body < 0:
        return None
    return Heading(code, number, (kind.end(), stop), date, _named(normal, issuers, of.end(), body))


def _of_a_letter(normal: Normal, numbers: NumberGrammar, label: re.Match[bytes]) -> Heading | None:
    """ "Công văn số 318/SNV-TCCB ngày 09/5/2019 V/v …", the page's title above "Kính gửi: …"."""
    stop = numbers.match(normal.case, label.end(), typed=True)
    read = numbers.read(normal.case[label.end() : stop], True, "CV") if stop > 0 else None
    if read is None or (not label[1] and not _ENDS_LINE.match(normal.case, stop)):
        return None
    day = _DAY.match(normal.case, stop)
    date = read_date(normal, day.end(), day.end() + 60) if day else None
    return Heading("CV", read.number, (label.end(), stop), date[0] if date else None, None)


def _numbered(
    normal: Normal, numbers: NumberGrammar, code: str, start: int
) -> tuple[Number, int, DateReading, int] | None:
    """The number at `start` and where it ends, its date and where that ends; None where one is not there."""
    stop = numbers.match(normal.case, start, typed=True)
    read = numbers.read(normal.case[start:stop], True, code) if stop > 0 else None
    marked = _DATED.match(normal.case, stop) if read else None
    date = read_date(normal, marked.end(), len(normal.case)) if marked else None
    return (read.number, stop, *date) if read and date else None


def _named(normal: Normal, issuers: IssuerGrammar, start: int, end: int) -> tuple[str, Span]:
    return issuers.written(normal, (start, end)), Span(normal.start(start), normal.end(end))


@lru_cache(maxsize=8)
def _body_first(lexicon: Lexicon) -> re.Pattern[bytes]:
    return re.compile(rb"(?:\A|\n)[ \t]*(" + alternation(types_in_capitals(lexicon)) + rb")\s+" + _OF + rb"\s+")


@lru_cache(maxsize=8)
def _body_last(lexicon: Lexicon) -> re.Pattern[bytes]:
    return re.compile(rb"\s*(" + alternation(types_in_capitals(lexicon)) + rb")\s+" + encode("SỐ") + rb"\s*:?\s*(?=\d)")


@lru_cache(maxsize=8)
def types_in_capitals(lexicon: Lexicon) -> dict[bytes, str]:
    """Names of types in capitals, the longer ones of a type too ("HƯỚNG DẪN LIÊN NGÀNH"), with their codes."""
    out: dict[bytes, str] = {}
    for row in lexicon.table("doc_types"):
        if row["citable"] != "no":
            longer = (word for word in row["words"].split("|") if word.startswith(row["name"]))
            out.update((encode(word.upper()), row["code"]) for word in (row["name"], *longer))
    return out
