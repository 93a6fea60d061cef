"""Citations to instruments: who issued what, in which numbering period, within one document and across a corpus.

    Extraction -link_document-> LinkedDocument          a pure function of one document
    Extraction… -link-> Corpus                          a fold over keys, in any order to the same result

Nothing is guessed in silence: what a text leaves open stays a designation with ranked candidates (docs/developing.md,
Identity).
"""

from vncite.link.corpus import THRESHOLD, combine, link
from vncite.link.local import link_document
from vncite.link.register import SHIPPED, Register, RegisterChoice

__all__ = ["SHIPPED", "THRESHOLD", "Register", "RegisterChoice", "combine", "link", "link_document"]
