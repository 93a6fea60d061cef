"""Clauses that a word opens and rules whole: "Căn cứ Luật A; Nghị định B; theo đề nghị của C tại Tờ trình D"."""

from __future__ import annotations

from typing import Final, NamedTuple

from vncite.find.continued import AND_ASKED, Continuation
from vncite.find.draft import Draft
from vncite.find.gap import outermost
from vncite.find.letters import LOWER, encode
from vncite.find.marks import COMMA
from vncite.find.normal import Normal
from vncite.find.relation import Cue, RelationGrammar
from vncite.find.sentence import first_boundary
from vncite.find.subject import clause_behind
from vncite.patterns import compiled, later

__all__ = ["PROPOSALS", "Clause", "LedReader"]

_OPENING: Final = 80
"""Characters in which the word that opens a sentence stands at most."""
_ITEM: Final = 400
"""Characters that an item of a list of bases is long at most."""
PROPOSALS: Final = ("TTr", "BC", "CV", "TB")
"""Papers by which a body proposes something or answers."""
_NO_PROPOSALS: Final = frozenset({"HP", "BL", "L", "PL", "NĐ", "TT", "TTLT", "SL", "VBHN"})
"""What is proposed, and proposes nothing."""
_RULING: Final = frozenset({"implements", "replaces", "amends", "details"})
"""What is proposed to be done with a text: "Xét đề nghị của Sở Nội vụ về việc thay thế Quyết định A"."""
_PAPERS: Final = later(
    rb"(?:,? +(?:va|quan +triet|thuc +hien|trien +khai|nghiem|tuc|tot|co|hieu|qua|day|du|kip|thoi|dung"
    rb"|sau +(?:sac|rong))(?![a-z]))*+(?: +(?:cac +)?noi +dung)? +(?:cac +)?"
    rb"(?:van +ban|dieu +le|chi +thi|nghi +quyet|ket +luan|quyet +dinh"
    rb"|chuong +trinh|ke +hoach|nghi +dinh|thong +tu|cong +dien|y +kien +chi +dao|chi +dao)"
    rb"(?![a-z])[^.;:]{0,300};\Z"
)
"""What is carried out and has no number: "các Chỉ thị, Kết luận của Bộ Chính trị;", "Nghị quyết Đại hội Đảng bộ;"."""
_BEGINS: Final = later(
    rb"[ \"+*-]*+(?:(?:\d{1,2}|[a-z])[.)] *)?"
    rb"(?:(?:tiep +tuc|tang +cuong|day +manh|chu +dong|nghiem +tuc|tap +trung)(?![a-z]) *)?"
)
"""What may stand before the word that opens a sentence."""
_TAKEN_IN: Final = b"quan triet"
_THOUGHTS: Final = later(
    rb"(?: +(?:sau +sac|sau +rong|day +du|nghiem +tuc))? +(?:cac +)?(?:tu +tuong|quan +diem|chu +truong|duong +loi)"
    rb"(?![a-z])[^.;:]{0,300};\Z"
)
"""What is taken in ("quán triệt") beside papers: "tư tưởng Hồ Chí Minh về thi đua;"."""
_NO_LETTER: Final = rb"(?![" + LOWER + rb"])"
_DOES: Final = later(
    rb"(?:[^,;.]{0,160}?(?<![" + LOWER + rb"])(?:" + encode("đã|chưa|sẽ|còn")
    + rb")|\s+(?:" + encode("là|được|giao|gửi|trình|có|nêu|nhấn mạnh|xác định") + rb"))" + _NO_LETTER
)  # fmt: skip
"""What a paper does, or is done with it, behind its name: it is the subject of a sentence of its own."""
_DID: Final = later(
    rb"(?<!["
    + LOWER
    + rb"])(?:"
    + encode("đã(?! ban hành *;)|sẽ|còn|chưa|ban hành(?! *;)|thông qua(?! *;)")
    + rb")"
    + _NO_LETTER
)
"""What somebody did, before a semicolon: what stands behind it is no more of what is carried out."""
_ENACTS: Final = compiled(
    rb", +(?:chinh +phu|quoc +hoi|thu +tuong|bo +truong|chu +tich|u[yi] +ban|hoi +dong|thong +doc|lien +bo)(?![a-z])"
    rb"[a-z -]{0,60}? +(?:thong +nhat +)?(?:ban +hanh|quyet +dinh|quyet +nghi|nghi +dinh)(?![a-z])"
)
"""Where what a text is based on ends and what it enacts begins: "Theo đề nghị của X, [line] Chính phủ ban hành …"."""
_CARRIES_OUT: Final = later(
    rb"[^;.:/]{3,160}?, *(?:va +)?(?:thuc +hien|trien +khai(?: +thuc +hien)?|chap +hanh|thi +hanh)(?![a-z])[^,;:]{0,60}"
)
"""A basis that is no text, and what is carried out: "Căn cứ nhiệm vụ được giao, thực hiện Công văn số …"."""
_ACTS: Final = later(
    rb"[^;.:]{3,160}?, *(?:cac +)?(?:tung|nguoi|co +quan|don +vi|to +chuc|ca +nhan|tap +the|doanh +nghiep|chu +dau +tu"
    rb"|thu +truong|hoi +dong|ubnd|uy +ban)(?![a-z])[^;.:]{0,100}?(?<![a-z])(?:xu +ly|giai +quyet|xem +xet|quyet +dinh"
    rb"|thuc +hien|tien +hanh|ap +dung|xac +dinh|xep +loai|lap|trinh|chi +tra|thanh +toan|phai|co +trach +nhiem)"
    rb"(?![a-z])[^;.:]{0,160}?(?<![a-z])theo +(?:dung +)?quy +dinh +(?:tai|cua|trong)(?![a-z])[^;.:,]{0,40}"
)
"""A basis that is no text, who acts, by what rules: "Căn cứ kết quả kiểm tra, cơ quan xử lý theo quy định tại …"."""
_IS_TOLD: Final = later(
    rb" +(?:de +)?(?:xac +dinh|cap +giay|tinh +(?:thue|gia|phi|tien|toan))(?![a-z])[^;:.]{0,200}?(?<![a-z])quy +dinh"
    rb" +(?:tai|cua|trong)(?![a-z])[^;.:,]{0,40}"
)
"""What is decided by a basis, and where it is told: "Căn cứ xác định biên chế thực hiện theo quy định tại Điều 4 …"."""
_DONE_BY: Final = later(
    rb"[^;.:]{3,160}?(?<![a-z])duoc +(?:giao|phan +bo|cap|bo +tri) *,? *thuc +hien +theo +(?:dung +)?quy +dinh"
    rb" +(?:tai|cua|trong)(?![a-z])[^;.:,]{0,40}"
)
"""A basis that is no text, and by what rules it is done: "Căn cứ nhiệm vụ, kinh phí được giao thực hiện theo quy định
tại Thông tư …"."""
_AND_ASKED: Final = later(rb"[^;.:]{3,160}?" + AND_ASKED)
"""A basis that is no text, and who proposes: "Căn cứ tình hình thực tế và theo đề nghị của Sở Y tế tại Công văn …"."""
_SAID_ABOVE: Final = compiled(rb"[^,.;:\d]{0,60}(?<![a-z])tren(?: +day)? *,")
"""What a clause is based on that names no text: "Căn cứ các quy định nêu trên, …"."""


