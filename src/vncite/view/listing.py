"""Findings as a compiler prints them: the place, the passage underlined, one sentence, the suggestion, the evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from vncite.check.words import written
from vncite.english import counted
from vncite.errors import known_language
from vncite.lexicon.labels import labels
from vncite.system import printable
from vncite.view.lines import Lines
from vncite.view.width import cells

if TYPE_CHECKING:
    from vncite.model import Corpus, Evidence, Finding

__all__ = ["listing"]

ROOM = 96
"""Characters of a source line that are shown; of a longer one, the stretch around the finding."""
SHOWN_LINES = 4
"""Source lines shown of a passage that runs over several."""


def listing(corpus: Corpus, findings: Sequence[Finding], lang: str = "vi") -> Iterator[str]:
    """The lines of the report, and a last one that counts what was found; around the findings' own words, in `lang`."""
    known_language(lang)
    texts = {linked.document.path: Lines(linked.document.text) for linked in corpus.documents}
    for finding in findings:
        yield from map(printable, _finding(finding, texts, lang))
        yield ""
    yield _summary(findings, len(corpus.documents), lang)


def _finding(finding: Finding, texts: dict[str, Lines], lang: str) -> Iterator[str]:
    lines = texts[finding.document]
    row, column = lines.place(finding.start)
    severity = labels("severity", lang)[finding.severity].lower()
    yield f"{finding.document}:{row}:{column}: {severity} {finding.code}: {finding.message}"
    yield from _passage(lines, finding.start, finding.end)
    if finding.suggested:
        sure = f" ({_sure(finding.suggested_probability)})" if finding.suggested_probability is not None else ""
        suggestion = "suggestion" if lang == "en" else "đề nghị"
        yield f"  = {suggestion}: {_for_people(finding.suggested, lang)}{sure}"
    for evidence in finding.evidence:
        yield f"  = {_evidence(evidence, texts)}"


def _for_people(suggested: str, lang: str) -> str:
    """A date as the language writes it; a number as it is."""
    try:
        return written(date.fromisoformat(suggested), lang)
    except ValueError:
        return suggested


def _sure(probability: float) -> str:
    """A probability in per cent, never rounded up to certainty."""
    return ">99%" if probability > 0.99 else f"{probability:.0%}"


def _passage(lines: Lines, start: int, end: int) -> Iterator[str]:
    """The source lines of a passage, each with a line under it that marks what is meant."""
    first, last = lines.place(start)[0], lines.place(max(start, end - 1))[0]
    gutter = len(str(last))
    shown = [row for row in range(first, last + 1) if lines.line(row).strip()][:SHOWN_LINES]
    for row in shown:
        text = lines.line(row)
        begin = lines.place(start)[1] - 1 if row == first else len(text) - len(text.lstrip())
        stop = lines.place(end - 1)[1] if row == last and end > start else len(text.rstrip())
        text, begin, stop = _window(text, begin, max(stop, begin + 1))
        yield f"  {row:>{gutter}} | {text}"
        yield f"  {'':>{gutter}} | {' ' * cells(text[:begin])}{'^' * max(1, cells(text[begin:stop]))}"


def _window(text: str, begin: int, stop: int) -> tuple[str, int, int]:
    """At most `ROOM` characters of a line with the marked stretch in them, every blank and control as one space."""
    left = max(0, min(begin - (ROOM - (stop - begin)) // 2, len(text) - ROOM)) if len(text) > ROOM else 0
    left = min(left, begin)
    cut = text[left : left + ROOM]
    before, after = "…" if left else "", "…" if left + ROOM < len(text) else ""
    cut = "".join(c if c.isprintable() else " " for c in cut)
    return before + cut + after, begin - left + len(before), min(stop - left, ROOM) + len(before)


def _evidence(evidence: Evidence, texts: dict[str, Lines]) -> str:
    if evidence.document is None or evidence.start is None or evidence.document not in texts:
        return evidence.says
    return f"{evidence.document}:{texts[evidence.document].place(evidence.start)[0]}: {evidence.says}"


def _summary(findings: Sequence[Finding], documents: int, lang: str) -> str:
    count: Counter[str] = Counter(finding.severity for finding in findings)
    words = labels("severity", lang)
    if lang == "en":
        found = ", ".join(counted(count[severity], words[severity].lower()) for severity in words)
        return f"{counted(documents, 'document')}: {found}."
    return f"{documents} văn bản: {', '.join(f'{count[severity]} {words[severity].lower()}' for severity in words)}."
