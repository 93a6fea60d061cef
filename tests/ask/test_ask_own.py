"""A reader's own SPARQL: read only, and over in time."""

from __future__ import annotations

import math
import socket
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from vncite.ask import own
from vncite.ask.limited import in_time
from vncite.ask.own import answered
from vncite.errors import UserError
from vncite.store.embedded import Store


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("own") / "store"
    with Store.open(place, write=True) as store:
        graph = NamedNode("urn:g")
        store.dataset.extend([Quad(NamedNode(f"urn:s{n}"), NamedNode("urn:p"), Literal(n), graph) for n in range(400)])
        store.publish()
    return place


ASKED = [
    ("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", ("n",), ((400,),)),
    ("# DELETE\nPREFIX insert: <urn:drop#>\nBASE <urn:x>\nASK { ?s ?p 399 }", ("answer",), ((True,),)),
    ("CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s ?p ?o FILTER(?o < 1) }", ("subject", "predicate", "object"),
     (("urn:s0", "urn:q", 0),)),
    ("DESCRIBE <urn:s1>", ("subject", "predicate", "object"), (("urn:s1", "urn:p", 1),)),
    ("select ?s where { ?s ?p 7 }", ("s",), (("urn:s7",),)),
    # the graphs that a query names are those that it is about
    ("SELECT (COUNT(*) AS ?n) FROM <urn:g> WHERE { ?s ?p ?o }", ("n",), ((400,),)),
    ("SELECT (COUNT(*) AS ?n)from<urn:other>{ ?s ?p ?o }", ("n",), ((0,),)),
    ("ASK FROM <file:///etc/passwd> { ?s ?p ?o }", ("answer",), ((False,),)),
    ("SELECT (COUNT(*) AS ?n) FROM NAMED <urn:g> { GRAPH ?g { ?s ?p ?o } }", ("n",), ((400,),)),
    ("SELECT (COUNT(*) AS ?n) FROM NAMED <urn:other> { GRAPH ?g { ?s ?p ?o } }", ("n",), ((0,),)),
    ('SELECT (COUNT(?from) AS ?n) { ?from ?p ?o FILTER(?o != "FROM <urn:other>") } # FROM <urn:other>', ("n",),
     ((400,),)),
]  # fmt: skip


@pytest.mark.parametrize(("sparql", "columns", "rows"), ASKED)
def test_answers(folder: Path, sparql: str, columns: tuple[str, ...], rows: tuple[object, ...]) -> None:
    answer = own(sparql, folder)
    assert (answer.columns, answer.rows) == (columns, rows)


REFUSED = [
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "DELETE WHERE { ?s ?p ?o }",
    "DROP ALL",
    "CLEAR ALL",
    "LOAD <file:///etc/passwd>",
    "PREFIX x: <urn:x>\nINSERT { ?s x:y 1 } WHERE { ?s ?p ?o }",
    "# SELECT\nDROP ALL",
    "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { }",
    "COPY <urn:g> TO <urn:h>",
    "",
    "SELECT",
    "SELECT ?s WHERE { ?s ?p ?o } ; DROP ALL",
    "nonsense",
    "\x00",
]


