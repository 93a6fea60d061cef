"""Reading the issuing body (cơ quan ban hành) as a text states it: after the citation ("của Chính phủ") or before it
("UBND huyện ban hành Kế hoạch số …"). What "UBND tỉnh" means in a document is decided by linking, not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from vncite.find.letters import LOWER, UPPER, decode, encode, fold_bytes
from vncite.find.marks import BLANK, LINE, OPENS
from vncite.find.normal import BLANK_LINE, Normal
from vncite.find.phrases import Phrases
from vncite.find.placed import CAPITAL, VIETNAM, PlaceGrammar
from vncite.find.steering import NO_MATTER, STEERING, STEERS
from vncite.find.unlisted import OWN_NAME, UnlistedNames
from vncite.find.words import all_folded, folded
from vncite.lexicon import Lexicon
from vncite.lexicon.capitals import in_small_letters
from vncite.patterns import compiled, later

__all__ = ["PERSON", "TERM", "WORD_START", "IssuerGrammar", "issuer_grammar", "name_of", "stated"]

_STATE: Final = compiled(
    rb" +(?:(?:nuoc +)?viet +nam +dan +chu +cong +hoa|nuoc +(?:cong +hoa +(?:xa +hoi +chu +nghia|xhcn)"
    rb"|chxhcn) +viet +nam)(?![a-z])"
)

TERM: Final = compiled(rb"(?: *,)? +(?:khoa|nhiem ky)(?: +thu)? +(?:[ivx]{1,6}|\d{1,4}(?: *- *\d{4})?)(?![a-z\d])")
"""The term of a body behind its name: "khóa XV", "nhiệm kỳ 2021-2026"."""

_OFFICE_WORDS: Final = b"van phong "
"""An office that is a post too: "Văn phòng UBND huyện"."""
_BOARD: Final = b"ban "
_HEAD_OF_BOARD: Final = b"truong ban "
_ALSO_OPEN: Final = (*STEERS, b"lien", b"dang")
_MARKS: Final = [bytes([byte]) for byte in b" ,.;:()-/|\"'"]
_WORD_FOLLOWS: Final = later(rb" [" + LOWER + UPPER + rb"]")
_START: Final = compiled(CAPITAL)
_OF_A_TERM: Final = later(rb"(?<! da) khoa\Z")
"""Names that end with "khóa", whose term follows; but "Bệnh viện đa khoa"."""
_SMALL: Final = (
    "ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân", "thủ tướng", "phó chủ tịch", "chủ tịch", "bộ trưởng",
)  # fmt: skip
_IN_SMALL: Final = b"|".join(rb"(?<=" + encode(name[0]) + rb")" + encode(name[1:]) for name in _SMALL)
# the class comes first, so that the engine skips to its members; what stands before is told behind it
WORD_START: Final = compiled(
    rb"[" + UPPER + b"".join(sorted({encode(name[0]) for name in _SMALL})) + rb"](?<!["
    + LOWER + UPPER + rb"].)(?:(?<=[" + UPPER + rb"])|" + _IN_SMALL + rb")"
)  # fmt: skip
"""Where a name may begin: the capital of a word, or a name that is written without it too, as texts are whose old
letters had no capital Ủ."""


class IssuerGrammar:
    """Issuers read with the names of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        central: set[bytes] = set()
        local: set[bytes] = set()
        self._codes: dict[bytes, str] = {}
        self._written: dict[bytes, str] = {}
        self._symbols: dict[str, str] = {}
        """Codes that serve as names ("của TTgCP", "của UBTVQH")."""
        for row in lexicon.table("bodies"):
            names = [row["name"], *filter(None, row["names"].split("|"))]
            if row["local"] != "yes":
                for code in (row["code"], *filter(None, row["aliases"].split("|"))):
                    if len(code) > 1:
                        self._symbols.setdefault(code, row["code"])
            plain = {fold_bytes(name) for name in {*names, *_other_spellings(names)}}
            plain = {name for name in plain if len(name) > 3 and name != b"trung uong" and not _OF_A_TERM.search(name)}
            (local if row["local"] == "yes" else central).update(plain)
            for name in plain:
                self._codes.setdefault(b" ".join(name.split()), row["code"])
            for written in names:
                self._written.setdefault(b" ".join(fold_bytes(written).split()), written)
        post = rb"(?:" + folded(lexicon, "post") + rb" *,? +){0,2}+"
        self._post = compiled(post)
        self._post_opens = {word[:3] for word in all_folded(lexicon, "post")}
        self._central = central
        self._names = Phrases(central | local)
        short = {name.partition(b" ")[2] for name in central | local if name.startswith(_MEMBERS)}
        self._joint = Phrases(central | local | short)
        """Ministries and departments as "liên Bộ Y tế - Tài chính" names them, and bodies in full."""
        self._heads = compiled(folded(lexicon, "body"))
        self._unlisted = UnlistedNames(lexicon, self._heads)
        words = {*central, *local, *all_folded(lexicon, "body"), *all_folded(lexicon, "post"), *_ALSO_OPEN}
        self._opens = {word[:3] for word in words} | {word + mark for word in words if len(word) < 3 for mark in _MARKS}
        """First letters of all that may open a name: a look at them saves most of the readings."""
        self._kinds = compiled(folded(lexicon, "kind-of-body"))
        self._places = PlaceGrammar(lexicon)

    def end(self, normal: Normal, position: int, limit: int, *, joint: int = 1) -> int:
        """End of the body named at `position`, or -1; `joint` bodies are read where the number is a joint one."""
        fold = normal.fold
        end = self._one(normal, position, limit)
        if end < 0:
            return end
        opens = fold[position : position + 3]
        if opens in _WITHIN_BODIES and (of := _OF_BODY.match(fold, end, limit)):
            end = max(end, self._one(normal, of.end(), limit))
        line = normal.case.find(b"\n", position, end)
        if line > 0 and (_shouts(normal.case, position, line, end) or self._heads_next(normal, position, line)):
            end = self._one(normal, position, line)
        if normal.case.startswith(b" (", end) and (short := _SHORT_NAME.match(normal.case, end, limit)):
            placed = self._places.end(normal, short.end(), limit)  # "Hội Liên hiệp Thanh niên (LHTN) Việt Nam"
            end = placed if placed > short.end() else end
        if fold.startswith(_ORGANS, position) and (both := _BOTH_ORGANS.match(fold, position, limit)):
            return both.end()
        while joint > 1 and end > 0:
            comma = _JOINT.match(fold, end, limit)
            if not comma:
                break
            more = self._one(normal, comma.end(), limit)
            if more < 0:
                break
            end, joint = more, joint - 1
        return end

    def _heads_next(self, normal: Normal, position: int, line: int) -> bool:
        """Whether a name in capitals ends with its line, below which a sentence begins with another body."""
        begins = normal.case[line + 1 : line + 3]
        if not begins[:1].isupper() or begins.isupper() or not self._heads.match(normal.fold, line + 1):
            return False
        above = normal.case[position:line]
        return BLANK in above and decode(above).isupper()

    def code(self, normal: Normal, span: tuple[int, int]) -> str | None:
        """Lexicon code of the body named in `span`, its place left out: `BYT` for "Bộ trưởng Bộ Y tế"."""
        if symbol := self._symbols.get(decode(normal.case[span[0] : span[1]])):
            return symbol
        start = self._after_post(normal.fold, *span)
        end = self._names.match(normal.fold, start, span[1])
        office = start - len(_OFFICE_WORDS)
        if office > span[0] and normal.fold.startswith(_OFFICE_WORDS, office):
            whole = self._names.match(normal.fold, office, span[1])  # "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"
            start, end = (office, whole) if whole >= end else (start, end)
        if start > span[0] and normal.fold.startswith(_WHOLE, span[0]):
            whole = self._names.match(normal.fold, *span)
            start, end = (span[0], whole) if whole >= end else (start, end)
        elif start > span[0] and self.central(normal, span):
            # "Ban Chấp hành Trung ương", "Tổng Thanh tra Chính phủ": their first words are a post too
            start, end = span
        return self._codes.get(b" ".join(normal.fold[start:end].split())) if end > 0 else None

    def written(self, normal: Normal, span: tuple[int, int]) -> str:
        """The name that a head has in capitals: as the lexicon writes it where that is all that `span` holds, else in
        small letters.
        """
        words = normal.fold[span[0] : span[1]].split()
        if known := self._written.get(b" ".join(words)):
            return known
        name = stated(normal, *span)
        small = in_small_letters(name)
        return small if small == name else self._with_names(small.split(" "), words)

    def _with_names(self, name: list[str], words: list[bytes]) -> str:
        """The words of a name, with those of the body that it begins with, before a place, or ends with as the lexicon
        writes them: "Sở Y tế Nghệ An", "Thanh tra Sở Nội vụ".
        """
        for i in range(len(words) - 1, 1, -1):
            known = self._written.get(b" ".join(words[:i]))
            if known and words[i] == b"tai" and self._places.known(b" ".join(words[i + 1 :])):
                return f"{known} tại {' '.join(word.capitalize() for word in name[i + 1 :])}"  # "… cấp cao tại Hà Nội"
            if known and self._places.known(b" ".join(words[i:])):
                return f"{known} {' '.join(word.capitalize() for word in name[i:])}"  # "Sở Y tế Nghệ An"
        for i in range(1, len(words) - 1):
            if inner := self._written.get(b" ".join(words[i:])):
                return " ".join([*name[:i], inner])
        return " ".join(name)

    def central(self, normal: Normal, span: tuple[int, int]) -> bool:
        """Whether `span` holds no more than the name of a body that no place is part of."""
        return b" ".join(normal.fold[span[0] : span[1]].split()) in self._central

    def _after_post(self, fold: bytes, position: int, limit: int) -> int:
        """Where the body's name starts, behind the post of who signs for it."""
        if fold[position : position + 3] not in self._post_opens:
            return position
        post = self._post.match(fold, position, limit)
        return post.end() if post else position

    def _one(self, normal: Normal, position: int, limit: int) -> int:
        fold, known = normal.fold, position + 1
        opens = fold[position : position + 4]  # a look at it saves most of the matches
        if not normal.case[position + 1 : position + 2].islower():
            code = _CODE.match(normal.case, position, limit)
            if code and decode(code.group()) in self._symbols:
                vietnam = VIETNAM.match(fold, code.end(), limit)
                region = fold.startswith(b" khu ", code.end())  # "KTNN khu vực XII"
                return (
                    vietnam.end() if vietnam else self._places.end(normal, code.end(), limit) if region else code.end()
                )
        if opens[:3] not in self._opens:
            return -1
        if opens == b"lien" and (joint := _JOINTLY.match(fold, position, limit)):
            end = self._members(fold, joint.end(), limit)
            if end > 0:
                return self._places.end(normal, end, limit)
        name = self._after_post(fold, position, limit)
        if fold.endswith(_HEAD_OF_BOARD, position, name) and (end := self._one(normal, name - len(_BOARD), limit)) > 0:
            return end  # "Trưởng Ban Chỉ đạo", "Trưởng Ban Tổ chức Tỉnh ủy": the last word of the post opens the name
        end = self._names.match(fold, name, limit)
        central = end > 0 and b" ".join(fold[name:end].split()) in self._central
        if name > position and (whole := self._names.match(fold, position, limit)) > max(end, 0):
            of_centre = b" ".join(fold[position:whole].split()) in self._central
            # "Văn phòng HĐND và UBND": its first word is an office of any body
            if end < 0 and whole > name and not of_centre:  # "Ban Chấp hành Đảng bộ tỉnh", whose last word is a place's
                kind = _KIND_LAST.search(fold, position, whole)
                line = normal.case.find(b"\n", whole, limit)
                reach = line if line >= 0 else limit
                if self._heads.match(fold, whole + 1):
                    reach = whole  # letterheads in one line: "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH ĐẢNG ỦY SỞ NỘI VỤ"
                placed = self._places.end(normal, kind.start() if kind else whole, reach)
                term = TERM.match(fold, placed, limit)
                return term.end() if term else placed
            if of_centre or BLANK in fold[name:whole]:
                name, end, central = position, whole, of_centre
        steering = STEERING.match(fold, position, limit) if opens[:3] in STEERS else None
        if steering and (not central or steering.end() >= end):
            placed = self._places.end(normal, steering.end(), limit)
            if placed > steering.end() or not self._named_on(normal, steering, limit):
                return placed
            end, central, known = -1, False, steering.end()
        if opens in _GROUPS and (within := _WITHIN.match(fold, name, limit)):
            return max(end, self._one(normal, within.end(), limit))
        if central:
            if fold[name : name + 3] in _BRANCHES and _BRANCH.match(fold, name):
                if _OF_A_BRANCH.match(fold, end, limit):
                    return self._places.end(normal, end, limit)
                if (province := self._in_province(normal, end, limit)) > 0:
                    return province
            if (vietnam := VIETNAM.match(fold, end, limit)) and LINE not in normal.case[end : vietnam.end()]:
                end = vietnam.end()
            elif state := _STATE.match(fold, end, limit):
                # "BỘ LAO ĐỘNG [line] VIỆT NAM DÂN CHỦ CỘNG HÒA": the State's own line of a head
                heading = b"nuoc" not in state.group() and LINE in normal.case[end : state.end()]
                end = end if heading else state.end()
            term = TERM.match(fold, end, limit)
            return term.end() if term else end
        if end > 0:
            if end - name > len(_PARTY) and fold.endswith(_PARTY, name, end):
                return self._one(normal, end - len(_PARTY), limit)  # "Ban Tổ chức Đảng ủy Khối Doanh nghiệp"
            placed = self._places.end(normal, end, limit, PERSON.match(fold, position) is not None)
            if placed > end or not self._kinds.match(fold, name):
                return placed
            if not OWN_NAME.match(normal.case, end, limit) and not self._unlisted.part(normal, end + 1, limit):
                return placed
        elif not self._heads.match(fold, position, limit):
            return -1
        if not _START.match(normal.case, position) and not (name > position and _START.match(normal.case, name)):
            head = self._heads.match(fold, position, limit)  # but "của hiệu trưởng Trường …", "của tổng cục Địa chất"
            if not (head and fold.startswith(_LOWER_HEADS, position) and _START.match(normal.case, head.end() + 1)):
                return -1
        return self._unlisted.end(normal, position, known, limit)

    def _in_province(self, normal: Normal, end: int, limit: int) -> int:
        """End of the province, without its kind, whose branch of the central body that ends at `end` is meant: "Cục
        Thuế Nam Định"; -1 where none stands behind it.
        """
        if not OWN_NAME.match(normal.case, end, limit):
            return -1
        placed = self._places.end(normal, end, limit)
        if placed <= end or LINE in normal.case[end:placed]:
            return -1
        return placed if self._places.is_province(normal.fold[end:placed].strip()) else -1

    def _named_on(self, normal: Normal, steering: re.Match[bytes], limit: int) -> bool:
        """Whether the matter of a steering committee follows, which no pattern knows: "Ban Chỉ đạo Đề án 896"."""
        end = steering.end()
        follows = normal.case[end : min(end + 2, limit)]
        bare = b" ".join(steering.group().split()) in NO_MATTER
        if not bare or not _WORD_FOLLOWS.match(follows):
            return False
        return self._unlisted.goes_on(normal, end, limit)

    def _members(self, fold: bytes, position: int, limit: int) -> int:
        """End of the last of two or more bodies that give a paper together (liên Bộ, liên ngành), else -1."""
        count, last = 0, -1
        end = self._joint.match(fold, position, limit)
        while end > 0:
            count, last = count + 1, end
            more = _MEMBER.match(fold, end, limit)
            end = self._joint.match(fold, more.end(), limit) if more else -1
        return last if count > 1 else -1

    def opens(self, fold: bytes, position: int) -> bool:
        """Whether a word that names of bodies begin with stands at `position`."""
        return self._heads.match(fold, position) is not None

    def province(self, name: bytes) -> bool:
        """Whether a folded name is that of a province, without its kind: "UBND huyện Quỳ Châu, Nghệ An"."""
        return self._places.is_province(name)

    def place(self, normal: Normal, position: int, limit: int) -> int:
        """End of the province, city or district named at `position` with its kind and its own name, else -1."""
        kind = _OF_A_PLACE.match(normal.fold, position, limit)
        if not kind:
            return -1
        end = self._places.end(normal, position - 1, limit)
        return end if end > kind.end() else -1


