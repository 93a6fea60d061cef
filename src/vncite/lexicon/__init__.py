"""The vocabulary as data: CSV tables that a lawyer can edit, one loader, and a folder of one's own on top (`--lexicon DIR`)."""

from vncite.lexicon.load import Lexicon, load

__all__ = ["Lexicon", "load"]
