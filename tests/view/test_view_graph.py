"""From RDF as docs/graph.md describes it to what the page shows."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vncite.graph.terms import PREFIXES
from vncite.store.embedded import Store
from vncite.view.page_data import PageGraph, PageNode
from vncite.view.page_graph import page_graph

HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items()) + (
    "@prefix relation: <https://vnc.example/code/relation/> .\n@prefix level: <https://vnc.example/code/level/> .\n"
    "@base <https://vnc.example/> .\n"
)
THINGS = """
<org/cp> a vnc:Body ; rdfs:label "Chính phủ"@vi ; dcterms:identifier "cp" ; vnc:level level:government .
<org/hu> a vnc:Body ; rdfs:label "Huyện ủy Sìn Hồ"@vi ; dcterms:identifier "hu" ; vnc:level level:party ;
  vnc:place <place/sh> .
<place/lc> a vnc:Place ; rdfs:label "tỉnh Lai Châu"@vi ; vnc:level level:province .
<place/sh> a vnc:Place ; rdfs:label "huyện Sìn Hồ"@vi ; vnc:level level:district ; dcterms:isPartOf <place/lc> .
<eli/a> a vnc:Instrument ; eli:id_local "68/NQ-CP" ; rdfs:label "Nghị quyết 68/NQ-CP (2021)"@vi ; vnc:period "2021" ;
  eli:passed_by <org/cp> .
<eli/b> a vnc:Instrument ; eli:id_local "126/NQ-CP" ; vnc:period "2021" ; eli:passed_by <org/cp> .
<eli/p> a vnc:Instrument ; eli:id_local "07-CV/HU" ; vnc:period "2020-2025" ; eli:passed_by <org/hu> .
<eli/own> a vnc:Instrument ; eli:id_local "12/BC-UBND" ; vnc:period "2022" .
<name/cp/nghi-quyet/16> a vnc:Designation ; rdfs:label "Nghị quyết 16 (cp)"@vi .
<name/cp/nghi-quyet/68> a vnc:Designation ; rdfs:label "Nghị quyết 68 (cp)"@vi .
<r/1> a vnc:Report ; rdfs:label "Báo cáo 12/BC-UBND"@vi ; dcterms:identifier "12/BC-UBND" ; dcterms:date "2022-03-05" ;
  dcterms:spatial <place/sh> ; vnc:level level:district ; vnc:district <place/sh> ; vnc:path "kho/một.txt" ;
  vnc:textOf <eli/own> .
<r/2> a vnc:Report ; rdfs:label "Báo cáo"@vi ; vnc:path "kho/hai.docx" .
"""


def cite(report: str, start: int, names: str | None, relation: str = "implements", more: str = "") -> str:
    node, named = f"<{report}#char={start},{start + 5}>", f"vnc:names <{names}> ;" if names else ""
    return f"""
{node} a vnc:Citation ; oa:hasSource <{report}> ; vnc:relation relation:{relation} ; {named} {more}
  oa:hasSelector <{report}#position={start}>, <{report}#quote={start}> .
<{report}#position={start}> oa:start {start} .
<{report}#quote={start}> oa:exact "số {start}" ; oa:prefix "Theo " ; oa:suffix " nêu trên." ."""


def claim(report: str, start: int, date: str) -> str:
    return (
        f'\n<claim/{start}{report}> a vnc:DateClaim ; vnc:raw "{date}" ; vnc:value "{date}" ;'
        f" prov:wasDerivedFrom <{report}#char={start},{start + 5}> ."
    )


def shown(*more: str, base: str = "https://vnc.example/") -> PageGraph:
    head = HEAD.replace("@base <https://vnc.example/>", f"@base <{base}>")
    quads = [*ox.parse(input=head + THINGS + "".join(more), format=ox.RdfFormat.TURTLE)]
    with Store.memory([ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads]) as store:
        return page_graph(store)


def test_quads_do_as_well_as_a_store() -> None:
    quads = [*ox.parse(input=HEAD + THINGS + cite("r/1", 10, "eli/a"), format=ox.RdfFormat.TURTLE)]
    assert page_graph(quads) == shown(cite("r/1", 10, "eli/a"))


def node(graph: PageGraph, end: str) -> PageNode:
    (found,) = [node for node in graph.nodes if node.id.endswith(end)]
    return found


def lines(graph: PageGraph) -> list[tuple[str, str, str, int]]:
    base = "https://vnc.example/"
    return [
        (edge.source.removeprefix(base), edge.target.removeprefix(base), edge.relation, len(edge.citations))
        for edge in graph.edges
    ]


