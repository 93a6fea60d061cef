"""What a document says of a citation elsewhere: its issuer, its type, its period; and what stands for a citation."""

from __future__ import annotations

import re
from datetime import date

from vncite.lexicon.bodies import BodyRow
from vncite.lexicon.titles import law_titles
from vncite.lexicon.words import words
from vncite.link.context import provinces_in
from vncite.link.entry import Entry, Scene
from vncite.link.geography import bare, kind
from vncite.link.issuers import body_at, named_at, own_symbol, stated_body, symbol_body, symbol_row
from vncite.link.keys import Name
from vncite.link.organs import fullest_name
from vncite.link.shorts import OF_ISSUER, Full, complete
from vncite.link.stated import parse, party_organ
from vncite.link.titles import law_key
from vncite.model import Body, Candidate, Place

__all__ = ["back_references", "issuers", "periods", "short_forms", "types"]

_IMPLIED, _PLACED, _SAME_NUMBER, _DOUBTFUL = 0.95, 0.85, 0.95, 0.5
"""How sure an issuer is that no words state: the writer's own symbol, another body of its place, as stated elsewhere,
a body of the place as it was before the writer."""
_SAME_DOCUMENT, _BACK = 0.97, 0.97
_ENOUGH = 20
"""So many other mentions of a number are asked for its issuer."""
_WHERE = re.compile(
    r"\b(?:(?:trên\s+địa\s+bàn|của|thuộc|do)|(?:huyện|quận|thị\s+xã|thị\s+trấn|phường|xã)\s+[^,;()]{2,24},)"
    r"\s+(?=(?:tỉnh|thành\s+phố)\b)",
    re.IGNORECASE,
)
_NAME_OF_A_PLACE = 32
_LAW = 0.85
"""How sure a number without a type word is a law's that the table has: a resolution may have the same number."""


def issuers(entries: list[Entry], scene: Scene) -> None:
    """Local symbols without an issuer: as stated for the same number elsewhere, else the writer's own."""
    stated: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.body and entry.number and entry.citation.issuer:
            stated.setdefault(entry.number.canonical, []).append(entry)
    # what somebody gave of whom the place is not told is not the writer's own because it comes again without him
    nobodys = {one.canonical for one in entries if one.body is None and one.citation.issuer and one.number}
    names: dict[str, str] = {}
    seen: dict[tuple[str, int | None], list[Entry]] = {}
    for entry in entries:
        if entry.number is None or entry.body is not None or entry.citation.issuer:
            continue
        year = entry.citation.date.year if entry.citation.date else None
        asked = (entry.number.canonical, year)
        if asked not in seen:
            seen[asked] = [
                other
                for other in stated.get(entry.number.canonical, ())
                if year is None or other.citation.date is None or other.citation.date.year == year
            ]
        same = seen[asked][:_ENOUGH]
        bodies = {other.body.code: other.body for other in same if other.body}
        on = scene.when(entry.citation)
        row = symbol_row(entry.number, None, scene.lexicon)
        others = scene.above_the_head(entry.citation) and not _of_the_same(entry, on, scene)
        unknown = (scene.unplaced or others) and row is not None and row.local
        level = entry.stated is not None and entry.stated.place is not None  # "UBND xã" of its head is no province's
        own = None if unknown or level else symbol_body(entry.number, None, scene.context, on, scene.lexicon)
        if own is not None and row is not None and row.local and (other := _of_another(entry, on, scene)):
            entry.body, entry.sure = body_at(row, other, scene.lexicon), _PLACED
            scene.settle(entry)
            continue
        if len(bodies) == 1 and not (own and own.code in bodies):
            entry.body, entry.sure = next(iter(bodies.values())), _SAME_NUMBER
        elif entry.canonical in nobodys:
            continue
        elif not others and row is not None and scene.is_own(row):
            entry.issuer, entry.implied = scene.own_name, True
        elif own and row and own_symbol(row, scene.context) and scene.existed(on):
            entry.body, entry.implied, entry.sure = own, True, _IMPLIED
            if own.code not in names:
                names[own.code] = _own_name(row, own, entries, scene)
            entry.issuer = next((other.issuer for other in same if other.issuer), None) or names[own.code]
        else:
            apart = row is not None and scene.writes_as_another(entry.number, row)
            entry.body, entry.sure = None if apart else own, _PLACED if scene.existed(on) else _DOUBTFUL
            if (apart or row is None) and entry.number.issuers == scene.own_code and not same:
                # a code that no table has and the document's own number bears: 890/QĐ-ĐHTH in the university's paper
                entry.issuer, entry.implied = scene.own_name, scene.own_name is not None
        scene.settle(entry)


def _of_another(entry: Entry, on: date | None, scene: Scene) -> Place | None:
    """The one province that what a paper is about names, where it is another than the writer's: its own bodies gave it,
    "Quyết định số 15/2021/QĐ-UBND … trên địa bàn tỉnh Điện Biên" in a list of a portal.
    """
    subject, own = entry.citation.subject, scene.context.province
    if subject is None or own is None:
        return None
    text = scene.extraction.document.text[subject.start : subject.end]
    # what is done with another province is the writer's own: "hợp tác với tỉnh Nghệ An"
    told = " ".join(text[found.end() : found.end() + _NAME_OF_A_PLACE] for found in _WHERE.finditer(text))
    provinces = provinces_in(told, on, scene.lexicon) if told else set()
    same = own.name in {place.name for place in provinces}  # of another day: it was made anew in July 2025
    return provinces.pop() if len(provinces) == 1 and not same else None


