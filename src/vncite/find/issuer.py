"""Reading the issuing body (cơ quan ban hành) as a text states it: after the citation ("của Chính phủ") or before it
("UBND huyện ban hành Kế hoạch số …"). What "UBND tỉnh" means in a document is decided by linking, not here.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from vncite.find.letters import LOWER, UPPER, decode, encode, fold_bytes
from vncite.find.normal import Normal
from vncite.find.phrases import Phrases
from vncite.find.words import accented, all_accented, all_folded, folded
from vncite.lexicon import Lexicon
from vncite.patterns import compiled

__all__ = ["BY", "TERM", "WORD_START", "IssuerGrammar", "issuer_grammar", "stated"]

_CAPITAL = rb"[" + UPPER + rb"]"
_LETTERS = rb"[" + LOWER + UPPER + rb"']"
_SPACES = rb"[\s" + encode("\u00a0") + rb"]++"
_NAME = compiled(_CAPITAL + _LETTERS + rb"*+(?:" + _SPACES + _CAPITAL + _LETTERS + rb"*+){0,4}+")
_SECOND = compiled(rb"[ \n]?[-" + encode("–") + rb"][ \n]?" + _NAME.pattern)
_WORD = compiled(_SPACES)
_AND = encode("và")

_KIND = compiled(
    rb" +(?:(?:tinh|thanh pho|tp\.?|t\.p\.?|huyen|h\.|thi xa|tx\.?|quan|q\.|(?P<commune>phuong|p\.|xa|thi tran|tt\.?"
    rb"|dac khu)|cac tinh|khu)(?![a-z])(?: +(?:truc thuoc))? ?)"
)
TERM = compiled(rb"(?: *,)? +(?:khoa|nhiem ky)(?: +thu)? +(?:[ivx]{1,6}|\d{1,4}(?: *- *\d{4})?)(?![a-z\d])")
"""The term of a body behind its name: "khóa XV", "nhiệm kỳ 2021-2026"."""
BY = compiled(rb" +(?:ban +hanh|ky|phe +duyet|quy +dinh|thong +qua|cap)")
"""What follows a body named behind "do": it gave the paper, "do UBND xã quản lý" did not."""
_VIETNAM = compiled(rb" +viet +nam(?![a-z])(?! +dan +chu)")

# Words that begin what follows an issuer, so that a descriptive name ("Ban Chỉ đạo … huyện") ends before them.
_STEERING = compiled(
    rb"(?:ban +chi +dao|bcd)(?![a-z])(?: +(?:quoc +gia|trung +uong|tw|cap +(?:tinh|huyen|xa)))?"
    rb"(?: +(?:ve +)?(?:cong +tac +)?phong *,? *(?:va +)?chong +(?:dai +)?dich(?: +benh)?(?: +(?:covid|cdvid"
    rb"|sars-cov-2|ncov)(?: ?- ?19)?)?"
    rb"|(?: +(?:ve +)?phong *,? *chong +thien +tai(?: va tim kiem cuu nan)?)"
    rb"|(?: +389)|(?: +(?:cac +)?chuong +trinh +muc +tieu +quoc +gia))?"
)
_STEERS = (b"ban", b"bcd")
_START = compiled(_CAPITAL)
WORD_START = compiled(rb"(?<![" + LOWER + UPPER + rb"])" + _CAPITAL)
"""Where a name may begin: the capital of a word."""


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
            plain = {
                fold_bytes(n)
                for name in names
                for n in (
                    name,
                    name.replace("Ủy ban nhân dân", "UBND"),
                    name.replace(" - ", "-"),
                    name.replace(" và ", " & "),
                )
            }
            plain = {name for name in plain if len(name) > 3 and name != b"trung uong" and not name.endswith(b" khoa")}
            (local if row["local"] == "yes" else central).update(plain)
            for name in plain:
                self._codes.setdefault(b" ".join(name.split()), row["code"])
            for written in names:
                self._written.setdefault(b" ".join(fold_bytes(written).split()), written)
        post = rb"(?:" + folded(lexicon, "post") + rb" *,? +){0,2}+"
        self._stop = compiled(rb"[;:()\"\[\]*]|\.(?: |\Z)|,| - |\d{3}| +" + accented(lexicon, "after-body"))
        self._post = compiled(post)
        self._post_opens = {word[:3] for word in all_folded(lexicon, "post")}
        self._central = central
        self._names = Phrases(central | local)
        ministries = {name.removeprefix(b"bo ") for name in central if name.startswith(b"bo ")}
        self._joint = Phrases(ministries | central)
        """Ministries as "liên Bộ Y tế - Tài chính" names them, and other central bodies."""
        self._heads = compiled(folded(lexicon, "body"))
        self._kinds = compiled(folded(lexicon, "kind-of-body"))
        self._not_names = all_accented(lexicon, "not-a-place")
        self._lexicon = lexicon

    @cached_property
    def _places(self) -> frozenset[bytes]:
        """Folded names of provinces and districts without their kind."""
        return _bare_names(self._lexicon, "places", "place_names")

    @cached_property
    def _communes(self) -> frozenset[bytes]:
        """Folded names of communes without their kind; apart, since they are any two words."""
        return _bare_names(self._lexicon, "communes")

    def end(self, normal: Normal, position: int, limit: int, *, joint: int = 1) -> int:
        """End of the body named at `position`, or -1; `joint` bodies are read where the number is a joint one."""
        fold = normal.fold
        end = self._one(normal, position, limit)
        while joint > 1 and end > 0:
            comma = _JOINT.match(fold, end, limit)
            if not comma:
                break
            more = self._one(normal, comma.end(), limit)
            if more < 0:
                break
            end, joint = more, joint - 1
        return end

    def code(self, normal: Normal, span: tuple[int, int]) -> str | None:
        """Lexicon code of the body named in `span`, its place left out: `BYT` for "Bộ trưởng Bộ Y tế"."""
        if symbol := self._symbols.get(decode(normal.case[slice(*span)])):
            return symbol
        start = self._after_post(normal.fold, *span)
        end = self._names.match(normal.fold, start, span[1])
        if start > span[0] and normal.fold.startswith(b"van phong", span[0]):
            whole = self._names.match(normal.fold, *span)  # "Văn phòng Chính phủ" is a body, and not the Government
            start, end = (span[0], whole) if whole >= end else (start, end)
        return self._codes.get(b" ".join(normal.fold[start:end].split())) if end > 0 else None

    def written(self, normal: Normal, span: tuple[int, int]) -> str | None:
        """The name as the lexicon writes it where that is all that `span` holds: for a name in capitals."""
        return self._written.get(b" ".join(normal.fold[slice(*span)].split()))

    def central(self, normal: Normal, span: tuple[int, int]) -> bool:
        """Whether `span` holds no more than the name of a body that no place is part of."""
        return b" ".join(normal.fold[slice(*span)].split()) in self._central

    def _after_post(self, fold: bytes, position: int, limit: int) -> int:
        """Where the body's name starts, behind the post of who signs for it."""
        if fold[position : position + 3] not in self._post_opens:
            return position
        post = self._post.match(fold, position, limit)
        return post.end() if post else position

    def _one(self, normal: Normal, position: int, limit: int) -> int:
        fold = normal.fold
        opens = fold[position : position + 4]  # a look at it saves most of the matches
        if not normal.case[position + 1 : position + 2].islower():
            code = _CODE.match(normal.case, position, limit)
            if code and decode(code.group()) in self._symbols:
                return code.end()
        if opens == b"lien" and (joint := _JOINTLY.match(fold, position, limit)):
            end = self._members(fold, joint.end(), limit)
            if end > 0:
                return end
        name = self._after_post(fold, position, limit)
        end = self._names.match(fold, name, limit)
        central = end > 0 and b" ".join(fold[name:end].split()) in self._central
        if name > position and (whole := self._names.match(fold, position, limit)) > max(end, 0):
            known = b" ".join(fold[position:whole].split()) in self._central
            if known or b" " in fold[name:whole]:  # "Văn phòng HĐND và UBND": its first word is an office of any body
                name, end, central = position, whole, known
        steering = _STEERING.match(fold, position, limit) if opens[:3] in _STEERS else None
        if steering and (not central or steering.end() >= end):
            return self._place(normal, steering.end(), limit)
        if opens in _GROUPS and (within := _WITHIN.match(fold, name, limit)):
            return max(end, self._one(normal, within.end(), limit))
        if central:
            if opens[:3] in _BRANCHES and _OF_A_BRANCH.match(fold, end, limit) and _BRANCH.match(fold, name):
                return self._place(normal, end, limit)
            if (vietnam := _VIETNAM.match(fold, end, limit)) and b"\n" not in normal.case[end : vietnam.end()]:
                end = vietnam.end()
            term = TERM.match(fold, end, limit)
            return term.end() if term else end
        if end > 0:
            placed = self._place(normal, end, limit, _PERSON.match(fold, position) is not None)
            if placed > end or not self._kinds.match(fold, name) or not _OWN_NAME.match(normal.case, end, limit):
                return placed
        elif not self._heads.match(fold, position, limit):
            return -1
        if not _START.match(normal.case, position):
            return -1
        reach = min(limit, position + 120)
        stop = self._stop.search(normal.lower, position + 1, reach)
        company = _COMPANY.match(fold, position) is not None
        while stop and (further := self._runs_on(normal, stop, reach, company)) > 0:
            stop = self._stop.search(normal.lower, further, reach)
        end = stop.start() if stop else reach
        end = position + len(fold[position:end].rstrip())
        return end if end > position + 2 else -1

    def _members(self, fold: bytes, position: int, limit: int) -> int:
        """End of the last of two or more bodies that give a paper together (liên Bộ, liên ngành), else -1."""
        count, last = 0, -1
        end = self._joint.match(fold, position, limit)
        while end > 0:
            count, last = count + 1, end
            more = _MEMBER.match(fold, end, limit)
            end = self._joint.match(fold, more.end(), limit) if more else -1
        return last if count > 1 else -1

    def _runs_on(self, normal: Normal, stop: re.Match[bytes], limit: int, company: bool) -> int:
        """Where a name that no table knows goes on behind a mark: "Ban Kinh tế - Xã hội", "Chi cục Trồng trọt và Bảo
        vệ thực vật", "Công ty Tư vấn đầu tư và xây dựng Sông Đà"; -1 in "Sở Y tế và Sở Tài chính".
        """
        following = _WORD.match(normal.case, stop.end())
        start = following.end() if following else stop.end()
        added = stop.group().strip() == _AND
        if company and added and (name := _NAME_AFTER.match(normal.case, start, limit)):
            return name.end()
        if not _START.match(normal.case, start, limit):
            return -1
        goes_on = stop.group() == b" - " or (added and not self._heads.match(normal.fold, start))
        return stop.end() if goes_on else -1

    def _place(self, normal: Normal, position: int, limit: int, person: bool = False) -> int:
        """End of the place that follows a local body's name; `position` where none does.

        After the title of a `person`, capitals that are no known place are his name.
        """
        fold, end = normal.fold, position
        if vietnam := _VIETNAM.match(fold, end, limit):
            end = vietnam.end()
        for _ in range(3):
            kind = _KIND.match(fold, end, limit)
            if kind:
                end = kind.end()
                while fold[end - 1] == 0x20:
                    end -= 1
            if kind and (figure := _FIGURE.match(fold, end, limit)) and b"\n" not in normal.case[end : figure.end()]:
                end = figure.end()  # Quận 9, phường 12
                continue
            space = _WORD.match(normal.case, end)
            name = _NAME.match(normal.case, space.end(), limit) if space else None
            named = -1
            if name and space and b"\n" in space.group() and not self._over_a_line(normal, end, name):
                name = None
            commune = kind is not None and kind["commune"] is not None
            known = self._communes if commune else self._places
            longest = self._known(normal, name, limit, known) if name else -1
            if name and (longest > 0 or (kind and not person)):
                named = self._name_end(normal, *name.span(), longest, commune and not person)
            if named > 0:
                end = named
                comma = _OUTER.match(fold, end, limit)
                if comma and (wider := self._place(normal, comma.end(), limit)) > comma.end():
                    return wider
            if not kind:
                break
        return end

    def _over_a_line(self, normal: Normal, end: int, name: re.Match[bytes]) -> bool:
        """Whether a name on the next line is that of the place whose kind ends a line: "UBND huyện [line] Mai Sơn", not
        "UBND huyện [line] ỦY BAN NHÂN DÂN".
        """
        capitals = name.group().isupper()
        if capitals and not normal.case[max(0, end - 4) : end].isupper():
            return False
        if not (capitals or normal.unwrapped):
            return True
        return any(self._longest(normal, *name.span(), known) > 0 for known in (self._places, self._communes))

    def _known(self, normal: Normal, name: re.Match[bytes], limit: int, known: frozenset[bytes]) -> int:
        """End of the longest known place that begins with the capitals of `name`; it may go on behind them: "Bà Rịa -
        Vũng Tàu", "phường Hà Giang 2". -1 where there is none.
        """
        more = _SECOND.match(normal.case, name.end(), limit) or _FIGURE.match(normal.fold, name.end(), limit)
        whole = self._longest(normal, name.start(), more.end(), known) if more else -1
        if whole > name.end():
            return whole
        whole = self._longest(normal, *name.span(), known)
        if whole < 0 and (small := _SMALL.match(normal.case, name.end(), limit)):
            whole = self._longest(normal, name.start(), small.end(), known)  # "tỉnh Vĩnh phúc"
        return whole

    def _longest(self, normal: Normal, start: int, end: int, known: frozenset[bytes]) -> int:
        """End of the longest known name at `start`, not after `end`; -1 where there is none."""
        fold = normal.fold
        cut = end
        while cut > start:
            if b" ".join(fold[start:cut].replace(b"-", b" - ").split()) in known:
                return cut
            cut = start + len(fold[start:cut].rpartition(b" ")[0].rstrip())
        return -1

    def _name_end(self, normal: Normal, start: int, end: int, longest: int, old: bool) -> int:
        """How much of a run of capitalised words is the place: the longest known name, else at most three words.

        `longest` is where that name ends, or -1. `old`: it may be a commune of before July 2025, which no table has and
        whose name may begin as that of one of today: "xã Mỹ Hạnh Nam".
        """
        if longest > end:
            return longest
        if longest > 0 and (letter := _LETTER.match(normal.case, longest, end)):
            longest = letter.end()  # a judgment's "xã Mỹ Hạnh N"
        if longest > 0 and (not old or b"\n" in normal.case[longest:end]):
            return longest
        kept = 0
        for word in list(_NO_SPACE.finditer(normal.lower[start:end]))[:3]:
            if word.group() in self._not_names:
                break
            kept = word.end()
        return max(longest, start + kept if kept else -1)

    def before(self, normal: Normal, start: int, floor: int, *, joint: int = 1) -> tuple[int, int] | None:
        """The body, or the `joint` bodies, that issue what stands at `start` ("UBND huyện đã ban hành …"), as (start,
        end).
        """
        window = normal.fold[max(floor, start - 32) : start]
        for pattern in (_VERB, _ADDED_VERB):  # "Bộ Xây dựng ban hành", then "UBND tỉnh xây dựng, ban hành"
            verb = pattern.search(window)
            if verb and (span := self._subject(normal, start - len(window) + verb.start(), floor, joint)):
                told = b"\n" in normal.case[span[1] : start] and _BY_WHOM.search(normal.fold, floor, span[0])
                return None if told else span
        return None

    def _subject(self, normal: Normal, stop: int, floor: int, joint: int) -> tuple[int, int] | None:
        """The body that ends at `stop`, or before the name of who holds the office; that for which he signs, where he
        does ("thay mặt Bộ Chính trị, đồng chí …").
        """
        text = normal.case
        shouted = text[stop + 1 : stop + 2].isupper()  # in a heading of capitals every word has one
        if (behalf := normal.fold.rfind(b"thay mat ", max(floor, stop - 160), stop)) >= 0:
            start = behalf + len(b"thay mat ")
            if (end := self.end(normal, start, stop)) > 0:
                return start, end
        for word in _CAPITALISED.finditer(text, max(floor, stop - 160 * min(joint, 3)), stop):
            if self._heads.match(normal.fold, word.start(1)) is None:
                continue
            end = self.end(normal, word.start(1), stop, joint=joint)
            if end < 0:
                continue
            if shouted and self.code(normal, (word.start(1), end)) is None:
                continue
            signer = _PERSON.match(normal.fold, word.start(1)) and _SIGNER.fullmatch(text, end, stop)
            if signer or not normal.fold[end:stop].strip(b" ,") or _ASIDE.fullmatch(normal.fold, end, stop):
                return word.start(1), end
        return None


