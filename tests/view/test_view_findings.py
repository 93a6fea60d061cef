"""Findings as a compiler prints them, as rows and as SARIF, from values made by hand."""

from __future__ import annotations

import dataclasses
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Schema

from vncite.check import rules
from vncite.errors import UserError
from vncite.iri import Namer
from vncite.model import (
    Citation,
    Context,
    Corpus,
    DateReading,
    Document,
    Evidence,
    Extraction,
    Finding,
    Header,
    InstrumentKey,
    Link,
    LinkedDocument,
)
from vncite.read import Failure
from vncite.view.listing import listing
from vncite.view.rows import FINDING, findings
from vncite.view.sarif import sarif

TEXT = "Căn cứ Nghị quyết số 42/NQ-CP ngày 04/9/2020 của Chính phủ;\nCăn cứ thực tế.\n"
DATE = TEXT.index("04/9/2020")
START, END = TEXT.index("Nghị"), DATE + len("04/9/2020")
KEY = InstrumentKey("hc", "cp", "nghi-quyet", "2020", "42")


def corpus(text: str = TEXT, path: str = "báo cáo.txt") -> Corpus:
    document = Document.from_text(text, path)
    stated = DateReading("04/9/2020", DATE, DATE + 9, 4, 9, 2020, "slash")
    citation = Citation(START, DATE - 6, text[START : DATE - 6], "NQ", None, "full", date=stated)
    linked = LinkedDocument(Extraction(document, Header(), (citation,)), Context(), (Link(citation, "42/NQ-CP", None),))
    return Corpus((linked,))


def finding(**changes: object) -> Finding:
    made = Finding(
        code="D101", severity="error", document="báo cáo.txt", start=START, end=END, text=TEXT[START:END],
        message="Ngày này khác nơi khác.", number="42/NQ-CP", key=KEY, claimed="2020-09-04", suggested="2020-04-09",
        probability=1.0, suggested_probability=0.987, link=0,
        evidence=(Evidence("register", "Danh mục ghi 09/4/2020."),),
    )  # fmt: skip
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]


def test_listing_marks_the_passage() -> None:
    elsewhere = Evidence(
        "other-citation", "Ở đây ghi ngày khác.", "báo cáo.txt", TEXT.index("thực"), len(TEXT) - 2, "thực tế"
    )
    lines = list(listing(corpus(), [finding(evidence=(*finding().evidence, elsewhere))]))
    assert lines == [
        "báo cáo.txt:1:8: lỗi D101: Ngày này khác nơi khác.",
        "  1 | Căn cứ Nghị quyết số 42/NQ-CP ngày 04/9/2020 của Chính phủ;",
        "    |        " + "^" * (END - START),
        "  = đề nghị: 09/4/2020 (99%)",
        "  = Danh mục ghi 09/4/2020.",
        "  = báo cáo.txt:2: Ở đây ghi ngày khác.",
        "",
        "1 văn bản: 1 lỗi, 0 cảnh báo, 0 lưu ý.",
    ]


def test_names_with_controls_stay_on_their_line() -> None:
    name = "e\x1b[31m\nl.txt"
    evidence = Evidence("other-citation", "Ở đây ghi ngày khác.", name, 0, 1)
    lines = list(listing(corpus(path=name), [finding(document=name, evidence=(evidence,))]))
    assert lines[0].startswith(r"e\x1b[31m\nl.txt:1:8: lỗi D101: ")
    assert r"  = e\x1b[31m\nl.txt:1: Ở đây ghi ngày khác." in lines
    assert all(line.isprintable() for line in lines)


