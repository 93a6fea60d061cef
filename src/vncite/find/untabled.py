"""Where a title of a law ends that no table has: before a word that no title goes on with."""

from __future__ import annotations

from typing import Final

from vncite.find.letters import FOLD, LOWER, UPPER, encode
from vncite.find.marks import BLANK, LINE, TAB
from vncite.find.normal import Normal
from vncite.find.trie import alternation
from vncite.find.words import accented, all_folded
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["AMENDING", "CAPITAL", "KIND", "WHICH", "UntabledTitles"]

KIND: Final = compiled(rb"(?:bo +luat|luat|phap +lenh|hien +phap)(?![a-z])")
CAPITAL: Final = later(rb"[" + UPPER + rb"]")
_CAPITALISED: Final = later(rb"\s*[" + UPPER + rb"]")


def _words(*words: str) -> bytes:
    """An alternative of Vietnamese words with their accents, for the lower-case form."""
    return rb"(?:" + b"|".join(encode(word).replace(b" ", b" +") for word in words) + rb")(?![" + LOWER + rb"])"


_LAWS: Final = (
    rb"(?:"
    + encode(
        "bộ luật|luật|pháp lệnh|hiến pháp|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|công văn|nq|nđ|tt|qđ|ttlt"
    ).replace(b" ", b" +")
    + rb")(?!["
    + LOWER
    + rb"])"
)
_STOPS: Final = (
    rb"[;:.()\"\[\]/|]|\d| -| +" + encode("số") + rb"(?= *:? *(?:\d|[._]{4}))"
    rb"| +" + encode("năm") + rb"(?= +\d{4})"
    rb"|(?<=[" + LOWER + rb"])" + encode("ngày") + rb"(?= *\d)"  # its blank lost: "Luật Đất đaingày 29/11/2013"
    rb"| +" + encode("điều") + rb"(?= +\d)| +" + encode("khoản") + rb"(?= +\d)"
    rb"| +"
    + encode("và")
    + rb" +(?="
    + _LAWS
    + rb"|"
    + _words("các", "pháp luật", "hướng dẫn", "theo", "quy định", "văn bản", "những")
    + rb")"
    # "thì", not "thi hành" and "thi đua"; "trình" of what a body does, not of "công trình"
    rb"| +t(?:hi(?! +(?:"
    + encode("hành|đua")
    + rb"))|"
    + encode("rình")
    + rb"(?<!"
    + encode("công trình")
    + rb")(?<!"
    + encode("quy trình")
    + rb")(?<!"
    + encode("chương trình")
    + rb"))(?!["
    + LOWER
    + rb"])| +"
)
_COMMA_GOES_ON: Final = later(
    rb", *(?!"
    + _LAWS
    + rb"|"
    + _words(
        "các",
        "pháp luật",
        "văn bản",
        "chính sách",
        "chế độ",
        "nghị",
        "nhất là",
        "trong đó",
        "đặc biệt",
        "kể cả",
        "gồm",
        "bao gồm",
        "như",
        "đồng thời",
    )
    + rb")["
    + LOWER
    + rb"]"
)
_IN_SENTENCE: Final = later(rb"[" + LOWER + rb",] ++\Z|[" + LOWER + rb",]\s\Z")
_AND_ADDING: Final = later(rb" *, *bo +sung(?![a-z])")
_RULES: Final = later(encode("Pháp lệnh") + rb"\s+Q" + encode("uy định"))
""" "Pháp lệnh Quy định về …": a title, and no verb, by its capital."""
_RULES_ABOUT: Final = later(rb"quy +dinh(?: +mot +so +(?:diem|dieu|van +de|noi +dung))?(?: +ve)?(?![a-z])")
"""How such a title begins, whose "về" does not end it."""
AMENDING: Final = compiled(rb" *(?:sua +doi|bo +sung|bai +bo|thay +the)(?![a-z])")
WHICH: Final = later(rb",? +(?:ngay +\d|nam +(?:19|20)\d\d|so +[\d-]{1,6}[/-])")
"""What tells which law of its title is meant, and so that the title ends before it."""
_SMALL: Final = later(rb"\s+[" + LOWER + rb"]|\s+Vi" + encode("ệ") + rb"t\s+Nam(?!\s+[" + UPPER + rb"])")
_NEXT_PARAGRAPH: Final = later(
    rb"\n(?:(?<=["
    + LOWER
    + rb"]\n)|(?=[ \t\r]*\n\s*(?:[^"
    + UPPER
    + rb"]|.["
    + LOWER
    + rb"])))[ \t\r]*\n\s*(?=["
    + UPPER
    + rb"\d(*+-])"
)
"""A blank line behind a title or before a sentence, not inside a heading in capitals."""
_ANOTHER_LAW: Final = later(
    rb"\s" + encode("Luật") + rb"\s+[" + UPPER + rb"](?<!" + encode("Bộ Luật") + rb" [" + UPPER + rb"])"
)
"""In a list of abbreviations: "Luật BVPTR Luật Bảo vệ và phát triển rừng"."""
_ADOPTED_BY: Final = later(
    rb"\n[ \t]*(?:" + encode("ỦY BAN THƯỜNG VỤ|UỶ BAN THƯỜNG VỤ|QUỐC HỘI|HỘI ĐỒNG NHÀ NƯỚC|CHỦ TỊCH NƯỚC") + rb")"
)
"""The body below the title of a law at its head."""
_HEADING_BELOW: Final = later(rb"(?<=[" + LOWER + rb"])[ \t\r]*\n[ \t]*[" + UPPER + rb"]{2,}[ \t]+[" + UPPER + rb"]{2}")
"""A line in capitals below a title that is not: "hướng dẫn Luật Giá [line] ỦY BAN NHÂN DÂN"."""
_GOES_ON: Final = 60
"""Characters that a text's title may be longer than a known one."""
_LONGEST: Final = 30
"""Words of a title at most."""
_BEFORE_COMMA: Final = 3
"""Words of a title at most before a comma behind which it goes on."""
_NOT_OF_TITLE: Final = later(
    rb"\s+" + _words("và", "cùng", "thông qua", "công bố", "mới", "cũ", "hợp nhất", "gốc", "ra đời", "lần", "kỳ", "ký")
)
"""What goes on from a law, not from its title."""
_OTHER_MATTER: Final = later(rb"\s(?:" + _LAWS + rb"|" + _words("hướng dẫn", "thi hành", "xử phạt", "kèm") + rb")")
"""Another paper, or what is done with the law."""
_MORE_AND_NUMBER: Final = later(
    rb"((?:, [" + LOWER + rb" ]{2,60}){1,3}?) +" + encode("số")
    + rb" *:? *\d{1,3}[a-z]? ?[-/] ?(?:lct|l/ctn|(?:19|20)\d\d/(?:qh|ubtvqh|pl))"
)  # fmt: skip
"""What a comma adds to a title, and the number of a law behind it."""
_OF_A_SENTENCE: Final = later(
    rb"(?<![" + LOWER + rb"])(?:"
    + encode("thay thế|sửa đổi|bổ sung|bãi bỏ|căn cứ|mục|có|theo|tại|được|bị|ban hành|đã|quy định|của|là|với")
    + rb")(?![" + LOWER + rb"])"
)  # fmt: skip
"""Words of a sentence about a law, and of no title behind its first comma."""
_LETTERS_ONLY: Final = later(rb"\s*[" + UPPER + rb"]{3,8},")
"""A title by its first letters, which a comma ends: "theo Luật BHXH, người lao động được hưởng"."""
_AND: Final = encode(" và")
_AND_MORE: Final = later(rb"([" + LOWER + UPPER + rb"]{2,7})\s+" + encode("và") + rb"\s+[" + LOWER + rb"]")
"""One word, and what "và" adds to it in small letters."""
_LABELS: Final = ("record-number", "record-body", "record-field")
"""Rows of the record that a portal prints above a text, one of which follows its type."""


