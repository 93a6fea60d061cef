"""Where boxes stand and what is written in them, for every graph."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vncite.view.page_data import LEVELS, PageNode
from vncite.view.page_labels import BOX_WIDTH, short_place, wrap
from vncite.view.page_layout import lay_out, slots

nodes = st.lists(
    st.builds(
        PageNode,
        id=st.uuids().map(str),
        kind=st.sampled_from(("instrument", "report", "designation")),
        label=st.text(max_size=40),
        level=st.sampled_from((*LEVELS, "unheard-of")),
        body=st.sampled_from((None, "Chính phủ", "Bộ Y tế", "Bộ Xây dựng")),
        province=st.sampled_from((None, "tỉnh Hà Nam", "tỉnh Cà Mau")),
        year=st.one_of(st.none(), st.integers(1945, 2030)),
    ),
    max_size=60,
    unique_by=lambda node: node.id,
)


@settings(max_examples=60, deadline=None)
@given(nodes)
def test_no_two_boxes_touch_and_levels_go_down(drawn: list[PageNode]) -> None:
    ordered = slots(drawn)
    layout = lay_out(ordered)
    assert set(layout.positions) == {node.id for node in drawn}
    boxes = [(*layout.positions[slot.node], slot.height) for slot in ordered]
    for number, (x, y, height) in enumerate(boxes):
        for other_x, other_y, other_height in boxes[:number]:
            assert abs(x - other_x) > BOX_WIDTH or abs(y - other_y) > (height + other_height) / 2
    lanes = {lane.level: lane for lane in layout.lanes}
    for slot in ordered:
        y = layout.positions[slot.node][1]
        assert lanes[slot.level].top < y - slot.height / 2
        assert y + slot.height / 2 < lanes[slot.level].bottom
    ranks = [LEVELS.index(lane.level) for lane in layout.lanes]
    assert ranks == sorted(ranks)
    assert all(lower.top == upper.bottom for upper, lower in zip(layout.lanes, layout.lanes[1:], strict=False))


@settings(max_examples=30, deadline=None)
@given(nodes, st.integers())
def test_the_order_of_the_nodes_changes_nothing(drawn: list[PageNode], seed: int) -> None:
    mixed = drawn[:]
    random.Random(seed).shuffle(mixed)
    assert lay_out(slots(drawn)) == lay_out(slots(mixed))


@pytest.mark.parametrize("count", [60, 400])  # fewer fill no screen, whatever their order
def test_the_picture_has_the_shape_of_the_screen(count: int) -> None:
    drawn = [PageNode(str(n), "instrument", f"{n}/NQ-CP", LEVELS[n % 5], body=f"Cơ quan {n % 3}") for n in range(count)]
    for aspect in (0.6, 1.2, 2.0):
        layout = lay_out(slots(drawn), aspect)
        assert aspect / 1.5 < layout.width / layout.height < aspect * 1.5


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("128/NQ-CP", "128/NQ-CP"),
        ("12/2021/UBTVQH15", "12/2021/\nUBTVQH15"),
        ("Luật Đất đai", "Luật Đất đai"),
        ("Luật Phòng, chống bệnh truyền nhiễm", "Luật Phòng,\nchống bệnh\ntruyền nhiễm"),
        ("", "?"),
        ("a\u202eb\u0000c", "a b c"),
        ("x" * 90, None),
        ("Luật " * 40, None),
    ],
)
def test_labels_fit_their_boxes(label: str, lines: str | None) -> None:
    made = wrap(label)
    assert len(made.split("\n")) <= 3
    if lines is None:
        assert made.endswith("…"), "what is cut says so"
    else:
        assert made == lines


@given(st.text(max_size=80))
def test_labels_lose_nothing_but_space_unless_they_say_so(label: str) -> None:
    made = wrap(label)
    kept = "".join(made.split())
    assert 1 <= len(made.split("\n")) <= 3
    if "…" not in made and kept != "?":
        assert all(letter in label for letter in kept)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("huyện Sìn Hồ", "H. Sìn Hồ"),
        ("thành phố Cần Thơ", "TP. Cần Thơ"),
        ("Thị xã Duy Tiên", "TX. Duy Tiên"),
        ("Bộ Y tế", "Bộ Y tế"),
    ],
)
def test_places_as_maps_write_them(name: str, short: str) -> None:
    assert short_place(name) == short
