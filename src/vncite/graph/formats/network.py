"""GraphML and GEXF for Gephi, node-link JSON for networkx and the browser."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING

from vncite.graph.formats.rdf import NOT_IN_XML
from vncite.graph.network import of_tables
from vncite.graph.tables import Cell, Tables, tables

if TYPE_CHECKING:
    from vncite.graph.dataset import Dataset

__all__ = ["gexf", "graphml", "node_link"]


def graphml(dataset: Dataset, base: str) -> bytes:
    """GraphML with typed attributes, as networkx writes it and Gephi, yEd, Cytoscape and igraph read it."""
    import networkx as nx

    out = io.BytesIO()
    nx.write_graphml(of_tables(_for_xml(tables(dataset))), out, named_key_ids=True)
    return out.getvalue() + b"\n"


def gexf(dataset: Dataset, base: str) -> bytes:
    """GEXF 1.2 with typed attributes, labels and weights; without the day of writing, so that it does not change."""
    import networkx as nx

    graph = of_tables(_for_xml(tables(dataset)))
    for *_, values in graph.edges(data=True, keys=True):
        values["label"] = values["relation"]
    out = io.BytesIO()
    nx.write_gexf(graph, out)
    return re.sub(rb'(<meta) lastmodifieddate="[^"]*"', rb"\1", out.getvalue(), count=1) + b"\n"


def node_link(dataset: Dataset, base: str) -> bytes:
    """JSON that `networkx.node_link_graph(data, edges="edges")` reads back to the same graph, and d3 draws."""
    import networkx as nx

    data = nx.node_link_data(of_tables(tables(dataset)), edges="edges")
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def _for_xml(found: Tables) -> Tables:
    def clean(row: dict[str, Cell]) -> dict[str, Cell]:
        return {name: NOT_IN_XML.sub("\ufffd", cell) if isinstance(cell, str) else cell for name, cell in row.items()}

    return Tables([clean(row) for row in found.nodes], [clean(row) for row in found.edges])
