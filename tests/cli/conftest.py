"""The fixture that runs a command line."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from cli_runner import Run, vncite


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`run("find", "a.txt", stdin=…)` in an empty folder."""
    return partial(vncite, tmp_path)
