"""One graph on its way to a Graph Store: its triples in one order, their hash, and the requests that carry them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from vncite.errors import UserError
from vncite.http import Http

__all__ = ["PART", "Graph", "graph_of", "sent_off"]

PART = 4_000_000
"""Bytes of one request's body: a larger graph goes as a PUT and POSTs that add to it."""
_TURTLE = {"Content-Type": "text/turtle; charset=utf-8"}  # N-Triples are Turtle, which every server reads


@dataclass(frozen=True, slots=True)
class Graph:
    """A graph as it is sent."""

    name: str
    digest: str
    parts: tuple[bytes, ...]


def graph_of(name: str, lines: Iterable[str]) -> Graph:
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
    return Graph(name, digest.hexdigest(), tuple(parts))


def sent_off(http: Http, graph: Graph) -> UserError | None:
    """Send one graph; the error rather than an exception, so that the others of its batch are still remembered."""
    try:
        for number, part in enumerate(graph.parts):
            http.send("POST" if number else "PUT", {"graph": graph.name}, body=part, headers=_TURTLE)
    except UserError as error:
        return error
    return None
