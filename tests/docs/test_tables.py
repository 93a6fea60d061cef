"""Tables of the docs name all that there is."""

from __future__ import annotations

import re
from pathlib import Path

import vncite

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(Path(vncite.__file__).parent.joinpath("find").glob("*.py"))
REPAIR = re.compile(r'"([a-z]+-(?:misspelt|swapped|restored|mended)|year-typo)"')


def test_every_repair_is_told() -> None:
    given = {code for source in SOURCES for code in REPAIR.findall(source.read_text("utf-8"))}
    table = (ROOT / "docs" / "find.md").read_text("utf-8").partition("## Repairs")[2].partition("\n## ")[0]
    assert given == set(re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE))
