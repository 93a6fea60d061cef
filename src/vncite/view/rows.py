"""Citations and findings as the flat rows that scripts read; the fields are a promise (docs/formats.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vncite.check.rule import Rule
    from vncite.iri import Namer
    from vncite.model import Finding, LinkedDocument

__all__ = ["CITATION", "FINDING", "citations", "findings"]

CITATION = (
    "document", "start", "end", "text", "type", "number", "date", "issuer", "relation", "form", "source", "pinpoint",
    "instrument", "confidence", "repairs",
)  # fmt: skip
"""Fields of a citation's row, in order."""


def citations(linked: LinkedDocument, namer: Namer) -> Iterator[dict[str, Any]]:
    """One row for each citation of a document, in reading order.

    A law cited by title alone has no `number`, though its `instrument` may be known; a member of a list or a short form
    has the number that the document or its issuer completes.
    """
    for link in linked.links:
        citation = link.citation
        parent = linked.links[citation.parent] if citation.parent is not None else None
        yield {
            "document": linked.document.path,
            "start": citation.start,
            "end": citation.end,
            "text": citation.text,
            "type": citation.type,
            "number": None if citation.form in ("title", "unnumbered") else link.number,
            "date": citation.date.iso if citation.date else None,
            "issuer": link.issuer,
            "relation": citation.relation,
            "form": citation.form,
            "source": parent.number if parent else None,
            "pinpoint": citation.pinpoint.text if citation.pinpoint else None,
            "instrument": namer.instrument(link.key) if link.key else None,
            "confidence": round(citation.confidence, 4),
            "repairs": list(citation.repairs),
        }


FINDING = (
    "code", "rule", "severity", "document", "start", "end", "text", "number", "instrument", "claimed", "suggested",
    "message", "probability", "suggested_probability", "evidence",
)  # fmt: skip
"""Fields of a finding's row, in order."""


def findings(found: Iterable[Finding], rules: Iterable[Rule], namer: Namer) -> Iterator[dict[str, Any]]:
    """One row for each finding, with the name of its rule and its evidence."""
    names = {rule.code: rule.name for rule in rules}
    for finding in found:
        yield {
            "code": finding.code,
            "rule": names[finding.code],
            "severity": finding.severity,
            "document": finding.document,
            "start": finding.start,
            "end": finding.end,
            "text": finding.text,
            "number": finding.number,
            "instrument": namer.instrument(finding.key) if finding.key else None,
            "claimed": finding.claimed,
            "suggested": finding.suggested,
            "message": finding.message,
            "probability": finding.probability,
            "suggested_probability": finding.suggested_probability,
            "evidence": [
                {
                    "document": evidence.document,
                    "start": evidence.start,
                    "end": evidence.end,
                    "text": evidence.text,
                    "says": evidence.says,
                    "kind": evidence.kind,
                    "source": evidence.source,
                }
                for evidence in finding.evidence
            ],
        }
