"""Which body writes: the names at the head of a text, the body above it, those that sign together."""

import pytest
from finding import extract, rows

# letterhead -> the body that writes
OFFICES = [
    ("UBND TỈNH QUẢNG TRỊ\nTHANH TRA", "Thanh tra tỉnh Quảng Trị"),
    ("UBND TỈNH LAI CHÂU\nVĂN PHÒNG", "Văn phòng UBND tỉnh Lai Châu"),
    ("HỘI ĐỒNG NHÂN DÂN TỈNH HÒA BÌNH\nBAN PHÁP CHẾ", "Ban Pháp chế Hội đồng nhân dân tỉnh Hòa Bình"),
    ("UBND HUYỆN CAO LÃNH\nBCĐ PHÒNG, CHỐNG DỊCH COVID-19", "BCĐ phòng, chống dịch COVID-19 huyện Cao Lãnh"),
    ("ĐẢNG BỘ TỈNH GIA LAI\nHUYỆN ỦY IA GRAI", "Huyện ủy Ia Grai"),
    ("HỘI ĐỒNG NHÂN DÂN |\nTỈNH THANH HÓA", "Hội đồng nhân dân tỉnh Thanh Hóa"),
    ("ỦY BAN NHÂN DÂN\nTỈNH BÀ RỊA - VŨNG TÀU", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"),
    ("UBND TỈNH SƠN LA SỞ Y TẾ", "Sở Y tế tỉnh Sơn La"),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ỦY BAN NHÂN DÂN TỈNH SƠN LA", "Ủy ban nhân dân tỉnh Sơn La"),
    ("UBND HUYỆN THUẬN CHÂU\nTRUNG TÂM GDNN-GDTX", "Trung tâm GDNN-GDTX huyện Thuận Châu"),
    ("BAN KIỂM TOÁN NỘI BỘ", "Ban kiểm toán nội bộ"),
    ("HỘI CỰU CHIẾN BINH VIỆT NAM\nBAN CHẤP HÀNH TRUNG ƯƠNG", "Ban Chấp hành Trung ương Hội Cựu chiến binh Việt Nam"),
    ("ĐOÀN TNCS HỒ CHÍ MINH", "Đoàn TNCS Hồ Chí Minh"),
    ("THANH TRA SỞ NỘI VỤ", "Thanh tra Sở Nội vụ"),
    ("UBND TỈNH QUẢNG BÌNH\nTRƯỜNG CAO ĐẲNG NGHỀ QUẢNG BÌNH", "Trường cao đẳng nghề quảng bình"),
    ("CÔNG TY CỔ PHẦN CÂY XANH\nVÀ CHIẾU SÁNG HẠ LONG", "CÔNG TY CỔ PHẦN CÂY XANH VÀ CHIẾU SÁNG HẠ LONG"),
    ("ỦY BAN NHÂN DÂN\nXÃ CÔNG BẰNG", "Ủy ban nhân dân xã Công Bằng"),
    ("ỦY BAN NHÂN DÂN\nXÃ TÂN QUYẾT THẮNG", "Ủy ban nhân dân xã Tân Quyết Thắng"),
    ("ỦY BAN NHÂN DÂN\nHUYỆN ĐĂK R’LẤP", "Ủy ban nhân dân huyện Đăk R’Lấp"),
    ("KIỂM TOÁN NHÀ NƯỚC\nKIỂM TOÁN NHÀ NƯỚC KHU VỰC VII", "Kiểm toán nhà nước khu vực VII"),
    ("BỘ LAO ĐỘNG | VIỆT NAM DÂN CHỦ CỘNG HÒA", "Bộ Lao động"),
    ("Đoàn công tác của Ban Chỉ đạo làm việc tại tỉnh.\n\nBAN CHẤP HÀNH TRUNG ƯƠNG\n----", "Ban Chấp hành Trung ương"),
]


def test_an_office_with_a_bare_place():
    head = "SỞ Y TẾ NGHỆ AN\nSố: 12/SYT-NV\nNghệ An, ngày 3 tháng 4 năm 2020\n"
    assert extract(head).header.issuer == "Sở Y tế Nghệ An"


@pytest.mark.parametrize(("head", "expected"), rows(OFFICES))
def test_an_office_is_of_the_body_above_it(head, expected):
    assert extract(f"{head}\nSố: 12/BC-VP\n\nBÁO CÁO\n").header.issuer == expected


# letterhead -> the body above the one that writes
ABOVE = [
    ("UBND HUYỆN MỘC CHÂU\nUBND XÃ TÂN LẬP", "UBND huyện Mộc Châu"),
    ("UBND TỈNH SƠN LA\nSỞ Y TẾ", "UBND tỉnh Sơn La"),
    ("UBND TỈNH SƠN LA", None),
]


@pytest.mark.parametrize(("head", "expected"), rows(ABOVE))
def test_the_body_above(head, expected):
    assert extract(f"{head}\nSố: 12/BC-VP\n\nBÁO CÁO\n").header.above == expected


# letterhead, number -> the bodies that sign together
TOGETHER = [
    ("BỘ TÀI CHÍNH - BỘ NỘI VỤ", "31/2013/TTLT-BTC-BNV", "Bộ Tài chính - Bộ Nội vụ"),
    ("BỘ TÀI CHÍNH-BỘ NỘI VỤ", "31/2013/TTLT-BTC-BNV", "Bộ Tài chính - Bộ Nội vụ"),
    ("BỘ TÀI CHÍNH", "31/QĐ-UBCK", "Ủy ban Chứng khoán Nhà nước"),
    ("BỘ TÀI CHÍNH\nBỘ NỘI VỤ", "31/2013/TTLT-BTC-BNV", "Bộ Tài chính - Bộ Nội vụ"),
    ("BỘ TÀI CHÍNH\nBỘ NỘI VỤ", "31/2013/TT-BNV", "Bộ Nội vụ"),
    (
        "ỦY BAN NHÂN DÂN\nỦY BAN MTTQ VIỆT NAM\nTỈNH LAI CHÂU",
        "31/QCPH/UBND-UBMTTQ",
        "Ủy ban nhân dân tỉnh Lai Châu, Ủy ban MTTQ Việt Nam tỉnh Lai Châu",
    ),
    ("UBND TỈNH SƠN LA\nSỞ Y TẾ", "31/TTr-SYT-UBND", "Sở Y tế tỉnh Sơn La"),
]


@pytest.mark.parametrize(("head", "number", "expected"), rows(TOGETHER))
def test_bodies_that_sign_together(head, number, expected):
    assert extract(f"{head}\nSố: {number}\n\nBÁO CÁO\n").header.issuer == expected


# letterhead, number, what stands below it -> the body that writes
WHOLE_NAMES = [
    ("BỘ TÀI NGUYÊN", "31/BTNMT-PC", "", "Bộ Tài nguyên và Môi trường"),
    (
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n***",
        "31-KH/TWĐTN",
        "ĐOÀN TNCS HỒ CHÍ MINH",
        "Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh",
    ),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG\n***", "31-KL/TW", "ĐẢNG CỘNG SẢN VIỆT NAM", "Ban Chấp hành Trung ương"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG BAN TỔ CHỨC ----", "31-HD/BTCTW", "", "Ban Tổ chức Trung ương"),
    ("ỦY BAN NHÂN DÂN |", "31/QĐ-UBND", "ỦY BAN NHÂN DÂN TỈNH GIA LAI", "Ủy ban nhân dân tỉnh Gia Lai"),
    ("ỦY BAN NHÂN DÂN |", "31/QĐ-UBND", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI", "Ủy ban nhân dân tỉnh Gia Lai"),
    ("ỦY BAN NHÂN DÂN\nHUYỆN CHƯ SÊ", "31/QĐ-UBND", "ỦY BAN NHÂN DÂN TỈNH GIA LAI", "Ủy ban nhân dân huyện Chư Sê"),
    ("ỦY BAN NHÂN DÂN\nTỈNH GIA LAI", "31/-UBND", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "Ủy ban nhân dân tỉnh Gia Lai"),
]


@pytest.mark.parametrize(("head", "number", "below", "expected"), rows(WHOLE_NAMES))
def test_the_whole_name_of_the_body(head, number, below, expected):
    lines = (head, f"Số: {number}", "Pleiku, ngày 5 tháng 6 năm 2019", "QUYẾT ĐỊNH", below, "", "Căn cứ Hiến pháp;")
    assert extract("\n".join(lines)).header.issuer == expected


# the first lines of texts without a number -> the body that writes
WITHOUT_NUMBER = [
    ("UBND huyện Quỳ Châu đã triển khai các văn bản sau.", "UBND huyện Quỳ Châu"),
    (
        "ỦY BAN NHÂN DÂN TỈNH BÌNH DƯƠNG\nHà Nội, ngày 9 tháng 11 năm 2010\nQUYẾT ĐỊNH\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n",
        "Chủ tịch ủy ban nhân dân tỉnh Bình Dương",
    ),
    ("Chính phủ vừa ban hành nghị định về vàng.", None),
    ("Hỏi: đất ông bà để lại có được chia không?", None),
]


@pytest.mark.parametrize(("text", "expected"), rows(WITHOUT_NUMBER))
def test_who_writes_a_text_without_a_number(text, expected):
    assert extract(text).header.issuer == expected
