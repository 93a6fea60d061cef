"""The policy graph as one self-contained HTML page, drawn by pyvis's vis-network with the network off.

pyvis 0.3.2 makes the nodes, edges and options and carries vis-network 9.1.2; its own page is not used, because it loads two files
from a CDN even with `cdn_resources="in_line"`, runs markup out of its heading and its node menu, and drops the colour of a node whose
group is None (docs/page.md shows each). Ours runs nothing but its own scripts: the policy in its head allows them by their hash.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vncite.view.page_data import LEVELS, PageGraph, PageNode
from vncite.view.page_layout import BOX_MARGIN, BOX_WIDTH, FONT_SIZE, GEOMETRY, Layout, box_label, lay_out, slots
from vncite.view.page_words import STATIC, words

if TYPE_CHECKING:
    from pyvis.network import Network

__all__ = ["DRAWN", "embed", "page", "render"]

DRAWN = 600
"""How many nodes are drawn at first; the rest stay in the list, a note says so, and the reader can ask for more."""

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
SCRIPTS = ("data", "arrange", "draw", "search", "filters", "panel", "main")


def page(store: object, *, lang: str = "vi", title: str | None = None) -> str:
    """The policy graph as one HTML page that needs no network.

    `store` is an opened store, an RDF dataset or the networkx graph made from one; `lang` is `vi` or `en`; `title` is the heading, else
    the page's own. The page is a `str` to be written as UTF-8. What comes out of reports is data on it, never markup.
    """
    from vncite.view.page_graph import page_graph

    return render(page_graph(store, lang=lang), lang=lang, title=title)


def render(graph: PageGraph, *, lang: str = "vi", title: str | None = None, drawn: int = DRAWN) -> str:
    """The page of a graph already read; `drawn` is how many nodes the picture shows at most."""
    said = words(lang)
    ranks = _ranks(graph)
    ordered = slots(graph.nodes)
    layout = lay_out([slot for slot in ordered if ranks[slot.node] < drawn])
    index = {node.id: number for number, node in enumerate(graph.nodes)}
    network = _network(graph, layout, index)
    network.heading = title or said["title"]
    payload = {
        "lang": "en" if lang == "en" else "vi",
        "words": said,
        "levels": [level for level in LEVELS if any(slot.level == level for slot in ordered)],
        "geometry": GEOMETRY,
        "slots": [asdict(slot) | {"node": index[slot.node]} for slot in ordered],
        "ranks": [ranks[node.id] for node in graph.nodes],
        "lanes": [asdict(lane) for lane in layout.lanes],
        "blocks": [asdict(block) for block in layout.blocks],
        "drawn": drawn,
        "details": [_details(node) for node in graph.nodes],
        "citations": [[asdict(citation) for citation in edge.citations] for edge in graph.edges],
        "relations": [edge.relation for edge in graph.edges],
    }
    return _fill(network, payload, said)


def embed(value: object) -> str:
    """JSON that can stand inside a `<script type="application/json">` and in any string that JavaScript reads.

    >>> embed("</script><!--")
    '"\\\\u003c/script\\\\u003e\\\\u003c!--"'
    """
    text = value if isinstance(value, _Json) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return re.sub(r"[<>&\u2028\u2029\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


class _Json(str):
    """Text that is JSON already."""


def _ranks(graph: PageGraph) -> dict[str, int]:
    """Which nodes come first when not all can be drawn: disputed dates, then those with most citations."""
    weight: dict[str, int] = dict.fromkeys((node.id for node in graph.nodes), 0)
    for edge in graph.edges:
        for end in (edge.source, edge.target):
            weight[end] += 1 + len(edge.citations)
    first = sorted(graph.nodes, key=lambda node: (not node.conflict, -weight[node.id], node.id))
    return {node.id: rank for rank, node in enumerate(first)}


def _network(graph: PageGraph, layout: Layout, index: dict[str, int]) -> Network:
    """The pyvis network: integers as ids, so that no text of a report ever is one; physics off; places fixed."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    for node in graph.nodes:
        x, y = layout.positions.get(node.id, (0.0, 0.0))
        look = _look(node)
        network.add_node(
            index[node.id],
            label=box_label(node),
            shape="box",
            title=" — ".join(filter(None, (node.label, node.body, node.title))),
            color={
                "background": look["background"],
                "border": look["border"],
                "highlight": {"background": look["background"], "border": "#000000"},
                "hover": {"background": look["background"], "border": "#000000"},
            },
            font={"color": look["ink"]},
            x=x,
            y=y,
            borderWidth=3 if node.conflict else 1,
            borderWidthSelected=4,
            shapeProperties={"borderDashes": [4, 3] if node.kind == "designation" else False, "borderRadius": 12 if node.kind == "report" else 4},
        )
    for number, edge in enumerate(graph.edges):
        family = "conflict" if edge.conflict else RELATION_FAMILY.get(edge.relation, "cites")
        style = FAMILY_STYLE[family]
        network.add_edge(
            index[edge.source],
            index[edge.target],
            id=number,
            color={"color": style["color"], "highlight": style["color"], "hover": style["color"], "opacity": 0.9 if edge.conflict else 0.3},
            dashes=style["dashes"],
            width=round(1 + min(len(edge.citations), 9) ** 0.5 * 0.6 + (0.8 if edge.conflict else 0), 2),
        )
    network.set_options(json.dumps(_options(len(layout.positions))))
    return network


