"""Turtle in one canonical order: the same triples give the same bytes, and a changed report changes only its lines.

Subjects stand in natural order (a report, then its citations as they stand in the text), the predicates under them in
alphabetical order with the type first, objects sorted. Names under the base are written relative to it. Built on the
text that Oxigraph writes at more than a million triples a second: putting text in order is several times quicker than
visiting terms. The text is handled as Latin-1, a character a byte: strings sort and are looked up faster than bytes.
"""

from __future__ import annotations

import gc
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from vncite.errors import UserError
from vncite.graph.terms import PREFIXES
from vncite.iri import DEFAULT_BASE

if TYPE_CHECKING:
    from pyoxigraph import Quad, Triple

__all__ = ["Compactor", "blocks", "from_statements", "prologue", "turtle"]

_OFFSETS = frozenset({"<http://www.w3.org/ns/oa#start>", "<http://www.w3.org/ns/oa#end>"})
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_OURS = ("report", "eli", "claim", "finding", "name", "org", "place", "conflict", "graph", "program", "register")
"""What is written relative to the base, the most frequent first: our own kinds only, so that nobody's `base:x` is taken
for a scheme."""
_REMEMBERED = 100_000
"""Pairs of predicate and object whose short form is kept: most come again and again, but not for ever."""
_PASSAGE = 40
"""Characters from which a literal is a passage of a text, which comes once."""
_END = " .\n"
"""What ends a statement; inside a literal a line break is always escaped."""
_NEXT = " ;\n\t"
"""What stands between two predicates of one subject in Oxigraph's Turtle."""
_COMMA = ",\n"
"""Between the objects of one predicate, until the block is written: a line break that nothing else has."""
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?\Z")
_OBJECT = re.compile(r'<[^>]*>|"[^"\\]*(?:\\.[^"\\]*)*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?|[^\s,]+')
_INTEGER = re.compile(r'"?([0-9]+)(?:"\^\^<http://www\.w3\.org/2001/XMLSchema#(?:integer|nonNegativeInteger)>)?\Z')
_BARE = {
    "xsd:integer": re.compile(r'"[+-]?[0-9]+"\^\^\Z'),
    "xsd:boolean": re.compile(r'"(?:true|false)"\^\^\Z'),
    "xsd:decimal": re.compile(r'"[+-]?[0-9]*\.[0-9]+"\^\^\Z'),
    "xsd:double": re.compile(r'"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][+-]?[0-9]+"\^\^\Z'),
}
"""Literals that Turtle writes without quotation marks (Turtle 1.1, section 2.5.2), as Oxigraph does."""


def turtle(triples: Iterable[Triple | Quad], base: str = DEFAULT_BASE) -> bytes:
    """Canonical Turtle of triples, or of quads with their graphs merged; UTF-8, ending with a line break.

    Raises `UserError` where there is a blank node.
    """
    from pyoxigraph import Quad, RdfFormat, serialize

    plain = (item.triple if isinstance(item, Quad) else item for item in triples)
    return from_statements([serialize(plain, format=RdfFormat.TURTLE) or b""], base)


def from_statements(chunks: Iterable[bytes], base: str = DEFAULT_BASE) -> bytes:
    """Canonical Turtle of chunks of N-Triples, or of Turtle without prefixes as Oxigraph writes it.

    Statements stand in any order, repeated or not. Raises `UserError` where there is a blank node: a name that changes
    from run to run has no canonical text.
    """
    return (prologue(base) + "".join(blocks(chunks, Compactor(base)))).encode("latin-1")


def prologue(base: str) -> str:
    """The base and the prefixes, always the same ones, so that two graphs can be compared line by line."""
    lines = [f"@base <{base}> ."] + [f"@prefix {name}: <{PREFIXES[name]}> ." for name in sorted(PREFIXES)]
    return "\n".join(lines) + "\n"


def blocks(chunks: Iterable[bytes], compact: Compactor, indent: str = "") -> Iterator[str]:
    """One block a subject, in natural order, each with an empty line before it; UTF-8 read as Latin-1."""
    said: dict[str, str] = {}
    shorten = compact.said.__getitem__
    between = f" ;\n{indent}    "
    with _no_collection():
        for chunk in chunks:
            for subject, parts in _by_subject(chunk).items():
                if subject in said:  # another graph says something of it too
                    lines = _merged(said[subject].split(between) + [line for _, line in map(shorten, parts)])
                else:
                    by_predicate = dict(map(shorten, parts))
                    lines = sorted(by_predicate.values())
                    if len(lines) < len(parts):
                        lines = _merged(line for _, line in map(shorten, parts))
                if lines[0][0] == "<":  # a predicate without a prefix: the type stands before it all the same
                    lines.sort(key=lambda line: not line.startswith("a "))
                said[subject] = between.join(lines)
        order = sorted(said, key=_natural)
    for subject in order:
        text = said.pop(subject)
        if _COMMA in text:
            text = text.replace(_COMMA, f",\n{indent}        ")
        yield f"\n{indent}{compact.iri(subject)}\n{indent}    {text}{_END}"


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hold the collector of cycles off: a million new objects would send it over the whole heap again and again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _by_subject(chunk: bytes) -> dict[str, list[str]]:
    """What is said of each subject: its predicates, each with its objects."""
    said: dict[str, list[str]] = {}
    statements = chunk.decode("latin-1").split(_END)
    if statements.pop():
        raise ValueError("a statement without an end")
    for statement in statements:
        subject, _, rest = statement.partition(" ")
        if subject in said:
            said[subject] += rest.split(_NEXT)
        else:
            said[subject] = rest.split(_NEXT)
    return said


