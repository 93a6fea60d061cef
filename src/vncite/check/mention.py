"""One citation as the rules see it: where it stands, what date it states, which other readings that date has."""

from __future__ import annotations

import datetime

from vncite.model import Citation, DateReading, Designation, InstrumentKey, Link, LinkedDocument

__all__ = ["Mention", "on"]


def on(year: int | None, month: int | None, day: int | None) -> datetime.date | None:
    """The calendar day, or None where a field is missing or there is no such day.

    >>> on(2021, 6, 31) is None
    True
    """
    if year is None or month is None or day is None:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


class Mention:
    """One link of one document; compared by identity, ordered by its place in the corpus."""

    __slots__ = ("citation", "date", "family", "index", "key", "link", "linked", "order", "reading")

    def __init__(self, linked: LinkedDocument, index: int, order: tuple[int, int]) -> None:
        self.linked = linked
        self.index = index
        """Of the link in `linked.links`."""
        self.order = order
        """Place of the document in the corpus, then of the link in the document."""
        self.link: Link = linked.links[index]
        self.citation: Citation = self.link.citation
        self.key: InstrumentKey | None = self.link.key
        self.reading: DateReading | None = self.citation.date
        """The date that the citation states, as written."""
        self.date: datetime.date | None = self.reading.value if self.reading else None
        """The calendar day stated, or None where none is or there is no such day."""
        key = self.key
        self.family: Designation | None = key.designation if key else self.link.designation
        """Issuer, type and number without the period: what all homonyms share."""

    @property
    def path(self) -> str:
        return self.linked.document.path

    @property
    def text(self) -> str:
        """The text of the document, untouched."""
        return self.linked.document.text

    @property
    def clear(self) -> bool:
        """Whether day and month cannot have been exchanged: in words, a day above 12, or both fields equal."""
        reading = self.reading
        if reading is None or reading.value is None:
            return False
        return reading.style == "words" or (reading.day or 0) > 12 or reading.day == reading.month

    @property
    def exchanged(self) -> datetime.date | None:
        """The date with day and month exchanged, where that is another day and the form allows it."""
        reading = self.reading
        if reading is None or reading.style == "words" or reading.day == reading.month:
            return None
        return on(reading.year, reading.day, reading.month)

    @property
    def serial(self) -> int | None:
        """The running number, for the order in a series; None for dotted numbers (66.7), a series of their own."""
        number = self.citation.number
        serial = number.serial if number else self.link.key.number if self.link.key else None
        return int(serial) if serial and serial.isdecimal() else None

    @property
    def claim_span(self) -> tuple[int, int]:
        """Offsets from the citation to the end of its date, whichever comes first; the citation alone if they stand
        apart.
        """
        citation, reading = self.citation, self.reading
        if reading is None:
            return citation.start, citation.end
        start, end = min(citation.start, reading.start), max(citation.end, reading.end)
        return (start, end) if end - start <= 240 else (citation.start, citation.end)
