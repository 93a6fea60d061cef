"""Short names that a document gives ("sau đây gọi tắt là"), and references back without a number."""

import pytest
from finding import extract, found, name, rows

# text -> (short name, what it names) of each definition
DEFINITIONS = [
    (
        "Nghị định số 60/2021/NĐ-CP ngày 21/6/2021 của Chính phủ (sau đây gọi tắt là Nghị định 60) quy định",
        [("Nghị định 60", "60/2021/NĐ-CP")],
    ),
    (
        "Nghị quyết số 84/NQ-CP về gỡ khó cho sản xuất (sau đây gọi là Nghị quyết 84)",
        [("Nghị quyết 84", "84/NQ-CP")],
    ),
    (
        'Quyết định số 23/2021/QĐ-TTg (sau đây viết tắt là "Quyết định 23")',
        [("Quyết định 23", "23/2021/QĐ-TTg")],
    ),
    (
        "Thông tư số 10/2021/TT-BXD hướng dẫn Nghị định số 06/2021/NĐ-CP (dưới đây gọi tắt là Thông tư 10)",
        [("Thông tư 10", "10/2021/TT-BXD")],
    ),
    ("Nghị định số 60/2021/NĐ-CP (gọi tắt là Nghị định 60)", [("Nghị định 60", "60/2021/NĐ-CP")]),
    (
        "Thông tư số 10/2021/TT-BXD hướng dẫn Nghị định số 06/2021/NĐ-CP (sau đây gọi là Nghị định 06)",
        [("Nghị định 06", "06/2021/NĐ-CP")],
    ),
    ("Luật Đất đai số 31/2024/QH15 (sau đây gọi là Luật Đất đai)", [("Luật Đất đai", "31/2024/QH15")]),
    ("Sở Tài nguyên và Môi trường (sau đây gọi tắt là Sở) theo Nghị định số 60/2021/NĐ-CP", []),
]


@pytest.mark.parametrize(("text", "expected"), rows(DEFINITIONS))
def test_definition(text, expected):
    extraction = extract(text)
    assert [(d.name, name(extraction.citations[d.citation])) for d in extraction.definitions] == expected
    for definition in extraction.definitions:
        assert text[definition.start : definition.end] == definition.name


# text -> (text of the reference, what it names) of each reference back
BACK = [
    ("Nghị quyết số 84/NQ-CP đã có hiệu lực. Nghị quyết này gồm ba nhóm giải pháp. Số: 5.", []),
    (
        "BỘ Y TẾ\nSố: 215/BYT-DP\nThực hiện Nghị quyết số 84/NQ-CP; nội dung Nghị quyết nêu trên đã được phổ biến.",
        [("Nghị quyết nêu trên", "84/NQ-CP")],
    ),
    (
        "Nghị định số 15/2021/NĐ-CP đã thay đổi thủ tục. Nghị định nói trên áp dụng từ nay.",
        [("Nghị định nói trên", "15/2021/NĐ-CP")],
    ),
    # its short name is no other one
    (
        "BỘ Y TẾ\nSố: 215/BYT-DP\nNghị quyết số 84/NQ-CP (gọi tắt là Nghị quyết 84). Nghị quyết nêu trên đã hết hạn.",
        [("Nghị quyết nêu trên", "84/NQ-CP")],
    ),
    ("Nghị quyết số 84/NQ-CP và Nghị quyết 42. Nghị quyết nêu trên đã được phổ biến.", []),
    (
        "BỘ Y TẾ\nSố: 215/BYT-DP\nTheo Luật Dược năm 2016, Điều 5 Luật này; Luật nêu trên và kỷ luật này.",
        [("Luật này", "Luật Dược năm 2016"), ("Luật nêu trên", "Luật Dược năm 2016")],
    ),
    ("QUỐC HỘI\nLuật số: 105/2016/QH13\nLUẬT DƯỢC\nSửa đổi Luật Giá. Theo Luật này, dự luật này.", []),
    ("BỘ Y TẾ\nSố: 215/BYT-DP\nTheo Luật Dược và Luật Giá. Luật này đã cũ.", []),
    # two of one type: not certain
    ("Nghị quyết số 84/NQ-CP và Nghị quyết số 42/NQ-CP. Nghị quyết nêu trên đã được phổ biến.", []),
    # none before
    ("Nghị quyết nêu trên đã được phổ biến.", []),
    ("Thực hiện Nghị định số 15/2021/NĐ-CP. Thông tư nêu trên đã được phổ biến.", []),
]


@pytest.mark.parametrize(("text", "expected"), rows(BACK))
def test_reference_back(text, expected):
    citations = found(text, back=True)
    back = [c for c in citations if c.form == "back"]
    assert [(c.text, name(citations[c.antecedent])) for c in back] == expected
    for citation in back:
        assert citation.number == citations[citation.antecedent].number
    assert [c.start for c in citations] == sorted(c.start for c in citations)


@pytest.mark.parametrize(("text", "expected"), rows(BACK))
def test_left_out_unless_asked_for(text, expected):
    assert [c for c in found(text) if c.form == "back"] == []
    assert [name(c) for c in found(text)] == [name(c) for c in found(text, back=True) if c.form != "back"]
