"""Who gave a citation, told behind it: "của Bộ Y tế", "được Quốc hội thông qua", in the next cell of a table."""

from __future__ import annotations

from typing import Final

from vncite.find.deeds import acts, given_by
from vncite.find.draft import Draft
from vncite.find.issuer import TERM, IssuerGrammar
from vncite.find.marks import OPENS
from vncite.find.normal import Normal
from vncite.find.own import OwnBodies, signatories
from vncite.find.symbol import UNNAMED
from vncite.find.system import JOINT, LAWS
from vncite.find.unlisted import SIGNER
from vncite.find.words import folded
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["GivenReader", "carried_out", "in_a_plan"]

_LEGISLATORS: Final = frozenset({"QH", "UBTVQH", "HĐNN", "CTN"})
_BEHIND_BODY: Final = compiled(
    rb"(?:" + TERM.pattern + rb"| +\((?:khoa|nhiem ky) [^()]{1,20}\))?"
    rb"(?:,? +(?:tai +)?ky +hop +thu +[a-z\d]{1,8}(?=,? +(?:ve|v/v|thong +qua|ban +hanh|quy +dinh)(?![a-z])))?"
)
"""The term of a body, and its session at which it gave a paper."""
_ISSUER_LEAD: Final = compiled(
    rb" *+(?:[,)] *+)?(?:cung +ngay +|truoc +(?:day|do) +)?"
    rb"(?:(?:cua|c ua|cu a|do|ban +hanh +boi) +(?:cac +)?|cua(?=[a-z]))"
    rb"|(?: *+, *+)(?=(?:quoc +hoi|chinh +phu)(?![a-z]))"
)
_NTH: Final = rb"hoi +nghi +(?:lan +)?thu +[a-z\d]{1,8}(?: +[a-z]{3,8}(?= *,? +(?:cua +)?(?:ban +chap|bch)))?"
_CONFERENCE: Final = later(
    rb" *[,-]? *(?:cua +" + _NTH + rb" *, +|(?:tai +)?" + _NTH + rb",? *(?:cua +)?)(?=ban +chap +hanh|bch)"
)
"""The conference at which the Party's Central Committee gave a resolution, before its name; without a comma between
them, "của Hội nghị lần thứ bảy Ban Chấp hành Trung ương" is the body as the text has it."""
_BETWEEN: Final = later(rb" *,? *giua +(?:cac +)?")
"""Before the bodies of a joint paper: "Thông tư liên tịch số … giữa Bộ A và Bộ B"."""
_CARRYING: Final = (b"hien ", b"khai ", b"hanh ", b"ket ", b"nam ")
_CARRIED_BY: Final = later(
    rb"(?<![a-z])(?:ban +chi +dao|to +cong +tac|to +giup +viec|ke +hoach|chuong +trinh|bao +cao|hoi +nghi)(?![a-z])"
    rb"[^.,;:]{0,70}?(?<![a-z])(?:thuc +hien|trien +khai|thi +hanh|so +ket|tong +ket) +\Z"
)
"""A committee or paper that carries out what is named next."""
_COMMITTEE_FOR: Final = later(
    rb"(?<![a-z])(?:ban +chi +dao|to +cong +tac|to +giup +viec|bo +phan +giup +viec)(?![a-z])"
    rb"(?:[^.,;:]{0,70}?(?<![a-z])(?:thuc +hien|trien +khai|thi +hanh))? +\Z"
)
"""A committee for what is named next, whose own body stands behind it: "Bộ phận giúp việc Chỉ thị 08 của Huyện ủy"."""
_PARTIES: Final = 4
"""Bodies that stand behind "giữa" at most where the number does not say how many."""
_CELL: Final = compiled(rb"[ ]*[\t|][ \t|]*")
"""The next cell of a table, as readers of files write it."""
_CELL_ENDS: Final = later(rb" *(?:[\t|\r\n]|\Z)")
_TOLD: Final = later(rb" +(?:ma +)?(?=[a-z])")
"""Before the body that gave it, as speech has it: "Nghị định 238 mà Chính phủ ban hành ngày 03/9/2025"."""
_AGAIN: Final = later(rb" *,? *(ket +luan|nghi +quyet|quyet +dinh|ke +hoach|chi +thi|chuong +trinh) +cua +")
"""The word for a paper once more behind its date: "Thông báo số 7-TB/HU ngày 3/4/2020 kết luận của Thường trực"."""
_OPENS_AGAIN: Final = frozenset({b"ket", b"ngh", b"quy", b"ke ", b"chi", b"chu"})
_CONCLUSION: Final = b"ket luan"
_OPENS_GIVEN: Final = frozenset({b"d", b"v", b"m"})
_OPENS_MEETING: Final = frozenset({b"c", b"t", b"h", b"-"})
_GIVEN: Final = later(rb" *,? *(?:(?:da|vua|moi)(?![a-z]) *)*+duoc +")
"""Before the body that gave it: "Nghị quyết số 128/NQ-CP đã được Chính phủ ban hành ngày 11/10/2021"."""
_ASIDE: Final = later(rb" *[(,] *")
_DATED_ASIDE: Final = later(rb" *(?:ngay +)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)")
_DASH: Final = later(rb" +- +")
_DASHED_ENDS: Final = later(rb" *(?:[;.|\t\r\n)]|\Z)")
_OPENS_ISSUER: Final = frozenset({b"cua", b"c u", b"cu ", b"do ", b"ban", b"cun", b"quo", b"chi", b"tru"})
"""First letters of what leads to a body."""


