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

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"
FLAT = "UBND TỈNH SƠN LA\nSố: 30/BC-UBND{}Sơn La, ngày 20 tháng 12 năm 2021\nBÁO CÁO\n"
FLAT_HEAD = ("30/BC-UBND", "BC", "2021-12-20", "UBND tỉnh Sơn La", "Sơn La")
DRAWN = f"UBND TỈNH SƠN LA ------- Số: 30/BC-UBND | {MOTTO} ------ Sơn La, ngày 20 tháng 12 năm 2021 |\nBÁO CÁO\n"
DATE_FIRST = f"{MOTTO} UBND TỈNH SƠN LA --- Sơn La, ngày 20 tháng 12 năm 2021 Số: 30/BC-UBND BÁO CÁO Về việc giao đất\n"
NO_COLON = "UBND TỈNH SƠN LA\nSố 30/BC-UBND Sơn La, ngày 20 tháng 12 năm 2021\nBÁO CÁO\n"
NO_PLACE = "UBND TỈNH SƠN LA |\nSố: 30/BC-UBND | ngày 20 tháng 12 năm 2021 |\nBÁO CÁO\n"
PARTY_RULE = """BAN CHẤP HÀNH TRUNG ƯƠNG
*
Số 31-QĐ/TW
Hà Nội, ngày 5 tháng 6 năm 2019

QUY ĐỊNH
về quản lý tài liệu
"""
PARTY_RULE_HEAD = ("31-QĐ/TW", "QyĐ", "2019-06-05", "Ban Chấp hành Trung ương", "Hà Nội")
UNCODED = "UBND TỈNH SƠN LA\nSỞ Y TẾ\nSố: 31/LN/SYT-STC\nSơn La, ngày 5 tháng 6 năm 2019\n\n{}\nvề việc mua thuốc\n"
OLD_HEADING = """CHỈ THỊ
CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 31/2001/CT-TTG
NGÀY 5 THÁNG 6 NĂM 2001 VỀ VIỆC PHÒNG CHÁY RỪNG

Thực hiện Nghị quyết số 84/NQ-CP, Thủ tướng Chính phủ chỉ thị:
"""
SLIDE = "Bài 2: thuế\n\n NĐ Số 31/2013/NĐ-CP ngày 5 tháng 6 năm 2013\n TT Số: 32/2013/TT-BTC ngày 5/6/2013\n"

