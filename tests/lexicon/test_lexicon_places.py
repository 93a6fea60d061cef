"""Places of both eras: homonyms, earlier names, reused codes, what became of a place."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vncite.lexicon import load
from vncite.lexicon.places import bare_name, places

OLD, NEW = date(2024, 6, 1), date(2025, 8, 1)


def ids(name: str, parent: str | None = None, on: date | None = None, level: str | None = None) -> list[str]:
    return [place.id for place in places().find(name, parent=parent, on=on, level=level)]


FOUND = [
    # name, parent, on, level, ids
    ("tỉnh Sơn La", None, None, None, ["tinh-14"]),
    ("TỈNH SƠN LA", None, None, None, ["tinh-14"]),
    ("tinh son la", None, None, None, ["tinh-14"]),
    ("Sơn La", None, None, None, ["tinh-14", "huyen-116"]),
    ("Sơn La", None, NEW, None, ["tinh-14"]),
    ("Sơn La", None, None, "district", ["huyen-116"]),
    ("huyện Bắc Yên", None, None, None, ["huyen-121"]),
    ("H. Bắc Yên", None, None, None, ["huyen-121"]),
    ("Bắc Yên", None, NEW, None, []),
    ("thị xã Từ Sơn", None, None, None, ["huyen-261"]),
    ("thành phố Từ Sơn", None, None, None, ["huyen-261"]),
    ("TP Từ Sơn", None, None, None, ["huyen-261"]),
    ("TP.Từ Sơn", None, None, None, ["huyen-261"]),
    ("Từ Sơn", None, OLD, None, ["huyen-261"]),
    ("huyện Quế Võ", None, None, None, ["huyen-259"]),
    ("thị xã Quế Võ", None, None, None, ["huyen-259"]),
    ("huyện Mộc Châu", None, None, None, ["huyen-123"]),
    ("huyện Thuận Thành", None, None, None, ["huyen-262"]),
    ("tỉnh Thừa Thiên Huế", None, None, None, ["tinh-46"]),
    ("tỉnh Thừa Thiên - Huế", None, None, None, ["tinh-46"]),
    ("thành phố Huế", None, date(2025, 3, 1), None, ["tinh-46"]),
    ("thành phố Huế", "tinh-46", OLD, "district", ["huyen-474"]),
    ("quận Thuận Hoá", None, None, None, ["huyen-474-2025"]),
    ("tỉnh Bắc Ninh", None, OLD, None, ["tinh-27"]),
    ("tỉnh Bắc Ninh", None, NEW, None, ["tinh-24-2025"]),
    ("tỉnh Bắc Giang", None, None, None, ["tinh-24"]),
    ("tỉnh Hà Tây", None, None, None, ["tinh-28"]),
    ("TP.HCM", None, OLD, None, ["tinh-79"]),
    ("TP. Hồ Chí Minh", None, NEW, None, ["tinh-79-2025"]),
    ("thành phố Thủ Đức", None, None, None, ["huyen-769-2021"]),
    ("quận 2", None, date(2020, 5, 1), None, ["huyen-769"]),
    ("quận 2", None, date(2022, 5, 1), None, []),
    ("tỉnh Bà Rịa-Vũng Tàu", None, None, None, ["tinh-77"]),
    ("tỉnh Đăk Lăk", None, OLD, None, ["tinh-66"]),
    ("thành phố Qui Nhơn", None, None, None, ["huyen-540"]),
    ("huyện Phong Điền", "tinh-92", None, None, ["huyen-926"]),
    ("huyện Phong Điền", "tinh-46", None, None, ["huyen-476"]),
    ("huyện Kỳ Sơn", "tinh-40", None, None, ["huyen-417"]),
    ("huyện Kỳ Sơn", None, date(2019, 1, 1), None, ["huyen-151", "huyen-417"]),
    ("đặc khu Phú Quốc", None, NEW, "commune", ["xa-31078-2025"]),
    ("xã Long Thành", "tinh-75-2025", None, "commune", ["xa-26368-2025"]),
    ("phường Long Thành", "tinh-75-2025", None, "commune", ["xa-26368-2025"]),
    ("xã Tiên Du", None, None, None, []),
    ("nơi không có", None, None, None, []),
    ("", None, None, None, []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parent", "on", "level", "expected"), FOUND)
def test_find(name: str, parent: str | None, on: date | None, level: str | None, expected: list[str]) -> None:
    assert ids(name, parent, on, level) == expected


def test_a_name_that_many_provinces_share_is_never_guessed() -> None:
    found = places().find("huyện Châu Thành")
    assert len(found) == 10
    assert len({place.parent for place in found}) == 10
    assert ids("huyện Châu Thành", parent="tinh-87") == [place.id for place in found if place.parent == "tinh-87"]
    # Two of them lie in today's Đồng Tháp, which was made of Tiền Giang and Đồng Tháp.
    assert len(ids("huyện Châu Thành", parent="tinh-82-2025")) == 2


NAMES = [
    ("huyen-261", date(2008, 1, 1), "huyện Từ Sơn"),
    ("huyen-261", date(2021, 10, 31), "thị xã Từ Sơn"),
    ("huyen-261", date(2021, 11, 1), "thành phố Từ Sơn"),
    ("huyen-261", None, "thành phố Từ Sơn"),
    ("huyen-123", date(2025, 1, 31), "huyện Mộc Châu"),
    ("huyen-123", date(2025, 2, 1), "thị xã Mộc Châu"),
    ("tinh-46", date(2024, 12, 31), "tỉnh Thừa Thiên Huế"),
    ("tinh-46", date(2025, 1, 1), "thành phố Huế"),
    ("tinh-24-2025", date(2025, 9, 1), "tỉnh Bắc Ninh"),
    ("tinh-24-2025", date(2026, 10, 1), "thành phố Bắc Ninh"),
    ("tinh-24", date(2025, 6, 30), "tỉnh Bắc Giang"),
    ("xa-26368-2025", date(2026, 4, 29), "xã Long Thành"),
    ("xa-26368-2025", date(2026, 4, 30), "phường Long Thành"),
]


@pytest.mark.parametrize(("id", "on", "name"), NAMES)
def test_name_on_a_day(id: str, on: date | None, name: str) -> None:
    place = places().by_id(id, on)
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize("id", ["tinh-99", "huyen-000", "xa-00000", "", "Sơn La"])
def test_no_such_id(id: str) -> None:
    assert places().by_id(id) is None
    assert places().successors(id) == ()
    assert places().predecessors(id) == ()
    assert places().province_of(id) is None
    assert list(places().parents(id)) == []


CHANGES = [
    ("tinh-02", ["tinh-08-2025"]),
    ("tinh-08", ["tinh-08-2025"]),
    ("tinh-14", []),
    ("tinh-28", ["tinh-01"]),
    ("huyen-221", ["huyen-213"]),
    ("huyen-474", ["huyen-474-2025", "huyen-475"]),
    ("huyen-763", ["huyen-769-2021"]),
]


@pytest.mark.parametrize(("id", "after"), CHANGES)
def test_successors(id: str, after: list[str]) -> None:
    assert [place.id for place in places().successors(id)] == after
    for heir in after:
        assert id in [place.id for place in places().predecessors(heir)]


def test_ha_giang_became_part_of_tuyen_quang() -> None:
    (heir,) = places().successors("tinh-02")
    assert (heir.name, heir.code, heir.valid_from) == ("tỉnh Tuyên Quang", "08", date(2025, 7, 1))
    assert sorted(place.name for place in places().predecessors(heir.id)) == ["tỉnh Hà Giang", "tỉnh Tuyên Quang"]


def test_the_land_of_a_district_is_held_by_communes_that_name_it() -> None:
    communes = places().successors("huyen-121")
    assert communes
    assert {place.level for place in communes} == {"commune"}
    assert {place.parent for place in communes} == {"tinh-14"}
    assert all("huyen-121" in [one.id for one in places().predecessors(place.id)] for place in communes)


PROVINCES = [
    ("huyen-121", None, "tinh-14"),
    ("huyen-261", None, "tinh-27"),
    ("huyen-261", date(2026, 1, 1), "tinh-24-2025"),
    ("tinh-24", date(2026, 1, 1), "tinh-24-2025"),
    ("tinh-24", date(2020, 1, 1), "tinh-24"),
    ("xa-00004-2025", None, "tinh-01"),
    ("vn", None, None),
]


@pytest.mark.parametrize(("id", "on", "province"), PROVINCES)
def test_province_of(id: str, on: date | None, province: str | None) -> None:
    found = places().province_of(id, on)
    assert (found.id if found else None) == province


@pytest.mark.parametrize(
    ("level", "on", "count"),
    [
        ("province", OLD, 63), ("province", NEW, 34), ("district", date(2025, 6, 30), 696), ("district", OLD, 705),
        ("district", NEW, 0), ("commune", NEW, 3321),
    ],
)  # fmt: skip
def test_how_many_there_were(level: str, on: date, count: int) -> None:
    assert sum(1 for _ in places().all(level, on)) == count


def test_a_province_that_was_merged_is_a_new_place_and_one_that_was_not_goes_on() -> None:
    today = {place.id for place in places().all("province", NEW)}
    assert len([id for id in today if id.endswith("-2025")]) == 23
    before = {place.id for place in places().all("province", date(2025, 6, 30))}
    assert len(today & before) == 11
    for id in before - today:
        assert len(places().successors(id)) == 1, f"{id} must lead to one province of today"


def test_every_commune_of_today_knows_its_old_districts() -> None:
    communes = load().table("communes")
    assert [row["id"] for row in communes if not row["predecessors"]] == []


def test_periods_of_one_code_do_not_overlap() -> None:
    rows: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in load().table("places"):
        rows.setdefault((row["level"], row["code"]), []).append((row["valid_from"], row["valid_to"]))
    for spans in rows.values():
        for (_, end), (start, _) in zip(sorted(spans), sorted(spans)[1:], strict=False):
            assert end, spans
            assert end < start, spans


def test_every_earlier_name_ended_while_its_place_lasted() -> None:
    for row in load().table("place_names"):
        place = places().by_id(row["place"])
        assert place is not None
        assert row["name"] != place.name, row["id"]
        if row["kind"] == "former":
            assert row["valid_to"], row["id"]
            assert place.valid_to is None or date.fromisoformat(row["valid_to"]) < place.valid_to


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("tỉnh Sơn La", "sơn la"), ("TP. Hồ Chí Minh", "hồ chí minh"), ("TX Từ Sơn", "từ sơn"), ("Q.1", "1"),
        ("Thị trấn Bắc Yên", "bắc yên"), ("Huế", "huế"), ("thanh pho Hue", "hue"), ("Tỉnh", "tỉnh"),
    ],
)  # fmt: skip
def test_bare_name(name: str, bare: str) -> None:
    assert bare_name(name) == bare


@given(st.sampled_from([row["id"] for row in load().table("places")]))
def test_every_place_is_found_by_its_own_name(id: str) -> None:
    place = places().by_id(id)
    assert place is not None
    assert place in places().find(place.name)
    assert place in places().find(place.name.upper(), parent=place.parent)
    assert place in places().find(bare_name(place.name))


@given(st.text(max_size=30))
def test_any_name_is_looked_up_without_a_fault(name: str) -> None:
    assert isinstance(places().find(name), tuple)
