"""Plain text: which encoding, then the text untouched, line ends and all.

The order of evidence: a byte order mark; the zero bytes that UTF-16 leaves in Latin text; valid UTF-8; UTF-8 with a few
broken bytes; Windows-1258, the code page of Vietnamese Windows, as a guess that `notes` records. Text in the font
encodings TCVN3 (.VnTime) and VNI is not guessed at, since a wrong guess would invent letters: bytes are refused with a
sentence that says why, and characters (a file "saved as UTF-8" from such a font) are kept with a note.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from vncite.errors import UserError
from vncite.read.registry import Content

__all__ = ["decode", "legacy_notes", "read"]

# UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks, which are taken off: they belong to the encoding, not to the text."""

BROKEN_SHARE = 0.02
"""At most this share of the non-ASCII characters of a UTF-8 text may be broken (cut by a download, or spliced)."""

UNICODE_ONLY = frozenset("ăđơưĂĐƠƯ") | frozenset(map(chr, range(0x1EA0, 0x1EFA)))
"""Letters of Vietnamese that text in a Western encoding or in a font encoding never has."""
TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
TCVN3_ONLY = frozenset("©®µ¶·¸¹»¼½¾Æ")
"""Signs that stand inside words in TCVN3 text and never inside a word of Unicode Vietnamese."""

_SIGN_IN_WORD = re.compile(rf"(?<=[A-Za-z])[{''.join(sorted(TCVN3_ONLY))}]|[{''.join(sorted(TCVN3_ONLY))}](?=[a-z])")
_UNICODE_LETTER = re.compile(f"[{''.join(sorted(UNICODE_ONLY))}]")
_VNI_WORD = re.compile(
    r"[ñÑ][aeiouyöôAEIOUYÖÔ][øùûõïâêØÙÛÕÏÂÊ]|(?:[aeAE][âêÂÊáàåãäÁÀÅÃÄ]|[oO][âêÂÊåäÅÄ])[aeiouncmptAEIOUNCMPT]"
)


def read(data: bytes, path: str) -> Content:
    """A text file; raises `UserError` where the encoding cannot be told or the file is no text."""
    text, notes = decode(data, path)
    return Content(text, notes=notes + legacy_notes(text))


def decode(data: bytes, path: str = "-") -> tuple[str, tuple[str, ...]]:
    """The text in `data` and the notes on what had to be guessed.

    >>> decode("Điều 1".encode("utf-16"))
    ('Điều 1', ())
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict_or_few_broken(data[len(mark) :], encoding, path)
    if b"\0" in data:
        wide = _utf16_without_mark(data)
        if wide:
            return _strict_or_few_broken(data, wide, path)
    return _strict_or_few_broken(data, "utf-8", path)


def legacy_notes(text: str) -> tuple[str, ...]:
    """Notes for text that was typed in a font encoding and only looks like Unicode: `legacy-tcvn3`, `legacy-vni`.

    One stray sign is a copyright mark; a text in such a font has one in most lines, and no letter of Unicode's own.
    """
    head = text[:20000]
    if sum(map(head.count, "đươă")) * 40 > len(head) + 1:  # words are at most half the characters: no need to count
        return ()
    if len(_UNICODE_LETTER.findall(head)) * 20 > len(head.split()):
        return ()
    notes = []
    if len(_SIGN_IN_WORD.findall(text)) >= 3:
        notes.append("legacy-tcvn3")
    elif len(_VNI_WORD.findall(text)) >= 3:
        notes.append("legacy-vni")
    return tuple(notes)


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark, told by its zero bytes: every space and line end leaves one, always on the same side."""
    if len(data) % 2:
        return None
    even, odd = data[0::2].count(0), data[1::2].count(0)
    few, many = sorted((even, odd))
    if many * 10 < len(data) // 2 or few * 20 > many:
        return None
    return "utf-16-le" if odd == many else "utf-16-be"


def _strict_or_few_broken(data: bytes, encoding: str, path: str) -> tuple[str, tuple[str, ...]]:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        pass
    else:
        if text.count("\0") * 100 > len(text):
            raise UserError(f"{path}: không phải tệp văn bản", f"{path}: not a text file")
        return text, ("nul-characters",) if "\0" in text else ()

    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    beyond = sum(letter > "\x7f" for letter in text) if encoding == "utf-8" else len(text)
    if broken <= max(1, beyond * BROKEN_SHARE) and beyond > broken:
        return text, (f"broken-bytes:{broken}",)

    guess = _windows_1258(data) if encoding == "utf-8" else None
    if guess is not None:
        return guess, ("encoding-guessed:windows-1258",)
    raise UserError(
        f"{path}: không nhận ra bảng mã (đọc được UTF-8, UTF-16, Windows-1258); "
        "nếu soạn bằng phông TCVN3 (.VnTime) hoặc VNI, hãy chuyển sang Unicode",
        f"{path}: unknown encoding (UTF-8, UTF-16 and Windows-1258 can be read); "
        "if it was typed in a TCVN3 (.VnTime) or VNI font, convert it to Unicode",
    )


def _windows_1258(data: bytes) -> str | None:
    """The text as Windows-1258, or None where that reading is not Vietnamese.

    The encoding writes tone marks after their vowel; in another encoding those bytes stand anywhere. So nearly every
    mark must make one letter with what stands before it, and marks and special letters must be many.
    """
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        return None
    marks = [at for at, letter in enumerate(text) if letter in TONES]
    fitting = sum(at > 0 and len(unicodedata.normalize("NFC", text[at - 1 : at + 1])) == 1 for at in marks)
    special = sum(letter in UNICODE_ONLY for letter in text)
    strange = sum(unicodedata.category(letter) in ("Cc", "So", "Sc") and letter not in "\t\n\r\f\v₫" for letter in text)
    words = max(1, len(text.split()))
    if fitting < 0.95 * len(marks) or len(marks) + special < 0.3 * words or strange > 0.02 * words or special == 0:
        return None
    return text