@pytest.mark.parametrize(
    ("turtle", "expected"),
    [
        (cite("r/1", 10, "eli/a"), [("r/1", "eli/a", "implements", 1)]),
        (cite("r/1", 10, "eli/a") + cite("r/1", 40, "eli/a", "cites"), [("r/1", "eli/a", "implements", 2)]),
        (cite("r/2", 10, "eli/own"), [("r/2", "r/1", "implements", 1)]),
        (cite("r/1", 1, "eli/own", "cites", "vnc:form form:self ;"), []),
        (cite("r/1", 1, "eli/own", "cites"), [("r/1", "r/1", "cites", 1)]),
        (cite("r/1", 10, "name/cp/nghi-quyet/16"), [("r/1", "name/cp/nghi-quyet/16", "implements", 1)]),
        (cite("r/1", 10, None), [("r/1", "r/1#unresolved=số 10", "implements", 1)]),
        (
            cite("r/1", 10, "eli/b", "based_on") + cite("r/1", 30, "eli/a", "amends", "vnc:within <r/1#char=10,15> ;"),
            [("eli/b", "eli/a", "amends", 1), ("r/1", "eli/b", "based_on", 1)],
        ),
    ],
    ids=[
        "plain",
        "two-of-one",
        "own-text-is-cited",
        "self",
        "own-number",
        "designation",
        "nothing-known",
        "in-a-subject",
    ],
)
def test_lines(turtle: str, expected: list[tuple[str, str, str, int]]) -> None:
    assert lines(shown(turtle)) == expected


def test_a_report_is_one_node_with_its_own_text() -> None:
    graph = shown(cite("r/2", 10, "eli/own"))
    assert not [node for node in graph.nodes if node.id.endswith("eli/own")]
    report = node(graph, "r/1")
    assert (report.kind, report.label, report.level, report.year) == ("report", "12/BC-UBND", "district", 2022)
    assert (report.district, report.province) == ("huyện Sìn Hồ", "tỉnh Lai Châu")
    assert report.path == "kho/một.txt"


def test_a_report_without_a_number_is_called_by_its_file() -> None:
    report = node(shown(), "r/2")
    assert (report.label, report.level, report.year) == ("hai.docx", "other", None)


def test_a_local_party_paper_stands_with_its_place() -> None:
    paper = node(shown(), "eli/p")
    assert (paper.level, paper.province, paper.district) == ("district", "tỉnh Lai Châu", "huyện Sìn Hồ")
    assert paper.year is None, "a term is no year"


@pytest.mark.parametrize("base", ["https://vnc.example/", "https://x.example/name/", "https://x.example/a/name/b/"])
def test_only_designations_that_something_cites_are_shown(base: str) -> None:
    graph = shown(cite("r/1", 10, "name/cp/nghi-quyet/16", more='vnc:number "16" ;'), base=base)
    (named,) = [node for node in graph.nodes if node.kind == "designation"]
    assert (named.label, named.body, named.level) == ("số 10", "Chính phủ", "government")


def test_the_sentence_and_the_words_in_it() -> None:
    (edge,) = shown(cite("r/1", 10, "eli/a"), claim("r/1", 10, "2021-07-01")).edges
    (said,) = edge.citations
    assert said.quote == "Theo số 10 nêu trên."
    assert said.quote[said.start : said.end] == "số 10"
    assert (said.date, said.document, said.offset, said.conflict) == ("2021-07-01", "kho/một.txt", 10, False)


@pytest.mark.parametrize(
    ("likely", "wrong"),
    [('vnc:likelyDate "2021-07-01" ;', {"r/2"}), ("", {"r/1", "r/2"})],
    ids=["likely-known", "likely-unknown"],
)
def test_a_dispute(likely: str, wrong: set[str]) -> None:
    graph = shown(
        cite("r/1", 10, "eli/a"),
        cite("r/1", 50, "eli/a"),
        cite("r/2", 10, "eli/a"),
        claim("r/1", 10, "2021-07-01"),
        claim("r/2", 10, "2021-01-07"),
        f"\n<conflict/1> a vnc:DateConflict ; vnc:about <eli/a> ; {likely} vnc:disputedDate 1, 2 .",
        "\n<finding/1> a vnc:Finding ; vnc:rule rule:D101 ; vnc:severity 'e' ; vnc:message 'Hai ngày.' ;",
        " vnc:about <eli/a> .",
    )
    disputed = node(graph, "eli/a")
    assert disputed.conflict
    assert {(claim.date, claim.count, claim.documents, claim.likely) for claim in disputed.claims} == {
        ("2021-07-01", 1, ("kho/một.txt",), bool(likely)),
        ("2021-01-07", 1, ("kho/hai.docx",), False),
    }
    assert disputed.notes == ("D101: Hai ngày.",)
    assert {edge.source.removeprefix("https://vnc.example/") for edge in graph.edges if edge.conflict} == wrong


