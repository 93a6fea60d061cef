"""The corpus as a graph: RDF for a legal database, networkx for analysis, files for other programs.

`document_quads` and `corpus_quads` say what the graph holds; docs/graph.md describes it with a worked example.
"""

from vncite.graph.corpus import corpus_nquads, corpus_quads
from vncite.graph.rdf import document_nquads, document_quads, report_iri, report_iris

__all__ = ["corpus_nquads", "corpus_quads", "document_nquads", "document_quads", "report_iri", "report_iris"]
