"""Namespaces, terms and the spelling of triples.

A triple is three strings as N-Triples writes them: the program writes hundreds of thousands a second, and an object
for each term would cost more than all the rest. What leaves the package is parsed by Oxigraph, so a slip cannot stay
hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from vncite.iri import CODES, VNC

__all__ = [
    "PREFIXES",
    "PROLOGUE",
    "A",
    "T",
    "Triple",
    "boolean",
    "code",
    "day",
    "decimal",
    "narrowed",
    "nquads",
    "offset",
    "text",
    "vi",
]

Triple: TypeAlias = tuple[str, str, str]

ELI = "http://data.europa.eu/eli/ontology#"
XSD = "http://www.w3.org/2001/XMLSchema#"

PREFIXES: dict[str, str] = {
    "vnc": VNC,
    "doctype": f"{CODES}doc-type/",
    "evidence": f"{CODES}evidence-kind/",
    "force": f"{CODES}force/",
    "form": f"{CODES}form/",
    "level": f"{CODES}level/",
    "precision": f"{CODES}precision/",
    "reason": f"{CODES}reason/",
    "relation": f"{CODES}relation/",
    "rule": f"{CODES}rule/",
    "series": f"{CODES}series/",
    "severity": f"{CODES}severity/",
    "status": f"{CODES}date-status/",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": ELI,
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": XSD,
}
"""The prefixes of every Turtle, TriG and SPARQL text of the project."""
PROLOGUE = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
"""What begins a query of ours."""


class _Terms(dict[str, str]):
    """`T["eli:amends"]`: a prefixed name as N-Triples writes it, made once."""

    def __missing__(self, name: str) -> str:
        prefix, _, local = name.partition(":")
        made = f"<{PREFIXES[prefix]}{local}>"
        self[name] = made
        return made


T = _Terms()
A = T["rdf:type"]

_NEEDS_ESCAPE = re.compile(r'["\\\x00-\x1f\x7f\ufffe\uffff\ud800-\udfff]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"  # half a character cannot be written in UTF-8; one for one, so that lengths stay true
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def text(value: str) -> str:
    """A plain string literal.

    >>> print(text('Số "128"'))
    "Số \\"128\\""
    """
    return f'"{_NEEDS_ESCAPE.sub(_escape, value)}"'


def vi(value: str) -> str:
    """A literal in Vietnamese."""
    return f"{text(value)}@vi"


def offset(value: int) -> str:
    """An xsd:nonNegativeInteger, as Web Annotation wants oa:start and oa:end."""
    return f'"{value}"^^<{XSD}nonNegativeInteger>'


_WIDENED = re.compile(rb'(ns/oa#(?:start|end)> "[0-9]+"\^\^<http://www\.w3\.org/2001/XMLSchema#)integer>')


def narrowed(ntriples: bytes) -> bytes:
    """N-Triples out of Oxigraph with offsets in the type that they were written with.

    Its database keeps every kind of integer as xsd:integer.
    """
    return _WIDENED.sub(rb"\1nonNegativeInteger>", ntriples) if b"XMLSchema#integer>" in ntriples else ntriples


def decimal(value: float) -> str:
    """An xsd:decimal with at most four places, spelled as Oxigraph stores it: `0.9731`, `1`."""
    return f'"{f"{value:.4f}".rstrip("0").rstrip(".")}"^^<{XSD}decimal>'


def boolean(value: bool) -> str:
    """An xsd:boolean."""
    return f'"{"true" if value else "false"}"^^<{XSD}boolean>'


def day(value: date) -> str:
    """An xsd:date."""
    return f'"{value.isoformat()}"^^<{XSD}date>'


def code(list: str, value: str) -> str:
    """A value of a code list, whose code is plain ASCII already: `code("relation", "implements")`, `code("rule",
    "D101")`.
    """
    return f"<{CODES}{list}/{value}>"


def nquads(triples: Iterable[Triple], graph: str) -> bytes:
    """N-Quads of one named graph, in the order given; `graph` is an IRI without brackets."""
    tail = f" <{graph}> .\n"
    return "".join([f"{s} {p} {o}{tail}" for s, p, o in triples]).encode("utf-8")
