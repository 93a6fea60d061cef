"""Date rules: one row, one corpus, what is found in it. Rows without findings are as many as those with."""

from __future__ import annotations

from datetime import date

import pytest
from check_corpora import corpus, register

from vncite.check import check
from vncite.link.register import Register
from vncite.model import Corpus, Finding

Row = tuple[str, str | None, str | None]
"""Code, number, suggestion."""


def dates(found: list[Finding]) -> list[Row]:
    return [(finding.code, finding.number, finding.suggested) for finding in found if finding.code.startswith("D")]


def errors(found: list[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.severity == "error"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # D101: the spelled-out date decides
        (
            ["Nghị quyết số 42/NQ-CP ngày 04/09/2020.", "Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020."],
            [("D101", "42/NQ-CP", "2020-04-09")],
        ),
        # D101: a day above 12 decides between a digit slip and the rest
        (
            ["Quyết định số 27/QĐ-TTg ngày 15/6/2021. Quyết định số 27/QĐ-TTg ngày 15/6/2021.",
             "Quyết định số 27/QĐ-TTg ngày 16/6/2021."],
            [("D101", "27/QĐ-TTg", "2021-06-15")],
        ),
        # two plans of two years are no conflict, nor are a law and a resolution with one number
        (["Kế hoạch số 17/KH-UBND ngày 05/02/2020. Kế hoạch số 17/KH-UBND ngày 05/02/2021."], []),
        (["Luật số 43/2022/QH15 ngày 15/6/2022. Nghị quyết số 43/2022/QH15 ngày 11/01/2022."], []),
        # a Party number restarts with the term
        (["Kết luận số 77-KL/TW ngày 05/6/2020. Kết luận số 77-KL/TW ngày 02/5/2024."], []),
        (["Quyết định số 15/QĐ-TTg ngày 08/01/2020. Quyết định số 15/2020/QĐ-TTg ngày 24/4/2020."], []),
        # the same date in figures and in words, padded or not
        (["Nghị quyết số 42/NQ-CP ngày 9/4/2020. Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020."], []),
        # dates that can be exchanged and are right
        (["Quyết định số 12/QĐ-TTg ngày 10/11/2021; Quyết định số 13/QĐ-TTg ngày 12/11/2021."], []),
        # D102: term, series, what it carries out
        (
            ["Nghị quyết số 79/NQ-CP ngày 22/7/2021; Nghị quyết số 86/NQ-CP ngày 08/06/2021 thực hiện "
             "Nghị quyết số 30/2021/QH15 ngày 28/7/2021."],
            [("D102", "86/NQ-CP", "2021-08-06")],
        ),
        # D103
        (["Kế hoạch số 58/KH-UBND ngày 31/6/2021."], [("D103", "58/KH-UBND", None)]),
        (["Nghị quyết số 154/NQ-CP ngày 10/19/2020."], [("D103", "154/NQ-CP", "2020-10-19")]),
        (["Kế hoạch số 58/KH-UBND ngày 29/02/2021."], [("D103", "58/KH-UBND", None)]),
        (["Kế hoạch số 58/KH-UBND ngày 29/02/2020."], []),
        # D104: the year and the term in the number
        (["Nghị quyết số 12/2021/UBTVQH15 ngày 30/12/2020."], [("D104", "12/2021/UBTVQH15", "2021-12-30")]),
        (["Nghị quyết số 12/2021/UBTVQH15 ngày 30/12/2021."], []),
        # the date in the number's own year would be out of the order of its series: nothing is suggested
        (
            ["Nghị định số 15/2022/NĐ-CP ngày 05/01/2021; Nghị định số 02/2022/NĐ-CP ngày 29/01/2022."],
            [("D104", "15/2022/NĐ-CP", None)],
        ),
        (["Nghị quyết số 268/NQ-UBTVQH15 ngày 15/6/2021."], [("D104", "268/NQ-UBTVQH15", None)]),
        (["Kết luận số 12-KL/TW ngày 06/4/2022 của Bộ Chính trị khóa XII."], [("D104", "12-KL/TW", None)]),
        (["Kết luận số 12-KL/TW ngày 06/4/2022 của Bộ Chính trị khóa XIII."], []),
        # D106: order, and late numbering that is no fault
        (
            ["Nghị quyết số 16/NQ-CP ngày 02/08/2021; Nghị quyết số 21/NQ-CP ngày 26/02/2021; "
             "Nghị quyết số 23/NQ-CP ngày 28/02/2021."],
            [("D106", "16/NQ-CP", "2021-02-08")],
        ),
        (["Nghị định số 56/2017/NĐ-CP ngày 09/5/2017; Nghị định số 59/2017/NĐ-CP ngày 17/4/2017."], []),
    ],
)  # fmt: skip
def test_dates(texts: list[str], expected: list[Row]) -> None:
    assert dates(check(corpus(*texts), register=None)) == expected


