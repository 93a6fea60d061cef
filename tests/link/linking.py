"""Citations, documents and extractions made by hand, so that linking is tested without finding."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from vncite.lexicon import load
from vncite.lexicon.places import places
from vncite.link.keys import read_number
from vncite.model import Body, Citation, Context, DateReading, Document, Extraction, Form, Header, Link, Relation

LEXICON = load()
DISTRICT = Header(issuer="Ủy ban nhân dân huyện Bắc Yên", addressee="Sở Y tế tỉnh Sơn La")


def day(text: str, style: str = "slash") -> DateReading:
    """A date as written, day first: `08/02/2021`, `20/00/2021`; `?` for a field that cannot be read."""
    fields = [None if field == "?" else int(field) for field in text.split("/")]
    reading = DateReading(text, 0, 0, fields[0], fields[1], fields[2], style)
    return reading if reading.value else DateReading(text, 0, 0, *fields, style, "no-such-date")


def cite(
    number: str | None,
    type: str | None = None,
    on: str | None = None,
    issuer: str | None = None,
    *,
    form: Form = "full",
    serial: str | None = None,
    title: str | None = None,
    year: int | None = None,
    relation: Relation = "cites",
    parent: int | None = None,
    antecedent: int | None = None,
    at: int = 0,
    text: str | None = None,
) -> Citation:
    """A citation with only what linking looks at."""
    read = read_number(number, type, LEXICON) if number else None
    assert number is None or read is not None, number
    words = text or number or title or serial or ""
    return Citation(
        at, at + len(words), words, type or (read.type if read else None), read, form, relation, serial=serial,
        year=year, title=title, date=day(on) if on else None, issuer=issuer, parent=parent, antecedent=antecedent,
    )  # fmt: skip


def extraction(
    *citations: Citation, header: Header = DISTRICT, path: str = "bao-cao.txt", text: str = ""
) -> Extraction:
    """The citations of one document, in the order given, each at its own place."""
    placed = [
        replace(one, start=100 * index, end=100 * index + one.end - one.start) for index, one in enumerate(citations, 1)
    ]
    return Extraction(Document.from_text(text, path), header, tuple(placed))


def writer(place: str, code: str = "ubnd", on: date | None = None) -> Context:
    """The context of a document that a body of this place writes."""
    known = places(LEXICON)
    own = known.by_id(place, on)
    assert own is not None
    at = {own.level: own}
    for parent in known.parents(place):
        at.setdefault(parent.level, parent)
    body = Body(f"{code}-{place}", "", own.level, place)
    return Context(body, at.get("district"), at.get("province"), at.get("commune"), on)


def key_text(link: Link) -> str | None:
    """`hc/cp/nghi-quyet/2021/128`, or None where no instrument is chosen."""
    key = link.key
    return "/".join((key.series, key.issuer, key.type, key.period, key.number)) if key else None
