"""D108: the pattern of a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vncite.check.draft import Draft, Reason
from vncite.check.facts import Case
from vncite.check.judge import judge, name, stated
from vncite.check.mention import Mention
from vncite.check.rule import Rule
from vncite.check.words import Words, written
from vncite.model import Severity

_LEAST = 2
"""So many exchanges must be proven in a list before its pattern says anything of the rest."""

_SUSPECT = 0.2
"""From this probability a date of such a list is worth a look."""


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        if mention.exchanged is None or mention.date is None:
            continue
        passage = case.facts.passage(mention)
        judgement = judge(case, mention) if passage else None
        other = judgement.verdict.option(mention.exchanged) if judgement else None
        if passage is None or judgement is None or other is None or other.probability < _SUSPECT:
            continue
        state = case.facts.list_state(passage)
        others = [one for one in state.proven if one is not mention and (one.key is None or one.key != mention.key)]
        if len(others) < _LEAST:
            continue
        count = len(others)
        reasons = [_reason(other) for other in others]
        severity: Severity = "warning" if other.probability >= 0.5 else "note"
        draft = judgement.draft(
            Words(
                f"ngày {stated(mention)} của {name(mention)} đáng ngờ: {count} ngày khác trong danh mục này "
                f"bị đảo ngày với tháng; có lẽ là {written(mention.exchanged)}",
                f"{stated(mention)} for {name(mention)} is suspect: {count} other dates of this list "
                f"have day and month exchanged; perhaps {mention.exchanged}",
            ),
            severity,
        )
        yield replace(
            draft,
            suggested=mention.exchanged.isoformat(),
            suggested_probability=judgement.sure(mention.exchanged),
            reasons=tuple(reasons),
        )


def _reason(other: Mention) -> Reason:
    right = other.exchanged
    assert right is not None
    return Reason(
        "same-list",
        Words(
            f"{name(other)} trong cùng danh mục ghi {stated(other)}, đã rõ là {written(right)}",
            f"{name(other)} in the same list says {stated(other)}, which is proven to be {right}",
        ),
        other,
    )


RULE = Rule(
    code="D108",
    name="list-pattern",
    severity="warning",
    titles=Words("Nề nếp của cả danh mục", "The pattern of a list"),
    explanations=Words(
        "Danh mục lấy từ bảng tính thường bị đảo ngày với tháng ở mọi ngày không quá 12, còn ngày lớn hơn 12 giữ "
        "nguyên. Khi ít nhất hai ngày trong cùng một danh mục đã được chứng minh là bị đảo, những ngày còn lại có "
        "thể đảo được đều đáng ngờ; xác suất đi kèm cho biết ngờ đến đâu.",
        "A list that came out of a spreadsheet often has day and month exchanged in every date with a day up to 12, "
        "while greater days stand. Once two exchanges in one list are proven, its other dates that can be exchanged "
        "are suspect; the probability says how much.",
    ),
    law="Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II.4 (cách viết ngày, tháng)",
    example="04/09/2020 và 02/08/2021 trong danh mục đã rõ là đảo: “24/2022/UBTVQH15 ngày 08/11/2022” đáng ngờ",
    check=_check,
    rank=60,
)
