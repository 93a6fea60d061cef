"""N202: a misspelt type word."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft
from vncite.check.facts import Case
from vncite.check.rule import Rule
from vncite.check.words import Words
from vncite.lexicon import load

_CODE = "type-misspelt"


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        if _CODE not in mention.citation.repairs or mention.citation.type is None or mention.citation.form == "self":
            continue
        right = next(
            (row["name"] for row in load().table("doc_types") if row["code"] == mention.citation.type),
            mention.citation.type,
        )
        if " ".join(mention.citation.text.split()).casefold().startswith(right.casefold()):
            continue  # only the punctuation after it was unusual
        yield Draft(
            mention,
            "note",
            Words(f"tên loại văn bản viết sai chính tả: nên viết “{right}”", f'type word misspelt: write "{right}"'),
            suggested=right,
            probability=mention.citation.confidence,
        )


RULE = Rule(
    code="N202",
    name="misspelt-type",
    severity="note",
    titles=Words("Tên loại văn bản sai chính tả", "Misspelt type word"),
    explanations=Words(
        "Tên loại văn bản thiếu dấu, thừa dấu hoặc thiếu chữ. Trích dẫn vẫn được nhận ra; chỉ nhắc để sửa cho đúng.",
        "The type word lacks or has a wrong accent or letter. The citation is recognised all the same; this only "
        "says how to write it.",
    ),
    law="Nghị định 30/2020/NĐ-CP Điều 7 và Phụ lục III mục I (tên các loại văn bản)",
    example="“Nghi quyết 128/NQ-CP”: Nghị quyết",
    check=_check,
)
