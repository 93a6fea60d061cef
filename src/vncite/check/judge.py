"""What the verdict on an instrument's date means for one citation of it: the part that all date rules share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from vncite.check.draft import Draft, Reason
from vncite.check.evidence import PROOF, SURE, Verdict
from vncite.check.mention import Mention
from vncite.check.slips import slip
from vncite.check.words import Words, written
from vncite.model import InstrumentKey, Severity

if TYPE_CHECKING:
    from vncite.check.facts import Case

__all__ = ["LIKELY", "Judgement", "instruments", "judge", "likely", "name"]

LIKELY = 0.5
"""Below this probability no date is suggested."""
_CLEAR = 0.75
"""Below this probability of the best date the fault is not explained, and an unexplained fault is no proven one."""
_LINKED = 0.8
"""Below this probability of the link nothing about the instrument is called an error."""

_GUESS = 0.99
"""A date that neither a citation nor the register states is never surer than this: the model only weighs the slips it
knows."""

_BARRED = frozenset({"term", "symbol-year"})
"""Signs that no date survives: what bears one is never suggested, however often it is written."""

_STATED = frozenset({"spelled-out", "clear-claim", "other-claim", "register"})
"""Evidence that somebody, a citation or the register, gives a date."""

_DAY_WORD = re.compile(r"^ng[aà]y\s+", re.IGNORECASE)
_SLIPS = {
    "exchange": Words("đảo ngày với tháng", "day and month exchanged"),
    "exchange-padded": Words("đảo ngày với tháng", "day and month exchanged"),
    "exchange-in-words": Words("đảo ngày với tháng", "day and month exchanged"),
    "month-first": Words("tháng viết trước ngày", "written month first"),
    "digit-guess": Words("sai một chữ số", "one digit wrong"),
    "year": Words("nhầm năm", "another year"),
    "digit": Words("sai một chữ số", "one digit wrong"),
    "effective": Words(
        "ghi ngày có hiệu lực thay cho ngày ban hành", "the date it took effect in place of the date of issue"
    ),
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """One citation against the verdict on its instrument."""

    mention: Mention
    verdict: Verdict

    @property
    def best(self) -> date:
        return self.verdict.best.value

    @property
    def wrong(self) -> float:
        """The probability that the date as written is not the date of issue."""
        return 1.0 - self.verdict.right(self.mention)

    @property
    def slip(self) -> str:
        """Which slip turns the best date into the one written; `none` where it is the best."""
        return slip(self.mention, self.best, self.effective)

    @property
    def effective(self) -> frozenset[date]:
        return self.verdict.effective

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why the best date rather than the one written."""
        return self.verdict.reasons(self.mention)

    @property
    def told(self) -> tuple[Reason, ...]:
        """The reasons that a reader can make something of: none for a date that nobody names and none suggests."""
        if self.suggested is not None or self._named(self.best):
            return self.reasons
        return tuple(reason for reason in self.reasons if reason.about != self.best)

    @property
    def proven(self) -> bool:
        """Whether the best date is as good as certain, by evidence that can prove, and a known slip explains the
        other.
        """
        if self.barred or self.wrong < SURE or self.verdict.best.probability < _CLEAR or self.slip in ("none", "other"):
            return False
        if self.mention.key is not None and self.mention.link.probability < _LINKED:
            return False
        return any(reason.kind in PROOF and reason.weight > 2 for reason in self.reasons)

    @property
    def proven_elsewhere(self) -> bool:
        """Whether somebody else, a citation or the register, gives the best date."""
        return any(reason.kind in _STATED for reason in self.reasons)

    @property
    def barred(self) -> bool:
        """Whether the number itself rules out even the best of the dates that somebody names."""
        return any(sign.kind in _BARRED for sign in self.verdict.best.signs)

    def sure(self, day: date) -> float:
        """The probability that `day` is the date of issue; of a guess that nobody states, at most `_GUESS`."""
        option = self.verdict.option(day)
        if option is None:
            return 0.0
        return option.probability if self._named(day) else min(option.probability, _GUESS)

    def _named(self, day: date) -> bool:
        """Whether a citation or the register states this day."""
        option = self.verdict.option(day)
        return any(one.date == day for one in self.verdict.mentions) or (
            option is not None and any(sign.kind in _STATED for sign in option.signs)
        )

    @property
    def suggested(self) -> str | None:
        """The best date, ISO, where it is possible, likelier than not, and not what is written."""
        if self.barred or self.best == self.mention.date or self.verdict.best.probability < LIKELY:
            return None
        return self.best.isoformat()

    def draft(self, message: Words, severity: Severity | None = None, wrong: float | None = None) -> Draft:
        """A finding about this citation: an error where it is proven, else a warning, or as told.

        `wrong` is given where the fault is certain whatever the date (a day outside the calendar).
        """
        reading = self.mention.reading
        return Draft(
            mention=self.mention,
            severity=severity or ("error" if self.proven else "warning"),
            message=message,
            claimed=reading.iso if reading else None,
            suggested=self.suggested,
            probability=self.wrong if wrong is None else wrong,
            suggested_probability=self.sure(self.best) if self.suggested else None,
            reasons=self.told,
        )


def judge(case: Case, mention: Mention) -> Judgement | None:
    """The judgement on a citation that states a date; None for any other."""
    if mention.reading is None or mention.citation.form == "self":
        return None
    verdict = case.facts.verdict(mention)
    return Judgement(mention, verdict) if verdict else None


def instruments(case: Case) -> Iterator[tuple[InstrumentKey, list[Mention]]]:
    """The instruments of a case with the citations that date them, in order."""
    for key, mentions in case.by_key.items():
        dated = [mention for mention in mentions if mention.reading]
        if dated:
            yield key, dated


def name(mention: Mention) -> str:
    """How a message names the instrument of a citation: its number, else its words on one line."""
    return mention.link.number or " ".join(mention.citation.text.split())


def stated(mention: Mention) -> str:
    """The date of a citation as written, on one line, without the word "ngày" before it."""
    return _DAY_WORD.sub("", " ".join(mention.reading.raw.split())) if mention.reading else ""


def _slip_words(kind: str) -> Words:
    """A slip in a few words; empty for one that has no name."""
    return _SLIPS.get(kind, Words("", ""))


def likely(judgement: Judgement) -> Words:
    """`; nhiều khả năng là 09/4/2020 (đảo ngày với tháng)`, or nothing where no date is likely."""
    if judgement.suggested is None:
        return Words("", "")
    kind = _slip_words(judgement.slip)
    vi = f" ({kind.vi})" if kind.vi else ""
    en = f" ({kind.en})" if kind.en else ""
    return Words(f"; nhiều khả năng là {written(judgement.best)}{vi}", f"; most likely {judgement.best}{en}")
