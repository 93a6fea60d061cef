"""Findings and disputes as RDF: from what is wrong to the claim, and from the claim to the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from vncite.graph.quote import sentence
from vncite.graph.rdf import passage
from vncite.graph.standing import Entry
from vncite.graph.terms import XSD, A, T, Triple, code, day, decimal, text
from vncite.graph.words import label
from vncite.iri import Namer
from vncite.model import Corpus, Evidence, Finding, Instrument, InstrumentKey, LinkedDocument

__all__ = ["Places", "conflict_triples", "entry_triples", "finding_triples"]

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)


class Places:
    """Where the passages of a corpus stand: documents by path, with their IRIs."""

    def __init__(self, corpus: Corpus, namer: Namer, reports: Mapping[str, str]) -> None:
        self.namer = namer
        self.reports = reports
        self._documents: dict[str, LinkedDocument] = {linked.document.path: linked for linked in corpus.documents}
        self._cited = cache(self._spans)

    def document(self, path: str | None) -> LinkedDocument | None:
        """The document with this path, if it is in the corpus."""
        return self._documents.get(path) if path is not None else None

    def citation(self, path: str, link: int | None) -> str | None:
        """IRI of a citation by document and index of its link."""
        linked = self.document(path)
        if linked is None or link is None or not 0 <= link < len(linked.links):
            return None
        citation = linked.links[link].citation
        return self.namer.citation(self.reports[path], citation.start, citation.end)

    def claim(self, path: str, link: int | None, instrument: str) -> str | None:
        """IRI of the date claim of a citation, if it states a date."""
        linked, citation = self.document(path), self.citation(path, link)
        if linked is None or link is None or citation is None:
            return None
        stated = linked.links[link].citation.date
        return self.namer.claim(instrument, stated.iso or stated.raw, citation) if stated else None

    def passage(self, path: str | None, start: int | None, end: int | None) -> tuple[str | None, list[Triple]]:
        """IRI of any passage, with the triples that describe it; no IRI where the document is not in the corpus.

        A citation is described in its report's graph already, and saying it twice would double the rows of questions.
        """
        linked = self.document(path)
        if (
            linked is None
            or path is None
            or start is None
            or end is None
            or not 0 <= start < end <= len(linked.document.text)
        ):
            return None, []
        name = self.namer.citation(self.reports[path], start, end)
        if (start, end) in self._cited(path):
            return name, []
        node, whole = f"<{name}>", linked.document.text
        around = sentence(whole, start, end)
        described: list[Triple] = [(node, T["oa:hasSource"], f"<{self.reports[path]}>")]
        described += passage(whole, name, node, start, end, around.start, around.end)
        return name, described

    def _spans(self, path: str) -> frozenset[tuple[int, int]]:
        """Where the citations of a document stand."""
        return frozenset((link.citation.start, link.citation.end) for link in self._documents[path].links)


def finding_triples(finding: Finding, places: Places, lang: str = "vi") -> Iterator[Triple]:
    """One finding: its rule, the place, what was claimed and what is likely right, and each piece of evidence.

    `lang` is the language of findings that do not say their sentence in each.
    """
    namer = places.namer
    at = places.citation(finding.document, finding.link)
    described: list[Triple] = []
    if at is None:
        at, described = places.passage(finding.document, finding.start, finding.end)
    name = namer.finding(
        finding.code, at or f"{finding.document}#char={finding.start},{finding.end}", finding.claimed or finding.number
    )
    node = f"<{name}>"
    yield node, A, T["vnc:Finding"]
    yield node, T["vnc:rule"], code("rule", finding.code)
    yield node, T["vnc:severity"], code("severity", finding.severity)
    for language, words in finding.said or ((lang, finding.message),):
        yield node, T["vnc:message"], f"{text(words)}@{language}"
    if at:
        yield node, T["vnc:at"], f"<{at}>"
    if finding.document in places.reports:
        yield node, T["oa:hasSource"], f"<{places.reports[finding.document]}>"
    yield from described
    if finding.number:
        yield node, T["vnc:number"], text(finding.number)
    if finding.key:
        instrument = namer.instrument(finding.key)
        yield node, T["vnc:about"], f"<{instrument}>"
        claim = places.claim(finding.document, finding.link, instrument)
        if claim:
            yield node, T["vnc:claim"], f"<{claim}>"
    if finding.claimed:
        yield node, T["vnc:claimed"], _value(finding.claimed)
    if finding.suggested:
        yield node, T["vnc:suggested"], _value(finding.suggested)
    if finding.suggested_probability is not None:
        yield node, T["vnc:probability"], decimal(finding.suggested_probability)
    for n, evidence in enumerate(finding.evidence):
        yield from _evidence(evidence, node, f"<{name}#evidence={n}>", places, lang)


def _evidence(evidence: Evidence, finding: str, node: str, places: Places, lang: str) -> Iterator[Triple]:
    yield finding, T["vnc:evidence"], node
    yield node, A, T["vnc:Evidence"]
    yield node, T["vnc:kind"], code("evidence-kind", evidence.kind)
    for language, words in evidence.said or ((lang, evidence.says),):
        yield node, T["vnc:says"], f"{text(words)}@{language}"
    if evidence.source:
        yield node, T["dcterms:source"], text(evidence.source)
    at, described = places.passage(evidence.document, evidence.start, evidence.end)
    if at:
        yield node, T["vnc:at"], f"<{at}>"
        yield from described
    elif evidence.document:
        yield node, T["dcterms:source"], text(evidence.document)
        if evidence.text:
            yield node, T["oa:exact"], text(evidence.text)


def entry_triples(key: InstrumentKey, entries: Sequence[Entry], namer: Namer) -> Iterator[Triple]:
    """What registers say of one instrument's date: a claim as those of citations are, from an entry in a register."""
    about = namer.instrument(key)
    for entry in entries:
        source, claim = namer.register_entry(entry.source), _entry_claim(about, entry, namer)
        yield claim, A, T["vnc:DateClaim"]
        yield claim, T["vnc:about"], f"<{about}>"
        yield claim, T["prov:wasDerivedFrom"], f"<{source}>"
        yield claim, T["vnc:raw"], text(entry.date.isoformat())
        yield claim, T["vnc:value"], day(entry.date)
        yield claim, T["vnc:precision"], code("precision", "day")
        yield f"<{source}>", A, T["vnc:RegisterEntry"]
        yield f"<{source}>", T["rdfs:label"], text(label(entry.source))


