"""The clause around each citation: its relation, its pinpoint, and in whose subject (trích yếu) it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from vncite.find.continued import Continuation
from vncite.find.draft import Draft, same_number
from vncite.find.ended import EndedReader
from vncite.find.gap import Gap, outermost
from vncite.find.header import OwnNumber
from vncite.find.itself import mark_itself, own_shortened, shortens
from vncite.find.led import PROPOSALS, Clause, LedReader
from vncite.find.letters import encode
from vncite.find.listed import CARRIED, OPENS_ITEM, ListReader, introduces, who_gave
from vncite.find.marks import COMMA, POINT
from vncite.find.normal import Normal
from vncite.find.pinpoint import pinpoint_before
from vncite.find.relation import CHANGED, Cue, RelationGrammar, changes_text, not_itself
from vncite.find.sentence import boundary
from vncite.find.swapped import SwapReader
from vncite.find.words import folded
from vncite.find.writer import Writer, by_the_press, is_local, of_the_party
from vncite.lexicon import Lexicon
from vncite.model import Header
from vncite.patterns import later

__all__ = ["ClauseReader"]

_NEXT_CELL: Final = later(
    rb"\n[ \t]*+(?:" + encode("Thường|Tháng|Năm|Quý|Hàng|Hằng|Giai") + rb"|\d)[^\n,;:]{0,24}(?:\n[^\n,;:]{1,24}){0,3}"
    rb"\n[ \t]*+\Z"
)
"""Short lines that say when: a narrow cell of its own between a word and a citation."""
_LOOSE_WORDS: Final = frozenset({b"trong", b"ve", b"doi voi"})
_NEAR: Final = 90
_OPENS_QUOTE: Final = encode("“")
_CLOSES_QUOTE: Final = encode("”")
_QUOTED: Final = 400
"""Characters of a quotation before a citation in it."""
_SAID: Final = later(rb"(?<![a-z])cho +(?:biet|hay),?(?: +(?:da|vua|moi|se))? *(?:k[yi] *)?\Z")
"""Who tells of it is a newspaper: "ông A, Phó Chánh Văn phòng UBND tỉnh, cho biết đã ký ban hành Quyết định"."""
_NTH_TIME: Final = rb"lan +(?:thu +)?[a-z\d]{1,5}"
_BY: Final = later(
    rb"(?: +nam +\d{4} +(?:boi|bang)|(?: +" + _NTH_TIME + rb"(?: *(?:,|va) *" + _NTH_TIME + rb"){0,3})?"
    rb" +(?:boi|bang|tai|o))(?![a-z])"
    rb"|(?: +thi +hanh)?(?: +ke)?(?: +tu)? +(?:ngay|khi|thoi +diem) *\Z"
)
"""Directly after "sửa đổi": it is the citation that amends, not what is amended; "hết hiệu lực kể từ ngày Nghị định A
có hiệu lực" tells when another ends."""
_FINITE: Final = later(rb"(?<![a-z])(?:da|se|chua|de +nghi)(?![a-z])")
"""Behind "văn bản hướng dẫn thi hành": what such texts have done is no guidance to what is named there."""
_AGAINST_IT: Final = (b", con ", b"; con ")
"""Before a text of which something else is said: "chờ thông tư hướng dẫn, còn Nghị định A đã có"."""
_MEMBER: Final = later(
    rb"[^a-z]*(?:[a-z]{1,4}[.)])?(?:[^a-z]*(?:cac|nhung|so|tai|cua|va|cung|nhu|ca|rieng|tiep +do +la)(?![a-z]))*+"
    rb"(?: *[a-z]{2,8}(?: [a-z]{2,8}){0,3} so)?[^a-z]*"
)
"""What may stand before a further member of a list in its item: "; các Nghị định B", "; mệnh lệnh số 1"; what has a
verb is a clause of its own: "; hoàn thiện Tờ trình B"."""
_OPENS_LISTING: Final = later(
    rb"[ \"*+-]*(?:(?:cac|nhung) +(?:van +ban|quyet +dinh|nghi +quyet|chi +thi|thong +tu)(?: +sau(?: +day)?)?,?"
    rb" +(?:(?:deu|duoc|bi|se) +)*)?"
)
"""What may stand before the word that rules a list in an item of its own: "Các văn bản sau đây đều bãi bỏ: A, B"."""
_BEFORE_DOING: Final = later(rb"(?<![a-z])(?:truoc +khi|muon|sau +(?:mot +)?thoi +gian) *\Z")
"""What is done before something else: "Trước khi thực hiện mở quầy thuốc, chủ quầy phải đọc kỹ Luật Dược"."""
_LAW_MAKING: Final = frozenset({"HP", "BL", "L", "PL", "NĐ", "TT", "TTLT", "NQ", "NQLT", "QĐ", "VBHN"})
_SIBLING: Final = later(rb"(?:,|(?<![a-z])(?:va|cung|cung +nhu)) *(?:cac +)?\Z")
_INSTRUMENT: Final = later(
    rb"(?<![a-z])(?:nghi +quyet|quyet +dinh|chi +thi|ket +luan|nghi +dinh|thong +tu|ke +hoach|chuong +trinh|luat)"
    rb"(?![a-z])"
)
_OPENS_CLAUSE: Final = later(rb"(?:[,;:.)*+-]|(?:\A|[,;:.)*+-]) *ngay [\d/. -]+(?:thang +\d+ +nam +\d+)? *,?) *\Z")
"""What a clause follows, perhaps with its date: "…, ngày 21/7/2021 UBND huyện đã ban hành"."""
_ATTACHED: Final = later(
    rb"(?:kem +theo|ban +hanh +theo|dinh +kem) *(?:thong +tu|quyet +dinh|nghi +dinh|nghi +quyet|van +ban)? *\Z"
)
_DRAFTED: Final = b"tham muu"
_OF_A_PLACE: Final = later(
    rb"(?<![a-z])(?:tinh|thanh +pho|tp\.?|huyen|quan|thi +xa|phuong|xa|thi +tran) *"
    rb"(?!(?:uy|doan|khoa|nhiem ky)(?![a-z]))[a-z]"
)
"""In the name of a body: others tell of it so, in its own papers it is "UBND tỉnh"."""


