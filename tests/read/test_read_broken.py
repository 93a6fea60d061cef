"""Broken and hostile files: one clear sentence in two languages, never a traceback."""

import contextlib

import pytest
from docx_maker import R, make, p, pack, r, relationships
from hypothesis import given
from hypothesis import strategies as st

from vncite.errors import UserError
from vncite.read import SUFFIXES, package, read_bytes

WHOLE = make(p("Nghị quyết số 128/NQ-CP"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
LAUGHS = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
TO_WORKBOOK = relationships(f'<Relationship Id="a" Type="{R}/officeDocument" Target="xl/workbook.xml"/>')
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def deflated_to_nothing() -> bytes:
    """A part that unpacks to one byte more than is allowed, out of a few kilobytes."""
    return pack({"word/document.xml": b" " * (package.MAX_BYTES + 1)})


def locked() -> bytes:
    """A zip whose main part carries the flag of a password."""
    data = bytearray(pack({"word/document.xml": "<x/>"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


def spoilt() -> bytes:
    """A zip whose packed bytes were overwritten."""
    at = WHOLE.index(b"word/document.xml") + len("word/document.xml")
    return WHOLE[:at] + b"\xff" * 40 + WHOLE[at + 40 :]


FILES = {
    "zip cut short": ("a.docx", WHOLE[: len(WHOLE) // 2], "broken"),
    "zip spoilt inside": ("a.docx", spoilt(), "broken"),
    "password of the zip": ("a.docx", locked(), "password"),
    "password of Word": ("a.docx", OLE, "password"),
    "old Word": ("a.doc", OLE, ".doc"),
    "zip bomb": ("a.docx", deflated_to_nothing(), "too large"),
    "too many parts": ("a.docx", pack({f"{n}": "" for n in range(package.MAX_PARTS + 1)}), "broken"),
    "billion laughs": ("a.docx", make(p("&b;"), prolog=LAUGHS), "document type"),
    "entity from a file": ("a.docx", make(p("&a;"), prolog=OUTSIDE), "document type"),
    "XML not well formed": ("a.docx", make("<w:p>"), "broken"),
    "nested too deeply": ("a.docx", make(p("<w:smartTag>" * 5000 + r("x") + "</w:smartTag>" * 5000)), "broken"),
    "footnote without its part": ("a.docx", make(p('<w:r><w:footnoteReference w:id="1"/></w:r>')), "broken"),
    "zip without a document": ("a.docx", pack({"a.txt": "x"}), "not a Word file"),
    "empty zip": ("a.zip", b"PK\x05\x06" + b"\0" * 18, "not a Word file"),
    "spreadsheet": ("a.xlsx", pack({"_rels/.rels": TO_WORKBOOK, "xl/workbook.xml": "<x/>"}), "not a Word file"),
    "other XML as main part": ("a.docx", pack({"word/document.xml": "<x/>"}), "not a Word file"),
    "text named docx": ("a.docx", "Nghị quyết".encode(), "something else inside"),
    "PDF": ("a.pdf", b"%PDF-1.7\n", "PDF"),
    "PDF without a suffix": ("-", b"%PDF-1.7\n", "PDF"),
    "RTF": ("a.rtf", b"{\\rtf1 x}", "RTF"),
    "text named odt": ("a.odt", b"x", ".odt"),
    "web page": ("A.HTML", b"<p>x</p>", ".html"),
    "picture": ("quet.txt", b"\x89PNG\r\n\x1a\n\0\0", "picture"),
}


@pytest.mark.parametrize(("path", "data", "says"), FILES.values(), ids=FILES)
def test_refused_with_a_sentence(path: str, data: bytes, says: str) -> None:
    with pytest.raises(UserError) as caught:
        read_bytes(data, path)
    assert says in caught.value.en
    assert caught.value.en.startswith(f"{path}: ")
    assert caught.value.vi.startswith(f"{path}: ")
    assert "\n" not in caught.value.en


@pytest.mark.parametrize("path", ["a.pdf", "a.doc", "a.xlsx", "a.odt", "a.rtf"])
def test_an_unknown_format_is_told_what_can_be_read(path: str) -> None:
    with pytest.raises(UserError) as caught:
        read_bytes(b"x", path)
    assert all(suffix in caught.value.vi and suffix in caught.value.en for suffix in SUFFIXES)


@pytest.mark.parametrize("path", ["a.txt", "a.docx", "-", "a.pdf"])
def test_an_empty_file_is_an_empty_text(path: str) -> None:
    assert read_bytes(b"", path).text == ""


@pytest.mark.parametrize("path", ["a.doc", "a.txt", "-", "a"])
def test_a_word_file_is_known_by_its_bytes(path: str) -> None:
    assert read_bytes(WHOLE, path).text == "Nghị quyết số 128/NQ-CP\n"


@given(st.binary(max_size=300), st.sampled_from(["-", "a.txt", "a.docx", "a.md"]))
def test_any_bytes_are_read_or_refused(data: bytes, path: str) -> None:
    try:
        text = read_bytes(data, path).text
    except UserError as error:
        text = error.vi
    text.encode("utf-8")


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255))
def test_one_wrong_byte_in_a_word_file_is_read_or_refused(at: int, byte: int) -> None:
    data = WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :]
    with contextlib.suppress(UserError):
        read_bytes(data, "a.docx")


def test_the_bomb_is_a_bomb() -> None:
    assert len(deflated_to_nothing()) < package.MAX_BYTES // 500
