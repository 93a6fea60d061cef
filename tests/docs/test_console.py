"""Every command on every page prints what the page says."""

from __future__ import annotations

from pathlib import Path

import console
import pytest

ROOT = Path(__file__).resolve().parents[2]
EVERY = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
PAGES = [page for page in EVERY if "```console" in page.read_text("utf-8")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_is_true(page: Path) -> None:
    assert console.difference(page) == ""


def test_the_front_page_shows_each_verb() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    for verb in ("find", "check", "build", "ask", "export", "view", "rules"):
        assert f"\n$ vncite {verb} " in text, verb


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ((), [], True),
        (("a", "b"), ["a", "b"], True),
        (("a",), ["a", "b"], False),
        (("a", "…"), ["a", "b", "c"], True),
        (("a", "…", "c"), ["a", "c"], True),
        (("a", "…", "d"), ["a", "b", "c"], False),
        (("(a.*",), ["(a.*"], True),
    ],
)
def test_what_counts_as_true(expected: tuple[str, ...], printed: list[str], same: bool) -> None:
    assert console.matches(expected, printed) is same


def test_a_false_page_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ echo một\nhai\n$ exit 3\n```\n", encoding="utf-8")
    assert "-hai\n+một" in console.difference(page)
    assert "+[3]" in console.difference(page)
