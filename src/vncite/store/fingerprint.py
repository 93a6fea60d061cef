"""What a report's graph depends on besides the report's bytes."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import vncite

if TYPE_CHECKING:
    from vncite.lexicon.load import Lexicon
    from vncite.link import Register

__all__ = ["of_corpus", "of_graph", "of_reading"]

_STEPS = ("iri", "intake.py", "model.py", "patterns.py", "read", "find", "link", "check", "graph", "lexicon")
"""The parts of the program that decide what is said of a report."""


def of_reading(lexicon: Lexicon | None) -> str:
    """Of the program in this version and its tables: what was read with another is read again."""
    digest = hashlib.sha256(_program().encode())
    if lexicon is not None and lexicon.extra is not None:
        for path in sorted(lexicon.extra.glob("*.csv")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def of_graph(reading: str, base: str) -> str:
    """Of a report's graph: how it was read, and the base of its IRIs."""
    return hashlib.sha256(f"{reading}\n{base}".encode()).hexdigest()[:16]


def of_corpus(graph: str, register: Register | None, threshold: float | None) -> str | None:
    """Of the corpus graph: besides the reports, the register. None where that may change unseen (an endpoint)."""
    digest = hashlib.sha256(f"{graph}\n{threshold}\n{register is None}\n".encode())
    if register is not None:
        if getattr(register, "endpoints", None):
            return None
        for row in sorted(map(repr, register)):
            digest.update(row.encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()[:16]


@cache
def _program() -> str:
    """The version and the bytes of the steps: between two versions a developer changes rules and tables."""
    home = Path(vncite.__file__).parent
    digest = hashlib.sha256(vncite.__version__.encode())
    for step in _STEPS:
        place = home / step
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for path in files:
            if path.suffix in (".py", ".csv"):
                digest.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
