"""Short forms and back-references: completed by the document itself, then by the corpus."""

from __future__ import annotations

import pytest
from linking import LEXICON, cite, extraction, key_text

from vncite.link import link, link_document
from vncite.model import Citation, Definition, Extraction

SHORTS = [
    # what else the document cites, the short form; number, instrument
    ([cite("68/NQ-CP", on="01/07/2021")], cite(None, "NQ", serial="68", form="short"),
     "68/NQ-CP", "hc/cp/nghi-quyet/2021/68"),
    ([], cite(None, "NQ", serial="68", form="short", issuer="Chính phủ"), "68/NQ-CP", None),
    ([cite("04/2021/NQ-HĐND", issuer="HĐND tỉnh")], cite(None, "NQ", serial="04", form="short", issuer="HĐND tỉnh"),
     "04/2021/NQ-HĐND", "qppl/hdnd-tinh-14/nghi-quyet/2021/4"),
    ([], cite(None, "NQ", serial="04", form="short", issuer="HĐND tỉnh"), None, None),  # two series: not told
    ([cite("16/NQ-CP", on="08/02/2021"), cite("16/2021/NQ-HĐND", issuer="HĐND tỉnh")],
     cite(None, "NQ", serial="16", form="short", issuer="HĐND tỉnh"),
     "16/2021/NQ-HĐND", "qppl/hdnd-tinh-14/nghi-quyet/2021/16"),
    ([cite("16/CT-TTg", on="31/03/2020"), cite("16/NQ-CP", on="08/02/2021")],
     cite(None, "CT", serial="16", form="short"), "16/CT-TTg", "hc/ttg/chi-thi/2020/16"),
    ([], cite(None, "NĐ", serial="60", form="short", issuer="Chính phủ", year=2021),
     "60/2021/NĐ-CP", "qppl/cp/nghi-dinh/2021/60"),
    ([], cite(None, "NĐ", serial="60", form="short", issuer="Chính phủ"), None, None),
    # the year of a symbol from the day, where symbols of that time have it
    ([], cite(None, "NĐ", on="08/4/2020", serial="45", form="short", issuer="Chính phủ"),
     "45/2020/NĐ-CP", "qppl/cp/nghi-dinh/2020/45"),
    ([], cite(None, "NĐ", on="08/4/1990", serial="45", form="short", issuer="Chính phủ"), None, None),
    # the Government's numbers before 1981, and those of the Council of Ministers, have no type in them
    ([], cite(None, "QĐ", serial="217", form="short", issuer="Hội đồng Bộ trưởng"), "217-HĐBT", None),
    ([], cite(None, "NQ", serial="362", form="short", issuer="Hội đồng Chính phủ"), "362-CP", None),
    ([], cite(None, "SL", on="29/2/1952", serial="85", form="short", issuer="Chính phủ"), "85-SL",
     "hc/cp/sac-lenh/1952/85"),
    ([], cite(None, "NĐ", on="05/4/1977", serial="63", form="short", issuer="Chính phủ"), "63-CP",
     "hc/cp/nghi-dinh/1977/63"),
    ([], cite(None, "NQ", on="29/7/2011", serial="01", form="short", issuer="Hội đồng Thẩm phán TANDTC"),
     "01/2011/NQ-HĐTP", "qppl/hdtp/nghi-quyet/2011/1"),
    ([], cite(None, "NQ", on="18/6/2020", serial="116", form="short", issuer="Quốc hội"),
     "116/2020/QH14", "qppl/qh/nghi-quyet/2020/116"),
    ([], cite(None, "NQ", serial="116", form="short", issuer="Quốc hội", year=2020),
     "116/2020/QH14", "qppl/qh/nghi-quyet/2020/116"),
    ([], cite(None, "NQ", serial="30", form="short", issuer="Quốc hội", year=2021), None, None),  # two terms
    ([], cite(None, "QĐ", on="08/4/2020", serial="45", form="short", issuer="Thủ tướng Chính phủ"), None, None),
    ([], cite(None, "CT", serial="16", form="short", issuer="Chính phủ"), "16/CT-TTg", None),
    # … but not of a body whose paper of that number is told, in a symbol that nobody tells
    ([cite("46-NQ/TW", on="02/08/2010"), cite(None, "NQ", serial="35", form="short", issuer="HĐND tỉnh")],
     cite(None, "NQ", serial="35", form="short"), None, None),
    # an office has a symbol of its own
    ([], cite(None, "CĐ", serial="75", form="short", issuer="Văn phòng Ban Chỉ đạo tỉnh"), None, None),
    ([], cite(None, "KL", serial="77", form="short", issuer="Bộ Chính trị"), "77-KL/TW", None),
    ([], cite(None, "QyĐ", serial="36", form="short", issuer="Bộ Chính trị"), "36-QĐ/TW", None),
    ([], cite(None, "CT", serial="05", form="short", issuer="Chủ tịch UBND tỉnh"), "05/CT-UBND", None),
    ([], cite(None, "QĐ", serial="2131", form="short", issuer="UBND tỉnh"), "2131/QĐ-UBND", None),
    # a province's union may write it 17/HD-HPN, 17/HD-BTV, 17-HD/ĐTN
    ([], cite(None, "HD", serial="17", form="short", issuer="Hội LHPN tỉnh"), None, None),
    ([], cite(None, "QĐ", serial="4290", form="short", issuer="Tổng LĐLĐ Việt Nam"), "4290/QĐ-TLĐ", None),
    # the year is told once
    ([cite(None, "NĐ", serial="60", form="short", issuer="Chính phủ", year=2021)],
     cite(None, "NĐ", serial="60", form="short", issuer="Chính phủ"), "60/2021/NĐ-CP",
     "qppl/cp/nghi-dinh/2021/60"),
    ([cite(None, "NĐ", serial="60", form="short", issuer="Chính phủ", year=2021),
      cite(None, "NĐ", serial="60", form="short", issuer="Chính phủ", year=2009)],
     cite(None, "NĐ", serial="60", form="short", issuer="Chính phủ"), None, None),
    # the only symbol that the document has for the type, if it is a central body's
    ([cite("16/CT-TTg", on="31/03/2020")], cite(None, "CT", serial="19", form="short"), "19/CT-TTg", None),
    ([cite("16/CT-UBND", on="31/03/2020")], cite(None, "CT", serial="19", form="short"), None, None),
    ([cite("16/CT-TTg", on="31/03/2020"), cite("05-CT/TW", on="01/02/2020")],
     cite(None, "CT", serial="19", form="short"), None, None),
    ([], cite(None, "CT", serial="19", form="short"), None, None),
    # what every body writes, and joint papers, whose symbol names all that signed, are told by no single symbol
    ([cite("401-BC/BTCTW", on="09/07/2025")], cite(None, "BC", serial="388", form="short"), None, None),
    ([], cite(None, "TTLT", serial="05", form="short", issuer="Bộ Tài chính", year=2013), None, None),
    # a stated issuer forbids the symbol of another body, known or not
    ([cite("16/QĐ-BGDĐT", on="31/03/2020")], cite(None, "QĐ", serial="1513", form="short", issuer="UBND tỉnh"),
     "1513/QĐ-UBND", None),
    ([cite("1513/QĐ-BGDĐT", on="31/03/2020")], cite(None, "QĐ", serial="1513", form="short", issuer="UBND xã"),
     "1513/QĐ-UBND", None),
    ([cite("16/QĐ-BGDĐT", on="31/03/2020")],
     cite(None, "QĐ", serial="1513", form="short", issuer="Tập đoàn Hoa Ban Trắng"), None, None),
    # serial and year without the symbol
    ([], cite(None, "NĐ", serial="45", form="short", year=2020, text="Nghị định 45/2020"),
     "45/2020/NĐ-CP", "qppl/cp/nghi-dinh/2020/45"),
    ([], cite(None, "TT", serial="01", form="short", year=2018, issuer="VPCP", text="Thông tư 01/2018"),
     "01/2018/TT-VPCP", "qppl/vpcp/thong-tu/2018/1"),
    ([cite("01/2018/TT-VPCP", on="23/11/2018")],
     cite(None, "TT", serial="01", form="short", year=2018, text="Thông tư 01/2018"),
     "01/2018/TT-VPCP", "qppl/vpcp/thong-tu/2018/1"),
    ([], cite(None, "TT", serial="01", form="short", year=2018, text="Thông tư 01/2018"), None, None),
    ([], cite(None, "QĐ", serial="10", form="short", year=2021, issuer="UBND tỉnh", text="Quyết định 10/2021"),
     "10/2021/QĐ-UBND", "qppl/ubnd-tinh-14/quyet-dinh/2021/10"),
    # BCT is the Politburo where the type is the Party's
    ([], cite(None, "KL", serial="77", form="short", issuer="BCT"), "77-KL/TW", None),
    # of two, the one named before
    ([cite("12/KH-UBND", on="05/02/2021"), cite("12/KH-BCĐ", on="07/02/2021")],
     cite(None, "KH", serial="12", form="short", issuer="Ban Chỉ đạo huyện"),
     "12/KH-BCĐ", "hc/bcd-huyen-121/ke-hoach/2021/12"),
]  # fmt: skip


