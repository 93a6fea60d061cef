"""Dates of issue in every way they are written, and mistyped: kept as written, marked where there is no such day."""

import pytest
from finding import found, rows

# text -> (ISO, style, problem, raw)
DATES = [
    ("ngày 05/7/2021", ("2021-07-05", "slash", None)),
    ("ngày 5/7/2021", ("2021-07-05", "slash", None)),
    ("ngày 05-7-2021", ("2021-07-05", "dash", None)),
    ("ngày 05.07.2021", ("2021-07-05", "dot", None)),
    ("ngày 05 / 7 / 2021", ("2021-07-05", "slash", None)),
    ("ngày 05/7/21", ("2021-07-05", "slash", None)),
    ("ngày 05/7/99", ("1999-07-05", "slash", None)),
    ("ngày 05 tháng 7 năm 2021", ("2021-07-05", "words", None)),
    ("ngày 5 tháng Bảy năm 2021", ("2021-07-05", "words", None)),
    ("ngày 28 tháng mười hai năm 2021", ("2021-12-28", "words", None)),
    ("ngày 28 tháng Giêng năm 2021", ("2021-01-28", "words", None)),
    ("ngày 28 tháng Tư năm 2021", ("2021-04-28", "words", None)),
    ("ngày 28 tháng 11, năm 2021", ("2021-11-28", "words", None)),
    ("ngày\n28\ntháng\n11\nnăm\n2021", ("2021-11-28", "words", None)),
    ("NGÀY 28 THÁNG 11 NĂM 2021", ("2021-11-28", "words", None)),
    ("ngày: 05/7/2021", ("2021-07-05", "slash", None)),
    (", ngày 05/7/2021", ("2021-07-05", "slash", None)),
    ("(ngày 05/7/2021)", ("2021-07-05", "slash", None)),
    ("(05/7/2021)", ("2021-07-05", "slash", None)),
    ("ký ngày 05/7/2021", ("2021-07-05", "slash", None)),
    ("ban hành ngày 05/7/2021", ("2021-07-05", "slash", None)),
    # slips of the pen
    ("ngày 16-12-47", ("1947-12-16", "dash", None)),
    ("ngày 16-12-22", ("2022-12-16", "dash", None)),
    ("ngày 28 ngày 11 năm 2023", ("2023-11-28", "words", "word-typo")),
    ("ngày 16/6 2025", ("2025-06-16", "slash", "word-typo")),
    ("ngày 10 tháng 9 nhăm 2009", ("2009-09-10", "words", None)),
    ("ngày 20/00/2020", (None, "slash", "no-such-date")),
    ("ngày 31/6/2021", (None, "slash", "no-such-date")),
    ("ngày 29/02/2021", (None, "slash", "no-such-date")),
    ("ngày 29/02/2020", ("2020-02-29", "slash", None)),
    ("ngày 04/13/2021", (None, "slash", "no-such-date")),
    ("ngày 05/7/20210", (None, "slash", "year-typo")),
    ("ngày 05 tháng 7 năm 20210", (None, "words", "year-typo")),
    ("ngày 31 tháng 11 năm 2021", (None, "words", "no-such-date")),
    ("ngày 05/7/0201", (None, "slash", "year-typo")),
]


def test_the_day_on_which_it_was_given():
    (citation,) = found("Nghị định số 21-CP của Hội đồng Chính phủ đã ban hành ngày 14 tháng 3 năm 1961")
    assert citation.date.iso == "1961-03-14"


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 3/4/2022, UBND huyện tổ chức lễ công bố Nghị quyết số 1013/NQ-UBTVQH14 của Ủy ban Thường vụ Quốc hội",
        "Đến ngày 31/12/2021, Bộ Y tế đã ban hành 02 Thông tư số 12/2021/TT-BYT",
    ],
)
def test_the_day_of_making_public_or_of_several_papers_is_none_of_issue(text):
    (citation,) = found(text)
    assert citation.date is None


@pytest.mark.parametrize("opens", ["Cũng trong ngày", "Trong ngày", "Cùng ngày", "Hôm", "     Đến ngày"])
def test_the_day_that_opens_a_clause(opens):
    day = "" if opens.endswith("ngày") else " ngày"
    citations = found(f"Xong việc.\n{opens}{day} 20-3-2023, Bộ Y tế đã ban hành Quyết định số 699/QĐ-BYT")
    assert [c.date.iso for c in citations] == ["2023-03-20"]


