"""Types of document (loại văn bản), `doc_types.csv`: Nghị định 30/2020/NĐ-CP, Luật 64/2025/QH15, the Party's rules."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from vncite.lexicon.fold import fold_name
from vncite.lexicon.load import Lexicon, load

__all__ = ["DocType", "DocTypes", "doc_types"]

NO_RANK = 99
"""Rank of what has no legal force of its own, and of types whose force depends on the body (`force.csv`)."""


@dataclass(frozen=True, slots=True)
class DocType:
    """A type of document, one row of `doc_types.csv`."""

    code: str
    """As citations carry it: `NQ`, `QĐ`, `L`, `CV`, `TTri`."""
    name: str
    """In full: `Nghị quyết`."""
    slug: str
    """Full type slug: `nghi-quyet`."""
    key_slug: str
    """Slug of the type in whose number series it runs, the one that keys use: a code's is `luat`."""
    words: tuple[str, ...]
    """Other ways a text writes the type word: `Văn bản` for a letter."""
    symbols: tuple[str, ...]
    """Codes in the symbol: `CTr`, `CTrHĐ`."""
    systems: tuple[str, ...]
    """Series it occurs in: `hc`, `qppl`, `dang`, `mttq`, `hn`."""
    rank: int
    """Legal force, 1 the Constitution; `NO_RANK` where it has none or where it depends on the body."""
    titled: bool
    """Cited by title: laws, codes, ordinances, the Constitution."""
    citable: bool
    """False for permits, contracts, copies and slips, which are no legal citation."""
    label_en: str
    source: str = ""
    confidence: str = ""


class DocTypes:
    """The types, to be looked up by code, by symbol and by word."""

    def __init__(self, rows: tuple[dict[str, str], ...]) -> None:
        self.all = tuple(_type(row) for row in rows)
        self._codes = {kind.code: kind for kind in self.all}
        self._slugs = {kind.slug: kind for kind in self.all}
        self._symbols: dict[str, tuple[DocType, ...]] = {}
        self._words: dict[str, DocType] = {}
        for kind in self.all:
            for symbol in kind.symbols:
                key = symbol.upper()
                known = self._symbols.get(key, ())
                self._symbols[key] = known if kind in known else (*known, kind)
            for word in (kind.name, *kind.words):
                self._words.setdefault(fold_name(word), kind)

    def code(self, code: str) -> DocType | None:
        """The type with this code, or None.

        >>> doc_types().code("NQ").slug
        'nghi-quyet'
        """
        return self._codes.get(code)

    def slug(self, slug: str) -> DocType | None:
        """The type with this full slug, or None."""
        return self._slugs.get(slug)

    def symbol(self, symbol: str, system: str | None = None) -> tuple[DocType, ...]:
        """Types whose symbol this is, case-insensitively; with `system`, those of that series only.

        >>> [kind.code for kind in doc_types().symbol("TT")], [kind.code for kind in doc_types().symbol("tt", "dang")]
        (['TT', 'TTri'], ['TTri'])
        """
        kinds = self._symbols.get(symbol.upper(), ())
        return kinds if system is None else tuple(kind for kind in kinds if system in kind.systems)

    def word(self, word: str) -> DocType | None:
        """The type that a type word names, however it is cased or spelt, or None.

        >>> doc_types().word("VĂN BẢN").code, doc_types().word("Bộ luật").code
        ('CV', 'BL')
        """
        return self._words.get(fold_name(word))


def doc_types(lexicon: Lexicon | None = None) -> DocTypes:
    """The types of a lexicon, the shipped one by default; built once."""
    return _view(lexicon or load())


@lru_cache(maxsize=8)
def _view(lexicon: Lexicon) -> DocTypes:
    return DocTypes(lexicon.table("doc_types"))


def _type(row: dict[str, str]) -> DocType:
    return DocType(
        code=row["code"],
        name=row["name"],
        slug=row["slug"],
        key_slug=row["key_slug"],
        words=_split(row["words"]),
        symbols=_split(row["symbols"]),
        systems=_split(row["systems"]),
        rank=int(row["rank"]),
        titled=row["titled"] == "yes",
        citable=row["citable"] == "yes",
        label_en=row["label_en"],
        source=row["source"],
        confidence=row["confidence"],
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
