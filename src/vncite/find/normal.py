"""An offset-keeping normal form of a text: one byte a character, so that patterns run on bytes and offsets stay code
points.

Three byte strings of one length: `case` keeps letters as written (a private one-byte code for Vietnamese), `fold` is
lower-case ASCII without accents, with every kind of space, dash and quote made one, `lower` the same with its accents.
Where the text has no characters to drop or compose, position i of each is code point i of the text; otherwise `start`
and `end` lead back.

Characters outside the code that look like one in it (Cyrillic А, Ð for Đ, U+2011) are read as that one; running heads
of the gazette and signature blocks, which stand in the middle of sentences, are blanked.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from array import array
from collections.abc import Sequence
from typing import Any

from vncite.find.offsets import Kept, accents_out

__all__ = ["LOWER", "SPACES", "UPPER", "Normal", "decode", "encode", "fold_bytes", "normalise"]

_VOWELS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_LOWER = _VOWELS + "đ"
_ACCENTED = _LOWER + _LOWER.upper()
_PLAIN = "\t\n\f\r" + "".join(map(chr, range(32, 127)))
_PUNCTUATION = "\u00a0–—“”‘’…•§°×≥≤"

# What is read as something else, one character for one; `Normal.repairs` says where that mends a number.
_LIKE = {
    **dict.fromkeys("\u2010\u2011\u2012\u2015\u2212\ufe58\ufe63\uff0d\x02\ufffe", "-"),
    **dict.fromkeys("\u2044\u2215\uff0f", "/"),
    **dict.fromkeys("\u1680\u202f\u205f\u3000\v" + "".join(map(chr, range(0x2000, 0x200B))), " "),
    **dict.fromkeys("\x85\u2028\u2029", "\n"),
    **dict(zip("ÐƉðɖ„‟«»‚‛´`：；，．（）‑", "ĐĐđđ\"\"\"\"'''':;,.()-", strict=True)),
    # Cyrillic and Greek letters that look Latin
    **dict(zip("АВСЕНІКМОРЅТУХавсеікморѕтухн", "ABCEHIKMOPSTYXabceikmopstyxh", strict=True)),
    **dict(zip("ΑΒΕΗΙΚΜΝΟΡΤΥΧΖ", "ABEHIKMNOPTYXZ", strict=True)),
}
_LIKE.update({chr(0xFF10 + d): str(d) for d in range(10)})
_LIKE.update({chr(0xFF21 + n): chr(65 + n) for n in range(26)})
_LIKE.update({chr(0xFF41 + n): chr(97 + n) for n in range(26)})

_LETTERS_ALIKE = re.compile("[ÐƉðɖ\u0370-\u04ff]")
_ZERO_WRITTEN = re.compile("[0-9][Oo]+[0-9/]")
_HYPHENS_LOST = re.compile("[\x02\ufffe]")
"""What readers of PDF files leave of a hyphen at a line's end."""
_DROPPED = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
_MARKS = "\u0300-\u036f\u1160-\u11ff"
"""Accents, and the second and third letters of a Korean syllable: NFC makes them one with what they follow."""
_MAPPED = frozenset(_DROPPED) | frozenset(map(chr, (*range(0x300, 0x370), *range(0x1160, 0x1200))))
_MAP_NEEDED = re.compile(f"[{_MARKS}{_DROPPED}\0]")
_DROP = re.compile(f"[{_DROPPED}\0]")
_STRAY = re.compile(f"[{_MARKS}]")
_CLUSTER = re.compile(f"[^{_MARKS}{_DROPPED}\0][{_MARKS}{_DROPPED}\0]*")
_KEPT = bytes([0]) + bytes([1]) * 255
_OTHER = 0x01
"""What stands for a character outside the code."""


def _code() -> tuple[Any, str]:
    """The encoding map of the one-byte code, and its table for decoding."""
    table = ["\ufffe"] * 256
    table[0] = "\0"
    for char in _PLAIN:
        table[ord(char)] = char
    free = [i for i in range(2, 256) if table[i] == "\ufffe"]
    for char, i in zip(_ACCENTED + _PUNCTUATION, free, strict=False):
        table[i] = char
    return codecs.charmap_build("".join(table)), "".join(table)


_MAP, _TABLE = _code()


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


_FOLD = _fold_table()


SPACES = bytes(0x20 if _FOLD[i] == 0x20 and i not in b"\n\r\t" else i for i in range(256))
"""A table for `bytes.translate`: every kind of space in a line becomes one kind."""


