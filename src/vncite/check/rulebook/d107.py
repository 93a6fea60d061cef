"""D107: the date differs from the register."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft
from vncite.check.facts import Case
from vncite.check.judge import judge, name, stated
from vncite.check.rule import Rule
from vncite.check.words import Words, written


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        if mention.date is None:
            continue
        known = case.facts.known_dates(mention.key)
        if not known or any(one.date == mention.date for one in known):
            continue
        judgement = judge(case, mention)
        if judgement is None:
            continue
        best = min(known, key=lambda one: one.rank)
        explained = judgement.slip not in ("none", "other")
        taken = mention.date in judgement.effective
        vi = " (đây là ngày có hiệu lực)" if taken else ""
        en = " (this is the date it took effect)" if taken else ""
        if best.overruled:
            vi += f" (danh mục đi kèm ghi {written(best.overruled)})"
            en += f" (the shipped register gives {best.overruled})"
        yield judgement.draft(
            Words(
                f"{name(mention)} ngày {stated(mention)} khác {best.whose.vi}: {written(best.date)}{vi}",
                f"{name(mention)} of {stated(mention)} differs from {best.whose.en}: {best.date}{en}",
            ),
            None if judgement.proven else "warning" if explained and judgement.wrong >= 0.5 else "note",
        )


RULE = Rule(
    code="D107",
    name="differs-from-register",
    severity="error",
    titles=Words("Khác danh mục văn bản", "Differs from the register"),
    explanations=Words(
        "Danh mục văn bản đã biết ghi ngày khác. Danh mục là chứng cứ, không phải luật: nó cũng có thể sai, nên "
        "dòng nghi sai năm không được dùng, dòng hạng C được tin ít, và chỉ khi một sai sót thường gặp giải thích "
        "được chỗ khác nhau (đảo ngày với tháng, nhầm năm, sai một chữ số, ghi ngày có hiệu lực) thì mới coi là lỗi "
        "chắc chắn.",
        "The register of known instruments gives another date. A register is evidence, not law, and can be wrong: "
        "rows whose year is doubtful are not used, rows of grade C count little, and only where a common slip "
        "explains the difference (day and month exchanged, another year, a digit, the effective date) is it called "
        "an error.",
    ),
    law="Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II.6 (viện dẫn ghi đúng ngày ban hành)",
    example="“Nghị quyết số 128/NQ-CP ngày 10/11/2021”: danh mục ghi 11/10/2021",
    check=_check,
    rank=45,
)
