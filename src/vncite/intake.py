"""One file at a time, from its path to a linked document, whatever is in it.

Every command that reads reports goes through here, so that they agree on what a fault in one file costs: that file, and
nothing else.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from vncite.errors import UserError

if TYPE_CHECKING:
    from vncite.lexicon.load import Lexicon
    from vncite.model import LinkedDocument

__all__ = ["Fault", "Source", "link_source", "source", "under"]


class Fault(UserError):
    """The program failed on one report: a fault of ours, which its `__cause__` shows, and not of the file."""


class Source(NamedTuple):
    """The bytes behind a path."""

    path: str
    data: bytes
    sha256: str
    """Hex; the same for every copy of a report."""


def source(path: str) -> Source:
    """The bytes of a file, of a format that can be read. Raises `UserError` and nothing else."""
    from vncite.read import fetch, shown
    from vncite.read.registry import choose

    with _guarded(path):
        data = fetch(path)
        choose(data, shown(path))  # a copy under a name that is refused is refused, though its bytes were read before
        return Source(path, data, hashlib.sha256(data).hexdigest())


def link_source(given: Source, *, back: bool = False, lexicon: Lexicon | None = None) -> LinkedDocument:
    """The report read, searched and linked by itself; `back` adds references without a number.

    Raises `UserError` and nothing else: `Fault` where the program fails on this report.
    """
    from vncite.find import find
    from vncite.link import link_document
    from vncite.read import read_bytes

    with _guarded(given.path):
        return link_document(find(read_bytes(given.data, given.path), back=back, lexicon=lexicon), lexicon=lexicon)


def under(linked: LinkedDocument, path: str) -> LinkedDocument:
    """The same report under another path."""
    if linked.document.path == path:
        return linked
    document = dataclasses.replace(linked.document, path=path)
    return dataclasses.replace(linked, extraction=dataclasses.replace(linked.extraction, document=document))


@contextmanager
def _guarded(path: str) -> Iterator[None]:
    """Make whatever goes wrong a `UserError` that names the file."""
    from vncite.read import shown

    try:
        yield
    except UserError:
        raise
    except Exception as error:
        what, name = f"{type(error).__name__}: {error}", shown(path)
        raise Fault(
            f"{name}: lỗi bên trong chương trình khi đọc báo cáo này ({what})",
            f"{name}: a fault inside the program on this report ({what})",
        ) from error
