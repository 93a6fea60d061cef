"""Arguments: numbers as people write them, names of places and bodies, and whatever an attacker types."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from asked_world import NAMER, instrument, world
from engines import engines
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from vncite.ask import ask, complete_numbers, question
from vncite.ask.arguments import reading
from vncite.errors import UserError
from vncite.graph.terms import A, T, code
from vncite.store.binding import bound, parameters
from vncite.store.embedded import Store

WORLD = world()
ENGINES = engines(WORLD)
STORE: Any = ENGINES["oxigraph"]
BEFORE = set(STORE.quads())

NUMBERS = [
    ("128/NQ-CP", ["128/2020", "128/2021"]),
    ("128/nq-cp", ["128/2020", "128/2021"]),
    ("Nghị quyết số 128/NQ-CP", ["128/2020", "128/2021"]),
    ("0128/NQ-CP", ["128/2020", "128/2021"]),
    ("128-NQ/CP", ["128/2020", "128/2021"]),
    (" 128 / NQ – CP ", ["128/2020", "128/2021"]),
    ("5/KH-UBND", ["5"]),
    ("05/KH-UBND", ["5"]),
    ("005/kh-ubnd", ["5"]),
    ("77-kl/tw", ["77"]),
    ("42/NQ-CP (2020)", ["42"]),
    ("42/NQ-CP (2021)", []),
    ("42/NQ-CP năm 2021", []),
    ("129/NQ-CP", []),
    ("128/NQ-CP (2021)", ["128/2021"]),
    ("Nghị quyết 128/NQ-CP năm 2020", ["128/2020"]),
    ("128/NQ-CP (2019)", []),
    ("Nghị quyết 128", ["128/2020", "128/2021"]),
    ("nghi quyet so 128", ["128/2020", "128/2021"]),
    ("NQ 128", ["128/2020", "128/2021"]),
    ("nq128", ["128/2020", "128/2021"]),
    ("Nghị quyết 0128 (2021)", ["128/2021"]),
    ("Nghị quyết số 128 năm 2021", ["128/2021"]),
    ("Nghị quyết 128/2021", ["128/2021"]),
    ("Nghị quyết 128 của Chính phủ", ["128/2020", "128/2021"]),
    ("nghị quyết 128 của CP năm 2020", ["128/2020"]),
    ("Nghị quyết 128 của UBND tỉnh Bắc Ninh", []),
    ("Kết luận 128", []),
    ("Kết luận 77", ["77"]),
    ("KL 77", ["77"]),
    ("77 (2018)", ["77"]),
    ("77 (2022)", []),
    ("Kế hoạch 5 UBND huyện Gia Bình", ["5"]),
    ("128", ["128/2020", "128/2021"]),
    ("0128", ["128/2020", "128/2021"]),
    ("12", []),
    ("999", []),
    ("128/NQ", ["128/2020", "128/2021"]),
    ("128/N", []),
    ("5", ["5"]),
    ("99", ["name"]),
    ("Nghị quyết 99", ["name"]),
    ("Quyết định 99", []),
    ("Nghị quyết", ["name"]),
    ("?", []),
]
NAMES = {"name": f"{NAMER.base}name/cp/nghi-quyet/99"}


@pytest.mark.parametrize(("typed", "found"), NUMBERS)
@pytest.mark.parametrize("engine", list(ENGINES))
def test_a_number_is_read_as_a_citation_is(engine: str, typed: str, found: list[str]) -> None:
    number = question("cited-by").parameters[0]
    expected = {NAMES.get(name) or instrument(name) for name in found}
    assert {term.value for term in reading(ENGINES[engine], number, typed).terms} == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("128/NQ-CP", ("128/NQ-CP (2020)", "128/NQ-CP (2021)")),
        ("128/NQ-CP (2021)", ()),
        ("42/NQ-CP", ()),
        ("128", ("128/NQ-CP (2020)", "128/NQ-CP (2021)")),
        ("Nghị quyết 42", ("42/NQ-CP (2020)",)),
        ("Nghị quyết 99", ("Nghị quyết 99 (Chính phủ)",)),
        ("129", ()),
    ],
)
def test_what_an_argument_was_taken_for_is_told(typed: str, names: tuple[str, ...]) -> None:
    assert ask(STORE, "cited-by", number=typed).readings == (((typed, names),) if names else ())


LAWS = {
    # name of the node: number, title, label, period
    "hp": (None, "Hiến pháp năm 2013", "Hiến pháp năm 2013", "2013"),
    "3": ("03/2007/QH12", None, "Luật 03/2007/QH12", "2007"),
    "45": ("45/2013/QH13", "Luật Đất đai", "Luật Đất đai (2013)", "2013"),
    "31": ("31/2024/QH15", "Luật Đất đai năm 2024", "Luật Đất đai năm 2024", "2024"),
    "91": ("91/2015/QH13", "Bộ luật Dân sự", "Bộ luật Dân sự (2015)", "2015"),
}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Hiến pháp", ["hp"]), ("Hiến pháp năm 2013", ["hp"]), ("hiến pháp 2013", ["hp"]), ("Hiến pháp năm 1992", []),
        ("Luật Phòng, chống bệnh truyền nhiễm", ["3"]), ("luật phòng chống bệnh truyền nhiễm năm 2007", ["3"]),
        ("Luật Phòng, chống bệnh truyền nhiễm năm 2025", []),
        ("Luật Đất đai", ["31", "45"]), ("Luật Đất đai năm 2013", ["45"]), ("Luật Đất đai 2024", ["31"]),
        ("Luật Đất đai năm 2003", []), ("Bộ luật Dân sự năm 2015", ["91"]), ("Bộ luật dân sự", ["91"]),
        ("Bộ luật", ["91"]),
    ],
)  # fmt: skip
def test_laws_by_title(typed: str, found: list[str]) -> None:
    """However the title is pointed, with its year or without; also of a law that reports cite by number alone."""
    lines = []
    for name, (number, title, label, period) in LAWS.items():
        said = {T["vnc:period"]: period, T["rdfs:label"]: label, T["eli:id_local"]: number, T["dcterms:title"]: title}
        if number:
            said[T["eli:number"]] = name
        lines += [f'<urn:x/qh/luat/{name}> {predicate} "{value}" .' for predicate, value in said.items() if value]
        lines += [
            f"<urn:x/qh/luat/{name}> {predicate} {value} ."
            for predicate, value in (
                (A, T["vnc:Instrument"]), (T["eli:type_document"], code("doc-type", "qppl.luat")),
                (T["eli:passed_by"], "<urn:qh>"),
            )
        ]  # fmt: skip
    store = Store.memory(parse("\n".join(lines), format=RdfFormat.N_QUADS))
    read = reading(store, question("cited-by").parameters[0], typed)
    assert [term.value for term in read.terms] == [f"urn:x/qh/luat/{name}" for name in found]


def test_two_of_one_label_are_told_apart() -> None:
    label, by = "<http://www.w3.org/2000/01/rdf-schema#label>", T["eli:passed_by"]
    lines = [f'<urn:{x}> {label} "UBND {x}" .\n<urn:{x}> {A} {T["vnc:Body"]} .' for x in ("a", "b")]
    lines += [
        f"<urn:x/{place}/ke-hoach/17> {predicate} {value} ."
        for place in ("a", "b")
        for predicate, value in (
            (A, T["vnc:Instrument"]), (T["eli:type_document"], code("doc-type", "hc.ke-hoach")),
            (T["vnc:period"], '"2021"'), (by, f"<urn:{place}>"), (T["eli:number"], '"17"'),
            (T["eli:id_local"], '"17/KH-UBND"'), (label, '"17/KH-UBND (2021)"'),
        )
    ]  # fmt: skip
    store = Store.memory(parse("\n".join(lines), format=RdfFormat.N_QUADS))
    names = ("17/KH-UBND (2021), UBND a", "17/KH-UBND (2021), UBND b")
    assert ask(store, "cited-by", number="17/KH-UBND").readings == (("17/KH-UBND", names),)
    assert ask(store, "cited-by", number="17").readings == (("17", names),)
    assert ask(store, "cited-by", number="17 UBND b").readings == (("17 UBND b", ("17/KH-UBND (2021)",)),)


def test_too_many_to_answer_for() -> None:
    key, node = "<http://purl.org/dc/terms/title>", "<urn:vncite:x/cp/nghi-quyet/{}>"
    lines = [
        f"{node.format(n)} {predicate} {value} ."
        for n in range(21)
        for predicate, value in (
            (A, T["vnc:Instrument"]), (T["eli:type_document"], code("doc-type", "hc.nghi-quyet")),
            (T["vnc:period"], f'"{2000 + n}"'), (T["eli:passed_by"], "<urn:cp>"), (T["eli:number"], '"7"'),
            (T["rdfs:label"], f'"7/NQ-CP ({2000 + n})"'), (key, '"Về việc"'),
        )
    ]  # fmt: skip
    store = Store.memory(parse("\n".join(lines), format=RdfFormat.N_QUADS))
    with pytest.raises(UserError, match=r"7 may be 21 instruments .*say which"):
        ask(store, "cited-by", number="7")
    assert ask(store, "cited-by", number="7 (2003)").readings == (("7 (2003)", ("7/NQ-CP (2003)",)),)


BODIES = [
    ("Chính phủ", ["cp"]), ("CHÍNH PHỦ", ["cp"]), ("chinh phu", ["cp"]), ("CP", ["cp"]), ("cp", ["cp"]),
    ("ubnd tinh bac ninh", ["ubnd-tinh-27"]), ("UBND tỉnh Bắc Ninh", ["ubnd-tinh-27"]),
    ("Ủy ban nhân dân huyện Gia Bình", ["ubnd-huyen-263"]),
    ("Uỷ ban nhân dân huyện Gia Bình", ["ubnd-huyen-263"]), ("ubnd-huyen-264", ["ubnd-huyen-264"]),
    ("UBND", ["ubnd-huyen-216", "ubnd-huyen-263", "ubnd-huyen-264", "ubnd-tinh-27"]), ("Bộ Không Có", []),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "found"), BODIES)
def test_bodies(typed: str, found: list[str]) -> None:
    issuer = question("instruments").parameters[0]
    assert [term.value for term in reading(STORE, issuer, typed).terms] == [NAMER.body(code) for code in found]


HOSTILE = [
    '128/NQ-CP"\n } DELETE',
    "128/NQ-CP' } ; DROP ALL",
    "> } INSERT DATA { <urn:a> <urn:b> <urn:c> } #",
    '"""',
    "\\",
    "128/NQ-CP\\u0022 }",
    "?instrument",
    "UNDEF) } VALUES ?x { (UNDEF",
    "http://x/> ?p ?o } #",
    "http://a b",
    "\x00",
    "{" * 50,
    "128/NQ-CP\r\n# ",
    "') || true || ('",
    "\ud800",
]
TEXT_PARAMETERS = [
    (name, parameter.name)
    for name in ("cited-by", "passages", "conflicts", "findings", "instruments", "implements", "unresolved", "chain")
    for parameter in question(name).parameters
    if parameter.kind not in ("choice", "year", "rule")
]


