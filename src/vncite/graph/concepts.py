"""Concepts of our code lists, as SKOS: what the code lists and the graph of a corpus have in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vncite.graph.terms import A, T, Triple, code, text, vi
from vncite.graph.words import label
from vncite.iri import CODES

if TYPE_CHECKING:
    from vncite.check import Rule

__all__ = ["concept", "labels", "rule_name", "rule_triples"]


def concept(scheme: str, value: str, in_vietnamese: str, in_english: str) -> Iterator[Triple]:
    """A concept in its scheme."""
    node = code(scheme, value)
    yield node, A, T["skos:Concept"]
    yield node, T["skos:inScheme"], f"<{CODES}{scheme}>"
    yield from labels(node, in_vietnamese, in_english)


def labels(node: str, in_vietnamese: str, in_english: str) -> Iterator[Triple]:
    """The name of a concept in both languages, as far as it has one."""
    yield node, T["skos:prefLabel"], vi(label(in_vietnamese))
    if in_english:
        yield node, T["skos:prefLabel"], f"{text(in_english)}@en"


def rule_name(rule: Rule) -> Iterator[Triple]:
    """What a graph with findings says of a rule: its code and its title, so that it can be read by itself."""
    yield from concept("rule", rule.code, rule.title("vi"), rule.title("en"))
    yield code("rule", rule.code), T["skos:notation"], text(rule.code)


def rule_triples(rule: Rule) -> Iterator[Triple]:
    """The whole rule: also its explanation, its severity and where it stands in law."""
    node = code("rule", rule.code)
    yield from rule_name(rule)
    yield node, T["skos:definition"], vi(rule.explanation("vi"))
    yield node, T["skos:definition"], f"{text(rule.explanation('en'))}@en"
    yield node, T["vnc:severity"], code("severity", rule.severity)
    yield node, T["dcterms:source"], text(rule.law)
