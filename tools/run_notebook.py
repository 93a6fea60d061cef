#!/usr/bin/env python3
"""Run notebooks from the first cell to the last, and put what they print into them.

    python tools/run_notebook.py notebooks/*.ipynb

Times of execution are left out, so that the same outputs give the same file.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parent.parent


def executed(path: Path) -> nbformat.NotebookNode:
    """The notebook with its outputs, run in its own folder with the `vncite` of this tree."""
    notebook = nbformat.read(path, as_version=4)
    paths = [str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    client = NotebookClient(
        notebook, timeout=300, kernel_name="python3", record_timing=False, resources={"metadata": {"path": path.parent}}
    )
    client.execute(env=environment)
    return notebook


def main() -> int:
    """Run the notebooks given and write them back."""
    for name in sys.argv[1:]:
        nbformat.write(executed(Path(name)), name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
