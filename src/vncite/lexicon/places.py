"""Places (đơn vị hành chính) of both eras: `places.csv`, `place_names.csv` and, only when needed, `communes.csv`.

63 provinces with districts until 30 June 2025, 34 without since. A place that was merged or made on 1 July 2025 is a
new place even where it kept name and code: its id carries the year (`tinh-24-2025` is Bắc Ninh, `tinh-24` was Bắc
Giang). A place that only changed its kind or name keeps its id and has its earlier names in `place_names.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from vncite.lexicon.fold import fold_ascii, fold_name
from vncite.lexicon.load import Lexicon, load
from vncite.model import Place

__all__ = ["KINDS", "NameHeld", "Places", "bare_name", "places"]

Row = dict[str, str]

KINDS = ("thành phố", "huyện đảo", "thị trấn", "đặc khu", "thị xã", "phường", "huyện", "tỉnh", "quận", "xã")
"""Words for kinds of places, the longer before those they may begin with."""
_SHORT = {
    "tp": "thành phố",
    "tx": "thị xã",
    "tt": "thị trấn",
    "t": "tỉnh",
    "h": "huyện",
    "q": "quận",
    "p": "phường",
    "x": "xã",
}
_KIND = re.compile("(?:" + "|".join(KINDS) + ") ")
_PLAIN_KIND = re.compile("(?:" + "|".join(map(fold_ascii, KINDS)) + ") ")
_SHORT_KIND = re.compile(r"(?:(tp|tx|tt)(?:\. *| )|([thqpx])\. *)(?=\w)")
_LEVELS = ("country", "province", "district", "commune")


def bare_name(name: str) -> str:
    """The key of a name without its kind.

    >>> bare_name("Tỉnh Sơn La"), bare_name("TP. Từ Sơn"), bare_name("Quận 1")
    ('sơn la', 'từ sơn', '1')
    """
    return _bare(_spelt_out(name))


def _bare(key: str) -> str:
    """A key without its kind; the kind may have lost its marks only where the whole key has none (`quan hóa`)."""
    kind = (_PLAIN_KIND if key.isascii() else _KIND).match(key)
    return key[kind.end() :] if kind else key


def _spelt_out(name: str) -> str:
    """The key of a name with its kind in full: `TP. Từ Sơn` -> `thành phố từ sơn`."""
    key = fold_name(name)
    short = _SHORT_KIND.match(key)
    return f"{_SHORT[short[1] or short[2]]} {key[short.end() :]}" if short else key


class NameHeld(NamedTuple):
    """A name with the first and the last day that it held, None where that is not known or has not come."""

    name: str
    first: date | None = None
    last: date | None = None


class Places:
    """The places, to be looked up by id and by name, with what they belonged to, came from and became."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._rows = {row["id"]: row for row in lexicon.table("places")}

    def by_id(self, id: str, on: date | None = None) -> Place | None:
        """The place with this id, with the name it had on that day (else its last); None if there is none.

        >>> places().by_id("huyen-261", on=date(2021, 5, 1)).name
        'thị xã Từ Sơn'
        """
        row = self._row(id)
        return self._place(row, on) if row else None

    def names(self, id: str) -> tuple[NameHeld, ...]:
        """Every name the place has had, the earliest first, each with its days; none of a place that no table has.

        >>> [(name, str(last)) for name, _, last in places().names("huyen-123")]
        [('huyện Mộc Châu', '2025-01-31'), ('thị xã Mộc Châu', '2025-06-30')]
        """
        row = self._row(id)
        if row is None:
            return ()
        former = [one for one in self._former.get(id, ()) if one["kind"] == "former"]
        held = sorted((one["valid_to"], one["valid_from"], one["name"]) for one in former)
        known = [NameHeld(name, _day(first), _day(last)) for last, first, name in held]
        known.append(NameHeld(row["name"], None, _day(row["valid_to"])))
        begun = [known[0]._replace(first=known[0].first or _day(row["valid_from"]))]
        for before, after in pairwise(known):
            ended = before.last + timedelta(days=1) if before.last else None
            begun.append(after._replace(first=after.first or ended))
        return tuple(begun)

    def find(
        self, name: str, parent: str | None = None, on: date | None = None, level: str | None = None
    ) -> tuple[Place, ...]:
        """Every place of that name: none is chosen where several share it.

        The name may have its kind (`huyện Châu Thành`, `TP. Huế`) or not; case, tone place and spelling variants do not
        matter, nor do accents in a name that has none at all. Names of any time count, old names being used long after;
        with `on`, only places that existed on that day. `parent` is the id of a place it belonged to at any remove, or
        of what that place became. Communes are looked up only with `level="commune"`.

        Returns places of higher level first, each with the name it had on `on` (else its last).

        >>> [place.id for place in places().find("thị xã Từ Sơn")]
        ['huyen-261']
        """
        key = _spelt_out(name)
        full, bare = self._commune_names if level == "commune" else self._names
        ids = full.get(key) or bare.get(key)
        if ids is None and key.isascii():
            full, bare = self._commune_plain if level == "commune" else self._plain
            ids = full.get(fold_ascii(key)) or bare.get(fold_ascii(key))
        found = []
        for id in ids or ():
            row = self._row(id)
            if row is None or (level and level != _level(row)) or not _existed(row, on):
                continue
            if parent is None or self.within(id, parent):
                found.append(self._place(row, on))
        return tuple(found)

    def parents(self, id: str) -> Iterator[Place]:
        """What the place belongs or belonged to, nearest first, the country last."""
        row = self._row(id)
        while row and row["parent"] and (row := self._row(row["parent"])):
            yield self._place(row, None)

    def province_of(self, id: str, on: date | None = None) -> Place | None:
        """The province that a place belonged to; with `on`, what that province was or had become by that day.

        >>> places().province_of("huyen-261").name, places().province_of("huyen-261", on=date(2026, 1, 1)).id
        ('tỉnh Bắc Ninh', 'tinh-24-2025')
        """
        own = self.by_id(id)
        province = next(
            (place for place in chain([own] if own else [], self.parents(id)) if place.level == "province"), None
        )
        while (
            province and on and province.valid_to and province.valid_to < on and (after := self.successors(province.id))
        ):
            province = after[0]
        return self.by_id(province.id, on) if province else None

    def successors(self, id: str) -> tuple[Place, ...]:
        """What the place became: today's province of a province, the communes that hold the land of a district.

        >>> [place.name for place in places().successors("tinh-02")]
        ['tỉnh Tuyên Quang']
        """
        row = self._row(id)
        if row is None:
            return ()
        ids = row.get("successors", "").split("|") if row.get("successors") else self._heirs.get(id, [])
        return tuple(place for heir in ids if (place := self.by_id(heir)))

    def predecessors(self, id: str) -> tuple[Place, ...]:
        """What the place was made of: the old provinces of today's, the districts whose land a commune holds.

        >>> [place.id for place in places().predecessors("tinh-24-2025")]
        ['tinh-24', 'tinh-27']
        """
        row = self._row(id)
        if row is None:
            return ()
        if row.get("predecessors"):
            ids = row["predecessors"].split("|")
        else:
            ids = [other["id"] for other in self._rows.values() if id in other["successors"].split("|")]
        return tuple(place for origin in ids if (place := self.by_id(origin)))

    def within(self, id: str, ancestor: str) -> bool:
        """Whether the place is, or belonged to, that place or one that became part of it.

        >>> places().within("huyen-261", "tinh-24-2025"), places().within("huyen-261", "tinh-24")
        (True, False)
        """
        here = [id, *(place.id for place in self.parents(id))]
        while here:
            if ancestor in here:
                return True
            here = [
                heir for one in here if (row := self._rows.get(one)) for heir in row["successors"].split("|") if heir
            ]
        return False

    def all(self, level: str | None = None, on: date | None = None) -> Iterator[Place]:
        """Every place of a level (communes only when asked for), of those that existed on a day."""
        rows = self._communes if level == "commune" else self._rows
        for row in rows.values():
            if (level is None or _level(row) == level) and _existed(row, on):
                yield self._place(row, on)

    def _row(self, id: str) -> Row | None:
        return self._communes.get(id) if id.startswith("xa-") else self._rows.get(id)

    def _place(self, row: Row, on: date | None) -> Place:
        name = row["name"]
        if on is not None:
            for former in self._former.get(row["id"], ()):
                if former["kind"] == "former" and _existed(former, on):
                    name = former["name"]
        level = _level(row)
        assert level in _LEVELS
        parent = row["parent"] or None
        return Place(row["id"], row["code"], name, level, parent, _day(row["valid_from"]), _day(row["valid_to"]))  # type: ignore[arg-type]

    @cached_property
    def _communes(self) -> dict[str, Row]:
        return {row["id"]: row for row in self._lexicon.table("communes")}

    @cached_property
    def _heirs(self) -> dict[str, list[str]]:
        heirs: dict[str, list[str]] = {}
        for row in self._communes.values():
            for district in row["predecessors"].split("|"):
                heirs.setdefault(district, []).append(row["id"])
        return heirs

    @cached_property
    def _former(self) -> dict[str, list[Row]]:
        former: dict[str, list[Row]] = {}
        for row in self._lexicon.table("place_names"):
            former.setdefault(row["place"], []).append(row)
        return former

    @cached_property
    def _names(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        return _index(chain(((id, row["name"]) for id, row in self._rows.items()), self._earlier(communes=False)))

    @cached_property
    def _commune_names(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        return _index(chain(((id, row["name"]) for id, row in self._communes.items()), self._earlier(communes=True)))

    def _earlier(self, communes: bool) -> Iterator[tuple[str, str]]:
        for row in self._lexicon.table("place_names"):
            if row["place"].startswith("xa-") == communes:
                yield row["place"], row["name"]

    @cached_property
    def _plain(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        return _without_marks(self._names)

    @cached_property
    def _commune_plain(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        return _without_marks(self._commune_names)


def places(lexicon: Lexicon | None = None) -> Places:
    """The places of a lexicon, the shipped one by default; built once."""
    return _view(lexicon or load())


@lru_cache(maxsize=8)
def _view(lexicon: Lexicon) -> Places:
    return Places(lexicon)


def _index(names: Iterator[tuple[str, str]]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    full: dict[str, list[str]] = {}
    bare: dict[str, list[str]] = {}
    for id, name in names:
        key = _spelt_out(name)
        for index, spelling in ((full, key), (bare, _bare(key))):
            ids = index.setdefault(spelling, [])
            if id not in ids:
                ids.append(id)
    return full, bare


def _without_marks(
    indexes: tuple[dict[str, list[str]], dict[str, list[str]]],
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    plain: tuple[dict[str, list[str]], dict[str, list[str]]] = ({}, {})
    for index, marked in zip(plain, indexes, strict=True):
        for key, ids in marked.items():
            index.setdefault(fold_ascii(key), []).extend(ids)
    return plain


def _level(row: Row) -> str:
    return row.get("level") or "commune"


def _existed(row: Row, on: date | None) -> bool:
    if on is None:
        return True
    day = on.isoformat()
    return (not row["valid_from"] or row["valid_from"] <= day) and (not row["valid_to"] or day <= row["valid_to"])


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
