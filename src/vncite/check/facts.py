"""What the rules may look up: the citations of a corpus by instrument, by series and by passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from vncite.check.evidence import Verdict, weigh, weights
from vncite.check.known import Known, KnownDate
from vncite.check.lists import ListState, list_state
from vncite.check.mention import Mention, on
from vncite.check.passages import Heading, Passage, heading_year, passages, year_headings
from vncite.check.series import Neighbours, series_of, series_of_known
from vncite.check.signs import number_signs
from vncite.check.terms import Terms
from vncite.lexicon import Lexicon, load
from vncite.model import Citation, Corpus, Designation, InstrumentKey, LinkedDocument

__all__ = ["Case", "Facts"]


_NO_ACCENTS = 0.98
"""Share of ASCII letters from which a text has no accents; of Vietnamese with accents they are about three in four."""


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """All citations that share issuer, type and number: of one instrument, and of its homonyms in other periods.

    Where the issuer is not known the citations of one document stand together, and no two of them are compared.
    """

    facts: Facts
    family: Designation | None
    mentions: tuple[Mention, ...]
    """In the order of the corpus."""

    @property
    def by_key(self) -> dict[InstrumentKey, list[Mention]]:
        """The citations whose instrument is known, by instrument, in order."""
        groups: dict[InstrumentKey, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            if mention.key is not None:
                groups[mention.key].append(mention)
        return dict(groups)


class Facts:
    """Indexes over a corpus and a register; each is made when first asked for, in time linear in the corpus."""

    def __init__(self, corpus: Corpus, known: Known, lexicon: Lexicon | None = None) -> None:
        self.corpus = corpus
        self.known = known
        self.lexicon = lexicon or load()
        self.terms = Terms.of_lexicon(self.lexicon)
        self.weights = weights(self.lexicon)
        """The fitted weight of each kind of slip and sign."""
        self._passages: dict[int, dict[Mention, Passage]] = {}
        self._limits: dict[int, date | None] = {}
        self._headings: dict[int, tuple[Heading, ...]] = {}
        self._verdicts: dict[tuple[InstrumentKey | Mention, bool], Verdict | None] = {}
        self._unaccented: dict[int, bool] = {}
        self._states: dict[Passage, ListState] = {}
        self.mentions: tuple[Mention, ...] = tuple(
            Mention(linked, index, (number, index))
            for number, linked in enumerate(corpus.documents)
            for index in range(len(linked.links))
            if linked.links[index].citation.form != "back"
        )

    @cached_property
    def families(self) -> dict[Designation, tuple[Mention, ...]]:
        """Citations by issuer, type and number, in order."""
        groups: dict[Designation, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            if mention.family is not None:
                groups[mention.family].append(mention)
        return {family: tuple(group) for family, group in groups.items()}

    @cached_property
    def keyed(self) -> dict[InstrumentKey, tuple[Mention, ...]]:
        """Citations by instrument, in order."""
        groups: dict[InstrumentKey, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            if mention.key is not None:
                groups[mention.key].append(mention)
        return {key: tuple(group) for key, group in groups.items()}

    @cached_property
    def at(self) -> dict[tuple[int, int], Mention]:
        """Citations by their place: document, link."""
        return {mention.order: mention for mention in self.mentions}

    @cached_property
    def series(self) -> Neighbours:
        """Dated numbers of every series, from the corpus and from the register."""
        neighbours = Neighbours()
        for mention in self.mentions:
            series = series_of(mention)
            if series and mention.date and mention.serial is not None and self.in_period(mention):
                neighbours.add(series, mention.serial, mention.date, clear=mention.clear, mention=mention)
        for known in self.known:
            if known.grade != "C" and known.serial is not None:
                neighbours.add(series_of_known(known), known.serial, known.date, clear=True, number=known.number)
        return neighbours

    def in_period(self, mention: Mention) -> bool:
        """Whether a date agrees with the year or term in its own number: else it says nothing of its neighbours."""
        return mention.date is not None and next(iter(number_signs(self, mention, mention.date)), None) is None

    @cached_property
    def _children(self) -> dict[tuple[int, int], list[Mention]]:
        groups: dict[tuple[int, int], list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            if mention.citation.parent is not None:
                groups[mention.order[0], mention.citation.parent].append(mention)
        return groups

    def children(self, mention: Mention) -> list[Mention]:
        """The citations that stand in the subject phrase of this one."""
        return self._children.get(mention.order, [])

    def cases(self, keys: Iterable[InstrumentKey] | None = None) -> Iterable[Case]:
        """The corpus cut into cases, in the order of their first citation; only those that `keys` touch, if given."""
        if keys is None:
            lone: dict[int, list[Mention]] = defaultdict(list)
            for mention in self.mentions:
                if mention.family is None:
                    lone[mention.order[0]].append(mention)
            every = [Case(self, family, group) for family, group in self.families.items()]
            every += [Case(self, None, tuple(group)) for group in lone.values()]
            return sorted(every, key=lambda case: case.mentions[0].order)
        wanted = {key.designation for key in keys}
        every = [Case(self, family, self.families[family]) for family in wanted if family in self.families]
        return sorted(every, key=lambda case: case.mentions[0].order)

    @cached_property
    def _documents(self) -> dict[int, list[Mention]]:
        groups: dict[int, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            groups[mention.order[0]].append(mention)
        return groups

    def of_document(self, number: int) -> list[Mention]:
        """The citations of the document with this place in the corpus, in order."""
        return self._documents.get(number, [])

    def unaccented(self, mention: Mention) -> bool:
        """Whether the document of a citation is written without Vietnamese accents throughout."""
        number = mention.order[0]
        if number not in self._unaccented:
            letters = [letter for letter in mention.text if letter.isalpha()]
            self._unaccented[number] = sum(map(str.isascii, letters)) > _NO_ACCENTS * len(letters)
        return self._unaccented[number]

    def dated(self, mention: Mention) -> tuple[Mention, ...]:
        """The citations that date the instrument of this one; itself alone while its instrument is not known."""
        if mention.key is None:
            return (mention,) if mention.reading else ()
        return tuple(other for other in self.keyed[mention.key] if other.reading)

    def verdict(self, mention: Mention, with_lists: bool = True) -> Verdict | None:
        """What all evidence says of the date of the instrument that a citation names, with or without its lists."""
        who = (mention.key or mention, with_lists)
        if who not in self._verdicts:
            group = self.dated(mention)
            chances: dict[Mention, float] = {}
            for other in group if with_lists else ():
                passage = self.passage(other) if other.exchanged else None
                if passage is not None:
                    chances[other] = self.list_state(passage).chance(other)
            self._verdicts[who] = weigh(self, group, chances) if group else None
        return self._verdicts[who]

    def list_state(self, passage: Passage) -> ListState:
        """Whether the dates of a list are exchanged."""
        if passage not in self._states:
            self._states[passage] = list_state(self, passage)
        return self._states[passage]

    def heading(self, mention: Mention) -> Heading | None:
        """The heading above a citation that names a year."""
        number = mention.order[0]
        if number not in self._headings:
            self._headings[number] = tuple(year_headings(mention.text))
        return heading_year(mention.text, mention, self._headings[number])

    def passage(self, mention: Mention) -> Passage | None:
        """The list of dated citations in which one stands; None if it stands alone."""
        number = mention.order[0]
        if number not in self._passages:
            own = [self.at[(number, index)] for index in range(len(mention.linked.links)) if (number, index) in self.at]
            self._passages[number] = {
                member: passage for passage in passages(mention.text, own) for member in passage.mentions
            }
        return self._passages[number].get(mention)

    def sure_date(self, key: InstrumentKey | None, besides: Mention | None = None) -> tuple[date, Mention] | None:
        """The date on which all clear claims for an instrument agree, and one citation that states it; else None."""
        if key is None:
            return None
        found: tuple[date, Mention] | None = None
        for mention in self.keyed.get(key, ()):
            if mention is besides or not mention.clear or mention.date is None or not self.in_period(mention):
                continue
            if found is None:
                found = mention.date, mention
            elif found[0] != mention.date:
                return None
        return found

    def known_dates(self, key: InstrumentKey | None) -> tuple[KnownDate, ...]:
        """What the register says of an instrument's date."""
        return self.known.dates(key) if key else ()

    def limit(self, linked: LinkedDocument, number: int) -> date | None:
        """The day after which a document cannot cite: its own date, unless so many citations are later that it must
        be wrong.
        """
        if number not in self._limits:
            day = linked.context.date
            if day is not None:
                stated = [year for link in linked.links if (year := _latest(link.citation))]
                later = sum(1 for other in stated if other > day)
                if later > 2 and later * 5 > len(stated):
                    day = None
            self._limits[number] = day
        return self._limits[number]


def _latest(citation: Citation) -> date | None:
    """The day of issue that a citation states, or the first day of the year in its number."""
    if citation.date is not None:
        return citation.date.value
    number = citation.number
    return on(number.year, 1, 1) if number is not None else None
