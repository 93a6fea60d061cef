"""Citations in a spaCy pipeline: `nlp.add_pipe("vncite")`, on any tokenizer.

Each citation is a span of `doc.spans["citations"]`, labelled with its type of document and carrying its IRI as `kb_id`
where the instrument is known; `span._.link` is the linked citation (`vncite.model.Link`) with everything that was read.
Needs the extra `vncite[spacy]`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, Span

from vncite.find import find
from vncite.iri import Namer
from vncite.link import link_document
from vncite.model import Document, Link
from vncite.plain import decode, encode

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
        if not Span.has_extension("link"):
            Span.set_extension("link", getter=_link)
        if not Doc.has_extension("linked"):
            Doc.set_extension("linked", getter=_linked)

    def __call__(self, doc: Doc) -> Doc:
        linked: LinkedDocument = link_document(find(Document.from_text(doc.text), back=self.back))
        spans = [(at, span) for at, link in enumerate(linked.links) if (span := self._span(doc, link)) is not None]
        doc.spans[self.spans_key] = [span for _, span in spans]
        doc.user_data[_LINKED] = encode(linked)
        doc.user_data[_PLACES] = {_place(span): at for at, span in spans}
        return doc

    def _span(self, doc: Doc, link: Link) -> Span | None:
        citation = link.citation
        iri = str(self._namer.instrument(link.key)) if link.key else ""
        return doc.char_span(citation.start, citation.end, citation.type or "", kb_id=iri, alignment_mode="expand")


_LINKED, _PLACES = "vncite.linked", "vncite.places"
"""What a `Doc` carries: the linked document as `vncite.plain` writes it, and the number of the link at each span. Bytes
and strings, so that spaCy can send it to another process and write it to disk.
"""
_decoded = lru_cache(maxsize=256)(decode)


def _linked(doc: Doc) -> LinkedDocument | None:
    data = doc.user_data.get(_LINKED)
    return None if data is None else _decoded(data)


def _link(span: Span) -> Link | None:
    linked, at = _linked(span.doc), span.doc.user_data.get(_PLACES, {}).get(_place(span))
    return None if linked is None or at is None else linked.links[at]


def _place(span: Span) -> str:
    return f"{span.start_char},{span.end_char}"


@Language.factory("vncite", default_config={"spans_key": "citations", "back": False, "base": None})
def create(nlp: Language, name: str, spans_key: str, back: bool, base: str | None) -> CitationFinder:
    """The component as spaCy makes it from a configuration; found by name through the package's entry point."""
    return CitationFinder(spans_key, back, base)
