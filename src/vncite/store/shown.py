"""By which path a graph knows a report: never where a machine keeps its files, which is nobody's business."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import PurePosixPath, PureWindowsPath

__all__ = ["absolute", "shown_paths"]


def absolute(path: str) -> bool:
    """Whether a path begins at the root of a machine, of either kind."""
    return PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute()


def shown_paths(given: Mapping[str, str]) -> dict[str, str]:
    """The path that each file is shown by, from the path it was given by, both by its absolute path.

    A relative path is shown as it was given. Of an absolute one, and where two folders gave one path to two files, the
    name is shown, with as many folders before it as tell it from all others. It depends on the files alone, not on
    their order.

    >>> shown_paths({"/home/a/in/1.txt": "/home/a/in/1.txt", "/home/a/x/2.txt": "x/2.txt"})
    {'/home/a/in/1.txt': '1.txt', '/home/a/x/2.txt': 'x/2.txt'}
    """
    depth = {file: 1 if absolute(path) else 0 for file, path in given.items()}
    parts = {file: [part for part in file.replace("\\", "/").split("/") if part] for file in given}
    while True:
        shown = {
            file: "/".join(parts[file][-depth[file] :]) or path if depth[file] else path for file, path in given.items()
        }
        count = Counter(shown.values())
        longer = [file for file in given if count[shown[file]] > 1 and depth[file] < len(parts[file])]
        if not longer:
            return shown
        for file in longer:
            depth[file] += 1
