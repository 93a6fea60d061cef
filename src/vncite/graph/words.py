"""The lexicon as the graph needs it: types of document, properties of relations, labels in one spelling."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from vncite.lexicon.bodies import BodyRow, bodies
from vncite.lexicon.force import force_rank
from vncite.lexicon.load import load
from vncite.lexicon.types import DocType, doc_types
from vncite.model import Body, Instrument

__all__ = ["Properties", "force_of", "kind_of", "label", "named_as", "notations", "properties", "row_of", "type_name"]


@dataclass(frozen=True, slots=True)
class Properties:
    """How a relation is written, one row of `properties.csv`."""

    property: str
    """Our own property, prefixed: `vnc:canCu`."""
    eli: str
    """The ELI property that others read: `eli:based_on`."""
    of_report: bool
    """Whether a report may bear it: a report amends nothing."""
    of_instrument: bool
    label_vi: str
    label_en: str


@cache
def properties() -> dict[str, Properties]:
    """The properties of each relation of the model."""
    return {
        row["relation"]: Properties(
            property=row["property"],
            eli=row["eli_property"],
            of_report=row["of_report"] == "yes",
            of_instrument=row["of_instrument"] == "yes",
            label_vi=row["label_vi"],
            label_en=row["label_en"],
        )
        for row in load().table("properties")
    }


def kind_of(code: str | None) -> DocType | None:
    """The type of document with this code (`NQ`), or None."""
    return doc_types().code(code) if code else None


def type_name(slug: str) -> str:
    """Name of a type by the slug that keys use: `Nghị quyết` for `nghi-quyet`; the slug itself where it is unknown."""
    kind = doc_types().slug(slug)
    return kind.name if kind else slug


def named_as(slug: str) -> tuple[str, ...]:
    """The words, in lower case, with which the title of such an instrument may begin: a code is numbered as a law is,
    and is called `Bộ luật …`."""
    kinds = (kind.name for kind in doc_types().all if slug in (kind.slug, kind.key_slug))
    return tuple(name.lower() for name in (*kinds, type_name(slug)))


_PLAIN = str.maketrans({"\u00d0": "Đ", "\u00a0": " ", "\u2010": "-", "\u2011": "-", "\u00ad": None, "\ufeff": None})


def label(words: str) -> str:
    """A label as the shapes want it (S19): composed letters, single spaces, hyphens and spaces of the plain sort."""
    return " ".join(unicodedata.normalize("NFC", words).translate(_PLAIN).split())


def force_of(instrument: Instrument) -> int | None:
    """Rank of legal force, 1 the Constitution; None for papers outside that order. Of several bodies, the highest."""
    kind = doc_types().slug(instrument.key.type)
    if kind is None:
        return None
    codes = [(row.code, body.level) for body in instrument.bodies if (row := row_of(body))] or [("", "")]
    ranks = (force_rank(kind.code, code, instrument.key.series, level) for code, level in codes)
    return min((rank for rank in ranks if rank is not None), default=None)


def row_of(body: Body) -> BodyRow | None:
    """The lexicon's row of a body, or of its kind where it is local; None where the lexicon does not know it."""
    kind = body.code.removesuffix(f"-{body.place}") if body.place else body.code
    return bodies().slug(body.code) or bodies().slug(kind)


def notations(body: Body) -> tuple[str, ...]:
    """The codes by which symbols name a body: `("UBND",)` for `ubnd-tinh-14`; empty where the lexicon knows none.

    A central body's office in a province has a code of its own: the treasury of Quảng Nam writes `KBQN`, not `KBNN`.
    """
    row = row_of(body)
    if row is None or (body.place and not row.local):
        return ()
    return (row.code, *row.aliases)