class ClauseReader:
    """Relations, pinpoints, parents."""

    def __init__(self, lexicon: Lexicon, relations: RelationGrammar) -> None:
        self._relations = relations
        self._lists = ListReader(relations)
        self._continuation = Continuation(lexicon, relations)
        self._issues = later(
            rb" *(?:\([^()]{1,30}\)(?: *viet +nam)? *)?(?:" + folded(lexicon, "adverb") + rb" *)*+"
            rb"(?:tham +muu +|xay +dung +(?:va +)?)?"
            + folded(lexicon, "gives")
            + rb" *+(?:(?:cac|kem +theo|tai|so|van +ban)(?![a-z]) *)*+:? *\"? *"
        )
        """What a body does with the paper named next, in a clause of its own: "UBND huyện đã ban hành"."""
        self._led = LedReader(relations, self._continuation)
        self._swaps = SwapReader(relations)
        self._ended = EndedReader(lexicon)

    def read(
        self, normal: Normal, drafts: list[Draft], header: Header, own: OwnNumber | None, ended: Iterable[int] = ()
    ) -> None:
        """Fill relation, pinpoint and parent of every draft, in reading order; `ended` are the positions behind words
        that may end the force of what their sentence opens with.
        """
        writer = Writer(header, press=header.issuer is None and by_the_press(normal))
        own_short = own_shortened(drafts, header)
        others = [
            (draft, previous)
            for draft, previous in zip(drafts, [None, *drafts], strict=False)
            if not mark_itself(normal, draft, previous, writer, own, own_short)
        ]
        # one kind of reading for all, then the next, takes a fifth less time than all kinds for one after the other
        for draft, previous in others:
            draft.pinpoint = pinpoint_before(normal, draft.start, previous.tail if previous else 0)
        clauses = [self._clause(normal, draft, previous) for draft, previous in others]
        for (draft, previous), clause in zip(others, clauses, strict=True):
            if self._swaps.read(normal, draft, previous if clause.goes_on else None, clause):
                continue
            self._one(normal, draft, previous, clause, writer)
        self._ended.read(normal, drafts, ended)

    def _one(self, normal: Normal, draft: Draft, previous: Draft | None, clause: Clause, writer: Writer) -> None:
        """The rules in the order in which they speak: a clause of its own, the word that opens the clause, the item
        before, a bracket, the citation before; last the nearest word, the list, the writing body.
        """
        floor, begin = previous.tail if previous else 0, clause.begin
        outside = _outside(normal.fold, draft, previous, floor)
        if outside is not None and outside.relation in CHANGED and _quoted_apart(normal.case, outside, begin):
            outside = None
        if (
            self._own_deed(normal, draft, floor, begin, writer)
            or self._led.read(normal, draft, clause)
            or (previous is not None and self._led.goes_on(normal, draft, previous, clause))
            or self._bracketed(normal, draft, previous if clause.goes_on else None, begin, writer)
        ):
            return
        if outside is not None and clause.goes_on:
            start = floor if outside is previous else normal.fold.rfind(b")", floor, begin) + 1
            if self._continuation.decides(Gap(normal, draft, outside, start, begin)):
                _not_in_itself(normal, draft)
                return
        self._by_words(normal, draft, outside if clause.goes_on else None, clause, writer)
        self._own(normal, draft, writer, clause)

    def _clause(self, normal: Normal, draft: Draft, previous: Draft | None) -> Clause:
        floor, begin = previous.tail if previous else 0, draft.opens
        if draft.pinpoint:
            begin = _position(normal, draft.pinpoint.start, floor, begin)
        low = max(floor, begin - 700)
        # the last boundary is near as a rule: look there first
        near = max(low, begin - 220)
        opened = boundary(normal, near, begin)
        if opened < 0 and near > low:
            opened = boundary(normal, low, begin)
        start = opened if opened >= 0 else low
        semicolon = normal.fold.rfind(b";", start, begin)
        return Clause(
            start,
            semicolon + 1 if semicolon >= 0 else start,
            begin,
            opened >= 0 or previous is None,
            opened < 0 and previous is not None and low == floor,
        )

    def _by_words(self, normal: Normal, draft: Draft, outside: Draft | None, clause: Clause, writer: Writer) -> None:
        """The nearest word; else the item before in its sentence, else the list or table."""
        item, begin = clause.item, clause.begin
        cue = self._relations.near(normal, max(item, begin - _NEAR - 40), begin)
        if cue and normal.fold[cue[0] : cue[1]] in _LOOSE_WORDS and _SIBLING.search(normal.fold, cue[1], begin):
            cue = self._of_the_list(normal, item, cue)
        if (
            cue
            and normal.case.count(b"\n", cue[1], begin) > 1
            and not normal.unwrapped
            and _NEXT_CELL.search(normal.case, cue[1], begin)
        ):
            cue = None
        if cue and (begin - cue[1] <= _NEAR or cue[2] in CARRIED) and not introduces(normal.fold, cue[1], begin):
            draft.cue = cue
            draft.relation = self._nearby(normal, draft, cue, item, begin, writer)
        elif cue and cue[2] in CARRIED and _OPENS_LISTING.fullmatch(normal.fold, item, cue[0]):
            # "Căn cứ Luật A; [line] Thực hiện các văn bản của tỉnh: Công văn B"
            draft.relation, draft.cue = cue[2], cue
        elif outside is not None and item > clause.start and _MEMBER.fullmatch(normal.fold, item, begin):
            top = outermost(outside.changes or outside)
            draft.relation, draft.cue = top.relation, top.cue
        elif given := self._lists.relation(normal, clause.start, begin):
            draft.relation = given

    def _own_deed(self, normal: Normal, draft: Draft, floor: int, begin: int, writer: Writer) -> bool:
        """ "…, UBND huyện đã ban hành Kế hoạch số 17/KH-UBND": a clause of its own whose subject issues the citation;
        the writing body's own paper or another's.
        """
        fold, body = normal.fold, draft.issuer
        if body is None or not floor <= body[0] < body[1] < begin or not self._issues.fullmatch(fold, body[1], begin):
            return False
        if not _OPENS_CLAUSE.search(fold, max(floor, body[0] - 40), body[0]) and fold[floor : body[0]].strip(b" "):
            return False
        done = fold[body[1] : begin]
        unsigned = not writer.known and not writer.press and is_local(draft) and b"ban " in done
        unsigned = unsigned and not of_the_party(draft) and not _OF_A_PLACE.search(fold, *body)
        news = writer.header.number is None and b"vua " in done  # "UBND tỉnh vừa ban hành": told by others
        draft.relation = "issues" if not news and (unsigned or writer.issued(normal, draft)) else "cites"
        return True

    def _bracketed(self, normal: Normal, draft: Draft, previous: Draft | None, begin: int, writer: Writer) -> bool:
        """ "… giảm nghèo bền vững (Quyết định 90/QĐ-TTg …)": the words before the bracket rule something else."""
        if normal.fold[begin - 1 : begin] != b"(":
            return False
        asked = draft.type in PROPOSALS and _beside(normal.fold, previous, begin)
        if previous and (asked or previous.relation == "based_on" or _same(previous, draft)):
            draft.relation = previous.relation
        elif writer.header.type in _LAW_MAKING:
            pass  # "Quy chế chi tiêu của Trường (Quyết định số …)" in a decision tells of no deed
        elif draft.number and draft.issuer is None and writer.issued(normal, draft):
            draft.relation = "issues"
        return True

    def _of_the_list(self, normal: Normal, start: int, cue: Cue) -> Cue:
        """The word that rules the list in whose first member a loose one stands: "Quán triệt Nghị quyết Trung ương 8 về
        …, Nghị quyết số 28-NQ/TW".
        """
        for first in self._relations.all(normal, start, cue[0]):
            if first[2] in CARRIED and _INSTRUMENT.search(normal.fold, first[1], cue[0]):
                return first
        return cue

    def _nearby(
        self, normal: Normal, draft: Draft, cue: tuple[int, int, str], start: int, begin: int, writer: Writer
    ) -> str:
        fold = normal.fold
        if fold.endswith(_AGAINST_IT, 0, begin):
            return "cites"
        changed = self._relations.near(normal, start, cue[0]) if cue[2] == "cites" else None
        if changed and changed[2] in CHANGED and _BY.match(fold, changed[1], begin):
            return "cites"
        relation = self._relations.through(normal, start, cue, begin, draft.type)
        if fold[cue[0] : cue[1]] == b"theo" and fold[max(0, cue[0] - 5) : cue[0]] == b"tiep ":
            return relation if fold.endswith(b"chuyen ", 0, cue[0] - 5) else "cites"  # "dự án chuyển tiếp theo"
        if relation == "details" and _FINITE.search(fold, cue[1], begin):
            return "cites"
        if relation == "implements" and (not_itself(fold, cue, begin) or _of_a_time(fold, start, cue, begin)):
            return "cites"
        if relation == "implements" and draft.pinpoint and fold[cue[0] : cue[1]] in (b"theo", b"thuc hien theo"):
            return "cites"
        if relation in CHANGED and _BY.match(fold, cue[1], begin):
            return "cites"
        if relation == "amends" and not changes_text(fold, cue, begin):
            return "cites"
        if relation == "issues":
            if _SAID.search(fold, max(start, cue[0] - 24), cue[0]):
                return "cites"
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
            if writer.press or not is_local(draft):
                return "cites"
        return relation

    def _own(self, normal: Normal, draft: Draft, writer: Writer, clause: Clause) -> None:
        """A paper of the writing body itself, listed or told of without a word that says otherwise: it issued it."""
        if draft.number is None or draft.form != "full" or draft.parent is not None or not writer.known:
            return
        if draft.pinpoint or draft.relation not in ("cites", "implements", "issues"):
            return
        if draft.issuer is None and (giver := who_gave(normal, clause.begin)):
            draft.relation = "issues" if writer.gave(giver, draft) else "cites"
            return
        cue = draft.cue
        if cue is not None and normal.fold[cue[0] : cue[1]] == _DRAFTED and draft.issuer is None:
            # an office of no other place: "Phòng Y tế tham mưu Công văn số …"
            of_a_place = _OF_A_PLACE.search(normal.fold, clause.item, cue[0])
            draft.relation = "issues" if not of_a_place and writer.bears_its_letters(draft) else "cites"
            return
        if not writer.issued(normal, draft):
            if draft.relation == "issues":
                draft.relation = "cites"
            return
        begin = clause.begin
        near = self._relations.near(normal, max(clause.item, begin - 24), begin)
        if near is None and draft.relation != "issues":
            # in running text nothing says that it was issued here, nor where a law-making text lists earlier ones
            listed = OPENS_ITEM.search(normal.case, max(0, begin - 40), begin)
            if not listed or writer.header.type in _LAW_MAKING:
                return
        told = near is None or near[2] == "issues" or normal.fold[near[0] : near[1]] in _LOOSE_WORDS
        if near is not None and normal.fold[near[0] : begin] == b"trong ":
            told = False  # "tuân thủ quy định an toàn trong Phương án A"
        if told and not self._lists.of_bases(normal, begin):
            draft.relation = "issues"


