"""Bad writing: letters that look like others, lost hyphens, page breaks inside; and what is no citation at all."""

import unicodedata

import pytest
from finding import found, name, rows, unmet

GAZETTE = "\n12 \nCÔNG BÁO/Số 695 + 696/Ngày 22-8-2022 \n \n"
SIGNED = (
    "\nKý bởi: Sở Tư pháp\nEmail: stp@example.gov.vn\nCơ quan: UBND tỉnh\nThời gian ký: 05/07/2021 08:00:00 +07:00\n"
)

# text -> (type, number, date) of each citation
WRITING = [
    # letters that look like others
    ("Công văn số 16495/BТС-PTHT", [("CV", "16495/BTC-PTHT", None)]),
    ("Nghị quyết số 84/NQ-СР ngày 29/5/2020", [("NQ", "84/NQ-CP", "2020-05-29")]),
    ("Quyết định số 447/QÐ-TTg", [("QĐ", "447/QĐ-TTg", None)]),
    ("Nghị định số １５/２０２１/NĐ-CP", [("NĐ", "15/2021/NĐ-CP", None)]),
    # accents as separate characters, and set on the other vowel
    (unicodedata.normalize("NFD", "Nghị định số 15/2021/NĐ-CP"), [("NĐ", "15/2021/NĐ-CP", None)]),
    ("Kế hoạch số 40/KH-UBND của Uỷ ban nhân dân tỉnh Hoà Bình", [("KH", "40/KH-UBND", None)]),
    # spaces, dashes, slashes of every kind
    ("Nghị\u00a0quyết\u2003số\u202f84/NQ\u2013CP", [("NQ", "84/NQ-CP", None)]),
    ("Nghị quyết số 84/NQ\u2212CP", [("NQ", "84/NQ-CP", None)]),
    ("Nghị quyết số 84\u2215NQ\u2010CP", [("NQ", "84/NQ-CP", None)]),
    ("Nghị quyết  số   84 / NQ - CP", [("NQ", "84/NQ-CP", None)]),
    ("Nghị quyết số84/NQ-CP", [("NQ", "84/NQ-CP", None)]),
    ("Nghị quyết số 84/NQ-CPngày 29/5/2020", [("NQ", "84/NQ-CP", "2020-05-29")]),
    # characters that are not seen
    ("Nghị qu\u00adyết số 84/\u00adNQ-CP", [("NQ", "84/NQ-CP", None)]),
    ("\ufeffNghị quyết số 84/NQ\u200b-CP", [("NQ", "84/NQ-CP", None)]),
    # hyphens that a reader of PDF lost or changed
    ("Nghị quyết số 84/NQ\x02CP", [("NQ", "84/NQ-CP", None)]),
    ("Nghị quyết số 84/NQ\ufffeCP", [("NQ", "84/NQ-CP", None)]),
    ("Nghị quyết số 84/NQ-\nCP", [("NQ", "84/NQ-CP", None)]),
    ("Nghị quyết số 84/NQCP", [("NQ", "84/NQ-CP", None)]),
    # lines and pages
    ("Nghị\nquyết\nsố\n84/NQ-CP\nngày\n29/5/2020", [("NQ", "84/NQ-CP", "2020-05-29")]),
    ("Nghị quyết số 84/NQ-CP ngày\f29/5/2020", [("NQ", "84/NQ-CP", "2020-05-29")]),
    ("Nghị quyết số\r\n\r\n84/NQ-CP", [("NQ", "84/NQ-CP", None)]),
    (f"kết quả thực hiện Nghị quyết số{GAZETTE}84/NQ-CP ngày 29/5/2020", [("NQ", "84/NQ-CP", "2020-05-29")]),
    (f"Nghị quyết số 84/NQ-CP ngày 29 tháng 5{GAZETTE}năm 2020", [("NQ", "84/NQ-CP", "2020-05-29")]),
    (f"Nghị quyết số 84/NQ-CP{SIGNED}ngày 29 tháng 5 năm 2020", [("NQ", "84/NQ-CP", "2020-05-29")]),
    # words
    ("QĐ số 12/QĐ-UBND", [("QĐ", "12/QĐ-UBND", None)]),
    ("NQ 84/NQ-CP", [("NQ", "84/NQ-CP", None)]),
    ("nghị Quyết Số 84/NQ-CP", [("NQ", "84/NQ-CP", None)]),
    ("Nghị quyết (số 84/NQ-CP)", [("NQ", "84/NQ-CP", None)]),
    ("Nghị quyết số “84/NQ-CP”", [("NQ", "84/NQ-CP", None)]),
    ("84/NQ-CP", [("NQ", "84/NQ-CP", None)]),
    ("84/NQ-CP\t29/5/2020", [("NQ", "84/NQ-CP", "2020-05-29")]),
]

