"""A register behind a SPARQL endpoint, and how instruments are told in the terms of ELI."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from threading import Lock
from typing import TYPE_CHECKING

from vncite.errors import UserError
from vncite.lexicon import Lexicon, load
from vncite.link.cells import Cells
from vncite.link.register import Register

if TYPE_CHECKING:
    from vncite.http import Http

__all__ = ["QUERY", "Remote", "described"]

_BATCH = 200
QUERY = """
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?number ?date ?effective ?title ?source ?type ?notation ?body ?issuer WHERE {
  %s
  ?work eli:id_local ?number .
  OPTIONAL { ?work eli:date_document ?date }
  OPTIONAL { ?work eli:first_date_entry_in_force ?effective }
  OPTIONAL { ?work dcterms:title|eli:title ?title }
  OPTIONAL { ?work dcterms:source ?source }
  OPTIONAL { ?work eli:type_document ?type OPTIONAL { ?type skos:notation ?notation } }
  OPTIONAL { ?work eli:passed_by ?body OPTIONAL { ?body skos:prefLabel|rdfs:label ?issuer } }
}"""


class Remote(Register):
    """One or more SPARQL endpoints, asked only for the numbers that a corpus cites, in batches, each number once."""

    def __init__(self, endpoints: Iterable[str], lexicon: Lexicon | None = None, *, tries: int = 4) -> None:
        """`tries`: how often a request is sent again. Raises `UserError` for what is no address of http or https."""
        from vncite.http import Http

        super().__init__()
        self.lexicon = lexicon or load()
        self.endpoints = tuple(endpoints)
        self._asked: set[str] = set()
        self._services = [Http(endpoint, tries=tries) for endpoint in self.endpoints]
        self._alone = Lock()
        """Held while numbers are fetched: whoever needs the same ones waits for the rows."""

    def prefetch(self, numbers: Iterable[str]) -> None:
        """Fetch what the endpoints know of these numbers. Raises `UserError` where one does not answer."""
        with self._alone:
            new = sorted(set(numbers) - self._asked)
            for service in self._services:
                cells = Cells(service.url, self.lexicon)
                for at in range(0, len(new), _BATCH):
                    values = " ".join(_literal(number) for number in new[at : at + _BATCH])
                    found = _ask(service, QUERY % f"VALUES ?number {{ {values} }}")
                    self.add(cells.rows((0, described(binding)) for binding in found))
                self.told += cells.told
            self._asked.update(new)

    def close(self) -> None:
        """Close the connections; asked again, it opens new ones."""
        for service in self._services:
            service.close()


def _ask(service: Http, query: str) -> Iterator[dict[str, str]]:
    answered = service.send("POST", form={"query": query}, headers={"Accept": "application/sparql-results+json"})
    try:
        bindings = json.loads(answered.body)["results"]["bindings"]
        for binding in bindings:
            yield {name: str(value.get("value", "")) for name, value in binding.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UserError(
            f"danh mục {service.url}: không trả lời theo chuẩn SPARQL 1.1 (JSON)",
            f"register {service.url}: does not answer as SPARQL 1.1 says (JSON)",
        ) from None


def described(binding: dict[str, str]) -> dict[str, tuple[str, str]]:
    """The cells of one answer to `QUERY`: type and issuer by their notation or label, else by the end of their IRI."""
    ending = {name: re.split(r"[/#.]", binding.get(name, ""))[-1] for name in ("type", "body")}
    cells = {
        **{name: binding.get(name, "") for name in ("number", "date", "effective", "title", "source")},
        "type": binding.get("notation") or ending["type"],
        "issuer": binding.get("issuer") or ending["body"],
    }
    return {name: (name, text.strip()) for name, text in cells.items()}


def _literal(text: str) -> str:
    """A SPARQL string literal: nothing in a number can end it."""
    return '"' + re.sub(r'[\\"\x00-\x1f]', lambda found: f"\\u{ord(found[0]):04X}", text) + '"'
