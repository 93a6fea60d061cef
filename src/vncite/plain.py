"""Linked documents and links as plain JSON and text, and back: what is written to disk or handed to another process.

JSON and not pickle, since the bytes may come from a stranger: nothing but the value types of `vncite.model` is made of
them.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import operator
import types
import typing
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import Any

from vncite import model
from vncite.model import Context, Document, Extraction, Link, LinkedDocument

__all__ = ["decode", "decode_link", "encode", "encode_link", "schema"]


def encode(linked: LinkedDocument) -> bytes:
    """A linked document as one line of JSON, each value type a list of its fields in order, and below it the text.

    A link's citation is the extraction's too: it is written once, and None stands for it in the link.
    """
    extraction = linked.extraction
    path, text, *told = _values[Document](extraction.document)
    citations, values = extraction.citations, _values[Link]
    links = [
        (None if at < len(citations) and link.citation == citations[at] else link.citation, *values(link)[1:])
        for at, link in enumerate(linked.links)
    ]
    plain = ((path, None, *told), *_values[Extraction](extraction)[1:]), linked.context, links
    return f"{_ENCODER.encode(plain)}\n{text}".encode("utf-8", "surrogatepass")


def decode(data: bytes) -> LinkedDocument:
    """The inverse of `encode`. Raises `ValueError`, `TypeError` or `LookupError` on anything else."""
    head, _, text = data.partition(b"\n")
    found = json.loads(head.decode("utf-8", "surrogatepass"))
    if not isinstance(found, list):
        raise ValueError("not a linked document")
    extraction, context, links = found
    extraction[0][1] = text.decode("utf-8", "surrogatepass")
    read = _reader(Extraction)(extraction)
    whole, rest = _reader(Link), _class_reader(Link, ready=1)
    linked = []
    for at, values in enumerate(links):
        if values[0] is None:
            values[0] = read.citations[at]
            linked.append(rest(values))
        else:
            linked.append(whole(values))
    return LinkedDocument(read, _reader(Context)(context), tuple(linked))


def encode_link(link: Link) -> bytes:
    """One link by itself, its citation with it."""
    return _ENCODER.encode(link).encode("utf-8", "surrogatepass")


def decode_link(data: bytes) -> Link:
    """The inverse of `encode_link`. Raises `ValueError`, `TypeError` or `LookupError` on anything else."""
    found = json.loads(data.decode("utf-8", "surrogatepass"))
    if not isinstance(found, list):
        raise ValueError("not a link")
    link: Link = _reader(Link)(found)
    return link


@cache
def schema() -> str:
    """Hex digest of the value types' fields: facts written by other types are not read."""
    parts = []
    for name in sorted(model.__all__):
        kind = getattr(model, name)
        if dataclasses.is_dataclass(kind):
            parts.append(f"{name}({', '.join(f'{field.name}: {field.type}' for field in dataclasses.fields(kind))})")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


class _Values(dict[type, Callable[[Any], Sequence[Any]]]):
    """By value type, what takes the values of its fields; a date is one value."""

    def __missing__(self, kind: type) -> Callable[[Any], Sequence[Any]]:
        if not dataclasses.is_dataclass(kind):
            raise TypeError(f"no plain form for {kind.__name__}")
        names = [field.name for field in dataclasses.fields(kind)]
        only = names[0]
        self[kind] = take = operator.attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, only),)
        return take


_values = _Values()


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else _values[type(value)](value)


_ENCODER = json.JSONEncoder(default=_plain, ensure_ascii=False, check_circular=False, separators=(",", ":"))


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
            raise TypeError(f"no plain form for {kind}")
        only = inner[0]
        if only is _as_it_is:
            return _as_it_is
        return lambda value: None if value is None else only(value)
    if origin is tuple:
        each = _reader(arguments[0])
        if arguments[1:] != (...,):
            raise TypeError(f"no plain form for {kind}")
        return tuple if each is _as_it_is else lambda values: tuple(map(each, values))
    if kind in (str, int, float, bool) or origin is typing.Literal:
        return _as_it_is
    raise TypeError(f"no plain form for {kind}")


@cache
def _class_reader(kind: type, ready: int = 0) -> Callable[[list[Any]], Any]:
    """How a value type is read from the list of its fields; of these, the first `ready` have been read already."""
    hints = typing.get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    needed: list[tuple[int, Callable[[Any], Any]]] | None = None

    def read(values: list[Any]) -> Any:
        nonlocal needed
        each = needed
        if each is None:  # only now, since a type may hold itself; whole at once, since another thread may be reading
            readers = ((at, _reader(hints[name])) for at, name in enumerate(names) if at >= ready)
            needed = each = [(at, reader) for at, reader in readers if reader is not _as_it_is]
        if len(values) != len(names):
            raise ValueError(f"{kind.__name__} has {len(names)} fields, not {len(values)}")
        for at, reader in each:
            values[at] = reader(values[at])
        return kind(*values)

    return read


def _as_it_is(value: Any) -> Any:
    return value
