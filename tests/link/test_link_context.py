"""Who writes a document: from its head, its running text, its addressee."""

from __future__ import annotations

import pytest
from linking import LEXICON, cite, day, extraction

from vncite.link.context import context_of
from vncite.link.issuers import stated_body
from vncite.link.stated import parse
from vncite.model import Header

LATE = day("20/11/2025", "words")
EARLY = day("24/3/2023", "words")

HEADS = [
    # header, text; code of the body, province, district, commune
    (Header(issuer="Ủy ban nhân dân thành phố Từ Sơn", date=EARLY), "", "ubnd-huyen-261", "tinh-27", "huyen-261", None),
    (Header(issuer="Ủy ban nhân dân thành phố từ sơn", date=EARLY), "", "ubnd-huyen-261", "tinh-27", "huyen-261", None),
    (Header(issuer="ỦY BAN NHÂN DÂN HUYỆN BẮC YÊN", date=EARLY), "", "ubnd-huyen-121", "tinh-14", "huyen-121", None),
    (Header(issuer="Huyện ủy Bắc Yên", date=EARLY), "", "hu-huyen-121", "tinh-14", "huyen-121", None),
    (Header(issuer="Tỉnh ủy Sơn La", date=EARLY), "", "tu-tinh-14", "tinh-14", None, None),
    (
        Header(issuer="Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai", date=LATE), "",
        "ubnd-tinh-75-2025", "tinh-75-2025", None, None,
    ),
    (Header(issuer="Ủy ban nhân dân tỉnh Đồng Nai", date=EARLY), "", "ubnd-tinh-75", "tinh-75", None, None),
    (Header(issuer="Bộ Y tế", date=EARLY, place="Hà Nội"), "", "byt", None, None, None),
    (Header(issuer="Sở Y tế", date=EARLY, place="Sơn La"), "", "syt-tinh-14", "tinh-14", None, None),
    (Header(issuer="Sở Y tế", date=EARLY, addressee="UBND tỉnh Sơn La"), "", "syt-tinh-14", "tinh-14", None, None),
    (Header(issuer="UBND huyện", date=EARLY, place="Bắc Yên"), "", "ubnd-huyen-121", "tinh-14", "huyen-121", None),
    (
        Header(issuer="Ủy ban nhân dân xã Mường Khoa, huyện Bắc Yên", date=EARLY), "",
        "ubnd-huyen-121.xa-muong-khoa", "tinh-14", "huyen-121", "huyen-121.xa-muong-khoa",
    ),
    (
        Header(issuer="UBND xã Mường Khoa", above="UBND huyện Bắc Yên", date=EARLY), "",
        "ubnd-huyen-121.xa-muong-khoa", "tinh-14", "huyen-121", "huyen-121.xa-muong-khoa",
    ),
    (Header(issuer="UBND xã Tam Đa", date=LATE), "", "ubnd-xa-09208-2025", "tinh-24-2025", None, "xa-09208-2025"),
    (
        Header(addressee="Sở Y tế tỉnh Sơn La"),
        "Thực hiện yêu cầu của cấp trên, Ủy ban nhân dân huyện Bắc Yên báo cáo như sau: dịch đã được khống chế.",
        "ubnd-huyen-121", "tinh-14", "huyen-121", None,
    ),
    (
        Header(),
        "Trên đây là kết quả công tác năm.\n\nỦy ban nhân dân huyện\nBắc Yên trân trọng báo cáo./.",
        "ubnd-huyen-121", "tinh-14", "huyen-121", None,
    ),
    # a place that several provinces have, told apart by what else the document says of itself
    (
        Header(issuer="Ủy ban nhân dân huyện Châu Thành", date=EARLY, addressee="Sở Y tế tỉnh Bến Tre"), "",
        "ubnd-huyen-831", "tinh-83", "huyen-831", None,
    ),
    (Header(issuer="Ủy ban nhân dân huyện Châu Thành", date=EARLY), "", None, None, None, None),
    (Header(), "Công tác phòng, chống dịch đạt kết quả tốt.", None, None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("header", "text", "body", "province", "district", "commune"), HEADS)
def test_who_writes(
    header: Header, text: str, body: str | None, province: str | None, district: str | None, commune: str | None
) -> None:
    context = context_of(extraction(header=header, text=text), LEXICON)
    found = [place.id if place else None for place in (context.province, context.district, context.commune)]
    assert (context.body.code if context.body else None) == body
    assert found == [province, district, commune]
    assert context.date == (header.date.value if header.date else None)


def test_the_province_may_come_from_the_bodies_it_cites() -> None:
    header = Header(issuer="Ủy ban nhân dân huyện Châu Thành", date=EARLY)
    cited = [cite(f"{n}/KH-UBND", on="01/02/2022", issuer="UBND tỉnh Bến Tre") for n in range(3)]
    context = context_of(extraction(*cited, header=header), LEXICON)
    assert context.body is not None
    assert context.body.code == "ubnd-huyen-831"


@pytest.mark.parametrize(
    ("header", "issuer"),
    [
        (Header(issuer="Ủy ban nhân dân phường Bến Nghé", date=EARLY, place="Quận 1"), None),
        (Header(issuer="Ủy ban nhân dân phường Bến Nghé", date=EARLY), "UBND Quận 1"),
    ],
)
def test_the_district_of_a_former_commune(header: Header, issuer: str | None) -> None:
    context = context_of(extraction(cite("3/KH-UBND", on="01/02/2022", issuer=issuer), header=header), LEXICON)
    assert context.body is not None
    assert context.body.code == "ubnd-huyen-760.phuong-ben-nghe"
    assert context.district is not None
    assert context.district.name == "quận 1"


def test_another_body_in_the_text_does_not_write_it() -> None:
    header = Header(issuer="Ủy ban nhân dân thành phố", date=LATE, place="Hải Phòng")
    text = "Bãi bỏ Quyết định số 8 do Ủy ban nhân dân tỉnh Hải Dương ban hành năm 2019."
    context = context_of(extraction(header=header, text=text), LEXICON)
    assert context.body is not None
    assert context.body.code == "ubnd-tinh-31-2025"


@pytest.mark.parametrize(
    ("issuers", "district"),
    [
        (["UBND huyện Tuy An", "UBND huyện"], "huyen-559"),
        (["UBND huyện Tuy An", "UBND huyện Mộc Châu", "UBND huyện"], None),
        (["UBND tỉnh Phú Yên", "UBND huyện Mộc Châu"], None),
        (["UBND huyện"], None),
    ],
)
def test_the_district_of_a_text_without_a_writer(issuers: list[str], district: str | None) -> None:
    cited = [cite(f"{n}/KH-UBND", on="01/02/2022", issuer=issuer) for n, issuer in enumerate(issuers, start=1)]
    context = context_of(extraction(*cited, header=Header()), LEXICON)
    assert (context.district.id if context.district else None) == district
    assert context.body is None


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("Huyện ủy đã họp. Ủy ban nhân dân huyện Quỳ Châu có ý kiến như sau.", "huyen-416"),
        ("UBND huyện Quỳ Châu và UBND huyện Mộc Châu có ý kiến như sau.", None),
    ],
)
def test_the_only_district_named_in_a_text_without_a_writer(text: str, district: str | None) -> None:
    context = context_of(extraction(header=Header(), text=text), LEXICON)
    assert (context.district.id if context.district else None) == district
    # what says no level is not put on it
    assert stated_body(parse("UBND", LEXICON), context, None, LEXICON) is None


