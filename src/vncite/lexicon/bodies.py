"""Bodies that issue instruments (cơ quan ban hành): `bodies.csv`, with the time each existed and what followed it.

There is no national list of these codes: each agency's head sets its own (Nghị định 30/2020/NĐ-CP Phụ lục I, II.3.b),
so the table is a lexicon, not a norm, and an unknown code is no error.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from vncite.lexicon.fold import fold_name, slug
from vncite.lexicon.load import Lexicon, load
from vncite.model import Body

__all__ = ["Bodies", "BodyRow", "bodies"]


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body, or a kind of local body, one row of `bodies.csv`."""

    code: str
    """As symbols write it: `CP`, `TTg`, `BGDĐT`, `UBND`."""
    name: str
    """In full: `Bộ Giáo dục và Đào tạo`."""
    slug: str
    """ASCII code for IRIs: `bgddt`."""
    aliases: tuple[str, ...]
    """Other spellings of the code: `BGD&ĐT`."""
    names: tuple[str, ...]
    """Other spellings of the name, and organs that sign with its symbol."""
    head: str
    """Title of its head: `Bộ trưởng`, whose instruments carry the body's symbol."""
    system: str
    """`nn` State, `dang` Party, `mttq` Front and mass organisations."""
    levels: tuple[str, ...]
    """Level or possible levels, as `Body.level` of the model names them."""
    local: bool
    """It names nobody until its place is known."""
    valid_from: date | None
    valid_to: date | None
    """Last day it existed, None while it does or where that is not known."""
    successor: str
    """Code of the body that took over."""
    label_en: str = ""
    """The name in English, where the table has one."""
    source: str = ""
    confidence: str = ""

    @property
    def central(self) -> Body:
        """A body that is the only one of its name, as issuer."""
        return Body(self.slug, self.name, self.levels[0])

    def existed(self, on: date) -> bool:
        """Whether it existed on that day, as far as the table knows."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


class Bodies:
    """The bodies, to be looked up by code and by name."""

    def __init__(self, rows: tuple[dict[str, str], ...]) -> None:
        self.all = tuple(_body(row) for row in rows)
        self._codes = {body.code: body for body in self.all}
        self._slugs = {body.slug: body for body in self.all}

    @cached_property
    def _upper(self) -> dict[str, list[BodyRow]]:
        return self._spellings(str.upper)

    @cached_property
    def _plain(self) -> dict[str, list[BodyRow]]:
        return self._spellings(slug)

    def _spellings(self, fold: Callable[[str], str]) -> dict[str, list[BodyRow]]:
        index: dict[str, list[BodyRow]] = {}
        for body in self.all:
            for spelling in (body.code, *body.aliases):
                _add(index, fold(spelling), body)
        return index

    @cached_property
    def _names(self) -> dict[str, list[BodyRow]]:
        names: dict[str, list[BodyRow]] = {}
        for body in self.all:
            for name in (body.name, *body.names):
                _add(names, fold_name(name), body)
        return names

    @cached_property
    def _heads(self) -> tuple[str, ...]:
        """Titles of heads, longest first: `Bộ trưởng, Chủ nhiệm` before `Bộ trưởng`."""
        return tuple(sorted({fold_name(body.head) + " " for body in self.all if body.head}, key=len, reverse=True))

    def get(self, code: str) -> BodyRow | None:
        """The body whose own code this is, exactly, or None."""
        return self._codes.get(code)

    def slug(self, slug: str) -> BodyRow | None:
        """The body with this ASCII code, or None."""
        return self._slugs.get(slug)

    def by_code(self, code: str, on: date | None = None) -> BodyRow | None:
        """The body that a code in a symbol names: its own code or an alias, in any case, the stroke of Đ lost or not.

        A term in digits at its end (`UBTVQH15`, `HĐND8`) does not count. Where several share a spelling, the one that
        existed on that day, else the first of the table; None if unknown.

        >>> bodies().by_code("bgddt").name, bodies().by_code("BNN&PTNT").code
        ('Bộ Giáo dục và Đào tạo', 'BNNPTNT')
        """
        exact = self._codes.get(code)
        found = [exact] if exact else self._upper.get(code.upper()) or self._plain.get(slug(code)) or []
        if not found and (bare := code.rstrip("0123456789")) not in ("", code):
            return self.by_code(bare, on)
        return _of_day(found, on)

    def by_name(self, name: str, on: date | None = None) -> BodyRow | None:
        """The body that a name, or the title of its head, names (without any place), or None.

        >>> bodies().by_name("uỷ ban nhân dân").code, bodies().by_name("Bộ trưởng Bộ Y tế").code
        ('UBND', 'BYT')
        """
        key = fold_name(name)
        found = self._names.get(key, [])
        if not found:
            for head in self._heads:
                if key.startswith(head):
                    led = self._names.get(key[len(head) :], [])
                    found = [body for body in led if fold_name(body.head) + " " == head]
                    break
        return _of_day(found, on)

    def successors(self, code: str) -> tuple[BodyRow, ...]:
        """The bodies that followed it, nearest first."""
        chain: list[BodyRow] = []
        body = self._codes.get(code)
        while body and body.successor and (following := self._codes.get(body.successor)) and following not in chain:
            chain.append(following)
            body = following
        return tuple(chain)


def bodies(lexicon: Lexicon | None = None) -> Bodies:
    """The bodies of a lexicon, the shipped one by default; built once."""
    return _view(lexicon or load())


@lru_cache(maxsize=8)
def _view(lexicon: Lexicon) -> Bodies:
    return Bodies(lexicon.table("bodies"))


def _body(row: dict[str, str]) -> BodyRow:
    return BodyRow(
        code=row["code"],
        name=row["name"],
        slug=row["slug"],
        aliases=_split(row["aliases"]),
        names=_split(row["names"]),
        head=row["head"],
        system=row["system"],
        levels=_split(row["level"]),
        local=row["local"] == "yes",
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        successor=row["successor"],
        label_en=row["label_en"],
        source=row["source"],
        confidence=row["confidence"],
    )


def _add(index: dict[str, list[BodyRow]], key: str, body: BodyRow) -> None:
    found = index.setdefault(key, [])
    if body not in found:
        found.append(body)


def _of_day(found: list[BodyRow], on: date | None) -> BodyRow | None:
    if on is not None:
        found = [body for body in found if body.existed(on)] or found
    return found[0] if found else None


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