def _entry_claim(about: str, entry: Entry, namer: Namer) -> str:
    return f"<{namer.claim(about, entry.date.isoformat(), namer.register_entry(entry.source))}>"


def conflict_triples(
    instrument: Instrument, entries: Sequence[Entry], findings: Sequence[Finding], places: Places
) -> Iterator[Triple]:
    """The dispute about one instrument's date: every claim, every date, the likely reading, the findings.

    `entries`: what registers say beside the citations.
    """
    namer = places.namer
    about = namer.instrument(instrument.key)
    node = f"<{namer.conflict(about)}>"
    yield node, A, T["vnc:DateConflict"]
    yield node, T["vnc:about"], f"<{about}>"
    for claim in instrument.claims:
        name = places.claim(claim.document, claim.link, about)
        if name:
            yield node, T["vnc:claim"], f"<{name}>"
        if claim.date.value:
            yield node, T["vnc:disputedDate"], day(claim.date.value)
    for entry in entries:
        yield node, T["vnc:claim"], _entry_claim(about, entry, namer)
        yield node, T["vnc:disputedDate"], day(entry.date)
    likely = max(
        ((f.suggested_probability or 0.0, f.suggested) for f in findings if f.suggested and _DATE.match(f.suggested)),
        default=None,
    )
    if likely:
        yield node, T["vnc:likelyDate"], _value(likely[1])
        yield node, T["vnc:probability"], decimal(likely[0])
    for finding in findings:
        at = places.citation(finding.document, finding.link)
        if at:
            name = namer.finding(finding.code, at, finding.claimed or finding.number)
            yield node, T["vnc:finding"], f"<{name}>"


def _value(stated: str) -> str:
    """A date as xsd:date, anything else (a corrected number) as a string."""
    return f'"{stated}"^^<{XSD}date>' if _DATE.match(stated) else text(stated)
