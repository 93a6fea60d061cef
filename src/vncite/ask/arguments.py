"""What a user types, as terms of the store: a number as people write it, a name of old or of today, a path.

An argument is only ever compared or bound, never part of a query's text, so whatever it holds, it can at most match
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import PurePath

from pyoxigraph import Literal, NamedNode

from vncite.ask.question import Parameter
from vncite.errors import UserError
from vncite.graph.terms import PREFIXES
from vncite.lexicon.fold import fold_ascii, fold_name
from vncite.link.register import number_key
from vncite.store.protocol import Queryable, Table, Term

__all__ = ["terms"]

Terms = list[NamedNode | Literal]
_PREFIXES = "\n".join(f"PREFIX {prefix}: <{iri}>" for prefix, iri in PREFIXES.items()) + "\n"
_CITATION = re.compile(r"[\w\s/.,:&()–-]+")
"""What a citation is written with: an argument with a quotation mark or a brace in it is none."""
_SHORT = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "bcđ": "ban chỉ đạo", "btv": "ban thường vụ",
    "tp": "thành phố", "tp.": "thành phố", "tx": "thị xã", "tx.": "thị xã",
}  # fmt: skip


def terms(store: Queryable, parameter: Parameter, argument: str) -> Terms:
    """The terms that an argument names, in a stable order; none where it names nothing in the store.

    Raises `UserError` where the argument cannot be right whatever the store holds.
    """
    if parameter.kind == "choice":
        if argument not in parameter.choices:
            known = ", ".join(parameter.choices)
            raise UserError(f"{parameter.name} phải là một trong: {known}", f"{parameter.name} must be one of: {known}")
        return [Literal(argument)]
    if parameter.kind == "year":
        if not re.fullmatch(r"[12]\d{3}", argument.strip(), re.ASCII):
            raise UserError(f"không phải năm: {argument}", f"not a year: {argument}")
        return [Literal(int(argument))]
    if not _is_text(argument):
        return []
    if parameter.kind in ("code", "word"):
        return [Literal(argument.strip().upper() if parameter.kind == "code" else argument.strip().lower())]
    return _KINDS[parameter.kind](store, argument.strip())


def _is_text(argument: str) -> bool:
    """Whether it is text at all: half a character (a lone surrogate) is in no graph."""
    return not any("\ud800" <= char <= "\udfff" for char in argument)


def _instruments(store: Queryable, argument: str) -> Terms:
    """Instruments and designations: by IRI, by number as citations are read, by title."""
    if iri := _iri(argument):
        return [iri]
    numbered = _CITATION.fullmatch(argument) and any(map(str.isdigit, argument))  # no number is without a digit
    numbers = _numbers(argument) if numbered else []
    wanted = {number_key(number) for number in numbers}
    found: dict[str, NamedNode] = {}
    for spelling in _spellings(numbers):
        for query in (_WITH_NUMBER, _OPEN_WITH_NUMBER):
            for row in _rows(store, query, number=Literal(spelling)):
                _take(found, row, 0)
    if not found and wanted:  # a spelling that no citation has: compare with all there are
        for row in _rows(store, _ALL_NUMBERS):
            if isinstance(row[1], Literal) and number_key(row[1].value) in wanted:
                _take(found, row, 0)
    if not found and not any(char.isdigit() for char in argument[:1]):
        folded = fold_name(argument)
        for row in _rows(store, _TITLES):
            if isinstance(row[1], Literal) and folded and fold_name(row[1].value) == folded:
                _take(found, row, 0)
    for known in list(found.values()):
        for row in _rows(store, _NAME_OF, instrument=known):
            _take(found, row, 0)
    return [found[iri] for iri in sorted(found)]


def _numbers(argument: str) -> list[str]:
    """The numbers that the argument states, read as a citation is, and the argument itself."""
    from vncite.find import find
    from vncite.model import Document

    stated = [c.number.canonical for c in find(Document.from_text(argument)).citations if c.number]
    return [*stated, argument]


def _spellings(numbers: list[str]) -> list[str]:
    """Ways in which the same number is written: as read, without and with a leading zero."""
    out: dict[str, None] = {}
    for number in numbers:
        bare = number.strip().lstrip("0")
        for spelling in (number.strip(), bare, f"0{bare}"):
            out[spelling] = None
    return list(out)


def _reports(store: Queryable, argument: str) -> Terms:
    """Reports: by IRI, path, file name or number."""
    if iri := _iri(argument):
        return [iri]
    exact: dict[str, NamedNode] = {}
    near: dict[str, NamedNode] = {}
    for row in _rows(store, _REPORTS):
        path, number = (cell.value if isinstance(cell, Literal) else "" for cell in row[1:3])
        if argument == path:
            _take(exact, row, 0)
        elif argument == PurePath(path).name or (number and number_key(number) == number_key(argument)):
            _take(near, row, 0)
    chosen = exact or near
    return [chosen[iri] for iri in sorted(chosen)]


def _bodies(store: Queryable, argument: str) -> Terms:
    """Bodies: by IRI, name in full or with the usual short forms, code, or symbol."""
    if iri := _iri(argument):
        return [iri]
    wanted, symbol = _name(argument), argument.casefold()
    found: dict[str, NamedNode] = {}
    for row in _rows(store, _BODIES):
        label, *codes = (cell.value if isinstance(cell, Literal) else "" for cell in row[1:])
        if _name(label) == wanted or symbol in (code.casefold() for code in codes if code):
            _take(found, row, 0)
    if not found:  # "UBND tỉnh" and the like: every body whose name begins so
        for row in _rows(store, _BODIES):
            if wanted and isinstance(row[1], Literal) and _name(row[1].value).startswith(f"{wanted} "):
                _take(found, row, 0)
    return [found[iri] for iri in sorted(found)]


def _places(store: Queryable, argument: str) -> Terms:
    """Places of the store: by IRI or name. Today's place stands also for those that it was made of in 2025."""
    if iri := _iri(argument):
        return [iri]
    from vncite.lexicon.places import places

    table = places()
    waiting = [place.id for place in table.find(argument)] + [argument.lower()]
    ids: set[str] = set()
    while waiting:
        one = waiting.pop()
        if one not in ids:
            ids.add(one)
            waiting += [place.id for place in table.predecessors(one)]
    found: dict[str, NamedNode] = {}
    for row in _rows(store, _PLACES):
        if isinstance(row[0], NamedNode) and row[0].value.rpartition("/")[2] in ids:
            _take(found, row, 0)
    return [found[iri] for iri in sorted(found)]


