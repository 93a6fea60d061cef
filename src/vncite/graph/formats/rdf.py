"""RDF: Turtle, TriG, N-Quads, N-Triples, RDF/XML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from vncite.graph import dataset as data
from vncite.graph.terms import PREFIXES, narrowed
from vncite.graph.turtle import Compactor, blocks, from_statements, prologue

if TYPE_CHECKING:
    from pyoxigraph import Triple

    from vncite.graph.dataset import Dataset

__all__ = ["NOT_IN_XML", "nquads", "ntriples", "rdfxml", "trig", "turtle"]

NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


def turtle(dataset: Dataset, base: str) -> bytes:
    """Canonical Turtle, all graphs taken together."""
    return from_statements(data.statements(dataset), base)


def trig(dataset: Dataset, base: str) -> bytes:
    """Canonical TriG, one block for each graph, in order of their names."""
    compact = Compactor(base)
    parts = [prologue(base)]
    for name, chunk in _by_graph(dataset, data.statements):
        if name is None:
            parts += blocks([chunk], compact)
        else:
            written = compact.iri(f"<{name}>".encode().decode("latin-1"))  # bytes as letters, as the blocks are
            parts += ["\n", written, " {", *blocks([chunk], compact, "    "), "}\n"]
    return "".join(parts).encode("latin-1")


def nquads(dataset: Dataset, base: str) -> bytes:
    """N-Quads, lines sorted."""
    lines: list[bytes] = []
    for name, chunk in _by_graph(dataset):
        tail = b" .\n" if name is None else f" <{name}> .\n".encode()
        lines += [line + tail for line in set(narrowed(chunk).split(b" .\n")) if line]
    lines.sort()
    return b"".join(lines)


def ntriples(dataset: Dataset, base: str) -> bytes:
    """N-Triples, lines sorted, each once; all graphs taken together."""
    lines = sorted({line for chunk in data.ntriples(dataset) for line in narrowed(chunk).split(b"\n") if line})
    return b"".join(line + b"\n" for line in lines)


def rdfxml(dataset: Dataset, base: str) -> bytes:
    """RDF/XML in the order of N-Triples; control characters, which XML cannot hold, become U+FFFD."""
    from pyoxigraph import RdfFormat, parse, serialize

    triples = (quad.triple for quad in parse(ntriples(dataset, base), format=RdfFormat.N_TRIPLES))
    kept = {name: space for name, space in PREFIXES.items() if space.endswith("#") or name == "dcterms"}
    written = serialize(map(_for_xml, triples), format=RdfFormat.RDF_XML, prefixes=dict(sorted(kept.items())))
    return _sorted_prefixes(written or b"")


def _for_xml(triple: Triple) -> Triple:
    from pyoxigraph import Literal, Triple

    value = triple.object
    if not isinstance(value, Literal) or not NOT_IN_XML.search(value.value):
        return triple
    plain = NOT_IN_XML.sub("\ufffd", value.value)
    if value.language:
        return Triple(triple.subject, triple.predicate, Literal(plain, language=value.language))
    return Triple(triple.subject, triple.predicate, Literal(plain, datatype=value.datatype))


def _sorted_prefixes(xml: bytes) -> bytes:
    """Oxigraph writes its prefixes in no fixed order; sorted, the same graph gives the same bytes."""
    found = re.search(rb"<rdf:RDF([^>]*)>", xml)
    if not found:
        return xml
    declared = sorted(re.findall(rb'xmlns:\w+="[^"]*"', found[1]))
    return xml[: found.start(1)] + b"".join(b" " + one for one in declared) + xml[found.end(1) :]


def _by_graph(
    dataset: Dataset, written: Callable[[Dataset], Iterator[bytes]] = data.ntriples
) -> Iterator[tuple[str | None, bytes]]:
    """Each graph's name (None for the default graph) with its text."""
    from pyoxigraph import DefaultGraph, RdfFormat, serialize

    if data.oxigraph(dataset) is not None:
        names = data.graphs(dataset)
        for name, chunk in zip(names, written(dataset), strict=True):
            yield None if isinstance(name, DefaultGraph) else name.value, chunk
        return
    grouped: dict[str | None, list[Triple]] = {}
    for quad in data.quads(dataset):
        name_ = None if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value
        grouped.setdefault(name_, []).append(quad.triple)
    for name_ in sorted(grouped, key=lambda name: name or ""):
        yield name_, serialize(grouped[name_], format=RdfFormat.N_TRIPLES) or b""
