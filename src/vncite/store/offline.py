"""Queries that would leave the machine: `SERVICE` asks another server, and an embedded store asks nobody.

The engine has no switch for it, and whether the letters stand for the keyword or in a literal, a comment, a name or an
address, only a parser can say: `FILTER(1<2)SERVICE#>` holds it in what looks like an address. So the engine's own
parser is asked. With every such word spelt as one that is no keyword, a query in which none was the keyword still
parses, and one in which one was does not; what is parsed has no `SERVICE` left to carry out.
"""

from __future__ import annotations

import re
from itertools import product
from string import ascii_lowercase

import pyoxigraph as ox

from vncite.errors import UserError

__all__ = ["refuse_service"]

_WORD = re.compile("service", re.IGNORECASE | re.ASCII)
_CALL = re.compile(r"service(?:(?:\s|#[^\r\n]*)+silent\b)?", re.IGNORECASE | re.ASCII)


def refuse_service(sparql: str) -> None:
    """Raises `UserError` where the query asks another server, and where a query with that word in it does not parse.

    >>> refuse_service('SELECT ("SERVICE" AS ?service) WHERE { } # SERVICE <http://a/> { }')
    """
    if not _WORD.search(sparql):
        return
    problem = _problem(_WORD.sub(_unused(sparql), sparql))
    if problem is None:
        return
    if _problem(_CALL.sub("GRAPH", sparql)) is None:
        raise UserError(
            "câu hỏi dùng SERVICE, tức là gửi sang máy chủ khác; kho trên máy này không gửi gì đi đâu",
            "the query uses SERVICE, which asks another server; a store on this machine sends nothing anywhere",
        )
    raise UserError(f"câu hỏi SPARQL sai: {problem}", f"bad SPARQL query: {problem}")


def _unused(sparql: str) -> str:
    """A word as long as the keyword, so that places in errors stay right, that the query does not use itself."""
    used, words = sparql.lower(), (f"serv{''.join(letters)}" for letters in product(ascii_lowercase, repeat=3))
    return next((word for word in words if word != "service" and word not in used), "servzzz")


def _problem(sparql: str) -> str | None:
    """What the engine's parser says against a query; None where it has nothing to say."""
    try:
        ox.Store().query(sparql)
    except SyntaxError as error:
        return str(error)
    except (RuntimeError, ValueError):  # it parses, and what it does wrong is said where it is carried out
        return None
    return None
