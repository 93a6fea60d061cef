"""The folder of texts and facts that some tests and benchmarks read: it stands beside the repository, no part of it.

`VNCITE_SHARED` names another place. Without the folder these tests are skipped, and say so.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

__all__ = ["SHARED", "absent", "needs"]

SHARED = Path(os.environ.get("VNCITE_SHARED") or Path(__file__).resolve().parents[1].parent / "shared").absolute()


def absent(name: str) -> str:
    """The sentence that says that a file or folder of `SHARED` is not there; empty where it is."""
    path = SHARED / name
    return "" if path.exists() else f"{path} is not there; VNCITE_SHARED=DIR names the folder that has {name}"


def needs(name: str) -> pytest.MarkDecorator:
    """Skips a test where a file or folder of `SHARED` is not there."""
    import pytest

    reason = absent(name)
    return pytest.mark.skipif(bool(reason), reason=reason)
