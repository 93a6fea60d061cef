"""What a command prints: UTF-8 with plain line ends, as rows for people or for machines."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any

from vncite.errors import UserError
from vncite.system import why

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
    sys.stdout = _buffered(sys.stdout)
    for stream in (sys.stdout, sys.stderr):
        configure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
        if configure is None:
            continue
        if stream.isatty():
            configure(errors="replace")
        else:
            configure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _buffered(stream: Any) -> Any:
    """Standard output with a buffer between, where it has none (`python -u`, `PYTHONUNBUFFERED`).

    A system takes as much of one write as it likes (a pipe, a disk that is nearly full), and only a buffer asks again
    for the rest. Whole lines still go out at once, which is what those settings are for.
    """
    raw = getattr(stream, "buffer", None)
    if not isinstance(raw, io.RawIOBase):
        return stream
    stream.detach()
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding=stream.encoding, line_buffering=True)


def text(content: str) -> None:
    """Print a text as it is. Raises `ReaderLeft` where nobody reads any more, `UserError` where there is no output."""
    if sys.stdout is None:
        raise UserError("đầu ra chuẩn đã đóng, không có chỗ in kết quả", "standard output is closed")
    with _written():
        sys.stdout.write(content)


def data(content: bytes) -> None:
    """Print bytes as they are, whatever the terminal's encoding."""
    text("")  # nothing, or the same errors
    flush()
    with _written():
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def line(content: str = "") -> None:
    """Print one line."""
    text(content + "\n")


def flush() -> None:
    """Send out what is still held back.

    Raises `ReaderLeft` where nobody reads any more, `OSError` where it cannot be written (a full disk).
    """
    if sys.stdout is None:
        return
    with _written():
        sys.stdout.flush()


@contextmanager
def _written() -> Iterator[None]:
    """Raises `ReaderLeft` where nobody reads, `OSError` where nothing more can be written; either way the rest is
    given up, so that no later flush tells the same once more."""
    try:
        yield
    except BrokenPipeError as error:
        _abandon()
        raise ReaderLeft from error
    except OSError:
        _abandon()
        raise


def save(path: Path | None, content: str | bytes) -> bool:
    """Write what a command makes to a file, whole or not at all; without one, or to `-`, to standard output.

    What is no plain file (a pipe, a device) is written as it is. Returns whether a file was written that can be told
    of: where standard output carries the content itself, nothing else belongs there. Raises `UserError` where it
    cannot be written.
    """
    from vncite.files import write_whole

    if path is None or _is_standard(path):
        data(content) if isinstance(content, bytes) else text(content)
        return False
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        plain = not path.exists() or path.is_file()
        if plain and path.parts[:2] not in _SYSTEM:
            write_whole(path, content)
        else:
            path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    except OSError as error:
        vi, en = why(error)
        raise UserError(f"{path}: không ghi được ({vi})", f"{path}: cannot be written ({en})") from error
    return True


_SYSTEM = (("/", "dev"), ("/", "proc"))
"""Folders whose entries stand for something else, and are never replaced by a file."""


def _is_standard(path: Path) -> bool:
    """Whether a path is where standard output goes already: `-`, `/dev/stdout`."""
    if path == Path("-"):
        return True
    try:
        return os.path.samestat(path.stat(), os.fstat(1))
    except OSError:
        return False


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


def _csv(found: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    from vncite.csvlines import csv_lines

    for printed in csv_lines([columns]):
        text(printed)
    for printed in csv_lines([cell(row.get(name)) for name in columns] for row in found):
        text(printed)


def cell(value: Any) -> str | int | float:
    """A value as one cell of a spreadsheet.

    The words come from reports that strangers wrote, and a spreadsheet runs a cell that begins with `=`, `+`, `-` or
    `@` as a formula. Such a cell gets a leading apostrophe, as OWASP advises; JSON Lines never changes a value.

    >>> cell("=HYPERLINK(1)"), cell(["a", "b"]), cell(None), cell("-"), cell(True)
    ("'=HYPERLINK(1)", 'a; b', '', '-', 'true')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        value = "; ".join(str(one) for one in value)
    if isinstance(value, str) and len(value) > 1 and value[0] in "=+-@\t\r":
        return "'" + value
    return value if isinstance(value, int | float) else str(value)