def _outside(fold: bytes, draft: Draft, previous: Draft | None, floor: int) -> Draft | None:
    """The citation that `draft` may go on from: the previous one, or the one before the bracket that has closed; what
    opens a bracket remembers what stands before it.
    """
    if previous is None:
        return None
    opened = fold.rfind(b"(", floor, draft.start)
    if opened < 0 and previous.around is None:
        return previous
    closed = fold.rfind(b")", floor, draft.start)
    if opened > closed:
        draft.around = previous.around if closed >= 0 and previous.around else previous
    elif closed >= 0 and opened < 0 and previous.around is not None:
        return previous.around
    else:
        draft.around = previous.around
    return previous


def _quoted_apart(case: bytes, before: Draft, begin: int) -> bool:
    """Whether a quotation that holds a citation and the word that rules it closes before the next: "“Bãi bỏ Thông tư
    A”; Thông tư B".
    """
    closed = case.rfind(_CLOSES_QUOTE, before.tail, begin)
    if closed < 0 or before.cue is None or case.find(_OPENS_QUOTE, before.tail, begin) >= 0:
        return False
    opened = case.rfind(_OPENS_QUOTE, max(0, before.start - _QUOTED), before.start)
    return 0 <= opened < before.cue[0] and case.find(_CLOSES_QUOTE, opened, before.start) < 0


