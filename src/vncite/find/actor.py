"""Who is told to give the paper that follows: "UBND huyện đã ban hành Kế hoạch …", read backwards from it."""

from __future__ import annotations

from typing import Final

from vncite.find.deeds import before_papers
from vncite.find.draft import Draft
from vncite.find.issuer import PERSON, TERM, WORD_START, IssuerGrammar
from vncite.find.letters import LOWER, UPPER, encode
from vncite.find.marks import COMMA, LINE
from vncite.find.normal import Normal
from vncite.find.own import OwnBodies, signatories
from vncite.find.steering import MATTER
from vncite.find.unlisted import SIGNER
from vncite.find.words import folded
from vncite.lexicon import Lexicon
from vncite.patterns import later

__all__ = ["ActorReader"]

_TOGETHER_WITH: Final = b"phoi hop"
_WITH_ANOTHER: Final = later(
    rb"(?: +(?:da|se|vua|chu +tri|chu +dong) *,?){0,3} *,? *(?:va +)?phoi +hop(?: +chat +che)?(?: +cung)? +voi +\Z"
)
"""Before a body that another one works with: the other gives the paper."""
_TOGETHER: Final = (b"lien nganh ", b"lien bo ")
_OFFICE: Final = later(rb"(?:cuc|vu|vien|tong +cuc|thanh +tra|van +phong)(?![a-z])")
_OF_THE_CENTRE: Final = later(rb"(?:bo +chinh +tri|ban +bi +thu)(?![a-z])")
"""Named with the Central Committee whose they are: "Bộ Chính trị Ban Chấp hành Trung ương Đảng"."""
_COMMITTEES: Final = (
    b"dang uy", b"dang bo", b"ban chap hanh", b"ban thuong vu", b"chu tich u", b"bi thu", b"thuong truc",
)  # fmt: skip
_BOARDS: Final = (b"ban chi dao", b"bcd ", b"to cong tac")
_UPPER_CASE: Final = bytes(range(65, 91)) + encode("Đ")
_BETWEEN_VERBS: Final = (b",", b" va")
_ORDERED: Final = (b" cua", b" chi dao", b" giao", b" yeu cau", b" de nghi", b" voi")
"""Before a body that is not the subject: whose thing it is, whom another tells what to do or works with."""
_BY_WHOM: Final = b" do "
_ADVISED: Final = later(rb"(?<![a-z])tham +muu(?![a-z])")
"""What an office does for the body that it serves."""
_DEPUTY: Final = encode("phó ")
"""Before the office of who signs for its holder: "Phó Chánh Thanh tra"."""
_ASIDE: Final = later(rb" *\([^()]{1,80}\)(?: +viet +nam)? *|" + TERM.pattern + rb" *")
"""Of its term, or of what the body is called now: "Quốc hội (khóa XV) đã thông qua"."""
_NAME_REACH: Final = 80
"""Characters of a body's name at most."""
_APPOSED: Final = later(rb" *,(?: +(?:" + encode("ông|bà|đồng chí|đ/c|Đ/c") + rb"))? (?=[" + UPPER + rb"])")
"""Before the name of who holds the office, set off by a comma."""
_NAMES: Final = later(rb" [" + UPPER + rb"][" + LOWER + rb"]")
"""The last word of a place that is spelt as an adverb: "UBND huyện Chợ [Mới] ban hành", "huyện Chư [Sê]"."""
_IN_A_NAME: Final = later(rb"[" + UPPER + rb"][" + LOWER + rb"]+ \Z")


