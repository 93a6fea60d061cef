"""Laws that hold for every text."""

import unicodedata
from itertools import pairwise

import pytest
from finding import unmet
from fragments import ANY, CITING, SENTENCES, TEXTS
from hypothesis import example, given, settings
from hypothesis import strategies as st
from shared import SHARED, needs

from vncite.find import find
from vncite.model import Document

SLICE = 12_000
"""Characters of each real document that both engines read: the reference engine is slow."""


def extract(text, **options):
    return find(Document.from_text(text), **options)


def said(citation):
    number = citation.number.canonical if citation.number else citation.serial
    return citation.type, number, citation.date.iso if citation.date else None, citation.form, citation.relation


@given(TEXTS, st.booleans())
@settings(max_examples=400, deadline=None)
def test_everything_points_into_the_text(text, back):
    extraction = extract(text, back=back)
    size, count = len(text), len(extraction.citations)
    last = 0
    for i, citation in enumerate(extraction.citations):
        assert last <= citation.start < citation.end <= size
        assert text[citation.start : citation.end] == citation.text
        last = citation.start
        for part in (citation.date, citation.issuer_span, citation.pinpoint, citation.subject):
            assert part is None or 0 <= part.start < part.end <= size
        assert citation.parent is None or 0 <= citation.parent < i
        assert (citation.antecedent is not None) == (citation.form == "back")
        assert citation.antecedent is None or 0 <= citation.antecedent < i
        assert 0 < citation.confidence <= 1
        assert back or citation.form != "back"
    for definition in extraction.definitions:
        assert 0 <= definition.start < definition.end <= size
        assert 0 <= definition.citation < count
    header = extraction.header
    for span in (header.number_span, header.issuer_span, header.date):
        assert span is None or 0 <= span.start < span.end <= size


@given(st.one_of(SENTENCES, CITING))
@settings(max_examples=300, deadline=None)
def test_spans_do_not_overlap(text):
    citations = extract(text).citations
    for before, after in pairwise(citations):
        assert before.end <= after.start


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_twice_is_the_same(text):
    assert extract(text) == extract(text)


@given(TEXTS.map(lambda text: text.replace("\0", "")))
@settings(max_examples=300, deadline=None)
@example("Nghị quyết số 84/NQ-CP ngày 05 tháng Bảy năm 2021 của Ủy ban Thường vụ Quốc hội")
@example("CÔNG BÁO/Số" + 77 * "0" + "가0/VBHN/A")
def test_composed_and_decomposed_say_the_same(text):
    one, other = (extract(unicodedata.normalize(form, text)).citations for form in ("NFC", "NFD"))
    assert list(map(said, one)) == list(map(said, other))


@pytest.mark.parametrize("text", [unmet("0\0HIẾN PHÁP", reason="a NUL is dropped in one form and kept in the other")])
def test_a_nul_says_the_same_in_both_forms(text):
    one, other = (extract(unicodedata.normalize(form, text)).citations for form in ("NFC", "NFD"))
    assert list(map(said, one)) == list(map(said, other))


@given(SENTENCES)
@settings(max_examples=300, deadline=None)
def test_line_breaks_inside_citations_change_only_their_text(text):
    before = extract(text).citations
    broken = list(text)
    for citation in before:
        for i in range(citation.start, citation.end):
            if broken[i] == " ":
                broken[i] = "\n"
    after = extract("".join(broken)).citations
    assert [(c.start, c.end, said(c)) for c in after] == [(c.start, c.end, said(c)) for c in before]


@given(st.one_of(SENTENCES, CITING, ANY))
@example("NGHI QUYET THAY THE0NGAY 0NGAY 0NAM0000<0/NQ/A")
@settings(max_examples=200, deadline=None)
def test_both_engines_find_the_same(text):
    pytest.importorskip("hyperscan")
    assert extract(text, engine="re") == extract(text, engine="hyperscan")


@given(SENTENCES, st.sampled_from(["\u00ad", "\u200b", "\u2060", "\ufeff"]), st.data())
@settings(max_examples=150, deadline=None)
def test_what_is_not_seen_changes_nothing(text, unseen, data):
    at = data.draw(st.integers(0, len(text)))
    changed = extract(text[:at] + unseen + text[at:]).citations
    assert list(map(said, changed)) == list(map(said, extract(text).citations))


@needs("corpus/dev")
def test_both_engines_find_the_same_in_real_documents():
    pytest.importorskip("hyperscan")
    for i, file in enumerate(sorted((SHARED / "corpus" / "dev").glob("*.txt"))):
        text = file.read_text(encoding="utf-8")
        # the head of one document, the middle of the next, the end of the third, …
        start = max(0, len(text) - SLICE) * (i % 3) // 2
        piece = text[start : start + SLICE]
        assert extract(piece, engine="re") == extract(piece, engine="hyperscan"), file.name
