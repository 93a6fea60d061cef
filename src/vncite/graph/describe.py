"""What the corpus knows of the things that reports name: instruments, designations, bodies, places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from vncite.graph.days import instrument_day
from vncite.graph.identifiers import akoma_ntoso, urn_lex
from vncite.graph.naming import Naming, name_triples, under_triples
from vncite.graph.standing import Elsewhere, Standing
from vncite.graph.terms import A, T, Triple, code, day, text, vi
from vncite.graph.words import force_of, label, named_as, notations, row_of, type_name
from vncite.iri import Namer
from vncite.model import Body, Designation, Instrument, Place

__all__ = ["body_triples", "designation_triples", "instrument_triples", "place_triples"]


_SERIAL = re.compile(r"(\d+(?:\.\d+)?[a-z]?)(?:-|\Z)", re.ASCII)


def instrument_triples(
    instrument: Instrument, namer: Namer, standing: Standing, elsewhere: Elsewhere, naming: Naming
) -> Iterator[Triple]:
    """One instrument (văn bản): what its key says, its label, its date as it stands, identifiers that rest on that, and
    what its bodies and their places were called then."""
    key = instrument.key
    node = f"<{namer.instrument(key)}>"
    yield node, A, T["vnc:Instrument"]
    yield node, A, T["eli:LegalResource"]
    yield node, T["rdfs:label"], vi(_label(instrument))
    if serial := _serial(key.number):
        yield node, T["eli:number"], text(serial)
    yield node, T["eli:type_document"], code("doc-type", f"{key.series}.{key.type}")
    yield node, T["vnc:series"], code("series", key.series)
    yield node, T["vnc:period"], text(key.period)
    yield node, T["vnc:dateStatus"], code("date-status", standing.status)
    yield node, T["vnc:designation"], f"<{namer.designation(key.designation)}>"
    sources = [*instrument.register, *(entry.source for entry in standing.entries)]
    number = instrument.number
    if number is None and (found := elsewhere.number(instrument)):
        number = found[0]
        sources.append(found[1])
    if number:
        yield node, T["eli:id_local"], text(label(number).replace(" ", ""))
    if instrument.title:
        yield node, T["dcterms:title"], vi(label(instrument.title))
    for body in instrument.bodies:
        yield node, T["eli:passed_by"], f"<{namer.body(body)}>"
        if body.place:
            yield node, T["eli:relevant_for"], f"<{namer.place(body.place)}>"
    if not instrument.bodies:
        yield node, T["eli:passed_by"], f"<{namer.body(key.issuer)}>"
    rank = force_of(instrument)
    if rank is not None:
        yield node, T["vnc:force"], code("force", str(rank))
    for source in dict.fromkeys(sources):
        yield node, T["dcterms:source"], text(source)
    if standing.date:
        yield node, T["eli:date_document"], day(standing.date)
        names = tuple(naming.body(body, standing.date) for body in instrument.bodies)
        yield node, T["dcterms:identifier"], text(urn_lex(instrument, standing.date, number, names))
        yield node, T["dcterms:identifier"], text(akoma_ntoso(instrument, standing.date, number))
    yield from under_triples(node, instrument.bodies, (), instrument_day(instrument, standing), naming, namer)


def _serial(number: str) -> str | None:
    """The running number alone, `2601` of the key's `2601-kgvx`; None of a Constitution or a title, which have none."""
    found = _SERIAL.match(number)
    return found[1] if found else None


def _label(instrument: Instrument) -> str:
    """`Nghị quyết 128/NQ-CP (2021)`: the number alone does not tell two years apart."""
    key = instrument.key
    name = instrument.number or instrument.title or key.number
    kind = type_name(key.type)
    words = name if name.lower().startswith(named_as(key.type)) else f"{kind} {name}"
    return label(words if key.period in words else f"{words} ({key.period})")


def designation_triples(designation: Designation, issuer: str, namer: Namer, title: str = "") -> Iterator[Triple]:
    """A name whose numbering period is not known; `vnc:designation` of an instrument leads to it.

    `title` names what has no number: a law that is cited by its title.
    """
    node = f"<{namer.designation(designation)}>"
    serial = _serial(designation.number)
    name = title if title and not serial else f"{type_name(designation.type)} {designation.number}"
    yield node, A, T["vnc:Designation"]
    yield node, T["rdfs:label"], vi(label(f"{name} ({issuer})"))
    if serial:
        yield node, T["eli:number"], text(serial)


def body_triples(body: Body, namer: Namer, naming: Naming, on: date | None = None) -> Iterator[Triple]:
    """An issuing body (cơ quan ban hành), with its place where it is local; its label is its name on that day, and of
    several names it has each with its time."""
    node = f"<{namer.body(body)}>"
    yield node, A, T["vnc:Body"]
    yield node, A, T["org:FormalOrganization"]
    yield node, T["rdfs:label"], vi(label(naming.body(body, on)))
    yield from name_triples(namer.body(body), naming.of_body(body), namer)
    yield node, T["dcterms:identifier"], text(body.code)
    for symbol in notations(body):
        yield node, T["skos:notation"], text(symbol)
    yield node, T["vnc:level"], code("level", body.level)
    if body.place:
        yield node, T["vnc:place"], f"<{namer.place(body.place)}>"
    elif row := row_of(body):
        yield from _era(node, row.valid_from, row.valid_to)


def place_triples(place: Place, namer: Namer, naming: Naming, on: date | None = None) -> Iterator[Triple]:
    """A place (đơn vị hành chính) in one era, within the place it belongs to; its label and names as of a body."""
    node = f"<{namer.place(place.id)}>"
    yield node, A, T["vnc:Place"]
    yield node, A, T["eli:AdministrativeArea"]
    yield node, T["rdfs:label"], vi(label(naming.place(place, on)))
    yield from name_triples(namer.place(place.id), naming.of_place(place.id), namer)
    if place.code:
        yield node, T["skos:notation"], text(place.code)
    yield node, T["vnc:level"], code("level", place.level)
    if place.parent:
        yield node, T["dcterms:isPartOf"], f"<{namer.place(place.parent)}>"
    yield from _era(node, place.valid_from, place.valid_to)


def _era(node: str, first: date | None, last: date | None) -> Iterator[Triple]:
    if first:
        yield node, T["vnc:validFrom"], day(first)
    if last:
        yield node, T["vnc:validTo"], day(last)
