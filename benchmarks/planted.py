"""Reports made of real dated citations, with the slips that people make planted in them and their truth beside them.

The instruments, their dates and their order are real (rows of a register); the sentences are made here. Each made
report has a list of citations, as a spreadsheet gives it, and further paragraphs that cite some of them again, each by
a writer of a certain habit of padding. The rates of slips are assumptions, told apart from what is measured: `RATES`.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from vncite.link.register import Register, RegisterRow
from vncite.model import (
    Citation,
    Context,
    Corpus,
    DateReading,
    Document,
    Extraction,
    Header,
    InstrumentKey,
    Link,
    LinkedDocument,
    Number,
)

RATES = {"exchange": 0.010, "year": 0.004, "digit": 0.004, "effective": 0.003, "other": 0.003}
"""Rates of slips in citations that stand alone: assumed. Together 2.4 in 100, the geometric mean of what is measured in
legal texts (at most 1 of the 177 dated citations of the 140 development documents whose instrument is in the register
differs from it) and in the two reports at hand (7 of 75)."""
KINDS = tuple(RATES)
FROM_SHEET = 0.75
"""Share of lone exchanges that a spreadsheet makes, which does not pad as the standard wants; the rest are made by
hand: assumed."""


OWN_SERIES = 0.003
"""Share of instruments whose number belongs to a series of its own and comes late in the year: 3 of the some 1,000 that
the development corpus dates (01/2022, 01/2024 and 03/2025/NĐ-CP, on defence and cryptography)."""


@dataclass(frozen=True)
class Real:
    """An instrument of the register with its key."""

    row: RegisterRow
    key: InstrumentKey
    number: Number
    day: date
    inner: tuple[str, date] | None
    """Number and date of the instrument that its title says it amends or details."""


@dataclass
class Planted:
    """One dated citation of a made report and its truth."""

    document: str
    link: int
    real: Real
    true: date
    kind: str
    """`none`, a slip of `KINDS`, or `list` for a date exchanged with its whole list."""
    in_list: bool


@dataclass
class Made:
    """Made reports as text, as linked values, and their truth."""

    corpus: Corpus
    truth: list[Planted]
    rows: list[Real]
    """The instruments with their true dates."""
    texts: dict[str, str] = field(default_factory=dict)


_INNER = re.compile(
    r"số\s+(\d+(?:/\d{4})?/[A-ZĐa-z-]+)\s+ngày\s+(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})(?:/|\s+năm\s+)(\d{4})"
)


def reals(register: Iterable[RegisterRow]) -> list[Real]:
    """The rows of a register that have a key and a date whose year nobody doubts."""
    from vncite.lexicon import load
    from vncite.link.keys import key_rows, read_number

    out = []
    rows = Register(row for row in register if row.date and not row.year_suspect)
    for key, same in sorted(key_rows(rows).items()):
        row = same[0]
        number = read_number(row.number, row.type, load())
        if row.date is None or number is None or len({one.date for one in same}) > 1:
            continue
        found = _INNER.search(row.title or "")
        inner = None
        if found:
            try:
                inner = found[1], date(int(found[4]), int(found[3]), int(found[2]))
            except ValueError:
                inner = None
        out.append(Real(row, key, number, row.date, inner))
    return out


@dataclass(frozen=True)
class Habit:
    """How one writer writes dates in figures."""

    official: bool
    padded: bool

    def write(self, fields: Fields) -> str:
        """The date in figures."""
        day, month, year = fields
        if self.official:
            return f"{day:02}/{month:02}/{year}" if month < 3 else f"{day:02}/{month}/{year}"
        return f"{day:02}/{month:02}/{year}" if self.padded else f"{day}/{month}/{year}"


def make(
    rows: Sequence[Real],
    seed: int,
    *,
    reports: int,
    rates: dict[str, float] | None = None,
    lists: float = 0.05,
    apart: float = OWN_SERIES,
) -> Made:
    """`reports` made reports. `lists` is the share of reports whose list is exchanged as a whole, `apart` that of
    instruments with a series of their own.
    """
    chance = random.Random(seed)
    rates = RATES if rates is None else rates
    by_series: dict[tuple[str, str, str, str], list[Real]] = defaultdict(list)
    for real in rows:
        by_series[real.key.series, real.key.issuer, real.key.type, real.key.period].append(real)
    for group in by_series.values():
        group[:] = [_apart(real, chance) if chance.random() < apart else real for real in group]
    series = sorted(by_series.values(), key=lambda group: (-len(group), group[0].key))
    documents, truth, texts = [], [], {}
    for at in range(reports):
        writer = _Writer(f"report-{seed}-{at}.txt", chance, rates)
        chosen: list[Real] = []
        while len(chosen) < chance.randint(8, 16):
            near = chance.random() < 0.6
            group = series[min(int(chance.expovariate(1 / 40)), len(series) - 1)] if near else chance.choice(series)
            chosen += chance.sample(group, min(len(group), chance.randint(1, 6)))
        chosen = list({real.key: real for real in chosen}.values())
        chance.shuffle(chosen)
        exchanged = chance.random() < lists
        documents.append(writer.report(chosen, exchanged))
        truth += writer.truth
        texts[writer.path] = writer.text
    return Made(Corpus(tuple(documents)), truth, [real for group in series for real in group], texts)


def _apart(real: Real, chance: random.Random) -> Real:
    """The instrument as one of a series of its own: the same number, a later day of the year."""
    later = real.day + timedelta(days=chance.randint(32, 340))
    return replace(real, day=later) if later.year == real.day.year else real


class _Writer:
    """Writes one report."""

    def __init__(self, path: str, chance: random.Random, rates: dict[str, float]) -> None:
        self.path, self.chance, self.rates = path, chance, rates
        self.text = ""
        self.citations: list[Citation] = []
        self.links: list[Link] = []
        self.truth: list[Planted] = []
        roll = chance.random()
        self.habit = Habit(roll < 0.6, roll < 0.85)
        self.sheet = Habit(False, chance.random() < 0.8)

    def report(self, chosen: Sequence[Real], exchanged: bool) -> LinkedDocument:
        """A report that cites `chosen` in one list and some of them again."""
        chance = self.chance
        written = max(real.day for real in chosen) + timedelta(
            days=chance.choice((chance.randint(1, 60), chance.randint(5, 700)))
        )
        self.text += f"Địa phương, ngày {written.day:02} tháng {written.month:02} năm {written.year}\n\n"
        self.text += "Đơn vị đã triển khai các văn bản sau: "
        sheet = exchanged or chance.random() < 0.1
        for real in chosen:
            habit = self.sheet if sheet and chance.random() < 0.85 else self.habit
            self._cite(real, exchanged, True, habit, words=not sheet and chance.random() < 0.25)
            self.text += "; "
        self.text = self.text[:-2] + ".\n\n"
        for real in chosen:
            if chance.random() < 0.35:
                self.text += "Trong kỳ, đơn vị tiếp tục thực hiện "
                self._cite(real, False, False, self.habit, words=chance.random() < 0.3)
                self.text += " và báo cáo kết quả theo quy định.\n\n"
        document = Document.from_text(self.text, self.path)
        context = Context(date=written if chance.random() < 0.7 else None)
        return LinkedDocument(Extraction(document, Header(), tuple(self.citations)), context, tuple(self.links))

    def _cite(self, real: Real, exchanged: bool, in_list: bool, habit: Habit, words: bool) -> None:
        fields, kind = self._stated(real, exchanged, words)
        if kind == "exchange" and self.chance.random() < FROM_SHEET:
            habit = self.sheet
        start = len(self.text)
        self.text += f"{_type_name(real)} số {real.row.number}"
        end = len(self.text)
        self.text += " "
        reading = self._date(fields, habit, words)
        index = len(self.citations)
        self._add(Citation(start, end, self.text[start:end], real.row.type, real.number, "full", date=reading), real)
        self.truth.append(Planted(self.path, index, real, real.day, kind, in_list))
        self.text += f" của {real.row.issuer}" if real.row.issuer else ""
        if real.inner and self.chance.random() < 0.5:
            self._inner(real, index, habit)

    def _inner(self, real: Real, parent: int, habit: Habit) -> None:
        """The instrument that this one amends or details, as its title has it."""
        assert real.inner is not None
        number, day = real.inner
        self.text += " sửa đổi, bổ sung "
        start = len(self.text)
        self.text += f"văn bản số {number}"
        citation = Citation(
            start, len(self.text), self.text[start:], None, None, "full", relation="amends", parent=parent
        )
        self.text += " "
        reading = self._date((day.day, day.month, day.year), habit, self.chance.random() < 0.3)
        self.citations.append(_dated(citation, reading))
        self.links.append(Link(self.citations[-1], number, None))

    def _date(self, fields: Fields, habit: Habit, words: bool) -> DateReading:
        self.text += "ngày "
        start = len(self.text)
        raw = f"{fields[0]:02} tháng {fields[1]:02} năm {fields[2]}" if words else habit.write(fields)
        self.text += raw
        problem = None if calendar(fields) else "no-such-date"
        return DateReading(raw, start, len(self.text), *fields, "words" if words else "slash", problem)

    def _stated(self, real: Real, exchanged: bool, words: bool) -> tuple[Fields, str]:
        """The date that the writer puts down, and the slip it went through."""
        true, chance = real.day, self.chance
        if exchanged and true.day <= 12 and true.day != true.month and chance.random() < 0.95:
            return (true.month, true.day, true.year), "list"
        for kind, rate in self.rates.items():
            if chance.random() < rate and (made := slipped(true, kind, real.row.effective, chance)):
                if kind == "exchange" and words:
                    continue
                return made, kind
        return (true.day, true.month, true.year), "none"

    def _add(self, citation: Citation, real: Real) -> None:
        self.citations.append(citation)
        self.links.append(Link(citation, real.row.number, real.row.issuer, key=real.key, probability=1.0))


Fields = tuple[int, int, int]
"""Day, month and year as written: not always a day of the calendar."""
AMERICAN = 0.5
"""Share of dates with a day above 12 that are written month first where a lower day would be exchanged: assumed."""


def slipped(true: date, kind: str, effective: date | None, chance: random.Random) -> Fields | None:
    """What a slip makes of a true date; None where that slip cannot happen to it."""
    day, month, year = true.day, true.month, true.year
    made: Fields | None
    if kind == "exchange":
        made = (month, day, year) if day <= 12 or chance.random() < AMERICAN else None
    elif kind == "year":
        made = day, month, year + chance.choice((-1, 1, 1))
    elif kind == "effective":
        made = (effective.day, effective.month, effective.year) if effective else None
    elif kind == "other":
        other = true + timedelta(days=chance.choice((-1, 1)) * chance.randint(2, 90))
        made = other.day, other.month, other.year
    else:
        digits = list(f"{day:02}{month:02}")
        digits[chance.randrange(4)] = str(chance.randrange(10))
        made = int("".join(digits[:2])), int("".join(digits[2:])), year
    return made if made != (day, month, year) else None


def calendar(fields: Fields) -> date | None:
    """The day of the calendar, if there is one."""
    try:
        return date(fields[2], fields[1], fields[0])
    except ValueError:
        return None


def _dated(citation: Citation, reading: DateReading) -> Citation:
    from dataclasses import replace

    return replace(citation, date=reading)


def _type_name(real: Real) -> str:
    from vncite.lexicon import load

    return next((row["name"] for row in load().table("doc_types") if row["code"] == real.row.type), "Văn bản")