def _merged(lines: Iterable[str]) -> list[str]:
    """Lines in order, those with one predicate put together, each of its objects once."""
    objects: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        predicate, _, values = line.partition(" ")
        objects[predicate].update(values.split(_COMMA))
    return [f"{predicate} {_COMMA.join(sorted(values))}" for predicate, values in sorted(objects.items())]


def _natural(subject: str) -> str:
    """A key that puts a report before its citations, and these by where they start: 99 before 100."""
    path, mark, fragment = subject.partition("#")
    if not mark:
        return path[:-1]
    kind, _, numbers = fragment[:-1].partition("=")
    first, comma, second = numbers.partition(",")
    return f"{path} {first.zfill(10)} {second.zfill(10) if comma else ''} {kind}"


class Compactor:
    """Shortens IRIs: prefixed where a prefix fits, relative where they are ours, in full otherwise."""

    def __init__(self, base: str) -> None:
        self._ours = tuple(f"<{base}{kind}/" for kind in _OURS)
        self._cut = len(base) + 1
        self._vocabulary = _Vocabulary()
        self.said = _Said(self)

    def iri(self, iri: str) -> str:
        """An IRI in brackets, shortened. Raises `UserError` for a blank node."""
        if iri.startswith(self._ours) and "/." not in iri:  # dots would be resolved away in reading a relative IRI
            return "<" + iri[self._cut :]
        return self._vocabulary[iri]

    def object(self, value: str) -> str:
        """An object, shortened: integers, decimals and booleans bare, a datatype by its short name."""
        first, last = value[0], value[-1]
        if first == "<" or first == "_":
            return self.iri(value)
        if first != '"' or last != ">":
            return value
        lexical, mark, datatype = value.rpartition("<")
        datatype = self._vocabulary[mark + datatype]
        bare = _BARE.get(datatype)
        return lexical[1:-3] if bare and bare.match(lexical) else lexical + datatype


class _Vocabulary(dict[str, str]):
    """Terms of vocabularies, each shortened once; the rest of the world's IRIs pass through."""

    def __missing__(self, iri: str) -> str:
        if iri[0] != "<":
            raise _blank(iri)
        inside = iri[1:-1]
        for name, namespace in PREFIXES.items():
            if inside.startswith(namespace) and _LOCAL.match(inside[len(namespace) :]):
                self[iri] = short = f"{name}:{inside[len(namespace) :]}"
                return short
        return iri


class _Said(dict[str, tuple[str, str]]):
    """A predicate with its objects, shortened, after the predicate; what is likely to come again is remembered."""

    def __init__(self, compact: Compactor) -> None:
        self._object = compact.object
        self._predicates = _Predicates(compact)

    def __missing__(self, said: str) -> tuple[str, str]:
        predicate, _, value = said.partition(" ")
        short = self._predicates[predicate]
        once = len(value) > _PASSAGE if value[-1] != ">" else "=" in value  # a passage, or a name with offsets
        if " , " in value:
            value = _COMMA.join(sorted(set(map(self._shortener(predicate), _objects(value)))))
        elif predicate in _OFFSETS or value[-1] != '"':
            value = self._shortener(predicate)(value)
        line = (short, f"{short} {value}")
        if not once and len(self) < _REMEMBERED:
            self[said] = line
        return line

    def _shortener(self, predicate: str) -> Callable[[str], str]:
        return _offset if predicate in _OFFSETS else self._object


class _Predicates(dict[str, str]):
    """Predicates as Turtle writes them."""

    def __init__(self, compact: Compactor) -> None:
        self._compact = compact
        self["a"] = self[_TYPE] = "a"

    def __missing__(self, predicate: str) -> str:
        self[predicate] = short = self._compact.iri(predicate)
        return short


def _objects(values: str) -> list[str]:
    """The objects of one predicate, which Oxigraph parts by commas; a comma may also be part of a literal."""
    return values.split(" , ") if '"' not in values else _OBJECT.findall(values)


def _offset(value: str) -> str:
    """An offset of Web Annotation: out of Oxigraph's database it comes as a plain integer (`vncite.graph.terms`)."""
    found = _INTEGER.match(value)
    return f'"{found[1]}"^^xsd:nonNegativeInteger' if found else value


def _blank(term: str) -> UserError:
    shown = term[:60].encode("latin-1").decode("utf-8", "replace")
    return UserError(
        f"đồ thị có nút trống ({shown}), không viết được thành Turtle chuẩn tắc",
        f"the graph has a blank node ({shown}), which canonical Turtle cannot hold",
    )
