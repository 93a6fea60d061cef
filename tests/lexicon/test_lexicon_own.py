"""A user's folder of tables: rows added, rows replaced, the rest as shipped."""

from __future__ import annotations

from pathlib import Path

from vncite.lexicon import load
from vncite.lexicon.bodies import bodies
from vncite.lexicon.load import Lexicon
from vncite.lexicon.places import places
from vncite.lexicon.types import doc_types

TYPES = """code,name,slug,key_slug,symbols,words,systems,rank,titled,citable,label_en,source,confidence
SH,Sổ hộ tịch,so-ho-tich,so-ho-tich,SH|SHT,Sổ,hc,99,no,yes,Civil register,our office,from-memory
KH,Kế hoạch,ke-hoach,ke-hoach,KH|KHCT,,hc,99,no,yes,Work plan,our office,from-memory
"""


def own(folder: Path, **texts: str) -> Lexicon:
    for table, text in texts.items():
        (folder / f"{table}.csv").write_text(text, encoding="utf-8-sig")
    return Lexicon(folder)


def test_a_row_is_added_and_one_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    lexicon = own(tmp_path, doc_types=TYPES)
    kinds = doc_types(lexicon)
    assert kinds.word("sổ") is kinds.code("SH")
    plan = kinds.code("KH")
    assert plan is not None
    assert plan.label_en == "Work plan"
    assert [kind.code for kind in kinds.symbol("KHCT")] == ["KH"]
    shipped = doc_types()
    assert shipped.code("SH") is None
    assert len(kinds.all) == len(shipped.all) + 1
    at = [kind.code for kind in shipped.all].index("KH")
    assert kinds.all[at].code == "KH", "a replaced row stays where it was"


def test_columns_that_may_be_empty_may_be_left_out(tmp_path: Path) -> None:
    text = "code,name,slug,system,level,local,source,confidence\nSVH,Sở Văn hóa,svh,nn,province,yes,ours,from-memory\n"
    lexicon = own(tmp_path, bodies=text)
    found = bodies(lexicon).by_name("Sở văn hoá")
    assert found is not None
    assert (found.code, found.local, found.aliases, found.valid_from) == ("SVH", True, (), None)


def test_tables_that_the_folder_does_not_have_are_the_shipped_ones(tmp_path: Path) -> None:
    lexicon = own(tmp_path, doc_types=TYPES)
    assert lexicon.table("places") == load().table("places")
    assert places(lexicon).find("Sơn La") == places().find("Sơn La")


def test_an_added_place_refers_to_a_shipped_one(tmp_path: Path) -> None:
    text = "id,code,name,level,parent,source,confidence\nhuyen-x1,x1,huyện Nơi Thử,district,tinh-14,ours,from-memory\n"
    lexicon = own(tmp_path, places=text)
    (place,) = places(lexicon).find("huyện nơi thử")
    province = places(lexicon).province_of(place.id)
    assert province is not None
    assert province.name == "tỉnh Sơn La"
