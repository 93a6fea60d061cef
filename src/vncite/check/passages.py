"""Where citations stand together: lists whose dates have one source, and headings that name a year."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vncite.check.mention import Mention
from vncite.model import Span

__all__ = ["Heading", "Passage", "heading_year", "passages", "year_headings"]

_END = re.compile(
    r"(?<=[a-zà-ỹ0-9”\"’)\]…])[.!?](?=\s+(?:[-–+*•·]\s*)?[A-ZÀ-ỸĐ“\"(])|\n\s*(?=[-–+*•·]\s|\(?\d{1,2}[.)]\s|[a-zđ]\)\s|[IVX]{1,5}\.\s)"
)
"""Where a sentence or an item of a list ends."""
# each begins with letters, which the engine skips to
_YEAR_LINES = tuple(
    re.compile(word + r"(?<=[Nn].{2})[ \t]+(?P<year>(?:19|20)\d\d)[ \t]*(?P<colon>[:.]?)[ \t]*$", re.MULTILINE)
    for word in ("ăm", "ĂM")
)
_MARK = re.compile(
    r"[ \t]*(?P<mark>[-–+*•·]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])[.)])?[ \t]*(?P<during>Trong[ \t]+)?\Z"
)
"""A line that holds nothing but a year: `- Năm 2020:`. One without a mark before or after it may be a broken line."""
_OTHER_SECTION = re.compile(r"^[ \t]*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)]\s", re.MULTILINE)
_SECTION = 4000
"""Code points under a heading that it is taken to speak for."""
_LONGEST = 700
"""Code points between two citations of one list: a long subject phrase, not a paragraph."""


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A run of dated citations in one sentence or one list (một danh mục viện dẫn), in order."""

    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that names the year of what follows."""

    year: int
    span: Span


def passages(text: str, mentions: Iterable[Mention]) -> tuple[Passage, ...]:
    """Cut the dated citations of one document into the lists in which they stand; lone citations are in none.

    A citation in the subject phrase of another is no item of the list: a title is a text, not a column of dates.
    """
    runs: list[list[Mention]] = []
    for mention in mentions:
        if mention.reading is None or mention.citation.form == "self" or mention.citation.parent is not None:
            continue
        if runs and _together(text, runs[-1][-1], mention):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return tuple(Passage(tuple(run)) for run in runs if len(run) > 1)


def _together(text: str, before: Mention, after: Mention) -> bool:
    """Whether two citations stand in one sentence, or each in its own item of one list."""
    start, end = before.claim_span[1], after.claim_span[0]
    if end - start > _LONGEST:
        return False
    breaks = list(_END.finditer(text, max(0, start - 1), min(len(text), end + 40)))
    breaks = [found for found in breaks if found.start() >= start and found.end() <= end]
    if not breaks:
        return True
    last = breaks[-1].end()
    opening = text[last:end].strip(" \t\n-–+*•·0123456789.)(")
    return len(breaks) <= 2 and len(opening) <= 30


def heading_year(text: str, mention: Mention, headings: Sequence[Heading]) -> Heading | None:
    """The nearest year heading above a citation, if no line that starts another section stands between."""
    start = mention.citation.start
    at = bisect_right(headings, start, key=lambda heading: heading.span.end)
    if at == 0 or start - headings[at - 1].span.end > _SECTION:
        return None
    heading = headings[at - 1]
    return None if _OTHER_SECTION.search(text, heading.span.end, start) else heading


def year_headings(text: str) -> Iterator[Heading]:
    """Every line of a text that holds nothing but a year, in order."""
    found_in = (found for lines in _YEAR_LINES for found in lines.finditer(text))
    for found in sorted(found_in, key=lambda found: found.start()):
        head = found.start() - 1
        line = text.rfind("\n", 0, head) + 1
        before = _MARK.match(text, line, head) if head - line < 20 else None
        if before is None or (text[head] == "n" and before["during"] is None):
            continue
        if before["mark"] or found["colon"] == ":":
            yield Heading(int(found["year"]), Span(head, found.end("year")))