_PARTY: Final = b"dang uy"
"""A committee of the Party, whose organs bear its name."""
_WITHIN_BODIES: Final = frozenset({b"ban", b"bcd", b"to ", b"van"})
_OF_BODY: Final = later(
    rb" +cua +(?=(?:chinh +phu|quoc +hoi|hdnd|ubnd|hoi +dong +nhan +dan|u[yi] +ban +nhan +dan)(?![a-z]))"
)
"""Behind a body inside another: "Ban Pháp chế của Hội đồng nhân dân tỉnh", "Ban Chỉ đạo của Chính phủ"."""
_WHOLE: Final = (b"van phong", b"chu tich nuoc")
"""Posts by their first words, and bodies of their own: "Văn phòng Chính phủ" is not the Government."""
_OF_A_PLACE: Final = later(rb"(?<= )(?:tinh|thanh +pho|tp\.?|huyen|quan|thi +xa)(?![a-z]) *")
_KIND_LAST: Final = later(rb" +(?:tinh|thanh +pho|huyen|quan|thi +xa|xa|phuong|thi +tran)\Z")
_ORGANS: Final = (b"bo chinh", b"ban bi ")
_BOTH_ORGANS: Final = later(
    rb"(?:bo +chinh +tri(?:,| +va) +ban +bi +thu|ban +bi +thu(?:,| +va) +bo +chinh +tri)"
    rb"(?: +khoa +[ivx]{1,4})?(?![a-z])"
)
"""Two organs of the Party's centre that give a paper together."""
_LOWER_HEADS: Final = (b"tong cuc ", b"cuc ", b"chi cuc ")
_SHORT_NAME: Final = compiled(rb" \([A-Z&" + encode("Đ") + rb"-]{2,10}\)(?= )")
"""The letters of a name in brackets behind it, which may go on: it is no part of the name."""
_GROUPS: Final = (b"ban ", b"dang")
_WITHIN: Final = later(rb"(?:ban +can +su +dang|dang +doan) +(?=[a-z])")
"""A group of Party members inside a body of the State: "Ban cán sự đảng UBND tỉnh Kon Tum"."""
_BRANCHES: Final = (b"cuc", b"ton", b"bao", b"kho", b"nga", b"kie")
_BRANCH: Final = later(rb"(?:(?:tong +)?cuc|bao +hiem|kho +bac|ngan +hang|kiem +toan)(?![a-z])")
_OF_A_BRANCH: Final = later(
    rb" +(?:(?:tinh|thanh +pho|tp\.?|t\.p\.?|huyen|thi +xa|tx\.?|quan)(?![a-z])|khu +vuc +[ivx\d])"
)
"""Behind a central body whose branch is meant: "Cục Hải quan TP. Hải Phòng", "Bảo hiểm xã hội tỉnh"."""
_CODE: Final = compiled(
    rb"(?:TTg|[A-Z"
    + encode("Đ")
    + rb"]{2,12})(?:CP)?(?!["
    + LOWER
    + UPPER
    + rb"])(?! +(?!"
    + encode("Việt Nam")
    + rb")["
    + UPPER
    + rb"])"
)
PERSON: Final = later(
    rb"(?:pho +|quyen +)?(?:chu +(?:tich|nhiem)|giam +doc|bi +thu|truong +(?:phong|ban)|(?:thu|bo) +truong|thu +tuong"
    rb"|thong +doc|cuc +truong|hieu +truong|vien +truong|chanh +(?:an|thanh +tra|van +phong)"
    rb"|tong +(?:bi +thu|thu +ky|thanh +tra|giam +doc|cuc +truong|kiem +toan))(?![a-z])"
)
"""The office of a person, whose name may follow that of his body."""
_JOINT: Final = later(rb" *(?:(?:,|va|voi) +|- *)")
_JOINTLY: Final = later(rb"lien +(?:bo|so|nganh)(?![a-z])(?: *: *| +)")
_MEMBERS: Final = (b"bo ", b"so ")
_MEMBER: Final = later(rb" *(?:[-,]|va(?![a-z])) *")


