"""What a document says of itself: number, date, body, place, addressee; and its own number wherever it comes again."""

import pytest
from finding import extract, found, rows

STATE = """ỦY BAN NHÂN DÂN
HUYỆN MỘC CHÂU
-------
Số: 30/BC-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Mộc Châu, ngày 20 tháng 12 năm 2021

BÁO CÁO
Kết quả công tác năm

Kính gửi: UBND tỉnh Sơn La

Thực hiện Nghị quyết số 84/NQ-CP, huyện báo cáo như sau.
"""
COLUMNS = """ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN MỘC CHÂU              Độc lập - Tự do - Hạnh phúc
Số: 30/BC-UBND          Mộc Châu, ngày 20 tháng 12 năm 2021

BÁO CÁO
Kết quả công tác năm
Thực hiện Nghị quyết số 84/NQ-CP, huyện báo cáo như sau.
"""
TABS = """UBND TỈNH SƠN LA\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ Y TẾ\tĐộc lập - Tự do - Hạnh phúc
Số: 215/SYT-NVY\tSơn La, ngày 05 tháng 7 năm 2021
V/v tiêm chủng

Kính gửi: Các bệnh viện
"""
PARTY = """TỈNH ỦY SƠN LA
*
Số 05-NQ/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Sơn La, ngày 12 tháng 8 năm 2021

NGHỊ QUYẾT
của Ban Chấp hành Đảng bộ tỉnh
"""
MINISTRY = """BỘ Y TẾ
_______
Số: 09/2020/TT-BYT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 6 năm 2020

THÔNG TƯ
Quy định về bệnh án

Căn cứ Luật Khám bệnh, chữa bệnh;
"""
LAW = """QUỐC HỘI
Luật số: 31/2031/QH17
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

LUẬT
NUÔI TRỒNG RONG BIỂN

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
"""
ONE_LINE = (
    "CHÍNH PHỦ Số: 84/NQ-CP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
    "Hà Nội, ngày 29 tháng 5 năm 2020 NGHỊ QUYẾT Về các giải pháp"
)
BLANK_DAY = STATE.replace("ngày 20 tháng 12", "ngày     tháng 12")
BLANK_NUMBER = STATE.replace("Số: 30/BC-UBND", "Số:     /BC-UBND")
NO_HEAD = """Thực hiện Nghị quyết số 84/NQ-CP của Chính phủ, UBND huyện Mộc Châu báo cáo kết quả như sau:
Đã hỗ trợ 120 hộ."""
SLASHED = STATE.replace("ngày 20 tháng 12 năm 2021", "ngày 20/12/2021")

