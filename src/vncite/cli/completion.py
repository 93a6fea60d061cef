"""What the shell may offer while a question's argument is being typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from vncite.ask import Parameter

__all__ = ["values"]

MANY = 50
"""No more are offered than a person looks through."""


def values(parameter: Parameter) -> Callable[[typer.Context, str], list[str]]:
    """The completer of a parameter: its choices; or numbers of instruments, the store's or the register's."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        if parameter.choices:
            return [choice for choice in parameter.choices if choice.startswith(incomplete)]
        if parameter.kind != "instrument":
            return []
        return _numbers(ctx, incomplete)

    return complete


def _numbers(ctx: typer.Context, incomplete: str) -> list[str]:
    from vncite.errors import UserError

    folder = ctx.params.get("store") or (ctx.parent.params.get("store") if ctx.parent else None)
    if folder is not None:
        from vncite.ask import complete_numbers
        from vncite.store.embedded import Store

        try:
            with Store.open(folder) as store:
                return complete_numbers(store, incomplete, MANY)
        except UserError:  # no such store (yet): what is being typed must not be answered with an error
            pass
    from vncite.link.register import Register

    begun = incomplete.casefold()
    return sorted({row.number for row in Register.shipped() if row.number.casefold().startswith(begun)})[:MANY]
