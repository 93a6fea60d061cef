"""Laws by title: which law a title names, by date, by what the document says elsewhere."""

from __future__ import annotations

import pytest
from linking import LEXICON, cite, day, extraction, key_text

from vncite.link import link, link_document
from vncite.model import Citation, Header


def by(written: str) -> Header:
    return Header(issuer="Ủy ban nhân dân tỉnh Sơn La", date=day(written, "words"))


LAND = "Luật Đất đai"
OLD, NEW = "qppl/qh/luat/2013/45", "qppl/qh/luat/2024/31"

BY_TIME = [
    # the day of the text, the citation; the law
    ("20/11/2024", cite(None, "L", title=LAND, form="title"), NEW),
    ("02/08/2024", cite(None, "L", title=LAND, form="title"), NEW),
    ("15/05/2023", cite(None, "L", title=LAND, form="title"), OLD),
    ("20/03/2024", cite(None, "L", title=LAND, form="title"), OLD),  # the new one is adopted, not yet in force
    ("20/11/2024", cite(None, "L", title=LAND, form="title", year=2013), OLD),
    ("20/11/2024", cite(None, "L", title=LAND, form="title", on="29/11/2013"), OLD),
    ("15/05/2023", cite(None, "L", title=LAND, form="title", on="26/11/2003"), "qppl/qh/luat/2003/13"),
    ("20/11/2024", cite(None, "L", title="LUẬT ĐẤT ĐAI", form="title"), NEW),
    ("20/11/2024", cite(None, "L", title="Luật Đất đai năm 2013", form="title", year=2013), OLD),
    # two of one title in one year: the day decides, also one with day and month exchanged
    ("20/11/2025", cite(None, "L", title="Luật Tổ chức chính quyền địa phương", form="title", on="16/06/2025"),
     "qppl/qh/luat/2025/72"),
    ("20/11/2025", cite(None, "L", title="Luật Tổ chức chính quyền địa phương", form="title", on="19/02/2025"),
     "qppl/qh/luat/2025/65"),
    ("20/11/2025", cite(None, "L", title="Luật Tổ chức chính quyền địa phương", form="title", year=2025), None),
    ("20/11/2025", cite(None, "L", title="Luật Tổ chức chính quyền địa phương", form="title"), "qppl/qh/luat/2025/72"),
    ("20/11/2021", cite(None, "L", title="Luật Tổ chức chính quyền địa phương", form="title"), "qppl/qh/luat/2015/77"),
    # of several laws of one title the one of the day, also where none was in force then, and none where none is of it
    ("20/11/1997", cite(None, "L", title="Luật Tổ chức HĐND và UBND (sửa đổi)", form="title", on="21/06/1994"),
     "qppl/qh/luat/1994/l1994-to-chuc-hoi-dong-nhan-dan-va-uy-ban-nhan-dan"),
    ("20/11/2008", cite(None, "L", title="Luật Ban hành văn bản QPPL của HĐND và UBND", form="title"),
     "qppl/qh/luat/2004/31"),
    ("20/11/2001", cite(None, "L", title="Luật Đầu tư nước ngoài tại Việt Nam", form="title"),
     "qppl/qh/luat/1996/l1996-dau-tu-nuoc-ngoai-tai-viet-nam"),
    ("20/11/2022", cite(None, "L", title="Luật Nhà ở", form="title", on="20/11/2001"), None),
    ("20/11/1995", cite(None, "PL", title="Pháp lệnh Thừa kế", form="title"),
     "qppl/hdnn/phap-lenh/1990/pl1990-thua-ke"),
    # "(sửa đổi)" without a day is often not adopted yet
    ("15/05/2023", cite(None, "L", title="Luật Đất đai (sửa đổi)", form="title"), None),
    ("20/11/2022", cite(None, "L", title="Luật Hôn nhân & gia đình", form="title"), "qppl/qh/luat/2014/52"),
    ("20/11/2022", cite(None, "L", title="Luật BHXH", form="title", year=2014), "qppl/qh/luat/2014/58"),
    # codes and Constitutions; a title with a small word more or less
    ("20/11/2022", cite(None, "BL", title="Bộ luật Lao động", form="title"), "qppl/qh/luat/2019/45"),
    ("20/11/2022", cite(None, "L", title="Luật Hôn nhân gia đình", form="title"), "qppl/qh/luat/2014/52"),
    ("20/11/2022", cite(None, "HP", title="Hiến pháp", form="title"), "qppl/qh/hien-phap/2013/hp2013"),
    ("20/11/2022", cite(None, "HP", title="Hiến pháp", form="title", year=1992), "qppl/qh/hien-phap/1992/hp1992"),
    # a law that no table has
    ("20/11/2022", cite(None, "L", title="Luật Du hành vũ trụ", form="title"), None),
]  # fmt: skip


