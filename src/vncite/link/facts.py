"""What documents say of instruments, in a form that is small, plain JSON, and merges in any order to the same result.

Of each name (series, issuer, type, number) the periods that documents prove by their own words, and how often the
number is written in which way; of each law title the laws that documents give it. Counts are numbers of documents, so
that merging is adding: `merge(a, b) == merge(b, a)`, `merge(merge(a, b), c) == merge(a, merge(b, c))`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from vncite.lexicon.titles import title_key
from vncite.model import Body, Citation, Designation, InstrumentKey, LinkedDocument, Number

__all__ = ["OWN", "Facts", "Json", "merge", "of_document", "title_in"]

Json = dict[str, dict[str, dict[str, int]]]
"""`{"periods": {name: {period: documents}}, "titles": {title: {key: documents}}}`, names and keys joined by `|`."""
OWN = frozenset({"year-in-number", "own-date", "own-year"})
"""Reasons that rest on the mention itself; what was inferred is never passed on as if it had been read."""
_SEPARATOR = "|"
_LAWS = ("L", "BL", "PL")
_BEFORE_NUMBER = re.compile(r"(.+?),? +[Ss]ố *:? *\d")


def of_document(linked: LinkedDocument) -> Json:
    """What one document says, each fact once."""
    periods: dict[str, dict[str, int]] = {}
    titles: dict[str, dict[str, int]] = {}
    for link in linked.links:
        if not link.candidates or link.citation.form == "back":
            continue
        best = link.candidates[0]
        if best.reason not in OWN or len(link.candidates) > 1:
            continue
        key = best.key
        name = _SEPARATOR.join((key.series, key.issuer, key.type, key.number))
        periods.setdefault(name, {})[key.period] = 1
        title = title_in(link.citation)
        if title:
            titles.setdefault(title, {})[
                _SEPARATOR.join((key.series, key.issuer, key.type, key.period, key.number))
            ] = 1
    return {"periods": periods, "titles": titles}


def merge(one: Json, other: Json) -> Json:
    """Both together; neither is changed."""
    out: Json = {}
    for part in ("periods", "titles"):
        merged = {name: dict(counts) for name, counts in one.get(part, {}).items()}
        for name, counts in other.get(part, {}).items():
            into = merged.setdefault(name, {})
            for value, count in counts.items():
                into[value] = into.get(value, 0) + count
        out[part] = merged
    return out


def title_in(citation: Citation) -> str | None:
    """Folded title of a law that is cited by title and number: `Luật Đất đai số 31/2024/QH15`."""
    if citation.number is None or citation.type not in _LAWS or citation.number.type not in (None, *_LAWS):
        return None
    found = _BEFORE_NUMBER.match(" ".join(citation.text.split()))
    title = citation.title or (found[1] if found else "")
    return title_key(title) if len(title.split()) > (1 if citation.type == "L" else 2) else None


class Facts:
    """The merged facts of a corpus, to be asked about one name."""

    def __init__(self, facts: Iterable[Json] = ()) -> None:
        self._periods: dict[Designation, dict[tuple[str, str], int]] = {}
        self._types: dict[tuple[str, str, str], dict[str, None]] = {}
        self._titles: dict[str, dict[InstrumentKey, int]] = {}
        for one in facts:
            self.add(one)

    def add(self, facts: Json) -> None:
        """Take in what one or more documents say."""
        for name, counts in facts.get("periods", {}).items():
            series, issuer, type_, number = name.split(_SEPARATOR)
            into = self._periods.setdefault(Designation(issuer, type_, number), {})
            self._types.setdefault((series, issuer, number), {})[type_] = None
            for period, count in counts.items():
                into[series, period] = into.get((series, period), 0) + count
        for title, keys in facts.get("titles", {}).items():
            known = self._titles.setdefault(title, {})
            for key, count in keys.items():
                made = InstrumentKey(*key.split(_SEPARATOR))
                known[made] = known.get(made, 0) + count

    def instruments(self, designation: Designation, series: str | None) -> dict[InstrumentKey, int]:
        """Instruments of this name that documents prove, with how many do; of one series, or of every."""
        return {
            InstrumentKey(own, designation.issuer, designation.type, period, designation.number): count
            for (own, period), count in self._periods.get(designation, {}).items()
            if series is None or own == series
        }

    def untyped(self, number: Number, body: Body) -> dict[InstrumentKey, int]:
        """Instruments with a number whose type the symbol does not say (24/2021/QH15: a law or a resolution)."""
        out: dict[InstrumentKey, int] = {}
        for type_ in self._types.get((number.series, body.code, number.serial), ()):
            known = self.instruments(Designation(body.code, type_, number.serial), number.series)
            out.update({key: count for key, count in known.items() if key.period == str(number.year)})
        return out

    def titled(self, title: str) -> dict[InstrumentKey, int]:
        """Laws that documents cite with this title and a number, with how many do."""
        return self._titles.get(title_key(title), {})
