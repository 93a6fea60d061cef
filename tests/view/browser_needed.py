"""What becomes of the browser's tests where there is no browser: they are skipped, or fail where it is required."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest

__all__ = ["missing"]


def missing(what: str, command: str) -> NoReturn:
    """Skip, and say what would let the tests run; with `VNCITE_BROWSER=required`, as `.ci/run` sets it, fail."""
    told = f"no {what} here; `{command}` lets these tests run"
    if os.environ.get("VNCITE_BROWSER") == "required":
        pytest.fail(f"{told} (VNCITE_BROWSER=required)", pytrace=False)
    pytest.skip(told)