@pytest.mark.parametrize(("name", "parameter"), TEXT_PARAMETERS)
@pytest.mark.parametrize("engine", list(ENGINES))
def test_hostile_arguments_find_nothing_and_harm_nothing(engine: str, name: str, parameter: str) -> None:
    store: Any = ENGINES[engine]
    given_ = {"number": "128/NQ-CP"} if question(name).positional and parameter != "number" else {}
    for typed in HOSTILE:
        answer = ask(store, name, **{**given_, parameter: typed})
        assert answer.rows == ()
    assert set(STORE.quads()) == BEFORE


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_value_in_the_query_text_too(typed: str) -> None:
    query = "SELECT ?x ?y WHERE {\n  VALUES ?x { UNDEF }\n  BIND(1 AS ?y)\n}"
    try:
        literal = Literal(typed)
    except (UnicodeEncodeError, ValueError):
        return
    row = Store.memory().select(bound(query, {"x": literal})).rows
    assert [(cell.value if cell is not None else None) for cell in row[0]] == [typed, "1"]


@pytest.mark.parametrize(
    ("name", "arguments", "told"),
    [
        ("cited-by", {"number": ""}, "^number is empty"),
        ("cited-by", {"number": "128/NQ-CP", "place": " "}, "^place is empty"),
        ("findings", {"rule": "D999"}, "^rule must be one of: D101, "),
        ("findings", {"rule": "x') } #"}, "^rule must be one of: D101, "),
        ("implements", {"level": "chinhphu"}, "^level must be one of: .*government"),
    ],
)
def test_what_cannot_be_right_is_told_with_what_there_is(name: str, arguments: dict[str, str], told: str) -> None:
    """A parameter has the name that Python has for it, also out of another process."""
    with pytest.raises(UserError, match=told) as error:
        ask(STORE, name, **arguments)
    assert pickle.loads(pickle.dumps(error.value)).vi == error.value.vi