def test_the_day_in_the_row_of_a_history():
    (citation,) = found("Lịch sử\n11/08/2004\tVăn bản được ban hành\t613/2004/QĐ-NHNN")
    assert citation.date.iso == "2004-08-11"


@pytest.mark.parametrize(("text", "expected"), rows(DATES))
def test_date(text, expected):
    whole = f"Quyết định số 12/QĐ-UBND {text} của UBND huyện"
    (citation,) = found(whole)
    date = citation.date
    assert date is not None
    assert (date.iso, date.style, date.problem) == expected
    assert " ".join(whole[date.start : date.end].split()) == date.raw
    assert date.raw.strip("(), ") in " ".join(text.split())


# as the page shows it -> on one line, nothing that is not seen
RAW = [
    ("ngày  11\u200b tháng\n10 năm 2021", "ngày 11 tháng 10 năm 2021"),
    ("ngày 11\u201110\u20112021", "ngày 11-10-2021"),
    ("ngày 11/1\u00ad0/2021", "ngày 11/10/2021"),
]


@pytest.mark.parametrize(("text", "expected"), rows(RAW))
def test_words_of_a_date_are_on_one_line(text, expected):
    (citation,) = found(f"Nghị quyết số 128/NQ-CP {text} của Chính phủ")
    assert citation.date.raw == expected


