"""The formats: which file is read by which module, and which are refused by name.

To add a format, write a module with `read(data, path) -> Content` and add one row to `FORMATS` (and take it out of
`REFUSED`). Modules are imported when a file of theirs comes along, so that a plain text never waits for an XML parser.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import cast

from vncite.errors import UserError
from vncite.model import Part

__all__ = ["FORMATS", "REFUSED", "SUFFIXES", "Content", "Format", "choose"]


@dataclass(frozen=True, slots=True)
class Content:
    """What a format's reader gets out of the bytes; `read_bytes` makes the `Document` of it."""

    text: str
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be read."""

    name: str
    """As `Document.format` gives it."""
    suffixes: tuple[str, ...]
    """Lower case, with the dot."""
    magic: tuple[bytes, ...]
    """First bytes that tell it from all others; a file without them is not of this format. Empty for plain text."""
    module: str
    """Module with `read(data: bytes, path: str) -> Content`."""

    def read(self, data: bytes, path: str) -> Content:
        """The content of a file; raises `UserError` where it is broken."""
        reader = cast(Callable[[bytes, str], Content], importlib.import_module(self.module).read)
        return reader(data, path)


TEXT = Format("text", (".txt", ".md", ".text"), (), "vncite.read.text")
FORMATS: tuple[Format, ...] = (
    TEXT,
    Format("docx", (".docx", ".docm", ".dotx", ".dotm"), (b"PK\x03\x04", b"PK\x05\x06"), "vncite.read.docx"),
)

SUFFIXES: tuple[str, ...] = tuple(suffix for form in FORMATS for suffix in form.suffixes)
"""Suffixes of the files that a folder is searched for."""

REFUSED_SUFFIXES: tuple[str, ...] = (
    ".doc", ".dot", ".pdf", ".odt", ".ott", ".rtf", ".htm", ".html", ".mht", ".xml", ".epub", ".wps", ".pages", ".hwp",
    ".xls", ".xlsx", ".xlsm", ".ods", ".ppt", ".pptx", ".odp",
    ".zip", ".rar", ".7z", ".gz", ".tif", ".tiff", ".jpg", ".jpeg", ".png", ".gif", ".bmp",
)  # fmt: skip
"""Formats that hold reports but cannot be read yet, or that are no text: refused by name, never read as plain text."""

REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "tệp PDF", "a PDF file"),
    (b"{\\rtf", "tệp RTF", "an RTF file"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "tệp Word 97-2003 (.doc), Excel cũ, hoặc tệp Word có mật khẩu",
        "a Word 97-2003 (.doc) or old Excel file, or a Word file with a password",
    ),
    (b"\x89PNG", "tệp ảnh", "a picture"),
    (b"\xff\xd8\xff", "tệp ảnh", "a picture"),
    (b"II*\x00", "tệp ảnh", "a picture"),
    (b"MM\x00*", "tệp ảnh", "a picture"),
    (b"Rar!", "tệp nén", "an archive"),
    (b"7z\xbc\xaf", "tệp nén", "an archive"),
    (b"\x1f\x8b", "tệp nén", "an archive"),
)
"""First bytes of formats that cannot be read, with what to call them in Vietnamese and in English."""


def choose(data: bytes, path: str) -> Format:
    """The format of a file, by its first bytes and, where they say nothing, by its suffix.

    The bytes come first because a report is often renamed rather than converted: a `.doc` may be a Word 2007 file, a
    `.docx` an old one. An empty file is an empty text whatever its name (Windows makes new Word files empty).

    Raises `UserError`, which names the formats that can be read, for every other format.
    """
    suffix = PurePath(path).suffix.lower()
    if not data:
        return TEXT
    for form in FORMATS:
        if form.magic and data.startswith(form.magic):
            return form
    for magic, vi, en in REFUSED:
        if data.startswith(magic):
            raise refusal(path, vi, en)
    if suffix in REFUSED_SUFFIXES:
        raise refusal(path, f"tệp {suffix}", f"a {suffix} file")
    for form in FORMATS:
        if suffix in form.suffixes and form.magic:
            raise refusal(path, f"mang đuôi {suffix} nhưng nội dung khác", f"named {suffix} but something else inside")
    return TEXT


def refusal(path: str, vi: str, en: str) -> UserError:
    """The error for a file that no reader takes: what it is, and what can be read instead."""
    known = ", ".join(SUFFIXES)
    return UserError(f"{path}: {vi}; chỉ đọc được: {known}", f"{path}: {en}; can be read: {known}")
