"""The subject of a citation (trích yếu): where it starts and ends, and a date of issue that stands behind it."""

from __future__ import annotations

import re
from typing import Final

from vncite.find.date import read_date
from vncite.find.deeds import given_by
from vncite.find.draft import Draft
from vncite.find.issuer import IssuerGrammar
from vncite.find.letters import LOWER, encode
from vncite.find.marks import POINT
from vncite.find.normal import Normal
from vncite.find.number import NumberGrammar
from vncite.find.own import signatories
from vncite.find.sentence import first_boundary
from vncite.find.symbol import UNNAMED
from vncite.find.words import folded
from vncite.lexicon import Lexicon
from vncite.model import DateReading, Number
from vncite.patterns import compiled

__all__ = ["SubjectReader", "clause_behind", "end_of_subject", "opens_subject"]

# each begins with letters of its own, which the engine skips to
_ENDS: Final = (
    (b"duoc", re.compile(rb"duoc +(?:sua +doi|bo +sung|thay +the|bai +bo|dinh +chinh)(?![a-z])")),
    (b" ket", re.compile(rb" va +(?:so|tong) +ket(?![a-z])")),
    (
        b" - ",
        re.compile(
            rb" - (?:quyet +dinh|nghi +(?:dinh|quyet)|thong +tu|chi +thi|luat|cong +van|ke +hoach) +(?:so *:? *)?\d"
        ),
    ),
    (b"(sau", re.compile(rb"\(sau +day")),
    (
        b" va d",
        re.compile(
            rb" va +(?:da +)?duoc +[a-z ]{0,80}?(?<![a-z])(?:phe +duyet|thong +qua|chap +thuan) +(?:tai|bang|kem)"
            rb"(?![a-z])"
        ),
    ),
    (
        b" va theo ",
        re.compile(rb" va +theo +(?:(?:su +)?huong +dan|de +nghi|y +kien|chi +dao|yeu +cau) +(?:cua|tai)(?![a-z])"),
    ),
    (b" la trai ", re.compile(rb",? la +trai(?: +voi)?(?= +(?:quy|khoan|dieu|diem|luat)(?![a-z])| *\Z)")),
    (b" khac voi ", re.compile(rb",? khac +voi(?![a-z])")),
    (b" nhu ", re.compile(rb" nhu +(?:da +)?(?:neu|trinh +bay|phan +anh|bao +cao|de +nghi|kien +nghi)(?![a-z])")),
)
"""What ends a subject, and what every match of it holds."""
_BODIES: Final = (
    rb"(?:(?:bo|so) +(?:y +te|tai|noi|cong|xay|giao|nong|quoc|tu +phap|ke +hoach|van +hoa|khoa|lao|ngoai|dan +toc)"
    rb"|(?:bo|so)(?= +da +)|ubnd|uy +ban|(?:tong|chi) +cuc|cuc +(?:thue|hai +quan)|chinh +phu|thu +tuong|hdnd|hoi +dong"
    rb"|(?:tinh|huyen|thanh|quan|dang) +uy|phong +(?:gd|giao +duc|noi +vu|tai +chinh|y +te|lao +dong|van +hoa|tu +phap)"
    rb"|van +phong|ban +(?:thuong +vu|chi +dao|to +chuc|tuyen +giao|chap +hanh))(?![a-z])"
)
_HEADS: Final = (
    rb"(?:(?:pho +)?(?:chu +tich|bo +truong|bi +thu|giam +doc|thong +doc|thu +truong|cuc +truong)|lanh +dao)(?![a-z])"
)
_ORDERS: Final = (
    rb"(?:yeu +cau|dong +y|chuan +y|nhac|giao +(?:cho +)?(?:cac|so|bo|ban|phong|ubnd|uy +ban|don +vi|chi +cuc|cuc"
    rb"|kho +bac|trung +tam|thu +truong|truong|van +phong|cong +an)|chi +dao +(?:cac|so|ubnd|uy +ban|phong|don +vi))"
)
"""What is ordered, in words that no name of a body holds: "giao Sở Y tế", no "Giao thông"."""
_NEXT_CLAUSE: Final = compiled(
    rb", +(?=[bcdghlpqstuv])"  # most commas are passed by a look at a letter
    rb"(?:thi +(?!hanh|dua|truong|tran|xa|diem|nghiem)"
    rb"|(?:sau +khi|tiep +do|sau +do|(?:co|het) +hieu +luc|can +cu)(?![a-z])"
    rb"|(?:(?:la +)?trai|vi +pham)(?: +voi)?(?= +(?:khoan|dieu|diem)(?![a-z])| *\Z)"
    rb"|(" + _BODIES + rb"[a-z -]{0,60}? (?:da(?! +(?:nang|lat|bac|teh|huoai))|vua|de +nghi|ban +hanh|bao +cao|trinh"
    rb"|bo +sung|thong +bao|huong +dan|tra +loi|co +y +kien|xin|kinh|" + _ORDERS + rb")(?![a-z])"
    rb"|" + _HEADS + rb"[a-z -]{0,60}? (?:(?:da|vua) +(?:k[yi]|ban +hanh|phe +duyet)|" + _ORDERS + rb")(?![a-z])))"
)
"""A comma, and who does what: "… về tiền lương, thì việc xếp lương …", "… về thuế, Bộ Tài chính đã ban hành …"; or
when or on what basis it is done.
"""
_SAYS: Final = (b" thi", b" quy dinh", b" neu", b" neu ro", b" nhu sau", b" kinh gui")
"""Before a colon: behind it stands what the text says: "Thông tư số … hướng dẫn lệ phí trước bạ thì: …"; or a letter
begins."""
_LATE_DATE: Final = re.compile(rb"ngay(?<![a-z]ngay) +(?=\d)")
_OF: Final = re.compile(rb" *,? *cua +")
_NOT_ISSUED_DAY: Final = re.compile(
    rb"(?<!["
    + LOWER
    + rb"])(?:"
    + b"|".join(map(encode, ("(?<!chứng )từ", "đến", "hết", "trước", "sau", "kể", "hiệu lực")))
    + rb") *\Z"
)
_ASSEMBLY: Final = frozenset({"QH", "UBTVQH", "CTN"})
_BODY_BEHIND: Final = re.compile(rb"(?<![a-z])(?:do|cua|duoc) +")
_GIVEN_ON: Final = re.compile(rb"(?: +ban +hanh)? +(?:vao +)?(?=ngay +\d)")
_ENDED: Final = re.compile(rb"(?: *\([^()]{1,20}\))?[ .,;]*")
"""Behind a body that ends a sentence, perhaps with its term or its short name."""
_TELLS: Final = re.compile(
    rb" +(?:(?:da|cung|co) +)?(?:xac +dinh|quy +dinh|neu(?: +ro)?|yeu +cau|chi +(?:ro|dao)|nhan +manh|khang +dinh"
    rb"|huong +dan)(?![a-z])"
)
"""Behind the body that gave a paper, what the paper says: "Chỉ thị A về … của Bộ Y tế xác định"."""
_AFTER_NUMBER: Final = re.compile(rb" +[a-z\"]")
_CHANGES: Final = re.compile(rb"(?<![a-z])(?:sua +doi|bo +sung|thay +the|bai +bo|theo)(?![a-z])")
_ISSUED_ON: Final = re.compile(rb", +(?:duoc +)?ban +hanh +(?:vao +)?(?=ngay +\d)")
_SUBJECT: Final = 240
"""Characters of a subject at most in which the day of issue ends it."""
_REACH: Final = 900
"""Characters in which the end of a sentence or item is looked for."""


