"""What is remembered of each report, so that a report that has not changed is not read again.

One file a report, `facts/{2 hex}/{sha256 of its bytes}-{fingerprint}`, holding the `LinkedDocument` as JSON and text.
The name says everything the content depends on (the bytes, the program and its tables), so a file is never
wrong: it is there or it is not, and a killed build leaves nothing to repair. JSON and not pickle: a store may come from
a stranger.

What another version of the program read is kept for a report whose file is not there to be read again: it is all that
is left of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from vncite.model import LinkedDocument
from vncite.plain import decode, encode, schema
from vncite.store.snapshots import keep_only, save_sealed, unsealed

__all__ = ["Facts"]


class Facts:
    """The remembered reports of one store."""

    def __init__(self, folder: Path, reading: str) -> None:
        """`reading`: fingerprint of the program and its tables (`vncite.store.fingerprint.of_reading`)."""
        self.folder = folder
        self.reading = reading
        self._types = f"-{schema()[:8]}"
        """How every name ends whose content has the value types of this program."""

    def path(self, sha256: str) -> Path:
        """Where the facts of a report stand, whether they are there or not."""
        return self.folder / sha256[:2] / f"{sha256}-{self.reading}{self._types}"

    def load(self, sha256: str) -> LinkedDocument | None:
        """The report as it was linked, or None where it must be read (again)."""
        return _load(self.path(sha256))

    def earlier(self, sha256: str) -> tuple[LinkedDocument, str] | None:
        """The report as another version or other tables read it, and the fingerprint of those; None if there is none.

        Facts of other value types are not tried: a field that has changed its meaning would be read without a fault.
        """
        for path in self._earlier(sha256):
            linked = _load(path)
            if linked is not None:
                return linked, path.name[len(sha256) + 1 : -len(self._types)]
        return None

    def save(self, linked: LinkedDocument) -> None:
        """Remember a report, whole or not at all."""
        save_sealed(self.path(linked.document.sha256), encode(linked))

    def keep_only(self, hashes: Iterable[str]) -> None:
        """Forget what no report of the store needs: other versions, withdrawn reports, leftovers of a killed run."""
        wanted = []
        for sha256 in hashes:
            path = self.path(sha256)
            wanted.append(path if path.exists() else next(self._earlier(sha256), path))
        keep_only(self.folder, wanted)

    def _earlier(self, sha256: str) -> Iterator[Path]:
        """Facts of a report in the same value types, the latest first."""
        own = self.path(sha256)
        found = [path for path in own.parent.glob(f"{sha256}-*{self._types}") if path != own]
        return iter(sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True))


def _load(path: Path) -> LinkedDocument | None:
    try:
        data = unsealed(path.read_bytes())
        return None if data is None else decode(data)
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, LookupError):
        return None  # damaged on disk: reading the report again is always right
