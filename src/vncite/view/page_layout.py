"""Where each box stands, computed here so that the browser draws at once and the same way every time.

Lanes lie under each other in the order of `LEVELS`; in a lane the boxes stand in blocks, one for each issuing body (in
the lanes of provinces, districts and communes: one for each province), and blocks are packed into rows. Units are the
canvas units of vis-network: one unit is one pixel at zoom 1. `static/arrange.js` packs by the same rules when filters
leave only a part to show or the screen has another shape; a test holds the two to the same places.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from vncite.lexicon.fold import fold_ascii
from vncite.view.page_data import LEVELS, PageNode
from vncite.view.page_labels import BOX_MARGIN, BOX_WIDTH, LINE_HEIGHT, box_label, short_place

__all__ = ["GEOMETRY", "Block", "Lane", "Layout", "Slot", "lay_out", "slots"]

COLUMN = BOX_WIDTH + 10
ROW_GAP = 14
ROW = LINE_HEIGHT + 2 * BOX_MARGIN + ROW_GAP
HEADING = 31
BLOCK_GAP = 20
LANE_PADDING = 11
ASPECT = 1.3
"""Width to height that the whole picture aims at: a laptop's screen beside the side panel."""
GEOMETRY = {
    "column": COLUMN,
    "row": ROW,
    "rowGap": ROW_GAP,
    "heading": HEADING,
    "blockGap": BLOCK_GAP,
    "lanePadding": LANE_PADDING,
    "aspect": ASPECT,
}
"""The same measures for the packing in the browser."""
LOCAL = ("province", "district", "commune")


@dataclass(frozen=True, slots=True)
class Slot:
    """A node's place in the order of the picture, and the height that its label needs."""

    node: str
    level: str
    heading: str
    height: float


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and the rectangle of the boxes under it."""

    heading: str
    level: str
    x: float
    y: float
    width: float
    count: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A level's stripe across the picture."""

    level: str
    top: float
    bottom: float
    count: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Centres of the boxes by node id, and what is drawn behind them."""

    positions: dict[str, tuple[float, float]]
    lanes: tuple[Lane, ...] = ()
    blocks: tuple[Block, ...] = ()
    width: float = 0.0
    height: float = 0.0


def slots(nodes: Iterable[PageNode]) -> tuple[Slot, ...]:
    """The nodes in the order of the picture: by level, body or province, reports first, then year and number."""
    made = []
    for node in nodes:
        level = node.level if node.level in LEVELS else "other"
        heading = short_place((node.area or node.province if level in LOCAL else node.body) or "")
        height = (box_label(node).count("\n") + 1.0) * LINE_HEIGHT + 2 * BOX_MARGIN
        before = (LEVELS.index(level), not heading, fold_ascii(heading), heading, *_order(node))
        made.append((before, Slot(node.id, level, heading, height)))
    return tuple(slot for _, slot in sorted(made, key=lambda pair: pair[0]))


def lay_out(ordered: Sequence[Slot], aspect: float = ASPECT) -> Layout:
    """A place for every slot: no two boxes overlap, and the same slots give the same places.

    Every number of columns up to a generous one is tried; the picture nearest to `aspect` (width to height) is taken.
    """
    if not ordered:
        return Layout({})
    widest = math.ceil(math.sqrt(len(ordered)) * 2.5) + 2
    tried = (_pack(ordered, columns) for columns in range(2, widest + 1))
    return min(tried, key=lambda done: (abs(math.log(done.width / done.height / aspect)), done.width))


def _order(node: PageNode) -> tuple[object, ...]:
    """Reports by place, then instruments by year and number, so that a reader finds them where she looks."""
    serial = re.match(r"\D{0,3}(\d{1,9})", node.label, re.ASCII)
    return (
        node.kind != "report",
        fold_ascii(node.district or node.body or "") if node.kind == "report" else "",
        node.year or 9999,
        int(serial[1]) if serial else 10**9,
        node.label,
        node.id,
    )


def _pack(ordered: Sequence[Slot], columns: int) -> Layout:
    placed: list[tuple[str, float, float, float]] = []
    lanes, blocks = [], []
    shelves: dict[float, float] = {}
    top = 0.0
    for level, in_lane in groupby(ordered, key=lambda slot: slot.level):
        members = [(heading, list(in_block)) for heading, in_block in groupby(in_lane, key=lambda slot: slot.heading)]
        rows = _best_rows([len(block) for _, block in members], columns)
        x, y, shelf = 0.0, top + LANE_PADDING, 0.0
        for heading, block in members:
            across = min(columns, math.ceil(len(block) / rows))
            if x and x + across * COLUMN > columns * COLUMN + BLOCK_GAP:
                x, y, shelf = 0.0, y + shelf + BLOCK_GAP, 0.0
            bottom = y + HEADING
            for start in range(0, len(block), across):
                row = block[start : start + across]
                tall = max(slot.height for slot in row)
                for column, slot in enumerate(row):
                    placed.append((slot.node, y, x + column * COLUMN + COLUMN / 2, bottom + tall / 2))
                bottom += tall + ROW_GAP
            blocks.append(Block(heading, level, x, y, across * COLUMN, len(block)))
            shelf = max(shelf, bottom - ROW_GAP - y)
            x += across * COLUMN + BLOCK_GAP
            shelves[y] = x - BLOCK_GAP
        bottom = y + shelf + LANE_PADDING
        lanes.append(Lane(level, top, bottom, sum(len(block) for _, block in members)))
        top = bottom
    width = max(shelves.values())
    indent = {y: (width - used) / 2 for y, used in shelves.items()}
    positions = {node: (x + indent[shelf], y) for node, shelf, x, y in placed}
    return Layout(positions, tuple(lanes), tuple(replace(b, x=b.x + indent[b.y]) for b in blocks), width, top)


def _best_rows(sizes: list[int], columns: int) -> int:
    """How many rows the blocks of a lane get, so that the lane is as low as it can be at this width."""
    best, lowest = 1, math.inf
    for rows in range(1, max(sizes) + 1):
        x, height, shelf = 0.0, 0.0, 0
        for size in sizes:
            across = min(columns, math.ceil(size / rows))
            if x and x + across * COLUMN > columns * COLUMN + BLOCK_GAP:
                x, height, shelf = 0.0, height + shelf * ROW + HEADING + BLOCK_GAP, 0
            shelf = max(shelf, math.ceil(size / across))
            x += across * COLUMN + BLOCK_GAP
        height += shelf * ROW + HEADING
        if height < lowest:
            best, lowest = rows, height
        if rows > 40 and rows * columns > max(sizes):
            break
    return best