def end_of_subject(fold: bytes) -> int:
    """Where a subject that goes on at the start of a folded text ends in it, or -1."""
    semicolon, bar = fold.find(b";"), fold.find(b"|")
    if bar >= 0 and not 0 <= semicolon < bar:
        semicolon = bar
    if semicolon >= 0:
        fold = fold[:semicolon]
    end = -1
    for held, pattern in _ENDS:
        if fold.find(held) >= 0 and (ended := pattern.search(fold)):
            end = _first(end, len(fold[: ended.start()].removesuffix(b" ").removesuffix(b" da")))
    if b", " in fold and (further := _NEXT_CLAUSE.search(fold)):
        end = _first(end, further.start())
    if end >= 0:
        return end
    colon = fold.find(b":")
    while colon >= 0:
        if fold[max(0, colon - 12) : colon].rstrip(b" ").endswith(_SAYS):
            return colon
        colon = fold.find(b":", colon + 1)
    return semicolon


def clause_behind(fold: bytes) -> int:
    """Where the clause that tells who does what begins in what follows a basis or a subject, or -1: "…, UBND tỉnh yêu
    cầu các sở".
    """
    for further in _NEXT_CLAUSE.finditer(fold) if b", " in fold else ():
        if further[1] is not None:
            return further.start(1)
    return -1


