"""`vncite check`: what is wrong with the citations of the files, printed as a compiler would."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from vncite.cli import output
from vncite.cli.app import Command, new
from vncite.cli.inputs import Inputs, lexicon_in, register_from
from vncite.cli.language import current, say
from vncite.cli.options import Files, Lang, Lexicon, NoRegister, Registers
from vncite.cli.output import RowFormat
from vncite.cli.status import DONE, FINDINGS
from vncite.cli.telling import tell_copies

app = new()


class Form(StrEnum):
    """How findings are printed."""

    text = "text"
    jsonl = "jsonl"
    sarif = "sarif"


Codes = Annotated[
    list[str] | None,
    typer.Option(
        metavar=say("MÃ", "CODES"),
        help=say("Chỉ các quy tắc này (D1, D102…).", "Only these rules (D1, D102…)."),
        show_default=False,
    ),
]


@app.command(cls=Command, help=say(
    "Tìm ngày sai, số hiệu sai và trích dẫn chưa rõ, kèm chứng cứ. "
    "Mã thoát: 0 không có gì đáng kể, 1 có phát hiện, 2 không làm được.",
    "Find wrong dates, wrong numbers and unclear citations, with evidence. "
    "Exit status: 0 nothing worse than a note, 1 findings, 2 the work could not be done.",
))  # fmt: skip
def check(
    files: Files,
    register: Registers = None,
    no_register: NoRegister = False,
    select: Codes = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar=say("MÃ", "CODES"), help=say("Bỏ các quy tắc này.", "Leave out these rules."), show_default=False
        ),
    ] = None,
    form: Annotated[
        Form, typer.Option("--format", help=say("Cách in kết quả.", "How to print the result."))
    ] = Form.text,
    lexicon: Lexicon = None,
    lang: Lang = None,
) -> int:
    """Print the findings; 1 where one is worse than a note."""
    from vncite.check import check as examine
    from vncite.check.rule import chosen, rules
    from vncite.iri import Namer
    from vncite.link import combine

    chosen(select or (), ignore or ())  # a wrong code is told before the files are read
    words = lexicon_in(lexicon)
    inputs = Inputs(files, lexicon=words)
    with register_from(register, no_register, words) as known:
        corpus = combine(inputs, register=known, lexicon=words)
        tell_copies(inputs.copies)
        found = examine(
            corpus, register=known, select=select or (), ignore=ignore or (), lang=current(), lexicon=words
        )  # fmt: skip
    if form is Form.jsonl:
        from vncite.view.rows import FINDING, findings

        output.rows(findings(found, rules(), Namer()), RowFormat.jsonl, FINDING)
    elif form is Form.sarif:
        from vncite.view.sarif import sarif

        output.text(sarif(corpus, found, rules(), current(), inputs.failures))
    else:
        from vncite.view.listing import listing

        for line in listing(corpus, found, current()):
            output.line(line)
    return inputs.status(FINDINGS if any(finding.severity != "note" for finding in found) else DONE)
