"""The last day on which a corpus speaks of a body or a place: the label of its one node is the name that it had then.

So a body that stands in one report alone bears the name of that report's time, and whatever the order in which reports
are added, one of several times bears the latest of its names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from vncite.graph.days import instrument_day, report_day
from vncite.graph.naming import Naming
from vncite.graph.standing import Standing
from vncite.model import Body, Corpus, InstrumentKey, Place

__all__ = ["Latest"]


class Latest:
    """The last days, by body and place; None of what no dated text speaks of."""

    def __init__(self, corpus: Corpus, standings: Mapping[InstrumentKey, Standing], naming: Naming) -> None:
        self._naming = naming
        self._bodies: dict[str, date] = {}
        self._places: dict[str, date] = {}
        for linked in corpus.documents:
            context, on = linked.context, report_day(linked, naming)
            stood = (place.id for place in (context.commune, context.district, context.province) if place)
            self._seen([context.body] if context.body else [], stood, on)
            for link in linked.links:
                if link.body and link.key is None:
                    stated = link.citation.date.value if link.citation.date else None
                    self._seen([link.body], (), stated or on)
        for key, instrument in corpus.instruments.items():
            self._seen(instrument.bodies, (), instrument_day(instrument, standings[key]))

    def body(self, body: Body) -> date | None:
        """The last day on which a text speaks of this body."""
        return self._bodies.get(body.code)

    def place(self, place: Place) -> date | None:
        """The last day on which a text speaks of this place, or of what lies in it."""
        return self._places.get(place.id)

    def _seen(self, bodies: Iterable[Body], places: Iterable[str], on: date | None) -> None:
        if on is None:
            return
        ids = list(places)
        for body in bodies:
            self._bodies[body.code] = max(on, self._bodies.get(body.code, on))
            ids += [body.place] if body.place else []
        for id in self._naming.around(ids):
            self._places[id] = max(on, self._places.get(id, on))
