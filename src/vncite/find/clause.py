"""The clause around each citation: its relation, its pinpoint, and in whose subject (trích yếu) it stands."""

from __future__ import annotations

from vncite.find.draft import Draft
from vncite.find.header import OwnNumber
from vncite.find.listed import CARRIED, OPENS_ITEM, ListReader, introduces
from vncite.find.normal import Normal
from vncite.find.pinpoint import pinpoint_before
from vncite.find.relation import RelationGrammar
from vncite.find.subject import end_of_subject, opens_subject
from vncite.find.writer import Writer
from vncite.lexicon import Lexicon
from vncite.model import Header
from vncite.patterns import compiled

__all__ = ["ClauseReader"]

_SEPARATOR = compiled(
    rb"[ ,;()\"]*+(?:(?:va|hoac|cung(?: +(?:nhu|voi))?|voi|den|gan +voi|ket +hop +voi)(?![a-z]))?[ ,]*+"
    rb"(?:(?:cac|so|tai|cua)(?![a-z]) *+)*+"
)
_PASSIVE = compiled(
    rb"(?:sua +doi|bo +sung|thay +the|bai +bo)(?: *,? *bo +sung)? +(?:boi|theo|tai)(?![a-z]) *"
    rb"|(?:da +)?(?:duoc|bi) +(?:sua +doi|bo +sung|thay +the|bai +bo|dinh +chinh|huong +dan|quy +dinh +chi +tiet"
    rb"|dieu +chinh|gia +han|hop +nhat)[a-z, ]{0,80}?(?<![a-z])(?:boi|tai|theo|bang|o)(?![a-z]) *"
)
_PASSIVE_ENDS = (b"boi", b"theo", b"tai", b"bang", b"o")
_LOCAL = frozenset({"UBND", "BCĐ", "HĐND", "CTUBND", "TU", "HU", "ĐU", "QU", "UB", "TTHĐND"})
_CALLED = compiled(
    rb"(?:sau|duoi|truoc) +day(?: +duoc)?,? +(?:goi|viet)(?: +(?:tat|chung))?(?: +tat)?(?: +la)?|\( *(?:goi"
    rb"|viet) +tat(?: +la)?"
)
_LOOSE_WORDS = frozenset({b"trong", b"ve", b"doi voi"})
_NEAR = 90
_SIBLING = compiled(rb"(?:,|(?<![a-z])(?:va|hoac|cung|cung +nhu)) *(?:cac +)?\Z")
_SIBLING_ENDS = (b",", b"va", b"hoac", b"cung", b"nhu", b"cac")
_NEXT_NAMED = compiled(rb"\A *(?:,|cua|ngay|so|khoa)")
_BRACKETS = compiled(rb"\([^()]*\)")
_GUIDES = compiled(rb"(?<![a-z])van +ban(?![a-z])")
_WORD_OF = compiled(
    rb"[ ,;]*(?:va +)?(?:(?:cac +)?(?:y +kien(?: +chi +dao)?|chi +dao|de +nghi|ket +luan)(?![a-z])[^.;]{0,100}?)?"
    rb"(?:cua +[^.;]{2,90}?)? +tai +(?:cac +)?"
)
"""An opinion, and whose it is, between two papers of one list: "… và ý kiến của Bí thư Tỉnh ủy tại Công văn số …"."""
_TRANSPARENT = compiled(
    rb"(?<![a-z])(?:kem +theo|ban +hanh +theo|ban +hanh +kem +theo|ban +hanh +tai|(?:quy +dinh +)?tai)(?![a-z])"
)
_BY = compiled(rb" +(?:boi|bang|tai)(?![a-z])")
"""Directly after "sửa đổi": it is the citation that amends, not what is amended."""
_ADDED = frozenset({b"bo sung", b"dieu chinh"})
_TO_THE_TEXT = compiled(
    rb"(?:[ ,;\d]|(?<![a-z])(?:mot so|cac|dieu|khoan|diem|noi dung|cua|quy dinh|phu luc|kem theo|tai|ten|va|doi voi"
    rb"|toan bo|muc|chuong"
    rb"|vao|ban hanh|quy che|danh muc|mau|bieu|thong tu|quyet dinh|nghi dinh|nghi quyet|[a-z]\d?)(?![a-z]))*+"
)
"""What may stand between "bổ sung" and the text that it changes; other things are added to, too."""
_ATTACHED = compiled(
    rb"(?:kem +theo|ban +hanh +theo|dinh +kem) *(?:thong +tu|quyet +dinh|nghi +dinh|nghi +quyet|van +ban)? *\Z"
)


