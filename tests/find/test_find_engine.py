"""Each pattern of the scanner finds in Hyperscan what it finds in `re`, wherever in a text it stands.

Hyperscan picks an automaton by the length of the text and by what may stand in the pattern: one of ours with an
optional word in it was found in the first 24 characters of a text only (python-hyperscan 0.9.1).
"""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vncite.find import find
from vncite.find.letters import encode
from vncite.find.scan import _cased_patterns, _folded_patterns
from vncite.lexicon import load
from vncite.model import Document

hyperscan = pytest.importorskip("hyperscan")

PATTERNS = [
    (beginning + rest)
    for patterns in (_folded_patterns(load()), _cased_patterns(load()))
    for _, rest, beginnings in patterns
    for beginning in beginnings
]
BEFORE = (0, 5, 24, 64)
"""Characters before the match: Hyperscan has other ways with short texts than with long ones."""


def ends(pattern: bytes, text: bytes) -> set[int]:
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(expressions=[pattern], ids=[0], elements=1, flags=[hyperscan.HS_FLAG_DOTALL])
    found: set[int] = set()
    database.scan(text, match_event_handler=lambda id, start, end, flags, context: found.add(end))
    return found


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: ascii(pattern)[2:50])
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_both_engines_find_each_pattern_everywhere(pattern, data):
    written = data.draw(st.from_regex(re.compile(pattern, re.DOTALL), fullmatch=True))
    for count in BEFORE:
        text = b"x" * count + b" " * (count > 0) + written + b" y"
        wanted = {found.end(1) for found in re.finditer(rb"(?=(" + pattern + rb"))", text, re.DOTALL)}
        assert wanted <= ends(pattern, text)


def test_a_repeal_is_found_behind_a_long_citation():
    text = encode("quyet dinh so 12/2010/qd-ubnd bi bai bo.")
    assert any(39 in ends(pattern, text) for pattern in PATTERNS)


def test_threads_share_an_engine():
    text = "Căn cứ Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ; Luật Đất đai năm 2013; " * 400
    document = Document.from_text(text)
    alone = find(document, engine="hyperscan").citations
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda _: find(document, engine="hyperscan").citations, range(12)))
    assert together == [alone] * 12
