"""Every named question, on a small world with known answers, in three engines."""

from __future__ import annotations

import shlex
from typing import Any

import pytest
from asked_world import NAMER, instrument, report, world
from engines import engines

from vncite.ask import Question, ask, questions
from vncite.ask.analysis import pagerank
from vncite.errors import UserError
from vncite.graph.terms import A, T, code, nquads, text, vi

ENGINES = engines(world())


@pytest.fixture(params=list(ENGINES))
def store(request: pytest.FixtureRequest) -> Any:
    return ENGINES[request.param]


def place(id_: str) -> str:
    return NAMER.place(id_)


ANSWERS: list[tuple[str, dict[str, Any], tuple[str, ...], list[tuple[Any, ...]]]] = [
    (
        "cited-by",
        {"number": "42/NQ-CP"},
        ("period", "name", "times", "first", "last"),
        [
            ("2020", "huyện Lương Tài", 1, "2022-03-01", "2022-03-01"),
            ("2020", "huyện Tân Yên", 1, "2022-01-10", "2022-01-10"),
        ],
    ),
    # one number, two years: both are answered, each with its year
    (
        "cited-by",
        {"number": "128/nq-cp", "by": "report"},
        ("period", "name", "times"),
        [
            ("2020", "Báo cáo bac-ninh", 1),
            ("2021", "Báo cáo gia-binh", 2),
            ("2021", "Báo cáo tan-yen", 1),
        ],
    ),
    (
        "cited-by",
        {"number": "128/NQ-CP", "by": "district"},
        ("period", "name", "times", "reports"),
        [
            ("2021", "huyện Gia Bình", 2, 1),
            ("2021", "huyện Tân Yên", 1, 1),
        ],
    ),
    (
        "cited-by",
        {"number": "128/NQ-CP", "by": "province"},
        ("period", "name", "times"),
        [
            ("2020", "tỉnh Bắc Ninh", 1),
            ("2021", "tỉnh Bắc Ninh", 2),
            ("2021", "tỉnh Bắc Giang", 1),
        ],
    ),
    (
        "cited-by",
        {"number": "42/NQ-CP", "by": "body"},
        ("name",),
        [
            ("Ủy ban nhân dân huyện Lương Tài",),
            ("Ủy ban nhân dân huyện Tân Yên",),
        ],
    ),
    # the old province is its own districts; today's Bắc Ninh is both old provinces
    ("cited-by", {"number": "42/NQ-CP", "place": "tinh-24"}, ("name",), [("huyện Tân Yên",)]),
    ("cited-by", {"number": "42/NQ-CP", "place": "tỉnh Bắc Giang"}, ("name",), [("huyện Tân Yên",)]),
    (
        "cited-by",
        {"number": "42/NQ-CP", "place": "tinh-24-2025"},
        ("name",),
        [("huyện Tân Yên",), ("huyện Lương Tài",)],
    ),
    ("cited-by", {"number": "42/NQ-CP", "place": "huyện Tân Yên"}, ("name",), [("huyện Tân Yên",)]),
    (
        "cited-by",
        {"number": "99/NQ-CP", "by": "report"},
        ("instrument", "period", "name"),
        [
            (f"{NAMER.base}name/cp/nghi-quyet/99", None, "Báo cáo bac-ninh"),
        ],
    ),
    (
        "passages",
        {"number": "77-KL/TW"},
        ("path", "start", "end", "relation", "sentence"),
        [
            ("gia-binh.txt", 200, 213, "based_on", "Huyện thực hiện Nghị quyết 77 với các xã."),
        ],
    ),
    (
        "passages",
        {"number": "128/NQ-CP", "report": "gia-binh.txt"},
        ("start", "relation"),
        [(0, "implements"), (100, "cites")],
    ),
    (
        "conflicts",
        {},
        ("number", "period", "date", "likely", "path", "start"),
        [
            ("128/NQ-CP", "2021", "2021-10-11", "2021-10-11", "tan-yen.txt", 0),
            ("128/NQ-CP", "2021", "2021-11-10", "2021-10-11", "gia-binh.txt", 0),
        ],
    ),
    ("conflicts", {"number": "42/NQ-CP"}, ("date",), []),
    ("conflicts", {"report": "gia-binh.txt"}, ("date",), [("2021-11-10",)]),
    (
        "findings",
        {},
        ("rule", "severity", "number", "claimed", "suggested", "path", "message"),
        [
            ("D101", "error", "128/NQ-CP", "2021-11-10", "2021-10-11", "gia-binh.txt", "Hai ngày."),
        ],
    ),
    ("findings", {"rule": "d101", "number": "128/NQ-CP"}, ("rule",), [("D101",)]),
    ("findings", {"rule": "D102"}, ("rule",), []),
    ("findings", {"number": "42/NQ-CP"}, ("rule",), []),
    ("finding-counts", {}, ("name", "severity", "findings"), [("D101", "error", 1)]),
    ("finding-counts", {"by": "report"}, ("name", "findings"), [("Báo cáo gia-binh", 1)]),
    ("finding-counts", {"by": "instrument"}, ("name", "findings"), [("128/NQ-CP (2021)", 1)]),
    (
        "instruments",
        {"issuer": "Chính phủ", "year": "2020"},
        ("number", "period", "reports"),
        [
            ("42/NQ-CP", "2020", 2),
            ("128/NQ-CP", "2020", 1),
            ("154/NQ-CP", "2020", 1),
        ],
    ),
    ("instruments", {"year": 2019}, ("number", "period"), [("77-KL/TW", "2016-2021")]),  # a term that holds the year
    ("instruments", {"type": "KH"}, ("number", "issuedBy"), [("05/KH-UBND", "Ủy ban nhân dân huyện Gia Bình")]),
    ("instruments", {"issuer": "UBND huyện Gia Bình", "type": "Kế hoạch"}, ("number",), [("05/KH-UBND",)]),
    (
        "instruments",
        {"issuer": "cp", "type": "nghi-quyet", "year": 2021},
        ("number", "status"),
        [("128/NQ-CP", "disputed")],
    ),
    (
        "implements",
        {"report": "tan-yen.txt"},
        ("issuerLevel", "number", "period"),
        [
            ("government", "42/NQ-CP", "2020"),
            ("government", "128/NQ-CP", "2021"),
        ],
    ),
    ("implements", {"level": "party"}, ("number",), []),
    (
        "never-cites",
        {"number": "42/NQ-CP"},
        ("provinceName", "name", "reports", "citingDistricts"),
        [
            ("tỉnh Bắc Ninh", "Ủy ban nhân dân huyện Gia Bình", 1, 1),
            ("tỉnh Bắc Ninh", "Ủy ban nhân dân tỉnh Bắc Ninh", 1, 1),
        ],
    ),
    (
        "never-cites",
        {"number": "77-KL/TW"},
        ("name",),
        [
            ("Ủy ban nhân dân huyện Lương Tài",),
            ("Ủy ban nhân dân tỉnh Bắc Ninh",),
        ],
    ),
    (
        "chain",
        {"number": "154/NQ-CP"},
        ("side", "fromLabel", "relation", "toLabel"),
        [
            ("above", "154/NQ-CP (2020)", "amends", "42/NQ-CP (2020)"),
        ],
    ),
    (
        "chain",
        {"number": "42/NQ-CP"},
        ("side", "fromLabel", "relation", "toLabel"),
        [
            ("below", "154/NQ-CP (2020)", "amends", "42/NQ-CP (2020)"),
        ],
    ),
    ("chain", {"number": "42/NQ-CP", "direction": "above"}, ("side",), []),
    (
        "delay",
        {"number": "128/NQ-CP"},
        ("issued", "planned", "days", "name", "planLabel"),
        [
            ("2021-10-11", "2021-10-21", 10, "Ủy ban nhân dân huyện Gia Bình", "05/KH-UBND (2021)"),
        ],
    ),
    ("unresolved", {}, ("path", "number", "candidates", "best"), [("bac-ninh.txt", "99/NQ-CP", 1, 0.4)]),
    (
        "coverage",
        {},
        ("name", "year", "reports", "citations"),
        [
            ("tỉnh Bắc Giang", "2022", 1, 2),
            ("tỉnh Bắc Ninh", "2020", 1, 2),
            ("tỉnh Bắc Ninh", "2021", 1, 4),
            ("tỉnh Bắc Ninh", "2022", 1, 2),
        ],
    ),
    (
        "coverage",
        {"by": "district"},
        ("name", "year", "reports"),
        [
            (None, "2020", 1),
            ("huyện Gia Bình", "2021", 1),
            ("huyện Lương Tài", "2022", 1),
            ("huyện Tân Yên", "2022", 1),
        ],
    ),
    ("co-cited", {"number": "42/NQ-CP"}, ("withLabel", "reports"), [("128/NQ-CP (2021)", 1), ("154/NQ-CP (2020)", 1)]),
    (
        "most-cited",
        {"issuer": "Chính phủ"},
        ("number", "label", "reports", "times"),
        [
            ("128/NQ-CP", "128/NQ-CP (2021)", 2, 3),
            ("42/NQ-CP", "42/NQ-CP (2020)", 2, 2),
            ("128/NQ-CP", "128/NQ-CP (2020)", 1, 1),
            ("154/NQ-CP", "154/NQ-CP (2020)", 1, 1),
        ],
    ),
    (
        "summary",
        {},
        ("reports", "citations", "instruments", "unresolved", "conflicts", "findings"),
        [(4, 10, 6, 1, 1, 1)],
    ),
]


