"""Building: only what changed is read, each report lands whole, and the order of things does not matter."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from written import build, dump, report, write

import vncite.find
from vncite.ask import ask
from vncite.errors import UserError
from vncite.store import Store, base_of
from vncite.store.build import build as build_with_register


def test_only_what_changed_is_read_again(tmp_path: Path, read: list[str]) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"), b=report("Tân Yên", 13), c=report("Lục Nam", 14))
    first = build([files], tmp_path / "store")
    assert (first.files, first.read, first.written, first.reports, first.failures) == (3, 3, 3, 3, ())
    before = dump(tmp_path / "store")

    read.clear()
    again = build([files], tmp_path / "store")
    assert (again.read, again.written, read) == (0, 0, [])
    assert dump(tmp_path / "store") == before

    write(files, b=report("Tân Yên", 13, cited="Nghị quyết số 68/NQ-CP ngày 01/7/2021 của Chính phủ"))
    changed = build([files], tmp_path / "store")
    assert (changed.read, read) == (1, ["b.txt"])
    after = dump(tmp_path / "store")
    assert after != before
    build([files], tmp_path / "fresh")
    assert dump(tmp_path / "fresh") == after


def test_reports_are_added_to_those_that_are_there(tmp_path: Path, read: list[str]) -> None:
    one, two = write(tmp_path / "one", a=report("Yên Thế")), write(tmp_path / "two", b=report("Tân Yên", 13))
    build([one], tmp_path / "store")
    assert build([two], tmp_path / "store").reports == 2
    assert read == ["a.txt", "b.txt"]
    build([one, two], tmp_path / "fresh")
    assert dump(tmp_path / "fresh") == dump(tmp_path / "store")


@pytest.mark.parametrize("prune", [False, True])
def test_a_folder_that_moved_is_the_same_reports(tmp_path: Path, prune: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is withdrawn that stays, and no file is told to be the same as itself."""
    write(tmp_path / "old" / "in", a=report("Yên Thế"), b=report("Tân Yên", 13))
    monkeypatch.chdir(tmp_path / "old")
    build(["in"], "store")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old").rename(tmp_path / "new")
    monkeypatch.chdir(tmp_path / "new")
    done = build(["in"], "store", prune=prune)
    assert (done.read, done.reports, done.copies, done.withdrawn) == (0, 2, (), ())
    again = build(["in"], "store", prune=True)
    assert (again.written, again.reports, again.withdrawn) == (0, 2, ())


def test_prune_withdraws_what_is_gone_and_nothing_else(tmp_path: Path) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"), b=report("Tân Yên", 13, cited="Kết luận số 77-KL/TW"))
    other = write(tmp_path / "other", c=report("Lục Nam", 14))
    build([files, other], tmp_path / "store")
    (files / "b.txt").unlink()
    kept = build([files], tmp_path / "store")
    assert (kept.withdrawn, kept.reports) == ((), 3)
    pruned = build([files], tmp_path / "store", prune=True)
    assert (pruned.withdrawn, pruned.reports) == ((str(files / "b.txt"),), 2)
    build([files, other], tmp_path / "fresh")
    assert dump(tmp_path / "fresh") == dump(tmp_path / "store")


@pytest.mark.parametrize("left", ["empty folder", "missing file"])
def test_prune_withdraws_the_last_report_too(tmp_path: Path, left: str) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"))
    build([files], tmp_path / "store")
    (files / "a.txt").unlink()
    given = [files if left == "empty folder" else files / "a.txt"]
    with pytest.raises(UserError):
        build(given, tmp_path / "store")
    done = build(given, tmp_path / "store", prune=True)
    assert (done.withdrawn, done.reports, len(done.failures)) == ((str(files / "a.txt"),), 0, 1)
    with pytest.raises(UserError):
        build(given, tmp_path / "other", prune=True)
    assert not (tmp_path / "other").exists()


