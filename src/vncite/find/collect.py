"""Candidates to drafts: what each candidate is, from its type word to the end of its number or title."""

from __future__ import annotations

import re
from typing import Final

from vncite.find.bare import BareReader
from vncite.find.draft import Draft, of_one_body
from vncite.find.heads import Head, HeadGrammar
from vncite.find.issuer import IssuerGrammar
from vncite.find.letters import LOWER, UPPER, decode, encode
from vncite.find.marks import COMMA, OPENS
from vncite.find.merge import SEPARATED, merged
from vncite.find.normal import Normal
from vncite.find.number import NumberGrammar
from vncite.find.scan import NUMBER, SHORT, SMALL, SPACED, TITLE, UNNUMBERED, Candidates
from vncite.find.shared import goes_on_with_number
from vncite.find.title import TitleGrammar
from vncite.find.titled import TitleReader
from vncite.find.words import accented
from vncite.lexicon import Lexicon
from vncite.model import Number
from vncite.patterns import compiled, later

__all__ = ["Collector"]

_BACK: Final = re.compile(
    rb"[a-z] *+(?:/[-/]|[-/]?) *+([a-z]?\d{1,7}+(?:\.\d{1,2}+)?)(?: *+[-/] *+([a-z]?\d{1,7}+(?:\.\d{1,2}+(?=\D))?))?"
)
_BACK_SPACED: Final = re.compile(
    rb"(?:[a-z] {0,2}+[-/] {0,2}+|(?=hq))[a-z]{2,8}+ {0,3}+([a-z]?\d{1,6}+)(?! {0,2}man(?![a-z]))"
    rb"(?:(?<=\d{4})/(\d{1,6}+))?"
)
"""Backwards: "QĐ/" or a law's "QH", the number before it or before a space, which is no year ("năm"), or the year of
the number.
"""
_BLANK: Final = re.compile(rb"\d{1,6}+ {0,3}[" + UPPER + rb"]{2}")
_STANDARD: Final = re.compile(
    rb"(?<![a-z])(?:[tq]cvn|tcxdvn|tcn|iso|iec|astm|codex)[ :/a-z]{0,8}(?:\d[\d\-.]*[:/\- ]{0,2})?\Z"
)
_CLAUSE_ENDS: Final = re.compile(rb"[.,;]|(?<![a-z])va(?![a-z])")
_CONTRACT: Final = encode("hợp đồng")
_CONTRACT_TYPE: Final = "HĐ"
_NEARER: Final = frozenset({("QĐ", "QyĐ"), ("TT", "TTLT")})
"""Type words that the symbol says more precisely."""
_BARE_TYPE: Final = 11
"""Characters that a figure of an item and a type's code take at most."""
_ITEM: Final = compiled(rb"\d{1,3}/ ?")
_NEXT_NUMBER: Final = compiled(rb" (?:so:? ?)?\d{1,5}(?!\d)(?<! 19\d\d)(?<! 20\d\d)(?! ?[-./] ?\d)")
_RULE: Final = "QyĐ"
"""The Party's rule, whose symbol is that of its decision."""
_GUESSED: Final = frozenset({None, "CV", "CT"})
"""Types that a symbol may only look like."""
_TITLED: Final = (b" luat ", b" phe duyet ")
"""Before a word that is no type word of the number in the bracket behind it."""
_FIGURE: Final = re.compile(rb"\d+")
_TYPES_GLUED: Final = (
    b" dinh", b" quyet", b"thong tu", b"chi thi", b"cong van", b"ke hoach", b"ket luan", b"thong bao",
)  # fmt: skip
"""Ends of type words that lost the blank before their number: "Quyết định143/2005/QĐ-TTg"."""
_GLUED: Final = frozenset({b"so", b" s", b"nd", b"nq", b"qd", b"tt", b"ct"})
_CELL: Final = later(rb"\d{1,5}/[a-z]{1,4}(?:-[a-z]{2,10}){1,3}\d{1,2}/\d{1,2}/(?:19|20)\d\d(?!\d)")
"""A number whose cell of a table lost its ends, between a title and a date: "Quy chế thi88/QĐ-ĐHQN02/03/2019"."""
_LONGEST_SERIAL: Final = 4
_YEAR_GLUED: Final = later(rb"(?<![a-z])nam (?:19|20)\d\d(?=\d{1,4}/)")
"""The year at the end of a title against the number: "Quy chế năm 2021331/QĐ-ĐHQN"."""


