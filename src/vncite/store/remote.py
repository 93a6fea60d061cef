"""Questions to any SPARQL 1.1 endpoint over HTTP, with the same answers as from the embedded store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import cast

import pyoxigraph as ox

from vncite.errors import UserError
from vncite.http import Answered, Http, Refused
from vncite.iri import VNC
from vncite.store.binding import bound
from vncite.store.embedded import BOOKS
from vncite.store.keywords import names_graphs
from vncite.store.protocol import Bindings, Table, Term

__all__ = ["MARK", "RemoteStore", "triples"]

MARK = ox.NamedNode("urn:vncite:push")
"""What a push calls itself in the marks that it leaves, and what the names of their graphs begin with."""

DIALECTS: tuple[Mapping[str, str], ...] = (
    {},  # the default graph is the union already: Virtuoso, GraphDB, RDF4J, Blazegraph; graphs loaded without names
    {"union-default-graph": "true"},  # Oxigraph
    {"default-graph-uri": "urn:x-arq:UnionGraph"},  # Jena Fuseki
    {"default-graph-uri": "tag:stardog:api:context:all"},  # Stardog
)
"""How servers are asked for the union of all graphs, which the standard leaves to them (SPARQL 1.1 Protocol, 2.1.4)."""

UNKNOWN = (400, 404, 422)
"""Statuses by which a server refuses a parameter that it does not know, or a graph of that name."""

_OURS = f'FILTER(STRSTARTS(STR(?kind), "{VNC}"))'
"""Of a server's graphs those that are ours: Virtuoso keeps graphs of its own beside the user's."""


class RemoteStore:
    """A SPARQL 1.1 query endpoint to read from, as `Queryable`."""

    def __init__(
        self, url: str, *, timeout: float = 60.0, tries: int = 4, environ: Mapping[str, str] | None = None
    ) -> None:
        """`url`: the query endpoint. `timeout`: seconds to wait for an answer."""
        self._http = Http(url, timeout=timeout, tries=tries, environ=environ)
        self.url = self._http.url
        self._dialect: Mapping[str, str] | None = None

    def select(self, sparql: str, bindings: Bindings | None = None) -> Table:
        """The answer to a SELECT query; `bindings` take the place of the `UNDEF` of the query's parameters."""
        return self._select(bound(sparql, bindings), self._dataset(sparql))

    def ask(self, sparql: str, bindings: Bindings | None = None) -> bool:
        """The answer to an ASK query."""
        return self._ask(bound(sparql, bindings), self._dataset(sparql))

    def construct(self, sparql: str) -> list[ox.Quad]:
        """The triples of a CONSTRUCT or DESCRIBE query."""
        answered = self._send(sparql, self._dataset(sparql), "application/n-triples, text/turtle;q=0.8")
        return triples(self.url, answered)

    def quads(self, graph: ox.NamedNode | None = None) -> Iterator[ox.Quad]:
        """All quads of the named graphs, one graph after the other."""
        for name in [graph] if graph else self.graphs():
            query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {name} {{ ?s ?p ?o }} }}"
            for quad in self.construct(query):
                yield ox.Quad(quad.subject, quad.predicate, quad.object, name)

    def graphs(self) -> Iterator[ox.NamedNode]:
        """The named graphs that hold reports and what the corpus says, by their IRIs; not the server's own graphs."""
        found = self._select(f"SELECT DISTINCT ?g WHERE {{ GRAPH ?g {{ ?s a ?kind }} {_OURS} }}", {})
        names = [row[0] for row in found.rows]
        kept = [name for name in names if isinstance(name, ox.NamedNode) and name != BOOKS]
        return iter(sorted(kept, key=lambda name: name.value))

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> RemoteStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _dataset(self, sparql: str) -> Mapping[str, str]:
        """The parameters that make this server's default graph the union of its graphs, found out once; none where the
        query says which graphs it is about, as parameters go before what it says (SPARQL 1.1 Protocol, 2.1.4).
        """
        if names_graphs(sparql):
            return {}
        if self._dialect is None:
            self._dialect = self._find_dialect()
        return self._dialect

    def _find_dialect(self) -> Mapping[str, str]:
        probe = self._select(f"SELECT ?s ?kind WHERE {{ GRAPH ?g {{ ?s a ?kind }} {_OURS} }} LIMIT 1", {})
        if not probe.rows:  # no named graphs: what there is, is in the default graph
            return {}
        subject, kind = probe.rows[0]
        for dialect in DIALECTS:
            try:
                if self._ask(f"ASK {{ {subject} a {kind} }}", dialect):
                    return dialect
            except Refused as error:
                if error.status not in UNKNOWN:
                    raise
        raise UserError(
            f"{self.url} không cho hỏi chung mọi đồ thị; hãy bật đồ thị mặc định là hợp của các đồ thị",
            f"{self.url} cannot be asked about all graphs at once; make its default graph the union of its graphs",
        )

    def _select(self, sparql: str, dialect: Mapping[str, str]) -> Table:
        answered = self._send(sparql, dialect, "application/sparql-results+json")
        found = self._results(answered)
        if not isinstance(found, ox.QuerySolutions):
            raise UserError("cần một câu hỏi SELECT", "a SELECT query is needed here")
        try:
            rows = tuple(tuple(cast("Term | None", term) for term in row) for row in found)
        except (SyntaxError, ValueError) as error:
            raise _unreadable(self.url, error) from None
        limit = answered.headers.get("x-sparql-maxrows", "")  # Virtuoso cuts answers and says so here only
        if limit.isdigit() and len(rows) >= int(limit):
            raise UserError(
                f"{self.url} chỉ trả {limit} dòng đầu; hãy nâng giới hạn của máy chủ hoặc hỏi hẹp hơn",
                f"{self.url} gave the first {limit} rows only; raise the server's limit or ask for less",
            )
        return Table(tuple(variable.value for variable in found.variables), rows)

    def _ask(self, sparql: str, dialect: Mapping[str, str]) -> bool:
        found = self._results(self._send(sparql, dialect, "application/sparql-results+json"))
        if isinstance(found, ox.QuerySolutions) and [v.value for v in found.variables] == ["__ASK_RETVAL"]:
            return any(isinstance(row[0], ox.Literal) and row[0].value == "1" for row in found)  # Virtuoso's own way
        if not isinstance(found, ox.QueryBoolean):
            raise UserError("cần một câu hỏi ASK", "an ASK query is needed here")
        return bool(found)

    def _send(self, sparql: str, dialect: Mapping[str, str], accept: str) -> Answered:
        return self._http.send("POST", form={"query": sparql, **dialect}, headers={"Accept": accept})

    def _results(self, answered: Answered) -> object:
        try:
            return ox.parse_query_results(answered.body, format=ox.QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as error:
            raise _unreadable(self.url, error) from None


def triples(url: str, answered: Answered) -> list[ox.Quad]:
    """The triples that a server answered, in the format that it says; Turtle where it names none that we know.

    Raises `UserError` where they cannot be read.
    """
    if not answered.body.strip():
        return []  # of no graph, some servers say nothing under any format
    kind = answered.headers.get("content-type", "").partition(";")[0].strip()
    try:
        form = ox.RdfFormat.from_media_type(kind) or ox.RdfFormat.TURTLE  # N-Triples are Turtle too
        return list(ox.parse(answered.body, format=form))
    except (SyntaxError, ValueError) as error:
        raise _unreadable(url, error) from None


def _unreadable(url: str, error: Exception) -> UserError:
    return UserError(f"{url} trả lời không đúng chuẩn SPARQL 1.1", f"{url} does not answer as SPARQL 1.1 says: {error}")