CALLS = [
    "SELECT * WHERE { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * WHERE { service <URL> { ?s ?p ?o } }",
    "SELECT * WHERE { SERVICE SILENT <URL> { ?s ?p ?o } }",
    "SELECT * WHERE { SERVICE # SILENT\n silent <URL> { ?s ?p ?o } }",
    "SELECT * WHERE { BIND(<URL> AS ?server) SERVICE ?server { ?s ?p ?o } }",
    "PREFIX here: <URL> SELECT * WHERE { SERVICE here: { ?s ?p ?o } }",
    "PREFIX : <URL> SELECT * WHERE { SERVICE:x { ?s ?p ?o } }",
    "SELECT * WHERE { FILTER(1<2)SERVICE#>\n<URL> { ?s ?p ?o } }",
    'SELECT * WHERE { BIND("#" AS ?a) SERVICE <URL> { ?s ?p ?o } }',
    "ASK { ?s ?p ?o FILTER NOT EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    "CONSTRUCT { ?s ?p ?o } WHERE { { SELECT * WHERE { SERVICE <URL> { ?s ?p ?o } } } }",
    'SELECT * WHERE { ?s ?p 1 OPTIONAL { SeRvIcE<URL>{ ?s ?p "SERVICE" } } }',
    "# no SERVICE here\nSELECT ?servaaa WHERE { SERVICE <URL> { ?servaaa ?p ?o } }",
]


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """An address, and the requests that arrived there."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.path)
            self.send_error(500)

        do_GET = do_POST

        def log_message(self, format: str, *args: object) -> None:
            pass

    listening = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=listening.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{listening.server_port}/x", asked
    listening.shutdown()
    thread.join()
    listening.server_close()


@pytest.mark.parametrize("sparql", CALLS)
def test_no_other_server_is_asked(folder: Path, server: tuple[str, list[str]], sparql: str) -> None:
    url, asked = server
    with Store.open(folder) as store, pytest.raises(UserError, match="uses SERVICE"):
        answered(store, sparql.replace("URL", url))
    assert asked == []


NO_CALLS = [
    'SELECT ("SERVICE <http://127.0.0.1:1/> { }" AS ?x) WHERE { }',
    "SELECT ('''SERVICE''' AS ?service) WHERE { }",
    "SELECT ?s WHERE { } # SERVICE <http://127.0.0.1:1/> { }",
    "PREFIX service: <urn:> SELECT * WHERE { service:s1 ?service service:SERVICE }",
    "SELECT * WHERE { <urn:service> ?p _:service FILTER(1<2&&'SERVICE'>'A') }",
    'SELECT ("\\u0053ERVICE" AS ?x) WHERE { }',
    'SELECT ("a"@service AS ?x) (1 AS ?servaaa) (2 AS ?service) WHERE { }',
]


@pytest.mark.parametrize("sparql", NO_CALLS)
def test_the_word_alone_is_no_call(folder: Path, sparql: str) -> None:
    with Store.open(folder) as store:
        assert answered(store, sparql).columns


@pytest.mark.parametrize(
    ("sparql", "told"),
    [
        ("SELECT * WHERE { \\u0053ERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "bad SPARQL query"),
        ('SELECT ("SERVICE" AS ?x WHERE { }', "bad SPARQL query: error at 1:25"),
        ("SELECT * WHERE { SERVICE }", "bad SPARQL query"),
    ],
)
def test_a_query_with_the_word_that_does_not_parse(folder: Path, sparql: str, told: str) -> None:
    with Store.open(folder) as store, pytest.raises(UserError, match=told):
        answered(store, sparql)


@pytest.mark.parametrize("sparql", REFUSED)
def test_what_is_no_question_is_refused_and_harms_nothing(folder: Path, sparql: str) -> None:
    with pytest.raises(UserError) as told:
        own(sparql, folder)
    assert told.value.text("vi")
    assert own("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", folder).rows == ((400,),)


def test_a_query_that_would_never_end_is_ended(folder: Path) -> None:
    began = time.monotonic()
    with pytest.raises(UserError, match="more than 2 seconds"):
        own("SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", folder, limit=2)
    assert time.monotonic() - began < 30


@pytest.mark.parametrize("limit", [0, -1, math.nan, math.inf, -math.inf])
def test_a_time_limit_is_a_time(folder: Path, limit: float) -> None:
    with pytest.raises(UserError, match="above 0"):
        own("ASK { }", folder, limit=limit)


def test_the_longest_time_limit(folder: Path) -> None:
    assert own("ASK { }", folder, limit=1e300).rows == ((True,),)


def test_a_server_that_takes_its_time(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(UserError, match="more than 1 seconds"):
        own("ASK { }", endpoint=f"http://127.0.0.1:{silent.getsockname()[1]}/", limit=1)


def test_a_named_question_within_its_time(folder: Path) -> None:
    asked = {"question": "cited-by", "arguments": {"number": "999/NQ-CP"}}
    answer = in_time(asked, 60, folder=folder)
    assert (answer.rows, answer.unmatched) == ((), ("999/NQ-CP",))
    with pytest.raises(UserError, match=r"more than 0\.001 seconds"):
        in_time(asked, 0.001, folder=folder)
    with pytest.raises(UserError, match="no question"):
        in_time({"question": "nonsense", "arguments": {}}, 60, folder=folder)


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("{}[1]", "a fault inside the program (KeyError: 1)"),
        ("[0] * 10**18", "out of memory"),
        ("os._exit(3)", "a fault inside the program (status 3)"),
        ("os.kill(os.getpid(), 9)", "stopped by the system (signal 9)"),
    ],
)
def test_why_the_other_process_failed_is_told(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str],
    broken: str, told: str,
) -> None:  # fmt: skip
    (tmp_path / "sitecustomize.py").write_text(
        f"import os, sys, vncite.ask\nsys.modules['vncite.ask.own'].answered = lambda *_: {broken}\n", encoding="utf-8"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("VNCITE_DEBUG", "1")
    with pytest.raises(UserError) as raised:
        in_time({"sparql": "ASK {}"}, 60, folder=folder)
    assert told in raised.value.text("en")
    assert raised.value.text("vi") != raised.value.text("en")
    assert ("KeyError: 1" in capfd.readouterr().err) == ("KeyError" in told)


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no store"):
        own("ASK { }", tmp_path / "nowhere")
