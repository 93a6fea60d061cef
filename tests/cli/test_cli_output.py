"""How rows are printed: columns, widths, spreadsheets, escapes."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vncite.cli import output
from vncite.cli.output import RowFormat, cell
from vncite.cli.table import table


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+84 912", "'+84 912"),
        ("-cmd", "'-cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("-", "-"),
        ("128/NQ-CP", "128/NQ-CP"),
        (None, ""),
        (0.5, 0.5),
        (["type-misspelt", "d-restored"], "type-misspelt; d-restored"),
        (True, "true"),
    ],
)
def test_cells_of_a_spreadsheet(value: object, expected: object) -> None:
    assert cell(value) == expected


@given(st.lists(st.fixed_dictionaries({"a": st.text(), "b": st.none() | st.integers() | st.text()}), max_size=5))
def test_csv_and_jsonl_read_back(rows: list[dict[str, object]]) -> None:
    printed = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", printed)
        output.rows(rows, RowFormat.jsonl, ("a", "b"))
        lines = printed.getvalue()
        printed.seek(0)
        printed.truncate()
        output.rows(rows, RowFormat.csv, ("a", "b"))
    assert [json.loads(line) for line in lines.split("\n") if line] == rows
    read = list(csv.reader(io.StringIO(printed.getvalue(), newline="")))
    assert read[0] == ["a", "b"]
    assert [row[0] for row in read[1:]] == [str(cell(row["a"])) for row in rows]


def test_table_aligns_what_a_screen_shows() -> None:
    rows = [{"a": "Nghị quyết".encode().decode(), "b": 1}, {"a": "Nghị quyết", "b": 2}, {"a": "ngắn\n gọn", "b": None}]
    assert list(table(rows, {"a": "Loại", "b": "Số"})) == [
        "Loại        Số",
        "──────────  ──",
        "Nghị quyết  1",
        "Nghị quyết  2",
        "ngắn gọn",
    ]


@given(st.text(), st.text())
def test_a_table_row_is_one_line(one: str, other: str) -> None:
    assert all(
        "\n" not in line and line.splitlines() == [line]
        for line in table([{"a": one, "b": other + "x"}], {"a": "a", "b": "b"})
    )


def test_no_rows_no_table() -> None:
    assert list(table([], {"a": "a"})) == []
