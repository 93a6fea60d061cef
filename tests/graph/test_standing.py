"""How it stands with an instrument's date: what citations, findings, the register and the table of laws make of it."""

from __future__ import annotations

import dataclasses
from datetime import date

import graph_example
import pyoxigraph as ox
import pytest

from vncite.graph import corpus_quads, document_quads
from vncite.graph.standing import Elsewhere, Standing
from vncite.graph.terms import PREFIXES
from vncite.graph.validate import validate
from vncite.iri import Namer
from vncite.link.register import Register, RegisterRow
from vncite.model import Body, Corpus, Finding, Instrument, InstrumentKey

LAW = InstrumentKey("qppl", "qh", "luat", "2015", "77")
CONSTITUTION = InstrumentKey("qppl", "qh", "hien-phap", "2013", "hp2013")
LETTER = InstrumentKey("hc", "ubnd-tinh-14", "cong-van", "2021", "2601-kgvx")
WRONG, RIGHT = date(2021, 11, 10), date(2021, 10, 11)
ASSEMBLY = Body("qh", "Quốc hội", "assembly")
HEAD = "".join(f"PREFIX {name}: <{space}>\n" for name, space in PREFIXES.items())


def register(*rows: tuple[date, str, str]) -> Register:
    """A register of 128/NQ-CP: rows of date, source and grade."""
    return Register([RegisterRow("128/NQ-CP", "NQ", "Chính phủ", day, None, None, *told) for day, *told in rows])


@pytest.mark.parametrize(
    ("status", "stated", "refuted", "rows", "expected"),
    [
        ("agreed", RIGHT, False, [], ("agreed", RIGHT, 0)),
        ("agreed", RIGHT, False, [(RIGHT, "a", "A")], ("agreed", RIGHT, 0)),
        ("agreed", WRONG, True, [], ("refuted", None, 0)),
        ("agreed", WRONG, True, [(RIGHT, "a", "A")], ("disputed", None, 1)),
        ("agreed", WRONG, True, [(RIGHT, "a", "C")], ("disputed", None, 1)),
        ("disputed", None, True, [(RIGHT, "a", "A"), (RIGHT, "b", "B")], ("disputed", None, 2)),
        ("unknown", None, False, [], ("unknown", None, 0)),
        ("unknown", None, False, [(RIGHT, "a", "A"), (RIGHT, "b", "")], ("authoritative", RIGHT, 2)),
        ("unknown", None, False, [(RIGHT, "a", "A"), (WRONG, "c", "C")], ("authoritative", RIGHT, 1)),
        ("unknown", None, False, [(RIGHT, "a", "A"), (WRONG, "b", "B")], ("unknown", None, 0)),
        ("unknown", None, False, [(RIGHT, "c", "C")], ("unknown", None, 0)),
    ],
)
def test_standings(
    status: str, stated: date | None, refuted: bool, rows: list[tuple[date, str, str]], expected: tuple[object, ...]
) -> None:
    instrument = Instrument(
        graph_example.NQ128,
        "128/NQ-CP",
        "NQ",
        (graph_example.CP,),
        date=stated,
        status=status,  # type: ignore[arg-type]
    )
    found = Elsewhere(register(*rows) if rows else None).standing(instrument, refuted)
    assert (found.status, found.date, len(found.entries)) == expected


def test_a_law_cited_by_its_title_has_its_number() -> None:
    law = Instrument(LAW, None, "L", (ASSEMBLY,), "Luật Tổ chức chính quyền địa phương")
    known = Elsewhere()
    number = known.number(law)
    assert number is not None
    assert number[0] == "77/2015/QH13"
    assert known.number(dataclasses.replace(law, number="77/2015/QH13")) is None
    assert known.number(Instrument(CONSTITUTION, None, "HP", (ASSEMBLY,), "Hiến pháp")) is None
    assert known.standing(law, False) == Standing("unknown")  # without a register the texts alone speak


