"""How sure a finding is: that the date is wrong, and that the one it suggests is right; evidence for nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from check_texts import dates

from vncite.link.register import Register, RegisterRow

GUESSED = "Nghị quyết số 43/NQ-CP ngày 31/02/2020 của Chính phủ."


def government(*rows: tuple[str, date]) -> Register:
    return Register([RegisterRow(number, "NQ", "Chính phủ", day) for number, day in rows])


BETWEEN_TWO = government(("42/NQ-CP", date(2020, 7, 10)), ("44/NQ-CP", date(2020, 9, 11)))
"""Between these numbers 31/7 and 31/8 are equally likely."""
BETWEEN_CLOSE = government(("42/NQ-CP", date(2020, 8, 10)), ("44/NQ-CP", date(2020, 9, 11)))
"""Between these only 31/8 fits."""


@pytest.mark.parametrize(
    ("text", "known", "suggested", "least", "most"),
    [
        # no day is named by anybody: the day is surely wrong, which one is meant is a guess
        (GUESSED, BETWEEN_CLOSE, "2020-08-31", 0.5, 0.99),
        # a tie: nothing is suggested
        (GUESSED, BETWEEN_TWO, None, None, None),
        # nothing but the day itself: too many are possible
        (GUESSED, None, None, None, None),
        # another citation states the day
        (f"{GUESSED} Nghị quyết số 43/NQ-CP ngày 20 tháng 3 năm 2020.", None, "2020-03-20", 0.75, 1.0),
        # the register states it
        (GUESSED, government(("43/NQ-CP", date(2020, 3, 20))), "2020-03-20", 0.75, 1.0),
        # day and month exchanged to a day that nobody states, however well it fits
        ("Quyết định số 30/QĐ-TTg ngày 03/19/2021.", None, "2021-03-19", 0.5, 0.99),
    ],
)
def test_a_day_outside_the_calendar(
    text: str, known: Register | None, suggested: str | None, least: float | None, most: float | None
) -> None:
    first = dates(text, known=known)[0]
    assert (first.code, first.severity, first.probability, first.suggested) == ("D103", "error", 1.0, suggested)
    if least is None or most is None:
        assert first.suggested_probability is None
    else:
        assert first.suggested_probability is not None
        assert least <= first.suggested_probability <= most


@pytest.mark.parametrize(
    ("known", "kinds", "named"),
    [
        (BETWEEN_TWO, [], ["31/7/2020", "31/8/2020"]),
        (BETWEEN_CLOSE, ["series-fit"], ["31/8/2020"]),
        (None, [], []),
    ],
)
def test_no_evidence_for_a_day_that_the_message_does_not_name(
    known: Register | None, kinds: list[str], named: list[str]
) -> None:
    (found,) = dates(GUESSED, known=known)
    assert [one.kind for one in found.evidence] == kinds
    assert [day for day in ("31/01/2020", "31/3/2020", "31/7/2020", "31/8/2020") if day in found.message] == named


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Nghị quyết số 42/NQ-CP ngày 04/09/2020; Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020.", "D101"),
        ("Nghị quyết số 268/NQ-UBTVQH15 ngày 08/06/2021.", "D102"),
        ("Nghị quyết số 12/2021/UBTVQH15 ngày 30/12/2020.", "D104"),
        ("- Năm 2020:\nKế hoạch số 14/KH-UBND ngày 24/3/2021\n", "D109"),
    ],
)
def test_only_what_is_suggested_has_a_probability(text: str, code: str) -> None:
    found = dates(text)
    assert [one.code for one in found] == [code]
    for one in found:
        assert one.suggested is not None or one.suggested_probability is None
        assert one.suggested_probability is None or 0.5 <= one.suggested_probability <= 1.0


def test_a_slip_in_the_number_is_told_with_what_speaks_against_the_date() -> None:
    text = "Nghị định số 94/2022/NĐ-CP ngày 01 tháng 7 năm 2016. Nghị định số 94/2016/NĐ-CP ngày 01 tháng 7 năm 2016."
    (found,) = dates(text, "Nghị định số 94/2022/NĐ-CP ngày 07 tháng 11 năm 2022.")
    assert (found.code, found.suggested, found.suggested_probability) == ("D104", None, None)
    assert "94/2016/NĐ-CP" in found.message
    assert [one.kind for one in found.evidence] == ["symbol-year"]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    ("text", "code"),
    [("Nghị quyết số 43/NQ-CP ngày 10/11/2021.", "D102"), ("Nghị quyết số 43/NQ-CP ngày 11/10/2022.", "D109")],
)
def test_the_source_of_a_register_is_no_part_of_the_sentence(text: str, code: str, lang: str) -> None:
    row = RegisterRow("43/NQ-CP", "NQ", "Chính phủ", date(2021, 10, 11), source="quoted in a gazette")
    (found,) = dates(text, known=Register([row]), lang=lang)
    (evidence,) = [one for one in found.evidence if one.kind == "register"]
    assert (found.code, evidence.source) == (code, "quoted in a gazette")
    assert "gazette" not in evidence.says + found.message
