"""What documents say merges in any order, and a corpus does not depend on the order of its documents."""

from __future__ import annotations

import json
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linking import LEXICON, cite, extraction

from vncite.link import combine, link, link_document
from vncite.link.facts import Facts, Json, merge, of_document
from vncite.model import Citation, Corpus, Extraction

NAMES = st.sampled_from(["hc|cp|nghi-quyet|128", "hc|cp|nghi-quyet|16", "dang|tw|ket-luan|77", "qppl|qh|luat|31"])
COUNTS = st.dictionaries(st.sampled_from(["2019", "2020", "2021", "2021-2026"]), st.integers(1, 9), min_size=1)
TITLES = st.sampled_from(["luật đất đai", "bộ luật dân sự"])
LAWS = st.dictionaries(st.sampled_from(["qppl|qh|luat|2013|45", "qppl|qh|luat|2024|31"]), st.integers(1, 9), min_size=1)
FACTS = st.fixed_dictionaries({"periods": st.dictionaries(NAMES, COUNTS), "titles": st.dictionaries(TITLES, LAWS)})
EMPTY: Json = {"periods": {}, "titles": {}}

CITATIONS = st.builds(
    lambda number, on, issuer: cite(number, on=on, issuer=issuer),
    st.sampled_from(
        ["128/NQ-CP", "16/NQ-CP", "77-KL/TW", "12/KH-UBND", "24/2021/QH15", "268/NQ-UBTVQH15", "5/2021/NĐ-CP"]
    ),
    st.sampled_from([None, "08/02/2021", "02/08/2021", "10/11/2020", "20/00/2021", "31/12/2019"]),
    st.sampled_from([None, "Chính phủ", "UBND tỉnh", "Bộ Chính trị"]),
)


@given(FACTS, FACTS, FACTS)
def test_merging_is_adding(a: Json, b: Json, c: Json) -> None:
    assert merge(a, b) == merge(b, a)
    assert merge(merge(a, b), c) == merge(a, merge(b, c))
    assert merge(a, EMPTY) == a
    assert json.loads(json.dumps(a)) == a


def _documents(groups: list[list[Citation]]) -> list[Extraction]:
    return [extraction(*group, path=f"{index}.txt") for index, group in enumerate(groups)]


def _by_path(corpus: Corpus) -> dict[str, object]:
    return {linked.document.path: linked for linked in corpus.documents}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(CITATIONS, max_size=5), min_size=1, max_size=4), st.randoms())
def test_the_order_of_documents_changes_nothing(groups: list[list[Citation]], random: object) -> None:
    documents = _documents(groups)
    straight = link(documents, register=None, lexicon=LEXICON)
    turned = link(documents[::-1], register=None, lexicon=LEXICON)
    assert straight.instruments == turned.instruments
    assert list(straight.instruments) == list(turned.instruments)
    assert _by_path(straight) == _by_path(turned)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(CITATIONS, max_size=5), min_size=1, max_size=4))
def test_linking_in_pieces_is_linking_at_once(groups: list[list[Citation]]) -> None:
    documents = _documents(groups)
    pieces = [link_document(document, lexicon=LEXICON) for document in documents]
    assert combine(pieces, register=None, lexicon=LEXICON) == link(documents, register=None, lexicon=LEXICON)


@settings(max_examples=40, deadline=None)
@given(st.lists(CITATIONS, max_size=8))
def test_every_citation_is_kept_and_probabilities_are_in_bounds(citations: list[Citation]) -> None:
    linked = link_document(extraction(*citations), lexicon=LEXICON)
    assert [link.citation.text for link in linked.links] == [citation.text for citation in citations]
    for found in linked.links:
        shares = [candidate.probability for candidate in found.candidates]
        assert shares == sorted(shares, reverse=True)
        assert sum(shares) <= 1.0001
        assert found.probability == (shares[0] if shares else 0.0)
        assert found.key is None or found.key == found.candidates[0].key


def test_facts_count_documents_and_pass_on_nothing_that_was_inferred() -> None:
    dated, undated = cite("128/NQ-CP", on="11/10/2021"), cite("128/NQ-CP")
    facts = of_document(link_document(extraction(dated, dated, undated)))
    assert facts["periods"] == {"hc|cp|nghi-quyet|128": {"2021": 1}}
    ambiguous = of_document(link_document(extraction(undated)))
    assert ambiguous["periods"] == {}


def test_all_orders_of_merging_rank_alike() -> None:
    parts = [of_document(link_document(one)) for one in _documents(
        [[cite("16/NQ-CP", on="08/02/2021")], [cite("16/NQ-CP", on="08/02/2021")], [cite("16/NQ-CP", on="31/12/2019")]]
    )]  # fmt: skip
    designation = link_document(extraction(cite("16/NQ-CP"))).links[0].designation
    assert designation is not None
    found = [Facts(order).instruments(designation, "hc") for order in permutations(parts)]
    assert all(one == found[0] for one in found)
    assert sorted(found[0].values()) == [1, 2]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        # the type's letters left out in one of two mentions, or in most
        (["09/2017/TT-BYT", "09/2017/BYT"], "09/2017/TT-BYT"),
        (["09/2017/BYT", "09/2017/BYT", "09/2017/TT-BYT"], "09/2017/TT-BYT"),
        (["09/2017/BYT"], "09/2017/BYT"),
        # the more frequent spelling of two that have them
        (["9/2017/TT-BYT", "09/2017/TT-BYT", "09/2017/TT-BYT"], "09/2017/TT-BYT"),
    ],
)
def test_the_number_of_an_instrument_is_the_whole_one(numbers: list[str], expected: str) -> None:
    cited = [cite(number, "TT", "13/03/2017", "Bộ Y tế") for number in numbers]
    (instrument,) = link([extraction(*cited)], register=None).instruments.values()
    assert instrument.number == expected
