"""Terms by day and by number; laws by title, year and the day of the citing text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vncite.lexicon import load
from vncite.lexicon.terms import terms
from vncite.lexicon.titles import law_titles, title_key

OF = [
    # body, day, place, periods
    ("QH", date(2021, 7, 19), None, ["2016-2021"]),
    ("QH", date(2021, 7, 20), None, ["2021-2026"]),
    ("QH", date(2026, 4, 24), None, ["2026-2031"]),
    ("UBTVQH", date(2021, 7, 19), None, ["2016-2021"]),
    ("UBTVQH", date(2021, 8, 6), None, ["2021-2026"]),
    ("TW", date(2016, 1, 27), None, ["2011-2016"]),
    ("TW", date(2016, 1, 28), None, ["2016-2021"]),
    ("TW", date(2021, 1, 31), None, ["2016-2021"]),
    ("TW", date(2021, 2, 1), None, ["2021-2026"]),
    ("TW", date(2026, 1, 9), None, ["2021-2026"]),
    ("TW", date(2026, 2, 1), None, ["2026-2031"]),
    ("VPTW", date(2018, 4, 3), None, ["2016-2021"]),
    ("TU", date(2021, 5, 1), None, ["2020-2025"]),
    ("TU", date(2020, 9, 20), None, ["2015-2020", "2020-2025"]),
    ("TU", date(2020, 9, 20), "tinh-01", ["2015-2020", "2020-2025"]),
    ("TU", date(2020, 10, 20), "tinh-01", ["2020-2025"]),
    ("UBKTTU", date(2021, 5, 1), None, ["2020-2025"]),
    ("HU", date(2021, 5, 1), None, ["2020-2025"]),
    ("HU", date(2025, 8, 1), None, []),
    ("BTGHU", date(2019, 5, 1), None, ["2015-2020"]),
    ("HĐND", date(2019, 5, 1), None, ["2016-2021"]),
    ("HĐND", date(2021, 6, 10), None, ["2016-2021", "2021-2026"]),
    ("CP", date(2021, 6, 10), None, []),
    ("no such body", date(2021, 6, 10), None, []),
]


@pytest.mark.parametrize(("body", "on", "place", "periods"), OF)
def test_term_of_a_day(body: str, on: date, place: str | None, periods: list[str]) -> None:
    assert sorted(term.period for term in terms().of(body, on, place)) == periods


@pytest.mark.parametrize(
    ("body", "number", "first"),
    [
        ("UBTVQH", 15, date(2021, 7, 20)), ("UBTVQH", 14, date(2016, 7, 22)), ("QH", 15, date(2021, 7, 20)),
        ("QH", 13, date(2011, 7, 21)), ("TW", 13, date(2021, 2, 1)), ("TW", 12, date(2016, 1, 28)), ("QH", 40, None),
        ("CP", 15, None),
    ],
)  # fmt: skip
def test_term_of_a_number(body: str, number: int, first: date | None) -> None:
    term = terms().numbered(body, number)
    assert (term.valid_from if term else None) == first


@pytest.mark.parametrize("body", ["QH", "UBTVQH", "TW"])
def test_terms_whose_days_are_known_follow_each_other_day_by_day(body: str) -> None:
    rows = [term for term in terms().all if term.body == body and term.exact == "day"]
    assert len(rows) > 4
    for before, after in pairwise(rows):
        assert before.valid_to == after.valid_from - timedelta(days=1), after.id


def test_the_period_of_a_term_is_made_of_its_years() -> None:
    for term in terms().all:
        first, last = map(int, term.period.split("-"))
        assert abs(term.valid_from.year - first) <= 1, term.id
        assert term.valid_to is None or abs(term.valid_to.year - last) <= 1, term.id


FIND = [
    # title, year, day of the citing text, number that comes first
    ("Luật Đất đai", None, date(2023, 6, 1), "45/2013/QH13"),
    ("Luật Đất đai", None, date(2010, 6, 1), "13/2003/QH11"),
    ("Luật Đất đai", None, date(2024, 8, 1), "31/2024/QH15"),
    ("Luật Đất đai", None, date(2024, 7, 31), "45/2013/QH13"),
    ("LUẬT ĐẤT ĐAI", 2024, date(2023, 1, 1), "31/2024/QH15"),
    ("Luật Đất đai năm 2013", None, date(2025, 6, 1), "45/2013/QH13"),
    ("Luật Đất đai 2013", None, None, "45/2013/QH13"),
    ("Bộ luật Lao động năm 2019", None, None, "45/2019/QH14"),
    ("Bộ luật lao động", None, date(2020, 12, 31), "10/2012/QH13"),
    ("Luật Phòng, chống ma tuý", None, date(2023, 1, 1), "73/2021/QH14"),
    ("Luật Phòng chống ma túy", None, date(2021, 6, 1), "23/2000/QH10"),
    ("Luật Tổ chức chính quyền địa phương", None, date(2021, 9, 1), "77/2015/QH13"),
    ("Luật Tổ chức chính quyền địa phương", None, date(2025, 4, 1), "65/2025/QH15"),
    ("Luật Tổ chức chính quyền địa phương", None, date(2025, 7, 1), "72/2025/QH15"),
    ("Luật Ban hành văn bản quy phạm pháp luật", None, date(2025, 3, 31), "80/2015/QH13"),
    ("Luật Ban hành văn bản quy phạm pháp luật", None, date(2025, 4, 1), "64/2025/QH15"),
    ("Luật Phòng, chống bệnh truyền nhiễm", None, date(2021, 9, 1), "03/2007/QH12"),
    ("Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương", None, None,
     "47/2019/QH14"),
    ("Luật PCCC", None, date(2022, 1, 1), "27/2001/QH10"),
    ("Pháp lệnh Ưu đãi người có công với cách mạng", None, date(2021, 7, 1), "02/2020/UBTVQH14"),
    ("Luật Không có thật", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("title", "year", "on", "number"), FIND)
def test_law_of_a_title(title: str, year: int | None, on: date | None, number: str | None) -> None:
    found = law_titles().find(title, year=year, on=on)
    assert (found[0].number if found else None) == number


@pytest.mark.parametrize(
    ("title", "on", "id"),
    [
        ("Hiến pháp năm 2013", None, "HP2013"),
        ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", date(2020, 1, 1), "HP2013"),
        ("Hiến pháp nước Cộng hoà xã hội chủ nghĩa Việt Nam năm 1992", None, "HP1992"),
        ("Hiến pháp", date(2005, 1, 1), "HP1992"),
        ("Hiến pháp 1946", None, "HP1946"),
    ],
)
def test_constitutions(title: str, on: date | None, id: str) -> None:
    assert law_titles().find(title, on=on)[0].id == id


def test_a_year_that_no_law_of_the_title_has_leaves_them_all() -> None:
    assert len(law_titles().find("Luật Đất đai năm 1900")) == len(law_titles().find("Luật Đất đai")) > 1


def test_standing_on_a_day() -> None:
    law = law_titles().by_number("45/2013/QH13")
    assert law is not None
    days = [date(2013, 11, 28), date(2013, 11, 29), date(2014, 7, 1), date(2024, 7, 31), date(2024, 8, 1)]
    assert [law.force(day) for day in days] == [3, 1, 0, 0, 2]


ORDERED = re.compile(r"\d{1,2}-(?:LCT/HĐNN[78]|L/CTN)")
"""Laws of before 1996 bear the number of the order that promulgated them."""


def test_numbers_agree_with_years_terms_and_types() -> None:
    for law in law_titles().all:
        if law.number is None:
            assert law.type == "HP" or law.id.startswith(f"{law.type}{law.year}-"), law.id
            continue
        if ORDERED.fullmatch(law.number):
            assert law.year is not None
            assert law.year < 1996
            continue
        shape = re.fullmatch(r"\d{2,3}/(\d{4})/(?:PL-)?(QH|UBTVQH)(\d{1,2})", law.number)
        assert shape, law.number
        assert (shape[2] == "UBTVQH") == (law.type == "PL"), law.number
        assert law.title.startswith({"L": "Luật ", "BL": "Bộ luật ", "PL": "Pháp lệnh "}[law.type])
        day = law.date_issued
        if day:
            assert day.year == int(shape[1]), law.number
            term = terms().numbered(shape[2], int(shape[3]))
            assert term is not None
            assert day in term, law.number
            assert law.in_force is None or law.in_force >= day, law.number


def test_laws_of_one_term_are_numbered_in_order_of_their_days() -> None:
    terms_of: dict[str, list[tuple[int, date, str]]] = {}
    for law in law_titles().all:
        if law.number and law.date_issued and not ORDERED.fullmatch(law.number):
            serial, _, symbol = law.number.split("/")
            terms_of.setdefault(symbol, []).append((int(serial), law.date_issued, law.number))
    for rows in terms_of.values():
        for before, after in pairwise(sorted(rows)):
            assert before[1] <= after[1], (before, after)


def test_at_most_one_law_of_a_title_is_in_force() -> None:
    known = law_titles().keys()
    for day in (
        date(2006, 9, 1),
        date(2015, 9, 1),
        date(2021, 9, 1),
        date(2024, 9, 1),
        date(2025, 9, 1),
        date(2026, 9, 1),
    ):
        for key in known:
            standing = [law.id for law in law_titles().find(key, on=day) if law.force(day) == 0]
            assert len(standing) <= 1 or "sửa đổi" in key, (day, key, standing)


@given(st.sampled_from(law_titles().all))
def test_every_law_is_found_by_its_title_and_year(law) -> None:  # type: ignore[no-untyped-def]
    assert law in law_titles().find(law.title)
    assert law in law_titles().find(law.title.upper().replace(",", ""), year=law.year)
    known = law_titles().keys()
    assert title_key(law.title) in known


def test_laws_agree_with_the_shipped_register() -> None:
    seen = 0
    for row in load().table("register"):
        law = law_titles().by_number(row["number"])
        # A resolution may have the number of a law.
        if law and row["type"] == law.type and row["year_suspect"] == "no":
            seen += 1
            assert (law.number, law.date_issued) == (row["number"], date.fromisoformat(row["date"]))
    assert seen > 80
