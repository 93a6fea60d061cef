"""The policy graph in networkx: reports, instruments, bodies and places, an edge for each relation between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vncite.graph.tables import Tables, tables

if TYPE_CHECKING:
    import networkx as nx

    from vncite.graph.dataset import Dataset
    from vncite.model import Corpus

__all__ = ["network", "of_corpus", "of_tables"]


def network(dataset: Dataset) -> nx.MultiDiGraph[str]:
    """A directed graph of a store, an endpoint, or quads; its nodes are named by their IRIs.

    Attributes are the columns of `vncite.graph.tables`, left out where nothing is known; the key of an edge is its
    relation, `weight` the number of citations behind it.
    """
    return of_tables(tables(dataset))


def of_corpus(corpus: Corpus) -> nx.MultiDiGraph[str]:
    """The same, straight from a linked corpus, without a store."""
    from vncite.graph.corpus import corpus_quads
    from vncite.graph.rdf import document_quads, report_iris
    from vncite.iri import Namer

    namer = Namer()
    names = report_iris(corpus.documents, namer)
    found = [quad for linked in corpus.documents for quad in document_quads(linked, namer, names[linked.document.path])]
    return network([*found, *corpus_quads(corpus, (), namer, names)])


def of_tables(found: Tables) -> nx.MultiDiGraph[str]:
    """A directed graph of the two tables."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in found.nodes:
        graph.add_node(
            str(row["id"]), **{name: cell for name, cell in row.items() if cell is not None and name != "id"}
        )
    for row in found.edges:
        values = {name: cell for name, cell in row.items() if cell is not None and name not in ("source", "target")}
        graph.add_edge(str(row["source"]), str(row["target"]), key=str(row["relation"]), **values)
    return graph
