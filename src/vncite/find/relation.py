"""How the writing document stands to what it cites, read from the words around the citation (căn cứ, thực hiện, sửa
đổi, …).

The words are data: `lexicon/relation_words.csv`. A word at the head of a clause (`lead`: Căn cứ, Theo đề nghị) rules
the whole clause; any other (`near`) rules what follows it, and the members of a list that continue it; a few (`next`:
thay, sửa) mean too much else to rule anything but the citation that they stand directly before; and some are the
labels (`heading`) under which portals of law list what a text acts on.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from vncite.find.letters import LOWER, UPPER, encode, fold_bytes
from vncite.find.marks import COMMA, OPENS
from vncite.find.normal import Normal
from vncite.find.trie import alternation
from vncite.find.words import accented, folded
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = [
    "CHANGED",
    "Cue",
    "RelationGrammar",
    "changes_another_thing",
    "changes_text",
    "not_itself",
    "relation_grammar",
]

Cue = tuple[int, int, str]
"""Start and end in the folded text, relation."""
CHANGED: Final = ("amends", "replaces")
"""Relations by which a text changes another or ends it."""

_ADJACENT: Final = later(rb"(?: |(?<![a-z])(?:cac|mot so|toan bo|ca|cho)(?![a-z]))*+")
"""What may stand between a word of the place `next` and the citation."""
_TRANSPARENT: Final = compiled(
    rb"(?<![a-z])(?:kem +theo|ban +hanh +theo|ban +hanh +kem +theo|ban +hanh +tai|(?:quy +dinh +)?tai)(?![a-z])"
)
_RULES_OF: Final = frozenset(
    {b"quy dinh cua", b"quy dinh trong", b"pham vi dieu chinh", b"doi tuong dieu chinh", b"dien dieu chinh"}
)
"""What is changed is the text whose rules are: "thay thế phần lớn quy định của Sắc lệnh 63"."""
_RULED_AT: Final = b"quy dinh tai"
_RULES: Final = frozenset({b"quy dinh cua", b"cac quy dinh cua"})
_CARRIED_OUT: Final = later(
    rb"(?<![a-z])(?:thuc +hien|trien +khai(?: +thuc +hien)?|thi +hanh|chap +hanh)"
    rb"(?: +(?:nghiem|tuc|chinh|dung|tot|day +du|kip +thoi|va|thong +nhat)(?![a-z]))*+"
    rb"(?: +(?:cac|nhung))? *\Z"
)
"""Before a text's rules: "thực hiện nghiêm các quy định của Nghị quyết A" carries A out."""
_BASED: Final = later(rb", *can +cu(?: +(?:vao|theo))?(?: +(?:cac|nhung))? *\Z")
"""Before a text's rules, where a clause opens: "…, căn cứ quy định tại Nghị định A, Tổng cục Thuế trả lời"."""
_BASIS_ENDS: Final = (b"cu ", b"vao ", b"theo ", b"cac ", b"nhung ")
_SPENT: Final = later(rb"(?<![" + LOWER + rb"])(?:sau|qua|trong) [^,;:.]{0,60}+\Z")
"""A time in which a text was carried out, closed by a comma: "Qua 15 năm thi hành, Luật A đã bộc lộ bất cập"."""
_SINCE_THEN: Final = 80
_WHERE: Final = frozenset({b"tai", b"trong", b"neu tai", b"neu trong"})
"""Words through which an instruction is seen."""
_INSTRUCTION: Final = later(
    rb"[^;:.]*?(?<![a-z])(?:chi +dao|giai +phap|nhiem +vu|noi +dung|kien +nghi|yeu +cau|y +kien|ket +luan|de +nghi"
    rb"|chu +truong|phuong +an|bien +phap|muc +tieu(?! +quoc +gia)|chi +tieu)(?![a-z])[^,;:]*(?:, *[a-z ]{3,30})?"
    rb"(?:, *(?:(?:pho|quyen) +)?(?:chu +tich|bi +thu|giam +doc|thu +tuong|bo +truong|thu +truong)(?![a-z])[^,;:]*)?"
)
"""What is carried out where it is told: the instructions that a paper gives, not the rights that it grants."""
_NOT_YET: Final = later(rb"(?<![a-z])(?:chua|khong|cham)(?: +(?:duoc|to +chuc|kip +thoi))? *\Z")
_ACCORDING: Final = b"theo"
_PROPOSALS: Final = (b" de nghi ", b" de xuat ")
_ORDERED: Final = later(
    rb"[\s\"(*+\-]*+(?:\d{1,2}[.)] *)?(?:to +chuc +)?(?:thuc +hien|trien +khai(?: +thuc +hien)?|chap +hanh)"
    rb" +(?:cac +)?(?:y +kien|chi +dao|ket +luan|yeu +cau|de +nghi)(?![a-z])[^,;:.]*+"
)
"""A clause that opens with whose word is carried out, up to where it is told: "Thực hiện ý kiến của Bộ Y tế … tại"."""
_REPEALED: Final = later(
    rb"[\s\"(*+\-]*+(?:(?:\d{1,2}|[a-z])[.)] *)?(?:bai|huy) +bo +(?:cac +|mot +so +)?"
    rb"(?:quy +dinh|noi +dung|che +do|thu +tuc)(?![a-z])[^;.]*+"
)
"""A clause that opens with rules that are repealed, up to where they stand: "Bãi bỏ quy định về phụ cấp đối với nhà
giáo quy định tại Điều 4 …"."""
_WORDS: Final = later(
    rb" +(?:(?:cac|mot +so) +)*+(?:cum +tu|tu +ngu)(?![a-z])(?! *, *(?:diem|khoan|dieu|muc)(?![a-z]))"
)
"""What is replaced or repealed in a text that stays: it is amended."""
_MEASURED: Final = later(
    rb", *(?:ap +dung|thay|thuc +hien|chuyen|theo)(?![a-z])|(?<![a-z])(?:trai|khong|chua|khac|duoc +huong|bang|nay +va)"
    rb"(?![a-z])"
)
"""What is repealed, measured by a text that stays: "Bãi bỏ các khoản thu không đúng đối tượng quy định tại Nghị định
A", "…, áp dụng mức thu quy định tại Thông tư B"."""
_IF: Final = later(rb"(?<![a-z])(?<!sau )(?<!tu )(?:khi|neu|truong +hop)(?: +(?:co|can|phai))?(?: +su)? \Z")
"""Before a change that may come about: nothing is changed yet."""
_NOT_ITSELF: Final = later(
    rb"(?<![a-z])(?:bang(?: +cac)?|do|(?:den|sau|truoc|ke +tu) +khi|(?:truoc|tu|den) +(?:ngay|thoi +diem)) *\Z"
)
"""What something is carried out by, who has ruled it, or until when, is not carried out itself: "cụ thể hóa Nghị quyết
A bằng Kế hoạch B", "theo các nguyên tắc do Bộ luật Dân sự quy định", "thực hiện cho đến khi Luật A hết hiệu lực"."""
_OTHER_THING: Final = later(
    rb"[ ,]*(?:va +)?(?:(?:gia +han|cap +lai|thay +the|sua +doi|bo +sung|noi +dung)(?![a-z])[ ,]*)*+"
    rb"(?:giay(?! +to)|chung +chi|ho +so|thong +tin|van +ban +(?:xac +nhan|chap +thuan)|hop +dong|luong +huu"
    rb"|tro +cap|ma +so|(?:(?:so +luong|loai) +)?(?:may +moc|thiet +bi|phuong +tien|dich +vu)"
    rb"|loai +hinh|dieu +le|chuong +trinh +khuyen +mai|quyet +dinh +chi +dinh)(?![a-z])"
)
"""What is changed by rules and is no rule: "thủ tục sửa đổi, bổ sung Giấy phép quy định tại Điều 5 Nghị định A"."""
_GRANTED: Final = later(rb"(?<![a-z])cap(?: +(?:lai|moi|doi))?[ ,]*\Z")
"""Before the word that changes: a permit is "cấp, sửa đổi, gia hạn", no rule is."""
_GRANTS: Final = 12
_TO_THE_TEXT: Final = later(
    rb"(?:[ ,;\d]|(?<![a-z])(?:mot so|cac|dieu|khoan|diem|noi dung|cua|quy dinh|phu luc|kem theo|tai|ten|va|doi voi"
    rb"|toan bo|muc|chuong|so lieu"
    rb"|vao|sau|truoc|ban hanh|quy che|danh muc|mau|bieu|thong tu|quyet dinh|nghi dinh|nghi quyet|[a-z]\d?)(?![a-z]))*+"
)
"""What may stand between "bổ sung" and the text that it changes; other things are added to, too."""
_ITS_PARTS: Final = later(rb" +(?:mot +so|cac|nhung|noi +dung|quy +dinh|dieu|khoan|diem)(?![a-z])[^;:.,]{0,40}")
"""What of a text is changed: "sửa đổi một số điểm trong Thông tư A"; it is the text that brings "những điểm mới bổ sung
trong Luật A"."""
_LETTERS: Final = frozenset({"CV", "CĐ", "BC", "TTr", "TB", "BB"})
"""Papers that tell of a change as a rule and are not changed themselves."""
_AFTERNOON: Final = re.compile(encode("chiều") + rb"(?= )")
"""No "chiếu", which opens a basis in old texts."""
_AWARDS: Final = later(
    rb" +(?:don(?! +vi)|thay(?! +(?:de|to|y)(?![a-z]))|duyet|tuyen|nghiem|xu|tang|chon|thang|nang|hoan"
    rb"|cong +nhan)(?![a-z])"
)
"""Behind "xét": what is decided by rules, or what was found ("Xét thấy Biên bản A …"), and no paper that proposes."""
_CARRIES_OUT: Final = (b"thi hanh", b"chap hanh")
_OF_DUTY: Final = re.compile(
    rb"(?:\s+xong)?\s+(?:" + encode("án|công vụ|bản án|hình phạt") + rb")(?![" + LOWER + rb"])"
)
"""Behind "thi hành", "chấp hành": no text is carried out, a sentence is served or an office held."""
_BODY_TELLS: Final = later(
    rb"\s+(?:" + encode("[Bb]ộ|[Ss]ở|[Cc]ục|[Cc]hi cục|[Tt]ổng cục|[Hh]iệp hội")
    + rb")(?:\s+(?!" + encode("Luật|Tiêu|Chỉ|Quy") + rb")[" + UPPER + rb"][^,;:]{0,60}|" + encode(" này") + rb")?,"
)  # fmt: skip
"""Who says, as the papers have it: "Theo Tổng cục Thuế, Quyết định A đã thúc đẩy đầu tư"."""
_RULE: Final = b"quy dinh"
_RULE_TOO: Final = b"qui dinh"
"""Spelt either way: quy định, qui định."""
_REPRESENTED: Final = b" uy quyen"
_ADDED: Final = frozenset({b"bo sung", b"dieu chinh"})
_NEAR: Final = 90
"""Characters within which a word sees through another."""
_OF_RULES: Final = 240
"""And over the name of the rules that a text brings with it: "Sửa đổi … Quy định về … ban hành kèm theo Quyết định"."""
_ATTACHED: Final = (b"kem theo", b"ban hanh theo")
_DOES_RULES: Final = b"thuc hien quy dinh"
_HOW: Final = (b"trinh tu ", b"thu tuc ", b"thoi han ", b"cach thuc ", b"kinh phi ", b"lo trinh ", b"phuong thuc ")
"""Before "thực hiện quy định tại": how something is done is told there."""
_BUILDS: Final = b"xay dung"
_BUILDERS: Final = (b"so ", b"bo ", b"cuc ", b"phong ", b"vien ")
"""Before "Xây dựng" in the names of bodies."""
_SPELT_SO: Final = (b"hanh", b"trong", b"theo", b"quy dinh tai", b"quy dinh cua", _BUILDS)
"""Ends of relation words that may be part of another word."""


