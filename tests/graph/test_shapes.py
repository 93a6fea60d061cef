"""Each shape fires on what breaks it, and on nothing else; a graph as the program writes it breaks none."""

from __future__ import annotations

import re

import graph_example
import pyoxigraph as ox
import pytest

from vncite.errors import UserError
from vncite.graph import corpus_quads, document_quads
from vncite.graph.ontology import ontology_file
from vncite.graph.terms import PREFIXES
from vncite.graph.validate import validate

pytest.importorskip("pyshacl")
pytest.importorskip("oxrdflib")

HEAD = "BASE <https://vnc.example/>\n" + "".join(f"PREFIX {name}: <{space}>\n" for name, space in PREFIXES.items())
NQ128 = "<eli/vn/hc/cp/nghi-quyet/2021/128>"
NQ154 = "<eli/vn/hc/cp/nghi-quyet/2021/154>"
QD218 = "<eli/vn/hc/byt/quyet-dinh/2022/218>"
ND30 = "<eli/vn/qppl/cp/nghi-dinh/2020/30>"
R1, R2 = "<report/ubnd-huyen-118/2022/bao-cao.12_bc-ubnd>", "<report/ubnd-huyen-122/2022/bao-cao.7_bc-ubnd>"
C2 = R2[:-1] + "#char=11,34>"
OWN = "<org/ubnd-huyen-118>"
NAMED = f"""{OWN} vnc:hasName <x>, <y> . <x> a vnc:Name ; rdfs:label 'x'@vi ; vnc:validTo '2020-01-01'^^xsd:date .
  <y> a vnc:Name ; rdfs:label 'y'@vi ; vnc:validFrom '2020-01-02'^^xsd:date ."""
TWIN = QD218[:-1] + "-b>"


def swap(node: str, term: str, value: str) -> str:
    """An update that puts another value in the place of each that the node has."""
    return f"DELETE {{ {node} {term} ?old }} INSERT {{ {node} {term} {value} }} WHERE {{ {node} {term} ?old }}"


LAW = f"""INSERT DATA {{ {ND30} eli:date_document "DATE"^^xsd:date }} ;
DELETE {{ {ND30} vnc:dateStatus ?any }} INSERT {{ {ND30} vnc:dateStatus status:agreed }}
WHERE {{ {ND30} vnc:dateStatus ?any }}"""