def test_a_file_that_cannot_be_read_costs_only_itself(tmp_path: Path) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"), c=report("Lục Nam", 14))
    (files / "b.docx").write_bytes(b"PK\x03\x04 not a Word file")
    done = build([files], tmp_path / "store")
    assert done.reports == 2
    assert [Path(failure.path).name for failure in done.failures] == ["b.docx"]
    assert done.failures[0].error.text("vi") != done.failures[0].error.text("en")


def test_a_fault_in_one_report_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"), b=report("Tân Yên", 13))
    real = vncite.find.find

    def faulty(document: Any, **options: Any) -> Any:
        if document.path.endswith("a.txt"):
            raise IndexError("made for the test")
        return real(document, **options)

    monkeypatch.setattr(vncite.find, "find", faulty)
    done = build([files], tmp_path / "store")
    assert done.reports == 1
    assert "IndexError: made for the test" in done.failures[0].error.en


def test_what_a_file_said_stays_while_it_cannot_be_read(tmp_path: Path) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"))
    build([files], tmp_path / "store")
    before = dump(tmp_path / "store")
    (files / "a.txt").rename(files / "a.bak")
    (files / "a.txt").mkdir()
    (files / "a.txt" / "x.txt").write_text(report("Tân Yên", 13), encoding="utf-8")
    done = build([files / "a.txt" / "x.txt"], tmp_path / "store")
    assert done.reports == 2
    assert set(before) - set(dump(tmp_path / "store")) == set()


def test_one_report_in_two_places_is_one_report(tmp_path: Path) -> None:
    files = write(tmp_path / "in", b=report("Yên Thế"), a=report("Yên Thế"))
    done = build([files], tmp_path / "store")
    assert (done.reports, done.copies) == (1, ((str(files / "b.txt"), str(files / "a.txt")),))
    assert build([files], tmp_path / "store").copies == done.copies, "told again though nothing is written"
    with Store.open(tmp_path / "store") as store:
        assert ask(store, "coverage").column("reports") == (1,)
        paths = ask(store, "implements").column("path")
    assert set(paths) == {"a.txt"}, "an absolute path stays out of the graph"
    (files / "a.txt").unlink()
    assert build([files], tmp_path / "store", prune=True).reports == 1
    with Store.open(tmp_path / "store") as store:
        assert set(ask(store, "implements").column("path")) == {"b.txt"}
    build([files], tmp_path / "fresh")
    assert dump(tmp_path / "fresh") == dump(tmp_path / "store")


def test_two_texts_of_one_number_are_two_copies(tmp_path: Path) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"))
    build([files], tmp_path / "store")
    write(files, b=report("Yên Thế", plan=77))
    assert build([files], tmp_path / "store").reports == 2
    with Store.open(tmp_path / "store") as store:
        names = [graph.value for graph in store.graphs() if "/report/" in graph.value]
    assert len(names) == 2
    assert all("/sha256-" in name for name in names)
    build([files], tmp_path / "fresh")
    assert dump(tmp_path / "fresh") == dump(tmp_path / "store")
    (files / "b.txt").unlink()
    build([files], tmp_path / "store", prune=True)
    with Store.open(tmp_path / "store") as store:
        assert not any("/sha256-" in graph.value for graph in store.graphs())


def test_order_does_not_matter(tmp_path: Path) -> None:
    texts = {
        "a": report("Yên Thế"),
        "b": report("Tân Yên", 13, cited="Nghị quyết số 128/NQ-CP ngày 10/11/2021 của Chính phủ"),
        "c": report("Lục Nam", 14, cited="Nghị quyết 128 của Chính phủ"),
        "d": report("Yên Thế", 15, cited="Nghị quyết số 68/NQ-CP"),
    }
    files = write(tmp_path / "in", **texts)
    build([files], tmp_path / "at-once")
    for name in ("d", "b", "c", "a"):
        build([files / f"{name}.txt"], tmp_path / "one-by-one")
    build([files / f"{name}.txt" for name in "cbad"], tmp_path / "other-order")
    assert dump(tmp_path / "at-once") == dump(tmp_path / "one-by-one") == dump(tmp_path / "other-order")


