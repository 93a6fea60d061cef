"""Type words without a symbol behind them: a bare number ("Nghị quyết 68", "Nghị quyết 16, 17"), or a date and a body
alone ("Công điện ngày 21/7/2021 của …").
"""

from __future__ import annotations

import re
from typing import Final

from vncite.find.date import DATE
from vncite.find.draft import Draft
from vncite.find.heads import HeadGrammar
from vncite.find.issuer import IssuerGrammar
from vncite.find.letters import LOWER, UPPER, decode, encode
from vncite.find.marks import BLANK, LINE
from vncite.find.normal import Normal
from vncite.find.system import LAWS
from vncite.find.words import accented, folded
from vncite.lexicon import Lexicon
from vncite.patterns import later

__all__ = ["BareReader"]

_STRONG: Final = frozenset({"NQ", "NĐ", "CT", "TT", "TTLT", "TTri", "KL", "CĐ", "L", "PL"})
"""Types whose word alone, with a capital, makes a bare number that of a paper."""
_SERIAL: Final = re.compile(rb"(\d{1,5})(?:\.\d{1,2}(?=/20\d\d)|[a-z]?)(?![a-z\d])")
_AND: Final = rb"(?: *, *| +va +| *; *)"
_MEMBER: Final = rb"(\d{1,5})([a-z]?)(?![a-z\d/\-%]|\.\d)"
_LIST_ON: Final = re.compile(_AND + rb"(?:so +)?" + _MEMBER)
_LIST_ON_DATED: Final = re.compile(_AND + rb"so +" + _MEMBER)
_DATED: Final = re.compile(rb" *,? *(?=ngay +\d)")
"""A member of a list with a date of its own: "Sắc lệnh số 51 ngày 17-10-1946 và số 82 ngày …"."""
_OF_YEAR: Final = re.compile(rb"/ ?((?:19|20)\d\d)(?! ?[/\d]|-| -(?! ))")
_YEAR_ENDS_LINE: Final = re.compile(rb"/ ?((?:19|20)\d\d)(?=[ \t\r]*\n)")
"""Number and year without the symbol: "Nghị định 45/2020"."""
_FOOTNOTED: Final = re.compile(rb"(?<=\n)[" + UPPER + rb" ]+ \d{1,2}[ \t\r]*(?=\n)")
"""The title of a text with the mark of a footnote behind it, on a line of its own."""
_NUMBERED: Final = re.compile(rb" *(?:so *)?\d")
_FOLLOWS: Final = re.compile(rb" *(?:,? *ngay +\d| +(?:cua|do)(?![a-z]))")
_ABOUT: Final = rb"(" + encode("về việc|phê duyệt").replace(b" ", rb" +") + rb")|" + encode("về|gửi|quy +định")
_MATTER: Final = re.compile(rb" +(?:" + _ABOUT + rb")(?![" + LOWER + rb"])")
"""What a paper is about, or to whom it went, behind a bare number: "Quyết định 356 về", "Công văn 3056 gửi"."""
_RULES: Final = re.compile(rb" +" + encode("quy định") + rb"(?: +[" + LOWER + rb"\d]| *:)")
"""What a paper does behind its bare number: "Nghị định 100 quy định mức phạt"; "5 quy định" counts them."""
_TOLD: Final = re.compile(
    rb"(?<![a-z])(?:theo|thuc +hien(?: +(?:nghiem|dung|tot))?|chap +hanh(?: +nghiem)?|trien +khai|ap +dung|can +cu|tai"
    rb"|cua|(?:dieu|khoan) +\d{1,3}[a-z]?|\d +va) +\Z"
)
"""Before the type word in small letters of a bare number: "theo thông tư 200", "điều 5 thông tư 39"."""
_AT_ARTICLE: Final = re.compile(rb"(?<![a-z])(?:dieu|khoan) +\d{1,3}[a-z]?,? +(?:cua +)?\Z")
_SAID_OF: Final = re.compile(
    rb"(?<![a-z])(?:theo|thuc +hien|ap +dung|can +cu|tai|chap +hanh|trien +khai)"
    rb"(?: +(?:cac|tinh +than|quy +dinh +cua))?"
    rb"(?: +[a-z]{2}(?:[a-z ]{0,9}[a-z])? {0,2}\d{1,4} *(?:,|;|va|hoac)){0,4} +\Z"
)
_ENDS: Final = re.compile(rb" *(?:[.,;:)\n]|\Z|(?:va|hoac|thi|cua|nhu|de|khong|duoc|phai)(?![a-z]))")
""" "Báo cáo lập theo QĐ 15.": what a bare number names that a verb of carrying out leads to and nothing follows."""
_SAID_YEAR: Final = re.compile(rb" +nam +(?:19|20)\d\d(?![\d-]| *-)")
_GIVEN: Final = re.compile(rb"(?<![a-z])(?:ban +hanh|k[yi]) +\Z")
_ENACTED: Final = frozenset({"QĐ", "TT", "NĐ", "NQ", "CT"})
"""Types that a verb of carrying out before them tells, where nothing follows: "lập theo QĐ 15."."""
_SCHEME: Final = "ĐA"
"""Its bare number may be the name of a programme ("Đề án 06"), unless the text has it in full, "Đề án 06/QĐ-TTg", or
something is done by it."""
_BY_IT: Final = later(rb"(?<![a-z])theo(?: +(?:tinh +than|noi +dung|yeu +cau)(?: +cua)?)? +\Z")
"""Before a scheme that is a paper and not in a body's name: "theo tinh thần Đề án 06", but "Tổ công tác triển khai Đề
án 06"."""
_JOINT: Final = "TTLT"
"""A type whose word is no verb and comes behind what counts it: "chờ thông tư liên tịch 35"."""
_CALLED: Final = frozenset({"QĐ", "QyĐ", "HD", "TTr"})
"""Types whose words are mostly verbs too, so that a figure behind them may count something: "Quy định 3 mức phạt"."""
_IN_SENTENCE: Final = later(rb"(?:[" + LOWER + rb"],?|\d,) \Z")
_SUBJECT_OF: Final = later(rb"(?:nghi dinh|thong tu|nghi quyet|quyet dinh|luat|phap lenh|chi thi|van ban|ke hoach) \Z")
"""A paper whose subject follows: "Nghị định Quy định 12 hành vi bị cấm"."""
_DOES: Final = later(
    rb" +(?:"
    + encode("nêu|gồm|có|đã|được|cũng|là|chỉ rõ|ghi|yêu cầu|cho phép|bổ sung|sửa đổi|thay thế|quy định|hướng dẫn|nói")
    + rb")(?!["
    + LOWER
    + rb"])"
)
"""A verb behind a bare number, which then counts nothing: "Quy định 144 nêu năm chuẩn mực"."""
_ON_A_MATTER: Final = frozenset({"QĐ", "QyĐ", "HD", "CV"})
_OTHER_DAY: Final = frozenset(
    {b"nay", b"do", b"tren", b"den", b"ke", b"truoc", b"sau", b"trong", b"hang", b"va", b"moi"}
)
"""Words of those below that end no type of document: a look at the last word saves most of the reading."""
_OF: Final = re.compile(rb" +(?:cua +(?:hoi +nghi +thuong +vu +(?=hoi +dong))?|(?=quoc +hoi +khoa))")
_MONTHS: Final = 12
_MET: Final = re.compile(rb" +(?:cua +|(?=hoi +dong))")
_MINUTES: Final = "BB"
_SESSION: Final = re.compile(
    rb"(?: *,? *(?:(?:tai|trong) +)?(?:ky +hop +thu +[a-z\d]{1,5}"
    rb"|phien +hop(?: +thuong +(?:vu|ky))?(?: +thang +\d{1,2})?|hoi +nghi +thuong +vu(?: +cua +hoi +dong +chinh +phu)?"
    rb"))?[ ,]*"
)
"""The session behind a legislature's name: "Nghị quyết của Quốc hội khóa IX, kỳ họp thứ 6 ngày …"."""
_ANOTHER_NAME: Final = re.compile(rb" [" + UPPER + rb"]")
_LED: Final = re.compile(rb"(?<![a-z])(?:theo(?: +tinh +than)?|can +cu(?: +vao)?|thuc +hien|thi +hanh)(?: +cac)? +\Z")
_ANSWERED: Final = re.compile(rb"(?<![a-z])(?:tra +loi|phuc +dap|theo|can +cu|thuc +hien|xet|nhan +duoc)(?: +cac)? +\Z")
"""Before a letter in small letters: "Trả lời công văn ngày 04/6/2004 của Cục Thuế tỉnh Nghệ An"."""
_NOT_BETWEEN: Final = re.compile(
    rb"(?<![a-z])(?:nay|do|tren|tu|den|ke|truoc|sau|trong|co hieu luc|ban hanh|hang|lam|nghi|so|ve|quy dinh|va|thu"
    rb"|moi)(?![a-z])|,"
)


