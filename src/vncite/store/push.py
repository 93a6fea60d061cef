"""Send a store to a SPARQL 1.1 Graph Store: one PUT for each graph, and only for what changed since the last push.

What has arrived is remembered by the hash of each graph, in a journal in the store's folder, so that an interrupted
push goes on where it stopped and a second one sends nothing. The journal is not believed alone: on the server stands a
mark that says which store's graphs are there, and the server is asked whether it still has each graph that did not
change. After a wipe, or on another server behind the same address, all is sent again.

A server holds one store for each base of names. What the corpus says (dates in dispute, which is likely right) is said
of all reports of one store together: two corpus graphs beside each other would contradict each other, and neither would
know of a dispute between a report here and a report there. So a second store is refused, unless it is to replace the
first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from vncite.errors import UserError
from vncite.http import RETRIED, Http
from vncite.store.journal import Journal
from vncite.store.protocol import Queryable
from vncite.store.sending import PART, Graph, graph_of, sent_off
from vncite.store.snapshots import plain_errors

__all__ = ["PushReport", "push"]

BATCH = 64
"""Graphs sent before the journal is written."""
CONNECTIONS = 4


@dataclass(frozen=True, slots=True)
class PushReport:
    """What a push did, in graphs."""

    sent: int
    unchanged: int
    withdrawn: int


def push(
    store: Queryable,
    url: str,
    journal: Path,
    *,
    progress: Callable[[int, str], None] | None = None,
    tell: Callable[[UserError], None] = lambda _: None,
    replace: bool = False,
    tries: int = 8,
    backoff: float = 0.5,
    environ: Mapping[str, str] | None = None,
) -> PushReport:
    """Make the graphs of the Graph Store at `url` those of `store`; graphs that no push sent are left alone.

    `journal`: the folder of the journals, one for each address. `progress` is told how many graphs are done, and which;
    `tell` what a user should know meanwhile: that the server is waited for, that a journal is damaged. With `replace`,
    what another store sent under the same base is taken away.

    Raises `UserError` where the server holds another store and `replace` is not said, where what it holds cannot be
    read, and where it cannot be reached or refuses after `tries` repetitions: what has arrived stays, and the next push
    goes on from there. A server that never answered is given up after two.
    """
    retried = (*RETRIED, 500)

    http = Http(url, tries=tries, backoff=backoff, retried=retried, tell=tell, environ=environ)
    with http, plain_errors(journal):
        memory = Journal(journal, http, {graph.value for graph in store.graphs()}, replace, tell)
        sent = unchanged = 0
        present: set[str] = set()
        batch: list[Graph] = []
        same: list[Graph] = []
        with ThreadPoolExecutor(CONNECTIONS) as pool:

            def flush() -> None:
                nonlocal sent
                memory.begin(batch)
                arrived = list(pool.map(lambda graph: sent_off(http, graph), batch))
                memory.done([graph for graph, problem in zip(batch, arrived, strict=True) if problem is None])
                for problem in arrived:
                    if problem:
                        raise problem
                sent += len(batch)
                if progress and batch:
                    progress(sent + unchanged, batch[-1].name)
                batch.clear()

            def ask() -> None:
                """Of the graphs that arrived once, those that the server has lost are sent again."""
                nonlocal unchanged
                for graph, there in zip(same, pool.map(lambda graph: _there(http, graph.name), same), strict=True):
                    unchanged += there
                    if not there:
                        batch.append(graph)
                same.clear()

            for graph in _graphs(store):
                present.add(graph.name)
                (same if memory.has(graph) else batch).append(graph)
                if _enough(same):
                    ask()
                if _enough(batch):
                    flush()
            ask()
            flush()
        gone = sorted(memory.names() - present)
        for name in gone:
            http.send("DELETE", {"graph": name}, accept=(404,))
            memory.forget(name)
        memory.claim(present)
        memory.compact()
    return PushReport(sent, unchanged, len(gone))


def _graphs(store: Queryable) -> Iterator[Graph]:
    """The graphs of a store as sorted N-Triples, so that equal graphs have equal hashes."""
    for name in store.graphs():
        triples = (ox.Triple(quad.subject, quad.predicate, quad.object) for quad in store.quads(name))
        yield graph_of(name.value, sorted(map(str, triples)))


def _enough(batch: list[Graph]) -> bool:
    return len(batch) >= BATCH or sum(len(part) for one in batch for part in one.parts) > 2 * PART


def _there(http: Http, name: str) -> bool:
    """Whether the server has a graph of this name; one that knows no HEAD (Virtuoso) is asked for the graph itself."""
    answered = http.send("HEAD", {"graph": name}, accept=(404, 405, 501))
    if answered.status in (405, 501):
        answered = http.send("GET", {"graph": name}, accept=(404,))
    return answered.status != 404
