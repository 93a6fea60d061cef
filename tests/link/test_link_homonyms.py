"""One number, several instruments: what merges and what never does."""

from __future__ import annotations

import pytest
from linking import DISTRICT, LEXICON, cite, day, extraction, key_text

from vncite.link import link, link_document
from vncite.model import Citation, Header

PROVINCE = Header(issuer="Ủy ban nhân dân tỉnh Sơn La", date=day("20/11/2025", "words"))

PAIRS = [
    # two citations of one document; the instruments they name
    # numbers that restart each year
    (cite("17/KH-UBND", on="05/02/2020"), cite("17/KH-UBND", on="05/02/2021"),
     ["hc/ubnd-huyen-121/ke-hoach/2020/17", "hc/ubnd-huyen-121/ke-hoach/2021/17"]),
    (cite("42/NQ-CP", on="09/04/2020"), cite("42/NQ-CP", on="04/09/2020"),
     ["hc/cp/nghi-quyet/2020/42", "hc/cp/nghi-quyet/2020/42"]),  # a date exchanged: one instrument, two claims
    (cite("42/NQ-CP", on="09/04/2020"), cite("42/NQ-CP", on="09/04/2021"),
     ["hc/cp/nghi-quyet/2020/42", "hc/cp/nghi-quyet/2021/42"]),  # a slip of the year: two by rule
    (cite("16/NQ-CP", on="20/00/2021"), cite("16/NQ-CP", on="08/02/2021"),
     ["hc/cp/nghi-quyet/2021/16", "hc/cp/nghi-quyet/2021/16"]),  # no such day, but the year can be read
    # with and without the year in the symbol
    (cite("15/QĐ-TTg", on="05/01/2020"), cite("15/2020/QĐ-TTg", on="24/04/2020"),
     ["hc/ttg/quyet-dinh/2020/15", "qppl/ttg/quyet-dinh/2020/15"]),
    (cite("128/NQ-CP", on="11/10/2025"), cite("128/2025/NQ-CP"),
     ["hc/cp/nghi-quyet/2025/128", "qppl/cp/nghi-quyet/2025/128"]),
    (cite("66.7/2025/NQ-CP"), cite("66/2025/NQ-CP"),
     ["qppl/cp/nghi-quyet/2025/66.7", "qppl/cp/nghi-quyet/2025/66"]),
    (cite("12/2021/KH-UBND"), cite("12/KH-UBND", on="05/02/2021"),  # plans have one series, however they are written
     ["hc/ubnd-huyen-121/ke-hoach/2021/12", "hc/ubnd-huyen-121/ke-hoach/2021/12"]),
    # a law and a resolution with one number
    (cite("18/2008/QH12", "L"), cite("18/2008/QH12", "NQ"),
     ["qppl/qh/luat/2008/18", "qppl/qh/nghi-quyet/2008/18"]),
    (cite("95/2015/QH13", "L"), cite("95/2015/QH13", "BL"),
     ["qppl/qh/luat/2015/95", "qppl/qh/luat/2015/95"]),  # codes are numbered with the laws
    (cite("03/2021/UBTVQH15", "NQ"), cite("3/2021/UBTVQH15", "NQ"),
     ["qppl/ubtvqh/nghi-quyet/2021/3", "qppl/ubtvqh/nghi-quyet/2021/3"]),
    (cite("01/2022/UBTVQH15", "PL"), cite("01/2022/UBTVQH15", "NQ"),
     ["qppl/ubtvqh/phap-lenh/2022/1", "qppl/ubtvqh/nghi-quyet/2022/1"]),
    # numbers that run through a term: of the Standing Committee, of a Party committee
    (cite("268/NQ-UBTVQH15", on="06/08/2021"), cite("268/NQ-UBTVQH15", on="06/08/2022"),
     ["hc/ubtvqh/nghi-quyet/2021-2026/268", "hc/ubtvqh/nghi-quyet/2021-2026/268"]),
    (cite("268/NQ-UBTVQH14", "NQ"), cite("268/NQ-UBTVQH15", "NQ"),
     ["hc/ubtvqh/nghi-quyet/2016-2021/268", "hc/ubtvqh/nghi-quyet/2021-2026/268"]),
    (cite("77-KL/TW", on="05/06/2020"), cite("77-KL/TW", on="06/05/2022"),
     ["dang/tw/ket-luan/2016-2021/77", "dang/tw/ket-luan/2021-2026/77"]),
    (cite("172-TB/TW", on="21/03/2019"), cite("172-TB/TW", on="21/03/2020"),
     ["dang/tw/thong-bao/2016-2021/172", "dang/tw/thong-bao/2016-2021/172"]),
    (cite("05-CT/TU", "CT", on="10/03/2019"), cite("05-CT/TU", "CT", on="10/03/2022"),
     ["dang/tu-tinh-14/chi-thi/2015-2020/5", "dang/tu-tinh-14/chi-thi/2020-2025/5"]),
    # two types under one code of the Party
    (cite("41-QĐ/TW", "QyĐ", on="03/11/2021"), cite("41-QĐ/TW", "QĐ", on="03/11/2021"),
     ["dang/tw/quy-dinh/2021-2026/41", "dang/tw/quyet-dinh/2021-2026/41"]),
    # one number of two bodies
    (cite("126/QĐ-UBND", on="21/03/2022", issuer="UBND tỉnh"), cite("126/QĐ-UBND", on="21/03/2022"),
     ["hc/ubnd-tinh-14/quyet-dinh/2022/126", "hc/ubnd-tinh-14/quyet-dinh/2022/126"]),
    (cite("126/QĐ-UBND", on="21/03/2022", issuer="UBND tỉnh"), cite("126/QĐ-UBND", on="30/03/2021"),
     ["hc/ubnd-tinh-14/quyet-dinh/2022/126", "hc/ubnd-huyen-121/quyet-dinh/2021/126"]),
    (cite("12/KH-UBND", on="01/02/2022", issuer="UBND tỉnh"), cite("12/KH-UBND", on="01/02/2022", issuer="UBND huyện"),
     ["hc/ubnd-tinh-14/ke-hoach/2022/12", "hc/ubnd-huyen-121/ke-hoach/2022/12"]),
    (cite("05/CT-UBND", on="31/03/2020", issuer="Chủ tịch UBND tỉnh"),
     cite("05/CT-UBND", on="31/03/2020", issuer="UBND tỉnh"),
     ["hc/ubnd-tinh-14/chi-thi/2020/5", "hc/ubnd-tinh-14/chi-thi/2020/5"]),
    (cite("121/KH-BCĐ", on="05/11/2021"), cite("121/KH-UBND", on="05/11/2021"),
     ["hc/bcd-huyen-121/ke-hoach/2021/121", "hc/ubnd-huyen-121/ke-hoach/2021/121"]),
    (cite("22/KH-BCĐ", on="03/04/2021", issuer="Ban Chỉ đạo phòng, chống dịch tỉnh"),
     cite("22/KH-BCĐ", on="04/09/2021", issuer="Ban Chỉ đạo 138 tỉnh"),
     ["hc/bcd-tinh-14/ke-hoach/2021/22", "hc/bcd138-tinh-14/ke-hoach/2021/22"]),
    (cite("22/KH-BCĐ389", on="03/04/2021", issuer="BCĐ 389 tỉnh"),
     cite("22/KH-BCĐ", on="03/04/2021", issuer="BCĐ 389 tỉnh"),
     ["hc/bcd389-tinh-14/ke-hoach/2021/22", "hc/bcd389-tinh-14/ke-hoach/2021/22"]),
    # letters: the field tells them apart
    (cite("873/UBND-KGVX", "CV", on="20/03/2023"), cite("873/UBND-KT", "CV", on="20/03/2023"),
     ["hc/ubnd-huyen-121/cong-van/2023/873-kgvx", "hc/ubnd-huyen-121/cong-van/2023/873-kt"]),
    # joint, consolidated, old
    (cite("05/2012/TTLT-BCA-BTP"), cite("5/2012/TTLT-BCA-BTP"),
     ["qppl/bca/thong-tu-lien-tich/2012/5", "qppl/bca/thong-tu-lien-tich/2012/5"]),
    (cite("12/VBHN-VPQH", on="05/07/2022"), cite("12/VBHN-BYT", on="05/07/2022"),
     ["hn/vpqh/van-ban-hop-nhat/2022/12", "hn/byt/van-ban-hop-nhat/2022/12"]),
    (cite("206-CP", "NĐ", on="11/04/1979"), cite("206-CP", "QĐ", on="11/04/1979"),
     ["hc/cp/nghi-dinh/1979/206", "hc/cp/quyet-dinh/1979/206"]),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "expected"), PAIRS)
