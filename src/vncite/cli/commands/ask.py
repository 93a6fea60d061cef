"""`vncite ask`: a named question, each a command of its own with its parameters, or a reader's own SPARQL."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vncite.cli import output
from vncite.cli.app import new
from vncite.cli.completion import values
from vncite.cli.help import Command, SpeakingGroup
from vncite.cli.labels import label
from vncite.cli.language import current, say
from vncite.cli.options import Endpoint, Lang, StoreOrNone
from vncite.cli.output import RowFormat
from vncite.cli.status import complain
from vncite.cli.stores import one_of, opened
from vncite.cli.words import own_headings
from vncite.errors import UserError

if TYPE_CHECKING:
    from vncite.ask import Answer, Column, Parameter, Question, Value


class Questions(SpeakingGroup):
    """The named questions as commands."""

    def list_commands(self, ctx: Any) -> list[str]:
        from vncite.ask import questions

        return [question.name for question in questions()]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        from vncite.ask import question

        if cmd_name not in self.list_commands(ctx) and ctx.resilient_parsing:
            return None
        return _command(question(cmd_name))

    def heading(self) -> str:
        return say("Câu hỏi", "Questions")

    def summary(self, ctx: Any, name: str) -> str:
        from vncite.ask import question

        return question(name).about(current())


app = new(
    cls=Questions, invoke_without_command=True, subcommand_metavar=say("[CÂU HỎI [ĐỐI SỐ]...]", "[QUESTION [ARGS]...]")
)
Form = Annotated[RowFormat | None, typer.Option("--format", help=say("Cách in kết quả.", "How to print the result."))]
Timeout = Annotated[
    float | None,
    typer.Option(
        "--timeout",
        metavar=say("GIÂY", "SECONDS"),
        help=say(
            "Giới hạn thời gian; mặc định 30 với --sparql, không giới hạn với câu hỏi có sẵn.",
            "Time limit; by default 30 for --sparql and none for a named question.",
        ),
        show_default=False,
    ),
]
COMMON = {
    "store": StoreOrNone,
    "endpoint": Endpoint,
    "form": Form,
    "timeout": Timeout,
    "lang": Lang,
}
"""Options of every question; given before the question they hold for it too."""


@app.callback(help=say(
    "Hỏi đồ thị: một câu hỏi có sẵn, hoặc câu hỏi SPARQL của bạn.",
    "Ask the graph: a named question, or your own SPARQL.",
))  # fmt: skip
def ask(
    context: typer.Context,
    store: StoreOrNone = None,
    endpoint: Endpoint = None,
    form: Form = None,
    sparql: Annotated[
        Path | None,
        typer.Option(
            "--sparql",
            metavar=say("TỆP", "FILE"),
            help=say(
                "Chạy câu hỏi trong tệp này (- là đầu vào chuẩn), chỉ đọc.",
                "Run the query in this file (- is standard input), read only.",
            ),
            show_default=False,
        ),
    ] = None,
    timeout: Timeout = None,
    lang: Lang = None,
) -> None:
    """List the questions, or run the reader's own; a question named after this is a command of its own."""
    if context.invoked_subcommand is not None:
        if sparql is not None:
            raise UserError(
                f"chỉ dùng một trong --sparql và câu hỏi có sẵn ({context.invoked_subcommand})",
                f"give either --sparql or a named question ({context.invoked_subcommand}), not both",
            )
        context.obj = {"store": store, "endpoint": endpoint, "form": form, "timeout": timeout}
    elif sparql is None:
        output.line(context.get_help())
    else:
        found = _own(sparql, store, endpoint, timeout)
        if form in (None, RowFormat.table) and not found.rows:
            _nothing()
        if form in (None, RowFormat.table):
            rows = ({name: _said(value) for name, value in row.items()} for row in found)
            output.rows(rows, RowFormat.table, own_headings(found.columns))
        else:
            output.rows(found, form, found.columns)


def _own(file: Path, store: Path | None, endpoint: str | None, timeout: float | None) -> Answer:
    from vncite.ask.own import LIMIT, own
    from vncite.read import read

    one_of(store, endpoint)
    return own(read(file).text, store, endpoint=endpoint, limit=LIMIT if timeout is None else timeout)