def _date_behind(normal: Normal, position: int) -> DateReading | None:
    """The day behind who gave a paper: "do Chính phủ ban hành ngày 17/01/2022"."""
    lead = _GIVEN_ON.match(normal.fold, position)
    read = read_date(normal, lead.end(), lead.end() + 40) if lead else None
    return read[0] if read else None


def _first(one: int, other: int) -> int:
    """The earlier of two places, -1 where there is none."""
    return max(one, other) if one < 0 or other < 0 else min(one, other)


def opens_subject(lexicon: Lexicon) -> re.Pattern[bytes]:
    """What a subject begins with, after a remark in brackets or the mark of a footnote if there is one ("(cũ) về việc
    …", "[2] quy định …").
    """
    changed = rb"(?:(?:sua +doi|bo +sung|bai +bo|thay +the)(?: *,? *(?:va +)?)?){1,3}"
    changed += rb"(?:mot +so|dieu|khoan|diem|phu +luc|\Z)"
    parted = rb"(?:[-:] *(?=" + changed + rb"|quy +dinh +chi +tiet|huong +dan +(?:thi +hanh|mot +so)))?+"
    return compiled(rb" *(?:[(\[][^()\]]{0,60}[)\]] *)?" + parted + rb"[\"(]?" + folded(lexicon, "subject"))


