"""A reader's own SPARQL: read only, and with a time limit that holds whatever the query does.

The limit is `vncite.ask.limited`'s. Nothing is changed and nobody else is asked: updates are refused here, and
`SERVICE` by the store itself (`vncite.store.keywords`).
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from vncite.ask.answer import Answer, plain
from vncite.ask.limited import in_time, seconds
from vncite.errors import UserError

if TYPE_CHECKING:
    from vncite.store.protocol import Queryable

__all__ = ["LIMIT", "answered", "own"]

LIMIT = 30.0
"""Seconds that a query may take unless told otherwise."""

_READS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_WRITES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")


def own(
    sparql: str, folder: str | os.PathLike[str] | None = None, *, endpoint: str | None = None, limit: float = LIMIT
) -> Answer:
    """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query over a store's folder or an endpoint.

    ASK gives one row `answer`; CONSTRUCT and DESCRIBE rows of `subject`, `predicate`, `object`. Raises `UserError` for
    an update or a query that does not parse, where it takes longer than `limit` seconds, and for a limit that is none.
    """
    seconds(limit)
    _kind(sparql)
    return in_time({"sparql": sparql}, limit, folder=folder, endpoint=endpoint)


def answered(store: Queryable, sparql: str) -> Answer:
    """The answer of a store that is open, without a limit. Raises `UserError` as `own` does."""
    kind = _kind(sparql)
    if kind == "ASK":
        return Answer(("answer",), ((store.ask(sparql),),))
    if kind in ("CONSTRUCT", "DESCRIBE"):
        triples = {
            (str(quad.subject).strip("<>"), quad.predicate.value, plain(quad.object))  # type: ignore[arg-type]
            for quad in store.construct(sparql)
        }
        return Answer(("subject", "predicate", "object"), tuple(sorted(triples, key=str)))
    table = store.select(sparql)
    return Answer(table.columns, tuple(tuple(map(plain, row)) for row in table.rows))


def _kind(sparql: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE: the first word after the prologue. Raises `UserError` for anything else."""
    bare = re.sub(r"<[^<>\"{}|^`\\\s]*>|#[^\n]*", " ", sparql)
    bare = re.sub(r"(?i)\b(?:PREFIX\s+[^\s:]*:|BASE\b)\s*", " ", bare)
    word = re.match(r"\s*([A-Za-z]+)", bare)
    kind = word[1].upper() if word else ""
    if kind in _WRITES:
        raise UserError(f"chỉ được hỏi, không được sửa kho ({kind})", f"a store can be asked, not changed ({kind})")
    if kind not in _READS:
        raise UserError("không phải câu hỏi SPARQL", "not a SPARQL query")
    return kind