@pytest.mark.parametrize(("name", "arguments", "columns", "rows"), ANSWERS)
def test_answers(store: Any, name: str, arguments: dict[str, Any], columns: tuple[str, ...], rows: list[Any]) -> None:
    answer = ask(store, name, **arguments)
    places = [answer.columns.index(column) for column in columns]
    assert [tuple(row[place] for place in places) for row in answer.rows] == rows


def test_every_question_is_asked_here() -> None:
    assert {name for name, *_ in ANSWERS} | {"influence", "communities"} == {question.name for question in questions()}


PLAN, WRONG = "urn:vncite:test:plan", NAMER.conflict(instrument("77"))
MORE = [
    # a plan that is a report too, the text of 05/KH-UBND, in which no citation was read
    (f"<{PLAN}>", A, T["vnc:Report"]),
    (f"<{PLAN}>", T["rdfs:label"], vi("Kế hoạch 05")),
    (f"<{PLAN}>", T["vnc:path"], text("plan.txt")),
    (f"<{PLAN}>", T["vnc:docType"], code("doc-type", "hc.ke-hoach")),
    (f"<{PLAN}>", T["dcterms:date"], '"2021-10-21"^^<http://www.w3.org/2001/XMLSchema#date>'),
    (f"<{PLAN}>", T["dcterms:creator"], f"<{NAMER.body('ubnd-huyen-263')}>"),
    (f"<{PLAN}>", T["vnc:province"], f"<{NAMER.place('tinh-27')}>"),
    (f"<{PLAN}>", T["vnc:textOf"], f"<{instrument('5')}>"),
    (f"<{PLAN}>", T["vnc:implements"], f"<{instrument('128/2021')}>"),
    (f"<{PLAN}>", T["eli:refers_to"], f"<{instrument('128/2021')}>"),
    (f"<{instrument('5')}>", T["eli:refers_to"], f"<{instrument('128/2021')}>"),
    # one date stated, and another one right
    (f"<{WRONG}>", A, T["vnc:DateConflict"]),
    (f"<{WRONG}>", T["vnc:about"], f"<{instrument('77')}>"),
    (f"<{WRONG}>", T["vnc:disputedDate"], '"2020-05-06"^^<http://www.w3.org/2001/XMLSchema#date>'),
    (f"<{WRONG}>", T["vnc:likelyDate"], '"2020-06-05"^^<http://www.w3.org/2001/XMLSchema#date>'),
]
FULLER = engines(world() + nquads(MORE, PLAN))
FULLER_ANSWERS = [
    ("delay", {"number": "128/NQ-CP"}, ("planned", "planLabel"), [("2021-10-21", "Kế hoạch 05")]),
    (
        "coverage",
        {},
        ("name", "year", "reports", "citations"),
        [
            ("tỉnh Bắc Giang", "2022", 1, 2),
            ("tỉnh Bắc Ninh", "2020", 1, 2),
            ("tỉnh Bắc Ninh", "2021", 2, 4),
            ("tỉnh Bắc Ninh", "2022", 1, 2),
        ],
    ),
    ("summary", {}, ("reports", "conflicts"), [(5, 2)]),
]


