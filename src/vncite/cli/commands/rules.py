"""`vncite rules`: the rules of `check`, listed, or one explained with its source in law and an example."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Annotated

import typer

from vncite.cli import output
from vncite.cli.app import Command, new
from vncite.cli.language import current, say
from vncite.cli.options import Lang, Rows
from vncite.cli.output import RowFormat
from vncite.cli.words import rule_headings, severity

if TYPE_CHECKING:
    from vncite.check.rule import Rule

app = new()


def _codes(incomplete: str) -> list[str]:
    from vncite.check.rule import rules as every

    return [rule.code for rule in every() if rule.code.startswith(incomplete.upper())]


@app.command(cls=Command, help=say(
    "Liệt kê các quy tắc kiểm tra, hoặc giải thích một quy tắc: vì sao sai, căn cứ pháp lý, ví dụ.",
    "List the rules of `check`, or explain one: why it is wrong, its source in law, an example.",
))  # fmt: skip
def rules(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar=say("[MÃ]", "[CODE]"), help=say("Mã quy tắc: D106.", "Code of a rule: D106."), autocompletion=_codes
        ),
    ] = None,
    form: Rows = RowFormat.table,
    lang: Lang = None,
) -> None:
    """Print the rules, or the one whose code is given."""
    from vncite.check.rule import chosen
    from vncite.check.rule import rules as every

    known = every() if code is None else chosen([code])
    if code is not None and form is RowFormat.table:
        for rule in known:
            _explain(rule)
        return
    rows = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity if form is not RowFormat.table else severity(rule.severity),
            "title": rule.title(current()),
            "explanation": rule.explanation(current()),
            "law": rule.law,
            "example": rule.example,
        }
        for rule in known
    ]
    if form is RowFormat.table:
        output.rows(rows, form, rule_headings())
    else:
        output.rows(rows, form, list(rows[0]))


def _explain(rule: Rule) -> None:
    output.line(f"{rule.code} {rule.name} ({say('mức', 'severity')}: {severity(rule.severity)})")
    for paragraph in (
        rule.title(current()),
        rule.explanation(current()),
        f"{say('Căn cứ', 'Source in law')}: {rule.law}",
        f"{say('Ví dụ', 'Example')}: {rule.example}",
    ):
        output.line()
        for line in wrap(paragraph, 100, break_on_hyphens=False):
            output.line(line)
