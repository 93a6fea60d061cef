"""Bars on standard error: after a while, and only where somebody watches."""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path

import pytest

from vncite.cli import progress
from vncite.cli.commands.validate import _report


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "patience", "drawn"), [(Terminal, 0.0, True), (Terminal, 60.0, False), (io.StringIO, 0.0, False)]
)
def test_a_bar_moves_while_one_call_works(
    monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO], patience: float, drawn: bool
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", stream())
    with progress.waiting("Đang kiểm tra"):
        time.sleep(0.5)
    assert ("Đang kiểm tra" in sys.stderr.getvalue()) == drawn  # type: ignore[attr-defined]


def test_validate_shows_that_it_works(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<urn:a> a <https://vnc.example/ns#Citation> .", encoding="utf-8")
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert not _report(tmp_path / "a.ttl").conforms
    assert "Đang kiểm tra" in sys.stderr.getvalue()  # type: ignore[attr-defined]
