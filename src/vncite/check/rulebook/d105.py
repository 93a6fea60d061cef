"""D105: cited before it exists."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft, Reason
from vncite.check.evidence import SURE
from vncite.check.facts import Case
from vncite.check.judge import judge, likely, name, stated
from vncite.check.mention import Mention
from vncite.check.rule import Rule
from vncite.check.signs import time_signs
from vncite.check.words import Words, written


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        future = _numbered_later(case, mention)
        if future is not None:
            yield future
        if future is not None or mention.date is None:
            continue
        judgement = judge(case, mention)
        broken = next(iter(time_signs(case.facts, (mention,), mention.date)), None)
        if judgement is None or broken is None or judgement.wrong < 0.5:
            continue
        hint = likely(judgement)
        yield judgement.draft(
            Words(
                f"{name(mention)} ngày {stated(mention)} được viện dẫn trước khi có: {broken.says.vi}{hint.vi}",
                f"{name(mention)} of {stated(mention)} is cited before it exists: {broken.says.en}{hint.en}",
            )
        )


def _numbered_later(case: Case, mention: Mention) -> Draft | None:
    """A number whose own year is after the year of the text: no date is needed to see that it cannot be."""
    number, limit = mention.citation.number, case.facts.limit(mention.linked, mention.order[0])
    if number is None or number.year is None or limit is None or mention.citation.form == "self":
        return None
    if number.year <= limit.year or (mention.date is not None and mention.date.year != number.year):
        return None  # where the date has another year than the number, those two contradict each other: D104
    says = Words(
        f"số {number.canonical} mang năm {number.year}, văn bản viện dẫn đề ngày {written(limit)}",
        f"the number {number.canonical} carries the year {number.year}, the citing text is dated {limit}",
    )
    return Draft(
        mention,
        "error" if mention.citation.confidence >= SURE else "warning",
        Words(
            f"{name(mention)} được viện dẫn trước khi có: {says.vi}",
            f"{name(mention)} is cited before it exists: {says.en}",
        ),
        claimed=mention.reading.iso if mention.reading else None,
        probability=mention.citation.confidence,
        reasons=(Reason("report-date", says, weight=-case.facts.weights["report-date"]),),
    )


RULE = Rule(
    code="D105",
    name="cited-before-issue",
    severity="error",
    titles=Words("Viện dẫn văn bản chưa có", "Cited before it exists"),
    explanations=Words(
        "Báo cáo không viện dẫn được văn bản ra sau nó, và một văn bản không thể thực hiện, sửa đổi, thay thế hay "
        "quy định chi tiết một văn bản ra sau nó. Chỉ những ngày không thể đọc nhầm mới được dùng làm mốc; năm ghi "
        "trong số cũng là mốc.",
        "A report cannot cite what is younger than itself, and an instrument cannot carry out, amend, replace or "
        "detail a younger one. Only dates that cannot be misread serve as bounds, and the year in a number.",
    ),
    law="Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II.6 (căn cứ ban hành); Luật 64/2025/QH15 Điều 8",
    example="“Nghị quyết số 86/NQ-CP ngày 08/06/2021 … để thực hiện Nghị quyết số 30/2021/QH15 ngày 28/7/2021”",
    check=_check,
    rank=35,
)
