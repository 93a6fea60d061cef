"""Findings as SARIF 2.1.0 (OASIS, 27 March 2020), which editors and code-review sites show beside the text."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from vncite import __version__
from vncite.errors import known_language
from vncite.read import shown
from vncite.read.notes import notes_of
from vncite.view.lines import Lines

if TYPE_CHECKING:
    from vncite.check.rule import Rule
    from vncite.model import Corpus, Evidence, Finding, Link
    from vncite.read import Failure

__all__ = ["sarif"]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(
    corpus: Corpus,
    findings: Sequence[Finding],
    rules: Sequence[Rule],
    lang: str,
    failures: Sequence[Failure] = (),
) -> str:
    """One SARIF log with one run; columns count Unicode code points, as our offsets do.

    `failures` are files that could not be read. They and what the readers noted of the documents are notifications of
    the tool, apart from its results: about the reading, not about the reports.
    """
    known_language(lang)
    texts = {linked.document.path: Lines(linked.document.text) for linked in corpus.documents}
    # a fix is for an editor: in a Word file the offsets of its text are none of the file's own
    fixable = {one.document.path: one.links for one in corpus.documents if one.document.format == "text"}
    index = {rule.code: position for position, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "vncite", "version": __version__, "rules": [_rule(rule, lang) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "language": lang,
        "invocations": [
            {
                "executionSuccessful": not failures,
                "toolExecutionNotifications": [
                    *(_notification("unreadable", "error", one.path, one.error.text(lang)) for one in failures),
                    *(
                        _notification(note.code, "note", note.path, note.text(lang))
                        for linked in corpus.documents
                        for note in notes_of(linked.document)
                    ),
                ],
            }
        ],
        "artifacts": [{"location": _artifact(path)} for path in texts],
        "results": [
            _result(finding, index[finding.code], texts, _link(finding, fixable.get(finding.document, ())))
            for finding in findings
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _link(finding: Finding, links: Sequence[Link]) -> Link | None:
    return links[finding.link] if links and finding.link is not None else None


def _notification(code: str, level: str, path: str, text: str) -> dict[str, Any]:
    return {
        "descriptor": {"id": code},
        "level": level,
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(shown(path))}}],
    }


def _rule(rule: Rule, lang: str) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title(lang)},
        "fullDescription": {"text": rule.explanation(lang)},
        "help": {"text": f"{rule.explanation(lang)}\n\n{rule.law}\n\n{rule.example}"},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(finding: Finding, rule: int, texts: dict[str, Lines], link: Link | None) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [_location(finding.document, finding.start, finding.end, texts)],
    }
    if related := [
        _related(n, evidence, texts) for n, evidence in enumerate(finding.evidence) if _stands(evidence, texts)
    ]:
        result["relatedLocations"] = related
    if finding.probability is not None:
        result["rank"] = round(100 * finding.probability, 2)
    if fix := _fix(finding, link, texts):
        result["fixes"] = [fix]
    known = {
        "claimed": finding.claimed, "suggested": finding.suggested,
        "suggestedProbability": finding.suggested_probability, "number": finding.number,
    }  # fmt: skip
    result["properties"] = {name: value for name, value in known.items() if value is not None}
    result["properties"]["evidence"] = [evidence.says for evidence in finding.evidence]
    return result


def _stands(evidence: Evidence, texts: dict[str, Lines]) -> bool:
    return evidence.document in texts and evidence.start is not None and evidence.end is not None


def _related(number: int, evidence: Evidence, texts: dict[str, Lines]) -> dict[str, Any]:
    assert evidence.document is not None and evidence.start is not None and evidence.end is not None  # noqa: PT018
    location = _location(evidence.document, evidence.start, evidence.end, texts)
    return {"id": number, **location, "message": {"text": evidence.says}}


def _location(path: str, start: int, end: int, texts: dict[str, Lines]) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": _artifact(path),
            "region": _region(texts[path], start, end, snippet=True),
        }
    }


def _region(lines: Lines, start: int, end: int, *, snippet: bool = False) -> dict[str, Any]:
    (row, column), (last, stop) = lines.place(start), lines.place(end)
    region: dict[str, Any] = {
        "startLine": row, "startColumn": column, "endLine": last, "endColumn": stop,
        "charOffset": start, "charLength": end - start,
    }  # fmt: skip
    if snippet:
        region["snippet"] = {"text": lines.text[start:end]}
    return region


def _fix(finding: Finding, link: Link | None, texts: dict[str, Lines]) -> dict[str, Any] | None:
    """The replacement of a wrong date by the suggested one, where the date itself stands in the text."""
    if finding.claimed is None or finding.suggested is None or link is None or link.citation.date is None:
        return None
    from vncite.check.words import rewritten

    stated = link.citation.date
    replacement = {
        "deletedRegion": _region(texts[finding.document], stated.start, stated.end),
        "insertedContent": {"text": rewritten(stated.raw, date.fromisoformat(finding.suggested))},
    }
    return {
        "description": {"text": f"{stated.raw} → {replacement['insertedContent']['text']}"},
        "artifactChanges": [{"artifactLocation": _artifact(finding.document), "replacements": [replacement]}],
    }


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path.replace(os.sep, "/"), safe="/")}
