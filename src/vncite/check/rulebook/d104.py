"""D104: the date lies outside the period to which the number belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from vncite.check.draft import Draft
from vncite.check.facts import Case, Facts
from vncite.check.judge import LIKELY, judge, likely, name, stated
from vncite.check.mention import Mention, on
from vncite.check.rule import Rule
from vncite.check.series import Series, series_of_key
from vncite.check.signs import number_signs, order_signs
from vncite.check.words import Words, written


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        if mention.date is None:
            continue
        judgement = judge(case, mention)
        broken = next(iter(number_signs(case.facts, mention, mention.date)), None)
        if judgement is None or broken is None:
            continue
        number = _other_number(case, mention)
        of_the_number = judgement.slip == "year" and not judgement.barred and judgement.sure(judgement.best) >= LIKELY
        if number:
            hint = Words(f"; có lẽ số đúng là {number}", f"; perhaps the number is {number}")
        elif of_the_number and not judgement.proven_elsewhere:
            right = judgement.best
            hint = Words(
                f"; nếu số đúng thì ngày là {written(right)}", f"; if the number is right, the date is {right}"
            )
        else:
            hint = likely(judgement)
        draft = judgement.draft(
            Words(
                f"ngày {stated(mention)} không thể là của {name(mention)}: {broken.says.vi}{hint.vi}",
                f"{stated(mention)} cannot be the date of {name(mention)}: {broken.says.en}{hint.en}",
            ),
            "error",
            wrong=1.0,
        )
        if number is None and of_the_number:
            draft = replace(
                draft, suggested=judgement.best.isoformat(), suggested_probability=judgement.sure(judgement.best)
            )
        certain = number is not None and _stated(case, mention)
        if certain:  # the slip is in the number: what speaks for another date of this number is beside the point
            against = tuple(reason for reason in draft.reasons if reason.about == mention.date)
            draft = replace(draft, suggested=None, reasons=against)
        yield draft


def _other_number(case: Case, mention: Mention) -> str | None:
    """The number with the year of the date, where that fits: the slip may be in the number and not in the date.

    It fits where another citation or the register has that instrument with just this date, or where the date lies in
    the order of that year's numbers and better than its day and month do in the number's own year.
    """
    key, day, number = mention.key, mention.date, mention.citation.number
    if key is None or day is None or number is None or number.year in (None, day.year) or mention.serial is None:
        return None
    facts, other = case.facts, replace(key, period=str(day.year))
    right = number.canonical.replace(str(number.year), str(day.year), 1)
    if _stated(case, mention):
        return right
    if facts.sure_date(key, besides=mention):
        return None
    moved = on(number.year, day.month, day.day)
    if moved is None:
        return None
    there = _fit(facts, series_of_key(other, right), mention.serial, day)
    here = _fit(facts, series_of_key(key, number.canonical), mention.serial, moved)
    return right if there > max(here, 0.0) + 1 else None


def _stated(case: Case, mention: Mention) -> bool:
    """Whether a citation or the register gives just this date to the number with the year of the date."""
    key, day = mention.key, mention.date
    if key is None or day is None:
        return False
    other = replace(key, period=str(day.year))
    cited = any(one.date == day for one in case.facts.keyed.get(other, ()))
    return cited or any(one.date == day for one in case.facts.known_dates(other))


def _fit(facts: Facts, series: Series, serial: int, day: date) -> float:
    """How well a date stands in the order of a series: above 0 between its neighbours, below 0 out of order."""
    table = facts.weights
    return sum(table[sign.kind] * sign.amount for sign in order_signs(facts, series, serial, day))


RULE = Rule(
    code="D104",
    name="outside-period",
    severity="error",
    titles=Words("Ngày nằm ngoài kỳ của số", "The date lies outside the period of the number"),
    explanations=Words(
        "Số của văn bản quy phạm pháp luật mang năm ban hành; số của Quốc hội, Ủy ban Thường vụ Quốc hội mang khóa; "
        "số của Trung ương Đảng thuộc một nhiệm kỳ. Ngày ban hành phải nằm trong năm hay nhiệm kỳ ấy: không văn bản "
        "nào mang UBTVQH15 có trước ngày 20/7/2021.",
        "The number of a normative instrument carries its year, a number of the National Assembly or its Standing "
        "Committee its term, and a number of the Party's Central Committee belongs to one term. The date of issue "
        "lies inside it: nothing numbered UBTVQH15 is older than 20 July 2021.",
    ),
    law="Luật 64/2025/QH15 Điều 7 khoản 3; Nghị định 78/2025/NĐ-CP Điều 71; Hướng dẫn 36-HD/VPTW mục II.1.3.1",
    example="“Nghị quyết số 12/2021/UBTVQH15 ngày 30/12/2020”: số mang năm 2021 → 30/12/2021",
    check=_check,
    rank=30,
)