class Collector:
    """Reads what stands at each candidate."""

    def __init__(
        self,
        lexicon: Lexicon,
        numbers: NumberGrammar,
        heads: HeadGrammar,
        titles: TitleGrammar,
        issuers: IssuerGrammar,
    ) -> None:
        self._other = re.compile(
            rb"(?<![" + LOWER + rb"])" + accented(lexicon, "other-number") + rb"[ :." + LOWER + rb"]{0,12}\d*[:\- ]*\Z"
        )
        self._other_type = re.compile(rb"(?<![" + LOWER + rb"])" + accented(lexicon, "other-type") + rb" +\Z")
        self._bare = BareReader(lexicon, heads, issuers)
        self._numbers = numbers
        self._heads = heads
        self._titles = TitleReader(titles)

    def drafts(self, normal: Normal, candidates: Candidates) -> list[Draft]:
        """Drafts in reading order, none overlapping another."""
        cores: list[Draft] = []
        taken = -1
        for end, kind in candidates:
            if kind > SPACED or end <= taken:
                continue
            last = cores[-1] if cores else None
            for number in self._number(normal, end, last, _BACK if kind == NUMBER else _BACK_SPACED):
                if number.type is None and last is not None and goes_on_with_number(normal, last, number):
                    number.type = last.type  # "các Nghị quyết của Quốc hội số 104/2023/QH15 về …; số 105/2023/QH15"
                cores.append(number)
                taken = number.end
        others: list[Draft] = []
        numbered = {draft.core for draft in cores}
        for end, kind in candidates:
            if kind == TITLE:
                if normal.fold.startswith(b"luat luat", end - 1):
                    continue  # no title, and cheap to know; "Luật Luật sư" is one
                others += self._titles.at(normal, end)
            elif kind == SMALL:
                others += self._titles.small(normal, end)
            elif kind == SHORT:
                if end - 1 not in numbered:
                    whole = self._behind_blank(normal, end - 1) if _BLANK.match(normal.case, end - 1) else []
                    cores += whole
                    others += [] if whole else self._bare.short(normal, end - 1)
            elif kind == UNNUMBERED and (draft := self._bare.unnumbered(normal, end)):
                others.append(draft)
        return merged(normal, cores, others)

    def _number(self, normal: Normal, end: int, last: Draft | None, back: re.Pattern[bytes]) -> list[Draft]:
        fold, floor = normal.fold, last.end if last else 0
        found = back.match(fold[max(floor, end - 48) : end][::-1])
        if not found:
            return []
        start = end - (found.end(2) if found[2] else found.end(1))
        if found.end(1) - found.start(1) > _LONGEST_SERIAL and (
            year := _YEAR_GLUED.search(fold, max(0, start - 9), start + 12)
        ):
            start = year.end()
        if found[2] and self._goes_on(fold, start) and not self._in_a_tight_list(normal, start):
            start = end - found.end(1)  # "27/02/2015 - 413/QĐ-UBND": the figure before the dash is of a date
            if fold[start - 1 : start] != b" ":
                return []
        if self._goes_on(fold, start) and not self._in_a_tight_list(normal, start):
            return []
        head = self._heads.before(normal, start, floor)
        listed = last if self._lists_on(fold, floor, start) else None
        label = head is not None or listed is not None or self._heads.label(normal, start, floor)
        stop = self._numbers.match(normal.case, start, typed=label)
        if stop < 0 and found[2] and back is _BACK:
            # "12/2021/…" is no year and number after all: read from the second figure
            start = end - found.end(1)
            head = self._heads.before(normal, start, floor)
            label = head is not None
            stop = self._numbers.match(normal.case, start, typed=label)
        if 0 < stop < start + _BARE_TYPE and self._of_the_next(normal, start, stop):
            return []
        return self._draft(normal, start, stop, head, listed, floor) if stop > 0 else []

    def _of_the_next(self, normal: Normal, start: int, stop: int) -> bool:
        """Whether the type at the end of what was read as a number is that of the next one: "4/ QĐ số 12/QĐ-BCA" in a
        list, "NĐ 70/TT 32".
        """
        if not _NEXT_NUMBER.match(normal.fold, stop):
            return False
        figure = _ITEM.match(normal.case, start, stop)
        return figure is not None and decode(normal.case[figure.end() : stop]) in self._numbers.types

    def _behind_blank(self, normal: Normal, start: int) -> list[Draft]:
        """A number behind its type word, whose codes only a blank parts from it: "Nghị định số 388 HĐBT"."""
        head = self._heads.before(normal, start, 0)
        if head is None or self._goes_on(normal.fold, start):
            return []
        if not normal.case[head[0] : head[0] + 1].isupper() and not self._heads.label(normal, start, 0):
            return []
        stop = self._numbers.spaced(normal.case, start, typed=True)
        return self._draft(normal, start, stop, head, None, 0) if stop > 0 else []

    def _draft(
        self, normal: Normal, start: int, stop: int, head: Head | None, listed: Draft | None, floor: int
    ) -> list[Draft]:
        """The draft of the number from `start` to `stop`, with the earlier members of its list."""
        label = head is not None or listed is not None or self._heads.label(normal, start, floor)
        raw = normal.case[start:stop]
        read = self._numbers.read(raw, label, head[1] if head else None)
        if read is None and listed is not None and head is None:
            read = self._numbers.read(raw, label, listed.type)
        if read is None:
            return []
        number = read.number
        if head is None:
            if self._is_other(normal, start, number):
                return []
            head = self._heads.truncated(normal, start, floor, number.type)
        elif head[1] in self._numbers.uncitable:
            about = head[1] == _CONTRACT_TYPE and self._about_a_contract(normal, start, number.type)
            if number.term is None and not about:
                return []
            head = None  # "Luật Điều ước quốc tế số 108/2016/QH13": the word belongs to the title
        elif OPENS in normal.fold[head[0] : start] and normal.fold.endswith(_TITLED, 0, head[0]):
            head = None  # "… hướng dẫn Luật Quy hoạch (số 37/2019/NĐ-CP)": the bracket tells of another paper
        draft = Draft(head[0] if head else start, start, stop, "full")
        draft.repairs = (*normal.repairs(start, stop), *read.repairs)
        draft.number, draft.confidence = number, read.confidence
        draft.type = (head[1] if head else None) or number.type
        if head and head[2]:
            draft.repairs = (*draft.repairs, *head[2])
        if (draft.type, number.type) in _NEARER or (
            head and number.type and head[1] == "CV" and _any_type(normal, head)
        ):
            draft.type = number.type
        elif head is None and number.type in (None, "CV") and listed and of_one_body(listed, number):
            draft.type = listed.type  # "các thông tư số 08-LĐ/TT ngày 8-4-1963, số 14-LĐ/TT"
        elif head is None and listed and listed.type == _RULE and number.type == "QĐ" and number.series == "dang":
            draft.type = _RULE  # "các Quy định số 205-QĐ/TW, 114-QĐ/TW"
        elif head is None and label and draft.type in _GUESSED and self._of_other_type(normal, start):
            draft.type = None
        elif head is None and label and draft.type in (None, "CV"):
            draft.type = self._heads.over_body(normal, start, floor) or draft.type
        if head is None and label and number.type:
            parted, over_bracket = self._heads.parted, self._heads.over_bracket
            draft.named = parted(normal, start, floor, number.type) or over_bracket(normal, start, floor, number.type)
        return self._with_earlier(normal, draft, floor) or [draft]

    def _of_other_type(self, normal: Normal, start: int) -> bool:
        """Whether "số" follows the name of a paper whose type has no code: "Cáo trạng số 22/CT-VKS" is no directive."""
        low = max(0, start - 32)
        before = normal.fold[low:start].rstrip(b" :").removesuffix(b"so")
        return self._other_type.search(normal.lower, low, low + len(before)) is not None

    def _lists_on(self, fold: bytes, floor: int, start: int) -> bool:
        """Whether the number at `start` goes on a list from the one that ends at `floor`."""
        if not 0 < floor < start < floor + 60:
            return False
        gap = fold[floor:start]
        return (SEPARATED if len(gap) < 12 else _DATED_MEMBER).fullmatch(gap) is not None

    def _goes_on(self, fold: bytes, start: int) -> bool:
        """Whether the figure at `start` is only the end of another or of a word."""
        if not start:
            return False
        before = fold[start - 1]
        if before in b"/_" or (before in b".,:-" and start > 1 and 48 <= fold[start - 2] <= 57):
            return True
        if not 97 <= before <= 122:
            return False
        # "số68/NQ-CP" and "NĐ10/2015/NĐ-CP" are badly spaced, "H5N1-…" is a word
        glued = fold[max(0, start - 2) : start] in _GLUED or fold.endswith(_TYPES_GLUED, 0, start)
        return not glued and _CELL.match(fold, start) is None

    def _in_a_tight_list(self, normal: Normal, start: int) -> bool:
        """Whether the comma before the figure at `start` parts the members of a list: "số 12,13/KH-UBND"."""
        if normal.fold[start - 1] != COMMA:
            return False
        first = _TIGHT_LIST.search(normal.fold, max(0, start - 160), start)
        if first is None:
            return False
        return self._heads.before(normal, first.start(), 0) is not None or self._heads.label(normal, first.start(), 0)

    def _about_a_contract(self, normal: Normal, start: int, kind: str | None) -> bool:
        """Whether the symbol's type is told before "hợp đồng số": "Quyết định phê duyệt hợp đồng số 15/QĐ-BVĐK"."""
        word = self._heads.name_of.get(kind, b"") if kind and kind != _CONTRACT_TYPE else b""
        at = normal.fold.rfind(word, max(0, start - 80), start) if word else -1
        return at >= 0 and _CLAUSE_ENDS.search(normal.fold, at, start) is None

    def _is_other(self, normal: Normal, start: int, number: Number) -> bool:
        """Whether the words before a bare number make it something else: a standard, a contract and no paper about one,
        a form, a telephone.
        """
        low = max(0, start - 24)
        if _STANDARD.search(normal.fold[low:start]):
            return True
        line = max(low, normal.case.rfind(b"\n", low, start) + 1)  # "TỈNH CÀ MAU [line] Số: 30/BC-UBND" is no "mẫu số"
        other = self._other.search(normal.lower, line, start) if number.term is None else None
        if other is None:
            return False
        return not (_CONTRACT in other.group() and self._about_a_contract(normal, start, number.type))

    def _with_earlier(self, normal: Normal, draft: Draft, floor: int) -> list[Draft] | None:
        """A list whose members share the symbol of the last: "số 01, 02/NQ-CP"."""
        if draft.start != draft.core or draft.number is None:
            return None
        earlier = self._heads.earlier(normal, draft.core, floor)
        if not earlier:
            return None
        low, high = _figure(normal.fold[earlier[-1][0] : earlier[-1][1]]), _figure(draft.number.serial.encode("ascii"))
        one_list = draft.number.year is None or COMMA in normal.fold[draft.core - 3 : draft.core]
        if not one_list and not 0 < high - low < 6:
            # "Nghị định 114, 115 và 117/2003/NĐ-CP" are of one year; "Nghị quyết 68 và 12/2022/NQ-HĐND" are not
            return None
        first = earlier[0][0]
        head = self._heads.before(normal, first, floor)
        if (
            head is None
            and not self._heads.label(normal, first, floor)
            and not self._lists_on(normal.fold, floor, first)
        ):
            return None
        raw = normal.case[draft.core : draft.end]
        symbol = raw[len(raw) - len(raw.lstrip(b"0123456789")) :]
        out = []
        begin, end = earlier[-1]
        between = normal.fold[end : draft.core]
        if b"den" in between and 1 < high - low <= 50:
            at = end + between.index(b"den")
            middle = [(at, at + 3, str(n).zfill(end - begin)) for n in range(low + 1, high)]
        else:
            middle = []
        for i, (start, end) in enumerate(earlier):
            out.append(
                self._member(normal, draft, start, end, normal.case[start:end] + symbol, head if i == 0 else None)
            )
        for start, end, serial in middle:
            out.append(self._member(normal, draft, start, end, serial.encode("ascii") + symbol, None))
        if head:
            draft.type = head[1] or draft.type
        return [member for member in out if member] + [draft]

    def _member(
        self,
        normal: Normal,
        last: Draft,
        start: int,
        end: int,
        raw: bytes,
        head: Head | None,
    ) -> Draft:
        read = self._numbers.read(raw, True, head[1] if head else last.type)
        member = Draft(head[0] if head else start, start, end, "full")
        member.type = (head[1] if head else None) or last.type
        if read:
            member.number, member.repairs = read.number, read.repairs
        else:
            member.form, member.serial = "short", raw.decode("ascii", "replace")
        member.shared = True
        member.confidence = 0.9
        return member


def _any_type(normal: Normal, head: Head) -> bool:
    """Whether the type word is one for every type, so that the symbol says which: "Văn bản số 12/KH-UBND"."""
    return normal.fold.startswith(b"van", head[0])


def _figure(serial: bytes) -> int:
    """The figure of a serial, without its letter ("12a") and what stands behind its point ("12.1")."""
    figure = _FIGURE.search(serial)
    return int(figure[0]) if figure else 0


_TIGHT_LIST: Final = compiled(rb"(?<![\d.,/-])\d{1,5},(?: ?\d{1,5},)*+\Z")
"""The members of a list before its last, which no blank parts."""
_DATED_MEMBER: Final = re.compile(
    rb" *,? *(?:ngay *)?\d{1,2} *(?:[/.-]|thang) *\d{1,2} *(?:[/.-]|nam) *\d{4} *(?:,|va(?![a-z])|;|hoac(?![a-z]))"
    rb" *(?:so +)?"
)
"""The date of one member of a list, before the number of the next."""
