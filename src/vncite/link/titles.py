"""Laws cited by title: which of the laws that bear a title is meant.

A new law mostly has the title of the one it replaces, so that `Luật Đất đai` names one law until 31 July 2024 and
another since. What decides, strongest first: the date of adoption or the year that the mention states; the number or
year that the document gives the title elsewhere; which of the laws was in force on the day of the text. Inside the
subject of another instrument ("Nghị định … quy định chi tiết một số điều của Luật …") it is the day of that instrument
that counts, and a law that was adopted and not yet in force is then the likely one, since decrees are made ready for
its first day.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import bodies
from vncite.lexicon.fold import slug
from vncite.lexicon.titles import LawTitle, law_titles, title_key
from vncite.lexicon.words import words
from vncite.link.vocabulary import bare_letters, key_type
from vncite.model import Body, Candidate, Citation, Designation, InstrumentKey

__all__ = ["Said", "Use", "law_body", "law_key", "title_candidates", "title_designation", "with_others"]

Use = Literal["text", "basis", "details"]
_FORCE: Mapping[Use, tuple[float, float, float, float]] = {
    "text": (1.0, 0.12, 0.06, 0.0),
    "basis": (1.0, 4.0, 0.06, 0.0),
    "details": (1.0, 12.0, 0.06, 0.0),
}
"""Weights of a law in force, adopted and not yet in force, no longer in force, not yet adopted, on the day of a text:
in running text; in its legal basis, where a text made for the new law's first day names the new law (9 of 11 in
corpus/dev); in the subject of a decree or circular of that day that carries the law out in detail."""
_STATED_DAY, _STATED_EXCHANGED, _STATED_YEAR = 2000.0, 200.0, 40.0
"""What the date of adoption, its day and month exchanged, or its year alone weigh where the mention states them."""
_SAID, _SAID_OUTSIDE = 20.0, 4.0
"""What the document's own number or year for the title weighs; and that inside the subject of another instrument."""
_GONE = 0.06
"""The greatest weight of a law that is no longer in force."""
_UNLISTED = 0.03
"""Weight of a law that the table does not have."""
_NEWER, _OLDER = 0.75, 0.05
"""How likely a law is meant that the table has not, known from another document or a register: newer, older than its
own.
"""
_REVISED = re.compile(r"\s*\(\s*sửa đổi[^)]*\)", re.IGNORECASE)
""" "Luật Đất đai (sửa đổi)" is a law of that title where its day or year is told, else often one not yet adopted."""
_Day = tuple[int, int | None, int | None]
_CONSTITUTION = "hien-phap"
_BEGINNING = 5
"""So many words of a long title are enough, with "Luật": Luật Quản lý, sử dụng vũ khí."""


class Said(NamedTuple):
    """What a document says of a title elsewhere: the laws it gives it by number or year, in reading order."""

    start: int
    key: InstrumentKey


def title_candidates(
    citation: Citation, on: date | None, said: Sequence[Said], lexicon: Lexicon, *, use: Use = "text"
) -> tuple[Candidate, ...]:
    """The laws that a title may name, the likeliest first; their probabilities add up to less than one.

    `on` is the day of the text, or of the instrument in whose subject the title stands; `use` says what for. Empty
    where no law of the table has the title.
    """
    reading = citation.date
    day = (reading.year, reading.month, reading.day) if reading and reading.year else None
    named: tuple[tuple[InstrumentKey, bool], ...] = ()
    if reading is None and citation.year is None and said:
        before = bisect_left(said, citation.start, key=lambda one: one.start)
        nearest = said[max(0, before - 1)].key
        named = tuple((key, key == nearest) for key in dict.fromkeys(one.key for one in said))
    weight = _SAID if citation.parent is None else _SAID_OUTSIDE
    title = citation.title or citation.text
    if day or citation.year:
        title = _REVISED.sub("", title)
    if citation.year and (changed := _CHANGED.search(title)):
        title = _changed(title[: changed.start()], citation.year, lexicon)
    return _ranked(title, day, citation.year, on, named, weight, use, lexicon)


_CHANGED = re.compile(r",?\s+sửa\s+đổi(?:,?\s+(?:và\s+)?bổ\s+sung)?\s+(?:năm\s+)?\d{4}\s*\Z", re.IGNORECASE)


