"""Reports of a store that cannot be read again as they were: nothing is lost unseen, and no store is a dead end."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from written import build, damage_facts, dump, report, write

from vncite.errors import UserError
from vncite.lexicon.load import Lexicon
from vncite.store import BuildReport


def another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.setattr("vncite.store.fingerprint._program", lambda: "another version")
    return {}


def other_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "register_columns.csv").write_text("name,column\nmã,number\n", encoding="utf-8")
    return {"lexicon": Lexicon(tmp_path / "words")}


@pytest.mark.parametrize("again", [another_version, other_tables])
@pytest.mark.parametrize("loss", ["gone", "changed", "junk"])
def test_what_cannot_be_read_again_stays_in_every_graph(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch, again: Any, loss: str
) -> None:
    """b disputes a date of a: what the corpus says of it stays, and is b's own again when the file is back."""
    other = report("Tân Yên", 13, "Nghị quyết số 128/NQ-CP ngày 10/11/2021 của Chính phủ")
    files = write(tmp_path / "in", a=report("Yên Thế"), b=other)
    build([files], tmp_path / "store")
    before = dump(tmp_path / "store")
    options = again(tmp_path, monkeypatch)
    read.clear()
    given = [files / "a.txt"]
    if loss == "gone":
        (files / "b.txt").unlink()
    elif loss == "changed":
        (files / "b.txt").write_text("khác", encoding="utf-8")
    else:
        (files / "b.txt").write_bytes(b"%PDF-1.7")
        given = [files]
    for _ in range(2):
        done = build(given, tmp_path / "store", **options)
        assert [Path(failure.path).name for failure in done.failures] == ["b.txt"], "told each time"
        assert loss == "junk" or "stays as it was read before" in done.failures[0].error.text("en")
        assert dump(tmp_path / "store") == before
    assert read == ["a.txt"]
    write(files, b=other)
    assert build([files], tmp_path / "store", **options).failures == ()
    build([files], tmp_path / "fresh", **options)
    assert dump(tmp_path / "store") == dump(tmp_path / "fresh")


def test_nothing_is_published_that_would_lose_a_report(tmp_path: Path) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"), b=report("Tân Yên", 13, cited="Kết luận số 77-KL/TW"))
    build([files], tmp_path / "store")
    before = dump(tmp_path / "store")
    damage_facts(tmp_path / "store")
    (files / "b.txt").unlink()
    write(files, c=report("Lục Nam", 14))
    with pytest.raises(UserError, match="stays as it was") as told:
        build([files], tmp_path / "store")
    assert "b.txt" in told.value.text("vi")
    assert dump(tmp_path / "store") == before
    assert build([files], tmp_path / "store", prune=True).reports == 2


@pytest.mark.parametrize(
    ("lost", "helps"),
    [
        ("-", "given again"),
        ("-", "--prune"),
        ("changed", "given again"),
        ("changed", "put back"),
        ("gone", "put back"),
        ("gone", "--prune"),
    ],
)
def test_no_store_is_a_dead_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost: str, helps: str) -> None:
    """What an earlier version remembered of a report, in value types of its own, is of no use to this one."""
    one = report("Tân Yên", 13)
    files, more = write(tmp_path / "in", a=report("Yên Thế")), write(tmp_path / "more", c=report("Lục Nam", 14))
    path = Path("-") if lost == "-" else write(tmp_path / "b", b=one) / "b.txt"

    def give(paths: list[Path], **options: Any) -> BuildReport:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(one.encode())))
        return build(paths, tmp_path / "store", **options)

    with monkeypatch.context() as earlier:
        earlier.setattr("vncite.store.facts.schema", lambda: "of another version")
        earlier.setattr("vncite.store.fingerprint._program", lambda: "another version")
        give([files, path])
    before = dump(tmp_path / "store")
    if lost == "changed":
        path.write_text(report("Tân Yên", 16), encoding="utf-8")
    elif lost == "gone":
        path.unlink()
    with pytest.raises(UserError, match=r"give again .* put back .* add --prune") as told:
        give([more])
    assert f"(1: {path})" in told.value.en
    assert dump(tmp_path / "store") == before

    if helps == "put back":
        path.write_text(one, encoding="utf-8")
    done = give([more, path] if helps == "given again" else [more], prune=helps == "--prune")
    assert done.failures == ()
    assert (done.withdrawn, done.reports) == (((str(path),), 2) if helps == "--prune" else ((), 3))


def test_what_comes_on_standard_input_is_read_again_when_it_is_given_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def give(text: str) -> BuildReport:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        return build([Path("-")], tmp_path / "store")

    piped = report("Tân Yên", 13, cited="Kết luận số 77-KL/TW")
    build([write(tmp_path / "in", a=report("Yên Thế"))], tmp_path / "store")
    give(piped)
    before = dump(tmp_path / "store")
    damage_facts(tmp_path / "store")
    write(tmp_path / "in", c=report("Lục Nam", 14))
    with pytest.raises(UserError, match="stays as it was"):
        build([tmp_path / "in"], tmp_path / "store")
    mended = give(piped)
    assert mended.replaced == ()
    assert (mended.read, mended.failures) == (1, ())
    assert dump(tmp_path / "store") == before
    assert build([tmp_path / "in"], tmp_path / "store").reports == 3
    other = give(report("Bắc Hà", 16))
    assert (other.replaced, other.reports) == (("-",), 3), "the one before is not in the store any more"
    assert build([tmp_path / "in"], tmp_path / "store", prune=True).reports == 3, "nobody could give it again"


def test_damaged_facts_are_read_again(tmp_path: Path, read: list[str]) -> None:
    files = write(tmp_path / "in", a=report("Yên Thế"), b=report("Tân Yên", 13))
    build([files], tmp_path / "store")
    damage_facts(tmp_path / "store")
    write(files, c=report("Lục Nam", 14))
    read.clear()
    assert build([files], tmp_path / "store").failures == ()
    assert sorted(read) == ["a.txt", "b.txt", "c.txt"]
    build([files], tmp_path / "fresh")
    assert dump(tmp_path / "fresh") == dump(tmp_path / "store")
