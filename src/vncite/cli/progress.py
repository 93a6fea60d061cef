"""A progress bar on standard error, for work that takes a while, where somebody watches."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["watched"]

Item = TypeVar("Item")
PATIENCE = 1.0
"""Seconds of work before a bar appears."""


def watched(items: Sequence[Item], what: str) -> Iterator[Item]:
    """The items one by one, with a bar once they have taken more than a second and while a terminal shows it.

    Nothing is drawn where standard error is a pipe or a file.
    """
    if not (sys.stderr is not None and sys.stderr.isatty()) or len(items) < 2:
        yield from items
        return
    began, bar = time.monotonic(), None
    try:
        for done, item in enumerate(items):
            if bar is None and time.monotonic() - began > PATIENCE:
                bar = _bar(what, len(items))
            if bar is not None:
                bar.update(bar.task_ids[0], completed=done)
            yield item
    finally:
        if bar is not None:
            bar.stop()


def _bar(what: str, total: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
        console=Console(stderr=True), transient=True,
    )  # fmt: skip
    bar.add_task(what, total=total)
    bar.start()
    return bar
