"""The page's words in both languages: its own table, and the lexicon's names of relations."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from vncite.lexicon.load import load

__all__ = ["STATIC", "words"]

STATIC = Path(__file__).parent / "static"


@lru_cache(maxsize=4)
def words(lang: str = "vi") -> dict[str, str]:
    """What the page says, by key, in Vietnamese (`vi`) or English (`en`).

    >>> words("en")["search"]
    'Search'
    """
    with (STATIC / "words.csv").open(encoding="utf-8", newline="") as lines:
        said = {row["key"]: row["en" if lang == "en" else "vi"] for row in csv.DictReader(lines)}
    label = "label_en" if lang == "en" else "label_vi"
    return said | {f"relation_{row['relation']}": row[label] for row in load().table("properties")}
