"""docs/graph.md: its example is what the program writes, its query finds what it says."""

from __future__ import annotations

import re
from pathlib import Path

import graph_example
import pyoxigraph as ox

from vncite.graph import corpus_quads, document_quads
from vncite.graph.turtle import turtle

PAGE = Path(__file__).resolve().parents[2] / "docs" / "graph.md"


def example() -> str:
    """What the page shows: the second report's citation and its claim, the instrument, the conflict, the finding."""
    corpus = graph_example.corpus()
    quads = [quad for linked in corpus.documents for quad in document_quads(linked)]
    quads += corpus_quads(corpus, graph_example.findings())
    blocks = turtle(quads).decode().split("\n\n")
    wanted = re.compile(r"<(report/ubnd-huyen-122/|eli/vn/hc/cp/nghi-quyet/2021/128>|claim/|conflict/|finding/[^#]*>)")
    shown = [block.strip() for block in blocks if wanted.match(block)]
    return "\n\n".join(block for block in shown if not block.startswith("<claim/") or "ubnd-huyen-122" in block)


def test_the_example_is_true() -> None:
    assert f"<!-- example -->\n```turtle\n{example()}\n```" in PAGE.read_text("utf-8")


def test_the_query_ends_at_the_sentence() -> None:
    query = re.search(r"```sparql\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert query
    corpus = graph_example.corpus()
    store = ox.Store()
    for linked in corpus.documents:
        store.extend(document_quads(linked))
    store.extend(corpus_quads(corpus, graph_example.findings()))
    solutions = store.query(query[1], use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    rows = [[term.value for term in row if term] for row in solutions]
    assert [row[:3] for row in rows] == [
        ["128/NQ-CP", "2021-10-11", "bac-yen.txt"],
        ["128/NQ-CP", "2021-11-10", "muong-la.txt"],
    ]
    assert rows[1][3] == graph_example.SECOND.strip()
