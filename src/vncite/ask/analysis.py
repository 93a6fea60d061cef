"""What SPARQL cannot say: rank and company in the network of citations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import combinations
from typing import TypeAlias

from vncite.ask.answer import Value

__all__ = ["STEPS", "pagerank"]

Rows: TypeAlias = tuple[tuple[Value, ...], ...]
Result: TypeAlias = tuple[tuple[str, ...], Rows]


def pagerank(edges: dict[str, set[str]], damping: float = 0.85, tolerance: float = 1e-10) -> dict[str, float]:
    """PageRank by power iteration over `edges` (from, to); ranks add up to 1.

    The values are those of `networkx.pagerank`, which needs SciPy (35 MB) for what takes twenty lines here.

    >>> ranks = pagerank({"a": {"c"}, "b": {"c"}})
    >>> max(ranks, key=ranks.get), round(sum(ranks.values()), 6)
    ('c', 1.0)
    """
    nodes = sorted(edges.keys() | {to for ends in edges.values() for to in ends})
    if not nodes:
        return {}
    size = len(nodes)
    rank = dict.fromkeys(nodes, 1 / size)
    for _ in range(200):
        stuck = sum(rank[node] for node in nodes if not edges.get(node))
        fresh = dict.fromkeys(nodes, (1 - damping + damping * stuck) / size)
        for node, ends in edges.items():
            for to in sorted(ends):
                fresh[to] += damping * rank[node] / len(ends)
        moved = sum(abs(fresh[node] - rank[node]) for node in nodes)
        rank = fresh
        if moved < size * tolerance:
            break
    return rank


def _ranked(rows: Rows) -> Result:
    """Edges (`from`, `to`) and names (`to`, `label`) to instruments by rank."""
    edges: dict[str, set[str]] = defaultdict(set)
    labels: dict[str, Value] = {}
    for start, end, label in rows:
        if start is None:
            labels[str(end)] = label
        else:
            edges[str(start)].add(str(end))
    cited: dict[str, int] = defaultdict(int)
    for ends in edges.values():
        for end in ends:
            cited[end] += 1
    ranks = pagerank(dict(edges))
    order = sorted(labels.keys() & ranks.keys(), key=lambda node: (-round(ranks[node], 12), node))
    out = tuple((node, labels[node], round(ranks[node], 6), cited[node]) for node in order)
    return ("instrument", "label", "rank", "cited"), out


def _grouped(rows: Rows) -> Result:
    """What reports cite (`report`, `instrument`) and names (`instrument`, `label`) to groups, the largest first."""
    together: dict[str, list[str]] = defaultdict(list)
    labels: dict[str, Value] = {}
    for report, instrument, label in rows:
        if report is None:
            labels[str(instrument)] = label
        else:
            together[str(report)].append(str(instrument))
    cited = sorted({instrument for company in together.values() for instrument in company})
    weights: dict[tuple[str, str], float] = defaultdict(float)
    for company in together.values():
        for pair in combinations(sorted(company), 2):
            weights[pair] += 1 / (len(company) - 1)  # a report that cites everything says little of any two
    groups = sorted((sorted(group) for group in _louvain(cited, weights)), key=lambda group: (-len(group), group))
    out = tuple(
        (number, len(group), node, labels.get(node)) for number, group in enumerate(groups, 1) for node in group
    )
    return ("community", "size", "instrument", "label"), out


def _louvain(nodes: list[str], weights: dict[tuple[str, str], float]) -> list[set[str]]:
    if not nodes:
        return []  # the columns are asked for without rows: networkx is worth its 90 ms for an answer only
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_weighted_edges_from((a, b, weight) for (a, b), weight in sorted(weights.items()))
    return list(nx.community.louvain_communities(graph, weight="weight", seed=1))


STEPS: dict[str, Callable[[Rows], Result]] = {"pagerank": _ranked, "communities": _grouped}
"""By the name that a question's `then:` line gives."""
