"""One question, three engines: Oxigraph with bound variables, Oxigraph with `VALUES` (what goes over HTTP), rdflib."""

from __future__ import annotations

import logging
from collections.abc import Mapping

import pyoxigraph as ox
import rdflib

from vncite.store.binding import bound
from vncite.store.embedded import Store
from vncite.store.protocol import Bindings, Table, Term

logging.getLogger("rdflib.term").setLevel(logging.ERROR)


class AsText:
    """Oxigraph asked as an endpoint is: the values stand in the query."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def select(self, sparql: str, bindings: Bindings | None = None) -> Table:
        return self.store.select(bound(sparql, bindings))


class Rdflib:
    """rdflib's own engine, with its own way to bind."""

    def __init__(self, nquads: bytes) -> None:
        self.dataset = rdflib.Dataset(default_union=True)
        self.dataset.parse(data=nquads, format="nquads")

    def select(self, sparql: str, bindings: Bindings | None = None) -> Table:
        given = {name: _theirs(term) for name, term in (bindings or {}).items()}
        found = self.dataset.query(sparql, initBindings=given)
        assert found.vars is not None
        columns = tuple(str(name) for name in found.vars)
        rows = tuple(tuple(_ours(row[name]) for name in columns) for row in found)  # type: ignore[index, call-overload]
        return Table(columns, rows)


def _theirs(term: ox.NamedNode | ox.Literal) -> rdflib.term.Identifier:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    plain = term.datatype.value.endswith("#string")
    return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(term.datatype.value))


def _ours(term: object) -> Term | None:
    if term is None:
        return None
    if isinstance(term, rdflib.URIRef):
        return ox.NamedNode(str(term))
    assert isinstance(term, rdflib.Literal)
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype))) if term.datatype else ox.Literal(str(term))


def engines(nquads: bytes) -> Mapping[str, object]:
    dataset = ox.Store()
    dataset.load(nquads, format=ox.RdfFormat.N_QUADS)
    store = Store(dataset)
    return {"oxigraph": store, "oxigraph as text": AsText(store), "rdflib": Rdflib(nquads)}
