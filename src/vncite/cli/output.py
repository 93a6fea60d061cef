"""What a command prints: UTF-8 with plain line ends, as rows for people or for machines."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from vncite.errors import UserError

__all__ = ["ReaderLeft", "RowFormat", "data", "flush", "line", "prepare", "rows", "save", "text"]


class RowFormat(StrEnum):
    """How rows are printed: for people, or for machines."""

    table = "table"
    jsonl = "jsonl"
    csv = "csv"


class ReaderLeft(Exception):
    """Whoever read our standard output has gone (`| head`): stop working, say nothing."""


def prepare() -> None:
    """Make standard output UTF-8 with `\\n` line ends, whatever the locale or the system.

    A terminal keeps its own encoding, and what that cannot show becomes `?`. Elsewhere a lone surrogate, which UTF-8
    cannot carry, is written as an escape that JSON reads back.
    """
    for stream in (sys.stdout, sys.stderr):
        configure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
        if configure is None:
            continue
        if stream.isatty():
            configure(errors="replace")
        else:
            configure(encoding="utf-8", errors="backslashreplace", newline="\n")


def text(content: str) -> None:
    """Print a text as it is. Raises `ReaderLeft` where nobody reads any more, `UserError` where there is no output."""
    if sys.stdout is None:
        raise UserError("đầu ra chuẩn đã đóng, không có chỗ in kết quả", "standard output is closed")
    try:
        sys.stdout.write(content)
    except BrokenPipeError as error:
        _abandon()
        raise ReaderLeft from error


def data(content: bytes) -> None:
    """Print bytes as they are, whatever the terminal's encoding."""
    text("")  # nothing, or the same errors
    flush()
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError as error:
        _abandon()
        raise ReaderLeft from error


def line(content: str = "") -> None:
    """Print one line."""
    text(content + "\n")


def flush() -> None:
    """Send out what is still held back.

    Raises `ReaderLeft` where nobody reads any more, `OSError` where it cannot be written (a full disk).
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError as error:
        _abandon()
        raise ReaderLeft from error
    except OSError:
        _abandon()
        raise


def save(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all; what is no plain file (`/dev/stdout`, a pipe) is written as it is.

    Raises `UserError` where it cannot be written.
    """
    from vncite.files import write_whole

    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if path.exists() and not path.is_file():
            path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        else:
            write_whole(path, content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError(f"{path}: không ghi được ({reason})", f"{path}: cannot be written ({reason})") from error


def _abandon() -> None:
    """Point standard output at nothing, so that the interpreter does not fail once more when it closes it."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def rows(found: Iterable[Mapping[str, Any]], form: RowFormat, columns: Iterable[str] | Mapping[str, str]) -> None:
    """Print rows, one by one where the format allows it.

    `columns` are the fields of `csv` and of the table, in order, as a mapping with the headings of the table; `jsonl`
    prints every field of a row.
    """
    if form is RowFormat.jsonl:
        _jsonl(found)
    elif form is RowFormat.csv:
        _csv(found, list(columns))
    else:
        from vncite.cli.table import table

        headings = columns if isinstance(columns, Mapping) else {name: name for name in columns}
        for drawn in table(list(found), headings):
            line(drawn)


def _jsonl(found: Iterable[Mapping[str, Any]]) -> None:
    import json

    encode = json.JSONEncoder(ensure_ascii=False).encode
    for row in found:
        line(encode(row))


class _Rows:
    """A file for `csv.writer` that hands each row on with a plain line end.

    The writer is told `\\r\\n`, because Python before 3.13 quotes only those line ends in a cell that it also writes.
    """

    def write(self, content: str) -> None:
        line(content.removesuffix("\r\n"))


def _csv(found: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    import csv

    writer = csv.writer(_Rows(), lineterminator="\r\n")
    writer.writerow(columns)
    for row in found:
        writer.writerow([cell(row.get(name)) for name in columns])


def cell(value: Any) -> str | int | float:
    """A value as one cell of a spreadsheet.

    The words come from reports that strangers wrote, and a spreadsheet runs a cell that begins with `=`, `+`, `-` or
    `@` as a formula. Such a cell gets a leading apostrophe, as OWASP advises; JSON Lines never changes a value.

    >>> cell("=HYPERLINK(1)"), cell(["a", "b"]), cell(None), cell("-")
    ("'=HYPERLINK(1)", 'a; b', '', '-')
    """
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        value = "; ".join(str(one) for one in value)
    if isinstance(value, str) and len(value) > 1 and value[0] in "=+-@\t\r":
        return "'" + value
    return value if isinstance(value, int | float) else str(value)