def test_two_citations(first: Citation, second: Citation, expected: list[str]) -> None:
    linked = link_document(extraction(first, second, header=DISTRICT), lexicon=LEXICON)
    assert [key_text(link) for link in linked.links] == expected


UNDATED = [
    # what the document says before, the citation without a date, its instrument and why
    ([cite("128/NQ-CP", on="11/10/2021")], cite("128/NQ-CP"), "hc/cp/nghi-quyet/2021/128", "same-document"),
    ([cite("17/KH-UBND", on="05/02/2020"), cite("17/KH-UBND", on="05/02/2021")], cite("17/KH-UBND"),
     None, "same-document"),
    ([cite("15/2020/QĐ-TTg")], cite("15/QĐ-TTg"), None, None),  # a year dropped: suspected, never merged
    ([cite("128/QĐ-TTg", on="11/10/2021")], cite("128/NQ-CP"), None, None),
    ([cite("16/NQ-CP", on="08/02/?")], cite("16/NQ-CP"), None, None),
    ([cite("16/NQ-CP", on="08/02/20210")], cite("16/NQ-CP"), None, None),
    ([cite("16/NQ-CP", on="08/02/0021")], cite("16/NQ-CP"), None, None),
    ([], cite("268/NQ-UBTVQH15"), "hc/ubtvqh/nghi-quyet/2021-2026/268", "year-in-number"),
    ([], cite("77-KL/TW"), None, None),
    ([], cite("24/2022/UBTVQH15", "NQ"), "qppl/ubtvqh/nghi-quyet/2022/24", "year-in-number"),
    ([cite("24/2022/UBTVQH15", "NQ")], cite("24/2022/UBTVQH15"), "qppl/ubtvqh/nghi-quyet/2022/24", "same-document"),
    ([], cite("31/2024/QH15"), "qppl/qh/luat/2024/31", "title-register"),
    ([cite("31/2024/QH15", "NQ")], cite("31/2024/QH15"), "qppl/qh/nghi-quyet/2024/31", "same-document"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "undated", "expected", "reason"), UNDATED)