# text -> number, type, date, issuer, place
HEADERS = [
    ("place behind the number", FLAT.format(" "), FLAT_HEAD),
    ("markup behind the number", FLAT.format(" <i>"), FLAT_HEAD),
    ("drawn lines", DRAWN, FLAT_HEAD),
    ("lines drawn with long dashes", DRAWN.replace(" -------", " ————"), FLAT_HEAD),
    ("date before the number", DATE_FIRST, FLAT_HEAD),
    ("no colon", NO_COLON, FLAT_HEAD),
    ("a dash left of a line", FLAT.format(" ").replace("Số:", "-Số:"), FLAT_HEAD),
    ("number behind the motto", f"UBND TỈNH SƠN LA {MOTTO} {FLAT.format(' ').partition(chr(10))[2]}", FLAT_HEAD),
    ("telegram", FLAT.format("\n").replace(", ngày", ", hồi 16 giờ 30, ngày"), FLAT_HEAD),
    ("a narrow cell", FLAT.format("\n").replace("Sơn La,", "Sơn\nLa,"), FLAT_HEAD),
    (
        "a city in a narrow cell",
        FLAT.format("\n").replace("Sơn La,", "Thành\nphố Huế,"),
        (*FLAT_HEAD[:4], "Thành phố Huế"),
    ),
    ("no place", NO_PLACE, ("30/BC-UBND", "BC", "2021-12-20", "UBND tỉnh Sơn La", None)),
    ("party rule in one line", PARTY_RULE.replace("QUY ĐỊNH\nvề quản lý", "QUY ĐỊNH VỀ QUẢN LÝ"), PARTY_RULE_HEAD),
    ("party rule", PARTY_RULE, PARTY_RULE_HEAD),
    (
        "guidance",
        UNCODED.format("HƯỚNG DẪN LIÊN NGÀNH"),
        ("31/LN/SYT-STC", "HD", "2019-06-05", "Sở Y tế tỉnh Sơn La", "Sơn La"),
    ),
    ("letter", UNCODED.format(""), ("31/LN/SYT-STC", "CV", "2019-06-05", "Sở Y tế tỉnh Sơn La", "Sơn La")),
    ("old heading", OLD_HEADING, ("31/2001/CT-TTg", "CT", "2001-06-05", "Thủ tướng Chính phủ", None)),
    ("slide", SLIDE, (None, None, None, None, None)),
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
        written = text[header.number_span.start : header.number_span.end]
        assert written.casefold() == number.casefold()


@pytest.mark.parametrize(("kind", "text", "expected"), rows(HEADERS, met=True))
def test_own_number_is_self_and_nothing_else_is(kind, text, expected):
    own = [citation for citation in found(text) if citation.form == "self"]
    assert {citation.number.canonical for citation in own} == ({expected[0]} if expected[0] else set())
    assert sum(citation.form == "self" and citation.title is None for citation in own) <= 1  # else a law's own title
    for citation in own:
        assert citation.relation == "issues"
        assert (citation.date.iso if citation.date else None) == expected[2]


def test_a_blank_day_keeps_month_and_year():
    date = extract(BLANK_DAY).header.date
    assert (date.day, date.month, date.year) == (None, 12, 2021)


def test_addressee():
    assert extract(STATE).header.addressee == "UBND tỉnh Sơn La"


def test_the_own_number_has_its_place():
    span = extract(STATE).header.number_span
    assert STATE[span.start : span.end] == "30/BC-UBND"


def test_signed_as():
    assert extract(STATE + "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n").header.signed_as is not None


# what a portal of law prints above a text; the text's own head -> issuer, date, how many of its number
RECORD = """Kế hoạch 31/KH-UBND năm 2019 về trồng rừng
Số hiệu: 31/KH-UBND Loại văn bản: Kế hoạch
Nơi ban hành: Tỉnh Gia Lai Người ký: Nguyễn Văn A
Ngày ban hành: 05/06/2019 Ngày hiệu lực: Đang cập nhật

"""
TABLE = """Số hiệu: | 31/KH-UBND | Loại văn bản: | Kế hoạch |
Nơi ban hành: | Tỉnh Gia Lai | Người ký: | Nguyễn Văn A |
Ngày ban hành: | 05/06/2019 | Ngày hiệu lực: | Đang cập nhật |
"""
CELLS = "Số hiệu | 31/KH-UBND |\nNgày ban hành | 05/06/2019 |\nCơ quan ban hành | UBND huyện Chư Sê |\n"
LISTED = "- Số hiệu văn bản: 31/KH-UBND\n- Loại văn bản: Kế hoạch\n- Ngày phát hành: 05-06-2019\n"
ON_A_PORTAL = """ỦY BAN NHÂN DÂN
TỈNH GIA LAI
-------

Số: 31/KH-UBND

Gia Lai, ngày 05 tháng 6 năm 2019

KẾ HOẠCH
Trồng rừng

Căn cứ Luật Đất đai;
"""
RECORDS = [
    (RECORD + ON_A_PORTAL, "Ủy ban nhân dân tỉnh Gia Lai", 3),
    (TABLE + ON_A_PORTAL, "Ủy ban nhân dân tỉnh Gia Lai", 2),
    (CELLS + ON_A_PORTAL, "Ủy ban nhân dân tỉnh Gia Lai", 2),
    (LISTED + ON_A_PORTAL, "Ủy ban nhân dân tỉnh Gia Lai", 2),
    (RECORD, None, 2),
    (CELLS + "\nVăn bản gồm 12 điều.", "UBND huyện Chư Sê", 1),
]


@pytest.mark.parametrize(("text", "issuer", "count"), rows(RECORDS))
def test_the_record_of_a_portal_is_no_letterhead(text, issuer, count):
    header = extract(text).header
    assert (header.number.canonical, header.type, header.date.iso) == ("31/KH-UBND", "KH", "2019-06-05")
    assert header.issuer == issuer
    own = [citation for citation in found(text) if citation.number]
    assert [(c.form, c.type, c.date.iso) for c in own] == [("self", "KH", "2019-06-05")] * count


def test_a_record_further_down_is_of_another_text():
    assert extract("Phụ lục đính kèm.\n" * 60 + LISTED).header.number is None


@pytest.mark.parametrize("title", ["LUẬT\n\nDOANH NGHIỆP", "LUẬT DOANH NGHIỆP"])
def test_a_laws_own_title_is_no_citation_of_an_earlier_one(title):
    text = (
        f"QUỐC HỘI\n\nLuật số: 31/2031/QH17\n\nHà Nội, ngày 5 tháng 6 năm 2031\n\n{title}\n\nCăn cứ Hiến pháp năm 2013;"
    )
    assert [(c.form, c.number.canonical) for c in found(text)[:2]] == [("self", "31/2031/QH17")] * 2
    preamble = found(text + "\nQuốc hội ban hành Luật Doanh nghiệp.\nĐiều 1. Quốc hội ban hành Luật Phá sản.")
    assert [(c.form, c.number and c.number.canonical) for c in preamble[3:]] == [
        ("self", "31/2031/QH17"),
        ("title", None),
    ]


# a later mention in the document of STATE -> its form
MENTIONS = [
    ("(Kèm theo Báo cáo số 30/BC-UBND ngày 20/12/2021 của UBND huyện Mộc Châu)", "self"),
    ("Biểu kèm theo Báo cáo số 30/BC-UBND.", "self"),
    ("Báo cáo số 30/BC-UBND ngày 20/12/2020 của UBND huyện Mộc Châu nêu khác.", "full"),
    ("Báo cáo số 30/BC-UBND ngày 11/02/2021 của UBND huyện Yên Châu nêu khác.", "full"),
    ("Báo cáo số 31/BC-UBND nêu khác.", "full"),
]


# a document; its number in a later heading or sentence, with its body in other words
OTHER_WORDS = [
    (
        "BỘ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI\nSố: 31/LĐTBXH-TT\nHà Nội, ngày 9 tháng 12 năm 1993\n\nTHÔNG TƯ\n",
        "CỦA BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI SỐ 31/LĐTBXH-TT VỀ PHỤ CẤP",
    ),
    (PARTY_RULE, "Quy định số 31-QĐ/TW ngày 5/6/2019 của Bộ Chính trị gồm 5 điều."),
]


@pytest.mark.parametrize(("text", "mention"), rows(OTHER_WORDS))
def test_the_own_number_with_its_body_in_other_words(text, mention):
    assert found(text + "\n" + mention + "\n")[-1].form == "self"


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


# head -> type, number, body
LETTERS = [
    ("BỘ TÀI CHÍNH |\nSố: 1649/TCT-CS | Hà Nội, ngày 5 tháng 4 năm 2018\n", ("CV", "1649/TCT-CS", "Tổng cục Thuế")),
    (
        "TỔNG CỤC THUẾ\nCỤC THUẾ TP. HUẾ\n-------\nSố: 1574/CT-TTHT\nHuế, ngày 12 tháng 2 năm 2018\n",
        ("CV", "1574/CT-TTHT", "Cục thuế TP. Huế"),
    ),
    ("BỘ Y TẾ\nSố: 15/BYT-DP\nHà Nội ngày 15 tháng 8 năm 2018\n", ("CV", "15/BYT-DP", "Bộ Y tế")),
    (
        "UBND TỈNH HÀ GIANG |\nSố: 64/KH-SYT\nHà Giang, ngày 5 tháng 5 năm 2020\n",
        ("KH", "64/KH-SYT", "Sở Y tế tỉnh Hà Giang"),
    ),
    ("BỘ Y TẾ\nSố:. 4315/BYT-DP\nHà Nội, ngày 5 tháng 5 năm 2020\n", ("CV", "4315/BYT-DP", "Bộ Y tế")),
]


@pytest.mark.parametrize(("text", "expected"), rows(LETTERS))
def test_the_head_of_a_letter(text, expected):
    header = extract(text).header
    assert (header.type, header.number.canonical, header.issuer) == expected
    assert header.date is not None
    assert header.place is not None


def test_a_list_of_texts_has_no_number_of_its_own():
    first = "Số hiệu: Nghị định số 107/2016/NĐ-CP\nNgày ban hành: 01/7/2016\n"
    text = first + "Số hiệu: 31/2014/TT-BCT\nNgày ban hành: 2/10/2014"
    assert [(c.form, c.date.iso) for c in found(text)] == [("full", "2016-07-01"), ("full", "2014-10-02")]


TITLED = [
    # the title of a page above a letter
    (
        "Công văn số 318/SNV-TCCB ngày 09/5/2019 V/v góp ý dự thảo\n\nKính gửi: UBND các huyện\n",
        ("CV", "318/SNV-TCCB", "2019-05-09", None),
    ),
    ("Công văn số 318/SNV-TCCB ngày 09/5/2019 đã góp ý\n", (None, None, None, None)),
    # type, number, date and body in one, above what is decided
    (
        "NGHỊ QUYẾT SỐ 184 NQ/UBTVQH9 NGÀY 17-05-1995\nCỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI\nVề nhân sự\n\nQUYẾT NGHỊ:\n",
        ("NQ", "184-NQ/UBTVQH9", "1995-05-17", "Ủy ban Thường vụ Quốc hội"),
    ),
    (
        "NGHỊ QUYẾT SỐ 184 NQ/UBTVQH9 NGÀY 17-05-1995\nCỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI\nVề nhân sự có 3 điều.\n",
        (None, None, None, None),
    ),
    (
        "CHỈ THỊ SỐ 19/CT-UB NGÀY 8-3-1997 CỦA ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN\nVề đê điều\n\n"
        "Thi hành chủ trương của tỉnh về đê điều, nay giao",
        ("CT", "19/CT-UB", "1997-03-08", "Ủy ban nhân dân tỉnh Hưng Yên"),
    ),
    (
        "THÔNG TƯ\n\nSỐ 31-TC/CTN NGÀY 2-4-1994 CỦA BỘ TÀI CHÍNH\nVề phí cầu\n\nCăn cứ tình hình thu phí;\n",
        ("TT", "31-TC/CTN", "1994-04-02", "Bộ Tài chính"),
    ),
    # a letter of a committee without the unit that wrote it
    (
        "Số: 850/UBND Châu Thành, ngày 3 tháng 4 năm 2020\nV/v phòng, chống dịch\n",
        ("CV", "850/UBND", "2020-04-03", None),
    ),
]


def test_a_letterhead_behind_what_a_portal_tells_of_it():
    told = "Bạn đang xem bài viết Kế hoạch 30/KH-UBND.\n\nNgày 20/12/2021, UBND tỉnh ban hành Kế hoạch 30/KH-UBND.\n\n"
    head = "UBND TỈNH SƠN LA\nSố: 30/KH-UBND\nSơn La, ngày 20 tháng 12 năm 2021\n\nKẾ HOẠCH\n"
    header = extract(told + head).header
    assert (header.number.canonical, header.date.iso, header.issuer) == ("30/KH-UBND", "2021-12-20", "UBND tỉnh Sơn La")
    assert {c.form for c in found(told + head)} == {"self"}
    other = told.replace("30/", "31/")
    assert extract(other + head).header.number is None
    assert {c.form for c in found(other + head)} == {"full"}


@pytest.mark.parametrize(("text", "expected"), rows(TITLED))
def test_a_head_in_one_line(text, expected):
    header = extract(text).header
    number, date = header.number, header.date
    assert (header.type, number and number.canonical, date and date.iso, header.issuer) == expected
    assert [c.form for c in found(text)] == (["self"] if number else ["full"])


OWN = [
    # the symbol of a body that no table knows
    ("Số: 175/CĐN-TGNC\nHà Nội, ngày 6 tháng 8 năm 2018\nKính gửi: các đơn vị\n", [("175/CĐN-TGNC", "CV")]),
    # the type's word with its body in one line
    ("HỘI ĐỒNG BỘ TRƯỞNG\nSố: 125-HĐBT\nHà Nội, ngày 26/8/1986\nQUYẾT ĐỊNH CỦA HỘI ĐỒNG BỘ TRƯỞNG\nVề lương\n",
     [("125-HĐBT", "QĐ")]),
    # its own bare number, where it cites no other of the same
    ("Số: 01/2016/TT-BYT\nHà Nội, ngày 15/02/2016\nTHÔNG TƯ\nVề A\nThông tư 01 thay Thông tư số 07/2011/TT-BYT.\n",
     [("01/2016/TT-BYT", "TT"), ("01/2016/TT-BYT", "TT")]),
    ("Số: 01/2016/TT-BYT\nHà Nội, ngày 15/02/2016\nTHÔNG TƯ\nTheo Thông tư số 01/2011/TT-BYT, Thông tư 01 bãi bỏ.\n",
     [("01/2016/TT-BYT", "TT")]),
    # a law where it enacts itself
    ("QUỐC HỘI\nLuật số: 89/2015/QH13\nHà Nội, ngày 23/11/2015\nLUẬT\nTHỐNG KÊ\nQuốc hội ban hành Luật Thống kê.\n"
     "Điều 1. Thay thế Luật Thống kê.\n",
     [("89/2015/QH13", "L"), ("89/2015/QH13", "L"), ("89/2015/QH13", "L")]),
    ("QUỐC HỘI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Luật số: 88/2015/QH13 Hà Nội, ngày 20"
     " tháng 11 năm 2015\nLUẬT\nKẾ TOÁN\nQuốc hội ban hành Luật Kế toán.\n",
     [("88/2015/QH13", "L"), ("88/2015/QH13", "L"), ("88/2015/QH13", "L")]),
    # … but not where a sentence names another by title and number
    ("Việc này được quy định tại Điều 288 Bộ luật Tố tụng hình sự năm 2015 Luật số: 101/2015/QH13.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), rows(OWN))
def test_the_document_names_itself(text, expected):
    own = [citation for citation in found(text) if citation.form == "self"]
    assert [(one.number.canonical, one.type) for one in own] == expected
