"""Pushing to real servers and asking them: the Oxigraph server, and Virtuoso, which is built quite differently."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from faulty import Proxy, proxied
from pushing import NO_ENVIRONMENT, TYPE, need, send, some
from pyoxigraph import Literal, NamedNode, Quad
from servers import Server
from written import report, write

from vncite.ask import ask, complete_numbers, own
from vncite.errors import UserError
from vncite.http import Http
from vncite.iri import VNC
from vncite.store import Store, build
from vncite.store.push import PushReport, push
from vncite.store.remote import MARK, RemoteStore

QUESTIONS: list[tuple[str, dict[str, Any]]] = [
    ("cited-by", {"number": "128/nq-cp"}), ("cited-by", {"number": "128/NQ-CP", "by": "province"}),
    ("cited-by", {"number": "128/NQ-CP", "by": "body", "place": "tinh-24-2025"}), ("passages", {"number": "77-KL/TW"}),
    ("conflicts", {}), ("findings", {}), ("finding-counts", {"by": "report"}), ("coverage", {"by": "district"}),
    ("instruments", {"issuer": "Chính phủ", "year": 2021}), ("implements", {}), ("unresolved", {}), ("summary", {}),
    ("never-cites", {"number": "128/NQ-CP"}), ("co-cited", {"number": "128/NQ-CP"}), ("most-cited", {}),
    ("chain", {"number": "128/NQ-CP"}), ("delay", {}), ("influence", {}), ("communities", {}),
    ("cited-by", {"number": '128/NQ-CP"\n } DELETE'}), ("implements", {"report": "x') } #"}),
]  # fmt: skip


def test_a_server_holds_and_answers_the_same(server: Server, folder: Path, tmp_path: Path) -> None:
    with Store.open(folder) as store, RemoteStore(server.query, environ=NO_ENVIRONMENT) as remote:
        graphs = sum(1 for _ in store.graphs())
        sent = push(store, server.graphs, tmp_path, environ=NO_ENVIRONMENT)
        assert (sent.sent, sent.unchanged, sent.withdrawn) == (graphs, 0, 0)
        assert push(store, server.graphs, tmp_path, environ=NO_ENVIRONMENT) == PushReport(0, graphs, 0)
        assert set(remote.quads()) == set(store.quads())
        for name, arguments in QUESTIONS:
            here, there = ask(store, name, **arguments), ask(remote, name, **arguments)
            assert there.columns == here.columns
            assert set(there.rows) == set(here.rows), name
        assert complete_numbers(remote, "128/nq") == ["128/NQ-CP"]


def test_withdrawn_graphs_go_and_foreign_ones_stay(server: Server, tmp_path: Path) -> None:
    foreign = NamedNode("urn:someone:else")
    push(Store.memory([Quad(foreign, TYPE, NamedNode(f"{VNC}Report"), foreign)]), server.graphs, tmp_path / "theirs",
         environ=NO_ENVIRONMENT)  # fmt: skip
    push(Store.memory(some(3)), server.graphs, tmp_path / "ours", environ=NO_ENVIRONMENT)
    done = push(Store.memory(some(2)), server.graphs, tmp_path / "ours", environ=NO_ENVIRONMENT)
    assert done == PushReport(0, 2, 1)
    with RemoteStore(server.query, environ=NO_ENVIRONMENT) as remote:
        names = {graph.value for graph in remote.graphs()}
    assert "urn:someone:else" in names
    assert some(3)[-1].graph_name.value not in names  # type: ignore[union-attr]


def test_own_queries_over_http(server: Server, folder: Path, tmp_path: Path) -> None:
    with Store.open(folder) as store:
        push(store, server.graphs, tmp_path, replace=True, environ=NO_ENVIRONMENT)
    query = "PREFIX eli: <http://data.europa.eu/eli/ontology#>\nSELECT DISTINCT ?number WHERE {\n"
    query += f"?i a <{VNC}Instrument> ; eli:id_local ?number }} ORDER BY ?number"
    assert own(query, endpoint=server.query).rows == own(query, folder).rows
    with Store.open(folder) as store:
        graph = next(store.graphs()).value
    every, named = "{ ?s ?p ?o }", "{ GRAPH ?g { ?s ?p ?o } }"
    for chosen in (f"FROM <{graph}> {every}", f"FROM NAMED <{graph}> {named}", f"FROM <urn:none> {every}"):
        counted = f"SELECT (COUNT(*) AS ?n) {chosen}"
        assert own(counted, endpoint=server.query).rows == own(counted, folder).rows, chosen
    assert own(f"ASK {{ ?r a <{VNC}Report> }}", endpoint=server.query).rows == ((True,),)
    assert own(f"ASK {{ ?r a <{VNC}NoSuchThing> }}", endpoint=server.query).rows == ((False,),)
    with pytest.raises(UserError, match="not changed"):
        own("DROP ALL", endpoint=server.query)
    with pytest.raises(UserError):
        own("SELECT nonsense", endpoint=server.query)


def test_failures_on_the_way_are_tried_again(proxy: Proxy, tmp_path: Path) -> None:
    troubles: list[Any] = [(503, {}), "drop", (429, {"Retry-After": "0"}), (500, {}), (502, {}), None]
    proxy.trouble = lambda number: troubles[number % len(troubles)] if number < 60 else None
    quads = some(30)
    assert send(Store.memory(quads), proxy, tmp_path).sent == 30
    with RemoteStore(proxy.base + "/query", environ=NO_ENVIRONMENT) as remote:
        assert set(remote.quads()) == set(quads)


def test_a_push_that_broke_off_goes_on_where_it_stopped(proxy: Proxy, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("vncite.store.push.BATCH", 4)
    quads = some(20)
    proxy.trouble = lambda number: (503, {}) if number > 14 else None
    with pytest.raises(UserError, match="503"):
        send(Store.memory(quads), proxy, tmp_path, tries=1)
    arrived = len(proxy.seen[:14]) - 2  # the mark was asked for, or set, first
    proxy.trouble = lambda number: None
    proxy.seen.clear()
    done = send(Store.memory(quads), proxy, tmp_path)
    assert done.sent + done.unchanged == 20
    assert done.unchanged >= arrived - 4  # at most the batch that broke off is sent twice
    with RemoteStore(proxy.base + "/query", environ=NO_ENVIRONMENT) as remote:
        assert set(remote.quads()) == set(quads)
    proxy.seen.clear()
    assert send(Store.memory(quads), proxy, tmp_path) == PushReport(0, 20, 0)
    assert proxy.writes() == []


def test_only_what_changed_is_sent(proxy: Proxy, tmp_path: Path) -> None:
    quads = some(6)
    send(Store.memory(quads), proxy, tmp_path)
    graph = quads[0].graph_name
    assert isinstance(graph, NamedNode)
    changed = [*quads, Quad(graph, NamedNode(f"{VNC}sha256"), Literal("x"), graph)]
    proxy.seen.clear()
    assert send(Store.memory(changed), proxy, tmp_path) == PushReport(1, 5, 0)
    assert len(proxy.writes()) == 1
    assert send(Store.memory(quads[2:]), proxy, tmp_path) == PushReport(0, 5, 1)


def test_a_wiped_server_is_noticed(proxy: Proxy, tmp_path: Path) -> None:
    quads = some(3)
    send(Store.memory(quads), proxy, tmp_path)
    Http(proxy.base + "/store", environ=NO_ENVIRONMENT).send("DELETE")
    assert send(Store.memory(quads), proxy, tmp_path).sent == 3


def test_a_graph_that_somebody_deleted_is_sent_again(server: Server, folder: Path, tmp_path: Path) -> None:
    with Store.open(folder) as store, RemoteStore(server.query, environ=NO_ENVIRONMENT) as remote:
        push(store, server.graphs, tmp_path, replace=True, environ=NO_ENVIRONMENT)
        graphs = list(store.graphs())
        for graph in graphs[:2]:
            Http(server.graphs, environ=NO_ENVIRONMENT).send("DELETE", {"graph": graph.value})
        assert push(store, server.graphs, tmp_path, environ=NO_ENVIRONMENT) == PushReport(2, len(graphs) - 2, 0)
        assert set(remote.quads()) >= set(store.quads())
        assert push(store, server.graphs, tmp_path, environ=NO_ENVIRONMENT) == PushReport(0, len(graphs), 0)


def test_one_store_does_not_write_over_another(proxy: Proxy, folder: Path, tmp_path: Path) -> None:
    """Two stores of one base: the second is refused, or takes the place of the first, whole, also in two goes."""
    build([write(tmp_path / "in", d=report("Lạng Giang", 15))], tmp_path / "other", register=None)
    with (
        Store.open(folder) as one,
        Store.open(tmp_path / "other") as other,
        RemoteStore(proxy.base + "/query", environ=NO_ENVIRONMENT) as remote,
    ):
        first = send(one, proxy, tmp_path / "a")
        with pytest.raises(UserError, match="holds the graphs of another store"):
            send(other, proxy, tmp_path / "b")
        assert send(one, proxy, tmp_path / "a") == PushReport(0, first.sent, 0)
        assert set(remote.quads()) == set(one.quads())

        count = len(proxy.seen)
        proxy.trouble = lambda number: (503, {}) if number > count + 3 else None
        with pytest.raises(UserError, match="503"):
            send(other, proxy, tmp_path / "b", replace=True, tries=1)
        proxy.trouble = lambda number: None
        send(other, proxy, tmp_path / "b")  # it is this store's server now
        assert set(remote.quads()) == set(other.quads())

        with pytest.raises(UserError, match="add --replace"):
            send(one, proxy, tmp_path / "a")
        assert send(one, proxy, tmp_path / "a", replace=True) == PushReport(first.sent, 0, 1)
        assert set(remote.quads()) == set(one.quads())


RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
OTHERS = f"""<rdf:RDF xmlns:rdf="{RDF}" xmlns:d="http://purl.org/dc/terms/">
<rdf:Description rdf:about="{MARK.value}"><d:identifier>another</d:identifier></rdf:Description></rdf:RDF>"""


@pytest.mark.parametrize(
    ("kind", "body", "told"),
    [
        ("application/rdf+xml", OTHERS, "holds the graphs of another store"),
        ("text/html; charset=utf-8", "<html><p>Welcome", "does not answer as SPARQL"),
        ("text/turtle", "<a <b", "does not answer as SPARQL"),
        ("application/rdf+xml", " ", None),
        ("text/turtle", "# Empty TURTLE\n", None),
    ],
)
def test_a_mark_that_cannot_be_read_is_not_overwritten(
    proxy: Proxy, tmp_path: Path, kind: str, body: str, told: str | None
) -> None:
    """A server that does not give Turtle though it was asked for it: what it holds may be another store's."""
    proxy.trouble = lambda number: (200, {"Content-Type": kind}, body.encode()) if proxy.seen[-1][0] == "GET" else None
    if told is None:
        assert send(Store.memory(some(2)), proxy, tmp_path).sent == 2
        return
    with pytest.raises(UserError, match=told):
        send(Store.memory(some(2)), proxy, tmp_path)
    assert proxy.writes() == []


