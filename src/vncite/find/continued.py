"""A citation that goes on from the one before it in its sentence: a member of a list, what changed it, its other name,
or what its subject (trích yếu) speaks of.

The rules stand in one table, are tried in its order, and the first that knows decides; each says by an example what it
is for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from vncite.find.attached import CAME_SO, came_with_all, with_rules
from vncite.find.draft import Draft
from vncite.find.gap import ASKED_TYPES, Gap, outermost
from vncite.find.letters import encode
from vncite.find.listed import CARRIED, CARRIED_OUT
from vncite.find.marks import BAR, COMMA, LINE, SEMICOLON
from vncite.find.members import as_the_outermost, go_on, named, of_a_later_year, of_its_own_body, of_kind
from vncite.find.relation import CHANGED, Cue, RelationGrammar, not_itself
from vncite.find.subject import clause_behind, end_of_subject, opens_subject
from vncite.find.system import LAWS
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["AND_ASKED", "Continuation"]

AND_ASKED: Final = rb"(?:,|(?<![a-z])va) *((?:theo|xet) +(?:de +nghi|de +xuat))(?![a-z])"
"""Who proposes, behind something else that a text is based on: "… và theo đề nghị của Sở Y tế"."""

_SEPARATOR: Final = compiled(
    rb"[ ,;()\"]*+(?:(?:va|hoac|hay|cung(?: +(?:nhu|voi))?|voi|den|gan +voi|ket +hop +voi)(?![a-z])|[&+])?[ ,]*+"
    rb"(?:(?:cac|so|tai|cua|(?:phan|chuong) +thu +[a-z]+ +cua)(?![a-z]) *+)*+"
)
_PASSIVE: Final = compiled(
    rb"(?:sua +doi|bo +sung|thay +the|bai +bo|dieu +chinh|hop +nhat)(?: *,? *(?:va +)?bo +sung)?(?: +mot +so +dieu)?"
    rb" +(?:boi|theo|tai|bang)(?![a-z]) *"
    rb"|(?:da +)?(?:duoc|bi) +(?:sua(?: +doi)?|bo +sung|thay(?: +the)?|bai +bo|dinh +chinh|huong +dan"
    rb"|quy +dinh +chi +tiet|dieu +chinh|gia +han|hop +nhat|cu +the +hoa|cong +bo)[a-z, ]{0,80}?"
    rb"(?<![a-z])(?:boi|tai|theo|bang|o)(?![a-z]) *"
)
_PASSIVE_ENDS: Final = (b"boi", b"theo", b"tai", b"bang", b"o")
_AND_BY: Final = later(rb" *(?:, *)?va +(?:boi|theo|tai|bang)(?: +cac)? *")
"""Between two texts that changed one: "sửa đổi theo Luật B và theo Luật C"."""
_CALLED: Final = later(
    rb"(?:sau|duoi|truoc) +day(?: +duoc)?,? +(?:goi|viet)(?: +(?:tat|chung))?(?: +tat)?(?: +la)?|\( *(?:goi"
    rb"|viet) +(?:tat(?: +la)?|la)"
)
_SIBLING: Final = later(rb"(?:,|(?<![a-z])(?:va|hoac|cung|cung +nhu)) *(?:cac +)?\Z")
_SIBLING_ENDS: Final = (b",", b"va", b"hoac", b"cung", b"nhu", b"cac")
_AND_THIS: Final = later(
    rb"(?<![a-z])quy +dinh +(?:tai|cua|trong) [^,;:.]{0,40}?(?:nghi +quyet|nghi +dinh|thong +tu|quyet +dinh|luat"
    rb"|quy +dinh|quy +che) +nay +va *(?:cac +)?\Z"
)
"""What the writing text itself rules, and another one: "… quy định tại Điều 2 Nghị quyết này và Nghị định A"."""
_AND_NUMBER: Final = later(rb"(?:,|(?<![a-z])va) +so *:? *\Z")
_NEXT_NAMED: Final = later(rb"\A *(?:,|cua|ngay|so|khoa)")
_GUIDES: Final = later(rb"(?<![a-z])van +ban(?![a-z])")
_WORD_OF: Final = later(
    rb"[ ,;]*(?:va +)?(?:(?:cac +)?(?:y +kien(?: +chi +dao)?|chi +dao|de +nghi|ket +luan|yeu +cau"
    rb"|chu +truong)(?![a-z])[^.;]{0,100}?)?"
    rb"(?:cua +[^.;]{2,90}?)? +tai +(?:cac +)?"
)
"""An opinion, and whose it is, between two papers of one list: "… và ý kiến của Bí thư Tỉnh ủy tại Công văn số …"."""
_AND_WORD_OF: Final = later(
    rb"[^;:|]{0,300}?(?<![a-z])va +(?:cac +)?(?:y +kien(?: +chi +dao)?|chi +dao|ket +luan|yeu +cau) +cua"
    rb" +[^.;,:|]{2,90}? tai +(?:cac +)?"
)
"""The same behind a subject, which it ends."""
_TEXT_AND_ASKED: Final = later(rb"[^;:.]{0,160}?" + AND_ASKED + rb"[^;:.]{1,160}")
"""Who proposes, behind a text that another is based on: "Căn cứ Luật A và theo đề nghị của Sở Y tế tại Tờ trình B"."""
_REPLIES: Final = later(
    rb",? *(?:(?:ve(?: +viec)?|v/v) +)?(?:tra +loi|phuc +dap|giai +trinh|gop +y)(?: +(?:cac|doi +voi|theo))? *"
)
"""The subject of a letter that answers another: "Xét Công văn A về việc trả lời Công văn B"."""
_AND_GUIDANCE: Final = later(
    rb"[ ,]*(?:va|cung(?: +(?:nhu|voi))?) +(?:(?:cac|nhung) +|(?=van))(?:van +ban|nghi +dinh|thong +tu|quy +dinh"
    rb"|nghi +quyet)(?![a-z])[^;:.\d]{0,60}?(?<![a-z])(?:huong +dan|quy +dinh +chi +tiet)"
    rb"(?: *,? *(?:va +)?(?:chi +tiet|thi +hanh|thuc +hien|bo +sung|sua +doi|mot +so +dieu))*+(?: +cua)? *"
)
"""Papers that nobody names, behind a text: "Luật Đấu thầu và các nghị định, thông tư hướng dẫn thi hành Luật Đấu
thầu"."""
_GAVE: Final = later(rb" da +(?:k[yi] +)?ban +hanh(?: +cac)? *\Z")
"""Before a paper that somebody gave: "Ban Chỉ đạo thực hiện Chỉ thị A về học tập đã ban hành Công văn B"."""
_CELL_OF_A_CHANGE: Final = later(
    rb" *\| *\"?(?:(?:ve(?: +viec)?|v/v) +)?(?:sua +doi|bo +sung|bai +bo|thay +the(?! +(?:boi|bang))|dinh +chinh"
    rb"|quy +dinh +chi +tiet|huong +dan)(?![a-z])[^;:|]{0,160}"
)
"""From a paper in its cell to the one that the next cell says it changes."""
_ADDRESSED: Final = later(rb" *,? *(?:de +)?gui +[^.:|]{3,300}?(?<![a-z])(?:ve +viec|v/v|ve)(?![a-z])")
"""Those to whom a letter goes, before its subject."""
_FURTHER_CLAUSE: Final = later(rb", *(?:theo|can +cu)(?![a-z])|(?<![a-z])va +da(?![a-z])")
_DETAILING: Final = frozenset({"NĐ", "TT", "TTLT", "NQ", "QĐ"})
_CHANGING: Final = later(rb" *(?:ve|v/v|sua +doi|bo +sung|bai +bo|huy +bo|thay +the|dinh +chinh|ngung)(?![a-z])")
"""A subject of a change, behind the text whose it is: "Thông tư A bãi bỏ …"."""
_ALSO_CHANGED: Final = later(
    rb"(?:[,;]|(?<![a-z])va|dong +thoi) *((?:bai +bo|huy +bo|thay +the)(?![a-z])"
    rb"[^;:.]{0,80})\Z"
)
"""A second verb of changing beside the outer one, up to what it changes: "… và bãi bỏ Điều 2"."""
_MATTERS: Final = encode(
    "quy định chi tiết|hướng dẫn thi hành|hướng dẫn một số điều|hướng dẫn thực hiện|quy định một số"
)
_FURTHER_MATTER: Final = later(rb"; +(?=" + _MATTERS + rb")")
"""A further matter of one text, behind a semicolon, in small letters."""
_BY_GUIDANCE: Final = b"theo huong dan"
_APPROVES: Final = later(rb" *(?:phe +duyet|thong +qua|cong +bo|chap +thuan|gia +han|hop +nhat)(?: +(?:lai|cac))? *")
"""What a paper does with the one named next, and no word of a relation: "Quyết định A phê duyệt Kế hoạch B"."""
_THEN: Final = compiled(rb" *thi +(?!hanh|dua|truong|tran|xa|diem|nghiem|tuyen|tot|cu(?![a-z])|nang)")
"""Directly behind a text: what follows from it, no subject."""
_OF_ONE_KIND: Final = ("amends", "replaces", "details")
"""Relations whose objects in a list are of one kind: what amends a decree amends no circular in the same breath."""
_OF_ONE_KIND_OR_NONE: Final = (*_OF_ONE_KIND, "cites")
_RULED_BY: Final = ("details", "implements")
_BELOW_A_DECREE: Final = frozenset({"QĐ", "TT", "TTLT", "CT", "KH", "CV", "TB", "HD"})
"""What no decree goes into the details of: "Nghị định A quy định chi tiết Luật B và Quyết định C" lists A and C."""
_NOT_DETAILED: Final = frozenset({"CV", "CĐ", "TB", "BC", "TTr", "HD"})
"""What nobody goes into the details of: "theo Thông tư A hướng dẫn Nghị định B và Công văn C" lists A and C."""


