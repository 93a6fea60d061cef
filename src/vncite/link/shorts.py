"""Short forms: which instrument "Nghị quyết 68" is, by the document itself.

In order: a definition ("sau đây gọi tắt là Nghị quyết 68"); a full mention with that number and type, of the issuer
stated; the issuer stated, whose symbol is known (Nghị quyết 68 của Chính phủ is 68/NQ-CP); last, the only symbol that
the document uses for this type, where that is a central body's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import BodyRow, bodies
from vncite.lexicon.fold import fold_name
from vncite.lexicon.terms import terms
from vncite.lexicon.words import meanings, words
from vncite.link.issuers import committee
from vncite.link.keys import Name
from vncite.link.vocabulary import key_type
from vncite.model import Body, Citation, Definition, Number, Series

if TYPE_CHECKING:
    from vncite.link.entry import Entry

__all__ = ["OF_ISSUER", "Completed", "Full", "complete"]

OF_ISSUER = "issuer"
"""Reason of a number that the issuer tells."""
_LOW = 100
"""Of symbols that a body gives with and without the year, the series with the year stays short of this number."""
_WITH_YEAR = re.compile(r"\d[a-zđ]?\s*/\s*(?:19|20)\d\d\b")
"""Nghị định 45/2020: the year stands in the symbol, which was left out; in "Quyết định 45 năm 2020" it does not."""
_SINCE = date(1998, 1, 1)
"""From when on decrees and circulars bear their year, and laws their year and term (the tenth National Assembly's)."""
_DEFINED, _ONE, _SEVERAL, _OF_ISSUER, _TOLD, _OF_SYMBOL = 0.98, 0.96, 0.6, 0.95, 0.9, 0.8
"""How sure a short form is by a definition, one full mention, the last of several, its issuer, that of another short
form of the number, the only symbol."""
_OF_LAW = ("NQ", "L", "BL")
"""What the National Assembly gives by numbers with its term."""
_OF_ITS_HEAD = ("CT", "CĐ")
"""What the Prime Minister gives and the Government never does."""
_JOINT = ("TTLT", "NQLT", "CTLT")
"""Whose symbol names every body that signed: no single one tells it."""
_OF_EVERY_BODY = ("BC", "TTr", "KH", "TB", "CV", "BB")
"""What each body writes, so that the symbol of one beside it tells nothing: "Báo cáo số 388" is no 388-BC/BTCTW."""
_COUNCIL, _COUNCIL_ENDS = fold_name("Hội đồng Chính phủ"), date(1981, 7, 4)
_OFFICE = "Văn phòng "


class Completed(NamedTuple):
    """What a short form turned out to be."""

    number: Number | None
    canonical: str | None
    probability: float
    reason: str
    like: Entry | None = None
    """The full mention that it repeats."""
    name: Name | None = None
    """Its name where the symbol stays unknown."""
    body: Body | None = None
    """Its issuer where the symbol tells it."""


class Repeated(NamedTuple):
    """Full mentions in reading order, by their index, and how sure the last of them before a short form is meant."""

    positions: list[int]
    entries: list[Entry]
    sure: float


class Full:
    """What a document cites in full, by number; its definitions; the symbols that it uses for each type."""

    def __init__(self, entries: Sequence[Entry], definitions: Sequence[Definition], lexicon: Lexicon) -> None:
        self.entries = entries
        self.lexicon = lexicon
        self.by_serial: dict[str, list[tuple[int, Entry]]] = {}
        self._repeated: dict[tuple[str | int | None, ...], Repeated | None] = {}
        self._told: dict[tuple[str | None, str | None], dict[str | None, Entry]] = {}
        self._open: set[tuple[str | None, str]] = set()
        self._symbols: dict[str | None, set[tuple[str, tuple[str, ...], Series]]] = {}
        for index, entry in enumerate(entries):
            number = entry.number
            if number is None or entry.citation.form == "short":
                continue
            self.by_serial.setdefault(number.serial, []).append((index, entry))
            if number.type and number.year is None and entry.citation.form == "full":
                kind = key_type(entry.citation.type, number.type, number.series, lexicon)
                self._symbols.setdefault(kind, set()).add((number.type, number.issuers, number.series))
        self._defined = {
            fold_name(one.name): entries[one.citation] for one in definitions if 0 <= one.citation < len(entries)
        }

    def repeated(self, entry: Entry, serial: str, kind: str | None) -> Repeated | None:
        """The full mentions that a short form may repeat, found once for all short forms alike."""
        asked = (serial, entry.citation.type, kind, entry.body.code if entry.body else None, entry.citation.year)
        if asked not in self._repeated:
            pairs = [pair for pair in self.by_serial.get(serial, ()) if _repeats(entry, pair[1], kind, self.lexicon)]
            names = {(other.name or other.canonical, one) for _, other in pairs for one in other.periods or {""}}
            dated = {name for name in names if name[1]} or names
            found = Repeated([at for at, _ in pairs], [one for _, one in pairs], _ONE if len(dated) == 1 else _SEVERAL)
            self._repeated[asked] = found if pairs else None
        return self._repeated[asked]

    def tell(self, entry: Entry) -> None:
        """Keep a short form whose issuer told its number, for others of that type and number."""
        asked = entry.citation.type, entry.number.serial if entry.number else None
        self._told.setdefault(asked, {}).setdefault(entry.canonical, entry)

    def told(self, entry: Entry, serial: str) -> Entry | None:
        """The short form with an issuer that this one repeats without it, or without its year; None where the text has
        two.
        """
        citation = entry.citation
        found = list(self._told.get((citation.type, serial), {}).values())
        if citation.issuer is not None:
            found = [one for one in found if one.body and entry.body and one.body.code == entry.body.code]
        alike = [one for one in found if citation.year in (None, one.number.year if one.number else None)]
        return alike[0] if len(alike) == 1 else None

    def leave_open(self, citation: Citation, serial: str) -> None:
        """Keep that a short form's issuer is told and its symbol is not."""
        self._open.add((citation.type, serial))

    def is_open(self, citation: Citation, serial: str) -> bool:
        """Whether a short form of this type and number has an issuer whose symbol nobody tells: it is of no other."""
        return (citation.type, serial) in self._open

    def defined(self, text: str) -> Entry | None:
        """The instrument that a definition gives these words."""
        named = self._defined.get(fold_name(text))
        return named if named and named.number else None

    def only_symbol(self, kind: str | None) -> tuple[str, tuple[str, ...], Series] | None:
        """Type code, issuers and series of the one symbol without a year that a type has here."""
        symbols = self._symbols.get(kind, set())
        return next(iter(symbols)) if kind and len(symbols) == 1 else None


def complete(index: int, entry: Entry, full: Full) -> Completed | None:
    """The instrument that a short form names, the citation with this index; None where the document does not tell."""
    citation, lexicon = entry.citation, full.lexicon
    if citation.serial is None:
        return None
    defined = full.defined(citation.text)
    if defined is not None:
        return Completed(defined.number, defined.canonical, _DEFINED, "definition", defined)
    serial = citation.serial.lstrip("0").lower() or "0"
    kind = key_type(citation.type, None, "hc", lexicon)
    repeated = full.repeated(entry, serial, kind)
    if repeated:
        before = bisect_left(repeated.positions, index)
        like = repeated.entries[max(0, before - 1)]
        return Completed(like.number, like.canonical, repeated.sure, "same-document", like)
    if told := full.told(entry, serial):
        return Completed(told.number, told.canonical, _TOLD, "same-document", told)
    if citation.type in _JOINT:
        return None
    row = _issuer_row(entry, lexicon)
    if row is None and citation.issuer is None and citation.year and citation.type:
        row = bodies(lexicon).get(meanings(lexicon, "sole-issuer").get(citation.type, ""))
    if row is not None:
        number = _spelt(row, citation, lexicon)
        body = entry.body or (None if row.local else row.central)
        if number is not None:
            return Completed(number, number.canonical, _OF_ISSUER, OF_ISSUER, body=body)
        full.leave_open(citation, serial)
        name = Name("hc", body.code, kind, serial) if kind and body else None
        return Completed(None, None, _OF_ISSUER, OF_ISSUER, name=name, body=body)
    if citation.issuer is not None or citation.type in _OF_EVERY_BODY or full.is_open(citation, serial):
        return None  # a body that no table knows: no symbol of another body's is put under its name
    return _of_symbol(citation.serial, serial, full.only_symbol(kind), lexicon)


def _repeats(entry: Entry, other: Entry, kind: str | None, lexicon: Lexicon) -> bool:
    """Whether a full mention has the type, issuer and year of a short form, as far as both have them."""
    number, citation = other.number, entry.citation
    if number is None:
        return False
    if citation.type and key_type(other.citation.type, number.type, number.series, lexicon) != kind:
        return False
    if entry.body and other.body and entry.body.code != other.body.code:
        return False
    row = _issuer_row(entry, lexicon)
    if row is not None and entry.body is None and number.issuers and not _bears(row, number.issuers, lexicon):
        return False
    return citation.year is None or number.year in (None, citation.year)


def _issuer_row(entry: Entry, lexicon: Lexicon) -> BodyRow | None:
    """The body or kind of body that the words name, the committee for its chairman; None for an office inside it, whose
    papers have a symbol of their own.
    """
    row = entry.stated.body if entry.stated else None
    if row is None or entry.stated is None:
        return None
    within = entry.stated.name.startswith(_OFFICE) and not row.name.startswith(_OFFICE)
    return None if within else committee(row, lexicon)


def _bears(row: BodyRow, codes: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a symbol may be a body's: its own code, or one that no table knows."""
    known = [bodies(lexicon).by_code(code) for code in codes]
    return any(one is None or committee(one, lexicon).code == row.code for one in known)


def _spelt(row: BodyRow, citation: Citation, lexicon: Lexicon) -> Number | None:
    """The number as its issuer writes it; None where the issuer has two series of this type, or the symbol needs a
    year or a term.
    """
    kind, serial, year = citation.type, citation.serial, citation.year
    if kind is None or serial is None or kind == "CV" or row.code == "UBTVQH":
        return None
    if row.local and row.system == "mttq":
        return None  # each province's unions write theirs in their own way: 17/HD-BTV, 17/HD-HPN, 17-HD/ĐTN
    plain = serial.lstrip("0") or "0"
    if row.code == "CP" and kind in _OF_ITS_HEAD:
        row = bodies(lexicon).get("TTg") or row  # "Chỉ thị 16 của Chính phủ" is its chairman's
    day = citation.date.value if citation.date else None
    if year is None and day and day >= _SINCE:
        year = day.year
    if row.code == "QH":
        term = _term(year, day, lexicon) if kind in _OF_LAW else None
        return Number(f"{serial}/{year}/QH{term}", "qppl", plain, year, None, ("QH",), term) if term else None
    if kind == "SL":
        return Number(f"{serial}-SL", "hc", plain, None, kind, ())  # the decrees of 1945 to 1960 name no body
    if row.code == "HĐBT" or (row.code == "CP" and _before_the_types(citation, day)):
        return Number(f"{serial}-{row.code}", "hc", plain, None, None, (row.code,))  # 217-HĐBT, 362-CP: no type in it
    if row.system == "dang":
        said = meanings(lexicon, "shared-symbol").items()
        code = next((symbol for symbol, word in said if word == kind), kind)  # a Quy định of the Party has QĐ
        return Number(f"{serial}-{code}/{row.code}", "dang", plain, None, code, (row.code,))
    with_year = words(lexicon, "year-in-symbol")
    if kind in with_year or f"{kind}-{row.code}" in with_year or _WITH_YEAR.search(citation.text):
        return Number(f"{serial}/{year}/{kind}-{row.code}", "qppl", plain, year, kind, (row.code,)) if year else None
    if f"{kind}-{row.code}" in words(lexicon, "two-series") and (not plain.isdecimal() or int(plain) < _LOW):
        return None
    return Number(f"{serial}/{kind}-{row.code}", "hc", plain, None, kind, (row.code,))


def _before_the_types(citation: Citation, day: date | None) -> bool:
    """Whether the Government's papers had no type in their symbol: of Hội đồng Chính phủ, until 1981."""
    told = citation.issuer is not None and fold_name(citation.issuer).startswith(_COUNCIL)
    return told or (day is not None and day < _COUNCIL_ENDS)


def _term(year: int | None, day: date | None, lexicon: Lexicon) -> int | None:
    """The National Assembly's term on a day, or in a year that falls into one term."""
    if year is None or year < _SINCE.year:
        return None
    days = [day] if day and day.year == year else [date(year, 1, 1), date(year, 12, 31)]
    found = {term.number for one in days for term in terms(lexicon).of("QH", one)}
    return found.pop() if len(found) == 1 else None


def _of_symbol(
    written: str, serial: str, symbol: tuple[str, tuple[str, ...], Series] | None, lexicon: Lexicon
) -> Completed | None:
    """ "Chỉ thị 19" in a text whose directives are all the Prime Minister's: 19/CT-TTg, likely but not certain."""
    if symbol is None:
        return None
    code, issuers, series = symbol
    row = bodies(lexicon).by_code(issuers[0]) if len(issuers) == 1 else None
    if row is None or row.local:
        return None
    canonical = f"{written}-{code}/{issuers[0]}" if series == "dang" else f"{written}/{code}-{issuers[0]}"
    number = Number(canonical, series, serial, None, code, issuers)
    body = row.central
    return Completed(number, canonical, _OF_SYMBOL, "same-symbol", body=body)
