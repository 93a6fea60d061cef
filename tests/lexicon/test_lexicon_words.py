"""The words of linking and checking: every role is asked for somewhere, and every role asked for is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vncite.lexicon import load
from vncite.lexicon.schema import columns
from vncite.lexicon.words import alternatives, meanings, words

SOURCE = Path(__file__).resolve().parents[2] / "src/vncite"
ASKED = re.compile(r"(?:meanings|words|alternatives|_pairs)\(\w+(?:\.\w+)*, ['\"]([a-z-]+)['\"]")
ROLES = {column.name: column.values for column in columns("link_words")}["role"]


def test_no_role_is_dead_and_none_is_missing() -> None:
    code = "\n".join(path.read_text("utf-8") for room in ("link", "check") for path in (SOURCE / room).rglob("*.py"))
    assert set(ASKED.findall(code)) == ROLES


@pytest.mark.parametrize("role", sorted(ROLES))
def test_a_role_has_words_and_all_or_none_of_them_stand_for_something(role: str) -> None:
    found = meanings(load(), role)
    assert found
    assert role == "office" or len({bool(means) for means in found.values()}) == 1


@pytest.mark.parametrize(
    ("role", "word", "means"),
    [
        ("level-committee", "Thành ủy", "thành phố"),
        ("central-counterpart", "BCĐ", "BCĐQG"),
        ("party-organ", "BCT", "Bộ Chính trị"),
        ("shared-symbol", "QĐ", "QyĐ"),
        ("former-code", "CT", "CTHĐBT"),
        ("sole-issuer", "NĐ", "CP"),
        ("office", "Phòng", "district"),
        ("office", "Sở", ""),
    ],
)
def test_what_a_word_stands_for(role: str, word: str, means: str) -> None:
    assert meanings(load(), role)[word] == means
    assert word in words(load(), role)


def test_alternatives_take_the_longest_word() -> None:
    found = re.match(alternatives(load(), "writer-verb"), "kính báo cáo Ủy ban")
    assert found is not None
    assert found[0] == "kính báo cáo"
