"""Reading the place that follows a local body's name: "UBND tỉnh Sơn La", "UBND huyện", "xã Mường Khoa, huyện Bắc
Yên".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from vncite.find.letters import LOWER, UPPER, encode, fold_bytes
from vncite.find.marks import BLANK, LINE
from vncite.find.normal import Normal
from vncite.find.trie import alternation
from vncite.find.words import accented
from vncite.lexicon import Lexicon
from vncite.lexicon.words import words
from vncite.patterns import compiled, later

__all__ = ["CAPITAL", "LETTERS", "VIETNAM", "WORD_SPACE", "PlaceGrammar"]

CAPITAL: Final = rb"[" + UPPER + rb"]"
LETTERS: Final = rb"[" + LOWER + UPPER + rb"'" + encode("’‘") + rb"]"
_SPACES: Final = rb"[\s" + encode("\u00a0") + rb"]++"
WORD_SPACE: Final = compiled(_SPACES)
_INITIAL: Final = CAPITAL + rb"\d(?![\d/.,-])"
"""Of a place in a judgment: "thành phố H3"."""
_WORD: Final = CAPITAL + LETTERS + rb"*+"
_NAME: Final = compiled(rb"(?:" + _INITIAL + rb"|" + _WORD + rb")(?:" + _SPACES + _WORD + rb"){0,4}+")
_SECOND: Final = later(rb"[ \n]?[-" + encode("–") + rb"][ \n]?" + _NAME.pattern)
_KIND: Final = compiled(
    rb" +(?:(?:tinh|thanh pho|tp\.?|t\.p\.?|huyen|h\.|thi xa|tx\.?|quan|q\.|(?P<commune>phuong|p\.|xa|thi tran"
    rb"|tt\.?(?!-)|dac khu)|cac tinh|khu(?! +vuc))(?![a-z])(?: +(?:truc thuoc))? ?)"
)
VIETNAM: Final = compiled(rb" +viet +nam(?![a-z])(?! +dan +chu)")
_REGION: Final = later(rb" +khu +vuc +(?:[ivx]{1,5}|\d{1,2})(?![a-z\d])")
"""A branch's region, which has a number for a name: "Chi cục Thuế khu vực II"."""
_IN_SHORT: Final = later(rb" +(?:thanh +pho +|t\.?p\.? ?)hcm(?![a-z])")
"""The one city whose name is written in letters: TP.HCM, TPHCM, TP HCM."""
_SMALL: Final = later(rb"(?: [" + LOWER + rb"]{1,7}(?![" + LOWER + UPPER + rb"])){1,2}+")
"""The rest of a place's name that lost its capitals."""
_FIGURE: Final = later(rb" +\d{1,2}(?!\d|[/.-] *\d)")
_OUTER: Final = later(rb" *,(?= +(?:tinh|thanh +pho|huyen)(?![a-z]))")
_LETTER: Final = later(rb" +" + CAPITAL + rb"(?![" + LOWER + UPPER + rb"/])")
_INITIALS: Final = later(rb"[A-Z" + encode("Đ") + rb"]\d?(?: [A-Z" + encode("Đ") + rb"])?")
"""A place in a judgment without its names: "Chủ tịch UBND quận H"."""
_HIGH: Final = b" cap cao"
"""A court above the provinces', before its seat."""
_COMMUNE_WORDS: Final = 2
"""Words of a commune's name that no table has, where a person's may stand too."""
_NO_SPACE: Final = later(rb"[^ ]+")


