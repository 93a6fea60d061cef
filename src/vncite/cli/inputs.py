"""The files of a command line as documents, one by one; one that cannot be read never stops the others."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vncite.cli.language import current, say
from vncite.cli.progress import watched
from vncite.cli.status import DONE, FAILED, complain
from vncite.errors import UserError

if TYPE_CHECKING:
    from vncite.lexicon import Lexicon
    from vncite.link.register import Register
    from vncite.model import Document

__all__ = ["Inputs", "lexicon_in", "register_from"]


class Inputs:
    """What the paths of a command line stand for.

    Iterating gives the documents. A path that does not exist and a file that cannot be read are told at once on
    standard error and remembered: `status` is then 2 at the end, after the rest has been done.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self.paths = paths
        self.failed = False

    def files(self) -> list[str]:
        """The files meant, each once, in the order given."""
        from vncite.read import expand, skipped

        found: dict[str, str] = {}
        for path in self.paths:
            if path == "-" and sys.stdin is None:
                self._missed(UserError("đầu vào chuẩn đã đóng", "standard input is closed"))
                continue
            try:
                for file in expand([path]):
                    found.setdefault(os.path.abspath(file) if file != "-" else file, file)
            except UserError as error:
                self._missed(error)
        for file in skipped(self.paths):
            complain(
                say(
                    f"{file}: bỏ qua, chưa đọc được loại tệp này",
                    f"{file}: passed over, files of this kind cannot be read",
                )
            )
        return list(found.values())

    def __iter__(self) -> Iterator[Document]:
        from vncite.read import read

        for file in watched(self.files(), say("Đang đọc", "Reading")):
            try:
                document = read(file)
            except UserError as error:
                self._missed(error)
                continue
            yield document

    def _missed(self, error: UserError) -> None:
        complain(error.text(current()))
        self.failed = True

    def status(self, otherwise: int = DONE, *, failed: bool = False) -> int:
        """The exit status: 2 where anything could not be read, else `otherwise`."""
        return FAILED if self.failed or failed else otherwise


def lexicon_in(folder: Path | None) -> Lexicon:
    """The vocabulary, with the tables of the user's folder; raises `UserError` where there is no such folder."""
    from vncite.lexicon import load

    if folder is not None and not folder.is_dir():
        raise UserError(f"{folder}: không có thư mục từ vựng này", f"{folder}: no such folder of vocabulary tables")
    return load(folder)


def register_from(sources: Sequence[str] | None, off: bool) -> Register | None:
    """The register to weigh dates with: the shipped one and the user's, or None where it is switched off.

    Raises `UserError` where one cannot be read and where both are asked for.
    """
    from vncite.link.register import Register

    if off and sources:
        raise UserError("--no-register và --register loại trừ nhau", "--no-register and --register exclude each other")
    if off:
        return None
    return Register.merged(Register.shipped(), *map(Register.load, sources or ()))
