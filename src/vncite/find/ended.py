"""Repeals that are told after what they end: "Thông tư số A và Thông tư số B hết hiệu lực kể từ ngày Thông tư này có
hiệu lực" (Luật 64/2025/QH15 Điều 55: an instrument ends where the text that replaces it says so).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from vncite.find.draft import Draft
from vncite.find.marks import COMMA
from vncite.find.normal import Normal
from vncite.find.relation import CHANGED
from vncite.find.sentence import boundary
from vncite.find.subject import opens_subject
from vncite.lexicon import Lexicon
from vncite.patterns import later

__all__ = ["EndedReader"]

_ENDING: Final = later(
    rb"(?<![a-z])(?:(?:het|khong +con|cham +dut) +hieu +luc|(?:bai|huy) +bo|thay +the +(?:boi|bang))\Z"
)

_LED: Final = later(rb"(?:\A|[^(, ]) +((?:(?:da|se|deu|cung|thi|duoc|bi)(?![a-z]) *)*+)\Z")
"""What may stand directly before the words that end: no bracket and no comma, behind which something else is told."""
_NOT_BY: Final = later(
    rb"(?:,? +thi +hanh)?(?![a-z])(?! +(?:boi|tai|bang|theo|so|thi|chua|dung +khong|hay +(?:khong|chua|con))(?![a-z]))"
)
_FROM: Final = rb",? *(?:ke +)?tu +(?:ngay|khi)"
_SINCE: Final = later(rb" *" + _FROM)
_SINCE_THEN: Final = later(rb"(?: +thi +hanh)? *" + _FROM)
_LED_ON: Final = (
    rb"(?:(?:nhu +vay|do +do|vi +vay|theo +do|hien(?: +nay)?|(?:can +)?luu +y|tuong +tu|dong +thoi|ngoai +ra)"
    rb"(?![a-z]) *,? *)"
)
_OPENS: Final = later(
    rb"[ \"*+-]*(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)] *)?" + _LED_ON + rb"?"
    rb"(?:(?:(?:(?:ke +)?tu +(?:ngay|khi|thoi +diem)|khi) [^.;]{0,80}?(?:hieu +luc|thi +hanh)(?: +thi +hanh)? *,"
    rb"|(?:ke +)?tu +ngay +\d{1,2} *[/.-] *\d{1,2} *[/.-] *\d{4} *,?) *)?"
    rb"(?:(?:cac|nhung|toan +bo|rieng|va|quy +dinh|noi +dung|diem|dieu|khoan|truoc +day|van +ban|cu|trai +voi"
    rb"|trong|tai|cua|nay|ke +ca|so|[a-z]?\d{1,3})(?![a-z\d]) *,? *)*+"
    rb"(?:(?<=trai voi )[a-z ]{3,40} nay *,? *(?:nhu|gom) *:? *)?"
    rb"(?:(?:quy +che|quy +dinh|danh +muc|dieu +le|phu +luc|bieu|mau|dinh +muc|don +gia|bang +gia|chuong +trinh|de +an"
    rb"|ke +hoach)(?![a-z])[^;:.,]{0,160}? *ban +hanh +kem +theo *)?"
)
"""What may stand before the first citation of such a sentence, the rules that came with it too: "Quy chế quản lý chợ
ban hành kèm theo Quyết định A hết hiệu lực"."""
_IS_LED_ON: Final = later(rb"[ \"*+-]*" + _LED_ON)
_AGAINST: Final = later(rb" *,? *trai +voi [a-z ]{3,40} nay *,?(?: *thi)? *")
_ENUMERATED: Final = later(
    rb", *(?!(?:truoc|sau|khi|neu|den|ma|trong|ke|tu|thi)(?![a-z]))[a-z ]{2,60}(?<![a-z])va [a-z ]+\Z"
)
"""The last matters of a subject, no clause: "… chế độ thu, nộp, quản lý và sử dụng phí"."""
_BY_THIS: Final = later(rb"[a-z ]{0,60}?(?:ke +)?tu +(?:ngay|khi) +[a-z ]{3,30} nay(?![a-z])")
"""The text itself ends them: "hết hiệu lực kể từ ngày Thông tư này có hiệu lực"."""
_BY_ANOTHER: Final = (b"boi", b"bang")
_THIS: Final = later(rb" +[a-z ]{3,30} nay(?![a-z])")
_FLATLY: Final = b"bi"
_SENTENCE_ENDS: Final = later(rb" *(?:[.;]|\Z)")
""" "Quyết định A bị bãi bỏ." says so of itself, "đã được bãi bỏ" tells of what was."""
_FLATLY_ENDS: Final = later(rb"(?: +thi +hanh)? *(?:[.;]|\Z|" + _FROM + rb")")
"""What is ended flatly, or from a day on, and has no more said of it."""
_REACH: Final = 1500
_MEMBERS: Final = 60
"""Citations of one sentence that are looked at."""
_RULED_OTHERWISE: Final = frozenset({"cites", "issues"})


