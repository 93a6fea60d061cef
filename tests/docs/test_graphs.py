"""The graphs that are checked in are what the demonstration makes of the examples, byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("covid.ttl", "covid.graphml", "covid.html")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """What `examples/demo` prints, and the folder that it wrote to."""
    place = tmp_path_factory.mktemp("demo")
    (place / "bin").mkdir()
    (place / "bin" / "vncite").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m vncite "$@"\n', encoding="utf-8")
    (place / "bin" / "vncite").chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "DEMO_STORE": str(place / "store"),
    }
    for name in [name for name in environment if name.startswith("VNCITE_")]:
        del environment[name]
    done = subprocess.run(
        [ROOT / "examples" / "demo", place / "graphs"], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, place / "graphs"


@pytest.mark.parametrize("name", NAMES)
def test_a_graph_is_rebuilt_byte_for_byte(demo: tuple[str, Path], name: str) -> None:
    # Compared as a truth value: pytest would spend minutes on the difference of two pages of half a megabyte.
    same = (demo[1] / name).read_bytes() == (ROOT / "graphs" / name).read_bytes()
    assert same, f"graphs/{name} is not what examples/demo makes: run `make docs`"


@pytest.mark.parametrize(
    "told", ["báo cáo", "trích dẫn", "văn bản", "huyện Mai Sơn", "42/NQ-CP", "2020-09-04", "2020-04-09"]
)
def test_the_demonstration_says(demo: tuple[str, Path], told: str) -> None:
    assert told in demo[0]


def test_it_says_how_to_open_the_page(demo: tuple[str, Path]) -> None:
    assert f"xdg-open {demo[1] / 'covid.html'}" in demo[0]
