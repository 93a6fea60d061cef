"""Linking between documents: a fold over keys.

What one document says of a name is small and merges in any order (`vncite.link.facts`); a second pass over the
documents ranks the candidates of what each left open. So the work can be cut into pieces: link each document
(`link_document`), merge facts, link again (`relink`), fold the claims (`instruments`). `link` does all of it for
documents at hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from vncite.lexicon import Lexicon, load
from vncite.link.context import horizon
from vncite.link.entry import THRESHOLD
from vncite.link.facts import Facts, of_document
from vncite.link.instruments import instruments
from vncite.link.local import link_document
from vncite.link.ranking import rank, recent_terms
from vncite.link.register import SHIPPED, Register, RegisterChoice, resolved
from vncite.link.terms import party_terms
from vncite.link.titles import with_others
from vncite.model import Body, Candidate, Corpus, Designation, Extraction, InstrumentKey, Link, LinkedDocument, Number

__all__ = ["THRESHOLD", "combine", "link", "relink"]

_TERM_YEARS = 5
"""A committee's term."""


def link(
    extractions: Iterable[Extraction],
    *,
    register: RegisterChoice = SHIPPED,
    threshold: float = THRESHOLD,
    lexicon: Lexicon | None = None,
) -> Corpus:
    """Link documents together: which instrument each citation names, and what dates are claimed for each instrument.

    `register` is the shipped one unless another is given, by itself or by its path or address; None links by the
    documents alone. Below `threshold` (0 to
    1) no instrument is chosen and the citation keeps its designation and candidates. The result does not depend on the
    order of the documents, apart from their own order in it.
    """
    words = lexicon or load()
    linked = [link_document(extraction, lexicon=words) for extraction in extractions]
    return combine(linked, register=register, threshold=threshold, lexicon=words)


def combine(
    documents: Iterable[LinkedDocument],
    *,
    register: RegisterChoice = SHIPPED,
    threshold: float = THRESHOLD,
    lexicon: Lexicon | None = None,
) -> Corpus:
    """A corpus from documents that are linked each by itself (`link_document`); see `link`."""
    words = lexicon or load()
    documents = list(documents)
    known = resolved(register, words)
    facts = Facts(map(of_document, documents))
    if known is not None:
        known.prefetch(link.number for document in documents for link in document.links if link.number)
    final = tuple(relink(document, facts, known, threshold, words) for document in documents)
    return Corpus(final, instruments(final, known, words))


def relink(
    document: LinkedDocument, facts: Facts, register: Register | None, threshold: float, lexicon: Lexicon
) -> LinkedDocument:
    """A document linked again with what the corpus and the register know; unchanged links are the same objects."""
    on = document.context.date or horizon(document.extraction)
    links = tuple(
        link
        if link.key is not None and link.probability >= threshold
        else _again(link, on, facts, register, threshold, lexicon)
        for link in document.links
    )
    return LinkedDocument(document.extraction, document.context, links)


def _again(
    link: Link, on: date | None, facts: Facts, register: Register | None, threshold: float, lexicon: Lexicon
) -> Link:
    candidates = link.candidates
    designation = link.designation
    if link.citation.form == "title":
        candidates = with_others(candidates, _titled(link, facts, register, lexicon), on)
    elif not candidates and link.citation.form != "back":
        candidates = _candidates(link, on, facts, register, lexicon)
        if designation is None and candidates and link.body is not None:
            designation = candidates[0].key.designation
    best = candidates[0] if candidates else None
    key = best.key if best and best.probability >= threshold else None
    if candidates is link.candidates and key == link.key:
        return link
    return Link(
        link.citation, link.number, link.issuer, link.implied, link.body, designation, key,
        best.probability if best else 0.0, candidates,
    )  # fmt: skip


def _candidates(
    link: Link, on: date | None, facts: Facts, register: Register | None, lexicon: Lexicon
) -> tuple[Candidate, ...]:
    """What the corpus and the register have for a citation that its own document leaves open."""
    number = link.citation.number
    if link.designation is None:
        if number is None or link.body is None:
            return ()
        cited = facts.untyped(number, link.body)  # a law's or resolution's number whose type word is missing
    else:
        cited = facts.instruments(link.designation, number.series if number else None)
    registered: dict[InstrumentKey, int] = {}
    if register is not None and link.number is not None:
        for known in register.keys(link.number, lexicon):
            if link.body is not None and known.issuer == link.body.code and _same_type(known, link):
                registered[known] = registered.get(known, 0) + 1
    found = rank(cited, registered, on, lexicon)
    if not found and number is not None and number.series == "dang" and link.designation and link.body and on:
        return recent_terms(_terms(link.designation, link.body, number, on, lexicon), on, lexicon)
    return found


def _terms(name: Designation, body: Body, number: Number, on: date, lexicon: Lexicon) -> dict[InstrumentKey, float]:
    """A Party number in the committee's term of a day and in the term before."""
    before = date(max(1, on.year - _TERM_YEARS), on.month, min(on.day, 28))
    shares = (
        *party_terms(body, number.serial, on, None, lexicon),
        *party_terms(body, number.serial, before, None, lexicon),
    )
    return {InstrumentKey("dang", name.issuer, name.type, period, name.number): share for period, share in shares}


def _titled(link: Link, facts: Facts, register: Register | None, lexicon: Lexicon) -> dict[InstrumentKey, int]:
    """Laws of this title that other documents give a number, or that a register has."""
    title = link.citation.title or link.citation.text
    found = dict(facts.titled(title))
    for key in register.titled(title, lexicon) if register is not None else ():
        found[key] = found.get(key, 0) + 1
    return found


def _same_type(key: InstrumentKey, link: Link) -> bool:
    return link.designation is None or (key.type, key.number) == (link.designation.type, link.designation.number)