def _of_the_same(entry: Entry, on: date | None, scene: Scene) -> bool:
    """Whether what a paper is about names the writer's province."""
    subject, own = entry.citation.subject, scene.context.province
    if subject is None or own is None:
        return False
    about = scene.extraction.document.text[subject.start : subject.end]
    return own.name in {place.name for place in provinces_in(about, on, scene.lexicon)}


def _own_name(row: BodyRow, body: Body, entries: list[Entry], scene: Scene) -> str:
    """The writing body's name, or that of the committee it has set up, as the document has it."""
    context = scene.context
    if context.body and context.body.code == body.code:
        around = [one for one in (context.commune, context.district, context.province) if one]
        # a province's paper may be about one district, which it then means by "UBND huyện"
        place = next((one for one in around if one.level == body.level), around[0])
        name = scene.own_name
        if name and scene.own and scene.own.body is row and row.code in words(scene.lexicon, "named-by-task"):
            short = next((alias for alias in (row.code, *row.aliases) if name.startswith(alias)), None)
            return row.name + name[len(short) :] if short else name
        own = scene.own.place if scene.own and scene.own.body is row else None
        if own and own.name == bare(place) and own.kind != kind(place):
            return f"{row.name} {own.kind} {own.name}"  # a town that has become a city since
        return named_at(row, place)
    stated = [
        entry.issuer
        for entry in entries
        if entry.issuer and not entry.implied and entry.body and entry.body.code == body.code
    ]
    return fullest_name(body, stated, scene.extraction.document.text, context, scene.lexicon)


def types(entries: list[Entry], scene: Scene) -> None:
    """A law's or a resolution's number without its type word: the type that another mention of it has, else a law's."""
    named: dict[str, dict[Name, Entry]] = {}
    for entry in entries:
        if entry.name and entry.canonical:
            named.setdefault(entry.canonical, {}).setdefault(entry.name, entry)
    for entry in entries:
        if entry.number is None or entry.body is None or entry.name is not None:
            continue
        others = named.get(entry.number.canonical, {})
        law = law_titles(scene.lexicon).by_number(entry.number.canonical) if not others else None
        if law is not None:
            key = law_key(law, scene.lexicon)
            entry.name = Name(key.series, key.issuer, key.type, key.number)
            entry.candidates = (Candidate(key, _LAW, "title-register"),)
        elif len(others) == 1:
            entry.name, like = next(iter(others.items()))
            entry.take(like.candidates, _SAME_DOCUMENT, "same-document")


def short_forms(entries: list[Entry], scene: Scene) -> None:
    """Issuers of what has no number, and the numbers of short forms."""
    open_forms = [
        (index, entry)
        for index, entry in enumerate(entries)
        if entry.citation.number is None and entry.citation.form != "back"
    ]
    # what states its issuer first, as another mention of the number may rest on it
    open_forms.sort(key=lambda one: not one[1].citation.issuer)
    full: Full | None = None
    for index, entry in open_forms:
        citation = entry.citation
        if citation.issuer:
            entry.stated = parse(party_organ(citation.issuer, citation, scene.lexicon), scene.lexicon)
            on = scene.when(citation)
            entry.stated = scene.placed(entry.stated, citation, on)
            entry.body = stated_body(entry.stated, scene.context, on, scene.lexicon)
            entry.issuer = scene.named(entry.stated, on)
        if citation.form != "short":
            continue
        full = full or Full(entries, scene.extraction.definitions, scene.lexicon)
        found = complete(index, entry, full)
        if found is None:
            continue
        entry.number, entry.canonical, entry.sure = found.number, found.canonical, found.probability
        if found.like is not None:
            entry.body, entry.name = found.like.body, found.like.name
            entry.take(found.like.candidates, found.probability, found.reason)
        else:
            entry.body = found.body or entry.body
            entry.name = found.name if entry.body else None
            scene.settle(entry)
            if found.reason == OF_ISSUER:
                full.tell(entry)


def periods(entries: list[Entry]) -> None:
    """The period of what is still undated: that of other mentions of the number, the nearest before it first."""
    dated: dict[Name, dict[str, int]] = {}
    for entry in entries:
        if entry.name and entry.dated and len(entry.candidates) == 1:
            counts = dated.setdefault(entry.name, {})
            period = entry.candidates[0].key.period
            counts[period] = counts.get(period, 0) + 1
    before: dict[Name, str] = {}
    for entry in entries:
        if entry.name is None or entry.name not in dated:
            continue
        if entry.dated and len(entry.candidates) == 1:
            before[entry.name] = entry.candidates[0].key.period
        if entry.candidates and not entry.late:
            continue
        nearest = before.get(entry.name) or next(iter(dated[entry.name]))
        weights = {period: count + (period == nearest) for period, count in dated[entry.name].items()}
        total = sum(weights.values())
        entry.candidates = tuple(
            Candidate(entry.name.key(period), round(_SAME_DOCUMENT * entry.sure * weight / total, 4), "same-document")
            for period, weight in sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
        )


def back_references(entries: list[Entry]) -> None:
    """`Nghị quyết nêu trên` is what its antecedent is, a little less surely."""
    for entry in entries:
        index = entry.citation.antecedent
        if entry.citation.form == "back" and index is not None and 0 <= index < len(entries):
            named = entries[index]
            entry.canonical, entry.body, entry.name = named.canonical, named.body, named.name
            entry.designation = named.designation
            entry.take(named.candidates, _BACK)