class Clause(NamedTuple):
    """The clause that a citation stands in, in positions of the normal form."""

    start: int
    """Where its sentence or list item starts, or the citation before ends."""
    item: int
    """Behind its last semicolon."""
    begin: int
    """Where the citation, or its pinpoint, starts."""
    opens: bool
    """The sentence or item starts behind the citation before."""
    goes_on: bool
    """The citation before stands in the same sentence."""


class LedReader:
    """Relations of citations in clauses that a word opens."""

    def __init__(self, relations: RelationGrammar, continuation: Continuation) -> None:
        self._relations = relations
        self._continuation = continuation

    def read(self, normal: Normal, draft: Draft, clause: Clause) -> bool:
        """ "Căn cứ Luật A; Nghị định B": the word that opens the clause; one of a basis rules all that semicolons part
        in its sentence.
        """
        start, item, begin = clause.start, clause.item, clause.begin
        if not clause.opens and item == start:
            return False
        lead = self._relations.lead(normal, item, begin)
        if lead is None and item > start and clause.opens:
            earlier = self._relations.lead(normal, start, item - 1)
            lead = earlier if earlier and earlier[2] == "based_on" else None
            if lead is None and not normal.fold[item:begin].strip(b" "):
                lead = self._listed_on(normal, earlier or self._opening(normal, start, item), item, draft)
        if lead is None or (lead[2] == "based_on" and _SAID_ABOVE.match(normal.fold, lead[1], begin)):
            return False
        if lead[2] == "proposed_by" and normal.fold[lead[1] : lead[1] + 1] == b",":
            return False  # "Sau khi xem xét, …" has looked at nothing that is named
        if lead[2] == "based_on" and begin - lead[1] > 1:
            said = normal.fold[lead[1] : begin]
            if _no_text(said) or (_DONE_BY.fullmatch(said) and not _is_listed(normal, draft)):
                return False
            acts = clause_behind(said) if COMMA in said else -1
            if acts >= 0 and self._ruled_behind(normal, lead[1] + acts, begin):
                return False
            if b"de " in said and (asked := _AND_ASKED.match(normal.fold, lead[1], begin)):
                lead = (*asked.span(1), "proposed_by")
        if lead[2] in ("proposed_by", "based_on") and _ENACTS.search(normal.fold, lead[1], begin):
            return False
        if lead[2] == "proposed_by" and draft.type not in PROPOSALS:
            cue = self._relations.near(normal, lead[1], begin)
            if draft.type in _NO_PROPOSALS:
                return cue is None or cue[2] == "cites"
            if cue and cue[2] in _RULING and normal.fold[cue[0] : cue[1]] != b"theo":
                draft.cue, draft.relation = lead, cue[2]
                return True
        draft.cue, draft.relation = lead, lead[2]
        if lead[2] == "proposed_by" and draft.type not in PROPOSALS and not normal.fold[lead[1] : begin].strip():
            draft.relation = "cites"
        return True

    def goes_on(self, normal: Normal, draft: Draft, previous: Draft, clause: Clause) -> bool:
        """ "Căn cứ Luật A; [line] - Nghị định B": an item that opens with a citation behind one of a basis."""
        fold, boundary, begin, top = normal.fold, clause.start, clause.begin, outermost(previous)
        if not clause.opens:
            return False
        if top.relation != "based_on" or not top.cue or top.cue[2] != "based_on" or fold[boundary:begin].strip(b' "'):
            return False
        between = fold[previous.tail : boundary].rstrip(b" -+*.;0123456789)")
        end = previous.tail + len(between)
        mark = fold[end : end + 1]
        if mark not in (b";", b".") or first_boundary(normal, previous.tail, begin) < end:
            return False
        if between.strip(b" )") and not self._continuation.opens_subject(between):
            return False
        if mark == b"." and not _is_listed(normal, draft):
            return False  # a list whose items end as sentences do has a semicolon sooner or later
        draft.relation, draft.cue = top.relation, top.cue
        return True

    def _ruled_behind(self, normal: Normal, start: int, begin: int) -> bool:
        """Whether the clause that begins at `start`, behind a basis that is no text, says of its own what it does with
        a citation: "Căn cứ tình hình thực tế, Huyện ủy giao các chi bộ thực hiện Kế hoạch A".
        """
        cue = self._relations.near(normal, start, begin)
        return cue is not None and cue[2] not in ("cites", "based_on")

    def _opening(self, normal: Normal, start: int, end: int) -> Cue | None:
        """The first relation word of a sentence, where it opens it: "Quán triệt, thực hiện các …"."""
        first = next(iter(self._relations.all(normal, start, min(end, start + _OPENING))), None)
        return first if first and _BEGINS.fullmatch(normal.fold, start, first[0]) else None

    def _listed_on(self, normal: Normal, earlier: Cue | None, item: int, draft: Draft) -> Cue | None:
        """The word of carrying out at the head of a list that has begun with kinds of papers and goes on with an item:
        "Thực hiện các Chỉ thị của Bộ Chính trị; Luật Phòng, chống ma túy".
        """
        if earlier is None or earlier[2] != "implements" or draft.type in ("TTr", "BC"):
            return None
        if normal.fold[earlier[0] : earlier[1]] == b"theo":
            return None
        if not _PAPERS.match(normal.fold, earlier[1], item) and not (
            normal.fold.startswith(_TAKEN_IN, earlier[0]) and _THOUGHTS.match(normal.fold, earlier[1], item)
        ):
            return None
        if _DID.search(normal.lower, earlier[1], item) or _DOES.match(normal.lower, draft.tail):
            return None  # "…; Chỉ thị A chưa được phổ biến"
        return earlier


def _is_listed(normal: Normal, draft: Draft) -> bool:
    """Whether a semicolon ends the clause of a citation: an item of a list of bases."""
    stop = first_boundary(normal, draft.tail, draft.tail + _ITEM)
    return normal.fold.find(b";", draft.tail, stop if stop >= 0 else draft.tail + _ITEM) >= 0


def _no_text(said: bytes) -> bool:
    """Whether what stands between "căn cứ" and a citation is a basis that is no text, and something else is said of
    the citation.
    """
    comma = COMMA in said
    if comma and _CARRIES_OUT.fullmatch(said):
        return True
    if b"quy " not in said:
        return False
    return bool((comma and _ACTS.fullmatch(said)) or _IS_TOLD.fullmatch(said))