# words whose space was lost -> (name, date, issuer, pinpoint) of each citation
TOGETHER = [
    ("Nghịđịnh số 15/2021/NĐ-CP củaChính phủ", [("15/2021/NĐ-CP", None, "Chính phủ", None)]),
    (
        "Theo quyđịnh tại khoản2 Điều5 Thôngtư số 12/2019/TT-BTCngày 7 tháng3 năm2019 của BộTài chính",
        [("12/2019/TT-BTC", "2019-03-07", "Bộ Tài chính", "khoản 2 Điều 5")],
    ),
    ("Căn cứ Luật Bảovệ môitrường năm2020;", [("Luật Bảo vệ môi trường năm 2020", None, None, None)]),
    (
        "Thực hiện Kếhoạch số 31/KH-UBND ngày04/02/2021 củaUBND tỉnhHưng Yên",
        [("31/KH-UBND", "2021-02-04", "UBND tỉnh Hưng Yên", None)],
    ),
    (
        unicodedata.normalize("NFD", "Thựchiện Chỉthị số 09/CT-BYT của Bộ Ytế"),
        [("09/CT-BYT", None, "Bộ Y tế", None)],
    ),
    # no syllables of ours: names, foreign words
    ("Nghị quyết số 84/NQ-CP của MobiFone KrôngPắc", [("84/NQ-CP", None, None, None)]),
]

NOTHING = [
    "đạt 139664/140394 liều",
    "tỷ lệ 12/15-20 hộ",
    "từ 01/01/2022-31/12/2022",
    "ngày 05/7/2021",
    "điện thoại: 0912 345 678; 024.3825-1234",
    "số tiền 1.250.000.000 đồng/năm",
    "TCVN 5687:2010, TCVN ISO 9001:2015",
    "QCVN 01-1:2018/BYT và QCVN 40:2011/BTNMT",
    "ISO/IEC 17025:2017",
    "Hợp đồng số 05/2021/HĐ-TVXD ngày 05/7/2021",
    unmet("HĐ số 12/HĐKT", reason="HĐ, a contract, is read as HD"),
    "Hóa đơn số 0001234, mẫu 01GTKT0/001",
    "tài khoản số 0123-456-789",
    "Quyết định xử phạt vi phạm hành chính đối với 12 trường hợp",
    "Nghị quyết của Quốc hội và Chính phủ",
    "các Nghị định của Chính phủ",
    "Nghị quyết này có hiệu lực",
    "trực 24/24 giờ",
    "huyết áp 120/80 mmHg",
    "vĩ độ 21-22, tờ bản đồ số 12/5",
    "biển số 26A-123.45",
    "Kế hoạch 5 năm, Chương trình 135, Đề án 06",
    "https://example.gov.vn/vb/12/nq-cp",
    "email: a.b-c@example.vn",
    "lớp 12/A-B",
    "Km 12+300/QL6-A",
    "SARS-CoV-2, COVID-19",
    "lô E-2/KCN-B",
    "Điều 5, Điều 6 và khoản 2",
]
BLANK = ["", " ", "\n", "\0", "\u00ad"]


def said(citation):
    return citation.type, name(citation), citation.date.iso if citation.date else None


@pytest.mark.parametrize(("text", "expected"), rows(WRITING))
def test_writing(text, expected):
    citations = found(text)
    assert [said(citation) for citation in citations] == expected
    for citation in citations:
        assert text[citation.start : citation.end] == citation.text


@pytest.mark.parametrize(("text", "expected"), rows(TOGETHER))
def test_words_that_stand_together(text, expected):
    citations = found(text)
    told = [
        (name(one), one.date.iso if one.date else None, one.issuer, one.pinpoint and one.pinpoint.text)
        for one in citations
    ]
    assert told == expected
    for citation in citations:
        assert text[citation.start : citation.end] == citation.text


@pytest.mark.parametrize("text", rows([*NOTHING, *BLANK]))
def test_nothing(text):
    assert [said(citation) for citation in found(text)] == []


@pytest.mark.parametrize("text", rows(NOTHING, met=True))
def test_nothing_in_a_sentence_hides_what_stands_beside_it(text):
    whole = f"Nghị quyết số 84/NQ-CP; {text}. Chỉ thị số 16/CT-TTg."
    assert [name(citation) for citation in found(whole)] == ["84/NQ-CP", "16/CT-TTg"]
