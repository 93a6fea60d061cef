"""The N-Triples of each graph as the build made them, beside the database: what exports are written from.

Oxigraph keeps each term once and looks all of them up when it writes a graph out, which costs several times what
canonical Turtle costs otherwise. A text is named by all that its graph depends on, as the facts are, so it is never of
another state: it is there and whole (its checksum says so), or the graph is written out of the database.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from vncite.store.snapshots import keep_only, save_sealed, unsealed

__all__ = ["Texts", "triples_of"]


class Texts:
    """The texts of one store's graphs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, name: str, graph: str, nquads: bytes) -> None:
        """Keep the text of a graph; `graph` is its IRI, `nquads` all its quads."""
        save_sealed(self._path(name), triples_of(nquads, graph))

    def load(self, name: str) -> bytes | None:
        """The N-Triples of a graph, in no order, a line perhaps twice; None where the database must be asked."""
        try:
            return unsealed(self._path(name).read_bytes())
        except OSError:
            return None

    def keep_only(self, names: Iterable[str]) -> None:
        """Forget the texts of graphs that are no more."""
        keep_only(self.folder, map(self._path, names))

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / name


def triples_of(nquads: bytes, graph: str) -> bytes:
    """N-Quads that are all of one graph (its IRI) as N-Triples."""
    return nquads.replace(f" <{graph}> .\n".encode(), b" .\n")  # a line break in a literal is escaped
