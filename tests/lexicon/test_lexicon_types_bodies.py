"""Types of document and issuing bodies: by code, by symbol, by word, by name, on a day."""

from __future__ import annotations

from datetime import date

import pytest

from vncite.lexicon.bodies import bodies
from vncite.lexicon.fold import slug
from vncite.lexicon.force import force_rank
from vncite.lexicon.types import doc_types

NGHI_DINH_30 = [
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ",
    "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "SY", "TrS", "SL",
]  # fmt: skip
PARTY = [
    "Cương lĩnh chính trị", "Điều lệ Đảng", "Chiến lược", "Nghị quyết", "Quyết định", "Chỉ thị", "Kết luận", "Quy chế",
    "Quy định", "Thông tri", "Hướng dẫn", "Thông báo", "Thông cáo", "Tuyên bố", "Lời kêu gọi", "Báo cáo", "Kế hoạch",
    "Quy hoạch", "Chương trình", "Đề án", "Phương án", "Dự án", "Tờ trình", "Công văn", "Biên bản",
]  # fmt: skip


@pytest.mark.parametrize("symbol", NGHI_DINH_30)
def test_abbreviations_of_nghi_dinh_30(symbol: str) -> None:
    assert [kind for kind in doc_types().symbol(symbol) if "hc" in kind.systems]


@pytest.mark.parametrize("name", PARTY)
def test_types_of_party_papers(name: str) -> None:
    kind = doc_types().word(name)
    assert kind is not None
    assert "dang" in kind.systems


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Nghị quyết", "NQ"), ("NGHỊ QUYẾT", "NQ"), ("nghị  quyết", "NQ"), ("Văn bản", "CV"), ("công văn", "CV"),
        ("Thông báo kết luận", "TB"), ("Thông báo Kết luận", "TB"), ("Bộ luật", "BL"), ("Luật", "L"), ("Lệnh", "L-CTN"),
        ("QĐ", "QĐ"), ("NQ", "NQ"), ("Quy định", "QyĐ"), ("Thông tri", "TTri"), ("Thông tư liên tịch", "TTLT"),
        ("Chương trình hành động", "CTr"), ("Giấy phép", "GP"), ("Đề án", "ĐA"), ("Dự án", "DA"), ("nghĩa quyết", None),
    ],
)  # fmt: skip
def test_type_words(word: str, code: str | None) -> None:
    kind = doc_types().word(word)
    assert (kind.code if kind else None) == code


@pytest.mark.parametrize(
    ("symbol", "system", "codes"),
    [
        ("QĐ", None, ["QĐ"]), ("qđ", None, ["QĐ"]), ("QĐNS", "dang", ["QĐ"]), ("QĐi", "dang", ["QyĐ"]),
        ("QyĐ", None, ["QyĐ"]), ("TT", "qppl", ["TT"]), ("TT", "dang", ["TTri"]), ("CTrHĐ", "dang", ["CTr"]),
        ("TTR", None, ["TTr"]), ("VBHN", "hn", ["VBHN"]), ("HĐ", None, ["HĐ"]), ("HD", None, ["HD"]), ("ZZ", None, []),
    ],
)  # fmt: skip
def test_symbols(symbol: str, system: str | None, codes: list[str]) -> None:
    assert [kind.code for kind in doc_types().symbol(symbol, system)] == codes


def test_no_two_type_words_of_different_types_are_one() -> None:
    for kind in doc_types().all:
        for word in (kind.name, *kind.words):
            assert doc_types().word(word) is kind, word


def test_a_code_is_numbered_with_the_laws() -> None:
    code, law = doc_types().code("BL"), doc_types().code("L")
    assert code is not None
    assert law is not None
    assert code.slug != law.slug
    assert code.key_slug == law.key_slug == "luat"


def test_what_is_titled_and_what_is_no_citation() -> None:
    assert {kind.code for kind in doc_types().all if kind.titled} >= {"L", "BL", "PL", "HP"}
    assert {kind.code for kind in doc_types().all if not kind.citable} >= {"GP", "HĐ", "SY", "TrS", "SaoL", "GM"}


BY_CODE = [
    ("CP", None, "CP"), ("TTg", None, "TTg"), ("TTG", None, "TTg"), ("TTCP", None, "TTCP"), ("BGDĐT", None, "BGDĐT"),
    ("BGD&ĐT", None, "BGDĐT"), ("bgddt", None, "BGDĐT"), ("BNN", None, "BNNPTNT"), ("BLDTBXH", None, "BLĐTBXH"),
    ("LĐTBXH", None, "BLĐTBXH"), ("UB", None, "UBND"), ("HDND", None, "HĐND"), ("ĐU", None, "ĐU"), ("TU", None, "TU"),
    ("UBTƯMTTQVN", None, "MTTW"), ("VKSTC", None, "VKSNDTC"), ("TCCP", None, "BTCCBCP"), ("XYZW", None, None),
    ("HĐBT", None, "HĐBT"), ("UBTVQH15", None, "UBTVQH"), ("HĐND8", None, "HĐND"), ("15", None, None), ("", None, None),
    ("CTUBND", None, "CTUBND"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "on", "expected"), BY_CODE)
