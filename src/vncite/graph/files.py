"""RDF files: which format a name means, reading one whole, writing one whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from vncite.errors import UserError
from vncite.files import whole
from vncite.system import at, why

if TYPE_CHECKING:
    from pyoxigraph import Quad, RdfFormat, Store, Triple

__all__ = ["SUFFIXES", "atomic", "load", "rdf_format"]

SUFFIXES = {
    ".ttl": "TURTLE",
    ".trig": "TRIG",
    ".nq": "N_QUADS",
    ".nt": "N_TRIPLES",
    ".rdf": "RDF_XML",
    ".owl": "RDF_XML",
    ".jsonld": "JSON_LD",
}
"""Suffix of a file to the name of its format in `pyoxigraph.RdfFormat`."""


def rdf_format(path: str | os.PathLike[str]) -> RdfFormat:
    """The format that a file's suffix means. Raises `UserError` for any other suffix."""
    from pyoxigraph import RdfFormat

    name = SUFFIXES.get(Path(path).suffix.lower())
    if name is None:
        known = ", ".join(SUFFIXES)
        raise UserError(
            f"không rõ {path} thuộc định dạng nào; các đuôi đọc được: {known}",
            f"the format of {path} is not known; suffixes that can be read: {known}",
        )
    found = getattr(RdfFormat, name)
    assert isinstance(found, RdfFormat)
    return found


def load(graph: str | os.PathLike[str] | Store | Iterable[Quad | Triple]) -> Store:
    """A graph in memory with everything in the default graph, from a file, a store, or triples and quads.

    Raises `UserError` where the file is missing or is not RDF.
    """
    from pyoxigraph import DefaultGraph, Quad, Store, parse

    merged = Store()
    if isinstance(graph, str | os.PathLike):
        try:
            os.stat(graph)  # that a file is missing is told before what its name lacks
            format = rdf_format(graph)
            quads = parse(path=str(graph), format=format)
            merged.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
        except OSError as error:
            vi, en = why(error)
            raise UserError(f"không đọc được {graph}: {vi}", f"cannot read {graph}: {en}") from None
        except (SyntaxError, ValueError) as error:
            raise UserError(
                f"{graph} không phải là RDF hợp lệ{at(error)}", f"{graph} is not valid RDF: {error}"
            ) from None
    else:
        items = iter(graph)
        merged.bulk_extend(Quad(item.subject, item.predicate, item.object, DefaultGraph()) for item in items)
    return merged


@contextmanager
def atomic(path: str | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """A file that appears whole when the block ends, or not at all; `UserError` where it cannot be written."""
    target = Path(path)
    try:
        with whole(target) as out:
            yield out
    except OSError as error:
        vi, en = why(error)
        raise UserError(f"không ghi được {target}: {vi}", f"cannot write {target}: {en}") from error
