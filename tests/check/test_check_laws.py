"""What holds for every text: no crash, places that exist, probabilities that are probabilities, the same twice."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from vncite.check import check
from vncite.check.evidence import weigh
from vncite.check.facts import Facts
from vncite.check.known import Known
from vncite.find import find
from vncite.link import link
from vncite.link.register import Register
from vncite.model import Corpus, Document

NUMBERS = (
    "42/NQ-CP", "16/NQ-CP", "21/NQ-CP", "128-NQ/CP", "12/2021/UBTVQH15", "268/NQ-UBTVQH15", "77-KL/TW", "15/QĐ-TTg",
    "15/2020/QĐ-TTg", "17/KH-UBND", "873/UBND-KGVX", "66.7/2025/NQ-CP", "05/2012/TTLT-BCA-BTP", "68",
)  # fmt: skip
TYPES = ("Nghị quyết số ", "Quyết định ", "Kế hoạch số ", "Công văn số ", "Luật Đất đai ", "các Nghị quyết số ", "")
JOINTS = (
    "; ",
    " và ",
    ". ",
    "\n- ",
    "\n\n- Năm 2020:\n",
    " sửa đổi, bổ sung ",
    " (sau đây gọi tắt là ",
    ", ",
    " của Chính phủ; ",
)
DATES = st.one_of(
    st.just(""),
    st.dates().map(lambda day: f" ngày {day.day:02}/{day.month}/{day.year}"),
    st.tuples(st.integers(0, 40), st.integers(0, 20), st.integers(1990, 2030)).map(
        lambda f: f" ngày {f[0]}/{f[1]}/{f[2]}"
    ),
    st.tuples(st.integers(1, 12), st.integers(1, 12)).map(lambda f: f" ngày {f[0]:02} tháng {f[1]:02} năm 2021"),
)
TEXTS = st.lists(
    st.tuples(st.sampled_from(TYPES), st.sampled_from(NUMBERS), DATES, st.sampled_from(JOINTS)), min_size=1, max_size=14
).map(lambda parts: "".join("".join(part) for part in parts))
CORPORA = st.lists(TEXTS, min_size=1, max_size=3)


def made(texts: list[str], register: Register | None) -> Corpus:
    return link((find(Document.from_text(text, f"{at}.txt")) for at, text in enumerate(texts)), register=register)


@settings(max_examples=60, deadline=None)
@given(CORPORA, st.sampled_from(["vi", "en"]), st.booleans())
def test_findings_stand_in_the_text_and_say_something(texts: list[str], lang: str, known: bool) -> None:
    register = Register.shipped() if known else None
    corpus = made(texts, register)
    found = check(corpus, register=register, lang=lang)
    sources = {linked.document.path: linked.document.text for linked in corpus.documents}
    for one in found:
        assert sources[one.document][one.start : one.end] == one.text != ""
        assert one.message
        assert one.probability is None or 0.0 <= one.probability <= 1.0
        assert one.suggested is None or one.suggested != one.claimed
        for evidence in one.evidence:
            assert evidence.says
            if evidence.document is not None:
                assert sources[evidence.document][evidence.start : evidence.end] == evidence.text
    assert found == check(corpus, register=register, lang=lang)
    causes = [(one.document, one.link, one.code[0] if one.code.startswith("D") else one.code) for one in found]
    assert len(causes) == len(set(causes))


@settings(max_examples=40, deadline=None)
@given(CORPORA)
def test_the_probabilities_of_a_date_add_up(texts: list[str]) -> None:
    facts = Facts(made(texts, None), Known())
    for mentions in facts.keyed.values():
        dated = [mention for mention in mentions if mention.reading]
        verdict = weigh(facts, dated) if dated else None
        if verdict is not None:
            assert abs(sum(option.probability for option in verdict.options) - 1) < 1e-9
            assert len({option.value for option in verdict.options}) == len(verdict.options)


@settings(max_examples=30, deadline=None)
@given(CORPORA)
@example(
    [
        "Nghị quyết số 12/2021/UBTVQH15 ngày 01 tháng 01 năm 2021; "
        "Nghị quyết số 12/2021/UBTVQH15 ngày 02 tháng 01 năm 2021; "
    ]
)
@example(
    [
        "Nghị quyết số 66.7/2025/NQ-CP ngày 04 tháng 01 năm 2021; Nghị quyết số 66.7/2025/NQ-CP ngày 01/1/2000; "
        "Nghị quyết số 66.7/2025/NQ-CP ngày 1/2/1990; "
    ]
)
def test_copies_of_a_report_change_no_verdict_that_is_an_error(texts: list[str]) -> None:
    once = {
        (one.code, one.start, one.suggested)
        for one in check(made(texts, None), register=None)
        if one.severity == "error"
    }
    twice = check(made([*texts, *texts], None), register=None)
    again = {(one.code, one.start, one.suggested) for one in twice if one.severity == "error"}
    kept = {start for _, start, _ in again}  # the same fault may be told by a rule that explains it better
    assert all(start in kept for code, start, _ in once if code in ("D103", "D104"))
