"""Every instrument of the shipped register, cited as papers cite: what is read is what the register says of it."""

from datetime import date

import pytest
from finding import extract

from vncite.lexicon import load
from vncite.lexicon.fold import fold_ascii

UNUSUAL = {
    "11/2014/TTLT-BQP-BNV",  # the rest of its number stands in its title
    "54/2014/QH13",  # a law that the register gives to a ministry
    "61/2000/TT-BNNPTNT/KH",  # its last sign is read as a hyphen
}
ROWS = [row for row in load().table("register") if row["number"] not in UNUSUAL and "(" not in row["issuer"]]
TYPES = {row["code"]: row["name"] for row in load().table("doc_types")}


@pytest.mark.parametrize(
    ("text", "date_written"),
    [
        ("Căn cứ {type} số {number}{date} của {issuer} {title};", " ngày {:%d} tháng {:%m} năm {:%Y}"),
        ("thực hiện {type} {number} của {issuer}{date} {title}, các xã đã làm xong.", ", ngày {:%d/%m/%Y}"),
        ("{date}{issuer} đã ban hành {type} số {number} {title}.", "Ngày {:%d-%m-%Y}, "),
    ],
)
def test_every_instrument_is_read_as_the_register_has_it(text, date_written):
    assert len(ROWS) > 1900
    wrong = {}
    for row in ROWS:
        if not row["date"] or not row["issuer"]:
            continue
        on = date.fromisoformat(row["date"])
        title = row["title"][:1].lower() + row["title"][1:] or "về việc được giao"
        written = {**row, "type": TYPES[row["type"]], "title": title, "date": date_written.format(on, on, on)}
        read = [one for one in extract(text.format(**written)).citations if one.number]
        said = [
            (
                fold_ascii(one.number.canonical),
                one.type,
                one.date.iso if one.date else None,
                fold_ascii(one.issuer or ""),
            )
            for one in read[:1]
        ]
        expected = (fold_ascii(row["number"]), row["type"], row["date"], fold_ascii(row["issuer"]))
        if said != [expected]:
            wrong[row["number"], row["date"]] = said
    assert wrong == {}