@pytest.mark.parametrize(("written", "citation", "expected"), BY_TIME)
def test_a_title_by_the_time_of_the_text(written: str, citation: Citation, expected: str | None) -> None:
    (found,) = link_document(extraction(citation, header=by(written)), lexicon=LEXICON).links
    assert key_text(found) == expected
    assert found.number is None
    assert found.designation is not None
    assert sum(candidate.probability for candidate in found.candidates) <= 1.0


ELSEWHERE = [
    # what the document says besides, the day; the law that a bare title names there
    ([cite("31/2024/QH15", "L", text="Luật Đất đai số 31/2024/QH15")], "20/03/2024", NEW),
    ([cite("45/2013/QH13", "L", text="Luật Đất đai số 45/2013/QH13")], "20/11/2024", OLD),
    ([cite(None, "L", title=LAND, form="title", year=2013)], "20/11/2024", OLD),
    ([cite(None, "L", title=LAND, form="title", on="18/01/2024")], "20/03/2024", NEW),
    # a slip in the number of a law that the table knows does not make another law of the title
    ([cite("72/2020/QH14", "L", text="Luật Bảo vệ môi trường số 72/2020/QH14")], "20/11/2024", NEW),
]  # fmt: skip


@pytest.mark.parametrize(("others", "written", "expected"), ELSEWHERE)
def test_a_title_by_what_the_document_says_elsewhere(others: list[Citation], written: str, expected: str) -> None:
    made = extraction(*others, cite(None, "L", title=LAND, form="title"), header=by(written))
    assert key_text(link_document(made, lexicon=LEXICON).links[-1]) == expected


IN_SUBJECTS = [
    # the decree in whose subject the title stands; the law
    ("43/2014/NĐ-CP", "15/05/2014", OLD),  # before the law of 2013 was in force: it details the new one
    ("102/2024/NĐ-CP", "30/07/2024", NEW),
    ("148/2020/NĐ-CP", "18/12/2020", OLD),
    ("148/2020/NĐ-CP", None, OLD),
]


@pytest.mark.parametrize(("number", "on", "expected"), IN_SUBJECTS)
def test_a_title_in_the_subject_of_a_decree_is_of_its_day(number: str, on: str | None, expected: str) -> None:
    decree = cite(number, on=on)
    title = cite(None, "L", title=LAND, form="title", relation="details", parent=0)
    found = link_document(extraction(decree, title, header=by("20/11/2025")), lexicon=LEXICON).links[-1]
    assert key_text(found) == expected


def test_another_document_knows_the_law_of_a_title() -> None:
    numbered = cite("99/2026/QH16", "L", text="Luật Du hành vũ trụ số 99/2026/QH16")
    title = cite(None, "L", title="Luật Du hành vũ trụ", form="title")
    made = [
        extraction(numbered, header=by("20/11/2026"), path="1"),
        extraction(title, header=by("20/11/2026"), path="2"),
    ]
    found = link(made, register=None, lexicon=LEXICON).documents[1].links[0]
    assert key_text(found) == "qppl/qh/luat/2026/99"
    made[1] = extraction(title, header=by("20/11/2025"), path="2")  # a text older than the law
    assert link(made, register=None, lexicon=LEXICON).documents[1].links[0].key is None


@pytest.mark.parametrize(
    ("title", "year", "expected"),
    [
        ("BLDS", 1995, "qppl/qh/luat/1995/44-l-ctn"),
        ("Luật Đất đai", 1993, "qppl/qh/luat/1993/24-l-ctn"),
        ("Luật Đất đai", 1987, "qppl/qh/luat/1987/3-lct-hdnn8"),
        ("BLLĐ", 2019, "qppl/qh/luat/2019/45"),
        ("Luật HN&GĐ", 2014, "qppl/qh/luat/2014/52"),
        ("Bo luat Hinh su", 2015, "qppl/qh/luat/2015/100"),
        ("Luật Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm", None, "qppl/qh/luat/2006/64"),
        ("Luật Bảo", None, None),  # many laws begin so
    ],
)
def test_old_short_and_unaccented_titles(title: str, year: int | None, expected: str | None) -> None:
    made = extraction(cite(None, "L", title=title, form="title", year=year), header=by("20/11/2023"))
    assert key_text(link_document(made, lexicon=LEXICON).links[0]) == expected
