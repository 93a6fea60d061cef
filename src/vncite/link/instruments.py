"""The instruments of a corpus, one for one key, with the dates that its citations claim."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from vncite.lexicon import Lexicon
from vncite.link.register import Register, RegisterRow
from vncite.model import Body, Claim, Instrument, InstrumentKey, Link, LinkedDocument

__all__ = ["instruments"]


class _Gathered:
    __slots__ = ("bodies", "claims", "numbers", "titles", "types", "whole")

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.whole: set[str] = set()
        """Of the numbers those that have the code of a type."""
        self.types: dict[str, int] = {}
        self.titles: dict[str, int] = {}
        self.bodies: dict[str, Body] = {}
        self.claims: list[Claim] = []


def instruments(
    documents: Iterable[LinkedDocument], register: Register | None, lexicon: Lexicon
) -> dict[InstrumentKey, Instrument]:
    """Instruments by key, in the order of keys, so that the order of documents leaves no trace.

    A claim is a date with a readable year, month or day that one citation states; the date of an instrument is agreed
    where all its claims are one calendar day, disputed where they are not.
    """
    gathered: dict[InstrumentKey, _Gathered] = {}
    for document in documents:
        path = document.document.path
        for index, link in enumerate(document.links):
            if link.key is not None:
                _gather(gathered, link.key, link, path, index)
    return {key: _instrument(key, gathered[key], register, lexicon) for key in sorted(gathered)}


def _gather(gathered: dict[InstrumentKey, _Gathered], key: InstrumentKey, link: Link, path: str, index: int) -> None:
    into = gathered.get(key)
    if into is None:
        into = gathered[key] = _Gathered()
    citation = link.citation
    if link.number:
        into.numbers[link.number] = into.numbers.get(link.number, 0) + 1
        if citation.number is not None and citation.number.type is not None:
            into.whole.add(link.number)
    if citation.type:
        into.types[citation.type] = into.types.get(citation.type, 0) + 1
    if citation.title:
        title = " ".join(citation.title.split())
        into.titles[title] = into.titles.get(title, 0) + 1
    if link.body:
        into.bodies.setdefault(link.body.code, link.body)
    if citation.date is not None and citation.form != "back":
        into.claims.append(Claim(key, citation.date, path, index))


def _instrument(key: InstrumentKey, found: _Gathered, register: Register | None, lexicon: Lexicon) -> Instrument:
    # "09/2017/TT-BYT" goes before "09/2017/BYT", which a text may have as often
    whole = {number: times for number, times in found.numbers.items() if number in found.whole}
    number = _most(whole or found.numbers)
    known: tuple[RegisterRow, ...] = ()
    if register is not None and number is not None:
        known = tuple(register.rows(key, number, lexicon))
    claims = tuple(sorted(found.claims, key=_place) if len(found.claims) > 1 else found.claims)
    days = {claim.date.value for claim in claims}
    agreed: date | None = None
    status: Literal["agreed", "disputed", "unknown"] = "unknown"
    if len(days) > 1:
        status = "disputed"
    elif days and (agreed := next(iter(days))):
        status = "agreed"
    title = next((row.title for row in known if row.title), None) or _most(found.titles)
    return Instrument(
        key=key,
        number=number,
        type=_most(found.types),
        bodies=tuple(found.bodies[code] for code in sorted(found.bodies)),
        title=title,
        claims=claims,
        date=agreed,
        status=status,
        register=tuple(dict.fromkeys(row.source for row in known)),
    )


def _place(claim: Claim) -> tuple[str, int]:
    return claim.document, claim.link


def _most(counts: dict[str, int]) -> str | None:
    """The most frequent value; of several, the first in the order of the alphabet."""
    if len(counts) == 1:
        return next(iter(counts))
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