@pytest.mark.parametrize("engine", list(FULLER))
@pytest.mark.parametrize(("name", "arguments", "columns", "rows"), FULLER_ANSWERS)
def test_a_report_that_is_an_instrument(
    engine: str, name: str, arguments: dict[str, Any], columns: tuple[str, ...], rows: list[Any]
) -> None:
    answer = ask(FULLER[engine], name, **arguments)  # type: ignore[arg-type]
    places = [answer.columns.index(column) for column in columns]
    assert [tuple(row[place] for place in places) for row in answer.rows] == rows


@pytest.mark.parametrize("engine", list(FULLER))
def test_what_a_report_and_its_instrument_cite_counts_once(engine: str) -> None:
    answer = ask(FULLER[engine], "influence")  # type: ignore[arg-type]
    cited = dict(zip(answer.column("label"), answer.column("cited"), strict=True))
    assert cited["128/NQ-CP (2021)"] == 3  # two reports, and the plan


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.name)
def test_every_example_is_a_question(asked: Question) -> None:
    """The command of the example has the arguments that the question takes, and its codes are codes; on which store it
    runs is a matter of the command line, where it is tested."""
    words = shlex.split(asked.example)
    assert words[:3] == ["vncite", "ask", asked.name]
    given, positional = {}, [parameter.name for parameter in asked.positional]
    rest = iter(words[3:])
    for word in rest:
        name = word.removeprefix("--") if word.startswith("--") else positional.pop(0)
        given[name] = next(rest) if word.startswith("--") else word
    assert not positional
    assert given.pop("store")
    ask(ENGINES["oxigraph"], asked.name, **given)  # type: ignore[arg-type]


