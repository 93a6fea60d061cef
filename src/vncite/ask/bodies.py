"""What a user calls an issuing body: its IRI, name, code, symbol, or the usual short forms of these."""

from __future__ import annotations

from pyoxigraph import NamedNode

from vncite.ask.lookup import Terms, found_rows, in_order, iri_of, take, words
from vncite.lexicon.fold import fold_ascii
from vncite.store.protocol import Queryable

__all__ = ["bodies"]

_SHORT = {
    "ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "bcd": "ban chi dao", "btv": "ban thuong vu",
    "tp": "thanh pho", "tp.": "thanh pho", "tx": "thi xa", "tx.": "thi xa",
}  # fmt: skip
"""Short forms of words in a body's name, both without accents."""


def bodies(store: Queryable, argument: str) -> Terms:
    """Bodies in order of their IRIs, by any name that they have had; of a name that is only begun, `UBND tỉnh`, every
    body that has one which begins so.
    """
    if iri := iri_of(argument):
        return [iri]
    wanted, symbol = _name(argument), fold_ascii(argument)
    found: dict[str, NamedNode] = {}
    rows = found_rows(store, _BODIES)
    for row in rows:
        label, *codes = map(words, row[1:])
        if _name(label) == wanted or symbol in (fold_ascii(code) for code in codes if code):
            take(found, row)
    if not found:
        for row in rows:
            if wanted and _name(words(row[1])).startswith(f"{wanted} "):
                take(found, row)
    return in_order(found)


def _name(text: str) -> str:
    """A body's name for comparing: short forms written out, case and accents aside."""
    return " ".join(_SHORT.get(word, word) for word in fold_ascii(text).split())


_BODIES = """SELECT DISTINCT ?body ?label ?code ?symbol WHERE {
  ?body a vnc:Body .
  { ?body rdfs:label ?label } UNION { ?body vnc:hasName/rdfs:label ?label }
  OPTIONAL { ?body dcterms:identifier ?code } OPTIONAL { ?body skos:notation ?symbol }
}"""
