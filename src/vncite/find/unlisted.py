"""Names of bodies that no table has: where they end, by the words that end one and those that one goes on with.

A name is known by its first word only ("Trung tâm", "Công ty"); it runs to the first word of another thing ("về", "ban
hành"), which may be part of it all the same: "Trung tâm Kiểm định công trình".
"""

from __future__ import annotations

import re
from typing import Final

from vncite.find.letters import LOWER, UPPER, encode
from vncite.find.normal import BLANK_LINE, Normal
from vncite.find.placed import CAPITAL, LETTERS, WORD_SPACE
from vncite.find.words import accented, all_accented
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["OWN_NAME", "SIGNER", "UnlistedNames"]

_AND: Final = encode("và")
_NUMBER: Final = encode("số")
_BUILDING: Final = encode("xây dựng")
_OFFICER: Final = compiled(
    rb"(?:pho +)?(?:(?:thu|bo|cuc|vu) +truong|(?:tong +)?giam +doc|tong +cuc +truong) +(?=[a-z])"
)
SIGNER: Final = later(rb"(?: +" + CAPITAL + LETTERS + rb"*+){2,5}+ *")
"""The name of who holds the office: "Chủ tịch UBND tỉnh Nguyễn Văn A ký ban hành"."""
_COMPANY: Final = compiled(
    rb"(?:(?:hoi +dong +(?:quan +tri|thanh +vien)|chi +nhanh|(?:tong +)?giam +doc) +)?(?:tong +)?"
    rb"(?:cong +ty|ctcp|cty|doanh +nghiep|hop +tac +xa|lien +hiep|xi +nghiep|nha +may)(?![a-z])"
)
_FIGURE: Final = later(rb" *:? *\d")
_WORKS: Final = later(rb" +so +\d{1,2}(?![\d/.-])")
"""As many builders are named: "Công ty Xây dựng số 5"."""
_LONGEST_HEAD: Final = 24
_NUMBERED: Final = later(rb" +(?:so +)?\d")
_TITLE_CASE: Final = later(CAPITAL + rb"[" + LOWER + rb"]")
_COMMA_WITHIN: Final = later(
    rb".{0,2}(?:phong *, *chong|ham *, *chua|hay *, *chua +chay|dua *, *khen +thuong|bien *, *giao +duc +phap)(?![a-z])"
)
"""A comma inside what a body does."""
_THREE: Final = later(
    rb", (?:["
    + UPPER
    + rb"]["
    + LOWER
    + rb"]*+(?: ["
    + LOWER
    + rb"]++){0,3} )"
    + encode("và")
    + rb" "
    + CAPITAL
    + rb"["
    + LOWER
    + rb"]"
)
"""A name of three fields: "Vụ Khoa học, Công nghệ và Môi trường"."""
_NAME_AFTER: Final = later(rb"(?:[" + LOWER + rb"]++ ++){1,5}+[" + UPPER + rb"]")
OWN_NAME: Final = later(rb" +" + CAPITAL)
_START: Final = compiled(CAPITAL)


