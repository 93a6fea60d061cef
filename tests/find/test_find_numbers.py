"""Numbers and symbols, well and badly written: what is read, in which series, and what had to be repaired.

The rows of `SYMBOLS` are the facts of `reference/normalisation_vectors.csv`; a test says that none is missing.
"""

import csv
import unicodedata

import pytest
from finding import found, rows
from shared import SHARED, needs

VECTORS = "reference/normalisation_vectors.csv"

# text -> (series, canonical number, serial, repairs)
SYMBOLS = [
    ("Nghị quyết số 128/NQ-CP ngày 11/10/2021", ("hc", "128/NQ-CP", "128", ())),
    (unicodedata.normalize("NFD", "Nghị quyết số 128/NQ-CP"), ("hc", "128/NQ-CP", "128", ())),
    ("Nghị quyết số: 128/NQ-CP", ("hc", "128/NQ-CP", "128", ())),
    ("nghị quyết 128/nq-cp", ("hc", "128/NQ-CP", "128", ("case-mended",))),
    ("Nghi quyết 128 /NQ – CP", ("hc", "128/NQ-CP", "128", ("type-misspelt",))),
    ("128/NQ‑CP", ("hc", "128/NQ-CP", "128", ())),
    ("128\u00a0/\u00a0NQ\u00a0-\u00a0CP", ("hc", "128/NQ-CP", "128", ())),
    ("128-NQ/CP", ("hc", "128/NQ-CP", "128", ("separator-swapped",))),
    ("42/NQ/CP", ("hc", "42/NQ-CP", "42", ("separator-swapped",))),
    ("Quyết định 218/QÐ-BYT", ("hc", "218/QĐ-BYT", "218", ("letter-mended",))),
    ("Quyết định 218/QD-BYT", ("hc", "218/QĐ-BYT", "218", ("d-restored",))),
    ("218/qđ-byt", ("hc", "218/QĐ-BYT", "218", ("case-mended",))),
    ("15/2020/QĐ-TTg", ("qppl", "15/2020/QĐ-TTg", "15", ())),
    ("15/2020/QD-TTG", ("qppl", "15/2020/QĐ-TTg", "15", ("d-restored", "case-mended"))),
    ("15/QĐ-TTg", ("hc", "15/QĐ-TTg", "15", ())),
    ("Nghị định 34/2016/NĐ-CP", ("qppl", "34/2016/NĐ-CP", "34", ())),
    ("56/ 2015/ NĐ - CP", ("qppl", "56/2015/NĐ-CP", "56", ())),
    ("66.7/2025/NQ-CP", ("qppl", "66.7/2025/NQ-CP", "66.7", ())),
    ("05/2025/NQ-CP", ("qppl", "05/2025/NQ-CP", "5", ())),
    ("Luật số 80/2015/QH13", ("qppl", "80/2015/QH13", "80", ())),
    ("Nghị quyết 30/2021/QH15", ("qppl", "30/2021/QH15", "30", ())),
    ("76/2025/UBTVQH15", ("qppl", "76/2025/UBTVQH15", "76", ())),
    ("1685/NQ-UBTVQH15", ("hc", "1685/NQ-UBTVQH15", "1685", ())),
    (
        "05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNNPTNT",
        ("qppl", "05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNNPTNT", "5", ()),
    ),
    ("05/2016/NQ-HĐND8", ("qppl", "05/2016/NQ-HĐND8", "5", ())),
    ("61/2025/QĐ-CTUBND", ("qppl", "61/2025/QĐ-CTUBND", "61", ())),
    ("172-TB/TW", ("dang", "172-TB/TW", "172", ())),
    ("Kết luận số 947-KL/TU", ("dang", "947-KL/TU", "947", ())),
    ("36-HD/VPTW", ("dang", "36-HD/VPTW", "36", ())),
    ("94- KH/BTGDVTW", ("dang", "94-KH/BTGDVTW", "94", ())),
    ("1836 QĐ/TWĐTN", ("mttq", "1836-QĐ/TWĐTN", "1836", ("separator-restored",))),
    ("Hướng dẫn số 75 HD/TWĐTN-BTC", ("mttq", "75-HD/TWĐTN-BTC", "75", ("separator-restored",))),
    ("Công điện số 6936/CĐ-BNN-ĐĐ", ("hc", "6936/CĐ-BNN-ĐĐ", "6936", ())),
    ("Kế hoạch số 01-KH/BCĐTW", ("dang", "01-KH/BCĐTW", "1", ())),
    ("Báo cáo số 3356/BC-SNN.TL", ("hc", "3356/BC-SNN.TL", "3356", ())),
    ("Quyết định số 12/QĐ.UBND", ("hc", "12/QĐ-UBND", "12", ("separator-swapped",))),
    ("5053-CV/VPTW/nb", ("dang", "5053-CV/VPTW/nb", "5053", ())),
    ("219-QĐNS/TW", ("dang", "219-QĐNS/TW", "219", ())),
    ("08-QĐi/TW", ("dang", "08-QĐi/TW", "8", ())),
    ("367 - QĐ/TWĐTN-VP", ("mttq", "367-QĐ/TWĐTN-VP", "367", ())),
    ("12/UBND-VX", ("hc", "12/UBND-VX", "12", ())),
    ("05/BNV-VP", ("hc", "05/BNV-VP", "5", ())),
    ("54/VBHN-VPQH", ("hn", "54/VBHN-VPQH", "54", ())),
    ("11/HD-MTTW-BTT", ("mttq", "11/HD-MTTW-BTT", "11", ())),
    ("09/2021/L-CTN", ("qppl", "09/2021/L-CTN", "9", ())),
]
SHORT = [("NQ 128", "128"), ("Nghị quyết 128", "128")]
NOTHING = ["giai đoạn 2021-2025", "theo điểm a khoản 2 Điều 8", "tỷ lệ 128/300"]

