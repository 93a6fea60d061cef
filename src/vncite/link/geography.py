"""Places as linking asks for them: by kind and name, on a day, and as they were on another day."""

from __future__ import annotations

from datetime import date

from vncite.lexicon import Lexicon
from vncite.lexicon.fold import slug
from vncite.lexicon.places import KINDS, places
from vncite.link.stated import LEVELS, PlaceWords
from vncite.model import Place

__all__ = ["NEW_ERA", "bare", "first_words", "kind", "last", "lineage", "named", "old_commune", "on_day"]

NEW_ERA = date(2025, 7, 1)
"""Since this day provinces are 34, districts are none, and communes are those of `communes.csv`."""


def kind(place: Place) -> str:
    """`tỉnh` of `tỉnh Sơn La`."""
    lowered = place.name.lower()
    return next((word for word in KINDS if lowered.startswith(f"{word} ")), "")


def bare(place: Place) -> str:
    """`Sơn La` of `tỉnh Sơn La`."""
    return place.name[len(kind(place)) :].strip()


def named(words: PlaceWords, on: date | None, lexicon: Lexicon) -> tuple[Place, ...]:
    """Every place of this kind and name on that day; where none has the kind, of its level.

    With no day known, the places of both eras.
    """
    if words.name is None:
        return ()
    known = places(lexicon)
    levels = LEVELS[words.kind]
    # With its kind first, at any level: thành phố Bắc Ninh is no province though a province has the name.
    tries = [(f"{words.kind} {words.name}", level) for level in levels]
    tries += [(words.name, level) for level in reversed(levels) if level != "commune"]
    for day in (on, None) if on else (None,):  # else cited by a name that it did not yet or no longer have
        other: tuple[Place, ...] = ()
        for spelling, level in tries:
            if day is None and on is not None and level == "commune":
                continue  # communes of today have names of before that were another's
            found = known.find(spelling, on=day, level=level)
            # thành phố Huế was a district until 2024, and the province around it was no city
            if same := tuple(place for place in found if kind(place) == words.kind):
                return same
            other = other or found
        if other:
            return other
    return ()


def first_words(words: PlaceWords, on: date | None, lexicon: Lexicon) -> tuple[Place, ...]:
    """The places of a name, or of its first words: the next line may begin with a capital."""
    parts = (words.name or "").split()
    for count in range(len(parts), 0, -1):
        if found := named(PlaceWords(words.kind, " ".join(parts[:count])), on, lexicon):
            return found
    return ()


def lineage(place: Place, lexicon: Lexicon) -> tuple[str, ...]:
    """The place itself and what it belonged to, nearest first, by id."""
    known = places(lexicon)
    return (
        (place.id, *(parent.id for parent in known.parents(place.id)))
        if place.code
        else (place.id, *_parents(place, lexicon))
    )


def on_day(place: Place, on: date | None, lexicon: Lexicon) -> Place:
    """The place that had this one's name on that day, with the name it then had: its predecessor or successor.

    `tỉnh Quảng Trị` in a text of November 2025 that cites a decision of 2016 is the province as it was in 2016.
    """
    if on is None or not place.code:
        return place
    known = places(lexicon)
    before, after = place.valid_from and on < place.valid_from, place.valid_to and place.valid_to < on
    if before or after:
        related = known.predecessors(place.id) if before else known.successors(place.id)
        same = [one for one in related if one.level == place.level and bare(one) == bare(place)]
        if len(same) == 1:
            return known.by_id(same[0].id, on) or same[0]
        if after and place.level == "province" and len(related) == 1:
            return related[0]
        return place
    return known.by_id(place.id, on) or place


def last(place: Place, lexicon: Lexicon) -> Place:
    """The place with its last name: thành phố Từ Sơn, whatever it was called on the day it was looked up for."""
    return places(lexicon).by_id(place.id) or place if place.code else place


def old_commune(words: PlaceWords, district: Place) -> Place:
    """A commune of before 1 July 2025: told by its name inside its district, since no table of theirs is shipped."""
    name = f"{words.kind} {words.name}"
    return Place(f"{district.id}.{slug(name)}", "", name, "commune", district.id, None, district.valid_to)


def _parents(place: Place, lexicon: Lexicon) -> tuple[str, ...]:
    if place.parent is None:
        return ()
    return (place.parent, *(parent.id for parent in places(lexicon).parents(place.parent)))
