"""Citations to instruments: who issued what, in which numbering period, within one document and across a corpus.

    Extraction -link_document-> LinkedDocument          a pure function of one document
    Extraction… -link-> Corpus                          a fold over keys, in any order to the same result

Nothing is guessed in silence: what a text leaves open stays a designation with ranked candidates (docs/developing.md,
Identity). Each is imported when it is asked for: a question to a store needs a number's key and no linking.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vncite.link.corpus import THRESHOLD, combine, link
    from vncite.link.local import link_document
    from vncite.link.register import SHIPPED, Register, RegisterChoice

__all__ = ["SHIPPED", "THRESHOLD", "Register", "RegisterChoice", "combine", "link", "link_document"]

_HOMES = {"THRESHOLD": "corpus", "combine": "corpus", "link": "corpus", "link_document": "local"}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"vncite.link.{_HOMES.get(name, 'register')}"), name)
