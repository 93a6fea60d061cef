"""One loader for every table of the vocabulary."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from vncite.errors import UserError

__all__ = ["Lexicon", "load"]

SHIPPED = Path(__file__).parent
Row = dict[str, str]


class Lexicon:
    """The tables shipped with the program, with the rows of a user's folder added or put in their place.

    A row of the user's table replaces the shipped rows with the same first column, where the first of them stood, and
    is added at the end where there is none. A user's table may leave out columns that may be empty; it is checked
    against `schema.csv` when it is read.
    """

    def __init__(self, extra: Path | None = None) -> None:
        """Raises `UserError` where the folder does not exist, has no table or has one that is not known, cannot be
        changed, is not as `schema.csv` has it, or is no CSV file: at once, not when a step first asks for it.
        """
        self.extra = extra
        self._tables: dict[str, tuple[Row, ...]] = {}
        if extra is not None:
            for name in _check_folder(extra):
                self.table(name)

    def table(self, name: str) -> tuple[Row, ...]:
        """Rows of `name.csv`, each a dict of strings, in the order of the file.

        Raises `UserError` with file, line and column where a user's table is not as `schema.csv` has it.
        """
        if name not in self._tables:
            rows = _rows(SHIPPED / f"{name}.csv")
            own = self.extra / f"{name}.csv" if self.extra else None
            self._tables[name] = tuple(self._merged(name, rows, own) if own and own.exists() else rows)
        return self._tables[name]

    def _merged(self, name: str, rows: list[Row], path: Path) -> list[Row]:
        from vncite.lexicon.schema import columns, faults, read

        numbered = read(path, name)
        key = columns(name)[0].name
        own: dict[str, list[Row]] = {}
        for _, row in numbered:
            own.setdefault(row[key], []).append(row)
        merged: list[Row] = []
        left = dict(own)
        for row in rows:
            if row[key] in own:
                merged += left.pop(row[key], [])
            else:
                merged.append(row)
        merged += [row for group in left.values() for row in group]

        def keys(table: str, column: str) -> frozenset[str]:
            return frozenset(row[column] for row in (merged if table == name else self.table(table)))

        kept = [row for row in rows if row[key] not in own]
        for fault in faults(numbered, name, keys, kept):
            raise fault.error(path)
        return merged


_SHEETS = frozenset({".csv", ".tsv", ".xls", ".xlsx", ".ods"})
"""Files that somebody may mean as a table."""


def _check_folder(folder: Path) -> list[str]:
    """The tables that a user's folder has."""
    from vncite.lexicon.schema import described

    if not folder.is_dir():
        raise UserError(f"{folder}: không có thư mục từ vựng này", f"{folder}: no such folder of vocabulary tables")
    names = []
    own = ", ".join(name for name, table in described().items() if not table.fixed)
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~")) or path.suffix.lower() not in _SHEETS:
            continue
        if path.suffix != ".csv":
            raise UserError(
                f"{path}: bảng từ vựng phải là tệp .csv (chữ thường)",
                f"{path}: a table is a file .csv, in small letters",
            )
        table = described().get(path.stem)
        if table is None:
            raise UserError(
                f"{path}: không có bảng tên này; các bảng: {own}", f"{path}: no table of this name; tables: {own}"
            )
        if table.fixed:
            raise UserError(
                f"{path}: bảng này thuộc bộ từ vựng của đồ thị, không thay được; các bảng thay được: {own}",
                f"{path}: this table belongs to the vocabulary of the graph and cannot be changed; "
                f"those that can: {own}",
            )
        names.append(path.stem)
    if not names:
        raise UserError(
            f"{folder}: thư mục không có bảng từ vựng nào; các bảng: {own}",
            f"{folder}: this folder has no table of vocabulary; tables: {own}",
        )
    return names


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@lru_cache(maxsize=8)
def load(extra: Path | None = None) -> Lexicon:
    """The lexicon, read once for each folder; `extra` is a user's folder of tables (`--lexicon DIR`)."""
    return Lexicon(extra)
