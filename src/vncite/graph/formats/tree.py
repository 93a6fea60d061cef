"""JSON-LD with the project's context, one object a subject, named graphs kept."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from vncite.graph import dataset as data
from vncite.graph.ontology import ontology_file
from vncite.graph.terms import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from vncite.graph.dataset import Dataset

__all__ = ["context", "jsonld"]

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
_OFFSET = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
_STRING = "http://www.w3.org/2001/XMLSchema#string"


@cache
def context() -> dict[str, Any]:
    """The context of `ontology/context.jsonld`, without its wrapper."""
    loaded = json.loads(ontology_file("context.jsonld").read_text("utf-8"))["@context"]
    assert isinstance(loaded, dict)
    return loaded


def jsonld(dataset: Dataset, base: str) -> bytes:
    """JSON-LD with the context written out, so that it is read without the network; sorted by graph and subject."""
    terms = _terms()
    grouped: dict[str, dict[str, list[Quad]]] = {}
    for quad in data.quads(dataset):
        name = getattr(quad.graph_name, "value", "")
        grouped.setdefault(name, {}).setdefault(quad.subject.value, []).append(quad)  # type: ignore[union-attr]
    content: list[dict[str, Any]] = []
    for name in sorted(grouped):
        nodes = [_node(subject, grouped[name][subject], terms) for subject in sorted(grouped[name])]
        content += [{"@id": name, "@graph": nodes}] if name else nodes
    whole = {"@context": context(), "@graph": content}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


@cache
def _terms() -> dict[str, tuple[str, str | None]]:
    """IRI of a property to its name in the context and the type that the context gives its values."""
    found: dict[str, tuple[str, str | None]] = {}
    for name, value in context().items():
        if name.startswith("@") or str(value).endswith(("#", "/")):
            continue  # a keyword or a prefix
        iri, kind = (value, None) if isinstance(value, str) else (value["@id"], value.get("@type"))
        found[_expand(iri)] = (name, kind if kind in (None, "@id") else _expand(str(kind)))
    return found


def _expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local if prefix in PREFIXES else name


def _node(subject: str, quads: list[Quad], terms: dict[str, tuple[str, str | None]]) -> dict[str, Any]:
    values: dict[str, list[Any]] = {}
    types: list[str] = []
    for quad in sorted(quads, key=str):
        predicate = quad.predicate.value
        if predicate == _TYPE and hasattr(quad.object, "value"):
            types.append(_compact_type(quad.object.value, terms))
            continue
        name, kind = terms.get(predicate, (predicate, None))
        values.setdefault(name, []).append(_value(quad.object, kind))
    node: dict[str, Any] = {"@id": subject}
    if types:
        node["@type"] = types
    return node | {name: found[0] if len(found) == 1 else found for name, found in sorted(values.items())}


def _compact_type(iri: str, terms: dict[str, tuple[str, str | None]]) -> str:
    return terms[iri][0] if iri in terms else iri


def _value(term: Any, kind: str | None) -> Any:
    from pyoxigraph import Literal

    if not isinstance(term, Literal):
        return term.value if kind == "@id" else {"@id": term.value}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    datatype = term.datatype.value
    if datatype == (kind or _STRING) or (kind == _OFFSET and datatype == _INTEGER):  # Oxigraph widens offsets
        return term.value
    if datatype == _STRING:  # where the context has another type; named, rdflib would take it for another literal
        return {"@value": term.value}
    return {"@value": term.value, "@type": datatype}
