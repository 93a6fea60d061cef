"""D104: the date lies outside the period to which the number belongs."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft
from vncite.check.facts import Case
from vncite.check.judge import judge, likely, name, stated
from vncite.check.rule import Rule
from vncite.check.signs import number_signs
from vncite.check.words import Words


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        if mention.date is None:
            continue
        judgement = judge(case, mention)
        broken = next(iter(number_signs(case.facts, mention, mention.date)), None)
        if judgement is None or broken is None:
            continue
        hint = likely(judgement)
        yield judgement.draft(
            Words(
                f"ngày {stated(mention)} không thể là của {name(mention)}: {broken.says.vi}{hint.vi}",
                f"{stated(mention)} cannot be the date of {name(mention)}: {broken.says.en}{hint.en}",
            ),
            "error",
            wrong=1.0,
        )


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
