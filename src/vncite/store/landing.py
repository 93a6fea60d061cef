"""Report graphs into a store, many at a time, each whole or not at all.

A file's entry in the books goes first and comes last. What stands between is invisible to readers, who see published
snapshots only, and is done again by the next build if this one is killed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

import pyoxigraph as ox

from vncite.store.books import Books, Entry
from vncite.store.embedded import Store
from vncite.store.texts import triples_of

__all__ = ["land", "load", "replace"]

BATCH = 64_000_000
"""Bytes of N-Quads written at a time."""
BULK = 1_000_000
"""Bytes from which Oxigraph's bulk loader is quicker than a transaction."""


def land(
    store: Store,
    books: Books,
    wanted: Iterable[Entry],
    nquads: Callable[[Entry], bytes],
    keep: Iterable[str],
    begin: Callable[[], None],
) -> int:
    """Make the files of a store and their graphs those that are wanted; returns how many graphs were written.

    `nquads` gives the graph of an entry; `keep` names graphs that belong to no single report; `begin` is called before
    the first change.
    """
    files = {entry.file: entry for entry in wanted}
    gone = [entry for file, entry in books.entries.items() if file not in files]
    by_graph: dict[str, list[Entry]] = defaultdict(list)
    fresh: set[str] = set()
    for entry in files.values():
        by_graph[entry.graph].append(entry)
        if books.entries.get(entry.file) != entry:
            fresh.add(entry.graph)
    if gone:
        begin()
        books.drop(gone, ())
    batch: dict[str, bytes] = {}
    size = written = 0
    for graph in sorted(fresh):
        batch[graph] = nquads(by_graph[graph][0])
        size += len(batch[graph])
        if size >= BATCH:
            begin()
            written += _write(store, books, batch, by_graph)
            batch, size = {}, 0
    if batch:
        begin()
        written += _write(store, books, batch, by_graph)
    if orphans := books.orphans(keep):
        begin()
        books.drop((), orphans)
    return written


def _write(store: Store, books: Books, batch: Mapping[str, bytes], by_graph: Mapping[str, list[Entry]]) -> int:
    entries = [entry for graph in batch for entry in by_graph[graph]]
    old = [books.entries[entry.file] for entry in entries if entry.file in books.entries]
    present = [graph for graph in batch if store.dataset.contains_named_graph(ox.NamedNode(graph))]
    if old or present:
        books.drop(old, present)
    assert store.texts is not None
    for graph, nquads in batch.items():
        store.texts.save(by_graph[graph][0].text, graph, nquads)
    load(store.dataset, b"".join(batch.values()))
    books.add(entries)
    return len(batch)


def load(dataset: ox.Store, nquads: bytes) -> None:
    """N-Quads into a database, by the way that suits their size."""
    if len(nquads) >= BULK:
        # lenient: every IRI is the namer's or a term of a vocabulary, and checking them again is half of the parsing
        dataset.bulk_load(nquads, format=ox.RdfFormat.N_QUADS, lenient=True)
    elif nquads:
        dataset.load(nquads, format=ox.RdfFormat.N_QUADS)


def replace(store: Store, graph: str, nquads: bytes, before: bytes | None = None) -> None:
    """Make a graph what `nquads` say, in one transaction, writing only what differs.

    `before`: N-Triples of the graph as it is, where they are at hand; otherwise the database is asked.
    """
    name = ox.NamedNode(graph)
    if not store.dataset.contains_named_graph(name):
        load(store.dataset, nquads)
        return
    # compared as text, since a term for each would cost more than all the rest; one that is spelt in another way is
    # taken out and put back
    if before is None:
        before = store.dataset.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=name) or b""
    old = _lines(before)
    new = _lines(triples_of(nquads, graph))
    steps = [_data("DELETE", old - new, name), _data("INSERT", new - old, name)]
    if update := " ;\n".join(step for step in steps if step):
        store.dataset.update(update)


def _lines(ntriples: bytes) -> set[bytes]:
    return set(ntriples.split(b" .\n")) - {b""}


def _data(verb: str, triples: set[bytes], graph: ox.NamedNode) -> str:
    if not triples:
        return ""
    said = b" .\n".join(sorted(triples)).decode("utf-8")
    return f"{verb} DATA {{ GRAPH {graph} {{\n{said} }} }}"
