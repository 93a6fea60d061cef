"""The district of a commune of before July 2025, as a text has it: no table of those communes is shipped, so that only
words tell where one lay, "của xã Tân Hoa, huyện Bắc Yên".
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from vncite.lexicon import Lexicon
from vncite.lexicon.capitals import NAME
from vncite.lexicon.fold import tone_key
from vncite.link import geography
from vncite.link.stated import PlaceWords
from vncite.model import Place

__all__ = ["districts_of"]

_SHORT = {"h.": "huyện", "q.": "quận", "tx.": "thị xã", "tp.": "thành phố"}
_WITHIN = rf"(?: ?[,(–-])? (?i:thuộc )?(?P<kind>(?i:huyện|quận|thị xã|thành phố|tx\.|tp\.|[hq]\.)) ?(?P<name>{NAME})"
"""Behind a commune, the district it is in."""


@lru_cache(maxsize=64)
def _named_within(commune: PlaceWords) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{commune.kind} {re.escape(tone_key(commune.name or ''))}){_WITHIN}")


def districts_of(commune: PlaceWords, text: str, on: date | None, lexicon: Lexicon) -> list[Place]:
    """The districts that a text names directly behind the commune, each once; all those of a name that several
    provinces have.
    """
    found: dict[str, Place] = {}
    for one in _named_within(commune).finditer(tone_key(" ".join(text.split()))):
        kind = one["kind"].lower()
        named = geography.first_words(PlaceWords(_SHORT.get(kind, kind), one["name"]), on, lexicon)
        found.update((place.id, place) for place in named if place.level == "district")
    return list(found.values())
