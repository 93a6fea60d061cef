"""The code lists as SKOS, made from the lexicon, so that a graph's codes can be looked up without the program.

python -m vncite.graph.codes > ontology/codes.ttl
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from vncite.check import rules
from vncite.graph.concepts import concept, labels, rule_triples
from vncite.graph.describe import body_triples, place_triples
from vncite.graph.naming import Naming
from vncite.graph.terms import A, T, Triple, code, day, text, vi
from vncite.graph.turtle import from_statements
from vncite.graph.words import label, properties
from vncite.iri import CODES, DEFAULT_BASE, Namer
from vncite.lexicon.bodies import Bodies, BodyRow, bodies
from vncite.lexicon.load import load
from vncite.lexicon.places import places
from vncite.lexicon.types import DocType, doc_types
from vncite.lexicon.words import meanings

__all__ = ["codes"]

_SCHEMES = {
    "doc-type": ("Loại văn bản", "Types of document"),
    "relation": ("Quan hệ", "Relations"),
    "series": ("Hệ văn bản", "Series"),
    "level": ("Cấp", "Levels"),
    "force": ("Bậc hiệu lực pháp lý", "Ranks of legal force"),
    "date-status": ("Tình trạng của ngày", "Date status"),
    "severity": ("Mức độ", "Severity"),
    "form": ("Dạng trích dẫn", "Forms of citation"),
    "precision": ("Độ chính xác của ngày", "Precision of dates"),
    "reason": ("Lý do của khả năng", "Reasons for candidates"),
    "rule": ("Quy tắc kiểm tra", "Rules of checking"),
    "evidence-kind": ("Loại chứng cứ", "Kinds of evidence"),
    "body-kind": ("Loại cơ quan địa phương", "Kinds of local bodies"),
}
_UNWRITTEN = {("hc", "CV"), ("mttq", "CV")}
"""Types whose code their symbols do not show: a State letter is 12/UBND-VX, a Party letter 12-CV/TU (Nghị định 30/2020
Phụ lục I, II.3.b). A notation would make shape S04 look for it."""
_HEAD = "# The code lists, made from src/vncite/lexicon/ by `python -m vncite.graph.codes`; a test compares the two.\n"


def codes(base: str = DEFAULT_BASE) -> str:
    """All code lists as canonical Turtle; bodies and places under `base`, the rest the same for everybody."""
    lines = "".join(f"{s} {p} {o} .\n" for s, p, o in _triples(Namer(base)))
    return _HEAD + from_statements([lines.encode("utf-8")], base).decode("utf-8")


def _triples(namer: Namer) -> Iterator[Triple]:
    """Types, relations, series, levels, ranks of force, bodies and places, each with its names and codes."""
    for name, (in_vietnamese, in_english) in _SCHEMES.items():
        scheme = f"<{CODES}{name}>"
        yield scheme, A, T["skos:ConceptScheme"]
        yield from labels(scheme, in_vietnamese, in_english)
    for row in load().table("codes"):
        node = code(row["list"], row["code"])
        yield from concept(row["list"], row["code"], row["label_vi"], row["label_en"])
        if row["note"]:
            yield node, T["skos:scopeNote"], f"{text(row['note'])}@en"
        if row["source"]:
            yield node, T["dcterms:source"], text(row["source"])
    for relation, terms in properties().items():
        node = code("relation", relation)
        yield from concept("relation", relation, terms.label_vi, terms.label_en)
        yield node, T["skos:notation"], text(relation)
        yield node, T["rdfs:seeAlso"], T[terms.property]
        yield node, T["skos:closeMatch"], T[terms.eli]
    for rule in rules():
        yield from rule_triples(rule)
    for kind in doc_types().all:
        yield from _type(kind)
    table, naming = bodies(), Naming()
    for body in table.all:
        yield from _local(body) if body.local else _body(body, table, namer, naming)
    for place in (*places().all(), *places().all("commune")):
        yield from place_triples(place, namer, naming)


def _type(kind: DocType) -> Iterator[Triple]:
    """One concept for each series a type occurs in: a code runs in the number series of laws, so it is one there."""
    leads = kind.slug == kind.key_slug
    for series in kind.systems:
        node = code("doc-type", f"{series}.{kind.key_slug}")
        if leads:
            yield from concept("doc-type", f"{series}.{kind.key_slug}", kind.name, kind.label_en)
            yield node, A, T["eli:ResourceType"]
        else:
            yield node, T["skos:altLabel"], vi(label(kind.name))
        if (series, kind.code) not in _UNWRITTEN:
            # Codes that a type takes over from another: the Party writes QĐ for Quy định too (37-QĐ/TW).
            shared = [one for one, meant in meanings(load(), "shared-symbol").items() if meant == kind.code]
            for symbol in dict.fromkeys((*kind.symbols, *(shared if series == "dang" else ()))):
                yield node, T["skos:notation"], text(symbol)


def _local(body: BodyRow) -> Iterator[Triple]:
    """A kind of local body, which names nobody until its place is known."""
    yield from concept("body-kind", body.slug, body.name, body.label_en)
    for symbol in (body.code, *body.aliases):
        yield code("body-kind", body.slug), T["skos:notation"], text(symbol)


def _body(body: BodyRow, table: Bodies, namer: Namer, naming: Naming) -> Iterator[Triple]:
    node = f"<{namer.body(body.slug)}>"
    yield from body_triples(body.central, namer, naming)
    yield from labels(node, body.name, body.label_en)
    successor = table.get(body.successor) if body.successor else None
    if successor and not successor.local:
        change = f"<{CODES}change/{body.slug}>"
        yield change, A, T["org:ChangeEvent"]
        yield change, T["org:originalOrganization"], node
        yield change, T["org:resultingOrganization"], f"<{namer.body(successor.slug)}>"
        if body.valid_to:
            yield change, T["dcterms:date"], day(body.valid_to)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(codes(*sys.argv[1:2]))
