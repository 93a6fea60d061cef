"""From running text to instruments, finding included; and the gold files beside the repository."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linking import LEXICON, key_text
from shared import SHARED, needs

from vncite.find import find
from vncite.link import link
from vncite.link.nearby import only_named
from vncite.model import Corpus, Document
from vncite.read import read

REPORT = """ỦY BAN NHÂN DÂN
HUYỆN MƯỜNG LA

Số: 85/BC-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Mường La, ngày 15 tháng 12 năm 2022

BÁO CÁO
Kết quả hỗ trợ người lao động năm 2022

Thực hiện Nghị quyết số 68/NQ-CP ngày 01/7/2021 của Chính phủ, Quyết định số 1750/QĐ-UBND ngày 09/7/2021 của UBND tỉnh
và Kết luận số 210-KL/TU ngày 20/8/2021 của Ban Thường vụ Tỉnh ủy, UBND huyện báo cáo như sau:
- Đã ban hành Kế hoạch số 112/KH-UBND ngày 20/7/2021 về chi trả; Kế hoạch số 30/KH-UBND ngày 14/02/2022.
- Chi hỗ trợ theo Nghị quyết 68 của Chính phủ đúng đối tượng, đúng Luật Ngân sách nhà nước.
- Quyết định số 1750/QĐ-UBND được công khai tại các xã.
"""


def linked(*texts: str) -> Corpus:
    documents = [Document.from_text(text, f"{index}.txt") for index, text in enumerate(texts)]
    return link((find(document, lexicon=LEXICON) for document in documents), register=None, lexicon=LEXICON)


# letterhead, sentence -> the issuer of its first citation, in full
IN_FULL = [
    # a commune by its own words where no table has it, and the district by the line above
    ("ỦY BAN NHÂN DÂN\nXÃ TÂN HOA", "Thực hiện Nghị quyết số 14-NQ/ĐU của Đảng ủy xã", "Đảng ủy xã Tân Hoa"),
    ("UBND HUYỆN MƯỜNG LA\nUBND XÃ TÂN HOA", "UBND xã ban hành Kế hoạch số 9/KH-UBND", "UBND xã Tân Hoa"),
    ("UBND HUYỆN MƯỜNG LA\nUBND XÃ TÂN HOA", "theo Kế hoạch số 3/KH-UBND của UBND huyện", "UBND huyện Mường La"),
    ("ỦY BAN NHÂN DÂN\nTHỊ XÃ HƯƠNG TRÀ", "theo Nghị quyết số 5-NQ/TU của Ban Chấp hành Đảng bộ thị xã",
     "Ban Chấp hành Đảng bộ thị xã Hương Trà"),
    # a town by the name it had
    ("ỦY BAN NHÂN DÂN\nTHỊ XÃ HÀ GIANG", "theo Quyết định số 33/QĐ-UBND", "Ủy ban nhân dân thị xã Hà Giang"),
    ("ỦY BAN NHÂN DÂN\nTHỊ XÃ HÀ GIANG", "theo Quyết định số 33/QĐ-UBND của UNBD tỉnh Phú Thọ", "UBND tỉnh Phú Thọ"),
    # the head alone, told by the symbol
    ("BỘ Y TẾ", "Bộ trưởng ban hành Quyết định số 25/QĐ-BTP", "Bộ trưởng Bộ Tư pháp"),
    ("BỘ Y TẾ", "Thông tư liên tịch số 8/2013/TTLT-BLĐTBXH-BQP của Bộ LĐ – TB&XH và Bộ Quốc phòng",
     "Bộ Lao động - Thương binh và Xã hội và Bộ Quốc phòng"),
    # a council that goes without saying whose it is; no committee has one
    ("TRƯỜNG ĐẠI HỌC HOA BAN", "theo Nghị quyết số 21/NQ-HĐT của Hội đồng trường",
     "Hội đồng trường Trường đại học hoa ban"),
    ("UBND HUYỆN MƯỜNG LA", "theo Nghị quyết số 21/NQ-HĐT của Hội đồng trường", "Hội đồng trường"),
    ("CÔNG TY CỔ PHẦN NƯỚC MAI SƠN", "theo Nghị quyết số 21/NQ-HĐQT của HĐQT",
     "Hội đồng quản trị CÔNG TY CỔ PHẦN NƯỚC MAI SƠN"),
    # a name that has its place's in it, and one of several hospitals of a place
    ("TRƯỜNG ĐẠI HỌC SƠN LA", "theo Nghị quyết số 21/NQ-HĐT của Hội đồng trường",
     "Hội đồng trường Trường đại học sơn la"),
    # a province's paper about one district
    ("UBND TỈNH SƠN LA\nTHANH TRA", "tại UBND huyện Mai Sơn; Quyết định số 21/QĐ-TTr ngày 3/4/2019",
     "Thanh tra tỉnh Sơn La"),
    ("ỦY BAN NHÂN DÂN\nTỈNH SƠN LA", "tại UBND huyện Mai Sơn; Quyết định số 21/QĐ-UBND ngày 3/4/2019",
     "Ủy ban nhân dân tỉnh Sơn La"),
    ("BCH ĐOÀN TỈNH SƠN LA", "theo Chương trình số 21-CTr/TĐTN-VP", "Ban Chấp hành Đoàn tỉnh Sơn La"),
    ("TỈNH ĐOÀN SƠN LA", "theo Chương trình số 21-CTr/TĐTN-VP", "Tỉnh đoàn Sơn La"),
    ("HỘI NÔNG DÂN VIỆT NAM\nBCH HỘI NÔNG DÂN TỈNH SƠN LA", "theo Kế hoạch số 21-KH/HNDT", "Hội Nông dân tỉnh Sơn La"),
    # what a council sends out to look, whoever else does something in its report
    ("HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LA\nĐOÀN GIÁM SÁT", "theo Kế hoạch số 21/KH-ĐGS của Đoàn giám sát",
     "Đoàn giám sát Hội đồng nhân dân tỉnh Sơn La"),
    ("HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LA\nTIỂU BAN ĐẤT ĐAI", "UBND huyện Mường La ban hành lệnh theo Chỉ thị số 21/CT-UBND",
     None),
    # those that go to law do not write the judgment
    ("TÒA ÁN NHÂN DÂN CẤP CAO TẠI HÀ NỘI", "UBND huyện Mường La trình bày: Quyết định số 21/QĐ-UBND là đúng", None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "sentence", "expected"), IN_FULL)
def test_an_issuer_in_full(head: str, sentence: str, expected: str) -> None:
    (document,) = linked(
        f"{head}\n\nSố: 85/BC-VP\n\nSơn La, ngày 15 tháng 12 năm 2022\n\nBÁO CÁO\n\n{sentence}.\n"
    ).documents
    assert [one.issuer for one in document.links if one.citation.form != "self"] == [expected]


def test_a_code_that_elsewhere_is_a_central_bodys() -> None:
    head = "ĐẢNG ỦY KHỐI DOANH NGHIỆP TỈNH SƠN LA\n\nSố 18-CV/ĐUK\n\nSơn La, ngày 15 tháng 12 năm 2022\n\n"
    (document,) = linked(f"{head}Thực hiện Kế hoạch số 21-KH/ĐUK, ngày 3/4/2022.\n").documents
    assert [one.issuer for one in document.links] == ["Đảng ủy Khối Doanh nghiệp tỉnh Sơn La"] * 2


AROUND = [
    # the place of a body by the words around it, in a text without a head -> the issuer of its last citation
    ("Tại Quảng Trị, ngày 5-9-2025, HĐND tỉnh thông qua Nghị quyết số 8/2025/NQ-HĐND.", "HĐND tỉnh Quảng Trị"),
    (
        "UBND tỉnh Sơn La đã họp. Tại Hải Phòng, UBND thành phố ban hành Kế hoạch số 8/KH-UBND.",
        "UBND thành phố Hải Phòng",
    ),
    ("Họp tại Quảng Trị, UBND tỉnh ban hành Kế hoạch số 8/KH-UBND.", "UBND tỉnh"),
    ("Dự án ở xã Tân Hoa.\nVăn bản số 8/UBND-KT ngày 5/9/2025 của UBND xã về dự án.", "UBND xã Tân Hoa"),
    ("Dự án ở xã Tân Hoa và xã Bản Na.\nVăn bản số 8/UBND-KT của UBND xã về dự án.", "UBND xã"),
    ("Chính sách xã Hội.\nChủ tịch UBND xã Lê Văn Bình ký. Văn bản số 8/UBND-KT của UBND xã.", "UBND xã"),
    ("QUY CHẾ CỦA UBND PHƯỜNG HOA BAN\n(kèm theo Quyết định số 8/QĐ-UBND của UBND phường)", "UBND phường Hoa Ban"),
]


@pytest.mark.parametrize(("text", "expected"), AROUND)
def test_a_place_that_the_words_around_tell(text: str, expected: str) -> None:
    (document,) = linked(text).documents
    assert document.links[-1].issuer == expected


def test_a_text_is_read_through_once_for_a_place_of_a_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(kind: str, *rest: object) -> str | None:
        asked.append(kind)
        return only_named(kind, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("vncite.link.entry.only_named", counted)
    papers = "".join(f"Kế hoạch số {number}/KH-UBND của UBND xã;\n" for number in range(1, 40))
    (document,) = linked(f"Dự án ở xã Tân Hoa.\n{papers}").documents
    assert {link.issuer for link in document.links} == {"UBND xã Tân Hoa"}
    assert asked == ["xã"]


ABOVE = [
    # what a portal lists above the head; whether the writer gave it
    ("Quyết định 3899/QĐ-UBND phê duyệt quy hoạch", None),
    ("Quyết định 3899/QĐ-UBND phê duyệt quy hoạch trên địa bàn tỉnh Sơn La", "Ủy ban nhân dân tỉnh Sơn La"),
]


@pytest.mark.parametrize(("line", "expected"), ABOVE)
def test_what_stands_above_the_head_is_nobodys(line: str, expected: str | None) -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n\nSố: 85/QĐ-UBND\n\nSơn La, ngày 15 tháng 12 năm 2022\n\nQUYẾT ĐỊNH\n"
    text = f"- 8 {line}\n{head}"
    (document,) = linked(text).documents
    assert document.links[0].issuer == expected


def test_a_report_of_a_district() -> None:
    (document,) = linked(REPORT).documents
    context = document.context
    assert context.body is not None
    assert (context.body.name, context.date and context.date.isoformat()) == (
        "Ủy ban nhân dân huyện Mường La",
        "2022-12-15",
    )
    own = context.body.code
    found = [(one.number, one.issuer, key_text(one)) for one in document.links]
    assert found == [
        ("85/BC-UBND", "Ủy ban nhân dân huyện Mường La", f"hc/{own}/bao-cao/2022/85"),
        ("68/NQ-CP", "Chính phủ", "hc/cp/nghi-quyet/2021/68"),
        ("1750/QĐ-UBND", "UBND tỉnh Sơn La", "hc/ubnd-tinh-14/quyet-dinh/2021/1750"),
        ("210-KL/TU", "Ban Thường vụ Tỉnh ủy Sơn La", "dang/tu-tinh-14/ket-luan/2020-2025/210"),
        ("112/KH-UBND", "Ủy ban nhân dân huyện Mường La", f"hc/{own}/ke-hoach/2021/112"),
        ("30/KH-UBND", "Ủy ban nhân dân huyện Mường La", f"hc/{own}/ke-hoach/2022/30"),
        ("68/NQ-CP", "Chính phủ", "hc/cp/nghi-quyet/2021/68"),
        (None, None, "qppl/qh/luat/2015/83"),
        ("1750/QĐ-UBND", None, "hc/ubnd-tinh-14/quyet-dinh/2021/1750"),
    ]


def test_the_kind_of_body_alone_is_the_one_of_the_symbol() -> None:
    text = REPORT + "Bộ đã trả lời tại Công văn số 512/BYT-DP ngày 03/4/2022; sở có Kế hoạch số 7/KH-SLĐTBXH.\n"
    text += "Sửa Tờ trình số 9/TTr-TNMT của Sở.\n"
    (document,) = linked(text).documents
    assert [one.issuer for one in document.links[-3:]] == [
        "Bộ Y tế",
        "Sở Lao động - Thương binh và Xã hội tỉnh Sơn La",
        "Sở Tài nguyên và Môi trường tỉnh Sơn La",
    ]


def test_a_report_without_a_head() -> None:
    text = (
        "BÁO CÁO\nKính gửi: Sở Y tế tỉnh Sơn La.\n\nThực hiện Công văn số 512/UBND-VX ngày 03/4/2022 của UBND tỉnh; "
        "Ủy ban nhân dân huyện Mường La báo cáo như sau: đã ban hành Kế hoạch số 12/KH-UBND ngày 05/4/2022.\n"
    )
    (document,) = linked(text).documents
    assert [key_text(one) for one in document.links] == [
        "hc/ubnd-tinh-14/cong-van/2022/512-vx",
        f"hc/{document.context.body.code if document.context.body else None}/ke-hoach/2022/12",
    ]


def test_a_commune_of_today() -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ MƯỜNG LA\n\nSố: 15/BC-UBND\n\nMường La, ngày 20 tháng 10 năm 2025\n\nBÁO CÁO\n\n"
    text = head + "Thực hiện Kế hoạch số 200/KH-UBND ngày 05/8/2025 của UBND tỉnh Sơn La, UBND xã đã triển khai.\n"
    (document,) = linked(text).documents
    assert document.context.commune is not None
    assert document.context.commune.name == "xã Mường La"
    assert key_text(document.links[-1]) == "hc/ubnd-tinh-14/ke-hoach/2025/200"


_HEAD = "ỦY BAN NHÂN DÂN\nXÃ {0}\n\nSố: 28/BC-UBND\n\n{1}, ngày 30 tháng 9 năm 2019\n\nBÁO CÁO\n\n"
_DISTRICT = "UBND huyện Quảng Xương"


@pytest.mark.parametrize(
    ("commune", "line", "above", "expected"),
    [
        # whose district nobody names: not the province's paper
        ("QUẢNG NHAM", "Quảng Nham", "UBND tỉnh Thanh Hóa", None),
        # a commune named as a town elsewhere
        ("ĐÔNG HÒA", "Đông Hòa", "UBND tỉnh Kiên Giang", None),
        ("QUẢNG NHAM", "Quảng Nham", _DISTRICT, "hc/ubnd-huyen-406.xa-quang-nham/bao-cao/2019/28"),
    ],
)
def test_a_commune_before_july_2025(commune: str, line: str, above: str, expected: str | None) -> None:
    text = _HEAD.format(commune, line) + f"Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2019 của {above}.\n"
    (document,) = linked(text).documents
    assert key_text(document.links[0]) == expected


_COMMUNE = "ỦY BAN NHÂN DÂN\nXÃ {0}\n\nSố: 28/BC-UBND\n\n{1}, ngày 30 tháng 9 năm 2019\n\nBÁO CÁO\nVề đường làng{2}\n\n"
_ROADS = (
    "UBND xã đã cụ thể hóa bằng các văn bản:\n1\tQuyết định 9/QĐ-UBND\t02/3/2019\tLập tổ\n"
    "Kế hoạch số 36/KH-UBND ngày 09/02/2019 của UBND huyện. Trình UBND huyện xem xét, báo cáo UBND tỉnh ban hành.\n"
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (" của xã Tân Hoa, huyện Yên Châu, tỉnh Sơn La", ["UBND xã Tân Hoa", "UBND huyện Yên Châu"]),
        # two districts have such a commune; nobody names any: never the province's
        (" của xã Tân Hoa, huyện Yên Châu và xã Tân Hoa, huyện Mai Sơn", ["UBND xã Tân Hoa", "UBND huyện"]),
        (" tỉnh Sơn La", ["UBND xã Tân Hoa", "UBND huyện"]),
    ],
)
def test_the_district_of_a_commune_by_the_title(title: str, expected: list[str]) -> None:
    (document,) = linked(_COMMUNE.format("TÂN HOA", "Tân Hoa", title) + _ROADS).documents
    found = [one.issuer.replace("Ủy ban nhân dân", "UBND") if one.issuer else None for one in document.links]
    assert found[1:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a province's tax department, whose place is not told; the department of today
        ("Theo Công văn số 1574/CT-TTHT ngày 12/2/2018 của Cục Thuế.", None),
        (
            "Theo Công văn số 1574/CT-TTHT ngày 12/2/2018 của Cục Thuế tỉnh Sơn La.",
            "hc/ct-tinh-14/cong-van/2018/1574-ttht",
        ),
        ("Theo Công văn số 1574/CT-CS ngày 12/6/2025 của Cục Thuế.", "hc/ct/cong-van/2025/1574-cs"),
        ("Theo Quyết định số 268-CT ngày 12/6/1990.", "hc/cthdbt/quyet-dinh/1990/268"),
        # the letters of an inspectorate begin as a tờ trình does
        ("Theo Công văn số 12/TTr-NV ngày 12/5/2022 của Thanh tra tỉnh Nghệ An.", "hc/ttt-tinh-40/cong-van/2022/12-nv"),
    ],
)
def test_codes_that_two_bodies_bear(text: str, expected: str | None) -> None:
    (document,) = linked(text).documents
    assert key_text(document.links[-1]) == expected


_OF_KON_TUM = "UBND TỈNH KON TUM\nSố: 12/2021/QĐ-UBND\nKon Tum, ngày 5 tháng 5 năm 2021\n\nCăn cứ {};\n"


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        (
            "Quyết định số 15/2021/QĐ-UBND quy định giá đất trên địa bàn tỉnh Điện Biên",
            "qppl/ubnd-tinh-11/quyet-dinh/2021/15",
        ),
        (
            "Quyết định số 15/2021/QĐ-UBND ban hành quy chế do tỉnh Quảng Ngãi ban hành",
            "qppl/ubnd-tinh-51/quyet-dinh/2021/15",
        ),
        (
            "Quyết định số 15/2021/QĐ-UBND về đồ án quy hoạch vùng huyện Con Cuông, tỉnh Nghệ An đến năm 2030",
            "qppl/ubnd-tinh-40/quyet-dinh/2021/15",
        ),
        ("Quyết định số 15/2021/QĐ-UBND về hợp tác với tỉnh Nghệ An", "qppl/ubnd-tinh-62/quyet-dinh/2021/15"),
        (
            "Quyết định số 15/2021/QĐ-UBND quy định giá đất trên địa bàn tỉnh Kon Tum",
            "qppl/ubnd-tinh-62/quyet-dinh/2021/15",
        ),
    ],
)
def test_a_local_paper_on_another_province(cited: str, expected: str) -> None:
    (document,) = linked(_OF_KON_TUM.format(cited)).documents
    assert key_text(document.links[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Phối hợp với UBND huyện Mai Sơn kiểm tra, báo cáo.\nTheo Thông báo số 19/TB-UBND ngày 3/8/2023.",
            None,
        ),
        ("Đề nghị phối hợp với UBND huyện Mai Sơn báo cáo.\nTheo Thông báo số 19/TB-UBND ngày 30/8/2023.", None),
        (
            "UBND huyện Mai Sơn báo cáo.\nTheo Thông báo số 19/TB-UBND ngày 30/8/2023.",
            "hc/ubnd-huyen-125/thong-bao/2023/19",
        ),
        ("UBND XÃ\nSố: 12/TTr-UBND\nKính gửi: UBND huyện Mai Sơn, tỉnh Sơn La", None),
    ],
)
def test_a_body_that_is_told_what_to_do_does_not_write(text: str, expected: str | None) -> None:
    (document,) = linked(text).documents
    assert key_text(document.links[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a place alone, and all but the first word of a name
        ("Quyết định 21/QĐ-UBND năm 2022 về đơn giá do tỉnh Gia Lai ban hành", ["Ủy ban nhân dân tỉnh Gia Lai"]),
        (
            "Quyết định 21/QĐ-UBND năm 2022 về chợ do huyện Củ Chi, thành phố Hồ Chí Minh ban hành",
            ["Ủy ban nhân dân huyện Củ Chi, thành phố Hồ Chí Minh"],
        ),
        (
            "Nghị quyết 6/2022/NQ-HĐND về mức chi do tỉnh Quảng Ninh ban hành",
            ["Hội đồng nhân dân tỉnh Quảng Ninh"],
        ),
        (
            "Ý kiến các Bộ: Nội vụ (văn bản số 15/BNV-TCBC), Tài chính (văn bản số 61/BTC-NS).",
            ["Bộ Nội vụ", "Bộ Tài chính"],
        ),
        ("Nghị quyết số 22-NQ/TU ngày 12/5/2021 của Tỉnh Ủy Kiên Giang", ["Tỉnh Ủy Kiên Giang"]),
        # a branch is not the body that it is of; a city is no "tỉnh"
        (
            "KIỂM TOÁN NHÀ NƯỚC\nKIỂM TOÁN NHÀ NƯỚC KHU VỰC XII\n\nTheo Công văn số 93/KTNN-TH của Kiểm toán nhà nước.",
            ["Kiểm toán nhà nước"],
        ),
        ("Công văn số 60/UBND-VH của UBND tỉnh yêu cầu UBND các huyện và UBND thành phố Huế", ["UBND tỉnh"]),
        # who is named in a firm's paper did not write it
        (
            "CÔNG TY TNHH KIỂM TOÁN HOA BAN\nSố: 5/BC-HB\nHà Nội, ngày 12 tháng 5 năm 2021\nKính gửi: Sở Xây dựng tỉnh "
            "Sơn La\nSở Xây dựng đề nghị xem xét Công văn số 81/SXD-QH của Sở Xây dựng.",
            ["CÔNG TY TNHH KIỂM TOÁN HOA BAN", "Sở Xây dựng tỉnh Sơn La"],
        ),
        # a board has no director of its firm behind him
        (
            "HỘI ĐỒNG QUẢN TRỊ\nSố: 5/NQ-HĐQT\nTheo Tờ trình số 8/TTr-TGĐ của Tổng Giám đốc.",
            ["Hội đồng quản trị", "Tổng Giám đốc"],
        ),
        ("Họp tại huyện Đăk Mil.\nUBND huyện Đăk Mil có Kế hoạch số 5/KH-UBND.", ["UBND huyện Đăk Mil"]),
    ],
)
def test_issuers_in_full(text: str, expected: list[str | None]) -> None:
    (document,) = linked(text).documents
    assert [link.issuer for link in document.links] == expected


def test_two_districts_of_two_provinces_meet_in_what_they_share() -> None:
    other = REPORT.replace("HUYỆN MƯỜNG LA", "HUYỆN QUẾ VÕ").replace("Mường La", "Quế Võ")
    corpus = linked(REPORT, other)
    shared = [
        key for key in corpus.instruments if len({claim.document for claim in corpus.instruments[key].claims}) > 1
    ]
    assert [(key.issuer, key.number) for key in shared] == [("cp", "68")]


_WORDS = (
    "Nghị quyết số 128/NQ-CP|Luật Đất đai|Chỉ thị 16|số 77-KL/TW|12/KH-UBND|ngày 31/02/2021|ngày 08/02/20210"
    "|của UBND tỉnh|của Chính phủ|UBND huyện|Ủy ban nhân dân xã|báo cáo|24/2021/QH15|Nghị quyết nêu trên"
    "|sau đây gọi tắt là Nghị định 60|Kính gửi: Sở Y tế|tỉnh|thành phố|Hiến pháp năm 9999|99/VBHN-VPQH|\n|;"
)
WORDS = st.sampled_from(_WORDS.split("|"))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS | st.text(max_size=8), max_size=12).map(" ".join), min_size=1, max_size=3))
def test_any_text_is_linked_and_no_citation_is_lost(texts: list[str]) -> None:
    corpus = linked(*texts)
    for document in corpus.documents:
        assert len(document.links) == len(document.extraction.citations)
    assert all(instrument.key == key for key, instrument in corpus.instruments.items())


def _score() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


@needs("eval/score.py")
@pytest.mark.parametrize(("gold", "folder", "instruments"), [("seeds", "seeds", 0.99), ("dev", "eval/dev", 0.97)])
def test_the_gold_files(gold: str, folder: str, instruments: float) -> None:
    score = _score()
    corpus = link(find(read(path)) for path in sorted((SHARED / folder).glob("*.txt")))
    predicted = [
        {"document": document.document.path, "start": one.citation.start, "end": one.citation.end,
         "type": one.citation.type, "number": one.number, "issuer": one.issuer,
         "instrument": str(one.key) if one.key else None}
        for document in corpus.documents for one in document.links if one.citation.form not in ("self", "back")
    ]  # fmt: skip
    rows = [row for row in score.rows(SHARED / "eval" / f"{gold}.gold.jsonl") if row["form"] != "self"]
    pairs, _, _ = score.match(rows, predicted)
    stated = [(row, found) for row, found in pairs if row["issuer"]]
    right = [row for row, found in stated if score.fold(row["issuer"]) == score.fold(found["issuer"])]
    assert score.b_cubed(pairs) >= instruments
    assert len(right) / len(stated) >= 0.97
    assert sum(1 for _, found in pairs if found["instrument"]) / len(pairs) >= 0.9


OWN = [
    # head, sentence -> issuer of each citation after the own number
    (
        "HỘI ĐỒNG NHÂN DÂN TỈNH HÒA BÌNH\nBAN VĂN HÓA - XÃ HỘI\nSố: 61/BC-HĐND\nHòa Bình, ngày 22 tháng 11 năm 2018",
        "Ban Văn hóa - Xã hội ban hành Quyết định số 14/QĐ-BVHXH ngày 10/9/2018.",
        ["Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh Hòa Bình"],
    ),
    (
        "UBND HUYỆN CAO LÃNH\nBCĐ PHÒNG, CHỐNG DỊCH COVID-19\nSố: 98/BC-BCĐ\nCao Lãnh, ngày 18 tháng 11 năm 2021",
        "Thực hiện Công văn số 77/BCĐ ngày 02/11/2021.",
        ["Ban Chỉ đạo phòng, chống dịch COVID-19 huyện Cao Lãnh"],
    ),
    (
        "BỆNH VIỆN PHỔI\nSố: 142/BC-BVP\nCao Lãnh, ngày 21 tháng 12 năm 2016",
        "Đã ban hành Quyết định số 15/QĐ-BVP ngày 11/01/2016; Quyết định số 16/QĐ-BVK của Bệnh viện Khác.",
        ["Bệnh viện phổi", "Bệnh viện Khác"],  # which words have capitals, a head all in capitals does not say
    ),
]


@pytest.mark.parametrize(("head", "text", "expected"), OWN)
def test_the_writing_body_by_its_short_name_and_by_its_code(head: str, text: str, expected: list[str]) -> None:
    (document,) = linked(f"{head}\n\nBÁO CÁO\nKết quả công tác\n\n{text}").documents
    assert [link.issuer for link in document.links[1:]] == expected


def test_a_law_that_is_told_by_its_number_is_meant_by_its_title() -> None:
    text = "ngày 22 tháng 7 năm 2024\n\nLuật Thủ đô (Luật số 39/2024/QH15) có hiệu lực. Thi hành Luật Thủ đô, xã làm."
    (document,) = linked(text).documents
    assert [link.key.period for link in document.links if link.key] == ["2024", "2024"]
