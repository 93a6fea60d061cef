"""A reader's own SPARQL: read only, and over in time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from vncite.ask import own
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
    "SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
]


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
    with pytest.raises(UserError, match="above 0"):
        own("ASK { }", folder, limit=0)


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no store"):
        own("ASK { }", tmp_path / "nowhere")
