"""Where the `vncite` command begins and ends: one line of error at most, an exit status, never a traceback."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from vncite.cli import output
from vncite.cli.language import prefer
from vncite.cli.status import DONE, FAILED, INTERRUPTED, READER_LEFT, complain

__all__ = ["main"]

_GARBAGE = 50_000
"""Objects after which garbage is looked for: what a start builds stays, and looking through it took 2 % of its time."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit status.

    0 is success, 1 findings (`check`, `validate`), 2 a command that could not do its work, 130 Ctrl-C, 141 a reader of
    our output that left (`| head`). What a command says goes to standard output, everything else to standard error.
    """
    if arguments is None:
        gc.set_threshold(_GARBAGE, 20, 20)  # the process is ours
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    output.prepare()
    status = _run(arguments)
    try:
        output.flush()
    except output.ReaderLeft:
        return READER_LEFT
    except OSError as error:
        return _fail(error)
    return status


def _run(arguments: list[str]) -> int:
    try:
        prefer(arguments)
        from vncite.cli.app import command  # its texts are made in that language

        status = command().main(arguments, prog_name="vncite", standalone_mode=False)
    except output.ReaderLeft:
        return READER_LEFT
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else DONE
    except Exception as error:
        return _fail(error)
    return status if isinstance(status, int) else DONE


def _fail(error: Exception) -> int:
    from vncite.cli.faults import sentence

    if os.environ.get("VNCITE_DEBUG"):
        raise error
    complain(sentence(error))
    return FAILED
