"""N203: the year is missing from the symbol."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vncite.check.draft import Draft, Reason
from vncite.check.facts import Case
from vncite.check.mention import Mention
from vncite.check.rule import Rule
from vncite.check.words import Words


def _check(case: Case) -> Iterator[Draft]:
    by_date: dict[date, Mention] = {}
    by_document: dict[int, Mention] = {}
    for mention in case.mentions:
        if mention.citation.number and mention.citation.number.series == "qppl":
            by_document.setdefault(mention.order[0], mention)
            if mention.date:
                by_date.setdefault(mention.date, mention)
    for mention in case.mentions:
        number = mention.citation.number
        if number is None or number.series != "hc" or mention.citation.form == "self":
            continue
        # of the same day, or, undated, in the same document
        witness = by_date.get(mention.date) if mention.date else by_document.get(mention.order[0])
        if witness is None or witness.citation.number is None:
            continue
        right = witness.citation.number.canonical
        same_day = mention.date is not None
        yield Draft(
            mention,
            "warning" if same_day else "note",
            Words(
                f"có lẽ {number.canonical} là {right} viết thiếu năm; hai số ấy là hai văn bản khác nhau",
                f"{number.canonical} is perhaps {right} without its year; the two numbers name two instruments",
            ),
            suggested=right,
            reasons=(Reason("other-citation", Words(f"{right} cũng được viện dẫn", f"{right} is cited too"), witness),),
        )


RULE = Rule(
    code="N203",
    name="year-dropped",
    severity="warning",
    titles=Words("Ký hiệu có thể thiếu năm", "The year may be missing from the symbol"),
    explanations=Words(
        "15/QĐ-TTg và 15/2020/QĐ-TTg là hai quyết định khác nhau: văn bản quy phạm pháp luật có dãy số riêng, mang "
        "năm trong số. Khi cả hai dạng cùng số cùng đứng trong một báo cáo, hoặc cùng một ngày, dạng không có năm "
        "có lẽ viết thiếu. Chương trình chỉ nêu điều ngờ, không bao giờ gộp hai văn bản làm một.",
        "15/QĐ-TTg and 15/2020/QĐ-TTg are two decisions: normative instruments have a series of their own, with the "
        "year in the number. Where both forms of one number stand in one report, or with one date, the form without "
        "a year is perhaps incomplete. This is only suspected; the two are never merged.",
    ),
    law="Nghị định 30/2020/NĐ-CP Điều 15 khoản 1 điểm a; Nghị định 78/2025/NĐ-CP Điều 71 khoản 5",
    example="“Quyết định 08/QĐ-TTg” trong báo cáo có viện dẫn Quyết định số 08/2022/QĐ-TTg",
    check=_check,
)
