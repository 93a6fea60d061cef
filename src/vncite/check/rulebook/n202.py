"""N202: a misspelt type word."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft
from vncite.check.facts import Case
from vncite.check.mention import Mention
from vncite.check.rule import Rule
from vncite.check.words import Words
from vncite.lexicon import Lexicon
from vncite.lexicon.types import doc_types

_CODE = "type-misspelt"


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        right = _right(mention, case.facts.lexicon)
        if right is None:
            continue
        if case.facts.unaccented(mention):
            yield from _whole(case, mention, right)
            continue
        yield Draft(
            mention,
            "note",
            Words(f"tên loại văn bản viết sai chính tả: nên viết “{right}”", f'type word misspelt: write "{right}"'),
            suggested=right,
            probability=mention.citation.confidence,
            suggested_probability=mention.citation.confidence,
        )


def _right(mention: Mention, lexicon: Lexicon) -> str | None:
    """The type word as it should be, where the text has another."""
    citation = mention.citation
    if _CODE not in citation.repairs or citation.type is None or citation.form == "self":
        return None
    row = doc_types(lexicon).code(citation.type)
    right = row.name if row else citation.type
    # Where the words agree only the punctuation after them was unusual.
    return None if " ".join(citation.text.split()).casefold().startswith(right.casefold()) else right


def _whole(case: Case, mention: Mention, right: str) -> Iterator[Draft]:
    """A text without any accents is one fault, told at its first citation."""
    words = case.facts.lexicon
    faulty = (other for other in case.facts.of_document(mention.order[0]) if _right(other, words))
    if next(faulty) is mention:
        count = 1 + sum(1 for _ in faulty)
        yield Draft(
            mention,
            "note",
            Words(
                f"cả văn bản viết không dấu: {count} tên loại văn bản thiếu dấu, như “{right}” ở đây",
                f"the whole text lacks accents: {count} type words do, as {right!r} here",
            ),
            suggested=right,
            probability=mention.citation.confidence,
            suggested_probability=mention.citation.confidence,
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
