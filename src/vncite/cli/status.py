"""Exit statuses, and the one line on standard error that goes with a bad one."""

from __future__ import annotations

import sys

from vncite.system import printable

__all__ = ["DONE", "FAILED", "FINDINGS", "INTERRUPTED", "READER_LEFT", "complain"]

DONE, FINDINGS, FAILED = 0, 1, 2
INTERRUPTED, READER_LEFT = 130, 141
"""As the shell itself reports a program ended by Ctrl-C (128 + SIGINT) or by a reader that left (128 + SIGPIPE)."""


def complain(text: str) -> None:
    """One line on standard error, after the program's name."""
    if sys.stderr is None:
        return
    try:
        print("vncite:", printable(" ".join(text.split())), file=sys.stderr, flush=True)
    except OSError:
        pass
