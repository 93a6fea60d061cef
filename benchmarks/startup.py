"""Processor time that the command line takes to start: `vncite --version`, `vncite find` of a short text, and others.

Each command runs several times as a child process; what counts is its user and system time (`resource.getrusage`),
which does not depend on what else the machine does. The first two must stay under 0.3 s.

    python benchmarks/startup.py [--check]
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESULT = ROOT / "benchmarks" / "results" / "startup.md"
LIMIT = 0.3
RUNS = 9
TEXT = "Thực hiện Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ.\n"
COMMANDS: tuple[tuple[tuple[str, ...], float | None], ...] = (
    (("--version",), LIMIT),
    (("find", "{file}"), LIMIT),
    (("find", "{file}", "--format", "jsonl"), LIMIT),
    (("--help",), None),
    (("check", "{file}"), None),
    (("rules",), None),
    (("ask",), None),
)
"""Arguments of each command and its limit in seconds, or None where there is none."""
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""An installed package has its bytecode, so the runs may keep it: else each of them compiles the source again."""


def seconds(arguments: list[str]) -> float:
    """User and system time of one run, all its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "vncite", *arguments]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, env=ENVIRONMENT, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(f"vncite {' '.join(arguments)}: {done.stderr.decode()}")
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def measure() -> list[tuple[str, float, float, float | None]]:
    """For each command: its line, the median and the slowest of the runs, its limit."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bao-cao.txt"
        file.write_text(TEXT, encoding="utf-8")
        for arguments, limit in COMMANDS:
            given = [argument.format(file=file) for argument in arguments]
            seconds(given)  # once for the caches of the system and of the interpreter
            taken = [seconds(given) for _ in range(RUNS)]
            line = "vncite " + " ".join(arguments).format(file="bao-cao.txt")
            rows.append((line, statistics.median(taken), max(taken), limit))
    return rows


def main() -> int:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--check", action="store_true", help="write nothing, exit with 1 where a limit is broken")
    arguments = options.parse_args()
    rows = measure()
    lines = ["| command | median, s of processor time | slowest | limit |", "|---|---|---|---|"]
    lines += [f"| `{line}` | {median:.3f} | {worst:.3f} | {limit or ''} |" for line, median, worst, limit in rows]
    print("\n".join(lines))
    if not arguments.check:
        RESULT.parent.mkdir(exist_ok=True)
        head = f"# Start-up\n\n`python benchmarks/startup.py`: {RUNS} runs each, Python {sys.version.split()[0]}.\n\n"
        RESULT.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    return int(any(limit is not None and median > limit for _, median, _, limit in rows))


if __name__ == "__main__":
    sys.exit(main())
