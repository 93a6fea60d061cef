"""What the tests start runs the vncite that they import: the source, not what is installed."""

from __future__ import annotations

import os
from pathlib import Path

import vncite

SOURCE = Path(__file__).resolve().parents[1] / "src"

if Path(vncite.__file__).is_relative_to(SOURCE):
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(SOURCE), os.environ.get("PYTHONPATH")]))
