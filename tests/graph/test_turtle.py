"""Canonical Turtle: the same triples give the same bytes, which read back to the same triples."""

from __future__ import annotations

import random

import graph_example
import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from vncite.errors import UserError
from vncite.graph import corpus_quads, document_quads
from vncite.graph.turtle import from_statements, turtle

BASE = "https://vnc.example/"
IRIS = st.one_of(
    st.builds(
        lambda tail: BASE + tail,
        st.from_regex(r"(report/|eli/)?[a-z0-9:/.,=_-]{0,12}(#[a-z0-9/.,=:-]{0,9})?", fullmatch=True),
    ),
    st.sampled_from(
        [
            BASE + "report/sha256-0123456789abcdef#char=9,12",
            BASE + "report/a/2022/1#char=100,120",
            BASE + "eli/vn/hc/cp/nghi-quyet/2021/128",
            BASE + "report/x:y",
            BASE + "code/relation/implements",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
            "http://www.w3.org/ns/oa#exact",
            "https://vnc.example/ns#a.b",
            "https://vnc.example/ns#a.",
            "https://vnc.example/ns#",
            "http://www.w3.org/ns/oa#a/b",
            "urn:x",
        ]
    ),
).map(ox.NamedNode)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
LITERALS = st.one_of(
    st.builds(ox.Literal, WORDS),
    st.builds(lambda words: ox.Literal(words, language="vi"), WORDS),
    st.builds(
        lambda words, kind: ox.Literal(words, datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#" + kind)),
        st.one_of(WORDS, st.sampled_from(["1", "-0", "007", "-12", "1.0", "true", "1e3", "2021-10-11", "+1"])),
        st.sampled_from(["integer", "decimal", "boolean", "double", "date", "gYear"]),
    ),
)
TRIPLES = st.lists(st.builds(ox.Triple, IRIS, IRIS, IRIS | LITERALS), max_size=12)


def example() -> list[ox.Quad]:
    corpus = graph_example.corpus()
    quads = [quad for linked in corpus.documents for quad in document_quads(linked)]
    return [*quads, *corpus_quads(corpus, graph_example.findings())]


@given(TRIPLES, st.randoms(use_true_random=False))
def test_any_order_same_bytes_same_triples(triples: list[ox.Triple], order: random.Random) -> None:
    text = turtle(triples)
    shuffled = [*triples, *triples[:3]]
    order.shuffle(shuffled)
    assert turtle(shuffled) == text
    assert {quad.triple for quad in ox.parse(text, ox.RdfFormat.TURTLE)} == set(triples)


@given(TRIPLES)
def test_both_ways_in_give_the_same(triples: list[ox.Triple]) -> None:
    lines = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
    assert from_statements([lines]) == turtle(triples)
    assert from_statements([lines, b"", lines]) == turtle(triples)


def test_rdflib_reads_the_same() -> None:
    quads = example()
    ours, theirs = rdflib.Graph(), rdflib.Graph()
    ours.parse(data=turtle(quads), format="turtle")
    plain = ox.serialize([quad.triple for quad in quads], format=ox.RdfFormat.N_TRIPLES)
    assert plain
    theirs.parse(data=plain, format="nt")
    assert len(ours) == len({quad.triple for quad in quads})
    assert isomorphic(ours, theirs)


def test_reading_order_and_type_first() -> None:
    lines = turtle(example()).decode().splitlines()
    subjects = [line for line in lines if line.startswith("<report/ubnd-huyen-118")]
    first = [subject.partition("#")[2][:-1] for subject in subjects][:7]
    assert first == [
        "",
        "char=10,33",
        "position=10,33",
        "quote=10,33",
        "char=96,120",
        "position=96,120",
        "quote=96,120",
    ]
    after = [lines[n + 1] for n, line in enumerate(lines) if line.startswith("<report/")]
    assert all(line.startswith("    a ") for line in after)


def test_one_changed_citation_changes_only_its_lines() -> None:
    before = turtle(example()).decode().splitlines()
    quads = [quad for quad in example() if "#char=335" not in str(quad.subject)]
    after = turtle(quads).decode().splitlines()
    assert set(after) <= set(before)


def test_base_is_the_users() -> None:
    text = turtle(
        [ox.Triple(ox.NamedNode("http://a.vn/org/cp"), ox.NamedNode("urn:p"), ox.Literal("x"))], "http://a.vn/"
    )
    assert b"@base <http://a.vn/> ." in text
    assert b'\n<org/cp>\n    <urn:p> "x" .\n' in text


@pytest.mark.parametrize(
    "line", [b'_:a <urn:p> "x" .\n', b"<urn:s> <urn:p> _:b .\n"], ids=["subject", "object"]
)  # fmt: skip
def test_blank_nodes_are_refused(line: bytes) -> None:
    with pytest.raises(UserError):
        from_statements([line])


def test_nothing_is_a_graph_too() -> None:
    assert from_statements([]).startswith(b"@base")
