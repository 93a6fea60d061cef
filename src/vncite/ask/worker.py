"""The process in which a reader's own query runs: query on standard input, folder as argument, answer as JSON."""

from __future__ import annotations

import json
import sys

from vncite.ask.own import answered
from vncite.errors import UserError
from vncite.store.embedded import Store


def main() -> None:
    """Answer, or say in both languages why not."""
    try:
        with Store.open(sys.argv[1]) as store:
            found = answered(store, sys.stdin.buffer.read().decode("utf-8"))
        said: dict[str, object] = {"columns": found.columns, "rows": found.rows}
    except UserError as error:
        said = {"error": [error.vi, error.en]}
    sys.stdout.buffer.write(json.dumps(said).encode("ascii"))


if __name__ == "__main__":
    main()
