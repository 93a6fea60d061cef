"""D102: day and month exchanged, proven."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft
from vncite.check.facts import Case
from vncite.check.judge import judge, name, stated
from vncite.check.rule import Rule
from vncite.check.words import Words, written


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        if mention.exchanged is None or mention.date is None:
            continue
        judgement = judge(case, mention)
        alone = case.facts.verdict(mention, with_lists=False)
        if judgement is None or alone is None or judgement.best != mention.exchanged:
            continue
        if alone.best.value != mention.exchanged or not judgement.proven:
            continue
        yield judgement.draft(
            Words(
                f"{name(mention)} ghi đảo ngày với tháng: {stated(mention)} phải là {written(mention.exchanged)}",
                f"day and month of {name(mention)} are exchanged: {stated(mention)} must be {mention.exchanged}",
            )
        )


RULE = Rule(
    code="D102",
    name="day-month-exchanged",
    severity="error",
    titles=Words("Đảo ngày với tháng (đã chứng minh)", "Day and month exchanged (proven)"),
    explanations=Words(
        "Ngày viết bằng số có ngày không quá 12 đọc được theo hai cách. Ở đây cách đọc như đã viết trái với một "
        "chứng cứ chắc chắn (một chỗ viện dẫn khác, thứ tự số, nhiệm kỳ, văn bản mà nó thực hiện, ngày của báo cáo, "
        "danh mục văn bản), còn đổi chỗ ngày với tháng thì khớp.",
        "A date in figures with a day up to 12 can be read in two ways. Here the reading as written contradicts "
        "something certain (another citation, the order of the series, the term, what the instrument carries out, "
        "the date of the report, the register), and exchanging day and month agrees with it.",
    ),
    law="Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II.4 (ngày trước, tháng sau); Điều 15 khoản 1",
    example="“Nghị quyết số 268/NQ-UBTVQH15 ngày 08/06/2021”: khóa XV bắt đầu ngày 20/7/2021 → 06/8/2021",
    check=_check,
    rank=20,
)
