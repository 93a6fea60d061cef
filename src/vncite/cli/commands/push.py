"""`vncite push`: the graphs of a store to a SPARQL server."""

from __future__ import annotations

from typing import Annotated

import typer

from vncite.cli import output
from vncite.cli.app import Command, new
from vncite.cli.language import current, say
from vncite.cli.options import Lang, Store
from vncite.cli.progress import Bar
from vncite.cli.status import complain
from vncite.english import counted

app = new()


@app.command(cls=Command, help=say(
    "Đẩy các đồ thị của kho lên máy chủ SPARQL 1.1 (Graph Store Protocol); chỉ gửi phần đã đổi, dừng giữa chừng thì "
    "lần sau gửi tiếp. Mật khẩu lấy từ VNCITE_ENDPOINT_TOKEN, hoặc VNCITE_ENDPOINT_USER và VNCITE_ENDPOINT_PASSWORD, "
    "hoặc tệp netrc.",
    "Send the graphs of a store to a SPARQL 1.1 server (Graph Store Protocol): only what changed; an interrupted push "
    "goes on where it stopped. Credentials come from VNCITE_ENDPOINT_TOKEN, or VNCITE_ENDPOINT_USER and "
    "VNCITE_ENDPOINT_PASSWORD, or a netrc.",
))  # fmt: skip
def push(
    url: Annotated[
        str,
        typer.Argument(
            metavar="URL",
            help=say("Địa chỉ Graph Store của máy chủ.", "Address of the server's Graph Store."),
            show_default=False,
        ),
    ],
    store: Store,
    replace: Annotated[
        bool,
        typer.Option(
            "--replace",
            help=say(
                "Thay kho khác đang ở trên máy chủ: rút hết đồ thị của kho ấy.",
                "Replace another store that the server holds: withdraw all its graphs.",
            ),
        ),
    ] = False,
    lang: Lang = None,
) -> None:
    """Send what changed, and print how many graphs went."""
    from vncite.store.embedded import Store as Embedded
    from vncite.store.push import push as send

    with Embedded.open(store) as graphs, Bar(say("Đang gửi", "Sending")) as bar:
        assert graphs.folder is not None
        total = sum(1 for _ in graphs.graphs())
        done = send(
            graphs,
            url,
            graphs.folder.pushed,
            progress=lambda number, name: bar(number, total, name),
            tell=lambda told: complain(told.text(current())),
            replace=replace,
        )
    output.line(say(
        f"Gửi {done.sent} đồ thị, {done.unchanged} không đổi, rút {done.withdrawn}.",
        f"Sent {counted(done.sent, 'graph')}, {done.unchanged} unchanged, {done.withdrawn} withdrawn.",
    ))  # fmt: skip
