"""What a user types, as terms of the store: a number as people write it, a name of old or of today, a path.

An argument is only ever compared or bound, never part of a query's text, so whatever it holds, it can at most match
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import PurePath

from pyoxigraph import Literal, NamedNode

from vncite.ask.bodies import bodies
from vncite.ask.instruments import instruments
from vncite.ask.lookup import Reading, Terms, found_rows, in_order, iri_of, take, words
from vncite.ask.question import Parameter
from vncite.errors import UserError
from vncite.link.register import number_key
from vncite.store.protocol import Queryable

__all__ = ["WrongArgument", "reading"]


class WrongArgument(UserError):
    """An argument that cannot be right whatever the store holds; the parameter is named as Python has it."""

    def __init__(self, parameter: Parameter, vi: str, en: str) -> None:
        """`vi` and `en` are what is said behind the parameter's name."""
        super().__init__(f"{parameter.name} {vi}", f"{parameter.name} {en}")
        self.parameter, self.said = parameter, (vi, en)

    def __reduce__(self) -> tuple[type[UserError], tuple[object, ...]]:
        return type(self), (self.parameter, *self.said)

    def typed(self) -> UserError:
        """The same with the name that a command line has for the parameter: `--by`."""
        vi, en = self.said
        return UserError(f"{self.parameter.typed()} {vi}", f"{self.parameter.typed('en')} {en}")


def reading(store: Queryable, parameter: Parameter, argument: str) -> Reading:
    """What an argument is taken for.

    Raises `UserError` where the argument cannot be right whatever the store holds, or may be too many things.
    """
    if not argument.strip():
        raise WrongArgument(parameter, f"để trống ({parameter.vi})", f"is empty ({parameter.en})")
    if parameter.kind == "instrument" and _is_text(argument):
        return instruments(store, argument.strip())
    return Reading(_terms(store, parameter, argument))


def _terms(store: Queryable, parameter: Parameter, argument: str) -> Terms:
    if parameter.kind == "choice":
        return [Literal(_one_of(parameter, argument.strip().lower(), parameter.choices))]
    if parameter.kind == "rule":
        from vncite.check import rules

        return [Literal(_one_of(parameter, argument.strip().upper(), [rule.code for rule in rules()]))]
    if parameter.kind == "year":
        if not re.fullmatch(r"[12]\d{3}", argument.strip(), re.ASCII):
            raise WrongArgument(parameter, f"không phải năm: {argument}", f"is not a year: {argument}")
        return [Literal(int(argument))]
    if not _is_text(argument):
        return []
    return _KINDS[parameter.kind](store, argument.strip())


def _one_of(parameter: Parameter, word: str, known: Sequence[str]) -> str:
    """The word, where it is one that there is; raises `WrongArgument`, which names them all, where it is not."""
    if word not in known:
        all_ = ", ".join(known)
        raise WrongArgument(parameter, f"phải là một trong: {all_}", f"must be one of: {all_}")
    return word


def _is_text(argument: str) -> bool:
    """Whether it is text at all: half a character (a lone surrogate) is in no graph."""
    return not any("\ud800" <= char <= "\udfff" for char in argument)


def _reports(store: Queryable, argument: str) -> Terms:
    """Reports: by IRI, path, file name or number."""
    if iri := iri_of(argument):
        return [iri]
    exact: dict[str, NamedNode] = {}
    near: dict[str, NamedNode] = {}
    wanted = number_key(argument)
    for row in found_rows(store, _REPORTS):
        path, number = map(words, row[1:3])
        if argument == path or argument.endswith(f"/{path}"):  # an absolute path is shown without its beginning
            take(exact, row)
        elif argument == PurePath(path).name or (number and number_key(number) == wanted):
            take(near, row)
    return in_order(exact or near)


def _places(store: Queryable, argument: str) -> Terms:
    """Places of the store: by IRI or name. Today's place stands also for those that it was made of in 2025."""
    if iri := iri_of(argument):
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
    for row in found_rows(store, _PLACES):
        if isinstance(row[0], NamedNode) and row[0].value.rpartition("/")[2] in ids:
            take(found, row)
    return in_order(found)


def _types(store: Queryable, argument: str) -> Terms:
    """Types of document, in every series: by code (`NQ`), word (`Nghị quyết`) or slug."""
    from vncite.lexicon.types import doc_types

    table = doc_types()
    row = table.code(argument) or table.code(argument.upper()) or table.word(argument) or table.slug(argument)
    if row is None:
        return []
    slugs = {row.slug, getattr(row, "key_slug", None) or row.slug}
    found: dict[str, NamedNode] = {}
    for cells in found_rows(store, _TYPES):
        if isinstance(cells[0], NamedNode) and cells[0].value.rpartition(".")[2] in slugs:
            take(found, cells)
    return in_order(found)


_KINDS: dict[str, Callable[[Queryable, str], Terms]] = {
    "report": _reports,
    "body": bodies,
    "place": _places,
    "type": _types,
}

_REPORTS = """SELECT DISTINCT ?report ?path ?number WHERE {
  ?report a vnc:Report ; vnc:path ?path OPTIONAL { ?report dcterms:identifier ?number }
}"""
_PLACES = "SELECT DISTINCT ?place WHERE { ?place a vnc:Place }"
_TYPES = "SELECT DISTINCT ?type WHERE { ?instrument a vnc:Instrument ; eli:type_document ?type }"
