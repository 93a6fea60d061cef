"""Findings about one cause are one finding: the most specific explanation is told, the others become its evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from vncite.check.draft import Draft, Reason
from vncite.check.rule import Rule
from vncite.model import Severity

__all__ = ["merged"]

_GRAVITY: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}
_STRONG = 3.0
_DOUBTFUL = frozenset({"series-vague", "weekend", "weekend-administrative"})
_MOST = 6


def merged(drafts: Iterable[tuple[Rule, Draft]]) -> list[tuple[Rule, Draft]]:
    """One draft for each citation and each cause (its date, its number, what it names), in the order of the text.

    Graver drafts go before lighter ones, then the rule's rank decides.
    """
    groups: dict[tuple[tuple[int, int], str], list[tuple[Rule, Draft]]] = defaultdict(list)
    for rule, draft in drafts:
        cause = "D" if rule.code.startswith("D") else rule.code
        groups[draft.mention.order, cause].append((rule, draft))
    out: list[tuple[Rule, Draft]] = []
    for group in groups.values():
        group.sort(key=lambda pair: (_GRAVITY[pair[1].severity], pair[0].rank, pair[0].code))
        rule, draft = group[0]
        reasons: dict[tuple[str, str], Reason] = {}
        for _, one in group:
            if one is draft or one.suggested in (None, draft.suggested):
                for reason in one.reasons:
                    reasons.setdefault((reason.kind, reason.says.en), reason)
        out.append((rule, replace(draft, reasons=_telling(reasons.values()))))
    return sorted(out, key=lambda pair: (pair[1].mention.order, pair[0].code))


def _telling(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """What a reader needs to be convinced: the weightiest first, and nothing doubtful beside what is strong."""
    every = list(reasons)
    strong = any(reason.weight >= _STRONG for reason in every)
    return tuple(reason for reason in every if not (strong and reason.kind in _DOUBTFUL))[:_MOST]
