"""Laws cited by title: where the title ends, what is one citation, and what is none."""

import pytest
from finding import found, name, rows

from vncite.lexicon import load

# text -> (type, number or title, year) of each citation
TITLES = [
    # known titles
    ("theo Luật Đất đai, đất được phân loại", [("L", "Luật Đất đai", None)]),
    ("Luật Phòng, chống bệnh truyền nhiễm ngày 21 tháng 11 năm 2007",
     [("L", "Luật Phòng, chống bệnh truyền nhiễm", None)]),
    ("Luật Tổ chức chính quyền địa phương năm 2015", [("L", "Luật Tổ chức chính quyền địa phương năm 2015", 2015)]),
    ("Luật Ban hành văn bản quy phạm pháp luật được sửa đổi",
     [("L", "Luật Ban hành văn bản quy phạm pháp luật", None)]),
    ("Luật Thi đua, khen thưởng quy định danh hiệu", [("L", "Luật Thi đua, khen thưởng", None)]),
    ("Luật Thực hành tiết kiệm, chống lãng phí và Luật Đầu tư công",
     [("L", "Luật Thực hành tiết kiệm, chống lãng phí", None), ("L", "Luật Đầu tư công", None)]),
    ("Bộ luật Hình sự năm 2015", [("BL", "Bộ luật Hình sự năm 2015", 2015)]),
    ("Bộ luật Dân sự 2015", [("BL", "Bộ luật Dân sự 2015", 2015)]),
    ("Bộ luật Tố tụng hình sự không cho phép", [("BL", "Bộ luật Tố tụng hình sự", None)]),
    ("Pháp lệnh Dân quân tự vệ;", [("PL", "Pháp lệnh Dân quân tự vệ", None)]),
    ("Hiến pháp năm 2013 khẳng định", [("HP", "Hiến pháp năm 2013", 2013)]),
    ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013;",
     [("HP", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013", 2013)]),
    ("LUẬT ĐẤT ĐAI NĂM 2024", [("L", "LUẬT ĐẤT ĐAI NĂM 2024", 2024)]),
    ("Luật Đất\nđai năm\n2024", [("L", "Luật Đất đai năm 2024", 2024)]),
    # titles that no table has
    ("Luật Nuôi trồng rong biển quy định", [("L", "Luật Nuôi trồng rong biển", None)]),
    ("theo Luật Nuôi trồng rong biển.", [("L", "Luật Nuôi trồng rong biển", None)]),
    ("Luật Nuôi trồng rong biển và bảo tồn đầm phá năm 2031",
     [("L", "Luật Nuôi trồng rong biển và bảo tồn đầm phá năm 2031", 2031)]),
    ("Luật Nuôi trồng rong biển và các văn bản hướng dẫn", [("L", "Luật Nuôi trồng rong biển", None)]),
    ("Luật Nuôi trồng rong biển, Nghị định số 15/2021/NĐ-CP",
     [("L", "Luật Nuôi trồng rong biển", None), ("NĐ", "15/2021/NĐ-CP", None)]),
    ("Luật Nuôi trồng rong biển số 12/2031/QH17", [("L", "12/2031/QH17", None)]),
    # one law that amends others
    ("Luật sửa đổi, bổ sung một số điều của Luật Đất đai;",
     [("L", "Luật sửa đổi, bổ sung một số điều của Luật Đất đai", None)]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công, Luật Đấu thầu và Luật Hải quan có hiệu lực",
     [("L", "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công, Luật Đấu thầu và Luật Hải quan", None)]),
    ("Luật Sửa đổi, bổ sung một số điều của Bộ luật Hình sự số 12/2017/QH14", [("L", "12/2017/QH14", None)]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Đất đai ngày 22 tháng 11 năm 2019",
     [("L", "Luật sửa đổi, bổ sung một số điều của Luật Đất đai", None)]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Điện ảnh, Luật Sở hữu trí tuệ và các văn bản hướng dẫn",
     [("L", "Luật sửa đổi, bổ sung một số điều của Luật Điện ảnh, Luật Sở hữu trí tuệ", None)]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Điện ảnh; Luật Đất đai",
     [("L", "Luật sửa đổi, bổ sung một số điều của Luật Điện ảnh", None), ("L", "Luật Đất đai", None)]),
    ("Luật sửa đổi, bổ sung một số điều của 7 luật liên quan đến thủ tục hành chính ngày 10/12/2025",
     [("L", "Luật sửa đổi, bổ sung một số điều của 7 luật liên quan đến thủ tục hành chính", None)]),
    ("Luật sửa đổi, bổ sung một số điều của các Luật về phí thì người nộp được hoàn",
     [("L", "Luật sửa đổi, bổ sung một số điều của các Luật về phí", None)]),
    # several laws
    ("hành nghề theo Luật Luật sư và Luật Đất đai", [("L", "Luật Luật sư", None), ("L", "Luật Đất đai", None)]),
    ("Luật Đất đai, Luật Nhà ở", [("L", "Luật Đất đai", None), ("L", "Luật Nhà ở", None)]),
    ("Luật Đất đai năm 2013 và năm 2024", [("L", "Luật Đất đai năm 2013", 2013)]),
    # a title and a number are one citation
    ("Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024", [("L", "31/2024/QH15", None)]),
    ("Bộ luật Lao động số 45/2019/QH14", [("BL", "45/2019/QH14", None)]),
    ("Luật Đất đai (Luật số 31/2024/QH15)", [("L", "31/2024/QH15", None)]),
]  # fmt: skip

NO_TITLE = [
    "Luật này có hiệu lực từ ngày ký",
    "theo Luật định",
    "các luật khác có liên quan",
    "Luật sư Nguyễn Văn An",
    "kỷ luật Đảng nghiêm minh",
    "pháp luật Việt Nam",
    "quy luật Cung cầu",
    "Hội Luật gia Việt Nam",
    "Trường Đại học Luật Hà Nội",
    "Khoa Luật Kinh tế",
    "dự án Luật Đất đai (sửa đổi)",
    "dự thảo Luật Nhà ở",
    "Luật được Quốc hội thông qua",
    "Luật và Nghị định",
    "đề nghị xây dựng Luật Dân số",
]


@pytest.mark.parametrize(("text", "expected"), rows(TITLES))
def test_title(text, expected):
    assert [(c.type, name(c), c.year) for c in found("Ghi rõ " + text)] == expected


@pytest.mark.parametrize("text", NO_TITLE)
def test_no_title(text):
    assert [name(c) for c in found("Ghi rõ " + text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ {} ngày 19 tháng 6 năm 2031;",
        "theo khoản 2 Điều 5 {} thì người dân được hỗ trợ",
        "thực hiện {} và các văn bản hướng dẫn thi hành",
        "{} có hiệu lực từ ngày 01 tháng 7",
        "{} quy định về quyền của công dân",
        "Hội nghị phổ biến {} cho cán bộ xã",
        "Căn cứ {}; Luật Giáo dục;",
        "vi phạm {} tại địa phương",
    ],
)
def test_every_known_title_is_read_to_its_end(text):
    titles = {row["title"] for row in load().table("law_titles")}
    assert len(titles) > 300
    read = {title: found(text.format(title)) for title in titles}
    first = {title: citations[0].text if citations else None for title, citations in read.items()}
    assert {title: text for title, text in first.items() if text != title} == {}


def test_an_unknown_title_is_less_sure_than_a_known_one():
    assert found("Ghi rõ Luật Nuôi trồng rong biển.")[0].confidence < found("Ghi rõ Luật Đất đai.")[0].confidence