BREAKS = [
    ("S01", f"DELETE WHERE {{ {ND30} eli:number ?any }}"),
    ("S01", f"DELETE WHERE {{ {ND30} rdfs:label ?any }}"),
    ("S01", swap(ND30, "vnc:period", "'năm 2020'")),
    ("S01", swap(ND30, "eli:number", "'30-kgvx'")),
    ("S02", f"INSERT {{ {TWIN} ?p ?o }} WHERE {{ {QD218} ?p ?o }}"),
    ("S03", swap(ND30, "eli:id_local", "'30/NĐ-CP'")),
    ("S03", swap(ND30, "eli:number", "'31'")),
    ("S04", swap(QD218, "eli:id_local", "'218/NQ-BYT'")),
    ("S04", swap(QD218, "eli:id_local", "'218/QĐ-BTC'")),
    ("S05", f"INSERT DATA {{ {NQ128} eli:date_document '2021-10-11'^^xsd:date }}"),
    ("S05", f"INSERT DATA {{ {QD218} eli:date_document '2022-01-28'^^xsd:date }}"),
    ("S05", LAW.replace("DATE", "2020-03-05").replace("agreed", "authoritative")),
    ("S06", f"""DELETE {{ {QD218} vnc:dateStatus ?s ; eli:date_document ?d }}
      INSERT {{ {QD218} vnc:dateStatus status:refuted }}
      WHERE {{ {QD218} vnc:dateStatus ?s ; eli:date_document ?d }}"""),
    ("S06", swap("?claim", "vnc:value", "'2021-10-11'^^xsd:date")[:-1] + f"; vnc:about {NQ128} }}"),
    ("S06", f"""INSERT {{ <claim/0000000000000001> ?p ?o ; vnc:value '2022-01-28'^^xsd:date }}
      WHERE {{ ?claim vnc:about {QD218} ; ?p ?o FILTER(?p != vnc:value) }}"""),
    ("S07", f"DELETE {{ ?c vnc:raw ?v }} WHERE {{ ?c vnc:about {QD218} ; vnc:raw ?v }}"),
    ("S07", f"DELETE {{ ?c vnc:value ?v }} WHERE {{ ?c vnc:about {QD218} ; vnc:value ?v }}"),
    ("S07", f"DELETE {{ ?c vnc:precision ?v }} WHERE {{ ?c vnc:about {QD218} ; vnc:precision ?v }}"),
    ("S08", LAW.replace("DATE", "2021-03-05") + " ; " + swap(ND30, "vnc:period", "'2021'")),
    ("S09", swap(QD218, "vnc:period", "'2016-2021'")),
    ("S10", swap("?quote", "oa:exact", "'Nghị quyết'")[:-1] + f". {C2} oa:hasSelector ?quote }}"),
    ("S10", f"DELETE WHERE {{ {C2} oa:hasSource ?any }}"),
    ("S10", swap(f"{C2[:-1].replace('#char', '#position')}>", "oa:start", "11.0")),
    ("S11", swap(C2, "vnc:confidence", "1.5")),
    ("S11", f"DELETE WHERE {{ {C2} vnc:form ?any }}"),
    ("S11", f"DELETE WHERE {{ {C2} vnc:probability ?any }}"),
    ("S11", f"DELETE WHERE {{ {C2} vnc:names ?any }}"),
    ("S11", f"INSERT DATA {{ {C2} vnc:unresolved true }}"),
    ("S12", swap(R1, "dcterms:date", "'2022-01-20'^^xsd:date")),
    ("S13", f"DELETE WHERE {{ {R1} dcterms:date ?any }}"),
    ("S13", f"DELETE WHERE {{ {R1} dcterms:spatial ?any }}"),
    ("S13", swap(R1, "dcterms:format", "'docx'")),
    ("S13", swap(R1, "vnc:path", "'/home/an/bac-yen.txt'")),
    ("S13", swap(R1, "vnc:path", r"'C:\\bac-yen.txt'")),
    ("S14", f"INSERT DATA {{ {R2} vnc:implements {NQ154} }}"),
    ("S15", f"INSERT DATA {{ {ND30} vnc:canCu {QD218} . {QD218} vnc:force force:8 }}"),
    ("S16", f"INSERT DATA {{ {QD218} eli:amends {NQ128} }}"),
    ("S17", "DELETE WHERE { <org/byt> vnc:level ?any }"),
    ("S17", "DELETE WHERE { <org/ubnd-huyen-118> vnc:place ?any }"),
    ("S17", swap(R1, "dcterms:date", "'2025-07-01'^^xsd:date")),
    ("S18", f"INSERT DATA {{ {R1} eli:implements {NQ128} }}"),
    ("S18", f"INSERT DATA {{ {R1} a eli:LegalResource }}"),
    ("S19", f"INSERT DATA {{ {R1} rdfs:label '\u00d0ề án'@vi }}"),
    ("S19", "INSERT DATA { <org/byt> rdfs:label 'Bo\u0323\u0302 Y te\u0302\u0301'@vi }"),
    ("S20", swap("<place/gso/tinh-14>", "skos:notation", "'1401'")),
    ("S20", "DELETE WHERE { <place/gso/huyen-118> vnc:validTo ?any }"),
    ("S21", "DELETE { ?f vnc:rule ?v } WHERE { ?f vnc:rule ?v }"),
    ("S21", swap("?f", "vnc:rule", "'D101'")),
    ("S22", """DELETE { ?c vnc:claim ?v }
      WHERE { ?c a vnc:DateConflict ; vnc:claim ?v . ?v vnc:value '2021-10-11'^^xsd:date }"""),
    ("S22", f"""DELETE {{ {QD218} vnc:dateStatus ?s ; eli:date_document ?d }}
      INSERT {{ {QD218} vnc:dateStatus status:refuted .
        <conflict/0000000000000001> a vnc:DateConflict ; vnc:about {QD218} ; vnc:claim ?c }}
      WHERE {{ {QD218} vnc:dateStatus ?s ; eli:date_document ?d . ?c a vnc:DateClaim ; vnc:about {QD218} }}"""),
    ("S24", f"INSERT DATA {{ {OWN} vnc:hasName <x> . <x> a vnc:Name ; rdfs:label 'x'@vi }}"),
    ("S24", f"INSERT DATA {{ {NAMED} }} ; DELETE WHERE {{ <x> rdfs:label ?any }}"),
    ("S24", f"INSERT DATA {{ {NAMED} <org/byt> vnc:hasName <x> }}"),
    ("S24", f"INSERT DATA {{ {NAMED} {R1} vnc:underName <x>, <y> }}"),
    ("S24", f"INSERT DATA {{ {NAMED} {R1} vnc:underName <x> }}"),
    ("S24", f"INSERT DATA {{ {NAMED} <x> vnc:validFrom '2021-01-01'^^xsd:date }}"),
    ("S23", "DELETE { ?e vnc:kind ?v } WHERE { ?e a vnc:Evidence ; vnc:kind ?v }"),
]  # fmt: skip


