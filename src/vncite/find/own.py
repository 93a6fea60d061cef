"""Bodies told by the code in a number: where a text names a body that the symbol names too, it is the one that gave
the paper."""

from __future__ import annotations

import re

from vncite.find.draft import Draft
from vncite.find.issuer import IssuerGrammar
from vncite.find.letters import LOWER, fold_bytes
from vncite.find.normal import Normal
from vncite.find.number import NumberGrammar
from vncite.find.words import accented
from vncite.lexicon import Lexicon
from vncite.patterns import compiled

__all__ = ["OwnBodies"]

_DECREE, _GIVERS_OF_DECREES = "SL", {"CTN", "CP"}
"""A decree of 1945 to 1960 (sắc lệnh) bears no body: the State's or the Government's chairman gave it."""
_MARK = re.compile("[-/]")


class OwnBodies:
    """Whether a body is the one in a citation's own symbol, by the names and codes of one lexicon."""

    def __init__(self, lexicon: Lexicon, issuers: IssuerGrammar, numbers: NumberGrammar) -> None:
        self._issuers = issuers
        self._codes = numbers.bodies
        rows = lexicon.table("bodies")
        self._names = {row["code"]: fold_bytes(row["name"]) for row in rows}
        self._local = {row["code"] for row in rows if row["local"] == "yes"}
        self._kinds = compiled(rb"(?<![" + LOWER + rb"])" + accented(lexicon, "body-alone"))

    def end(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """End of the body named at `position` where its code is one of those in the draft's number, else -1."""
        end = self._issuers.end(normal, position, limit)
        if end < 0 or draft.number is None:
            return -1
        return end if self._issuers.code(normal, (position, end)) in self.codes(draft) else -1

    def codes(self, draft: Draft) -> set[str]:
        """Codes of the bodies in the draft's number, as the lexicon has them."""
        if draft.number is None:
            return set()
        segments = {*draft.number.issuers, *_MARK.split(draft.number.canonical)[1:]}
        if _DECREE in segments:
            segments |= _GIVERS_OF_DECREES
        return {self._codes.get(own, own) for own in segments}

    def of_a_place(self, draft: Draft) -> bool:
        """Whether the code in the draft's number is that of a body which every place has (UBND)."""
        return not self._local.isdisjoint(self.codes(draft))

    def alone(self, normal: Normal, draft: Draft, floor: int) -> tuple[int, int] | None:
        """The last word before the draft, not before `floor`, that says no more than the kind of body and is the first
        of the name that the symbol stands for: "Sở" of `1532/HD-STNMT`.
        """
        last = None
        for word in self._kinds.finditer(normal.lower, floor, draft.start):
            last = word.span()
        if last is None:
            return None
        kind = normal.fold[slice(*last)] + b" "
        return last if any(self._names.get(code, b"").startswith(kind) for code in self.codes(draft)) else None