@pytest.mark.parametrize(
    ("text", "dated", "expected"),
    [
        ("Quyết định số 12/QĐ-TTg ngày 10/11/2021.", date(2021, 10, 20), [("D102", "12/QĐ-TTg", "2021-10-11")]),
        ("Quyết định số 12/QĐ-TTg ngày 25/11/2021.", date(2021, 10, 20), [("D105", "12/QĐ-TTg", None)]),
        ("Quyết định số 12/QĐ-TTg ngày 10/11/2021.", date(2021, 11, 10), []),
        ("Quyết định số 12/QĐ-TTg ngày 10/11/2021.", None, []),
        # a text whose own date is before most of what it cites has a wrong date itself
        (
            "Quyết định số 12/QĐ-TTg ngày 10/11/2021; Quyết định số 15/QĐ-TTg ngày 13/11/2021; "
            "Quyết định số 17/QĐ-TTg ngày 20/11/2021.",
            date(2012, 1, 5),
            [],
        ),
    ],
)
def test_the_date_of_the_report(text: str, dated: date | None, expected: list[Row]) -> None:
    assert dates(check(corpus(text, dated=dated), register=None)) == expected


KNOWN = ("128/NQ-CP", "NQ", "Chính phủ", "2021-10-11")


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("Nghị quyết số 128/NQ-CP ngày 10/11/2021.", register(KNOWN), [("D102", "error", "2021-10-11")]),
        ("Nghị quyết số 128/NQ-CP ngày 11/10/2021.", register(KNOWN), []),
        ("Nghị quyết số 128/NQ-CP ngày 11/12/2021.", register(KNOWN), [("D107", "error", "2021-10-11")]),
        # no common slip explains it: the register may be wrong
        ("Nghị quyết số 128/NQ-CP ngày 27/3/2021.", register(KNOWN), [("D107", "note", "2021-10-11")]),
        # grade C proves nothing
        ("Nghị quyết số 128/NQ-CP ngày 10/11/2021.", register(KNOWN, grade="C"), [("D107", "warning", "2021-10-11")]),
        # two sources that disagree: a text that follows one is not wrong
        (
            "Nghị quyết số 128/NQ-CP ngày 10/11/2021.",
            register(KNOWN, ("128/NQ-CP", "NQ", "Chính phủ", "2021-11-10")),
            [],
        ),
        # the effective date in place of the date of issue
        (
            "Nghị định số 30/2020/NĐ-CP ngày 20/4/2020.",
            register(("30/2020/NĐ-CP", "NĐ", "Chính phủ", "2020-03-05"), effective=date(2020, 4, 20)),
            [("D107", "error", "2020-03-05")],
        ),
        # the same number, day and month in another year
        ("Nghị quyết số 128/NQ-CP ngày 11/10/2022.", register(KNOWN), [("D109", "warning", "2021-10-11")]),
        # another instrument of another year
        ("Nghị quyết số 128/NQ-CP ngày 05/10/2022.", register(KNOWN), []),
    ],
)
def test_the_register(text: str, known: Register, expected: list[tuple[str, str, str | None]]) -> None:
    found = check(corpus(text), register=known, select=["D"])
    assert [(one.code, one.severity, one.suggested) for one in found] == expected


