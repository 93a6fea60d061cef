"""Exports: what keeps all comes back the same; the rest is what the program it is for can read."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import graph_example
import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib

from vncite.errors import UserError
from vncite.graph import corpus_quads, document_quads
from vncite.graph.export import FOLDERS, FORMATS, export, format_of
from vncite.graph.formats.tabular import csv_tables
from vncite.graph.formats.tree import context
from vncite.graph.network import network, of_corpus
from vncite.graph.tables import EDGE_COLUMNS, NODE_COLUMNS, tables

HOSTILE = "=cmd|'/C calc'!A0 <script>\"\u0001\x0c]]> đ\U0001f600\n\t"


def example(*, hostile: bool = False) -> list[ox.Quad]:
    corpus = graph_example.corpus()
    quads = [quad for linked in corpus.documents for quad in document_quads(linked)]
    quads += corpus_quads(corpus, graph_example.findings())
    if hostile:
        label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
        quads = [
            ox.Quad(quad.subject, label, ox.Literal(HOSTILE, language="vi"), quad.graph_name)
            if quad.predicate == label and "org/byt" in str(quad.subject)
            else quad
            for quad in quads
        ]
    return quads


def stored(quads: list[ox.Quad]) -> ox.Store:
    store = ox.Store()
    store.extend(quads)
    return store


def written(source: object, format: str) -> bytes:
    out = io.BytesIO()
    export(source, format, out)  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.parametrize("hostile", [False, True])
@pytest.mark.parametrize(
    ("format", "ours"),
    [
        ("trig", ox.RdfFormat.TRIG),
        ("nquads", ox.RdfFormat.N_QUADS),
        ("jsonld", ox.RdfFormat.JSON_LD),
    ],
)
def test_quads_come_back(format: str, ours: ox.RdfFormat, hostile: bool) -> None:
    quads = example(hostile=hostile)
    assert set(ox.parse(written(quads, format), ours)) == set(quads)


@pytest.mark.parametrize(("format", "ours"), [("trig", ox.RdfFormat.TRIG), ("nquads", ox.RdfFormat.N_QUADS)])
def test_graph_names_keep_their_letters(format: str, ours: ox.RdfFormat) -> None:
    name = ox.NamedNode("https://x.vn/đồ-thị/\U00020000")
    quads = [ox.Quad(ox.NamedNode("https://x.vn/một"), ox.NamedNode("urn:p"), ox.Literal("hai"), name)]
    for source in (quads, stored(quads)):
        text = written(source, format)
        assert name.value in text.decode()
        assert set(ox.parse(text, ours)) == set(quads)


@pytest.mark.parametrize(
    ("format", "ours", "theirs"),
    [
        ("turtle", ox.RdfFormat.TURTLE, "turtle"),
        ("ntriples", ox.RdfFormat.N_TRIPLES, "nt"),
        ("rdfxml", ox.RdfFormat.RDF_XML, "xml"),
    ],
)
def test_triples_come_back(format: str, ours: ox.RdfFormat, theirs: str) -> None:
    quads = example()
    text = written(quads, format)
    triples = {quad.triple for quad in quads}
    assert {quad.triple for quad in ox.parse(text, ours)} == triples
    assert len(rdflib.Graph().parse(data=text, format=theirs)) == len(triples)


@pytest.mark.parametrize("format", ["trig", "nquads", "ntriples", "rdfxml", "jsonld"])
def test_rdflib_reads_the_triples_of_turtle_in_every_format(format: str) -> None:
    """Also the suggestion of a number, where the context of JSON-LD takes suggestions for dates."""
    finding = ox.NamedNode("https://vnc.example/finding/x")
    suggested = ox.NamedNode("https://vnc.example/ns#suggested")
    quads = [*example(), ox.Quad(finding, suggested, ox.Literal("218/QĐ-BYT"), ox.NamedNode("https://vnc.example/g"))]

    def read(format: str) -> set[tuple[object, ...]]:
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(data=written(quads, format), format=THEIRS[format])
        return set(dataset.triples((None, None, None)))

    assert read(format) == read("turtle")


THEIRS = {
    "turtle": "turtle", "trig": "trig", "nquads": "nquads", "ntriples": "nt", "rdfxml": "xml", "jsonld": "json-ld",
}  # fmt: skip
"""What rdflib calls our formats."""


@pytest.mark.parametrize("format", [*FORMATS, *FOLDERS])
def test_any_source_any_order_same_bytes(format: str, tmp_path: Path) -> None:
    if format == "parquet":
        pytest.importorskip("pyarrow")
    quads = example(hostile=True)
    found = []
    for number, source in enumerate((quads, quads[::-1], stored(quads))):
        out = tmp_path / str(number)
        export(source, format, out)
        found.append(
            {file.name: file.read_bytes() for file in sorted(out.iterdir())} if out.is_dir() else out.read_bytes()
        )
    assert found[0] == found[1] == found[2]
    assert found[0]


def test_control_characters_do_not_break_xml() -> None:
    for format in ("rdfxml", "graphml", "gexf"):
        text = written(example(hostile=True), format).decode()
        ElementTree.fromstring(text)
        assert "\ufffd" in text


def test_graphml_is_typed_and_whole() -> None:
    quads = example()
    text = written(quads, "graphml")
    graph = nx.read_graphml(io.BytesIO(text), force_multigraph=True)
    ours = network(quads)
    assert dict(graph.nodes(data=True)) == dict(ours.nodes(data=True))
    assert [edge[:2] for edge in graph.edges] == [edge[:2] for edge in ours.edges]
    keys = {
        key.get("attr.name"): key.get("attr.type") for key in ElementTree.fromstring(text) if key.tag.endswith("key")
    }
    assert keys["weight"] == "long"
    assert keys["confidence"] == "double"
    assert keys["label"] == "string"


def test_gexf_is_read_back() -> None:
    text = written(example(), "gexf")
    graph = nx.read_gexf(io.BytesIO(text))
    assert graph.number_of_edges() == network(example()).number_of_edges()
    assert graph.nodes["https://vnc.example/org/cp"]["label"] == "Chính phủ"
    assert b"lastmodifieddate" not in text


def test_node_link_comes_back() -> None:
    quads = example(hostile=True)
    graph = nx.node_link_graph(json.loads(written(quads, "json")), edges="edges")
    ours = network(quads)
    assert dict(graph.nodes(data=True)) == dict(ours.nodes(data=True))
    assert list(graph.edges(keys=True, data=True)) == list(ours.edges(keys=True, data=True))


def test_a_corpus_gives_the_same_network() -> None:
    ours, theirs = of_corpus(graph_example.corpus()), network(example())
    assert dict(ours.nodes(data=True)) == dict(theirs.nodes(data=True))
    assert list(ours.edges(keys=True, data=True)) == list(theirs.edges(keys=True, data=True))


def test_neo4j_headers(tmp_path: Path) -> None:
    export(example(hostile=True), "csv", tmp_path)
    nodes = list(csv.reader((tmp_path / "nodes.csv").open(encoding="utf-8", newline="")))
    edges = list(csv.reader((tmp_path / "edges.csv").open(encoding="utf-8", newline="")))
    assert nodes[0][:2] == ["iri:ID", ":LABEL"]
    assert "force:int" in nodes[0]
    assert edges[0][:3] == [":START_ID", ":END_ID", ":TYPE"]
    assert "confidence:float" in edges[0]
    assert {len(row) for row in nodes} == {len(NODE_COLUMNS)}
    ids = {row[0] for row in nodes[1:]}
    assert all(row[0] in ids and row[1] in ids for row in edges[1:])
    assert {row[2] for row in edges[1:]} >= {"IMPLEMENTS", "AMENDS", "ISSUED_BY", "PART_OF"}
    assert HOSTILE in {row[2] for row in nodes}


def test_a_carriage_return_breaks_no_row_of_csv() -> None:
    """File names may have one, and Python before 3.13 quotes only what it ends lines with itself."""
    from vncite.csvlines import csv_lines

    rows = [["a\rb.txt", "c\nd", "e\r\n", "f", '"'], ["1", "", "x", "y", "z"]]
    written = "".join(csv_lines(rows))
    assert list(csv.reader(io.StringIO(written, newline=""))) == rows
    assert written.endswith("1,,x,y,z\n")
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    quads = [
        ox.Quad(quad.subject, label, ox.Literal("a\rb.txt"), quad.graph_name) if quad.predicate == label else quad
        for quad in example()
    ]
    nodes = csv_tables(quads)["nodes.csv"].decode()
    assert {len(row) for row in csv.reader(io.StringIO(nodes, newline=""))} == {len(NODE_COLUMNS)}


def test_parquet_is_typed(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    export(example(), "parquet", tmp_path)
    found = tables(example())
    assert pq.read_table(tmp_path / "nodes.parquet").to_pylist() == found.nodes
    assert pq.read_table(tmp_path / "edges.parquet").to_pylist() == found.edges
    assert [str(kind) for kind in pq.read_schema(tmp_path / "edges.parquet").types].count("int64") == 3
    assert pq.read_schema(tmp_path / "edges.parquet").names == list(EDGE_COLUMNS)


def test_edges_know_their_sentence() -> None:
    rows = {(row["source"], row["relation"], row["target"]): row for row in tables(example()).edges}
    inner = [row for (_, relation, _), row in rows.items() if relation == "amends"]
    assert [str(row["source"]).rsplit("/", 1)[-1] for row in inner] == ["154"]
    assert inner[0]["document"] == "bac-yen.txt"
    assert "sửa đổi, bổ sung Nghị quyết 128/NQ-CP" in str(inner[0]["sentence"])


def test_the_context_knows_every_term() -> None:
    used = {quad.predicate.value for quad in example()}
    expanded = json.loads(written(example(), "jsonld"))
    names = {name for graph in expanded["@graph"] for node in graph["@graph"] for name in node} - {"@id", "@type"}
    assert names <= set(context())
    assert len(names) == len(used) - 1


def test_a_failed_write_leaves_nothing(tmp_path: Path) -> None:
    old = tmp_path / "graph.ttl"
    old.write_text("old", encoding="utf-8")
    blank = [ox.Quad(ox.BlankNode(), ox.NamedNode("urn:p"), ox.Literal("x"))]
    with pytest.raises(UserError):
        export(blank, "turtle", old)
    with pytest.raises(UserError):
        export(example(), "turtle", tmp_path / "no" / "graph.ttl")
    with pytest.raises(UserError):
        export(example(), "csv", old)
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]
    assert old.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize(("format", "out"), [("xlsx", "x"), ("csv", None)])
def test_what_cannot_be_asked_for(format: str, out: str | None, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        export(example(), format, tmp_path / out if out else io.BytesIO())


@pytest.mark.parametrize(("name", "format"), [("a.ttl", "turtle"), ("A.GraphML", "graphml"), ("a.csv", None)])
def test_format_by_suffix(name: str, format: str | None) -> None:
    assert format_of(name) == format
