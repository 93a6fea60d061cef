"""Writing the graph in the formats of other programs; docs/exports.md says what each keeps and loses.

Every format is written in one order, so that the same graph gives the same bytes. A file appears whole or not at all.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING

from vncite.errors import UserError
from vncite.graph import formats
from vncite.graph.files import atomic
from vncite.iri import DEFAULT_BASE
from vncite.system import why

if TYPE_CHECKING:
    from vncite.graph.dataset import Dataset

__all__ = ["FOLDERS", "FORMATS", "export", "format_of"]

FORMATS: dict[str, Callable[[Dataset, str], bytes]] = {
    "turtle": formats.turtle,
    "trig": formats.trig,
    "nquads": formats.nquads,
    "ntriples": formats.ntriples,
    "rdfxml": formats.rdfxml,
    "jsonld": formats.jsonld,
    "graphml": formats.graphml,
    "gexf": formats.gexf,
    "json": formats.node_link,
}
"""Formats that are one file."""
FOLDERS: dict[str, Callable[[Dataset], dict[str, bytes]]] = {"csv": formats.csv_tables, "parquet": formats.parquet}
"""Formats that are two tables in a folder: nodes and edges."""
_SUFFIXES = {
    ".ttl": "turtle", ".trig": "trig", ".nq": "nquads", ".nt": "ntriples", ".rdf": "rdfxml", ".jsonld": "jsonld",
    ".graphml": "graphml", ".gexf": "gexf", ".json": "json",
}  # fmt: skip


def format_of(path: str | os.PathLike[str]) -> str | None:
    """The format that a file's suffix means, or None."""
    return _SUFFIXES.get(Path(path).suffix.lower())


def export(dataset: Dataset, format: str, out: str | os.PathLike[str] | IO[bytes], *, base: str = DEFAULT_BASE) -> None:
    """Write a store, an endpoint or quads as `format` to a path or an open binary file.

    `out` is a folder for `csv` and `parquet` (it is made if need be). `base` shortens the names of Turtle and TriG; it
    changes no name. Raises `UserError` for an unknown format, where pyarrow is missing for Parquet, and where the file
    cannot be written.
    """
    if format in FORMATS:
        data = FORMATS[format](dataset, base)
        if isinstance(out, str | os.PathLike):
            with atomic(out) as file:
                file.write(data)
        else:
            out.write(data)
    elif format in FOLDERS:
        if not isinstance(out, str | os.PathLike):
            raise UserError(
                f"định dạng {format} gồm hai bảng: cần tên một thư mục",
                f"{format} is two tables: name a folder for them",
            )
        _write_folder(Path(out), FOLDERS[format](dataset))
    else:
        known = ", ".join([*FORMATS, *FOLDERS])
        raise UserError(f"không có định dạng {format}; có: {known}", f"no format {format}; there are: {known}")


def _write_folder(folder: Path, files: dict[str, bytes]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise UserError(
            f"{folder}: đã có tệp mang tên này, mà định dạng này cần một thư mục",
            f"{folder} is a file, and this format needs a folder",
        ) from error
    except OSError as error:
        vi, en = why(error)
        raise UserError(f"không tạo được thư mục {folder}: {vi}", f"cannot make the folder {folder}: {en}") from error
    for name, data in files.items():
        with atomic(folder / name) as file:
            file.write(data)
