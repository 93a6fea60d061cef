"""What each table must look like, `schema.csv`, and the faults of a table that does not.

The shipped tables are checked by the tests, a user's tables (`--lexicon DIR`) whenever they are read: the first fault
is told with its file, line and column.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from vncite.errors import UserError
from vncite.lexicon.load import load
from vncite.system import why

__all__ = ["Column", "Fault", "Table", "columns", "described", "faults", "read", "tables"]

Row = dict[str, str]
Keys = Callable[[str, str], frozenset[str]]
"""Values of a column (`table`, `column`) that another may refer to."""

_SLUG = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of one table, one row of `schema.csv`."""

    table: str
    name: str
    kind: str
    """`key` (unique), `slug` (unique, ASCII), `text`, `list` (with `|`), `date`, `integer`, `number`, `choice`."""
    required: bool
    values: frozenset[str]
    """The values allowed; any where empty."""
    refers: tuple[tuple[str, str], ...]
    """Tables and columns in one of which each value must be found; anywhere where empty."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table, a row of `schema.csv` without a column."""

    name: str
    row: str
    """What one row of it is, in English."""
    fixed: bool
    """Whether it is the graph's own vocabulary, which a user's folder cannot change: the ontology would not have it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in one line of a table."""

    line: int
    """1 is the header."""
    column: str
    vi: str
    en: str

    def error(self, path: Path | str) -> UserError:
        """The fault as the user is told it: file, line, column and what is wrong."""
        return UserError(
            f"{path}, dòng {self.line}, cột {self.column}: {self.vi}",
            f"{path}, line {self.line}, column {self.column}: {self.en}",
        )


@cache
def _schema() -> dict[str, tuple[Column, ...]]:
    found: dict[str, tuple[Column, ...]] = {}
    for row in load().table("schema"):
        if not row["column"]:
            continue
        dotted = [reference.partition(".") for reference in row["refers"].split("|") if reference]
        column = Column(
            table=row["table"],
            name=row["column"],
            kind=row["kind"],
            required=row["required"] == "yes",
            values=frozenset(row["values"].split("|")) if row["values"] else frozenset(),
            refers=tuple((table, name) for table, _, name in dotted),
        )
        found[column.table] = (*found.get(column.table, ()), column)
    return found


@cache
def described() -> dict[str, Table]:
    """The tables by name, in the order of the schema, with what one row of each is."""
    return {
        row["table"]: Table(row["table"], row["note"], row["kind"] == "fixed")
        for row in load().table("schema")
        if not row["column"]
    }


def tables() -> tuple[str, ...]:
    """Names of the tables, in the order of the schema."""
    return tuple(_schema())


def columns(table: str) -> tuple[Column, ...]:
    """Columns of a table, in order; empty for a table the schema does not have."""
    return _schema().get(table, ())


def read(path: Path, table: str) -> list[tuple[int, Row]]:
    """Rows of a file with the number of the line each ends on; columns that may be left out are there, empty.

    Raises `UserError` where the file is no table of UTF-8 text or its header has other columns than the schema.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            _check_header(path, table, reader.fieldnames or ())
            empty = {column.name: "" for column in columns(table)}
            rows = []
            for row in reader:
                if None in row or None in row.values():
                    raise UserError(
                        f"{path}, dòng {reader.line_num}: số ô khác số cột của dòng đầu",
                        f"{path}, line {reader.line_num}: the number of cells differs from the header's",
                    )
                rows.append((reader.line_num, empty | {name: cell.strip() for name, cell in row.items()}))
            return rows
    except UnicodeDecodeError as fault:
        raise UserError(f"{path}: không phải văn bản UTF-8", f"{path}: not UTF-8 text") from fault
    except csv.Error as fault:
        raise UserError(f"{path}: không đọc được bảng CSV ({fault})", f"{path}: no CSV table ({fault})") from fault
    except OSError as fault:
        vi, en = why(fault)
        raise UserError(f"{path}: không đọc được ({vi})", f"{path}: cannot be read ({en})") from fault


def _check_header(path: Path, table: str, header: Iterable[str]) -> None:
    names = list(header)
    for name in names:
        if names.count(name) > 1 or name not in {column.name for column in columns(table)}:
            raise Fault(
                1, name or "?", "bảng này không có cột như vậy, hoặc cột lặp lại", "no such column, or given twice"
            ).error(path)
    for column in columns(table):
        if column.required and column.name not in names:
            raise Fault(1, column.name, "thiếu cột bắt buộc", "required column is missing").error(path)


def faults(rows: Iterable[tuple[int, Row]], table: str, keys: Keys, others: Iterable[Row] = ()) -> Iterator[Fault]:
    """What is wrong in the rows of a table, line by line.

    `keys` gives the values that columns may refer to; `others` are rows beside which these will stand, line 0.
    """
    unique = [column.name for column in columns(table) if column.kind in ("key", "slug")]
    seen = {(name, row[name]): 0 for row in others for name in unique}
    for line, row in rows:
        for column in columns(table):
            cell = row[column.name]
            if not cell:
                if column.required:
                    yield Fault(line, column.name, "ô bắt buộc để trống", "required cell is empty")
                continue
            if column.name in unique and (first := seen.setdefault((column.name, cell), line)) != line:
                vi, en = (
                    (f"ở dòng {first}", f"on line {first}") if first else ("trong bảng có sẵn", "in the shipped table")
                )
                yield Fault(line, column.name, f"“{cell}” đã có {vi}", f"“{cell}” is {en} already")
            for value in cell.split("|") if column.kind == "list" else (cell,):
                yield from _value_faults(line, column, value, keys)
        first_day, last_day = row.get("valid_from", ""), row.get("valid_to", "")
        if first_day and last_day and last_day < first_day:
            yield Fault(line, "valid_to", f"{last_day} trước {first_day}", f"{last_day} is before {first_day}")


def _value_faults(line: int, column: Column, value: str, keys: Keys) -> Iterator[Fault]:
    if not value.strip():
        yield Fault(line, column.name, "có phần trống giữa các dấu |", "an empty part between the | signs")
    elif column.values and value not in column.values:
        allowed = ", ".join(sorted(column.values))
        yield Fault(line, column.name, f"“{value}” không thuộc: {allowed}", f"“{value}” is none of: {allowed}")
    elif (says := _misfit(column.kind, value)) is not None:
        yield Fault(line, column.name, *says)
    elif column.refers and not any(value in keys(table, name) for table, name in column.refers):
        where = ", ".join(f"{table}.{name}" for table, name in column.refers)
        yield Fault(line, column.name, f"không có “{value}” trong {where}", f"“{value}” is not in {where}")


def _misfit(kind: str, value: str) -> tuple[str, str] | None:
    """Why a value is not of its kind, in Vietnamese and English; None where it is."""
    match kind:
        case "date":
            try:
                if date.fromisoformat(value).isoformat() == value:
                    return None
            except ValueError:
                pass
            return f"“{value}” không phải ngày dạng 2021-10-11", f"“{value}” is no date of the form 2021-10-11"
        case "integer":
            if not re.fullmatch(r"-?\d+", value, re.ASCII):
                return f"“{value}” không phải số nguyên", f"“{value}” is no whole number"
        case "number":
            if not re.fullmatch(r"-?\d+(?:\.\d+)?", value, re.ASCII):
                return f"“{value}” không phải số", f"“{value}” is no number"
        case "slug":
            if not _SLUG.fullmatch(value):
                return f"“{value}” chỉ được gồm a-z, 0-9 và gạch nối", f"“{value}” may only have a-z, 0-9 and hyphens"
    return None
