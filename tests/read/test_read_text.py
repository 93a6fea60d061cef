"""Encodings of plain text."""

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vncite.errors import UserError
from vncite.read import read_bytes

REPORT = (
    "ỦY BAN NHÂN DÂN HUYỆN MAI SƠN\r\nSố: 41/BC-UBND\r\n\r\n"
    "Căn cứ Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ, "
    "huyện đã giao từng đơn vị chuẩn bị khu cách ly; kinh phí được bố trí từ dự phòng ngân sách.\r\n"
)
MARKS = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}

# No NUL (it marks wide encodings) and no lone surrogates (no encoding has them); a BOM at the start is a mark.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")).filter(lambda t: t[:1] != "\ufeff")


@given(TEXT, st.sampled_from(sorted(MARKS)))
def test_any_text_with_a_mark_comes_back(text: str, encoding: str) -> None:
    document = read_bytes(MARKS[encoding] + text.encode(encoding), "a.txt")
    assert document.text == text
    assert all(note == "no-text" or note.startswith("legacy-") for note in document.notes)
    assert ("no-text" in document.notes) == (not any(letter.isalpha() for letter in text))


@given(TEXT.filter(lambda t: not t.startswith(("%PDF", "{\\rtf", "PK", "Rar!"))))
def test_any_text_in_utf8_comes_back(text: str) -> None:
    assert read_bytes(text.encode("utf-8"), "a.txt").text == text


@given(st.lists(st.sampled_from([*REPORT.split(), "15/2020/QĐ-TTg", "–", "\n", "“thích ứng”"]), min_size=4))
def test_vietnamese_in_utf16_without_a_mark_comes_back(words: list[str]) -> None:
    text = " ".join(words)
    assert read_bytes(text.encode("utf-16-le"), "a.txt").text == text
    assert read_bytes(text.encode("utf-16-be"), "a.txt").text == text


@pytest.mark.parametrize(
    ("data", "text", "notes"),
    [
        (REPORT.encode(), REPORT, ()),
        (REPORT.encode("utf-8-sig"), REPORT, ()),
        (REPORT.encode("utf-16"), REPORT, ()),
        (REPORT.encode("utf-32"), REPORT, ()),
        (REPORT.encode() + "phủ".encode()[:-1], REPORT + "ph\ufffd", ("broken-bytes:1",)),
        (REPORT.encode().replace(b"cho", b"c\x00o") + b"a\0", REPORT + "a\0", ("nul-characters",)),
        ("Điều 1. © Bản quyền".encode(), "Điều 1. © Bản quyền", ()),
    ],
)
def test_encodings(data: bytes, text: str, notes: tuple[str, ...]) -> None:
    document = read_bytes(data, "a.txt")
    assert (document.text, document.notes) == (text, notes)


def windows_1258(text: str) -> bytes:
    """As Vietnamese Windows writes it: the tone after its vowel, unless the code page has the letter whole."""
    out = b""
    for letter in text:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            base, tone = unicodedata.normalize("NFD", letter)[:-1], unicodedata.normalize("NFD", letter)[-1]
            if tone in "\u0302\u0306\u031b":  # ộ decomposes to o, dot, circumflex: the tone is the mark before
                decomposed = unicodedata.normalize("NFD", letter)
                base, tone = decomposed[0] + decomposed[2], decomposed[1]
            out += unicodedata.normalize("NFC", base).encode("cp1258") + tone.encode("cp1258")
    return out


def test_windows_1258_is_guessed_and_said() -> None:
    document = read_bytes(windows_1258(REPORT), "a.txt")
    assert unicodedata.normalize("NFC", document.text) == REPORT
    assert document.notes == ("encoding-guessed:windows-1258",)


@pytest.mark.parametrize(
    "data",
    [
        "Uû ban nh©n d©n huyÖn B¾c Yªn, c¨n cø QuyÕt ®Þnh sè 5/Q§-UB".encode("latin-1"),  # TCVN3
        "UÛY BAN NHAÂN DAÂN huyeän, caên cöù Quyeát ñònh soá 5/QÑ-UB".encode("latin-1"),  # VNI
        "Une ordonnance du préfet, datée de l’été, à vérifier".encode("cp1252"),
        bytes(range(256)),
    ],
)
def test_an_encoding_that_cannot_be_told_is_refused(data: bytes) -> None:
    with pytest.raises(UserError):
        read_bytes(data, "a.txt")
