"""The base of a store's IRIs: chosen when the store is made, kept with it, and the same from then on.

It is in every name that the store has given out, to other databases too. A build that took another one by accident
would name everything anew, and whoever holds the old names would find nothing.
"""

from __future__ import annotations

import pyoxigraph as ox

from vncite.errors import UserError
from vncite.iri import DEFAULT_BASE, Namer
from vncite.store.books import NS, STORE
from vncite.store.embedded import BOOKS, Store
from vncite.store.protocol import Queryable

__all__ = ["base_of", "settled"]

_BASE = ox.NamedNode(f"{NS}base")
_CORPUS = Namer().graph().removeprefix(DEFAULT_BASE)
"""What the name of the corpus graph, which every finished store has, ends with."""


def base_of(store: Queryable) -> str:
    """The base of the IRIs of a store or an endpoint; the default one where it holds nothing of ours."""
    return _known(store) or DEFAULT_BASE


def settled(store: Store, asked: str | None, *, rebase: bool = False) -> str:
    """The base to build with, kept from now on: the store's own, or for a new store `asked`, or the default one.

    `asked` is a base as `Namer` writes it.

    Raises `UserError` where another is asked for and `rebase` does not say that everything is to be named anew.
    """
    known = _known(store)
    base = asked or known or DEFAULT_BASE
    if known is not None and base != known and not rebase and any(True for _ in store.graphs()):
        raise UserError(
            f"kho này đặt tên dưới {known}, không phải {base}; bỏ --base, dựng vào thư mục khác, "
            "hoặc thêm --rebase để đặt tên lại tất cả",
            f"the names of this store stand under {known}, not {base}; leave --base out, build into another folder, "
            "or add --rebase to name everything anew",
        )
    if _kept(store) != base:
        store.dataset.update(
            f"DELETE WHERE {{ GRAPH {BOOKS} {{ {STORE} {_BASE} ?any }} }} ;\n"
            f"INSERT DATA {{ GRAPH {BOOKS} {{ {STORE} {_BASE} {ox.Literal(base)} }} }}"
        )
    return base


def _known(store: Queryable) -> str | None:
    """The base as it is kept; else as the corpus graph's name says (an endpoint, a store of an earlier version)."""
    kept = _kept(store) if isinstance(store, Store) else None
    if kept is not None:
        return kept
    bases = (name.value.removesuffix(_CORPUS) for name in store.graphs() if name.value.endswith(f"/{_CORPUS}"))
    return next(bases, None)


def _kept(store: Store) -> str | None:
    for quad in store.books(STORE, _BASE):
        assert isinstance(quad.object, ox.Literal)
        return quad.object.value
    return None
