"""Files that are there whole or not at all, whatever happens while they are written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

__all__ = ["whole", "write_whole"]


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A file that appears when the block ends: a temporary neighbour, then a rename. Raises `OSError`."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with temporary.open("wb") as out:
            yield out
        temporary.replace(path)
    finally:
        with suppress(OSError):
            temporary.unlink()


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all, text as UTF-8. Raises `OSError`."""
    with whole(path) as out:
        out.write(content.encode("utf-8") if isinstance(content, str) else content)
