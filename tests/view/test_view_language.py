"""In Python a language that is none of ours is an error, as `--lang fr` is: what is told would be in another one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vncite.check import check
from vncite.errors import UserError
from vncite.graph import corpus_quads
from vncite.graph.validate import validate
from vncite.model import Corpus
from vncite.store import Store
from vncite.view import page
from vncite.view.listing import listing
from vncite.view.sarif import sarif

EMPTY = Corpus((), {})
TOLD: dict[str, Callable[[str], object]] = {
    "check": lambda lang: check(EMPTY, lang=lang),
    "page": lambda lang: page(Store.memory(), lang=lang),
    "listing": lambda lang: list(listing(EMPTY, (), lang)),
    "sarif": lambda lang: sarif(EMPTY, (), (), lang),
    "validate": lambda lang: validate((), lang=lang),
    "corpus_quads": lambda lang: list(corpus_quads(EMPTY, lang=lang)),
}


@pytest.mark.parametrize("name", list(TOLD))
def test_another_language_is_an_error(name: str) -> None:
    for lang in ("fr", "EN", ""):
        with pytest.raises(UserError, match=f"lang '{lang}' is not one of: vi, en"):
            TOLD[name](lang)
    for lang in ("vi", "en"):
        TOLD[name](lang)
