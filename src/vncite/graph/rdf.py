"""What one document says, as RDF: one named graph a report, a pure function of its linked document.

docs/graph.md describes the shape with a worked example. No blank nodes: each node has a name made from what it is, so
that two runs give the same bytes and one report can be replaced or withdrawn by its graph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath, PureWindowsPath
from typing import TYPE_CHECKING

from vncite.graph.days import report_day
from vncite.graph.naming import Naming, under_triples
from vncite.graph.quote import sentence
from vncite.graph.terms import A, T, Triple, boolean, code, day, decimal, nquads, offset, text, vi
from vncite.graph.words import kind_of, label, properties
from vncite.iri import Namer, eid, report_number
from vncite.lexicon.types import doc_types
from vncite.model import DateReading, InstrumentKey, Link, LinkedDocument, Pinpoint

if TYPE_CHECKING:
    from pyoxigraph import Quad

__all__ = ["document_nquads", "document_quads", "document_triples", "own_key", "report_iri", "report_iris"]


_MEDIA = {
    "text": "text/plain",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""Media types (IANA) of the formats that can be read."""


def report_iri(linked: LinkedDocument, namer: Namer, *, copy: bool = False) -> str:
    """IRI of a report: issuer, year and number from its head, else the hash of its bytes.

    With `copy`, the name of one of several files that carry the same number but not the same text.
    """
    header, context = linked.header, linked.context
    sha = linked.document.sha256
    kind = kind_of(_type_code(linked))
    number = (
        report_number(header.number.canonical, kind.slug if kind else _type_code(linked)) if header.number else None
    )
    when = header.date.year if header.date and header.date.year else context.date.year if context.date else None
    year = when or (header.number.year if header.number else None)
    issuer = context.body.code if context.body else None
    if issuer and year and number and not copy:
        return namer.report(issuer, year, number)
    return namer.report(issuer, year, number, sha)


def report_iris(documents: Iterable[LinkedDocument], namer: Namer) -> dict[str, str]:
    """The IRI of each document by its path; files of one number with different bytes are all named as copies.

    A function of the set of documents: their order does not matter.
    """
    first: dict[str, tuple[str, str, str]] = {}
    for linked in documents:
        first[linked.document.path] = (
            report_iri(linked, namer), report_iri(linked, namer, copy=True), linked.document.sha256,
        )  # fmt: skip
    texts = Counter(name for name, _ in {(plain, sha) for plain, _, sha in first.values()})
    return {path: copy if texts[plain] > 1 else plain for path, (plain, copy, _) in first.items()}


def document_quads(
    linked: LinkedDocument, namer: Namer | None = None, report: str | None = None, naming: Naming | None = None
) -> Iterator[Quad]:
    """The quads of one report's graph, which is named by the report's IRI; see `document_triples`."""
    from pyoxigraph import RdfFormat, parse

    return parse(input=document_nquads(linked, namer, report, naming), format=RdfFormat.N_QUADS)


def document_nquads(
    linked: LinkedDocument, namer: Namer | None = None, report: str | None = None, naming: Naming | None = None
) -> bytes:
    """The same as N-Quads, several times quicker: what a store loads in bulk."""
    namer = namer or Namer()
    report = report or report_iri(linked, namer)
    return nquads(document_triples(linked, namer, report, naming or Naming()), report)


def document_triples(linked: LinkedDocument, namer: Namer, report: str, naming: Naming) -> Iterator[Triple]:
    """What a document says: its own head, its citations with offsets and quotation, what it states of instruments.

    `report` is the document's IRI (`report_iri`, or one of `report_iris`); `naming` tells what bodies and places were
    called on its day.
    """
    node = f"<{report}>"
    own = own_key(linked)
    yield from _head(linked, namer, node, own, naming)
    edges: dict[Triple, None] = {}
    for index, link in enumerate(linked.links):
        citation = link.citation
        name = namer.citation(report, citation.start, citation.end)
        target = _target(link, namer)
        yield from _citation(linked, link, name, node, target, namer)
        if target and citation.date:
            yield from _claim(citation.date, target[1:-1], name, namer)
        if citation.pinpoint:
            yield from _pinpoint(citation.pinpoint, link.key, name, namer)
        if link.key and citation.form != "self":
            for edge in _edges(linked, index, node, own, target or "", namer):
                edges[edge] = None
    yield from edges


def own_key(linked: LinkedDocument) -> InstrumentKey | None:
    """Key of the instrument whose text this document is, where its head gives one."""
    return next((link.key for link in linked.links if link.citation.form == "self" and link.key), None)


