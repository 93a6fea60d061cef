"""Paths to documents: one file, standard input, the files of a folder."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from vncite.errors import UserError
from vncite.model import Document
from vncite.read.registry import REFUSED_SUFFIXES, SUFFIXES, choose

__all__ = ["expand", "read", "read_bytes", "skipped"]

STDIN = "-"


def read(path: str | Path) -> Document:
    """The document in a file, or on standard input for `-`.

    `Document.path` is the path as given; bytes of a file name that are no text are shown as `\\xff`, so that every
    output can carry it. Raises `UserError` for a file that is missing, not readable, broken or of an unknown format.
    """
    name = os.fspath(path)
    if name == STDIN:
        return read_bytes(sys.stdin.buffer.read(), STDIN)
    try:
        with open(name, "rb") as file:
            data = file.read()
    except (OSError, ValueError) as error:
        raise unreadable(name, error) from error
    return read_bytes(data, name)


def read_bytes(data: bytes, path: str) -> Document:
    """The document in `data`; `path` names it and, by its suffix, helps to tell its format. Raises `UserError`."""
    name = shown(path)
    form = choose(data, name)
    content = form.read(data, name)
    return Document(
        path=name,
        text=content.text,
        sha256=hashlib.sha256(data).hexdigest(),
        format=form.name,
        parts=content.parts,
        notes=content.notes,
    )


def expand(paths: Iterable[str]) -> Iterator[str]:
    """The files meant by the paths of a command line, in order, each once.

    A file and `-` stand for themselves. A folder stands for every file below it that can be read (`SUFFIXES`), in the
    order of their paths; hidden files and folders and Word's lock files (`~$…`) are passed over, links to folders not
    followed. Raises `UserError` for a path that does not exist and for a folder without a file to read.
    """
    seen: set[str] = set()
    for path in paths:
        found = False
        for file in [path] if path == STDIN or not os.path.isdir(path) else _files(path, SUFFIXES):
            found = True
            identity = file if file == STDIN else os.path.abspath(file)
            if identity in seen:
                continue
            if file != STDIN and not os.path.lexists(file):
                raise unreadable(file, FileNotFoundError())
            seen.add(identity)
            yield file
        if not found:
            known = ", ".join(SUFFIXES)
            raise UserError(
                f"{shown(path)}: thư mục không có tệp nào đọc được ({known})",
                f"{shown(path)}: no file in this folder can be read ({known})",
            )


def skipped(paths: Iterable[str]) -> Iterator[str]:
    """The files below the folders among `paths` that `expand` passes over though they may be reports (`.pdf`, …).

    For a caller that wants to say so: a folder half read must not look like a folder read.
    """
    for path in paths:
        if path != STDIN and os.path.isdir(path):
            yield from _files(path, REFUSED_SUFFIXES)


def _files(folder: str, suffixes: tuple[str, ...]) -> Iterator[str]:
    """Visible files with one of the suffixes below `folder`, by path; a folder that may not be opened is an error."""

    def stop(error: OSError) -> None:
        raise unreadable(str(error.filename), error)

    found = []
    for here, folders, names in os.walk(folder, onerror=stop):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            os.path.join(here, name)
            for name in names
            if not name.startswith((".", "~$")) and PurePath(name).suffix.lower() in suffixes
        ]
    yield from sorted(found, key=lambda path: PurePath(path).parts)


def unreadable(path: str, error: Exception) -> UserError:
    """The error for a file that the system does not give: missing, a folder, no permission, an impossible name."""
    name = shown(path)
    if isinstance(error, FileNotFoundError):
        return UserError(f"{name}: không có tệp hoặc thư mục này", f"{name}: no such file or folder")
    if isinstance(error, IsADirectoryError):
        return UserError(f"{name}: là thư mục, không phải tệp", f"{name}: is a folder, not a file")
    if isinstance(error, PermissionError):
        return UserError(f"{name}: không có quyền đọc", f"{name}: no permission to read")
    reason = getattr(error, "strerror", None) or str(error)
    return UserError(f"{name}: không đọc được ({reason})", f"{name}: cannot be read ({reason})")


def shown(path: str) -> str:
    """A path that every output can carry: file-name bytes that are no UTF-8 become `\\xff`, NUL becomes `\\x00`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace").replace("\0", "\\x00")