class UnlistedNames:
    """Ends of names that no table of one lexicon has."""

    def __init__(self, lexicon: Lexicon, heads: re.Pattern[bytes]) -> None:
        self._stop = compiled(rb"[;:()\"\[\]*]|\.(?: |\Z)|,| - |\d{3}| +" + accented(lexicon, "after-body"))
        self._heads = heads
        self._before_number = tuple(all_accented(lexicon, "number-in-name"))
        self._in_body_words = {word for name in all_accented(lexicon, "in-body") for word in name.split()}
        self._in_body = later(lambda: accented(lexicon, "in-body"))
        """Words that belong to a body's name."""

    def part(self, normal: Normal, position: int, limit: int) -> bool:
        """Whether words stand at `position` that belong to a body's name, though they would end another's."""
        return self._in_body.match(normal.lower, position, limit) is not None

    def goes_on(self, normal: Normal, end: int, limit: int) -> bool:
        """Whether a name may go on behind `end`: nothing stands there that ends one."""
        return self._stop.match(normal.lower, end, limit) is None or self.part(normal, end + 1, limit)

    def end(self, normal: Normal, position: int, known: int, limit: int) -> int:
        """End of the name at `position`, of which the words before `known` are read; -1 where it is no body's."""
        fold = normal.fold
        officer = _OFFICER.match(fold, position)
        if (
            officer
            and not self._heads.match(fold, officer.end())
            and SIGNER.match(normal.case, officer.end() - 1, limit)
        ):
            return -1  # "Thứ trưởng Nguyễn Linh Ngọc": of which body, he does not say
        reach = min(limit, position + 120)
        if normal.paragraphs and (blank := BLANK_LINE.search(normal.case, position, reach)):
            reach = blank.start()
        stop = self._stop.search(normal.lower, known, reach)
        firm = _COMPANY.match(fold, position)
        company = firm is not None
        while stop and (further := self._runs_on(normal, stop, position, reach, company)) > 0:
            stop = self._stop.search(normal.lower, further, reach)
        end = stop.start() if stop else reach
        end = position + len(fold[position:end].rstrip())
        if firm and end == firm.end() and fold.startswith(b"ct", position):
            return -1  # "Cty" alone: which one, it does not say
        return end if end > position + 2 else -1

    def _runs_on(self, normal: Normal, stop: re.Match[bytes], position: int, limit: int, company: bool) -> int:
        """Where a name that no table knows and that begins at `position` goes on behind a mark: "Ban Kinh tế - Xã hội",
        "Chi cục Trồng trọt và Bảo vệ thực vật", "Công ty Tư vấn đầu tư và xây dựng Sông Đà"; -1 in "Sở Y tế và Sở Tài
        chính".
        """
        if (within := self._part_of_name(normal, stop, position, limit, company)) > 0:
            return within
        following = WORD_SPACE.match(normal.case, stop.end())
        start = following.end() if following else stop.end()
        added = stop.group().strip() == _AND
        if company and added and (name := _NAME_AFTER.match(normal.case, start, limit)):
            return name.end()
        if stop.group() == b"," and _COMMA_WITHIN.match(normal.fold, max(0, stop.start() - 5), limit):
            return stop.end()  # "Ban Chỉ huy Phòng, chống thiên tai", "Cục Quản lý khám, chữa bệnh"
        if stop.group().endswith(_NUMBER) and normal.lower.endswith(self._before_number, 0, stop.start()):
            return -1 if _FIGURE.match(normal.fold, stop.end()) else stop.end()
        if not _START.match(normal.case, start, limit):
            return -1
        if stop.group() == b"," and _THREE.match(normal.case, stop.start(), limit):
            return -1 if self._heads.match(normal.fold, start) else stop.end()
        goes_on = stop.group() == b" - " or (added and not self._heads.match(normal.fold, start))
        if goes_on and added and (first := self._stop.match(normal.lower, stop.end(), limit)):
            return first.end()  # "Ủy ban Dân nguyện và [Giám sát]": with its capital it is of the name
        return stop.end() if goes_on else -1

    def _part_of_name(self, normal: Normal, stop: re.Match[bytes], position: int, limit: int, company: bool) -> int:
        """End of the words of a name in which a word stands that else ends one: "Trung tâm Kiểm định công [trình]",
        "Cục [Giám sát] quản lý", "Công ty [Xây dựng] Thành Nam"; -1 where it is no part of the name.
        """
        words = stop.group().lstrip(b" ")
        start = stop.end() - len(words)
        if start == stop.start() or not words[:1].isalpha():
            return -1
        first = start if words.rpartition(b" ")[2] in self._in_body_words else position
        for _ in range(3):  # the word itself, or one or two before it
            within = self._in_body.match(normal.lower, first, limit)
            if within and within.end() >= stop.end():
                return within.end()
            first = max(position, normal.lower.rfind(b" ", position, first - 1) + 1)
        if company and words == _BUILDING:
            if numbered := _WORKS.match(normal.fold, stop.end(), limit):
                return numbered.end()
            if OWN_NAME.match(normal.case, stop.end(), limit):
                return stop.end()
        if start - position > _LONGEST_HEAD:
            return -1
        head = self._heads.match(normal.fold, position, limit)
        bare = head is not None and head.end() == stop.start() and not _NUMBERED.match(normal.fold, stop.end(), limit)
        return stop.end() if bare and _TITLE_CASE.match(normal.case, start, limit) else -1
