"""What the whole corpus says, as RDF: one named graph for instruments, designations, bodies, places and findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from vncite.check import rules
from vncite.errors import known_language
from vncite.graph.concepts import rule_name
from vncite.graph.describe import (
    body_triples,
    designation_triples,
    instrument_triples,
    place_triples,
)
from vncite.graph.findings import Places, conflict_triples, entry_triples, finding_triples
from vncite.graph.latest import Latest
from vncite.graph.naming import Naming
from vncite.graph.rdf import report_iris
from vncite.graph.standing import Elsewhere
from vncite.graph.terms import T, Triple, nquads, text
from vncite.iri import Namer, RunName
from vncite.lexicon.places import places as known_places
from vncite.model import Body, Corpus, Designation, Finding, Place

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from vncite.lexicon.load import Lexicon
    from vncite.link.register import Register

__all__ = ["corpus_nquads", "corpus_quads", "corpus_triples"]


def corpus_quads(
    corpus: Corpus,
    findings: Iterable[Finding] = (),
    namer: Namer | None = None,
    reports: Mapping[str, str] | None = None,
    lang: str = "vi",
    register: Register | None = None,
    lexicon: Lexicon | None = None,
) -> Iterator[Quad]:
    """The quads of the corpus graph (`{base}graph/corpus`); see `corpus_triples`."""
    from pyoxigraph import RdfFormat, parse

    return parse(
        input=corpus_nquads(corpus, findings, namer, reports, lang, register, lexicon), format=RdfFormat.N_QUADS
    )


def corpus_nquads(
    corpus: Corpus,
    findings: Iterable[Finding] = (),
    namer: Namer | None = None,
    reports: Mapping[str, str] | None = None,
    lang: str = "vi",
    register: Register | None = None,
    lexicon: Lexicon | None = None,
) -> bytes:
    """The same as N-Quads."""
    namer = namer or Namer()
    return nquads(corpus_triples(corpus, findings, namer, reports, lang, register, lexicon), namer.graph())


def corpus_triples(
    corpus: Corpus,
    findings: Iterable[Finding],
    namer: Namer,
    reports: Mapping[str, str] | None = None,
    lang: str = "vi",
    register: Register | None = None,
    lexicon: Lexicon | None = None,
) -> Iterator[Triple]:
    """Everything that is not one report's own: described once, whatever number of reports name it.

    `reports` gives the IRI of each document by its path (`report_iris` by default); `lang` is the language of findings
    that do not say their sentences in each. `register` is the register that they were checked with: what it says stands
    beside what the citations say of a date, and dates what no citation dates.
    """
    known_language(lang)
    places, naming = Places(corpus, namer, reports or report_iris(corpus.documents, namer)), Naming(lexicon)
    yield from _program(namer)
    found = sorted(findings, key=lambda finding: (finding.document, finding.start, finding.end, finding.code))
    refuted = {finding.key for finding in found if finding.severity == "error" and finding.claimed is not None}
    elsewhere = Elsewhere(register, lexicon)
    instruments = sorted(corpus.instruments.items())
    standings = {key: elsewhere.standing(instrument, key in refuted) for key, instrument in instruments}
    for key, instrument in instruments:
        yield from instrument_triples(instrument, namer, standings[key], elsewhere, naming)
    bodies, latest = _bodies(corpus), Latest(corpus, standings, naming)
    for designation, title in sorted(_designations(corpus).items()):
        issuer = bodies.get(designation.issuer)
        named = naming.body(issuer, latest.body(issuer)) if issuer else designation.issuer
        yield from designation_triples(designation, named, namer, title)
    for _, body in sorted(bodies.items()):
        yield from body_triples(body, namer, naming, latest.body(body))
    for _, place in sorted(_places(corpus, bodies.values(), lexicon).items()):
        yield from place_triples(place, namer, naming, latest.place(place))
    codes = {finding.code for finding in found}
    for rule in rules():
        if rule.code in codes:
            yield from rule_name(rule)
    by_key: dict[object, list[Finding]] = {}
    for finding in found:
        by_key.setdefault(finding.key, []).append(finding)
        yield from finding_triples(finding, places, lang)
    for key, instrument in instruments:
        if standings[key].status in ("disputed", "refuted"):
            yield from entry_triples(key, standings[key].entries, namer)
            yield from conflict_triples(instrument, standings[key].entries, by_key.get(key, ()), places)


def _program(namer: Namer) -> Iterator[Triple]:
    from vncite import __version__

    program = f"<{namer.iri(RunName(__version__))}>"
    yield program, T["rdf:type"], T["prov:SoftwareAgent"]
    yield program, T["rdfs:label"], text(f"vncite {__version__}")
    yield f"<{namer.graph()}>", T["prov:wasAttributedTo"], program


def _designations(corpus: Corpus) -> dict[Designation, str]:
    """The names that citations or instruments bear, each with a title that citations give it; of several, the first by
    letters, empty where there is none."""
    found: dict[Designation, str] = {}
    titled = ((link.designation, link.citation.title) for linked in corpus.documents for link in linked.links)
    own = ((key.designation, instrument.title) for key, instrument in corpus.instruments.items())
    for name, title in (*titled, *own):
        if name is not None:
            known = found.setdefault(name, title or "")
            if title and (not known or title < known):
                found[name] = title
    return found


def _bodies(corpus: Corpus) -> dict[str, Body]:
    """Each body once by its code. Two spellings of one body's name: the longer, else the first by letters."""
    found: dict[str, Body] = {}
    issuing = (body for instrument in corpus.instruments.values() for body in instrument.bodies)
    writing = (linked.context.body for linked in corpus.documents if linked.context.body)
    named = (link.body for linked in corpus.documents for link in linked.links if link.body)
    for body in (*issuing, *writing, *named):
        known = found.get(body.code)
        if known is None or (-len(body.name), body.name) < (-len(known.name), known.name):
            found[body.code] = body
    return found


def _places(corpus: Corpus, bodies: Iterable[Body], lexicon: Lexicon | None) -> dict[str, Place]:
    """The places of reports and bodies with those they belong to."""
    found: dict[str, Place] = {}
    for linked in corpus.documents:
        context = linked.context
        for place in (context.commune, context.district, context.province):
            if place:
                found[place.id] = place
    table = known_places(lexicon)
    waiting: list[str] = [body.place for body in bodies if body.place]
    waiting += [place.parent for place in found.values() if place.parent]
    while waiting:
        place = table.by_id(waiting.pop())
        if place and place.id not in found:
            found[place.id] = place
            if place.parent:
                waiting.append(place.parent)
    return found
