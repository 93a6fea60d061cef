"""The example reports: what is derived is what their author marked, and the reader gets out what went in."""

import json
import sys
from pathlib import Path

import pytest

from vncite.read import expand, read

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
sys.path.insert(0, str(ROOT / "tools"))

import make_answers  # noqa: E402
from labelled import Report, load  # noqa: E402
from make_example_docx import docx  # noqa: E402

REPORTS = load()
ROWS = [json.loads(line) for line in (EXAMPLES / "answers.gold.jsonl").read_text(encoding="utf-8").splitlines()]


def file_of(name: str) -> Path:
    (found,) = (EXAMPLES / "reports").glob(f"{name}.*")
    return found


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_the_file_is_made_byte_for_byte(report: Report) -> None:
    expected = docx(report) if report.word else report.text.encode()
    assert file_of(report.name).read_bytes() == expected


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_the_reader_gets_the_whole_text(report: Report) -> None:
    assert read(file_of(report.name)).text == report.text


def test_the_answers_are_those_marked() -> None:
    assert make_answers.gold(REPORTS) == (EXAMPLES / "answers.gold.jsonl").read_text(encoding="utf-8")
    assert make_answers.answers(REPORTS) == (EXAMPLES / "answers.json").read_text(encoding="utf-8")


def test_every_report_has_answers_and_a_line_in_the_readme() -> None:
    files = {Path(path).stem for path in expand([str(EXAMPLES / "reports")])}
    assert (
        files
        == {report.name for report in REPORTS}
        == set(json.loads((EXAMPLES / "answers.json").read_text())["reports"])
    )
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert [name for name in files if f"[{name}]" not in readme] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['doc']}:{row['start']}")
def test_a_row_is_what_stands_in_the_text(row: dict[str, object]) -> None:
    text = read(file_of(str(row["doc"]))).text
    assert " ".join(text[row["start"] : row["end"]].split()) == row["surface"]
    if row["number"] and row["form"] == "full":
        bare = str(row["surface"]).replace("\u2011", "-").replace("- ", "-").replace(" /", "/").replace("Ð", "Đ")
        serial = str(row["number"]).split("/")[0].split("-")[0]
        assert serial in bare
    if row["date"]:
        year, month, day = str(row["date"]).split("-")
        assert year in text
        assert str(int(day)) in text
        assert str(int(month)) in text


def test_rows_stand_in_reading_order_and_do_not_overlap() -> None:
    for report in REPORTS:
        ends = [0]
        for label in report.labels:
            assert label.start >= ends[-1]
            ends.append(label.end)
