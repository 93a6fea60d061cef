"""pyvis's network of the page: a box for each node, a line for each pair, places fixed and physics off."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from vncite.view.page_data import PageEdge, PageGraph, PageNode
from vncite.view.page_labels import BOX_MARGIN, BOX_WIDTH, FONT_SIZE, box_label
from vncite.view.page_layout import Layout

if TYPE_CHECKING:
    from pyvis.network import Network

__all__ = ["colours", "network_of"]

CONFLICT = {"background": "#b23a00", "border": "#6e2300", "ink": "#ffffff"}
REPORT = {"background": "#1d3d63", "border": "#0c2038", "ink": "#ffffff"}
INSTRUMENT = {"background": "#ffffff", "border": "#5a6b7f", "ink": "#16202c"}
DESIGNATION = {"background": "#eceff2", "border": "#8b97a5", "ink": "#3b4754"}
RELATION_FAMILY = {
    "amends": "changes",
    "replaces": "changes",
    "implements": "carries",
    "guided_by": "carries",
    "details": "carries",
    "based_on": "basis",
}
"""Nine relations in four families: more colours than that no reader keeps apart."""
FAMILY_STYLE: dict[str, dict[str, Any]] = {
    "changes": {"color": "#7b3294", "dashes": [9, 5]},
    "carries": {"color": "#0072b2", "dashes": False},
    "basis": {"color": "#00795c", "dashes": [3, 4]},
    "cites": {"color": "#7a8694", "dashes": False},
    "conflict": {"color": CONFLICT["background"], "dashes": False},
}


def network_of(graph: PageGraph, layout: Layout) -> Network:
    """The pyvis network, with the number of each node and edge in `graph` as its id.

    Numbers, so that no text of a report is ever an id. A colour is given for each node: a node whose `group` is None
    would lose it. Nodes that `layout` has no place for stand at the origin until the page draws them.
    """
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    index = {node.id: number for number, node in enumerate(graph.nodes)}
    for node in graph.nodes:
        network.add_node(index[node.id], **_box(node, layout.positions.get(node.id, (0.0, 0.0))))
    for number, edge in enumerate(graph.edges):
        network.add_edge(index[edge.source], index[edge.target], id=number, **_line(edge))
    network.set_options(json.dumps(_options(len(layout.positions))))
    return network


def colours() -> dict[str, str]:
    """The same colours by name, for the legend and the panel."""
    families = {family: str(style["color"]) for family, style in FAMILY_STYLE.items()}
    looks = {"report": REPORT, "instrument": INSTRUMENT, "designation": DESIGNATION, "conflict": CONFLICT}
    return families | {
        f"{name}-{part}": look[part] for name, look in looks.items() for part in ("background", "border")
    }


def _box(node: PageNode, place: tuple[float, float]) -> dict[str, Any]:
    look = CONFLICT if node.conflict else {"report": REPORT, "designation": DESIGNATION}.get(node.kind, INSTRUMENT)
    raised = {"background": look["background"], "border": "#000000"}
    return {
        "label": box_label(node),
        "title": " — ".join(filter(None, (node.label, node.body, node.title))),
        "shape": "box",
        "x": place[0],
        "y": place[1],
        "color": {
            "background": look["background"],
            "border": look["border"],
            "highlight": raised,
            "hover": raised,
        },
        "font": {"color": look["ink"]},
        "borderWidth": 3 if node.conflict else 1,
        "borderWidthSelected": 4,
        "shapeProperties": {
            "borderDashes": [4, 3] if node.kind == "designation" else False,
            "borderRadius": 12 if node.kind == "report" else 4,
        },
    }


def _line(edge: PageEdge) -> dict[str, Any]:
    style = FAMILY_STYLE["conflict" if edge.conflict else RELATION_FAMILY.get(edge.relation, "cites")]
    ink = style["color"]
    return {
        "color": {"color": ink, "highlight": ink, "hover": ink, "opacity": 0.9 if edge.conflict else 0.3},
        "dashes": style["dashes"],
        "width": round(1 + min(len(edge.citations), 9) ** 0.5 * 0.6 + (0.8 if edge.conflict else 0), 2),
    }


def _options(count: int) -> dict[str, Any]:
    """vis-network's options: nothing moves by itself, and long graphs drop what costs most to draw."""
    large = count > 600
    return {
        "autoResize": True,
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "nodes": {
            "font": {
                "size": FONT_SIZE,
                "face": "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
                "multi": False,
            },
            # vis-network takes the margins off the maximum twice; the labels are wrapped to fit already.
            "widthConstraint": {"minimum": BOX_WIDTH - 2 * BOX_MARGIN, "maximum": BOX_WIDTH + 2 * BOX_MARGIN},
            "margin": BOX_MARGIN,
            "labelHighlightBold": False,
        },
        "edges": {
            "arrows": {"to": {"enabled": True, "scaleFactor": 0.55}},
            "smooth": False
            if large
            else {"enabled": True, "type": "cubicBezier", "forceDirection": "vertical", "roundness": 0.35},
            "selectionWidth": 1.8,
            "hoverWidth": 1.2,
        },
        "interaction": {
            "hover": not large,
            "keyboard": {"enabled": True, "bindToWindow": False, "speed": {"x": 12, "y": 12, "zoom": 0}},
            "hideEdgesOnDrag": large,
            "hideEdgesOnZoom": large,
            "tooltipDelay": 200,
            "dragNodes": False,
            "multiselect": False,
        },
    }
