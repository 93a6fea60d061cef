"""Paths of a command line to files: what is meant, what is passed over, what cannot be opened.

A folder is read as far as it can be: what fails in it is a value here and never ends the walk. The values are named
tuples, because `vncite find` waits for this module and a data class costs six times as much to make.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Literal, NamedTuple

from vncite.errors import UserError
from vncite.read.registry import REFUSED_SUFFIXES, SUFFIXES
from vncite.system import why

__all__ = ["STDIN", "Failure", "Passed", "Reason", "Survey", "expand", "identity", "shown", "survey", "unreadable"]

STDIN = "-"
"""The path that stands for standard input."""

Reason = Literal["format", "suffix", "link", "special"]


class Failure(NamedTuple):
    """A file or folder that could not be read; the others are done."""

    path: str
    error: UserError


class Passed(NamedTuple):
    """Something in a folder that is not read, though it is not hidden."""

    path: str
    reason: Reason
    """`format`: a kind that holds reports but cannot be read yet (`.pdf`); `suffix`: no kind that we know; `link`: a
    link to a folder, which may lead back; `special`: a pipe, socket or device, which may never end."""


class Survey(NamedTuple):
    """What the paths of a command line stand for."""

    files: tuple[str, ...]
    """The files to read, each once, in order; `-` for standard input."""
    failures: tuple[Failure, ...]
    """Paths that do not exist, folders that may not be opened, folders without a file to read."""
    passed: tuple[Passed, ...]
    again: tuple[tuple[str, str], ...]
    """Files that were meant more than once: the path that is not read again, and the path by which it is read."""


def survey(paths: Iterable[str]) -> Survey:
    """The files meant by the paths of a command line.

    A file, a pipe and `-` stand for themselves. A folder stands for every regular file below it that can be read
    (`SUFFIXES`), in the order of their paths; hidden files and folders and Word's lock files (`~$…`) are no part of it.
    Never raises for what it finds: see `Survey.failures`.
    """
    found = _Found()
    for path in paths:
        found.take(path)
    return Survey(
        tuple(found.files.values()), tuple(found.failures.values()), tuple(found.passed.values()), tuple(found.again)
    )


def identity(path: str) -> str:
    """What a file is known by: its absolute path; `-` for standard input."""
    return path if path == STDIN else os.path.abspath(path)


def expand(paths: Iterable[str]) -> Iterator[str]:
    """The files of `survey`, for a caller that wants all or nothing: raises the `UserError` of the first failure."""
    found = survey(paths)
    if found.failures:
        raise found.failures[0].error
    return iter(found.files)


class _Found:
    """What has been found so far, by absolute path: a folder may be given twice, or with a folder inside it."""

    def __init__(self) -> None:
        self.files: dict[str, str] = {}
        self.failures: dict[str, Failure] = {}
        self.passed: dict[str, Passed] = {}
        self.again: list[tuple[str, str]] = []

    def take(self, path: str) -> None:
        """Add what a path of the command line stands for."""
        if path == STDIN:
            self._add(path)
            return
        try:
            folder = stat.S_ISDIR(os.stat(path).st_mode)
        except (OSError, ValueError) as error:
            self._fail(path, error)
            return
        if not folder:
            self._add(path)
        elif not self._walk(path):
            name, known = shown(path), ", ".join(SUFFIXES)
            vi = f"{name}: thư mục không có tệp nào đọc được ({known})"
            self._fail(path, UserError(vi, f"{name}: no file in this folder can be read ({known})"))

    def _walk(self, folder: str) -> bool:
        """Add the files below a folder; false where it holds nothing to read, and no failure that says why.

        A stack and not recursion: folders may be nested deeper than Python's calls.
        """
        settled = False
        waiting: list[str | os.DirEntry[str]] = [folder]
        while waiting:
            entry = waiting.pop()
            if isinstance(entry, str):
                inside, whole = self._entries(entry)
                settled = settled or not whole
                waiting += reversed(inside)
                continue
            try:
                kind = _kind(entry)
            except OSError as error:
                settled = True
                self._fail(entry.path, error)
                continue
            if kind == "folder":
                waiting.append(entry.path)
            elif kind == "file":
                settled = True
                self._add(entry.path)
            else:
                self.passed.setdefault(os.path.abspath(entry.path), Passed(entry.path, kind))
        return settled

    def _entries(self, folder: str) -> tuple[list[os.DirEntry[str]], bool]:
        """What is visible in one folder, by name, and whether the system gave all of it."""
        found: list[os.DirEntry[str]] = []
        whole = True
        try:
            with os.scandir(folder) as entries:
                found.extend(entry for entry in entries if not entry.name.startswith((".", "~$")))
        except OSError as error:
            whole = False
            self._fail(folder, error)
        return sorted(found, key=lambda entry: entry.name), whole

    def _add(self, path: str) -> None:
        known = identity(path)
        if known in self.files:
            self.again.append((path, self.files[known]))
        else:
            self.files[known] = path

    def _fail(self, path: str, error: Exception) -> None:
        told = error if isinstance(error, UserError) else unreadable(path, error)
        self.failures.setdefault(os.path.abspath(path), Failure(path, told))


def _kind(entry: os.DirEntry[str]) -> Literal["file", "folder"] | Reason:
    """What stands in a folder; raises `OSError` where the system does not say."""
    if entry.is_dir():
        return "link" if entry.is_symlink() else "folder"
    # A link to nothing goes on as a file: reading it says what is wrong.
    if not entry.is_file() and not (entry.is_symlink() and not os.path.exists(entry.path)):
        return "special"
    suffix = PurePath(entry.name).suffix.lower()
    if suffix in SUFFIXES:
        return "file"
    return "format" if suffix in REFUSED_SUFFIXES else "suffix"


def unreadable(path: str, error: Exception) -> UserError:
    """The error for a file that the system does not give: missing, a folder, no permission, an impossible name."""
    if not path:
        return UserError("đường dẫn để trống", "the path is empty")
    name = shown(path)
    if isinstance(error, FileNotFoundError):
        return UserError(f"{name}: không có tệp hoặc thư mục này", f"{name}: no such file or folder")
    if isinstance(error, IsADirectoryError):
        return UserError(f"{name}: là thư mục, không phải tệp", f"{name}: is a folder, not a file")
    if isinstance(error, PermissionError):
        return UserError(f"{name}: không có quyền đọc", f"{name}: no permission to read")
    vi, en = why(error)
    return UserError(f"{name}: không đọc được ({vi})", f"{name}: cannot be read ({en})")


def shown(path: str) -> str:
    """A path that every output can carry: file-name bytes that are no UTF-8 become `\\xff`, NUL becomes `\\x00`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace").replace("\0", "\\x00")
