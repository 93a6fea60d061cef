"""What stands before a citation in its clause and belongs to it: "Ngày 05/11/2021, Ban Chỉ đạo … đã ban hành Kế hoạch
số 121/KH-BCĐ", "Sở Y tế (văn bản số 12/SYT-NVY)".
"""

from __future__ import annotations

import re
from typing import Final

from vncite.find.actor import ActorReader
from vncite.find.bracketed import OF_BODY, BracketReader
from vncite.find.date import read_date
from vncite.find.deeds import issued, issued_ends
from vncite.find.draft import Draft
from vncite.find.issuer import WORD_START, IssuerGrammar
from vncite.find.letters import UPPER, encode
from vncite.find.marks import CLOSES, COLON, OPENS
from vncite.find.normal import BLANK_LINE, Normal
from vncite.find.own import OwnBodies
from vncite.find.sentence import last_point
from vncite.find.words import folded
from vncite.lexicon import Lexicon
from vncite.model import DateReading
from vncite.patterns import compiled, later

__all__ = ["BeforeReader"]

_ASKING: Final = frozenset({"CV", "TTr", "BC"})
"""Papers by which a body asks or answers: "Tổng công ty Thép (Tờ trình số 45/TTr-VNS)"."""
_IN_BRACKETS: Final = later(rb" *\( *")
_DAY_BEFORE: Final = later(rb"ngay(?<![a-z]ngay) +(?=\d)")
_GIVEN_MANY: Final = b"ban hanh cac "
"""In a sentence that says who gave the papers of a list."""
_LEADS_LIST: Final = later(rb"ban hanh cac [a-z][^:;]{3,240}:")
_OPENS_ITEM: Final = later(rb"[ \t]*(?:[-+*" + encode("•–") + rb"]|\d{1,2}[.)]|[a-z]\))")
_OF_ANOTHER: Final = later(
    rb"(?<![a-z])(?:thay +the|sua +doi|bo +sung|bai +bo|thuc +hien|thi +hanh|theo|can +cu|huong +dan|trien +khai)"
    rb"(?: +(?:cac|mot|so|dieu|noi|dung|quy|dinh|cua|tai))*+ *\Z"
)
"""In an item, before a paper that another one is about."""
_LEAD_REACH: Final = 3000
"""Characters that a list of papers is long at most."""
_HEADING_REACH: Final = 260
"""The same from the body that heads it to its first paper."""
_HISTORY_ROW: Final = later(rb"(?<![\d/])(\d{1,2}/\d{1,2}/\d{4})[ |]+van +ban +duoc +ban +hanh[ |]+\Z")
"""A row of the history of a text, as portals have it: "11/08/2004 Văn bản được ban hành 613/2004/QĐ-NHNN"."""
_OTHER_DAY: Final = later(
    rb"(?:tu|ke +tu|den|het|truoc|sau|tinh +den|vao|trong|cung|moi|hieu +luc(?: +thi +hanh)?(?: +ke)?(?: +tu)?"
    rb"|tu +ngay|den +ngay|va|hang) *\Z"
)
_OPENING_DAY: Final = later(
    rb"(?:(?:\A *|[.;:,(] {0,24}|- )(?:va +)?(?:den|vao|(?:cung +)?trong|cung|hom)|(?<![a-z])va) +\Z"
)
"""Before the day that opens a clause, with its subject behind it: "Đến ngày 05/3/2020, UBND huyện ban hành"."""
_SAME_DAY: Final = later(rb"(?<![a-z])cung +ngay(?![a-z])(?! +\d)")
_PROVISION: Final = rb"(?: +(?:diem|khoan|dieu|muc|phan|chuong) +[a-z\d.]{1,5},?){0,3}"
_GIVES: Final = compiled(rb"(?:(?<![a-z])(?:tai|kem +theo|trinh +bay|o|trong|bang)|[(:]) *(?:cac +)?\Z")
_SENT_ON: Final = (b"chuyen den theo ", b"chuyen theo ")
_GIVES_IN_PART: Final = later(rb"(?<![a-z])tai" + _PROVISION + rb" *\Z")
"""Before a provision of a paper; of what makes law, none is told so."""
_DOES_MORE: Final = later(
    rb" +(?:da|vua|moi)(?![a-z])(?![a-z ,-]*(?<![a-z])(?:theo|quy +dinh)(?![a-z]))[a-z -]{0,48}, [a-z -]{0,32}"
    rb"(?:(?<![a-z])(?:tai|trong)|\() *(?:cac +)?"
)
_TOLD: Final = (
    b"chi dao", b"giao", b"giao cho", b"yeu cau", b"de nghi", b"kien nghi", b"kinh gui", b"gui", b"thuoc", b"voi",
    b"theo", b"cua", b"bao cao", b"trinh", b"ket luan",
)  # fmt: skip
"""Before a body of whom another says something."""
_OF_NO_OTHER: Final = (
    rb"(?![a-z -]*(?<![a-z])(?:neu|thuc +hien|trien +khai|noi +dung|han +che|quy +dinh|so +lieu|van +de|kien +nghi|giao"
    rb"|don +vi|cac +phong|chi +tieu)(?![a-z]))"
)
"""Not what another's paper says: "chỉ đạo khắc phục các hạn chế nêu trong Báo cáo"."""
_WORD_OF: Final = (b"nghi cua ", b"y kien cua ", b"chi dao cua ", b"ket luan cua ", b"huong dan cua ", b"yeu cau cua ")
"""Before a body whose word stands in the paper."""
_PRESENTS: Final = later(rb" +trinh +bay +")
_NEXT_ITEM: Final = later(rb"\n[ \t]*[-+*" + encode("–•") + rb"]")
_CORPORATION: Final = b"tong cong ty"
_CORPORATE: Final = "TCT"
"""Its letters are those of Tổng cục Thuế: `659/TCT-ĐT`."""
_POSTS: Final = (b"pho giam doc ", b"giam doc ", b"chanh ", b"chi nhanh ")
"""Before the office whose head is meant: "Chánh Thanh tra tỉnh", "Giám đốc Công an tỉnh"."""
_BOARD: Final = b"ban giam doc "
"""Ends like a post and is none: "Ban Giám đốc Công an tỉnh"."""
_LIST_REACH: Final = 600
"""How far off a list may begin that has the first word of its members' names once."""
_ORDERED: Final = (b"chi dao", b" giao", b"yeu cau", b"de nghi")
"""Before a body that another tells what to do."""
_ORDERS: Final = later(rb"[a-z ]{0,40}")
_ITEM_MARK: Final = compiled(rb"(?:\A|[\n\t])[ \t]*\d{1,2}[.)][ \t]*\Z")
# "(?<![a-z])" stands behind the first letter, so that the engine skips to it
_ASKED: Final = compiled(
    rb"[dybv](?<![a-z].)(?:(?<=d)e +(?:(?:nghi|xuat) +cua|nghi(?:(?<=xet de nghi)|(?<=theo de nghi)))"
    rb"|(?:(?<=y) +kien(?: +tham +dinh)?|(?<=b)ao +cao|(?<=v)a) +cua) +"
)
_ASKS: Final = b"de nghi "
_LISTED: Final = later(
    rb"[^.;]{0,60}?(?:(?<![a-z])(?:gom|bao +gom|nhu|la|tai|sau|sau +day|trong|so|theo)(?: +(?:co|cac))?|:"
    rb"|,) *:? *(?:[-+*] *)?(?:\d[.)] *)?"
)
_OF_MANY: Final = later(rb"(?<![a-z])(?:cac|nhung) +[a-z]{2,10}(?: +[a-z]{2,10}){0,2} +(?:cua|do) +\Z")
"""Before the body that gave several papers: "các Quyết định của"."""
_LISTED_BELOW: Final = later(
    rb" +(?:ve|v/v|phe +duyet|quy +dinh|huong +dan|ban +hanh|sua +doi)(?![a-z])"
    rb"(?:(?! (?:da|se|dang|ban +hanh)(?![a-z]))[^.;:()]){0,200}+"
    rb"(?:: *(?:[-+*] *)?|\( *(?:so *)?)"
)
"""What several papers of one body are about, before the first of them: "các Quyết định của Thủ tướng Chính phủ về phê
duyệt quy hoạch thời kỳ 2021 - 2030: …"."""
_LISTED_ENDS: Final = compiled(rb"(?:om|hu|la|ai|au|ay|ng|so|eo|co|ac|[:,]) *(?:[-+*] *)?(?:\d[.)] *)?\Z")
"""What all of them end with; few citations stand behind it."""
_AT: Final = later(
    rb"(?: *\([^()]{1,30}\))? *,? *\(?(?:tai|theo|trong|co)"
    rb"(?: +(?:cac|van +ban|to +trinh|cong +van|bao +cao))*+(?: *:)?(?: +so)? *"
)
_DATELINE: Final = later(
    rb"[ \t]*+(?:thu +(?:hai|ba|tu|nam|sau|bay)|chu +nhat|(?:cap +nhat|dang|bai +viet|[a-z]+ +luc)[^.;]{0,30}"
    rb"|(?!de |theo |trong |tai |vao |thuc |trien |nham |can )[a-z .]{2,20}?)[,:]? *"
)
"""What stands before the day of a letterhead, or of a page: "Hà Giang, ngày …", "Thứ hai, ngày …"."""
_SECOND_OFFICE: Final = later(
    rb" *[-,] *(?:co +quan|pho|truong|uy +vien|chu +tich|thuong +truc|kiem)(?![a-z])[^;]{3,200}?"
    rb" +tai(?: +cac)?(?: +van +ban)? *"
)
"""Another office of who asks: "Giám đốc Sở Nội vụ - Cơ quan Thường trực Ban Chỉ đạo … tại Tờ trình"."""
_LEGISLATORS: Final = (b"quoc hoi", b"uy ban thuong vu")
_REFERENCE_ENDS: Final = (b"), ", b"). ", b"): ", b'), "', b") ")
_OF_YEAR: Final = later(rb" *\((?:19|20)\d\d[a-z]?\)[,.:]? *\"?\Z")
_REFERENCE: Final = later(rb"\[\d{1,3}\][ .]*([" + UPPER + rb"][^\n;:.]{2,90}), *\Z")
"""An entry of a list of references that has no year: "[1] Bộ Y tế, Thông tư số …"."""
_PASSIVE: Final = b" duoc "
_TIME_OF_DAY: Final = later(rb"(?:" + encode("Sáng|Chiều|Vào|Hôm") + rb") \Z")
_AGREED: Final = later(rb"(?: +[a-z]+){1,5} +tai +")
_UP_TO: Final = compiled(rb" *,? *(?:,? *(?:cua +)?[^;]{0,120})?", re.DOTALL)


