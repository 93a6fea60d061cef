"""The questions, asked of the example reports, against the answers written by hand beside them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from engines import engines

from vncite.ask import ask
from vncite.check import check
from vncite.intake import link_source, source
from vncite.link import combine
from vncite.store import build
from vncite.store.embedded import Store

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FOLDER = json.loads((EXAMPLES / "answers.json").read_text("utf-8"))["folder"]
REPORTS = json.loads((EXAMPLES / "answers.json").read_text("utf-8"))["reports"]


@pytest.fixture(scope="module")
def all_engines(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("examples") / "store"
    build([EXAMPLES / "reports"], folder)
    with Store.open(folder) as store:
        nquads = "".join(f"{quad} .\n" for quad in store.quads()).encode()
    return engines(nquads)


@pytest.fixture(params=["oxigraph", "oxigraph as text", "rdflib"])
def store(request: pytest.FixtureRequest, all_engines: Any) -> Any:
    return all_engines[request.param]


@pytest.mark.parametrize("number", list(FOLDER["cited_by"]))
def test_which_districts_cite(store: Any, number: str) -> None:
    expected = FOLDER["cited_by"][number]
    found = set(ask(store, "cited-by", number=number, by="district").column("name"))
    assert found >= set(expected["districts"])
    assert found <= {*expected["districts"], *expected.get("by_short_form_without_issuer_only", ())}


def disputed() -> list[dict[str, Any]]:
    """What `conflicts` must list: two dates, or one in no calendar beside one that is. One that stands alone is only
    a finding."""
    impossible = [
        {"number": one["number"], "suggested": one["suggested"], "dates": {one["written"]: [one["report"]]}}
        for one in FOLDER["impossible"]
        if one["suggested"]
    ]
    return [*FOLDER["conflicts"], *impossible]


def test_conflicts(store: Any) -> None:
    found: dict[str, dict[str, set[str]]] = {}
    for row in ask(store, "conflicts"):
        name = Path(row["path"]).stem
        found.setdefault(row["number"], {}).setdefault(row["date"], set()).add(name)
    expected = {
        conflict["number"]: {date: set(names) for date, names in conflict["dates"].items()} for conflict in disputed()
    }
    assert set(found) == set(expected)
    for number, dates in expected.items():
        stated = found[number]
        assert set(stated) == {*dates, *(stated if len(dates) == 1 else ())}, number
        assert len(stated) > 1, "both dates are told"
        for date, names in dates.items():
            assert names <= stated[date], (number, date)


def test_likely_dates(store: Any) -> None:
    likely = {row["number"]: row["likely"] for row in ask(store, "conflicts")}
    assert likely == {conflict["number"]: conflict["suggested"] for conflict in disputed()}


def test_dates_that_do_not_exist(store: Any) -> None:
    found = {(Path(row["path"]).stem, row["number"]) for row in ask(store, "findings", rule="D103")}
    assert found == {(one["report"], one["number"]) for one in FOLDER["impossible"]}


def test_what_is_called_disputed_is_listed_as_a_conflict(store: Any) -> None:
    """An official who reads "Mâu thuẫn" at an instrument finds its dates and where each stands."""
    called = {row["instrument"] for row in ask(store, "instruments") if row["status"] in ("disputed", "refuted")}
    assert called == {row["instrument"] for row in ask(store, "conflicts")}
    assert ask(store, "summary").column("conflicts") == (len(called),)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_findings_are_told_in_the_language_asked_for(store: Any, lang: str) -> None:
    """In the words of `check`, and each once; in Vietnamese where nobody asks."""
    corpus = combine([link_source(source(str(path))) for path in sorted((EXAMPLES / "reports").iterdir())])
    wanted = sorted(finding.message for finding in check(corpus, lang=lang))
    assert sorted(ask(store, "findings", lang=lang).column("message")) == wanted
    assert (sorted(ask(store, "findings").column("message")) == wanted) == (lang == "vi")


def test_same_number_and_no_conflict(store: Any) -> None:
    disputed = {(row["number"], row["instrument"]) for row in ask(store, "conflicts")}
    for one in FOLDER["same_number_no_conflict"]:
        assert one["number"] not in {number for number, _ in disputed}


def test_coverage(store: Any) -> None:
    provinces: dict[Any, int] = {}
    for row in ask(store, "coverage"):
        provinces[row["name"]] = provinces.get(row["name"], 0) + row["reports"]
    expected: dict[Any, int] = {}
    for report in REPORTS.values():
        expected[report["province"]] = expected.get(report["province"], 0) + 1
    assert provinces == expected


def test_every_citation_is_in_the_graph(store: Any) -> None:
    counts = dict(zip(ask(store, "summary").columns, ask(store, "summary").rows[0], strict=True))
    assert counts["reports"] == FOLDER["counts"]["reports"]
    assert counts["citations"] >= FOLDER["counts"]["citations"]


def test_the_questions_agree_on_who_cites_what(store: Any) -> None:
    """What a report names inside the subject of another instrument, it names."""
    counted = {row["instrument"]: row["reports"] for row in ask(store, "most-cited")}
    known = {row["instrument"]: row["reports"] for row in ask(store, "instruments")}
    assert counted == {name: reports for name, reports in known.items() if reports}
    number = "128/NQ-CP"
    [citing] = {row["reports"] for row in ask(store, "most-cited") if row["number"] == number}
    assert len(ask(store, "cited-by", number=number, by="report")) == citing
    listed = {row["instrument"] for row in ask(store, "conflicts")}
    assert ask(store, "summary").column("conflicts") == (len(listed),)


def test_one_date_that_is_proven_wrong_is_a_conflict_everywhere(tmp_path: Path) -> None:
    """The questions and the page mean the same: two dates stated, or one that another is right for."""
    from vncite.view.page_graph import page_graph

    text = "Căn cứ Nghị quyết số 30/2021/QH15 ngày 28/7/2022 của Quốc hội;\n"
    (tmp_path / "a.txt").write_text(text + "Thực hiện Kết luận số 77-KL/TW ngày 05/6/2020.\n", encoding="utf-8")
    build([tmp_path / "a.txt"], tmp_path / "store", register=None)
    with Store.open(tmp_path / "store") as store:
        listed = {row["number"] for row in ask(store, "conflicts")}
        assert listed == {"30/2021/QH15"}
        assert ask(store, "summary").column("conflicts") == (1,)
        assert [node.label for node in page_graph(store).nodes if node.conflict] == ["30/2021/QH15"]
