"""What is remembered of each report, so that a report that has not changed is not read again.

One file a report, `facts/{2 hex}/{sha256 of its bytes}-{fingerprint}`, holding the `LinkedDocument` as JSON and text.
The name says everything the content depends on (the bytes, the program and its tables), so a file is never
wrong: it is there or it is not, and a killed build leaves nothing to repair. JSON and not pickle: a store may come from
a stranger.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from vncite.model import LinkedDocument
from vncite.plain import decode, encode
from vncite.store.snapshots import keep_only, save_sealed, unsealed

__all__ = ["Facts"]


class Facts:
    """The remembered reports of one store."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self.folder = folder
        self.fingerprint = fingerprint

    def path(self, sha256: str) -> Path:
        """Where the facts of a report stand, whether they are there or not."""
        return self.folder / sha256[:2] / f"{sha256}-{self.fingerprint}"

    def load(self, sha256: str) -> LinkedDocument | None:
        """The report as it was linked, or None where it must be read (again)."""
        try:
            data = unsealed(self.path(sha256).read_bytes())
            return None if data is None else decode(data)
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, LookupError):
            return None  # damaged on disk: reading the report again is always right

    def save(self, linked: LinkedDocument) -> None:
        """Remember a report, whole or not at all."""
        save_sealed(self.path(linked.document.sha256), encode(linked))

    def keep_only(self, hashes: Iterable[str]) -> None:
        """Forget what no report of the store needs: other versions, withdrawn reports, leftovers of a killed run."""
        keep_only(self.folder, map(self.path, hashes))
