"""The words in a box of the picture, in lines that fit it in any reader's font."""

from __future__ import annotations

import re
import unicodedata

from vncite.view.page_data import PageNode

__all__ = ["BOX_MARGIN", "BOX_WIDTH", "FONT_SIZE", "LINE_HEIGHT", "box_label", "short_place", "wrap"]

FONT_SIZE = 20
BOX_WIDTH = 164
BOX_MARGIN = 6
LINE_HEIGHT = 23
MAX_LINES = 3
SHORT_KINDS = {
    "tỉnh ": "",
    "thành phố ": "TP.",
    "thị xã ": "TX.",
    "huyện ": "H.",
    "quận ": "Q.",
    "xã ": "X.",
    "phường ": "P.",
}


def box_label(node: PageNode) -> str:
    """The words in a node's box, in lines: for a report its place above its number, else the number or the title."""
    place = (node.commune or node.district or node.province or node.body) if node.kind == "report" else None
    warned = f"⚠ {node.label}" if node.conflict else node.label
    return f"{wrap(short_place(place))}\n{wrap(warned)}" if place and place != node.label else wrap(warned)


def short_place(name: str) -> str:
    """A place's name as maps write it.

    >>> short_place("thị xã Duy Tiên"), short_place("tỉnh Hà Nam")
    ('TX. Duy Tiên', 'Hà Nam')
    """
    for kind, short in SHORT_KINDS.items():
        if name.lower().startswith(kind):
            return f"{short} {name[len(kind) :].strip()}".strip()
    return name


def wrap(label: str) -> str:
    """The label in lines that fit the box, broken after a space or a slash, else a hyphen; cut with … after the third.

    >>> wrap("16495/BYT-KHTC-PTHTYT")
    '16495/\\nBYT-KHTC-\\nPTHTYT'
    """
    visible = "".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in label).strip()
    lines = [""]
    for space, word in re.findall(r"(\s*)([^\s/]+/?|/)", visible):
        joined = lines[-1] + (" " if space and lines[-1] else "") + word
        if _fits(joined):
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        for piece in [word] if _fits(word) else re.findall(r"[^-]+-?|-", word):
            lines[-1:] = [lines[-1] + piece] if _fits(lines[-1] + piece) else [*filter(None, lines[-1:]), *_cut(piece)]
    if len(lines) > MAX_LINES:
        last = lines[MAX_LINES - 1]
        while not _fits(last + "…"):
            last = last[:-1]
        lines = [*lines[: MAX_LINES - 1], last.rstrip() + "…"]
    return "\n".join(lines) or "?"


def _cut(piece: str) -> list[str]:
    """A piece without a place to break, broken where the line is full."""
    lines = [""]
    for letter in piece:
        if _fits(lines[-1] + letter):
            lines[-1] += letter
        else:
            lines.append(letter)
    return lines


def _fits(line: str) -> bool:
    """Whether a line is narrow enough, by the widths of a wide sans-serif face, so that no reader's font needs more."""
    width = sum(
        _WIDTHS.get(letter, 0.70 if letter.isupper() else 0.61) for letter in line if not unicodedata.combining(letter)
    )
    return width * FONT_SIZE <= BOX_WIDTH - 2 * BOX_MARGIN - 4


_WIDTHS = dict.fromkeys("0123456789", 0.636) | dict.fromkeys(" .,:;-/'|()ijltfr", 0.37) | dict.fromkeys("MWmw%@…", 0.95)
