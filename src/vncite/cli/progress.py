"""A progress bar on standard error, for work that takes a while, where somebody watches."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Timer
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from vncite.system import printable

if TYPE_CHECKING:
    from rich.progress import Progress, ProgressColumn

__all__ = ["Bar", "waiting", "watched"]

Item = TypeVar("Item")
PATIENCE = 1.0
"""Seconds of work before a bar appears."""


class Bar:
    """A bar that appears once the work has taken more than a second, and only where standard error is a terminal."""

    def __init__(self, what: str) -> None:
        """`what` is the word before the bar: "Đang đọc"."""
        self.what = what
        self._began = time.monotonic()
        self._watched = _somebody_watches()
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


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """A bar that only moves, with the time since: for one long call of another's that tells nothing while it works."""
    if not _somebody_watches():
        yield
        return
    drawn: list[Progress] = []
    timer = Timer(PATIENCE, lambda: drawn.append(_moving(what)))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        for bar in drawn:
            bar.stop()


def _somebody_watches() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _drawn(what: str) -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn

    name = TextColumn("{task.fields[name]}", markup=False)
    return _started(what, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), name)


def _moving(what: str) -> Progress:
    from rich.progress import BarColumn, TimeElapsedColumn

    return _started(what, BarColumn(), TimeElapsedColumn())


def _started(what: str, *columns: ProgressColumn) -> Progress:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress, TextColumn

    bar = Progress(TextColumn(escape(what)), *columns, console=Console(stderr=True), transient=True)
    bar.add_task(what, total=None, name="")
    bar.start()
    return bar