class ClauseReader:
    """Relations, pinpoints, parents."""

    def __init__(self, lexicon: Lexicon, relations: RelationGrammar) -> None:
        self._relations = relations
        self._lists = ListReader(relations)
        self._subject = opens_subject(lexicon)

    def read(self, normal: Normal, drafts: list[Draft], header: Header, own: OwnNumber | None) -> None:
        """Fill relation, pinpoint and parent of every draft, in reading order."""
        writer = Writer(header)
        previous: Draft | None = None
        for draft in drafts:
            self._one(normal, draft, previous, writer, own)
            previous = draft

    def _one(self, normal: Normal, draft: Draft, previous: Draft | None, writer: Writer, own: OwnNumber | None) -> None:
        fold, header = normal.fold, writer.header
        if own and draft.core == own[0]:
            draft.form, draft.relation, draft.date = "self", "issues", header.date
            draft.issuer = None
            return
        if (
            header.number
            and draft.number
            and draft.number.canonical == header.number.canonical
            and not (draft.date and header.date and draft.date.value != header.date.value)
            and not (draft.issuer and header.issuer and not writer.issued(normal, draft))
        ):
            draft.form, draft.relation = "self", "issues"
            return
        floor = previous.tail if previous else 0
        draft.pinpoint = pinpoint_before(normal, draft.start, floor)
        begin = draft.start
        if draft.pinpoint:
            begin = _position(normal, draft.pinpoint.start, floor, draft.start)
        low = max(floor, begin - 700)
        # the last boundary is near as a rule: look there first
        near = max(low, begin - 120)
        boundary = self._relations.boundary(normal, near, begin)
        if boundary < 0 and near > low:
            boundary = self._relations.boundary(normal, low, begin)
        gap_start = boundary if boundary >= 0 else low
        same_sentence = boundary < 0 and previous is not None and low == floor
        gap = fold[gap_start:begin]
        # what the clause opens with
        semicolon = gap.rfind(b";")
        item = gap_start + semicolon + 1 if semicolon >= 0 else gap_start
        lead = (
            self._relations.lead(fold, item, begin) if (boundary >= 0 or semicolon >= 0 or previous is None) else None
        )
        if lead is None and semicolon >= 0 and (boundary >= 0 or previous is None):
            earlier = self._relations.lead(fold, gap_start, gap_start + semicolon)
            lead = earlier if earlier and earlier[2] == "based_on" else None
        if lead:
            draft.cue = lead
            draft.relation = lead[2]
            if (
                lead[2] == "proposed_by"
                and draft.type not in ("TTr", "BC", "CV", "TB")
                and not fold[lead[1] : begin].strip()
            ):
                draft.relation = "cites"
            return
        if fold[begin - 1 : begin] == b"(":
            draft.relation = "based_on" if same_sentence and previous and previous.relation == "based_on" else "cites"
            return  # "… giảm nghèo bền vững (Quyết định 90/QĐ-TTg …)": the words before the bracket rule something else
        if same_sentence and previous is not None and self._joined(normal, draft, previous, begin, semicolon >= 0):
            return
        cue = self._relations.near(fold, max(item, begin - _NEAR - 40), begin)
        if cue and begin - cue[1] <= _NEAR and not introduces(fold, cue[1], begin):
            draft.cue = cue
            draft.relation = self._nearby(normal, draft, cue, item, begin, writer)
        elif same_sentence and previous is not None and semicolon >= 0:
            draft.relation = _outermost(previous).relation
        elif given := self._lists.relation(normal, gap_start, begin):
            draft.relation = given
        self._own(normal, draft, writer, item, begin)

    def _joined(self, normal: Normal, draft: Draft, previous: Draft, begin: int, semicolon: bool) -> bool:
        """Whether the words between the previous citation and this one decide: a list, a passive, a subject."""
        fold = normal.fold
        gap = fold[previous.tail : begin]
        bare = _BRACKETS.sub(b" ", gap) if b"(" in gap else gap
        if bare.rstrip(b" ").endswith(b":") and b";" not in bare and _GUIDES.search(bare):
            self._continue(draft, _outermost(previous), False)
            return True
        if _SEPARATOR.fullmatch(bare):
            # "… quy định chi tiết Luật A, khoản 6 Điều 89 Luật B": a provision after a comma goes back to the outer
            # verb
            outer = draft.pinpoint is not None and b"," in gap
            self._continue(draft, _outermost(previous) if outer else previous, semicolon)
            return True
        top = _outermost(previous)
        last = None
        if gap.rstrip(b" ,").endswith(_PASSIVE_ENDS):
            for passive in _PASSIVE.finditer(gap):
                last = passive
        if last and not gap[last.end() :].strip(b" ,"):
            draft.relation = "based_on" if top.relation == "based_on" else "cites"
            draft.cue = top.cue
            return True
        if (b"goi" in gap or b"viet" in gap) and (called := _CALLED.search(gap)):
            owner = _outermost_before(previous, draft)
            if not gap[called.end() :].strip(b" \"'"):
                draft.parent, draft.relation, draft.cue = owner.parent, owner.relation, owner.cue
                draft.defines = owner
                return True
        if previous.defines is not None and _SEPARATOR.fullmatch(gap):
            self._continue(draft, previous.defines, semicolon)
            return True
        asked = top.relation == "proposed_by" and (not semicolon or draft.type in ("TTr", "BC", "CV", "BB", "TB", "NQ"))
        if asked and not self._changes(fold, previous.tail, begin):
            draft.relation, draft.cue = "proposed_by", top.cue
            return True
        if _WORD_OF.fullmatch(gap) and top.relation in CARRIED:
            draft.relation, draft.cue = top.relation, top.cue
            return True
        if semicolon:
            return False
        ended = end_of_subject(gap) >= 0
        if (
            not ended
            and gap.rstrip(b" ").endswith(_SIBLING_ENDS)
            and _SIBLING.search(gap)
            and (
                self._subject.match(gap)
                or previous.parent is not None
                or _NEXT_NAMED.search(gap)
                or self._relations.near(fold, previous.tail, begin) is None
            )
        ):
            # "… của Thông tư số A hướng dẫn … và Thông tư số B": what the gap says is A's subject
            self._continue(draft, _of_kind(previous, draft), False)
            return True
        subject_of = previous if self._subject.match(gap) else None
        if subject_of is None and previous.parent is not None and not ended:
            subject_of = previous.parent
        if subject_of is None and top.cue and top.cue[2] == "based_on" and not ended:
            subject_of = top
        if subject_of is None or ended or subject_of.form == "self":
            if ended and top.cue and top.cue[2] == "based_on":
                draft.relation, draft.cue = "based_on", top.cue
                return True
            return False
        cue = self._relations.near(fold, previous.tail, begin)
        if cue is None and subject_of is not previous:
            draft.parent, draft.relation = subject_of, previous.relation if previous.parent is subject_of else "cites"
            return True
        if cue is None:
            return False
        draft.parent = subject_of
        draft.cue = cue
        draft.relation = self._through(fold, previous.tail, cue, begin) if cue[2] != "issues" else "cites"
        return True

    def _changes(self, fold: bytes, start: int, end: int) -> bool:
        return any(
            cue[2] in ("amends", "replaces", "details", "implements") for cue in self._relations.all(fold, start, end)
        )

    def _continue(self, draft: Draft, previous: Draft, semicolon: bool) -> None:
        """Stand where the previous member of the list stands."""
        if semicolon and previous.parent is not None:
            previous = _outermost(previous)
        draft.parent, draft.relation, draft.cue = previous.parent, previous.relation, previous.cue
        if previous.form == "self":
            draft.relation = "cites"

    def _through(self, fold: bytes, start: int, cue: tuple[int, int, str], begin: int) -> str:
        """The relation of a cue, seen through words that only say where the text stands ("Quy định kèm theo
        Nghị quyết …").
        """
        if cue[2] != "cites" or not _TRANSPARENT.search(fold, cue[0], begin):
            return cue[2]
        earlier = self._relations.near(fold, start, cue[0])
        between = fold[earlier[1] : cue[0]] if earlier else b""
        if (
            earlier
            and earlier[2] in ("amends", "replaces", "guided_by")
            and len(between) <= _NEAR
            and b"(" not in between
        ):
            return earlier[2]
        return cue[2]

    def _nearby(
        self, normal: Normal, draft: Draft, cue: tuple[int, int, str], start: int, begin: int, writer: Writer
    ) -> str:
        fold = normal.fold
        changed = self._relations.near(fold, start, cue[0]) if cue[2] == "cites" else None
        if changed and changed[2] in ("amends", "replaces") and _BY.match(fold, changed[1], begin):
            return "cites"
        relation = self._through(fold, start, cue, begin)
        if fold[cue[0] : cue[1]] == b"theo" and fold[max(0, cue[0] - 5) : cue[0]] == b"tiep ":
            return "cites"
        if relation == "implements" and draft.pinpoint and fold[cue[0] : cue[1]] in (b"theo", b"thuc hien theo"):
            return "cites"
        if relation in ("amends", "replaces") and _BY.match(fold, cue[1], begin):
            return "cites"
        if relation == "amends" and fold[cue[0] : cue[1]] in _ADDED and not _TO_THE_TEXT.fullmatch(fold, cue[1], begin):
            return "cites"
        if relation == "issues":
            if _ATTACHED.search(fold, cue[0], begin) or fold[cue[1] : begin].strip(b" :,") not in (
                b"",
                b"cac",
                b"kem theo",
                b"so",
                b"cac van ban",
            ):
                return "cites"
            if draft.issuer and draft.issuer[1] <= cue[0]:
                return "issues" if writer.issued(normal, draft) else "cites"
            if draft.number is None or not set(draft.number.issuers) & _LOCAL:
                return "cites"
        return relation

    def _own(self, normal: Normal, draft: Draft, writer: Writer, item: int, begin: int) -> None:
        """A paper of the writing body itself, listed or told of without a word that says otherwise: it issued it."""
        if draft.number is None or draft.form != "full" or draft.parent is not None or not writer.known:
            return
        if draft.pinpoint or draft.relation not in ("cites", "implements", "issues"):
            return
        if not writer.issued(normal, draft):
            if draft.relation == "issues":
                draft.relation = "cites"
            return
        near = self._relations.near(normal.fold, max(item, begin - 24), begin)
        if (
            near is None
            and not OPENS_ITEM.search(normal.case, max(0, begin - 40), begin)
            and draft.relation != "issues"
        ):
            return  # in running text nothing says that it was issued here
        if near is None or near[2] == "issues" or normal.fold[near[0] : near[1]] in _LOOSE_WORDS:
            draft.relation = "issues"


def _outermost_before(previous: Draft, draft: Draft) -> Draft:
    """The citation that a definition names: of the same number where there is one, else the outermost of the same
    type.
    """
    level: Draft | None = previous
    while level is not None:
        if draft.number and level.number and level.number.canonical == draft.number.canonical:
            return level
        if (
            draft.serial
            and level.number
            and level.type == draft.type
            and level.number.serial == draft.serial.lstrip("0")
        ):
            return level
        level = level.parent
    return _outermost(previous)


def _of_kind(previous: Draft, draft: Draft) -> Draft:
    """The citation that a list goes on from: the nearest, going outwards from the previous one, of the same kind."""
    level: Draft | None = previous
    while level is not None:
        if (level.form == "title") == (draft.form == "title") and level.type == draft.type:
            return level
        level = level.parent
    return previous


def _outermost(draft: Draft) -> Draft:
    while draft.parent is not None:
        draft = draft.parent
    return draft


def _position(normal: Normal, offset: int, low: int, high: int) -> int:
    """Position in the normal form of an offset in the text."""
    if normal.start(low) == low and normal.start(high) == high:
        return offset
    while low < high:
        middle = (low + high) // 2
        if normal.start(middle) < offset:
            low = middle + 1
        else:
            high = middle
    return low
