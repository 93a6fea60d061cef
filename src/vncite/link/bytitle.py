"""The laws that a document cites by title: by its date, by the instrument around them, by what it says of them
elsewhere.
"""

from __future__ import annotations

from datetime import date

from vncite.lexicon.titles import title_key
from vncite.link.entry import Entry, Scene
from vncite.link.facts import title_in
from vncite.link.titles import Said, Use, law_body, title_candidates, title_designation
from vncite.model import Citation

__all__ = ["titles"]


def titles(entries: list[Entry], scene: Scene) -> None:
    """Candidates for every law cited by title."""
    cited = [entry for entry in entries if entry.citation.form == "title"]
    if not cited:
        return
    said = _said(entries, scene)
    for entry in cited:
        citation = entry.citation
        on, use = _of_day(citation, entries, scene)
        elsewhere = said.get(title_key(citation.title or citation.text), ())
        entry.candidates = title_candidates(citation, on, elsewhere, scene.lexicon, use=use)
        entry.body = entry.body or law_body(citation.type or "L", scene.lexicon)
        entry.designation = title_designation(citation, entry.body, scene.lexicon)


def _of_day(citation: Citation, entries: list[Entry], scene: Scene) -> tuple[date | None, Use]:
    """The day for which a title counts and its use: inside a subject, those of the instrument around it."""
    on = scene.era
    parent = citation.parent
    if parent is None or not 0 <= parent < len(entries):
        return on, "basis" if citation.relation == "based_on" else "text"
    outer = entries[parent].citation
    day = outer.date.value if outer.date else None
    year = outer.number.year if outer.number else None
    return day or (date(year, 6, 30) if year else on), "details" if citation.relation == "details" else "text"


def _said(entries: list[Entry], scene: Scene) -> dict[str, list[Said]]:
    """The laws that the document gives a title by number, date or year, outside the subjects of other instruments."""
    said: dict[str, list[Said]] = {}
    for entry in entries:
        citation = entry.citation
        title = title_in(citation)
        if title and entry.candidates:
            said.setdefault(title, []).append(Said(citation.start, entry.candidates[0].key))
        elif citation.form == "title" and (citation.date or citation.year) and citation.parent is None:
            found = title_candidates(citation, None, (), scene.lexicon)
            if found and found[0].probability > 0.5:
                key = title_key(citation.title or citation.text)
                said.setdefault(key, []).append(Said(citation.start, found[0].key))
    return said