class UntabledTitles:
    """Ends of titles that a lexicon lacks; `single` are the titles of one word that it has: "Luật Dược"."""

    def __init__(self, lexicon: Lexicon, single: frozenset[bytes]) -> None:
        self._single = single
        labels = {word for role in _LABELS for word in all_folded(lexicon, role)}
        self._label = compiled(alternation(labels) + rb"(?![a-z])")
        self._not_a_title = compiled(rb" *" + accented(lexicon, "not-title"))
        self._stop = compiled(_STOPS + accented(lexicon, "after-title"))

    def end(self, normal: Normal, start: int, limit: int) -> tuple[int, float]:
        """End and confidence of the title of one law that starts with its kind word; -1 where it is none."""
        fold, case = normal.fold, normal.case
        first = self._first(normal, start, limit)
        if first < 0:
            return -1, 0.0
        amending = AMENDING.match(fold, first, limit) or _RULES_ABOUT.match(fold, first, limit)
        end = self._stops(normal, amending.end() if amending else first, limit)
        if amending is None and (another := _ANOTHER_LAW.search(case, first, end)):
            end = another.start()
        if body := _ADOPTED_BY.search(case, first, end):
            end = body.start()
        if LINE in case[first:end] and (heading := _HEADING_BELOW.search(case, first, end)):
            end = heading.start()
        blank = _NEXT_PARAGRAPH.search(case, first, end)
        if blank and (normal.paragraphs or normal.unwrapped):
            end = blank.start()
        end = start + len(fold[start:end].rstrip(b" ,"))
        if normal.lower.endswith(_AND, first, end):
            end = start + len(fold[start : end - 3].rstrip(b" ,"))  # "Luật TTHC và Điều 20 Nghị định"
        if (
            b" va " in fold[first : first + 12]
            and (word := _AND_MORE.match(case, first, end))
            and self._is_whole(word[1])
        ):
            end = word.end(1)
        if not CAPITAL.match(case, first) and BLANK not in fold[first:end] and fold[first:end] not in self._single:
            return -1, 0.0  # "các Luật thuế", "Pháp lệnh cũng": one small word is no title that nobody knows
        if end <= first or len(fold[first:end].split()) > _LONGEST:
            return -1, 0.0
        return end, 0.8

    def _first(self, normal: Normal, start: int, limit: int) -> int:
        """Where the first word behind the kind word at `start` stands, if a title may begin with it; else -1."""
        fold, case = normal.fold, normal.case
        kind = KIND.match(fold, start)
        if not kind:
            return -1
        if self._not_a_title.match(normal.lower, kind.end(), limit) and not _RULES.match(case, start, limit):
            return -1
        first = kind.end()
        while first < limit and fold[first] == BLANK:
            first += 1
        if first >= limit or first == kind.end() or TAB in case[kind.end() : first]:
            return -1  # "thành quy định của luật [tab] Bãi bỏ Quyết định": the next cell of the row
        if fold.startswith(b"nam ", first) and fold.endswith((b"luat, ", b"luat va "), 0, start):
            return -1  # "CHƯƠNG TRÌNH XÂY DỰNG LUẬT, PHÁP LỆNH NĂM 2025"
        if LINE in case[kind.end() : first] and self._label.match(fold, first, limit):
            return -1  # "Loại văn bản: Luật [line] Nơi ban hành: …"
        if kind.group()[:1] in b"bp" or CAPITAL.match(case, first) or AMENDING.match(fold, first, limit):
            return first
        if not CAPITAL.match(case, start) or self._stop.match(normal.lower, kind.end(), limit):
            return -1
        # "Luật" may only open a sentence
        return first if _IN_SENTENCE.search(case, max(0, start - 8), start) else -1

    def _is_whole(self, word: bytes) -> bool:
        """Whether one word before "và" is a whole title: "Luật Dược và công tác đấu thầu", "Luật BHYT và việc …"."""
        return word.isupper() or word.translate(FOLD) in self._single

    def _stops(self, normal: Normal, position: int, limit: int) -> int:
        """Where the first word behind `position` stands that no title goes on with, or the first comma that parts no
        matters of one law: "Luật Thực hành tiết kiệm, chống lãng phí".
        """
        fold, words = normal.fold, 0
        if comma := _AND_ADDING.match(fold, position, limit):
            position = comma.end()
        while True:
            stop = self._stop.search(normal.lower, position, limit)
            end = stop.start() if stop else limit
            comma_at = fold.find(b",", position, end)
            if comma_at < 0:
                return end
            words += len(fold[position:comma_at].split())
            goes_on = words <= _BEFORE_COMMA and _COMMA_GOES_ON.match(normal.lower, comma_at, limit)
            if goes_on and words == 1 and _LETTERS_ONLY.match(normal.case, position, comma_at + 1):
                return comma_at
            if not goes_on or _CAPITALISED.match(normal.case, comma_at + 1):
                return comma_at
            position = comma_at + 1

    def goes_on(self, normal: Normal, known: int, limit: int) -> int:
        """End of a title that goes on from a known one, up to the day, year or number of its law: "Luật Đầu tư công"
        is no "Luật Đầu tư", even where the table has the latter alone.
        """
        limit = min(limit, known + _GOES_ON)
        near = normal.fold[known : limit + 6]
        if not (b" ngay " in near or b" nam " in near or b" so " in near):
            return known
        if not _SMALL.match(normal.case, known, limit):
            return known
        stop = self._stop.search(normal.lower, known, limit)
        if not stop or stop.start() == known or not WHICH.match(normal.fold, stop.start(), stop.start() + 24):
            return known
        more = normal.fold[known : stop.start()].replace(b" ", b"")
        if not more.isalpha() or _NOT_OF_TITLE.match(normal.lower, known, stop.start()):
            return known
        if _OTHER_MATTER.search(normal.lower, known, stop.start()):
            return known
        return stop.start()

    def to_its_number(self, normal: Normal, comma: int, limit: int) -> int:
        """End of a title of several matters whose number follows: "Pháp lệnh bảo vệ di tích lịch sử, văn hóa, thắng
        cảnh số 14-LCT/HĐNN7"; `comma` where its law has no number behind what the comma adds.
        """
        more = _MORE_AND_NUMBER.match(normal.lower, comma, limit)
        small = more and normal.case[comma : more.end(1)].replace(b"\n", b" ") == normal.lower[comma : more.end(1)]
        others = (_OTHER_MATTER, _OF_A_SENTENCE)
        told = more and any(other.search(normal.lower, comma, more.end(1)) for other in others)
        return more.end(1) if more and small and not told else comma
