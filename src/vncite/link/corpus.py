"""Linking between documents: a fold over keys.

What one document says of a name is small and merges in any order (`vncite.link.facts`); a second pass over the
documents ranks the candidates of what each left open. So the work can be cut into pieces: link each document
(`link_document`), merge facts, link again (`relink`), fold the claims (`instruments`). `link` does all of it for
documents at hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from vncite.lexicon import Lexicon, load
from vncite.link.context import horizon
from vncite.link.facts import Facts, of_document
from vncite.link.instruments import instruments
from vncite.link.local import link_document
from vncite.link.ranking import rank
from vncite.link.register import Register
from vncite.model import Corpus, Extraction, InstrumentKey, Link, LinkedDocument

__all__ = ["SHIPPED", "THRESHOLD", "combine", "link", "relink"]

THRESHOLD = 0.8
"""Below this probability no instrument is chosen; measured by `benchmarks/link.py --threshold`."""
SHIPPED: Final = "shipped"
"""The register that comes with the program."""


def link(
    extractions: Iterable[Extraction],
    *,
    register: Register | str | None = SHIPPED,
    threshold: float = THRESHOLD,
    lexicon: Lexicon | None = None,
) -> Corpus:
    """Link documents together: which instrument each citation names, and what dates are claimed for each instrument.

    `register` is the shipped one unless another is given; None links by the documents alone. Below `threshold` (0 to
    1) no instrument is chosen and the citation keeps its designation and candidates. The result does not depend on the
    order of the documents, apart from their own order in it.
    """
    words = lexicon or load()
    linked = [link_document(extraction, lexicon=words) for extraction in extractions]
    return combine(linked, register=register, threshold=threshold, lexicon=words)


def combine(
    documents: Iterable[LinkedDocument],
    *,
    register: Register | str | None = SHIPPED,
    threshold: float = THRESHOLD,
    lexicon: Lexicon | None = None,
) -> Corpus:
    """A corpus from documents that are linked each by itself (`link_document`); see `link`."""
    words = lexicon or load()
    documents = list(documents)
    known = Register.shipped() if isinstance(register, str) else register
    facts = Facts(map(of_document, documents))
    if known is not None:
        known.prefetch(link.number for document in documents for link in document.links if link.number)
    final = tuple(relink(document, facts, known, threshold, words) for document in documents)
    return Corpus(final, instruments(final, known, words))


def relink(
    document: LinkedDocument, facts: Facts, register: Register | None, threshold: float, lexicon: Lexicon
) -> LinkedDocument:
    """A document linked again with what the corpus and the register know; unchanged links are the same objects."""
    day = document.context.date or horizon(document.extraction)
    year = day.year if day else None
    links = tuple(_again(link, year, facts, register, threshold, lexicon) for link in document.links)
    return LinkedDocument(document.extraction, document.context, links)


def _again(
    link: Link, year: int | None, facts: Facts, register: Register | None, threshold: float, lexicon: Lexicon
) -> Link:
    if link.key is not None and link.probability >= threshold:
        return link
    candidates = link.candidates
    if link.designation is not None and not candidates and link.citation.form != "back":
        number = link.citation.number
        series = number.series if number else None
        cited = facts.instruments(link.designation, series)
        registered: dict[InstrumentKey, int] = {}
        if register is not None and link.number is not None:
            for known in register.keys(link.number, lexicon):
                if _named(known, link):
                    registered[known] = registered.get(known, 0) + 1
        candidates = rank(cited, registered, year, 1.0)
    best = candidates[0] if candidates else None
    key = best.key if best and best.probability >= threshold else None
    if candidates is link.candidates and key == link.key:
        return link
    probability = best.probability if best else 0.0
    return Link(
        link.citation, link.number, link.issuer, link.implied, link.body, link.designation, key, probability, candidates
    )


def _named(key: InstrumentKey, link: Link) -> bool:
    own = link.designation
    return own is not None and (key.issuer, key.type, key.number) == (own.issuer, own.type, own.number)
