"""How rows are printed: columns, widths, spreadsheets, escapes."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vncite.cli import output
from vncite.cli.lines import Lines
from vncite.cli.output import RowFormat, cell
from vncite.cli.table import cells, table


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
        (True, True),
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


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("Nghị", 4), ("Nghi\u0323", 4), ("漢字", 4), ("", 0)])
def test_width_on_a_screen(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n", 2, (2, 1)),
        ("Điều 1\nĐiều 2", 9, (2, 3)),
    ],
)
def test_lines_and_columns(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines(text).place(offset) == place


@given(st.text(alphabet="aĐ\r\n ", max_size=30), st.data())
def test_places_count_as_splitlines_does(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = Lines(text)
    row, column = lines.place(offset)
    assert lines.line(row) == (text.split("\n") if "\r" not in text else [*text.splitlines(), ""])[row - 1]
    assert column >= 1
