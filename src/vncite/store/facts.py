"""What is remembered of each report, so that a report that has not changed is not read again.

One file a report, `facts/{2 hex}/{sha256 of its bytes}-{fingerprint}`, holding the `LinkedDocument` as compressed JSON.
The name says everything the content depends on (the bytes, the program and its tables), so a file is never wrong: it is
there or it is not, and a killed build leaves nothing to repair. JSON and not pickle: a store may come from a stranger.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import operator
import types
import typing
import zlib
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from vncite import model
from vncite.model import LinkedDocument
from vncite.store.snapshots import write_whole

__all__ = ["Facts", "decode", "encode", "schema"]


class Facts:
    """The remembered reports of one store."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self.folder = folder
        self.fingerprint = fingerprint

    def path(self, sha256: str) -> Path:
        """Where the facts of a report stand, whether they are there or not."""
        return self.folder / sha256[:2] / f"{sha256}-{self.fingerprint}"

    def load(self, sha256: str) -> LinkedDocument | None:
        """The report as it was linked, or None where it must be read (again)."""
        try:
            return decode(zlib.decompress(self.path(sha256).read_bytes()))
        except FileNotFoundError:
            return None
        except (zlib.error, ValueError, TypeError, LookupError):
            return None  # damaged on disk: reading the report again is always right

    def save(self, linked: LinkedDocument) -> None:
        """Remember a report, whole or not at all."""
        path = self.path(linked.document.sha256)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, zlib.compress(encode(linked), 1))

    def keep_only(self, hashes: Iterable[str]) -> None:
        """Forget what no report of the store needs: other versions, withdrawn reports, leftovers of a killed run."""
        wanted = {self.path(sha256) for sha256 in hashes}
        for path in self.folder.glob("*/*"):
            if path not in wanted:
                path.unlink(missing_ok=True)


def encode(linked: LinkedDocument) -> bytes:
    """A linked document as JSON: each value type a list of its fields in order."""
    text = json.dumps(linked, default=_plain, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def decode(data: bytes) -> LinkedDocument:
    """The inverse of `encode`. Raises `ValueError`, `TypeError` or `LookupError` on anything else."""
    found = _reader(LinkedDocument)(json.loads(data.decode("utf-8", "surrogatepass")))
    if not isinstance(found, LinkedDocument):
        raise ValueError("not a linked document")
    return found


@cache
def schema() -> str:
    """Hex digest of the value types' fields: facts written by other types are not read."""
    parts = []
    for name in sorted(model.__all__):
        kind = getattr(model, name)
        if dataclasses.is_dataclass(kind):
            parts.append(f"{name}({', '.join(f'{field.name}: {field.type}' for field in dataclasses.fields(kind))})")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def _fields(kind: Any) -> Callable[[Any], Any]:
    names = [field.name for field in dataclasses.fields(kind)]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return operator.attrgetter(*names)


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value):
        kind: Any = type(value)
        return _fields(kind)(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no plain form for {type(value).__name__}")


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """How a value of one annotated type is read back from plain JSON."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _class_reader(kind)
    if kind is date:
        return date.fromisoformat
    if origin in (typing.Union, types.UnionType):
        inner = [_reader(argument) for argument in arguments if argument is not type(None)]
        if len(inner) != 1:
            raise TypeError(f"facts cannot hold {kind}")
        only = inner[0]
        return lambda value: None if value is None else only(value)
    if origin is tuple:
        each = _reader(arguments[0])
        if arguments[1:] != (...,):
            raise TypeError(f"facts cannot hold {kind}")
        return lambda values: tuple(map(each, values))
    return lambda value: value


def _class_reader(kind: type) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    readers: list[Callable[[Any], Any]] = []

    def read(values: list[Any]) -> Any:
        if not readers:
            readers.extend(_reader(hints[name]) for name in names)
        if len(values) != len(names):
            raise ValueError(f"{kind.__name__} has {len(names)} fields, not {len(values)}")
        return kind(*(reader(value) for reader, value in zip(readers, values, strict=True)))

    return read
