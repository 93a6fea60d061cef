"""Every way in which a command can fail, told in one sentence of the user's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from vncite.cli.language import current, say
from vncite.errors import UserError, fault
from vncite.system import why

__all__ = ["sentence"]

PHRASES = tuple(
    (re.compile(english), vietnamese)
    for english, vietnamese in (
        (r"No such command '(.*?)'", "không có lệnh {0}"),
        (r"No such command '(.*?)'\. Did you mean (.*)\?", "không có lệnh {0}; có phải {1}?"),
        (r"Missing command", "thiếu tên lệnh"),
        (r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)", "thừa đối số: {0}"),
        (r"Option '(.*)' requires an argument", "tùy chọn {0} cần một giá trị"),
    )
)


def sentence(error: Exception) -> str:
    """One sentence that says what went wrong and, where it can, what to do."""
    if isinstance(error, UserError):
        return error.text(current())
    if hasattr(error, "format_message"):
        return _usage(error)
    if isinstance(error, OSError) and error.errno:
        return _system(error)
    if isinstance(error, MemoryError):
        return say("không đủ bộ nhớ", "out of memory")
    if isinstance(error, ModuleNotFoundError) and not (error.name or "").startswith("vncite"):
        return _module(error)
    return fault(f"{type(error).__name__}: {error}").text(current())


def _system(error: OSError) -> str:
    reason = say(*why(error))
    return f"{error.filename}: {reason}" if error.filename is not None else reason


def _module(error: ModuleNotFoundError) -> str:
    return say(
        f"thiếu gói {error.name}; cài đủ bằng: pip install 'vncite[all]'",
        f"package {error.name} is missing; install everything with: pip install 'vncite[all]'",
    )


def _usage(error: Any) -> str:
    """A fault in the command line itself; typer's classes say which, its own messages are in English only."""
    message = " ".join(str(error.format_message()).split()).rstrip(".")
    context = getattr(error, "ctx", None)
    hint = f"{context.command_path if context is not None else 'vncite'} --help"
    if current() == "en":
        return f"{message[:1].lower()}{message[1:]} (see {hint})"
    parameter, option = _name(getattr(error, "param", None)), getattr(error, "option_name", "")
    vietnamese = {
        "MissingParameter": f"thiếu {parameter}",
        "BadParameter": f"{parameter} không hợp lệ: {_phrase(str(getattr(error, 'message', message)).rstrip('.'))}",
        "NoSuchOption": f"không có tùy chọn {option}{_meant(getattr(error, 'possibilities', None))}",
        "BadOptionUsage": f"tùy chọn {option} thiếu giá trị hoặc dùng sai",
    }.get(type(error).__name__)
    return f"{vietnamese or _phrase(message)} (xem {hint})"


def _meant(possible: Sequence[str] | None) -> str:
    """What typer takes a misspelt word for, behind a sentence in Vietnamese."""
    return f"; có phải {', '.join(sorted(possible))}?" if possible else ""


def _name(parameter: Any) -> str:
    options = [name for name in getattr(parameter, "opts", []) if name.startswith("-")]
    return " / ".join(options) or getattr(parameter, "metavar", None) or str(getattr(parameter, "name", ""))


def _phrase(message: str) -> str:
    """typer's sentence in Vietnamese where we know it, else as it is."""
    for english, vietnamese in PHRASES:
        if found := english.fullmatch(message):
            return vietnamese.format(*found.groups(""))
    return message
