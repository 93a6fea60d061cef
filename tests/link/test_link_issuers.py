"""Issuers as stated: the full name with its place, and the body."""

from __future__ import annotations

from datetime import date

import pytest
from linking import LEXICON, writer

from vncite.link.issuers import full_name, place_of, stated_body, symbol_body
from vncite.link.keys import read_number
from vncite.link.stated import parse
from vncite.model import Context

BAC_YEN = writer("huyen-121", on=date(2022, 5, 1))
TU_SON = writer("huyen-261", on=date(2022, 5, 1))
HA_NOI = writer("tinh-01", on=date(2022, 5, 1))
BAC_NINH = writer("tinh-24-2025", on=date(2025, 9, 1))

STATED = [
    # the writer, as stated, the full name, the body
    (BAC_YEN, "UBND tỉnh", "UBND tỉnh Sơn La", "ubnd-tinh-14"),
    (BAC_YEN, "Uỷ ban  nhân dân tỉnh", "Ủy ban nhân dân tỉnh Sơn La", "ubnd-tinh-14"),
    (BAC_YEN, "Tỉnh ủy", "Tỉnh ủy Sơn La", "tu-tinh-14"),
    (BAC_YEN, "Ban Thường vụ tỉnh uỷ", "Ban Thường vụ tỉnh ủy Sơn La", "tu-tinh-14"),
    (BAC_YEN, "HĐND tỉnh", "HĐND tỉnh Sơn La", "hdnd-tinh-14"),
    (BAC_YEN, "Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh Sơn La", "ubnd-tinh-14"),
    (BAC_YEN, "Sở Y tế", "Sở Y tế tỉnh Sơn La", "syt-tinh-14"),
    (BAC_YEN, "Sở Y tế Sơn La", "Sở Y tế tỉnh Sơn La", "syt-tinh-14"),
    (BAC_YEN, "Giám đốc Sở Tư pháp", "Giám đốc Sở Tư pháp tỉnh Sơn La", "stp-tinh-14"),
    (BAC_YEN, "Công an tỉnh", "Công an tỉnh Sơn La", "cat-tinh-14"),
    (BAC_YEN, "BCĐ huyện", "BCĐ huyện Bắc Yên", "bcd-huyen-121"),
    (BAC_YEN, "Ban Chỉ đạo tỉnh phòng, chống dịch", "Ban Chỉ đạo tỉnh Sơn La phòng, chống dịch", "bcd-tinh-14"),
    (BAC_YEN, "Ban Chỉ đạo chống lụt bão huyện", "Ban Chỉ đạo chống lụt bão huyện Bắc Yên", "bcd-huyen-121"),
    (BAC_YEN, "Ban Chỉ đạo an sinh xã hội tỉnh", "Ban Chỉ đạo an sinh xã hội tỉnh Sơn La", "bcd-tinh-14"),
    (BAC_YEN, "Ban Chỉ đạo quốc gia phòng, chống dịch", "Ban Chỉ đạo quốc gia phòng, chống dịch", "bcdqg"),
    (BAC_YEN, "Huyện ủy", "Huyện ủy Bắc Yên", "hu-huyen-121"),
    (BAC_YEN, "Thường trực Huyện ủy Bắc Yên", "Thường trực Huyện ủy Bắc Yên", "hu-huyen-121"),
    (BAC_YEN, "Bộ Giáo dục Đào tạo", "Bộ Giáo dục Đào tạo", "bgddt"),
    (BAC_YEN, "Thống đốc NHNN Việt Nam", "Thống đốc Ngân hàng Nhà nước Việt Nam", "nhnn"),
    (BAC_YEN, "Ban Chỉ đạo Đại hội các dân tộc thiểu số Việt Nam", "Ban Chỉ đạo Đại hội các dân tộc thiểu số Việt Nam",
     "bcd-huyen-121"),
    (BAC_YEN, "UNBD tỉnh", "UBND tỉnh Sơn La", "ubnd-tinh-14"),
    (BAC_YEN, "Phòng Y tế", "Phòng Y tế huyện Bắc Yên", "pyt-huyen-121"),
    (BAC_YEN, "Bảo hiểm xã hội tỉnh", "Bảo hiểm xã hội tỉnh Sơn La", "bhxh-tinh-14"),
    (BAC_YEN, "UBND xã Song Pe", "UBND xã Song Pe", "ubnd-huyen-121.xa-song-pe"),
    (BAC_YEN, "UBND huyện Quế Võ", "UBND huyện Quế Võ", "ubnd-huyen-259"),
    (BAC_YEN, "Ủy ban MTTQ Việt Nam tỉnh Bắc Ninh", "Ủy ban MTTQ Việt Nam tỉnh Bắc Ninh", "mttq-tinh-27"),
    (BAC_YEN, "Trung ương Ủy ban MTTQ Việt Nam", "Trung ương Ủy ban MTTQ Việt Nam", "mttw"),
    (BAC_YEN, "Thủ tướng", "Thủ tướng Chính phủ", "ttg"),
    (BAC_YEN, "Bộ GDĐT", "Bộ Giáo dục và Đào tạo", "bgddt"),
    (BAC_YEN, "Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Y tế", "byt"),
    (BAC_YEN, "Thường trực Ban Bí thư", "Thường trực Ban Bí thư", "tw"),
    (BAC_YEN, "UBTVQH", "Ủy ban Thường vụ Quốc hội", "ubtvqh"),
    (BAC_YEN, "Chủ tịch UBND tỉnh Lò Văn Hoa", "Chủ tịch UBND tỉnh Sơn La", "ubnd-tinh-14"),
    (BAC_YEN, "UBND huyện Trần Văn Thời", "UBND huyện Trần Văn Thời", "ubnd-huyen-968"),
    (BAC_YEN, "TTgCP", "Thủ tướng Chính phủ", "ttg"),
    (BAC_YEN, "TTg", "Thủ tướng Chính phủ", "ttg"),
    (BAC_YEN, "Thu tuong", "Thủ tướng Chính phủ", "ttg"),
    (BAC_YEN, "UBND tinh", "UBND tỉnh Sơn La", "ubnd-tinh-14"),
    (BAC_YEN, "UBND huyen", "UBND huyện Bắc Yên", "ubnd-huyen-121"),
    (BAC_YEN, "So Y te", "Sở Y tế tỉnh Sơn La", "syt-tinh-14"),
    # as a scan has it
    (BAC_YEN, "Sờ Y tê", "Sở Y tế tỉnh Sơn La", "syt-tinh-14"),
    (BAC_YEN, "Bô Y tê", "Bộ Y tế", "byt"),
    (BAC_YEN, "Chù tịch UBND tinh", "Chủ tịch UBND tỉnh Sơn La", "ubnd-tinh-14"),
    (BAC_YEN, "HĐND huyên", "HĐND huyện Bắc Yên", "hdnd-huyen-121"),
    (BAC_YEN, "UBND huyên Quế Võ", "UBND huyện Quế Võ", "ubnd-huyen-259"),
    (BAC_YEN, "Tổng Liên đoàn", "Tổng Liên đoàn Lao động Việt Nam", "tld"),
    # "thư", "huy" and the like are no codes (ThU, HUy)
    (BAC_YEN, "Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy Sơn La", "tu-tinh-14"),
    (BAC_YEN, "Phó Bí thư Huyện ủy", "Phó Bí thư Huyện ủy Bắc Yên", "hu-huyen-121"),
    (BAC_YEN, "Ủy ban MTTQ Việt Nam tỉnh và Liên đoàn Lao động tỉnh",
     "Ủy ban MTTQ Việt Nam tỉnh Sơn La và Liên đoàn Lao động tỉnh Sơn La", "mttq-tinh-14"),
    (BAC_YEN, "Sở Nội vụ và Sở Tài chính tỉnh", "Sở Nội vụ và Sở Tài chính tỉnh Sơn La", "snv-tinh-14"),
    (BAC_YEN, "CAT Sơn La", "CAT Sơn La", "cat-tinh-14"),
    (BAC_YEN, "THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ", "ttg"),
    (BAC_YEN, "ỦY BAN NHÂN DÂN HUYỆN MƯỜNG LA", "Ủy ban nhân dân huyện Mường La", "ubnd-huyen-120"),
    (BAC_YEN, "Ủy ban nhân dân huyện mường la", "Ủy ban nhân dân huyện Mường La", "ubnd-huyen-120"),
    (TU_SON, "Huyện ủy bắc yên", "Huyện ủy Bắc Yên", "hu-huyen-121"),
    (BAC_YEN, "BAN THƯỜNG VỤ TỈNH ỦY", "Ban Thường vụ Tỉnh ủy Sơn La", "tu-tinh-14"),
    (BAC_YEN, "HĐND TỈNH THỪA THIÊN HUẾ", "HĐND tỉnh Thừa Thiên Huế", "hdnd-tinh-46"),
    # usual abbreviations of an office's field and of a Party organ
    (BAC_YEN, "Sở TNMT", "Sở Tài nguyên và Môi trường tỉnh Sơn La", "stnmt-tinh-14"),
    (BAC_YEN, "Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Sơn La", "snnptnt-tinh-14"),
    (BAC_YEN, "Sở Y tế Nghệ An", "Sở Y tế tỉnh Nghệ An", "syt-tinh-40"),
    (BAC_YEN, "UBND TP HCM", "UBND Thành phố Hồ Chí Minh", "ubnd-tinh-79"),
    (BAC_YEN, "Sở NN-PTNT", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Sơn La", "snnptnt-tinh-14"),
    (BAC_YEN, "Bộ NN - PTNT", "Bộ Nông nghiệp và Phát triển nông thôn", "bnnptnt"),
    (BAC_YEN, "BCHTƯ Đảng", "Ban Chấp hành Trung ương Đảng", "tw"),
    (BAC_YEN, "BTV TW Hội LHPN Việt Nam", "Ban Thường vụ TW Hội Liên hiệp Phụ nữ Việt Nam", "dct"),
    (BAC_YEN, "BCĐ Trung ương về phòng, chống thiên tai", "Ban Chỉ đạo Trung ương về phòng, chống thiên tai", "bcdqg"),
    (BAC_YEN, "LĐLĐ huyện Mai Sơn", "Liên đoàn Lao động huyện Mai Sơn", "ldld-huyen-125"),
    (BAC_YEN, "BTV Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Sơn La", "tu-tinh-14"),
    (BAC_YEN, "Ban Chỉ đạo TW về phòng, chống thiên tai", "Ban Chỉ đạo TW về phòng, chống thiên tai", "bcdqg"),
    (TU_SON, "UBND thành phố", "UBND thành phố Từ Sơn", "ubnd-huyen-261"),
    (TU_SON, "Thành ủy", "Thành ủy Từ Sơn", "tu-huyen-261"),
    (TU_SON, "UBND thị xã", "UBND thị xã Từ Sơn", "ubnd-huyen-261"),
    (TU_SON, "UBND tỉnh", "UBND tỉnh Bắc Ninh", "ubnd-tinh-27"),
    (HA_NOI, "UBND Thành phố", "UBND Thành phố Hà Nội", "ubnd-tinh-01"),
    (HA_NOI, "HĐND TP", "HĐND thành phố Hà Nội", "hdnd-tinh-01"),
    (HA_NOI, "UBND TP. Hà Nội", "UBND thành phố Hà Nội", "ubnd-tinh-01"),
    (HA_NOI, "Thành ủy Thành phố", "Thành ủy Thành phố Hà Nội", "tu-tinh-01"),
    (HA_NOI, "UBND thành phố Bắc Ninh", "UBND thành phố Bắc Ninh", "ubnd-huyen-256"),
    (BAC_NINH, "Sở Nội vụ", "Sở Nội vụ tỉnh Bắc Ninh", "snv-tinh-24-2025"),
    (BAC_YEN, "Sở Nông Nghiệp & PTNT", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Sơn La", "snnptnt-tinh-14"),
    (BAC_YEN, "UBKT Huyện ủy", "Ủy ban Kiểm tra Huyện ủy Bắc Yên", "ubkthu-huyen-121"),
    (BAC_YEN, "Tỉnh ủy BR-VT", "Tỉnh ủy Bà Rịa - Vũng Tàu", "tu-tinh-77"),
    (BAC_YEN, "UBND tỉnh TT-Huế", "UBND tỉnh Thừa Thiên Huế", "ubnd-tinh-46"),
    (BAC_YEN, "Bộ Tài chính với Bộ Xây dựng", "Bộ Tài chính, Bộ Xây dựng", "btc"),
    (BAC_YEN, "Sở Nội vụ với Tỉnh đoàn", "Sở Nội vụ, Tỉnh đoàn Sơn La", "snv-tinh-14"),
    (BAC_YEN, "Trung ương Hội CCB Việt Nam", "Trung ương Hội Cựu chiến binh Việt Nam", "ccb"),
    (BAC_YEN, "Hội LHPN Việt Nam", "Hội Liên hiệp Phụ nữ Việt Nam", "dct"),
    (BAC_YEN, "Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh",
     "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "twdtn"),
    (BAC_NINH, "UBND xã Tam Đa", "UBND xã Tam Đa", "ubnd-xa-09208-2025"),
]  # fmt: skip


@pytest.mark.parametrize(("context", "issuer", "name", "code"), STATED)
def test_stated_issuers(context: Context, issuer: str, name: str, code: str) -> None:
    stated = parse(issuer, LEXICON)
    body = stated_body(stated, context, context.date, LEXICON)
    assert full_name(stated, place_of(stated, context, context.date, LEXICON)) == name
    assert body is not None
    assert body.code == code


def test_a_province_of_before_1997_is_none_of_today() -> None:
    stated = parse("UBND tỉnh Hà Nam Ninh", LEXICON)
    assert full_name(stated, place_of(stated, BAC_YEN, BAC_YEN.date, LEXICON)) == "UBND tỉnh Hà Nam Ninh"
    assert stated_body(stated, BAC_YEN, BAC_YEN.date, LEXICON) is None


def test_an_unknown_body_is_given_no_place() -> None:
    stated = parse("Công ty cổ phần Sữa Mộc", LEXICON)
    assert full_name(stated, place_of(stated, BAC_YEN, BAC_YEN.date, LEXICON)) == "Công ty cổ phần Sữa Mộc"
    assert stated_body(stated, BAC_YEN, BAC_YEN.date, LEXICON) is None


@pytest.mark.parametrize(
    ("issuer", "context", "code"),
    [
        ("UBND huyện Châu Thành", BAC_YEN, None),  # a dozen provinces have one, none of them this one
        ("UBND huyện Châu Thành", writer("tinh-82", on=date(2022, 1, 1)), "ubnd-huyen-821"),
        ("UBND huyện Châu Thành, tỉnh Bến Tre", BAC_YEN, "ubnd-huyen-831"),
        ("UBND huyện Tam Nông", Context(), None),
        ("UBND huyện Tam Nông", writer("tinh-25", on=date(2022, 1, 1)), "ubnd-huyen-236"),
        ("UBND tỉnh", Context(), None),
        ("UBND huyện", writer("tinh-14"), None),
    ],
)
def test_a_shared_place_is_never_guessed(issuer: str, context: Context, code: str | None) -> None:
    body = stated_body(parse(issuer, LEXICON), context, context.date, LEXICON)
    assert (body.code if body else None) == code


@pytest.mark.parametrize(
    ("on", "code"),
    [(date(2016, 12, 9), "ubnd-tinh-45"), (date(2025, 6, 30), "ubnd-tinh-45"), (date(2025, 7, 1), "ubnd-tinh-44-2025")],
)
def test_a_name_is_the_province_of_its_day(on: date, code: str) -> None:
    now = writer("tinh-44-2025", on=date(2025, 11, 18))
    for issuer in ("UBND tỉnh Quảng Trị", "UBND tỉnh"):
        body = stated_body(parse(issuer, LEXICON), now, on, LEXICON)
        assert body is not None
        assert body.code == code


@pytest.mark.parametrize(
    ("number", "issuer", "code"),
    [
        ("128/NQ-CP", None, "cp"),
        (
            "128/NQ-CP",
            "Thủ tướng Chính phủ",
            "cp",
        ),  # the symbol's series is the Government's whoever is said to issue it
        ("05/CT-UBND", "Chủ tịch UBND tỉnh", "ubnd-tinh-14"),
        ("61/2025/QĐ-CTUBND", "Chủ tịch UBND tỉnh", "ctubnd-tinh-14"),
        ("600/CĐ-BCĐ", "Ban Chỉ đạo quốc gia phòng, chống dịch", "bcdqg"),
        ("32/CV-BCĐ", "Ban Chỉ đạo tỉnh", "bcd-tinh-14"),
        ("12/KH-UBND", None, "ubnd-huyen-121"),
        ("15/NQ-HĐND", None, "hdnd-huyen-121"),
        ("947-KL/TU", None, "tu-tinh-14"),
        ("12-NQ/HU", None, "hu-huyen-121"),
        ("45/TTr-SYT", None, "syt-tinh-14"),
        ("01/2017/TTLT-VKSNDTC-TANDTC-BCA", None, "vksndtc"),
        ("12/KH-PCTTX", None, "pcttx-tinh-14"),  # a code that no table has: never the same body in two provinces
    ],
)
def test_the_body_of_a_symbol(number: str, issuer: str | None, code: str) -> None:
    read = read_number(number, None, LEXICON)
    assert read is not None
    stated = parse(issuer, LEXICON) if issuer else None
    body = symbol_body(read, stated, BAC_YEN, date(2021, 3, 1), LEXICON)
    assert body is not None
    assert body.code == code


@pytest.mark.parametrize(
    ("context", "issuer", "name"),
    [
        (BAC_YEN, "Trưởng phòng Dân vận", "Trưởng phòng Dân vận huyện Bắc Yên"),
        (HA_NOI, "Trưởng phòng Dân vận", "Trưởng phòng Dân vận"),  # a province has no such office
        (HA_NOI, "Giám đốc Sở Du lịch", "Giám đốc Sở Du lịch thành phố Hà Nội"),
    ],
)
def test_heads_of_offices(context: Context, issuer: str, name: str) -> None:
    stated = parse(issuer, LEXICON)
    assert full_name(stated, place_of(stated, context, context.date, LEXICON)) == name


@pytest.mark.parametrize(
    ("number", "issuer", "on", "code"),
    [
        ("124/CT", "Chủ tịch Hội đồng Bộ trưởng", date(1987, 4, 6), "cthdbt"),
        ("124/CT", None, date(1987, 4, 6), "cthdbt"),
        ("124/CT", None, date(2025, 4, 6), "ct"),
        ("12/KHĐT-CN", "Sở Kế hoạch và Đầu tư tỉnh Sơn La", date(2003, 7, 7), "skhdt-tinh-14"),
        ("12/CV-KHĐT", "Bộ Công nghiệp", date(2003, 7, 7), "bcn"),
        ("655/KBSL-KSC", "Kho bạc Nhà nước tỉnh Sơn La", date(2021, 7, 7), "kbnn-tinh-14"),
        ("655/KBNQ-KSC", "Kho bạc Nhà nước", date(2021, 7, 7), "kbnn"),
        ("12/KHĐT-CN", "Bộ Kế hoạch và Đầu tư", date(2003, 7, 7), "bkhdt"),
        # behind a mark of what sort of paper it is; a project board, not an economic zone's
        ("9/BCTĐ-STP", None, date(2021, 7, 7), "stp-tinh-14"),
        ("12/KLTT-STNMT", "Sở Tài nguyên và Môi trường", date(2021, 7, 7), "stnmt-tinh-14"),
        ("5/TĐ-VT", "Tỉnh đoàn Sơn La", date(2021, 7, 7), "dtn-tinh-14"),
        ("5/BQL", "Ban Quản lý dự án huyện Mộc Châu", date(2021, 7, 7), "bqlda-huyen-123"),
        ("12/TTr-NV", "Trưởng phòng Dân vận", date(2022, 4, 6), "nv-huyen-121"),  # the letters of Bộ Nội vụ elsewhere
    ],
)
def test_letters_that_mean_another_body(number: str, issuer: str | None, on: date, code: str) -> None:
    read = read_number(number, "QĐ", LEXICON)
    assert read is not None
    body = symbol_body(read, parse(issuer, LEXICON) if issuer else None, BAC_YEN, on, LEXICON)
    assert body is not None
    assert body.code == code


@pytest.mark.parametrize("number", ["5082/2023/QĐ-PT", "12/2023/QĐXXST-DS", "7/2017/QĐ-GĐT"])
def test_a_courts_procedure_is_no_body(number: str) -> None:
    read = read_number(number, "QĐ", LEXICON)
    assert read is not None
    assert symbol_body(read, None, BAC_YEN, date(2023, 5, 11), LEXICON) is None
