"""The whole way through on the example reports: what `check` must say of them is known beforehand."""

import json
from functools import cache
from pathlib import Path

import pytest

from vncite.check import check
from vncite.find import find
from vncite.link import link
from vncite.model import Corpus, Finding
from vncite.read import expand, read

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FOLDER = json.loads((EXAMPLES / "answers.json").read_text(encoding="utf-8"))["folder"]


@cache
def corpus() -> Corpus:
    return link((find(read(path)) for path in expand([str(EXAMPLES / "reports")])), register=None)


@cache
def findings() -> tuple[Finding, ...]:
    return tuple(check(corpus(), register=None, select=("D101", "D103")))


def claimed(code: str, number: str) -> set[tuple[str, str | None, str | None]]:
    """What was found of an instrument: report, date as written, suggestion."""
    return {
        (Path(finding.document).stem, finding.claimed, finding.suggested)
        for finding in findings()
        if finding.code == code and finding.number == number
    }


@pytest.mark.parametrize("conflict", FOLDER["conflicts"], ids=lambda conflict: conflict["number"])
def test_a_conflict_is_reported_where_the_wrong_date_stands(conflict: dict[str, object]) -> None:
    suggested = conflict["suggested"]
    dates = conflict["dates"]
    assert isinstance(dates, dict)
    found = claimed("D101", str(conflict["number"]))
    assert {suggestion for _, _, suggestion in found} == {suggested}
    if suggested:
        wrong = {(name, day) for day, names in dates.items() if day != suggested for name in names}
        assert {(name, day) for name, day, _ in found} == wrong


def test_nothing_else_is_a_conflict() -> None:
    known = {conflict["number"] for conflict in FOLDER["conflicts"]}
    assert {finding.number for finding in findings() if finding.code == "D101"} == known


@pytest.mark.parametrize("date", FOLDER["impossible"], ids=lambda date: f"{date['report']}:{date['number']}")
def test_a_date_that_does_not_exist_is_reported(date: dict[str, str | None]) -> None:
    assert [suggested for name, _, suggested in claimed("D103", str(date["number"])) if name == date["report"]] == [
        date["suggested"]
    ]


def test_no_other_date_is_impossible() -> None:
    assert len([finding for finding in findings() if finding.code == "D103"]) == len(FOLDER["impossible"])


@pytest.mark.parametrize("number", FOLDER["cited_by"])
def test_who_cites(number: str) -> None:
    districts = {
        document.context.district.name
        for document in corpus().documents
        for link_ in document.links
        if link_.number == number and document.context.district
    }
    expected = FOLDER["cited_by"][number]
    assert districts - set(expected.get("by_short_form_without_issuer_only", ())) == set(expected["districts"])
