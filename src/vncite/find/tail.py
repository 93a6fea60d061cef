"""What belongs to a citation: the date, issuer and year that follow it, in either order; then, where they are still
missing, what stands before it or is shared in its list.
"""

from __future__ import annotations

import re

from vncite.find.before import GIVEN_MANY, ISSUED, BeforeReader
from vncite.find.date import read_date
from vncite.find.draft import Draft
from vncite.find.issuer import BY, DOING, TERM, WORD_START, IssuerGrammar
from vncite.find.letters import UPPER, decode, encode
from vncite.find.normal import BLANK_LINE, Normal
from vncite.find.number import NumberGrammar
from vncite.find.own import OwnBodies, signatories
from vncite.find.shared import shared_before, shared_behind
from vncite.find.symbol import UNNAMED
from vncite.find.system import JOINT
from vncite.patterns import compiled, later

__all__ = ["TailReader"]

_DATE_LEAD = compiled(
    rb" *+(?:[,(|-] *+)?(?:(?:da +)?(?:ban +hanh|k[yi]|de|duoc +ban +hanh|thong +qua"
    rb"|duoc +thong +qua) +)?(?:hoi +\d{1,2} *(?:h|gio|:) *(?:\d{1,2})? *,? *)?(?:cung +)?"
    rb"(?=(?:ky +)?(?:ngay|ngya|nagy)(?![a-z]))"
)
_LABELLED_LEAD = later(rb"[ |]*ngay +ban +hanh *[:|][ |]*(?=\d)")
"""As portals list texts: "Thông tư 17/2017/TT-BTC [line] Ngày ban hành: 28/02/2017"."""
_BARE_LEAD = compiled(
    rb" *+(?:[,(|-] *+)?(?:(?:(?:van +ban +)?(?:duoc +)?ban +hanh|k[yi]) +)?"
    rb"(?=\d{1,2} {0,2}[-/.] {0,2}\d{1,2} {0,2}[-/.] {0,2}\d{4}(?!\d))"
)
_MONTH_LEAD = compiled(rb" *+(?:[,(] *+)?(?=thang +\d{1,2} +nam +\d{4})")
_LAWS = frozenset({"HP", "BL", "L", "PL"})
_ADOPTED = _LAWS | {"NQ"}
_ACTS = later(
    DOING
    + rb"(?:ban +hanh|k[yi]|ra|co|thong +qua|phe +duyet|trinh|giao|yeu +cau|chi +dao|quy +dinh|huong +dan|quyet +dinh)"
    + rb"(?![a-z])"
)
"""What a body does in a clause of its own."""
_LEGISLATORS = frozenset({"QH", "UBTVQH", "HĐNN", "CTN"})
_GAP = rb"[ ._" + encode("…") + rb"]{0,12}+"
_YEARLESS = later(
    rb"ngay(?: +\d{1,2}(?: {0,1}[-/] {0,1}| +thang +)\d{1,2}(?![\d/-])(?! +nam +\d)"
    rb"| +\d{1,2} +thang +nam +\d{4}(?!\d)"
    rb"|" + _GAP + rb"/" + _GAP + rb"(?:\d{1,2})?" + _GAP + rb"/ {0,2}\d{4}(?!\d)"
    rb"|" + _GAP + rb"thang" + _GAP + rb"(?:\d{1,2})?" + _GAP + rb"nam +\d{4}(?!\d))"
)
"""A day without its year, as newspapers have it, or one that a draft leaves for the hand, tells no date and hides no
issuer.
"""
_BEHIND_BODY = compiled(
    rb"(?:" + TERM.pattern + rb"| +\((?:khoa|nhiem ky) [^()]{1,20}\))?"
    rb"(?:,? +(?:tai +)?ky +hop +thu +[a-z\d]{1,8}(?=,? +(?:ve|v/v|thong +qua|ban +hanh|quy +dinh)(?![a-z])))?"
)
"""The term of a body, and its session at which it gave a paper."""
_OPENS_SUBJECT = later(rb" *,? ")
_DATED_NEXT = later(rb"[a-z\d /.&:-]{4,70}?,? +ngay +\d")
"""The next citation has a date of its own: the one before its subject is of what stands before."""
_CLOCK = later(rb" *[,-]? *\d{1,2}:\d\d")
_DATED_ROW = later(rb"[ \t|*-]*+\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)")
_OPENS_NOTE = frozenset(bytes([byte]) for byte in b"0123456789[(")
_NOTE = later(rb"(?:\d{1,2}|\[\d{1,3}\]|\(\d{1,2}\))(?=,? +(?:ngay|cua)(?![a-z]))")
"""The mark of a footnote between a number and its date: "10/QĐ-UBND[3] ngày …"."""
_OPENS_DATE, _OPENS_ISSUER = b"bkdtcnvh-0123456789 ", b"cdqb "
"""First letters of what the leads match, a space where it is too far to see: a look at it saves most of the matches."""
_ISSUER_LEAD = compiled(
    rb" *+(?:[,)] *+)?(?:cung +ngay +|truoc +(?:day|do) +)?(?:(?:cua|do|ban +hanh +boi) +(?:cac +)?|cua(?=[a-z]))"
    rb"|(?: *+, *+)(?=(?:quoc +hoi|chinh +phu)(?![a-z]))"
)
_NTH = rb"hoi +nghi +(?:lan +)?thu +[a-z\d]{1,8}(?: +[a-z]{3,8}(?= *,? +(?:cua +)?(?:ban +chap|bch)))?"
_CONFERENCE = later(
    rb" *[,-]? *(?:cua +" + _NTH + rb" *, +|(?:tai +)?" + _NTH + rb",? *(?:cua +)?)(?=ban +chap +hanh|bch)"
)
"""The conference at which the Party's Central Committee gave a resolution, before its name; without a comma between
them, "của Hội nghị lần thứ bảy Ban Chấp hành Trung ương" is the body as the text has it."""
_BETWEEN = later(rb" *,? *giua +(?:cac +)?")
"""Before the bodies of a joint paper: "Thông tư liên tịch số … giữa Bộ A và Bộ B"."""
_CARRYING = (b"hien ", b"khai ", b"hanh ", b"ket ", b"nam ")
_CARRIED_BY = later(
    rb"(?<![a-z])(?:ban +chi +dao|to +cong +tac|to +giup +viec|ke +hoach|chuong +trinh|bao +cao|hoi +nghi)(?![a-z])"
    rb"[^.,;:]{0,70}?(?<![a-z])(?:thuc +hien|trien +khai|thi +hanh|so +ket|tong +ket) +\Z"
)
"""A committee or paper that carries out what is named next."""
_COMMITTEE_FOR = later(
    rb"(?<![a-z])(?:ban +chi +dao|to +cong +tac|to +giup +viec|bo +phan +giup +viec)(?![a-z])"
    rb"(?:[^.,;:]{0,70}?(?<![a-z])(?:thuc +hien|trien +khai|thi +hanh))? +\Z"
)
"""A committee for what is named next, whose own body stands behind it: "Bộ phận giúp việc Chỉ thị 03 của Tỉnh ủy"."""
_PARTIES = 4
"""Bodies that stand behind "giữa" at most where the number does not say how many."""
_SESSION = later(rb" *,? *(?:(?:da +)?(?:duoc +)?thong +qua +)?(?:tai +)?ky +hop +thu +[a-z\d]{1,5},? *(?=quoc +hoi)")
_YEAR = later(rb",? +nam +((?:19|20)\d\d)(?!\d)")


