"""The policy graph as one self-contained HTML page, drawn by pyvis's vis-network with the network off.

pyvis 0.3.2's own page is not used: it loads two files from a CDN even with `cdn_resources="in_line"`, and runs markup
out of its heading and its node menu (docs/page.md shows each). Ours runs nothing but its own scripts: the policy in its
head allows them by their hash, and everything that comes from a report is JSON in a block that is never executed.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vncite.errors import known_language
from vncite.view.page_data import LEVELS, PageGraph, PageNode
from vncite.view.page_layout import GEOMETRY, lay_out, slots
from vncite.view.page_network import colours, network_of
from vncite.view.page_words import STATIC, words

if TYPE_CHECKING:
    from pyvis.network import Network

    from vncite.graph.dataset import Dataset

__all__ = ["DRAWN", "page", "render"]

DRAWN = 600
"""How many nodes are drawn at first; the rest stay in the list, a note says so, and the reader can ask for more."""

SCRIPTS = ("data", "arrange", "draw", "search", "filters", "panel", "main")


def page(store: Dataset, *, lang: str = "vi", title: str | None = None) -> str:
    """The policy graph as one HTML page that needs no network.

    `store` is an opened store, an endpoint or plain quads; `lang` is `vi` or `en`; `title` is the heading, else the
    page's own. The page is a `str` to be written as UTF-8; what comes out of reports is data in it, never
    markup. Raises `UserError` for another language.
    """
    from vncite.view.page_graph import page_graph

    known_language(lang)  # before the graph is read
    return render(page_graph(store, lang), lang=lang, title=title)


def render(graph: PageGraph, *, lang: str = "vi", title: str | None = None, drawn: int = DRAWN) -> str:
    """The page of a graph already read; `drawn` is how many nodes the picture shows at most."""
    said = words(known_language(lang))
    ranks = _ranks(graph)
    ordered = slots(graph.nodes)
    layout = lay_out([slot for slot in ordered if ranks[slot.node] < drawn])
    index = {node.id: number for number, node in enumerate(graph.nodes)}
    network = network_of(graph, layout)
    network.heading = re.sub(r"[\ud800-\udfff\x00]", "\ufffd", title or said["title"])
    payload = {
        "lang": lang,
        "words": said,
        "levels": [level for level in LEVELS if any(slot.level == level for slot in ordered)],
        "geometry": GEOMETRY,
        "slots": [asdict(slot) | {"node": index[slot.node]} for slot in ordered],
        "ranks": [ranks[node.id] for node in graph.nodes],
        "lanes": [asdict(lane) for lane in layout.lanes],
        "blocks": [asdict(block) for block in layout.blocks],
        "drawn": drawn,
        "counts": graph.counts,
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
    whole = re.sub(r"[\ud800-\udfff]", "\ufffd", text)
    return re.sub(r"[<>&\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", whole)


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


def _details(node: PageNode) -> dict[str, Any]:
    """What the panel, the search and the filters need of a node; empty fields are left out to keep the page small."""
    full = asdict(node) | {"conflict": node.conflict, "area": node.area if node.area != node.province else None}
    return {key: value for key, value in full.items() if value}


def _fill(network: Network, payload: dict[str, Any], said: dict[str, str]) -> str:
    library = max(Path(network.template_dir).glob("lib/vis-*/vis-network.min.js")).read_text(encoding="utf-8")
    application = "(() => {\n'use strict';\n" + "\n".join(_static(f"{name}.js") for name in SCRIPTS) + "\n})();\n"
    inks = "".join(f"--ink-{name}: {colour}; " for name, colour in colours().items())
    style = f":root {{ {inks}}}\n" + _static("page.css")
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
    return html


def _safe(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)


def _static(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"
