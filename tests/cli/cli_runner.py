"""How the tests run a command line: in a process of its own, as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

__all__ = ["ROOT", "Done", "Run", "vncite"]

Done: TypeAlias = "subprocess.CompletedProcess[str]"
Run: TypeAlias = Callable[..., Done]
ROOT = Path(__file__).resolve().parents[2]


def vncite(
    folder: Path, *arguments: str | os.PathLike[str], stdin: str | bytes = b"", env: Mapping[str, str] | None = None
) -> Done:
    """Run `vncite …` in `folder`; standard output and error as text."""
    own = {name: value for name, value in os.environ.items() if name not in ("VNCITE_DEBUG", "COLUMNS")}
    environment = {**own, "PYTHONPATH": str(ROOT / "src"), **(env or {})}
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "vncite", *arguments],
        input=data, capture_output=True, cwd=folder, env=environment, check=False, timeout=300,
    )  # fmt: skip
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())