def _lower_table() -> bytes:
    out = bytearray(_FOLD)
    for i, char in enumerate(_TABLE):
        if char.isalpha() and not char.isascii():
            out[i] = _TABLE.index(char.lower())
    return bytes(out)


_LOWER_CASE = _lower_table()


class _NeedsMap(Exception):
    """The text has characters to drop or to compose, so that positions will differ from offsets."""


def _unknown(error: UnicodeError) -> tuple[str | bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    out = []
    for char in error.object[error.start : error.end]:
        like = _LIKE.get(char)
        if like is None and char in _MAPPED:
            raise _NeedsMap
        out.append(codecs.charmap_encode(like, "strict", _MAP)[0] if like else bytes([_OTHER]))
    return b"".join(out), error.end


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
    return encode(unicodedata.normalize("NFC", text)).translate(_FOLD)


LOWER = b"a-z" + encode(_LOWER)
"""For a class of a pattern: small letters, with their accents."""
UPPER = b"A-Z" + encode(_LOWER.upper())
"""For a class of a pattern: capitals, with their accents."""

_ZEROS_MISREAD = re.compile(rb"(?<![" + LOWER + UPPER + rb"])\d[\dOo]*+(?<=[Oo\d])(?![" + LOWER + UPPER + rb"])")
"""Figures with a letter O among them, and nothing else."""
_ZEROS = bytes.maketrans(b"Oo", b"00")


class Normal:
    """A text and its one-byte forms.

    `case`, `fold` and `lower` have one length. `start(i)` and `end(j)` turn positions in them into code-point offsets
    of `text`: `text[start(i):end(j)]` is what `case[i:j]` was read from.
    """

    __slots__ = ("_paragraphs", "_starts", "_unwrapped", "case", "fold", "lower", "text")

    def __init__(self, text: str) -> None:
        starts: Sequence[int] | None = None
        try:
            case = encode(text)
        except _NeedsMap:
            plain, starts = _compose(text)
            case = encode(plain)
        self._fill(text, _blank_running_heads(case), starts)

    @classmethod
    def of(cls, text: str, case: bytes, starts: Sequence[int] | None) -> Normal:
        """The forms of a text whose letters are known: `starts` are their offsets in it, None where they are their
        positions.
        """
        normal = cls.__new__(cls)
        normal._fill(text, case, starts)
        return normal

    def _fill(self, text: str, case: bytes, starts: Sequence[int] | None) -> None:
        self.text = text
        self._starts = starts
        self.case = case
        self.fold = case.translate(_FOLD)
        self.lower = case.translate(_LOWER_CASE)
        self._paragraphs: bool | None = None
        self._unwrapped: bool | None = None

    @property
    def paragraphs(self) -> bool:
        """Whether blank lines part paragraphs here; a text read from a PDF may have one after every line."""
        if self._paragraphs is None:
            lines = self.case.count(b"\n", 0, _ENOUGH)
            self._paragraphs = lines > 0 and len(_BLANK_LINES.findall(self.case, 0, _ENOUGH)) < 0.35 * lines
        return self._paragraphs

    @property
    def unwrapped(self) -> bool:
        """Whether every line is a paragraph: hardly any goes on in small letters on the next."""
        if self._unwrapped is None:
            lines = self.case.count(b"\n", 0, _ENOUGH)
            self._unwrapped = len(_WRAPPED.findall(self.case, 0, _ENOUGH)) <= 0.02 * lines
        return self._unwrapped

    def with_zeros(self) -> Normal:
        """The same text with the letter O that a scan has among figures read as the figure: "2O/8/2O1O"."""
        case = _ZEROS_MISREAD.sub(lambda found: found.group().translate(_ZEROS), self.case)
        return self if case == self.case else Normal.of(self.text, case, self._starts)

    def repairs(self, i: int, j: int) -> tuple[str, ...]:
        """What was read as something else between two positions of a number: letters of another alphabet, hyphens
        lost.
        """
        written = self.text[self.start(i) : self.end(j)]
        if written.isascii() and "\x02" not in written and not _ZERO_WRITTEN.search(written):
            return ()
        letters = ("letter-mended",) if _LETTERS_ALIKE.search(written) or _ZERO_WRITTEN.search(written) else ()
        return (*letters, "hyphen-restored") if _HYPHENS_LOST.search(written) else letters

    def start(self, i: int) -> int:
        """Offset in `text` of position `i`."""
        if self._starts is None:
            return i
        return self._starts[i] if i < len(self._starts) else len(self.text)

    def end(self, j: int) -> int:
        """Offset in `text` just after position `j - 1`."""
        if self._starts is None:
            return j
        end = self._starts[j] if j < len(self._starts) else len(self.text)
        while end > 0 and self.text[end - 1] in _DROPPED:
            end -= 1
        return end


def _compose(text: str) -> tuple[str, Sequence[int]]:
    """The text in NFC without dropped characters, and where in `text` each of its characters starts."""
    plain = _STRAY.sub("", unicodedata.normalize("NFC", _DROP.sub("", text)))
    starts = Kept(accents_out(text))
    if len(starts) != len(plain):
        starts = Kept(encode(_MAP_NEEDED.sub("\0", text)).translate(_KEPT))
    return (plain, starts) if len(starts) == len(plain) else _compose_slowly(text)


def _compose_slowly(text: str) -> tuple[str, Sequence[int]]:
    """The same, one cluster at a time, for scripts in which NFC makes two characters of one or one of two."""
    out: list[str] = []
    starts = array("i")
    for match in _CLUSTER.finditer(text):
        for char in _STRAY.sub("", unicodedata.normalize("NFC", _DROP.sub("", match.group()))):
            out.append(char)
            starts.append(match.start())
    return "".join(out), starts


_HEAD_MARK = encode("CÔNG BÁO")
_HEAD_REST = re.compile(
    rb"[^\n/]{0,40}/" + encode("Số") + rb"[^\n]{0,90}+(?:\n[\r\n]*[ \t]*\d{1,4}[ \t]*(?=[\r\n]|\Z))?"
)
"""The province, if it is a province's gazette, the rest of a running head, and the number of the page on the next
line."""
_SIGN_MARKS = ((encode("Ký bở"), encode("Ký bởi: ")), (encode(" ký:"), encode("Người ký: ")))
"""A few letters of each that end in a rare one, which a search skips to, and all of it."""
_ENOUGH = 50_000
"""Characters that tell how a text breaks its lines."""
_BLANK_LINES = re.compile(rb"\n[ \t\r]*\n")
_WRAPPED = re.compile(rb"\n[ \t]*+[" + LOWER + rb"](?![.)])")
_SIGNATURE = re.compile(
    rb"[^\r\n]{0,140}(?:[\r\n]+Email: [^\r\n]{0,120})?(?:[\r\n]+"
    + re.escape(encode("Cơ quan: "))
    + rb"[^\r\n]{0,200})?"
    rb"(?:[\r\n]+(?:"
    + re.escape(encode("Thời gian ký: "))
    + rb"|"
    + re.escape(encode("Ngày ký: "))
    + rb")[^\r\n]{0,60})?"
)


def _blank_running_heads(case: bytes) -> bytes:
    """Spaces in place of the gazette's running heads and of electronic signature blocks, so that a sentence reads
    on.
    """
    spans = []
    for part, mark in _SIGN_MARKS:
        at = case.find(part)
        while at >= 0:
            start = at - mark.index(part)
            if start >= 0 and case.startswith(mark, start):
                found = _SIGNATURE.match(case, start)
                spans.append((start, found.end() if found else start))
            at = case.find(part, at + len(part))
    at = case.find(_HEAD_MARK)
    while at >= 0:
        line = _HEAD_REST.match(case, at + len(_HEAD_MARK))
        if line:
            spans.append((_page_before(case, at), line.end()))
        at = case.find(_HEAD_MARK, at + len(_HEAD_MARK))
    if not spans:
        return case
    blank = bytearray(case)
    for start, end in spans:
        blank[start:end] = b" " * (end - start)
    return bytes(blank)


def _page_before(case: bytes, at: int) -> int:
    """Where the number of the page starts that stands on a line of its own, or in the same one, before a running head;
    where the head starts if there is none.
    """
    low = max(0, at - 24)
    before = case[low:at].rstrip(b" \t\r\n")
    if before[-1:].isdigit():
        above = before.rfind(b"\n")
        if above >= 0 and before[above + 1 :].strip(b" \t").isdigit():
            return low + above + 1
    return at


def normalise(text: str) -> Normal:
    """The normal form of a text; never fails, whatever is in it.

    >>> normal = normalise("Nghị quyết số 128/NQ\u2011CP")
    >>> normal.fold
    b'nghi quyet so 128/nq-cp'
    """
    return Normal(text)
