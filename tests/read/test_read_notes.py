"""Notes: every code has its sentence in both languages, which names the file and what to do."""

from __future__ import annotations

import pytest
from docx_maker import make, p

from vncite.read import read_bytes
from vncite.read.notes import NOTES, Note, notes_of
from vncite.read.wordml import EMBEDDED

FONT = "Uû ban nh©n d©n huyÖn B¾c Yªn, c¨n cø QuyÕt ®Þnh sè 5/Q§-UB"


@pytest.mark.parametrize("code", NOTES)
def test_a_sentence_in_both_languages(code: str) -> None:
    vi, en = (Note("báo cáo.txt", code, "7").text(lang) for lang in ("vi", "en"))
    assert vi != en
    for said in (vi, en):
        assert said.startswith("báo cáo.txt: ")
        assert ";" in said, "what is the matter; what to do"
        assert "{" not in said
    assert ("7" in vi) == ("7" in en) == ("{detail}" in NOTES[code][0])


def test_all_that_word_files_leave_out_has_a_sentence() -> None:
    assert {f"{kind}-left-out" for kind in EMBEDDED.values()} <= NOTES.keys()


@pytest.mark.parametrize(
    ("name", "data", "notes"),
    [
        ("a.txt", "Điều 1".encode(), []),
        ("a.txt", b"", [Note("a.txt", "no-text")]),
        ("a.txt", b"12/2021 -- 3", [Note("a.txt", "no-text")]),
        ("a.txt", ("Điều\0 1" + ", khoản 2" * 20).encode(), [Note("a.txt", "nul-characters")]),
        ("a.txt", "Điều 1, khoản 2 ".encode() * 20 + b"\xff", [Note("a.txt", "broken-bytes", "1")]),
        ("a.txt", FONT.encode(), [Note("a.txt", "legacy-tcvn3")]),
        ("a.docx", make(p(FONT)), [Note("a.docx", "legacy-tcvn3")]),
        (
            "a.docx",
            make(p("a"), comments='<w:comment w:id="0">' + p("b") + "</w:comment>"),
            [Note("a.docx", "comments-left-out", "1")],
        ),
    ],
)
def test_notes_of_a_document(name: str, data: bytes, notes: list[Note]) -> None:
    assert list(notes_of(read_bytes(data, name))) == notes
