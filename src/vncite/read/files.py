"""One file, or standard input, to a document."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import BinaryIO

from vncite.errors import UserError
from vncite.model import Document
from vncite.read.registry import choose
from vncite.read.walk import STDIN, shown, unreadable

__all__ = ["MAX_BYTES", "fetch", "read", "read_bytes"]

MAX_BYTES = 256 * 2**20
"""Bytes of one file: what has no end (a device, `yes |`) must stop before the memory is full."""
_PIECE = 2**20


def read(path: str | Path) -> Document:
    """The document in a file, or on standard input for `-`.

    `Document.path` is the path as given; bytes of a file name that are no text are shown as `\\xff`, so that every
    output can carry it. Raises `UserError` for a file that is missing, not readable, broken or of an unknown format.
    """
    name = os.fspath(path)
    return read_bytes(fetch(name), name)


def fetch(path: str) -> bytes:
    """The bytes of a file, or of standard input for `-`.

    Raises `UserError` where the system does not give them, or gives more than `MAX_BYTES`.
    """
    try:
        if path == STDIN:
            if sys.stdin is None:
                raise UserError("đầu vào chuẩn đã đóng", "standard input is closed")
            return _bounded(sys.stdin.buffer, path)
        with open(path, "rb") as file:
            return _bounded(file, path)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error


def _bounded(file: BinaryIO, path: str) -> bytes:
    pieces: list[bytes] = []
    room = MAX_BYTES
    while piece := file.read(min(_PIECE, room + 1)):
        pieces.append(piece)
        room -= len(piece)
        if room < 0:
            most = MAX_BYTES // 1_000_000
            raise UserError(
                f"{shown(path)}: tệp quá lớn, hơn {most} MB; hãy chia thành nhiều tệp",
                f"{shown(path)}: too large, more than {most} MB; split it into several files",
            )
    return b"".join(pieces)


def read_bytes(data: bytes, path: str) -> Document:
    """The document in `data`; `path` names it and, by its suffix, helps to tell its format. Raises `UserError`."""
    name = shown(path)
    form = choose(data, name)
    content = form.read(data, name)
    empty = () if any(map(str.isalpha, content.text)) else ("no-text",)
    return Document(
        path=name,
        text=content.text,
        sha256=hashlib.sha256(data).hexdigest(),
        format=form.name,
        parts=content.parts,
        notes=content.notes + empty,
    )
