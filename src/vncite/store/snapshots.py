"""How readers and one writer share a folder: the writer's database, and snapshots that never change.

A RocksDB database must not be read by one process while another writes it (pyoxigraph: "undefined behavior"). So the
writer works in `live/`, and what readers open is a checkpoint of it, `snapshots/{name}/`: files that nobody changes,
hard-linked to those of `live/`, made in a moment. The file `current` names the snapshot to read and is replaced by
renaming, so a reader finds the old state or the new one, whole. A reader holds a shared lock beside its snapshot; the
writer removes older snapshots that nobody holds.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from vncite.errors import UserError
from vncite.files import write_whole
from vncite.system import why

try:
    import fcntl
except ImportError:  # Windows: a snapshot in use cannot be removed there anyway
    fcntl = None  # type: ignore[assignment]

__all__ = ["Folder", "keep_only", "plain_errors", "save_sealed", "sealed", "unsealed", "unusable"]

FORMAT = 1
"""Layout of the folder; a store of another layout is refused rather than misread."""
MARKER = "vncite-store.json"
_DAMAGED = re.compile(r"Corruption|does not exist|No such file|[Ii]nvalid (?:UTF|data|encod)")
"""What the database says of files that are not as it wrote them, or not there."""
_HELD = re.compile(r"lock hold by current process|While lock file: .*: Resource temporarily unavailable")
"""What it says where another writer is at work, and not where the file of the lock may not be opened."""


class Folder:
    """The layout of a store's folder."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self.path = Path(folder)
        self.live = self.path / "live"
        self.snapshots = self.path / "snapshots"
        self.pointer = self.path / "current"
        self.facts = self.path / "facts"
        self.texts = self.path / "texts"
        self.pushed = self.path / "pushed"

    @property
    def made(self) -> bool:
        """Whether there is a store."""
        return os.path.isfile(self.path / MARKER)

    def prepare(self) -> None:
        """Make the folder for writing. Raises `UserError` where it holds something else or cannot be written."""
        with plain_errors(self.path):
            if self.path.exists() and not self.path.is_dir():
                raise UserError(f"{self.path} không phải là thư mục", f"{self.path} is not a folder")
            self._make()
            marker = self.path / MARKER
            if not marker.exists():
                if any(name for name in os.listdir(self.path) if not name.startswith(f".{MARKER}")):
                    raise UserError(
                        f"thư mục {self.path} đã có nội dung khác, không phải kho của vncite",
                        f"the folder {self.path} holds something else, not a vncite store",
                    )
                write_whole(marker, json.dumps({"format": FORMAT}) + "\n")
            self.check()
            self.snapshots.mkdir(exist_ok=True)

    def _make(self) -> None:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            vi, en = why(error)
            raise UserError(
                f"không tạo được thư mục {self.path}: {vi}", f"cannot make the folder {self.path}: {en}"
            ) from error

    def check(self) -> None:
        """Raise `UserError` where there is no store, or one of another layout."""
        try:
            found = json.loads((self.path / MARKER).read_text("utf-8"))["format"]
        except FileNotFoundError:
            raise UserError(
                f"không có kho nào ở {self.path}; hãy chạy vncite build trước",
                f"there is no store in {self.path}; run vncite build first",
            ) from None
        except (ValueError, KeyError, TypeError):
            found = None
        except OSError as error:
            raise unusable(self.path, error) from None
        if found != FORMAT:
            raise UserError(
                f"kho ở {self.path} thuộc dạng khác ({found}); hãy dựng lại bằng vncite build vào một thư mục mới",
                f"the store in {self.path} has another layout ({found}); build it again into a new folder",
            )

    def current(self) -> str | None:
        """Name of the snapshot that readers open; None while none has been published."""
        try:
            return self.pointer.read_text("ascii").strip() or None
        except (FileNotFoundError, UnicodeDecodeError):
            return None

    def publish(self, name: str) -> None:
        """Point readers to a finished snapshot and remove those that nobody reads any more."""
        write_whole(self.pointer, name + "\n")
        self.clean()

    def clean(self) -> None:
        """Remove the snapshots that are neither current nor held by a reader, also halves that a killed run left."""
        keep = self.current()
        for path in sorted(self.snapshots.iterdir()):
            if path.is_dir() and path.name != keep:
                with self._lock(path.name, exclusive=True) as held:
                    if held:
                        shutil.rmtree(path, ignore_errors=True)
                if not path.exists():
                    with suppress(OSError):
                        self._lock_path(path.name).unlink()

    def hold(self, name: str) -> IO[bytes] | None:
        """Hold a snapshot while it is read: the open lock file, to be kept as long as the reader lives.

        Raises `OSError` where the writer is removing it: read the name of the current one again.
        """
        if fcntl is None:
            return None
        lock = self._lock_path(name).open("rb")
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            raise
        return lock

    def _lock_path(self, name: str) -> Path:
        return self.snapshots / f"{name}.lock"

    def make_lock(self, name: str) -> None:
        """The lock file of a snapshot to be: readers may not be allowed to write here, so the writer makes it."""
        self._lock_path(name).touch()

    @contextmanager
    def _lock(self, name: str, *, exclusive: bool) -> Iterator[bool]:
        """Whether the lock could be had at once; without locks (Windows), yes: removing an open file fails there."""
        if fcntl is None or not self._lock_path(name).exists():
            yield True
            return
        with self._lock_path(name).open("rb") as lock:
            try:
                fcntl.flock(lock, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
            except OSError:
                yield False
                return
            yield True


def sealed(data: bytes) -> bytes:
    """Bytes with a checksum before them: what a power cut leaves of a file is not taken for the whole."""
    return b"%08x\n" % zlib.crc32(data) + data


def unsealed(data: bytes) -> bytes | None:
    """The bytes that were sealed; None where they are not whole."""
    inside = data[9:]
    return inside if data[:9] == b"%08x\n" % zlib.crc32(inside) else None


def save_sealed(path: Path, data: bytes) -> None:
    """Write sealed bytes, whole or not at all, into a folder that is made if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, sealed(data))


def keep_only(folder: Path, wanted: Iterable[Path]) -> None:
    """Remove the files of a folder of folders but those that are wanted."""
    kept = set(wanted)
    for path in folder.glob("*/*"):
        if path not in kept:
            path.unlink(missing_ok=True)


def unusable(path: Path, error: Exception) -> UserError:
    """What a user is told when the system or the database refuses: another writer, full disk, damaged files."""
    if _HELD.search(str(error)):
        return UserError(
            f"kho ở {path} đang được một tiến trình khác ghi; hãy đợi nó xong",
            f"another process is writing the store in {path}; wait for it to finish",
        )
    if Folder(path).made and _DAMAGED.search(str(error)):
        return UserError(
            f"kho ở {path} bị hỏng; hãy dựng lại bằng vncite build vào một thư mục mới",
            f"the store in {path} is damaged; build it again into a new folder",
        )
    vi, en = why(error)
    return UserError(f"không dùng được kho ở {path}: {vi}", f"cannot use the store in {path}: {en}")


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn what the system or the database refuses into one sentence."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # RocksDB's complaints about damaged files are RuntimeErrors
        raise unusable(path, error) from error
