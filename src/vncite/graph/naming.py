"""What bodies and places are called, on a day and through all their time.

An IRI stands for a place through all its names (huyện, thị xã and thành phố Từ Sơn are `huyen-261`), and for a body of
that place with it. Linking gives a body its last name, whoever cites it; what a report or an instrument calls it is the
name of its own day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import groupby

from vncite.graph.terms import A, T, Triple, day, vi
from vncite.graph.words import label, row_of
from vncite.iri import Namer
from vncite.lexicon.bodies import bodies
from vncite.lexicon.load import Lexicon, load
from vncite.lexicon.places import NameHeld, Places, places
from vncite.link.issuers import named_at
from vncite.model import Body, Place

__all__ = ["Naming", "name_triples", "under_triples"]

_PARTY = "TU"
"""The committee whose name does not end in that of its place: Thị ủy, later Thành ủy Từ Sơn."""


class Naming:
    """The names of bodies and places by the tables of one lexicon."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self._lexicon = lexicon or load()
        self._places: Places = places(self._lexicon)
        self._of_body = lru_cache(maxsize=1 << 14)(self._body_names)
        self._of_place = lru_cache(maxsize=1 << 14)(self._places.names)
        self._above = lru_cache(maxsize=1 << 14)(self._with_parents)

    def place(self, place: Place, on: date | None) -> str:
        """What the place was called on that day; its own name where no table has it: a commune of before 2025."""
        names = self._of_place(place.id)
        return _held(names, on).name if names else place.name

    def body(self, body: Body, on: date | None) -> str:
        """What the body was called on that day."""
        return _held(self._of_body(body), on).name

    def of_place(self, id: str) -> tuple[NameHeld, ...]:
        """Every name of a place, the earliest first; none where no table has the place."""
        return self._of_place(id)

    def of_body(self, body: Body) -> tuple[NameHeld, ...]:
        """Every name of a body, the earliest first: as many as its place had, where they tell in its own."""
        return self._of_body(body)

    def around(self, ids: Iterable[str]) -> tuple[str, ...]:
        """These places and those that they belong to, each once."""
        return tuple(dict.fromkeys(one for id in ids for one in self._above(id)))

    def _with_parents(self, id: str) -> tuple[str, ...]:
        return (id, *(place.id for place in self._places.parents(id)))

    def _body_names(self, body: Body) -> tuple[NameHeld, ...]:
        held = self._of_place(body.place) if body.place else ()
        if len(held) < 2 or body.place is None or (place := self._places.by_id(body.place)) is None:
            return (NameHeld(body.name),)
        known = [self._at(name.name, place) for name in held]
        named = [NameHeld(self._renamed(body, known, at), *name[1:]) for at, name in zip(known, held, strict=True)]
        same = [list(group) for _, group in groupby(named, key=lambda one: one.name)]
        return tuple(NameHeld(group[0].name, group[0].first, group[-1].last) for group in same)

    def _renamed(self, body: Body, known: list[Place], at: Place) -> str:
        """The name of a body when its place was called as in `at`: of the row of the table that made it, else its own
        with the place's name in it, whichever of those `known` that is, in the place of the other."""
        row = row_of(body)
        if row is not None and body.name == named_at(row, known[-1]):
            return named_at(row, at)
        for place in reversed(known):
            for old, new in zip(self._forms(place), self._forms(at), strict=True):
                found = re.search(rf"{re.escape(old)}(?!\w)", body.name)
                if found:
                    return f"{body.name[: found.start()]}{new}{body.name[found.end() :]}"
        return body.name

    def _forms(self, place: Place) -> list[str]:
        """The words in which a body's name can hold its place: the place's name, that of its Party committee."""
        committee = bodies(self._lexicon).get(_PARTY)
        return [place.name, named_at(committee, place)] if committee else [place.name]

    @staticmethod
    def _at(name: str, place: Place) -> Place:
        return Place(place.id, place.code, name, place.level, place.parent, place.valid_from, place.valid_to)


def name_triples(owner: str, names: tuple[NameHeld, ...], namer: Namer) -> Iterator[Triple]:
    """The names of a body or place that has had several, each with its time; nothing of one with a single name."""
    if len(names) < 2:
        return
    for held in names:
        node = f"<{namer.name(owner, held.name)}>"
        yield f"<{owner}>", T["vnc:hasName"], node
        yield node, A, T["vnc:Name"]
        yield node, T["rdfs:label"], vi(label(held.name))
        if held.first:
            yield node, T["vnc:validFrom"], day(held.first)
        if held.last:
            yield node, T["vnc:validTo"], day(held.last)


def under_triples(
    node: str, bodies: Iterable[Body], places: Iterable[str], on: date | None, naming: Naming, namer: Namer
) -> Iterator[Triple]:
    """Of the names that these bodies, their places and what is around them have had, those of that day: the names under
    which a report or an instrument stands. Nothing of what has a single name.
    """
    told = tuple(bodies)
    for body in told:
        if len(names := naming.of_body(body)) > 1:
            yield node, T["vnc:underName"], f"<{namer.name(namer.body(body), _held(names, on).name)}>"
    for id in naming.around([*(body.place for body in told if body.place), *places]):
        if len(names := naming.of_place(id)) > 1:
            yield node, T["vnc:underName"], f"<{namer.name(namer.place(id), _held(names, on).name)}>"


def _held(names: tuple[NameHeld, ...], on: date | None) -> NameHeld:
    """Of the names of one thing, the earliest first, the one that it had on that day; without a day, the last."""
    if on is None:
        return names[-1]
    return next((one for one in names if one.last is None or one.last >= on), names[-1])
