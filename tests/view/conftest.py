"""A real headless Chromium for the page's tests, with the network off."""

from __future__ import annotations

import importlib.util
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser_needed import missing

from vncite.view.page_data import PageGraph
from vncite.view.page_html import render

WIDE = (1280, 800)
PHONE = (390, 844)
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


class Page:
    """An open page: what a test asks of it."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def js(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def settle(self) -> None:
        """Wait until the page has drawn."""
        self.driver.execute_async_script(
            "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[0], 30)))"
        )

    def one(self, selector: str) -> Any:
        return self.driver.find_element("css selector", selector)

    def text(self, selector: str = "#panel-content") -> str:
        return str(self.js("return document.querySelector(arguments[0]).innerText", selector))

    def console(self) -> list[str]:
        """Everything the console holds: a page without faults says nothing."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """Addresses that were asked for, but for the page's own file and data inside it."""
        sent = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        urls = [entry["params"]["request"]["url"] for entry in sent if entry["method"] == "Network.requestWillBeSent"]
        return [url for url in urls if not url.startswith(("file:", "data:"))]

    def click_at(self, node: int) -> None:
        """A mouse click on the middle of a node's box."""
        where = self.js(
            "const p = vncitePage.network.getPositions([arguments[0]])[arguments[0]];"
            "const at = vncitePage.network.canvasToDOM(p);"
            "const box = document.querySelector('#graph').getBoundingClientRect();"
            "return [Math.round(box.left + at.x), Math.round(box.top + at.y)]",
            node,
        )
        self.click_point(*where)

    def click_point(self, x: int, y: int) -> None:
        from selenium.webdriver.common.actions.action_builder import ActionBuilder

        actions = ActionBuilder(self.driver)
        actions.pointer_action.move_to_location(x, y).click()
        actions.perform()
        self.settle()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    binary, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not (binary and driver):
        missing("Chromium", "apt-get install chromium chromium-driver")
    if importlib.util.find_spec("selenium") is None:
        missing("selenium", "pip install vncite[test]")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    opened = webdriver.Chrome(options=options, service=Service(driver))
    opened.set_script_timeout(60)
    try:
        yield opened
    finally:
        opened.quit()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Any, tmp_path: Path) -> OpenPage:
    """Open the page of a graph (or HTML already made) at a size; the browser is offline."""

    def opened(graph: PageGraph | str, size: tuple[int, int] = WIDE, **more: Any) -> Page:
        html = graph if isinstance(graph, str) else render(graph, **more)
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 700}
        chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        chromium.execute_cdp_cmd("Network.enable", {})
        offline = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        chromium.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
        chromium.get_log("browser")
        chromium.get_log("performance")
        chromium.get(file.as_uri())
        page = Page(chromium)
        page.settle()
        return page

    return opened