@lru_cache(maxsize=8)
def issuer_grammar(lexicon: Lexicon) -> IssuerGrammar:
    """The grammar of a lexicon, built once."""
    return IssuerGrammar(lexicon)


def _shouts(case: bytes, position: int, line: int, end: int) -> bool:
    """Whether a name in small letters goes on in capitals behind its line, which head what follows; or one in
    capitals in small letters behind an empty line.
    """
    rest = case[line:end].strip()
    if BLANK not in rest or not decode(rest).isupper():
        # "… SỞ GIÁO DỤC [blank line] Văn phòng UBND tỉnh đã ban hành"
        headline = BLANK in case[position:line] and decode(case[position:line]).isupper()
        return headline and BLANK_LINE.match(case, line) is not None
    return not decode(case[position:line]).isupper()


_OTHERWISE: Final = (
    ("Ủy ban nhân dân", "UBND"), (" - ", "-"), (" - ", "- "), (" - ", " -"), (" - ", " "), (" và ", " & "),
)  # fmt: skip


def _other_spellings(names: list[str]) -> Iterator[str]:
    """Spellings of names that no table needs to list."""
    for name in names:
        for usual, other in _OTHERWISE:
            if usual in name:
                yield name.replace(usual, other)


def stated(normal: Normal, start: int, end: int) -> str:
    """The body's name as written, with single spaces."""
    return _spaced(normal.case[start:end])


def name_of(normal: Normal, start: int, end: int) -> str:
    """The body's name as written, without its letters in brackets: "Hội Liên hiệp Thanh niên (LHTN) Việt Nam"."""
    raw = normal.case[start:end]
    return _spaced(_SHORT_NAME.sub(b"", raw) if OPENS in raw else raw)


@lru_cache(maxsize=8192)
def _spaced(raw: bytes) -> str:
    return " ".join(decode(raw).replace("_", " ").split())  # the rule of a letterhead may stand inside
