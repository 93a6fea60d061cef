"""A progress bar on standard error, for work that takes a while, where somebody watches."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from vncite.system import printable

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["Bar", "watched"]

Item = TypeVar("Item")
PATIENCE = 1.0
"""Seconds of work before a bar appears."""


class Bar:
    """A bar that appears once the work has taken more than a second, and only where standard error is a terminal."""

    def __init__(self, what: str) -> None:
        """`what` is the word before the bar: "Đang đọc"."""
        self.what = what
        self._began = time.monotonic()
        self._watched = sys.stderr is not None and sys.stderr.isatty()
        self._drawn: Progress | None = None

    def __call__(self, done: int, total: int, name: str = "") -> None:
        """Say how much is done; `name` is what comes next."""
        if not self._watched:
            return
        if self._drawn is None and time.monotonic() - self._began > PATIENCE:
            self._drawn = _drawn(self.what)
        if self._drawn is not None:
            self._drawn.update(self._drawn.task_ids[0], completed=done, total=total, name=printable(name))

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._drawn is not None:
            self._drawn.stop()


def watched(items: Sequence[Item], what: str) -> Iterator[Item]:
    """The items one by one, with a bar."""
    with Bar(what) as bar:
        for done, item in enumerate(items):
            bar(done, len(items), str(item))
            yield item


def _drawn(what: str) -> Progress:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn(escape(what)),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}", markup=False),
        console=Console(stderr=True),
        transient=True,
    )
    bar.add_task(what, total=None, name="")
    bar.start()
    return bar
