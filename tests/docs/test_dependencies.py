"""`docs/dependencies.md` gives a reason for each dependency, and for nothing else."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found
    return found[0].lower()


def test_every_dependency_has_its_line() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = {_name(one) for listed in [project["dependencies"], *extras] for one in listed} - {project["name"]}
    lines = (ROOT / "docs" / "dependencies.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| `")]
    assert sorted(row[0].strip("`") for row in rows) == sorted(wanted)
    assert all(len(row[-1]) > 20 for row in rows)


def test_extras_are_where_the_page_says() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    for package, extra in re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|", page, re.MULTILINE):
        assert package in {_name(one) for one in extras[extra]}
    installed = re.match(r"vncite\[(.*)\]", extras["all"][0])
    assert installed
    assert set(installed[1].split(",")) == set(extras) - {"all", "test", "bench"}
