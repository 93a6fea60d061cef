"""Bodies and places are called as they were on the day of the report or instrument: graph, answers, page."""

from __future__ import annotations

from datetime import date
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import pytest

from vncite.ask import ask
from vncite.graph.naming import Naming
from vncite.graph.validate import validate
from vncite.iri import Namer, slug
from vncite.lexicon.places import places
from vncite.model import Body
from vncite.store import build
from vncite.store.embedded import Store
from vncite.view.page_graph import page_graph

PREFIXES = "PREFIX vnc: <https://vnc.example/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
TEXT = """{head}
Số: {number}
{place}, ngày {day}

BÁO CÁO
Thực hiện Quyết định số 447/QĐ-TTg ngày 01/4/2020 của Thủ tướng Chính phủ và Kế hoạch số 45/KH-UBND ngày {plan}.
"""
PAPERS = {
    "2020": ("ỦY BAN NHÂN DÂN THỊ XÃ TỪ SƠN", "57/BC-UBND", "Từ Sơn", "25 tháng 5 năm 2020", "03/02/2020"),
    "2023": ("ỦY BAN NHÂN DÂN THÀNH PHỐ TỪ SƠN", "58/BC-UBND", "Từ Sơn", "25 tháng 3 năm 2023", "04/02/2022"),
    "undated": ("ỦY BAN NHÂN DÂN THỊ XÃ TỪ SƠN", "59/BC-UBND", "Từ Sơn", "   tháng    năm", "03/02/2020"),
    "hue": ("ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ", "11/BC-UBND", "Huế", "25 tháng 6 năm 2020", "03/02/2020"),
    "bac-ninh": ("ỦY BAN NHÂN DÂN TỈNH BẮC NINH", "83/BC-UBND", "Bắc Ninh", "28 tháng 11 năm 2025", "03/02/2025"),
    "party": ("TỈNH ỦY BẮC NINH", "83-BC/TU", "Bắc Ninh", "28 tháng 11 năm 2025", "03/02/2025"),
    "office": ("UBND TỈNH ĐỒNG NAI\nSỞ Y TẾ", "83/BC-SYT", "Đồng Nai", "28 tháng 11 năm 2025", "03/02/2025"),
    "moc-chau": ("ỦY BAN NHÂN DÂN HUYỆN MỘC CHÂU", "77/BC-UBND", "Mộc Châu", "30 tháng 6 năm 2022", "03/02/2021"),
}


def written(folder: Path, *names: str) -> Path:
    """These papers as files."""
    folder.mkdir(exist_ok=True)
    for name in names:
        head, number, place, day, plan = PAPERS[name]
        text = TEXT.format(head=head, number=number, place=place, day=day, plan=plan)
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def called(store: Any, kind: str) -> set[str]:
    rows = store.select(f"{PREFIXES} SELECT ?label {{ ?one a vnc:{kind} ; rdfs:label ?label }}").rows
    return {row[0].value for row in rows}


ALONE = [
    ("2020", "Ủy ban nhân dân thị xã Từ Sơn", "thị xã Từ Sơn"),
    ("2023", "Ủy ban nhân dân thành phố Từ Sơn", "thành phố Từ Sơn"),
    ("undated", "Ủy ban nhân dân thị xã Từ Sơn", "thị xã Từ Sơn"),
    ("hue", "Ủy ban nhân dân tỉnh Thừa Thiên Huế", "tỉnh Thừa Thiên Huế"),
    ("bac-ninh", "Ủy ban nhân dân tỉnh Bắc Ninh", "tỉnh Bắc Ninh"),
    ("party", "Tỉnh ủy Bắc Ninh", "tỉnh Bắc Ninh"),
    ("office", "Sở Y tế tỉnh Đồng Nai", "tỉnh Đồng Nai"),
    ("moc-chau", "Ủy ban nhân dân huyện Mộc Châu", "huyện Mộc Châu"),
]


@pytest.mark.parametrize(("paper", "body", "place"), ALONE, ids=[paper for paper, *_ in ALONE])
def test_a_body_of_one_report_has_the_name_of_its_time_everywhere(
    paper: str, body: str, place: str, tmp_path: Path
) -> None:
    build([written(tmp_path / "in", paper)], tmp_path / "store")
    with Store.open(tmp_path / "store") as store:
        (report,) = called(store, "Report")
        assert report == f"Báo cáo {PAPERS[paper][1]} của {body}"
        assert body in called(store, "Body")
        assert place in called(store, "Place")
        assert ask(store, "cited-by", number="447/QĐ-TTg", by="body").column("name") == (body,)
        (node,) = [node for node in page_graph(store).nodes if node.kind == "report"]
        assert (node.body, node.name) == (body, report)
        assert place in (node.district, node.province)
        assert validate(store.quads()).by_shape().keys() <= {"S13"}, "the undated report, and nothing else"