class ActorReader:
    """The body that a verb of giving has for its subject."""

    def __init__(self, lexicon: Lexicon, issuers: IssuerGrammar, own: OwnBodies) -> None:
        self._issuers = issuers
        self._own = own
        adverb = folded(lexicon, "adverb")
        self._does = later(rb"(?: *\([^()]{1,60}\))? +(?:" + adverb + rb"|" + folded(lexicon, "acts") + rb")")
        """Behind a body, that it does something, before a further verb."""
        adverbs = rb" (?:(?:(?:nay|co)(?![a-z])|" + adverb + rb") +){0,3}"
        gave = rb"(?:" + folded(lexicon, "gives") + rb"|(" + folded(lexicon, "makes-public") + rb"))"
        gave += rb"(?: +(?:theo|" + before_papers(lexicon) + rb"))?[ :\"]*\Z"
        added = rb"(?:k[yi]|xay +dung|tham +muu) *(?:,|va)? *"
        self._verbs = later(adverbs + gave), later(adverbs + added + gave)
        """ "Bộ Xây dựng ban hành", then "UBND tỉnh xây dựng, ban hành"."""

    def before(self, normal: Normal, draft: Draft, start: int, floor: int) -> tuple[int, int] | None:
        """Start and end of the body, or of the bodies of a joint number, that gave what is named at `start`: the
        subject of the verb before it ("UBND huyện đã ban hành …"), or of an earlier verb of its sentence, which begins
        at `floor`, where the number has its code ("UBND tỉnh đã thành lập Ban Chỉ đạo, ban hành Quyết định số …").
        """
        span = self._giver(normal, draft, start, floor)
        deputy = span is not None and normal.lower.endswith(_DEPUTY, floor, span[0])
        if span is None or not deputy or LINE in normal.case[span[0] - len(_DEPUTY) : span[0]]:
            return span
        return span[0] - len(_DEPUTY), span[1]

    def _giver(self, normal: Normal, draft: Draft, start: int, floor: int) -> tuple[int, int] | None:
        window = normal.fold[max(floor, start - 32) : start]
        for pattern in self._verbs:
            verb = pattern.search(window)
            if verb and _NAMES.match(normal.case, start - len(window) + verb.start()):
                verb = pattern.search(window, verb.start() + 1) or verb
            if not verb:
                continue
            stop = start - len(window) + verb.start()
            joint = signatories(draft)
            several = draft.number is not None and len(draft.number.issuers) > 1
            if joint == 1 and several and _TOGETHER_WITH in normal.fold[draft.start : draft.core]:
                joint = 2  # "Chương trình phối hợp số 79-CTr/BDVTW-BCSĐCP"
            span = self._subject(normal, stop, floor, joint)
            if span is None and COMMA in normal.fold[max(floor, stop - _NAME_REACH) : stop]:
                span = self._own.parted(normal, draft, max(floor, stop - _NAME_REACH), stop)
            if span and joint == 1 and (led := _WITH_ANOTHER.search(normal.fold, max(floor, span[0] - 80), span[0])):
                # "Bộ Công an phối hợp với Bộ Tài chính ban hành", unless the symbol is that of the other
                first = self._subject(normal, led.start(), floor, 1)
                if first and (self._own.named(normal, draft, first) or not self._own.named(normal, draft, span)):
                    span = first
            object_of = span is not None and normal.fold.endswith(b"cua ", 0, span[0])
            own = span is not None and self._own.end(normal, draft, *span) > 0
            if (object_of or not own) and normal.fold[floor:stop].rstrip(b" ").endswith(_BETWEEN_VERBS):
                span = self._doer(normal, draft, floor, stop) or span
            if span and verb[1] and not own:
                return None  # "Chủ tịch nước công bố Luật Đất đai"
            if span and not own and _ADVISED.search(verb.group()) and self._own.listed(draft):
                return None  # "Phòng Nội vụ tham mưu ban hành Quyết định số 5/QĐ-UBND"
            if span:
                return None if LINE in normal.case[span[1] : start] and self._told_of(normal, span, floor) else span
        return None

    def _doer(self, normal: Normal, draft: Draft, floor: int, stop: int) -> tuple[int, int] | None:
        """The nearest body before `stop` that does something there and whose code the number has; the first of all
        where no table has that code, or where it is a committee's and the body is one, under whatever name.
        """
        first: tuple[int, int] | None = None
        doer: tuple[int, int] | None = None
        for word in WORD_START.finditer(normal.case, floor, stop):
            if doer and word.start() < doer[1]:
                continue  # inside its name: "Ban Thường vụ Huyện ủy"
            end = self._issuers.end(normal, word.start(), stop)
            if end < 0 or not self._does.match(normal.fold, end, stop):
                continue
            if normal.fold[max(floor, word.start() - 12) : word.start()].rstrip(b" ").endswith(_ORDERED):
                continue
            span = word.start(), end
            first = first or span
            if self._own.named(normal, draft, span):
                doer = span
        if doer or first is None:
            return doer
        alike = self._own.of_a_place(draft) and normal.fold.startswith(_COMMITTEES, first[0])
        return first if alike or not self._own.listed(draft) else None

    def _signs(self, normal: Normal, start: int, stop: int) -> bool:
        """Whether only the name of who holds the office stands between: "Chủ tịch UBND huyện Sa Pa [Lê Văn A] ký",
        "Giám đốc Sở Y tế[, bà Lê Thị B] ký", not another office or body: "Bộ trưởng Bộ Y tế, Bộ Nội Vụ ban hành".
        """
        if aside := _APPOSED.match(normal.case, start, stop):
            start = aside.end() - 1
            if self._issuers.opens(normal.fold, aside.end()):
                return False
        return SIGNER.fullmatch(normal.case, start, stop) is not None

    def _told_of(self, normal: Normal, span: tuple[int, int], floor: int) -> bool:
        """Whether the body in `span` gave what stands before it, alone or with others: "Nghị định A về … do Chính phủ
        ban hành [line] Thông tư B".
        """
        by = normal.fold.rfind(_BY_WHOM, floor, span[0])
        return by >= 0 and self._issuers.end(normal, by + len(_BY_WHOM), span[1], joint=4) == span[1]

    def _above(self, normal: Normal, start: int, stop: int) -> bool:
        """Whether only the body above an office stands between: "Cục Quản lý Dược [Bộ Y tế] đã ban hành"."""
        rest = normal.fold[start:stop]
        begin = start + len(rest) - len(rest.lstrip(b" "))
        return (
            begin < stop and begin > start and self._issuers.end(normal, begin, stop) == begin + len(rest.strip(b" "))
        )

    def _subject(self, normal: Normal, stop: int, floor: int, joint: int) -> tuple[int, int] | None:
        """The body that ends at `stop`, or before the name of who holds the office; that for which he signs, where he
        does ("thay mặt Bộ Chính trị, đồng chí …").
        """
        text = normal.case
        shouted = text[stop + 1 : stop + 2].isupper()  # in a heading of capitals every word has one
        if (behalf := normal.fold.rfind(b"thay mat ", max(floor, stop - 160), stop)) >= 0:
            start = behalf + len(b"thay mat ")
            if (end := self._issuers.end(normal, start, stop)) > 0:
                return start, end
        for word in WORD_START.finditer(text, max(floor, stop - 160 * min(joint, 3)), stop):
            together = next((lead for lead in _TOGETHER if normal.fold.endswith(lead, floor, word.start())), b"")
            if together:
                start = word.start() - len(together)  # "liên ngành Tư pháp - Công an"
                if (end := self._issuers.end(normal, start, stop)) > 0 and not normal.fold[end:stop].strip(b" ,"):
                    return start, end
            letters = text[word.start() : word.start() + 4]  # NHNN, or a heading of capitals; BTC may be anybody
            code = letters.isupper() and not letters.strip(_UPPER_CASE)
            if not code and not self._issuers.opens(normal.fold, word.start()):
                continue
            end = self._issuers.end(normal, word.start(), stop, joint=joint)
            if end < 0:
                continue
            if _last_of_a_name(normal, word.start(), end):
                continue
            if shouted and self._issuers.code(normal, (word.start(), end)) is None:
                continue
            if _OFFICE.match(normal.fold, word.start()) and self._above(normal, end, stop):
                return word.start(), stop
            if _OF_THE_CENTRE.match(normal.fold, word.start()) and self._above(normal, end, stop):
                return word.start(), end
            signer = PERSON.match(normal.fold, word.start()) and self._signs(normal, end, stop)
            rest = normal.fold[end:stop].strip(b" ,")
            if signer or not rest or self._issuers.province(rest) or _ASIDE.fullmatch(normal.fold, end, stop):
                return word.start(), end
            if normal.fold.startswith(_BOARDS, word.start()) and self._steers(normal, end, stop):
                return word.start(), stop
        return None

    def _steers(self, normal: Normal, start: int, stop: int) -> bool:
        """Whether only what a committee steers stands between, and no other body."""
        if not MATTER.fullmatch(normal.fold, start, stop):
            return False
        within = WORD_START.finditer(normal.case, start, stop)
        return not any(self._issuers.opens(normal.fold, word.start()) for word in within)


def _last_of_a_name(normal: Normal, start: int, end: int) -> bool:
    """Whether a word that may be a body is the last of a place's name: "thành phố Hải Phòng"."""
    return normal.fold[start:end].isalpha() and _IN_A_NAME.search(normal.case, max(0, start - 12), start) is not None
