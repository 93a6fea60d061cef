"""Identifiers of other systems: literals, never names, because both of them hold the date (standards, 2.1 and 1.3).

A full `urn:lex` (RFC 9676, informational) and an Akoma Ntoso work IRI (Naming Convention 1.0) need a date, so they are
made only where the date is agreed, or comes from a trusted register.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vncite.iri import slug
from vncite.model import Instrument

__all__ = ["akoma_ntoso", "urn_lex"]

_ACTS = ("qppl", "hn")
"""Series that hold legislation: `act` in Akoma Ntoso; administrative, Party and Front papers are `doc`."""


def urn_lex(instrument: Instrument, when: date, number: str | None = None, issuers: Sequence[str] | None = None) -> str:
    """`urn:lex:vn:chinh.phu:nghi.quyet:2021-10-11;128-nq-cp`: authority and type as dotted words, plain ASCII.

    `number` is the whole number where the instrument itself has none: of a law that is cited by its title.
    `issuers` are the names that its bodies had then, where these are not their own.
    """
    names = [body.name for body in instrument.bodies] if issuers is None else issuers
    authority = "+".join(map(_dotted, names)) or _dotted(instrument.key.issuer)
    return f"urn:lex:vn:{authority}:{_dotted(instrument.key.type)}:{when.isoformat()};{_number(instrument, number)}"


def akoma_ntoso(instrument: Instrument, when: date, number: str | None = None) -> str:
    """`/akn/vn/doc/nghi-quyet/cp/2021-10-11/128-nq-cp`."""
    key = instrument.key
    kind = "act" if key.series in _ACTS else "doc"
    return f"/akn/vn/{kind}/{key.type}/{key.issuer}/{when.isoformat()}/{_number(instrument, number)}"


def _dotted(words: str) -> str:
    return slug(words).replace("-", ".")


def _number(instrument: Instrument, number: str | None) -> str:
    return slug(number or instrument.number or instrument.key.number)