def _command(question: Question) -> Any:
    """The command of one question: its parameters as typer sees them in a function's signature."""

    def answer(context: typer.Context, **given: Any) -> None:
        before = context.obj or {}
        settings = {name: given.pop(name) for name in COMMON}
        for name, value in before.items():
            settings[name] = settings[name] if settings[name] is not None else value
        spoken = {"lang": current()} if any(one.name == "lang" for one in question.parameters) else {}
        _answered(question, settings, spoken | {name: value for name, value in given.items() if value is not None})

    hints: dict[str, Any] = {"context": typer.Context}
    for parameter in question.parameters:
        hints[parameter.name] = _declared(parameter)
    hints |= COMMON
    kind = inspect.Parameter.KEYWORD_ONLY
    required = {"context", *(parameter.name for parameter in question.positional)}
    answer.__signature__ = inspect.Signature([  # type: ignore[attr-defined]
        inspect.Parameter(name, kind, default=inspect.Parameter.empty if name in required else None, annotation=hint)
        for name, hint in hints.items()
    ])  # fmt: skip
    answer.__annotations__ = hints
    made = new()
    made.command(cls=Command, name=question.name, help=_about(question))(answer)
    return typer.main.get_command(made)


def _about(question: Question) -> str:
    """What it answers, an example, and the columns as `jsonl` and `csv` call them."""
    from vncite.ask import columns

    example = f"{say('Ví dụ', 'Example')}: {question.example}"
    names = f"{say('Cột cho máy đọc', 'Columns for machines')}: {', '.join(columns(question.name))}"
    return "\n\n".join((question.about(current()), example, names))


def _declared(parameter: Parameter) -> Any:
    about, word = parameter.about(current()), parameter.placeholder(current())
    if parameter.choices:
        about += f" ({', '.join(parameter.choices)})"
    complete = values(parameter)
    if parameter.required:
        return Annotated[str, typer.Argument(metavar=word, help=about, autocompletion=complete)]
    shown = say(f" [mặc định: {parameter.default}]", f" [default: {parameter.default}]") if parameter.default else ""
    option = typer.Option(
        f"--{parameter.name}",
        metavar=word,
        help=about + shown,
        autocompletion=complete,
        show_default=False,
    )
    return Annotated[str | None, option]


def _answered(question: Question, settings: dict[str, Any], arguments: dict[str, str]) -> None:
    store, endpoint, limit = settings["store"], settings["endpoint"], settings["timeout"]
    if limit is None:
        from vncite.ask import ask as put
        from vncite.ask.arguments import WrongArgument

        with opened(store, endpoint) as graph:
            try:
                found = put(graph, question.name, **arguments)
            except WrongArgument as wrong:
                raise wrong.typed() from None
    else:
        from vncite.ask.limited import in_time

        one_of(store, endpoint)
        found = in_time({"question": question.name, "arguments": arguments}, limit, folder=store, endpoint=endpoint)
    for argument in found.unmatched:
        complain(say(f"kho không có {argument}", f"the store has no {argument}"))
    for argument, names in found.readings:
        complain(_taken_for(argument, names))
    form = settings["form"] or RowFormat.table
    if form is RowFormat.table:
        _table(question, found)
    else:
        output.rows(found, form, found.columns)


def _table(question: Question, answer: Answer) -> None:
    """The columns that tell a person something, with words for codes; one that is empty in every row is left out."""
    shown = [column for column in question.columns if any(value is not None for value in answer.column(column.name))]
    if not answer.rows:
        _nothing()
    rows = ({column.name: _word(column, row[column.name]) for column in shown} for row in answer)
    output.rows(rows, RowFormat.table, {column.name: column.heading(current()) for column in shown})


def _word(column: Column, value: Value) -> Value:
    code = str(value)
    if value is not None and code in column.values:
        return say(*column.values[code])
    return value if value is None or column.codes is None else label(column.codes, code)


def _said(value: Value) -> Value:
    """A value as a table shows it: yes and no in words."""
    return value if not isinstance(value, bool) else say("có", "yes") if value else say("không", "no")


def _taken_for(argument: str, names: Sequence[str]) -> str:
    said = "; ".join(names)
    if len(names) == 1:
        return say(f"{argument} được hiểu là {said}", f"{argument} is taken for {said}")
    return say(
        f"{argument} có thể là {len(names)} văn bản, trả lời cho tất cả: {said}",
        f"{argument} may be {len(names)} instruments, answered for all: {said}",
    )


def _nothing() -> None:
    complain(say("không có dòng nào", "no rows"))