@pytest.mark.parametrize(("others", "short", "number", "expected"), SHORTS)
def test_a_short_form(others: list[Citation], short: Citation, number: str | None, expected: str | None) -> None:
    last = link_document(extraction(*others, short), lexicon=LEXICON).links[-1]
    assert last.number == number
    assert key_text(last) == expected


def test_a_short_form_repeats_one_whose_issuer_is_stated() -> None:
    told, bare = (
        cite(None, "NQ", serial="68", form="short", issuer="Chính phủ"),
        cite(None, "NQ", serial="68", form="short"),
    )
    assert [one.number for one in link_document(extraction(bare, told, bare)).links] == ["68/NQ-CP"] * 3
    other = cite(None, "NQ", serial="68", form="short", issuer="Bộ Chính trị")
    assert [one.number for one in link_document(extraction(told, other, bare)).links] == ["68/NQ-CP", "68-NQ/TW", None]


def test_a_short_form_repeats_the_one_of_its_year() -> None:
    health = cite(None, "TT", serial="15", form="short", issuer="Bộ Y tế", year=2020, text="Thông tư 15/2020")
    finance = cite(None, "TT", serial="15", form="short", issuer="Bộ Tài chính", year=2021, text="Thông tư 15/2021")
    bare = cite(None, "TT", serial="15", form="short", year=2021, text="Thông tư 15/2021")
    assert link_document(extraction(health, finance, bare)).links[-1].number == "15/2021/TT-BTC"