def example() -> ox.Store:
    corpus = graph_example.corpus()
    store = ox.Store()
    quads = [quad for linked in corpus.documents for quad in document_quads(linked)]
    quads += corpus_quads(corpus, graph_example.findings())
    store.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return store


def test_what_the_program_writes_conforms() -> None:
    found = validate(example())
    assert found.breaches == ()
    assert found.conforms
    assert found.triples == len(example())


@pytest.mark.parametrize(("shape", "update"), BREAKS, ids=[f"{shape}-{n}" for n, (shape, _) in enumerate(BREAKS)])
def test_a_shape_fires_alone(shape: str, update: str) -> None:
    store = example()
    before = {quad.triple for quad in store}
    store.update(HEAD + update)
    assert {quad.triple for quad in store} != before
    found = validate(store)
    assert set(found.by_shape()) == {shape}
    assert found.conforms is (shape in ("S15", "S16"))


KEPT = {
    "a ministry's circular names no place": f"""DELETE {{ {R1} dcterms:spatial ?place ; dcterms:creator ?by }}
      INSERT {{ {R1} dcterms:creator <org/byt> }} WHERE {{ {R1} dcterms:spatial ?place ; dcterms:creator ?by }}""",
}


@pytest.mark.parametrize("update", KEPT.values(), ids=list(KEPT))
def test_what_breaks_no_rule(update: str) -> None:
    store = example()
    store.update(HEAD + update)
    assert validate(store).breaches == ()


def test_every_shape_has_its_break() -> None:
    shapes = set(
        re.findall(r"^s:(S\d\d)[-a-z]* a sh:NodeShape", ontology_file("shapes.ttl").read_text("utf-8"), re.MULTILINE)
    )
    assert shapes == {shape for shape, _ in BREAKS}
    assert {f"S{n:02}" for n in range(1, 21)} <= shapes


@pytest.mark.parametrize(("lang", "words"), [("vi", "Báo cáo không nêu ngày."), ("en", "The report states no date.")])
def test_the_place_and_the_language(lang: str, words: str) -> None:
    store = example()
    store.update(HEAD + f"DELETE WHERE {{ {R1} dcterms:date ?any }} ; DELETE WHERE {{ {C2} vnc:confidence ?any }}")
    citation, report = validate(store, lang=lang).breaches
    assert citation.where
    assert (citation.where.document, citation.where.start, citation.where.end) == ("muong-la.txt", 11, 34)
    assert citation.where.text == "Nghị quyết số 128/NQ-CP"
    assert (report.shape, report.message) == ("S13", words)
    assert report.where
    assert (report.where.document, report.where.start) == ("bac-yen.txt", None)


@pytest.mark.parametrize("name", ["none.ttl", "broken.ttl", "graph.xyz"])
def test_a_file_that_is_no_graph(name: str, tmp_path: object) -> None:
    path = f"{tmp_path}/{name}"
    if name != "none.ttl":
        with open(path, "w", encoding="utf-8") as out:
            out.write("<a> <b> .\x00")
    with pytest.raises(UserError):
        validate(path)
