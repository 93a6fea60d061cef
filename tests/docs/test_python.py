"""Every block of Python on every page prints what the page says, one after the other in one folder."""

from __future__ import annotations

import doctest
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = sorted(
    page for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")] if BLOCK.search(page.read_text("utf-8"))
)


def only_blocks(text: str) -> str:
    """The page with all but its blocks made empty lines, so that a fault is told with its line on the page."""

    def pieces() -> Iterator[str]:
        end = 0
        for block in BLOCK.finditer(text):
            yield "\n" * text.count("\n", end, block.start(1))
            yield block[1]
            end = block.end(1)

    return "".join(pieces())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_is_true(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    if "import spacy" in page.read_text("utf-8"):
        pytest.importorskip("spacy", reason="spaCy is the extra vncite[spacy], which is not installed here")
        importlib.import_module("vncite.spacy")  # what the package's entry point does where vncite is installed
    parsed = doctest.DocTestParser().get_doctest(only_blocks(page.read_text("utf-8")), {}, page.name, str(page), 0)
    told: list[str] = []
    failed, tried = doctest.DocTestRunner(verbose=False).run(parsed, out=told.append)
    assert tried
    assert not failed, "".join(told)


def test_the_page_about_python_shows_each_step() -> None:
    text = (ROOT / "docs" / "python.md").read_text("utf-8")
    shown = "".join(BLOCK.findall(text))
    for step in ("vncite.find", "vncite.link", "vncite.check", "vncite.store", "vncite.ask", "network", "spacy"):
        assert step in shown, step


@pytest.mark.parametrize(("printed", "failed"), [("2", 0), ("3", 1)], ids=["true", "false"])
def test_a_false_block_is_found(printed: str, failed: int) -> None:
    text = only_blocks(f"# page\n\n```pycon\n>>> 1 + 1\n{printed}\n```\n")
    parsed = doctest.DocTestParser().get_doctest(text, {}, "page", None, 0)
    assert parsed.examples[0].lineno == 3
    assert doctest.DocTestRunner(verbose=False).run(parsed, out=lambda text: None).failed == failed