# more that a typist or a reader of PDF does: text -> number, repairs
REPAIRED = [
    ("Quyết định số 12/QD-UBND", "12/QĐ-UBND", ("d-restored",)),
    ("Nghị định số 15/2021/ND-CP", "15/2021/NĐ-CP", ("d-restored",)),
    ("Nghị quyết số 07/2021/NQ-HDND", "07/2021/NQ-HĐND", ("d-restored",)),
    ("Chỉ thị số 15-CT/TTg", "15/CT-TTg", ("separator-swapped",)),
    ("Thông báo số 226-TB/VPCP", "226/TB-VPCP", ("separator-swapped",)),
    ("Kết luận số 77/KL-TW", "77-KL/TW", ("separator-swapped",)),
    ("Nghị quyết số 05/NQ/TU", "05-NQ/TU", ("separator-swapped",)),
    ("Decree No. 15/2021/ND-CP", "15/2021/NĐ-CP", ("d-restored",)),
    ("Nghị quyết số 84/NQCP", "84/NQ-CP", ("hyphen-restored",)),
    ("Quyết định số 447/QĐTTg", "447/QĐ-TTg", ("hyphen-restored",)),
    # separators as papers of their time have them
    ("Thông tư số 51-TT/NV ngày 17/9/1958", "51-TT/NV", ()),
    ("Thông tư số 17-TT-LB ngày 2-6-1964", "17-TT-LB", ()),
    ("Quyết định số 51-QĐ/UB ngày 17/9/2008", "51/QĐ-UB", ("separator-swapped",)),
    ("Biên bản số 31/BB-HĐĐT", "31/BB-HĐĐT", ()),
    ("Nghi quyêt số 84/NQ-CP", "84/NQ-CP", ("type-misspelt",)),
    ("Nghị quyểt số 84/NQ-CP", "84/NQ-CP", ("type-misspelt",)),
    ("Quyêt định số 447/QĐ-TTg", "447/QĐ-TTg", ("type-misspelt",)),
    ("quyết số 84/NQ-CP", "84/NQ-CP", ("type-misspelt",)),
    ("Quyết định số 1836 QĐ/TW", "1836-QĐ/TW", ("separator-restored",)),
    ("Nghị định số 15/20211/NĐ-CP", "15/20211/NĐ-CP", ("year-typo",)),
]

