"""The commands that the help of each question gives as its example, typed as they are printed, after `make demo`."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from cli_runner import ROOT, vncite

from vncite.ask import Question, questions
from vncite.store import build


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the store that `examples/demo` leaves."""
    store = "build/covid"
    assert f"DEMO_STORE:-{store}" in (ROOT / "examples" / "demo").read_text("utf-8")
    place = tmp_path_factory.mktemp("demo")
    (place / store).parent.mkdir()
    build([ROOT / "examples" / "reports"], place / store)
    return place


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.name)
def test_the_example_of_a_question_runs_as_printed(demo: Path, asked: Question) -> None:
    told = vncite(demo, "ask", asked.name, "--help", env={"COLUMNS": "200"}).stdout
    [line] = [line for line in told.splitlines() if line.strip().startswith("Ví dụ: ")]
    program, *arguments = shlex.split(line.partition(": ")[2])
    assert program == "vncite"
    done = vncite(demo, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 2
