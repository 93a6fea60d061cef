"""What the operating system and the parsers say and what they are told, for people: refusals in words, names that hide
nothing."""

from __future__ import annotations

import errno
import os
import re

__all__ = ["at", "printable", "why"]

WORDS = {
    errno.ENOENT: ("không có tệp hoặc thư mục này", "no such file or folder"),
    errno.EACCES: ("không có quyền đọc hoặc ghi", "no permission to read or write"),
    errno.EPERM: ("không được phép", "not permitted"),
    errno.EISDIR: ("đây là thư mục, không phải tệp", "this is a folder, not a file"),
    errno.ENOTDIR: ("một phần của đường dẫn không phải là thư mục", "a part of the path is not a folder"),
    errno.EEXIST: ("đã có tệp này", "there is a file of this name"),
    errno.ENOSPC: ("đĩa đã đầy", "the disk is full"),
    errno.EDQUOT: ("đã dùng hết phần đĩa được cấp", "the share of the disk is used up"),
    errno.EFBIG: ("tệp lớn quá mức hệ thống cho phép", "the file is larger than the system allows"),
    errno.EROFS: ("hệ thống tệp chỉ cho đọc", "the file system is read-only"),
    errno.ENAMETOOLONG: ("tên tệp quá dài", "the file name is too long"),
    errno.ELOOP: ("liên kết vòng quanh", "the links go in a circle"),
    errno.EMFILE: ("mở quá nhiều tệp cùng lúc", "too many files are open at once"),
    errno.EIO: ("đĩa đọc ghi bị lỗi", "the disk fails"),
    errno.EBUSY: ("tệp đang được dùng", "the file is in use"),
    errno.ENOLCK: ("hệ thống tệp này không khóa được tệp", "the file system cannot lock files"),
    errno.ECONNREFUSED: ("máy chủ từ chối kết nối", "the server refuses the connection"),
    errno.ECONNRESET: ("máy chủ ngắt kết nối", "the server broke the connection off"),
    errno.ETIMEDOUT: ("quá thời gian chờ", "it took too long"),
    errno.EHOSTUNREACH: ("không có đường tới máy chủ", "there is no way to the server"),
    errno.ENETUNREACH: ("không có mạng", "there is no network"),
}
"""What to say in Vietnamese and English, by the number of the error."""

_NUMBER = re.compile(r"\(os error (\d+)\)")
"""The number of an error as Oxigraph tells it, in its words alone."""

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What moves a terminal's cursor, changes its colours, ends a line or turns the order of letters; halves of letters."""


def printable(text: str) -> str:
    r"""One line that shows what a terminal would act on: a file's name may hold anything but a slash.

    >>> print(printable("a\x1b[31m\nb.txt"))
    a\x1b[31m\nb.txt
    """
    return _CONTROLS.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def why(error: BaseException) -> tuple[str, str]:
    """The reason in Vietnamese and in English; the system's own words where the table has none.

    >>> why(FileNotFoundError(errno.ENOENT, "No such file or directory"))[1]
    'no such file or folder'
    >>> why(OSError("IO error: No space left on device: While appending to file: s/live/1.sst"))[1]
    'the disk is full'
    """
    own = getattr(error, "strerror", None) or str(error) or type(error).__name__
    number = getattr(error, "errno", None)
    if number is None and (said := _NUMBER.search(own)):
        number = int(said[1])
    return WORDS.get(number or _quoted(own), (own, own))


def _quoted(said: str) -> int:
    """The error whose words RocksDB quotes between its own, without a number: "IO error: …: Permission denied"."""
    parts = said.split(": ")
    return next((number for number in WORDS if os.strerror(number) in parts), 0)


_POSITION = re.compile(r"\bat (?:line )?(\d+)(?::| column | between columns )(\d+)")
"""Where a text is wrong, in the words of Oxigraph's parsers."""


def at(error: BaseException) -> str:
    """Where in a text a parser gave up, in Vietnamese, to stand behind a word; empty where it does not say.

    >>> at(SyntaxError("error at 2:8: expected one of BIND"))
    ' ở dòng 2, cột 8'
    """
    found = _POSITION.search(str(error))
    return f" ở dòng {found[1]}, cột {found[2]}" if found else ""
