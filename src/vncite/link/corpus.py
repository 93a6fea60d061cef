"""Linking between documents."""

from __future__ import annotations

from collections.abc import Iterable

from vncite.lexicon import Lexicon
from vncite.link.local import link_document
from vncite.link.register import Register
from vncite.model import Corpus, Extraction, LinkedDocument

__all__ = ["THRESHOLD", "combine", "link", "relink"]

THRESHOLD = 0.8
"""Below this probability no instrument is chosen; measured by `benchmarks/link.py --threshold`."""


def link(
    extractions: Iterable[Extraction],
    *,
    register: Register | None | str = "shipped",
    threshold: float = THRESHOLD,
    lexicon: Lexicon | None = None,
) -> Corpus:
    """Link documents together: which instrument each citation names, and what each instrument's dates are claimed to be."""
    return combine(
        (link_document(extraction, lexicon=lexicon) for extraction in extractions),
        register=register, threshold=threshold, lexicon=lexicon,
    )  # fmt: skip


def combine(
    documents: Iterable[LinkedDocument],
    *,
    register: Register | None | str = "shipped",
    threshold: float = THRESHOLD,
    lexicon: Lexicon | None = None,
) -> Corpus:
    """A corpus from documents that are linked each by itself (`link_document`)."""
    return Corpus(tuple(documents), {})


def relink(document: LinkedDocument) -> LinkedDocument:
    """One document linked again with what the corpus knows."""
    return document
