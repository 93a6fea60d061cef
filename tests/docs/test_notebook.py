"""The notebook runs from its first cell to its last, and prints what it shows."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
import run_notebook

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted(ROOT.glob("notebooks/*.ipynb"))


def printed(notebook: nbformat.NotebookNode) -> list[list[str]]:
    """The text of each code cell's outputs."""
    texts = []
    for cell in notebook.cells:
        if cell.cell_type == "code":
            shown = [output.get("text") or output.get("data", {}).get("text/plain", "") for output in cell.outputs]
            texts.append("".join(shown).splitlines())
    return texts


def test_there_is_a_notebook() -> None:
    assert ROOT / "notebooks" / "policy_graph.ipynb" in NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_prints_what_it_shows(path: Path) -> None:
    shown = nbformat.read(path, as_version=4)
    nbformat.validate(shown)
    assert printed(run_notebook.executed(path)) == printed(shown)
