"""A reader's own SPARQL: read only, and with a time limit that holds whatever the query does.

The embedded engine cannot be stopped in the middle of a query, so the query runs in a process of its own, which is
killed when its time is up. An endpoint is asked with the same limit as the time to wait.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import vncite
from vncite.ask.answer import Answer, plain
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
    an update or a query that does not parse, and where it takes longer than `limit` seconds.
    """
    if limit <= 0:
        raise UserError("giới hạn thời gian phải lớn hơn 0", "the time limit must be above 0")
    _kind(sparql)
    if endpoint is not None:
        from vncite.store.remote import RemoteStore

        with RemoteStore(endpoint, timeout=limit, tries=0) as remote:
            return answered(remote, sparql)
    if folder is None:
        raise ValueError("own() needs a folder or an endpoint")
    return _in_a_process(sparql, os.fspath(folder), limit)


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


def _in_a_process(sparql: str, folder: str, limit: float) -> Answer:
    home = str(Path(vncite.__file__).parent.parent)
    path = os.pathsep.join(part for part in (home, os.environ.get("PYTHONPATH")) if part)
    command = [sys.executable, "-P", "-m", "vncite.ask.worker", folder]
    try:
        done = subprocess.run(
            command, input=sparql.encode("utf-8", "replace"), capture_output=True, timeout=limit,
            env={**os.environ, "PYTHONPATH": path}, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise UserError(
            f"câu hỏi chạy quá {limit:g} giây; hãy hỏi hẹp hơn hoặc cho thêm thời gian",
            f"the query took more than {limit:g} seconds; ask for less or give it more time",
        ) from None
    try:
        said = json.loads(done.stdout)
    except ValueError:
        raise UserError(
            f"câu hỏi bị hệ thống dừng (mã {done.returncode}), có thể vì thiếu bộ nhớ",
            f"the query was stopped by the system (status {done.returncode}), perhaps for lack of memory",
        ) from None
    if "error" in said:
        raise UserError(*said["error"])
    return Answer(tuple(said["columns"]), tuple(map(tuple, said["rows"])))


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
