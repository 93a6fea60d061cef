"""The type word before a number ("Nghị quyết số"), read backwards, with what is misspelt in it; and lists that share
a symbol.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from vncite.find.letters import decode, encode, fold_bytes
from vncite.find.marks import BLANK, LINE
from vncite.find.normal import Normal
from vncite.find.trie import alternation
from vncite.find.words import all_folded, folded
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["Head", "HeadGrammar", "head_grammar"]

Head = tuple[int, str | None, tuple[str, ...]]
"""Start of the type word (or of the number where there is none), type code, repairs."""

_LABEL: Final = rb" *+(?:[:(.|] *+(?:\. *+)?)?(?:(?:[uo]eih +)?o{0,2}s(?![a-z]) *+(?:os(?![a-z]) *+)?)?(?:[(\"'] *+)?"
_LABEL_ONLY: Final = re.compile(rb" *+(?:[:.]{1,2} *+)?os(?![a-z])")
_EARLIER: Final = re.compile(
    rb"(?: *(?:os +)?(?:,|;|av(?= )|& |cac|caoh(?= )) *(?:os +)?([a-z]?\d{1,5})(?![\d/.-])(?= *[,;]| +av | +caoh "
    rb"| *os | *:| +[a-z]))"
)
_OTHER_LAW: Final = re.compile(rb"(?<![a-z])(?:phap|ky|quy) +\Z")
_RANGE: Final = re.compile(rb" *(?:os +)?ned +(\d{1,5}) +(?:os +)?")


_ENDS: Final = compiled(_LABEL + rb"([a-z]*+)")
"""Backwards: the last word before a number and its label."""


_CODE: Final = 4
"""Letters that the code of a type has at most, which may be the end of a name in the line above."""
_HEADED: Final = compiled(rb"\n[ \t]*S" + encode("ố") + rb" *:")
"""The label of a letterhead's number, on a line of its own."""
_WORDS: Final = frozenset({b"luat", b"lenh"})


