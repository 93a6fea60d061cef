"""Names: every IRI parses back to what it was printed from."""

from __future__ import annotations

import csv
import itertools
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shared import SHARED, needs

from vncite.errors import UserError
from vncite.iri import (
    SERIES,
    BodyName,
    CitationName,
    ClaimName,
    CodeName,
    ConflictName,
    FindingName,
    GraphName,
    Name,
    Namer,
    PlaceName,
    ProvisionName,
    RegisterName,
    ReportName,
    RunName,
    TimedName,
    eid,
    report_number,
    slug,
)
from vncite.model import Body, Designation, InstrumentKey, Provision

KEY = InstrumentKey("hc", "cp", "nghi-quyet", "2021", "128")
PART = st.text(min_size=1, max_size=12).filter(lambda text: text.strip("."))
HEX = st.text("0123456789abcdef", min_size=16, max_size=16)
OFFSET = st.integers(0, 10**9)
KEYS = st.builds(InstrumentKey, st.sampled_from(SERIES), PART, PART, PART, PART)
REPORTS = st.one_of(
    st.builds(ReportName, sha256=HEX),
    st.builds(ReportName, PART, PART, PART),
    st.builds(ReportName, PART, PART, PART, HEX),
)
NAMES = st.one_of(
    KEYS,
    st.builds(ProvisionName, KEYS, PART),
    st.builds(Designation, PART, PART, PART),
    st.builds(BodyName, PART),
    st.builds(PlaceName, PART),
    REPORTS,
    st.builds(CitationName, REPORTS, OFFSET, OFFSET, st.sampled_from(["char", "position", "quote"])),
    st.builds(CitationName, REPORTS, OFFSET, OFFSET, st.just("candidate"), st.integers(0, 99)),
    st.builds(ClaimName, HEX),
    st.builds(ConflictName, HEX),
    st.builds(RegisterName, HEX),
    st.builds(FindingName, HEX, st.none() | st.integers(0, 99)),
    st.builds(CodeName, PART, PART),
    st.builds(GraphName, PART),
    st.builds(RunName, PART),
    st.builds(TimedName, st.builds(BodyName, PART) | st.builds(PlaceName, PART), PART),
)


@given(NAMES)
def test_every_name_comes_back(name: Name) -> None:
    namer = Namer("https://luat.vn/kho")
    iri = namer.iri(name)
    assert namer.parse(iri) == name
    assert namer.iri(namer.parse(iri)) == iri
    assert iri.isascii()
    assert iri == iri.lower() or isinstance(name, CodeName)
    assert not re.search(r"[\s<>\"{}|\\^`]", iri)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (Namer().instrument(KEY), "https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/128"),
        (Namer().provision(KEY, "art_5__para_2"), "https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/128/art_5__para_2"),
        (Namer().designation(Designation("cp", "nghi-quyet", "128")), "https://vnc.example/name/cp/nghi-quyet/128"),
        (
            Namer().body(Body("ubnd-tinh-14", "Ủy ban nhân dân tỉnh Sơn La", "province")),
            "https://vnc.example/org/ubnd-tinh-14",
        ),
        (Namer().place("huyen-118"), "https://vnc.example/place/gso/huyen-118"),
        (
            Namer().name(Namer().body("ubnd-huyen-261"), "Ủy ban nhân dân thị xã Từ Sơn"),
            "https://vnc.example/org/ubnd-huyen-261#name=uy-ban-nhan-dan-thi-xa-tu-son",
        ),
        (
            Namer().report("ubnd-huyen-118", 2022, report_number("12/BC-UBND", "bao-cao")),
            "https://vnc.example/report/ubnd-huyen-118/2022/bao-cao.12_bc-ubnd",
        ),
        (Namer().report("cp", None, "1-bc-cp", "A" * 64), "https://vnc.example/report/sha256-aaaaaaaaaaaaaaaa"),
        (
            Namer().citation("https://vnc.example/report/r/1/2", 120, 154),
            "https://vnc.example/report/r/1/2#char=120,154",
        ),
        (Namer().code("doc-type", "hc.nghi-quyet"), "https://vnc.example/code/doc-type/hc.nghi-quyet"),
        (Namer().code("rule", "D101"), "https://vnc.example/code/rule/D101"),
        (Namer("http://localhost:8000").graph(), "http://localhost:8000/graph/corpus"),
    ],
)
def test_printed(printed: str, expected: str) -> None:
    assert printed == expected


def test_hashed_names_depend_on_content_only() -> None:
    namer = Namer()
    one = namer.claim("i", "2021-10-11", "r#char=1,2")
    assert one == Namer().claim("i", "2021-10-11", "r#char=1,2") != namer.claim("i", "2021-11-10", "r#char=1,2")
    assert isinstance(namer.parse(one), ClaimName)
    assert isinstance(namer.parse(namer.finding("D101", "r#char=1,2", "2021-11-10")), FindingName)
    assert isinstance(namer.parse(namer.conflict("i")), ConflictName)
    assert isinstance(namer.parse(namer.register_entry("vbpl.vn ItemID 1")), RegisterName)


