"""A suite that says "everything holds" must not have left its browser out in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser_needed import missing

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("setting", "outcome"),
    [("required", pytest.fail.Exception), ("", pytest.skip.Exception), (None, pytest.skip.Exception)],
)
def test_a_missing_browser(monkeypatch: pytest.MonkeyPatch, setting: str | None, outcome: type[BaseException]) -> None:
    if setting is None:
        monkeypatch.delenv("VNCITE_BROWSER", raising=False)
    else:
        monkeypatch.setenv("VNCITE_BROWSER", setting)
    with pytest.raises(outcome, match="no Chromium here; `apt-get install chromium`"):
        missing("Chromium", "apt-get install chromium")


def test_what_must_hold_requires_it() -> None:
    assert "VNCITE_BROWSER:-required" in (ROOT / ".ci" / "run").read_text("utf-8")
