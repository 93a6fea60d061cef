"""Processor time that the tables take to load and to be asked once, in a fresh process each time.

python benchmarks/lexicon.py
"""

from __future__ import annotations

import subprocess
import sys

SETUP = "import time; from vncite.lexicon.{module} import {view}; start = time.process_time(); "
ASKED = [
    # what, module, view, first question, most milliseconds
    ("types", "types", "doc_types", "doc_types().word('Nghị quyết')", 10),
    ("bodies, by code", "bodies", "bodies", "bodies().by_code('BYT')", 10),
    ("terms", "terms", "terms", "terms().numbered('QH', 15)", 10),
    ("places, by name", "places", "places", "places().find('Sơn La')", 30),
    ("communes, by name", "places", "places", "places().find('xã Bắc Yên', level='commune')", 100),
    ("laws, by title", "titles", "law_titles", "law_titles().find('Luật Đất đai')", 10),
]


def milliseconds(module: str, view: str, question: str) -> float:
    """The best of five processes."""
    code = SETUP.format(module=module, view=view) + f"{question}; print((time.process_time() - start) * 1000)"
    return min(
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(5)
    )


def main() -> None:
    """Prints a line for each view; the first question pays for reading and indexing its tables."""
    slow = False
    for what, module, view, question, most in ASKED:
        spent = milliseconds(module, view, question)
        slow |= spent > most
        print(f"{what:20} {spent:6.1f} ms   target {most} ms{'   TOO SLOW' if spent > most else ''}")
    raise SystemExit(slow)


if __name__ == "__main__":
    main()
