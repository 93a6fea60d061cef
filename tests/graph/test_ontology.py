"""The vocabulary: its files agree with each other, with the lexicon, with the graph and with the portals' relations."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import get_args

import graph_example
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from vncite import __version__
from vncite.check import Rule, rules
from vncite.check.evidence import PROOF
from vncite.graph import corpus_quads, document_quads
from vncite.graph.codes import codes
from vncite.graph.ontology import ontology_file, page
from vncite.graph.terms import PREFIXES
from vncite.graph.words import properties
from vncite.iri import CODES, VNC
from vncite.lexicon.load import load
from vncite.model import Form

ROOT = Path(__file__).resolve().parents[2]
VOCABULARY = rdflib.Graph().parse(ontology_file("vncite.ttl"), format="turtle")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
TERMS = sorted({term for kind in KINDS for term in VOCABULARY.subjects(RDF.type, kind) if str(term).startswith(VNC)})


def expand(name: str) -> rdflib.URIRef:
    prefix, _, local = name.partition(":")
    return rdflib.URIRef(PREFIXES[prefix] + local)


def test_codes_are_those_of_the_lexicon() -> None:
    assert ontology_file("codes.ttl").read_text("utf-8") == codes()


def test_the_page_is_that_of_the_ontology() -> None:
    assert (ROOT / "docs" / "ontology.md").read_text("utf-8") == page()


@pytest.mark.parametrize("term", TERMS, ids=lambda term: str(term).rpartition("#")[2])
def test_a_term_speaks_both_languages(term: rdflib.URIRef) -> None:
    for predicate in (RDFS.label, RDFS.comment):
        languages = sorted(str(value.language) for value in VOCABULARY.objects(term, predicate))  # type: ignore[attr-defined]
        assert languages == ["en", "vi"]


def test_the_graph_uses_no_unknown_term() -> None:
    corpus = graph_example.corpus()
    quads = [quad for linked in corpus.documents for quad in document_quads(linked)]
    quads += corpus_quads(corpus, graph_example.findings())
    used = {quad.predicate.value for quad in quads}
    used |= {
        quad.object.value for quad in quads if quad.predicate.value == str(RDF.type) and hasattr(quad.object, "value")
    }
    ours = {iri for iri in used if iri.startswith(VNC)}
    assert ours <= {str(term) for term in TERMS}
    assert not [iri for iri in used if iri.endswith("eli/ontology#implements")]


def test_the_shapes_use_no_unknown_term() -> None:
    named = set(re.findall(r"\bvnc:(\w+)", ontology_file("shapes.ttl").read_text("utf-8")))
    assert {VNC + name for name in named} <= {str(term) for term in TERMS}


@pytest.mark.parametrize(("relation", "terms"), properties().items(), ids=list(properties()))
def test_a_relation_is_a_kind_of_its_eli_property(relation: str, terms: object) -> None:
    own, eli = expand(terms.property), expand(terms.eli)  # type: ignore[attr-defined]
    assert own == eli or (own, RDFS.subPropertyOf, eli) in VOCABULARY
    assert (
        rdflib.URIRef(f"{PREFIXES['relation']}{relation}")
        in rdflib.Graph().parse(ontology_file("codes.ttl")).subjects()
    )


def portal_relations() -> list[dict[str, str]]:
    with (ROOT / "tools" / "portal_relations.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


PORTALS = portal_relations()


@pytest.mark.parametrize(
    "row", [row for row in PORTALS if row["property"].startswith("vnc:")], ids=lambda row: row["id"]
)
def test_a_relation_of_the_portals_is_in_the_vocabulary(row: dict[str, str]) -> None:
    own = expand(row["property"])
    assert (own, RDF.type, OWL.ObjectProperty) in VOCABULARY
    assert (own, RDFS.subPropertyOf, expand(row["eli"])) in VOCABULARY


def test_the_names_of_the_portals_are_those_of_the_table() -> None:
    table = {(expand(row["property"]), row["label_vi"]) for row in PORTALS if row["direction"] == "forward"}
    stated = {(own, str(label)) for own, label in VOCABULARY.subject_objects(SKOS.altLabel)}
    assert stated <= table
    lists = {row["label_vi"] for row in PORTALS if row["portal"] != "text-trigger" and row["direction"] == "forward"
             and row["property"].startswith("vnc:")}  # fmt: skip
    assert {label for _, label in stated} == lists


def test_eli_implements_is_nowhere() -> None:
    assert expand("eli:implements") not in set(VOCABULARY.all_nodes())
    assert expand("eli:implements") not in set(VOCABULARY.predicates())


def test_a_report_is_no_legislation() -> None:
    above, found = [expand("vnc:Report")], set()
    while above:
        kind = above.pop()
        found.add(kind)
        above += [parent for parent in VOCABULARY.objects(kind, RDFS.subClassOf) if parent not in found]  # type: ignore[misc]
    assert expand("eli:Work") in found
    assert expand("eli:LegalResource") not in found


def test_the_context_agrees_with_the_ontology() -> None:
    context = json.loads(ontology_file("context.jsonld").read_text("utf-8"))["@context"]
    values = [
        value if isinstance(value, str) else value["@id"] for value in context.values() if not isinstance(value, float)
    ]
    assert {expand(value) for value in values if value.startswith("vnc:")} == set(TERMS)


def test_no_domain_makes_a_passage_a_work() -> None:
    """Under RDFS a property gives its subjects the domains of all properties above it."""
    of_eli = {
        term
        for term in TERMS
        if any("eli/ontology#" in str(above) for above in VOCABULARY.objects(term, RDFS.subPropertyOf))
    }
    assert of_eli
    for term in of_eli:
        assert expand("vnc:Citation") not in set(VOCABULARY.objects(term, RDFS.domain)), term


def test_the_graph_uses_no_unknown_code() -> None:
    corpus = graph_example.corpus()
    quads = [quad for linked in corpus.documents for quad in document_quads(linked)]
    quads += corpus_quads(corpus, graph_example.findings())
    used = {quad.object.value for quad in quads if str(quad.object).startswith(f"<{CODES}")}  # type: ignore[union-attr]
    concepts = rdflib.Graph().parse(ontology_file("codes.ttl"))
    assert used <= {str(node) for node in concepts.subjects(RDF.type, SKOS.Concept)} | {
        str(node) for node in concepts.subjects(RDF.type, SKOS.ConceptScheme)
    }


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_each_rule_is_a_concept(rule: Rule) -> None:
    concepts = rdflib.Graph().parse(ontology_file("codes.ttl"))
    node = rdflib.URIRef(f"{CODES}rule/{rule.code}")
    assert concepts.value(node, SKOS.notation) == rdflib.Literal(rule.code)
    for predicate, words in ((SKOS.prefLabel, rule.title), (SKOS.definition, rule.explanation)):
        assert {value.language: str(value) for value in concepts.objects(node, predicate)} == {  # type: ignore[attr-defined]
            "vi": words("vi"), "en": words("en"),
        }  # fmt: skip


def test_each_kind_of_evidence_is_a_concept() -> None:
    known = {row["code"] for row in load().table("codes") if row["list"] == "evidence-kind"}
    assert known >= PROOF


@pytest.mark.parametrize(("list_", "type_"), [("form", Form), ("precision", None)])
def test_closed_lists_are_whole(list_: str, type_: object) -> None:
    known = {row["code"] for row in load().table("codes") if row["list"] == list_}
    assert known == (set(get_args(type_)) if type_ else {"day", "month", "year", "none"})


def test_the_ontology_says_its_version() -> None:
    ontology = rdflib.URIRef(VNC.rstrip("#"))
    assert str(VOCABULARY.value(ontology, OWL.versionInfo)) == __version__
    assert str(VOCABULARY.value(ontology, OWL.versionIRI)) == f"{ontology}/{__version__}"


def test_each_kind_of_body_speaks_both_languages() -> None:
    concepts = rdflib.Graph().parse(ontology_file("codes.ttl"))
    kinds = list(concepts.subjects(SKOS.inScheme, rdflib.URIRef(f"{CODES}body-kind")))
    assert kinds
    for node in [*kinds, rdflib.URIRef("https://vnc.example/org/byt")]:
        assert sorted(str(label.language) for label in concepts.objects(node, SKOS.prefLabel)) == ["en", "vi"]  # type: ignore[attr-defined]
