"""Pinpoints before a citation (điểm, khoản, Điều): the words, and the list of provisions that they name."""

import pytest
from finding import found, rows

from vncite.model import Provision as P

PINPOINTS = [
    ("Điều 5", [P("5")]),
    ("khoản 2 Điều 5", [P("5", "2")]),
    ("điểm b khoản 2 Điều 12", [P("12", "2", "b")]),
    ("điểm đ khoản 2 Điều 12", [P("12", "2", "đ")]),
    ("tiết 1 điểm b khoản 2 Điều 12", [P("12", "2", "b", "1")]),
    ("Điều 12a", [P("12a")]),
    ("khoản 1a Điều 12", [P("12", "1a")]),
    # several of one level
    ("khoản 1, 2 và 3 Điều 5", [P("5", "1"), P("5", "2"), P("5", "3")]),
    ("khoản 1 và khoản 2 Điều 5", [P("5", "1"), P("5", "2")]),
    ("khoản 1, khoản 2, khoản 3 Điều 5", [P("5", "1"), P("5", "2"), P("5", "3")]),
    ("điểm a, b khoản 2 và khoản 3 Điều 5", [P("5", "2", "a"), P("5", "2", "b"), P("5", "3")]),
    ("điểm a, điểm c khoản 2 Điều 5", [P("5", "2", "a"), P("5", "2", "c")]),
    ("Điều 3, 4 và 7", [P("3"), P("4"), P("7")]),
    ("Điều 3 và Điều 4", [P("3"), P("4")]),
    ("khoản 2 Điều 5 và khoản 1 Điều 6", [P("5", "2"), P("6", "1")]),
    ("khoản 2 Điều 5, Điều 6", [P("5", "2"), P("6")]),
    ("khoản 1 hoặc khoản 2 Điều 5", [P("5", "1"), P("5", "2")]),
    (
        "điểm a, b khoản 1 và các điểm c, d khoản 2 Điều 11",
        [P("11", "1", "a"), P("11", "1", "b"), P("11", "2", "c"), P("11", "2", "d")],
    ),
    (
        "điểm a, b khoản 1 Điều 37; các khoản 2 và 4 Điều 266",
        [P("37", "1", "a"), P("37", "1", "b"), P("266", "2"), P("266", "4")],
    ),
    # ranges
    ("Điều 3 đến Điều 7", [P("3", to="7")]),
    ("Điều 3 đến 7", [P("3", to="7")]),
    ("khoản 1 đến khoản 4 Điều 5", [P("5", "1", to="4")]),
    ("điểm a đến điểm d khoản 2 Điều 5", [P("5", "2", "a", to="d")]),
    # larger divisions
    ("Chương II", [P(chapter="II")]),
    ("Mục 2 Chương II", [P(section="2", chapter="II")]),
    ("Mục II Phụ lục I", [P(section="II", annex="I")]),
    ("Phụ lục II", [P(annex="II")]),
    ("khoản 2 Mục III", [P(clause="2", section="III")]),
    ("Phần thứ hai", []),
    # as lawyers and circulars shorten them
    ("Điều 31.2.a", [P("31.2.a")]),
    ("điểm 4.3.b, Mục II, Phần B", [P(point="4.3.b", section="II", part="b")]),
    ("khoản 2 Mục IV.2 Phụ lục III", [P(clause="2", section="IV.2", annex="III")]),
    ("Mục II.C, mục 5 Phụ lục I.4", [P(section="II.C", annex="I.4"), P(section="5", annex="I.4")]),
    # the space before the figure lost
    ("Điều18", [P("18")]),
    ("khoản3 Điều 18", [P("18", "3")]),
    ("Điều 52 đến Điều56", [P("52", to="56")]),
]


@pytest.mark.parametrize("link", ["", " của", " tại", ","], ids=["", "của", "tại", "comma"])
@pytest.mark.parametrize(("written", "provisions"), rows(PINPOINTS))
def test_pinpoint(written, provisions, link):
    text = f"thực hiện theo {written}{link} Nghị định số 15/2021/NĐ-CP ngày 03/3/2021"
    (citation,) = found(text)
    if not provisions:
        assert citation.pinpoint is None
        return
    pinpoint = citation.pinpoint
    assert pinpoint is not None
    assert list(pinpoint.provisions) == provisions
    assert pinpoint.text == written
    assert text[pinpoint.start : pinpoint.end] == written


# text -> pinpoint of each citation
ATTACHED = [
    (
        "Khoản 3, khoản 6 Điều 5 và khoản 2, khoản 4, khoản 5, khoản 6, khoản 7, khoản 8, khoản 9, khoản 10, khoản 11, "
        "khoản 12 Điều 3 Quyết định số 96/QĐ-UBND",
        [
            "Khoản 3, khoản 6 Điều 5 và khoản 2, khoản 4, khoản 5, khoản 6, khoản 7, khoản 8, khoản 9, khoản "
            "10, khoản 11, khoản 12 Điều 3"
        ],
    ),
    ("khoản 2 Điều 5 Luật Đất đai", ["khoản 2 Điều 5"]),
    ("Điều 5 Luật Đất đai và Điều 7 Luật Nhà ở", ["Điều 5", "Điều 7"]),
    (
        "khoản 1 Điều 3 Nghị định số 15/2021/NĐ-CP và điểm a khoản 2 Điều 4 Nghị định số 46/2017/NĐ-CP",
        ["khoản 1 Điều 3", "điểm a khoản 2 Điều 4"],
    ),
    ("Điều 5 của Nghị định số 15/2021/NĐ-CP, Nghị định số 46/2017/NĐ-CP", ["Điều 5", None]),
    ("khoản 2\nĐiều 5\nLuật Đất đai", ["khoản 2 Điều 5"]),
    ("cho người khác (Điều 5 Luật Đất đai)", ["Điều 5"]),
    ("(điểm a khoản 2 Điều 4 Nghị định số 46/2017/NĐ-CP)", ["điểm a khoản 2 Điều 4"]),
    (
        "ĐIỀU 5 LUẬT ĐẤT ĐAI SỐ 31/2024/QH15",
        ["ĐIỀU 5"],
    ),
    ("Điều 5, Luật Đất đai và khoản 1, Điều 7, Luật Nhà ở", ["Điều 5", "khoản 1, Điều 7"]),
    ("Luật Nhà ở, Điều 5, Luật Đất đai", [None, None]),
    ("Điều 9 thuộc Luật Nhà ở", ["Điều 9"]),
    ("điều 4 trong Nghị định số 46/2017/NĐ-CP", ["điều 4"]),
    ("theo khoản 3 Điều 7 - Luật Đất đai", ["khoản 3 Điều 7"]),
    ("Điều 5 – Nghị định số 15/2021/NĐ-CP", ["Điều 5"]),
    ("Nghị định gồm 9 điều trong Luật Nhà ở", [None]),
    ("Phần II - Luật Đất đai", [None]),
    ("sửa lại Điều 5\n- Luật Đất đai năm 2024", [None]),
    ("quy định tại Điều 5. Nghị định số 15/2021/NĐ-CP có hiệu lực", [None]),
    ("Quyết định gồm 5 Điều; Nghị định số 15/2021/NĐ-CP", [None]),
    ("Điều 5 quy định việc áp dụng Nghị định số 15/2021/NĐ-CP", [None]),
]


@pytest.mark.parametrize(("text", "expected"), rows(ATTACHED))
def test_attached_to_its_instrument(text, expected):
    assert [c.pinpoint.text if c.pinpoint else None for c in found(text)] == expected