# how typists of ministries, schools, old offices and the Party part and join the codes: text -> number, series
JOINED = [
    # a unit behind a spaced dash, where the part before it is a whole code
    ("Công văn số 412/UBND - VX", "412/UBND-VX", "hc"),
    ("Công văn số 77 / VPCP – KGVX", "77/VPCP-KGVX", "hc"),
    ("Công văn số 859/TTg - ĐMDN", "859/TTg-ĐMDN", "hc"),
    ("Công văn số 31/BGDĐT – GDTrH", "31/BGDĐT-GDTrH", "hc"),
    # a blank inside the code of a body
    ("Thông tư số 9/2016/TT-BGD ĐT", "9/2016/TT-BGDĐT", "qppl"),
    ("Thông tư số 9/2002/TT-BLĐTB &XH", "9/2002/TT-BLĐTB&XH", "qppl"),
    ("Thông tư số 9/2005/TT-BNN & PTNT", "9/2005/TT-BNN&PTNT", "qppl"),
    ("Thông tư liên tịch số 7/2015/TTLT – BGD ĐT – BNV", "7/2015/TTLT-BGDĐT-BNV", "qppl"),
    ("Thông tư số 9/2012/TT_BGDĐT", "9/2012/TT-BGDĐT", "qppl"),
    # a slash too many, a new line that is indented
    ("Quyết định số 19//QĐ-UBND", "19/QĐ-UBND", "hc"),
    ("Nghị định số 31/2021//NĐ-CP", "31/2021/NĐ-CP", "qppl"),
    ("Kết luận số 41-\n                    KL/TW", "41-KL/TW", "dang"),
    ("Báo cáo số 41-BC/\n                    BTCTW", "41-BC/BTCTW", "dang"),
    # no separator between the number and the codes
    ("Thông tư 31/2014TT-BGDĐT", "31/2014/TT-BGDĐT", "qppl"),
    ("Quyết định số 44/2008 QĐ-BGDĐT", "44/2008/QĐ-BGDĐT", "qppl"),
    ("Quyết định số 81QĐ/HND", "81-QĐ/HND", "mttq"),
    ("Quy định số 35QĐ/TW", "35-QĐ/TW", "dang"),
    ("Quyết định 1177TC/QĐ/TCT", "1177TC/QĐ/TCT", "hc"),
    ("Nghị quyết 47NQTW", "47-NQ/TW", "dang"),
    ("Công văn số 1501TM/XNK", "1501TM/XNK", "hc"),
    ("Quyết định số 826 QĐ/ UBND", "826/QĐ-UBND", "hc"),
    ("Quyết định số 127 QĐ- UB", "127/QĐ-UB", "hc"),
    ("Công văn số 2021 BKH/DN", "2021BKH/DN", "hc"),
    ("Nghị định số 388 HĐBT", "388/HĐBT", "hc"),
    ("Quyết định số 129 TTg ngày 03/12/1993", "129/TTg", "hc"),
    ("Luật số 68/2014QH13", "68/2014/QH13", "qppl"),
    ("Luật số 67/2014 QH13", "67/2014/QH13", "qppl"),
    ("Nghị quyết số 31/2012 UBTVQH13", "31/2012/UBTVQH13", "qppl"),
    ("Quyết định số 1268 TC/UB-TH", "1268TC/UB-TH", "hc"),
    ("Tờ trình số 12/TTr .UBND", "12/TTr-UBND", "hc"),
    ("Nghị quyết số 14/2007/NQ .HĐND", "14/2007/NQ-HĐND", "qppl"),
    # the term of a legislature behind a blank, the year behind the type
    ("Luật số 44/2005/QH 11", "44/2005/QH11", "qppl"),
    ("Luật số 44/2005 – QH 11", "44/2005/QH11", "qppl"),
    ("Nghị quyết số 12/2003/NQ-UBTVQH 11", "12/2003/NQ-UBTVQH11", "qppl"),
    ("Quyết định số 26/QĐ/2018/CTCP", "26/2018/QĐ-CTCP", "qppl"),
    ("Lệnh số 6-LCT/HĐNN 7", "6-LCT/HĐNN7", "hc"),
    ("Quyết định số 41/QĐ/1998/BCN", "41/1998/QĐ-BCN", "qppl"),
    ("Nghị định số 71/CP/1998/NĐ", "71/1998/NĐ-CP", "qppl"),
    # a division's figure or a short year at the end, the procedure of a court behind a spaced dash
    ("Quyết định số 51 MT/TCCB-2", "51MT/TCCB-2", "hc"),
    ("Quyết định số 12/QĐ-UB-95", "12/QĐ-UB-95", "hc"),
    ("Quyết định số 03/2022/QĐ - PT", "03/2022/QĐ-PT", "qppl"),
    ("Quyết định số 15/QĐST - DS", "15/QĐST-DS", "hc"),
    # a firm by its mark
    ("Nghị quyết số 01/2018/NQ-ĐHĐCĐ-VPBank", "01/2018/NQ-ĐHĐCĐ-VPBank", "qppl"),
    ("Quyết định số 45/QĐ-HĐQT-Vinamilk", "45/QĐ-HĐQT-Vinamilk", "hc"),
    ("Quyết định số 45/QĐ-VietinBank", "45/QĐ-VietinBank", "hc"),
    # a figure or a small letter that belongs to the code
    ("Quyết định số 271/QĐ-NH1", "271/QĐ-NH1", "hc"),
    ("Quyết định số 121/QĐ-NH14", "121/QĐ-NH14", "hc"),
    ("Nghị quyết số 57-NQ/QHK6", "57-NQ/QHK6", "hc"),
    ("Luật số 102-SL/L004", "102-SL/L004", "hc"),
    ("Sắc lệnh số 102/SL/L.004", "102-SL/L004", "hc"),
    ("Quyết định số 59/BNgT-TCCB", "59/BNgT-TCCB", "hc"),
    ("Quyết định số 1629/QĐ-NHNo-TD", "1629/QĐ-NHNo-TD", "hc"),
    ("Công văn số 8751/VPCP-V.I", "8751/VPCP-V.I", "hc"),
    # of the State, though a dash follows the number or a unit has the letters of a Party body
    ("Quyết định số 61-BYT/QĐ", "61-BYT/QĐ", "hc"),
    ("Nghị quyết số 571-NQ/HĐNN7", "571-NQ/HĐNN7", "hc"),
    ("Nghị quyết số 32 NQ/UBTVQH9", "32-NQ/UBTVQH9", "hc"),
    ("Công văn số 362/BTNMT-ĐĐ", "362/BTNMT-ĐĐ", "hc"),
    ("Công văn số 28/BHXH-THU", "28/BHXH-THU", "hc"),
    ("Thông tư liên tịch số 118/2004/TTLT/BTC-TLĐ", "118/2004/TTLT/BTC-TLĐ", "qppl"),
    ("Công điện số 84/CĐ-TW", "84/CĐ-TW", "hc"),
    ("Thông tư số 12-TT/BTC", "12/TT-BTC", "hc"),
    # Ban Tổ chức
    ("Kế hoạch số 01-KH/BTC", "01-KH/BTC", "dang"),
    # the Party in the spelling of the press
    ("Chỉ thị 04-CT/T.Ư", "04-CT/TW", "dang"),
    ("Nghị quyết số 12- NQ/TƯ", "12-NQ/TW", "dang"),
    ("Nghị quyết số 14-NQ/TƯ của Tỉnh ủy", "14-NQ/TU", "dang"),
]
# symbols of a code that is a type and a body: text -> (type of the symbol, bodies)
TWOFOLD = [
    ("Số: 538-TC/QLCS", ("CV", ("TC",))),
    ("số 119-TC/QĐ", ("QĐ", ("TC",))),
    ("Quyết định số 213/TC-XSKT", (None, ("TC",))),
    ("Công văn số 635/CT-TTHT", ("CV", ("CT",))),
    ("Chỉ thị số 635/CT-UBND", ("CT", ("UBND",))),
    ("Thông cáo số 05/TC-VPCP", ("TC", ("VPCP",))),
]

