"""Words that stand together because the space between them was lost, as in texts taken from pages and PDF files: "Luật
Tổchức chính quyền địaphương", "củaBộ Y tế", "ngày15 tháng 5 năm2014".

A word of letters is parted where every part is a syllable of the tables and the whole is none; figures are parted from
the words of dates and provisions. What no table knows stays as it is.
"""

from __future__ import annotations

from array import array
from collections import Counter
from functools import lru_cache
from typing import Final

from vncite.find.letters import FOLD, LOWER, UPPER, decode, fold_bytes
from vncite.find.normal import Normal
from vncite.lexicon import Lexicon
from vncite.lexicon.fold import tone_key
from vncite.lexicon.syllable import SYLLABLE
from vncite.patterns import later

__all__ = ["spaced"]

_LETTER: Final = rb"[" + LOWER + UPPER + rb"]"
_WORD: Final = later(rb"(?<!" + _LETTER + rb")" + _LETTER + rb"{3,36}")
_LONGEST: Final = 7
"""Letters of the longest syllable: "nghiêng"."""
_MOST: Final = 6
"""Syllables that one word may fall into."""
_STRAY: Final = 5_000
"""Characters of a text that may have one such word: more is a text that lost its spaces."""
_BETWEEN: Final = later(r"[\W\d_]+")
_SYLLABLE: Final = later(SYLLABLE.encode())
_NO_SYLLABLE: Final = later(rb"(?<![a-z])(?!" + SYLLABLE.encode() + rb"(?![a-z]))[a-z]{3,36}(?![a-z])")
_CAPITALS: Final = later(
    rb"([" + UPPER + rb"]{2,12})([" + LOWER + rb"]{2,7})"
    rb"|([" + UPPER + rb"]?[" + LOWER + rb"]{1,6})([" + UPPER + rb"]{2,12})"
)  # fmt: skip
"""Letters for a body's name beside a word."""
_ALONE: Final = frozenset("yýở")
"""Syllables of one letter that stand in names of bodies and before them."""
_FIGURES: Final = later(
    rb"(?<![a-z])(?:ngay|thang|nam|dieu|khoan|muc|chuong)(?=\d)|\d(?=(?:ngay|thang|nam|cua|va|ve|theo|thi)(?![a-z]))"
)
_CLASSES: Final = bytes(
    ord("a") if letter.islower() else ord("A") if letter.isupper() else ord(" ") for letter in decode(bytes(range(256)))
)
"""A table for `bytes.translate`: small letters, capitals, all else."""
_SUSPECT: Final = (b"aaaaaaa", b"aaA", b" aA", b"AAAaa")
"""Longer than a syllable; a capital in the middle of a word; letters for a body's name before a word."""
_SAMPLE: Final = 6_000
"""Characters from the start that tell whether a text lost its spaces."""
_TABLES: Final = (("law_titles", "title"), ("register", "title"), ("register", "issuer"), ("bodies", "name"),
           ("doc_types", "name"), ("find_words", "words"), ("relation_words", "words"), ("places", "name"))  # fmt: skip
"""Where the syllables come from."""


def spaced(normal: Normal, lexicon: Lexicon) -> Normal:
    """The text with the spaces that it lost; itself where hardly a word near its start stands together with another."""
    ends = _long_words(normal)
    words = _together(lexicon) if ends else None
    return words.parted(normal) if words and words.stand(normal, ends) else normal


def _long_words(normal: Normal) -> list[int]:
    """Positions behind what may be two words, near the start of a text."""
    shapes = normal.case[:_SAMPLE].translate(_CLASSES)
    ends = []
    for shape in _SUSPECT:
        at = shapes.find(shape)
        while at >= 0:
            ends.append(at + len(shape))
            at = shapes.find(shape, at + len(shape))
    return ends


class _Together:
    """The syllables of one lexicon, with how often its tables have them."""

    def __init__(self, lexicon: Lexicon) -> None:
        cells = (row[column] for table, column in _TABLES for row in lexicon.table(table))
        words = Counter(word for cell in cells for word in _BETWEEN.split(tone_key(cell.lower())))
        self._syllables = {
            word: often for word, often in words.items()
            if (len(word) > 1 or word in _ALONE) and _SYLLABLE.fullmatch(fold_bytes(word))
        }  # fmt: skip
        self._cuts = lru_cache(maxsize=8192)(self._cuts_of)

    def stand(self, normal: Normal, ends: list[int]) -> bool:
        """Whether syllables of the tables stand together at more than a stray one of the places before `ends`."""
        case, needed = normal.case, min(len(normal.case), _SAMPLE) // _STRAY
        for end in ends:
            if not case[max(0, end - _LONGEST) : end].isalpha():  # a letter has an accent
                words = _WORD.finditer(case, max(0, end - 3 * _LONGEST), end + _LONGEST)
                needed -= any(self._cuts(word.group()) for word in words)
                if needed < 0:
                    return True
        return False

    def parted(self, normal: Normal) -> Normal:
        """The text with a space, which takes no room in it, wherever one was lost."""
        case = normal.case
        words = [found.span() for found in _NO_SYLLABLE.finditer(normal.fold)]
        cuts = [start + cut for start, end in words for cut in self._cuts(case[start:end])]
        cuts += [found.end() for found in _FIGURES.finditer(normal.fold)]
        before = range(len(case)) if normal.direct else [normal.start(i) for i in range(len(case))]
        starts, pieces, last = array("i"), [], 0
        for cut in sorted(cuts):
            pieces.append(case[last:cut])
            starts.extend(before[last:cut])
            starts.append(before[cut])
            last = cut
        pieces.append(case[last:])
        starts.extend(before[last:])
        return Normal(normal.text, b" ".join(pieces), starts)

    def _cuts_of(self, word: bytes) -> tuple[int, ...]:
        """Where a word falls into syllables; nowhere where it is one, or is not made of those of the tables."""
        if word.isalpha() or _SYLLABLE.fullmatch(word.translate(FOLD)):
            return ()
        if mixed := _CAPITALS.fullmatch(word):  # "UBNDtỉnh", "theoUBND"
            at = mixed.end(1) if mixed[1] else mixed.start(4)
            return (at,) if self._known(mixed[2] or mixed[3]) else ()
        return self._parts(tone_key(decode(word).lower()), _MOST)[1]

    def _known(self, word: bytes) -> bool:
        """Whether a word is a syllable of the tables."""
        return tone_key(decode(word).lower()) in self._syllables

    def _parts(self, word: str, most: int) -> tuple[int, tuple[int, ...]]:
        """The parting into at most so many syllables whose rarest is the commonest: how common, and where it cuts."""
        best: tuple[int, tuple[int, ...]] = self._syllables.get(word, 0), ()
        for cut in range(1, min(len(word), _LONGEST + 1)) if most > 1 else ():
            head = self._syllables.get(word[:cut], 0)
            if head > best[0]:
                often, cuts = self._parts(word[cut:], most - 1)
                if min(head, often) > best[0]:
                    best = min(head, often), (cut, *(cut + further for further in cuts))
        return best


@lru_cache(maxsize=8)
def _together(lexicon: Lexicon) -> _Together:
    """The syllables of a lexicon, gathered when a text first needs them."""
    return _Together(lexicon)
