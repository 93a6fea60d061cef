"""What a report's graph and the corpus graph say, fact by fact."""

from __future__ import annotations

import dataclasses
import random
from datetime import date

import graph_example
import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vncite.graph import corpus_quads, document_quads, report_iri, report_iris
from vncite.graph.identifiers import akoma_ntoso, urn_lex
from vncite.graph.quote import REACH, sentence
from vncite.graph.terms import PREFIXES, decimal, text
from vncite.graph.words import force_of, notations
from vncite.iri import Namer
from vncite.model import (
    Body,
    Corpus,
    DateReading,
    Instrument,
    InstrumentKey,
    LinkedDocument,
    Number,
    Pinpoint,
    Provision,
)

NAMER = Namer()


def values(quads: list[ox.Quad], subject: str, term: str) -> list[str]:
    prefix, _, local = term.partition(":")
    predicate = PREFIXES[prefix] + local
    return sorted(
        quad.object.value  # type: ignore[union-attr]
        for quad in quads
        if quad.subject.value.endswith(subject) and quad.predicate.value == predicate  # type: ignore[union-attr]
    )


def changed(linked: LinkedDocument, index: int, **fields: object) -> LinkedDocument:
    """The document with other fields of one citation."""
    links = list(linked.links)
    links[index] = dataclasses.replace(
        links[index],
        citation=dataclasses.replace(links[index].citation, **fields),  # type: ignore[arg-type]
    )
    return dataclasses.replace(linked, links=tuple(links))


def test_one_graph_a_report_and_no_blank_node() -> None:
    quads = list(document_quads(graph_example.first()))
    assert {quad.graph_name for quad in quads} == {ox.NamedNode(report_iri(graph_example.first(), NAMER))}
    assert not [
        quad for quad in quads if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode)
    ]
    assert len(quads) == len(set(quads))


def test_the_order_of_documents_leaves_no_trace() -> None:
    corpus, findings = graph_example.corpus(), list(graph_example.findings())
    turned = Corpus(corpus.documents[::-1], dict(reversed(corpus.instruments.items())))
    random.Random(1).shuffle(findings)
    assert set(corpus_quads(corpus, findings)) == set(corpus_quads(turned, graph_example.findings()))


@pytest.mark.parametrize(
    ("subject", "term", "expected"),
    [
        ("12_bc-ubnd", "vnc:implements", ["https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/128"]),
        ("12_bc-ubnd", "dcterms:format", ["text/plain"]),
        ("12_bc-ubnd", "vnc:district", ["https://vnc.example/place/gso/huyen-118"]),
        ("12_bc-ubnd", "eli:amends", []),
        ("2021/154", "eli:amends", ["https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/128"]),
        ("#char=333,346", "vnc:unresolved", ["true"]),
        ("#char=333,346", "vnc:names", ["https://vnc.example/name/cp/nghi-quyet/16"]),
        ("#char=333,346", "vnc:form", ["https://vnc.example/code/form/short"]),
        ("#char=10,33", "vnc:form", ["https://vnc.example/code/form/full"]),
        ("#char=10,33", "vnc:probability", ["0.97"]),
        ("#candidate=333,346,0", "vnc:about", ["https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/16"]),
        ("#char=96,120", "vnc:provision", ["https://vnc.example/eli/vn/hc/byt/quyet-dinh/2022/218/art_3__para_2"]),
        ("#quote=10,33", "oa:exact", ["Nghị quyết số 128/NQ-CP"]),
    ],
)
def test_facts_of_a_report(subject: str, term: str, expected: list[str]) -> None:
    assert values(list(document_quads(graph_example.first())), subject, term) == expected


