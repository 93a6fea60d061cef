"""The day whose names a report or an instrument uses: its own, else one that its own words lead to."""

from __future__ import annotations

from datetime import date

from vncite.graph.naming import Naming
from vncite.graph.standing import Standing
from vncite.lexicon.fold import fold_name
from vncite.link.context import horizon
from vncite.model import Instrument, LinkedDocument

__all__ = ["instrument_day", "report_day"]

_MIDDLE = (6, 30)
"""Month and day for a year of which no more is known: districts and the 63 provinces lasted until this day of 2025."""


def report_day(linked: LinkedDocument, naming: Naming) -> date | None:
    """The day of a report; of one without, a day on which its place had the name at its head, where it has had several,
    else the year of its number, else the latest day that it cites."""
    header, context = linked.header, linked.context
    if context.date:
        return context.date
    head = fold_name(f"{header.above or ''} {header.issuer or ''}")
    for place in (context.commune, context.district, context.province):
        names = naming.of_place(place.id) if place else ()
        for name in names if len(names) > 1 else ():
            if fold_name(name.name) in head:
                return name.last or name.first
    year = (header.date.year if header.date else None) or (header.number.year if header.number else None)
    return _in(year) or horizon(linked.extraction)


def instrument_day(instrument: Instrument, standing: Standing) -> date | None:
    """The day of an instrument; where that is disputed or unknown, the first day stated for it in its period, else the
    middle of the period."""
    first, _, last = instrument.key.period.partition("-")
    if standing.date:
        return standing.date
    days = (claim.date.value for claim in instrument.claims)
    stated = [day for day in days if day and first <= str(day.year) <= (last or first)]
    return min(stated, default=None) or (_in((int(first) + int(last or first)) // 2) if first.isdecimal() else None)


def _in(year: int | None) -> date | None:
    return date(year, *_MIDDLE) if year and date.min.year <= year <= date.max.year else None
