"""Lines, columns and cells: where a passage stands for people and editors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vncite.view.lines import Lines
from vncite.view.width import cells


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
