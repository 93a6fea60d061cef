"""Builds the shipped register of dated instruments, `src/vncite/lexicon/register.csv`, from tables of facts.

    python tools/build_register.py src/vncite/lexicon/register.csv new.csv

adds a table to what is there; a table has the columns of the register, or those of `tools/register_public.csv`, or
those of an export of vbpl.vn (`vbpl_item_id` its entry). The rows that are there come from the database of legal
documents vbpl.vn, the last 31 (instruments of the COVID-19 years, `tools/register_public.csv`) from public pages, each
with its evidence and a grade. Every row is kept; where two disagree both stay, each with its source. Grades: A read in
an official text, or an entry of the database whose number is known; B quoted in full elsewhere, or an entry without its
number; C from general knowledge. A row whose year is doubtful keeps its mark `year_suspect`.
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

COLUMNS = ("number", "type", "issuer", "date", "title", "source", "grade", "year_suspect", "effective")
Row = dict[str, str]


def rows_of(path: Path) -> Iterator[Row]:
    """Rows of a table, with composed letters and single spaces."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            yield {name: " ".join(unicodedata.normalize("NFC", cell).split()) for name, cell in row.items()}


def iso(day: str) -> str:
    """`11/10/2021` as `2021-10-11`; empty for an empty cell."""
    if not day:
        return ""
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", day)
    if not found:
        raise SystemExit(f"no date: {day}")
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"


def type_codes(table: Path) -> dict[str, str]:
    """Type code by name, from `doc_types.csv`."""
    return {row["name"]: row["code"] for row in rows_of(table)}


def read(path: Path, codes: dict[str, str]) -> Iterator[Row]:
    """Rows of the register from a table of any of the three kinds; the columns tell which one it is."""
    for row in rows_of(path):
        if "number" in row:
            yield {column: row[column] for column in COLUMNS}
            continue
        entry = row.get("vbpl_item_id", "")
        yield {
            "number": row["so_hieu"],
            "type": codes[row["loai_van_ban"]],
            "issuer": row["co_quan_ban_hanh"],
            "date": iso(row["ngay_ban_hanh"]),
            "title": row.get("title", ""),
            "source": row.get("evidence") or (f"vbpl.vn ItemID {entry}" if entry else "vbpl.vn"),
            "grade": row.get("grade") or ("A" if entry else "B"),
            "year_suspect": "yes" if row.get("year_suspect") == "1" else "no",
            "effective": iso(row.get("ngay_hieu_luc", "")),
        }


def main() -> None:
    """Reads the tables and writes the register, whole or not at all."""
    root = Path(__file__).resolve().parents[1]
    options = argparse.ArgumentParser(description="Build register.csv.")
    options.add_argument("tables", nargs="+", type=Path)
    options.add_argument("--output", type=Path, default=root / "src/vncite/lexicon/register.csv")
    given = options.parse_args()
    codes = type_codes(root / "src/vncite/lexicon/doc_types.csv")
    rows = [row for table in given.tables for row in read(table, codes)]
    part = given.output.with_suffix(".part")
    with part.open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    os.replace(part, given.output)
    print(f"{given.output}: {len(rows)} rows")


if __name__ == "__main__":
    main()