@given(st.text(max_size=300), st.data())
def test_listing_survives_any_passage(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = finding(document="a", start=start, end=end, text=text[start:end], link=None)
    document = Document.from_text(text, "a")
    lines = list(listing(Corpus((LinkedDocument(Extraction(document, Header(), ()), Context(), ()),)), [found]))
    assert all(line.splitlines() in ([line], []) for line in lines)
    assert all(len(line) < 130 for line in lines if " | " in line)


@pytest.mark.parametrize(
    ("stretch", "shown"),
    [((0, 5), "0123456789"), ((5000, 5005), "…"), ((9990, 10000), "…")],
)
def test_a_long_line_is_cut_around_the_passage(stretch: tuple[int, int], shown: str) -> None:
    text = "0123456789" * 1000
    found = finding(document="a", start=stretch[0], end=stretch[1], text=text[slice(*stretch)], link=None)
    document = Document.from_text(text, "a")
    lines = list(listing(Corpus((LinkedDocument(Extraction(document, Header(), ()), Context(), ()),)), [found]))
    source, marks = lines[1], lines[2]
    assert source.partition(" | ")[2].startswith(shown)
    assert source[marks.index("^") : marks.rindex("^") + 1] == text[slice(*stretch)]


def test_rows_have_the_promised_fields() -> None:
    (row,) = findings([finding()], rules(), Namer())
    assert tuple(row) == FINDING
    assert row["rule"] == "two-dates"
    assert row["instrument"] == Namer().instrument(KEY)
    assert set(row["evidence"][0]) >= {"document", "start", "end", "text", "says"}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"severity": "note"},
        {"severity": "warning", "suggested": None, "probability": None, "suggested_probability": None, "evidence": ()},
        {"key": None, "number": None, "claimed": None, "suggested": None, "link": None},
        {"start": 0, "end": len(TEXT), "text": TEXT},
        {"evidence": (Evidence("x", "y", "báo cáo.txt", 0, 3, "Căn"), Evidence("x", "y", "không có.txt", 0, 3, "Căn"))},
    ],
)
def test_sarif_is_what_the_schema_allows(changes: dict[str, object], lang: str) -> None:
    log = json.loads(sarif(corpus(), [finding(**changes)], rules(), lang))
    Schema.model_validate(log)
    (result,) = log["runs"][0]["results"]
    assert log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "D101"


@pytest.mark.parametrize(
    ("notes", "failures", "told"),
    [
        ((), (), []),
        (("broken-bytes:3",), (), [("broken-bytes", "note", "b%C3%A1o%20c%C3%A1o.txt")]),
        (
            ("no-text",),
            (Failure("hỏng/\udce1.docx", UserError("tệp hỏng", "broken file")),),
            [("unreadable", "error", "h%E1%BB%8Fng/%5Cxe1.docx"), ("no-text", "note", "b%C3%A1o%20c%C3%A1o.txt")],
        ),
    ],
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_sarif_tells_of_the_reading_apart_from_the_findings(
    notes: tuple[str, ...], failures: tuple[Failure, ...], told: list[tuple[str, str, str]], lang: str
) -> None:
    (linked,) = corpus().documents
    document = dataclasses.replace(linked.document, notes=notes)
    linked = dataclasses.replace(linked, extraction=dataclasses.replace(linked.extraction, document=document))
    log = json.loads(sarif(Corpus((linked,)), [finding()], rules(), lang, failures))
    Schema.model_validate(log)
    (invocation,) = log["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] == (not failures)
    assert told == [
        (one["descriptor"]["id"], one["level"], one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
        for one in invocation["toolExecutionNotifications"]
    ]
    said = " ".join(one["message"]["text"] for one in invocation["toolExecutionNotifications"])
    assert not failures or ("tệp hỏng" if lang == "vi" else "broken file") in said
    assert len(log["runs"][0]["results"]) == 1


def test_the_schema_forbids_something() -> None:
    log = json.loads(sarif(corpus(), [finding()], rules(), "vi"))
    log["runs"][0]["results"][0]["bogus"] = 1
    with pytest.raises(ValueError, match="bogus"):
        Schema.model_validate(log)


def test_sarif_points_into_the_text_and_mends_the_date() -> None:
    log = json.loads(sarif(corpus(), [finding()], rules(), "vi"))
    result = log["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "b%C3%A1o%20c%C3%A1o.txt"
    region = place["region"]
    assert (region["startLine"], region["startColumn"], region["charLength"]) == (1, START + 1, END - START)
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    cut = replacement["deletedRegion"]
    mended = (
        TEXT[: cut["charOffset"]]
        + replacement["insertedContent"]["text"]
        + TEXT[cut["charOffset"] + cut["charLength"] :]
    )
    assert mended == TEXT.replace("04/9/2020", "09/4/2020")
    assert date.fromisoformat(result["properties"]["suggested"]) == date(2020, 4, 9)


def test_sarif_mends_nothing_in_a_word_file() -> None:
    made = corpus()
    (linked,) = made.documents
    word = dataclasses.replace(linked.document, format="docx")
    extraction = dataclasses.replace(linked.extraction, document=word)
    made = dataclasses.replace(made, documents=(dataclasses.replace(linked, extraction=extraction),))
    (result,) = json.loads(sarif(made, [finding()], rules(), "vi"))["runs"][0]["results"]
    assert "fixes" not in result
    assert result["properties"]["suggested"] == "2020-04-09"
