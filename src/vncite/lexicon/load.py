"""One loader for every table of the vocabulary."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

__all__ = ["Lexicon", "load"]

SHIPPED = Path(__file__).parent


class Lexicon:
    """The tables shipped with the program, with the rows of a user's folder added or put in their place.

    A row of the user's table replaces the shipped row with the same first column and is added where there is none.
    """

    def __init__(self, extra: Path | None = None) -> None:
        self.extra = extra
        self._tables: dict[str, tuple[dict[str, str], ...]] = {}

    def table(self, name: str) -> tuple[dict[str, str], ...]:
        """Rows of `name.csv`, each a dict of strings, in the order of the file."""
        if name not in self._tables:
            rows = _rows(SHIPPED / f"{name}.csv")
            if self.extra and (self.extra / f"{name}.csv").exists():
                own = _rows(self.extra / f"{name}.csv")
                key = next(iter(rows[0])) if rows else None
                replaced = {row[key] for row in own} if key else set()
                rows = [row for row in rows if key is None or row[key] not in replaced] + own
            self._tables[name] = tuple(rows)
        return self._tables[name]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


@lru_cache(maxsize=8)
def load(extra: Path | None = None) -> Lexicon:
    """The lexicon, read once for each folder."""
    return Lexicon(extra)