def _changed(title: str, year: int, lexicon: Lexicon) -> str:
    """ "Luật Đất đai sửa đổi 2013" is the law of that title and year; where there is none, the law of that year that
    amends it, as portals call it: "Luật Luật sư sửa đổi 2012".
    """
    if any(law.year == year for law in _laws(title, lexicon)):
        return title
    return f"Luật sửa đổi, bổ sung một số điều của {title}"


@lru_cache(maxsize=1 << 14)
def _ranked(
    title: str,
    day: _Day | None,
    year: int | None,
    on: date | None,
    named: tuple[tuple[InstrumentKey, bool], ...],
    weight: float,
    use: Use,
    lexicon: Lexicon,
) -> tuple[Candidate, ...]:
    scores = {law_key(law, lexicon): _score(law, day, year, on, use) for law in _laws(title, lexicon)}
    stated = day is not None or year is not None
    best = max(scores.values(), default=0.0)
    if scores and best == 0.0:
        scores = dict.fromkeys(scores, 0.02)  # cited before any of them was adopted, or with a year that none has
    elif on is not None and not stated and best:
        # What is in force, or about to be, is meant if any is; a title whose laws are all gone is less sure.
        scores = {key: score / best * (1.0 if best > _GONE else 0.3) for key, score in scores.items()}
    reason = ("own-date" if day else "own-year") if stated else "same-document" if named else "title-register"
    listed = {key.period for key in scores}
    for key, nearest in named:
        if on is None or int(key.period) <= on.year:
            floor = 0.02 if key not in scores and key.period in listed else 0.5  # a slip in the number of a known law
            scores[key] = max(scores.get(key, 0.0), floor) * weight * (2 if nearest else 1)
    total = sum(scores.values()) + _UNLISTED * (10 if stated else 1)
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Candidate(key, round(score / total, 4), reason) for key, score in ranked if score > 0)


def with_others(
    candidates: tuple[Candidate, ...], others: Mapping[InstrumentKey, int], on: date | None
) -> tuple[Candidate, ...]:
    """Candidates with laws of the same title that other documents or a register know and the table does not."""
    new = {key: count for key, count in others.items() if key not in {candidate.key for candidate in candidates}}
    new = {key: count for key, count in new.items() if on is None or int(key.period) <= on.year}
    if not new or any(candidate.reason in ("own-date", "own-year", "same-document") for candidate in candidates):
        return candidates
    latest = max((int(candidate.key.period) for candidate in candidates), default=0)
    newest = max(new, key=lambda key: (int(key.period), new[key], key))
    share = _NEWER if not candidates or int(newest.period) > latest else _OLDER
    if not candidates:
        share = 0.9 if len(new) == 1 else share
    kept = [Candidate(c.key, round(c.probability * (1 - share), 4), c.reason) for c in candidates]
    rest = [Candidate(key, round(0.05 / len(new), 4), "corpus") for key in sorted(new) if key != newest]
    return tuple(sorted((*kept, Candidate(newest, share, "corpus"), *rest), key=lambda c: (-c.probability, c.key)))


@lru_cache(maxsize=1 << 14)
def _laws(title: str, lexicon: Lexicon) -> tuple[LawTitle, ...]:
    """The laws of a title; of one that leaves out or adds a small word, those that it can only mean."""
    found = law_titles(lexicon).find(title) or tuple(_reduced(lexicon).get(_without_small_words(title, lexicon), ()))
    if found:
        return found
    if title.isascii():
        return tuple(_plain(lexicon).get(title_key(title).removesuffix(" nam"), ()))
    key = title_key(title)
    fuller = key.replace("ubnd", "ủy ban nhân dân").replace("hđnd", "hội đồng nhân dân")
    fuller = fuller.replace("qppl", "quy phạm pháp luật")
    if fuller != key:
        return _laws(fuller, lexicon)
    if key.startswith("hiến pháp "):
        return tuple(
            law for law in law_titles(lexicon).all if law.type == "HP"
        )  # told by the year: "Hiến pháp nước ta"
    return law_titles(lexicon).find(f"Bộ {title}") or _begun(key, lexicon)  # Luật Lao động is a code


def _begun(key: str, lexicon: Lexicon) -> tuple[LawTitle, ...]:
    """The laws of the one title that begins with these words, of which a text left out the rest."""
    if len(key.split()) < _BEGINNING:
        return ()
    begun = [law for law in law_titles(lexicon).all if title_key(law.title).startswith(f"{key} ")]
    return tuple(begun) if len({title_key(law.title) for law in begun}) == 1 else ()


