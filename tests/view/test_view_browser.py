"""The page in a real browser with the network off: it draws, finds, filters, tells its sources, and runs no more."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
import view_sample

from vncite.view.page_data import PageCitation, PageEdge, PageGraph, PageNode
from vncite.view.page_html import render

WIDE, PHONE = (1280, 800), (390, 844)
COLOURS = """
const canvas = document.querySelector('#graph canvas');
const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
const seen = new Map();
for (let at = 0; at < pixels.length; at += 4) {
  const key = `${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`;
  seen.set(key, (seen.get(key) ?? 0) + 1);
}
return [seen.size, seen.get('178,58,0') ?? 0, seen.get('29,61,99') ?? 0];
"""
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def ordinary() -> PageGraph:
    return view_sample.ordinary()


def index_of(graph: PageGraph, label: str) -> int:
    return next(number for number, node in enumerate(graph.nodes) if node.label == label)


@pytest.mark.parametrize("size", [WIDE, PHONE])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_draws_with_the_network_off(open_page: Open, ordinary: PageGraph, size: tuple[int, int], lang: str) -> None:
    page = open_page(ordinary, size, lang=lang)
    colours, conflict, report = page.js(COLOURS)
    assert colours > 100, "the canvas is blank"
    assert conflict > 20, "the disputed instrument is not drawn in its colour"
    assert report > 200, "the reports are not drawn"
    assert page.console() == []
    assert page.requests() == []
    assert page.js("return document.documentElement.lang") == lang


def test_the_policy_forbids_the_network(open_page: Open, ordinary: PageGraph) -> None:
    page = open_page(ordinary)
    refused = page.driver.execute_async_script(
        "const done = arguments[0];"
        "document.addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective), {once: true});"
        "fetch('https://example.org/').catch(() => {});"
    )
    assert refused == "connect-src"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("188/NQ-CP", "188/NQ-CP"),
        ("188 chinh sach ho tro", "188/NQ-CP"),
        ("luat phong, chong benh", "Luật Phòng, chống bệnh truyền nhiễm"),
        ("LUẬT PHÒNG", "Luật Phòng, chống bệnh truyền nhiễm"),
        ("14/kh-bcd", "14/KH-BCĐ"),
        ("uy ban nhan dan huyen tam duong", "101/BC-UBND"),
    ],
)
def test_search_goes_to_the_node(open_page: Open, ordinary: PageGraph, typed: str, found: str) -> None:
    page = open_page(ordinary)
    box = page.one("#search")
    box.send_keys(typed)
    first = page.text("#found [role=option]")
    box.send_keys("\ue007")
    page.settle()
    node = index_of(ordinary, found)
    assert first.startswith(("⚠ " if ordinary.nodes[node].conflict else "") + found)
    assert page.js("return vncitePage.network.getSelectedNodes()") == [node]
    assert page.text("#panel h2") == found
    centre = page.js(
        "return new Promise((done) => setTimeout(() => {"
        "const at = vncitePage.network.canvasToDOM(vncitePage.network.getPositions([arguments[0]])[arguments[0]]);"
        "const stage = document.querySelector('#graph');"
        "done([at.x - stage.clientWidth / 2, at.y - stage.clientHeight / 2]) }, 600))",
        node,
    )
    assert all(abs(off) < 3 for off in centre), "the node is not in the middle"


def test_search_says_when_nothing_matches(open_page: Open, ordinary: PageGraph) -> None:
    page = open_page(ordinary)
    page.one("#search").send_keys("không có chữ nào như thế")
    assert page.text("#found") == "Không tìm thấy gì phù hợp."


def edge_kept(graph: PageGraph, field: str, value: object) -> set[str]:
    """What a filter must leave: both ends of each line with one end that matches, and whatever matches itself."""
    nodes = {node.id: node for node in graph.nodes}
    ends = [(nodes[edge.source], nodes[edge.target]) for edge in graph.edges]
    kept = {node.id for pair in ends for node in pair if any(getattr(end, field) == value for end in pair)}
    return kept | {node.id for node in graph.nodes if getattr(node, field) == value}


@pytest.mark.parametrize(
    ("field", "value"), [("level", "party"), ("province", "tỉnh Hà Nam"), ("year", "2020"), ("level", "district")]
)
def test_filters_hide_what_does_not_match(open_page: Open, ordinary: PageGraph, field: str, value: str) -> None:
    page = open_page(ordinary)
    choose(page, field, value)
    drawn = {ordinary.nodes[number].id for number in page.js("return [...vncitePage.drawn.drawnNodes]")}
    expected = edge_kept(ordinary, field, int(value) if field == "year" else value)
    assert drawn == expected
    assert len(drawn) < len(ordinary.nodes) or field == "level"
    assert f"{len(drawn)} trên {len(ordinary.nodes)} nút" in page.text("#status")
    page.one("#filter-reset").click()
    assert page.js("return vncitePage.drawn.drawnNodes.size") == len(ordinary.nodes)


def test_conflicts_only(open_page: Open, ordinary: PageGraph) -> None:
    page = open_page(ordinary)
    page.one("#filter-conflict").click()
    page.settle()
    shown = [ordinary.nodes[number] for number in page.js("return [...vncitePage.drawn.drawnNodes]")]
    assert {node.label for node in shown if node.kind == "instrument"} == {"188/NQ-CP"}
    assert sum(node.kind == "report" for node in shown) == 10


def test_two_filters_meet_in_the_middle(open_page: Open, ordinary: PageGraph) -> None:
    """Sơn La and Government together are what Sơn La cites of the Government, though no node is both."""
    page = open_page(ordinary)
    choose(page, "province", "tỉnh Bến Tre")
    choose(page, "level", "government")
    shown = [ordinary.nodes[number] for number in page.js("return [...vncitePage.drawn.drawnNodes]")]
    assert {node.level for node in shown if node.kind == "instrument"} == {"government"}
    assert {node.label for node in shown if node.kind == "report"} == {"108/BC-UBND"}


def choose(page: Any, field: str, value: str) -> None:
    page.js(
        "const select = document.querySelector(arguments[0]); select.value = arguments[1];"
        "select.dispatchEvent(new Event('change'))",
        f"#filter-{field}",
        value,
    )
    page.settle()


SMALL = PageGraph(
    (
        PageNode("i", "instrument", "42/NQ-CP", "government", body="Chính phủ", title="về hỗ trợ", year=2020),
        PageNode("r", "report", "9/BC-UBND", "district", body="Ủy ban nhân dân huyện Sìn Hồ", province="tỉnh Lai Châu"),
    ),
    (
        PageEdge(
            "r",
            "i",
            "implements",
            (
                PageCitation(
                    "implements",
                    "sin-ho.txt",
                    "Thực hiện 𝐍ghị quyết 42/NQ-CP, huyện đã chi trả.",
                    10,
                    29,
                    "2020-04-09",
                    offset=0,
                ),
            ),
        ),
    ),
)


def test_a_click_on_a_node_shows_its_sentences(open_page: Open) -> None:
    page = open_page(SMALL)
    page.click_at(0)
    assert page.text("#panel h2") == "42/NQ-CP"
    assert page.text("blockquote") == "Thực hiện 𝐍ghị quyết 42/NQ-CP, huyện đã chi trả."
    assert page.text("mark") == "𝐍ghị quyết 42/NQ-CP", "offsets count code points, not UTF-16 units"
    assert re.search(r"thực hiện\s+ngày nêu: 09/04/2020\s+sin-ho\.txt · ký tự 0", page.text("figcaption"))


def test_a_click_on_a_line_shows_its_sentences(open_page: Open) -> None:
    page = open_page(SMALL)
    where = page.js(
        "const at = (id) => vncitePage.network.canvasToDOM(vncitePage.network.getPositions([id])[id]);"
        "const box = document.querySelector('#graph').getBoundingClientRect(), a = at(0), b = at(1);"
        "return [Math.round(box.left + (a.x + b.x) / 2), Math.round(box.top + (a.y + b.y) / 2)]"
    )
    page.click_point(*where)
    assert page.text("#panel h2") == "9/BC-UBND → 42/NQ-CP"
    assert page.text("mark") == "𝐍ghị quyết 42/NQ-CP"


def test_both_dates_of_a_conflict_are_told(open_page: Open, ordinary: PageGraph) -> None:
    page = open_page(ordinary)
    assert "188/NQ-CP" in page.text()
    page.js("vncitePage.show(arguments[0])", index_of(ordinary, "188/NQ-CP"))
    rows = page.text(".claims")
    assert "06/08/2021" in rows
    assert "08/06/2021" in rows
    assert "có khả năng đúng" in rows.split("08/06/2021")[0]


@pytest.mark.parametrize("guarded", [True, False])
def test_hostile_texts_stay_texts(open_page: Open, guarded: bool) -> None:
    """With the page's policy and without it: nothing of a report's becomes an element, so nothing of it can run."""
    graph = view_sample.hostile()
    html = render(graph, title=view_sample.HOSTILE[1] + view_sample.HOSTILE[0])
    if not guarded:
        html = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
    page = open_page(html)
    page.one("#search").send_keys("pwned")
    for number in range(len(graph.nodes)):
        page.js("vncitePage.show(arguments[0])", number)
        page.settle()
        assert (
            page.js("return document.querySelectorAll('img, svg, iframe, object, main script, header script').length")
            == 0
        )
    for number in range(len(graph.edges)):
        page.js("vncitePage.showEdge(arguments[0])", number)
    for field in ("level", "province", "year"):
        for value in page.js(
            "return [...document.querySelector(arguments[0]).options].map((o) => o.value)", f"#filter-{field}"
        ):
            choose(page, field, value)
    page.driver.execute_script("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    page.settle()
    assert page.js("return window.__pwned ?? null") is None
    assert page.js("return ({}).pwned ?? null") is None
    assert page.console() == []
    assert view_sample.HOSTILE[1] in page.driver.title


def test_hostile_texts_are_shown_as_written(open_page: Open) -> None:
    graph = view_sample.hostile()
    page = open_page(graph)
    page.js("vncitePage.show(0)")
    assert view_sample.HOSTILE[0] in page.js("return document.querySelector('blockquote').textContent")


def test_an_empty_graph_says_what_to_do(open_page: Open) -> None:
    page = open_page(PageGraph())
    assert "vncite build" in page.text("#blank")
    assert page.console() == []


def test_a_large_graph_says_what_it_leaves_out(open_page: Open) -> None:
    graph = view_sample.ordinary(1500, citing=300)
    page = open_page(graph)
    drawn, note = page.js("return vncitePage.drawn.drawnNodes.size"), page.text("#status")
    assert drawn == 600
    assert f"{len(graph.nodes) - 600} nút còn lại" in note.replace(".", "")
    left_out = page.js("return vncitePage.details.findIndex((_, id) => !vncitePage.drawn.drawnNodes.has(id))")
    page.js("vncitePage.show(arguments[0])", left_out)
    assert page.js("return vncitePage.drawn.drawnNodes.has(arguments[0])", left_out)
    page.js("const s = document.querySelector('#limit-count'); s.value = 'all'; s.dispatchEvent(new Event('change'))")
    assert page.js("return vncitePage.drawn.drawnNodes.size") == len(graph.nodes)
    assert page.console() == []


@pytest.mark.parametrize("count", [0, 1, 3, 40, 300])
@pytest.mark.parametrize("aspect", [0.5, 1.2])
def test_the_browser_packs_as_python_does(open_page: Open, count: int, aspect: float) -> None:
    from vncite.view.page_layout import lay_out, slots

    graph = view_sample.ordinary(count, citing=5)
    page = open_page(graph)
    ours = lay_out(slots(graph.nodes), aspect)
    places = page.js(
        "const done = vncitePage.arrange(vncitePage.slots, arguments[0]);"
        "return [[...done.positions].map(([id, p]) => [id, p.x, p.y]), done.width, done.height]",
        aspect,
    )
    assert {graph.nodes[number].id: (x, y) for number, x, y in places[0]} == ours.positions
    assert (places[1], places[2]) == (ours.width, ours.height)


def test_the_keyboard_reaches_everything(open_page: Open, ordinary: PageGraph) -> None:
    page = open_page(ordinary)
    body = page.one("body")
    body.send_keys("/")
    assert page.js("return document.activeElement.id") == "search"
    reached = set()
    for _ in range(40):
        page.driver.switch_to.active_element.send_keys("\ue004")
        reached.add(
            page.js(
                "const at = document.activeElement; return at.id || at.className.trim() || at.tagName.toLowerCase()"
            )
        )
    assert {
        "filter-level",
        "filter-province",
        "filter-year",
        "filter-conflict",
        "fit",
        "link conflict",
        "summary",
    } <= reached
    unnamed = page.js(
        "return [...document.querySelectorAll('button, input, select')]"
        ".filter((e) => e.offsetParent && !e.innerText.trim()"
        " && !e.getAttribute('aria-label') && !(e.labels && e.labels.length)).map((e) => e.outerHTML)"
    )
    assert unnamed == []


@pytest.mark.parametrize(
    ("key", "zooms"), [("+", True), ("-", True), ("\ue014", False)], ids=["plus", "minus", "right"]
)
def test_keys_move_the_picture(open_page: Open, ordinary: PageGraph, key: str, zooms: bool) -> None:
    from selenium.webdriver import ActionChains

    view = "return [vncitePage.network.getScale(), vncitePage.network.getViewPosition().x]"
    page = open_page(ordinary)
    page.js("document.querySelector('#graph .vis-network').focus()")
    scale, x = page.js(view)
    ActionChains(page.driver).key_down(key).pause(0.3).key_up(key).pause(0.5).perform()
    new_scale, new_x = page.js(view)
    assert (new_scale != scale) is zooms
    assert (new_scale > scale) is (key == "+")
    assert zooms or new_x > x


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_nothing_sticks_out_sideways(open_page: Open, ordinary: PageGraph, size: tuple[int, int]) -> None:
    page = open_page(ordinary, size)
    page.js("vncitePage.show(0)")
    assert page.js("return document.documentElement.scrollWidth") <= size[0]
    assert page.js("return document.querySelector('#graph').clientHeight") > 250
