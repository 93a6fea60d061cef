"""D106: the order of numbers in a series."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft
from vncite.check.facts import Case
from vncite.check.judge import judge, likely, name, stated
from vncite.check.rule import Rule
from vncite.check.signs import series_signs
from vncite.check.words import Words


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        if mention.date is None:
            continue
        judgement = judge(case, mention)
        if judgement is None or judgement.wrong < 0.5:
            continue
        order = series_signs(case.facts, mention, mention.date)
        broken = next((one for one in order if one.kind in ("series", "series-late")), None)
        if broken is None:
            continue
        explained = judgement.slip not in ("none", "other")
        hint = likely(judgement)
        yield judgement.draft(
            Words(
                f"{name(mention)} ngày {stated(mention)} sai thứ tự: {broken.says.vi}{hint.vi}",
                f"{name(mention)} of {stated(mention)} is out of order: {broken.says.en}{hint.en}",
            ),
            None if explained else "note",
        )


RULE = Rule(
    code="D106",
    name="series-order",
    severity="error",
    titles=Words("Trái thứ tự số trong năm", "Out of order in its series"),
    explanations=Words(
        "Trong một năm, cùng cơ quan và cùng loại văn bản, số được cấp theo thứ tự ngày ban hành: số lớn hơn không "
        "mang ngày sớm hơn. Có khi số được cấp muộn; trong danh mục văn bản kèm theo chương trình không cặp nào "
        "lệch quá 31 ngày, nên chỉ lệch nhiều hơn thế mới bị coi là sai.",
        "Within a year numbers of one issuer and one type are given in the order of issue: a larger number does not "
        "carry an earlier date. Numbers are sometimes given late; in the register that comes with the program no "
        "pair is out of order by more than 31 days, so only a greater disorder counts as wrong.",
    ),
    law="Nghị định 30/2020/NĐ-CP Điều 15 khoản 1",
    example="“Nghị quyết số 16/NQ-CP ngày 02/08/2021; Nghị quyết số 21/NQ-CP ngày 26/02/2021”: → 08/02/2021",
    check=_check,
    rank=40,
)