class SubjectReader:
    """Subjects, and the dates behind them."""

    def __init__(self, lexicon: Lexicon, issuers: IssuerGrammar, numbers: NumberGrammar) -> None:
        self._issuers = issuers
        self._numbers = numbers
        self._begins = opens_subject(lexicon)
        self._by = given_by(lexicon)

    def read(self, normal: Normal, drafts: list[Draft]) -> None:
        """Fill the subject of every draft, and the date that stands behind it."""
        self._late_dates(normal, drafts)
        self._subjects(normal, drafts)

    def _late_dates(self, normal: Normal, drafts: list[Draft]) -> None:
        """A date after the subject ("Thông tư số … Quy định … ngày 28/12/2018 của Bộ …"): told by its issuer,
        the one in the number.
        """
        for i in range(len(drafts) - 1, -1, -1):
            draft, following = drafts[i], drafts[i + 1] if i + 1 < len(drafts) else None
            if draft.date is not None or draft.number is None or draft.form != "full":
                continue
            if draft.issuer is not None:
                self._issued_on(normal, draft, following.start if following else len(normal.fold))
                continue
            if not _AFTER_NUMBER.match(normal.fold, draft.tail):
                continue
            if following and following.number == draft.number and not normal.fold[draft.end : following.start].strip():
                draft.date, draft.issuer = following.date, following.issuer
                continue
            if normal.fold.find(b"ngay ", draft.tail, draft.tail + _REACH) < 0:
                continue
            wanted = self._codes(draft.number)
            stop = self._end(normal, draft.tail)
            inner = [d for d in drafts[i + 1 : i + 12] if d.start < stop]
            self._take_late(normal, draft, inner, wanted, stop)

    def _issued_on(self, normal: Normal, draft: Draft, limit: int) -> None:
        """The date at the end of the subject of a paper whose giver is known: "Chính phủ (2023), Nghị định số
        13/2023/NĐ-CP về bảo vệ dữ liệu cá nhân, ban hành ngày 17/4/2023".
        """
        limit = min(limit, draft.tail + _SUBJECT)
        issued = _ISSUED_ON.search(normal.fold, draft.tail, limit)
        if issued and POINT not in normal.fold[draft.tail : issued.start()]:
            read = read_date(normal, issued.end(), issued.end() + 40)
            year = draft.number.year if draft.number else None
            changes = _CHANGES.search(normal.fold, draft.tail, issued.start())  # perhaps the day of what it changes
            if read and not changes and year in (None, read[0].year):
                draft.date = read[0]

    def _end(self, normal: Normal, start: int) -> int:
        """Where the sentence or item that goes on at `start` ends."""
        size = min(len(normal.fold), start + _REACH)
        first = first_boundary(normal, start, size)
        return first if first >= 0 else size

    def _take_late(self, normal: Normal, draft: Draft, inner: list[Draft], wanted: set[str], stop: int) -> None:
        for mark in reversed(list(_LATE_DATE.finditer(normal.fold, draft.tail, stop))):
            if _NOT_ISSUED_DAY.search(normal.lower, max(0, mark.start() - 12), mark.start()):
                continue
            read = read_date(normal, mark.start(), stop)
            of = _OF.match(normal.fold, read[1], stop) if read else None
            if not read or not of:
                continue
            end = self._issuers.end(normal, of.end(), stop, joint=len(draft.number.issuers) if draft.number else 1)
            if end < 0:
                continue
            code = self._issuers.code(normal, (of.end(), end))
            owner = next((d for d in inner if d.date is not None and d.date.start == normal.start(mark.start())), None)
            if code not in wanted and not (
                owner is None and (code is None or wanted & UNNAMED or {code, *wanted} <= _ASSEMBLY)
            ):
                continue
            if owner is not None:
                own_year = owner.number.year if owner.number else None
                slipped = (
                    own_year is not None and draft.number is not None and read[0].year == draft.number.year != own_year
                )
                if owner.number is not None and code in self._codes(owner.number) and not slipped:
                    continue
                if owner.form == "short" and not (draft.number and draft.number.year == read[0].year):
                    continue  # "tổng kết Nghị quyết số 48-NQ/TW và Chỉ thị số 49 ngày 25-5-2005 của Ban Bí thư"
                owner.date, owner.issuer, owner.tail = None, None, owner.end
            draft.date, draft.issuer = read[0], (of.end(), end)
            return

    def _codes(self, number: Number) -> set[str]:
        """Lexicon codes of the bodies in a number, a division's digit left out (`NHNN7`)."""
        return {
            self._numbers.bodies.get(code) or self._numbers.bodies.get(code.rstrip("0123456789"), code)
            for code in number.issuers
        }

    def _issuer_behind(self, normal: Normal, draft: Draft, alone: bool) -> None:
        """The body behind the subject ("… do Chính phủ ban hành", "… của Bộ Giáo dục và Đào tạo"), told by the number;
        what that body says may follow where the paper is `alone` in its sentence ("… của Bộ Y tế xác định").
        """
        if draft.issuer is not None or draft.number is None or draft.subject is None:
            return
        wanted = self._codes(draft.number)
        stop = min(len(normal.fold), draft.subject[1] + 2)
        for mark in _BODY_BEHIND.finditer(normal.fold, *draft.subject):
            end = self._issuers.end(normal, mark.end(), stop, joint=signatories(draft))
            if end < 0 or self._issuers.code(normal, (mark.end(), end)) not in wanted:
                continue
            if mark.group().startswith(b"d"):
                if by := self._by.match(normal.fold, end):
                    draft.issuer = (mark.end(), end)
                    draft.date = draft.date or _date_behind(normal, by.end())
                    return
            elif _ENDED.fullmatch(normal.fold, end, draft.subject[1]) or (
                alone and _TELLS.match(normal.fold, end) and self._issuers.central(normal, (mark.end(), end))
            ):
                draft.issuer = (mark.end(), end)
                return

    def _subjects(self, normal: Normal, drafts: list[Draft]) -> None:
        """Where each subject (trích yếu) starts and ends."""
        for i, draft in enumerate(drafts):
            begins = self._begins.match(normal.fold, draft.tail, draft.tail + 40)
            if not begins or draft.form in ("self", "short"):
                continue
            stop = self._end(normal, draft.tail)
            subject = normal.fold[draft.tail : stop]
            if (end := end_of_subject(subject)) >= 0:
                subject = subject[:end]
            end = draft.tail + len(subject.rstrip(b" .,"))
            start = draft.tail + len(subject) - len(subject.lstrip(b" "))
            if end > start:
                draft.subject = (start, end)
                self._issuer_behind(normal, draft, i + 1 == len(drafts) or drafts[i + 1].start >= end)