# letters and marks read as others are repairs too: text -> number
ALIKE = [
    ("Công văn số 16495/BТС-PTHT", "16495/BTC-PTHT"),
    ("Quyết định số 218/QÐ-BYT", "218/QĐ-BYT"),
    ("Nghị quyết số 84/NQ\x02CP", "84/NQ-CP"),
    ("Nghị quyết số 84/NQ\ufffeCP", "84/NQ-CP"),
]

# the parts of a number: text -> (year, type, issuers, term, unit)
PARTS = [
    ("Nghị quyết số 84/NQ-CP", (None, "NQ", ("CP",), None, None)),
    ("Nghị định số 15/2021/NĐ-CP", (2021, "NĐ", ("CP",), None, None)),
    ("Nghị quyết số 12/2021/UBTVQH15", (2021, None, ("UBTVQH",), 15, None)),
    ("Luật số 31/2024/QH15", (2024, None, ("QH",), 15, None)),
    ("Nghị quyết số 07/2016/NQ-HĐND9", (2016, "NQ", ("HĐND",), 9, None)),
    ("Thông tư liên tịch số 03/2015/TTLT-BCA-BTP", (2015, "TTLT", ("BCA", "BTP"), None, None)),
    ("Công văn số 873/UBND-KGVX", (None, "CV", ("UBND",), None, "KGVX")),
    ("Kết luận số 77-KL/TW", (None, "KL", ("TW",), None, None)),
    ("Công văn số 5053-CV/VPTW/nb", (None, "CV", ("VPTW",), None, "nb")),
    ("Nghị quyết số 44/2005/QH 11.500 người", (2005, None, ("QH",), None, None)),
    ("Nghị quyết số 12/NQ-CP-2 lần", (None, "NQ", ("CP",), None, None)),
    ("Quyết định số 45/QĐ-HĐQT-Ban hành", (None, "QĐ", ("HĐQT",), None, None)),
    ("Văn bản hợp nhất số 54/VBHN-VPQH", (None, "VBHN", ("VPQH",), None, None)),
]