class TailReader:
    """Dates and issuers of drafts."""

    def __init__(self, issuers: IssuerGrammar, numbers: NumberGrammar, own: OwnBodies) -> None:
        self._issuers = issuers
        self._numbers = numbers
        self._own = own
        self._before = BeforeReader(issuers, own)

    def read(self, normal: Normal, drafts: list[Draft]) -> None:
        """Fill date, issuer, year and tail of every draft."""
        size = len(normal.fold)
        for i, draft in enumerate(drafts):
            limit = drafts[i + 1].start if i + 1 < len(drafts) else size
            self._after(normal, draft, limit)
        for draft in drafts:
            if draft.issuer is None and draft.number:
                self._behind_bracket(normal, draft)
        shared_behind(normal, drafts)
        for i, draft in enumerate(drafts):
            floor = drafts[i - 1].tail if i else 0
            if draft.date is None or draft.issuer is None:
                self._before.read(normal, draft, drafts[i - 1] if i else None, max(floor, draft.start - 400))
        shared_before(normal, drafts)
        if normal.fold.find(GIVEN_MANY) < 0:
            return
        for previous, draft in zip([None, *drafts], drafts, strict=False):
            if draft.issuer is None and draft.form == "full":
                self._before.read_listed(normal, draft, previous)

    def _after(self, normal: Normal, draft: Draft, limit: int) -> None:
        fold = normal.fold
        position = draft.tail if draft.form == "unnumbered" else draft.end
        limit = min(limit, position + 400)
        near = fold[position : position + 24]
        if near[:1] in _OPENS_NOTE and (note := _NOTE.match(fold, position, limit)):
            position = note.end()
            near = fold[position : position + 24]
        if (b"ky " in near or b"thong q" in near) and (session := _SESSION.match(fold, position, limit)):
            position = session.end()
            if (end := self._issuers.end(normal, position, limit)) > 0:
                draft.issuer, position = (position, end), end
                draft.tail = end
            near = fold[position : position + 24]
        token = _TOKEN.match(normal.case, position, limit) if b"ng" in near else None
        if token and decode(token[1]) in self._numbers.bodies:
            position = token.end(1)  # the body's code again: "02/2004/NQ-HĐTP TANDTC ngày …"
        elif near[1:4] in _OPENS_PLACE and (end := self._placed(normal, draft, limit)) > 0:
            position = draft.tail = end
        adopted = draft.type in _ADOPTED and any(map(near.__contains__, _PASSED_OPENS))
        passed = _PASSED.match(fold, position, limit) if adopted else None
        if passed and (read := read_date(normal, passed.end(), limit)):
            # a law "được Quốc hội khóa XV thông qua ngày 18/01/2024"
            draft.date, draft.tail = read
            draft.issuer = passed.span(1)
            return
        for _ in range(3):
            opens = fold[position : position + 16].lstrip(b" ,(|)")[:1] or b" "
            if draft.date is None and opens in _OPENS_DATE:
                lead = (
                    _DATE_LEAD.match(fold, position, limit)
                    or _BARE_LEAD.match(fold, position, limit)
                    or _MONTH_LEAD.match(fold, position, limit)
                )
                crossed = normal.case[lead.start() : lead.end()] if lead else b""
                if lead and not ((b"\t" in crossed or b"|" in crossed) and _in_cell(normal, draft)):
                    read = read_date(normal, lead.end(), limit)
                    apart = b"," in crossed or b"\n" in crossed or b"(" in crossed
                    if not read and (labelled := _LABELLED_LEAD.match(fold, position, limit)):
                        read, apart = read_date(normal, labelled.end(), limit), False
                    if read and not (apart and self._of_the_next(normal, draft, lead, read[1], limit)):
                        draft.date, position = read
                        draft.same_day = b"cung" in lead.group()
                        draft.tail = position
                        continue
                    if not read and (yearless := _YEARLESS.match(fold, lead.end(), limit)):
                        position = yearless.end()
                        continue
            if draft.issuer is None and opens in b"cth-" and b"hoi nghi" in fold[position : position + 16]:
                position = self._at_conference(normal, draft, position, limit)
            several = opens == b"g" and (signatories(draft) > 1 or self._of_several(draft))
            if draft.issuer is None and several and (between := _BETWEEN.match(fold, position, limit)):
                named = signatories(draft)
                end = self._issuers.end(normal, between.end(), limit, joint=named if named > 1 else _PARTIES)
                if end > 0 and (draft.type in JOINT or end > self._issuers.end(normal, between.end(), limit)):
                    draft.issuer, position, draft.tail = (between.end(), end), end, end
                    continue
            of = opens in _OPENS_ISSUER or (opens == b"t" and fold.startswith(_FORMERLY, position))
            if draft.issuer is None and of and (lead := _ISSUER_LEAD.match(fold, position, limit)):
                end = self._issuers.end(normal, lead.end(), limit, joint=signatories(draft))
                if end > 0 and lead.group().lstrip(b" ")[:1] == b"," and _ACTS.match(fold, end, limit):
                    break  # "Thực hiện Kết luận A, Chính phủ ban hành Nghị quyết B"
                if draft.type in _LAWS and end > 0 and not self._adopts(normal, (lead.end(), end)):
                    draft.tail = position = end
                    continue
                carried = draft.form == "short" or fold.endswith(_CARRYING, 0, draft.start)
                if end > 0 and carried and self._of_who_carries_it_out(normal, draft, (lead.end(), end)):
                    break
                if end > 0 and not (lead.group().strip().startswith(b"do") and not BY.match(fold, end)):
                    draft.issuer, position = (lead.end(), end), end
                    if term := _BEHIND_BODY.match(fold, position, limit):
                        position = term.end()
                    draft.tail = position
                    continue
            celled = normal.cells and draft.issuer is None and draft.number
            cell = _CELL.match(normal.case, position, limit) if celled else None
            if cell and (end := self._in_next_cell(normal, draft, cell.end(), limit)) > 0:
                draft.issuer, position = (cell.end(), end), end
                draft.tail = end
                continue
            behind = fold[position : position + 60] if draft.issuer is None and draft.number else b""
            told = _TOLD.match(fold, position, limit) if b"ban hanh" in behind else None
            if told and (end := self._own.end(normal, draft, told.end(), limit)) > 0 and (by := BY.match(fold, end)):
                draft.issuer, position = (told.end(), end), by.end()
                draft.tail = position
                continue
            passive = opens in _OPENS_GIVEN and draft.issuer is None and b"duoc " in fold[position : position + 24]
            given = _GIVEN.match(fold, position, limit) if passive else None
            if given and (end := self._giver_of(normal, draft, given.end(), limit)) > 0:
                term = _BEHIND_BODY.match(fold, end, limit)
                if by := _GAVE.match(fold, term.end() if term else end, limit):
                    draft.issuer, position = (given.end(), end), by.end()
                    draft.tail = position
                    continue
            aside = _ASIDE.match(fold, position, limit) if b"(" in behind[:4] else None
            if aside and (end := self._own.end(normal, draft, aside.end(), limit)) > 0 and fold[end : end + 1] in b"),":
                draft.issuer, position = (aside.end(), end), end
                draft.tail = end
                continue
            break
        dated = draft.date is not None or draft.year is not None or b"nam " not in fold[position : position + 8]
        if not dated and (year := _YEAR.match(fold, position, limit)):
            position = year.end()
            # "kế hoạch thực hiện Nghị quyết số 57-NQ/TW năm 2026": the plan's; a bare number needs its year
            of_a_plan = draft.form == "full" and draft.number and draft.number.year is None
            if not (of_a_plan and self._in_a_plan(normal, draft)):
                draft.year, draft.tail = int(year[1]), position
            lead = _ISSUER_LEAD.match(fold, position, limit) if draft.issuer is None else None
            if lead and b"do" not in lead.group() and (end := self._issuers.end(normal, lead.end(), limit)) > 0:
                draft.issuer, draft.tail = (lead.end(), end), end

    def _of_several(self, draft: Draft) -> bool:
        """Whether the symbol names more than one body, or none that is known."""
        if draft.number is None or len(draft.number.issuers) > 1 or not self._own.listed(draft):
            return True
        return draft.number.issuers[0].startswith(tuple(UNNAMED))  # 23/KL-LNTPTW

    def _giver_of(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """End of the body that gave the paper: that of its symbol, any where the number is bare."""
        if draft.form == "short":
            return self._issuers.end(normal, position, limit)
        if draft.type in _LAWS:
            end = self._issuers.end(normal, position, limit)
            return end if end > 0 and self._adopts(normal, (position, end)) else -1
        return self._own.end(normal, draft, position, limit)

    def _of_who_carries_it_out(self, normal: Normal, draft: Draft, span: tuple[int, int]) -> bool:
        """Whether the body behind a paper of the centre is whose committee or report carries it out: "Ban Chỉ đạo thực
        hiện Nghị quyết số 57-NQ/TW của Đảng ủy xã".
        """
        if draft.form == "short":
            return _COMMITTEE_FOR.search(normal.fold, max(0, draft.start - 120), draft.start) is not None
        if not self._in_a_plan(normal, draft):
            return False
        return self._own.local(normal, span[0]) and self._own.listed(draft) and not self._own.of_a_place(draft)

    def _in_a_plan(self, normal: Normal, draft: Draft) -> bool:
        """Whether a paper is what another carries out, of which the words behind it may tell: "kế hoạch thực hiện Nghị
        quyết số 57-NQ/TW năm 2026".
        """
        fold, start = normal.fold, draft.start
        return fold.endswith(_CARRYING, 0, start) and _CARRIED_BY.search(fold, max(0, start - 120), start) is not None

    def _at_conference(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """End of "của Hội nghị lần thứ 8, Ban Chấp hành Trung ương khóa XI", whose body is set; else `position`."""
        met = _CONFERENCE.match(normal.fold, position, limit)
        end = self._issuers.end(normal, met.end(), limit) if met else -1
        if not met or end < 0:
            return position
        draft.issuer, draft.tail = (met.end(), end), end
        return end

    def _adopts(self, normal: Normal, span: tuple[int, int]) -> bool:
        """Whether a body may have adopted a law: "Thông tư A hướng dẫn Luật B do Bộ Xây dựng ban hành" is of A."""
        return self._issuers.code(normal, span) in _LEGISLATORS

    def _of_the_next(self, normal: Normal, draft: Draft, lead: re.Match[bytes], end: int, limit: int) -> bool:
        """Whether a date is not that of `draft` but opens what follows: "Thực hiện Nghị quyết A của Chính phủ, ngày
        24/10/2021, UBND tỉnh đã ban hành Kế hoạch B", or begins the next row of a list whose rows begin with dates.
        """
        fold = normal.fold
        if b"\n" in normal.case[lead.start() : lead.end()] and _CLOCK.match(fold, end):
            return True  # "[line] Ngày 19/05/2025 09:30": when a portal put the page there
        bare = b"ngay" not in fold[lead.end() : lead.end() + 8]
        if bare and b"(" in lead.group():
            year = draft.number.year if draft.number else None
            return year is not None and b"%d" % year not in fold[lead.end() : end]  # the day it was put on a page
        if bare and b"\n" in normal.case[lead.start() : lead.end()]:
            row = normal.case.rfind(b"\n", max(0, draft.start - 120), draft.start) + 1
            if _in_cell(normal, draft):
                return True  # "Giá trị của Hiến pháp 1946 [line] 01/07/2013": when the article was put on its page
            return _DATED_ROW.match(normal.case, row, draft.start) is not None
        if b"\n" in normal.case[lead.start() : lead.end()] and normal.case.startswith(b"N", lead.end()):
            # "… [line] Ngày 22/6/2015, Bộ Tài chính đã ban hành …" tells of the next, below a headline
            apart = normal.case.startswith(b"Ng", lead.end()) and BLANK_LINE.search(normal.case, *lead.span())
            if apart and _in_cell(normal, draft):
                return True  # a line of its own: when the page was put there
            if fold[end : end + 2] == b", ":
                return True
            opens = _OPENS_SUBJECT.match(fold, end, limit)
            return opens is not None and self._issuers.end(normal, opens.end(), limit) > 0
        if b"," not in lead.group() or (draft.issuer is None and _DATED_NEXT.match(fold, limit)):
            return False
        opens = _OPENS_SUBJECT.match(fold, end, limit)
        if not opens or not WORD_START.match(normal.case, opens.end()) or limit == len(fold):
            return False
        subject = self._issuers.end(normal, opens.end(), limit)
        return subject > 0 and limit - subject < 60 and ISSUED.search(fold, subject, limit) is not None

    def _placed(self, normal: Normal, draft: Draft, limit: int) -> int:
        """End of the place whose body the symbol names ("Quyết định số 5/QĐ-UBND huyện Thái Thụy, ngày …"), or of the
        body behind a number without its symbol ("Nghị quyết 08 HĐND tỉnh"); -1 where there is neither.
        """
        code = None
        if draft.form == "short":
            code = _LOCAL_CODE_BEHIND.match(normal.case, draft.end, limit)
        elif draft.number and draft.number.unit and draft.number.issuers[0] in _LOCAL_BODIES:
            place = _PLACE_DATED.match(normal.fold, draft.end, limit)
            return place.end() if place else -1  # "12/UBND-NN huyện Mộc Châu ngày …"
        elif normal.case[draft.end : draft.end + 1] == b" " and _PLACE_BEHIND.match(normal.fold, draft.end, limit):
            code = _LOCAL_CODE.search(normal.case, max(0, draft.end - 5), draft.end)
        if code is None:
            return -1
        end = self._issuers.end(normal, code.start(1), limit)
        if end <= max(draft.end, code.end(1)) or not _BODY_ENDS.match(normal.fold, end):
            return -1
        draft.issuer = (code.start(1), end)
        return end

    def _behind_bracket(self, normal: Normal, draft: Draft) -> None:
        """The date and the issuer behind a bracket about the citation: "Thông tư số 86/2011/TT-BTC (được sửa đổi …) của
        Bộ Tài chính", "Nghị quyết số 2-NQ/TW (gọi tắt là Nghị quyết số 2), ngày 12/6/2021".
        """
        bracket = _BRACKET.match(normal.fold, draft.tail, draft.tail + 240)
        if not bracket:
            return
        dated = _DATE_BEHIND.match(normal.fold, bracket.end()) if draft.date is None else None
        read = read_date(normal, dated.end(), dated.end() + 40) if dated and b"ngay" not in bracket.group() else None
        if read and dated and b"," in normal.fold[bracket.end() : dated.end()]:
            opens = _OPENS_SUBJECT.match(normal.fold, read[1])
            acts = self._issuers.end(normal, opens.end(), opens.end() + 120) if opens else -1
            read = None if acts > 0 and _ACTS.match(normal.fold, acts) else read  # the day of the next clause
        if read:
            draft.date = read[0]
        of = _OF_BEHIND.match(normal.fold, read[1] if read else bracket.end())
        end = self._own.end(normal, draft, of.end(), of.end() + 120) if of else -1
        if of and end > 0:
            draft.issuer = (of.end(), end)

    def _in_next_cell(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """End of the body in a cell of a table behind the number: that of its symbol, or any that is all of the cell
        behind the date.
        """
        end = self._own.end(normal, draft, position, limit)
        if end > 0 or draft.date is None:
            return end
        end = self._issuers.end(normal, position, limit)
        alone = end > 0 and _CELL_ENDS.match(normal.case, end) and self._issuers.code(normal, (position, end))
        return end if alone else -1


def _in_cell(normal: Normal, draft: Draft) -> bool:
    """Whether other words stand before the citation in its cell of a table: the date in the next cell is of them."""
    line = normal.case[max(0, draft.start - 400) : draft.start]
    return bool(line[max(map(line.rfind, (b"\t", b"|", b"\n"))) + 1 :].strip(_BULLETS))


_BULLETS = b" \r*+-.)0123456789"
"""What may stand before a citation that is all of its line: the mark or number of an item."""
_BRACKET = compiled(rb" *\([^()]{0,200}\)")
_DATE_BEHIND = later(rb" *,? *(?=ngay +\d)")
_OF_BEHIND = later(rb" *(?:cua|do) +")
_PASSED_OPENS = (b"duoc ", b"do ", b"quoc hoi ", b"cua nuoc ")
_PASSED = later(
    rb"(?: +cua +nuoc +[a-z ]{10,50}?(?= +(?:da +)?duoc))?[ .]*,? *(?:(?:da +)?(?:duoc|do) +)?"
    rb"(quoc +hoi|(?:uy +ban +thuong +vu|ubtv) +quoc +hoi|ubtvqh|hoi +dong +nha +nuoc|hdnn)"
    rb"(?:,? +(?:[^.;\d]|(?<=thu )\d{1,2}(?!\d)){0,100}?)?,? +(?:thong +qua|ban +hanh),? +"
    rb"(?:[^.;]{0,60}? )??(?=ngay +\d)"
)
_TOKEN = compiled(rb" ([" + UPPER + rb"]{3,10})(?= +[nN]g)")
_OPENS_PLACE = frozenset({b"tin", b"tha", b"thi", b"tp.", b"tp ", b"huy", b"qua", b"xa ", b"phu", b"ubn", b"hdn"})
"""How the places and bodies begin that may stand right behind a symbol; a look at it saves most of the reading."""
_PLACE_WORD = rb" +(?:tinh|huyen|thanh +pho|tp\.?|thi +(?:xa|tran)|quan|xa|phuong)"
_PLACE_BEHIND = later(_PLACE_WORD + rb"(?= )")
_PLACE_DATED = later(_PLACE_WORD + rb"(?: +[a-z\d]{1,10}){0,4}?(?=,? +ngay +\d)")
_LOCAL_BODIES = frozenset({"UBND", "HĐND", "UB"})
_LOCAL_CODE = later(rb"(?<=[-/])(" + encode("UBND|HĐND|UB") + rb")\Z")
_LOCAL_CODE_BEHIND = later(rb" (" + encode("UBND|HĐND") + rb")(?= )")
_BODY_ENDS = later(rb" *(?:[,;.)|]|(?:ngay|ve|v/v)(?![a-z])|\Z)")
"""What follows a name that is whole: "QĐ-UBND tỉnh đã chỉ đạo" may say who did it."""
_CELL = compiled(rb"[ ]*[\t|][ \t|]*")
"""The next cell of a table, as readers of files write it."""
_CELL_ENDS = later(rb" *(?:[\t|\r\n]|\Z)")
_TOLD = later(rb" +(?:ma +)?(?=[a-z])")
"""Before the body that gave it, as speech has it: "Nghị định 238 mà Chính phủ ban hành ngày 03/9/2025"."""
_OPENS_GIVEN = b"dvm"
_FORMERLY = (b" truoc ", b", truoc ")
_GIVEN = later(rb" *,? *(?:(?:da|vua|moi)(?![a-z]) *)*+duoc +")
"""Before the body that gave it: "Nghị quyết số 128/NQ-CP đã được Chính phủ ban hành ngày 11/10/2021"."""
_GAVE = later(
    rb"(?:,? +(?:tai +)?ky +hop +thu +[a-z\d]{1,5},?)?"
    rb" +(?:ban +hanh|thong +qua|phe +duyet|k[yi](?: +ban +hanh)?)(?![a-z])"
)
_ASIDE = later(rb" *\( *")
