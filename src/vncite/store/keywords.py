"""What the keywords of a query ask for: `SERVICE` another server, which an embedded store never asks, and `FROM` graphs
of the reader's choice in place of all.

The engine tells neither, and whether the letters stand for the keyword or in a literal, a comment, a name or an
address, only a parser can say: `FILTER(1<2)SERVICE#>` holds one in what looks like an address. So the engine's own
parser is asked. With every such word spelt as one that is no keyword, a query in which none was the keyword still
parses, and one in which one was does not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from string import ascii_lowercase

import pyoxigraph as ox

from vncite.errors import UserError

__all__ = ["names_graphs", "refuse_service"]

_CALL = re.compile(r"service(?:(?:\s|#[^\r\n]*)+silent\b)?", re.IGNORECASE | re.ASCII)


def refuse_service(sparql: str) -> None:
    """Raises `UserError` where the query asks another server, and where a query with that word in it does not parse.

    >>> refuse_service('SELECT ("SERVICE" AS ?service) WHERE { } # SERVICE <http://a/> { }')
    """
    if "service" not in sparql.lower():
        return
    problem = _problem(_respelt(sparql, "service"))  # what parses so has no `SERVICE` left to carry out
    if problem is None:
        return
    if _problem(_CALL.sub("GRAPH", sparql)) is None:
        raise UserError(
            "câu hỏi dùng SERVICE, tức là gửi sang máy chủ khác; kho trên máy này không gửi gì đi đâu",
            "the query uses SERVICE, which asks another server; a store on this machine sends nothing anywhere",
        )
    raise UserError(f"câu hỏi SPARQL sai: {problem}", f"bad SPARQL query: {problem}")


@lru_cache(maxsize=64)
def names_graphs(sparql: str) -> bool:
    """Whether the query says with `FROM` or `FROM NAMED` which graphs it is about (SPARQL 1.1, 13.2). True also for one
    that does not parse, which whoever answers it will say.

    Parsed once for each text: questions of the library hold `prov:wasDerivedFrom`.

    >>> names_graphs("SELECT * FROM <urn:g> { ?s ?p ?o }"), names_graphs('SELECT * { ?from <urn:from> "FROM" }')
    (True, False)
    """
    if "from" not in sparql.lower():
        return False
    return _problem(_respelt(_CALL.sub("GRAPH", sparql), "from")) is not None


def _respelt(sparql: str, keyword: str) -> str:
    """The query with another word for a keyword, one as long, so that places in errors stay right, that it does not
    use itself.
    """
    used, stem, free = sparql.lower(), keyword[:-3], product(ascii_lowercase, repeat=3)
    words = (stem + "".join(letters) for letters in free)
    other = next((word for word in words if word != keyword and word not in used), stem + "zzz")
    return re.sub(keyword, other, sparql, flags=re.IGNORECASE | re.ASCII)


def _problem(sparql: str) -> str | None:
    """What the engine's parser says against a query; None where it has nothing to say."""
    try:
        ox.Store().query(sparql)
    except SyntaxError as error:
        return str(error)
    except (RuntimeError, ValueError):  # it parses, and what it does wrong is said where it is carried out
        return None
    return None