OFFICES = [
    ("UBND TỈNH QUẢNG TRỊ\nTHANH TRA", "Thanh tra tỉnh Quảng Trị"),
    ("UBND TỈNH LAI CHÂU\nVĂN PHÒNG", "Văn phòng UBND tỉnh Lai Châu"),
    ("HỘI ĐỒNG NHÂN DÂN TỈNH HÒA BÌNH\nBAN PHÁP CHẾ", "Ban Pháp chế Hội đồng nhân dân tỉnh Hòa Bình"),
    ("UBND HUYỆN CAO LÃNH\nBCĐ PHÒNG, CHỐNG DỊCH COVID-19", "BCĐ phòng, chống dịch COVID-19 huyện Cao Lãnh"),
    ("ĐẢNG BỘ TỈNH GIA LAI\nHUYỆN ỦY IA GRAI", "Huyện ủy Ia Grai"),
    ("HỘI ĐỒNG NHÂN DÂN |\nTỈNH THANH HÓA", "Hội đồng nhân dân tỉnh Thanh Hóa"),
    ("ỦY BAN NHÂN DÂN\nTỈNH BÀ RỊA - VŨNG TÀU", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"),
]


@pytest.mark.parametrize(("head", "expected"), rows(OFFICES))
def test_an_office_is_of_the_body_above_it(head, expected):
    assert extract(f"{head}\nSố: 12/BC-VP\n\nBÁO CÁO\n").header.issuer == expected


# the first lines of texts without a number -> the body that writes
WITHOUT_NUMBER = [
    ("UBND huyện Quỳ Châu đã triển khai các văn bản sau.", "UBND huyện Quỳ Châu"),
    ("Chính phủ vừa ban hành nghị định về vàng.", None),
    ("Hỏi: đất ông bà để lại có được chia không?", None),
]


@pytest.mark.parametrize(("text", "expected"), rows(WITHOUT_NUMBER))
def test_who_writes_a_text_without_a_number(text, expected):
    assert extract(text).header.issuer == expected


# text -> number, type, date, issuer, place
HEADERS = [
    ("state", STATE, ("30/BC-UBND", "BC", "2021-12-20", "Ủy ban nhân dân huyện Mộc Châu", "Mộc Châu")),
    (
        "columns",
        COLUMNS,
        ("30/BC-UBND", "BC", "2021-12-20", "Ủy ban nhân dân huyện Mộc Châu", "Mộc Châu"),
    ),
    ("tabs", TABS, ("215/SYT-NVY", "CV", "2021-07-05", "Sở Y tế tỉnh Sơn La", "Sơn La")),
    (
        "party",
        PARTY,
        ("05-NQ/TU", "NQ", "2021-08-12", "Tỉnh ủy Sơn La", "Sơn La"),
    ),
    ("ministry", MINISTRY, ("09/2020/TT-BYT", "TT", "2020-06-05", "Bộ Y tế", "Hà Nội")),
    ("law", LAW, ("31/2031/QH17", "L", None, "Quốc hội", None)),
    (
        "one line",
        ONE_LINE,
        ("84/NQ-CP", "NQ", "2020-05-29", "Chính phủ", "Hà Nội"),
    ),
    ("blank day", BLANK_DAY, ("30/BC-UBND", "BC", None, "Ủy ban nhân dân huyện Mộc Châu", "Mộc Châu")),
    ("blank number", BLANK_NUMBER, (None, "BC", "2021-12-20", "Ủy ban nhân dân huyện Mộc Châu", "Mộc Châu")),
    ("no head", NO_HEAD, (None, None, None, "UBND huyện Mộc Châu", None)),
    ("slashed", SLASHED, ("30/BC-UBND", "BC", "2021-12-20", "Ủy ban nhân dân huyện Mộc Châu", "Mộc Châu")),
]


@pytest.mark.parametrize(("kind", "text", "expected"), rows(HEADERS))
def test_header(kind, text, expected):
    header = extract(text).header
    number = header.number.canonical if header.number else None
    date = header.date.iso if header.date else None
    assert (number, header.type, date, header.issuer, header.place) == expected
    if header.number_span:
        assert text[header.number_span.start : header.number_span.end] == number


@pytest.mark.parametrize(("kind", "text", "expected"), rows(HEADERS, met=True))
def test_own_number_is_self_and_nothing_else_is(kind, text, expected):
    own = [citation for citation in found(text) if citation.form == "self"]
    assert [citation.number.canonical for citation in own] == ([expected[0]] if expected[0] else [])
    for citation in own:
        assert citation.relation == "issues"
        assert (citation.date.iso if citation.date else None) == expected[2]


def test_a_blank_day_keeps_month_and_year():
    date = extract(BLANK_DAY).header.date
    assert (date.day, date.month, date.year) == (None, 12, 2021)


def test_addressee():
    assert extract(STATE).header.addressee == "UBND tỉnh Sơn La"


def test_signed_as():
    assert extract(STATE + "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n").header.signed_as is not None


# a later mention in the document of STATE -> its form
MENTIONS = [
    ("(Kèm theo Báo cáo số 30/BC-UBND ngày 20/12/2021 của UBND huyện Mộc Châu)", "self"),
    ("Biểu kèm theo Báo cáo số 30/BC-UBND.", "self"),
    ("Báo cáo số 30/BC-UBND ngày 20/12/2020 của UBND huyện Mộc Châu nêu khác.", "full"),
    ("Báo cáo số 30/BC-UBND ngày 11/02/2021 của UBND huyện Yên Châu nêu khác.", "full"),
    ("Báo cáo số 31/BC-UBND nêu khác.", "full"),
]


@pytest.mark.parametrize(("text", "form"), rows(MENTIONS))
def test_own_mention(text, form):
    assert found(STATE + "\n" + text + "\n")[-1].form == form


# headings in capitals of documents without a number of their own: what they cite is not the document
HEADINGS = [
    (
        "BÁO CÁO\nKẾT QUẢ THỰC HIỆN NGHỊ QUYẾT SỐ 84/NQ-CP\n\nHuyện đã hỗ trợ 12 hộ.",
        "84/NQ-CP",
    ),
    (
        "ĐỀ CƯƠNG\nTUYÊN TRUYỀN LUẬT ĐẤT ĐAI SỐ 31/2024/QH15\n\nLuật gồm 16 chương.",
        "31/2024/QH15",
    ),
    ("BÁO CÁO\nKết quả thực hiện Nghị quyết số 84/NQ-CP\n\nHuyện đã hỗ trợ 12 hộ.", "84/NQ-CP"),
    ("BÁO CÁO KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT SỐ 84/NQ-CP NGÀY 29/5/2020\n\nHuyện đã hỗ trợ.", "84/NQ-CP"),
]


@pytest.mark.parametrize(("text", "number"), rows(HEADINGS))
def test_a_heading_cites(text, number):
    assert [(c.number.canonical, c.form) for c in found(text)] == [(number, "full")]
    assert extract(text).header.number is None