@pytest.mark.parametrize(
    ("text", "issuer", "district"),
    [
        ("Hoạt động của Đội cứu hộ huyện Quỳ Châu", "UBND huyện", "huyen-416"),
        ("Ban Thường vụ Huyện ủy Quỳ Châu đã họp", "Ban Tổ chức Huyện ủy", "huyen-416"),
        ("Đội cứu hộ huyện Quỳ Châu và huyện Mộc Châu", "UBND huyện", None),
        ("Đội cứu hộ huyện Quỳ Châu và huyện Quảng Xương Đông", "UBND huyện", None),  # which no table has
        ("Hoạt động của Đội cứu hộ huyện Quỳ Châu", "UBND tỉnh", None),  # none is asked for
    ],
)
def test_the_only_district_named_at_all(text: str, issuer: str, district: str | None) -> None:
    context = context_of(
        extraction(cite("7/QĐ-UBND", on="01/02/2022", issuer=issuer), header=Header(), text=text), LEXICON
    )
    assert (context.district.id if context.district else None) == district


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("UBND huyện Mộc Châu có Công văn số 5/UBND-NN. Trả lời Công văn số 6/UBND-NN của UBND huyện.", "huyen-123"),
        ("UBND huyện Mộc Châu và UBND huyện Yên Châu có văn bản.", None),
        ("UBND huyện Quỳ Châu có văn bản.", None),  # of another province
    ],
)
def test_the_only_district_in_a_paper_of_the_province(text: str, district: str | None) -> None:
    context = context_of(extraction(header=Header(issuer="Sở Y tế tỉnh Sơn La", date=EARLY), text=text), LEXICON)
    assert (context.district.id if context.district else None) == district
    assert stated_body(parse("UBND", LEXICON), context, None, LEXICON) == stated_body(
        parse("UBND tỉnh Sơn La", LEXICON), context, None, LEXICON
    )


ABOUT = [
    # header of a central body, first lines -> the province whose "UBND tỉnh" it means
    (Header(issuer="Bộ Nội vụ", date=EARLY, addressee="UBND tỉnh Hà Giang"), "", "tinh-02"),
    (Header(issuer="Kiểm toán nhà nước", date=EARLY), "Ngân sách địa phương năm 2017 của tỉnh Kon Tum.", "tinh-62"),
    (Header(issuer="Bộ Y tế", date=EARLY), "Gửi tỉnh Kon Tum và tỉnh Gia Lai.", None),
    (Header(issuer="Bộ Y tế", date=EARLY), "Quy định về bệnh án.", None),
]


@pytest.mark.parametrize(("header", "text", "province"), ABOUT)
def test_which_province_a_central_paper_is_about(header: Header, text: str, province: str | None) -> None:
    context = context_of(extraction(header=header, text=text), LEXICON)
    assert (context.about.id if context.about else None) == province
    assert context.province is None
