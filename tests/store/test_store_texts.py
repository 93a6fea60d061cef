"""The texts kept beside the database say what the database says, or nothing."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written import report, write

from vncite.graph.export import export
from vncite.store import Store, build
from vncite.store.texts import Texts

OTHER = "Nghị quyết số 128/NQ-CP ngày 10/11/2021 của Chính phủ"


def written(dataset: object, format: str) -> bytes:
    out = io.BytesIO()
    export(dataset, format, out)  # type: ignore[arg-type]
    return out.getvalue()


def built(folder: Path, **texts: str) -> Path:
    """A store of three reports, two of which disagree on a date."""
    files = {"a": report("Yên Thế"), "b": report("Tân Yên", 13, cited=OTHER), "c": report("Lục Nam", 14)} | texts
    build([write(folder / "in", **files)], folder / "store", register=None)
    return folder / "store"


def texts_of(folder: Path) -> list[Path]:
    return sorted((folder / "texts").glob("*/*"))


@pytest.mark.parametrize("format", ["turtle", "trig", "nquads", "ntriples", "rdfxml"])
def test_an_export_is_the_same_from_texts_and_from_the_database(tmp_path: Path, format: str) -> None:
    folder = built(tmp_path, d="Trích yếu \t có \u0085 và \x0b, \x7f, \\ và “ngoặc” của Nghị quyết 128/NQ-CP.\n" * 2)
    assert len(texts_of(folder)) == 5  # four reports and the corpus
    with Store.open(folder) as store:
        exported = written(store, format)
        assert exported == written(list(store.quads()), format)


@settings(max_examples=40, deadline=None)
@given(st.text(), st.text(min_size=1))
def test_any_literal_is_written_as_the_database_writes_it(
    tmp_path_factory: pytest.TempPathFactory, one: str, two: str
) -> None:
    from vncite.graph.terms import nquads, text, vi

    folder, graph = tmp_path_factory.mktemp("texts"), "https://vnc.example/graph/corpus"
    said = nquads([("<urn:a>", "<urn:b>", text(one)), ("<urn:a>", "<urn:b>", vi(two))], graph)
    Texts(folder).save("ab", graph, said)
    dataset = ox.Store()
    dataset.load(said, format=ox.RdfFormat.N_QUADS)
    dumped = dataset.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph)) or b""
    assert sorted((Texts(folder).load("ab") or b"").splitlines()) == sorted(dumped.splitlines())


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-30]),
        lambda path: path.write_bytes(path.read_bytes().replace(b"2021", b"2012", 1)),
    ],
    ids=["gone", "empty", "cut", "changed"],
)
def test_a_damaged_text_is_not_believed(tmp_path: Path, harm: Callable[[Path], object]) -> None:
    folder = built(tmp_path)
    with Store.open(folder) as store:
        expected = written(store, "turtle")
    for path in texts_of(folder):
        harm(path)
    with Store.open(folder) as store:
        assert written(store, "turtle") == expected


def test_texts_follow_the_reports(tmp_path: Path) -> None:
    folder = built(tmp_path)
    first = texts_of(folder)
    old = Store.open(folder)
    expected = written(old, "turtle")
    built(tmp_path, c=report("Lục Nam", 14, cited=OTHER))
    second = texts_of(folder)
    assert len(second) == 4
    assert len(set(first) & set(second)) == 2  # those of the reports that did not change
    assert written(old, "turtle") == expected  # who opened the store before still reads what it said then
    old.close()
    with Store.open(folder) as store:
        assert written(store, "turtle") == written(list(store.quads()), "turtle") != expected
    (tmp_path / "in" / "c.txt").unlink()
    build([tmp_path / "in"], folder, register=None, prune=True)
    assert len(texts_of(folder)) == 3
