"""What a server holds of a store: the journal beside the store, and the mark on the server."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path

import pyoxigraph as ox

from vncite.errors import UserError
from vncite.files import write_whole
from vncite.http import Http
from vncite.iri import DEFAULT_BASE, Namer
from vncite.store.remote import MARK, triples
from vncite.store.sending import Graph, graph_of, sent_off

__all__ = ["Journal"]

_DCTERMS = "http://purl.org/dc/terms/"
_CORPUS = "/" + Namer().graph().removeprefix(DEFAULT_BASE)
"""What the name of a corpus graph ends with, whatever the base."""


class Journal:
    """Which graph arrived in which state: lines of JSON, each the last word on its graph."""

    def __init__(
        self, folder: Path, http: Http, names: set[str], replace: bool, tell: Callable[[UserError], None]
    ) -> None:
        """`names`: the graphs that are to be sent; `tell` is told of a journal that is damaged.

        Raises `UserError` where the server holds another store, or what it holds cannot be read.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self.http = http
        self.path = folder / f"{_short(http.url)}.jsonl"
        token, self.state, damaged = self._read()
        self.token = token or secrets.token_hex(8)
        corpora = sorted(name for name in names if name.endswith(_CORPUS))
        self.mark = f"{MARK.value}:{_short(*corpora) if corpora else self.token}"
        self.held = self._held()
        holder, graphs = self.held
        if holder is None:
            self.state = {}
        elif holder != self.token:
            if not replace:
                raise _taken(http.url) if token or damaged is None else _unknown(self.path, http.url)
            self.state = dict.fromkeys(graphs, "")
        elif damaged is not None:  # a line that cannot be read may have been that of a graph since withdrawn
            self.state = dict.fromkeys(graphs | self.state.keys(), "")
        if damaged is not None:
            aside = self.path.with_suffix(".damaged")
            write_whole(aside, damaged)
            tell(_damaged(aside))
        self.compact()  # before the mark: a push broken off between the two has not taken the server over
        self.claim(names | self.state.keys())

    def has(self, graph: Graph) -> bool:
        return self.state.get(graph.name) == graph.digest

    def names(self) -> set[str]:
        return set(self.state)

    def claim(self, names: set[str]) -> None:
        """Mark these graphs of the server as this store's."""
        if self.held != (self.token, names):
            lines = [f'{MARK} <{_DCTERMS}identifier> "{self.token}"']
            lines += [f"{MARK} <{_DCTERMS}hasPart> {ox.NamedNode(name)}" for name in sorted(names)]
            if problem := sent_off(self.http, graph_of(self.mark, lines)):
                raise problem
            self.held = (self.token, set(names))

    def begin(self, graphs: list[Graph]) -> None:
        """From here on, what the server holds of these graphs is not known."""
        self._append({graph.name: "" for graph in graphs})

    def done(self, graphs: list[Graph]) -> None:
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

    def _read(self) -> tuple[str, dict[str, str], bytes | None]:
        """The token and the state of each graph, as far as they can be read, and the journal itself if it is damaged.

        A push that was killed leaves half a line at the end. Where any other line cannot be read, the rest may be of
        an earlier day: all graphs are sent again, and the journal is set aside when the new one is written. Until then
        it stays where it is, since a token in it is all that tells this store's graphs from another's.
        """
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return "", {}, None
        *lines, half = content.split(b"\n")
        entries = [_entry(line) for line in lines]
        entries.append(_entry(half) or {})
        token = ""
        state: dict[str, str] = {}
        for entry in filter(None, entries):
            token = entry.get("token") or token
            if graph := entry.get("graph"):
                digest = entry.get("sha256")
                if digest is None:
                    state.pop(graph, None)
                else:
                    state[graph] = digest
        return token, state, content if None in entries or not token else None

    def _held(self) -> tuple[str | None, set[str]]:
        """Which store the server's mark names, if there is one, and that store's graphs.

        Raises `UserError` where the answer cannot be read: it may be the mark of another store.
        """
        headers = {"Accept": "application/n-triples, text/turtle;q=0.8"}
        answered = self.http.send("GET", {"graph": self.mark}, headers=headers, accept=(404,))
        token, graphs = None, set()
        for quad in () if answered.status == 404 else triples(self.http.url, answered):
            if isinstance(quad.object, ox.Literal):
                token = quad.object.value
            elif isinstance(quad.object, ox.NamedNode):
                graphs.add(quad.object.value)
        return token, graphs


def _entry(line: bytes) -> dict[str, str | None] | None:
    """A line of the journal; None where it is none."""
    try:
        entry = json.loads(line)
    except ValueError:  # what is no UTF-8 too
        return None
    if not isinstance(entry, dict) or not all(value is None or isinstance(value, str) for value in entry.values()):
        return None
    return entry


def _damaged(path: Path) -> UserError:
    return UserError(
        f"nhật ký của các lần đẩy trước bị hỏng, đã để riêng thành {path}; mọi đồ thị được gửi lại",
        f"the journal of earlier pushes is damaged and was set aside as {path}; all graphs are sent again",
    )


def _unknown(path: Path, url: str) -> UserError:
    return UserError(
        f"nhật ký {path} của các lần đẩy trước bị hỏng, nên không biết được đồ thị mà {url} đang giữ có phải của kho "
        "này không: nếu phải, hoặc nếu thay được kho kia, hãy thêm --replace",
        f"the journal {path} of earlier pushes is damaged, so nobody can tell whether the graphs that {url} holds are "
        "of this store: if they are, or if the other store may be replaced, add --replace",
    )


def _short(*names: str) -> str:
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]


def _taken(url: str) -> UserError:
    return UserError(
        f"{url} đang giữ đồ thị của một kho khác, và hai kho không đứng chung được: hãy dựng mọi báo cáo vào một kho, "
        "đẩy lên máy chủ khác, hoặc thêm --replace để thay kho kia",
        f"{url} holds the graphs of another store, and two stores cannot stand side by side: build all reports into "
        "one store, push to another server, or add --replace to replace the other store",
    )
