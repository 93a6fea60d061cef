"""One function a format: from a dataset to bytes, the same bytes for the same graph."""

from vncite.graph.formats.network import gexf, graphml, node_link
from vncite.graph.formats.rdf import nquads, ntriples, rdfxml, trig, turtle
from vncite.graph.formats.tabular import csv_tables, parquet
from vncite.graph.formats.tree import jsonld

__all__ = [
    "csv_tables", "gexf", "graphml", "jsonld", "node_link", "nquads", "ntriples", "parquet", "rdfxml", "trig", "turtle",
]  # fmt: skip
