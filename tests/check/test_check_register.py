"""A user's own register: it outranks the one that comes with the program, and where the two differ that is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from check_texts import dates

from vncite.link.register import Register, RegisterRow

SHIPPED = RegisterRow("128/NQ-CP", "NQ", "Chính phủ", date(2021, 10, 11), date(2021, 12, 1), source="s", grade="A")
OWN = replace(SHIPPED, date=date(2021, 12, 10), effective=None, source="của tôi", grade="", own=True)
SAME = replace(SHIPPED, source="của tôi", own=True)


@pytest.mark.parametrize(
    ("rows", "written", "expected"),
    [
        # the text follows the shipped register, the user's says otherwise
        ([SHIPPED, OWN], "11/10/2021", [("D107", "2021-12-10")]),
        ([OWN, SHIPPED], "11/10/2021", [("D107", "2021-12-10")]),
        # the text follows the user's register
        ([SHIPPED, OWN], "10/12/2021", []),
        # day and month of the user's date exchanged
        ([SHIPPED, OWN], "12/10/2021", [("D102", "2021-12-10")]),
        # the two agree: what the shipped one knows besides still counts
        ([SHIPPED, SAME], "01/12/2021", [("D107", "2021-10-11")]),
        ([SHIPPED], "10/12/2021", [("D107", "2021-10-11")]),
    ],
)
def test_the_users_register_outranks_the_shipped_one(
    rows: list[RegisterRow], written: str, expected: list[tuple[str, str]]
) -> None:
    found = dates(f"Nghị quyết số 128/NQ-CP ngày {written} của Chính phủ.", known=Register(rows))
    assert [(one.code, one.suggested) for one in found] == expected


@pytest.mark.parametrize(
    ("lang", "own", "shipped"),
    [
        ("vi", "danh mục của bạn", "(danh mục đi kèm ghi 11/10/2021)"),
        ("en", "your register", "(the shipped one gives 2021-10-11)"),
    ],
)
def test_where_the_two_differ_it_is_said(lang: str, own: str, shipped: str) -> None:
    for written in ("11/10/2021", "12/10/2021"):
        (found,) = dates(f"Nghị quyết số 128/NQ-CP ngày {written}.", known=Register([SHIPPED, OWN]), lang=lang)
        (evidence,) = [one for one in found.evidence if one.kind == "register"]
        assert own in evidence.says
        assert shipped in evidence.says
        assert evidence.source == "của tôi"
    (alone,) = dates("Nghị quyết số 128/NQ-CP ngày 12/10/2021.", known=Register([OWN]), lang=lang)
    assert not any(shipped in one.says for one in alone.evidence)
