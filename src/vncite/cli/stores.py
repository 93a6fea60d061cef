"""The store that a command reads: a folder, or a SPARQL server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from vncite.errors import UserError

if TYPE_CHECKING:
    from vncite.store.protocol import Queryable

__all__ = ["one_of", "opened"]


@contextmanager
def opened(folder: Path | None, endpoint: str | None = None) -> Iterator[Queryable]:
    """The store to ask, closed at the end. Raises `UserError` where none or two are named, or it cannot be opened."""
    one_of(folder, endpoint)
    if endpoint is not None:
        from vncite.store.remote import RemoteStore

        with closing(RemoteStore(endpoint)) as remote:
            yield remote
        return
    assert folder is not None
    from vncite.store.embedded import Store

    with Store.open(folder) as store:
        yield store


def one_of(folder: Path | None, endpoint: str | None) -> None:
    """Raises `UserError` where no store is named, or two are."""
    if folder is not None and endpoint is not None:
        raise UserError("chỉ dùng một trong --store và --endpoint", "give either --store or --endpoint, not both")
    if folder is None and endpoint is None:
        raise UserError(
            "thiếu --store THƯ_MỤC (hoặc --endpoint URL)",
            "missing --store DIR (or --endpoint URL)",
        )
