"""A user's own tables: a type, a law and a relation word that `find` then knows."""

import pytest

from vncite.find import find
from vncite.lexicon import Lexicon
from vncite.model import Document

TABLES = {
    "doc_types": (
        "code,name,slug,key_slug,words,symbols,systems,rank,titled,citable,label_en,source,confidence",
        "GĐN,Giấy đề nghị,giay-de-nghi,giay-de-nghi,,GĐN,hc,99,no,yes,Request,our office,from-memory",
    ),
    "law_titles": ("id,title,type,source,confidence", "RB2031,Luật Rong biển được trồng,L,our office,from-memory"),
    "relation_words": ("words,relation,place", "nương tựa,based_on,near"),
    "bodies": (
        "code,name,slug,system,level,local,source,confidence",
        "VRB,Viện Rong biển,vrb,nn,other,no,our office,from-memory",
    ),
}


@pytest.fixture
def own(tmp_path):
    for table, lines in TABLES.items():
        (tmp_path / f"{table}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Lexicon(tmp_path)


# text -> what a citation has with the user's tables, and without
ROWS = [
    ("Giấy đề nghị số 12/GĐN-VRB", lambda c: (c.type, c.number and c.number.type), [("GĐN", "GĐN")]),
    ("tại Giấy đề nghị số 12/GĐN-UBND", lambda c: (c.type, c.number and c.number.type), [("GĐN", "GĐN")]),
    ("theo Luật Rong biển được trồng có hiệu lực", lambda c: c.title, ["Luật Rong biển được trồng"]),
    ("nương tựa Nghị quyết số 84/NQ-CP", lambda c: c.relation, ["based_on"]),
    ("Quyết định số 12/QĐ-VRB của Viện Rong biển đã ký", lambda c: c.issuer, ["Viện Rong biển"]),
]


@pytest.mark.parametrize(("text", "part", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_own_rows(own, text, part, expected):
    assert [part(c) for c in find(Document.from_text(text), lexicon=own).citations] == expected


@pytest.mark.parametrize(("text", "part", "expected"), ROWS[:4], ids=[row[0] for row in ROWS[:4]])
def test_not_without_them(text, part, expected):
    assert [part(c) for c in find(Document.from_text(text)).citations] != expected


def test_the_rest_stays(own):
    text = "Căn cứ Nghị quyết số 84/NQ-CP ngày 29/5/2020 của Chính phủ và Luật Đất đai;"
    document = Document.from_text(text)
    assert find(document, lexicon=own).citations == find(document).citations
