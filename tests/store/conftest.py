"""Servers, a proxy before one, and a store to send."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from faulty import Proxy, proxied
from pushing import need
from servers import SERVERS, Server, oxigraph
from written import build, report, write

import vncite.find


@pytest.fixture(scope="module", params=list(SERVERS))
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    need(request.param)
    with SERVERS[request.param][0](tmp_path_factory.mktemp(request.param)) as running:
        yield running


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("built")
    cited = "Nghị quyết số 128/NQ-CP ngày 10/11/2021 của Chính phủ"
    files = write(
        base / "in",
        a=report("Yên Thế"),
        b=report("Tân Yên", 13, cited),
        c=report("Lục Nam", 14, "Kết luận số 77-KL/TW ngày 05/6/2020 của Bộ Chính trị"),
    )
    build([files], base / "store")
    return base / "store"


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    need("oxigraph")
    with tempfile.TemporaryDirectory() as place, oxigraph(Path(place)) as server, proxied(server.query) as between:
        yield between


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the reports that were really read."""
    seen: list[str] = []
    real = vncite.find.find

    def spy(document: Any, **options: Any) -> Any:
        seen.append(Path(document.path).name)
        return real(document, **options)

    monkeypatch.setattr(vncite.find, "find", spy)
    return seen