def test_a_row_whose_year_is_suspect_is_no_evidence() -> None:
    from dataclasses import replace

    known = register(("27/2020/QĐ-TTg", "QĐ", "Thủ tướng Chính phủ", "2021-09-21"))
    rows = [replace(row, year_suspect=True) for row in known]
    assert check(corpus("Quyết định số 27/2020/QĐ-TTg ngày 21/9/2020."), register=Register(rows), select=["D"]) == []


EXCHANGED = (
    "Đã triển khai: Nghị quyết số 42/NQ-CP ngày 04/09/2020; Nghị quyết số 16/NQ-CP ngày 02/08/2021; "
    "Nghị quyết số 21/NQ-CP ngày 26/02/2021; Nghị quyết số 145/NQ-CP ngày 19/11/2021; "
    "Quyết định số 33/QĐ-TTg ngày 08/11/2022.\n"
)
PROOF = "Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020. Nghị quyết số 16/NQ-CP ngày 08 tháng 02 năm 2021."


@pytest.mark.parametrize(
    ("texts", "suspect"),
    [
        ([EXCHANGED, PROOF], ["33/QĐ-TTg"]),
        # nothing proven, nothing suspected
        ([EXCHANGED.replace("02/08", "08/02").replace("04/09", "09/04"), PROOF], []),
        # a citation outside the list is not of its pattern
        ([EXCHANGED.replace("; Quyết định", ".\n\nĐơn vị đã thực hiện các nhiệm vụ được giao. Quyết định"), PROOF], []),
        # a date of the list that is proven right speaks against the pattern
        ([EXCHANGED, PROOF + " Quyết định số 33/QĐ-TTg ngày 08 tháng 11 năm 2022."], []),
    ],
)
def test_the_pattern_of_a_list(texts: list[str], suspect: list[str]) -> None:
    found = check(corpus(*texts), register=None, select=["D"])
    assert [one.number for one in found if one.code == "D108"] == suspect
    assert all(one.severity != "error" and one.evidence for one in found if one.code == "D108")


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # two reports give one year, a third another
        (
            ["Chỉ thị số 16/CT-TTg ngày 31/3/2020."] * 2 + ["Chỉ thị số 16/CT-TTg ngày 31/3/2021."],
            [("c.txt", "note", "2020-03-31")],
        ),
        # one against one: nobody is likelier to be wrong
        (["Chỉ thị số 16/CT-TTg ngày 31/3/2020.", "Chỉ thị số 16/CT-TTg ngày 31/3/2021."], []),
        # a report that cites both knows that they are two
        (
            ["Chỉ thị số 16/CT-TTg ngày 31/3/2020. Chỉ thị số 16/CT-TTg ngày 31/3/2021.",
             "Chỉ thị số 16/CT-TTg ngày 31/3/2020."],
            [],
        ),
        # the year stands in the number: there is nothing to doubt
        (
            ["Quyết định số 16/2020/QĐ-TTg ngày 31/3/2020.", "Quyết định số 16/2020/QĐ-TTg ngày 31/3/2020.",
             "Quyết định số 16/2021/QĐ-TTg ngày 31/3/2021."],
            [],
        ),
    ],
)  # fmt: skip
def test_one_number_and_day_in_two_years(texts: list[str], expected: list[tuple[str, str, str]]) -> None:
    found = check(corpus(*texts), register=None, select=["D109"])
    assert [(one.document, one.severity, one.suggested) for one in found] == expected


