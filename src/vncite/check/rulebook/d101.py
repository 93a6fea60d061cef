"""D101: two dates for one instrument."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft
from vncite.check.facts import Case
from vncite.check.judge import instruments, judge, likely, name, stated
from vncite.check.rule import Rule
from vncite.check.words import Words, written


def _check(case: Case) -> Iterator[Draft]:
    for _, mentions in instruments(case):
        days = sorted({mention.date for mention in mentions if mention.date})
        if len(days) < 2:
            continue
        for mention in mentions:
            judgement = judge(case, mention)
            if judgement is None or mention.date is None or mention.date == judgement.best:
                continue
            others = [day for day in days if day != mention.date][:5]
            elsewhere = Words(", ".join(map(written, others)), ", ".join(map(str, others)))
            hint = likely(judgement)
            yield judgement.draft(
                Words(
                    f"{name(mention)} mang hai ngày: ở đây {stated(mention)}, chỗ khác {elsewhere.vi}{hint.vi}",
                    f"{name(mention)} has two dates: {stated(mention)} here, {elsewhere.en} elsewhere{hint.en}",
                )
            )


RULE = Rule(
    code="D101",
    name="two-dates",
    severity="error",
    titles=Words("Hai ngày ban hành cho một văn bản", "Two dates for one instrument"),
    explanations=Words(
        "Số và ký hiệu chỉ trùng nhau ở hai năm khác nhau, nên một văn bản chỉ có một ngày ban hành. Khi các chỗ "
        "viện dẫn (trong một hay nhiều báo cáo) ghi hai ngày khác nhau, ít nhất một ngày sai. Ngày nào đúng được "
        "cân nhắc từ ngày viết bằng chữ, ngày lớn hơn 12, thứ tự số trong năm, nhiệm kỳ, văn bản mà nó thực hiện, "
        "ngày của báo cáo và danh mục văn bản.",
        "Number and symbol are unique within a year (a term, for the Party), so one instrument has one date of "
        "issue. Where citations in one report or in several give two, at least one is wrong. Which one is weighed "
        "from dates spelled out, days above 12, the order of the series, the term, what the instrument carries out, "
        "the date of the report and the register.",
    ),
    law="Nghị định 30/2020/NĐ-CP Điều 15 khoản 1; Phụ lục I phần I mục II.3 và II.4",
    example="“Nghị quyết số 42/NQ-CP ngày 04/09/2020 …; Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020”: → 09/4/2020",
    check=_check,
    rank=10,
)