def _head(
    linked: LinkedDocument, namer: Namer, node: str, own: InstrumentKey | None, naming: Naming
) -> Iterator[Triple]:
    document, header, context = linked.document, linked.header, linked.context
    on = report_day(linked, naming)
    yield node, A, T["vnc:Report"]
    yield node, T["rdfs:label"], vi(_label(linked, naming.body(context.body, on) if context.body else header.issuer))
    yield node, T["vnc:path"], text(_file(document.path))
    yield node, T["vnc:sha256"], text(document.sha256)
    if document.format in _MEDIA:
        yield node, T["dcterms:format"], text(_MEDIA[document.format])
    if header.number:
        yield node, T["dcterms:identifier"], text(header.number.canonical)
    kind = kind_of(_type_code(linked))
    if kind:
        series = own.series if own else header.number.series if header.number else "hc"
        yield node, T["vnc:docType"], code("doc-type", f"{series}.{kind.key_slug}")
    if context.date:
        yield node, T["dcterms:date"], day(context.date)
    if context.body:
        yield node, T["dcterms:creator"], f"<{namer.body(context.body)}>"
        yield node, T["vnc:level"], code("level", context.body.level)
    elif header.issuer:
        yield node, T["vnc:issuerAsWritten"], text(header.issuer)
    nearest = context.commune or context.district or context.province
    if nearest:
        yield node, T["dcterms:spatial"], f"<{namer.place(nearest.id)}>"
    for place in (context.commune, context.district, context.province):
        if place:
            yield node, T[f"vnc:{place.level}"], f"<{namer.place(place.id)}>"
    stood = [place.id for place in (context.commune, context.district, context.province) if place]
    yield from under_triples(node, [context.body] if context.body else [], stood, on, naming, namer)
    if own:
        yield node, T["vnc:textOf"], f"<{namer.instrument(own)}>"


def _file(path: str) -> str:
    """The path as the graph has it: of an absolute one the name alone, for a graph says nothing of the machine."""
    pure = PureWindowsPath(path) if PureWindowsPath(path).is_absolute() else PurePath(path)
    return pure.name or "-" if pure.is_absolute() else path


def _type_code(linked: LinkedDocument) -> str | None:
    """Type code of a document by its head: the word there, else the code in its number."""
    header = linked.header
    return header.type or (header.number.type if header.number else None)


def _label(linked: LinkedDocument, issuer: str | None) -> str:
    header = linked.header
    kind = kind_of(_type_code(linked))
    parts = [kind.name if kind else None, header.number.canonical if header.number else None]
    if kind and issuer:
        parts.append(f"của {issuer}" if header.number else issuer)
    return label(" ".join(part for part in parts if part) or PurePath(linked.document.path).name or "-")


def _target(link: Link, namer: Namer) -> str | None:
    if link.key:
        return f"<{namer.instrument(link.key)}>"
    return f"<{namer.designation(link.designation)}>" if link.designation else None


def _citation(
    linked: LinkedDocument, link: Link, name: str, report: str, target: str | None, namer: Namer
) -> Iterator[Triple]:
    citation, whole = link.citation, linked.document.text
    node = f"<{name}>"
    yield node, A, T["vnc:Citation"]
    yield node, T["oa:hasSource"], report
    if target:
        yield node, T["vnc:names"], target
    yield node, T["vnc:relation"], code("relation", citation.relation)
    yield node, T["vnc:confidence"], decimal(citation.confidence)
    yield node, T["vnc:form"], code("form", citation.form)
    for repair in citation.repairs:
        yield node, T["vnc:repair"], text(repair)
    if citation.parent is not None:
        outer = linked.links[citation.parent].citation
        yield node, T["vnc:within"], f"<{namer.citation(report[1:-1], outer.start, outer.end)}>"
    if link.key:
        yield node, T["vnc:probability"], decimal(link.probability)
    else:
        yield from _unresolved(link, node, name, namer)
    around = sentence(whole, citation.start, citation.end)
    yield from passage(whole, name, node, citation.start, citation.end, around.start, around.end)


def passage(whole: str, name: str, node: str, start: int, end: int, first: int, last: int) -> Iterator[Triple]:
    """The two selectors of a passage (Web Annotation): where it stands, and its words with the sentence around them."""
    position = f"<{name.replace('#char=', '#position=', 1)}>"
    quote = f"<{name.replace('#char=', '#quote=', 1)}>"
    yield node, T["oa:hasSelector"], position
    yield node, T["oa:hasSelector"], quote
    yield position, A, T["oa:TextPositionSelector"]
    yield position, T["oa:start"], offset(start)
    yield position, T["oa:end"], offset(end)
    yield quote, A, T["oa:TextQuoteSelector"]
    yield quote, T["oa:exact"], text(whole[start:end])
    if first < start:
        yield quote, T["oa:prefix"], text(whole[first:start])
    if end < last:
        yield quote, T["oa:suffix"], text(whole[end:last])