@pytest.mark.parametrize(
    ("subject", "term", "expected"),
    [
        ("2021/128", "eli:date_document", []),
        ("2021/128", "dcterms:identifier", []),
        ("2021/128", "vnc:dateStatus", ["https://vnc.example/code/date-status/disputed"]),
        ("2022/218", "eli:date_document", ["2022-01-27"]),
        (
            "2022/218",
            "dcterms:identifier",
            ["/akn/vn/doc/quyet-dinh/byt/2022-01-27/218-qd-byt", "urn:lex:vn:bo.y.te:quyet.dinh:2022-01-27;218-qd-byt"],
        ),
        ("2020/30", "vnc:dateStatus", ["https://vnc.example/code/date-status/unknown"]),
        ("nghi-quyet/16", "rdfs:label", ["Nghị quyết 16 (Chính phủ)"]),
        ("graph/corpus", "prov:wasAttributedTo", ["https://vnc.example/program/0.1.0"]),
        ("place/gso/tinh-14", "dcterms:isPartOf", ["https://vnc.example/place/gso/vn"]),
    ],
)
def test_facts_of_the_corpus(subject: str, term: str, expected: list[str]) -> None:
    assert values(list(corpus_quads(graph_example.corpus())), subject, term) == expected


@pytest.mark.parametrize(
    ("fields", "value", "precision"),
    [
        ({"raw": "31/02/2021", "day": 31, "month": 2, "year": 2021, "problem": "no-such-date"}, None, "none"),
        ({"raw": "tháng 4 năm 2020", "day": None, "month": 4, "year": 2020}, "2020-04", "month"),
        ({"raw": "năm 2020", "day": None, "month": None, "year": 2020}, "2020", "year"),
        ({"raw": "ngày 9", "day": 9, "month": None, "year": None}, None, "none"),
    ],
)
def test_dates_that_are_not_whole(fields: dict[str, object], value: str | None, precision: str) -> None:
    stated = graph_example.second().links[0].citation.date
    assert isinstance(stated, DateReading)
    linked = changed(graph_example.second(), 0, date=dataclasses.replace(stated, **fields))  # type: ignore[arg-type]
    quads = list(document_quads(linked))
    [claim] = {quad.subject.value for quad in quads if "/claim/" in str(quad.subject)}  # type: ignore[union-attr]
    assert values(quads, claim, "vnc:value") == ([value] if value else [])
    assert values(quads, claim, "vnc:precision") == [PREFIXES["precision"] + precision]
    assert values(quads, claim, "vnc:raw") == [fields["raw"]]


def test_a_report_refers_to_what_it_names_in_a_subject() -> None:
    """It names 128 in what it says of 154: 154 alone amends it, and the report refers to both."""
    quads = list(document_quads(graph_example.first()))
    both = [f"https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/{number}" for number in ("128", "154")]
    assert values(quads, "2021/154", "eli:amends") == both[:1]
    assert set(both) <= set(values(quads, "12_bc-ubnd", "eli:refers_to"))
    assert values(quads, "12_bc-ubnd", "eli:amends") == []


def test_a_document_that_is_an_instrument_bears_its_edges() -> None:
    linked = changed(graph_example.first(), 3, form="self", relation="issues")
    linked = changed(linked, 4, parent=None, relation="amends")
    quads = list(document_quads(linked))
    assert values(quads, "12_bc-ubnd", "vnc:textOf") == ["https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/154"]
    assert values(quads, "2021/154", "eli:amends") == ["https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/128"]
    assert values(quads, "2021/154", "vnc:reportsIssueOf") == []
    assert "https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/154" not in values(quads, "12_bc-ubnd", "eli:refers_to")


def test_a_report_that_tells_of_an_amendment_amends_nothing() -> None:
    own = InstrumentKey("hc", "ubnd-huyen-118", "bao-cao", "2022", "12")
    linked = changed(
        changed(graph_example.first(), 3, form="self", relation="issues"), 4, parent=None, relation="amends"
    )
    links = list(linked.links)
    links[3] = dataclasses.replace(links[3], key=own)
    quads = list(document_quads(dataclasses.replace(linked, links=tuple(links))))
    assert values(quads, "bao-cao/2022/12", "eli:amends") == []
    assert values(quads, "bao-cao/2022/12", "vnc:implements") == [
        "https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/128"
    ]
    assert values(quads, "#char=308,328", "vnc:relation") == ["https://vnc.example/code/relation/amends"]


def test_a_range_of_articles_is_quoted_not_named() -> None:
    pinpoint = Pinpoint("Điều 3 đến Điều 7", 0, 5, (Provision(article="3", to="7"),))
    quads = list(document_quads(changed(graph_example.first(), 0, pinpoint=pinpoint)))
    assert values(quads, "#char=10,33", "vnc:pinpoint") == ["Điều 3 đến Điều 7"]
    assert values(quads, "#char=10,33", "vnc:provision") == []


