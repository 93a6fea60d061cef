"""The corpus as a graph: RDF for a legal database, networkx for analysis, files for other programs.

`document_quads` and `corpus_quads` say what the graph holds; docs/graph.md describes it with a worked example. Each is
imported when it is asked for, so that a question to a store does not wait for what builds one.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vncite.graph.corpus import corpus_nquads, corpus_quads
    from vncite.graph.rdf import document_nquads, document_quads, report_iri, report_iris

__all__ = ["corpus_nquads", "corpus_quads", "document_nquads", "document_quads", "report_iri", "report_iris"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("vncite.graph.corpus" if name.startswith("corpus") else "vncite.graph.rdf"), name)