@pytest.mark.parametrize(
    "iri",
    [
        "https://elsewhere.vn/org/cp",
        "https://vnc.example/",
        "https://vnc.example/org/",
        "https://vnc.example/org/CP",
        "https://vnc.example/org/%63p",
        "https://vnc.example/eli/vn/xx/cp/nghi-quyet/2021/128",
        "https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021",
        "https://vnc.example/claim/123",
        "https://vnc.example/org/cp#char=1,2",
        "https://vnc.example/report/sha256-aaaaaaaaaaaaaaaa#char=01,2",
        "https://vnc.example/report/sha256-aaaaaaaaaaaaaaaa#",
        "https://vnc.example/report/a/b",
    ],
)
def test_other_spellings_are_refused(iri: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Namer().parse(iri)


@pytest.mark.parametrize(
    "base",
    [
        *["", "vnc", "ftp://x.vn/", "https://", "https://x.vn/?a", "https://x.vn/#", "https://x y/", "https://đ.vn/"],
        *['https://x.vn/">', "http://x:no/"],
    ],
)
def test_bad_base(base: str) -> None:
    with pytest.raises(UserError) as caught:
        Namer(base)
    assert caught.value.text("vi") != caught.value.text("en")


@pytest.mark.parametrize("part", ["", ".", ".."])
def test_parts_that_would_be_resolved_away(part: str) -> None:
    with pytest.raises(ValueError, match="not a part"):
        Namer().body(part)


@needs("reference/register_dev.csv")
def test_every_row_of_the_register() -> None:
    register = SHARED / "reference" / "register_dev.csv"
    namer, seen = Namer(), set()
    with register.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            year = row["ngay_ban_hanh"][-4:]
            number = slug(row["so_hieu"]) or "0"
            key = InstrumentKey(
                "qppl", slug(row["co_quan_ban_hanh"]) or "x", slug(row["loai_van_ban"]) or "x", year or "x", number
            )
            assert namer.parse(namer.instrument(key)) == key
            seen.add(number)
    assert len(seen) > 1000


@given(st.text(max_size=40))
def test_slug_is_plain(text: str) -> None:
    made = slug(text)
    assert re.fullmatch(r"(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)?", made)
    assert slug(made) == made


LABELS = st.text(st.sampled_from("abcdđeêưu12345x._-/~ "), min_size=1, max_size=5)
FIELDS = ("article", "clause", "point", "item", "chapter", "section", "part", "annex")
PROVISIONS = st.dictionaries(st.sampled_from(FIELDS), LABELS, min_size=1).map(lambda fields: Provision(**fields))
PAPERS = st.tuples(
    st.sampled_from(["ubnd-huyen-118", "hdnd-huyen-118"]),
    st.integers(2020, 2022),
    st.from_regex(r"[1-9][0-9]?/(20(20|21)/)?[DĐH][AĐD]-UB[NU]D(-[KĐD]X)?", fullmatch=True),
    st.sampled_from([None, "de-an", "du-an", "hop-dong", "huong-dan"]),
)


@pytest.mark.parametrize(
    ("provision", "expected"),
    [
        (Provision(article="5", clause="2", point="d"), "art_5__para_2__point_d"),
        (Provision(article="5", clause="2", point="đ"), "art_5__para_2__point_dd"),
        (Provision(point="dd"), "point_d_u64_"),
        (Provision(point="đđ"), "point_dd_u111_"),
        (Provision(point="đ1"), "point_dd1"),
        (Provision(article="12a", chapter="III", part="I"), "part_i__chp_iii__art_12a"),
        (Provision(section="2.7", annex="II"), "annex_ii__sec_2-7"),
        (Provision(item="-"), "item__u2d_"),
        (Provision(point="ê"), "point__uea_"),
    ],
)
def test_provisions(provision: Provision, expected: str) -> None:
    assert eid(provision) == expected


def test_no_two_labels_are_one() -> None:
    letters = ["a", "d", "đ", "u", "e", "6", "4", ".", "-", "_", "ê", "/", "~"]
    labels = ["".join(word) for length in (1, 2, 3, 4) for word in itertools.product(letters, repeat=length)]
    assert len({eid(Provision(point=label)) for label in labels}) == len(labels)
    assert len({report_number(f"1{label}", None) for label in labels}) == len(labels)


@given(PROVISIONS, PROVISIONS)
def test_two_provisions_have_two_names(one: Provision, other: Provision) -> None:
    assert (eid(one) == eid(other)) == (one == other)
    iri = Namer().provision(KEY, eid(one))
    assert re.fullmatch(r"[a-z0-9_-]+", iri.rpartition("/")[2])
    assert Namer().parse(iri) == ProvisionName(KEY, eid(one))


@given(st.text(min_size=1, max_size=6), st.text(min_size=1, max_size=6))
def test_labels_of_any_letters(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one.lower()) == unicodedata.normalize("NFC", other.lower())
    assert (eid(Provision(point=one)) == eid(Provision(point=other))) == same


@pytest.mark.parametrize(
    ("number", "kind", "expected"),
    [
        ("57/ĐA-UBND", "de-an", "de-an.57_dda-ubnd"),
        ("57/DA-UBND", "du-an", "du-an.57_da-ubnd"),
        ("09/HĐ-UBND", "hop-dong", "hop-dong.9_hdd-ubnd"),
        ("09/HD-UBND", "huong-dan", "huong-dan.9_hd-ubnd"),
        ("37-QĐ/TW", "quyet-dinh", "quyet-dinh.37-qdd_tw"),
        ("37-QĐ/TW", "quy-dinh", "quy-dinh.37-qdd_tw"),
        ("66.7/2025/NQ-CP", "nghi-quyet", "nghi-quyet.66.7_2025_nq-cp"),
        ("12/UBND-VX", None, "van-ban.12_ubnd-vx"),
    ],
)
def test_numbers_of_reports(number: str, kind: str | None, expected: str) -> None:
    assert report_number(number, kind) == expected


@given(PAPERS, PAPERS)
def test_two_papers_have_two_names(
    one: tuple[str, int, str, str | None], other: tuple[str, int, str, str | None]
) -> None:
    names = [Namer().report(issuer, year, report_number(number, kind)) for issuer, year, number, kind in (one, other)]
    assert (names[0] == names[1]) == (one == other)
    issuer, year, number, kind = one
    assert Namer().parse(names[0]) == ReportName(issuer, str(year), report_number(number, kind))
