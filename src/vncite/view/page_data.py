"""What the page shows: nodes, edges and the sentences behind them, free of any library.

A store is read into these values (`page_graph`); the layout and the HTML see nothing else. The networkx graph of
`vncite.graph.network` would not do: it keeps one sentence an edge, and a reader of the page wants to see every one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

__all__ = ["LEVELS", "PageCitation", "PageClaim", "PageEdge", "PageGraph", "PageNode", "merge_parallel"]

Kind = Literal["instrument", "designation", "report"]

LEVELS = (
    "party",
    "assembly",
    "government",
    "court",
    "ministry",
    "front",
    "province",
    "district",
    "commune",
    "other",
)
"""Levels from the top of the page to its foot: Party and National Assembly first, communes and the unknown last."""

RELATION_RANK = (
    "amends",
    "replaces",
    "implements",
    "based_on",
    "details",
    "guided_by",
    "issues",
    "proposed_by",
    "cites",
)
"""Which relation names a line that stands for several: the one that says most comes first."""


@dataclass(frozen=True, slots=True)
class PageCitation:
    """One mention with its sentence: what an official reads to believe the line."""

    relation: str
    document: str
    """Path or number of the citing report."""
    quote: str
    """The sentence as the report has it."""
    start: int
    end: int
    """Code-point offsets of the citation inside `quote`; equal where it is not known."""
    date: str | None = None
    """ISO date that this mention states for the instrument, or its words where there is no such day."""
    conflict: bool = False
    """Another mention states another date for the same instrument."""
    offset: int | None = None
    """Where in the document: code points before the citation."""


@dataclass(frozen=True, slots=True)
class PageClaim:
    """One of the dates that citations and registers state for an instrument, with how many citations state it, in which
    documents, and where a register has it from.
    """

    date: str
    count: int
    documents: tuple[str, ...]
    likely: bool = False
    registers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageNode:
    """A report, an instrument, or a designation (a number whose period is not known)."""

    id: str
    """IRI."""
    kind: Kind
    label: str
    """What stands in the box: the number, or a law's title."""
    level: str = "other"
    title: str | None = None
    body: str | None = None
    """Issuing or writing body in full."""
    name: str | None = None
    """In full: `Nghị quyết 128/NQ-CP (2021)`."""
    province: str | None = None
    """This and the smaller places as they were called at the time."""
    area: str | None = None
    """The province by its one label, whatever it was called: what boxes are grouped and chosen by."""
    district: str | None = None
    commune: str | None = None
    path: str | None = None
    """Of a report, the file it was read from."""
    year: int | None = None
    date: str | None = None
    """Agreed date of issue, ISO."""
    claims: tuple[PageClaim, ...] = ()
    """Of an instrument whose date is in dispute; one where it is stated once and proven wrong."""
    notes: tuple[str, ...] = ()
    """Sentences of the findings about it."""

    @property
    def conflict(self) -> bool:
        """Two mentions, or a mention and a register, state two dates, or the one that is stated is proven wrong."""
        return bool(self.claims)


@dataclass(frozen=True, slots=True)
class PageEdge:
    """Everything that one node says of another, joined in one line to draw."""

    source: str
    target: str
    relation: str
    citations: tuple[PageCitation, ...] = ()

    @property
    def conflict(self) -> bool:
        """One of its citations states a date that others contradict."""
        return any(citation.conflict for citation in self.citations)


@dataclass(frozen=True, slots=True)
class PageGraph:
    """The policy graph as the page draws it."""

    nodes: tuple[PageNode, ...] = ()
    edges: tuple[PageEdge, ...] = ()
    own_texts: int = 0
    """Instruments that are drawn as the report whose text they are."""
    own_numbers: int = 0
    """Citations that are the number at a report's head, which no line shows."""

    @property
    def counts(self) -> dict[str, int]:
        """What there is, counted as the question `summary` counts it."""
        kinds = Counter(node.kind for node in self.nodes)
        return {
            "reports": kinds["report"],
            "instruments": kinds["instrument"] + self.own_texts,
            "citations": sum(len(edge.citations) for edge in self.edges) + self.own_numbers,
            "conflicts": sum(node.conflict for node in self.nodes),
            "own_texts": self.own_texts,
            "own_numbers": self.own_numbers,
        }


def merge_parallel(edges: Iterable[PageEdge]) -> tuple[PageEdge, ...]:
    """One edge for each pair of nodes, named by its strongest relation, with all the citations of the pair.

    Lines on top of each other cannot be told apart or clicked; the citations keep their own relations for the panel.

    >>> merge_parallel([PageEdge("a", "b", "cites"), PageEdge("a", "b", "amends")])
    (PageEdge(source='a', target='b', relation='amends', citations=()),)
    """
    pairs: dict[tuple[str, str], list[PageEdge]] = defaultdict(list)
    for edge in edges:
        pairs[edge.source, edge.target].append(edge)
    merged = []
    for (source, target), members in sorted(pairs.items()):
        relation = min((edge.relation for edge in members), key=_rank)
        citations = tuple(
            sorted((c for edge in members for c in edge.citations), key=lambda c: (c.document, c.offset or 0, c.quote))
        )
        merged.append(PageEdge(source, target, relation, citations))
    return tuple(merged)


def _rank(relation: str) -> tuple[int, str]:
    known = relation in RELATION_RANK
    return (RELATION_RANK.index(relation) if known else len(RELATION_RANK), relation)
