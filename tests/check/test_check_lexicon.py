"""A user's tables (`--lexicon DIR`) decide what is said: every step takes its words from the lexicon it is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from vncite.check import check
from vncite.find import find
from vncite.lexicon import load
from vncite.lexicon.load import Lexicon
from vncite.link import link
from vncite.model import Document, Finding


def findings(text: str, lexicon: Lexicon) -> list[Finding]:
    corpus = link([find(Document.from_text(text, "a.txt"), lexicon=lexicon)], lexicon=lexicon)
    return check(corpus, lexicon=lexicon)


ROWS = [
    # the register
    ("register", "number,type,issuer,date,source,grade,year_suspect\n"
     "99/QĐ-TTg,QĐ,Thủ tướng Chính phủ,2031-05-06,ours,A,no",
     "Quyết định số 99/QĐ-TTg ngày 05/6/2031.", [], [("D102", "2031-05-06")]),
    # nobody writes the month first
    ("evidence_weights", "kind,weight,fitted,meaning,source\nmonth-first,-20,no,month first,ours",
     "Quyết định số 930/QĐ-TTg ngày 03/19/2031.", [("D103", "2031-03-19")], [("D103", None)]),
    # a term that began earlier
    ("terms", "id,body,term,period,valid_from,exact,source,confidence\n"
     "QH-15,QH,15,2021-2026,2021-03-01,day,ours,verified-from-text",
     "Nghị quyết số 21/2021/QH15 ngày 15 tháng 3 năm 2021.", [("D104", None)], []),
    # a type with another name
    ("doc_types", "code,name,slug,key_slug,symbols,words,systems,rank,titled,citable,label_en,source,confidence\n"
     "KH,Kế Hoạch Lớn,ke-hoach,ke-hoach,KH,Kế hoạch,hc,99,no,yes,Plan,ours,from-memory",
     "Ke hoach số 14/KH-UBND ngày 24/3/2021 của Ủy ban nhân dân tỉnh Sơn La về việc phòng, chống dịch bệnh.",
     [("N202", "Kế hoạch")], [("N202", "Kế Hoạch Lớn")]),
    # a body that the shipped table does not know
    ("bodies", "code,name,slug,system,level,local,source,confidence\n"
     "CTX,Cục Thử nghiệm,ctx,nn,ministry,no,ours,from-memory",
     "Quyết định số 12/QĐ-CTX ngày 24/3/2021 của Bộ Y tế.", [], [("N204", None)]),
    # an office that makes known what others decide
    ("link_words", "id,words,role\nspeaks-for-others:BYT,BYT,speaks-for-others",
     "Quyết định số 12/QĐ-BYT ngày 24/3/2021 của Chính phủ.", [("N204", None)], []),
]  # fmt: skip


@pytest.mark.parametrize(("table", "rows", "text", "shipped", "own"), ROWS, ids=[row[0] for row in ROWS])
def test_a_users_table_is_used(
    tmp_path: Path, table: str, rows: str, text: str,
    shipped: list[tuple[str, str | None]], own: list[tuple[str, str | None]],
) -> None:  # fmt: skip
    (tmp_path / f"{table}.csv").write_text(rows + "\n", encoding="utf-8")
    assert [(one.code, one.suggested) for one in findings(text, load())] == shipped
    assert [(one.code, one.suggested) for one in findings(text, Lexicon(tmp_path))] == own