_GROUPS = (b"ban ", b"dang")
_WITHIN = compiled(rb"(?:ban +can +su +dang|dang +doan) +(?=[a-z])")
"""A group of Party members inside a body of the State: "Ban cán sự đảng UBND tỉnh Kon Tum"."""
_BRANCHES = (b"cuc", b"ton", b"bao", b"kho", b"nga")
_BRANCH = compiled(rb"(?:(?:tong +)?cuc|bao +hiem|kho +bac|ngan +hang)(?![a-z])")
_OF_A_BRANCH = compiled(rb" +(?:tinh|thanh +pho|tp\.?|t\.p\.?|huyen|thi +xa|tx\.?|quan)(?![a-z])")
"""Behind a central body whose branch is meant: "Cục Hải quan TP. Hải Phòng", "Bảo hiểm xã hội tỉnh"."""
_COMPANY = compiled(rb"(?:tong +)?(?:cong +ty|ctcp|doanh +nghiep|hop +tac +xa|lien +hiep)(?![a-z])")
_BY_WHOM = compiled(rb"(?<![a-z])do +\Z")
"""Before a body that gave what stands before it: "Nghị định A về … do Chính phủ ban hành [line] Thông tư B"."""
_NAME_AFTER = compiled(rb"(?:[" + LOWER + rb"]++ ++){1,5}+[" + UPPER + rb"]")
_OWN_NAME = compiled(rb" +" + _CAPITAL)
_CODE = compiled(
    rb"(?:TTg|[A-Z" + encode("Đ") + rb"]{2,12})(?:CP)?(?![" + LOWER + UPPER + rb"])(?! +[" + UPPER + rb"])"
)
_SMALL = compiled(rb"(?: [" + LOWER + rb"]{1,7}(?![" + LOWER + UPPER + rb"])){1,2}+")
"""The rest of a place's name that lost its capitals."""
_FIGURE = compiled(rb" +\d{1,2}(?![\d/.-])")
_PERSON = compiled(
    rb"(?:pho +|quyen +)?(?:chu +(?:tich|nhiem)|giam +doc|bi +thu|truong +(?:phong|ban)|(?:thu|bo) +truong|thu +tuong"
    rb"|thong +doc|cuc +truong|hieu +truong|vien +truong|chanh +(?:an|thanh +tra|van +phong)"
    rb"|tong +(?:bi +thu|thanh +tra|giam +doc|cuc +truong|kiem +toan))(?![a-z])"
)
_ASIDE = compiled(rb" *\([^()]{1,80}\) *")
"""Of its term, or of what the body is called now: "Quốc hội (khóa XV) đã thông qua"."""
_SIGNER = compiled(rb"(?: +" + _CAPITAL + _LETTERS + rb"*+){2,5}+ *")
"""The name of who holds the office: "Chủ tịch UBND tỉnh Nguyễn Văn A ký ban hành"."""
_JOINT = compiled(rb" *(?:,|-|va) +")
_JOINTLY = compiled(rb"lien +(?:bo|nganh)(?![a-z])(?: *: *| +)")
_MEMBER = compiled(rb" *(?:[-,]|va(?![a-z])) *")
_OUTER = compiled(rb" *,(?= +(?:tinh|thanh +pho|huyen)(?![a-z]))")
_ADVERBS = rb" (?:(?:da|cung|nay|vua|moi|phai|se|lien +tiep|tiep +tuc) +){0,2}"
_GAVE = rb"(?:ban +hanh|ra|co|ky|phe +duyet|thong +qua|gui)(?: +(?:cac|kem +theo|tai|theo))?[ :\"]*\Z"
_VERB = compiled(_ADVERBS + _GAVE)
_ADDED_VERB = compiled(_ADVERBS + rb"(?:ky|xay +dung|tham +muu) *(?:,|va)? *" + _GAVE)
_CAPITALISED = compiled(rb"(?:(?<=[\s(,.;:\"/-])|\A)(" + _CAPITAL + rb")")
_LETTER = compiled(rb" +" + _CAPITAL + rb"(?![" + LOWER + UPPER + rb"])")
_NO_SPACE = compiled(rb"[^ ]+")


def _bare_names(lexicon: Lexicon, *tables: str) -> frozenset[bytes]:
    names = {_KIND_AT_START.sub(b"", fold_bytes(row["name"])) for table in tables for row in lexicon.table(table)}
    return frozenset(names - {b""})


_KIND_AT_START = compiled(rb"^(?:tinh|thanh pho|huyen|thi xa|quan|phuong|xa|thi tran|dac khu) ")


@lru_cache(maxsize=8)
def issuer_grammar(lexicon: Lexicon) -> IssuerGrammar:
    """The grammar of a lexicon, built once."""
    return IssuerGrammar(lexicon)


def stated(normal: Normal, start: int, end: int) -> str:
    """The body's name as written, with single spaces."""
    return _spaced(normal.case[start:end])


@lru_cache(maxsize=8192)
def _spaced(raw: bytes) -> str:
    return " ".join(decode(raw).split())
