"""Candidates, fast: one pass of a compiled multi-pattern automaton over the bytes of the text.

The engine is Hyperscan, which does not backtrack and whose cost per byte does not depend on the text; where it has no build for a
machine, the same patterns run in `re` (all of them bounded). A test shows that both give the same candidates on the corpus.
A candidate is the place where a pattern ends: reading back and forth from there is the work of the small readers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from vncite.find.normal import LOWER, UPPER, Normal, encode, fold_bytes
from vncite.lexicon import Lexicon

__all__ = ["DEFINED", "NUMBER", "SHORT", "SPACED", "TITLE", "UNNUMBERED", "Scanner", "scanner"]

NUMBER, SPACED, SHORT, UNNUMBERED, TITLE, DEFINED = range(6)

_SHORT_TYPES = (
    "NQ",
    "QĐ",
    "NĐ",
    "CT",
    "TT",
    "TTLT",
    "KL",
    "CĐ",
    "CV",
    "QyĐ",
    "PL",
    "L",
    "KH",
    "TB",
    "HD",
    "TTr",
    "BC",
    "CTr",
    "PA",
)
"""Types whose papers are called by a bare number; "Đề án 06" and "Chương trình 135" are names of programmes."""

Candidates = list[tuple[int, int]]


class Scanner:
    """The patterns of one lexicon, compiled for one engine (`hyperscan` or `re`)."""

    def __init__(self, lexicon: Lexicon, engine: str) -> None:
        words, symbols = _vocabulary(lexicon)
        type_words = b"(?:" + b"|".join(sorted(words, key=lambda w: (-len(w), w))) + b")"
        self._fold_patterns = [
            (NUMBER, rb"[0-9][a-z]? {0,6}[-/] {0,6}[a-z]"),
            (SPACED, rb"[0-9] {1,3}(?:" + b"|".join(sorted(symbols)) + rb")[-/][a-z]"),
            (SHORT, type_words + rb"(?: {1,12}so(?: {1,6}hieu)?)? {0,3}[:(]? {1,12}[0-9]"),
            (DEFINED, rb"(?:sau|duoi) {1,6}day(?: {0,6},)? {1,6}(?:duoc {1,6})?(?:goi|viet)"),
            (DEFINED, rb"[(](?:goi|viet) {1,6}tat"),
            (UNNUMBERED, type_words + rb" [^/;.:()\"]{0,60}ngay {1,6}[0-9]"),
        ]
        u, ph, hp, upper = (*map(_any, ("ậâaạẬÂAẠ", "áaÁA", "ếêeẾÊE")), b"[" + _escaped(UPPER) + b"]")
        self._case_patterns = [
            (TITLE, rb"[Ll]" + rb"[uU]" + u + rb"[tT]\s{1,8}" + upper),
            (TITLE, rb"L[uU]" + u + rb"[tT]\s{1,8}[" + _escaped(LOWER) + rb"]"),
            (TITLE, _any("ộộoôỘOÔ") + rb"\s{1,8}[lL][uU]" + u + rb"[tT]\s{1,8}[" + _escaped(LOWER + UPPER) + rb"]"),
            (
                TITLE,
                rb"P[hH]"
                + ph
                + rb"[pP]\s{1,8}[lL]"
                + hp
                + _any("ệẹeỆE")
                + rb"?[nN][hH]\s{1,8}["
                + _escaped(LOWER + UPPER)
                + rb"]",
            ),
            (
                TITLE,
                rb"P[hH]"
                + ph
                + rb"[pP]\s{1,8}[lL]"
                + _any("ệẹêeỆẸÊE")
                + rb"[nN][hH]\s{1,8}["
                + _escaped(LOWER + UPPER)
                + rb"]",
            ),
            (TITLE, rb"BL[A-Z" + _range("Đ") + rb"]{2,4}"),
            (TITLE, rb"H[iI]" + hp + rb"[nN]\s{1,8}[pP][hH]" + ph + rb"[pP]"),
        ]
        self._run = (
            _hyperscan(self._fold_patterns, self._case_patterns)
            if engine == "hyperscan"
            else _standard(self._fold_patterns, self._case_patterns)
        )
        self.engine = engine

    def candidates(self, normal: Normal) -> Candidates:
        """(end, kind) of every candidate in the normal form, in order of position."""
        found = self._run(normal.fold, normal.case)
        found.sort()
        return found


def _range(chars: str) -> bytes:
    return b"".join(b"\\x%02x" % byte for byte in sorted(set(encode(chars))))


def _escaped(letters: bytes) -> bytes:
    """A class of letters with every byte that is not a letter of ASCII spelled out, as Hyperscan wants it."""
    return b"".join(
        bytes([byte]) if chr(byte).isascii() and (chr(byte).isalpha() or byte == 0x2D) else b"\\x%02x" % byte
        for byte in letters
    )


def _any(chars: str) -> bytes:
    return b"[" + _range(chars) + b"]"


def _vocabulary(lexicon: Lexicon) -> tuple[set[bytes], set[bytes]]:
    """Type words that may stand before a bare number, and the folded codes of symbols."""
    words, symbols = set(), set()
    for row in lexicon.table("doc_types"):
        for symbol in filter(None, row["symbols"].split("|")):
            folded = fold_bytes(symbol)
            if folded.isalpha() and len(folded) > 1 and row["citable"] != "no":
                symbols.add(folded)
        if row["code"] in _SHORT_TYPES:
            for word in [row["name"], *filter(None, row["words"].split("|"))]:
                words.add(fold_bytes(word).replace(b" ", b" {1,12}"))
    return words, symbols


def _standard(
    fold_patterns: list[tuple[int, bytes]], case_patterns: list[tuple[int, bytes]]
) -> Callable[[bytes, bytes], Candidates]:
    """The reference engine: every place where a pattern ends, with the standard library.

    Each pattern ends in one character that cannot be moved, so a lookahead from every start finds the same ends.
    """
    fold = [(kind, re.compile(rb"(?=(" + pattern + rb"))", re.DOTALL)) for kind, pattern in fold_patterns]
    case = [(kind, re.compile(rb"(?=(" + pattern + rb"))", re.DOTALL)) for kind, pattern in case_patterns]

    def run(folded: bytes, cased: bytes) -> Candidates:
        found = {(m.end(1), kind) for kind, pattern in fold for m in pattern.finditer(folded)}
        found |= {(m.end(1), kind) for kind, pattern in case for m in pattern.finditer(cased)}
        return list(found)

    return run


def _hyperscan(
    fold_patterns: list[tuple[int, bytes]], case_patterns: list[tuple[int, bytes]]
) -> Callable[[bytes, bytes], Candidates]:
    import hyperscan

    def compile_(patterns: list[tuple[int, bytes]]) -> Any:
        database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        database.compile(
            expressions=[pattern for _, pattern in patterns],
            ids=[kind for kind, _ in patterns],
            elements=len(patterns),
            flags=[hyperscan.HS_FLAG_DOTALL] * len(patterns),
        )
        return database

    fold, case = compile_(fold_patterns), compile_(case_patterns)

    def run(folded: bytes, cased: bytes) -> Candidates:
        found: Candidates = []
        append = found.append

        def seen(kind: int, start: int, end: int, flags: int, context: object) -> None:
            append((end, kind))

        if folded:
            fold.scan(folded, match_event_handler=seen)
            case.scan(cased, match_event_handler=seen)
        return list(dict.fromkeys(found))

    return run


@lru_cache(maxsize=8)
def scanner(lexicon: Lexicon, engine: str | None = None) -> Scanner:
    """The scanner of a lexicon: Hyperscan where it is installed, else the standard library."""
    if engine is None:
        try:
            import hyperscan  # noqa: F401

            engine = "hyperscan"
        except ImportError:
            engine = "re"
    return Scanner(lexicon, engine)
