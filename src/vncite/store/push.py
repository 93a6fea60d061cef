"""Send a store to a SPARQL 1.1 Graph Store: one PUT for each graph, and only for what changed since the last push.

What has arrived is remembered by the hash of each graph, in a journal in the store's folder, so that an interrupted
push goes on where it stopped and a second one sends nothing. The journal holds as long as the server still has the mark
that the push left there: after a wipe, or on another server behind the same address, all is sent again.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from vncite.errors import UserError
from vncite.files import write_whole
from vncite.http import RETRIED, Http
from vncite.store.protocol import Queryable
from vncite.store.remote import MARK
from vncite.store.snapshots import plain_errors

__all__ = ["PushReport", "push"]

PART = 4_000_000
"""Bytes of one request's body: a larger graph goes as a PUT and POSTs that add to it."""
BATCH = 64
"""Graphs sent before the journal is written."""
CONNECTIONS = 4
_TURTLE = {"Content-Type": "text/turtle; charset=utf-8"}  # N-Triples are Turtle, which every server reads


@dataclass(frozen=True, slots=True)
class PushReport:
    """What a push did, in graphs."""

    sent: int
    unchanged: int
    withdrawn: int


@dataclass(frozen=True, slots=True)
class _Graph:
    name: str
    digest: str
    parts: tuple[bytes, ...]


def push(
    store: Queryable,
    url: str,
    journal: Path,
    *,
    progress: Callable[[int, str], None] | None = None,
    tries: int = 8,
    backoff: float = 0.5,
    environ: Mapping[str, str] | None = None,
) -> PushReport:
    """Make the graphs of the Graph Store at `url` those of `store`; other graphs of the server are left alone.

    `journal`: the folder of the journals, one for each address. `progress` is told how many graphs are done, and which.
    Raises `UserError` where the server cannot be reached or refuses after `tries` repetitions: what has arrived stays,
    and the next push goes on from there.
    """
    retried = (*RETRIED, 500)
    http = Http(url, tries=tries, backoff=backoff, retried=retried, environ=environ)
    with plain_errors(journal):
        memory = _Journal(journal, http)
        sent = unchanged = 0
        present: set[str] = set()
        batch: list[_Graph] = []
        with ThreadPoolExecutor(CONNECTIONS) as pool:

            def flush() -> None:
                nonlocal sent
                memory.begin(batch)
                arrived = list(pool.map(lambda graph: _send(http, graph), batch))
                memory.done([graph for graph, problem in zip(batch, arrived, strict=True) if problem is None])
                for problem in arrived:
                    if problem:
                        raise problem
                sent += len(batch)
                if progress and batch:
                    progress(sent + unchanged, batch[-1].name)
                batch.clear()

            for graph in _graphs(store):
                present.add(graph.name)
                if memory.has(graph):
                    unchanged += 1
                else:
                    batch.append(graph)
                if len(batch) >= BATCH or sum(len(part) for one in batch for part in one.parts) > 2 * PART:
                    flush()
            flush()
        gone = sorted(memory.names() - present)
        for name in gone:
            http.send("DELETE", {"graph": name}, accept=(404,))
            memory.forget(name)
        memory.compact()
    http.close()
    return PushReport(sent, unchanged, len(gone))


def _graphs(store: Queryable) -> Iterator[_Graph]:
    """The graphs of a store as sorted N-Triples, so that equal graphs have equal hashes."""
    for name in store.graphs():
        lines = sorted(str(ox.Triple(quad.subject, quad.predicate, quad.object)) for quad in store.quads(name))
        digest, parts, part, size = hashlib.sha256(), [], [], 0
        for line in lines:
            data = f"{line} .\n".encode()
            digest.update(data)
            part.append(data)
            size += len(data)
            if size > PART:
                parts.append(b"".join(part))
                part, size = [], 0
        parts.append(b"".join(part))
        yield _Graph(name.value, digest.hexdigest(), tuple(parts))


def _send(http: Http, graph: _Graph) -> UserError | None:
    """Send one graph; the error rather than an exception, so that the others of its batch are still remembered."""
    try:
        for number, part in enumerate(graph.parts):
            http.send("POST" if number else "PUT", {"graph": graph.name}, body=part, headers=_TURTLE)
    except UserError as error:
        return error
    return None


class _Journal:
    """Which graph arrived in which state: lines of JSON, each the last word on its graph."""

    def __init__(self, folder: Path, http: Http) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"{hashlib.sha256(http.url.encode()).hexdigest()[:16]}.jsonl"
        self.token, self.state = self._read()
        if not self.token or self.token not in self._mark(http):
            # added to the marks of others: several stores may be pushed to one server
            self.token, self.state = secrets.token_hex(8), {}
            mark = f'{MARK} <http://purl.org/dc/terms/identifier> "{self.token}" .\n'
            http.send("POST", {"graph": MARK.value}, body=mark.encode("ascii"), headers=_TURTLE)
        self.compact()

    def has(self, graph: _Graph) -> bool:
        return self.state.get(graph.name) == graph.digest

    def names(self) -> set[str]:
        return set(self.state)

    def begin(self, graphs: list[_Graph]) -> None:
        """From here on, what the server holds of these graphs is not known."""
        self._append({graph.name: "" for graph in graphs})

    def done(self, graphs: list[_Graph]) -> None:
        self._append({graph.name: graph.digest for graph in graphs})

    def forget(self, name: str) -> None:
        self._append({name: None})

    def compact(self) -> None:
        """Write the journal anew, one line for each graph."""
        lines = [json.dumps({"token": self.token})]
        lines += [json.dumps({"graph": name, "sha256": digest}) for name, digest in sorted(self.state.items())]
        write_whole(self.path, "\n".join(lines) + "\n")

    def _append(self, news: Mapping[str, str | None]) -> None:
        with self.path.open("a", encoding="utf-8") as lines:
            for name, digest in news.items():
                lines.write(json.dumps({"graph": name, "sha256": digest}) + "\n")
                if digest is None:
                    self.state.pop(name, None)
                else:
                    self.state[name] = digest

    def _read(self) -> tuple[str, dict[str, str]]:
        token = ""
        state: dict[str, str] = {}
        try:
            lines = self.path.read_text("utf-8").splitlines()
        except FileNotFoundError:
            lines = []
        for line in lines:
            try:
                entry = json.loads(line)
            except ValueError:  # the last line of a push that was killed
                continue
            token = entry.get("token", token)
            if entry.get("graph") and entry.get("sha256") is None:
                state.pop(entry["graph"], None)
            elif entry.get("graph"):
                state[entry["graph"]] = entry["sha256"]
        return token, state

    def _mark(self, http: Http) -> str:
        headers = {"Accept": "text/turtle, application/n-triples"}
        answered = http.send("GET", {"graph": MARK.value}, headers=headers, accept=(404,))
        return answered.body.decode("utf-8", "replace") if answered.status == 200 else ""