def test_in_an_exchanged_list_the_other_year_is_sought_with_day_and_month_exchanged() -> None:
    text = EXCHANGED.replace("Quyết định số 33/QĐ-TTg", "Kết luận số 77-KL/TW").replace("08/11/2022", "06/05/2022")
    known = register(("77-KL/TW", "KL", "Bộ Chính trị", "2020-06-05"))
    found = check(corpus(text, PROOF), register=known, select=["D"])
    assert [(one.code, one.suggested) for one in found if one.number == "77-KL/TW"] == [("D109", "2020-06-05")]
    alone = check(corpus("Kết luận số 77-KL/TW ngày 06/05/2022."), register=known, select=["D"])
    assert alone == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Năm 2020:\nKế hoạch số 14/KH-UBND ngày 24/3/2021\n", [("D109", "note")]),
        ("- Năm 2021:\nKế hoạch số 14/KH-UBND ngày 24/3/2021\n", []),
        ("- Năm 2022:\nKế hoạch số 14/KH-UBND ngày 24/3/2021\n", []),
        ("- Năm 2020:\nđã chi 3 tỷ đồng.\n2. Kết quả\nKế hoạch số 14/KH-UBND ngày 24/3/2021\n", []),
        ("Trong năm 2020, Kế hoạch số 14/KH-UBND ngày 24/3/2021\n", []),
    ],
)
def test_a_heading_that_names_a_year(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.code, one.severity) for one in check(corpus(text), register=None, select=["D"])] == expected


def test_a_doubtful_link_is_never_an_error() -> None:
    texts = ["Nghị quyết số 42/NQ-CP ngày 04/09/2020.", "Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020."]
    assert errors(check(corpus(*texts), register=None))
    assert not errors(check(corpus(*texts, probability=0.6), register=None))


def test_one_cause_is_one_finding_and_the_rest_its_evidence() -> None:
    text = (
        "Nghị quyết số 16/NQ-CP ngày 02/08/2021; Nghị quyết số 21/NQ-CP ngày 26/02/2021. "
        "Nghị quyết số 16/NQ-CP ngày 08 tháng 02 năm 2021."
    )
    (found,) = check(corpus(text), register=None)
    assert found.code == "D101"
    assert {evidence.kind for evidence in found.evidence} >= {"spelled-out", "series-late"}
    assert [one.code for one in check(corpus(text), register=None, select=["D106"])] == ["D106"]


def test_evidence_points_into_the_text() -> None:
    made: Corpus = corpus(EXCHANGED, PROOF)
    texts = {linked.document.path: linked.document.text for linked in made.documents}
    found = check(made, register=None)
    assert {one.code for one in found} >= {"D101"}
    for finding in found:
        assert texts[finding.document][finding.start : finding.end] == finding.text
    placed = [evidence for finding in found for evidence in finding.evidence if evidence.document is not None]
    assert placed
    for evidence in placed:
        assert texts[evidence.document][evidence.start : evidence.end] == evidence.text


def test_languages_differ_only_in_words() -> None:
    made = corpus(EXCHANGED, PROOF)
    vi, en = check(made, register=None), check(made, register=None, lang="en")
    assert vi
    assert [(a.code, a.start, a.suggested) for a in vi] == [(b.code, b.start, b.suggested) for b in en]
    assert all(a.message != b.message for a, b in zip(vi, en, strict=True))
    assert all(one.message and all(evidence.says for evidence in one.evidence) for one in en)


INSIDE = "Nghị quyết số 86/NQ-CP ngày 08/06/2021 {} Nghị quyết số 30/2021/QH15 ngày 28/7/2021."


@pytest.mark.parametrize(
    ("words", "severities"),
    [
        ("thực hiện", ["warning"]),
        ("về các giải pháp thực hiện một số điều của", ["warning"]),
        # the relation is far from the citation: it may belong to another
        ("thực hiện phòng chống dịch bệnh theo tinh thần của kỳ họp thứ nhất và nội dung nêu trong", []),
    ],
)
def test_an_order_counts_where_the_relation_stands_before_the_citation(words: str, severities: list[str]) -> None:
    found = check(corpus(INSIDE.format(words)), register=None, select=["D105"])
    assert [one.severity for one in found] == severities
