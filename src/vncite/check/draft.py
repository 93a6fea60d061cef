"""What a rule says before it is put into the user's language: a finding in the making."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from vncite.check.words import Words
from vncite.model import Evidence, Finding, Severity

if TYPE_CHECKING:
    from vncite.check.mention import Mention
    from vncite.check.rule import Rule

__all__ = ["Draft", "Reason"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence: its kind, what it says, and the citation that bears it out, if it stands in a text."""

    kind: str
    says: Words
    mention: Mention | None = None
    weight: float = 0.0
    """How much it moved the balance, in natural logarithms of odds; the gravest is told first."""
    about: date | None = None
    """The date that it speaks for or, of the date as written, against."""
    source: str | None = None
    """Where a register has it from; never part of the sentence, whose language it may not share."""

    def evidence(self, lang: str) -> Evidence:
        """The reason as the model's `Evidence`, in `lang`."""
        if self.mention is None:
            return Evidence(self.kind, self.says.text(lang), source=self.source, said=self.says.spoken)
        start, end = self.mention.claim_span
        text = self.mention.text[start:end]
        return Evidence(
            self.kind, self.says.text(lang), self.mention.path, start, end, text, said=self.says.spoken
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """Something wrong with one citation, as one rule sees it."""

    mention: Mention
    severity: Severity
    message: Words
    claimed: str | None = None
    """ISO date as written."""
    suggested: str | None = None
    """ISO date, or the corrected number."""
    probability: float | None = None
    """How sure that it is wrong."""
    suggested_probability: float | None = None
    """How sure that `suggested` is right."""
    reasons: tuple[Reason, ...] = ()

    def finding(self, rule: Rule, lang: str) -> Finding:
        """The finding that the caller gets. It stands over the citation with its date for D-rules, else over the
        citation.
        """
        mention = self.mention
        start, end = mention.claim_span if rule.code.startswith("D") else (mention.citation.start, mention.citation.end)
        return Finding(
            code=rule.code,
            severity=self.severity,
            document=mention.path,
            start=start,
            end=end,
            text=mention.text[start:end],
            message=self.message.text(lang),
            number=mention.link.number,
            key=mention.link.key,
            claimed=self.claimed,
            suggested=self.suggested,
            probability=_rounded(self.probability),
            suggested_probability=_rounded(self.suggested_probability) if self.suggested else None,
            evidence=tuple(reason.evidence(lang) for reason in self.reasons),
            link=mention.index,
            said=self.message.spoken,
        )


def _rounded(probability: float | None) -> float | None:
    return None if probability is None else round(probability, 4)
