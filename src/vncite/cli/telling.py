"""What is told on standard error of the files of a command line: what could not be read, and what was not."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from vncite.cli.language import current, say
from vncite.cli.status import complain

if TYPE_CHECKING:
    from vncite.model import Document
    from vncite.read import Failure, Passed
    from vncite.read.notes import Note

__all__ = ["tell_again", "tell_copies", "tell_failure", "tell_notes", "tell_notes_of", "tell_passed"]

NAMED = 3
"""How many paths a line names of those it counts."""


def tell_failure(failure: Failure) -> None:
    """A file or folder that could not be read; with `VNCITE_DEBUG`, where a fault of the program came from."""
    complain(failure.error.text(current()))
    if os.environ.get("VNCITE_DEBUG"):
        import traceback

        from vncite.intake import Fault

        if isinstance(failure.error, Fault):
            traceback.print_exception(failure.error.__cause__)


def tell_passed(passed: Iterable[Passed]) -> None:
    """What folders hold that is not read: a line for each file that may be a report, the rest counted."""
    from vncite.read import shown

    by_reason: dict[str, list[str]] = {"format": [], "suffix": [], "link": [], "special": []}
    for one in passed:
        by_reason[one.reason].append(shown(one.path))
    for path in by_reason["format"]:
        complain(
            say(
                f"{path}: bỏ qua, chưa đọc được loại tệp này", f"{path}: passed over, files of this kind cannot be read"
            )
        )
    if paths := by_reason["suffix"]:
        n, kinds = len(paths), _suffixes(paths)
        complain(say(f"bỏ qua {n} tệp không đọc được: {kinds}", f"files passed over, cannot be read ({n}): {kinds}"))
    if paths := by_reason["link"]:
        n, which = len(paths), _some(paths)
        complain(say(f"không đi theo {n} liên kết thư mục: {which}", f"links to folders, not followed ({n}): {which}"))
    if paths := by_reason["special"]:
        n, which = len(paths), _some(paths)
        complain(
            say(
                f"bỏ qua {n} mục không phải tệp thường (ống dẫn, ổ cắm, thiết bị): {which}",
                f"passed over, no regular files (pipes, sockets, devices) ({n}): {which}",
            )
        )


def tell_again(again: Sequence[tuple[str, str]]) -> None:
    """Files that were given more than once, and are read once."""
    if again:
        from vncite.read import shown

        n = len(again)
        which = _some([shown(path if path == first else f"{path} (= {first})") for path, first in again])
        complain(
            say(f"{n} tệp được đưa vào lần nữa, chỉ đọc một lần: {which}", f"given again, read once ({n}): {which}")
        )


def tell_copies(copies: Iterable[tuple[str, str]]) -> None:
    """Files that hold the same bytes as another, and the path of that other: together they are one report."""
    from vncite.read import shown

    for path, first in (map(shown, pair) for pair in copies):
        complain(
            say(f"{path}: giống hệt {first}, chỉ tính một lần", f"{path}: the same bytes as {first}, counted once")
        )


def tell_notes(notes: Iterable[Note]) -> None:
    """What was guessed or left out in files that were read."""
    for note in notes:
        complain(note.text(current()))


def tell_notes_of(document: Document) -> None:
    """What was guessed or left out in one document."""
    if document.notes:
        from vncite.read.notes import notes_of

        tell_notes(notes_of(document))


def _suffixes(paths: Iterable[str]) -> str:
    """`.log (2), no suffix (1)`, the most frequent first."""
    count = Counter(PurePath(path).suffix.lower() or say("không đuôi", "no suffix") for path in paths)
    return ", ".join(f"{suffix} ({n})" for suffix, n in sorted(count.items(), key=lambda one: (-one[1], one[0])))


def _some(paths: Sequence[str]) -> str:
    return ", ".join(paths[:NAMED]) + (", …" if len(paths) > NAMED else "")
