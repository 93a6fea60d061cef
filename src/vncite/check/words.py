"""What a finding says, in both languages, and how a date is written for people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from vncite.model import Said

__all__ = ["Words", "rewritten", "written"]

_MARK = re.compile(r"(?:ký\s+)?ng\w+\s*:?\s*", re.IGNORECASE)
"""What stands before the figures of a date: "ngày", misspelt or not."""


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence in Vietnamese and in English.

    >>> Words("ngày sai", "wrong date").text("en")
    'wrong date'
    """

    vi: str
    en: str

    def text(self, lang: str = "vi") -> str:
        """The sentence in `lang`; Vietnamese for any language we do not speak."""
        return self.en if lang == "en" else self.vi

    @property
    def spoken(self) -> Said:
        """The sentence in every language."""
        return (("en", self.en), ("vi", self.vi))


def written(day: date, lang: str = "vi") -> str:
    """A date for people: in Vietnamese with the padding of Nghị định 30/2020/NĐ-CP (II.4.b), in English the ISO form.

    A zero before days below 10 and before January and February only, so the form itself says which field is the day.

    >>> written(date(2020, 4, 9)), written(date(2021, 2, 8)), written(date(2020, 4, 9), "en")
    ('09/4/2020', '08/02/2021', '2020-04-09')
    """
    if lang == "en":
        return day.isoformat()
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"


def rewritten(raw: str, day: date) -> str:
    """Another date in the words of one as written: with its "ngày" before it, in figures or in words as it was.

    >>> rewritten("ngày 04/09/2020", date(2020, 4, 9)), rewritten("14 tháng 7 năm 2023", date(2023, 9, 14))
    ('ngày 09/4/2020', '14 tháng 9 năm 2023')
    """
    mark = _MARK.match(raw)
    before = mark[0] if mark else ""
    if "tháng" not in raw:
        return before + written(day)
    number, month, year = written(day).split("/")
    return f"{before}{number} tháng {month} năm {year}"