_GUIDES: Final = b"huong dan"
_GUIDED_BY_WHOM: Final = later(rb"(?<![a-z])duoc +(?:(?!theo )[a-z]+ +){1,7}\Z")
"""What a body has explained is no rule that is followed here: "đã được Sở [hướng dẫn tại] Công văn số 12/STC-NS"."""


class RelationGrammar:
    """Relation words of one lexicon, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._relation: dict[bytes, str] = {}
        lead: set[bytes] = set()
        near: set[bytes] = set()
        headings: set[bytes] = set()
        self._next: dict[bytes, set[bytes]] = {}
        for row in lexicon.table("relation_words"):
            words = b" ".join(fold_bytes(row["words"]).split())
            if row["place"] == "near" and _RULE in words:
                near.add(other := words.replace(_RULE, _RULE_TOO))
                self._relation[_key(other)] = row["relation"]
            if row["place"] == "heading":
                headings.add(words)
                self._relation[words] = row["relation"]
                continue
            (lead if row["place"] == "lead" else near).add(words)
            if row["place"] == "next":
                self._next.setdefault(words, {words}).add(encode(row["words"]))
            self._relation[_key(words)] = row["relation"]
        for words in lead | near:
            self._relation[words] = self._relation[_key(words)]
        behind = rb"((?:theo do|vi vay|do vay|do do|vi the|dong thoi|ngoai ra) *, *)?"
        self._lead = re.compile(
            rb"[\s\"(*+\-]*(?:\d{1,2}[.)] *)?" + behind + rb"(" + alternation(lead) + rb")(?![a-z])"
        )
        # what stands before the word comes first in the pattern, so that the engine skips to where words begin
        self._backwards = re.compile(rb"[^a-z](" + alternation(word[::-1] for word in near) + rb")(?![a-z])")
        # what few texts need is made for the first that does: a start waits for it
        self._heading = later(
            lambda: (
                rb"[^a-z\d]*(?:[ivx\d]{1,4}[.)] *)?(?:cac +)?("
                + alternation(headings)
                + rb") *(?:\(?\d{0,4}\)?)? *:? *\Z"
            )
        )
        self._attributed = later(lambda: _attributed(lexicon))
        self._described = later(lambda: rb"(?<![a-z])" + folded(lexicon, "described") + rb" *\Z")
        """A noun that a verb of changing behind it only describes: "hệ số điều chỉnh giá đất quy định tại …"."""
        self._near = later(lambda: rb"[^a-z](" + alternation(near) + rb")(?![a-z])")
        self._first = later(lambda: alternation(near) + rb"(?![a-z])")

    def lead(self, normal: Normal, start: int, end: int) -> Cue | None:
        """The word that opens the clause at `start`."""
        found = self._lead.match(normal.fold, start, end)
        if found and found[1] and COMMA in normal.fold[found.end() : end]:
            return None  # "Ngoài ra, căn cứ tình hình thực tế, Sở Y tế đã triển khai …"
        if not found or _AFTERNOON.match(normal.lower, found.start(2)):
            return None
        if found[2] == b"xet" and _AWARDS.match(normal.fold, found.end(2)):
            return None
        return found.start(2), found.end(2), self._of(found[2])

    def heading(self, fold: bytes, start: int, end: int) -> str | None:
        """What a line says of the texts listed below it, in the words of the portals of law."""
        found = self._heading.match(fold[start:end])
        return self._of(found[1]) if found else None

    def all(self, normal: Normal, start: int, end: int) -> list[Cue]:
        """Every relation word between `start` and `end`, in order."""
        fold = normal.fold
        words = ((span, fold[span[0] : span[1]]) for span in self._words(fold, start, end))
        return [
            (*span, self._of(word))
            for span, word in words
            if word not in self._next and not (word.endswith(_SPELT_SO) and _is_other_word(normal, word, *span))
        ]

    def near(self, normal: Normal, start: int, end: int) -> Cue | None:
        """The last relation word between `start` and `end`: the longest that ends there.

        Read backwards, as the word that rules a citation is mostly a few letters before it.
        """
        fold = normal.fold
        low = start - 1 if start else 0
        window = b" " + fold[low:end][::-1]
        for found in self._backwards.finditer(window):
            first, last = end - found.end(1) + 1, end - found.start(1) + 1
            word = fold[first:last]
            if word in self._next:
                # "thay" is no "thấy": with their accents, or where the text has none
                written = b" ".join(normal.lower[first:last].split())
                if written not in self._next[word] or not _ADJACENT.fullmatch(fold, last, end):
                    continue
            if word.endswith(_SPELT_SO) and _is_other_word(normal, word, first, last):
                continue
            if fold.find(b")", last, end) >= 0 and _in_closed_bracket(fold, start, first, end):
                continue
            if word == b"theo" and (
                self._attributed.match(normal.lower, last, end) or _BODY_TELLS.match(normal.case, last, end)
            ):
                continue
            relation = self._of(word)
            if (
                relation == "guided_by"
                and word.startswith(_GUIDES)
                and _GUIDED_BY_WHOM.search(fold, max(start, first - 48), first)
            ):
                relation = "cites"
            if relation == "implements" and fold.startswith(b",", last) and _spent(normal.lower, start, first):
                relation = "cites"
            return (first, last, relation)
        return None

    def through(self, normal: Normal, start: int, cue: Cue, begin: int, kind: str | None) -> str:
        """The relation of a cue, seen through words that only say where the text stands ("bãi bỏ cụm từ … tại Quy
        định kèm theo Nghị quyết …", "thực hiện các nhiệm vụ tại Kế hoạch …"); `kind` is the type of the citation.
        """
        if cue[2] == "replaces" and _WORDS.match(normal.fold, cue[1], begin):
            return "amends"
        fold, seen, first = normal.fold, cue, True  # `seen is cue` would not do: compiled, a tuple is copied
        if fold[cue[0] : cue[1]] in _RULES and _CARRIED_OUT.search(fold, max(start, cue[0] - 48), cue[0]):
            return "implements"
        if (
            fold.endswith(_BASIS_ENDS, 0, cue[0])
            and fold.startswith(_RULE, cue[0])
            and _BASED.search(fold, max(start, cue[0] - 24), cue[0])
        ):
            return "based_on"
        while seen[2] == "cites":
            word = fold[seen[0] : seen[1]]
            opaque = word.startswith((b"theo", b"duoc", b"phu hop")) or not _TRANSPARENT.search(
                fold, seen[0], begin if first else seen[1]
            )
            if opaque and word not in _WHERE and word not in _RULES_OF and (word != b"ve" or first):
                break  # but "Quy định về quản lý đất ban hành kèm theo Quyết định A"
            earlier = self.near(normal, start, seen[0])
            between = fold[earlier[1] : seen[0]] if earlier else b""
            reach = _OF_RULES if earlier and earlier[2] in CHANGED and word.endswith(_ATTACHED) else _NEAR
            if earlier is None or len(between) > reach or OPENS in between:
                break
            if earlier[2] == "implements":
                return _told(fold, start, earlier, between) if word in _WHERE else cue[2]
            if opaque and word == b"trong" and earlier[2] in CHANGED and _ITS_PARTS.fullmatch(between):
                return earlier[2]  # "sửa đổi, bổ sung một số điểm trong Thông tư A"
            if opaque and word not in _RULES_OF and word != b"ve":
                break
            if earlier[2] in CHANGED and self._described.search(fold, max(0, earlier[0] - 32), earlier[0]):
                break
            if earlier[2] == "amends" and _elsewhere(fold, earlier, between, kind):
                break
            if earlier[2] in CHANGED and _IF.search(fold, max(start, earlier[0] - 24), earlier[0]):
                break
            if earlier[2] in ("amends", "replaces", "guided_by"):
                return "amends" if _WORDS.match(between) else earlier[2]
            seen, first = earlier, False
        if cue[2] == "cites" and fold[cue[0] : cue[1]] in _WHERE and _ORDERED.fullmatch(fold, start, cue[0]):
            return "implements"
        if cue[2] == "cites" and fold[cue[0] : cue[1]] == _RULED_AT and _REPEALED.fullmatch(fold, start, cue[0]):
            return "cites" if _MEASURED.search(fold, start, begin) else "replaces"
        return cue[2]

    def _words(self, fold: bytes, start: int, end: int) -> list[tuple[int, int]]:
        if start:
            return [found.span(1) for found in self._near.finditer(fold, start - 1, end)]
        opening = self._first.match(fold, 0, end)
        others = [found.span(1) for found in self._near.finditer(fold, opening.end() if opening else 0, end)]
        return [opening.span(), *others] if opening else others

    def _of(self, words: bytes) -> str:
        return self._relation.get(words) or self._relation[_key(words)]


def _is_other_word(normal: Normal, word: bytes, first: int, last: int) -> bool:
    """Whether a relation word is part of another one: a committee (ban chấp hành), the serving of a sentence (thi hành
    án), quan trọng, Sở Xây dựng; "người đại diện theo ủy quyền (Quyết định số …)".
    """
    if word.endswith(_CARRIES_OUT) and _OF_DUTY.match(normal.lower, last):
        return True
    if word.startswith(_DOES_RULES):
        return normal.fold.endswith(_HOW, 0, first)
    if word == _BUILDS:
        return normal.case.startswith(b"X", first) and normal.fold.endswith(_BUILDERS, 0, first)
    if word == b"chap hanh":
        return normal.fold.endswith(b"ban ", 0, first)
    if word == b"trong":
        return normal.fold.endswith(b"quan ", 0, first)
    return word == b"theo" and normal.fold.startswith(_REPRESENTED, last)


def _in_closed_bracket(fold: bytes, floor: int, word: int, end: int) -> bool:
    """Whether a bracket that opens before `word` closes before `end`: "Điều 1 (theo Phụ lục 6) Nghị quyết A"; that of
    "điểm a)" closes none.
    """
    closes = fold.find(b")", word, end)
    if closes < 0 or fold.find(b"(", word, closes) >= 0:
        return False
    opens = fold.rfind(b"(", floor, word)
    return opens >= 0 and fold.find(b")", opens, word) < 0


def changes_text(fold: bytes, cue: Cue, begin: int) -> bool:
    """Whether what an amending word stands before is the text at `begin`, and not another thing that it speaks of."""
    return fold[cue[0] : cue[1]] not in _ADDED or _TO_THE_TEXT.fullmatch(fold, cue[1], begin) is not None


def not_itself(fold: bytes, cue: Cue, begin: int) -> bool:
    """Whether the text at `begin` is not what a word of carrying out before it speaks of."""
    return _NOT_ITSELF.search(fold, cue[1], begin) is not None


def changes_another_thing(fold: bytes, cue: Cue, end: int) -> bool:
    """Whether what an amending word stands before is no text of law: "sửa đổi điều lệ công ty gồm: …"."""
    return cue[2] == "amends" and _OTHER_THING.match(fold, cue[1], end) is not None


def _elsewhere(fold: bytes, cue: Cue, between: bytes, kind: str | None) -> bool:
    """Whether the words between an amending word and one that says where a text stands name another thing that is
    changed.
    """
    if _OTHER_THING.match(between) or _GRANTED.search(fold, max(0, cue[0] - _GRANTS), cue[0]):
        return True
    return kind in _LETTERS and _TO_THE_TEXT.fullmatch(between) is None


def _told(fold: bytes, start: int, cue: Cue, between: bytes) -> str:
    """What a word of carrying out makes of the paper in which it is told what to do: "thực hiện chỉ đạo của … tại A";
    "theo đề nghị của … tại B" proposes, and what is "chưa thực hiện" is only named.
    """
    if fold.startswith(_ACCORDING, cue[0]) and between.startswith(_PROPOSALS):
        return "proposed_by"
    carried = _INSTRUCTION.fullmatch(between) and not _NOT_YET.search(fold, max(start, cue[0] - 24), cue[0])
    return "implements" if carried else "cites"


def _spent(lower: bytes, start: int, verb: int) -> bool:
    """Whether a verb with a comma behind it says for how long something was done."""
    return _SPENT.search(lower, max(start, verb - _SINCE_THEN), verb) is not None


def _key(words: bytes) -> bytes:
    return b" ".join(words.replace(b",", b" ").split())


def _attributed(lexicon: Lexicon) -> bytes:
    """Who says, behind "theo", what follows the comma: nobody's act is carried out."""
    speaker, foretold = accented(lexicon, "speaker"), accented(lexicon, "foretold")
    this = encode("đó") + rb"(?![" + LOWER + rb"])"
    return rb" +(?:" + this + rb"|" + speaker + rb"[^,;:]{0,80},|" + foretold + rb" *,)"


@lru_cache(maxsize=8)
def relation_grammar(lexicon: Lexicon) -> RelationGrammar:
    """The grammar of a lexicon, built once."""
    return RelationGrammar(lexicon)