def test_a_short_form_may_come_before_the_full_one() -> None:
    short, full = cite(None, "NQ", serial="68", form="short"), cite("68/NQ-CP", on="01/07/2021")
    assert key_text(link_document(extraction(short, full)).links[0]) == "hc/cp/nghi-quyet/2021/68"


def test_a_definition_ties_a_name_to_its_instrument() -> None:
    full = cite("60/2021/NĐ-CP", on="21/06/2021")
    other = cite("60/2020/NĐ-CP", on="29/05/2020")
    short = cite(None, "NĐ", serial="60", form="short", text="Nghị định 60")
    made = extraction(full, other, short)
    defined = Extraction(made.document, made.header, made.citations, (Definition(150, 170, "Nghị định số 60", 0),))
    assert link_document(defined).links[-1].key is None  # two of that number, and the name is another
    defined = Extraction(made.document, made.header, made.citations, (Definition(150, 170, "nghị định 60", 0),))
    found = link_document(defined).links[-1]
    assert (key_text(found), found.candidates[0].reason) == ("qppl/cp/nghi-dinh/2021/60", "definition")


def test_a_back_reference_is_its_antecedent() -> None:
    full = cite("60/2021/NĐ-CP", on="21/06/2021", issuer="Chính phủ")
    back = cite(None, "NĐ", form="back", antecedent=0, text="Nghị định nêu trên")
    first, second = link_document(extraction(full, back)).links
    assert (second.key, second.number, second.issuer) == (first.key, "60/2021/NĐ-CP", None)
    assert 0 < second.probability < first.probability


def test_the_corpus_dates_what_a_document_leaves_open() -> None:
    dated = [extraction(cite("68/NQ-CP", on="01/07/2021"), path=f"{n}.txt") for n in range(3)]
    alone = extraction(cite(None, "NQ", serial="68", form="short", issuer="Chính phủ"), path="9.txt")
    found = link([*dated, alone], register=None, lexicon=LEXICON).documents[-1].links[0]
    assert (key_text(found), found.candidates[0].reason) == ("hc/cp/nghi-quyet/2021/68", "corpus")
    strict = link([*dated, alone], register=None, threshold=0.999, lexicon=LEXICON).documents[-1].links[0]
    assert (strict.key, strict.candidates) == (None, found.candidates)


def test_the_corpus_completes_what_a_document_leaves_open() -> None:
    full = extraction(cite("04/2021/NQ-HĐND", issuer="HĐND tỉnh Sơn La"), path="1.txt")
    alone = extraction(cite(None, "NQ", serial="04", form="short", issuer="HĐND tỉnh"), path="2.txt")
    found = link([full, alone], register=None, threshold=0.5, lexicon=LEXICON).documents[-1].links[0]
    assert key_text(found) == "qppl/hdnd-tinh-14/nghi-quyet/2021/4"
