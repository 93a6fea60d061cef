"""Names: every IRI parses back to what it was printed from."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    ReportName,
    RunName,
    slug,
)
from vncite.model import Body, Designation, InstrumentKey

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
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
    st.builds(FindingName, HEX, st.none() | st.integers(0, 99)),
    st.builds(CodeName, PART, PART),
    st.builds(GraphName, PART),
    st.builds(RunName, PART),
)


@given(NAMES)
def test_every_name_comes_back(name: Name) -> None:
    namer = Namer("https://luat.vn/kho")
    iri = namer.iri(name)
    assert namer.parse(iri) == name
    assert namer.iri(namer.parse(iri)) == iri
    assert iri.isascii()
    assert iri == iri.lower()
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
            Namer().report("ubnd-huyen-118", 2022, "12-bc-ubnd"),
            "https://vnc.example/report/ubnd-huyen-118/2022/12-bc-ubnd",
        ),
        (Namer().report("cp", None, "1-bc-cp", "A" * 64), "https://vnc.example/report/sha256-aaaaaaaaaaaaaaaa"),
        (
            Namer().citation("https://vnc.example/report/r/1/2", 120, 154),
            "https://vnc.example/report/r/1/2#char=120,154",
        ),
        (Namer().code("doc-type", "hc.nghi-quyet"), "https://vnc.example/code/doc-type/hc.nghi-quyet"),
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


def test_every_row_of_the_register() -> None:
    register = SHARED / "reference" / "register_dev.csv"
    if not register.exists():
        pytest.skip("the shared register is not beside the repository")
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
