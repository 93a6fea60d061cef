"""Turtle in one canonical order: the same triples give the same bytes, and a changed report changes only its lines.

Subjects stand in natural order (a report, then its citations as they stand in the text), the predicates under them in
alphabetical order with the type first, objects sorted. Names under the base are written relative to it. Built on lines
of N-Triples, which Oxigraph writes at a million a second: grouping lines is several times quicker than visiting terms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from vncite.errors import UserError
from vncite.graph.terms import PREFIXES
from vncite.iri import DEFAULT_BASE

if TYPE_CHECKING:
    from pyoxigraph import Quad, Triple

__all__ = ["Compactor", "blocks", "from_ntriples", "prologue", "turtle"]

_TYPE = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_OURS = "(?:eli|name|org|place|report|claim|conflict|finding|graph|program)/"
"""What is written relative to the base: our own kinds only, so that nobody's `base:x` is taken for a scheme."""
_LOCAL = re.compile(rb"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?\Z")
_INTEGER = re.compile(rb'"(0|-?[1-9][0-9]*)"\^\^\Z')


def turtle(triples: Iterable[Triple | Quad], base: str = DEFAULT_BASE) -> bytes:
    """Canonical Turtle of triples, or of quads with their graphs merged; UTF-8, ending with a line break.

    Raises `UserError` where there is a blank node.
    """
    from pyoxigraph import Quad, RdfFormat, serialize

    plain = (item.triple if isinstance(item, Quad) else item for item in triples)
    return from_ntriples(serialize(plain, format=RdfFormat.N_TRIPLES) or b"", base)


def from_ntriples(ntriples: bytes, base: str = DEFAULT_BASE) -> bytes:
    """Canonical Turtle of N-Triples as Oxigraph writes them, in any order, repeated or not.

    Raises `UserError` where there is a blank node: a name that changes from run to run has no canonical text.
    """
    compact = Compactor(base)
    return prologue(base) + b"".join(blocks(ntriples, compact))


def prologue(base: str) -> bytes:
    """The base and the prefixes, always the same ones, so that two graphs can be compared line by line."""
    lines = [f"@base <{base}> ."] + [f"@prefix {name}: <{PREFIXES[name]}> ." for name in sorted(PREFIXES)]
    return ("\n".join(lines) + "\n").encode("ascii")


def blocks(ntriples: bytes, compact: Compactor, indent: bytes = b"") -> Iterator[bytes]:
    """One block a subject, in natural order, each with an empty line before it."""
    lines = ntriples.split(b"\n")
    lines.sort()
    found = list(_grouped(lines, compact, indent))
    found.sort(key=_natural)
    return (block for _, block in found)


def _grouped(lines: list[bytes], compact: Compactor, indent: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each subject with its block, from sorted lines."""
    predicate_of, object_of = compact.predicate, compact.object
    start, deep, deeper = b"\n" + indent, b" ;\n" + indent + b"    ", b",\n" + indent + b"        "
    subject = predicate = before = b""
    types: list[bytes] = []
    others: list[bytes] = []
    for line in lines:
        if line == before or not line:
            continue
        before = line
        next_subject, next_predicate, rest = line.split(b" ", 2)
        if next_subject != subject:
            if subject:
                yield subject, start + compact.iri(subject) + b"".join(types + others)[2:] + b" .\n"
            if next_subject[:1] != b"<":
                raise _blank(next_subject)
            subject, predicate, types, others = next_subject, b"", [], []
        into = types if next_predicate == _TYPE else others
        if next_predicate == predicate:
            into += (deeper, object_of(rest[:-2]))
        else:
            predicate = next_predicate
            into += (deep, predicate_of(predicate), b" ", object_of(rest[:-2]))
    if subject:
        yield subject, start + compact.iri(subject) + b"".join(types + others)[2:] + b" .\n"


def _natural(found: tuple[bytes, bytes]) -> tuple[bytes, tuple[int, ...], bytes]:
    """A report before its citations, citations by where they start and not by the letters of the number."""
    path, mark, fragment = found[0].partition(b"#")
    if not mark:
        return path[:-1], (), b""
    kind, _, numbers = fragment[:-1].partition(b"=")
    try:
        return path, tuple(map(int, numbers.split(b","))), kind
    except ValueError:
        return path, (), fragment


class Compactor:
    """Shortens IRIs: prefixed where a prefix fits, relative where they are ours, in full otherwise."""

    def __init__(self, base: str) -> None:
        self._ours = re.compile(f"<{re.escape(base)}({_OURS}[^>]*>)\\Z".encode("ascii")).match
        self._prefixes = sorted(
            ((ns.encode(), name.encode()) for name, ns in PREFIXES.items()), key=lambda pair: -len(pair[0])
        )
        self._known: dict[bytes, bytes] = {_TYPE: b"a"}
        self.predicate: Callable[[bytes], bytes] = self._vocabulary

    def iri(self, iri: bytes) -> bytes:
        """An IRI in brackets, shortened."""
        own = self._ours(iri)
        return b"<" + own[1] if own else self._vocabulary(iri)

    def object(self, term: bytes) -> bytes:
        """An object as N-Triples writes it, shortened; raises `UserError` for a blank node."""
        first = term[:1]
        if first == b"<":
            own = self._ours(term)
            return b"<" + own[1] if own else self._vocabulary(term)
        if first != b'"':
            raise _blank(term)
        if term[-1:] != b">":
            return term
        literal, mark, datatype = term.rpartition(b"<")
        datatype = self._vocabulary(mark + datatype)
        if datatype == b"xsd:integer" and (plain := _INTEGER.match(literal)):
            return plain[1]
        if datatype == b"xsd:boolean" and literal in (b'"true"^^', b'"false"^^'):
            return literal[1:-3]
        return literal + datatype

    def _vocabulary(self, iri: bytes) -> bytes:
        known = self._known.get(iri)
        if known is None:
            known = self._known[iri] = self._shorten(iri)
        return known

    def _shorten(self, iri: bytes) -> bytes:
        inside = iri[1:-1]
        for namespace, name in self._prefixes:
            if inside.startswith(namespace) and _LOCAL.match(inside[len(namespace) :]):
                return name + b":" + inside[len(namespace) :]
        return iri


def _blank(term: bytes) -> UserError:
    shown = term[:60].decode("utf-8", "replace")
    return UserError(
        f"đồ thị có nút trống ({shown}), không viết được thành Turtle chuẩn tắc",
        f"the graph has a blank node ({shown}), which canonical Turtle cannot hold",
    )
