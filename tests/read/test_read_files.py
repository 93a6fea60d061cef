"""Paths, folders, standard input."""

import errno
import hashlib
import inspect
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from vncite.errors import UserError
from vncite.read import expand, fetch, files, read, read_bytes, survey

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


def test_what_a_folder_holds_beside_is_known(folder: Path) -> None:
    found = survey([str(folder), str(folder / "d.pdf"), "-"])
    assert [(one.path, one.reason) for one in found.passed] == [
        (str(folder / "d.pdf"), "format"),
        (str(folder / "e.doc"), "format"),
        (str(folder / "f.json"), "suffix"),
    ]
    assert found.files[-2:] == (str(folder / "d.pdf"), "-"), "given by name, a file is read whatever its suffix"


@pytest.mark.parametrize(
    ("paths", "again"),
    [
        (["a.txt", "./a.txt", "b/../a.txt"], [("./a.txt", "a.txt"), ("b/../a.txt", "a.txt")]),
        (["b", "b/1.txt", "-", "-"], [("b/1.txt", "b/1.txt"), ("-", "-")]),
        (["a.txt", "c.md"], []),
    ],
)
def test_a_file_given_again_is_known(
    folder: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str], again: list[tuple[str, str]]
) -> None:
    monkeypatch.chdir(folder)
    assert list(survey(paths).again) == again


class Denied:
    """`os.scandir` on a system that does not let one folder be read: at once, or after some of its entries."""

    def __init__(self, folder: Path, after: int) -> None:
        self.folder, self.after, self.real = folder, after, os.scandir

    def __call__(self, path: str) -> Any:
        if path != str(self.folder):
            return self.real(path)
        if self.after == 0:
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return self.broken(path)

    @contextmanager
    def broken(self, path: str) -> Iterator[Iterator[os.DirEntry[str]]]:
        def entries() -> Iterator[os.DirEntry[str]]:
            with self.real(path) as real:
                yield from sorted(real, key=lambda entry: entry.name)[: self.after]
            raise OSError(errno.EIO, "Input/output error", path)

        yield entries()


@pytest.mark.parametrize(("after", "says", "inside"), [(0, "no permission", []), (2, "disk fails", ["b/1.txt"])])
def test_a_folder_that_may_not_be_opened_costs_only_itself(
    folder: Path, monkeypatch: pytest.MonkeyPatch, after: int, says: str, inside: list[str]
) -> None:
    monkeypatch.setattr(os, "scandir", Denied(folder / "b", after))
    found = survey([str(folder), str(folder / "b"), str(folder / "c.md")])
    files = ["B.TXT", "a.txt", *inside, "b-c/0.txt", "c.md"]
    assert list(found.files) == [str(folder / name) for name in files]
    (failure,) = found.failures
    assert failure.path == str(folder / "b"), "told once, though it was met twice"
    assert says in failure.error.en
    with pytest.raises(UserError, match=says):
        list(expand([str(folder)]))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_only_regular_files_of_a_folder_are_read(folder: Path) -> None:
    os.mkfifo(folder / "b" / "0.txt")
    (folder / "b" / "3.txt").symlink_to(folder / "b" / "0.txt")
    (folder / "b" / "4.txt").symlink_to(folder / "a.txt")
    (folder / "b" / "5.txt").symlink_to(folder / "nowhere")
    found = survey([str(folder / "b")])
    assert [Path(file).name for file in found.files] == ["1.txt", "2.docx", "4.txt", "5.txt"]
    assert [(Path(one.path).name, one.reason) for one in found.passed] == [("0.txt", "special"), ("3.txt", "special")]
    with pytest.raises(UserError, match="no such file"):
        read(found.files[-1])
    assert survey([str(folder / "b" / "0.txt")]).files == (str(folder / "b" / "0.txt"),), "by name it may be read"


def test_folders_deeper_than_calls_may_be(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*"x" * 300)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("x")
    frames = len(inspect.stack(0))
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(frames + 100)
    try:
        found = survey([str(tmp_path)])
    finally:
        sys.setrecursionlimit(before)
    assert found.files == (str(deep / "a.txt"),)


@pytest.mark.parametrize(("path", "says"), [("khong-co.txt", "no such file"), ("trong", "no file in this folder")])
def test_expand_refuses(folder: Path, path: str, says: str) -> None:
    with pytest.raises(UserError, match=says):
        list(expand([str(folder / path)]))


def test_a_link_back_to_the_folder_is_not_followed(folder: Path) -> None:
    (folder / "b" / "vong").symlink_to(folder, target_is_directory=True)
    found = survey([str(folder / "b")])
    assert found.files == (str(folder / "b/1.txt"), str(folder / "b/2.docx"))
    assert [(one.path, one.reason) for one in found.passed] == [(str(folder / "b/vong"), "link")]
    assert survey([str(folder / "b" / "vong" / "b")]).files, "a link that is given is followed"


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


@pytest.mark.parametrize("stream", [None, "folder"])
def test_standard_input_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch, stream: str | None) -> None:
    class Broken(io.BytesIO):
        def read(self, *_: object) -> bytes:
            raise IsADirectoryError(errno.EISDIR, "Is a directory")

    monkeypatch.setattr(sys, "stdin", stream and io.TextIOWrapper(Broken()))
    with pytest.raises(UserError):
        read("-")


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


def endless(folder: Path) -> str:
    return "/dev/zero"


def large(folder: Path) -> str:
    (folder / "a.txt").write_bytes(b"x" * 101)
    return str(folder / "a.txt")


@pytest.mark.parametrize("made", [endless, large])
def test_a_file_that_is_too_large_is_told_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: Callable[[Path], str]
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 100)
    path = made(tmp_path)
    with pytest.raises(UserError) as told:
        read(path)
    assert told.value.en == f"{path}: too large, more than 0 MB; split it into several files"
    assert told.value.vi == f"{path}: tệp quá lớn, hơn 0 MB; hãy chia thành nhiều tệp"


def test_standard_input_without_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 2**21)
    with open("/dev/zero", encoding="utf-8") as zeros:
        monkeypatch.setattr(sys, "stdin", zeros)
        with pytest.raises(UserError, match=r"^-: too large, more than 2 MB"):
            read("-")


@pytest.mark.parametrize("size", [0, 99, 100, 2**20 - 1, 2**20, 2**20 + 1, 3 * 2**20])
def test_what_is_not_too_large_is_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", max(100, size))
    (tmp_path / "a.txt").write_bytes(b"0123456789" * (size // 10) + b"x" * (size % 10))
    assert fetch(str(tmp_path / "a.txt")) == (tmp_path / "a.txt").read_bytes()