def test_two_texts_of_one_number_are_two_reports() -> None:
    first = graph_example.first()
    document = dataclasses.replace(first.document, path="copy.docx", sha256="f" * 64)
    copy = dataclasses.replace(first, extraction=dataclasses.replace(first.extraction, document=document))
    same = dataclasses.replace(copy, extraction=dataclasses.replace(
        copy.extraction, document=dataclasses.replace(document, path="again.docx")
    ))  # fmt: skip
    names = report_iris([first, copy, same], NAMER)
    assert names == report_iris([same, copy, first], NAMER)
    assert names["copy.docx"] == names["again.docx"] != names["bac-yen.txt"]
    assert all("/sha256-" in name for name in names.values())
    assert report_iris([first], NAMER)["bac-yen.txt"] == report_iri(first, NAMER)


def test_two_points_of_one_clause_are_two_provisions() -> None:
    points = tuple(Provision(article="3", clause="2", point=letter) for letter in ("d", "đ"))
    linked = changed(graph_example.first(), 1, pinpoint=Pinpoint("điểm d, đ khoản 2 Điều 3", 60, 84, points))
    assert values(list(document_quads(linked)), "#char=96,120", "vnc:provision") == [
        f"{NAMER.instrument(graph_example.QD218)}/art_3__para_2__point_{name}" for name in ("d", "dd")
    ]


def test_a_scheme_and_a_project_of_one_number_are_two_reports() -> None:
    first = graph_example.first()
    names = set()
    for type_ in ("ĐA", "DA"):
        number = Number(f"57/{type_}-UBND", "hc", "57", None, type_, ("UBND",))
        header = dataclasses.replace(first.header, number=number, type=type_)
        extraction = dataclasses.replace(first.extraction, header=header)
        names.add(report_iri(dataclasses.replace(first, extraction=extraction), NAMER))
    assert names == {
        f"https://vnc.example/report/ubnd-huyen-118/2022/{name}" for name in ("de-an.57_dda-ubnd", "du-an.57_da-ubnd")
    }


@pytest.mark.parametrize(
    ("path", "shown"),
    [("in/a.txt", "in/a.txt"), ("/home/an/a.txt", "a.txt"), ("C:\\in\\a.txt", "a.txt"), ("-", "-")],
)
def test_a_path_says_nothing_of_the_machine(path: str, shown: str) -> None:
    first = graph_example.first()
    document = dataclasses.replace(first.document, path=path)
    linked = dataclasses.replace(first, extraction=dataclasses.replace(first.extraction, document=document))
    assert values(list(document_quads(linked)), "12_bc-ubnd", "vnc:path") == [shown]


def test_unnumbered_reports_are_named_by_their_bytes() -> None:
    first = graph_example.first()
    header = dataclasses.replace(first.header, number=None)
    bare = dataclasses.replace(first, extraction=dataclasses.replace(first.extraction, header=header))
    assert report_iri(bare, NAMER) == f"https://vnc.example/report/sha256-{first.document.sha256[:16]}"


@pytest.mark.parametrize(
    ("type_", "series", "body", "rank"),
    [
        ("luat", "qppl", Body("qh", "Quốc hội", "assembly"), 2),
        ("nghi-quyet", "qppl", Body("cp", "Chính phủ", "government"), 5),
        ("nghi-quyet", "hc", Body("cp", "Chính phủ", "government"), None),
        ("quyet-dinh", "qppl", Body("ubnd-tinh-14", "Ủy ban nhân dân tỉnh Sơn La", "province", "tinh-14"), 11),
        ("quyet-dinh", "qppl", Body("ubnd-xa-03991", "Ủy ban nhân dân xã", "commune", "xa-03991"), 14),
        ("quyet-dinh", "dang", Body("tw", "Ban Chấp hành Trung ương", "party"), None),
    ],
)
def test_legal_force(type_: str, series: str, body: Body, rank: int | None) -> None:
    key = InstrumentKey(series, body.code, type_, "2021", "1")  # type: ignore[arg-type]
    assert force_of(Instrument(key, "1", None, (body,))) == rank


