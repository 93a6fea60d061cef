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

import hashlib
import json
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from vncite.errors import UserError
from vncite.files import write_whole
from vncite.http import RETRIED, Http
from vncite.iri import DEFAULT_BASE, Namer
from vncite.store.protocol import Queryable
from vncite.store.remote import MARK
from vncite.store.snapshots import plain_errors

__all__ = ["PushReport", "push"]

PART = 4_000_000
"""Bytes of one request's body: a larger graph goes as a PUT and POSTs that add to it."""
BATCH = 64
"""Graphs sent before the journal is written."""
CONNECTIONS = 4
_DCTERMS = "http://purl.org/dc/terms/"
_CORPUS = "/" + Namer().graph().removeprefix(DEFAULT_BASE)
"""What the name of a corpus graph ends with, whatever the base."""
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
    replace: bool = False,
    tries: int = 8,
    backoff: float = 0.5,
    environ: Mapping[str, str] | None = None,
) -> PushReport:
    """Make the graphs of the Graph Store at `url` those of `store`; graphs that no push sent are left alone.

    `journal`: the folder of the journals, one for each address. `progress` is told how many graphs are done, and which.
    With `replace`, what another store sent under the same base is taken away.

    Raises `UserError` where the server holds another store and `replace` is not said, and where it cannot be reached
    or refuses after `tries` repetitions: what has arrived stays, and the next push goes on from there.
    """
    retried = (*RETRIED, 500)
    http = Http(url, tries=tries, backoff=backoff, retried=retried, environ=environ)
    with plain_errors(journal):
        memory = _Journal(journal, http, {graph.value for graph in store.graphs()}, replace)
        sent = unchanged = 0
        present: set[str] = set()
        batch: list[_Graph] = []
        same: list[_Graph] = []
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
    http.close()
    return PushReport(sent, unchanged, len(gone))


def _graphs(store: Queryable) -> Iterator[_Graph]:
    """The graphs of a store as sorted N-Triples, so that equal graphs have equal hashes."""
    for name in store.graphs():
        triples = (ox.Triple(quad.subject, quad.predicate, quad.object) for quad in store.quads(name))
        yield _graph(name.value, sorted(map(str, triples)))


def _graph(name: str, lines: Iterable[str]) -> _Graph:
    """A graph of these triples, cut into parts that a server takes."""
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
    return _Graph(name, digest.hexdigest(), tuple(parts))


def _enough(batch: list[_Graph]) -> bool:
    return len(batch) >= BATCH or sum(len(part) for one in batch for part in one.parts) > 2 * PART


def _there(http: Http, name: str) -> bool:
    """Whether the server has a graph of this name; one that knows no HEAD (Virtuoso) is asked for the graph itself."""
    answered = http.send("HEAD", {"graph": name}, accept=(404, 405, 501))
    if answered.status in (405, 501):
        answered = http.send("GET", {"graph": name}, accept=(404,))
    return answered.status != 404


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

    def __init__(self, folder: Path, http: Http, names: set[str], replace: bool) -> None:
        """`names`: the graphs that are to be sent. Raises `UserError` where the server holds another store."""
        folder.mkdir(parents=True, exist_ok=True)
        self.http = http
        self.path = folder / f"{_short(http.url)}.jsonl"
        token, self.state = self._read()
        self.token = token or secrets.token_hex(8)
        corpora = sorted(name for name in names if name.endswith(_CORPUS))
        self.mark = f"{MARK.value}:{_short(*corpora) if corpora else self.token}"
        self.held = self._held()
        holder, graphs = self.held
        if holder is None:
            self.state = {}
        elif holder != self.token:
            if not replace:
                raise _taken(http.url)
            self.state = dict.fromkeys(graphs, "")
        self.compact()  # before the mark: a push broken off between the two has not taken the server over
        self.claim(names | self.state.keys())

    def has(self, graph: _Graph) -> bool:
        return self.state.get(graph.name) == graph.digest

    def names(self) -> set[str]:
        return set(self.state)

    def claim(self, names: set[str]) -> None:
        """Mark these graphs of the server as this store's."""
        if self.held != (self.token, names):
            lines = [f'{MARK} <{_DCTERMS}identifier> "{self.token}"']
            lines += [f"{MARK} <{_DCTERMS}hasPart> {ox.NamedNode(name)}" for name in sorted(names)]
            if problem := _send(self.http, _graph(self.mark, lines)):
                raise problem
            self.held = (self.token, set(names))

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

    def _held(self) -> tuple[str | None, set[str]]:
        """Which store the server's mark names, if there is one, and that store's graphs."""
        headers = {"Accept": "application/n-triples, text/turtle;q=0.8"}
        answered = self.http.send("GET", {"graph": self.mark}, headers=headers, accept=(404,))
        token, graphs = None, set()
        if answered.status != 404:
            try:
                for quad in ox.parse(answered.body, format=ox.RdfFormat.TURTLE):  # N-Triples are Turtle too
                    if isinstance(quad.object, ox.Literal):
                        token = quad.object.value
                    elif isinstance(quad.object, ox.NamedNode):
                        graphs.add(quad.object.value)
            except (SyntaxError, ValueError):
                return None, set()  # nothing of ours
        return token, graphs


def _short(*names: str) -> str:
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]


def _taken(url: str) -> UserError:
    return UserError(
        f"{url} đang giữ đồ thị của một kho khác, và hai kho không đứng chung được: hãy dựng mọi báo cáo vào một kho, "
        "đẩy lên máy chủ khác, hoặc thêm --replace để thay kho kia",
        f"{url} holds the graphs of another store, and two stores cannot stand side by side: build all reports into "
        "one store, push to another server, or add --replace to replace the other store",
    )
