"""D103: a date that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft
from vncite.check.facts import Case
from vncite.check.judge import judge, likely, name, stated
from vncite.check.rule import Rule
from vncite.check.words import Words


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        reading = mention.reading
        if reading is None or reading.value is not None or mention.citation.form == "self":
            continue
        if reading.day is None or reading.month is None:
            continue
        judgement = judge(case, mention)
        if judgement is None:
            yield Draft(mention, "error", _words(name(mention), stated(mention), Words("", "")), probability=1.0)
        else:
            yield judgement.draft(_words(name(mention), stated(mention), likely(judgement)), "error", wrong=1.0)


def _words(number: str, raw: str, hint: Words) -> Words:
    return Words(
        f"không có ngày “{raw}” ghi cho {number}{hint.vi}",
        f'there is no such day as "{raw}", given for {number}{hint.en}',
    )


RULE = Rule(
    code="D103",
    name="no-such-date",
    severity="error",
    titles=Words("Ngày không có trong lịch", "A date that does not exist"),
    explanations=Words(
        "Ngày hoặc tháng nằm ngoài lịch: ngày 31 của tháng có 30 ngày, ngày 00, tháng 13. Nếu đổi chỗ ngày với "
        "tháng thì thành ngày có thật, hoặc chỗ khác ghi ngày đúng, ngày ấy được đề nghị.",
        "Day or month is outside the calendar: the 31st of a month of 30 days, day 00, month 13. Where exchanging "
        "day and month makes a real date, or another citation gives one, that is suggested.",
    ),
    law="Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II.4",
    example="“Kế hoạch số 58/KH-UBND ngày 31/6/2021”: tháng 6 chỉ có 30 ngày",
    check=_check,
    rank=5,
)