class GivenReader:
    """Issuers behind citations."""

    def __init__(self, lexicon: Lexicon, issuers: IssuerGrammar, own: OwnBodies) -> None:
        self._issuers = issuers
        self._own = own
        self._acts, self._by = acts(lexicon), given_by(lexicon)
        session = rb"(?:,? +(?:tai +)?ky +hop +thu +[a-z\d]{1,5},?)?"
        self._gave = later(session + rb" +" + folded(lexicon, "given-by"))

    def read(self, normal: Normal, draft: Draft, position: int, limit: int, opens: bytes) -> int:
        """Set the issuer that is told at `position`, where the letters `opens` stand, not behind `limit`; where it
        ends, and 0 where there is none.
        """
        fold, first = normal.fold, opens[:1] or b" "
        met = first in _OPENS_MEETING and fold.find(b"hoi nghi", position, position + 16) >= 0
        if met and (end := self._at_conference(normal, draft, position, limit)):
            return end
        if first == b"g" and (end := self._joint(normal, draft, position, limit)):
            return end
        if opens in _OPENS_ISSUER or len(opens) < len(b"cua"):
            end = self._of(normal, draft, position, limit)
            if end:
                return max(end, 0)  # whose body is known to be of something else has none
        if normal.cells and draft.number and (end := self._in_next_cell(normal, draft, position, limit)):
            return end
        told = draft.number is not None and fold.find(b"ban hanh", position, position + 60) >= 0
        if told and (end := self._told(normal, draft, position, limit)):
            return end
        again = draft.date is not None and opens in _OPENS_AGAIN
        if again and (end := self._again(normal, draft, position, limit)):
            return end
        passive = first in _OPENS_GIVEN and fold.find(b"duoc ", position, position + 24) >= 0
        if passive and (end := self._passive(normal, draft, position, limit)):
            return end
        if draft.number is None:
            return 0
        if first == b"-" and not self._own.of_a_place(draft) and (end := self._dashed(normal, draft, position, limit)):
            return end
        aside = OPENS in fold[position : position + 4]
        if not aside and draft.date is not None and fold.startswith(b", ", position):
            aside = OPENS in fold[draft.end : position]  # "QĐ số 40/2021/QĐ-UBND (25/12/2021, UBND tỉnh)"
        return self._aside(normal, draft, position, limit) if aside else 0

    def of_year(self, normal: Normal, draft: Draft, position: int, limit: int) -> None:
        """Set the issuer that stands behind the year of a paper: "Kế hoạch năm 2021 của UBND tỉnh"."""
        lead = _ISSUER_LEAD.match(normal.fold, position, limit) if draft.issuer is None else None
        joint = signatories(draft)
        if (
            lead
            and b"do" not in lead.group()
            and (end := self._issuers.end(normal, lead.end(), limit, joint=joint)) > 0
        ):
            draft.issuer, draft.tail = (lead.end(), end), end

    def _of(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """ "của Bộ Y tế"; -1 where the body there is known to be of something else."""
        fold = normal.fold
        lead = _ISSUER_LEAD.match(fold, position, limit)
        end = self._issuers.end(normal, lead.end(), limit, joint=signatories(draft)) if lead else -1
        if lead and end < 0:
            end = self._own.kind(normal, draft, lead.end(), limit)
        if not lead or end < 0:
            return 0
        told_of = self._acts.match(fold, end, limit) or fold.startswith((b" la ", b" duoc ", b" co quyen "), end)
        if lead.group().lstrip(b" ")[:1] == b"," and told_of:
            return -1  # "Thực hiện Kết luận A, Chính phủ ban hành Nghị quyết B", "Theo Hiến pháp, Quốc hội là cơ quan"
        if draft.type in LAWS and not self._adopts(normal, (lead.end(), end)):
            draft.tail = end
            return end
        carried = draft.form == "short" or carried_out(normal, draft)
        if carried and self._of_who_carries_it_out(normal, draft, (lead.end(), end)):
            return -1
        if lead.group().strip().startswith(b"do") and not self._by.match(fold, end):
            signer = SIGNER.match(normal.case, end, limit)
            stop = end + len(normal.case[end : signer.end()].rstrip()) if signer else end
            if not signer or not self._by.match(fold, stop):
                return 0
            draft.issuer, draft.tail = (lead.end(), end), stop  # "do Thủ tướng Chính phủ Phan Văn Khải ký"
            return stop
        draft.issuer = (lead.end(), end)
        term = _BEHIND_BODY.match(fold, end, limit)
        draft.tail = term.end() if term else end
        return draft.tail

    def _joint(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """The bodies of a joint paper: "Thông tư liên tịch số … giữa Bộ A và Bộ B"."""
        named = signatories(draft)
        between = _BETWEEN.match(normal.fold, position, limit) if named > 1 or self._of_several(draft) else None
        if between is None:
            return 0
        end = self._issuers.end(normal, between.end(), limit, joint=named if named > 1 else _PARTIES)
        if end < 0 or not (draft.type in JOINT or end > self._issuers.end(normal, between.end(), limit)):
            return 0
        draft.issuer, draft.tail = (between.end(), end), end
        return end

    def _told(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """ "Nghị định 238 mà Chính phủ ban hành"."""
        told = _TOLD.match(normal.fold, position, limit)
        end = self._own.end(normal, draft, told.end(), limit) if told else -1
        by = self._by.match(normal.fold, end) if end > 0 else None
        if not told or not by:
            return 0
        draft.issuer, draft.tail = (told.end(), end), by.end()
        return draft.tail

    def _again(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """ "Nghị quyết số 17-NQ/ĐU, ngày 28/12/2021 Nghị quyết của Đảng ủy", told by the code in the number."""
        again = _AGAIN.match(normal.fold, position, limit)
        if again is None:
            return 0
        same = normal.fold.startswith(again[1], draft.start) or (draft.type == "TB" and again[1] == _CONCLUSION)
        end = self._own.end(normal, draft, again.end(), limit) if same else -1
        if end < 0:
            return 0
        draft.issuer, draft.tail = (again.end(), end), end
        return end

    def _passive(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """ "Nghị quyết số 128/NQ-CP đã được Chính phủ ban hành"."""
        given = _GIVEN.match(normal.fold, position, limit)
        end = self._giver_of(normal, draft, given.end(), limit) if given else -1
        if not given or end < 0:
            return 0
        term = _BEHIND_BODY.match(normal.fold, end, limit)
        by = self._gave.match(normal.fold, term.end() if term else end, limit)
        if not by:
            return 0
        draft.issuer, draft.tail = (given.end(), end), by.end()
        return draft.tail

    def _aside(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """ "Nghị định 100 (Chính phủ, 2019)": a body in brackets, that of the symbol."""
        aside = _ASIDE.match(normal.fold, position, limit)
        end = self._own.end(normal, draft, aside.end(), limit) if aside else -1
        of = aside is not None and normal.fold.startswith(b"cua ", aside.end())
        if aside and of and (end := self._issuers.end(normal, aside.end() + len(b"cua "), limit)) > 0:
            if normal.fold[end : end + 1] != b")":
                return 0
            draft.issuer, draft.tail = (aside.end() + len(b"cua "), end), end  # "… ngày 02/3/2021 (của Bộ Y tế)"
            return end
        if not aside or end < 0:
            return 0
        if normal.fold[end : end + 1] not in b"),":
            given = self._by.match(normal.fold, end)  # "(Thủ tướng Chính phủ ban hành 27/12/2013)"
            if not given or not _DATED_ASIDE.match(normal.fold, given.end(), limit):
                return 0
        draft.issuer, draft.tail = (aside.end(), end), end
        return end

    def _dashed(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """A body behind a dash, as lists of papers have it: "Thông tư 02/2022/TT-UBDT ngày 30/6/2022 - Ủy ban Dân
        tộc".
        """
        dash = _DASH.match(normal.fold, position, limit)
        end = self._own.end(normal, draft, dash.end(), limit) if dash else -1
        if not dash or end < 0 or not _DASHED_ENDS.match(normal.case, end):
            return 0
        draft.issuer, draft.tail = (dash.end(), end), end
        return end

    def _of_several(self, draft: Draft) -> bool:
        """Whether the symbol names more than one body, or none that is known."""
        if draft.number is None or len(draft.number.issuers) > 1 or not self._own.listed(draft):
            return True
        return draft.number.issuers[0].startswith(tuple(UNNAMED))  # 23/KL-LNTPTW

    def _giver_of(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """End of the body that gave the paper: that of its symbol, any where the number is bare."""
        if draft.form == "short":
            return self._issuers.end(normal, position, limit)
        if draft.type in LAWS:
            end = self._issuers.end(normal, position, limit)
            return end if end > 0 and self._adopts(normal, (position, end)) else -1
        return self._own.end(normal, draft, position, limit)

    def _of_who_carries_it_out(self, normal: Normal, draft: Draft, span: tuple[int, int]) -> bool:
        """Whether the body behind a paper of the centre is whose committee or report carries it out: "Ban Chỉ đạo thực
        hiện Nghị quyết số 57-NQ/TW của Đảng ủy xã".
        """
        if draft.form == "short":
            return _COMMITTEE_FOR.search(normal.fold, max(0, draft.start - 120), draft.start) is not None
        if not in_a_plan(normal, draft):
            return False
        return self._own.local(normal, span[0]) and self._own.listed(draft) and not self._own.of_a_place(draft)

    def _at_conference(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """End of "của Hội nghị lần thứ 8, Ban Chấp hành Trung ương khóa XI", whose body is set; else 0."""
        met = _CONFERENCE.match(normal.fold, position, limit)
        end = self._issuers.end(normal, met.end(), limit) if met else -1
        if not met or end < 0:
            return 0
        draft.issuer, draft.tail = (met.end(), end), end
        return end

    def _adopts(self, normal: Normal, span: tuple[int, int]) -> bool:
        """Whether a body may have adopted a law: "Thông tư A hướng dẫn Luật B do Bộ Xây dựng ban hành" is of A."""
        return self._issuers.code(normal, span) in _LEGISLATORS

    def _in_next_cell(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """The body in the cell of a table behind the number: that of its symbol, or any that is all of the cell behind
        the date.
        """
        cell = _CELL.match(normal.case, position, limit)
        if cell is None:
            return 0
        end = self._own.end(normal, draft, cell.end(), limit)
        if end < 0 and draft.date is not None:
            end = self._issuers.end(normal, cell.end(), limit)
            alone = end > 0 and _CELL_ENDS.match(normal.case, end)
            end = end if alone and self._issuers.code(normal, (cell.end(), end)) else -1
        if end < 0:
            return 0
        draft.issuer, draft.tail = (cell.end(), end), end
        return end


def carried_out(normal: Normal, draft: Draft) -> bool:
    """Whether the word before a paper may say that it is carried out."""
    return normal.fold.endswith(_CARRYING, 0, draft.start)


def in_a_plan(normal: Normal, draft: Draft) -> bool:
    """Whether a paper is what another carries out, of which the words behind it may tell: "kế hoạch thực hiện Nghị
    quyết số 57-NQ/TW năm 2026".
    """
    start = draft.start
    return carried_out(normal, draft) and _CARRIED_BY.search(normal.fold, max(0, start - 120), start) is not None