def _look(node: PageNode) -> dict[str, str]:
    if node.conflict:
        return CONFLICT
    return {"report": REPORT, "designation": DESIGNATION}.get(node.kind, INSTRUMENT)


def _options(count: int) -> dict[str, Any]:
    """vis-network's options: nothing moves by itself, and long graphs drop what costs most to draw."""
    large = count > 600
    return {
        "autoResize": True,
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "nodes": {
            "font": {"size": FONT_SIZE, "face": "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif", "multi": False},
            "widthConstraint": {"minimum": BOX_WIDTH - 2 * BOX_MARGIN, "maximum": BOX_WIDTH},
            "margin": BOX_MARGIN,
            "labelHighlightBold": False,
        },
        "edges": {
            "arrows": {"to": {"enabled": True, "scaleFactor": 0.55}},
            "smooth": False if large else {"enabled": True, "type": "cubicBezier", "forceDirection": "vertical", "roundness": 0.35},
            "selectionWidth": 1.8,
            "hoverWidth": 1.2,
        },
        "interaction": {
            "hover": not large,
            "keyboard": {"enabled": True, "bindToWindow": False},
            "hideEdgesOnDrag": large,
            "hideEdgesOnZoom": large,
            "tooltipDelay": 200,
            "dragNodes": False,
            "multiselect": False,
        },
    }


def _details(node: PageNode) -> dict[str, Any]:
    """What the panel, the search and the filters need of a node; empty fields are left out to keep the page small."""
    full = asdict(node) | {"conflict": node.conflict}
    return {key: value for key, value in full.items() if value}


def _fill(network: Network, payload: dict[str, Any], said: dict[str, str]) -> str:
    library = (Path(network.template_dir) / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text(encoding="utf-8")
    application = "(() => {\n'use strict';\n" + "\n".join(_static(f"{name}.js") for name in SCRIPTS) + "\n})();\n"
    style = _static("page.css")
    network.set_template_dir(str(STATIC), "page.html")
    environment = network.templateEnv
    environment.autoescape = True
    environment.filters["embed"] = lambda value: _safe(embed(_Json(value) if isinstance(value, str) else value))
    environment.globals |= {
        "said": said,
        "lang": payload["lang"],
        "payload": payload,
        "library": _safe(library),
        "application": _safe(application),
        "style": _safe(style),
        "policy": "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; "
        f"script-src {_hash(library)} {_hash(application)}; style-src {_hash(style)}",
    }
    html: str = network.generate_html()
    return html.encode("utf-8", "replace").decode("utf-8")


def _safe(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)


def _static(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"
