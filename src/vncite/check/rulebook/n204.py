"""N204: the issuer as stated and the symbol disagree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vncite.check.draft import Draft
from vncite.check.facts import Case
from vncite.check.mention import Mention
from vncite.check.rule import Rule
from vncite.check.words import Words
from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import BodyRow, bodies
from vncite.lexicon.types import doc_types
from vncite.lexicon.words import meanings, words

_LAWS = frozenset({"BL", "L", "PL"})
_ISSUED_BY = re.compile(r"[\s,]*(?:của|do)\s+\Z")


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        pair = _disagreeing(mention, case.facts.lexicon)
        if pair is None:
            continue
        stated, symbol = pair
        number = mention.link.number or ""
        yield Draft(
            mention,
            "warning",
            Words(
                f"ký hiệu của {number} là của {symbol.name}, nhưng văn bản ghi của {stated.name}",
                f"the symbol of {number} belongs to {symbol.name}, but the text says {stated.name}",
            ),
        )


def _disagreeing(mention: Mention, lexicon: Lexicon) -> tuple[BodyRow, BodyRow] | None:
    """The body that the words directly after a citation name and the body of its symbol, where they are two."""
    from vncite.link.stated import parse

    citation = mention.citation
    number, span = citation.number, citation.issuer_span
    if number is None or not number.issuers or citation.issuer is None or span is None:
        return None
    # behind the number or behind its date: "76/2025/QH15 của Quốc hội ngày 14/4/2025" has them the other way round
    behind = {citation.end, mention.claim_span[1]}
    if not any(end <= span.start and _ISSUED_BY.match(mention.text[end : span.start]) for end in behind):
        return None
    if any(doc_types(lexicon).code(code) for code in number.issuers):
        return None  # 124/CT was a directive or decision of the Council's chairman, not of Cục Thuế
    stated = parse(citation.issuer, lexicon).body
    table = bodies(lexicon)
    symbols = [row for code in number.issuers if (row := table.by_code(code))]
    if stated is None or not symbols or len(symbols) < len(number.issuers):
        return None
    if any(_same(stated, row, lexicon) for row in symbols):
        return None
    if any(code != row.code and row.code.endswith(code) for code, row in zip(number.issuers, symbols, strict=True)):
        return None  # KHĐT is Bộ Kế hoạch và Đầu tư, and a division of many another body
    if citation.type in _LAWS and symbols[0].code == "CTN":
        return None  # 28-L/CTN: the number of the order by which the President promulgated it
    symbol = symbols[0]
    apart = meanings(lexicon, "symbols-apart").items()
    pairs = {(stated.code, symbol.code), (symbol.code, stated.code)}
    if (stated.local or symbol.local) and pairs.isdisjoint(apart):
        return None
    return stated, symbol


def _same(stated: BodyRow, symbol: BodyRow, lexicon: Lexicon) -> bool:
    """Whether words and symbol agree, or differ in a way that is no fault."""
    if stated.code == symbol.code or stated.system != "nn" or symbol.system != "nn":
        return True
    others = words(lexicon, "speaks-for-others")
    if symbol.code in others or stated.code in others or stated.code in (symbol.successor, *symbol.aliases):
        return True
    return symbol.code in (stated.successor, *stated.aliases)


RULE = Rule(
    code="N204",
    name="issuer-and-symbol",
    severity="warning",
    titles=Words("Cơ quan ban hành và ký hiệu không khớp", "Issuer and symbol disagree"),
    explanations=Words(
        "Chữ viết tắt cuối ký hiệu là cơ quan ban hành: CP là Chính phủ, TTg là Thủ tướng Chính phủ, QH15 là Quốc "
        "hội, UBTVQH15 là Ủy ban Thường vụ Quốc hội. Khi lời văn ngay sau đó nêu cơ quan khác, một trong hai sai.",
        "The letters at the end of a symbol are the issuer: CP the Government, TTg the Prime Minister, QH15 the "
        "National Assembly, UBTVQH15 its Standing Committee. Where the words directly after it name another, one of "
        "them is wrong.",
    ),
    law="Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II.3; Luật 64/2025/QH15 Điều 4",
    example="“Nghị quyết số 76/2025/QH15 của Ủy ban Thường vụ Quốc hội”: ký hiệu QH15 là của Quốc hội",
    check=_check,
)
