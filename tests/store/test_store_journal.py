"""A journal that is damaged: what a push knows then, sends again and tells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from faulty import Proxy
from pushing import NO_ENVIRONMENT, send, some

from vncite.errors import UserError
from vncite.store import Store
from vncite.store.push import PushReport
from vncite.store.remote import RemoteStore


@pytest.mark.parametrize(
    ("damage", "told", "sent"),
    [
        (lambda lines: [*lines, b'{"graph": "https://vnc'], False, 0),
        (lambda lines: [*lines, b"\xff\xfe"], False, 0),
        (lambda lines: [lines[0], b"\xff", *lines[1:]], True, 3),
        (lambda lines: [lines[0], b"[]", *lines[1:]], True, 3),
        (lambda lines: [lines[0], b'{"graph": 7, "sha256": 8}', *lines[1:]], True, 3),
        (lambda lines: [lines[0], b'{"graph": "half', *lines[1:]], True, 3),
    ],
)
def test_a_damaged_journal_is_set_aside(proxy: Proxy, tmp_path: Path, damage: Any, told: bool, sent: int) -> None:
    """Half a last line is that of a push that was killed; any other that cannot be read makes the rest doubtful."""
    quads, heard = some(3), []
    send(Store.memory(quads), proxy, tmp_path)
    (journal,) = tmp_path.iterdir()
    whole = journal.read_bytes()
    journal.write_bytes(b"\n".join(damage(whole.splitlines())) + (b"\n" if told else b""))
    assert send(Store.memory(quads), proxy, tmp_path, tell=heard.append) == PushReport(sent, 3 - sent, 0)
    assert [("set aside" in one.en, "để riêng" in one.vi) for one in heard] == [(True, True)] * told
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".damaged", ".jsonl"][1 - told :]
    assert sorted(journal.read_bytes().splitlines()) == sorted(whole.splitlines())
    assert send(Store.memory(quads), proxy, tmp_path, tell=heard.append) == PushReport(0, 3, 0)


def test_a_damaged_journal_costs_no_token_while_the_server_is_down(proxy: Proxy, folder: Path, tmp_path: Path) -> None:
    with Store.open(folder) as store:
        count = send(store, proxy, tmp_path).sent
        (journal,) = tmp_path.iterdir()
        token, *lines = journal.read_bytes().splitlines()
        journal.write_bytes(b"\n".join([token, b"damaged", *lines, b""]))
        proxy.trouble = lambda number: (503, {})
        for _ in range(2):
            with pytest.raises(UserError, match="503"):
                send(store, proxy, tmp_path, tries=1)
        proxy.trouble = lambda number: None
        assert send(store, proxy, tmp_path) == PushReport(count, 0, 0)


@pytest.mark.parametrize("damage", [lambda lines: [b"\xff", *lines[1:]], lambda lines: lines[1:], lambda lines: []])
def test_a_journal_without_its_token_knows_no_server(proxy: Proxy, folder: Path, tmp_path: Path, damage: Any) -> None:
    """Nothing is told to be sent again that is not, and it is told each time why."""
    heard: list[UserError] = []
    with Store.open(folder) as store:
        count = send(store, proxy, tmp_path).sent
        (journal,) = tmp_path.iterdir()
        journal.write_bytes(b"".join(line + b"\n" for line in damage(journal.read_bytes().splitlines())))
        for _ in range(2):
            with pytest.raises(UserError, match=r"damaged, so nobody can tell .* add --replace"):
                send(store, proxy, tmp_path, tell=heard.append)
        assert heard == []
        assert send(store, proxy, tmp_path, tell=heard.append, replace=True) == PushReport(count, 0, 0)
        assert len(heard) == 1
        assert send(store, proxy, tmp_path) == PushReport(0, count, 0)


def test_a_graph_whose_line_is_damaged_can_still_be_withdrawn(proxy: Proxy, tmp_path: Path) -> None:
    quads = some(3)
    send(Store.memory(quads), proxy, tmp_path)
    (journal,) = tmp_path.iterdir()
    token, *lines = journal.read_bytes().splitlines()
    name = quads[-1].graph_name.value  # type: ignore[union-attr]
    lines = [b"damaged" if name.encode() in line else line for line in lines]
    journal.write_bytes(b"\n".join([token, *lines, b""]))
    assert send(Store.memory(quads[:-2]), proxy, tmp_path) == PushReport(2, 0, 1)
    with RemoteStore(proxy.base + "/query", environ=NO_ENVIRONMENT) as remote:
        assert name not in {graph.value for graph in remote.graphs()}
