"""The store's folder: one writer, any number of readers, and clear words where it cannot be used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from vncite.errors import UserError
from vncite.files import whole, write_whole
from vncite.store.embedded import BOOKS, Store
from vncite.store.snapshots import MARKER, Folder, unusable

GRAPH = NamedNode("urn:g")


def quad(value: str, graph: NamedNode = GRAPH) -> Quad:
    return Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal(value), graph)


def values(store: Store) -> set[str]:
    return {quad.object.value for quad in store.quads()}  # type: ignore[union-attr]


def elsewhere(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, env={**os.environ}, check=False
    )


OPEN = """
from vncite.store.embedded import Store
from vncite.errors import UserError
try:
    with Store.open({folder!r}, write={write}) as store:
        print(sorted(quad.object.value for quad in store.quads()))
except UserError as error:
    print("refused:", error.en)
"""


def test_a_second_writer_is_told_and_a_reader_is_not_disturbed(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.dataset.add(quad("one"))
        store.publish()
        store.dataset.add(quad("two"))  # not published yet
        second = elsewhere(OPEN.format(folder=str(tmp_path), write=True))
        assert second.stdout.startswith("refused: another process is writing the store")
        assert second.stderr == ""
        reader = elsewhere(OPEN.format(folder=str(tmp_path), write=False))
        assert reader.stdout == "['one']\n"
        with pytest.raises(UserError, match="another process"):
            Store.open(tmp_path, write=True)
        store.publish()
        assert elsewhere(OPEN.format(folder=str(tmp_path), write=False)).stdout == "['one', 'two']\n"


def test_a_reader_keeps_what_it_opened(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.dataset.add(quad("one"))
        store.publish()
        with Store.open(tmp_path) as reader:
            for number in range(5):
                store.dataset.add(quad(str(number)))
                store.publish()
            assert values(reader) == {"one"}
            assert len([path for path in (tmp_path / "snapshots").iterdir() if path.is_dir()]) == 2
        store.publish()
    assert len([path for path in (tmp_path / "snapshots").iterdir() if path.is_dir()]) == 1
    with Store.open(tmp_path) as reader:
        assert values(reader) == {"one", "0", "1", "2", "3", "4"}


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.publish()
    with Store.open(tmp_path) as reader, pytest.raises(ValueError, match="opened for writing"):
        reader.publish()


def test_a_half_made_snapshot_is_cleared_away(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.publish("a")
        (tmp_path / "snapshots" / "b.half").mkdir()
        (tmp_path / "snapshots" / "b.half" / "CURRENT").write_text("x")
        store.publish("c")
    assert {path.name for path in (tmp_path / "snapshots").iterdir()} == {"c", "c.lock"}


def test_bookkeeping_is_not_content(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.dataset.add(quad("seen"))
        store.dataset.add(quad("unseen", BOOKS))
        store.publish()
    with Store.open(tmp_path) as reader:
        assert values(reader) == {"seen"}
        assert [graph.value for graph in reader.graphs()] == ["urn:g"]


REFUSED = [
    ("no store", lambda folder: None, "there is no store"),
    ("foreign content", lambda folder: (folder / "letter.txt").write_text("x"), "there is no store"),
    ("another layout", lambda folder: (folder / MARKER).write_text('{"format": 99}'), "another layout"),
    ("damaged marker", lambda folder: (folder / MARKER).write_text("{"), "another layout"),
    ("nothing published", lambda folder: Folder(folder).prepare(), "is not finished"),
]


@pytest.mark.parametrize(("what", "prepare", "words"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_read_is_told(tmp_path: Path, what: str, prepare: object, words: str) -> None:
    prepare(tmp_path)  # type: ignore[operator]
    with pytest.raises(UserError, match=words) as told:
        Store.open(tmp_path)
    assert told.value.text("vi") != told.value.text("en")


def test_a_folder_with_something_else_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x")
    with pytest.raises(UserError, match="holds something else"):
        Store.open(tmp_path, write=True)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("x")
    for write in (False, True):
        with pytest.raises(UserError):
            Store.open(tmp_path / "store", write=write)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_permission(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UserError, match=r"cannot make the folder .*: no permission to read or write"):
        Store.open(tmp_path / "store", write=True)


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs a folder in which nobody may make another")
@pytest.mark.parametrize("folder", ["/proc/x", "/proc/x/y", "/dev/null/x"])
def test_a_store_that_cannot_be_made_is_not_called_damaged(folder: str) -> None:
    with pytest.raises(UserError, match=f"^cannot make the folder {folder}: ") as told:
        Store.open(folder, write=True)
    assert told.value.vi.startswith(f"không tạo được thư mục {folder}: ")


SAID = [
    (
        "IO error: No space left on device: While appending to file: s/live/bulk-7.sst: No space left on device",
        "không dùng được kho ở {}: đĩa đã đầy",
        "cannot use the store in {}: the disk is full",
    ),
    (
        "IO error: While open a file for appending: s/live/LOG: Permission denied",
        "không dùng được kho ở {}: không có quyền đọc hoặc ghi",
        "cannot use the store in {}: no permission to read or write",
    ),
    (
        "IO error: While open a file for lock: clocks/live/LOCK: Permission denied",
        "không dùng được kho ở {}: không có quyền đọc hoặc ghi",
        "cannot use the store in {}: no permission to read or write",
    ),
    (
        "IO error: While lock file: s/live/LOCK: Resource temporarily unavailable",
        "kho ở {} đang được một tiến trình khác ghi; hãy đợi nó xong",
        "another process is writing the store in {}; wait for it to finish",
    ),
    (
        "IO error: lock hold by current process, acquire time 1 acquiring thread 2: s/LOCK: No locks available",
        "kho ở {} đang được một tiến trình khác ghi; hãy đợi nó xong",
        "another process is writing the store in {}; wait for it to finish",
    ),
    ("Corruption: CURRENT file does not end with newline", "kho ở {} bị hỏng; ", "the store in {} is damaged; "),
]
"""What RocksDB says, without a number, and what a user is told."""


@pytest.mark.parametrize(("said", "vi", "en"), SAID, ids=[row[0][:40] for row in SAID])
def test_what_the_database_refuses_is_told_in_words(tmp_path: Path, said: str, vi: str, en: str) -> None:
    Folder(tmp_path).prepare()
    told = unusable(tmp_path, OSError(said))
    assert told.vi.startswith(vi.format(tmp_path))
    assert told.en.startswith(en.format(tmp_path))


def test_a_database_that_may_not_grow_is_told_in_words(tmp_path: Path) -> None:
    """As on a full disk, by the database itself."""
    Folder(tmp_path).prepare()
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1, 1))"
    done = elsewhere(limit + OPEN.format(folder=str(tmp_path), write=True))
    said = f"refused: cannot use the store in {tmp_path}: the file is larger than the system allows\n"
    assert (done.stdout, done.stderr) == (said, "")


def test_a_damaged_database_is_told(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.dataset.add(quad("one"))
        name = store.publish()
    (tmp_path / "snapshots" / name / "CURRENT").write_text("nonsense\n")
    with pytest.raises(UserError, match="is damaged; build it again"):
        Store.open(tmp_path)


@pytest.mark.parametrize("sparql", ["SELECT", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "ASK { ?s ?p ?o }", ""])
def test_what_is_no_select_is_refused(sparql: str) -> None:
    with pytest.raises(UserError):
        Store.memory([quad("x")]).select(sparql)


def test_a_closed_store_says_so() -> None:
    store = Store.memory()
    store.close()
    store.close()
    with pytest.raises(ValueError, match="closed"):
        store.select("SELECT * WHERE { ?s ?p ?o }")


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", "old")
    with pytest.raises(TypeError), whole(tmp_path / "a") as out:
        out.writelines([b"half of the n", None])  # type: ignore[list-item]
    assert (tmp_path / "a").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
