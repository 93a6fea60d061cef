"""Citations in a spaCy pipeline: `nlp.add_pipe("vncite")`, on any tokenizer.

Each citation is a span of `doc.spans["citations"]`, labelled with its type of document and carrying its IRI as `kb_id`
where the instrument is known; `span._.link` is the linked citation (`vncite.model.Link`) with everything that was read.
Needs the extra `vncite[spacy]`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, Span

from vncite.find import find
from vncite.iri import Namer
from vncite.link import link_document
from vncite.model import Document, Link

if TYPE_CHECKING:
    from vncite.model import LinkedDocument

__all__ = ["CitationFinder", "create"]


class CitationFinder:
    """The component: adds citations to a `Doc` and changes nothing else in it.

    `spans_key` names the group of spans; `back` adds back-references without a number. Offsets in `span._.link` are
    those of `doc.text`; a span is widened to whole tokens where a citation ends within one.
    """

    def __init__(self, spans_key: str = "citations", back: bool = False, base: str | None = None) -> None:
        self.spans_key = spans_key
        self.back = back
        self._namer = Namer(base) if base else Namer()
        for owner, name in ((Span, "link"), (Doc, "linked")):
            if not owner.has_extension(name):
                owner.set_extension(name, default=None)

    def __call__(self, doc: Doc) -> Doc:
        linked: LinkedDocument = link_document(find(Document.from_text(doc.text), back=self.back))
        doc.spans[self.spans_key] = [span for link in linked.links if (span := self._span(doc, link)) is not None]
        doc._.linked = linked
        return doc

    def _span(self, doc: Doc, link: Link) -> Span | None:
        citation = link.citation
        iri = str(self._namer.instrument(link.key)) if link.key else ""
        span = doc.char_span(citation.start, citation.end, citation.type or "", kb_id=iri, alignment_mode="expand")
        if span is not None:
            span._.link = link
        return span


@Language.factory("vncite", default_config={"spans_key": "citations", "back": False, "base": None})
def create(nlp: Language, name: str, spans_key: str, back: bool, base: str | None) -> CitationFinder:
    """The component as spaCy makes it from a configuration; found by name through the package's entry point."""
    return CitationFinder(spans_key, back, base)
