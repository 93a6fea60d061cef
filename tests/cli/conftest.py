"""How the tests run a command line: in a process of its own where the process matters, else in this one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture()
def run(tmp_path: Path) -> Run:
    """`run("find", "a.txt", stdin=…)` in an empty folder: standard output and error as text, and the exit status."""

    def command(*arguments: str | os.PathLike[str], stdin: str | bytes = b"", **settings: object) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **settings.pop("env", {})}  # type: ignore[dict-item]
        environment.pop("VNCITE_DEBUG", None)
        data = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [sys.executable, "-m", "vncite", *arguments], input=data, capture_output=True, cwd=tmp_path,
            env=environment, check=False, timeout=120, **settings,  # type: ignore[call-overload]
        )  # fmt: skip
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return command
