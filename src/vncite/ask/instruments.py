"""What a user calls an instrument: its IRI, its number, its title; or less: `Nghị quyết 128`, `128`, `128/NQ`.

What is exact comes first. Only where that finds nothing is less taken for enough, and the reader is told for what.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from pyoxigraph import Literal, NamedNode

from vncite.ask.bodies import bodies
from vncite.ask.lookup import Reading, Row, found_rows, in_order, iri_of, take, words
from vncite.errors import UserError
from vncite.lexicon.fold import fold_ascii, fold_name
from vncite.link.register import number_key
from vncite.store.protocol import Queryable

__all__ = ["instruments"]

FEW = 20
"""How many instruments an argument that is not exact may stand for: for more the reader must say which."""
_CITATION = re.compile(r"[\w\s/.,:&()–-]+")
"""What a citation is written with: an argument with a quotation mark or a brace in it is none."""
_YEAR = re.compile(r"(?:\(| nam )([12]\d{3})(?:-[12]\d{3})?\)?\Z", re.ASCII)
"""The year (or term) that an argument ends with, as in our labels; folded."""
_ENDS = re.compile(r" \(?([12]\d{3})\)?\Z", re.ASCII)
"""The year that a title ends with, with or without the word before it; folded."""
_SPOKEN = re.compile(r"\bnam (?=[12]\d{3}\b)", re.ASCII)
_SERIAL = re.compile(
    r"(?:(?P<type>[a-z][a-z ,-]*?) ?(?:\bso ?)?:? ?)?(?P<serial>\d{1,6}[a-z]?)"
    r"(?:/(?P<year>[12]\d{3})|(?: cua)? (?P<issuer>[a-z][a-z .-]*?))?(?:(?: \(| nam )[12]\d{3}(?:-[12]\d{3})?\)?)?",
    re.ASCII,
)
"""Type word, serial, year, issuer; folded. Only the serial must be there."""


def instruments(store: Queryable, argument: str) -> Reading:
    """Instruments, and designations that citations name. Raises `UserError` where too many may be meant."""
    if iri := iri_of(argument):
        return Reading([iri])
    all_known = cache(lambda: found_rows(store, _KNOWN))
    if found := _exact(store, argument, all_known):
        labels = (row for one in found.values() for row in found_rows(store, _LABEL_OF, instrument=one))
        names = _told(labels) if len(found) > 1 else ()
        return Reading(in_order(found), names if len(names) > 1 else ())
    rows = (
        list(_serial(store, argument, all_known))
        or list(_titled(argument, all_known))
        or list(_begun(argument, all_known))
    )
    for row in rows:
        take(found, row)
    known = [row for row in rows if row[_TYPE] is not None]  # not the designations beside them
    names = _told((row[0], row[_LABEL], row[_BY]) for row in known or rows)
    if len(names) > FEW:
        first = "; ".join(names[:5])
        raise UserError(
            f"{argument} có thể là {len(names)} văn bản ({first}…); hãy viết rõ hơn",
            f"{argument} may be {len(names)} instruments ({first}…); say which",
        )
    return Reading(in_order(found), names)


def _exact(store: Queryable, argument: str, known: Callable[[], Iterable[Row]]) -> dict[str, NamedNode]:
    """By number as citations are read, with the year where one is given; else by title."""
    numbered = _CITATION.fullmatch(argument) and any(map(str.isdigit, argument))  # no number is without a digit
    numbers = _numbers(argument) if numbered else []
    wanted = {number_key(number) for number in numbers}
    found: dict[str, NamedNode] = {}
    for spelling in _spellings(numbers):
        for query in (_WITH_NUMBER, _OPEN_WITH_NUMBER):
            for row in found_rows(store, query, number=Literal(spelling)):
                take(found, row)
    if not found and wanted:  # a spelling that no citation has: compare with all there are
        for row in found_rows(store, _ALL_NUMBERS):
            if number_key(words(row[1])) in wanted:
                take(found, row)
    titled = not found and not any(char.isdigit() for char in argument[:1])
    if titled:
        folded = fold_name(argument)
        for row in found_rows(store, _TITLES):
            if folded and fold_name(words(row[1])) == folded:
                take(found, row)
        if found and not _ENDS.search(fold_ascii(argument)):
            for row in _titled(argument, known):  # the same title with a year: `Luật Đất đai` is more than one law
                take(found, row)
    if (year := _YEAR.search(fold_ascii(argument))) and (len(found) > 1 or not titled):
        kept = {
            row[0]
            for one in found.values()
            for row in found_rows(store, _PERIOD, instrument=one)
            if _within(words(row[1]), year[1])
        }
        return {iri: one for iri, one in found.items() if one in kept}
    for one in list(found.values()):
        for row in found_rows(store, _NAME_OF, instrument=one):
            take(found, row)
    return found


def _numbers(argument: str) -> list[str]:
    """The numbers that the argument states, read as a citation is, and the argument itself."""
    from vncite.find import find
    from vncite.model import Document

    stated = [c.number.canonical for c in find(Document.from_text(argument)).citations if c.number]
    return [*stated, argument]


def _spellings(numbers: list[str]) -> list[str]:
    """Ways in which the same number is written: as read, without and with a leading zero."""
    bare = [(number.strip(), number.strip().lstrip("0")) for number in numbers]
    return list(dict.fromkeys(spelling for number, plain in bare for spelling in (number, plain, f"0{plain}")))


def _within(period: str, year: str) -> bool:
    """Whether a period, a year or a term such as `2016-2021`, holds a year."""
    first, _, last = period.partition("-")
    return first <= year <= (last or first)


def _told(rows: Iterable[Row]) -> tuple[str, ...]:
    """Labels of instruments, sorted, with the issuer where two have the same: `17/KH-UBND` of two districts."""
    said = {str(row[0]): (words(row[1]), words(row[2])) for row in rows}
    count = Counter(label for label, _ in said.values())
    return tuple(sorted(f"{label}, {by}" if by and count[label] > 1 else label for label, by in said.values()))


def _serial(store: Queryable, argument: str, known: Callable[[], Iterable[Row]]) -> Iterator[Row]:
    """By serial, and whatever of type word, year and issuer stands beside it."""
    folded = fold_ascii(argument)
    read = _SERIAL.fullmatch(folded)
    if not read:
        return
    types = _types(read["type"]) if read["type"] else None
    issuers = {term.value for term in bodies(store, read["issuer"])} if read["issuer"] else None
    stated = _YEAR.search(folded)
    year = read["year"] or (stated[1] if stated else None)
    for row in known():
        node, serial, kind, period, issuer = row[0], words(row[1]), row[_TYPE], words(row[3]), row[4]
        if not isinstance(node, NamedNode) or serial.partition("-")[0] != (read["serial"].lstrip("0") or "0"):
            continue
        # a designation says its issuer and its type in its name only: …/name/cp/nghi-quyet/128
        body, slug = node.value.rsplit("/", 3)[1:3]
        if isinstance(kind, NamedNode):
            slug = kind.value.rpartition(".")[2]
        if types is not None and slug not in types:
            continue
        if year is not None and not _within(period, year):
            continue
        by = issuer.value if isinstance(issuer, NamedNode) else f"/{body}"
        if issuers is not None and not any(one.endswith(by) for one in issuers):
            continue
        yield row


def _types(word: str) -> set[str]:
    """The slugs of the types that a folded word, code or symbol names; none where it names none."""
    from vncite.lexicon.types import doc_types

    return {
        slug
        for kind in doc_types().all
        if word in map(fold_ascii, (kind.name, *kind.words, kind.code, *kind.symbols))
        for slug in (kind.slug, kind.key_slug)
    }


def _titled(argument: str, known: Callable[[], Iterable[Row]]) -> Iterator[Row]:
    """Laws by title, whatever its punctuation, and with the year only of that year; also those that reports cite by
    number alone, which the table of laws knows by title."""
    from vncite.lexicon.titles import law_titles, title_key

    key, stated = title_key(argument), _ENDS.search(fold_ascii(argument))
    numbers = {law.number for law in law_titles().find(argument) if law.number}
    if not key:
        return
    for row in known():
        same = any(title_key(words(row[place])) == key for place in (_LABEL, _TITLE)) or words(row[_NUMBER]) in numbers
        if same and (stated is None or _within(words(row[_PERIOD_AT]), stated[1])):
            yield row


def _begun(argument: str, known: Callable[[], Iterable[Row]]) -> Iterator[Row]:
    """By the first words of the label, of the title or of the number."""
    folded = _bare(argument)
    if sum(map(str.isalnum, folded)) < 2:
        return
    for row in known():
        for said in (words(row[place]) for place in (_LABEL, _TITLE, _NUMBER)):
            name = _bare(said)
            if name.startswith(folded) and not (folded[-1:].isalnum() and name[len(folded) :][:1].isalnum()):
                yield row
                break


def _bare(text: str) -> str:
    """Words for comparing, without the commas of titles and the word before a year: `Luật Đất đai (2013)` as spoken."""
    return _SPOKEN.sub("", " ".join(fold_ascii(text).replace(",", " ").split()))


_WITH_NUMBER = """SELECT DISTINCT ?instrument ?number WHERE {
  VALUES ?number { UNDEF }
  ?instrument eli:id_local ?number .
}"""
# of citations, only those that are not resolved keep a number of their own
_OPEN_WITH_NUMBER = """SELECT DISTINCT ?instrument ?number WHERE {
  VALUES ?number { UNDEF }
  ?citation vnc:number ?number ; vnc:names ?instrument .
}"""
_ALL_NUMBERS = """SELECT DISTINCT ?instrument ?number WHERE {
  { ?instrument eli:id_local ?number }
  UNION { ?citation vnc:number ?number ; vnc:names ?instrument }
}"""
_TITLES = """SELECT DISTINCT ?instrument ?title WHERE {
  { ?instrument dcterms:title ?title } UNION { ?instrument rdfs:label ?title }
  ?instrument a vnc:Instrument .
}"""
_NAME_OF = """SELECT DISTINCT ?name ?instrument WHERE {
  VALUES ?instrument { UNDEF }
  ?instrument vnc:designation ?name . ?citation vnc:names ?name .
}"""
_PERIOD = "SELECT ?instrument ?period WHERE {\n  VALUES ?instrument { UNDEF }\n  ?instrument vnc:period ?period }"
_LABEL_OF = """SELECT ?instrument ?label ?by WHERE {
  VALUES ?instrument { UNDEF }
  ?instrument a vnc:Instrument ; rdfs:label ?label .
  OPTIONAL { ?instrument eli:passed_by ?issuer . ?issuer rdfs:label ?last
    OPTIONAL { ?instrument vnc:underName ?named . ?issuer vnc:hasName ?named . ?named rdfs:label ?then }
    BIND(COALESCE(?then, ?last) AS ?by) }
}"""
"""Nothing for a designation."""
_KNOWN = """SELECT DISTINCT ?instrument ?serial ?type ?period ?issuer ?label ?title ?number ?by WHERE {
  { ?instrument a vnc:Instrument ; eli:type_document ?type ; vnc:period ?period ; eli:passed_by ?issuer .
    OPTIONAL { ?issuer rdfs:label ?last }
    OPTIONAL { ?instrument vnc:underName ?named . ?issuer vnc:hasName ?named . ?named rdfs:label ?then }
    BIND(COALESCE(?then, ?last) AS ?by)
    OPTIONAL { ?instrument dcterms:title ?title }
    OPTIONAL { ?instrument eli:id_local ?number } }
  UNION
  { ?instrument a vnc:Designation . FILTER EXISTS { ?citation vnc:names ?instrument } }
  ?instrument rdfs:label ?label .
  OPTIONAL { ?instrument eli:number ?serial }
}"""
_TYPE, _PERIOD_AT, _LABEL, _TITLE, _NUMBER, _BY = 2, 3, 5, 6, 7, 8
"""Where these stand in a row of `_KNOWN`; a designation has no type there."""