def test_stores_of_two_bases_stand_side_by_side(proxy: Proxy, folder: Path, tmp_path: Path) -> None:
    build([write(tmp_path / "in", d=report("Lạng Giang", 15))], tmp_path / "other", base="https://b.example/")
    with Store.open(folder) as one, Store.open(tmp_path / "other") as other:
        assert send(one, proxy, tmp_path / "a").sent == 4
        assert send(other, proxy, tmp_path / "b") == PushReport(2, 0, 0)
        assert send(one, proxy, tmp_path / "a") == PushReport(0, 4, 0)


def test_a_large_graph_goes_in_parts(proxy: Proxy, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("vncite.store.sending.PART", 500)
    graph = NamedNode("urn:large")
    quads = [Quad(NamedNode(f"urn:s{n}"), TYPE, NamedNode(f"{VNC}Report"), graph) for n in range(40)]
    assert send(Store.memory(quads), proxy, tmp_path).sent == 1
    assert len(proxy.writes()) > 5
    with RemoteStore(proxy.base + "/query", environ=NO_ENVIRONMENT) as remote:
        assert set(remote.quads()) == set(quads)


@pytest.mark.parametrize(("status", "told"), [(500, "500: as the test wants"), (400, "cannot be asked about all")])
def test_what_a_server_refuses_for_another_reason_is_told(proxy: Proxy, tmp_path: Path, status: int, told: str) -> None:
    send(Store.memory(some(1)), proxy, tmp_path)
    count = len(proxy.seen)
    proxy.trouble = lambda number: (status, {}) if number > count + 1 else None  # the graphs are told, then no more
    with RemoteStore(proxy.base + "/query", environ=NO_ENVIRONMENT) as remote, pytest.raises(UserError, match=told):
        remote.select("SELECT * WHERE { ?s ?p ?o }")


CREDENTIALS = [
    ({"VNCITE_ENDPOINT_TOKEN": "abc.def"}, "", "Bearer abc.def"),
    ({"VNCITE_ENDPOINT_USER": "an", "VNCITE_ENDPOINT_PASSWORD": "mật khẩu"}, "", "Basic YW46beG6rXQga2jhuql1"),
    ({}, "machine 127.0.0.1 login an password secret\n", "Basic YW46c2VjcmV0"),
    ({}, "machine other.example login an password secret\n", None),
    ({}, "", None),
]


@pytest.mark.parametrize(("environ", "lines", "header"), CREDENTIALS)
def test_credentials(proxy: Proxy, tmp_path: Path, environ: dict[str, str], lines: str, header: str | None) -> None:
    (tmp_path / "netrc").write_text(lines)
    (tmp_path / "netrc").chmod(0o600)
    send(Store.memory(some(1)), proxy, tmp_path / "journal", environ={**environ, "NETRC": str(tmp_path / "netrc")})
    assert {seen for _, _, seen in proxy.seen} == {header}


def test_a_password_in_the_address_is_used_and_never_shown(proxy: Proxy, tmp_path: Path) -> None:
    proxy.trouble = lambda number: (401, {})
    address = proxy.base.replace("//", "//an:h%40i@") + "/query"
    with pytest.raises(UserError) as told, RemoteStore(address, environ=NO_ENVIRONMENT) as remote:
        remote.select("SELECT * WHERE { ?s ?p ?o }")
    assert proxy.seen[0][2] == "Basic YW46aEBp"
    for lang in ("vi", "en"):
        assert "401" in told.value.text(lang)
        assert "h%40i" not in told.value.text(lang)
        assert "an:" not in told.value.text(lang).replace("an: ", "")


def test_nothing_follows_a_redirect(proxy: Proxy, tmp_path: Path) -> None:
    environ = {"VNCITE_ENDPOINT_TOKEN": "secret-token"}
    need("oxigraph")
    with proxied("http://127.0.0.1:9") as elsewhere:
        for status in (301, 302, 303, 307, 308):
            goal = elsewhere.base.replace("//", "//user:password@") + "/store"
            proxy.trouble = lambda number, status=status, goal=goal: (status, {"Location": goal})  # type: ignore[misc]
            with pytest.raises(UserError, match="has moved") as told:
                send(Store.memory(some(1)), proxy, tmp_path, environ=environ)
            assert "password" not in told.value.text("en")
            assert "secret-token" not in told.value.text("vi")
            with pytest.raises(UserError, match="has moved"), RemoteStore(proxy.base, environ=environ) as remote:
                remote.select("SELECT * WHERE { ?s ?p ?o }")
        assert elsewhere.seen == []


def test_a_hostile_message_is_made_harmless(proxy: Proxy) -> None:
    from vncite.http import _printable

    assert _printable(b"<h1>No</h1>\x1b[31m red \x07\r\nand so on" + b"x" * 9999)[:20] == "No [31m red and so o"


@pytest.mark.parametrize(
    "address",
    ["", "ftp://x.example/", "http://", "http://[::1", "http://x.example:99999/", "file:///etc/passwd", "//x"],
)
def test_what_is_no_address_is_told(address: str) -> None:
    with pytest.raises(UserError, match="not an http"):
        RemoteStore(address, environ=NO_ENVIRONMENT)


def test_no_server_is_told_in_one_sentence(tmp_path: Path) -> None:
    from servers import free_port

    address = f"http://127.0.0.1:{free_port()}/store"
    with pytest.raises(UserError, match="cannot reach") as told:
        push(Store.memory(some(1)), address, tmp_path, tries=1, backoff=0, environ=NO_ENVIRONMENT)
    assert "\n" not in told.value.text("vi")


def test_a_mistyped_address_is_given_up_soon_and_waits_are_told(
    proxy: Proxy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from servers import free_port

    slept, heard = [], []
    monkeypatch.setattr("time.sleep", slept.append)
    options: dict[str, Any] = {"environ": NO_ENVIRONMENT, "tell": lambda told: heard.append(told.text("vi"))}
    with pytest.raises(UserError, match="refuses the connection"):
        push(Store.memory(some(1)), f"http://127.0.0.1:{free_port()}/store", tmp_path, **options)
    assert slept == [1.0]
    assert len(heard) == 1
    assert "thử lại sau 1 giây" in heard[0]
    monkeypatch.undo()
    proxy.trouble = lambda number: (503, {"Retry-After": "1"}) if number == 3 else None
    send(Store.memory(some(1)), proxy, tmp_path, tell=options["tell"])
    assert len(heard) == 2


def test_a_server_that_cuts_its_answers_is_found_out(server: Server, folder: Path, tmp_path: Path) -> None:
    """Virtuoso gives the first rows only, 20,000 as it is set up here, and says so in a header, with status 200."""
    with Store.open(folder) as store:
        push(store, server.graphs, tmp_path, replace=True, environ=NO_ENVIRONMENT)
    query = "SELECT ?a ?b ?c ?d ?e WHERE { ?a ?b ?c . ?d a ?e } LIMIT 20001"
    with RemoteStore(server.query, environ=NO_ENVIRONMENT) as remote:
        if server.name == "virtuoso":
            with pytest.raises(UserError, match="first 20000 rows"):
                remote.select(query)
        else:
            assert len(remote.select(query)) == 20001
