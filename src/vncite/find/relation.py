"""How the writing document stands to what it cites, read from the words around the citation (căn cứ, thực hiện, sửa
đổi, …).

The words are data: `lexicon/relation_words.csv`. A word at the head of a clause (`lead`: Căn cứ, Theo đề nghị) rules
the whole clause; any other (`near`) rules what directly follows it, and the members of a list that continue it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vncite.find.normal import UPPER, Normal, encode, fold_bytes
from vncite.find.trie import alternation
from vncite.lexicon import Lexicon

__all__ = ["Cue", "RelationGrammar", "relation_grammar"]

Cue = tuple[int, int, str]
"""Start and end in the folded text, relation."""

_BULLET = (
    rb"(?:[-+*" + encode("–•") + rb"]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-z" + encode("đ") + rb"]\)|\(?[ivxIVX]{1,4}[.)])"
)
_HEADINGS = b"|".join(map(encode, ("Căn cứ", "Theo đề nghị", "Xét ", r"Điều \d", r"Chương [IVX\d]")))
# A pattern whose first element is one class lets the engine skip to its next member; what came first is told behind it.
_BOUNDARY = re.compile(
    rb"[\n.!?:](?:"
    rb"(?<=\n)[ \t]*+(?:" + _BULLET + rb"[ \t]|(?=" + _HEADINGS + rb"))"
    rb"|(?<=[.!?])[" + encode("”’") + rb"\")]?(?:\s|\Z)\s*+(?=[" + UPPER + encode("“") + rb"\"(*+-])"
    rb"|(?<=[:.])[ \t]*+\n)"
)
_HEADING = re.compile(
    rb"\n[ \t]*+(?:\d{1,2}(?:\.\d{1,2}){0,3}[-.)]|[IVX]{1,4}[-.])[^\n]{1,60}\n[ \t]*+(?=[" + UPPER + rb"])"
)
_BLANK_LINE = re.compile(rb"\n[ \t\r]*+\n\s*+(?=[" + UPPER + rb"\d(*+-])")
_ABBREVIATION = re.compile(rb"(?:TP|Tp|tp|TX|TT|Q|P|ThS|TS|BS|PGS|GS|" + encode("Đ/c") + rb"|v\.v|St)\Z")


class RelationGrammar:
    """Relation words of one lexicon, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._relation: dict[bytes, str] = {}
        lead: set[bytes] = set()
        near: set[bytes] = set()
        for row in lexicon.table("relation_words"):
            words = b" ".join(fold_bytes(row["words"]).split())
            (lead if row["place"] == "lead" else near).add(words)
            self._relation[_key(words)] = row["relation"]
        for words in lead | near:
            self._relation[words] = self._relation[_key(words)]
        self._lead = re.compile(rb"[\s\"(*+\-]*(?:\d{1,2}[.)] *)?(" + alternation(lead) + rb")(?![a-z])")
        # what stands before the word comes first in the pattern, so that the engine skips to where words begin
        self._near = re.compile(rb"[^a-z](" + alternation(near) + rb")(?![a-z])")
        self._first = re.compile(alternation(near) + rb"(?![a-z])")

    def boundary(self, normal: Normal, floor: int, end: int) -> int:
        """Start of the sentence or list item that `end` stands in, not before `floor`; -1 if it begins before
        `floor`.
        """
        case, last = normal.case, -1
        for found in reversed(list(_BOUNDARY.finditer(case, floor, end))):
            start = found.start()
            if case[start] != 0x2E or not _ABBREVIATION.search(case, max(floor, start - 4), start):
                last = found.end()
                break
        row = case.rfind(b"\n", floor, end)
        if row < 0:
            return last
        if case.find(b"\t", max(floor, case.rfind(b"\n", floor, row)), row) >= 0:
            last = max(last, row + 1)  # a new row of a table
        for heading in _HEADING.finditer(case, floor, end):
            last = max(last, heading.end())
        for blank in _BLANK_LINE.finditer(case, floor, end):
            if blank.end() > last and normal.paragraphs:
                last = blank.end()
        return last

    def first_boundary(self, case: bytes, start: int, end: int) -> int:
        """End of the sentence or list item that goes on at `start`; -1 if it goes on past `end`."""
        for found in _BOUNDARY.finditer(case, start, end):
            at = found.start()
            if case[at] != 0x2E or not _ABBREVIATION.search(case, max(start, at - 4), at):
                return at
        return -1

    def lead(self, fold: bytes, start: int, end: int) -> Cue | None:
        """The word that opens the clause at `start`."""
        found = self._lead.match(fold, start, end)
        return (found.start(1), found.end(1), self._of(found[1])) if found else None

    def all(self, fold: bytes, start: int, end: int) -> list[Cue]:
        """Every relation word between `start` and `end`, in order."""
        return [(*span, self._of(fold[slice(*span)])) for span in self._words(fold, start, end)]

    def near(self, fold: bytes, start: int, end: int) -> Cue | None:
        """The last relation word between `start` and `end`."""
        words = self._words(fold, start, end)
        return (*words[-1], self._of(fold[slice(*words[-1])])) if words else None

    def _words(self, fold: bytes, start: int, end: int) -> list[tuple[int, int]]:
        if start:
            return [found.span(1) for found in self._near.finditer(fold, start - 1, end)]
        opening = self._first.match(fold, 0, end)
        others = [found.span(1) for found in self._near.finditer(fold, opening.end() if opening else 0, end)]
        return [opening.span(), *others] if opening else others

    def _of(self, words: bytes) -> str:
        return self._relation.get(words) or self._relation[_key(words)]


def _key(words: bytes) -> bytes:
    return b" ".join(words.replace(b",", b" ").split())


@lru_cache(maxsize=8)
def relation_grammar(lexicon: Lexicon) -> RelationGrammar:
    """The grammar of a lexicon, built once."""
    return RelationGrammar(lexicon)
