"""Where a register is read from: CSV as Excel writes it in either locale, Parquet, Turtle, a SPARQL endpoint.

Each reader gives the cells of its rows under our names of the columns; `vncite.link.cells` makes rows of them, so that
the rules of what is a date, a type or a doubtful year are the same for every source.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from vncite.english import counted
from vncite.errors import UserError
from vncite.lexicon import Lexicon
from vncite.lexicon import load as load_lexicon
from vncite.link.cells import Cells, columns, named
from vncite.link.endpoint import QUERY, Remote, described
from vncite.link.keys import key_rows
from vncite.link.register import LAWS, Register, RegisterRow, number_key
from vncite.system import at, why

__all__ = ["load", "shipped"]

Table = Iterator[tuple[int, Mapping[str, tuple[str, str]]]]
"""Rows: the number of the line, and by our names the header and the text of the cells."""
_DELIMITERS = (",", ";", "\t", "|")
"""Excel separates by semicolons where the comma is the decimal mark, as in Vietnam."""
_SEPARATOR_LINE = re.compile(r"sep=(.)\Z", re.IGNORECASE)
"""The line with which Excel is told its separator."""


def load(source: str, lexicon: Lexicon | None = None) -> Register:
    """A register from a path or an address; see `Register.load`."""
    words = lexicon or load_lexicon()
    if re.match(r"https?://", source):
        return Remote([source], words)
    path = Path(source)
    if path.is_dir():
        raise UserError(f"danh mục {source} là một thư mục, cần một tệp", f"register {source} is a folder, not a file")
    if path.exists() and not path.is_file():
        raise UserError(
            f"danh mục {source}: cần một tệp có đuôi tên", f"register {source}: a file with a suffix is needed"
        )
    if not path.is_file():
        raise UserError(f"không có tệp danh mục: {source}", f"no such register: {source}")
    readers = {".csv": _csv, ".tsv": _csv, ".parquet": _parquet, ".ttl": _turtle, ".nt": _turtle, ".rdf": _turtle}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        kinds = ", ".join(readers)
        raise UserError(
            f"danh mục {source}: không biết dạng tệp này; đọc được {kinds} và địa chỉ SPARQL http(s)://",
            f"register {source}: unknown kind of file; it reads {kinds} and SPARQL endpoints http(s)://",
        )
    cells = Cells(source, words)
    register = Register(_known(reader(path, cells), cells))
    if not len(register):
        raise UserError(
            f"danh mục {source}: không có dòng nào có số hiệu (cột {named(words, 'number')})",
            f"register {source}: no row has a number (column {named(words, 'number')})",
        )
    register.told = cells.told
    return register


def _known(table: Table, cells: Cells) -> Iterator[RegisterRow]:
    """The rows of a table; one that is about no instrument that could be told is told and kept all the same."""
    for line, row in table:
        for made in cells.rows([(line, row)]):
            if not key_rows([made], cells.lexicon) and made.date is not None and not made.year_suspect:
                cells.fault(
                    line,
                    "",
                    f"không rõ “{made.number}” là văn bản nào (số hiệu, loại hay cơ quan ban hành)",
                    f"which instrument “{made.number}” is cannot be told (number, type or issuer)",
                )
            yield made


class Shipped(Register):
    """The register of the lexicon: a row is made when its number is first asked for, since few of them ever are."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._cells = Cells("vncite", lexicon, own=False)
        self._raw: dict[str, list[dict[str, str]]] = {}
        """By folded number; never changed, since all threads share the one register."""
        for row in lexicon.table("register"):
            self._raw.setdefault(number_key(row["number"]), []).append(row)

    def _of(self, folded: str) -> Sequence[RegisterRow]:
        known = self._by_number.get(folded)
        if known is None and (raw := self._raw.get(folded)):
            table = ((0, {name: (name, text) for name, text in row.items()}) for row in raw)
            known = self._by_number.setdefault(folded, tuple(dict.fromkeys(self._cells.rows(table))))
        return known or ()

    def __iter__(self) -> Iterator[RegisterRow]:
        added = [folded for folded in list(self._by_number) if folded not in self._raw]
        for folded in (*self._raw, *added):
            yield from self._of(folded)

    def _laws(self) -> Iterable[RegisterRow]:
        for folded, rows in self._raw.items():
            if any(row["type"] in LAWS for row in rows):
                self._of(folded)
        return [row for rows in list(self._by_number.values()) for row in rows]


def shipped(lexicon: Lexicon) -> Register:
    """The register of a lexicon."""
    return Shipped(lexicon)