# text -> ISO of each citation: where a date may stand, and which dates are no dates of issue
PLACES = [
    ("Ngày 05/11/2021, UBND huyện đã ban hành Kế hoạch số 121/KH-UBND", ["2021-11-05"]),
    ("Ngày 05/11/2021 Chính phủ ban hành Nghị quyết số 84/NQ-CP", ["2021-11-05"]),
    ("Ngày 05/11/2021, Ban Chỉ đạo huyện đã họp. Thực hiện Kế hoạch số 121/KH-BCĐ", [None]),
    ("Từ ngày 05/11/2021, UBND huyện thực hiện Kế hoạch số 121/KH-UBND", [None]),
    ("Quyết định số 12/QĐ-UBND của UBND tỉnh Sơn La ngày 05/7/2021", ["2021-07-05"]),
    ("Quyết định số 12/QĐ-UBND về giao dự toán ngày 05/7/2021 của UBND tỉnh", ["2021-07-05"]),
    ("Quyết định số 12/QĐ-UBND có hiệu lực từ ngày 05/7/2021", [None]),
    ("Quyết định số 12/QĐ-UBND có hiệu lực thi hành kể từ ngày 05/7/2021", [None]),
    ("Quyết định số 12/QĐ-UBND được thực hiện đến ngày 05/7/2021", [None]),
    ("Quyết định số 12, 13/QĐ-UBND ngày 05/7/2021", ["2021-07-05", "2021-07-05"]),
    ("Nghị quyết số 16/NQ-CP ngày 08/02/2021, Nghị quyết số 21/NQ-CP ngày 26/02/2021", ["2021-02-08", "2021-02-26"]),
    ("Nghị quyết số 16/NQ-CP và Nghị quyết số 21/NQ-CP ngày 26/02/2021", [None, "2021-02-26"]),
    ("các Quyết định số 12/QĐ-UBND và số 13/QĐ-UBND cùng ngày 05/7/2021", ["2021-07-05", "2021-07-05"]),
    ("Luật Đất đai ngày 18 tháng 01 năm 2024", ["2024-01-18"]),
    ("Nghị quyết 84 ngày 29/5/2020 của Chính phủ", ["2020-05-29"]),
    ("Kết luận số 9-KL/TW của Bộ Chính trị (khóa XII), ngày 05/7/2021", ["2021-07-05"]),
    ("TÓM TẮT VĂN BẢN\n\nNgày 24/6/2013, Bộ Y tế ban hành Quyết định số 12/QĐ-BYT", ["2013-06-24"]),
    ("Nghị định số 97/2007/NĐ-CP (29/07/2010)", [None]),
    ("Nghị định số 97/2007/NĐ-CP (29/07/2007)", ["2007-07-29"]),
    ("Luật Doanh nghiệp số 60/2005/QH11 Quốc hội nước CHXHCN Việt Nam thông qua ngày 29/11/2005", ["2005-11-29"]),
    ("Ngày 24/6/2013, UBND TP. Tam Kỳ ban hành Quyết định số 12/QĐ-UBND", ["2013-06-24"]),
    ("Đến ngày 05/7/2021, UBND huyện ban hành Quyết định số 12/QĐ-UBND", ["2021-07-05"]),
    ("Huyện thu hồi đất đến ngày 05/7/2021 theo đề án đã có Quyết định số 12/QĐ-UBND", [None]),
    ("Ngày 05/7/2021, Bộ Y tế đã ban hành “Quyết định số 12/QĐ-BYT về phân tuyến”", ["2021-07-05"]),
    ("mở ra một hướng đi mới\nNgày 05/7/2021, Bộ Y tế đã ban hành Quyết định số 12/QĐ-BYT", ["2021-07-05"]),
    (
        "Ngày 05/7/2021, xã có Tờ trình số 9/TTr-UBND và ngày 06/8/2021, UBND huyện có Quyết định số 12/QĐ-UBND",
        ["2021-07-05", "2021-08-06"],
    ),
    # between two commas behind an issuer it opens the next clause, if that has a body that gives a paper
    (
        "Thực hiện Nghị quyết số 84/NQ-CP của Chính phủ, ngày 24/10/2021, UBND huyện đã ban hành Kế hoạch số 9/KH-UBND",
        [None, "2021-10-24"],
    ),
    ("Thực hiện Nghị quyết số 84/NQ-CP của Chính phủ, ngày 24/10/2021, UBND huyện báo cáo", ["2021-10-24"]),
    (
        "Để thực hiện tốt Nghị quyết số 84/NQ-CP, ngày 24/10/2021 UBND huyện đã ban hành Kế hoạch số 9/KH-UBND",
        [None, "2021-10-24"],
    ),
    # the day of a letterhead or of a page is none of the paper told of below it
    ("Sơn La, ngày 08 tháng 9 năm 2022\n\nBÁO CÁO\n\nUBND huyện đã ban hành Kế hoạch số 9/KH-UBND", [None]),
    ("Thứ hai, ngày 13/04/2020 | 10:02\nSở Y tế vừa có Công văn số 97/SYT-NVY", [None]),
    ("Cập nhật lúc: 08:00, ngày 13/04/2020\nSở Y tế vừa ban hành Công văn số 97/SYT-NVY", [None]),
    ("Tăng cường thực hiện Chỉ thị số 16/CT-TTg\n\nNgày 07 tháng 01 năm 2020\n\nChiều nay", [None]),
    ("Để chỉ đạo, ngày 14/05/2020\nUBND huyện đã ban hành Công văn số 97/UBND-YT", ["2020-05-14"]),
    ("Và đến ngày 17/9/2009, Chính phủ ban hành Nghị quyết số 31/2009/NQ-CP", ["2009-09-17"]),
    ("Trả lời Công văn số 744/BTC-CST đề ngày 18/7/2013 về thuế", ["2013-07-18"]),
    ("Quốc hội có báo cáo.\n\nĐến ngày 14/8/2023, Chính phủ ban hành Nghị định 61/2023/NĐ-CP", ["2023-08-14"]),
    # behind who gave it, at the end of the subject
    ("Nghị định 12/2022/NĐ-CP về xử phạt do Chính phủ ban hành ngày 17/01/2022", ["2022-01-17"]),
    ("Nghị quyết số 57-NQ/TW về khoa học được Bộ Chính trị ban hành ngày 22/12/2024", ["2024-12-22"]),
    # it is that of the bare number that it follows
    ("Tổng kết Nghị quyết số 48-NQ/TW và Chỉ thị số 49 ngày 25-5-2005 của Ban Bí thư", [None, "2005-05-25"]),
    # who gave it, told in the passive
    ("Nghị quyết số 84/NQ-CP đã được Chính phủ ban hành ngày 29/5/2020", ["2020-05-29"]),
    ("Bộ Quốc phòng đã ban hành Thông tư số 17/2016/TT-BQP vào ngày 11/3/2016", ["2016-03-11"]),
    ("tại Tờ trình số 67/TTr-SLĐTBXH 13 tháng 5 năm 2021.", ["2021-05-13"]),
    ("Luật Lưu trữ 2011 → Luật Lưu trữ 2024 (01/07/2025)", [None, None]),
    ("thay thế Quyết định số 16/2001/QĐ-TTg do Thủ tướng Chính phủ Phan Văn Khải ký ngày 12/02/2001", ["2001-02-12"]),
    # … but what was done with a paper on a day did not give it
    ("UBND huyện tổ chức hội nghị quán triệt Nghị quyết số 18-NQ/TW vào ngày 20/10/2024", [None]),
    ("Ông A nhận được Quyết định số 215/QĐ-UBND vào ngày 10/3/2021, đến nay đã quá hạn", [None]),
    ("Theo Kế hoạch số 45/KH-UBND, vào ngày 20/5/2023, đoàn kiểm tra đã làm việc", [None]),
    ("Quốc hội (2015), Bộ luật Dân sự (Luật số: 91/2015/QH13) ngày 24/11/2015.", ["2015-11-24"]),
    ("Chính phủ (2023), Nghị định số 13/2023/NĐ-CP về dữ liệu cá nhân, ban hành ngày 17/4/2023.", ["2023-04-17"]),
    ("UBND tỉnh ban hành Quyết định số 15/2023/QĐ-UBND sửa đổi Quy định về đất, ban hành ngày 12/5/2014.", [None]),
    # behind a bracket about the citation, unless it opens the next clause
    ("Nghị quyết số 2-NQ/TW (gọi tắt là Nghị quyết số 2), ngày 12/6/2021 về công đoàn", ["2021-06-12", None]),
    ("Quyết định số 6/QĐ-TTg (Đề án 06) ngày 06/01/2022 của Thủ tướng Chính phủ", ["2022-01-06"]),
    (
        "Thực hiện Nghị quyết số 2-NQ/TU (chuyên đề), ngày 12/6/2021 UBND huyện ban hành Kế hoạch số 5/KH-UBND",
        [None, "2021-06-12"],
    ),
    ("Luật Nhà ở 2014 đã được thông qua tại kỳ họp thứ 8 Quốc hội khóa XIII ngày 25/11/2014", ["2014-11-25"]),
    # the next row's
    ("26/02/2016 Được sửa đổi 12/2016/QĐ-UBND\n12/5/2016 Được bãi bỏ 13/2016/QĐ-UBND", [None, None]),
    (
        "Nghị quyết số 154/NQ-CP sửa đổi Nghị quyết số 42/NQ-CP ngày 09/4/2020",
        [None, "2020-04-09"],
    ),
    # one day before the verb, for all that was given
    (
        "Ngày 17/02/2021, UBND thị xã ban hành Quyết định số 17/QĐ-UBND và Quyết định số 18/QĐ-UBND",
        ["2021-02-17", "2021-02-17"],
    ),
    (
        "Ngày 17/02/2021, UBND thị xã ban hành Quyết định số 17/QĐ-UBND và Quyết định số 18/QĐ-UBND ngày 19/02/2021",
        ["2021-02-17", "2021-02-19"],
    ),
    ("Ngày 17/02/2021, Sở Y tế ban hành Công văn số 17/SYT-NVY và Thông tư số 18/2020/TT-BYT", ["2021-02-17", None]),
    # the day of what was passed, before it
    ("Ngày 14/11/2022, Luật Dầu khí năm 2022 được Quốc hội thông qua.", ["2022-11-14"]),
    ("Từ ngày 14/11/2022, Nghị định số 17/2022/NĐ-CP được Chính phủ ban hành có hiệu lực.", [None]),
    # a full stop for the comma behind the day, and one that was lost before it
    ("Đã họp.\nNgày 24/4/2017. UBND quận ban hành Thông báo số 17/TB-UBND về đường.", ["2017-04-24"]),
    ("Đã họp ngày 24/4/2017. UBND quận ban hành Thông báo số 17/TB-UBND về đường.", [None]),
    (
        "lối cũ của Luật Nhà ở năm 2005 Ngày 25/11/2014, Quốc hội thông qua Luật Nhà ở năm 2014",
        [None, "2014-11-25"],
    ),
    ("Luật Viễn thông số 24/2023/QH15 (thông qua 24/11/2023).", ["2023-11-24"]),
    # a space inside a figure
    ("Nghị định số 17/2025/NĐ-CP ngày 14 tháng 8 năm 202 5 của Chính phủ", ["2025-08-14"]),
    ("Thông tư số 17/2025/TT-BXD ngày 2 1 tháng 7 năm 2025 của Bộ Xây dựng", ["2025-07-21"]),
]


@pytest.mark.parametrize(("text", "expected"), rows(PLACES))
def test_place_of_the_date(text, expected):
    assert [citation.date.iso if citation.date else None for citation in found(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Theo Nghị định số 100/2019/NĐ-CP, hôm 12/5/2022 công an đã phạt ông A.",
        "Hồ sơ theo Thông tư số 12/2021/TT-BTC lập ngày 12/5/2022.",
        "Danh sách theo Quyết định số 12/QĐ-UBND lập ngày 12/5/2022.",
    ],
)
def test_the_day_of_something_else(text):
    assert [citation.date for citation in found(text)] == [None]
