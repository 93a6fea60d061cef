"""What a rule is, and how the rules of this program are found."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from vncite.check.words import Words
from vncite.errors import UserError
from vncite.model import Severity

if TYPE_CHECKING:
    from vncite.check.draft import Draft
    from vncite.check.facts import Case

__all__ = ["Rule", "chosen", "rules"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong with a citation, with a code that never changes its meaning.

    `D1..` rules speak of dates, `N2..` of numbers and names, `I3..` of citations that name no single instrument.
    """

    code: str
    """`D101`."""
    name: str
    """Short English name, lower case with hyphens: `two-dates`; the `rule` of machine output."""
    severity: Severity
    """The gravest severity that the rule gives; a finding that is only likely is given a lower one."""
    titles: Words
    explanations: Words
    law: str
    """Where the rule stands in law or standard, cited as a lawyer would."""
    example: str
    """A passage with the fault, written for this purpose, and what is said of it."""
    check: Callable[[Case], Iterable[Draft]]
    """Looks at one case (all citations that share issuer, type and number) and says what is wrong in it."""
    rank: int = 50
    """Of several date findings about one citation the one with the lowest rank is told; the others become its
    evidence.
    """

    def title(self, lang: str = "vi") -> str:
        """What is wrong, in a few words."""
        return self.titles.text(lang)

    def explanation(self, lang: str = "vi") -> str:
        """Why it is wrong and what decides, in a few sentences."""
        return self.explanations.text(lang)


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of their codes: each module of `vncite.check.rulebook` exports one as `RULE`."""
    from vncite.check import rulebook as package

    found = [
        import_module(f"{package.__name__}.{module.name}").RULE for module in pkgutil.iter_modules(package.__path__)
    ]
    return tuple(sorted(found, key=lambda rule: rule.code))


def chosen(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules to apply: those whose code begins with one of `select` (all when empty) and with none of `ignore`.

    Several codes may be joined by commas; letters of either case. Raises `UserError` for a code that no rule begins
    with.

    >>> [rule.code for rule in chosen(["D103"])]
    ['D103']
    """
    wanted, unwanted = _prefixes(select), _prefixes(ignore)
    every = rules()
    for prefix in (*wanted, *unwanted):
        if not any(rule.code.startswith(prefix) for rule in every):
            known = ", ".join(rule.code for rule in every)
            raise UserError(
                f"không có quy tắc nào mang mã “{prefix}”; các mã hiện có: {known}",
                f'no rule has the code "{prefix}"; the codes are {known}',
            )
    return tuple(
        rule
        for rule in every
        if (not wanted or rule.code.startswith(wanted)) and not (unwanted and rule.code.startswith(unwanted))
    )


def _prefixes(codes: Sequence[str]) -> tuple[str, ...]:
    joined = [codes] if isinstance(codes, str) else codes
    return tuple(part.strip().upper() for code in joined for part in code.split(",") if part.strip())
