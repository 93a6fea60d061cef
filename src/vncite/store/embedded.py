"""The embedded store: Oxigraph in a folder, or in memory; one writer, any number of readers."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import IO, cast

import pyoxigraph as ox

from vncite.errors import UserError
from vncite.store.keywords import names_graphs, refuse_service
from vncite.store.protocol import Bindings, Table, Term
from vncite.store.snapshots import Folder, plain_errors, unusable
from vncite.store.texts import Texts
from vncite.system import at

__all__ = ["BOOKS", "Store"]

BOOKS = ox.NamedNode("urn:vncite:store")
"""The graph of bookkeeping: which file gave which report. It is about this folder, so it is never exported, and what
readers open holds it beside the database, where no query sees it."""
BOOKS_FILE = "books.nt"
"""The bookkeeping in the folder of a snapshot."""


class Store:
    """A dataset in a folder or in memory. Close it, or use it in a `with` statement.

    >>> with Store.memory([ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("c"))]) as store:
    ...     store.select("SELECT ?x WHERE { ?s ?p ?x }").rows
    ((<Literal value=c datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#string>>,),)
    """

    def __init__(
        self,
        dataset: ox.Store,
        folder: Folder | None = None,
        *,
        writable: bool = True,
        held: IO[bytes] | None = None,
        books: Path | None = None,
    ) -> None:
        """Use `Store.open` or `Store.memory`. `books`: the file of the bookkeeping, if it is not in the dataset."""
        self._dataset: ox.Store | None = dataset
        self._held = held
        self._books = books
        self._text_names: Mapping[str, str] | None = None
        self.folder = folder
        self.writable = writable
        self.texts = Texts(folder.texts) if folder else None
        """The texts of the graphs, where there is a folder to keep them in."""

    @classmethod
    def open(cls, folder: str | os.PathLike[str], write: bool = False) -> Store:
        """Open a folder: to read what was last published, or to write (one process at a time).

        Raises `UserError` where there is no store, where another process writes, or where the folder cannot be used.
        """
        place = Folder(folder)
        return cls._open_to_write(place) if write else cls._open_to_read(place)

    @classmethod
    def memory(cls, quads: Iterable[ox.Quad] = ()) -> Store:
        """A store in memory, for tests, notebooks and graphs that were read from a file."""
        dataset = ox.Store()
        dataset.extend(quads)
        return cls(dataset)

    @classmethod
    def _open_to_write(cls, place: Folder) -> Store:
        place.prepare()
        try:
            return cls(ox.Store(str(place.live)), place)
        except (OSError, RuntimeError) as error:
            raise unusable(place.path, error) from error

    @classmethod
    def _open_to_read(cls, place: Folder) -> Store:
        place.check()
        problem: Exception | None = None
        for _ in range(5):  # a writer may publish between reading the name and opening the snapshot
            name = place.current()
            if name is None:
                raise UserError(
                    f"kho ở {place.path} chưa dựng xong; hãy chạy lại vncite build",
                    f"the store in {place.path} is not finished; run vncite build again",
                )
            held = None
            try:
                held = place.hold(name)
                dataset = ox.Store.read_only(str(place.snapshots / name))
                books = place.snapshots / name / BOOKS_FILE
                return cls(dataset, place, writable=False, held=held, books=books if books.exists() else None)
            except (OSError, RuntimeError) as error:
                problem = error
                if held:
                    held.close()
                time.sleep(0.05)
        assert problem is not None
        raise unusable(place.path, problem)

    @property
    def dataset(self) -> ox.Store:
        """Oxigraph's own store, for what this class does not offer. Raises `ValueError` once closed."""
        if self._dataset is None:
            raise ValueError("the store is closed")
        return self._dataset

    # --- reading

    def select(self, sparql: str, bindings: Bindings | None = None) -> Table:
        """The answer to a SELECT query over the union of all graphs, or those it names, with `bindings` bound by the
        engine.
        """
        found = self._query(sparql, bindings)
        if not isinstance(found, ox.QuerySolutions):
            raise _wrong_kind("SELECT")
        columns = tuple(variable.value for variable in found.variables)
        with self._errors():
            rows = tuple(tuple(cast("Term | None", term) for term in row) for row in found)
        return Table(columns, rows)

    def ask(self, sparql: str, bindings: Bindings | None = None) -> bool:
        """The answer to an ASK query."""
        found = self._query(sparql, bindings)
        if not isinstance(found, ox.QueryBoolean):
            raise _wrong_kind("ASK")
        return bool(found)

    def construct(self, sparql: str) -> list[ox.Quad]:
        """The triples of a CONSTRUCT or DESCRIBE query."""
        found = self._query(sparql, None)
        if not isinstance(found, ox.QueryTriples):
            raise _wrong_kind("CONSTRUCT")
        with self._errors():
            return [ox.Quad(triple.subject, triple.predicate, triple.object) for triple in found]

    def _query(self, sparql: str, bindings: Bindings | None) -> object:
        refuse_service(sparql)
        substitutions: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]
        substitutions = {ox.Variable(name): term for name, term in (bindings or {}).items()}
        dataset, union = self.dataset, not names_graphs(sparql)
        with self._errors():
            try:
                return dataset.query(sparql, use_default_graph_as_union=union, substitutions=substitutions or None)
            except (SyntaxError, RuntimeError, ValueError) as error:
                raise UserError(f"câu hỏi SPARQL sai{at(error)}", f"bad SPARQL query: {error}") from None

    def quads(self, graph: ox.NamedNode | None = None) -> Iterator[ox.Quad]:
        """All quads or those of one graph, without the bookkeeping."""
        for quad in self.dataset.quads_for_pattern(None, None, None, graph):
            if quad.graph_name != BOOKS:
                yield quad

    def graphs(self) -> Iterator[ox.NamedNode]:
        """The named graphs in order of their IRIs, without the bookkeeping."""
        names = (name for name in self.dataset.named_graphs() if isinstance(name, ox.NamedNode) and name != BOOKS)
        return iter(sorted(names, key=lambda name: name.value))

    def books(self, subject: ox.NamedNode | None, predicate: ox.NamedNode) -> Iterator[ox.Quad]:
        """What the bookkeeping says."""
        kept = self.dataset if self._books is None else self._books_beside
        return iter(kept.quads_for_pattern(subject, predicate, None, BOOKS))

    @cached_property
    def _books_beside(self) -> ox.Store:
        """The bookkeeping that a snapshot keeps beside its database; no snapshot changes, so it is read once."""
        kept = ox.Store()
        with self._errors():
            assert self._books is not None
            kept.load(self._books.read_bytes(), format=ox.RdfFormat.N_TRIPLES, to_graph=BOOKS)
        return kept

    def written(self, graph: ox.NamedNode | ox.DefaultGraph, format: ox.RdfFormat) -> bytes:
        """One graph as N-Triples, or out of the database as `format`; in no order, a line perhaps twice."""
        if self.texts and not self.writable:  # a snapshot: what its books say stays true
            if self._text_names is None:
                from vncite.store.books import Books

                self._text_names = Books(self).texts(name.value for name in self.graphs())
            found = self.texts.load(self._text_names.get(getattr(graph, "value", ""), ""))
            if found is not None:
                return found
        return self.dataset.dump(format=format, from_graph=graph) or b""

    # --- writing

    def publish(self, name: str | None = None) -> str:
        """Let readers see the present state, as a snapshot of that name; returns the name."""
        if self.folder is None or not self.writable:
            raise ValueError("only a store opened for writing in a folder can be published")
        name = name or uuid.uuid4().hex
        with self._errors():
            if not (self.folder.snapshots / name).exists():
                half = f"{name}.half"
                self.folder.clean()
                self.dataset.flush()  # so that readers need not replay the log
                self.dataset.backup(str(self.folder.snapshots / half))
                _take_books_out(self.folder.snapshots / half)
                self.folder.make_lock(name)
                (self.folder.snapshots / half).rename(self.folder.snapshots / name)
            self.folder.publish(name)
        return name

    def close(self) -> None:
        """Let go of the files; a second call does nothing."""
        self._dataset = None
        if self._held:
            self._held.close()
            self._held = None

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _errors(self) -> AbstractContextManager[None]:
        return plain_errors(self.folder.path) if self.folder else nullcontext()


def _take_books_out(folder: Path) -> None:
    """Put the bookkeeping of a snapshot beside its database: a reader's query is answered from all graphs there are."""
    database = ox.Store(str(folder))
    (folder / BOOKS_FILE).write_bytes(database.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=BOOKS) or b"")
    database.remove_graph(BOOKS)
    database.flush()


def _wrong_kind(expected: str) -> UserError:
    return UserError(f"cần một câu hỏi {expected}", f"a {expected} query is needed here")
