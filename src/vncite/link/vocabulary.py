"""The lexicon's bodies and types, indexed the way linking asks for them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import BodyRow, bodies
from vncite.lexicon.syllable import SYLLABLE
from vncite.lexicon.types import doc_types
from vncite.lexicon.words import meanings

__all__ = ["BodyNames", "bare_letters", "body_names", "fold_words", "key_type", "normative"]

_WORD = re.compile(r"\w+")
_SYLLABLE = re.compile(SYLLABLE)
_FINAL_Y = {f"{consonant}y": f"{consonant}i" for consonant in ("h", "k", "l", "m", "s", "t", "v", "qu")}
_LETTERS = {
    point: unicodedata.normalize("NFD", chr(point))[0]
    for point in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))
    if len(unicodedata.normalize("NFD", chr(point))) > 1
} | dict.fromkeys(map(ord, "đĐÐðƉɖ"), "d")


def fold_words(text: str) -> tuple[str, ...]:
    """Words of a text without case, accents and punctuation, the final y of `lý` and `quý` as the i of `lí` and `quí`.

    >>> fold_words("Bộ Văn hóa, Thể thao & Du lịch"), fold_words("Quản lý")
    (('bo', 'van', 'hoa', 'the', 'thao', 'du', 'lich'), ('quan', 'li'))
    """
    plain = bare_letters(text)
    return tuple(_FINAL_Y.get(word, word) for word in _WORD.findall(plain))


def bare_letters(text: str) -> str:
    """The text in lower case without accents: in one pass, for tables of thousands of names and numbers.

    >>> bare_letters("Sở Giáo dục và Đào tạo")
    'so giao duc va dao tao'
    """
    return unicodedata.normalize("NFC", text).translate(_LETTERS).lower()


class BodyNames:
    """Names of bodies inside running words: `Giám đốc Sở Tư pháp thành phố Hải Phòng` names Sở Tư pháp."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._rows: dict[tuple[str, ...], BodyRow] = {}
        self._codes: dict[str, BodyRow] = {}
        """Codes that are words too without their capitals: ThU, CAT, and "thư", "cát"."""
        every = bodies(lexicon).all
        for row in every:
            for name in (row.name, *row.names):
                self._rows.setdefault(fold_words(name), row)
        for row in every:
            for code in (row.code, *row.aliases):
                words = fold_words(code)
                if len(words[0]) < 3:
                    continue  # two letters are too common to name a body in running words
                if len(words) == 1 and _SYLLABLE.fullmatch(words[0]):
                    self._codes.setdefault(code, row)
                else:
                    self._rows.setdefault(words, row)
        self._longest = max(map(len, self._rows))

    def first(self, words: tuple[str, ...], written: tuple[str, ...]) -> tuple[BodyRow, int, int] | None:
        """The first body named among folded words, by its longest name there, with the span of its words; `written`
        are the same words as they stand in the text.

        "Trung ương" alone names the Party's committee only where nothing else is named.
        """
        found = self._from(words, written, 0)
        if found is not None and words[found[1] : found[2]] == ("trung", "uong"):
            return self._from(words, written, found[2]) or found
        return found

    def _from(self, words: tuple[str, ...], written: tuple[str, ...], first: int) -> tuple[BodyRow, int, int] | None:
        for start in range(first, len(words)):
            for end in range(min(len(words), start + self._longest), start, -1):
                row = self._rows.get(words[start:end])
                if row:
                    return row, start, end
            if code := self._codes.get(written[start]):
                return code, start, start + 1
        return None


def key_type(words: str | None, symbol: str | None, series: str, lexicon: Lexicon) -> str | None:
    """Full type slug for a key, from the type in the words and the code in the symbol; None where neither is known.

    The symbol decides, since the series is numbered by it; except where one code serves two types.

    >>> from vncite.lexicon import load
    >>> key_type("QyĐ", "QĐ", "dang", load()), key_type("KH", "QĐ", "hc", load())
    ('quy-dinh', 'quyet-dinh')
    """
    shared = meanings(lexicon, "shared-symbol").get(symbol or "")
    if symbol is None or (words and words == shared):
        code = words
    else:
        code = shared if shared and _only_other(symbol, series, lexicon) else symbol
    return _type_slug(code, lexicon) if code else None


@lru_cache(maxsize=256)
def _only_other(symbol: str, series: str, lexicon: Lexicon) -> bool:
    """Whether a code means another type in a series: TT is Thông tư of a ministry, Thông tri of the Party."""
    own = doc_types(lexicon).code(symbol)
    return own is not None and series == "dang" and series not in own.systems


@lru_cache(maxsize=4096)
def _type_slug(code: str, lexicon: Lexicon) -> str | None:
    kinds = doc_types(lexicon)
    kind = kinds.code(code) or next(iter(kinds.symbol(code)), None)
    return kind.key_slug if kind else None


@lru_cache(maxsize=256)
def normative(slug: str, lexicon: Lexicon) -> bool:
    """Whether legal normative documents of this type exist: a series of their own, with the year in the symbol.

    >>> from vncite.lexicon import load
    >>> normative("quyet-dinh", load()), normative("ke-hoach", load())
    (True, False)
    """
    kind = doc_types(lexicon).slug(slug)
    return kind is None or "qppl" in kind.systems


@lru_cache(maxsize=8)
def body_names(lexicon: Lexicon) -> BodyNames:
    """The index of one lexicon, made once."""
    return BodyNames(lexicon)
