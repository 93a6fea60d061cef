"""A one-byte code for Vietnamese, so that patterns run on bytes and every byte is one character, and what is read as
something else: characters that look like one of the code (Cyrillic А, Ð for Đ, U+2011) become that one.
"""

from __future__ import annotations

import codecs
import unicodedata
from typing import Any, Final

__all__ = [
    "DROPPED",
    "FOLD",
    "LOWER",
    "LOWER_CASE",
    "MARKS",
    "SPACES",
    "UPPER",
    "NeedsMap",
    "decode",
    "encode",
    "fold_bytes",
]  # fmt: skip

_VOWELS: Final = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_LOWER: Final = _VOWELS + "đ"
_ACCENTED: Final = _LOWER + _LOWER.upper()
_PLAIN: Final = "\t\n\f\r" + "".join(map(chr, range(32, 127)))
_PUNCTUATION: Final = "\u00a0–—“”‘’…•§°×≥≤"

# What is read as something else, one character for one; `Normal.repairs` says where that mends a number.
_LIKE: Final = {
    **dict.fromkeys("\u2010\u2011\u2012\u2015\u2212\ufe58\ufe63\uff0d\x02\ufffe", "-"),
    **dict.fromkeys("\u2044\u2215\uff0f", "/"),
    **dict.fromkeys("\u1680\u202f\u205f\u3000\v" + "".join(map(chr, range(0x2000, 0x200B))), " "),
    **dict.fromkeys("\x85\u2028\u2029", "\n"),
    **dict(zip("ÐƉðɖ„‟«»‚‛´`：；，．（）‑", "ĐĐđđ\"\"\"\"'''':;,.()-", strict=True)),
    **dict(zip("ƣƢ", "ưƯ", strict=True)),  # which fonts of the nineties left in PDF files
    # Cyrillic and Greek letters that look Latin
    **dict(zip("АВСЕНІКМОРЅТУХавсеікморѕтухн", "ABCEHIKMOPSTYXabceikmopstyxh", strict=True)),
    **dict(zip("ΑΒΕΗΙΚΜΝΟΡΤΥΧΖ", "ABEHIKMNOPTYXZ", strict=True)),
}
_LIKE.update({chr(0xFF10 + d): str(d) for d in range(10)})
_LIKE.update({chr(0xFF21 + n): chr(65 + n) for n in range(26)})
_LIKE.update({chr(0xFF41 + n): chr(97 + n) for n in range(26)})

DROPPED: Final = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
MARKS: Final = "\u0300-\u036f\u1160-\u11ff"
"""Accents, and the second and third letters of a Korean syllable: NFC makes them one with what they follow."""
_MAPPED: Final = frozenset(DROPPED) | frozenset(map(chr, (*range(0x300, 0x370), *range(0x1160, 0x1200))))
_OTHER: Final = 0x01
"""What stands for a character outside the code."""


def _letters() -> str:
    """The letters of the one-byte code, each in its place."""
    table = ["\ufffe"] * 256
    table[0] = "\0"
    for char in _PLAIN:
        table[ord(char)] = char
    # a letter in the place of the vertical tab would be white space to patterns and to `bytes.split`
    free = [i for i in range(2, 256) if table[i] == "\ufffe" and i != ord("\v")]
    for char, i in zip(_ACCENTED + _PUNCTUATION, free, strict=False):
        table[i] = char
    return "".join(table)


_TABLE: Final = _letters()
"""What each byte stands for."""
_MAP: Final[Any] = codecs.charmap_build(_TABLE)
"""The same for encoding."""


def _fold_table() -> bytes:
    out = bytearray(range(256))
    for i, char in enumerate(_TABLE):
        if char in "\u00a0\t\n\f\r":
            out[i] = 0x20
        elif char in "–—":
            out[i] = 0x2D
        elif char in "“”":
            out[i] = 0x22
        elif char in "‘’":
            out[i] = 0x27
        elif char == "…":
            out[i] = 0x2E
        elif char == "•":
            out[i] = 0x2A
        elif char in "đĐ":
            out[i] = ord("d")
        elif char.isalpha():
            out[i] = ord(unicodedata.normalize("NFD", char)[0].lower())
        elif i >= 128 or char == "\ufffe":
            out[i] = _OTHER
    return bytes(out)


FOLD: Final = _fold_table()
"""A table for `bytes.translate`: lower-case ASCII, every kind of space, dash and quote made one."""


SPACES: Final = bytes(0x20 if FOLD[i] == 0x20 and i not in b"\n\r\t" else i for i in range(256))
"""A table for `bytes.translate`: every kind of space in a line becomes one kind."""


def _lower_table() -> bytes:
    out = bytearray(FOLD)
    for i, char in enumerate(_TABLE):
        if char.isalpha() and not char.isascii():
            out[i] = _TABLE.index(char.lower())
    return bytes(out)


LOWER_CASE: Final = _lower_table()
"""A table for `bytes.translate`: small letters with their accents, all else as `FOLD` has it."""


class NeedsMap(Exception):
    """The text has characters to drop or to compose, so that positions will differ from offsets."""


def _unknown(error: UnicodeError) -> tuple[str | bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    out = []
    for char in error.object[error.start : error.end]:
        like = _LIKE_BYTES.get(char)
        if like is None and char in _MAPPED:
            raise NeedsMap
        out.append(like or _OTHER_BYTE)
    return b"".join(out), error.end


_LIKE_BYTES: Final = {char: codecs.charmap_encode(like, "strict", _MAP)[0] for char, like in _LIKE.items()}
_OTHER_BYTE: Final = bytes([_OTHER])
codecs.register_error("vncite.normal", _unknown)


def encode(text: str) -> bytes:
    """One byte a code point, letters as written."""
    return codecs.charmap_encode(text, "vncite.normal", _MAP)[0]


def decode(data: bytes) -> str:
    """The reverse of `encode` for characters of the code.

    >>> decode(encode("Quyết định 218/QÐ-BYT"))
    'Quyết định 218/QĐ-BYT'
    """
    return codecs.charmap_decode(data, "replace", _TABLE)[0]


def fold_bytes(text: str) -> bytes:
    """The folded bytes of a short text, for building patterns.

    >>> fold_bytes("Uỷ ban Thường vụ")
    b'uy ban thuong vu'
    """
    return encode(unicodedata.normalize("NFC", text)).translate(FOLD)


LOWER: Final = b"a-z" + encode(_LOWER)
"""For a class of a pattern: small letters, with their accents."""
UPPER: Final = b"A-Z" + encode(_LOWER.upper())
"""For a class of a pattern: capitals, with their accents."""
