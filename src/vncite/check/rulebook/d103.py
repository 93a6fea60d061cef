"""D103: a date that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft
from vncite.check.evidence import UNKNOWN
from vncite.check.facts import Case
from vncite.check.judge import Judgement, judge, likely, name, stated
from vncite.check.rule import Rule
from vncite.check.words import Words, written

_FEW = 3
"""So many dates may be named as possible ones."""
_TOGETHER = 0.75
"""How likely they must be together."""


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
            hint = likely(judgement) if judgement.suggested else _open(judgement)
            yield judgement.draft(_words(name(mention), stated(mention), hint), "error", wrong=1.0)


def _open(judgement: Judgement) -> Words:
    """`; có thể là 31/7/2020 hoặc 31/8/2020`: the few dates that share what is likely; nothing where they are many."""
    first, *others = (option for option in judgement.verdict.options if option.value != UNKNOWN)
    likely = [first, *(option for option in others if option.probability > first.probability / 2)]
    if judgement.barred or not 1 < len(likely) <= _FEW or sum(option.probability for option in likely) < _TOGETHER:
        return Words("", "")
    days = sorted(option.value for option in likely)
    return Words(
        f"; có thể là {' hoặc '.join(map(written, days))}", f"; perhaps {' or '.join(day.isoformat() for day in days)}"
    )


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
