"""Laws, codes, ordinances and Constitutions by title: `law_titles.csv`.

A law is cited by its title, with or without its year, and seldom by its number (Nghị định 30/2020/NĐ-CP Phụ lục I,
II.6; Nghị định 78/2025/NĐ-CP Điều 68), and a new law mostly has the title of the one it replaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from vncite.lexicon.fold import fold_name
from vncite.lexicon.load import Lexicon, load

__all__ = ["LawTitle", "LawTitles", "law_titles", "title_key"]

_YEAR = re.compile(r" (?:năm )?(?:19|20)\d\d$")
_MARKS = re.compile(r"[-,;.&\"“”()]+")


@dataclass(frozen=True, slots=True)
class LawTitle:
    """A law of one number, one row of `law_titles.csv`."""

    id: str
    """Its number, or `HP2013` for a Constitution, which has none."""
    title: str
    """With its type word: `Luật Đất đai`."""
    type: str
    """Type code: `L`, `BL`, `PL`, `HP`."""
    number: str | None
    date_issued: date | None
    """Day of adoption; None where the table does not know it (`year` still does)."""
    in_force: date | None
    """First day in force."""
    valid_to: date | None
    """Last day in force; None while it is, or where that is not known."""
    repealed_by: str
    """Id of the law that replaced it."""
    aliases: tuple[str, ...] = ()
    source: str = ""
    confidence: str = ""

    @property
    def year(self) -> int | None:
        """The year by which it is cited: that of adoption, which is the year in its number."""
        if self.date_issued:
            return self.date_issued.year
        return int(self.number.split("/")[1]) if self.number else None

    def force(self, on: date) -> int:
        """Standing on a day: 0 in force, 1 adopted and not yet in force, 2 no longer in force, 3 not yet adopted."""
        year = self.year
        if (self.date_issued and on < self.date_issued) or (not self.date_issued and year and on.year < year):
            return 3
        if self.valid_to and self.valid_to < on:
            return 2
        return 1 if self.in_force is None or on < self.in_force else 0


def title_key(title: str) -> str:
    """The key by which titles are compared: folded, without punctuation and without the year at its end.

    >>> title_key("Luật Phòng, chống ma tuý năm 2021") == title_key("LUẬT PHÒNG CHỐNG MA TÚY")
    True
    """
    key = _YEAR.sub("", fold_name(title).rstrip(" .,;"))
    return " ".join(_MARKS.sub(" ", key).split())


class LawTitles:
    """The laws, to be looked up by title and by number."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._rows = lexicon.table("law_titles")

    @cached_property
    def all(self) -> tuple[LawTitle, ...]:
        """Every row, in the order of the table."""
        return tuple(_law(row) for row in self._rows)

    @cached_property
    def _titles(self) -> dict[str, list[int]]:
        """Positions in the table by key: rows are parsed only when they are asked for."""
        found: dict[str, list[int]] = {}
        for at, row in enumerate(self._rows):
            for title in (row["title"], *filter(None, row["aliases"].split("|"))):
                places = found.setdefault(title_key(title), [])
                if at not in places:
                    places.append(at)
        return found

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {row["number"]: at for at, row in enumerate(self._rows) if row["number"]}

    def keys(self) -> frozenset[str]:
        """The key of every title and alias, for a matcher."""
        return frozenset(self._titles)

    def find(self, title: str, year: int | None = None, on: date | None = None) -> tuple[LawTitle, ...]:
        """Every law of that title: those of the year named, or all where none has it; likeliest on a day first.

        A year at the end of the title counts as `year`. With `on`, the date of the citing text, the order is: in force,
        adopted and not yet in force, repealed, not yet adopted; among equals the newest first.

        >>> [law.number for law in law_titles().find("Luật Đất đai", on=date(2023, 6, 1))]
        ['45/2013/QH13', '13/2003/QH11', '24-L/CTN', '3-LCT/HĐNN8', '31/2024/QH15']
        >>> [law.number for law in law_titles().find("Bộ luật lao động năm 2019")]
        ['45/2019/QH14']
        """
        if year is None and (stated := re.search(r"\b((?:19|20)\d\d)\W*$", title)):
            year = int(stated[1])
        found = [_law(self._rows[at]) for at in self._titles.get(title_key(title), [])]
        found = [law for law in found if year is not None and law.year == year] or found
        newest = sorted(found, key=lambda law: law.date_issued or date(law.year or 1, 12, 31), reverse=True)
        return tuple(newest if on is None else sorted(newest, key=lambda law: law.force(on)))

    def by_number(self, number: str) -> LawTitle | None:
        """The law of that number, or None.

        >>> law_titles().by_number("31/2024/QH15").title
        'Luật Đất đai'
        """
        at = self._numbers.get(number)
        return None if at is None else _law(self._rows[at])


def law_titles(lexicon: Lexicon | None = None) -> LawTitles:
    """The laws of a lexicon, the shipped ones by default; built once."""
    return _view(lexicon or load())


@lru_cache(maxsize=8)
def _view(lexicon: Lexicon) -> LawTitles:
    return LawTitles(lexicon)


def _law(row: dict[str, str]) -> LawTitle:
    return LawTitle(
        id=row["id"],
        title=row["title"],
        type=row["type"],
        number=row["number"] or None,
        date_issued=_day(row["date_issued"]),
        in_force=_day(row["in_force"]),
        valid_to=_day(row["valid_to"]),
        repealed_by=row["repealed_by"],
        aliases=tuple(row["aliases"].split("|")) if row["aliases"] else (),
        source=row["source"],
        confidence=row["confidence"],
    )


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
