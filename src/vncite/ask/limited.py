"""Questions under a time limit that holds whatever they do.

The embedded engine cannot be stopped in the middle of a query, and a server may send its answer drop by drop, so the
question is put in a process of its own, which is killed when its time is up.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import vncite
from vncite.ask.answer import Answer
from vncite.errors import UserError, fault

__all__ = ["in_time", "seconds"]

LONGEST = 1e6
"""Seconds; what the system can wait for is not much more."""


def in_time(
    request: Mapping[str, object], limit: float, *, folder: str | os.PathLike[str] | None, endpoint: str | None = None
) -> Answer:
    """The answer of a store's folder or an endpoint to a request (`vncite.ask.worker`) within `limit` seconds.

    Raises `UserError` where it takes longer, where the limit is none, and as the question itself does.
    """
    wait = seconds(limit)
    if (folder is None) == (endpoint is None):
        raise ValueError("a folder or an endpoint is needed, and not both")
    where = {"endpoint": endpoint, "limit": wait} if folder is None else {"folder": os.fspath(folder)}
    home = str(Path(vncite.__file__).parent.parent)
    path = os.pathsep.join(part for part in (home, os.environ.get("PYTHONPATH")) if part)
    command = [sys.executable, "-P", "-m", "vncite.ask.worker"]
    try:
        done = subprocess.run(
            command, input=json.dumps({**where, **request}).encode("ascii"), capture_output=True, timeout=wait,
            env={**os.environ, "PYTHONPATH": path}, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise UserError(
            f"câu hỏi chạy quá {limit:g} giây; hãy hỏi hẹp hơn hoặc cho thêm thời gian",
            f"the query took more than {limit:g} seconds; ask for less or give it more time",
        ) from None
    if os.environ.get("VNCITE_DEBUG"):
        sys.stderr.write(done.stderr.decode("utf-8", "replace"))
    try:
        said = json.loads(done.stdout)
    except ValueError:
        raise _died(done.returncode, done.stderr) from None
    if "error" in said:
        raise UserError(*said["error"])
    columns, rows, unmatched, readings = said["answer"]
    return Answer(
        tuple(columns),
        tuple(map(tuple, rows)),
        tuple(unmatched),
        tuple((argument, tuple(names)) for argument, names in readings),
    )


def _died(status: int, told: bytes) -> UserError:
    """The process ended without a word: a signal is the system's, anything else a fault that it told elsewhere."""
    if status < 0:
        return UserError(
            f"câu hỏi bị hệ thống dừng (tín hiệu {-status}), có thể vì thiếu bộ nhớ",
            f"the query was stopped by the system (signal {-status}), perhaps for lack of memory",
        )
    what = (told.decode("utf-8", "replace").strip().splitlines() or [f"status {status}"])[-1]
    return fault(what)


def seconds(limit: float) -> float:
    """A time limit that the system can wait for. Raises `UserError` for what is no time above 0: `nan`, `inf`, -1."""
    if not math.isfinite(limit) or limit <= 0:
        raise UserError(
            f"giới hạn thời gian phải là số giây lớn hơn 0, không phải {limit:g}",
            f"the time limit must be a number of seconds above 0, not {limit:g}",
        )
    return min(limit, LONGEST)