def test_another_base_names_everything_anew(tmp_path: Path, read: list[str]) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"))
    build([files], tmp_path / "store")
    read.clear()
    build([files], tmp_path / "store", base="https://phapluat.example/", rebase=True)
    assert read == []
    assert not any("<https://vnc.example/report" in line for line in dump(tmp_path / "store"))
    build([files], tmp_path / "fresh", base="https://phapluat.example/")
    assert dump(tmp_path / "fresh") == dump(tmp_path / "store")


@pytest.mark.parametrize(
    ("first", "then", "rebase", "kept"),
    [
        ("https://phapluat.example/", None, False, "https://phapluat.example/"),
        ("https://phapluat.example", "https://phapluat.example/", False, "https://phapluat.example/"),
        ("https://phapluat.example/", "https://vnc.example/", False, None),
        (None, None, False, "https://vnc.example/"),
        (None, "https://vnc.example/", False, "https://vnc.example/"),
        (None, "https://phapluat.example/", False, None),
        (None, "https://phapluat.example/", True, "https://phapluat.example/"),
    ],
)
def test_a_store_keeps_its_base(
    tmp_path: Path, first: str | None, then: str | None, rebase: bool, kept: str | None
) -> None:
    store = tmp_path / "store"
    build([write(tmp_path / "in", a=report("Yên Thế"))], store, base=first)
    before = dump(store)
    more = write(tmp_path / "more", b=report("Tân Yên", 13))
    if kept is None:
        with pytest.raises(UserError, match="--rebase"):
            build([more], store, base=then, rebase=rebase)
        assert dump(store) == before
        return
    build([more], store, base=then, rebase=rebase)
    with Store.open(store) as opened:
        assert base_of(opened) == kept
        assert all(graph.value.startswith(kept) for graph in opened.graphs())
        assert base_of(Store.memory(opened.quads())) == kept  # an endpoint, a store that keeps none
    assert base_of(Store.memory()) == "https://vnc.example/"


def test_a_base_that_is_none_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        build([write(tmp_path / "in", a=report("Yên Thế"))], tmp_path / "store", base="nonsense")
    assert not (tmp_path / "store").exists()


def test_no_facts_are_left_over(tmp_path: Path) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"), b=report("Tân Yên", 13))
    build([files], tmp_path / "store")
    write(files, a=report("Yên Thế", 99))
    build([files], tmp_path / "store")
    assert len(list((tmp_path / "store" / "facts").glob("*/*"))) == 2


def test_a_register_changes_what_is_known_and_reads_nothing(tmp_path: Path, read: list[str]) -> None:
    from datetime import date

    from vncite.link.register import Register, RegisterRow

    files = write(tmp_path / "in", a=report("Yên Thế", cited="Nghị quyết số 128/NQ-CP ngày 10/11/2021 của Chính phủ"))
    build([files], tmp_path / "store")
    without = dump(tmp_path / "store")
    read.clear()
    known = Register([RegisterRow("128/NQ-CP", "NQ", "Chính phủ", date(2021, 10, 11), source="made for the test")])
    done = build_with_register([files], tmp_path / "store", register=known)
    assert read == []
    assert done.findings >= 1
    assert dump(tmp_path / "store") != without
    build([files], tmp_path / "store")
    assert dump(tmp_path / "store") == without


def test_a_folder_that_may_not_be_opened_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"))
    locked = write(tmp_path / "in" / "no", b=report("Tân Yên", 13))
    build([files], tmp_path / "store")
    before = dump(tmp_path / "store")
    scan, look = os.scandir, os.lstat

    def denied(path: Any, real: Any) -> Any:
        if str(path).startswith(str(locked)):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", lambda path: denied(path, scan))
        patch.setattr(os, "lstat", lambda path: denied(path, look))
        done = build([files], tmp_path / "store", prune=True)
    assert [failure.path for failure in done.failures] == [str(locked)]
    assert (done.withdrawn, done.reports) == ((), 2), "what cannot be looked at is not gone"
    assert dump(tmp_path / "store") == before