class HeadGrammar:
    """Type words of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.code: dict[bytes, str] = {}
        self._spelling: set[str] = set()
        self.name_of: dict[str, bytes] = {}
        for row in lexicon.table("doc_types"):
            for word in [row["name"], *filter(None, row["words"].split("|"))]:
                plain = b" ".join(fold_bytes(word).split())
                if plain == b"l":
                    continue
                self.code.setdefault(plain, row["code"])
                self._spelling.add(" ".join(word.lower().split()))
            self.name_of[row["code"]] = b" ".join(fold_bytes(row["name"]).split())
        self._before = re.compile(_LABEL + rb"(" + _reversed(self.code) + rb")(?![a-z])")
        self._parted = {word.replace(b" ", b""): word for word in self.code if BLANK in word}
        # the last word before "số", backwards: a look at it saves the others their patterns
        self._types_end = {word[:-4:-1].partition(b" ")[0] for word in {*self._parted, *self._parted.values()}}
        self._kinds = {word[::-1] for word in all_folded(lexicon, "type-descriptor")} & {w[::-1] for w in self.code}
        """Words that are a type and say what kind of another one is: "Thông tư hướng dẫn số"."""
        self._kinds_end = {word.split()[-1][::-1] for word in all_folded(lexicon, "type-descriptor")}
        self._spelling -= {"nghi quyết"}
        self._spelled = lru_cache(maxsize=4096)(self._is_spelled)
        # what few numbers need is made for the first that does: a start waits for it
        self._joined = later(lambda: _LABEL + rb"(" + _reversed({*self._parted, *self._parted.values()}) + rb")")
        """A type word whose blank was lost, inside it or before it: "Tờtrình số", "cácNghị định số"."""
        self.any_word = later(
            lambda: rb"(?<![a-z])" + alternation(word for word in self.code if len(word) > 4) + rb"(?![a-z])"
        )
        """A type word of more than four letters."""
        self._of_body = later(lambda: rb"cua +" + folded(lexicon, "body"))
        self._described = later(lambda: _described(lexicon, self.code))
        """ "Báo cáo thẩm định số": what kind of report, between the type word and "số"."""

    def before(self, normal: Normal, position: int, floor: int) -> Head | None:
        """The type word that stands directly before the number at `position`."""
        low = max(floor, position - 90)
        window = normal.fold[low:position][::-1]
        found = self._before.match(window)
        at = 1
        if found and found[1] in self._kinds and (described := self._described.match(window)):
            capital = normal.case[position - found.end(1) : position - found.end(1) + 1].isupper()
            if not (capital and described[2] == _ANY_PAPER):  # but "văn bản Hướng dẫn số 176-HD/TTVH"
                found, at = described, 2
        if not found:
            ends = _ENDS.match(window)
            word = ends[1] if ends else b""
            if word in self._kinds_end:
                found, at = self._described.match(window), 2
            if not found:
                return self._stuck(normal, position, window) if word[:3] in self._types_end else None
        start = position - found.end(at)
        word = b" ".join(found[at].split())[::-1]
        if word == b"luat" and _OTHER_LAW.search(normal.fold, max(0, start - 8), start):
            found, at = self._described.match(window), 2  # "Quyết định kỷ luật số"
            if not found:
                return None
            start, word = position - found.end(at), b" ".join(found[at].split())[::-1]
        if word == b"lenh" and normal.fold.endswith(b"menh ", 0, start):
            return None  # "Mệnh lệnh số 02/ML-TL"
        code = self.code[word]
        if (
            len(word) <= _CODE
            and word not in _WORDS
            and _HEADED.search(normal.case, position - found.start(at), position)
        ):
            return None  # "THỊ XÃ SA PA [line] Số: 12/BC-UBND"
        if word == b"van ban" and normal.fold.endswith(b"hieu ", 0, start):
            return None  # "Số hiệu văn bản: 12/QĐ-UBND"
        repairs: tuple[str, ...] = ()
        if not self._spelled(normal.case[start : position - found.start(at)]):
            repairs = ("type-misspelt",)
        return start, code, repairs

    def _stuck(self, normal: Normal, position: int, window: bytes) -> Head | None:
        """A type word that lost its blank, or that before it, where a capital shows where it starts."""
        found = self._joined.match(window)
        if not found:
            return None
        start = position - found.end(1)
        case, lower = normal.case, normal.lower
        if normal.fold[start - 1 : start].isalpha() and not (
            case[start] != lower[start] and case[start - 1] == lower[start - 1]
        ):
            return None
        word = b" ".join(found[1].split())[::-1]
        return start, self.code[self._parted.get(word, word)], ("type-misspelt",)

    def over_body(self, normal: Normal, position: int, floor: int) -> str | None:
        """The type whose body stands between it and the number: "Nghị định của Hội đồng Chính phủ số 172-CP"."""
        low = max(floor, position - 130)
        of = normal.fold.rfind(b"cua ", low, position)
        if of <= low or not self._of_body.match(normal.fold, of):
            return None
        between = normal.fold[of:position]
        if not _BODY_LABEL.fullmatch(between) or self.any_word.search(between):
            return None
        found = self._before.match(normal.fold[low:of][::-1])
        code = self.code[b" ".join(found[1].split())[::-1]] if found else None
        return None if code in _SAID_OF_MANY else code

    def parted(self, normal: Normal, position: int, floor: int, symbol_type: str) -> int | None:
        """Start of the type word that the subject parts from the label of the number at `position`, which has the
        type's symbol: "Kế hoạch kiểm tra năm 2019 số 12/KH-UBND"; None where there is none.
        """
        at = self._named(normal.fold, symbol_type, max(floor, position - _PARTED), position)
        if at < 0 or not normal.case[at : at + 1].isupper() or normal.case[at - 1 : at].isupper():
            return None
        subject = _SUBJECT.fullmatch(normal.fold, at + len(self.name_of[symbol_type]), position)
        return at if subject and LINE not in normal.case[at:position].replace(b"\n", b"", 1) else None

    def over_bracket(self, normal: Normal, position: int, floor: int, symbol_type: str) -> int | None:
        """Start of the type word of several papers whose numbers stand in the bracket that opens before `position`:
        "các Quyết định của Bộ Y tế về phòng bệnh (số 12/QĐ-BYT và số 15/QĐ-BYT)"; None where there is none.
        """
        opened = normal.fold.rfind(b"(", max(floor, position - 8), position)
        if opened < 0:
            return None
        at = self._named(normal.fold, symbol_type, max(floor, position - _BRACKETED), opened)
        if at < 0 or not _SEVERAL.search(normal.fold, max(floor, at - 8), at):
            return None
        return at if _NO_END.fullmatch(normal.fold, at, opened) else None

    def _named(self, fold: bytes, symbol_type: str, low: int, high: int) -> int:
        """Where the name of a type stands last between two positions, if it has more than four letters; else -1."""
        word = self.name_of.get(symbol_type, b"")
        return fold.rfind(word, low, high) if len(word) > 4 else -1

    def _is_spelled(self, raw: bytes) -> bool:
        return " ".join(decode(raw).lower().split()) in self._spelling

    def truncated(self, normal: Normal, position: int, floor: int, symbol_type: str | None) -> Head | None:
        """A type word that lost its first word or a letter, told by the symbol: "quyết số 68/NQ-CP", "Nghị quyt số"."""
        if symbol_type is None or symbol_type not in self.name_of:
            return None
        low = max(floor, position - 40)
        window = normal.fold[low:position]
        label = _BEFORE_LABEL.search(window)
        if not label:
            return None
        name = self.name_of[symbol_type]
        words = window[: label.start()].split()
        if not words:
            return None
        last = name.split()[-1]
        for count in (len(name.split()), 1):
            tail = words[-count:]
            if len(tail) < count:
                continue
            written = b" ".join(tail)
            wanted = name if count > 1 else last
            if written == wanted or (len(wanted) > 5 and _near(written, wanted)):
                start = (
                    low + window[: label.start()].rstrip().rfind(tail[0])
                    if count == 1
                    else _find_words(normal.fold, low, position, tail)
                )
                if start >= floor and (start == 0 or not chr(normal.fold[start - 1]).isalnum()):
                    return start, symbol_type, ("type-misspelt",)
        return None

    def label(self, normal: Normal, position: int, floor: int) -> bool:
        """Whether "số" stands before the number at `position`."""
        return bool(_LABEL_ONLY.match(normal.fold[max(floor, position - 12) : position][::-1]))

    def earlier(self, normal: Normal, position: int, floor: int) -> list[tuple[int, int]]:
        """Numbers that stand before the one at `position` in a list that shares its symbol ("số 01,
        02/NQ-CP"), in order.
        """
        low = max(floor, position - 160)
        window = normal.fold[low:position][::-1]
        out: list[tuple[int, int]] = []
        at = 0
        first = _RANGE.match(window)
        if first:
            out.append((position - first.end(1), position - first.start(1)))
            at = first.end(1)
        while more := _EARLIER.match(window, at):
            out.append((position - more.end(1), position - more.start(1)))
            at = more.end(1)
        out.reverse()
        return out


_ANY_PAPER: Final = b"van ban"[::-1]
_PARTED: Final = 140
"""Characters that a subject between a type word and its number takes at most."""
_BRACKETED: Final = 320
"""The same where they are several and their numbers stand in a bracket."""
_SEVERAL: Final = re.compile(rb"(?<![a-z\d])(?:cac|nhung|0\d) +\Z")
"""Before a type word that several papers share."""
_NO_END: Final = compiled(rb"(?:(?!, [^,;:()]*ban +hanh)(?:[^;:()]|\([^()]*\)))*+")
"""From that word to the bracket, with no end of a clause and no further deed between them."""
_SUBJECT: Final = re.compile(rb" +(?!nay(?![a-z])|tai |cua |so )[^;:./()\"]{3,120} so *[.:]? *")
_SAID_OF_MANY: Final = frozenset({"QyĐ", "HD", "QC", "BC"})
"""What a body's letter too may give: "theo hướng dẫn của Bộ Y tế số 12/BYT-DP"."""
_BODY_LABEL: Final = re.compile(rb"cua +[a-z][a-z ,&-]{1,90}?(?: *:)? so *[.:]{0,2} *")
_BEFORE_LABEL: Final = re.compile(rb" +(?:so)? *:? *\Z")


def _reversed(words: Iterable[bytes]) -> bytes:
    """An alternative of words for a text that is read from its end."""
    return alternation(word[::-1] for word in words)


def _described(lexicon: Lexicon, types: Iterable[bytes]) -> bytes:
    kinds = _reversed(b" ".join(word.split()) for word in all_folded(lexicon, "type-descriptor"))
    return rb" *+(?:[:.] *+)?os +(" + kinds + rb" +)(" + _reversed(types) + rb")(?![a-z])"


def _near(one: bytes, other: bytes) -> bool:
    """Whether one letter more, less or other makes them one."""
    if abs(len(one) - len(other)) > 1:
        return False
    i = 0
    while i < min(len(one), len(other)) and one[i] == other[i]:
        i += 1
    rest_one, rest_other = one[i:], other[i:]
    return rest_one[1:] == rest_other[1:] or rest_one == rest_other[1:] or rest_one[1:] == rest_other


def _find_words(fold: bytes, low: int, high: int, words: list[bytes]) -> int:
    last = None
    for found in re.finditer(rb"(?<![a-z])" + rb" +".join(map(re.escape, words)), fold[low:high]):
        last = found
    return low + last.start() if last else -1


@lru_cache(maxsize=8)
def head_grammar(lexicon: Lexicon) -> HeadGrammar:
    """The grammar of a lexicon, built once."""
    return HeadGrammar(lexicon)