def numbered(text):
    (citation,) = found(text)
    assert citation.number is not None
    return citation


@pytest.mark.parametrize(("text", "expected"), rows(SYMBOLS))
def test_symbol(text, expected):
    citation = numbered("Theo " + text + " nêu trên")
    number = citation.number
    assert (number.series, number.canonical, number.serial, citation.repairs) == expected


@pytest.mark.parametrize(("text", "serial"), SHORT)
def test_short_form(text, serial):
    (citation,) = found("Theo " + text)
    assert (citation.type, citation.number, citation.serial, citation.form) == ("NQ", None, serial, "short")


@pytest.mark.parametrize("text", NOTHING)
def test_no_symbol(text):
    assert found(text) == ()


@pytest.mark.parametrize(("text", "number", "repairs"), rows(REPAIRED))
def test_repair(text, number, repairs):
    citation = numbered("Thực hiện " + text + " của cấp trên;")
    assert (citation.number.canonical, citation.repairs) == (number, repairs)


@pytest.mark.parametrize(("text", "number", "series"), rows(JOINED))
def test_codes_parted_and_joined(text, number, series):
    citation = numbered("Thực hiện " + text)
    assert (citation.number.canonical, citation.number.series) == (number, series)
    assert citation.text == text.removesuffix(" ngày 03/12/1993").removesuffix(" của Tỉnh ủy")


@pytest.mark.parametrize(("text", "expected"), rows(TWOFOLD))
def test_code_of_a_type_and_a_body(text, expected):
    number = numbered(text).number
    assert (number.type, number.issuers) == expected


@pytest.mark.parametrize(("text", "number"), rows(ALIKE))
def test_what_was_read_as_another_is_recorded(text, number):
    citation = numbered(text)
    assert citation.number.canonical == number
    assert citation.repairs


@pytest.mark.parametrize(("text", "expected"), rows(PARTS))
def test_parts(text, expected):
    number = numbered(text).number
    assert (number.year, number.type, number.issuers, number.term, number.unit) == expected


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ("Công văn số 12/XYZ-QWE", "Công văn số 12/BYT-QWE"),
        ("12/QĐ-UBND", "Quyết định số 12/QĐ-UBND"),
        ("Nghị quyết 84", "Nghị quyết số 84/NQ-CP"),
    ],
)
def test_what_is_less_sure_has_less_confidence(worse, better):
    assert found("Theo " + worse)[0].confidence < found("Theo " + better)[0].confidence


@needs(VECTORS)
def test_every_vector_is_tested():
    with (SHARED / VECTORS).open(encoding="utf-8", newline="") as lines:
        raw = [row["raw"] for row in csv.DictReader(lines) if row["kind"] == "symbol"]
    ours = [param.values[0] for param in rows([*SYMBOLS, *SHORT])] + NOTHING
    plain = {" ".join(unicodedata.normalize("NFC", text).replace("\u00a0", " ").split()) for text in ours}
    assert {" ".join(unicodedata.normalize("NFC", text).split()) for text in raw} <= plain