def test_a_dispute_about_a_report_is_shown_on_the_report() -> None:
    graph = shown(
        cite("r/1", 10, "eli/own"),
        cite("r/2", 10, "eli/own"),
        claim("r/1", 10, "2022-03-05"),
        claim("r/2", 10, "2022-05-03"),
        "\n<conflict/1> a vnc:DateConflict ; vnc:about <eli/own> ; vnc:disputedDate 1, 2 .",
        "\n<finding/1> a vnc:Finding ; vnc:rule rule:D101 ; vnc:severity 'e' ; vnc:message 'Hai.' ;"
        " vnc:about <eli/own> .",
    )
    report = node(graph, "r/1")
    assert report.conflict
    assert [claim.date for claim in report.claims] == ["2022-03-05", "2022-05-03"]
    assert report.notes == ("D101: Hai.",)


def test_a_date_that_does_not_exist_and_stands_alone_is_no_dispute() -> None:
    graph = shown(
        cite("r/1", 10, "eli/a"),
        claim("r/1", 10, "31/6/2021"),
        "\n<finding/1> a vnc:Finding ; vnc:rule rule:D103 ; vnc:severity 'e' ; vnc:message 'Không có.' ;",
        " vnc:about <eli/a> .",
    )
    assert not node(graph, "eli/a").conflict
    assert node(graph, "eli/a").notes == ("D103: Không có.",)
    assert graph.edges[0].citations[0].date == "31/6/2021"


def test_a_date_that_does_not_exist_is_in_dispute_with_one_that_does() -> None:
    graph = shown(
        cite("r/1", 10, "eli/a"),
        cite("r/2", 10, "eli/a"),
        claim("r/1", 10, "26/02/2021"),
        claim("r/2", 10, "02/26/2021"),
        '\n<conflict/1> a vnc:DateConflict ; vnc:about <eli/a> ; vnc:likelyDate "26/02/2021" ; vnc:disputedDate 1 .',
    )
    assert node(graph, "eli/a").conflict
    assert {claim.date for claim in node(graph, "eli/a").claims} == {"26/02/2021", "02/26/2021"}
    assert {edge.source.rpartition("/")[2] for edge in graph.edges if edge.conflict} == {"2"}


def test_a_finding_without_an_instrument_is_told_where_it_stands() -> None:
    found = (
        "\n<finding/1> a vnc:Finding ; vnc:rule rule:N201 ; vnc:severity 'n' ; vnc:message 'Dấu.' ;"
        " oa:hasSource <r/2> ."
    )
    assert node(shown(found), "r/2").notes == ("N201: Dấu.",)


@settings(max_examples=25, deadline=None)
@given(
    st.permutations(
        [cite("r/1", 10, "eli/a"), cite("r/1", 30, "eli/b"), cite("r/2", 9, "eli/a"), claim("r/1", 10, "2021")]
    )
)
def test_the_order_of_the_triples_changes_nothing(parts: list[str]) -> None:
    assert shown(*parts) == shown(*sorted(parts))


def test_a_date_that_only_a_register_has_stands_against_the_stated_one() -> None:
    graph = shown(
        cite("r/1", 10, "eli/a"),
        claim("r/1", 10, "2021-06-08"),
        """
<register/1> a vnc:RegisterEntry ; rdfs:label "Công báo" .
<claim/register> a vnc:DateClaim ; vnc:about <eli/a> ; vnc:raw "2021-08-06" ; vnc:value "2021-08-06" ;
  prov:wasDerivedFrom <register/1> .
<conflict/1> a vnc:DateConflict ; vnc:about <eli/a> ; vnc:disputedDate "2021-06-08", "2021-08-06" ;
  vnc:likelyDate "2021-08-06" .""",
    )
    disputed = node(graph, "eli/a")
    assert disputed.conflict
    assert {(one.date, one.count, one.likely, one.registers) for one in disputed.claims} == {
        ("2021-08-06", 0, True, ("Công báo",)),
        ("2021-06-08", 1, False, ()),
    }
