"""What the words above a list or a table give to the citations in it: "Các Quyết định sau hết hiệu lực: a) …; b) …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vncite.find.letters import LOWER, UPPER, decode, encode
from vncite.find.marks import COLON
from vncite.find.normal import Normal
from vncite.find.relation import CHANGED, RelationGrammar, changes_another_thing
from vncite.find.sentence import boundary
from vncite.patterns import compiled, later

__all__ = ["CARRIED", "CARRIED_OUT", "OPENS_ITEM", "ListReader", "introduces", "who_gave"]

_INTRODUCED: Final = later(rb":[ \t]*+[\r\n]")
_BASE: Final = encode("Căn cứ|CĂN CỨ")
_BASE_ALONE: Final = rb"(" + _BASE + rb")[ \t]*+[\r\n]"
"""A line that says "Căn cứ" and no more."""
# one pattern for both would have no letter to look for first
_BASE_FIRST: Final = later(_BASE_ALONE)
_BASE_LINE: Final = later(rb"\n" + _BASE_ALONE)
_MARKER: Final = rb"([-+*" + encode("–•") + rb"]|\d{1,2}[.)]|[" + LOWER + rb"]\)|\d{1,2}\.\d{1,2}\.?)"
_ITEM: Final = later(rb"[\s]*+" + _MARKER + rb"[ \t]")
_BLANK_LINE: Final = later(rb"([^\s])[ \t\r]*\n[ \t\r]*\n\s*(?!" + _MARKER + rb"[ \t])(?=(?P<first>[^\s]))")
_LETTERED: Final = later(rb"[" + LOWER + rb"][.,/]")
"""An item marked by a letter, "a.", which no sentence goes on with behind a blank line."""
_AFTER_COLON: Final = later(rb"(?::|(?<![^\n])(?:" + _BASE + rb"))[ \t]*\n\s*(?:[sS]" + encode("ố") + rb"\s*:?\s*)?\Z")
_OPENS_LINE: Final = later(rb"\n[ \t]*\Z")
OPENS_ITEM: Final = later(rb"\n[ \t]*+" + _MARKER + rb"[ \t]++(?:[^\s,;.]{1,8} ){0,2}\Z")
_SMALL_LETTER: Final = later(rb"[" + LOWER + rb"]")
_OPENS_BASIS: Final = later(
    rb"\n[ \t]*+" + _MARKER + rb"[ \t]++(?:(?:[^\s,;.]{1,8} ){0,2}|C" + encode("ác") + rb" [^\n.;]{0,60})\Z"
)
CARRIED: Final = ("replaces", "amends", "implements", "based_on", "guided_by")
"""Relations that a sentence gives to every member of the list it introduces."""
_LISTING: Final = later(rb":|(?<![a-z])(?:nhu|gom|bao +gom|sau +day|cu +the|gom +co|la) *(?:cac +)?\Z")
_LISTING_ENDS: Final = (b"nhu", b"gom", b"day", b"the", b"co", b"la", b"cac")
_CELL: Final = later(rb"\n[ \t|]*+(?:[^\s|]{1,5} {0,3}[\t|][ \t|]*+)?\Z")
"""A citation opens a row of a table, or its second cell behind the number of the row."""
_ROW: Final = later(rb"[\t|]")
_HEADING: Final = later(rb" *+(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}+|[IVX]{1,4}|[a-z])[.)] *+)?[" + UPPER + rb"]")
_STARTS_ITEM: Final = later(rb"[ \t]*+(?:" + _MARKER + rb"[ \t]*+)?")
_IS_ITEM: Final = later(rb"[ \t]*+(?:" + _MARKER + rb"[ \t]|[" + UPPER + rb"][^\n]{0,40}\d|\d{1,5}/)")
_GAPS: Final = later(rb"\n[\s]*+")
_IS_PAPER: Final = later(rb"[ \t]*[" + UPPER + rb"][" + LOWER + rb" ]{3,30}\d{1,5}[a-z]?/")
"""A paper that opens its line with no mark before it."""
_BASES: Final = later(
    rb"[ |*]*+(?:([ivx]{1,4}|\d{1,2}|[a-z])[-.)/:]++ *+)?(?:(?:cac|nhung) +)?(?:can +cu|co +so +phap +ly)(?![a-z])"
    rb"[^;,\d/]{0,60}+"
)
"""The heading of a list of what a plan or a report rests on: "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH"."""
_BASES_ALONE: Final = later(
    rb"[ |*]*+(?:([ivx]{1,4}|\d{1,2}|[a-z])[-.)/:]++ *+)?(?:(?:cac|nhung) +)?"
    rb"(?:co +so +phap +ly|can +cu(?: +phap +ly)?)(?: +(?:de +)?(?:xay +dung|lap|ban +hanh|thuc +hien|trien +khai"
    rb"|to +chuc|kiem +toan|thanh +tra|kiem +tra|trinh|de +xuat|soan +thao|tham +dinh|phe +duyet)(?![a-z])"
    rb"[a-z ]{0,40})? *:?[ \r]*"
)
"""The same with no more than what for: no "Căn cứ pháp luật bị vi phạm"."""
_BASES_WORDS: Final = (b"can cu", b"co so phap ly")
_NEXT_HEADING: Final = {
    "roman": compiled(rb"\n[ \t|*]*+[IVX]{1,4}[-.)/]"),
    "number": compiled(rb"\n[ \t|*]*+(?:[IVX]{1,4}[-.)/]|\d{1,2}[.)] )"),
    "letter": compiled(rb"\n[ \t|*]*+(?:[IVX]{1,4}[-.)/]|\d{1,2}[.)] |[a-z]\))"),
}
CARRIED_OUT: Final = ("implements", "based_on", "guided_by")
"""The same of a table: one of what is repealed or amended as a rule tells of it and does not do it."""
_ON_BASIS: Final = (b" can cu", b" can cu ")
"""Before the colon of a list: "Tổ chuyên môn căn cứ: - Nghị định A; - Thông tư B"."""
_PAPERS_GIVEN: Final = later(
    rb" +(?:cac|nhieu|\d{1,3}) +van +ban +(?:lam +(?:co +so|can +cu)(?![a-z])[^,;:.]{0,60}|(?:de +)?(?:giao|chi +dao"
    rb"|trien +khai|thuc +hien|huong +dan)(?![a-z]))"
)
"""Papers that were given for others to act on: they are carried out by those, and not by who tells of it."""
_HAS_DONE: Final = later(rb", [^,;:]{3,90}(?<![a-z])(?:da|cung|kip +thoi|tiep +tuc|tham +muu) +(?:kip +thoi +)?\Z")
"""Before "ban hành": a subject of its own behind a comma, and that it was done."""
_WAS_CHANGED: Final = later(
    rb"(?:da +)?duoc +(?:sua +doi|bo +sung)[a-z, ]{0,60}?(?<![a-z])(?:boi|bang|tai|theo)(?: +cac)?[a-z ]{0,20} *:? *\Z"
)
"""The text before it was changed, by those of the list that it heads."""
_BY_THE_RULES: Final = later(rb"[ a-z]{0,5}?theo +(?:dung +|cac +)?quy +dinh +(?:tai|cua|trong)(?![a-z])")
"""What is done by rules that stand in the texts of a list: it carries none of them out."""
_GIVEN_BY: Final = later(
    rb"(?<![a-z])((?:ubnd|uy +ban +nhan +dan|hdnd|hoi +dong +nhan +dan|(?:ban +thuong +vu +)?"
    rb"(?:tinh|thanh|huyen|quan|dang) +uy)(?![a-z])[a-z ]{0,40}?) +(?:da +)?(?:ban +hanh|cu +the +hoa)"
    rb"(?: +(?:bang +)?(?:(?:cac|nhung) +)?(?:van +ban|ke +hoach|quyet +dinh)(?: +sau(?: +day)?)?)? *:? *\Z"
)
"""Who gave the papers of a list, at the end of what stands above it."""
_PASSIVE: Final = later(rb" +(?:boi|bang)(?![a-z])")
_ENACTING: Final = later(rb"(?:quyet +dinh|quyet +nghi|nay +cong +bo|ra +lenh) *\Z")
"""Heads what is decided, and is no sentence about the texts listed below: "QUYẾT ĐỊNH: 1. …"."""
_LINE: Final = 200
"""Characters from which on a line is a paragraph and no heading."""
_LIST: Final = 3000
"""Characters above a citation in which the words that introduce its list are looked for."""
_TABLE: Final = 4000
"""Characters above a citation in which the heading of its table is looked for."""


class ListReader:
    """Relations of lists and tables."""

    def __init__(self, relations: RelationGrammar) -> None:
        self._relations = relations

    def relation(self, normal: Normal, start: int, begin: int) -> str | None:
        """What a citation at `begin` is given by the list or table it is in, whose sentence starts at `start`."""
        # "triển khai các văn bản … như: A; B; C"
        if introduces(normal.fold, start, begin) and (listed := self._strongest(normal, start, begin)):
            return listed
        listed = self._introducing(normal, begin) or self._tabled(normal, begin) or self._headed(normal, begin)
        return listed or ("based_on" if self._is_basis(normal, begin) else None)

    def of_bases(self, normal: Normal, begin: int) -> bool:
        """Whether a citation opens an item of a list that is headed as that of what its text rests on: nobody says
        there that he issued its members.
        """
        if not OPENS_ITEM.search(normal.case, max(0, begin - 40), begin):
            return False
        for heading, end in _headings_of_bases(normal, begin, _BASES):
            mark = heading[1] or b"i"
            kind = "number" if mark.isdigit() else "letter" if mark.strip(b"ivx") else "roman"
            return not _NEXT_HEADING[kind].search(normal.case, end, begin)
        return False

    def _is_basis(self, normal: Normal, begin: int) -> bool:
        """Whether a citation opens an item of a list right below a heading that says no more than what it lists:
        "I. CĂN CỨ PHÁP LÝ"; "Căn cứ Luật Tổ chức chính" is a line of a narrow column.
        """
        case = normal.case
        line = case.rfind(b"\n", max(0, begin - _LINE // 2), begin)
        item = _OPENS_BASIS.match(case, line, begin) if line >= 0 else None
        for heading, end in _headings_of_bases(normal, begin, _BASES_ALONE) if item else ():
            if item and (heading[1] or decode(case[heading.start() : end]).isupper()):
                first = _ITEM.match(case, end)
                return first is not None and _style(first[1]) == _style(item[1]) and _of_items(case[end:begin])
        return False

    def _strongest(self, normal: Normal, start: int, end: int) -> str | None:
        """What a sentence that introduces a list says of its members: a change of the law before anything else."""
        lead = self._relations.lead(normal, start, end)
        strong = lead[2] if lead and lead[2] in CARRIED else None
        for cue in self._relations.all(normal, start, end):
            if cue[2] == "issues" and _PAPERS_GIVEN.match(normal.fold, cue[1], end):
                return None  # "Sở Y tế đã ban hành các văn bản giao các đơn vị thực hiện gồm: A; B"
            if strong == "implements" and cue[2] == "issues" and _HAS_DONE.search(normal.fold, start, cue[0]):
                strong = None  # "Thực hiện chỉ đạo của tỉnh, UBND huyện đã ban hành các văn bản: A; B"
            elif cue[2] in CHANGED and _PASSIVE.match(normal.fold, cue[1], end):
                strong = strong if strong == "based_on" else None  # "được sửa đổi, bổ sung bởi: [line] Thông tư A"
            elif strong == "implements" and _WAS_CHANGED.match(normal.fold, cue[0], end):
                strong = None  # "Thông tư A hướng dẫn thi hành Nghị định B được sửa đổi bởi: [line] Thông tư C"
            elif strong == "implements" and _BY_THE_RULES.match(normal.fold, max(start, cue[0] - 5), end):
                strong = None  # "được thực hiện theo quy định tại các văn bản: A; B"
            elif cue[2] in CARRIED and not changes_another_thing(normal.fold, cue, end):
                strong = strong if strong in ("replaces", "amends") else cue[2]
        if strong is None and normal.fold.endswith(_ON_BASIS, 0, end):
            return "based_on"
        return strong

    def _introducing(self, normal: Normal, begin: int) -> str | None:
        """Relation that the sentence before a list gives to its items ("Các Quyết định sau hết hiệu lực: a) …").

        The citation must open its item, and the item look like the first one after the colon, or after the line
        "Căn cứ"; or each item is a paper on a line of its own without a mark.
        """
        case = normal.case
        item = OPENS_ITEM.search(case, max(0, begin - 40), begin)
        directly = _AFTER_COLON.search(case, max(0, begin - 40), begin)
        bare = None if item or directly else _OPENS_LINE.search(case, max(0, begin - 40), begin)
        if not item and not directly and not bare:
            return None
        if (introduced := _introduced(normal, begin)) is None:
            return None
        stop, opens = introduced
        if item and not directly and _other_paragraph(case, opens, begin):
            return None
        if bare and not _of_papers(case[opens:begin]):
            return None
        if _ENACTING.search(normal.fold, max(0, stop - 16), stop):
            return None
        first = _ITEM.match(case, opens - 1)
        if not directly and item and (not first or _style(first[1]) != _style(item[1])):
            return None
        low = max(0, stop - 400)
        start = max(low, boundary(normal, low, stop))
        return self._strongest(normal, start, stop)

    def _headed(self, normal: Normal, begin: int) -> str | None:
        """Relation that portals of law head a list of related texts with ("Văn bản bị thay thế (1)")."""
        case = normal.case
        low = max(0, begin - _TABLE)
        end = case.rfind(b"\n", low, begin)
        if end < 0 or not _STARTS_ITEM.fullmatch(case, end + 1, begin):
            return None
        while end > low:
            start = case.rfind(b"\n", low, end) + 1
            relation = self._relations.heading(normal.fold, start, end) if end - start < _LINE // 2 else None
            if relation:
                return relation if relation != "cites" else None
            if case[start:end].strip() and not _IS_ITEM.match(case, start, end):
                return None
            end = start - 1
        return None

    def _tabled(self, normal: Normal, begin: int) -> str | None:
        """Relation that the heading of a table gives to what opens its rows ("Văn bản huyện đã triển khai thực
        hiện").
        """
        start, end = _above_the_table(normal.case, begin)
        case = normal.case
        heading = _HEADING.match(case, start, end) and end - start < _LINE and case[start:end].strip()[-1:] != b"."
        given = self._strongest(normal, start, end) if heading else None
        return given if given in CARRIED_OUT else None


def who_gave(normal: Normal, begin: int) -> bytes | None:
    """The body, folded, that the words above a table say gave the papers in its rows: "Danh mục văn bản UBND huyện đã
    ban hành".
    """
    start, end = _above_the_table(normal.case, begin)
    given = _GIVEN_BY.search(normal.fold, max(start, end - _LINE), end)
    return given[1] if given else None


def _above_the_table(case: bytes, begin: int) -> tuple[int, int]:
    """The line above the table whose row opens with what stands at `begin`; an empty span where there is none."""
    low = max(0, begin - _TABLE)
    if not _CELL.search(case, max(0, begin - 16), begin):
        return begin, begin
    stop = case.find(b"\n", begin, begin + _TABLE)
    if not _ROW.search(case, case.rfind(b"\n", low, begin) + 1, stop if stop >= 0 else begin + _TABLE):
        return begin, begin
    end = case.rfind(b"\n", low, begin)
    while end > low:
        start = case.rfind(b"\n", low, end) + 1
        if case[start:end].strip() and not _ROW.search(case, start, end):
            return start, end
        end = start - 1
    return begin, begin


def _headings_of_bases(normal: Normal, begin: int, pattern: re.Pattern[bytes]) -> Iterator[tuple[re.Match[bytes], int]]:
    """Lines above `begin` that are headings by `pattern`, the nearest first, and where each line ends."""
    low, at = max(0, begin - _TABLE), begin
    while (at := max(normal.fold.rfind(words, low, at) for words in _BASES_WORDS)) >= 0:
        start, end = normal.case.rfind(b"\n", low, at) + 1, normal.case.find(b"\n", at, begin)
        if end >= 0 and (heading := pattern.fullmatch(normal.fold, start, end)):
            yield heading, end


def _of_items(lines: bytes) -> bool:
    """Whether every line is an item with a mark or goes on with one: no other paragraph and no other heading."""
    ended = True
    for line in lines.split(b"\n"):
        if not (words := line.strip(b" \t\r")):
            continue
        goes_on = not ended and not decode(words).isupper()
        if not _ITEM.match(line + b" ") and not goes_on and not _SMALL_LETTER.match(words):
            return False
        ended = words.endswith((b".", b";", b":"))
    return True


def _other_paragraph(case: bytes, start: int, end: int) -> bool:
    """Whether a paragraph that is no item of a list begins behind a blank line: not what goes on in small letters from
    the page before.
    """
    for blank in _BLANK_LINE.finditer(case, start, end):
        goes_on = blank[1] not in b".;:" and _SMALL_LETTER.match(blank["first"])
        if not goes_on or _LETTERED.match(case, blank.start("first")):
            return True
    return False


def _introduced(normal: Normal, begin: int) -> tuple[int, int] | None:
    """Where the last words that introduce a list before `begin` end, and where the list opens."""
    case, low = normal.case, max(0, begin - _LIST)
    colon = None
    for found in _INTRODUCED.finditer(case, low, begin):
        colon = found
    base = None
    for found in _BASE_LINE.finditer(case, colon.end() - 1 if colon else low, begin):
        base = found
    if base is None and colon is None and low == 0:
        base = _BASE_FIRST.match(case, 0, begin)
    if base:
        return base.end(1), base.end()
    return (colon.start(), colon.end()) if colon else None


def _of_papers(listed: bytes) -> bool:
    """Whether lines hold a paper each, with no mark before it, and a blank line stands between all of them or none, and
    so before what follows: "Bãi bỏ các văn bản sau đây: [line] Chỉ thị A [line] Quyết định B".
    """
    lines = [line for line in listed.split(b"\n") if line.strip()]
    apart = {gap.count(b"\n") > 1 for gap in _GAPS.findall(listed.lstrip())}
    return len(apart) == 1 and all(map(_IS_PAPER.match, lines))


def introduces(fold: bytes, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` introduce a list."""
    words = fold[start:end].rstrip(b" ")
    return COLON in words or (words.endswith(_LISTING_ENDS) and _LISTING.search(fold, start, end) is not None)


def _style(marker: bytes) -> str:
    """What kind of list a marker belongs to: dashes, numbers or letters."""
    if marker[:1].isdigit():
        return "number"
    return "letter" if marker.endswith(b")") else "dash"
