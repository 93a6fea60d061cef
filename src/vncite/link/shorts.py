"""Short forms: which instrument "Nghị quyết 68" is, by the document itself.

In order: a definition ("sau đây gọi tắt là Nghị quyết 68"); a full mention with that number and type, of the issuer
stated; the issuer stated, whose symbol is known (Nghị quyết 68 của Chính phủ is 68/NQ-CP); last, the only symbol that
the document uses for this type, where that is a central body's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import bodies
from vncite.lexicon.fold import fold_name
from vncite.link.issuers import committee
from vncite.link.keys import Name
from vncite.link.vocabulary import key_type
from vncite.model import Body, Definition, Number

if TYPE_CHECKING:
    from vncite.link.local import Entry

__all__ = ["Completed", "complete"]

_YEARED = frozenset({"NĐ", "TT", "TTLT", "PL", "L", "BL", "HP"})
"""Types that are given with the year in the symbol."""
_TWO_SERIES = {("QĐ", "TTg"), ("QĐ", "UBND"), ("NQ", "HĐND")}
"""Types that a body issues with and without the year in the symbol; the first series stays short of `_LOW`."""
_LOW = 100
_DEFINED, _ONE, _SEVERAL, _OF_ISSUER, _OF_SYMBOL = 0.98, 0.96, 0.6, 0.95, 0.8
"""How sure a short form is by a definition, one full mention, the last of several, its issuer, the only symbol."""


@dataclass(frozen=True, slots=True)
class Completed:
    """What a short form turned out to be."""

    number: Number | None
    canonical: str | None
    probability: float
    reason: str
    like: Entry | None = None
    """The full mention that it repeats."""
    name: Name | None = None
    """Its name where the symbol stays unknown."""


def complete(
    index: int, entries: Sequence[Entry], definitions: Sequence[Definition], lexicon: Lexicon
) -> Completed | None:
    """The instrument that the short form `entries[index]` names; None where the document does not tell."""
    entry = entries[index]
    citation = entry.citation
    if citation.serial is None:
        return None
    serial = citation.serial.lstrip("0").lower() or "0"
    for definition in definitions:
        if fold_name(definition.name) == fold_name(citation.text) and 0 <= definition.citation < len(entries):
            named = entries[definition.citation]
            if named.number is not None:
                return Completed(named.number, named.canonical, _DEFINED, "definition", named)
    kind = key_type(citation.type, None, "hc", lexicon)
    full = [
        (position, other) for position, other in enumerate(entries)
        if other.number and other.citation.form != "short" and other.number.serial == serial
        and (citation.type is None or key_type(other.citation.type, other.number.type, other.number.series, lexicon) == kind)
        and (entry.body is None or other.body is None or other.body.code == entry.body.code)
        and (citation.year is None or other.number.year in (None, citation.year))
    ]  # fmt: skip
    if full:
        names = {(other.name or other.canonical, period) for _, other in full for period in other.periods or {""}}
        dated = {name for name in names if name[1]} or names
        like = next((other for position, other in reversed(full) if position < index), full[0][1])
        sure = _ONE if len(dated) == 1 else _SEVERAL
        return Completed(like.number, like.canonical, sure, "same-document", like)
    if entry.body is not None:
        number = _spelt(citation.type, citation.serial, citation.year, entry, lexicon)
        if number is not None:
            return Completed(number, number.canonical, _OF_ISSUER, "issuer")
        name = Name("hc", entry.body.code, kind, serial) if kind else None
        return Completed(None, None, _OF_ISSUER, "issuer", name=name)
    return _only_symbol(serial, entry, entries, kind, lexicon)


def _spelt(kind: str | None, serial: str, year: int | None, entry: Entry, lexicon: Lexicon) -> Number | None:
    """The number as its issuer writes it; None where the issuer has two series of this type, or the symbol needs a
    year.
    """
    row = committee(entry.stated.body, lexicon) if entry.stated and entry.stated.body else None
    if row is None or kind is None or kind == "CV" or row.code in ("QH", "UBTVQH"):
        return None
    plain = serial.lstrip("0") or "0"
    if row.system == "dang":
        return Number(f"{serial}-{kind}/{row.code}", "dang", plain, None, kind, (row.code,))
    if kind in _YEARED:
        return Number(f"{serial}/{year}/{kind}-{row.code}", "qppl", plain, year, kind, (row.code,)) if year else None
    if (kind, row.code) in _TWO_SERIES and (not plain.isdecimal() or int(plain) < _LOW):
        return None
    return Number(f"{serial}/{kind}-{row.code}", "hc", plain, None, kind, (row.code,))


def _only_symbol(
    serial: str, entry: Entry, entries: Sequence[Entry], kind: str | None, lexicon: Lexicon
) -> Completed | None:
    """ "Chỉ thị 19" in a text whose directives are all the Prime Minister's: 19/CT-TTg, likely but not certain."""
    symbols = {
        (other.number.type, other.number.issuers, other.number.series) for other in entries
        if other.number and other.number.type and other.citation.form == "full" and other.number.year is None
        and key_type(other.citation.type, other.number.type, other.number.series, lexicon) == kind
    }  # fmt: skip
    if len(symbols) != 1 or kind is None:
        return None
    code, issuers, series = symbols.pop()
    row = bodies(lexicon).by_code(issuers[0]) if len(issuers) == 1 else None
    if row is None or row.local:
        return None
    written = entry.citation.serial
    canonical = f"{written}-{code}/{issuers[0]}" if series == "dang" else f"{written}/{code}-{issuers[0]}"
    number = Number(canonical, series, serial, None, code, issuers)
    entry.body = Body(row.slug, row.name, row.levels[0])
    return Completed(number, canonical, _OF_SYMBOL, "same-symbol")
