"""How the writing document stands to what it cites, read from the words around the citation (căn cứ, thực hiện, sửa đổi, …).

The words are data: `lexicon/relation_words.csv`. A word at the head of a clause (`lead`: Căn cứ, Theo đề nghị) rules the whole
clause; any other (`near`) rules what directly follows it, and the members of a list that continue it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vncite.find.normal import UPPER, encode, fold_bytes
from vncite.find.trie import alternation
from vncite.lexicon import Lexicon

__all__ = ["Cue", "RelationGrammar", "relation_grammar"]

Cue = tuple[int, int, str]
"""Start and end in the folded text, relation."""

_BULLET = (
    rb"(?:[-+*" + encode("–•") + rb"]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-z" + encode("đ") + rb"]\)|\(?[ivxIVX]{1,4}[.)])"
)
_HEADINGS = b"|".join(map(encode, ("Căn cứ", "Theo đề nghị", "Xét ", r"Điều \d", r"Chương [IVX\d]")))
# Every branch starts with a fixed character, so that the engine skips to the next one.
_BOUNDARY = re.compile(
    rb"\n[ \t]*+(?:" + _BULLET + rb"[ \t]|(?=" + _HEADINGS + rb"))"
    rb"|[.!?][" + encode("”’") + rb"\")]?(?:\s|\Z)\s*+(?=[" + UPPER + encode("“") + rb"\"(*+-])"
    rb"|[:.][ \t]*+\n"
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
        lead, near = set(), set()
        for row in lexicon.table("relation_words"):
            words = b" ".join(fold_bytes(row["words"]).split())
            (lead if row["place"] == "lead" else near).add(words)
            self._relation[words.replace(b", ", b" ")] = row["relation"]
        self._lead = re.compile(rb"[\s\"(*+\-]*(?:\d{1,2}[.)] *)?(" + alternation(lead) + rb")(?![a-z])")
        self._near = re.compile(rb"(?<![a-z])" + alternation(near) + rb"(?![a-z])")

    def boundary(self, case: bytes, floor: int, end: int, paragraphs: bool = False) -> int:
        """Start of the sentence or list item that `end` stands in, not before `floor`; -1 if it begins before `floor`.

        `paragraphs`: a blank line ends a sentence too (not in texts with a blank line after every line).
        """
        last = -1
        row = case.rfind(b"\n", floor, end)
        if row >= 0 and b"\t" in case[max(floor, case.rfind(b"\n", floor, row)) : row]:
            last = row + 1  # a new row of a table
        for heading in _HEADING.finditer(case, floor, end):
            last = max(last, heading.end())
        if paragraphs:
            for blank in _BLANK_LINE.finditer(case, floor, end):
                last = max(last, blank.end())
        for found in _BOUNDARY.finditer(case, floor, end):
            if _ABBREVIATION.search(case, max(floor, found.start() - 4), found.start()):
                continue
            last = max(last, found.end())
        return last

    def first_boundary(self, case: bytes, start: int, end: int) -> int:
        """End of the sentence or list item that goes on at `start`; -1 if it goes on past `end`."""
        for found in _BOUNDARY.finditer(case, start, end):
            if not _ABBREVIATION.search(case, max(start, found.start() - 4), found.start()):
                return found.start()
        return -1

    def lead(self, fold: bytes, start: int, end: int) -> Cue | None:
        """The word that opens the clause at `start`."""
        found = self._lead.match(fold, start, end)
        return (found.start(1), found.end(1), self._relation[_key(found[1])]) if found else None

    def all(self, fold: bytes, start: int, end: int) -> list[Cue]:
        """Every relation word between `start` and `end`, in order."""
        return [(m.start(), m.end(), self._relation[_key(m.group())]) for m in self._near.finditer(fold, start, end)]

    def near(self, fold: bytes, start: int, end: int) -> Cue | None:
        """The last relation word between `start` and `end`."""
        last = None
        for found in self._near.finditer(fold, start, end):
            last = found
        return (last.start(), last.end(), self._relation[_key(last.group())]) if last else None


def _key(words: bytes) -> bytes:
    return b" ".join(words.replace(b",", b" ").split())


@lru_cache(maxsize=8)
def relation_grammar(lexicon: Lexicon) -> RelationGrammar:
    """The grammar of a lexicon, built once."""
    return RelationGrammar(lexicon)
