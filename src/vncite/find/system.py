"""In which system of papers a number stands: the State's, the Party's, the Front's and the mass organisations'.

Sources: Nghị định 30/2020/NĐ-CP Phụ lục I (State papers), Nghị định 78/2025/NĐ-CP Điều 71 (legal normative documents),
Hướng dẫn 36-HD/VPTW (Party papers): the separators tell it where the codes do not.
"""

from __future__ import annotations

from typing import Final

from vncite.find.spelling import TERMED
from vncite.lexicon import Lexicon
from vncite.model import Series

__all__ = ["JOINT", "LAWS", "OLD_TYPES", "STEERING", "Systems"]

STEERING: Final = "BCĐ"
"""A steering committee (ban chỉ đạo) has members of the Party and of the State, and writes as either."""
JOINT: Final = frozenset({"TTLT", "NQLT", "CTLT"})
"""Joint papers, written `08/2004/TTLT/BTM-BTC` as well as `TTLT-BTM-BTC`."""
LAWS: Final = frozenset({"HP", "BL", "L", "PL"})
"""What the National Assembly or its Standing Committee adopts under a title: hiến pháp, bộ luật, luật, pháp lệnh."""
OLD_TYPES: Final = frozenset({"QĐ", "TT", "NQ", "CT", "NĐ"})
"""Types that the old forms have behind the body: `120-TC/QĐ`."""
_OLD_BODIES: Final = frozenset({"CTN", "HĐBT", "HĐNN", "LB", "PTM", "TVQH"})
"""Bodies that wrote `9-L/CTN` before the State's present form; it stays as written."""
_ORGANISERS: Final = "BTC"
"""Ban Tổ chức of a committee of the Party, and Bộ Tài chính, whose old circulars alone are written `12-TT/BTC`."""
_TELEGRAM: Final = "CĐ"
"""The Party sends no telegrams (công điện): `84/CĐ-TW` is of the State's committee for floods."""
_EITHER: Final = frozenset({"BCH", "BTG"})
"""Bodies of the Party and others of the same letters, which write `04/NQ-BCH` as the State does: a union's committee
(ban chấp hành), and Ban Tôn giáo beside Ban Tuyên giáo."""


class Systems:
    """The codes of a lexicon's bodies, by the system that they belong to."""

    def __init__(self, lexicon: Lexicon, types: dict[str, str], bodies: dict[str, str]) -> None:
        self._types, self._bodies = frozenset(types.values()), bodies
        self._party: set[str] = set()
        self._state: set[str] = set()
        self._front: set[str] = set()
        for row in lexicon.table("bodies"):
            codes = [row["code"], *filter(None, row["aliases"].split("|"))]
            if row["system"] == "mttq":
                self._front.add(row["code"])
            if row["system"] == "nn":
                self._state.update(codes)
            if row["system"] == "dang":
                self._party.update(codes)

    def as_the_party(self, kind: str, body: str, separators: list[str]) -> bool:
        """Whether a type and its body are written as the Party writes them: a dash, then a slash (`77-KL/TW`)."""
        if separators[0] not in "- " or separators[1:2] != ["/"]:
            return False
        of_old = body not in self._state or _bare_code(body) in _OLD_BODIES
        return of_old or body.startswith(STEERING) or self._of_organisers(kind, body, separators[0])

    def series(
        self, symbol: str | None, type_code: str | None, segments: list[str], first: str, year: int | None
    ) -> Series:
        """The series, from the type in the symbol or the type word, the codes, and the separator behind the number."""
        kind = symbol or type_code
        of_state: Series = "qppl" if year is not None else "hc"
        if kind == "VBHN":
            return "hn"
        if symbol and len(segments) > 1 and self._of_organisers(symbol, segments[1], first):
            return "dang"
        if kind == _TELEGRAM and first == "/":
            return of_state
        if segments[0] == "SL" or (symbol is None and self._of_state(segments[0])):
            return of_state
        if len(segments) > 1 and self._of_state(segments[1]) and (TERMED.match(segments[1]) or kind in JOINT):
            return of_state
        if kind in self._types and segments[1:2] and segments[1] in _EITHER and first == "/":
            return "hc"
        bodies = segments[1:] or segments
        if year is None and self._has_party(bodies, first) and not any(s.startswith("MTT") for s in bodies):
            return "dang"
        if any(s in self._front or s.startswith(("MTTQ", "MTTW", "UBMTTQ")) for s in bodies):
            return "mttq"
        if year is None and symbol and len(segments) > 1 and first in "- ":
            unknown = segments[-1] not in self._bodies and not self._of_state(bodies[0])
            if unknown or bodies[0].startswith(STEERING):
                return "dang"
        return of_state

    def _has_party(self, bodies: list[str], first: str) -> bool:
        """Whether a body of the Party issues; a division of a ministry may have the code of one: 6936/CĐ-BNN-ĐĐ, and
        01/QC-PCTT-BCH is written as the State writes.
        """
        if bodies[0] in self._party:
            return True
        return self._bodies.get(bodies[0]) not in self._state and first != "/" and any(s in self._party for s in bodies)

    def _of_state(self, code: str) -> bool:
        """Whether it is the code of a body of the State, with its term or without, and of no other."""
        code = _bare_code(code)
        return code in self._state and code not in self._party and code not in self._front

    def _of_organisers(self, kind: str, body: str, first: str) -> bool:
        """Whether it is a paper of a Ban Tổ chức and none of Bộ Tài chính, which has the same letters."""
        return body == _ORGANISERS and first == "-" and kind not in OLD_TYPES


def _bare_code(code: str) -> str:
    """The code of a body without its term."""
    termed = TERMED.match(code)
    return termed[1] if termed else code