def test_body_by_code(code: str, on: date | None, expected: str | None) -> None:
    found = bodies().by_code(code, on)
    assert (found.code if found else None) == expected


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Chính phủ", "CP"), ("Thủ tướng Chính phủ", "TTg"), ("UỶ BAN NHÂN DÂN", "UBND"), ("UBND", "UBND"),
        ("Chủ tịch UBND", "CTUBND"), ("Chủ tịch Ủy ban nhân dân", "CTUBND"), ("Bộ trưởng Bộ Y tế", "BYT"),
        ("Bộ Lao động, Thương binh và Xã hội", "BLĐTBXH"), ("Bộ Lao động – Thương binh và Xã hội", "BLĐTBXH"),
        ("Bộ Văn hoá, Thể thao và Du lịch", "BVHTTDL"), ("Bộ công thương", "BCT"),
        ("Thống đốc Ngân hàng Nhà nước", "NHNN"),
        ("Toà án nhân dân tối cao", "TANDTC"), ("Viện Kiểm sát Nhân dân Tối cao", "VKSNDTC"), ("Bộ Chính trị", "TW"),
        ("Ban Bí thư", "TW"), ("Thường trực Tỉnh ủy", "TU"), ("Thành uỷ", "TU"), ("Giám đốc Sở Y tế", "SYT"),
        ("Bộ Thủy sản", "BTS"), ("Bộ Thuỷ sản", "BTS"), ("Bộ không có", None), ("Bộ trưởng Chính phủ", None),
    ],
)  # fmt: skip
def test_body_by_name(name: str, code: str | None) -> None:
    found = bodies().by_name(name)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("code", "last_day", "heirs"),
    [
        ("BKHĐT", date(2025, 2, 28), ["BTC"]), ("BGTVT", date(2025, 2, 28), ["BXD"]),
        ("BTNMT", date(2025, 2, 28), ["BNNMT"]), ("BNNPTNT", date(2025, 2, 28), ["BNNMT"]),
        ("BTTTT", date(2025, 2, 28), ["BKHCN"]), ("BLĐTBXH", date(2025, 2, 28), ["BNV"]),
        ("UBDT", date(2025, 2, 28), ["BDTTG"]), ("BTM", date(2007, 7, 31), ["BCT"]), ("HU", date(2025, 6, 30), ["ĐU"]),
        ("BBCVT", date(2007, 7, 31), ["BTTTT", "BKHCN"]), ("BYT", None, []),
    ],
)  # fmt: skip
def test_what_followed_a_body(code: str, last_day: date | None, heirs: list[str]) -> None:
    body = bodies().get(code)
    assert body is not None
    assert body.valid_to == last_day
    assert [heir.code for heir in bodies().successors(code)] == heirs
    if last_day:
        assert body.existed(last_day)
        assert not body.existed(date(2026, 1, 1))


def test_no_two_bodies_share_a_spelling_of_their_codes() -> None:
    seen: dict[str, str] = {}
    for body in bodies().all:
        for spelling in (body.code, *body.aliases):
            assert seen.setdefault(spelling, body.code) == body.code, spelling
        assert slug(body.slug) == body.slug


def test_succession_has_no_circle_and_ends_in_a_body_that_lasts_or_is_local() -> None:
    for body in bodies().all:
        chain = bodies().successors(body.code)
        assert body not in chain
        if body.successor:
            assert chain[-1].successor == "", body.code


@pytest.mark.parametrize(
    ("type", "body", "series", "level", "rank"),
    [
        ("HP", "QH", "qppl", "", 1), ("L", "QH", "qppl", "", 2), ("NQ", "QH", "qppl", "", 2),
        ("NQ", "UBTVQH", "qppl", "", 3), ("NĐ", "CP", "qppl", "", 5), ("NQ", "CP", "qppl", "", 5),
        ("NQ", "CP", "hc", "", None), ("QĐ", "TTg", "qppl", "", 6),
        ("QĐ", "TTg", "hc", "", None), ("TT", "BYT", "qppl", "", 8), ("TTLT", "BCA", "qppl", "", 9),
        ("NQ", "HĐND", "qppl", "province", 10), ("QĐ", "UBND", "qppl", "province", 11),
        ("NQ", "HĐND", "qppl", "district", 13),
        ("QĐ", "UBND", "qppl", "commune", 14), ("QĐ", "UBND", "qppl", "", None), ("NQ", "TW", "dang", "", None),
        ("KH", "UBND", "hc", "province", None),
    ],
)  # fmt: skip
def test_force(type: str, body: str, series: str, level: str, rank: int | None) -> None:
    assert force_rank(type, body, series, level) == rank
