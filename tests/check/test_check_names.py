"""Rules about numbers and names (N) and about citations that name no single instrument (I)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from check_corpora import corpus
from check_texts import through

from vncite.check import check
from vncite.model import Candidate, Corpus, InstrumentKey


@pytest.mark.parametrize(
    ("repairs", "expected"),
    [
        (("separator-swapped",), [("N201", "warning", "128/NQ-CP")]),
        (("d-restored",), [("N201", "warning", "128/NQ-CP")]),
        (("case-mended",), [("N201", "note", "128/NQ-CP")]),
        (("a-repair-of-another-kind",), []),
        ((), []),
    ],
)
def test_what_had_to_be_repaired(repairs: tuple[str, ...], expected: list[tuple[str, str, str]]) -> None:
    found = check(corpus("Nghị quyết số 128/NQ-CP ngày 11/10/2021.", repairs=repairs), register=None)
    assert [(one.code, one.severity, one.suggested) for one in found] == expected


def test_a_misspelt_type_word() -> None:
    (linked,) = corpus("Nghị quyết số 128/NQ-CP ngày 11/10/2021.", repairs=("type-misspelt",)).documents
    citation = replace(linked.links[0].citation, text="Nghi quyết số 128/NQ-CP")
    found = check(Corpus((replace(linked, links=(replace(linked.links[0], citation=citation),)),)), register=None)
    assert [(one.code, one.severity, one.suggested) for one in found] == [("N202", "note", "Nghị quyết")]


@pytest.mark.parametrize(
    ("text", "repairs"),
    [
        # a steering committee may be the Party's
        ("Kế hoạch số 02/KH-BCĐ ngày 11/10/2021.", ("separator-swapped",)),
        # the type word is right; what followed it was not
        ("Nghị quyết số 128/NQ-CP ngày 11/10/2021.", ("type-misspelt",)),
    ],
)
def test_what_is_no_slip(text: str, repairs: tuple[str, ...]) -> None:
    assert check(corpus(text, repairs=repairs), register=None) == []


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # undated, beside the full number in one document
        (["Quyết định số 08/2022/QĐ-TTg ngày 28/3/2022. Quyết định 08/QĐ-TTg."], [("08/QĐ-TTg", "note")]),
        # with the same date, in another document
        (
            ["Quyết định số 08/2022/QĐ-TTg ngày 28/3/2022.", "Quyết định 08/QĐ-TTg ngày 28/3/2022."],
            [("08/QĐ-TTg", "warning")],
        ),
        # two decisions with dates of their own
        (["Quyết định số 15/2020/QĐ-TTg ngày 24/4/2020. Quyết định số 15/QĐ-TTg ngày 08/01/2020."], []),
        # another document that gives no date is not enough
        (["Quyết định số 08/2022/QĐ-TTg ngày 28/3/2022.", "Quyết định 08/QĐ-TTg."], []),
        # another issuer
        (["Quyết định số 08/2022/QĐ-UBND ngày 28/3/2022. Quyết định 08/QĐ-TTg."], []),
    ],
)
def test_a_year_dropped_from_the_symbol(texts: list[str], expected: list[tuple[str, str]]) -> None:
    found = check(corpus(*texts), register=None, select=["N203"])
    assert [(one.number, one.severity) for one in found] == expected
    assert all(one.suggested == "08/2022/QĐ-TTg" for one in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết số 76/2025/QH15 ngày 14/4/2025 của Ủy ban Thường vụ Quốc hội", 1),
        ("Nghị quyết số 76/2025/UBTVQH15 ngày 14/4/2025 của Ủy ban Thường vụ Quốc hội", 0),
        ("Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Thủ tướng Chính phủ", 1),
        ("Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ", 0),
        ("Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ", 0),
        ("Nghị quyết số 04/2021/NQ-HĐND ngày 11/8/2021 của HĐND tỉnh", 0),
        ("Nghị quyết số 04/2021/NQ-HĐND ngày 11/8/2021 của UBND tỉnh", 1),
        # the issuer before the date, and without one
        ("Nghị quyết số 76/2025/QH15 của Ủy ban Thường vụ Quốc hội ngày 14/4/2025", 1),
        ("Thông tư số 01/2021/TT-BYT của Bộ Tài chính ngày 03/3/2021", 1),
        ("Thông tư số 01/2021/TT-BYT của Bộ Y tế ngày 03/3/2021", 0),
        ("Nghị quyết số 128/NQ-CP của Quốc hội", 1),
        ("Nghị quyết số 128/NQ-CP về giãn cách của Quốc hội ngày 11/10/2021", 0),
        # three organs sign with one Party symbol
        ("Kết luận số 77-KL/TW ngày 05/6/2020 của Bộ Chính trị", 0),
    ],
)
def test_issuer_and_symbol(text: str, expected: int) -> None:
    assert [one.code for one in through(text)].count("N204") == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Nghị quyết số 128/NQ CP ngày 11/10/2021 của Chính phủ.", "thiếu một dấu “/” hoặc “-”"),
        ("Nghị định số 27/2022NĐ-CP ngày 19/4/2022 của Chính phủ.", "thiếu một dấu “/” hoặc “-”"),
        ("Kết luận số 77 KL/TW ngày 05/6/2020 của Bộ Chính trị.", "thiếu một dấu “/” hoặc “-”"),
        ("Nghị quyết số 128-NQ/CP ngày 11/10/2021 của Chính phủ.", "dấu “/” và “-” đặt ngược chỗ"),
    ],
)
def test_what_is_wrong_with_a_number_is_said_as_it_is(text: str, why: str) -> None:
    (said,) = [one.message for one in through(text) if one.code == "N201"]
    assert f"({why})" in said


def test_an_unresolved_citation_keeps_its_candidates() -> None:
    made = corpus("Quyết định số 08/QĐ-TTg")
    (linked,) = made.documents
    key = InstrumentKey("hc", "ttg", "quyet-dinh", "2022", "8")
    link = replace(linked.links[0], candidates=(Candidate(key, 0.55, "corpus"),), probability=0.55)
    (found,) = check(Corpus((replace(linked, links=(link,)),)), register=None)
    assert (found.code, found.severity, found.probability) == ("I301", "note", None)
    assert [evidence.kind for evidence in found.evidence] == ["candidate"]
    assert "2022" in found.evidence[0].says


def test_a_resolved_citation_is_not_reported() -> None:
    assert check(corpus("Quyết định số 08/QĐ-TTg ngày 28/3/2022"), register=None) == []


def test_a_text_without_accents_is_one_finding() -> None:
    text = (
        "Thuc hien Nghi quyet so 128/NQ-CP ngay 11/10/2021 cua Chinh phu; Quyet dinh so 218/QD-BYT ngay 27/01/2022 cua "
        "Bo Y te; Chi thi so 16/CT-TTg ngay 31/3/2020 cua Thu tuong Chinh phu."
    )
    found = [one for one in through(text) if one.code == "N202"]
    assert [(one.text, one.suggested) for one in found] == [("Nghi quyet so 128/NQ-CP", "Nghị quyết")]
    assert "3" in found[0].message


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Thực hiện Quyết định số 750/QĐ-TTg của Thủ tướng Chính phủ.", ["thiếu năm ban hành"]),
        ("Thực hiện Kết luận số 14-KL/TW của Bộ Chính trị.", ["mỗi nhiệm kỳ"]),
        ("Thực hiện Quyết định số 218/QĐ-UBND ngày 27/01/2022 của UBND tỉnh.", ["chưa rõ cơ quan"]),
        ("Theo Luật Đất đai năm 1999, đất thuộc sở hữu toàn dân.", ["không có luật nào mang tên này của năm 1999"]),
        ("Theo Chỉ thị 19, các xã tổ chức thực hiện.", ["thiếu ký hiệu"]),
        # one note for one instrument, however often it is cited
        ("Thực hiện Kết luận số 14-KL/TW của Bộ Chính trị. Sau Kết luận số 14-KL/TW, huyện đã có kế hoạch.",
         ["và 1 chỗ khác"]),
        ("Theo Bộ luật Dân sự năm 1995 và Luật Đất đai năm 2013.", []),
        ("Theo Nghị định 45/2020 của Chính phủ.", []),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_as_it_is(text: str, reasons: list[str]) -> None:
    found = [one for one in through(text) if one.code == "I301"]
    assert len(found) == len(reasons)
    assert all(reason in one.message for reason, one in zip(reasons, found, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        # letters that are a type and, since 2025, an office
        "Quyết định số 124/CT ngày 06/4/1987 của Chủ tịch Hội đồng Bộ trưởng.",
        "Quyết định 315-CT ngày 01/9/1990 của Hội đồng Bộ trưởng.",
        # several bodies, a division's letters, the order that promulgated a law
        "Thông tư liên tịch số 71/2010/TTLT-BTC-BNV ngày 12/8/2010 của Liên bộ.",
        "Công văn số 525/CV-KHĐT ngày 17/12/2003 của Bộ Công nghiệp.",
        "Pháp lệnh số 28-L/CTN ngày 02/12/1993 của Ủy ban Thường vụ Quốc hội.",
        "Thay thế các Quyết định: số 513/QĐ-TTg, số 514/QĐ-TTg ngày 28/7/2017 của Thủ tướng Chính phủ.",
    ],
)
def test_old_letters_and_lists_are_no_fault(text: str) -> None:
    assert [one for one in through(text) if one.code in ("N202", "N204")] == []