def test_an_undated_citation(
    before: list[Citation], undated: Citation, expected: str | None, reason: str | None
) -> None:
    corpus = link([extraction(*before, undated)], register=None, lexicon=LEXICON)
    last = corpus.documents[0].links[-1]
    assert key_text(last) == expected
    assert last.designation is not None
    assert (last.candidates[0].reason if last.candidates else None) == reason


def test_a_party_number_without_a_date_keeps_the_terms_it_may_be_of() -> None:
    head = Header(issuer="Ủy ban nhân dân huyện Bắc Yên", date=day("24/3/2023", "words"))
    (found,) = link([extraction(cite("18-NQ/TW"), header=head)], register=None).documents[0].links
    assert found.key is None
    assert [one.key.period for one in found.candidates] == ["2021-2026", "2016-2021"]
    assert {one.reason for one in found.candidates} == {"recency"}
    other = extraction(cite("18-NQ/TW", on="16/6/2022"), path="2.txt")
    (known, _) = link([extraction(cite("18-NQ/TW"), header=head), other], register=None).documents
    assert known.links[0].candidates[0].reason == "corpus"


def test_one_symbol_in_two_provinces_is_two_instruments() -> None:
    plan = cite("45/KH-UBND", on="10/03/2022")
    headers = [Header(issuer=f"Ủy ban nhân dân tỉnh {name}", date=day("20/4/2022")) for name in ("Sơn La", "Bắc Ninh")]
    corpus = link([extraction(plan, header=header) for header in headers], register=None, lexicon=LEXICON)
    assert [key.issuer for key in corpus.instruments] == ["ubnd-tinh-14", "ubnd-tinh-27"]


def test_without_a_writer_a_local_symbol_is_nobody() -> None:
    (found,) = link_document(extraction(cite("45/KH-UBND", on="10/03/2022"), header=Header())).links
    assert (found.key, found.body, found.issuer, found.designation) == (None, None, None, None)


