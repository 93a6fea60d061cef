"""Words of the command line to values, without the 70 ms of processor time that importing pydantic costs.

typer builds a pydantic adapter for every option of every command, used or not. Ours are words, folders, choices and
numbers, so they are read here, with errors in the user's language. Where a version of typer does not ask for
`_runtime_param`, this changes nothing and typer reads the values itself.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

import typer

from vncite.cli.language import say

__all__ = ["read_here"]


class _Reader:
    """Reads the words of one parameter."""

    def __init__(self, annotation: Any) -> None:
        self.annotation = annotation

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """What typer calls: a value, several, or nothing."""
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        return [self._one(word, param, ctx) for word in value] if many else self._one(value, param, ctx)

    def _one(self, word: Any, param: Any, ctx: Any) -> Any:
        if not isinstance(word, str):  # a default is a value already
            return word
        kind = get_args(self.annotation)[0] if get_origin(self.annotation) is list else self.annotation
        if kind is Path and not word:  # which would mean the folder that one is in
            raise typer.BadParameter(say("đường dẫn để trống", "the path is empty"), ctx=ctx, param=param)
        try:
            return kind(word)
        except ValueError:
            raise typer.BadParameter(_expected(kind, word), ctx=ctx, param=param) from None


def _expected(kind: Any, word: str) -> str:
    if isinstance(kind, type) and issubclass(kind, Enum):
        known = ", ".join(str(choice.value) for choice in kind)
        return say(f"{word} không phải là một trong: {known}", f"{word} is not one of: {known}")
    return say(f"{word} không phải là số", f"{word} is not a number")


def read_here(parameter: Any) -> None:
    """Have a parameter of a command read here, if it is of a kind that we know."""
    kind = getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
    word = get_args(kind)[0] if get_origin(kind) is list else kind
    if word in (str, float, bool, Path) or (isinstance(word, type) and issubclass(word, Enum)):
        parameter._runtime_param = _Reader(kind)