def test_identifiers_of_other_systems() -> None:
    instrument = graph_example.corpus().instruments[graph_example.NQ154]
    assert urn_lex(instrument, date(2021, 11, 23)) == "urn:lex:vn:chinh.phu:nghi.quyet:2021-11-23;154-nq-cp"
    assert akoma_ntoso(instrument, date(2021, 11, 23)) == "/akn/vn/doc/nghi-quyet/cp/2021-11-23/154-nq-cp"


@given(st.text())
@example("101/NQ\ufffeCP\uffff")  # a hyphen as some PDF readers leave it
def test_literals_are_spelled_as_oxigraph_spells_them(words: str) -> None:
    plain = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in words)
    triple = ox.Triple(ox.NamedNode("urn:s"), ox.NamedNode("urn:p"), ox.Literal(plain))
    written = ox.serialize([triple], format=ox.RdfFormat.N_TRIPLES)
    assert f"<urn:s> <urn:p> {text(words)} .\n".encode() == written
    assert len(plain) == len(words)


@given(st.floats(0, 1))
def test_decimals_are_those_that_oxigraph_keeps(value: float) -> None:
    store = ox.Store()
    store.load(f"<urn:s> <urn:p> {decimal(value)} .".encode(), ox.RdfFormat.N_TRIPLES)
    assert [str(quad.object) for quad in store] == [
        str(ox.Literal(decimal(value).split('"')[1], datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")))
    ]


@given(st.text("ab. ;\n-Á", max_size=800), st.integers(0, 800), st.integers(1, 20))
def test_a_sentence_holds_its_passage(words: str, start: int, length: int) -> None:
    start = min(start, len(words))
    end = min(start + length, len(words))
    span = sentence(words, start, end)
    assert max(0, start - REACH) <= span.start <= start <= end <= span.end <= end + REACH
    assert not words[span.start : start][:1].isspace()
    assert not words[end : span.end][-1:].isspace()


@pytest.mark.parametrize(
    ("words", "passage", "expected"),
    [
        ("A. Theo Nghị quyết 16, xã làm. B.", "Nghị quyết 16", "Theo Nghị quyết 16, xã làm."),
        ("- Một;\n- theo Nghị\nquyết 16;\n- ba", "Nghị\nquyết 16", "- theo Nghị\nquyết 16;"),
        ("Nghị quyết 16", "Nghị quyết 16", "Nghị quyết 16"),
        ("x " * 300 + "Nghị quyết 16" + " y" * 300, "Nghị quyết 16", "x " * 119 + "Nghị quyết 16" + " y" * 119),
    ],
)
def test_sentences(words: str, passage: str, expected: str) -> None:
    start = words.index(passage)
    span = sentence(words, start, start + len(passage))
    assert words[span.start : span.end].split() == expected.split()


def test_an_office_of_a_central_body_has_a_code_of_its_own() -> None:
    """655/KBQN-KSC is right: what names the treasury of the State, KBNN, does not name that of a province."""
    treasury = Body("kbnn-tinh-49", "Kho bạc Nhà nước tỉnh Quảng Nam", "province", "tinh-49")
    assert notations(treasury) == ()
    assert notations(dataclasses.replace(treasury, code="kbnn", place=None)) == ("KBNN",)
    assert "UBND" in notations(Body("ubnd-tinh-49", "Ủy ban nhân dân tỉnh Quảng Nam", "province", "tinh-49"))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bộ luật Dân sự năm 2015", "Bộ luật Dân sự năm 2015"),
        ("Bộ luật Hình sự", "Bộ luật Hình sự (2015)"),
        ("Luật Đấu thầu", "Luật Đấu thầu (2015)"),
        ("Đấu thầu", "Luật Đấu thầu (2015)"),
    ],
)
def test_a_code_is_no_law_of_a_code(title: str, expected: str) -> None:
    key = InstrumentKey("qppl", "qh", "luat", "2015", "91")
    law = dataclasses.replace(
        next(iter(graph_example.corpus().instruments.values())), key=key, number=None, title=title
    )
    corpus = dataclasses.replace(graph_example.corpus(), instruments={key: law})
    assert values(list(corpus_quads(corpus)), "luat/2015/91", "rdfs:label") == [expected]
