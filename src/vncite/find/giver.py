"""Issuers that a sentence names away from the number, for citations that have none: "Sở đã có Công văn số 1/STC-QLG",
"tại Công văn số 3158/TCT-CS Tổng cục Thuế trả lời", "Thông tư 12/2020/TT-BTC về … do Bộ trưởng Bộ Tài chính ban hành",
"UBND huyện ban hành Quyết định A về …; cùng ngày ban hành Quyết định B"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from vncite.find.deeds import adverbs, given_by
from vncite.find.draft import Draft, same_number
from vncite.find.issuer import WORD_START, IssuerGrammar
from vncite.find.letters import UPPER
from vncite.find.marks import COMMA, LINE
from vncite.find.normal import Normal
from vncite.find.own import OwnBodies, signatories
from vncite.find.words import folded, last_words
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["GiverReader"]

_REACH: Final = 300
"""Bytes of a sentence that are looked at on either side."""
_LIST_REACH: Final = 600
"""The same of a sentence that tells of several papers of one body."""
_SENTENCE: Final = later(rb"[;.](?= |\Z)(?<!\d\.)")
_BREAK: Final = later(rb"\n[ \t\r]*\n|[^\d.\s]\.[ \r]*[ \n][ \t]*[" + UPPER + rb"]|\n[ \t]*(?:[-+*]|\d{1,2}[.)])")
"""A blank line, a new sentence, or a new item: the subject of what stands before is not that of what follows."""
_NEXT: Final = compiled(rb"(?: +gui +[a-z ]{2,50}(?=,))? *,? +(?=[a-z])")
_IS_TOLD: Final = later(rb" +(?:duoc|phai|can|co +trach +nhiem)(?![a-z])")
_AT: Final = later(rb"(?:\A|[.;] *| )(?:tai|tiep +theo) +\Z")
_RULED_AT: Final = b"quy dinh tai "
_ASKS: Final = later(
    rb" +(?:(?:da|xin|tran +trong) +)?(?:de +nghi|kien +nghi|tra +loi|yeu +cau|thong +bao|nhan +duoc|nhan +thay"
    rb"|co +y +kien|bao +cao)(?![a-z])"
)
"""What a body does in the letter that it writes."""
_BY: Final = later(rb" do(?=( +)[a-z])")
_OPENS_LINE: Final = later(rb"[ \t\d.)*+|-]*")
_DETAILS: Final = later(rb"(?<![a-z])(?:quy +dinh +chi +tiet|huong +dan)(?![a-z])")
_OF_ONE_RANK: Final = frozenset({"NĐ", "TT", "TTLT"})
"""None of these goes into the details of another of its kind."""


class GiverReader:
    """Fills what is left open by the readers of tails and of what stands before."""

    def __init__(self, lexicon: Lexicon, issuers: IssuerGrammar, own: OwnBodies) -> None:
        self._issuers = issuers
        self._own = own
        gives = folded(lexicon, "gives")
        self._by = given_by(lexicon)
        self._gives_another = later(adverbs(lexicon) + rb"(?:" + folded(lexicon, "given-by") + rb"|ra(?![a-z]))")
        self._did = later(rb" ++(?:[a-z]++ ++){0,4}?(?:" + gives + rb"|trinh|tai)(?: +(?:cac|kem +theo|tai))? *")
        self._did_ends = (*last_words(lexicon, "gives"), b"trinh", b"tai", b"cac", b"theo")
        """How what it matches ends."""
        self._elided = later(
            rb"(?:[,;]|(?<![a-z])va)(?: +va)? *(?:(?:cung +ngay|ngay +[\d/.-]{5,10}),? +)?"
            rb"(?:(?:da|tiep +tuc|tiep +do|gan +day|moi +nhat|la|roi) +){0,2}"
            rb"(?:" + gives + rb"(?: +tiep)? +"
            rb"|(?:trinh|dieu +chinh|bo +sung|gia +han)(?: +(?:lan +(?:thu +)?[a-z\d]{1,4}|va|chinh +phu|quoc +hoi"
            rb"|thu +tuong|du +an|quy +hoach|(?:ubnd|hdnd) +(?:tinh|thanh +pho|huyen))(?![a-z])){0,4} +tai +"
            rb"|(?:phe +duyet|chap +thuan|cho +phep|cong +nhan|thu +hoi|giao)(?: +(?!cua |do |duoc )[a-z]+){0,6}"
            rb" +tai +)?"
            rb"(?:cac +)?(?:so +)?\Z"
        )

    def read(self, normal: Normal, drafts: list[Draft]) -> None:
        """Set the issuer of drafts that have a number and no issuer."""
        for i, draft in enumerate(drafts):
            if draft.issuer is None and draft.number is not None:
                before = drafts[i - 1].tail if i else 0
                limit = drafts[i + 1].start if i + 1 < len(drafts) else len(normal.fold)
                draft.issuer = self._behind(normal, draft, min(limit, draft.tail + 120)) or self._alone(
                    normal, draft, max(before, draft.start - 60)
                )
        last = drafts[0] if drafts and drafts[0].number else None
        """The last with a number, over laws in its subject: "ban hành Nghị định A quy định chi tiết Luật B và C"."""
        led = last
        """The last whose giver is its subject, over papers of others that it is about."""
        for previous, draft in pairwise(drafts):
            if draft.issuer is None and draft.number is not None and last is not None:
                given = self._same_giver(normal, last, previous.tail, draft)
                if given and (last is previous or _is_another_of_its_kind(normal, last, previous, draft)):
                    draft.issuer, draft.headed = last.issuer, True
                elif led is not None and led is not last and self._over_others(normal, led, previous, draft):
                    draft.issuer, draft.headed = led.issuer, True
            if draft.number is not None:
                if draft.issuer is not None and (draft.issuer[1] <= draft.start or draft.headed):
                    led = draft
                again = last is not None and same_number(last, draft)
                last = last if again and draft.issuer is None else draft  # "Nghị định A (viết tắt là Nghị định A)"

    def read_ends(self, normal: Normal, drafts: list[Draft]) -> None:
        """Set the issuer that stands at the end of the sentence, where the reader of subjects found no subject."""
        for i, draft in enumerate(drafts):
            if draft.issuer is None and (draft.number is not None or draft.form == "short"):
                draft.issuer = self._at_the_end(normal, drafts, i)

    def _behind(self, normal: Normal, draft: Draft, limit: int) -> tuple[int, int] | None:
        """The body that begins what follows: it says what its own paper says."""
        opens = _NEXT.match(normal.fold, draft.tail, limit)
        if (
            not opens
            or not WORD_START.match(normal.case, opens.end())
            or LINE in normal.case[opens.start() : opens.end()]
        ):
            return None
        if self._own.of_a_place(draft) and not _AT.search(normal.fold, max(0, draft.start - 12), draft.start):
            return None  # "Thực hiện Kế hoạch số 12/KH-UBND, UBND xã báo cáo": another committee
        end = self._own.end(normal, draft, opens.end(), limit)
        if end > 0 and opens.group().startswith(b" gui") and _IS_TOLD.match(normal.fold, end, limit):
            return None  # "Tại Công văn A gửi các sở, UBND huyện được giao"
        if end > 0 and COMMA in opens.group() and self._gives_another.match(normal.fold, end, limit):
            return None  # "Thực hiện Nghị quyết A, Quốc hội đã ban hành Nghị quyết B"
        if end > 0 and COMMA in opens.group() and self._asks_by_another(normal.fold, draft, end, limit):
            return None
        return (opens.end(), end) if end > 0 else None

    def _asks_by_another(self, fold: bytes, draft: Draft, end: int, limit: int) -> bool:
        """Whether a body asks or answers, which a paper that makes law does not: "Căn cứ Thông tư A, Bộ Y tế đề nghị";
        but "Tại Thông tư A, Bộ Y tế yêu cầu".
        """
        if draft.number is None or draft.number.year is None or not _ASKS.match(fold, end, limit):
            return False
        return not _AT.search(fold, max(0, draft.start - 12), draft.start) or fold.endswith(_RULED_AT, 0, draft.start)

    def _alone(self, normal: Normal, draft: Draft, floor: int) -> tuple[int, int] | None:
        """A body by its kind alone that did something with the paper: "Bộ đã trả lời tại Công văn số 1/BGDĐT-VP"."""
        if not normal.fold[max(floor, draft.start - 12) : draft.start].rstrip(b" ").endswith(self._did_ends):
            return None
        kind = self._own.alone(normal, draft, floor)
        if not kind or not self._did.fullmatch(normal.fold, kind[1], draft.start):
            return None
        return None if WORD_START.search(normal.case, kind[1], draft.start) else kind  # "Sở Y tế thẩm định tại"

    def _at_the_end(self, normal: Normal, drafts: list[Draft], i: int) -> tuple[int, int] | None:
        """ "do X ban hành" at the end of the sentence about the paper, which names other papers on its way."""
        draft, fold = drafts[i], normal.fold
        limit = min(len(fold), draft.tail + _REACH)
        if fold.find(b"ban hanh", draft.tail, limit) < 0:
            return None
        line = normal.case.find(b"\n", draft.tail, limit)
        limit = line if line >= 0 and normal.unwrapped else limit
        alone = limit in (line, len(fold)) and (i + 1 == len(drafts) or drafts[i + 1].start > limit)
        if not alone and (stop := _SENTENCE.search(fold, draft.tail, limit)):
            limit = stop.start()  # else a title in a list, which may have a semicolon: "… ghi báo cáo; công bố cảng cá"
        joint = signatories(draft)
        for by in _BY.finditer(fold, draft.tail, limit):
            start = by.end(1)
            end = self._own.end(normal, draft, start, limit, joint=joint)
            if end < 0:
                end = self._own.place(normal, draft, start, limit)
            if end < 0 and alone:
                end = self._unlisted(normal, draft, start, limit)
            given = self._by.match(fold, end) if end > 0 else None
            if not given or (alone and fold[given.end() : limit].strip(b" .;")):
                continue
            span = start, end
            for inner in drafts[i + 1 :]:
                if inner.start > end:
                    break
                if inner.issuer == span:
                    if self._own.end(normal, inner, start, limit) > 0:
                        return None
                    inner.issuer = None
            return span if all(other.issuer != span for other in drafts[max(0, i - 4) : i]) else None
        return None

    def _unlisted(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """End of the body named at `position`, where the paper is all that its line is about, and neither the name of
        the body nor the code in the number tells that it is another's: "Công văn 31/MT-VP về … do Cục Quản lý môi
        trường y tế ban hành".
        """
        line = normal.case.rfind(b"\n", max(0, draft.start - 40), draft.start) + 1
        if not _OPENS_LINE.fullmatch(normal.case, line or max(0, draft.start - 40), draft.start):
            return -1
        end = self._issuers.end(normal, position, limit)
        known = end > 0 and self._own.listed(draft) and self._issuers.code(normal, (position, end))
        return -1 if known else end

    def _same_giver(self, normal: Normal, previous: Draft, tail: int, draft: Draft) -> bool:
        """Whether the subject that gave the paper before gave this one too, without being named again; `tail` is where
        what stands between them ends that is cited.
        """
        if (
            previous.issuer is None
            or previous.number is None
            or not (previous.issuer[1] <= previous.start or previous.headed)
            or previous.number.issuers != (draft.number.issuers if draft.number else ())
            or draft.start - tail > _REACH
        ):
            return False
        if not self._elided.search(normal.fold, tail, draft.start) or _BREAK.search(normal.case[tail : draft.start]):
            return False
        for word in WORD_START.finditer(normal.case, previous.tail, draft.start):
            end = self._issuers.end(normal, word.start(), draft.start)
            if end > 0 and self._issuers.code(normal, (word.start(), end)) in self._own.codes(draft):
                return False
        return True

    def _over_others(self, normal: Normal, led: Draft, previous: Draft, draft: Draft) -> bool:
        """Whether a paper is the next in a list of one subject whose last member is about the papers of others: "UBND
        tỉnh đã ban hành Kế hoạch số 7/KH-UBND thực hiện Nghị quyết số 8/NQ-CP; Quyết định số 9/QĐ-UBND".
        """
        if draft.start - led.tail > _LIST_REACH or led.number is None or draft.number is None:
            return False
        if led.number.issuers != draft.number.issuers or same_number(led, draft):
            return False
        gap = normal.fold[previous.tail : draft.start]
        known = self._own.listed(draft) and not self._own.of_a_place(draft)  # "…, và Chỉ thị số 2/CT-BCT"
        if b";" not in gap and not (known and COMMA in gap):
            return False
        if _BREAK.search(normal.case, led.tail, draft.start):
            return False
        return self._same_giver(normal, led, previous.tail, draft)


def _is_another_of_its_kind(normal: Normal, last: Draft, previous: Draft, draft: Draft) -> bool:
    """Whether a paper stands beside the last of its type, over the laws that this one details, or its short name."""
    if last.type != draft.type or draft.type not in _OF_ONE_RANK:
        return False
    if same_number(previous, last):
        return True
    return previous.number is None and _DETAILS.search(normal.fold, last.tail, previous.start) is not None