def test_codes_in_any_case() -> None:
    assert len(ask(STORE, "findings", rule=" d101 ")) == 1
    assert len(ask(STORE, "implements", level="Government")) == len(ask(STORE, "implements", level="government")) > 0


def test_unknown_variables_are_refused() -> None:
    with pytest.raises(ValueError, match="not a parameter"):
        bound("SELECT ?x WHERE { ?x ?y ?z }", {"x": NamedNode("urn:x")})


def test_only_lines_of_undef_are_parameters() -> None:
    text = 'SELECT * WHERE {\n VALUES ?kind { "a" }\n  { VALUES (?a ?b) { (UNDEF UNDEF) } }\n VALUES ?c { UNDEF }\n}'
    assert parameters(text) == ("a", "b", "c")


@pytest.mark.parametrize(
    ("beginning", "numbers"),
    [("12", ["128/NQ-CP"]), ("128/nq", ["128/NQ-CP"]), ("0", ["05/KH-UBND"]), ("x", []), ('"', [])],
)
@pytest.mark.parametrize("engine", list(ENGINES))
def test_completion(engine: str, beginning: str, numbers: list[str]) -> None:
    assert complete_numbers(ENGINES[engine], beginning) == numbers  # type: ignore[arg-type]


def test_what_matches_nothing_is_named() -> None:
    assert ask(STORE, "cited-by", number="999/NQ-CP").unmatched == ("999/NQ-CP",)
    with pytest.raises(UserError):
        ask(STORE, "cited-by", number="128/NQ-CP", wrong="x")
