"""The frame of the rules: discovery, choice, order, one changed report."""

from __future__ import annotations

import random
import re

import pytest
from check_corpora import corpus
from hypothesis import given, settings
from hypothesis import strategies as st

from vncite.check import check, check_keys, rules
from vncite.check.rule import chosen
from vncite.check.words import written
from vncite.errors import UserError
from vncite.model import Corpus

CODES = ["D101", "D102", "D103", "D104", "D105", "D106", "D107", "D108", "D109", "I301", "N201", "N202", "N203", "N204"]
TEXTS = (
    "Nghị quyết số 42/NQ-CP ngày 04/09/2020; Nghị quyết số 16/NQ-CP ngày 02/08/2021; "
    "Nghị quyết số 21/NQ-CP ngày 26/02/2021.",
    "Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020. Kế hoạch số 58/KH-UBND ngày 31/6/2021. Quyết định 08/QĐ-TTg.",
    "Nghị quyết số 12/2021/UBTVQH15 ngày 30/12/2020. Nghị quyết số 21/NQ-CP ngày 26/02/2021.",
)


def test_every_rule_of_the_table_is_there_once_and_complete() -> None:
    assert [rule.code for rule in rules()] == CODES
    assert len({rule.name for rule in rules()}) == len(CODES)
    for rule in rules():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
        assert rule.law
        assert rule.example
        for lang in ("vi", "en"):
            assert rule.title(lang)
            assert len(rule.explanation(lang)) > 60
        assert rule.title("vi") != rule.title("en")


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), CODES),
        (("D103",), (), ["D103"]),
        (("d103,N2",), (), ["D103", "N201", "N202", "N203", "N204"]),
        (("D",), ("D10",), []),
        (("N", "I"), ("N203",), ["I301", "N201", "N202", "N204"]),
        ((), ("D", "N"), ["I301"]),
    ],
)
def test_select_and_ignore(select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]) -> None:
    assert [rule.code for rule in chosen(select, ignore)] == expected


@pytest.mark.parametrize("code", ["D999", "X", "D1011"])
def test_a_code_that_no_rule_has_is_told(code: str) -> None:
    with pytest.raises(UserError, match=code):
        check(Corpus(()), register=None, select=[code])


def test_nothing_in_nothing_out() -> None:
    assert check(Corpus(()), register=None) == []
    assert check(corpus("Báo cáo không viện dẫn văn bản nào."), register=None) == []


def test_findings_are_in_the_order_of_the_text() -> None:
    found = check(corpus(*TEXTS), register=None)
    assert [(one.document, one.link, one.code) for one in found] == sorted(
        (one.document, one.link or 0, one.code) for one in found
    )
    assert {"D101", "D103", "D104", "D106", "I301"} <= {one.code for one in found}


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing_but_the_order(chance: random.Random) -> None:
    made = corpus(*TEXTS)
    documents = list(made.documents)
    chance.shuffle(documents)
    key = lambda one: (one.document, one.start, one.code, one.suggested, one.probability)  # noqa: E731
    assert sorted(map(key, check(Corpus(tuple(documents)), register=None)), key=str) == sorted(
        map(key, check(made, register=None)), key=str
    )


def test_the_findings_of_some_keys_are_those_of_the_whole() -> None:
    made = corpus(*TEXTS)
    whole = [one for one in check(made, register=None) if one.key is not None]
    keys = {link.key for linked in made.documents for link in linked.links if link.key}
    assert [one for key in sorted(keys) for one in check_keys(made, [key], register=None)] == sorted(
        whole, key=lambda one: (one.key, one.document, one.start)
    )
    assert check_keys(made, [], register=None) == []


@given(st.dates())
def test_a_written_date_can_be_read_back(day: object) -> None:
    from datetime import date

    assert isinstance(day, date)
    d, m, y = map(int, written(day).split("/"))
    assert date(y, m, d) == day
    assert written(day, "en") == day.isoformat()
