"""Whose paper a bracket gives the number of, told before it: "Kết luận của Bộ Chính trị về đại hội (Kết luận số
200-KL/TW)", "UBND huyện ban hành Chỉ thị về chống hạn (Chỉ thị số 9/CT-UBND)".
"""

from __future__ import annotations

from typing import Final

from vncite.find.actor import ActorReader
from vncite.find.deeds import issued
from vncite.find.draft import Draft
from vncite.find.issuer import IssuerGrammar
from vncite.find.marks import POINT
from vncite.find.normal import Normal
from vncite.find.own import OwnBodies
from vncite.find.sentence import last_point
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["OF_BODY", "BracketReader"]

_OWNED: Final = later(rb" +cua +")
OF_BODY: Final = compiled(rb"[cd](?<![a-z].)(?:(?<=c)ua|(?<=d)o) +")
"""What stands before the body that gave papers: "của Bộ Y tế", "do Bộ Y tế"."""
_SENTENCE: Final = 240
"""Characters of a sentence before the word for the paper that are looked at for who gave it."""


class BracketReader:
    """Issuers of papers whose numbers stand in brackets."""

    def __init__(self, lexicon: Lexicon, issuers: IssuerGrammar, own: OwnBodies, actors: ActorReader) -> None:
        self._issuers = issuers
        self._own = own
        self._actors = actors
        self._issued = issued(lexicon)

    def of_number(self, normal: Normal, draft: Draft, floor: int) -> tuple[int, int] | None:
        """Whose paper it is that is named before the bracket, by its type, without its number."""
        kind = normal.fold[draft.start : draft.core].removesuffix(b"so ").rstrip(b" :")
        at = normal.fold.rfind(kind + b" ", floor, draft.start) if len(kind) > 3 else -1
        if at < 0:
            return None
        of = _OWNED.match(normal.fold, at + len(kind), draft.start)
        end = self._issuers.end(normal, of.end(), draft.start) if of else -1
        if of and end > 0:
            return (of.end(), end) if POINT not in normal.fold[end : draft.start] else None
        if last_point(normal, at, draft.start) >= 0 or not self._issued.search(normal.fold, max(floor, at - 28), at):
            return None
        begin = max(0, at - _SENTENCE)
        giver = self._actors.before(normal, draft, at, max(begin, last_point(normal, begin, at) + 1))
        return giver if giver and self._own.named(normal, draft, giver) else None

    def of_several(self, normal: Normal, draft: Draft, begin: int) -> tuple[int, int] | None:
        """Whose papers they are of which a bracket gives the numbers, named last before it: "các Quyết định của Bộ Y tế
        về phòng bệnh (số 12/QĐ-BYT và số 15/QĐ-BYT)".
        """
        last = None
        for of in OF_BODY.finditer(normal.fold, begin, draft.start):
            if (end := self._own.end(normal, draft, of.end(), draft.start)) > 0:
                last = (of.end(), end)
        return last