def _beside(fold: bytes, previous: Draft | None, begin: int) -> bool:
    """Whether a bracket at `begin` follows another that held what somebody asked for: "theo đề nghị của A (công văn số
    1), ý kiến của B (công văn số 2)".
    """
    if previous is None or previous.relation != "proposed_by" or fold[previous.start - 1 : previous.start] != b"(":
        return False
    gap = fold[previous.tail : begin]
    return len(gap) < _NEAR and POINT not in gap and gap.lstrip(b" ").startswith(b")")


def _same(one: Draft, other: Draft) -> bool:
    """Whether two citations have one number, in full or short."""
    if one.number is not None and other.number is None:
        return shortens(other, one.type, one.number)
    return same_number(one, other)


def _names_again(normal: Normal, draft: Draft, outer: Draft) -> bool:
    """Whether a citation is the one in whose subject it would stand: its number in full or short, or a law's title
    without its number.
    """
    if draft.form == "title":
        title = normal.fold[outer.start : outer.core if outer.number else outer.end]
        return title.rstrip(b" ").removesuffix(b" so") == normal.fold[draft.start : draft.end]
    if outer.form == "short" and draft.number is not None:
        return shortens(outer, draft.type, draft.number)
    return _same(outer, draft)


def _not_in_itself(normal: Normal, draft: Draft) -> None:
    """No citation stands in its own subject: the same number again stands where it stood first."""
    if draft.parent is not None and _names_again(normal, draft, draft.parent):
        draft.parent = draft.parent.parent


def _of_a_time(fold: bytes, start: int, cue: Cue, begin: int) -> bool:
    """Whether a word of carrying out says, in a clause that a comma ends, when or what for another thing is done."""
    return (
        fold.find(COMMA, cue[1], begin) >= 0 and _BEFORE_DOING.search(fold, max(start, cue[0] - 24), cue[0]) is not None
    )


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
