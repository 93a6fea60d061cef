"""The bookkeeping of a store: which file gave which graph, and whether the corpus graph is up to date.

It lives in the database, in a graph of its own that is never exported, one JSON literal for each file. A file's entry
is removed before its graph is touched and written after the graph is whole, so an entry is proof of a whole graph.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from urllib.parse import quote

import pyoxigraph as ox

from vncite.store.embedded import BOOKS, Store

__all__ = ["NS", "STORE", "Books", "Entry"]

NS = "urn:vncite:store#"
"""Namespace of what the books say."""
_ENTRY = ox.NamedNode(f"{NS}entry")
_STATE = ox.NamedNode(f"{NS}state")
_FILE = "urn:vncite:file:"
STORE = ox.NamedNode(f"{NS}store")
"""The store itself, as the books call it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the store."""

    file: str
    """Its absolute path, which is its identity here; `-` for standard input."""
    path: str
    """Its path as it was given, which is what the graph says."""
    sha256: str
    key: str
    """Fingerprint of what made the graph besides the bytes: program, tables, base."""
    graph: str
    """IRI of the report, which names its graph."""
    told: str
    """The path that the graph tells: of several files with the same bytes, the first."""
    links: str
    """Digest of what other reports add to this one's links; empty where they add nothing."""

    @property
    def node(self) -> ox.NamedNode:
        return ox.NamedNode(_FILE + quote(self.file.encode("utf-8", "surrogateescape"), safe="/"))

    @property
    def text(self) -> str:
        """Name of the graph's text (`vncite.store.texts`), of all that decides what the graph says."""
        return _digest(self.graph, self.told, self.sha256, self.key, self.links)


class Books:
    """The entries of a store, and the name of its finished state."""

    def __init__(self, store: Store) -> None:
        self._store = store  # not its dataset: that must be let go when the store is closed
        self.entries: dict[str, Entry] = {}
        """By `Entry.file`."""
        for quad in self._store.books(None, _ENTRY):
            assert isinstance(quad.object, ox.Literal)
            entry = Entry(**json.loads(quad.object.value))
            self.entries[entry.file] = entry

    @property
    def state(self) -> tuple[str, str] | None:
        """Name of the state in which all graphs agree and the key of its corpus graph; None while a build is under way
        or was broken off."""
        for quad in self._store.books(STORE, _STATE):
            assert isinstance(quad.object, ox.Literal)
            name, _, key = quad.object.value.partition(" ")
            return name, key
        return None

    def texts(self, graphs: Iterable[str]) -> dict[str, str]:
        """The name of each graph's text (`vncite.store.texts`) in the finished state."""
        names = {graph: name for graph in graphs if (name := self.text_of(graph))}
        return names | {entry.graph: entry.text for entry in self.entries.values()}

    def text_of(self, graph: str) -> str | None:
        """The name of the text of a graph that belongs to no single report; None where no state is finished."""
        state = self.state
        return _digest(graph, state[0]) if state else None

    def begin(self) -> None:
        """From here on the graphs do not agree, until `finish`."""
        self._store.dataset.update(f"DELETE WHERE {{ GRAPH {BOOKS} {{ {STORE} {_STATE} ?any }} }}")

    def finish(self, name: str, key: str) -> None:
        """All graphs agree."""
        self._store.dataset.add(ox.Quad(STORE, _STATE, ox.Literal(f"{name} {key}"), BOOKS))

    def drop(self, entries: Iterable[Entry], graphs: Iterable[str]) -> None:
        """Forget files and remove graphs, in one transaction."""
        gone = list(entries)
        steps = [f"DELETE WHERE {{ GRAPH {BOOKS} {{ {entry.node} {_ENTRY} ?any }} }}" for entry in gone]
        steps += [f"DROP SILENT GRAPH {ox.NamedNode(graph)}" for graph in sorted(set(graphs))]
        if steps:
            self._store.dataset.update(" ;\n".join(steps))
        for entry in gone:
            self.entries.pop(entry.file, None)

    def add(self, entries: Iterable[Entry]) -> None:
        """Remember files whose graphs are whole, in one transaction."""
        new = list(entries)
        self._store.dataset.extend(
            [ox.Quad(entry.node, _ENTRY, ox.Literal(json.dumps(asdict(entry), sort_keys=True)), BOOKS) for entry in new]
        )
        self.entries.update({entry.file: entry for entry in new})

    def orphans(self, keep: Iterable[str]) -> list[str]:
        """Graphs that belong to no file: what a killed build left behind. `keep` names those of no single report."""
        known = {entry.graph for entry in self.entries.values()} | set(keep) | {BOOKS.value}
        names = (name.value for name in self._store.dataset.named_graphs() if isinstance(name, ox.NamedNode))
        return sorted(name for name in names if name not in known)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
