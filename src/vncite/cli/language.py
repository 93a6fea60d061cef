"""The language that the program speaks: Vietnamese, or English with `--lang en` or `VNCITE_LANG=en`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from enum import StrEnum

from vncite.errors import LANGUAGES, UserError

__all__ = ["Language", "current", "prefer", "say"]


class Language(StrEnum):
    """A language of messages, help and findings."""

    vi = "vi"
    en = "en"


_current = Language.vi


def prefer(arguments: Sequence[str]) -> None:
    """Choose the language from the command line, else from `VNCITE_LANG`, before anything is parsed.

    Help texts and errors in other options are told in it too, so it cannot wait for the parser; commands still declare
    `--lang`, for help, completion and a wrong value. Raises `UserError` where the environment names no language of ours
    and the command line none at all.
    """
    global _current
    chosen = None
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            chosen = argument.removeprefix("--lang=")
        elif argument == "--lang" and position + 1 < len(arguments):
            chosen = arguments[position + 1]
    if chosen is None:
        chosen = os.environ.get("VNCITE_LANG", "")
        if chosen and not chosen.lower().startswith(LANGUAGES):  # en_US.UTF-8 will do
            known = ", ".join(LANGUAGES)
            raise UserError(
                f"VNCITE_LANG={chosen} không phải là một trong: {known}", f"VNCITE_LANG={chosen} is not one of: {known}"
            )
    _current = Language.en if chosen.lower().startswith("en") else Language.vi


def current() -> str:
    """`vi` or `en`."""
    return _current.value


def say(vi: str, en: str) -> str:
    """The one of two sentences that is in the language of the user.

    >>> say("Không có tệp.", "No file.")
    'Không có tệp.'
    """
    return en if _current is Language.en else vi