def _types(store: Queryable, argument: str) -> Terms:
    """Types of document, in every series: by code (`NQ`), word (`Nghị quyết`) or slug."""
    from vncite.lexicon.types import doc_types

    table = doc_types()
    row = table.code(argument) or table.code(argument.upper()) or table.word(argument) or table.slug(argument)
    if row is None:
        return []
    slugs = {row.slug, getattr(row, "key_slug", None) or row.slug}
    found: dict[str, NamedNode] = {}
    for cells in _rows(store, _TYPES):
        if isinstance(cells[0], NamedNode) and cells[0].value.rpartition(".")[2] in slugs:
            _take(found, cells, 0)
    return [found[iri] for iri in sorted(found)]


_KINDS: dict[str, Callable[[Queryable, str], Terms]] = {
    "instrument": _instruments,
    "report": _reports,
    "body": _bodies,
    "place": _places,
    "type": _types,
}

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
_REPORTS = """SELECT DISTINCT ?report ?path ?number WHERE {
  ?report a vnc:Report ; vnc:path ?path OPTIONAL { ?report dcterms:identifier ?number }
}"""
_BODIES = """SELECT DISTINCT ?body ?label ?code ?symbol WHERE {
  ?body a vnc:Body ; rdfs:label ?label
  OPTIONAL { ?body dcterms:identifier ?code } OPTIONAL { ?body skos:notation ?symbol }
}"""
_PLACES = "SELECT DISTINCT ?place WHERE { ?place a vnc:Place }"
_TYPES = "SELECT DISTINCT ?type WHERE { ?instrument a vnc:Instrument ; eli:type_document ?type }"


def _rows(store: Queryable, query: str, **bindings: NamedNode | Literal) -> Iterable[tuple[Term | None, ...]]:
    table: Table = store.select(_PREFIXES + query, bindings)
    return table.rows


def _take(found: dict[str, NamedNode], row: tuple[Term | None, ...], place: int) -> None:
    term = row[place]
    if isinstance(term, NamedNode):
        found[term.value] = term


def _iri(argument: str) -> NamedNode | None:
    if not argument.startswith(("http://", "https://")):
        return None
    try:
        return NamedNode(argument)
    except ValueError:
        return None


def _name(words: str) -> str:
    """A body's name for comparing: short forms written out, case and accents aside."""
    spelt = " ".join(_SHORT.get(word.casefold(), word) for word in words.split())
    return fold_ascii(fold_name(spelt))
