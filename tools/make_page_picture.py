"""Make docs/page.png, the README's picture of the graph page, from a store of the sample reports.

    vncite build examples/reports --store STORE && python tools/make_page_picture.py STORE

The page is the one that `vncite view` writes, opened in Debian's Chromium with the network off; nothing is retouched.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from vncite.errors import UserError
from vncite.store.embedded import Store
from vncite.view import page

TARGET = Path(__file__).resolve().parents[1] / "docs" / "page.png"
SIZE = (1440, 900)
CHOSEN = "128/NQ-CP"
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
SHOW = """
const id = vncitePage.details.findIndex((node) => node.label === arguments[0]);
if (id >= 0) { vncitePage.show(id); document.querySelector('#fit').click(); }
return id;
"""


def picture(html: str, target: Path, chosen: str) -> None:
    """Write a picture of the page with one instrument chosen."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in FLAGS:
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "page.html"
            file.write_text(html, encoding="utf-8")
            metrics = {"width": SIZE[0], "height": SIZE[1], "deviceScaleFactor": 1, "mobile": False}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            driver.get(file.as_uri())
            if driver.execute_script(SHOW, chosen) < 0:
                raise UserError(f"kho không có {chosen}", f"the store has no {chosen}")
            time.sleep(1)
            driver.save_screenshot(str(target))
    finally:
        driver.quit()


def main() -> None:
    """Read the arguments, make the picture."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("store", help="a folder made by `vncite build`")
    parser.add_argument("--output", type=Path, default=TARGET)
    parser.add_argument("--chosen", default=CHOSEN, help="the instrument shown in the panel")
    arguments = parser.parse_args()
    try:
        with Store.open(arguments.store) as store:
            picture(page(store), arguments.output, arguments.chosen)
    except UserError as problem:
        sys.exit(problem.text("en"))
    print(f"{arguments.output}: {arguments.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
