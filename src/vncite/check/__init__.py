"""What is wrong with the citations of a corpus, and above all with their dates.

    findings = check(corpus)

Rules stand one a file in `vncite.check.rulebook`; `rules()` lists them. All evidence about a date is weighed in one
place, `vncite.check.evidence`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vncite.check.merge import merged
from vncite.check.rule import Rule, chosen, rules
from vncite.errors import known_language
from vncite.lexicon import Lexicon, load
from vncite.link.register import SHIPPED, RegisterChoice, resolved
from vncite.model import Corpus, Finding, InstrumentKey

__all__ = ["Rule", "check", "check_keys", "rules"]


def check(
    corpus: Corpus,
    *,
    register: RegisterChoice = SHIPPED,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    lang: str = "vi",
    lexicon: Lexicon | None = None,
) -> list[Finding]:
    """Everything wrong in a corpus, in the order of its documents and of the text, one finding for one cause.

    `register` is evidence beside the texts: the shipped one, another, or the path or address of one (None: the texts
    alone). `select` and `ignore` take codes or their
    beginnings (`D`, `D10`, `N2`); `lang` is `vi` or `en`; `lexicon` is the one that the corpus was linked with. Raises
    `UserError` for a code that no rule begins with and for another language.
    Time grows in proportion to the citations, save for sorting.
    """
    return _run(corpus, None, register, select, ignore, lang, lexicon)


def check_keys(
    corpus: Corpus,
    keys: Iterable[InstrumentKey],
    *,
    register: RegisterChoice = SHIPPED,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    lang: str = "vi",
    lexicon: Lexicon | None = None,
) -> list[Finding]:
    """The findings of `check` about these instruments and their homonyms only: what to look at again when a report
    changes.
    """
    return _run(corpus, tuple(keys), register, select, ignore, lang, lexicon)


def _run(
    corpus: Corpus,
    keys: tuple[InstrumentKey, ...] | None,
    register: RegisterChoice,
    select: Sequence[str],
    ignore: Sequence[str],
    lang: str,
    lexicon: Lexicon | None,
) -> list[Finding]:
    known_language(lang)
    applied = chosen(select, ignore)
    from vncite.check.facts import Facts
    from vncite.check.known import Known

    words = lexicon or load()
    facts = Facts(corpus, Known.of(resolved(register, words), words), words)
    drafts = [(rule, draft) for case in facts.cases(keys) for rule in applied for draft in rule.check(case)]
    return [draft.finding(rule, lang) for rule, draft in merged(drafts)]