def test_reports_and_instruments_of_two_times_have_each_its_own_name(tmp_path: Path) -> None:
    build([written(tmp_path / "in", "2020", "2023", "undated")], tmp_path / "store")
    town, city = "Ủy ban nhân dân thị xã Từ Sơn", "Ủy ban nhân dân thành phố Từ Sơn"
    with Store.open(tmp_path / "store") as store:
        assert called(store, "Report") == {
            f"Báo cáo 57/BC-UBND của {town}",
            f"Báo cáo 58/BC-UBND của {city}",
            f"Báo cáo 59/BC-UBND của {town}",
        }
        assert {name for name in called(store, "Body") if "Từ Sơn" in name} == {city}, "the last that the graph knows"
        issued = {(row["number"], row["period"]): row["issuedBy"] for row in ask(store, "instruments", type="KH")}
        assert issued == {("45/KH-UBND", "2020"): town, ("45/KH-UBND", "2022"): city}
        for name in (town, city, "UBND thị xã Từ Sơn"):
            assert len(ask(store, "instruments", type="KH", issuer=name)) == 2, "found by any of its names"
        rows = [*ask(store, "cited-by", number="447/QĐ-TTg", by="body")]
        assert [(row["name"], row["reports"]) for row in rows] == [(city, 3)], "as it was when it last cited"
        assert len(ask(store, "cited-by", number="447/QĐ-TTg", by="district")) == 1, "one place"
        told = {(row["year"], row["name"]) for row in ask(store, "coverage", by="district")}
        assert told == {("2020", "thị xã Từ Sơn"), ("2023", "thành phố Từ Sơn"), (None, "thị xã Từ Sơn")}
        nodes = {node.label: node for node in page_graph(store).nodes}
        assert (nodes["57/BC-UBND"].body, nodes["57/BC-UBND"].district) == (town, "thị xã Từ Sơn")
        assert (nodes["58/BC-UBND"].body, nodes["58/BC-UBND"].district) == (city, "thành phố Từ Sơn")
        names = store.select(
            f"{PREFIXES} SELECT ?label ?from ?to {{ <{Namer().body('ubnd-huyen-261')}> vnc:hasName ?name ."
            " ?name rdfs:label ?label OPTIONAL { ?name vnc:validFrom ?from } OPTIONAL { ?name vnc:validTo ?to } }"
        ).rows
        assert {tuple(term.value if term else "" for term in row) for row in names} >= {
            (town, "2008-09-24", "2021-10-31"),
            (city, "2021-11-01", "2025-06-30"),
        }


def test_an_area_is_one_to_choose_on_the_page_whatever_it_was_called(tmp_path: Path) -> None:
    later = PAPERS["hue"][0].replace("TỈNH THỪA THIÊN", "THÀNH PHỐ"), "12/BC-UBND", "Huế", "3 tháng 3 năm 2025", "x"
    folder = written(tmp_path / "in", "hue")
    text = TEXT.format(head=later[0], number=later[1], place=later[2], day=later[3], plan="04/02/2025")
    (folder / "later.txt").write_text(text, encoding="utf-8")
    build([folder], tmp_path / "store")
    with Store.open(tmp_path / "store") as store:
        found = {node.province: node.area for node in page_graph(store).nodes if node.kind == "report"}
    assert found == {"tỉnh Thừa Thiên Huế": "thành phố Huế", "thành phố Huế": "thành phố Huế"}


def test_labels_do_not_depend_on_the_order_of_reports(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", "2020", "2023", "undated")
    graphs = set()
    for number, order in enumerate(permutations(sorted(folder.iterdir()))):
        for path in order:
            build([path], tmp_path / str(number))
        with Store.open(tmp_path / str(number)) as store:
            graphs.add(tuple(sorted(map(str, store.quads()))))
    assert len(graphs) == 1


NAMES = [
    (Body("ubnd-huyen-261", "Ủy ban nhân dân thành phố Từ Sơn", "district", "huyen-261"), date(2021, 10, 31),
     "Ủy ban nhân dân thị xã Từ Sơn"),
    (Body("ubnd-huyen-261", "Ủy ban nhân dân thành phố Từ Sơn", "district", "huyen-261"), date(2021, 11, 1),
     "Ủy ban nhân dân thành phố Từ Sơn"),
    (Body("ubnd-huyen-261", "Ủy ban nhân dân thành phố Từ Sơn", "district", "huyen-261"), date(1990, 1, 1),
     "Ủy ban nhân dân huyện Từ Sơn"),
    (Body("ubnd-huyen-261", "Ủy ban nhân dân thành phố Từ Sơn", "district", "huyen-261"), None,
     "Ủy ban nhân dân thành phố Từ Sơn"),
    (Body("thu-huyen-261", "Thành ủy Từ Sơn", "district", "huyen-261"), date(2020, 1, 1), "Thị ủy Từ Sơn"),
    (Body("bcd389-huyen-261", "Ban Chỉ đạo 389 thành phố Từ Sơn", "district", "huyen-261"), date(2020, 1, 1),
     "Ban Chỉ đạo 389 thị xã Từ Sơn"),
    (Body("x-huyen-261", "Ban Quản lý chợ thị xã Từ Sơn", "district", "huyen-261"), date(2023, 1, 1),
     "Ban Quản lý chợ thành phố Từ Sơn"),
    (Body("x-huyen-261", "Văn phòng Thành ủy Từ Sơn", "district", "huyen-261"), date(2020, 1, 1),
     "Văn phòng Thị ủy Từ Sơn"),
    (Body("kbnn-tinh-46", "Kho bạc Nhà nước thành phố Huế", "province", "tinh-46"), date(2020, 1, 1),
     "Kho bạc Nhà nước tỉnh Thừa Thiên Huế"),
    (Body("x-tinh-46", "Trường Đại học Khoa học", "province", "tinh-46"), date(2020, 1, 1), "Trường Đại học Khoa học"),
    (Body("cp", "Chính phủ", "government"), date(2020, 1, 1), "Chính phủ"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "on", "expected"), NAMES)
def test_names_of_bodies(body: Body, on: date | None, expected: str) -> None:
    assert Naming().body(body, on) == expected


def test_no_place_has_two_names_that_one_iri_would_stand_for() -> None:
    table = places()
    for place in (*table.all(), *table.all("commune")):
        names = [slug(name.name) for name in table.names(place.id)]
        assert names
        assert len(names) == len(set(names)), place.id
        held = table.names(place.id)
        assert all(one.last and (two.first is None or one.last < two.first) for one, two in pairwise(held))
