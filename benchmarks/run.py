"""Run every benchmark, one after the other, each in a process of its own; results go to `benchmarks/results/`.

python benchmarks/run.py [NAME…]      names without `.py`; all of them where none is given
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAMES = ("accuracy", "dates", "judged", "find", "link", "graph", "whole", "page", "lexicon", "startup")
"""In this order; what else stands in this folder helps them or makes their tables."""


def main() -> int:
    wanted = sys.argv[1:] or NAMES
    if unknown := sorted(set(wanted) - set(NAMES)):
        print(f"no benchmark {', '.join(unknown)}; there are: {', '.join(NAMES)}", file=sys.stderr)
        return 2
    failed = []
    for name in wanted:
        print(f"\n== benchmarks/{name}.py", flush=True)
        began = time.monotonic()
        if subprocess.run([sys.executable, str(HERE / f"{name}.py")], check=False).returncode:
            failed.append(name)
        print(f"-- {time.monotonic() - began:.0f} s", flush=True)
    if failed:
        print(f"\nnot reached or not run: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
