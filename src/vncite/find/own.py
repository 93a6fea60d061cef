"""Bodies told by the code in a number: where a text names a body that the symbol names too, it is the one that gave
the paper."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from vncite.find.draft import Draft
from vncite.find.issuer import IssuerGrammar
from vncite.find.letters import LOWER, fold_bytes
from vncite.find.marks import BLANK
from vncite.find.normal import Normal
from vncite.find.number import NumberGrammar
from vncite.find.symbol import UNNAMED
from vncite.find.system import JOINT
from vncite.find.words import accented
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["OwnBodies", "signatories"]

_COMMITTEE: Final = "UB"
"""How the first committees of the State wrote their own code: 83-UB/TH of Ủy ban Kế hoạch Nhà nước."""
_DECREE: Final = "SL"
_GIVERS_OF_DECREES: Final = {"CTN", "CP"}
"""A decree of 1945 to 1960 (sắc lệnh) bears no body: the State's or the Government's chairman gave it."""
_DIGITS: Final = "0123456789"
"""Of a division: 638/QĐ-NHNN5."""
_MARK: Final = re.compile("[-/]")
_TOGETHER: Final = re.compile("/[A-ZĐ][A-ZĐa-z]{1,2}(?:LT|LN|LS|PH)-|(?:-S[A-ZĐ&]{2,12}){2,4}$")
"""The type of a paper that bodies give together: 05/KHLT-SYT-BHXH (liên tịch, liên ngành, liên sở, phối hợp); or two
departments of one province (sở): 1547/HD-SGDĐT-SNV."""
_SHORT_NAMES: Final = (b"dang uy", b"dang bo", b"ubnd", b"hdnd")
_KINDS: Final = frozenset({b"bo", b"so"})
"""First words of names that a list may have once for all its members."""

_MINISTRY: Final = b"bo "
_DEPARTMENT: Final = b"so "


def signatories(draft: Draft) -> int:
    """How many bodies may have issued it: as many as a joint number has, or a few where it has none; else one."""
    if draft.type not in JOINT and (draft.number is None or draft.number.type not in JOINT):
        together = draft.number and _TOGETHER.search(draft.number.canonical)
        return max(1, draft.number.canonical.rpartition("/")[2].count("-")) if draft.number and together else 1
    named = draft.number.issuers if draft.number else ()
    return 4 if UNNAMED.issuperset(named) else len(named)


@lru_cache(maxsize=512)
def _with_commas(name: bytes) -> re.Pattern[bytes]:
    """A folded name with commas between its words, to the end of what is searched."""
    words = rb"[ ,]{1,3}".join(map(re.escape, name.split()))
    return re.compile(rb"(?<![a-z])(" + words + rb")(?![a-z]),? *\Z")


class OwnBodies:
    """Whether a body is the one in a citation's own symbol, by the names and codes of one lexicon."""

    def __init__(self, lexicon: Lexicon, issuers: IssuerGrammar, numbers: NumberGrammar) -> None:
        self._issuers = issuers
        self._codes = numbers.bodies
        self._in = lru_cache(maxsize=4096)(self._in_symbol)
        rows = lexicon.table("bodies")
        self._names = {row["code"]: fold_bytes(row["name"]) for row in rows}
        self._local = {row["code"] for row in rows if row["local"] == "yes"}
        names = {fold_bytes(row["name"]) for row in rows if row["local"] == "yes"}
        self._local_names = (*names - {b"ban chi dao"}, *_SHORT_NAMES)  # a steering committee may be the centre's
        self._by_field = frozenset(row["code"] for row in rows if row["name"].startswith(("Phòng ", "Sở ")))
        self._kinds = compiled(rb"(?<![" + LOWER + rb"])" + accented(lexicon, "body-alone"))
        self._kind_ends = later(rb" *(?:[.,;:)\n]|\Z)| +" + accented(lexicon, "after-body"))

    def end(self, normal: Normal, draft: Draft, position: int, limit: int, *, joint: int = 1) -> int:
        """End of the body named at `position`, or of `joint` bodies, where its code is one of those in the draft's
        number, else -1.
        """
        end = self._issuers.end(normal, position, limit, joint=joint)
        return end if end > 0 and self.named(normal, draft, (position, end)) else -1

    def named(self, normal: Normal, draft: Draft, span: tuple[int, int]) -> bool:
        """Whether the code of the body in `span` is one of those in the draft's number."""
        if draft.number is None:
            return False
        code = self._issuers.code(normal, span)
        if code in self._by_field and code[1:] in draft.number.issuers:
            return True  # a division or department by its field: Phòng Tư pháp's 35/BC-TP
        by_first_word = code and _COMMITTEE in draft.number.issuers and normal.fold.startswith(b"uy ban ", span[0])
        return code in self.codes(draft) or bool(by_first_word)

    def shortened(self, draft: Draft) -> list[bytes]:
        """Folded names of the ministries and departments in the draft's number without their first word."""
        named = [self._names.get(code, b"").partition(b" ") for code in self.codes(draft)]
        return [rest for kind, _, rest in named if kind in _KINDS]

    def parted(self, normal: Normal, draft: Draft, floor: int, stop: int) -> tuple[int, int] | None:
        """The body in the draft's number, named directly before `stop` with a comma where its name has none: "Sở Công,
        Thương ban hành Kế hoạch số 15/KH-SCT".
        """
        for code in self.codes(draft):
            name = self._names.get(code, b"")
            if BLANK in name and (found := _with_commas(name).search(normal.fold, floor, stop)):
                return found.start(), found.end(1)
        return None

    def codes(self, draft: Draft) -> frozenset[str]:
        """Codes of the bodies in the draft's number, as the lexicon has them."""
        return self._in(draft.number.canonical, draft.number.issuers) if draft.number else frozenset()

    def _in_symbol(self, canonical: str, issuers: tuple[str, ...]) -> frozenset[str]:
        segments = {*issuers, *_MARK.split(canonical)[1:]}
        if _DECREE in segments:
            segments |= _GIVERS_OF_DECREES
        return frozenset(self._codes.get(own) or self._codes.get(own.rstrip(_DIGITS), own) for own in segments)

    def of_a_place(self, draft: Draft) -> bool:
        """Whether the code in the draft's number is that of a body which every place has (UBND)."""
        return not self._local.isdisjoint(self.codes(draft))

    def local(self, normal: Normal, position: int) -> bool:
        """Whether the body named at `position` is one that every place has."""
        return normal.fold.startswith(self._local_names, position)

    def place(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """End of the place named at `position` that stands for its council or committee, where the number has the
        code of one: "do tỉnh Quảng Trị ban hành"; else -1.
        """
        end = self._issuers.place(normal, position, limit)
        return end if end > 0 and self.of_a_place(draft) else -1

    def listed(self, draft: Draft) -> bool:
        """Whether a code in the draft's number is that of a body which the lexicon has."""
        return draft.number is not None and not self._codes.keys().isdisjoint(draft.number.issuers)

    def kind(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """End of the word at `position` that says no more than the kind of body and is the first of the name that the
        symbol stands for: "Hướng dẫn số 77/HD-STNMT của Sở."; a ministry's letters may be its department's:
        "212/TTr-TNMT của Sở"; else -1.
        """
        word = self._kinds.match(normal.lower, position, limit)
        if word is None or draft.number is None or not self._kind_ends.match(normal.lower, word.end()):
            return -1
        kind = normal.fold[position : word.end()] + b" "
        kinds = (kind, _MINISTRY) if kind == _DEPARTMENT else (kind,)
        own = self._in("", draft.number.issuers)
        return word.end() if any(self._names.get(code, b"").startswith(kinds) for code in own) else -1

    def alone(self, normal: Normal, draft: Draft, floor: int) -> tuple[int, int] | None:
        """The last word before the draft, not before `floor`, that says no more than the kind of body and is the first
        of the name that the symbol stands for: "Sở" of `1532/HD-STNMT`.
        """
        last = None
        for word in self._kinds.finditer(normal.lower, floor, draft.start):
            last = word.span()
        if last is None:
            return None
        kind = normal.fold[last[0] : last[1]] + b" "
        return last if any(self._names.get(code, b"").startswith(kind) for code in self.codes(draft)) else None