class Continuation:
    """Relation and parent of citations that go on from the one before."""

    def __init__(self, lexicon: Lexicon, relations: RelationGrammar) -> None:
        self._relations = relations
        self._subject = opens_subject(lexicon)
        self._in_any: tuple[Callable[[Gap], bool], ...] = (
            self._introduced,
            self._separated,
            self._changing,
            self._called,
            self._after_a_name,
            self._asked,
            self._opinion,
            self._proposed,
            self._with_rules,
            self._also_changed,
            self._with_matters,
            self._addressed,
        )
        self._rules = (
            *self._in_any,
            self._numbered_on,
            self._in_next_cell,
            self._with_guidance,
            self._sibling,
            self._behind_the_subject,
            self._in_a_subject,
        )
        """The last six hold within one item, not over a semicolon."""

    def decides(self, gap: Gap) -> bool:
        """Whether the words between the two citations decide; relation, cue and parent of the second are set then."""
        if gap.anew:
            return False
        for rule in self._in_any if gap.semicolon else self._rules:  # noqa: SIM110 - `any` costs a generator each time
            if rule(gap):
                return True
        return False

    def opens_subject(self, fold: bytes) -> bool:
        """Whether a folded text opens with a subject."""
        return self._subject.match(fold) is not None

    def _introduced(self, gap: Gap) -> bool:
        """ "Luật A và các văn bản hướng dẫn thi hành: Nghị định B"."""
        if not (gap.bare.rstrip(b" ").endswith(b":") and SEMICOLON not in gap.bare and _GUIDES.search(gap.bare)):
            return False
        go_on(gap.draft, gap.top, False)
        return True

    def _separated(self, gap: Gap) -> bool:
        """ "Nghị định A và Nghị định B"; after the change of one ("A được sửa đổi bởi B; C") the list goes on from
        what was changed, and a circular after a decree that is amended from the circular that amends it.
        """
        if not _SEPARATOR.fullmatch(gap.bare) or gap.asks_to_do:
            return False
        draft, previous = gap.draft, gap.previous
        if gap.semicolon and previous.changes is not None:
            previous = previous.changes
        elif draft.pinpoint is not None and COMMA in gap.text:
            # "… quy định chi tiết Luật A, khoản 6 Điều 89 Luật B": a provision after a comma goes back to the outer
            # verb
            previous = outermost(previous)
        elif (
            (outer := previous.parent) is not None
            and draft.form != "title"
            and (
                (
                    previous.relation in _OF_ONE_KIND_OR_NONE
                    and outer.type == draft.type != previous.type
                    and not _applied(gap, previous)
                )
                or (previous.relation in _RULED_BY and outer.type == "NĐ" and draft.type in _BELOW_A_DECREE)
                or (previous.relation == "details" and outer.type in _DETAILING and draft.type in _NOT_DETAILED)
                or of_a_later_year(draft, outer)
                or (previous.form == "title" and previous.relation in _RULED_BY and of_its_own_body(outer, draft))
            )
        ):
            previous = outer
        go_on(draft, previous, gap.semicolon)
        return True

    def _changing(self, gap: Gap) -> bool:
        """ "Nghị định A được sửa đổi, bổ sung bởi Nghị định B"."""
        if gap.previous.changes is not None and _AND_BY.fullmatch(gap.text):
            go_on(gap.draft, gap.previous, False)  # "… sửa đổi theo Luật B và theo Luật C"
            return True
        last = None
        if gap.text.rstrip(b" ,").endswith(_PASSIVE_ENDS):
            for passive in _PASSIVE.finditer(gap.text):
                last = passive
        if not last or gap.text[last.end() :].strip(b" ,"):
            return False
        gap.draft.relation = "based_on" if gap.top.relation == "based_on" else "cites"
        gap.draft.cue = gap.top.cue
        gap.draft.changes = gap.previous.changes or gap.previous
        return True

    def _called(self, gap: Gap) -> bool:
        """ "Nghị định số 60/2021/NĐ-CP (sau đây gọi tắt là Nghị định 60)"."""
        if b"goi" not in gap.text and b"viet" not in gap.text:
            return False
        called = _CALLED.search(gap.text)
        if not called or gap.text[called.end() :].strip(b" \"'"):
            return False
        draft, owner = gap.draft, named(gap.previous, gap.draft)
        draft.parent, draft.relation, draft.cue = owner.parent, owner.relation, owner.cue
        draft.defines = owner
        return True

    def _after_a_name(self, gap: Gap) -> bool:
        """ "Nghị định A (sau đây gọi tắt là Nghị định 60), Nghị định B": the list goes on from A."""
        if gap.previous.defines is None or not _SEPARATOR.fullmatch(gap.text):
            return False
        go_on(gap.draft, gap.previous.defines, gap.semicolon)
        return True

    def _asked(self, gap: Gap) -> bool:
        """ "Theo đề nghị của Sở A tại Tờ trình số 1, báo cáo thẩm định của Sở B số 2"."""
        asked = gap.top.relation == "proposed_by" or (gap.top.cue is not None and gap.top.cue[2] == "proposed_by")
        if not asked or (gap.draft.type is not None and gap.draft.type not in ASKED_TYPES):
            return False
        if any(
            cue[2] in ("amends", "replaces", "details", "implements")
            for cue in self._relations.all(gap.normal, gap.start, gap.begin)
        ):
            return False
        if _REPLIES.fullmatch(gap.text):
            gap.draft.parent, gap.draft.relation = gap.previous, "cites"
            return True
        gap.draft.relation, gap.draft.cue = "proposed_by", gap.top.cue
        return True

    def _opinion(self, gap: Gap) -> bool:
        """ "thực hiện Kế hoạch A và ý kiến của Bí thư Tỉnh ủy tại Công văn B"."""
        if gap.top.relation not in CARRIED or b"tai" not in gap.text[-9:]:
            return False
        if _of_a_further_body(gap):
            as_the_outermost(gap)
            return True
        behind_subject = gap.top.relation in CARRIED_OUT and _AND_WORD_OF.fullmatch(gap.text)
        if not (behind_subject or _WORD_OF.fullmatch(gap.text)):
            return False
        as_the_outermost(gap)
        return True

    def _proposed(self, gap: Gap) -> bool:
        """ "Căn cứ Quyết định A và theo đề nghị của Sở Y tế tại Tờ trình B"."""
        if gap.top.relation != "based_on" or gap.draft.type not in ASKED_TYPES or b"de " not in gap.text:
            return False
        if not (asked := _TEXT_AND_ASKED.fullmatch(gap.text)):
            return False
        first, last = asked.span(1)
        gap.draft.relation, gap.draft.cue = "proposed_by", (gap.start + first, gap.start + last, "proposed_by")
        return True

    def _with_rules(self, gap: Gap) -> bool:
        """ "Căn cứ Luật A và Điều lệ … ban hành kèm theo Nghị định B"."""
        if gap.top.relation not in CARRIED or not with_rules(gap):
            return False
        as_the_outermost(gap)
        return True

    def _also_changed(self, gap: Gap) -> bool:
        """ "thay thế Thông tư A quy định về … và bãi bỏ Điều 2 Thông tư B": the outer verb has a second one beside it,
        unless the subject itself is one of a change.
        """
        if gap.top.relation not in CHANGED or _CHANGING.match(gap.text):
            return False
        also = _ALSO_CHANGED.search(gap.text)
        cue = self._relations.near(gap.normal, gap.start, gap.begin) if also else None
        if also is None or cue is None or cue[2] not in CHANGED or cue[0] < gap.start + also.start(1):
            return False
        gap.draft.relation, gap.draft.cue = cue[2], cue
        return True

    def _with_matters(self, gap: Gap) -> bool:
        """ "Nghị định A quy định về phân cấp; quy định chi tiết một số điều của Luật B": a subject of two matters."""
        if not gap.semicolon or gap.draft.form != "title" or gap.previous.type not in _DETAILING:
            return False
        if gap.top.relation == "issues":  # what a body did besides: "…; hướng dẫn thi hành Luật Đất đai"
            return False
        matter = _FURTHER_MATTER.search(gap.normal.lower, gap.start, gap.begin)
        if not matter or SEMICOLON in gap.normal.fold[matter.end() : gap.begin] or not self._subject.match(gap.text):
            return False
        cue = self._relations.near(gap.normal, gap.start, gap.begin)
        if cue is None:
            return False
        gap.draft.parent, gap.draft.cue, gap.draft.relation = gap.previous, cue, cue[2]
        return True

    def _addressed(self, gap: Gap) -> bool:
        """ "Công văn A gửi các bộ; UBND các tỉnh về việc hướng dẫn thực hiện Nghị định B"."""
        if gap.previous.type != "CV" or b"gui " not in gap.text[:8]:
            return False
        addressed = _ADDRESSED.match(gap.text)
        if not addressed or _FURTHER_CLAUSE.search(gap.text, addressed.end()):
            return False
        if end_of_subject(gap.text[addressed.end() :]) >= 0:
            return False
        cue = self._relations.near(gap.normal, gap.start + addressed.end(), gap.begin)
        if cue is None:
            return False
        self._speaks_of(gap, gap.previous, cue)
        return True

    def _with_guidance(self, gap: Gap) -> bool:
        """ "Căn cứ Luật A và các nghị định hướng dẫn thi hành Luật A"."""
        ruled = gap.previous.relation in ("based_on", "implements")
        if not ruled and not (gap.previous.relation == "cites" and {gap.previous.type, gap.draft.type} <= LAWS):
            return False
        if gap.draft.form not in ("title", "full") or not _AND_GUIDANCE.fullmatch(gap.bare):
            return False
        go_on(gap.draft, gap.previous, False)
        return True

    def _numbered_on(self, gap: Gap) -> bool:
        """ "các Nghị định của Chính phủ số A về … và số B": one type word for the numbers of one body."""
        number, before = gap.draft.number, gap.previous.number
        if gap.draft.start != gap.draft.core or not number or not before or number.issuers != before.issuers:
            return False
        if gap.draft.type != gap.previous.type or not _AND_NUMBER.search(gap.text):
            return False
        go_on(gap.draft, gap.previous, False)
        return True

    def _in_next_cell(self, gap: Gap) -> bool:
        """ "17/QĐ-UBND | Sửa đổi Quyết định số 6/QĐ-UBND": the cell behind a paper that says what it changes."""
        if not gap.text.startswith((b"|", b" |")) or gap.previous.parent is not None:
            return False
        if not _CELL_OF_A_CHANGE.fullmatch(gap.text) or LINE in gap.normal.case[gap.start : gap.begin]:
            return False
        cue = self._relations.near(gap.normal, gap.start, gap.begin)
        if cue is None or cue[2] not in _OF_ONE_KIND:
            return False
        self._speaks_of(gap, gap.previous, cue)
        return True

    def _sibling(self, gap: Gap) -> bool:
        """ "… của Thông tư số A hướng dẫn … và Thông tư số B": what the gap says is A's subject, in brackets perhaps
        how it is called from here on.
        """
        if not gap.text.rstrip(b" ").endswith(_SIBLING_ENDS) or not _SIBLING.search(gap.text):
            return False
        if gap.ended and (gap.bare is gap.text or end_of_subject(gap.bare) >= 0):
            return False
        if _AND_THIS.search(gap.text) and (cue := self._relations.near(gap.normal, gap.start, gap.begin)):
            self._speaks_of(gap, gap.top, cue)
            gap.draft.parent = None
            return True
        if not (
            self._subject.match(gap.text)
            or gap.previous.parent is not None
            or _NEXT_NAMED.search(gap.text)
            or self._relations.near(gap.normal, gap.start, gap.begin) is None
        ):
            return False
        member = of_kind(gap.previous, gap.draft)
        if member.parent is not None and of_a_later_year(gap.draft, member.parent):
            member = member.parent
        go_on(gap.draft, member, False)
        return True

    def _behind_the_subject(self, gap: Gap) -> bool:
        """A basis whose subject has ended: "Căn cứ Luật A, có hiệu lực từ …, và Nghị định B"."""
        if not gap.ended or not gap.top.cue or gap.top.cue[2] != "based_on" or BAR in gap.text:
            return False
        acts = clause_behind(gap.text)
        told = acts >= 0 or _BY_GUIDANCE in gap.text
        cue = self._relations.near(gap.normal, gap.start + max(acts, 0), gap.begin) if told else None
        if cue is not None and (acts >= 0 or gap.normal.fold.startswith(_BY_GUIDANCE, cue[0])):
            return False  # "Căn cứ Nghị quyết A, UBND tỉnh ban hành Kế hoạch thực hiện Nghị quyết A"
        gap.draft.relation, gap.draft.cue = "based_on", gap.top.cue
        return True

    def _in_a_subject(self, gap: Gap) -> bool:
        """ "Nghị định A quy định chi tiết Luật B"."""
        draft, previous = gap.draft, gap.previous
        dated = gap.text.startswith(b")") and previous.date is not None  # "Nghị định A (09/11/2020) quy định chi tiết"
        owner = previous if self._subject.match(gap.text, 1 if dated else 0) else None
        if owner is None and not gap.ended:
            owner = previous.parent or (gap.top if gap.top.cue and gap.top.cue[2] == "based_on" else None)
        if owner is None or gap.ended or owner.form == "self" or _THEN.match(gap.text):
            return False
        if (b"tai" in gap.text[-9:] and _AND_WORD_OF.fullmatch(gap.text)) or CAME_SO.fullmatch(gap.text):
            return False
        near = gap.text[-10:]
        if b"kem theo" in near and came_with_all(gap):
            return False
        if b" hanh" in near and _GAVE.search(gap.text):
            draft.relation = "cites"
            return draft.issuer is None
        cue = self._relations.near(gap.normal, gap.start, gap.begin)
        if cue is None:
            if owner is previous and not _APPROVES.fullmatch(gap.text):
                return False
            draft.parent, draft.relation = owner, previous.relation if previous.parent is owner else "cites"
            return True
        if gap.normal.fold[cue[0] : cue[1]] == b"theo" and of_a_later_year(draft, owner):
            return False  # "các dự án trong Kế hoạch A (2025) về cấp nước theo Công văn B" (2026)
        self._speaks_of(gap, owner, cue)
        return True

    def _speaks_of(self, gap: Gap, owner: Draft, cue: Cue) -> None:
        """Stand in the subject of `owner`, ruled by a word of it."""
        draft = gap.draft
        draft.parent, draft.cue, draft.relation = owner, cue, "cites"
        if cue[2] != "issues":
            draft.relation = self._relations.through(gap.normal, gap.start, cue, gap.begin, draft.type)
        if draft.relation == "implements" and not_itself(gap.normal.fold, cue, gap.begin):
            draft.relation = "cites"


def _of_a_further_body(gap: Gap) -> bool:
    """Whether only a further body stands between two papers that tell what bodies say: "Theo hướng dẫn của Bộ Tài chính
    tại Công văn A và Sở Tài chính tại Công văn B".
    """
    body, before, fold = gap.draft.issuer, gap.previous.issuer, gap.normal.fold
    if body is None or before is None or before[1] > gap.previous.start or not gap.start <= body[0]:
        return False
    return fold[gap.start : body[0]].strip(b" ,") == b"va" and fold[body[1] : gap.begin].strip(b" ") == b"tai"


def _applied(gap: Gap, previous: Draft) -> bool:
    """Whether a text stands in a subject as one that is applied, and so the next of the list: "Nghị quyết A tạm dừng áp
    dụng Nghị định B và Nghị quyết C".
    """
    cue = previous.cue
    return cue is not None and gap.normal.fold.startswith(b"ap dung", cue[0])
