"""The graph page at several sizes: seconds to make it, its size, seconds until it is drawn, beside pyvis's own page.

The graphs are synthetic: instruments of every level, one report to fifty instruments, three citations an instrument.
"Drawn" is counted in headless Chromium without a graphics card, network off, from opening the file to the second frame;
of pyvis's own page, until its physics has settled and it shows the nodes (given up after three minutes).

    python benchmarks/page.py [--no-peer]
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from vncite.view.page_data import PageCitation, PageEdge, PageGraph, PageNode
from vncite.view.page_html import render

T = TypeVar("T")
ROOT = Path(__file__).resolve().parent.parent
RESULT = ROOT / "benchmarks" / "results" / "page.md"
SIZES = (100, 1000, 5000)
PEER_SIZES = (100, 1000)
PATIENCE = 180.0
LEVELS = (("party", "KL/TW"), ("assembly", "NQ-UBTVQH15"), ("government", "NQ-CP"), ("ministry", "QĐ-BYT"))
LOCAL = (("province", "KH-UBND"), ("district", "CV-UBND"))
SENTENCE = (
    "Thực hiện văn bản số {}, huyện đã giao các xã rà soát và báo cáo kết quả hằng tuần về Ủy ban nhân dân huyện."
)
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND")


def synthetic(count: int) -> PageGraph:
    """A graph of `count` nodes, the same each time."""
    chance = random.Random(count)
    nodes, edges = [], []
    for number in range(count):
        if number % 50 == 49:
            place = f"huyện {number // 50}"
            nodes.append(
                PageNode(
                    f"r{number}",
                    "report",
                    f"{number}/BC-UBND",
                    "district",
                    province="tỉnh A",
                    district=place,
                    year=2022,
                )
            )
            continue
        level, symbol = chance.choice(LEVELS + LOCAL)
        province = f"tỉnh {number % 9}" if (level, symbol) in LOCAL else None
        body = f"Cơ quan {level} {number % 4}"
        nodes.append(
            PageNode(f"i{number}", "instrument", f"{number}/{symbol}", level, body=body, province=province, year=2021)
        )
    reports = [node for node in nodes if node.kind == "report"]
    for node in nodes:
        if node.kind == "instrument":
            for report in chance.sample(reports, min(3, len(reports))):
                text = SENTENCE.format(node.label)
                start = text.index(node.label)
                said = PageCitation("implements", f"{report.id}.txt", text, start, start + len(node.label))
                edges.append(PageEdge(report.id, node.id, "implements", (said,)))
    return PageGraph(tuple(nodes), tuple(edges))


def peer(graph: PageGraph) -> str:
    """The same nodes and edges on pyvis's own page, as its README makes one."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    for node in graph.nodes:
        network.add_node(node.id, label=node.label)
    for edge in graph.edges:
        network.add_edge(edge.source, edge.target)
    html: str = network.generate_html()
    return html


def browser() -> Any:
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        raise SystemExit("no Chromium here: apt-get install chromium chromium-driver")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in FLAGS:
        options.add_argument(flag)
    opened = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    opened.set_script_timeout(PATIENCE)
    opened.set_page_load_timeout(PATIENCE)
    return opened


def drawn(driver: Any, html: str, folder: Path) -> tuple[float, float]:
    """Seconds until the page is drawn, and for one more drawing of the whole picture."""
    file = folder / "page.html"
    file.write_text(html, encoding="utf-8")
    start = time.perf_counter()
    driver.get(file.as_uri())
    driver.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
    opened = time.perf_counter() - start
    again = driver.execute_script(
        "const t = performance.now(); vncitePage.network.redraw(); return performance.now() - t"
    )
    return opened, again / 1000


def settled(driver: Any, html: str, folder: Path) -> float | None:
    """Seconds until pyvis's own page shows the settled nodes, or None."""
    file = folder / "peer.html"
    file.write_text(html, encoding="utf-8")
    start = time.perf_counter()
    driver.get(file.as_uri())
    while time.perf_counter() - start < PATIENCE:
        if driver.execute_script("return typeof network !== 'undefined' && network.physics.ready"):
            return time.perf_counter() - start
        time.sleep(0.2)
    return None


def with_browser(measure: Callable[[Any, Path], T]) -> T:
    """What `measure` gives with a browser of its own: a page left behind goes on working and slows the next one."""
    driver = browser()
    try:
        with tempfile.TemporaryDirectory() as name:
            return measure(driver, Path(name))
    finally:
        driver.quit()


def ours(count: int) -> list[str]:
    """The cells of one row, without the peer's."""
    graph = synthetic(count)
    start = time.perf_counter()
    html = render(graph)
    made = time.perf_counter() - start
    opened, again = with_browser(lambda driver, folder: drawn(driver, html, folder))
    size = len(html.encode("utf-8")) / 1e6
    return [f"{count}", f"{len(graph.edges)}", f"{made:.2f}", f"{size:.1f}", f"{opened:.2f}", f"{again:.3f}", "not run"]


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--no-peer", action="store_true", help="leave pyvis's own page out")
    arguments = options.parse_args()
    rows = {count: ours(count) for count in SIZES}
    for count in () if arguments.no_peer else PEER_SIZES:
        still = with_browser(lambda driver, folder, count=count: settled(driver, peer(synthetic(count)), folder))
        rows[count][-1] = f"{still:.1f}" if still else f"over {PATIENCE:.0f}"
    lines = [
        "| nodes | edges | make, s | size, MB | drawn, s | once more, s | pyvis's own page, s |",
        "|---|---|---|---|---|---|---|",
        *(f"| {' | '.join(row)} |" for row in rows.values()),
    ]
    print("\n".join(lines))
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(
        f"# The graph page\n\n{' '.join((__doc__ or '').split())}\n\n" + "\n".join(lines) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