def one_report(findings: bool) -> tuple[Corpus, tuple[Finding, ...]]:
    """The second report alone, which has day and month of 128/NQ-CP exchanged."""
    linked = graph_example.second()
    claim = graph_example.corpus().instruments[graph_example.NQ128].claims[-1]
    instrument = Instrument(
        graph_example.NQ128, "128/NQ-CP", "NQ", (graph_example.CP,), None, (claim,), WRONG, "agreed"
    )
    law = Instrument(LAW, None, "L", (ASSEMBLY,), "Luật Tổ chức chính quyền địa phương")
    constitution = Instrument(CONSTITUTION, None, "HP", (ASSEMBLY,), "Hiến pháp")
    whole = Corpus((linked,), {one.key: one for one in (instrument, law, constitution)})
    return whole, graph_example.findings() if findings else ()


def stored(*, refuted: bool, known: Register | None) -> ox.Store:
    whole, findings = one_report(refuted)
    store = ox.Store()
    quads = [*document_quads(whole.documents[0]), *corpus_quads(whole, findings, register=known)]
    store.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return store


def rows(store: ox.Store, query: str) -> list[list[str]]:
    found = store.query(HEAD + query)
    assert isinstance(found, ox.QuerySolutions)
    return [[term.value for term in row if term is not None] for row in found]


@pytest.mark.parametrize(
    ("known", "status", "sources"),
    [(None, "refuted", ["citation"]), (register((RIGHT, "danh mục", "A")), "disputed", ["citation", "danh mục"])],
)
def test_what_a_finding_says_is_reached_from_the_instrument(
    known: Register | None, status: str, sources: list[str]
) -> None:
    store = stored(refuted=True, known=known)
    node = f"<{Namer().instrument(graph_example.NQ128)}>"
    assert rows(store, f"SELECT ?s {{ {node} vnc:dateStatus ?s }}") == [[f"{PREFIXES['status']}{status}"]]
    assert rows(store, f"SELECT ?d {{ {node} eli:date_document ?d }}") == []
    likely = f"SELECT ?d {{ ?c a vnc:DateConflict ; vnc:about {node} ; vnc:likelyDate ?d ; vnc:finding ?f }}"
    assert rows(store, likely) == [["2021-10-11"]]
    claims = f"""SELECT ?day ?from {{ ?c a vnc:DateConflict ; vnc:about {node} ; vnc:claim ?claim .
      ?claim vnc:value ?day ; prov:wasDerivedFrom ?source OPTIONAL {{ ?source a vnc:RegisterEntry ; rdfs:label ?l }}
      BIND(COALESCE(?l, "citation") AS ?from) }} ORDER BY DESC(?day)"""
    assert rows(store, claims) == [list(pair) for pair in zip(["2021-11-10", "2021-10-11"], sources, strict=False)]
    pytest.importorskip("pyshacl")
    assert [breach.shape for breach in validate(store).breaches] == []


def test_numbers_in_the_graph() -> None:
    store = stored(refuted=False, known=None)
    law, constitution = (Namer().instrument(key) for key in (LAW, CONSTITUTION))
    assert rows(store, f"SELECT ?n ?l {{ <{law}> eli:number ?n ; eli:id_local ?l }}") == [["77", "77/2015/QH13"]]
    assert rows(store, f"SELECT ?s {{ <{law}> dcterms:source ?s }}")
    assert rows(store, f"SELECT ?n {{ <{constitution}> eli:number|eli:id_local ?n }}") == []


def test_the_number_of_a_letter_is_its_serial() -> None:
    committee = Body("ubnd-tinh-14", "Ủy ban nhân dân tỉnh Sơn La", "province", "tinh-14")
    letter = Instrument(LETTER, "2601/UBND-KGVX", "CV", (committee,))
    store = ox.Store()
    store.extend(ox.Quad(q.subject, q.predicate, q.object) for q in corpus_quads(Corpus((), {LETTER: letter})))
    assert rows(store, "SELECT DISTINCT ?n { ?x eli:number ?n }") == [["2601"]]