@lru_cache(maxsize=8)
def _plain(lexicon: Lexicon) -> dict[str, list[LawTitle]]:
    """Laws by title without accents, for texts that have none."""
    found: dict[str, list[LawTitle]] = {}
    for law in law_titles(lexicon).all:
        for title in (law.title, *law.aliases):
            laws = found.setdefault(bare_letters(title_key(title)), [])
            if law not in laws:
                laws.append(law)
    return found


@lru_cache(maxsize=8)
def _reduced(lexicon: Lexicon) -> dict[str, list[LawTitle]]:
    found: dict[str, list[LawTitle]] = {}
    for law in law_titles(lexicon).all:
        for title in (law.title, *law.aliases):
            laws = found.setdefault(_without_small_words(title, lexicon), [])
            if law not in laws:
                laws.append(law)
    return found


def _without_small_words(title: str, lexicon: Lexicon) -> str:
    small = words(lexicon, "small-word")
    return " ".join(word for word in title_key(title).split() if word not in small)


@lru_cache(maxsize=2048)
def law_key(law: LawTitle, lexicon: Lexicon) -> InstrumentKey:
    """The key of a law; a Constitution, which has no number, is told by its year.

    >>> from vncite.lexicon import load
    >>> law_key(law_titles().by_number("31/2024/QH15"), load())
    InstrumentKey(series='qppl', issuer='qh', type='luat', period='2024', number='31')
    """
    from vncite.link.keys import name_of, read_number

    year = str(law.year)
    number = read_number(law.number, law.type, lexicon) if law.number else None
    name = name_of(number, law.type, law_body(law.type, lexicon), lexicon) if number else None
    kind = _CONSTITUTION if law.type == "HP" else key_type(law.type, None, "qppl", lexicon) or law.type.lower()
    if name is None:
        return InstrumentKey("qppl", _gave(law, lexicon).code, kind, year, law.id.lower())
    if name.type != kind:  # laws of before 1996 bear the number of the order that promulgated them: 24-L/CTN
        return InstrumentKey("qppl", _gave(law, lexicon).code, kind, year, slug(law.id))
    return name.key(year)


def _gave(law: LawTitle, lexicon: Lexicon) -> Body:
    """Who adopted a law; ordinances from 1981 to 1992 the Council of State."""
    council = bodies(lexicon).get("HĐNN")
    if law.type == "PL" and council and law.date_issued and council.existed(law.date_issued):
        return council.central
    return law_body(law.type, lexicon)


def title_designation(citation: Citation, body: Body, lexicon: Lexicon) -> Designation | None:
    """The name of a law that is known by its title alone: `qh`, `luat`, `dat-dai`."""
    return _named(citation.title or citation.text, citation.type or "L", body.code, lexicon)


@lru_cache(maxsize=1 << 14)
def _named(title: str, type_code: str, body: str, lexicon: Lexicon) -> Designation | None:
    kind = key_type(type_code, None, "qppl", lexicon)
    words = slug(title_key(title))
    for prefix in ("bo-luat-", "luat-", "phap-lenh-"):
        words = words.removeprefix(prefix)
    return Designation(body, kind, words) if kind and words else None


@lru_cache(maxsize=64)
def law_body(type_code: str, lexicon: Lexicon) -> Body:
    """Who adopts: ordinances the Standing Committee, laws and Constitutions the National Assembly."""
    row = bodies(lexicon).get("UBTVQH" if type_code == "PL" else "QH")
    assert row is not None
    return row.central


def _score(law: LawTitle, day: _Day | None, year: int | None, on: date | None, use: Use) -> float:
    if day is not None:
        return _dated(law, day)
    if year is not None:
        return _STATED_YEAR if law.year == year else 0.0
    if on is None:
        return 0.3
    force = law.force(on)
    weight = _FORCE[use][force]
    if force == 2 and law.valid_to:
        weight *= 0.5 ** min(20.0, (on - law.valid_to).days / 730)  # the longer gone, the less it is cited
    return weight


def _dated(law: LawTitle, stated: _Day) -> float:
    year, month, day = stated
    if law.year != year:
        return 0.0
    issued = law.date_issued
    if issued and (issued.month, issued.day) == (month, day):
        return _STATED_DAY
    if issued and (issued.month, issued.day) == (day, month):
        return _STATED_EXCHANGED
    return _STATED_YEAR
