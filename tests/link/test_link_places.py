"""Every place of the lexicon writes a paper: its own number is read, its name is whole, and it is the place."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest
from linking import LEXICON

from vncite.find import find
from vncite.lexicon.places import places
from vncite.link import link_document
from vncite.link.geography import kind
from vncite.link.vocabulary import fold_words
from vncite.model import Document, Place

PAPER = """ỦY BAN NHÂN DÂN
{capitals}

Số: 30/BC-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

{bare}, ngày {on.day} tháng {on.month} năm {on.year}

BÁO CÁO
Thực hiện Kế hoạch số 5/KH-UBND ngày 3/2/2020 của UBND {kind}. Quyết định số 6/QĐ-UBND của UBND {name} về việc giao.
"""
TODAY = date(2026, 11, 1)
CAPITALS_TELL_NOT = {
    "huyện Cư M'gar", "huyện Ea H'leo", "huyện KBang", "xã Cư M'gar", "xã Cư M'ta", "xã KDang", "xã SRó",
}  # fmt: skip
"""Names whose capitals a heading, all in capitals, does not keep."""


def existing(level: str) -> list[Place]:
    return [place for place in places(LEXICON).all(level) if kind(place) and place.name not in CAPITALS_TELL_NOT]


def misread(place: Place, homonyms: set[str]) -> str | None:
    """What a paper of this place is taken for, None where it is what it says; homonyms may stay open."""
    word = kind(place)
    on = place.valid_to or TODAY  # the day on which it has the name that the table gives
    paper = PAPER.format(
        capitals=place.name.upper(), bare=place.name[len(word) + 1 :], on=on, kind=word, name=place.name
    )
    extraction = find(Document.from_text(paper), lexicon=LEXICON)
    own, *cited = extraction.citations
    read = own.form, extraction.header.issuer, [one.issuer for one in cited]
    if read != ("self", f"Ủy ban nhân dân {place.name}", [f"UBND {word}", f"UBND {place.name}"]):
        return f"{place.id} {place.name}: {read}"
    body = link_document(extraction, lexicon=LEXICON).context.body
    if body is None:
        return f"{place.id} {place.name}: nobody" if homonyms == {place.id} else None
    return None if body.place in homonyms else f"{place.id} {place.name}: {body}"


@pytest.mark.parametrize("level", ["province", "district", "commune"])
def test_every_place_writes(level: str) -> None:
    every = existing(level)
    assert len(every) > 30
    named: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for place in every:
        named[fold_words(place.name)].add(place.id)
    found = [misread(place, named[fold_words(place.name)]) for place in every]
    assert [one for one in found if one] == []
