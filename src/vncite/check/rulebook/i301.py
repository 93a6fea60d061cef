"""I301: a citation that names no single instrument."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft, Reason
from vncite.check.facts import Case
from vncite.check.mention import Mention
from vncite.check.rule import Rule
from vncite.check.words import Words


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        link = mention.link
        if link.key is not None or mention.citation.form == "self":
            continue
        missing = _missing(mention)
        words = link.number or " ".join(mention.citation.text.split())
        reasons = tuple(
            Reason(
                "candidate",
                Words(
                    f"có thể là {one.key.type} {one.key.number}, kỳ {one.key.period} (xác suất {one.probability:.2f})",
                    f"perhaps {one.key.type} {one.key.number} of {one.key.period} (probability {one.probability:.2f})",
                ),
                weight=one.probability,
            )
            for one in link.candidates[:5]
        )
        yield Draft(
            mention,
            "note",
            Words(
                f"chưa rõ “{words}” là văn bản nào: thiếu {missing.vi}",
                f'"{words}" names no single instrument: {missing.en} is missing',
            ),
            probability=link.probability or None,
            reasons=reasons,
        )


def _missing(mention: Mention) -> Words:
    """What a reader would need to look the instrument up."""
    citation, link = mention.citation, mention.link
    if citation.form == "title":
        return Words("năm hoặc số của luật", "the year or the number")
    if citation.form == "unnumbered":
        return Words("số và ký hiệu", "the number")
    if link.number is None:
        return Words("ký hiệu", "the symbol")
    if link.body is None and link.designation is None:
        return Words("cơ quan ban hành hoặc địa phương", "the issuer or its place")
    return Words("năm ban hành (số được đánh lại mỗi năm)", "the year (numbers restart each year)")


RULE = Rule(
    code="I301",
    name="unresolved",
    severity="note",
    titles=Words("Không rõ là văn bản nào", "Names no single instrument"),
    explanations=Words(
        "Trích dẫn không đủ để tìm ra một văn bản: thiếu năm, thiếu ký hiệu hoặc thiếu địa phương. Trích dẫn vẫn "
        "được giữ, kèm những văn bản có thể và xác suất của từng văn bản.",
        "The citation is not enough to find one instrument: the year, the symbol or the place is missing. It is "
        "kept, with the instruments it may name and their probabilities.",
    ),
    law="Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II.6 (lần đầu ghi đủ số, ký hiệu, ngày, cơ quan ban hành)",
    example="“Chỉ thị 19” không có ngày và cơ quan ban hành",
    check=_check,
)
