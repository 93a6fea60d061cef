"""Candidates, fast: one pass of a compiled multi-pattern automaton over the bytes of the text.

The engine is Hyperscan, which does not backtrack and whose cost per byte does not depend on the text; where it has no
build for a machine, and for short texts, the same patterns run in `re`, all of them bounded. A test shows that both
give the same citations on the corpus. A candidate is the place where a pattern ends: reading back and forth from there
is the work of the small readers.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from threading import Lock
from typing import Any, Final, NamedTuple

from vncite.find.letters import LOWER, UPPER, encode, fold_bytes
from vncite.find.normal import Normal
from vncite.lexicon import Lexicon

__all__ = [
    "DEFINED", "ENDED", "MISREAD", "NUMBER", "SHORT", "SMALL", "SPACED", "TITLE", "UNNUMBERED", "Scanner", "scanner",
]  # fmt: skip

NUMBER: Final = 0
SPACED: Final = 1
SHORT: Final = 2
UNNUMBERED: Final = 3
TITLE: Final = 4
SMALL: Final = 5
DEFINED: Final = 6
ENDED: Final = 7
MISREAD: Final = 8
"""The kinds of candidates, in the order in which those that end at one place are read."""

_SHORT_TYPES: Final = frozenset(
    (
        "NQ",
        "QĐ",
        "NĐ",
        "CT",
        "TT",
        "TTLT",
        "TTri",
        "NQLT",
        "KL",
        "CĐ",
        "CV",
        "QyĐ",
        "PL",
        "SL",
        "L",
        "KH",
        "TB",
        "HD",
        "TTr",
        "BC",
        "CTr",
        "PA",
        "ĐA",
    )
)
"""Types whose papers are called by a bare number."""
_SCHEME: Final = "ĐA"
"""One that is so only with its word in full: "da" may be "đã", "da" or "đá"."""

_DATED: Final = re.compile(rb"(?=(ngay {1,6}[0-9]))")
_WORTH_COMPILING: Final = 500_000
"""Characters, over all texts so far, from which on Hyperscan is worth its 0.2 s of compiling."""

Candidates = list[tuple[int, int]]
Engine = Callable[[bytes, bytes], Candidates]


class _Pattern(NamedTuple):
    """One kind of candidate: any of the beginnings, then the rest."""

    kind: int
    rest: bytes
    beginnings: tuple[bytes, ...] = (b"",)


class Scanner:
    """The patterns of one lexicon for one engine (`hyperscan`, `re`), or None: `re` for short texts, Hyperscan for
    long ones.

    Hyperscan takes as long to compile the patterns as `re` needs to run them over half a million characters.
    """

    def __init__(self, lexicon: Lexicon, engine: str | None) -> None:
        self._folded = tuple(_folded_patterns(lexicon))
        self._cased = tuple(_cased_patterns(lexicon))
        build = _hyperscan if engine == "hyperscan" else _standard
        self._run: Engine = build(self._folded, self._cased)
        self._until = _WORTH_COMPILING if engine is None and _has_hyperscan() else float("inf")

    def candidates(self, normal: Normal) -> Candidates:
        """(end, kind) of every candidate in the normal form, in order of position."""
        self._until -= len(normal.fold)
        if self._until < 0:
            self._run, self._until = _hyperscan(self._folded, self._cased), float("inf")
        found = self._run(normal.fold, normal.case)
        found.sort()
        return found


def _folded_patterns(lexicon: Lexicon) -> Iterator[_Pattern]:
    """Patterns for the folded text."""
    words, symbols = _vocabulary(lexicon)
    spaced = tuple(word.replace(b" ", b" {1,12}") for word in sorted(words, key=lambda w: (-len(w), w)))
    last = tuple(sorted({word.rpartition(b" ")[2] for word in words}))
    yield _Pattern(NUMBER, rb"[0-9][a-z]? {0,6}[-/]/? {0,6}[a-z]")
    yield _Pattern(SPACED, rb"[0-9] {0,3}(?:" + b"|".join(sorted(symbols)) + rb") {0,2}[-/] {0,2}[a-z]")
    yield _Pattern(SPACED, rb"[0-9]/(?:19|20)[0-9]{2} {0,2}(?:ubtv)?qh")  # "68/2014QH13"
    # with and without "số": as two patterns they cost Hyperscan a third less than as one
    yield _Pattern(SHORT, rb" {0,3}[:(]? {1,12}[0-9]", spaced)
    yield _Pattern(SHORT, rb" {1,12}so(?: {1,6}hieu)? {0,3}[:(]? {1,12}[0-9]", spaced)
    yield _Pattern(SHORT, rb"[0-9]", (b"nd", b"nq", b"qd", b"tt"))  # "NĐ49"
    yield _Pattern(DEFINED, rb"(?:sau|duoi) {1,6}day(?: {0,6},)? {1,6}(?:duoc {1,6})?(?:goi|viet)")
    yield _Pattern(DEFINED, rb"[(](?:goi|viet) {1,6}tat")
    yield _Pattern(ENDED, rb" {1,6}hieu {1,6}luc", (b"het", b"khong {1,6}con", b"cham {1,6}dut"))
    yield _Pattern(ENDED, rb" {1,6}(?:bai|huy) {1,6}bo", (b"deu", b"thi", b"duoc", b"bi"))
    yield _Pattern(ENDED, rb"(?:duoc|bi) {1,6}thay {1,6}the {1,6}(?:boi|bang)")
    yield _Pattern(MISREAD, rb"[0-9]o{1,3}[0-9/]")
    # the last word of a type is enough to look there, and cheap: what is no type word is found out by the reader
    yield _Pattern(UNNUMBERED, rb"(?:" + b"|".join(last) + rb") [^/;.:()\"]{0,60}ngay {1,6}[0-9]")


def _cased_patterns(lexicon: Lexicon) -> Iterator[_Pattern]:
    """Patterns for the text as written: a title starts with a capital somewhere, an indented line with blanks."""
    yield _Pattern(NUMBER, rb"[0-9][-/]\r?\n[ \t]{4,48}[A-Z]")
    u, a, e = _any("ậâaạẬÂAẠ"), _any("áaÁA"), _any("ếệẹêeẾỆẸÊE")
    rising = _any("ếêeẾÊE")  # "hiến pháp", not the end of "thực hiện pháp luật"
    capital, letter = _any_byte(UPPER), _any_byte(LOWER + UPPER)
    yield _Pattern(TITLE, rb"[Ll][uU]" + u + rb"[tT]\s{1,8}" + capital)
    yield _Pattern(TITLE, rb"L[uU]" + u + rb"[tT]\s{1,8}" + _any_byte(LOWER))
    yield _Pattern(TITLE, _any("ộộoôỘOÔ") + rb"\s{1,8}[lL]" + _any("uụUỤ") + u + rb"[tT]\s{1,8}" + letter)
    yield _Pattern(TITLE, rb"P[hH]" + a + rb"[pP]\s{1,8}[lL]" + e + rb"[nN][hH]\s{1,8}" + letter)
    codes = sorted(_abbreviations(lexicon))
    laws = tuple(_escaped(name) for name in codes if not name.startswith("BL"))
    yield _Pattern(TITLE, rb"", tuple(_escaped(name) for name in codes if name.startswith("BL")))
    # LTM may be anything else: it needs a year or a provision
    yield _Pattern(TITLE, rb" n", laws)
    told = rb"(?:i" + _any("ềêe") + rb"u [0-9]{1,3}|c" + _any("ứư") + rb") (?:"
    if laws:
        yield _Pattern(TITLE, told + b"|".join(laws) + rb")")
    # all in small letters, where what stands before leaves no doubt
    law = rb" lu" + u + rb"t\s{1,8}" + _any_byte(LOWER)
    leads = tuple(_escaped(words) for words in ("điều của", "thi hành", "hướng dẫn", "thực hiện"))
    yield _Pattern(TITLE, law, leads)
    yield _Pattern(TITLE, rb" ph" + a + rb"p l" + e + rb"nh\s{1,8}" + _any_byte(LOWER), leads)
    yield _Pattern(TITLE, rb"i" + _any("ềêe") + rb"u [0-9]{1,3}" + law)
    yield _Pattern(TITLE, rb"H[iI]" + rising + rb"[nN]\s{1,8}[pP][hH]" + a + rb"[pP]")
    # a title all in small letters is told from the word "luật" by its year or day
    small, kinds = _any_byte(LOWER + UPPER + b"(), "), (rb"lu" + u + rb"t ", rb"ph" + a + rb"p l" + e + rb"nh ")
    yield _Pattern(SMALL, small + rb"{3,60} (?:19|20)[0-9]{2}", kinds)
    yield _Pattern(SMALL, small + rb"{3,60} ng" + _any("àa") + rb"y {1,3}[0-9]", kinds)
    yield _Pattern(SMALL, rb"hi" + rising + rb"n ph" + a + rb"p (?:n" + _any("ăa") + rb"m )?(?:19|20)[0-9]{2}")


def _abbreviations(lexicon: Lexicon) -> set[str]:
    """What laws are called by their first letters: BLDS, LTM."""
    aliases = (alias for row in lexicon.table("law_titles") for alias in row["aliases"].split("|"))
    return {alias for alias in aliases if alias.isupper() and " " not in alias}


def _escaped(words: str) -> bytes:
    """Words as written, each byte that is no letter of ASCII spelled out."""
    return b"".join(
        bytes([byte]) if chr(byte).isascii() and chr(byte).isalpha() else b"\\x%02x" % byte for byte in encode(words)
    )


def _range(chars: str) -> bytes:
    return b"".join(b"\\x%02x" % byte for byte in sorted(set(encode(chars))))


def _any_byte(letters: bytes) -> bytes:
    """A class of bytes, each that is not a letter of ASCII or the dash of a range spelled out, as Hyperscan wants
    it.
    """
    return (
        b"["
        + b"".join(
            bytes([byte]) if chr(byte).isascii() and (chr(byte).isalpha() or byte == 0x2D) else b"\\x%02x" % byte
            for byte in letters
        )
        + b"]"
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
            short = () if row["code"] == _SCHEME else filter(None, row["words"].split("|"))
            words |= {fold_bytes(word) for word in (row["name"], *short)}
    return words, symbols


def _standard(folded: tuple[_Pattern, ...], cased: tuple[_Pattern, ...]) -> Engine:
    """The reference engine: every place where a pattern ends, with the standard library.

    A lookahead from every start finds one end each. All patterns but one end in a character that cannot be moved; that
    of papers without a number may end at several dates of one line, and its farthest end leads to the nearer ones.
    """

    def compiled(patterns: tuple[_Pattern, ...]) -> list[tuple[int, re.Pattern[bytes]]]:
        wholes = ((kind, rb"(?:" + b"|".join(starts) + rb")" + rest) for kind, rest, starts in patterns)
        return [(kind, re.compile(rb"(?=(" + whole + rb"))", re.DOTALL)) for kind, whole in wholes]

    of_fold, of_case = compiled(folded), compiled(cased)

    def run(fold: bytes, case: bytes) -> Candidates:
        found = {(m.end(1), kind) for kind, pattern in of_case for m in pattern.finditer(case)}
        for kind, pattern in of_fold:
            for m in pattern.finditer(fold):
                found.add((m.end(1), kind))
                if kind == UNNUMBERED:
                    after = fold.index(b" ", m.start(1)) + 1
                    found.update((dated.end(1), kind) for dated in _DATED.finditer(fold, after, m.end(1)))
        return list(found)

    return run


def _has_hyperscan() -> bool:
    return importlib.util.find_spec("hyperscan") is not None


def _hyperscan(folded: tuple[_Pattern, ...], cased: tuple[_Pattern, ...]) -> Engine:
    """The fast engine. Each beginning is a pattern of its own: as one alternative they cost it twice the time."""
    import hyperscan

    def compiled(patterns: tuple[_Pattern, ...]) -> Any:
        database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        whole = [(kind, start + rest) for kind, rest, starts in patterns for start in starts]
        database.compile(
            expressions=[pattern for _, pattern in whole],
            ids=[kind for kind, _ in whole],
            elements=len(whole),
            flags=[hyperscan.HS_FLAG_DOTALL] * len(whole),
        )
        return database

    of_fold, of_case = compiled(folded), compiled(cased)
    alone = Lock()  # a database has one scratch space, which two threads must not use at a time

    def run(fold: bytes, case: bytes) -> Candidates:
        found: Candidates = []
        append = found.append

        def seen(kind: int, start: int, end: int, flags: int, context: object) -> None:
            append((end, kind))

        if fold:
            with alone:
                of_fold.scan(fold, match_event_handler=seen)
                of_case.scan(case, match_event_handler=seen)
        return list(dict.fromkeys(found))

    return run


@lru_cache(maxsize=8)
def scanner(lexicon: Lexicon, engine: str | None = None) -> Scanner:
    """The scanner of a lexicon, built once."""
    return Scanner(lexicon, engine)
