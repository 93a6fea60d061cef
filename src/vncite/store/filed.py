"""Which files belong into a store: what each is known by, what it is called, and whether it is still there."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from vncite.errors import UserError
from vncite.read import shown as legible
from vncite.read.walk import STDIN
from vncite.store.shown import shown_paths

__all__ = ["Filed", "gone", "names", "passes", "would_lose"]

NAMED = 3
"""How many paths an error names of those it counts."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A file that belongs into the store."""

    file: str
    path: str
    sha256: str


def passes(path: str) -> bool:
    """Whether what stands behind a path can be read once only: standard input, a pipe."""
    return path == STDIN or (os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path))


def gone(file: str) -> bool:
    """Whether a file is surely not there any more; in a folder that may not be opened, nobody can tell."""
    try:
        os.lstat(file)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def names(files: Collection[Filed]) -> tuple[dict[str, str], dict[str, str]]:
    """How each file is shown, and by the hash of its bytes the path that its report is known by.

    A file is shown as `shown_paths` has it: by the path it was given by, if that says nothing of the machine. Bytes
    that are no text are written as everywhere (`vncite.read.shown`), unless another file has just that name.
    """
    names = shown_paths({one.file: one.path for one in files})
    count = Counter(map(legible, names.values()))
    shown = {file: legible(name) if count[legible(name)] == 1 else name for file, name in names.items()}
    told: dict[str, str] = {}
    for one in files:
        told[one.sha256] = min(shown[one.file], told.get(one.sha256, shown[one.file]))
    return shown, told


def would_lose(paths: Sequence[str]) -> UserError:
    """Nothing may be published that leaves out what the store has of a report; `paths` are those it would lose."""
    n, which = len(paths), ", ".join(paths[:NAMED]) + (", …" if len(paths) > NAMED else "")
    return UserError(
        f"kho được giữ nguyên: {n} báo cáo trong kho không đọc lại được ({which}) vì tệp đã đổi hoặc không còn, "
        "mà phần đã đọc trước đây thì hỏng hoặc của phiên bản khác; hãy đưa vào lại các tệp còn đó và văn bản của -, "
        "khôi phục các tệp đã mất, hoặc thêm --prune để rút - và các tệp không còn",
        f"the store stays as it was: reports of it that cannot be read again ({n}: {which}), since their files changed "
        "or are gone and what was read before is damaged or of another version; give again the files that are there "
        "and the text of -, put back those that are gone, or add --prune to withdraw - and files that are gone",
    )
