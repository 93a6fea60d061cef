"""The codes in a number's symbol in their standard spelling: Đ restored, case mended, a dropped hyphen put back."""

from __future__ import annotations

import re
from typing import Final

from vncite.find.letters import fold_bytes
from vncite.lexicon import Lexicon

__all__ = ["TERMED", "CodeSpelling"]

TERMED: Final = re.compile(r"^(QH|UBTVQH|HĐND|TVQH|HĐNN)[.]?K?(\d{1,2})$")
"""A body's code with its term: `QH15`, `HĐND8`."""


class CodeSpelling:
    """The codes of types and bodies of one lexicon, and how they are misspelt."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.types: dict[str, str] = {}
        """Type code by symbol."""
        self.bodies: dict[str, str] = {}
        """Body code by code or alias."""
        self._respelt: dict[str, str] = {}
        """Other spellings of a code that differ in case or accents alone: TTG is TTg."""
        folded_types: dict[str, set[str]] = {}
        for row in lexicon.table("doc_types"):
            for symbol in filter(None, row["symbols"].split("|")):
                self.types.setdefault(symbol, row["code"])
                folded_types.setdefault(_plain(symbol), set()).add(symbol)
        folded_bodies: dict[str, set[str]] = {}
        aliases: list[tuple[str, str]] = []
        written: dict[str, set[str]] = {}
        of_party: set[str] = set()
        for row in lexicon.table("bodies"):
            self.bodies.setdefault(row["code"], row["code"])
            folded_bodies.setdefault(_plain(row["code"]), set()).add(row["code"])
            written[row["code"]] = {row["code"], *row["aliases"].split("|")}
            if row["system"] == "dang":
                of_party.add(row["code"])
            aliases += [(alias, row["code"]) for alias in filter(None, row["aliases"].split("|"))]
        for alias, code in aliases:
            self.bodies.setdefault(alias, code)
            if _plain(alias) == _plain(code):
                self._respelt[alias] = code
            if alias.endswith("TƯ") and f"{alias[:-1]}W" in written[code] and code in of_party:
                self._respelt[alias] = f"{alias[:-1]}W"
        self._unfold_type = {folded: min(names) for folded, names in folded_types.items() if len(names) == 1}
        self._unfold_body = {folded: min(names) for folded, names in folded_bodies.items() if len(names) == 1}

    def is_type(self, code: str) -> bool:
        """Whether it is the symbol of a type, whatever its case and accents."""
        return _plain(code) in self._unfold_type or code in self.types

    def is_body(self, code: str) -> bool:
        """Whether it is the code of a body, whatever its case and accents."""
        return _plain(code) in self._unfold_body or code in self.bodies or bool(TERMED.match(code.upper()))

    def mended(self, segments: list[str], type_code: str | None) -> tuple[list[str], list[str]]:
        """The codes in their standard spelling: Đ restored, case mended, a dropped hyphen put back."""
        repairs = []
        out = []
        for i, segment in enumerate(segments):
            if segment in self._respelt and segment not in self.types:
                out.append(self._respelt[segment])
                repairs.append(_mending(segment, out[-1]))
                continue
            plain = _plain(segment)
            named = self._named(segments, type_code) if i == 0 and len(segments) > 1 else None
            if named is not None:
                out.append(named)
                repairs.append(_mending(segment, named))
                continue
            if segment in self.bodies or (i == 0 and segment in self.types):
                out.append(segment)
                continue
            if (i and segment.isupper() and segments[0] in self.bodies and segments[0] not in self.types) or (
                segment.startswith("QHK")
            ):
                out.append(segment)  # the unit of a body, or QHK6, which the text may well have
                continue
            termed = TERMED.match(segment.upper().replace("HDND", "HĐND").replace("HDNN", "HĐNN"))
            if termed:
                mended = termed.group(1) + termed.group(2)
            elif i == 0 and len(segments) > 1 and plain in self._unfold_type:
                mended = self._unfold_type[plain]
            elif plain in self._unfold_body and self._unfold_body[plain].count("Đ") >= segment.count("Đ"):
                mended = self._unfold_body[plain]  # HĐĐT is no misspelt HĐDT: nobody writes Đ for D
            else:
                mended = segment
                split = self.split(segment) if len(segments) == 1 else None
                if split and type_code in (None, self.types.get(split[0])):
                    out += split
                    repairs.append("hyphen-restored")
                    continue
            if mended != segment:
                repairs.append(_mending(segment, mended))
            out.append(mended)
        return out, repairs

    def _named(self, segments: list[str], type_code: str | None) -> str | None:
        """The symbol of the type word before it, where the first code is that without its Đ."""
        first = segments[0]
        if first in self.types:
            return None
        if first in ("ND", "N") and segments[1] == "CP":
            return "NĐ"  # the Government issues with no body of that code
        if type_code is None:
            return None
        if first in ("N", "Q") and type_code == f"{first}Đ":
            return type_code  # a font without Đ: "Nghị định số 92/2002/N -CP"
        # ND is the code of a body, but behind the word "Nghị định" it is NĐ
        named = self._unfold_type.get(_plain(first))
        return named if named is not None and self.types[named] == type_code else None

    def split(self, segment: str) -> list[str] | None:
        """`NQCP` is NQ and CP whose hyphen was lost at a line's end."""
        for cut in range(4, 1, -1):
            head, rest = segment[:cut], segment[cut:]
            kind = head if head in self.types else self._unfold_type.get(_plain(head))
            body = rest if rest in self.bodies else self._unfold_body.get(_plain(rest))
            if kind and rest and (body or TERMED.match(rest)):
                return [kind, body or rest]
        return None


def _mending(written: str, mended: str) -> str:
    """The name of the repair that makes one spelling of a code the other."""
    return "d-restored" if mended.count("Đ") != written.upper().count("Đ") else "case-mended"


def _plain(code: str) -> str:
    return fold_bytes(code).decode("ascii", "replace").upper()
