"""The process in which a question runs under a time limit: the request on standard input, the answer as JSON.

A request names a `folder` or an `endpoint` (with the `limit` in seconds), and either a reader's own `sparql` or a named
`question` with its `arguments`.
"""

from __future__ import annotations

import json
import sys
from contextlib import AbstractContextManager
from typing import Any

from vncite.ask.answer import Answer
from vncite.errors import UserError, fault
from vncite.store.protocol import Queryable


def main() -> None:
    """Answer, or say in both languages why not; where a fault of the program comes from, on standard error."""
    try:
        said: dict[str, object]
        found = _answer(json.load(sys.stdin.buffer))
        said = {"answer": [found.columns, found.rows, found.unmatched, found.readings]}
    except UserError as error:
        said = {"error": [error.vi, error.en]}
    except MemoryError:
        said = {"error": ["không đủ bộ nhớ cho câu hỏi này", "out of memory for this query"]}
    except Exception as error:
        import traceback

        traceback.print_exc()  # for whoever asks for it: the other process tells one sentence
        told = fault(f"{type(error).__name__}: {error}")
        said = {"error": [told.vi, told.en]}
    sys.stdout.buffer.write(json.dumps(said).encode("ascii"))


def _answer(request: dict[str, Any]) -> Answer:
    with _opened(request) as store:
        if "sparql" in request:
            from vncite.ask.own import answered

            return answered(store, request["sparql"])
        from vncite.ask.arguments import WrongArgument
        from vncite.ask.engine import ask

        try:
            return ask(store, request["question"], **request["arguments"])
        except WrongArgument as wrong:  # only a command line sets a time to a named question
            raise wrong.typed() from None


def _opened(request: dict[str, Any]) -> AbstractContextManager[Queryable]:
    if request.get("endpoint") is not None:
        from vncite.store.remote import RemoteStore

        return RemoteStore(request["endpoint"], timeout=request["limit"], tries=0)
    from vncite.store.embedded import Store

    return Store.open(request["folder"])


if __name__ == "__main__":
    main()
