"""Paths, folders, standard input."""

import hashlib
import io
import os
import sys
from pathlib import Path

import pytest

from vncite.errors import UserError
from vncite.read import expand, read, read_bytes, skipped

NAMES = [
    "b/2.docx", "b/1.txt", "a.txt", "B.TXT", "c.md", "b-c/0.txt",
    "d.pdf", "e.doc", "f.json", "b/.git/x.txt", ".an.txt", "b/~$2.docx",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "trong").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([""], ["B.TXT", "a.txt", "b/1.txt", "b/2.docx", "b-c/0.txt", "c.md"]),
        (["b"], ["b/1.txt", "b/2.docx"]),
        (["c.md", "b", "c.md"], ["c.md", "b/1.txt", "b/2.docx"]),
        (["d.pdf"], ["d.pdf"]),
        (["b/~$2.docx"], ["b/~$2.docx"]),
        ([], []),
    ],
)
def test_expand(folder: Path, paths: list[str], expected: list[str]) -> None:
    found = list(expand(str(folder / path) for path in paths))
    assert found == [str(folder / path) for path in expected]


def test_expand_keeps_the_way_a_path_was_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert list(expand(["./b", "-", "a.txt", "-"])) == ["./b/1.txt", "./b/2.docx", "-", "a.txt"]


def test_skipped_names_what_a_folder_holds_beside(folder: Path) -> None:
    assert list(skipped([str(folder), str(folder / "d.pdf"), "-"])) == [str(folder / "d.pdf"), str(folder / "e.doc")]


@pytest.mark.parametrize(("path", "says"), [("khong-co.txt", "no such file"), ("trong", "no file in this folder")])
def test_expand_refuses(folder: Path, path: str, says: str) -> None:
    with pytest.raises(UserError, match=says):
        list(expand([str(folder / path)]))


def test_a_link_back_to_the_folder_is_not_followed(folder: Path) -> None:
    (folder / "b" / "vong").symlink_to(folder, target_is_directory=True)
    assert list(expand([str(folder / "b")])) == [str(folder / "b/1.txt"), str(folder / "b/2.docx")]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("khong-co.txt", "no such file"),
        ("trong", "is a folder"),
        ("a\0.txt", "cannot be read"),
        ("a.txt/b.txt", "cannot be read"),
    ],
)
def test_read_refuses(folder: Path, path: str, says: str) -> None:
    with pytest.raises(UserError, match=says):
        read(folder / path)


def test_read_gives_the_path_and_the_hash(folder: Path) -> None:
    document = read(folder / "a.txt")
    assert (document.path, document.text) == (str(folder / "a.txt"), "x")
    assert document.sha256 == hashlib.sha256(b"x").hexdigest()


def test_line_ends_stay(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a\r\nb\rc\n\xc2\x85d")
    assert read(tmp_path / "a.txt").text == "a\r\nb\rc\n\x85d"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Nghị quyết 68".encode("utf-16"))))
    document = read("-")
    assert (document.path, document.text) == ("-", "Nghị quyết 68")


@pytest.mark.skipif(sys.platform == "darwin", reason="the file system takes UTF-8 names only")
def test_a_file_name_that_is_no_utf8(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/b\xe1o c\xe1o.txt"
    with open(name, "wb") as file:
        file.write(b"x")
    (found,) = expand([str(tmp_path)])
    document = read(found)
    assert document.path.endswith("b\\xe1o c\\xe1o.txt")
    document.path.encode("utf-8")


def test_the_same_bytes_make_the_same_document() -> None:
    assert read_bytes(b"a", "x.txt") == read_bytes(b"a", "x.txt")
