"""The step itself: candidates, heads, tails, clauses, in that order, each read by the module of its name."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final

from vncite.find.backref import back_references
from vncite.find.clause import ClauseReader
from vncite.find.collect import Collector
from vncite.find.define import definitions
from vncite.find.draft import Draft
from vncite.find.giver import GiverReader
from vncite.find.header import OwnNumber, read_header
from vncite.find.heads import head_grammar
from vncite.find.issuer import issuer_grammar, name_of, stated
from vncite.find.letters import encode, fold_bytes
from vncite.find.normal import Normal, normalise
from vncite.find.number import number_grammar
from vncite.find.oldform import as_written_then
from vncite.find.own import OwnBodies
from vncite.find.relation import relation_grammar
from vncite.find.row import RowReader
from vncite.find.scan import DEFINED, ENDED, MISREAD, scanner
from vncite.find.subject import SubjectReader
from vncite.find.tail import TailReader
from vncite.find.title import title_grammar
from vncite.find.together import spaced
from vncite.find.values import maker
from vncite.lexicon import Lexicon, load
from vncite.model import Citation, Document, Extraction, Header, Span

__all__ = ["Finder", "find"]


class Finder:
    """All readers of one lexicon, built once."""

    def __init__(self, lexicon: Lexicon, engine: str | None = None) -> None:
        self.lexicon = lexicon
        self.scanner = scanner(lexicon, engine)
        self.numbers = number_grammar(lexicon)
        self.heads = head_grammar(lexicon)
        self.issuers = issuer_grammar(lexicon)
        self.titles = title_grammar(lexicon)
        self.collector = Collector(lexicon, self.numbers, self.heads, self.titles, self.issuers)
        own = OwnBodies(lexicon, self.issuers, self.numbers)
        self.tails = TailReader(lexicon, self.issuers, self.numbers, own)
        self.givers = GiverReader(lexicon, self.issuers, own)
        self.rows = RowReader(own)
        self.clauses = ClauseReader(lexicon, relation_grammar(lexicon))
        self.subjects = SubjectReader(lexicon, self.issuers, self.numbers)

    def __call__(self, document: Document, *, back: bool = False) -> Extraction:
        """Every citation of one document."""
        normal = spaced(normalise(document.text), self.lexicon)
        candidates = self.scanner.candidates(normal)
        if any(kind == MISREAD for _, kind in candidates) and (mended := normal.with_zeros()) is not normal:
            normal, candidates = mended, self.scanner.candidates(mended)
        header, own = read_header(normal, self.numbers, self.issuers, self.lexicon)
        drafts = self.collector.drafts(normal, candidates)
        if own and header.number and header.number.type not in self.numbers.uncitable:
            drafts = _with_own(drafts, header, own)
        self.tails.read(normal, drafts)
        header = _committees(normal, drafts, header, own)
        self.givers.read(normal, drafts)
        self.rows.read(normal, drafts)
        self.clauses.read(normal, drafts, header, own, [end for end, kind in candidates if kind == ENDED])
        self.subjects.read(normal, drafts)
        self.givers.read_ends(normal, drafts)
        drafts = [draft for draft in drafts if draft.form != "unnumbered" or draft.issuer]
        as_written_then(normal, drafts)
        drafts = _renumbered(drafts)
        defined = definitions(normal, drafts, [end for end, kind in candidates if kind == DEFINED])
        if back:
            drafts = back_references(normal, drafts, self.heads)
        citations = tuple(_citation(normal, draft) for draft in drafts)
        return Extraction(document, header, citations, defined)


def _with_own(drafts: list[Draft], header: Header, own: OwnNumber) -> list[Draft]:
    """The drafts with the document's own number, which its label tells even where its symbol is of no known body."""
    if any(draft.end > own[0] and draft.start < own[1] for draft in drafts):
        return drafts
    draft = Draft(own[0], own[0], own[1], "full")
    draft.number, draft.type, draft.confidence = header.number, header.type, 0.8
    return sorted([*drafts, draft], key=lambda one: one.start)


def _committees(normal: Normal, drafts: list[Draft], header: Header, own: OwnNumber | None) -> Header:
    """The numbers of a province's committee of the Party whose TU is written TƯ, which else means the centre: TW."""
    for draft in drafts:
        if draft.number is None or draft.number.issuers != _CENTRE:
            continue
        if not normal.case.startswith(_CENTRE_WRITTEN, draft.end - 2):
            continue
        of_own = own is not None and own[0] == draft.core
        issuer = header.issuer if of_own else name_of(normal, *draft.issuer) if draft.issuer else None
        if issuer and fold_bytes(issuer).startswith((b"tinh uy", b"thanh uy")):
            canonical = draft.number.canonical.removesuffix("TW") + "TU"
            draft.number = replace(draft.number, canonical=canonical, issuers=("TU",))
            if of_own:
                header = replace(header, number=draft.number)
    return header


_CENTRE: Final = ("TW",)
_CENTRE_WRITTEN: Final = encode("TƯ")


def _renumbered(drafts: list[Draft]) -> list[Draft]:
    """Parents as indices of the final list."""
    index = {id(draft): i for i, draft in enumerate(drafts)}
    for draft in drafts:
        draft.parent_index = index.get(id(draft.parent)) if draft.parent is not None else None
    return drafts


_CITATION: Final = maker(Citation)
_SPAN: Final = maker(Span)


def _citation(normal: Normal, draft: Draft) -> Citation:
    start, end, issuer, repairs = draft.start, draft.end, draft.issuer, draft.repairs
    if not normal.direct:
        start, end = normal.start(start), normal.end(end)
        if end - start < draft.end - draft.start:
            repairs = (*repairs, "space-restored")
        issuer = (normal.start(issuer[0]), normal.end(issuer[1])) if issuer else None
    return _CITATION(
        start,
        end,
        normal.text[start:end],
        draft.type,
        draft.number,
        draft.form,
        draft.relation,
        draft.serial,
        draft.year,
        stated(normal, *draft.title) if draft.title else None,
        draft.date,
        name_of(normal, *draft.issuer) if draft.issuer else None,
        _SPAN(*issuer) if issuer else None,
        draft.pinpoint,
        _SPAN(normal.start(draft.subject[0]), normal.end(draft.subject[1])) if draft.subject else None,
        draft.parent_index,
        draft.antecedent,
        round(draft.confidence, 3),
        repairs,
    )


@lru_cache(maxsize=8)
def _finder(lexicon: Lexicon, engine: str | None = None) -> Finder:
    return Finder(lexicon, engine)


def find(
    document: Document, *, back: bool = False, lexicon: Lexicon | None = None, engine: str | None = None
) -> Extraction:
    """Read the citations of one document.

    `back` adds back-references without a number ("Luật này", "Nghị quyết nêu trên"), form `back`, where what they name
    is certain. `engine` is `hyperscan`, `re`, or None for the first that is installed. Never fails on any text;
    offsets are code points of `document.text`.

    >>> from vncite.model import Document
    >>> extraction = find(Document.from_text("Căn cứ Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ;"))
    >>> [(c.number.canonical, c.date.iso, c.issuer, c.relation) for c in extraction.citations]
    [('128/NQ-CP', '2021-10-11', 'Chính phủ', 'based_on')]
    """
    return _finder(lexicon or load(), engine)(document, back=back)
