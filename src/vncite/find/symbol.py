"""What a written number says: its serial, year, type, bodies and term, in the spelling of the standard.

Where a number ends in the text is read in `number`, in which system of papers it stands in `system`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest
from typing import Final, NamedTuple

from vncite.find.letters import decode
from vncite.find.spelling import TERMED, CodeSpelling
from vncite.find.system import JOINT, OLD_TYPES, Systems
from vncite.lexicon import Lexicon
from vncite.model import Number
from vncite.patterns import compiled

__all__ = ["ALSO_BODIES", "UNNAMED", "ReadNumber", "SymbolReader", "squeezed"]

ALSO_BODIES: Final = frozenset({"TC", "CT"})
"""Types whose symbol is the code of a body too: a letter of Cục Thuế is 636/CT-TTHT."""
UNNAMED: Final = frozenset({"LB", "LN", "LT", "TTLB", "TTLN"})
"""Codes of joint papers that do not say whose they are (liên bộ, liên ngành)."""
_INSPECTORATE: Final = "TTr"
"""The symbol of a tờ trình, and the code of an inspectorate (thanh tra)."""
_PROSECUTORS: Final = "VKS"
"""How the codes of all of them begin; `CT-VKSLĐ` is an indictment (cáo trạng), no letter of a tax department."""
_JUDGMENTS: Final = frozenset({"ST", "PT"})
_ALWAYS_TYPES: Final = ("QĐ", "NQ", "CT")
"""Types that their symbols name whatever type word stands before them."""
_FIRST_YEAR: Final = 1945
_LAST_YEAR: Final = 2099

_SHAPE: Final = compiled(r"^(\d{1,7}(?:\.\d{1,2})?)([a-zA-Z]?)([-/ ])(?:(\d{3,5})[/-])?(.+)$")
_OVER_A_SPACE: Final = compiled(r"(?<=/[A-ZĐ][A-ZĐ]) (?=[A-ZĐT])|(?<=/[A-ZĐ]{3}) (?=[A-ZĐT])")
_SEPARATOR: Final = compiled(r"[-/.]")
_YEAR_INSIDE: Final = compiled(r"(\d{1,6}[a-zA-Z]?)/([A-ZĐ]{2,5})/((?:19|20)\d\d)[-/]")
_SEPARATOR_LOST: Final = compiled(r"(\d{1,6}(?:[a-zA-Z](?= )|/\d{4})?) ?(?=[A-ZĐ]{2})")
_DOTTED_CENTRE: Final = compiled(r"(?<=[/-])T\.(?=[ƯWU](?![A-ZĐ]))")
"""`T.Ư` and `T.U`, a committee of the Party in the spelling of the press."""
_LAW_OF_DECREE: Final = compiled(r"[-/]SL[-/.]L[.-]?(?=\d)")
"""The number of a law of 1957, which is that of the decree that promulgates it: `102/SL/L.004` is `102-SL/L004`."""

_TERM_PARTED: Final = compiled(r"(?<=QH)[-/](?=\d{1,2}\Z)")
"""A mark between the National Assembly and its term: `18/1999/QH/10`."""


class ReadNumber(NamedTuple):
    """A number as read: its value, what had to be repaired, and how sure it is that this is the number of an
    instrument.
    """

    number: Number
    repairs: tuple[str, ...]
    confidence: float


class _Parts(NamedTuple):
    """A number taken apart, its codes not yet spelt by the standard."""

    serial: str
    suffix: str
    """The letter behind the serial: `12a`."""
    year_text: str | None
    year: int | None
    separators: list[str]
    """The one behind the serial or year, then those between the codes; the first empty where a space stands for it."""
    segments: list[str]
    repairs: list[str]

    @property
    def first(self) -> str:
        return self.separators[0] or " "


class SymbolReader:
    """Numbers read with the codes of one lexicon."""

    def __init__(self, lexicon: Lexicon, spelling: CodeSpelling) -> None:
        self._spelling = spelling
        self._types, self._bodies = spelling.types, spelling.bodies
        self._systems = Systems(lexicon, spelling.types, spelling.bodies)
        self.uncitable = {row["code"] for row in lexicon.table("doc_types") if row["citable"] == "no"}
        self.read = lru_cache(maxsize=65536)(self._read)

    def _read(self, raw: bytes, typed: bool, type_code: str | None) -> ReadNumber | None:
        """The number written as `raw`, after the type word `type_code` if it is `typed`; None where it is no number of
        an instrument.
        """
        parts = self._parts(raw, typed)
        if parts is None:
            return None
        first, year, segments = parts.first, parts.year, parts.segments
        if type_code is None and segments[-1] in _JUDGMENTS and segments[0] not in self._types:
            return None  # "Bản án số 02/2020/LĐ-ST"; but "Quyết định … số 03/2022/QĐ-PT"
        tail = segments.pop() if segments[-1].lower() == "nb" else None
        segments, respelt = self._spelling.mended(segments, type_code)
        if not segments:
            return None
        kind = self._kind(segments, first, year, typed, type_code)
        termed = TERMED.match(segments[-1])
        body_known = bool(termed) or any(s.rstrip("0123456789") in self._bodies for s in segments)
        if not self._numbers_an_instrument(kind, segments, year, body_known, typed, type_code):
            return None
        figure = len(segments) > 1 and segments[-1].isdigit()
        series = self._systems.series(kind, type_code, segments[:-1] if figure else segments, first, year)
        canonical, moved = self._canonical(parts, segments, kind, series == "dang")
        restored = ["separator-restored"] if first == " " and not _of_old(parts, kind) else []
        issuers = tuple(segments[1:]) if kind else (segments[0],)
        if segments[0] == "SL":
            issuers = ()  # its decree's number is the law's: 102-SL/L004
        if tail:
            canonical += f"/{tail}"
        unit = tail
        lettered = kind is None and type_code in (None, "CV") and not termed
        if lettered and len(segments) > 1:
            unit = "-".join(segments[1:])
        if unit and kind is None and type_code is None and first in "- " and unit in OLD_TYPES:
            kind, unit = unit, None  # the old forms have the type last: 120-TC/QĐ
        number = Number(
            canonical=canonical,
            series=series,
            serial=(parts.serial.lstrip("0") or "0") + parts.suffix.lower(),
            year=year,
            type=kind or ("CV" if unit and lettered and year is None else None),
            issuers=tuple(termed[1] if termed and s == segments[-1] else s for s in issuers),
            term=int(termed[2]) if termed else None,
            unit=unit,
        )
        confidence = 0.99 if typed else 0.95 if kind and body_known else 0.8
        repairs = tuple(dict.fromkeys((*parts.repairs, *restored, *respelt, *moved)))
        return ReadNumber(number, repairs, confidence if body_known else confidence - 0.1)

    def _parts(self, raw: bytes, typed: bool) -> _Parts | None:
        """Serial, year, codes and what stands between them; None where it has not the shape of a number."""
        text = squeezed(raw)
        if lost := _SEPARATOR_LOST.match(text):
            # "31/2013TT-BGDĐT", "80QĐ/HND"
            text = f"{lost[1]}{'/' if '/' in lost[1] else ' '}{text[lost.end() :]}"
        inner = _YEAR_INSIDE.match(text)
        if inner:
            symbol, rest = inner[2], text[inner.end() :]
            if symbol in self._bodies and rest in self._types:
                symbol, rest = rest, symbol  # "71/CP/1998/NĐ"
            body = _SEPARATOR.split(rest)[0].rstrip("0123456789")
            if symbol not in self._types or not (typed or body in self._bodies):
                return None
            text = f"{inner[1]}/{inner[3]}/{symbol}-{rest}"
        joined = _OVER_A_SPACE.sub("-", text)
        shape = _SHAPE.match(joined)
        if not shape:
            return None
        serial, suffix, first, year_text, symbol = shape.groups()
        symbol = symbol.replace(" ", "")
        repairs: list[str] = ["separator-restored"] if joined != text or (lost and year_text) else []
        if inner:
            repairs.append("separator-swapped")
        year = int(year_text) if year_text else None
        if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
            repairs.append("year-typo")
            year = int(year_text[:4])
            year = year if len(year_text) == 5 and _FIRST_YEAR <= year <= _LAST_YEAR else None
        separators = [first if first != " " else "", *_SEPARATOR.findall(symbol)]
        segments = [s for s in _SEPARATOR.split(symbol) if s]
        return _Parts(serial, suffix, year_text, year, separators, segments, repairs)

    def _kind(
        self, segments: list[str], first: str, year: int | None, typed: bool, type_code: str | None
    ) -> str | None:
        """The type that the symbol names, if its first code is one and not a body that has the same letters."""
        kind = self._types.get(segments[0])
        if len(segments) == 1:
            also_body = segments[0] in self._bodies and segments[0] not in ("SL", "L")
            kind = None if typed and also_body else kind
        elif kind is None:
            kind = self._types.get("-".join(segments[:2]))
        if kind in ALSO_BODIES and len(segments) > 1 and segments[0] in self._bodies:
            # 537-TC/QLCS is of the ministry (Bộ Tài chính), 05/TC-VPCP is a communiqué (thông cáo)
            issued = segments[1] in self._bodies or TERMED.match(segments[1])
            letter = type_code == "CV" or (type_code is None and not segments[1].startswith(_PROSECUTORS))
            kind = None if not issued and (kind == "TC" or letter) else kind
        if kind == _INSPECTORATE and type_code == "CV" and len(segments) > 1:
            division = segments[1].rstrip("0123456789")
            kind = kind if self._bodies.get(division) == division else None  # a letter of Thanh tra: 410/TTr-NV1
        other_word = typed and type_code not in (None, kind) and kind not in _ALWAYS_TYPES
        if other_word and first in "- " and year is None and segments[0] in self._bodies:
            return None  # an old form whose first code is the body, not the type: Thông tư 82-TC/TCT
        return kind

    def _numbers_an_instrument(
        self,
        kind: str | None,
        segments: list[str],
        year: int | None,
        body_known: bool,
        typed: bool,
        type_code: str | None,
    ) -> bool:
        """Whether type, codes and the word before them are enough to be the number of an instrument."""
        if kind is None and not body_known and (not typed or type_code is None):
            return False
        if kind in self.uncitable and type_code is None:
            return False
        if len(segments) > 1 or typed:
            return True
        if kind is None:
            return TERMED.match(segments[0]) is not None or year is not None
        return segments[0] == "SL"

    def _canonical(
        self, parts: _Parts, segments: list[str], kind: str | None, party: bool
    ) -> tuple[str, tuple[str, ...]]:
        """The number as the standard of its system writes it, or as an old form has it, and what that repairs."""
        number, first, separators = parts.serial + parts.suffix, parts.first, parts.separators
        if kind and len(segments) > 1:
            as_the_party = self._systems.as_the_party(kind, segments[1], [first, *separators[1:]])
            if party or as_the_party:
                canonical = f"{number}-{segments[0]}/{'-'.join(segments[1:])}"
                return canonical, () if as_the_party else ("separator-swapped",)
        if first == "-" and (_of_old(parts, kind) or (len(segments) == 1 and not parts.year_text)):
            return f"{number}-{_as_written(segments, separators)}", ()  # "206-CP", "76-SL", "82-TC/TCT"
        if first == " " and _of_old(parts, kind):
            return f"{number}{_as_written(segments, separators)}", ()  # "529 TC/QĐ/CST", "1268 TC/UB-TH"
        middle = f"{parts.year_text}/" if parts.year_text else ""
        joint = kind in JOINT or kind is None
        expected = ["/"] + ["/" if s == "/" and joint else "-" for s in separators[1:2]]
        expected += [s if s == "." else "/" if s == "/" and joint else "-" for s in separators[2:]]
        actual = separators if not joint or not kind else [s if s != "." else "-" for s in separators]
        if first != " " and actual[: len(expected)] != expected[: len(actual)]:
            return f"{number}/{middle}{'-'.join(segments)}", ("separator-swapped",)
        return f"{number}/{middle}{_joined(segments, separators, joint)}", ()


def _of_old(parts: _Parts, kind: str | None) -> bool:
    """Whether it is an old form with the body before the slash, which stays as the text has it."""
    return kind is None and not parts.year_text and parts.separators[1:2] == ["/"]


def squeezed(raw: bytes) -> str:
    """The number as one word: spaces around separators gone, every dash a hyphen; a space for a separator is kept."""
    text = re.sub(r"[–—_]", "-", decode(raw))
    text = _DOTTED_CENTRE.sub("T", text)
    text = _LAW_OF_DECREE.sub(r"-SL/L", text)
    text = _TERM_PARTED.sub("", text)
    text = re.sub(r"[\s\u00a0]*([-/])(?:(?<=/)/)?[\s\u00a0]*", r"\1", text.strip())
    return re.sub(r"[\s\u00a0]+", " ", text)


def _as_written(segments: list[str], separators: list[str]) -> str:
    """Segments of an old form with the marks between them that the text has."""
    marks = [mark if mark in "/-" else "/" for mark in separators[1 : len(segments)]]
    return "".join(segment + mark for segment, mark in zip_longest(segments, marks, fillvalue=""))


def _joined(segments: list[str], separators: list[str], joint: bool) -> str:
    """Segments with the standard hyphen; a slash stays after the type of a joint paper and between bodies, where
    it was in use.
    """
    out = segments[0]
    for i, segment in enumerate(segments[1:], start=1):
        mark = separators[i] if i < len(separators) else "-"
        kept = mark in "/." and (i > 1 or joint)
        out += (mark if kept else "-") + segment
    return out