IMPLIED = [
    # the writer, the citation; issuer, whether implied
    (DISTRICT, cite("12/KH-UBND", on="30/01/2020"), "Ủy ban nhân dân huyện Bắc Yên", True),
    (DISTRICT, cite("03/KH-BCĐ", on="13/03/2020"), "Ban Chỉ đạo huyện Bắc Yên", True),
    (DISTRICT, cite("05/NQ-HĐND", on="13/03/2020"), None, False),  # another body of the place
    (DISTRICT, cite("947-KL/TU", on="31/03/2020"), None, False),
    (DISTRICT, cite("128/NQ-CP", on="11/10/2021"), None, False),  # a central symbol is not the text's statement
    (PROVINCE, cite("283/KH-UBND", on="24/09/2025"), "Ủy ban nhân dân tỉnh Sơn La", True),
]  # fmt: skip


@pytest.mark.parametrize(("header", "citation", "issuer", "implied"), IMPLIED)
def test_an_issuer_that_no_words_state(header: Header, citation: Citation, issuer: str | None, implied: bool) -> None:
    (found,) = link_document(extraction(citation, header=header)).links
    assert (found.issuer, found.implied) == (issuer, implied)


def test_a_committee_has_the_fullest_name_that_the_document_gives() -> None:
    stated = cite("121/KH-BCĐ", on="05/11/2021", issuer="Ban Chỉ đạo phòng, chống dịch COVID-19 huyện Bắc Yên")
    _, implied = link_document(extraction(stated, cite("03/KH-BCĐ", on="13/03/2020"))).links
    assert implied.issuer == "Ban Chỉ đạo phòng, chống dịch COVID-19 huyện Bắc Yên"
    told = "Năm 2020 đã kiện toàn Ban Chỉ đạo phòng, chống thiên tai huyện để điều hành."
    (from_text,) = link_document(extraction(cite("03/KH-BCĐ", on="13/03/2020"), text=told)).links
    assert from_text.issuer == "Ban Chỉ đạo phòng, chống thiên tai huyện Bắc Yên"


CONGRESS = [
    # a number of Tỉnh ủy in the months of the congresses (September to October 2020); its term
    ("210-KL/TU", "10/10/2020", "2015-2020"),
    ("03-QĐ/TU", "25/10/2020", "2020-2025"),
    ("947-KL/TU", "15/09/2020", "2015-2020"),
    ("02-NQ/TU", "05/11/2020", "2020-2025"),
    ("40-KL/TU", "10/10/2020", None),  # either: no instrument is chosen, both are kept
]


@pytest.mark.parametrize(("number", "on", "term"), CONGRESS)
def test_a_party_number_in_the_months_of_congresses(number: str, on: str, term: str | None) -> None:
    (found,) = link_document(extraction(cite(number, on=on))).links
    assert (found.key.period if found.key else None) == term
    assert term is not None or len(found.candidates) == 2


def test_a_year_after_the_text_gives_way_to_what_else_the_text_says() -> None:
    head = Header(issuer="Ủy ban nhân dân huyện Bắc Yên", date=day("24/3/2023", "words"))
    late, other = cite("128/NQ-CP", on="11/10/2031"), cite("128/NQ-CP", on="11/10/2021")
    both = link_document(extraction(late, other, header=head)).links
    assert [key_text(one) for one in both] == ["hc/cp/nghi-quyet/2021/128"] * 2
    (alone,) = link_document(extraction(late, header=head)).links
    assert key_text(alone) == "hc/cp/nghi-quyet/2031/128"  # kept, so that its date can be found fault with


TODAY = Header(issuer="Ủy ban nhân dân xã Tam Đa", date=day("20/11/2025", "words"))
COMMUNE = [
    # a commune of today cites what is older than itself
    (cite("12/KH-UBND", on="05/10/2025"), "hc/ubnd-xa-09208-2025/ke-hoach/2025/12", True),
    (cite("12/KH-UBND", on="05/03/2023"), None, False),  # its own number it cannot be
    (cite("12/KH-UBND", on="05/03/2023", issuer="UBND tỉnh"), "hc/ubnd-tinh-27/ke-hoach/2023/12", False),
    (cite("12/KH-UBND", on="05/09/2025", issuer="UBND tỉnh"), "hc/ubnd-tinh-24-2025/ke-hoach/2025/12", False),
    (cite("12/KH-UBND", on="05/03/2023", issuer="UBND huyện"), "hc/ubnd-huyen-258/ke-hoach/2023/12", False),
]


@pytest.mark.parametrize(("citation", "expected", "implied"), COMMUNE)
def test_a_commune_that_is_younger_than_what_it_cites(citation: Citation, expected: str | None, implied: bool) -> None:
    (found,) = link_document(extraction(citation, header=TODAY)).links
    assert (key_text(found), found.implied) == (expected, implied)