class EndedReader:
    """Citations that their own sentence ends."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._subject = opens_subject(lexicon)

    def read(self, normal: Normal, drafts: list[Draft], marks: Iterable[int]) -> None:
        """Give `replaces` to the citations that a sentence opens with and ends with "hết hiệu lực", "đều bãi bỏ";
        `marks` are the positions behind these words, in order.
        """
        at = 0
        for mark in marks:
            while at < len(drafts) and drafts[at].start < mark:
                at += 1
            if not at or mark - drafts[at - 1].tail > _REACH:
                continue
            words = _ENDING.search(normal.fold, max(0, mark - 40), mark)
            led = _LED.search(normal.fold, max(0, words.start() - 30), words.start()) if words else None
            if led and _is_told(led[1], normal.fold, mark):
                flatly = not led[1] and words is not None and words.group().startswith(b"khong")
                self._of_sentence(normal, drafts[max(0, at - _MEMBERS) : at], led.start(1), mark, flatly)

    def _of_sentence(self, normal: Normal, before: list[Draft], end: int, mark: int, flatly: bool) -> None:
        """The same for one sentence, whose words of ending stand from `end` to `mark`; `flatly`: without "đã" or "sẽ",
        as of a permit: "quy định giấy phép không còn hiệu lực".
        """
        low = max(0, end - _REACH)
        start = max(low, boundary(normal, low, end))
        ended = [draft for draft in before if start <= draft.start and draft.tail <= end]
        named = [draft for draft in ended if draft.parent is None and draft.around is None and draft.changes is None]
        if not named or named[0] is not ended[0] or (len(named) > 1 and _ends_another(named)):
            return
        first, last = named[0], ended[-1]
        begins = first.start
        if first.pinpoint is not None:
            begins -= len(first.pinpoint.text)
        start = max(start, normal.fold.rfind(b";", start, begins) + 1)  # "Thông tư này có hiệu lực …; Thông tư A hết …"
        opening = normal.fold[start : max(start, begins)]
        if not _OPENS.fullmatch(opening) or (b"kem theo" in opening and len(ended) > 1):
            return
        if b"kem theo" in opening and not _FLATLY_ENDS.match(normal.fold, mark):
            return  # "Mẫu ban hành kèm theo A đã hết hiệu lực thì phải đề nghị cấp lại"
        behind = normal.fold[last.tail : end]
        since = _SINCE_THEN.match(normal.fold, mark) is not None
        goes_on = behind.strip(b" )") or not _SENTENCE_ENDS.match(normal.fold, mark)
        if goes_on and not since and normal.fold[end:mark].lstrip().startswith(b"cham"):
            return  # "Công văn A chấm dứt hiệu lực hợp đồng": of another thing
        if behind.strip(b" )") and (flatly or (normal.fold[end:mark].startswith(b"het") and _IS_LED_ON.match(opening))):
            return
        if (
            behind.strip(b" ")
            and last.parent is None
            and not (self._subject.match(behind) or _AGAINST.fullmatch(behind))
        ):
            return
        if behind.rfind(b"(") > behind.rfind(b")"):
            return  # "(Văn bản hết hiệu lực)": what a portal marks it with
        if (
            COMMA in behind[-40:]
            and not _BY_THIS.match(normal.fold, end)
            and not ((since or b" ngay " in opening) and _ENUMERATED.search(behind))
        ):
            return  # "…, trước khi giấy phép hết hiệu lực": another thing ends
        for draft in named:
            if draft.relation in _RULED_OTHERWISE:
                draft.relation = "replaces"


def _ends_another(named: list[Draft]) -> bool:
    """Whether one of them is what another changes: "Luật A …, thay thế Luật B hết hiệu lực kể từ ngày …"."""
    return named[0].relation not in CHANGED and any(draft.relation in CHANGED for draft in named)


def _is_told(led: bytes, fold: bytes, end: int) -> bool:
    """Whether it ends here and now: not by another text, and what is only "được bãi bỏ" from a day on."""
    if fold.endswith(_BY_ANOTHER, 0, end):
        return _THIS.match(fold, end) is not None
    if not _NOT_BY.match(fold, end):
        return False
    if led.strip() == _FLATLY and _SENTENCE_ENDS.match(fold, end):
        return True
    passive = led.rstrip().endswith((b"duoc", b"bi")) and not led.startswith((b"deu", b"thi"))
    return not passive or _SINCE.match(fold, end) is not None
