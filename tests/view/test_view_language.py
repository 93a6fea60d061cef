"""In Python a language that is none of ours is an error, as `--lang fr` is: what is told would be in another one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from vncite.check import check
from vncite.errors import UserError
from vncite.graph import corpus_quads
from vncite.graph.validate import validate
from vncite.model import Corpus
from vncite.store import Store, build
from vncite.view import page
from vncite.view.listing import listing
from vncite.view.sarif import sarif

EMPTY = Corpus((), {})
TOLD: dict[str, Callable[[str, Path], object]] = {
    "check": lambda lang, folder: check(EMPTY, lang=lang),
    "build": lambda lang, folder: build(folder / "a.txt", folder / "store", lang=lang),
    "page": lambda lang, folder: page(Store.memory(), lang=lang),
    "listing": lambda lang, folder: list(listing(EMPTY, (), lang)),
    "sarif": lambda lang, folder: sarif(EMPTY, (), (), lang),
    "validate": lambda lang, folder: validate((), lang=lang),
    "corpus_quads": lambda lang, folder: list(corpus_quads(EMPTY, lang=lang)),
}


@pytest.mark.parametrize("name", list(TOLD))
def test_another_language_is_an_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("Nghị quyết số 128/NQ-CP", encoding="utf-8")
    for lang in ("fr", "EN", ""):
        with pytest.raises(UserError, match=f"lang '{lang}' is not one of: vi, en"):
            TOLD[name](lang, tmp_path)
    assert not (tmp_path / "store").exists()
    for lang in ("vi", "en"):
        TOLD[name](lang, tmp_path)
