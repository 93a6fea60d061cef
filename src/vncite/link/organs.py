"""The fullest name that a document gives to a committee that it only names by its symbol (BCĐ)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from vncite.lexicon import Lexicon
from vncite.lexicon.capitals import UPPER
from vncite.lexicon.fold import tone_key
from vncite.lexicon.words import alternatives
from vncite.link.issuers import full_name, place_of, stated_body
from vncite.link.stated import LEVELS, parse
from vncite.model import Body, Context

__all__ = ["fullest_name"]


@lru_cache(maxsize=8)
def _committee(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternatives(lexicon, 'committee')})\s[^.;:()\n]{{0,90}}?"
        rf"(?:{'|'.join(LEVELS)})(?!\w)(?:\s+[{UPPER}][\w'’]*){{0,3}}"
    )


def fullest_name(body: Body, stated: Sequence[str], text: str, context: Context, lexicon: Lexicon) -> str:
    """The longest of the names that the document's citations, else its running text, give to this body."""
    if not stated:
        found = {tone_key(" ".join(match[0].split())) for match in _committee(lexicon).finditer(text)}
        for name in sorted(found):
            taken = parse(name, lexicon)
            named = stated_body(taken, context, context.date, lexicon)
            if named is not None and named.code == body.code:
                stated = [*stated, full_name(taken, place_of(taken, context, context.date, lexicon))]
    return max(stated, key=lambda name: (len(name), name), default=body.name)
