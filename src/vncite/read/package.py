"""A zip package of XML parts (Open Packaging Conventions, ISO/IEC 29500-2), opened without trusting it.

Sizes are limited before anything is unpacked, entities are never expanded, nothing is fetched, and a part with a
document type declaration, which the standard forbids, is refused.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Any

from vncite.errors import UserError

__all__ = ["MAX_BYTES", "MAX_PARTS", "Package"]

MAX_BYTES = 64 * 2**20
"""Bytes of all parts read, when unpacked: fifty times the longest report seen; what a zip bomb must stay under."""
MAX_PARTS = 10_000


class Package:
    """The parts of a package by name, and what they say of each other.

    Raises `UserError` from every method where the package is broken, locked with a password or dangerous.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self._left = MAX_BYTES
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise self.broken(error) from error
        if len(entries) > MAX_PARTS:
            raise self.broken(f"{len(entries)} parts")
        # Part names are compared without regard to case (29500-2, 6.2.2.3), and some writers use backslashes.
        self._names = {entry.filename.replace("\\", "/").lstrip("/").lower(): entry for entry in entries}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def tree(self, name: str) -> Any:
        """The root element of an XML part; raises `UserError` also where there is no such part."""
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(self._bytes(name), parser)
        except etree.XMLSyntaxError as error:
            raise self.broken(f"{name}: {error}") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.broken(f"{name}: document type declaration")
        return root

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part (or, for `""`, the package) points to: id to (last word of the relationship's type, part name).

        Targets outside the package (hyperlinks, linked pictures) are left out.
        """
        folder, file = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        if rels not in self:
            return {}
        found = {}
        for element in self.tree(rels):
            if element.get("TargetMode") == "External" or not element.get("Target"):
                continue
            target = posixpath.normpath(posixpath.join("/", folder, element.get("Target"))).lstrip("/")
            found[element.get("Id", "")] = (element.get("Type", "").rpartition("/")[2], target)
        return found

    def broken(self, reason: object) -> UserError:
        """The error for a package that cannot be read; the reason is for who sends the file, in English."""
        return UserError(
            f"{self.path}: tệp hỏng, không mở được; hãy mở bằng Word rồi lưu lại",
            f"{self.path}: broken file ({reason}); open it in Word and save it again",
        )

    def _bytes(self, name: str) -> bytes:
        entry = self._names.get(name.lower())
        if entry is None:
            raise self.broken(f"no part {name}")
        if entry.flag_bits & 1:
            raise UserError(f"{self.path}: tệp có mật khẩu", f"{self.path}: locked with a password")
        try:
            with self._zip.open(entry) as part:
                data = part.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, OSError, EOFError) as error:
            raise self.broken(error) from error
        self._left -= len(data)
        if self._left < 0:
            most = MAX_BYTES // 1_000_000
            raise UserError(
                f"{self.path}: tệp quá lớn, hơn {most} MB sau khi giải nén",
                f"{self.path}: too large, more than {most} MB unpacked",
            )
        return data
