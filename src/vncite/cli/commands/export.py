"""`vncite export`: the graph in the formats of other programs."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Annotated

import typer

from vncite.cli import output
from vncite.cli.app import new
from vncite.cli.help import Command
from vncite.cli.language import say
from vncite.cli.options import Endpoint, Lang, Output, StoreOrNone
from vncite.cli.stores import opened
from vncite.errors import UserError
from vncite.graph.export import FOLDERS, FORMATS

app = new()
NAMES = [*FORMATS, *FOLDERS]


def _names(incomplete: str) -> list[str]:
    return [name for name in NAMES if name.startswith(incomplete)]


@app.command(cls=Command, help=say(
    "Xuất đồ thị ra RDF, GraphML, GEXF, JSON, CSV hoặc Parquet; cùng một đồ thị luôn cho cùng những byte.",
    "Export the graph as RDF, GraphML, GEXF, JSON, CSV or Parquet; the same graph always gives the same bytes.",
))  # fmt: skip
def export(
    store: StoreOrNone = None,
    endpoint: Endpoint = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar=say("TÊN", "NAME"),
            help=", ".join(NAMES)
            + say("; mặc định theo đuôi tệp, hoặc turtle.", "; by default the file's suffix, or turtle."),
            autocompletion=_names,
            show_default=False,
        ),
    ] = None,
    to: Output = None,
    lang: Lang = None,
) -> None:
    """Write the graph to standard output, a file, or a folder for formats that are several tables."""
    from vncite.graph.export import export as write
    from vncite.store.base import base_of

    name = _meant(to) if form is None else form
    if name in FOLDERS and (to is None or to == Path("-")):
        raise UserError(
            f"định dạng {name} gồm nhiều bảng: cần --output THƯ_MỤC", f"{name} is several tables: name --output FOLDER"
        )
    with opened(store, endpoint) as graph:
        base = base_of(graph)
        if name in FOLDERS and to is not None:
            write(graph, name, to, base=base)
            told = True
        else:
            data = io.BytesIO()
            write(graph, name, data, base=base)
            told = output.save(to, data.getvalue())
    if told:
        output.line(say(f"Đã ghi {to}.", f"Wrote {to}."))


def _meant(to: Path | None) -> str:
    """The format that the file's suffix names; Turtle where there is no file, or no suffix. Raises `UserError`."""
    from vncite.graph.export import format_of

    if to is None or not to.suffix:
        return "turtle"
    name = format_of(to)
    if name is None and (several := to.suffix[1:].lower()) in FOLDERS:
        raise UserError(
            f"{to}: {several} gồm nhiều bảng, cần một thư mục: --format {several} --output THƯ_MỤC",
            f"{to}: {several} is several tables and needs a folder: --format {several} --output FOLDER",
        )
    if name is None:
        known = ", ".join(FORMATS)
        raise UserError(
            f"{to}: đuôi {to.suffix} không phải của định dạng nào; thêm --format ({known})",
            f"{to}: {to.suffix} is the suffix of no format; add --format ({known})",
        )
    return name
