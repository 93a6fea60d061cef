"""N201: separators or letters of a number not as the standard writes them."""

from __future__ import annotations

from collections.abc import Iterator

from vncite.check.draft import Draft
from vncite.check.facts import Case
from vncite.check.mention import Mention
from vncite.check.rule import Rule
from vncite.check.words import Words
from vncite.lexicon import Lexicon
from vncite.lexicon.words import words
from vncite.model import Severity

_REPAIRS: dict[str, tuple[Severity, Words]] = {
    "separator-swapped": ("warning", Words("dấu “/” và “-” đặt ngược chỗ", 'the separators "/" and "-" are exchanged')),
    "separator-restored": ("warning", Words("thiếu một dấu “/” hoặc “-”", 'a "/" or a "-" is missing')),
    "hyphen-restored": ("warning", Words("thiếu dấu “-” trong ký hiệu", 'a "-" in the symbol is missing')),
    "d-restored": ("warning", Words("chữ Đ viết thành D", "the letter Đ is written D")),
    "letter-mended": (
        "warning",
        Words("có chữ của bảng chữ khác, nhìn giống chữ Việt", "a letter of another alphabet that looks the same"),
    ),
    "year-typo": ("warning", Words("năm trong số không đọc được", "the year in the number cannot be read")),
    "case-mended": ("note", Words("chữ hoa, chữ thường không đúng ký hiệu", "capitals differ from the symbol")),
}


def _check(case: Case) -> Iterator[Draft]:
    for mention in case.mentions:
        number = mention.citation.number
        if number is None or mention.citation.form == "self":
            continue
        found = [
            _REPAIRS[code]
            for code in mention.citation.repairs
            if code in _REPAIRS and not _allowed(mention, code, case.facts.lexicon)
        ]
        if not found:
            continue
        severity: Severity = "warning" if any(grade == "warning" for grade, _ in found) else "note"
        why = Words("; ".join(said.vi for _, said in found), "; ".join(said.en for _, said in found))
        yield Draft(
            mention,
            severity,
            Words(
                f"số, ký hiệu viết chưa đúng thể thức ({why.vi}): nên viết {number.canonical}",
                f"number not written as the standard has it ({why.en}): write {number.canonical}",
            ),
            suggested=number.canonical,
            probability=mention.citation.confidence,
            suggested_probability=mention.citation.confidence,
        )


def _allowed(mention: Mention, repair: str, lexicon: Lexicon) -> bool:
    """Whether a supposed slip may be meant: capitals in a heading, a committee that numbers as the Party does."""
    number = mention.citation.number
    if repair == "case-mended":
        return mention.citation.text.isupper()
    if repair == "separator-swapped":
        return number is not None and any(code.startswith(words(lexicon, "either-system")) for code in number.issuers)
    return False


RULE = Rule(
    code="N201",
    name="malformed-number",
    severity="warning",
    titles=Words(
        "Số, ký hiệu viết sai dấu hoặc sai chữ", "Separators or letters of a number not as the standard has them"
    ),
    explanations=Words(
        "Giữa số và ký hiệu của văn bản Nhà nước là dấu “/”, giữa các nhóm chữ là dấu “-”, không có dấu cách; văn "
        "bản của Đảng thì ngược lại. Chữ Đ trong ký hiệu (QĐ, NĐ, HĐND) không viết thành D.",
        "In State papers a slash stands between number and symbol and hyphens between the groups of letters, "
        "without spaces; in Party papers it is the other way round. The Đ of a symbol (QĐ, NĐ, HĐND) is not written "
        "D.",
    ),
    law="Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II.3; Hướng dẫn 36-HD/VPTW (văn bản của Đảng)",
    example="“Nghị quyết số 128-NQ/CP”: 128/NQ-CP",
    check=_check,
)
