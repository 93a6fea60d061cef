"""Citations in a spaCy pipeline: `nlp.add_pipe("vncite")`, on any tokenizer.

Each citation is a span of `doc.spans["citations"]`, labelled with its type of document and carrying its IRI as `kb_id`
where the instrument is known; `span._.link` is the linked citation (`vncite.model.Link`) with everything that was read.
Needs the extra `vncite[spacy]`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from vncite.errors import UserError
from vncite.find import find
from vncite.iri import Namer
from vncite.link import link_document
from vncite.model import Document, Link
from vncite.plain import decode, decode_link, encode, encode_link

if TYPE_CHECKING:
    from vncite.model import LinkedDocument

__all__ = ["CitationFinder", "create"]


class CitationFinder:
    """The component: adds citations to a `Doc` and changes nothing else in it.

    `spans_key` names the group of spans; `back` adds back-references without a number; `span_attr` and `doc_attr` are
    the names under `_` of what was read. Offsets in `span._.link` are those of `doc.text`; a span is widened to whole
    tokens where a citation ends within one, so two citations may have one span. Raises `UserError` where another
    component has taken one of the names.
    """

    def __init__(
        self,
        spans_key: str = "citations",
        back: bool = False,
        base: str | None = None,
        span_attr: str = "link",
        doc_attr: str = "linked",
    ) -> None:
        self.spans_key = spans_key
        self.back = back
        self._namer = Namer(base) if base else Namer()
        _extend(Span, span_attr, _link, "span_attr")
        _extend(Doc, doc_attr, _linked, "doc_attr")

    def __call__(self, doc: Doc) -> Doc:
        linked: LinkedDocument = link_document(find(Document.from_text(doc.text), back=self.back))
        _data(doc)[_whole(doc)] = encode(linked)
        spans = []
        for at, link in enumerate(linked.links):
            span = self._span(doc, link, at)
            if span is not None:
                _data(doc).setdefault(_place(span), {})[str(span.id)] = encode_link(link)
                spans.append(span)
        doc.spans[self.spans_key] = spans
        return doc

    def _span(self, doc: Doc, link: Link, at: int) -> Span | None:
        citation = link.citation
        iri = str(self._namer.instrument(link.key)) if link.key else ""
        return doc.char_span(
            citation.start,
            citation.end,
            citation.type or "",
            kb_id=iri,
            alignment_mode="expand",
            span_id=f"{self.spans_key}/{at}",
        )


def _extend(kind: Any, name: str, getter: Any, setting: str) -> None:
    """Makes `getter` the extension `name`; spaCy has one table of extensions for all pipelines of the process."""
    if kind.has_extension(name):
        other = kind.get_extension(name)[2]
        if (getattr(other, "__module__", None), getattr(other, "__name__", None)) != (__name__, getter.__name__):
            raise UserError(
                f"{kind.__name__}._.{name} đã có của thành phần khác; đặt tên khác bằng {setting}.",
                f"{kind.__name__}._.{name} belongs to another component; give another name in {setting}.",
            )
    kind.set_extension(name, getter=getter, force=True)


# What a `Doc` carries, as bytes and strings, so that spaCy can send it to another process and write it to disk. The
# keys are of the form in which spaCy keeps values under `_`, since `Doc.from_docs` moves those along with the text and
# warns of all others. At a place the links stand by the id of their span: citations in one token have one place.
_decoded = lru_cache(maxsize=256)(decode)


def _data(doc: Doc) -> dict[Any, Any]:
    """What a `Doc` carries; spaCy declares it with keys of text only."""
    return doc.user_data


def _place(span: Span) -> tuple[str, str, int, int]:
    return "._.", "vncite", span.start_char, span.end_char


def _whole(doc: Doc) -> tuple[str, str, int, int]:
    """The place of a whole document, at which nothing stands in one that was joined of several."""
    return "._.", "vncite.linked", 0, len(doc.text)


def _linked(doc: Doc) -> LinkedDocument | None:
    data = _data(doc).get(_whole(doc))
    return None if data is None else _decoded(data)


def _link(span: Span) -> Link | None:
    """The link of a span that the component made; of any other, the one link that is at its place."""
    links: dict[str, bytes] = _data(span.doc).get(_place(span), {})
    meant = {links[key]} if (key := str(span.id)) in links else set(links.values())
    return decode_link(meant.pop()) if len(meant) == 1 else None


@Language.factory(
    "vncite",
    default_config={"spans_key": "citations", "back": False, "base": None, "span_attr": "link", "doc_attr": "linked"},
)
def create(
    nlp: Language, name: str, spans_key: str, back: bool, base: str | None, span_attr: str, doc_attr: str
) -> CitationFinder:
    """The component as spaCy makes it from a configuration; found by name through the package's entry point."""
    return CitationFinder(spans_key, back, base, span_attr, doc_attr)