def _unresolved(link: Link, node: str, name: str, namer: Namer) -> Iterator[Triple]:
    citation = link.citation
    yield node, T["vnc:unresolved"], boolean(True)
    known = link.number or (citation.number.canonical if citation.number else None) or citation.serial
    if known:
        yield node, T["vnc:number"], text(known)
    if citation.title:
        yield node, T["dcterms:title"], vi(citation.title)
    for n, candidate in enumerate(link.candidates):
        choice = f"<{name.replace('#char=', '#candidate=', 1)},{n}>"
        yield node, T["vnc:candidate"], choice
        yield choice, A, T["vnc:Candidate"]
        yield choice, T["vnc:about"], f"<{namer.instrument(candidate.key)}>"
        yield choice, T["vnc:probability"], decimal(candidate.probability)
        yield choice, T["vnc:reason"], code("reason", candidate.reason)


def _claim(date: DateReading, about: str, citation: str, namer: Namer) -> Iterator[Triple]:
    node = f"<{namer.claim(about, date.iso or date.raw, citation)}>"
    yield node, A, T["vnc:DateClaim"]
    yield node, T["vnc:about"], f"<{about}>"
    yield node, T["prov:wasDerivedFrom"], f"<{citation}>"
    yield node, T["vnc:raw"], text(date.raw)
    value, precision = _value(date)
    if value:
        yield node, T["vnc:value"], value
    yield node, T["vnc:precision"], code("precision", precision)
    if date.problem:
        yield node, T["vnc:problem"], text(date.problem)


def _value(date: DateReading) -> tuple[str | None, str]:
    """The stated date in the narrowest XSD type that holds it, and its precision; None where there is no such date."""
    if date.value:
        return day(date.value), "day"
    if date.year and 1 <= date.year <= 9999 and date.day is None:
        if date.month is None:
            return f'"{date.year:04}"^^{T["xsd:gYear"]}', "year"
        if 1 <= date.month <= 12:
            return f'"{date.year:04}-{date.month:02}"^^{T["xsd:gYearMonth"]}', "month"
    return None, "none"


def _pinpoint(pinpoint: Pinpoint, key: InstrumentKey | None, citation: str, namer: Namer) -> Iterator[Triple]:
    node = f"<{citation}>"
    yield node, T["vnc:pinpoint"], text(pinpoint.text)
    if key is None:
        return
    for provision in pinpoint.provisions:
        named = eid(provision)
        if named and not provision.to:
            part = f"<{namer.provision(key, named)}>"
            yield node, T["vnc:provision"], part
            yield part, A, T["eli:LegalResourceSubdivision"]
            yield part, T["eli:is_part_of"], f"<{namer.instrument(key)}>"


def _edges(
    linked: LinkedDocument, index: int, report: str, own: InstrumentKey | None, target: str, namer: Namer
) -> Iterator[Triple]:
    """What this citation proves: that the report refers to the instrument; and how it stands to it, or, for a citation
    inside a subject phrase, how the instrument of that subject does."""
    citation = linked.links[index].citation
    terms = properties()[citation.relation]
    yield report, T["eli:refers_to"], target
    if citation.parent is None:
        if terms.of_report:
            yield report, T[terms.property], target
            yield report, T[terms.eli], target
        subject = own if own and _may_bear(own, linked.links[index].key, citation.relation) else None
    else:
        subject = linked.links[citation.parent].key
    if subject is None or not terms.of_instrument:
        return
    from_instrument = f"<{namer.instrument(subject)}>"
    if from_instrument != target:
        yield from_instrument, T[terms.property], target
        yield from_instrument, T[terms.eli], target


def _may_bear(own: InstrumentKey, target: InstrumentKey | None, relation: str) -> bool:
    """Whether a document can stand in a relation by its own words: a report that tells of an amendment amends nothing.

    Types that may make law can change or detail any instrument, other papers only those of their own issuer.
    """
    if relation not in ("amends", "replaces", "details"):
        return True
    kind = doc_types().slug(own.type)
    return (kind is not None and "qppl" in kind.systems) or (target is not None and own.issuer == target.issuer)