def test_influence(store: Any) -> None:
    answer = ask(store, "influence")
    assert answer.rows[0][:2] == (instrument("42"), "42/NQ-CP (2020)")
    assert answer.columns == ("instrument", "label", "rank", "cited")
    assert dict(zip(answer.column("label"), answer.column("cited"), strict=True))["128/NQ-CP (2021)"] == 2


def test_communities(store: Any) -> None:
    answer = ask(store, "communities")
    groups: dict[Any, set[Any]] = {}
    for row in answer:
        groups.setdefault(row["community"], set()).add(row["label"])
    assert {"128/NQ-CP (2020)"} in groups.values()  # nothing stands beside it in any report
    assert any({"42/NQ-CP (2020)", "154/NQ-CP (2020)"} <= group for group in groups.values())


def test_pagerank_is_that_of_networkx() -> None:
    import networkx as nx
    from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

    edges = {"a": {"b", "c"}, "b": {"c"}, "c": {"a"}, "d": {"c"}, "e": {"f"}}
    graph = nx.DiGraph([(start, end) for start, ends in edges.items() for end in ends])
    expected = _pagerank_python(graph, tol=1e-12)
    assert pagerank(edges) == pytest.approx(expected, abs=1e-8)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [("cited-by", {}), ("cited-by", {"number": "1", "by": "village"}), ("no-such", {}), ("summary", {"number": "1"}),
     ("instruments", {"year": "20x1"})],
)  # fmt: skip
def test_what_cannot_be_asked_is_told(name: str, arguments: dict[str, Any]) -> None:
    with pytest.raises(UserError):
        ask(ENGINES["oxigraph"], name, **arguments)  # type: ignore[arg-type]


def test_comment_blocks_speak_both_languages() -> None:
    for question in questions():
        assert question.about("vi") != question.about("en")
        assert question.example.startswith(f"vncite ask {question.name}")
        for parameter in question.parameters:
            assert parameter.about("vi")
            assert parameter.about("en")


def test_report_names(store: Any) -> None:
    for name in (report("luong-tai"), "luong-tai.txt", "09/BC-UBND", "9/bc-ubnd"):
        assert set(ask(store, "implements", report=name).column("path")) == {"luong-tai.txt"}