def _turtle(path: Path, cells: Cells) -> Table:
    import pyoxigraph

    store = pyoxigraph.Store()
    try:
        store.bulk_load(path=str(path))  # the suffix tells the format
    except OSError as error:
        raise _unreadable(path, error) from error
    except (SyntaxError, ValueError) as error:
        raise UserError(
            f"danh mục {path}: không phải RDF hợp lệ{at(error)}", f"register {path}: not valid RDF ({error})"
        ) from error
    solutions: Any = store.query(QUERY % "")
    for solution in solutions:
        terms = zip(solutions.variables, solution, strict=True)
        yield 0, described({name.value: getattr(term, "value", "") for name, term in terms if term is not None})


def _parquet(path: Path, cells: Cells) -> Table:
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise UserError(
            f"danh mục {path}: cần gói pyarrow để đọc Parquet (pip install pyarrow)",
            f"register {path}: the package pyarrow is needed to read Parquet (pip install pyarrow)",
        ) from error
    try:
        table: Any = pyarrow.parquet.ParquetFile(path)
        line = 0
        for batch in table.iter_batches():
            header = list(dict.fromkeys(batch.schema.names))
            ours = columns(header, cells.lexicon)
            for row in batch.to_pylist():
                line += 1
                texts = ["" if value is None else str(value) for value in row.values()]
                yield line, _under(ours, header, texts)
    except (pyarrow.ArrowException, OSError) as error:
        if isinstance(error, OSError) and error.errno:
            raise _unreadable(path, error) from error
        raise UserError(
            f"danh mục {path}: không phải tệp Parquet đọc được", f"register {path}: no readable Parquet ({error})"
        ) from error


def _csv(path: Path, cells: Cells) -> Table:
    try:
        with path.open(encoding=_encoding(path), newline="") as lines:
            first = lines.readline()
            told = _SEPARATOR_LINE.match(first.rstrip("\r\n"))
            if told:
                first = lines.readline()
            before = 1 if told else 0
            delimiter = told[1] if told else _delimiter(first, path, cells.lexicon)
            reader = csv.reader(_with(first, lines), delimiter=delimiter)
            header = [name.strip() for name in next(reader, [])]
            ours = columns(header, cells.lexicon)
            for row in reader:
                line = reader.line_num + before
                if len(row) != len(header) and any(cell.strip() for cell in row[len(header) :] or row):
                    cells.fault(
                        line,
                        "",
                        f"có {len(row)} ô, dòng đầu có {len(header)}",
                        f"{counted(len(row), 'cell')}, where the header has {len(header)}",
                    )
                yield line, _under(ours, header, row)
    except UnicodeError as error:
        raise UserError(
            f"danh mục {path}: không phải UTF-8; trong Excel hãy lưu thành “CSV UTF-8”",
            f"register {path}: not UTF-8; save it from Excel as “CSV UTF-8”",
        ) from error
    except OSError as error:
        raise _unreadable(path, error) from error
    except csv.Error as error:
        raise UserError(
            f"danh mục {path}: không đọc được thành bảng", f"register {path}: cannot be read ({error})"
        ) from error


def _unreadable(path: Path, error: OSError) -> UserError:
    vi, en = why(error)
    return UserError(f"danh mục {path}: không đọc được ({vi})", f"register {path}: cannot be read ({en})")


def _encoding(path: Path) -> str:
    """UTF-8, or UTF-16 as Excel writes "Unicode text"."""
    with path.open("rb") as data:
        return "utf-16" if data.read(2) in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"


def _with(first: str, rest: Iterable[str]) -> Iterator[str]:
    yield first
    yield from rest


def _delimiter(header: str, path: Path, lexicon: Lexicon) -> str:
    """The separator under which most columns of the header are known; of several, that of the file's suffix."""
    usual = "\t" if path.suffix.lower() == ".tsv" else ","

    def known(delimiter: str) -> tuple[int, bool]:
        names = next(csv.reader([header], delimiter=delimiter), [])
        return sum(column is not None for column in columns(names, lexicon)), delimiter == usual

    return max(_DELIMITERS, key=known)


def _under(ours: Sequence[str | None], header: Sequence[str], texts: Sequence[str]) -> dict[str, tuple[str, str]]:
    """The cells of a row by our names; of two columns for one thing the first that is not empty."""
    found: dict[str, tuple[str, str]] = {}
    for column, name, text in zip(ours, header, texts, strict=False):
        if column is not None and not found.get(column, ("", ""))[1]:
            found[column] = name, text.strip()
    return found
