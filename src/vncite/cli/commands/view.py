"""`vncite view`: the policy graph as one page for the browser."""

from __future__ import annotations

from typing import Annotated

import typer

from vncite.cli import output
from vncite.cli.app import Command, new
from vncite.cli.language import current, say
from vncite.cli.options import Endpoint, Lang, Output, StoreOrNone
from vncite.cli.stores import opened

app = new()


@app.command(cls=Command, help=say(
    "Vẽ đồ thị thành một trang HTML duy nhất, mở được khi không có mạng.",
    "Draw the graph as one self-contained HTML page that opens without a network.",
))  # fmt: skip
def view(
    store: StoreOrNone = None,
    endpoint: Endpoint = None,
    to: Output = None,
    title: Annotated[
        str | None,
        typer.Option(
            "--title",
            metavar=say("CHỮ", "TEXT"),
            help=say("Tiêu đề trang.", "Heading of the page."),
            show_default=False,
        ),
    ] = None,
    lang: Lang = None,
) -> None:
    """Write the page, and say how to open it where it went into a file."""
    from vncite.view import page

    with opened(store, endpoint) as graph:
        drawn = page(graph, lang=current(), title=title)
    if output.save(to, drawn):
        output.line(say(f"Đã ghi {to}; mở bằng trình duyệt bất kỳ.", f"Wrote {to}; open it in any browser."))