class BareReader:
    """Reads what has a type word and no symbol."""

    def __init__(self, lexicon: Lexicon, heads: HeadGrammar, issuers: IssuerGrammar) -> None:
        self._counted = re.compile(
            rb"%| *[-/.]\d| *,\d(?!\d{1,4} +cua(?![a-z]))"
            rb"| *(?:nam(?! +\d{4}(?! *- *\d))(?![a-z])|ngay(?! +\d)(?![a-z])|(" + folded(lexicon, "counted") + rb"))"
        )
        self._counts = later(lambda: accented(lexicon, "counted"))
        self._no_law = later(
            rb"(?<![a-z])(?:" + folded(lexicon, "profession") + rb"|" + folded(lexicon, "draft-law") + rb") *\Z"
        )
        """Before "Luật" where it is a field of study, a body or a draft: "Khoa Luật 15/2021"."""
        self._heads = heads
        self._issuers = issuers

    def short(self, normal: Normal, digit: int) -> list[Draft]:
        """The short form whose first figure stands at `digit`, with the members of the list that it opens."""
        fold = normal.fold
        head = self._heads.before(normal, digit, 0)
        serial = _SERIAL.match(fold, digit)
        if not head or not serial or head[1] is None:
            return []
        start, code, repairs = head
        end = serial.end()
        labelled = self._heads.label(normal, digit, start)
        year = _OF_YEAR.match(fold, end) or _YEAR_ENDS_LINE.match(normal.case, end)
        capital = normal.case[start : start + 1].isupper()
        counted = None if year or (capital and _RULES.match(normal.lower, end)) else self._count(normal, end)
        if counted and LINE in normal.case[end : counted.end()]:
            counted = None  # "Nghị quyết số 68 [line] Công tác triển khai"
        if counted and not (capital and code in _STRONG and fold[end : counted.end()].replace(b" ", b"").isalpha()):
            return []  # but "Thông tư 28 năm học 2020", where the text cites it in full
        if not labelled and _FOOTNOTED.match(normal.case, start):
            return []
        glued = fold[digit - 1 : digit].isalpha()
        if glued and not normal.case[start:digit].isupper():
            return []
        value = int(serial[1])
        like_a_year = 1945 <= value <= 2099
        if not labelled and (value == 0 or len(serial[1]) > 4 or (like_a_year and not capital)):
            return []
        if start and chr(fold[start - 1]).isalnum():
            return []
        follows = _FOLLOWS.match(fold, end)
        doubtful = False
        if not labelled and not follows:
            word = fold[start:digit].strip()
            # in a table the number of the next cell follows the word; an abbreviation may be a column's heading
            broken = LINE in normal.case[start + len(word) : digit]
            spelled = BLANK in word or word in (b"nq", b"nd")
            told = capital or code == _JOINT or (value > 9 and _TOLD.search(fold, max(0, start - 24), start))
            doubtful = not year and (
                broken or not told or code not in _STRONG or not spelled or counted is not None or like_a_year
            )
            if (
                doubtful
                and capital
                and spelled
                and not like_a_year
                and _AT_ARTICLE.search(fold, max(0, start - 20), start)
            ):
                doubtful = False  # "căn cứ Điều 13 Quy định 59"
            if doubtful and not broken and code in _ON_A_MATTER and len(serial[1]) > 1:
                matter = _MATTER.match(normal.lower, end)
                doubtful = matter is None or not (capital or matter[1])
                if doubtful and capital and _GIVEN.search(fold, max(0, start - 12), start):
                    doubtful = False  # "Thủ tướng vừa ban hành Quyết định 415, phê duyệt danh sách"
                if doubtful and capital and spelled and _SAID_YEAR.match(fold, end):
                    doubtful = False  # "Công văn 2743 năm 2017 miễn tiền thuê đất", as portals head their pages
            if doubtful and not broken and capital and value > 9 and code in _ENACTED:
                said = _ENDS.match(fold, end) and _SAID_OF.search(fold, max(0, start - 60), start)
                # "vốn đã giao (QĐ 1846)"
                doubtful = said is None and (like_a_year or fold[start - 1 : start] + fold[end : end + 1] != b"()")
            if doubtful and not broken and capital and spelled and counted is None and code in _CALLED:
                doubtful = like_a_year or len(serial[1]) < 2 or not self._called(normal, start, end)
            if glued:
                doubtful = not year
        if code == _SCHEME:
            of_one = normal.case[start] != normal.lower[start] and len(serial[1]) > 1 and not like_a_year
            of_one = of_one and LINE not in normal.case[start:digit]  # a table has a row's number below "Đề án"
            doubtful = not of_one or _BY_IT.search(fold, max(0, start - 32), start) is None
        if code == "L" and not labelled:
            if value <= _MONTHS or self._no_law.search(fold, max(0, start - 24), start):
                return []
            if not year:
                if not capital or like_a_year or counted:
                    return []
                doubtful = True  # "so với Luật 65", where the text has Luật số 65/2014/QH13 in full
        if year and fold[start:digit].rstrip(b" ").endswith(b":") and fold[start:digit].rstrip(b" :").isalpha():
            return []  # "HD: 05/2015", until when a medicine may be used
        first = Draft(start, digit, end, "short")
        first.type, first.repairs, first.confidence = code, repairs, 0.9 if labelled else 0.85
        first.serial = serial.group().decode("ascii")
        first.doubtful = doubtful
        if year:
            first.end = first.tail = year.end()
            first.year = int(year[1])
            return [first]
        out = [first]
        while more := self._next(fold, out[-1].end):
            if self._count(normal, more.end()) or len(more[1]) > 4 or DATE.match(fold, more.start(1)):
                break
            if 1945 <= int(more[1]) <= 2099 and value < 1000:
                break
            member = Draft(more.start(1), more.start(1), more.end(), "short")
            member.type, member.serial, member.shared, member.confidence = (
                code,
                more.group()[more.start(1) - more.start() :].decode("ascii"),
                True,
                0.8,
            )
            out.append(member)
        for member in out[:-1]:
            member.shared = True
        if first.doubtful and len(out) > 1 and _FOLLOWS.match(fold, out[-1].end):
            first.doubtful = False  # "Quyết định 217, 218 của Bộ Chính trị"
        return out

    def _count(self, normal: Normal, end: int) -> re.Match[bytes] | None:
        """What the figure that ends at `end` counts: "Nghị quyết 5 nội dung"; "35 bổ sung" is no "35 bộ"."""
        counted = self._counted.match(normal.fold, end)
        if counted is None or counted[1] is None:
            return counted
        written = normal.lower[counted.start(1) : counted.end(1)]
        return counted if written == counted[1] or self._counts.fullmatch(written) else None

    def _called(self, normal: Normal, start: int, end: int) -> bool:
        """Whether a type word with a capital and the bare number behind it name a paper where they stand: inside a
        sentence, or before the verb of what the paper does.
        """
        if _DOES.match(normal.lower, end):
            return True
        low = max(0, start - 12)
        inside = _IN_SENTENCE.search(normal.case, low, start) is not None
        return inside and _SUBJECT_OF.search(normal.fold, low, start) is None

    def _next(self, fold: bytes, end: int) -> re.Match[bytes] | None:
        """The next member of a list of bare numbers, behind the date of the one that ends at `end` if it has one."""
        if (dated := _DATED.match(fold, end)) and (date := DATE.match(fold, dated.end())):
            return _LIST_ON_DATED.match(fold, date.end())
        return _LIST_ON.match(fold, end)

    def _issuer_between(self, normal: Normal, start: int, end: int, *, meeting: bool) -> tuple[int, int] | None:
        """The body that is all that stands between the type and the date: "Nghị quyết của Quốc hội ngày 29-4-1958";
        the minutes of a `meeting` may be of a board that no table knows.
        """
        of = (_MET if meeting else _OF).match(normal.fold, start, end)
        stop = self._issuers.end(normal, of.end(), end) if of else -1
        if not of or stop < 0 or not _SESSION.fullmatch(normal.fold, stop, end):
            return None
        known = meeting and b" luc " not in normal.fold[of.end() : stop]
        return (of.end(), stop) if known or self._issuers.code(normal, (of.end(), stop)) else None

    def _issuer_behind(self, normal: Normal, end: int) -> tuple[int, int] | None:
        """The body behind the date: "nghị quyết ngày 14/11/1970 của Hội đồng Chính phủ"."""
        of = _OF.match(normal.fold, end)
        stop = self._issuers.end(normal, of.end(), of.end() + 80) if of else -1
        return (of.end(), stop) if of and stop > 0 else None

    def _led(self, normal: Normal, code: str, named: tuple[int, int], start: int) -> bool:
        """Whether what stands before a type word in small letters says that one paper is meant: "theo quyết định của
        Thủ tướng Chính phủ ngày 6/8/2010"; a letter may be of any known body.
        """
        low = max(0, start - 16)
        if code in _ENACTED and self._issuers.central(normal, named):
            return _LED.search(normal.fold, low, start) is not None
        letter = code == "CV" and self._issuers.code(normal, named) is not None
        return letter and _ANSWERED.search(normal.fold, low, start) is not None

    def unnumbered(self, normal: Normal, digit_end: int) -> Draft | None:
        """Type, date and issuer with no number: "Công điện ngày 21/7/2021 của Thường trực Ban Bí thư"."""
        fold = normal.fold
        low = max(0, digit_end - 120)
        window = fold[low:digit_end]
        at = window.rfind(b"ngay")
        if window[:at].rstrip(b" ").rpartition(b" ")[2] in _OTHER_DAY:
            return None
        # the type word nearest to the date
        words = list(self._heads.any_word.finditer(window, 0, at))
        if not words:
            return None
        start = low + words[-1].start()
        capital = normal.case[start : start + 1].isupper()
        if normal.case.startswith(b"Ng", low + at):
            return None  # "TÓM TẮT VĂN BẢN [line] Ngày 26/5/2020, Thủ tướng ban hành": the day opens a sentence
        date = DATE.match(fold, low + at)
        if not date:
            return None
        between = fold[start + len(words[-1].group()) : low + at]
        code = self._heads.code[b" ".join(words[-1].group().split())]
        meeting = code == _MINUTES and b"hop" in words[-1].group()
        issuer = self._issuer_between(normal, low + at - len(between), low + at, meeting=meeting)
        named = issuer or (None if capital else self._issuer_behind(normal, date.end()))
        if named and not capital and _ANOTHER_NAME.match(normal.case, named[1]):
            return None  # "của Chính phủ Nhật Bản"
        if not capital and (named is None or not self._led(normal, code, named, start)):
            return None
        if issuer and decode(normal.case[issuer[0] : issuer[1]]).isupper():
            return None  # the heading of the text itself: "NGHỊ QUYẾT CỦA QUỐC HỘI NGÀY …"
        if issuer is None and (_NUMBERED.match(between) or len(between.split()) > 4 or _NOT_BETWEEN.search(between)):
            return None
        draft = Draft(start, start, date.end(), "unnumbered")
        draft.issuer = issuer
        draft.type = code
        if code in LAWS:
            return None
        draft.tail = low + at
        draft.confidence = 0.7
        return draft
