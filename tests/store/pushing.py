"""What the tests of pushing share: small graphs, sent to a server through a proxy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from faulty import Proxy
from pyoxigraph import Literal, NamedNode, Quad
from servers import SERVERS, find

from vncite.iri import VNC
from vncite.store import Store
from vncite.store.push import PushReport, push

NO_ENVIRONMENT: dict[str, str] = {"NETRC": "/dev/null"}
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def need(name: str) -> None:
    _, program, missing = SERVERS[name]
    if find(program) is None:
        pytest.skip(missing)


def some(count: int) -> list[Quad]:
    quads = []
    for number in range(count):
        graph = NamedNode(f"https://vnc.example/report/x/2021/{number}")
        quads.append(Quad(graph, TYPE, NamedNode(f"{VNC}Report"), graph))
        quads.append(Quad(graph, NamedNode(f"{VNC}path"), Literal(f"{number}.txt"), graph))
    return quads


def send(store: Store, proxy: Proxy, journal: Path, **options: Any) -> PushReport:
    options.setdefault("environ", NO_ENVIRONMENT)
    return push(store, proxy.base + "/store", journal, backoff=0.01, **options)
