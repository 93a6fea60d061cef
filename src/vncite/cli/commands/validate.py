"""`vncite validate`: does a graph keep the rules of the shapes, and where in the reports does it not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vncite.cli import output
from vncite.cli.app import new
from vncite.cli.help import Command
from vncite.cli.language import current, say
from vncite.cli.options import Lang, Rows
from vncite.cli.output import RowFormat
from vncite.cli.progress import waiting
from vncite.cli.status import DONE, FINDINGS
from vncite.cli.words import severity, validation_headings
from vncite.english import counted
from vncite.errors import UserError

if TYPE_CHECKING:
    from vncite.graph.validate import Breach, Report

app = new()


@app.command(cls=Command, help=say(
    "Kiểm tra một đồ thị (tệp RDF hoặc thư mục kho) theo các khuôn SHACL. "
    "Mã thoát: 0 đạt, 1 không đạt, 2 không làm được.",
    "Validate a graph (an RDF file or the folder of a store) against the SHACL shapes. "
    "Exit status: 0 it conforms, 1 it does not, 2 the work could not be done.",
))  # fmt: skip
def validate(
    graph: Annotated[
        Path,
        typer.Argument(
            metavar=say("ĐỒ_THỊ", "GRAPH"),
            help=say(
                "Tệp .ttl, .trig, .nq, .nt, .rdf, .jsonld, hoặc thư mục kho.", "A .ttl, .trig, … file, or a store."
            ),
            show_default=False,
        ),
    ],
    form: Rows = RowFormat.table,
    lang: Lang = None,
) -> int:
    """Print what breaks a rule; 1 where the graph does not conform."""
    report = _report(graph)
    if form is RowFormat.table:
        output.rows(map(_for_people, report.breaches), form, validation_headings())
        output.line(_summary(report))
    else:
        rows = [_row(breach) for breach in report.breaches]
        output.rows(rows, form, FIELDS)
    return DONE if report.conforms else FINDINGS


FIELDS = ("shape", "severity", "focus", "value", "message", "document", "start", "end", "text")


def _report(graph: Path) -> Report:
    from vncite.graph.files import SUFFIXES
    from vncite.graph.validate import validate as check
    from vncite.read.walk import STDIN

    what = say("Đang kiểm tra", "Checking")
    if not graph.is_dir():
        if str(graph) == STDIN:
            known = ", ".join(SUFFIXES)
            raise UserError(
                f"đầu vào chuẩn không cho biết định dạng; hãy lưu đồ thị thành tệp ({known})",
                f"standard input does not tell its format; save the graph to a file ({known})",
            )
        with waiting(what):
            return check(graph, lang=current())
    from vncite.store.embedded import Store

    with Store.open(graph) as store, waiting(what):
        return check(store.quads(), lang=current())


def _row(breach: Breach) -> dict[str, Any]:
    where = breach.where
    return {
        "shape": breach.shape,
        "severity": breach.severity,
        "focus": breach.focus,
        "value": breach.value,
        "message": breach.message,
        "document": where.document if where else None,
        "start": where.start if where else None,
        "end": where.end if where else None,
        "text": where.text if where else None,
    }


def _for_people(breach: Breach) -> dict[str, Any]:
    where = breach.where
    place = where.document if where else None
    if where and where.start is not None:
        place = f"{place} [{where.start}:{where.end}]"
    return {**_row(breach), "severity": severity(breach.severity), "where": place}


def _summary(report: Report) -> str:
    if not report.breaches:
        return say(
            f"Đạt: {report.triples} bộ ba, không sai khuôn nào.",
            f"Conforms: {counted(report.triples, 'triple')}, no rule broken.",
        )
    counts = ", ".join(f"{shape} {count}" for shape, count in report.by_shape().items())
    verdict = (
        say("Đạt, có cảnh báo", "Conforms, with warnings") if report.conforms else say("Không đạt", "Does not conform")
    )
    return f"{verdict}: {counts}."