class BeforeReader:
    """Dates and issuers told before a citation."""

    def __init__(self, lexicon: Lexicon, issuers: IssuerGrammar, own: OwnBodies) -> None:
        self._issuers = issuers
        self._actors = ActorReader(lexicon, issuers, own)
        self._brackets = BracketReader(lexicon, issuers, own, self._actors)
        self._own = own
        self._issued, self._issued_ends = issued(lexicon), issued_ends(lexicon)
        many = rb"(?<![a-z])(?:\d|" + folded(lexicon, "how-many") + rb")"
        self._no_day_of_issue = later(folded(lexicon, "makes-public") + rb"|" + many)
        """Of several papers, or where one is made public, the day before the verb is no day of issue."""
        self._says = later(
            rb"(?: +bao +cao,?)? +trinh +bay *"
            rb"|(?: \((?:cu|truoc +day)\))?[a-z -]{0,64}(?:\d[\d.]{0,8} [a-z -]{0,32})?"
            rb"(?:(?<![a-z])(?:tai|bang|kem +theo|chuyen(?: +den)? +theo)|\((?:[^()/]{0,60}(?<![a-z])(?:tai|theo))?)"
            rb" *(?:cac +)?"
            rb"| *: *(?:cac +)?"
            rb"|(?: +"
            + folded(lexicon, "adverb")
            + rb")*+ +"
            + folded(lexicon, "gives")
            + rb" +(?:(?:cac|nhieu|mot +so|nhung|\d{1,3}) +)?van +ban(?:,? +(?!cua(?![a-z]))[a-z]+){0,16}? *: *[-+]? *"
        )
        """Between a body and the paper in which it says something: "(văn bản số …", "thẩm định tại"."""
        did = rb"(?: +(?:da|cung|vua|moi|se|tiep +tuc)(?![a-z]))*+ +"
        self._says_itself = later(
            rb", +tai +|" + did + rb"(?:cu +the|the +che) +hoa[a-z -]{0,40} +bang +(?:cac +)?"
            rb"|"
            + did
            + folded(lexicon, "says")
            + _OF_NO_OTHER
            + rb"[a-z -]{0,32} +(?:o|trong|tai"
            + _PROVISION
            + rb") *"
        )
        """The same of a body that nobody tells what to do: "quyết nghị trong", "hướng dẫn tại khoản 2 mục 4"."""

    def read(self, normal: Normal, draft: Draft, previous: Draft | None, floor: int) -> None:
        """Set date and issuer, where they are missing, from what stands behind `floor`, a position of the normal form:
        "Ngày D, ISSUER đã ban hành" directly before the citation; "theo đề nghị của X tại Tờ trình".
        """
        fold = normal.fold
        if draft.issuer and draft.date is None and fold.endswith(_PASSIVE, draft.end, draft.issuer[0]):
            draft.date = _day_opening(normal, floor, draft.opens)
        if draft.issuer is None and draft.number and self._gives(fold, draft, floor):
            self._giver(normal, draft, max(floor, draft.start - 120))
        if draft.issuer is None:
            directly = fold[draft.start - 4 : draft.start] if draft.start > 3 else b""
            if draft.named is not None and directly.rstrip(b" :").endswith((b"(", b"(so")):
                draft.issuer = self._brackets.of_several(normal, draft, draft.named)
            elif directly.endswith(b"("):
                draft.issuer = self._brackets.of_number(normal, draft, max(floor, draft.start - 200))
            elif CLOSES in directly and directly.endswith(_REFERENCE_ENDS):
                self._in_a_reference(normal, draft, max(floor, draft.start - 120))
            elif directly.endswith(b", ") and normal.fold.find(b"]", max(floor, draft.start - 100), draft.start) >= 0:
                self._in_an_entry(normal, draft, max(floor, draft.start - 120))
            elif directly == b"tai " and draft.form == "short":
                self._agreed(normal, draft, max(floor, draft.start - 120))
        in_bracket = draft.named is not None and OPENS in fold[draft.start - 8 : draft.start]
        start = draft.start if in_bracket else draft.opens
        low = max(floor, start - 28)
        ends = fold[low:start].rstrip(b' "0123456789').endswith(self._issued_ends)
        issued = self._issued.search(fold, low, start) if ends else None
        if not issued:
            if draft.issuer:
                return
            low = max(floor, start - 200)
            of = fold.find(b"cua ", low, start) >= 0 or fold.find(b" do ", low, start) >= 0
            if not of and fold.find(_ASKS, low, start) < 0:
                return
        marker = _ITEM_MARK.search(normal.case, max(floor, start - 12), start)
        point = last_point(normal, floor, marker.start() if marker else start)
        begin = max(floor, fold.rfind(b";", floor, start) + 1, point + 1)
        if issued and begin == point + 1:
            begin = _with_its_day(normal, floor, point)
        if issued and issued.start() >= begin:
            if draft.issuer is None:
                draft.issuer = self._actors.before(normal, draft, start, begin)
            limit = draft.issuer[0] if draft.issuer and draft.issuer[0] < start else issued.start()
            dated = draft.date is None and not self._no_day_of_issue.search(issued.group())
            if dated:
                draft.date = self._date_before(normal, draft, begin, limit)
            if dated and draft.date is None and previous is not None and _SAME_DAY.search(fold, begin, limit):
                draft.date = previous.date
        elif draft.issuer is None and self._heading(normal, draft, begin):
            pass
        elif draft.issuer is None and (asked := _ASKED.search(fold, begin, start)):
            end = self._issuers.end(normal, asked.end(), start)
            office = end > 0 and _SECOND_OFFICE.fullmatch(fold, end, start)
            # "Xét đề nghị của Bộ X công văn số 112/BX"
            alone = draft.type in _ASKING and not fold[end:start].strip()
            if end > 0 and (office or alone or _AT.fullmatch(fold[end:start])):
                draft.issuer = (asked.end(), end)

    def _giver(self, normal: Normal, draft: Draft, floor: int) -> None:
        """A body whose paper stands in brackets after it or is where it says a thing ("Bộ Kế hoạch và Đầu tư (văn bản
        số 1590/BKHĐT-KTDV)", "Sở Tài chính thẩm định tại Công văn số 1678/STC-HCSN"), told by the code in the number.
        """
        known = self._own.listed(draft)
        asking = draft.type in _ASKING and not known
        corporate = draft.number is not None and _CORPORATE in draft.number.issuers
        for word in WORD_START.finditer(normal.case, floor, draft.start - 1):
            end = self._issuers.end(normal, word.start(), draft.start - 1)
            own = end > 0 and self._own.named(normal, draft, (word.start(), end))
            if own and self._tells(normal, draft, floor, (word.start(), end)):
                start = word.start()
                if not normal.fold.endswith(_BOARD, floor, start):
                    start -= next((len(post) for post in _POSTS if normal.fold.endswith(post, floor, start)), 0)
                ordered = normal.fold[max(0, word.start() - 12) : word.start()].rstrip(b" ").endswith(_ORDERED)
                if ordered and self._own.of_a_place(draft):
                    self._who_ordered(normal, draft, floor, word.start())
                    return
                draft.issuer = (start, end)
                draft.headed = COLON in normal.fold[end : draft.start]
                return
            if not known and end > 0:
                # "theo kiến nghị của Kiểm toán nhà nước khu vực VII tại Thông báo số 318/TB-KVVII"
                of = normal.fold.endswith(_WORD_OF, floor, word.start()) and _AT.fullmatch(
                    normal.fold, end, draft.start
                )
                presents = _PRESENTS.fullmatch(normal.fold, end, draft.start)
                if of or (presents and normal.fold.find(b"dai dien", max(floor, word.start() - 9), end) < 0):
                    draft.issuer = (word.start(), end)
                    return
            if asking or (corporate and normal.fold.startswith(_CORPORATION, word.start())):
                name = normal.fold[word.start() : end]
                if end > 0 and b" cua " not in name and _IN_BRACKETS.fullmatch(normal.fold, end, draft.start):
                    draft.issuer = (word.start(), end)
                    return
        if draft.type in _ASKING:
            self._listed_giver(normal, draft, floor)

    def _gives(self, fold: bytes, draft: Draft, floor: int) -> bool:
        """Whether words stand directly before the draft that lead to what a body said or did there."""
        start = draft.start
        if _GIVES.search(fold, max(floor, start - 12), start) or fold.endswith(_SENT_ON, floor, start):
            return True
        of_a_rule = draft.number is None or draft.number.year is not None
        return not of_a_rule and _GIVES_IN_PART.search(fold, max(floor, draft.start - 32), draft.start) is not None

    def _tells(self, normal: Normal, draft: Draft, floor: int, body: tuple[int, int]) -> bool:
        """Whether a body says in the paper what is said between them."""
        if _NEXT_ITEM.search(normal.case, body[1], draft.start):
            return False
        between = normal.fold[body[1] : draft.start]
        if self._says.fullmatch(between):
            return True
        if normal.fold[max(floor, body[0] - 16) : body[0]].rstrip(b" ").endswith(_TOLD):
            return False
        if self._says_itself.fullmatch(between):
            return True
        # a body that only one symbol stands for may do more than one thing: "Bộ Y tế đã tiếp thu, giải trình (Báo cáo"
        return self._own.listed(draft) and not self._own.of_a_place(draft) and _DOES_MORE.fullmatch(between) is not None

    def _in_a_reference(self, normal: Normal, draft: Draft, floor: int) -> None:
        """The author of a paper in a list of references: "Chính phủ (2020), Nghị quyết số 99/NQ-CP"."""
        if not (year := _OF_YEAR.search(normal.fold, floor, draft.start)):
            return
        for word in WORD_START.finditer(normal.case, floor, year.start()):
            if self._issuers.end(normal, word.start(), year.start()) != year.start():
                continue
            own = self._own.named(normal, draft, (word.start(), year.start())) or not self._own.listed(draft)
            if own if draft.number else normal.fold.startswith(_LEGISLATORS, word.start()):
                draft.issuer = (word.start(), year.start())
            return

    def _in_an_entry(self, normal: Normal, draft: Draft, floor: int) -> None:
        """The same in an entry that has no year: "[1] Bộ Y tế, Thông tư số 03/2017/TT-BYT"."""
        entry = _REFERENCE.search(normal.case, floor, draft.start)
        if entry and self._own.end(normal, draft, entry.start(1), entry.end(1)) == entry.end(1):
            draft.issuer = entry.span(1)

    def _agreed(self, normal: Normal, draft: Draft, floor: int) -> None:
        """Who did something in a paper of a bare number: "được Ban Thường vụ Tỉnh ủy thống nhất tại Kết luận 451"."""
        by = normal.fold.rfind(_PASSIVE, floor, draft.start)
        end = self._issuers.end(normal, by + len(_PASSIVE), draft.start) if by >= 0 else -1
        if end > 0 and _AGREED.fullmatch(normal.fold, end, draft.start):
            draft.issuer = (by + len(_PASSIVE), end)

    def _listed_giver(self, normal: Normal, draft: Draft, floor: int) -> None:
        """A ministry or department in a list that has the first word of their names once: "ý kiến của các Bộ: Kế hoạch
        và Đầu tư (văn bản số …), Tài chính (văn bản số …)".
        """
        begin = max(0, draft.start - _LIST_REACH)
        if normal.fold.find(b"cac bo", begin, draft.start) < 0 and normal.fold.find(b"cac so", begin, draft.start) < 0:
            return
        for name in self._own.shortened(draft):
            start = normal.fold.rfind(name, floor, draft.start)
            if start < 0 or not WORD_START.match(normal.case, start):
                continue
            if self._says.fullmatch(normal.fold, start + len(name), draft.start):
                draft.issuer = (start, start + len(name))

    def _who_ordered(self, normal: Normal, draft: Draft, floor: int, stop: int) -> None:
        """The committee that tells another what to do, which is whose paper follows: "UBND tỉnh chỉ đạo UBND huyện Mai
        Sơn giải quyết tại Công văn số 12/UBND-TD".
        """
        for word in WORD_START.finditer(normal.case, floor, stop):
            end = self._own.end(normal, draft, word.start(), stop)
            if end > 0 and _ORDERS.fullmatch(normal.fold, end, stop):
                draft.issuer = (word.start(), end)
                return

    def _heading(self, normal: Normal, draft: Draft, begin: int) -> bool:
        """A body named before a list of its papers ("theo hướng dẫn của Bộ Y tế, gồm: …"), told by the code
        in the number.
        """
        if not _LISTED_ENDS.search(normal.fold, max(begin, draft.start - 24), draft.start):
            return False
        for of in OF_BODY.finditer(normal.fold, max(begin, draft.start - _HEADING_REACH), draft.start):
            end = self._own.end(normal, draft, of.end(), draft.start)
            if end > 0 and self._lists(normal.fold, of, end, draft.start):
                draft.issuer = (of.end(), end)
                draft.headed = COLON in normal.fold[end : draft.start]
                return True
        return False

    def _lists(self, fold: bytes, of: re.Match[bytes], end: int, start: int) -> bool:
        """Whether the body behind `of`, up to `end`, heads a list whose first paper opens at `start`."""
        if _LISTED.fullmatch(fold, end, start):
            return True
        return _OF_MANY.search(fold, max(0, of.start() - 40), of.end()) is not None and (
            _LISTED_BELOW.fullmatch(fold, end, start) is not None
        )

    def read_listed(self, normal: Normal, draft: Draft, previous: Draft | None) -> None:
        """Set issuer and date, where they are missing, from the sentence that introduces a list of papers: "Ngày D, Bộ
        X đã ban hành các Quyết định …, gồm: 1. … (Quyết định số 2075/QĐ-BX)"; for the first paper of an item, if the
        item is about that paper and changes or carries out no other.
        """
        fold, low = normal.fold, max(0, draft.start - _LEAD_REACH)
        line = normal.case.rfind(b"\n", low, draft.start) + 1
        if not line or (previous and previous.tail > line) or not _OPENS_ITEM.match(normal.case, line):
            return
        at = fold.rfind(_GIVEN_MANY, low, line)
        lead = _LEADS_LIST.match(fold, at, line) if at >= 0 and not self._own.of_a_place(draft) else None
        if lead is None or fold.count(b":", lead.end(), draft.start):
            return
        if _OF_ANOTHER.search(fold, max(line, draft.start - 60), draft.start):
            return
        begin = max(low, last_point(normal, low, at) + 1, normal.case.rfind(b"\n", low, at) + 1)
        giver = self._actors.before(normal, draft, at + len(_GIVEN_MANY), begin)
        if giver is None or self._own.end(normal, draft, *giver) != giver[1]:
            return
        draft.issuer, draft.headed = giver, True
        if draft.date is None and (date := self._date_before(normal, draft, begin, giver[0])):
            year = draft.number.year if draft.number else None
            draft.date = date if year is None or year == date.year else None

    def _of_a_headline(self, normal: Normal, start: int, end: int, limit: int) -> bool:
        """Whether the date from `start` to `end` ends a line of its own above the sentence: that of a letterhead or of
        a page ("Hà Giang, ngày 14/5/2020", "Cập nhật lúc 08:00, ngày 13/4/2020"), not the sentence's.
        """
        line = normal.case.find(b"\n", end, limit)
        if line < 0:
            return False
        if BLANK_LINE.match(normal.case, line):
            return True
        if normal.case[end:line].strip(b" \t\r"):
            return normal.case[end:line].strip(b" \t\r")[:1] == b"|"
        opened = normal.case.rfind(b"\n", max(0, start - 60), start) + 1 or max(0, start - 60)
        return start > opened and _DATELINE.fullmatch(normal.fold, opened, start) is not None

    def _date_before(self, normal: Normal, draft: Draft, begin: int, limit: int) -> DateReading | None:
        """The day on which the draft was given, told between `begin` and `limit`."""
        last = None
        for mark in _DAY_BEFORE.finditer(normal.fold, begin, limit):
            last = mark
        if last is None:
            row = _HISTORY_ROW.search(normal.fold, begin, draft.start)
            in_row = read_date(normal, row.start(1), limit) if row else None
            return in_row[0] if in_row else None
        read = read_date(normal, last.start(), limit)
        if not read or not _UP_TO.fullmatch(normal.fold[read[1] : limit]):
            return None
        if self._of_a_headline(normal, last.start(), read[1], limit):
            return None
        before = normal.fold[max(0, last.start() - 30) : last.start()]
        if normal.case[last.start() : last.start() + 1] == b"N":
            opens = True  # "… trong giai đoạn mới [line] Ngày 9/5/2024, Bộ Chính trị"
        else:
            opens = _OPENING_DAY.search(before) is not None and not normal.fold[read[1] : limit].strip(b" ,")
        return read[0] if opens or not _OTHER_DAY.search(before) else None


def _with_its_day(normal: Normal, floor: int, point: int) -> int:
    """Where the sentence behind the full stop at `point` begins with its day, which a stop for a comma parts from it:
    "Ngày 24/4/2017. UBND quận ban hành".
    """
    mark = normal.fold.rfind(b"ngay ", max(floor, point - 36), point)
    read = read_date(normal, mark, point) if mark >= 0 and normal.case.startswith(b"N", mark) else None
    return mark if read and read[1] == point else point + 1


def _day_opening(normal: Normal, floor: int, start: int) -> DateReading | None:
    """The day directly before `start` that opens its sentence: "Ngày 14/11/2022, Luật Dầu khí được Quốc hội thông qua",
    not "Từ ngày 01/7/2023, Luật …".
    """
    mark = normal.fold.rfind(b"ngay ", max(floor, start - 40), start)
    read = read_date(normal, mark, start) if mark >= 0 else None
    if read is None or normal.fold[read[1] : start].strip(b" ,"):
        return None
    opens = normal.case.startswith(b"N", mark) or _TIME_OF_DAY.search(normal.case, max(0, mark - 8), mark)
    return read[0] if opens else None
