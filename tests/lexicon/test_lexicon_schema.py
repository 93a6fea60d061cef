"""Every shipped table is as the schema has it; a broken table is told by file, line and column."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vncite.errors import UserError
from vncite.lexicon import load
from vncite.lexicon.load import SHIPPED, Lexicon
from vncite.lexicon.schema import columns, described, faults, read, tables

TYPE = "code,name,slug,key_slug,systems,rank,titled,citable,label_en,source,confidence"
NEW_TYPE = "SH,Sổ hộ tịch,so-ho-tich,so-ho-tich,hc,99,no,no,Civil register,test,from-memory"
BODY = "code,name,slug,system,level,local,source,confidence"


def shipped_keys(table: str, column: str) -> frozenset[str]:
    return frozenset(row[column] for row in load().table(table))


@pytest.mark.parametrize("table", tables())
def test_shipped_table_has_no_fault(table: str) -> None:
    rows = read(SHIPPED / f"{table}.csv", table)
    assert rows
    assert [fault.en for fault in faults(rows, table, shipped_keys)] == []


@pytest.mark.parametrize("table", tables())
def test_shipped_table_has_the_columns_of_the_schema_in_order(table: str) -> None:
    header = (SHIPPED / f"{table}.csv").read_text(encoding="utf-8").split("\n", 1)[0]
    assert header.split(",") == [column.name for column in columns(table)]


def test_every_shipped_table_is_in_the_schema() -> None:
    assert {path.stem for path in SHIPPED.glob("*.csv")} - {"schema"} == set(tables())


@pytest.mark.parametrize("table", tables())
def test_facts_say_where_they_come_from(table: str) -> None:
    rows = load().table(table)
    if "source" in rows[0] and table != "codes":
        assert [row for row in rows if not row["source"]] == []


TERM = "id,body,period,valid_from,exact,source,confidence"


def changed(old: str, new: str) -> str:
    """A table of one type of document with one thing wrong."""
    assert old in NEW_TYPE
    return f"{TYPE}\n{NEW_TYPE.replace(old, new, 1)}"


BROKEN = [
    # table, text of the file, what the sentence must name: line, column, fault
    ("doc_types", "code,nam\nXX,y", ["line 1", "column nam", "no such column"]),
    ("doc_types", "code,code\nXX,y", ["line 1", "column code", "given twice"]),
    ("doc_types", "code,name\nXX,y", ["line 1", "column slug", "missing"]),
    ("doc_types", f"{TYPE}\n{NEW_TYPE},one too many", ["line 2", "number of cells"]),
    ("doc_types", f"{TYPE}\nSH,Sổ", ["line 2", "number of cells"]),
    ("doc_types", changed(",99,", ",high,"), ["line 2", "column rank", "“high” is no whole number"]),
    ("doc_types", changed(",no,no,", ",maybe,no,"), ["line 2", "column titled", "none of: no, yes"]),
    ("doc_types", changed(",hc,", ",hc|state,"), ["line 2", "column systems", "“state”"]),
    ("doc_types", changed("Sổ hộ tịch", ""), ["line 2", "column name", "required cell is empty"]),
    ("doc_types", changed(NEW_TYPE, f"{NEW_TYPE}\n{NEW_TYPE}"), ["line 3", "column code", "on line 2 already"]),
    ("doc_types", changed("so-ho-tich", "nghi-quyet"), ["line 2", "column slug", "shipped table"]),
    ("doc_types", changed("so-ho-tich", "Sổ hộ"), ["line 2", "column slug", "a-z"]),
    ("doc_types", changed("tich,hc", "hoc,hc"), ["line 2", "column key_slug", "not in doc_types.slug"]),
    ("doc_types", f'{TYPE}\n"SH,Sổ', ["no CSV table"]),
    ("doc_types", "", ["line 1", "column code", "missing"]),
    ("bodies", f"{BODY},successor\nXX,Cục X,xx,nn,other,no,t,from-memory,YY", ["line 2", "column successor", "“YY”"]),
    ("bodies", f"{BODY},aliases\nXX,Cục X,xx,nn,other,no,t,from-memory,X||Y", ["line 2", "column aliases", "empty"]),
    ("terms", f"{TERM}\na,QH,x,2021-02-30,day,t,from-memory", ["line 2", "column valid_from", "no date of the form"]),
    ("terms", f"{TERM}\na,QH,x,20/7/2021,day,t,from-memory", ["line 2", "column valid_from", "“20/7/2021”"]),
    ("terms", f"{TERM},valid_to\na,QH,x,2021-07-20,day,t,from-memory,2020-01-01",
     ["line 2", "column valid_to", "2020-01-01 is before 2021-07-20"]),
    ("terms", f"{TERM},place\na,TU,x,2021-07-20,day,t,from-memory,tinh-99", ["line 2", "column place", "places.id"]),
]  # fmt: skip


@pytest.mark.parametrize(("table", "text", "says"), BROKEN)
def test_broken_table(tmp_path: Path, table: str, text: str, says: list[str]) -> None:
    path = tmp_path / f"{table}.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as told:
        Lexicon(tmp_path).table(table)
    sentence = told.value.text("en")
    assert str(path) in sentence
    assert [part for part in says if part not in sentence] == []
    assert "\n" not in sentence
    assert str(path) in told.value.text("vi")
    assert told.value.text("vi") != sentence


def test_table_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "bodies.csv").write_bytes("code,name\nBYT,Bộ Y tế".encode("utf-16"))
    with pytest.raises(UserError, match="not UTF-8"):
        Lexicon(tmp_path).table("bodies")


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such folder"):
        Lexicon(tmp_path / "none")


def test_table_of_an_unknown_name(tmp_path: Path) -> None:
    (tmp_path / "doctypes.csv").write_text(f"{TYPE}\n{NEW_TYPE}", encoding="utf-8")
    with pytest.raises(UserError, match=r"doctypes\.csv: no table of this name"):
        Lexicon(tmp_path)


@pytest.mark.parametrize("name", ["Bodies.CSV", "bodies.xlsx", "communes.csv"])
def test_what_cannot_be_used_is_told_before_any_table_is_asked_for(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("zzz,qqq\n1,2\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    with pytest.raises(UserError, match=name):
        Lexicon(tmp_path)


@pytest.mark.parametrize("table", tables())
def test_a_table_is_described_and_taken_from_a_users_folder_or_refused(tmp_path: Path, table: str) -> None:
    (tmp_path / f"{table}.csv").write_bytes((SHIPPED / f"{table}.csv").read_bytes())
    assert described()[table].row
    if described()[table].fixed:
        with pytest.raises(UserError, match=rf"{table}\.csv.*cannot be changed") as told:
            Lexicon(tmp_path)
        assert "doc_types" in told.value.text("vi")
    else:
        own, shipped = Lexicon(tmp_path).table(table), load().table(table)
        assert sorted(map(str, own)) == sorted(map(str, shipped))


def test_a_weight_of_a_kind_that_nothing_weighs_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "evidence_weights.csv"
    path.write_text("kind,weight,fitted,meaning,source\nmoon,-2,no,the moon,nobody\n", encoding="utf-8")
    with pytest.raises(UserError, match="“moon” is none of"):
        Lexicon(tmp_path).table("evidence_weights")


@pytest.mark.parametrize("table", tables())
def test_a_source_is_one_that_a_stranger_can_look_up(table: str) -> None:
    outside = [
        row for row in load().table(table) if re.search(r"shared/|corpus/|/work|\.\./|\.md\b", row.get("source", ""))
    ]
    assert outside == []
    hearsay = {"general knowledge", "from memory"}
    graded = [row for row in load().table(table) if row.get("source") in hearsay and "confidence" in row]
    assert [row for row in graded if row["confidence"] != "from-memory"] == []
