"""Linking inside one document: a pure function of that document.

First each citation by itself: its issuer with the place, its number, the period that its symbol or its own date gives.
Then what the document says elsewhere: of a local symbol without an issuer, of a number without its type, of a short
form, of a law's title, of a number without a date. Last what stands for a citation.
"""

from __future__ import annotations

from vncite.lexicon import Lexicon, load
from vncite.lexicon.bodies import bodies
from vncite.lexicon.capitals import PLACE
from vncite.lexicon.fold import fold_ascii
from vncite.lexicon.places import places
from vncite.lexicon.words import words
from vncite.link import bytitle, elsewhere
from vncite.link.context import context_of
from vncite.link.entry import Entry, Scene
from vncite.link.issuers import symbol_body, symbol_row
from vncite.link.stated import Stated, parse, party_organ
from vncite.model import Citation, Extraction, LinkedDocument, Number

__all__ = ["link_document"]


_COMMITTEES = ("ubnd", "hdnd")
_BOARD = "Hội đồng"
_DEPARTMENT, _MINISTRY = "Sở", "bo "


def link_document(extraction: Extraction, *, lexicon: Lexicon | None = None) -> LinkedDocument:
    """Link one document as far as its own text allows: issuers, places, short forms, periods.

    Returns one link for each citation, in order; where the text leaves the period open, a link has its designation and
    no key. Nothing outside the document is looked at but the lexicon.
    """
    lexicon = lexicon or load()
    scene = Scene(extraction, context_of(extraction, lexicon), lexicon)
    entries = _read(scene)
    elsewhere.issuers(entries, scene)
    elsewhere.types(entries, scene)
    elsewhere.short_forms(entries, scene)
    bytitle.titles(entries, scene)
    elsewhere.periods(entries)
    elsewhere.back_references(entries)
    return LinkedDocument(extraction, scene.context, tuple(entry.link() for entry in entries))


def _read(scene: Scene) -> list[Entry]:
    """Each citation by itself; one that stands in the same words again is not read again."""
    known: dict[tuple[object, ...], Entry] = {}
    entries = []
    for citation in scene.extraction.citations:
        number, reading = citation.number, citation.date
        if number is None:
            entries.append(Entry(citation))
            continue
        day = (reading.year, reading.month, reading.day) if reading else None
        words = (number.canonical, citation.type, citation.issuer, citation.form == "self", day, citation.year)
        entry = known.get(words)
        if entry is None:
            entry = known[words] = _fresh(citation, number, scene)
            entries.append(entry)
        else:
            entries.append(entry.again(citation))
    return entries


def _fresh(citation: Citation, number: Number, scene: Scene) -> Entry:
    entry = Entry(citation, number=number, canonical=number.canonical)
    issuer = scene.extraction.header.issuer if citation.form == "self" else citation.issuer
    if issuer:
        issuer = _by_symbol(issuer, number, scene) or issuer
        entry.stated = parse(party_organ(issuer, citation, scene.lexicon), scene.lexicon)
        if full := _in_full(entry.stated, scene):
            entry.stated = parse(full, scene.lexicon)
        on = scene.when(citation)
        entry.stated = scene.placed(entry.stated, citation, on)
        entry.body = symbol_body(number, entry.stated, scene.context, on, scene.lexicon)
        entry.issuer = full or scene.named(entry.stated, on)
        if entry.issuer in words(scene.lexicon, "head"):
            entry.issuer = _of_whom(entry.issuer, scene)
    else:
        row = symbol_row(number, None, scene.lexicon)
        if row is not None and not row.local and not scene.writes_as_another(number, row):
            entry.body = symbol_body(number, None, scene.context, scene.when(citation), scene.lexicon)
    if citation.form == "self":
        entry.body = entry.body or scene.context.body
        entry.issuer = entry.issuer or (entry.body.name if entry.body else None)
    scene.settle(entry)
    return entry


def _by_symbol(issuer: str, number: Number, scene: Scene) -> str | None:
    """The body that the symbol stands for, where the words are only the kind of it, "Sở" of `1532/HD-STNMT`, only its
    head, "Bộ trưởng", its place, "do tỉnh Quảng Trị ban hành", or all but its first word, "các Bộ: Tài chính (văn bản
    số 1/BTC-ĐT)".
    """
    row = symbol_row(number, None, scene.lexicon)
    if row is None:
        return None
    place = PLACE.match(issuer) if row.local else None
    if place and places(scene.lexicon).find(place[0]):
        return f"{row.name} {issuer}"
    if issuer == row.head and not row.local:
        return f"{issuer} {row.name}"  # "Bộ trưởng" of 259/QĐ-BTP
    said, full = fold_ascii(issuer), fold_ascii(row.name)
    if issuer == _DEPARTMENT and full.startswith(_MINISTRY):
        # the ministry's letters in a paper of its department: 212/TTr-TNMT
        name = f"{issuer} {row.name.partition(' ')[2]}"
        department = bodies(scene.lexicon).by_name(name)
        return name if department and department.name == name else None
    first = len(issuer.split()) <= 2 and full.startswith(f"{said} ")
    return row.name if first or full.partition(" ")[2] == said else None


def _in_full(stated: Stated, scene: Scene) -> str | None:
    """The writing body's name, or that of its head, where the words are only the first of it and the rest goes without
    saying: "Ban Văn hóa - Xã hội" in a paper of that committee of a council, "Giám đốc Bệnh viện" in a hospital's.
    """
    if scene.own_name is None or stated.place is not None:
        return None
    if stated.body is not None and not stated.body.local and stated.name == stated.body.name:
        return None  # it is another: Kiểm toán nhà nước in a paper of its branch Kiểm toán nhà nước khu vực XII
    own = fold_ascii(scene.own_name)
    for head in ("", *(f"{word} " for word in words(scene.lexicon, "head"))):
        if not stated.name.startswith(head):
            continue
        short = fold_ascii(stated.name[len(head) :])
        known = len(short.split()) > 1 or own.split()[:1] == [short]
        if short and known and own.startswith(f"{short} "):
            return head + scene.own_name
    return None


def _of_whom(head: str, scene: Scene) -> str:
    """The head with the body: as the document's citations have it in full, else that of the writing body."""
    named = [name for name in scene.issuers if name.startswith(f"{head} ")]
    own = scene.extraction.header.issuer
    if scene.own and scene.own.body and scene.own.body.slug in _COMMITTEES:
        own = None  # no committee of a place has a council of a school
    if own and own.startswith(_BOARD):
        own = None  # nor has a board the director of its firm
    return named[0] if len(named) == 1 else f"{head} {own}" if own and not named else head