class PlaceGrammar:
    """Places read with the names of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._not_names = later(lambda: accented(lexicon, "not-a-place"))
        """Words that follow a body and name no place."""
        self._family = later(lambda: _family_names(lexicon) + rb"(?![" + LOWER + rb"])")
        """Words that begin the name of a person: "Chủ tịch UBND xã Nguyễn Văn A"."""

    def known(self, name: bytes) -> bool:
        """Whether a folded name is that of a province or district, without its kind."""
        return name in _places(self._lexicon)

    def is_province(self, name: bytes) -> bool:
        """Whether a folded name is that of a province, without its kind."""
        return name in _provinces(self._lexicon)

    def end(self, normal: Normal, position: int, limit: int, person: bool = False) -> int:
        """End of the place that follows a local body's name; `position` where none does.

        After the title of a `person`, capitals that are no known place are his name.
        """
        fold, end = normal.fold, position
        if vietnam := VIETNAM.match(fold, end, limit):
            end = vietnam.end()
        if saigon := _IN_SHORT.match(fold, end, limit):
            return saigon.end()
        if fold.startswith(b" tai ", end) and fold.endswith(_HIGH, 0, end):
            seat = end + len(b" tai")  # "Tòa án nhân dân cấp cao tại Hà Nội"
            letter = _LETTER.match(normal.case, seat, limit)
            named = letter.end() if letter else self.end(normal, seat, limit)
            return named if named > seat else end
        if fold.startswith(b" khu", end) and (region := _REGION.match(fold, end, limit)):
            return region.end()
        for _ in range(3):
            kind = _KIND.match(fold, end, limit)
            if not kind and person and end > position:
                break  # "Chủ tịch UBND TP Hà Nội Chu Ngọc Anh": Chũ is a town
            if kind:
                end = kind.end()
                while fold[end - 1] == BLANK:
                    end -= 1
            if kind and (figure := _FIGURE.match(fold, end, limit)) and LINE not in normal.case[end : figure.end()]:
                end = figure.end()  # Quận 9, phường 12
                continue
            space = WORD_SPACE.match(normal.case, end)
            name = _NAME.match(normal.case, space.end(), limit) if space else None
            named = -1
            if name and space and LINE in space.group():
                apart = space.group().count(b"\n") > 1  # "Tỉnh ủy [blank line] Chủ nhật"
                own_line = apart or (kind is None and end > position)  # "UBND TỈNH BÌNH DƯƠNG [line] Hà Nội, ngày …"
                if own_line or not self._over_a_line(normal, end, name):
                    name = None
            commune = kind is not None and kind["commune"] is not None
            known = _communes(self._lexicon) if commune else _places(self._lexicon)
            longest = self._known(normal, name, limit, known) if name else -1
            initials = person and name is not None and _INITIALS.fullmatch(name.group()) is not None
            if person and commune and name is not None and len(name.group().split()) <= _COMMUNE_WORDS:
                initials = initials or self._family.match(normal.lower, name.start()) is None
            if name and (longest > 0 or (kind and (initials or not person))):
                named = self._name_end(normal, *name.span(), longest, commune and not person)
            if named > 0:
                end = named
                comma = _OUTER.match(fold, end, limit)
                if comma and (wider := self.end(normal, comma.end(), limit)) > comma.end():
                    return wider
            if not kind:
                break
        return end

    def _over_a_line(self, normal: Normal, end: int, name: re.Match[bytes]) -> bool:
        """Whether a name on the next line is that of the place whose kind ends a line: "UBND huyện [line] Mai Sơn", not
        "UBND huyện [line] ỦY BAN NHÂN DÂN".
        """
        capitals = name.group().isupper()
        above = normal.case[max(0, end - 4) : end]
        if capitals != above.isupper() and (capitals or BLANK not in above):
            return False  # "UBND TP" is in capitals everywhere
        if not (capitals or normal.unwrapped):
            return True
        if normal.fold.endswith(b" tinh", 0, end):  # "HĐND tỉnh [line] Đông Hà, ngày …"
            return self._longest(normal, *name.span(), _provinces(self._lexicon)) > 0
        tables = _places(self._lexicon), _communes(self._lexicon)
        return any(self._longest(normal, *name.span(), known) > 0 for known in tables)

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
        if longest > 0 and (letter := _LETTER.match(normal.case, longest)) and letter.end() <= end:
            longest = letter.end()  # a judgment's "xã Mỹ Hạnh N"
        if longest > 0 and (not old or LINE in normal.case[longest:end]):
            return longest
        kept = 0
        for word in list(_NO_SPACE.finditer(normal.lower[start:end]))[:3]:
            if self._not_names.match(normal.lower, start + word.start()):
                break
            kept = word.end()
        return max(longest, start + kept if kept else -1)


def _family_names(lexicon: Lexicon) -> bytes:
    return alternation(encode(name.lower()) for name in words(lexicon, "family-name"))


# Folded names of places without their kind, of each lexicon once: a start does not wait for them.
@lru_cache(maxsize=8)
def _places(lexicon: Lexicon) -> frozenset[bytes]:
    """Those of provinces and districts."""
    return _bare_names(lexicon, "places", "place_names").union(_apart(lexicon))


def _apart(lexicon: Lexicon) -> set[bytes]:
    """Names that no table of places has: of provinces before 1976, and by their letters, "BR - VT"."""
    return {fold_bytes(name) for role in ("former-province", "province-short") for name in words(lexicon, role)}


@lru_cache(maxsize=8)
def _provinces(lexicon: Lexicon) -> frozenset[bytes]:
    """Those of provinces."""
    ids = {row["id"] for row in lexicon.table("places") if row["level"] == "province"}
    named = [row["name"] for row in lexicon.table("places") if row["id"] in ids]
    named += [row["name"] for row in lexicon.table("place_names") if row["place"] in ids]
    named += words(lexicon, "province-short")
    return frozenset(_KIND_AT_START.sub(b"", fold_bytes(name)) for name in named)


@lru_cache(maxsize=8)
def _communes(lexicon: Lexicon) -> frozenset[bytes]:
    """Those of communes; apart, since they are any two words."""
    return _bare_names(lexicon, "communes")


def _bare_names(lexicon: Lexicon, *tables: str) -> frozenset[bytes]:
    names = {_KIND_AT_START.sub(b"", fold_bytes(row["name"])) for table in tables for row in lexicon.table(table)}
    return frozenset(names - {b""})


_KIND_AT_START: Final = compiled(rb"^(?:tinh|thanh pho|huyen|thi xa|quan|phuong|xa|thi tran|dac khu) ")
