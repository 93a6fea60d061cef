"""The vocabulary as data: CSV tables that a lawyer can edit, one loader, and a user's folder on top."""

from vncite.lexicon.load import Lexicon, load

__all__ = ["Lexicon", "load"]
