"""D109: the year of a claim is doubtful."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft, Reason
from vncite.check.facts import Case
from vncite.check.judge import name, stated
from vncite.check.mention import on
from vncite.check.rule import Rule
from vncite.check.words import Words, written
from vncite.check.years import year_doubts


def _check(case: Case) -> Iterator[Draft]:
    for doubt in year_doubts(case):
        mention = doubt.mention
        yield Draft(
            mention,
            "warning" if doubt.reason.kind == "register" and doubt.probability >= 0.5 else "note",
            Words(
                f"năm của {name(mention)} ngày {stated(mention)} đáng ngờ; có thể là {written(doubt.other)}",
                f"the year of {name(mention)} of {stated(mention)} is doubtful; perhaps {doubt.other}",
            ),
            claimed=mention.date.isoformat() if mention.date else None,
            suggested=doubt.other.isoformat(),
            probability=doubt.probability,
            suggested_probability=doubt.probability,
            reasons=(doubt.reason,),
        )
    yield from _headings(case)


def _headings(case: Case) -> Iterator[Draft]:
    """Under a heading that names a year, an instrument of a later year."""
    for mention in case.mentions:
        day = mention.date
        heading = case.facts.heading(mention) if day and mention.citation.form != "self" else None
        if day is None or heading is None or day.year <= heading.year:
            continue
        other = on(heading.year, day.month, day.day)
        start, end = heading.span.start, heading.span.end
        words = " ".join(mention.text[start:end].split())
        yield Draft(
            mention,
            "note",
            Words(
                f"{name(mention)} ngày {stated(mention)} nằm dưới đề mục “{words}”: năm đáng ngờ",
                f'{name(mention)} of {stated(mention)} stands under the heading "{words}": its year is doubtful',
            ),
            claimed=day.isoformat(),
            suggested=other.isoformat() if other and _free(case, mention.date, other) else None,
            reasons=(Reason("heading", Words(f"đề mục “{words}”", f'the heading "{words}"')),),
        )


def _free(case: Case, day: object, other: object) -> bool:
    """Whether nobody else dates this instrument as written, so that its year stands on this citation alone."""
    return sum(1 for one in case.mentions if one.date == day) == 1 and day != other


RULE = Rule(
    code="D109",
    name="doubtful-year",
    severity="warning",
    titles=Words("Năm đáng ngờ", "A doubtful year"),
    explanations=Words(
        "Số được đánh lại từ đầu mỗi năm, nên cùng một số ở hai năm là hai văn bản, không phải lỗi. Nhưng cùng số, "
        "cùng ngày, cùng tháng mà khác năm thì thường là nhầm năm; một văn bản ra sau năm ghi ở đề mục cũng vậy. "
        "Chỉ là điều ngờ, không bao giờ là lỗi; nếu một báo cáo viện dẫn cả hai văn bản thì không có gì để ngờ.",
        "Numbers restart each year, so one number in two years is two instruments and no fault. But one number with "
        "the same day and month in two years is more often a slip of the year; so is an instrument younger than the "
        "year its heading names. This is a doubt, never an error; where one report cites both instruments there is "
        "none.",
    ),
    law="Nghị định 30/2020/NĐ-CP Điều 15 khoản 1 (số bắt đầu từ 01 mỗi năm)",
    example="“Nghị quyết số 42/NQ-CP ngày 09/4/2021” trong một báo cáo, 09/4/2020 trong các báo cáo khác",
    check=_check,
    rank=55,
)
