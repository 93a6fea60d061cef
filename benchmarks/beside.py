"""The texts beside the repository (`tools/shared.py`), for benchmarks, which run as scripts of this folder."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "tools"))

from shared import SHARED, absent

__all__ = ["SHARED", "absent"]