def test_what_was_guessed_is_in_the_report(tmp_path: Path) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"), b="Uû ban nh©n d©n huyÖn B¾c Yªn, QuyÕt ®Þnh sè 5/Q§-UB")
    notes = build([files], tmp_path / "store").notes
    assert [(Path(note.path).name, note.code) for note in notes] == [("b.txt", "legacy-tcvn3")]
    assert build([files], tmp_path / "store").notes == (), "nothing was read"


def test_what_is_not_read_is_in_the_report(tmp_path: Path) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"))
    (files / "b.pdf").write_bytes(b"")
    done = build([files, tmp_path / "missing", files / "a.txt"], tmp_path / "store")
    assert [(one.path, one.reason) for one in done.passed] == [(str(files / "b.pdf"), "format")]
    assert [failure.path for failure in done.failures] == [str(tmp_path / "missing")]
    assert done.again == ((str(files / "a.txt"),) * 2,)
    assert done.reports == 1


@pytest.mark.parametrize("missing", ["nowhere.txt", "empty"])
def test_a_path_that_is_not_there(tmp_path: Path, missing: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UserError):
        build([tmp_path / missing], tmp_path / "store")
    assert not (tmp_path / "store").exists()


def test_a_full_disk_is_one_sentence_and_leaves_the_store_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"))
    build([files], tmp_path / "store")
    before = dump(tmp_path / "store")
    write(files, b=report("Tân Yên", 13))
    real = Path.replace

    def full(self: Path, target: Path) -> Path:
        if "facts" in self.parts:
            raise OSError(28, os.strerror(28))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UserError, match="cannot use the store"):
        build([files], tmp_path / "store")
    monkeypatch.undo()
    assert dump(tmp_path / "store") == before
    build([files], tmp_path / "store")
    build([files], tmp_path / "fresh")
    assert dump(tmp_path / "fresh") == dump(tmp_path / "store")


def test_progress_is_told(tmp_path: Path) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"), b=report("Tân Yên", 13))
    told: list[tuple[int, int, str]] = []
    build([files], tmp_path / "store", progress=lambda *step: told.append(step))
    assert [(done, total, Path(path).name) for done, total, path in told] == [
        (0, 2, "a.txt"),
        (1, 2, "b.txt"),
        (2, 2, ""),
    ]


def test_files_with_odd_names(tmp_path: Path) -> None:
    files = tmp_path / "thư mục có dấu"
    files.mkdir()
    name = os.fsdecode("báo cáo #1 %20".encode() + b"\xff.txt")
    (files / name).write_text(report("Yên Thế"), encoding="utf-8")
    assert build([files], tmp_path / "store").reports == 1
    shutil.rmtree(files)
    files.mkdir()
    (files / "còn lại.txt").write_text(report("Tân Yên", 13), encoding="utf-8")
    assert build([files], tmp_path / "store", prune=True).reports == 1


def test_bytes_of_a_name_that_are_no_text_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two such names stay two, also beside a file that is called what one of them is shown as."""
    monkeypatch.chdir(tmp_path)
    os.mkdir("in")
    raw = [os.fsdecode(b"in/b\xff.txt"), os.fsdecode(b"in/b\xfe.txt"), "in/a\\xff.txt", os.fsdecode(b"in/a\xff.txt")]
    for number, name in enumerate(raw):
        Path(name).write_text(report("Yên Thế", number + 1), encoding="utf-8")
    assert build([Path("in")], tmp_path / "store").reports == 4
    with Store.open(tmp_path / "store") as store:
        paths = set(ask(store, "implements").column("path"))
    assert len(paths) == 4
    assert {"in/b\\xff.txt", "in/b\\xfe.txt", "in/a\\xff.txt"} < paths


def test_the_same_name_from_two_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = write(tmp_path / "one", a=report("Yên Thế")), write(tmp_path / "two", a=report("Tân Yên", 13))
    for folder in (one, two):
        monkeypatch.chdir(folder)
        done = build([Path("a.txt")], tmp_path / "store")
    assert done.reports == 2
