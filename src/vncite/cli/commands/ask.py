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
from vncite.cli.language import current, say
from vncite.cli.options import Endpoint, Lang, StoreOrNone
from vncite.cli.output import RowFormat
from vncite.cli.status import complain
from vncite.cli.stores import one_of, opened
from vncite.cli.words import answer_headings
from vncite.errors import UserError

if TYPE_CHECKING:
    from vncite.ask import Answer, Parameter, Question


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
HIDDEN = {
    "conflicts": ("period", "probability", "label", "end"),
    "findings": ("probability", "end"),
    "instruments": ("number", "issuedBy"),
    "passages": ("period", "label", "end", "text"),
    "unresolved": ("end",),
}
"""Columns that a table leaves out because a neighbour says the same to a person; `jsonl` and `csv` have them all."""


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
        _print(found, form or RowFormat.table, found.columns)


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
        _answered(question, settings, {name: value for name, value in given.items() if value is not None})

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
    example = f"\n\n{say('Ví dụ', 'Example')}: {question.example}"
    made.command(cls=Command, name=question.name, help=question.about(current()) + example)(answer)
    return typer.main.get_command(made)


def _declared(parameter: Parameter) -> Any:
    about = parameter.about(current())
    if parameter.choices:
        about += f" ({', '.join(parameter.choices)})"
    complete = values(parameter)
    if parameter.required:
        return Annotated[str, typer.Argument(metavar=parameter.name.upper(), help=about, autocompletion=complete)]
    shown = say(f" [mặc định: {parameter.default}]", f" [default: {parameter.default}]") if parameter.default else ""
    option = typer.Option(
        f"--{parameter.name}",
        metavar=parameter.name.upper(),
        help=about + shown,
        autocompletion=complete,
        show_default=False,
    )
    return Annotated[str | None, option]


def _answered(question: Question, settings: dict[str, Any], arguments: dict[str, str]) -> None:
    store, endpoint, limit = settings["store"], settings["endpoint"], settings["timeout"]
    if limit is None:
        from vncite.ask import ask as put

        with opened(store, endpoint) as graph:
            found = put(graph, question.name, **arguments)
    else:
        from vncite.ask.limited import in_time

        one_of(store, endpoint)
        found = in_time({"question": question.name, "arguments": arguments}, limit, folder=store, endpoint=endpoint)
    for argument in found.unmatched:
        complain(say(f"kho không có {argument}", f"the store has no {argument}"))
    for argument, names in found.readings:
        complain(_taken_for(argument, names))
    hidden = HIDDEN.get(question.name, ())
    shown = tuple(one for one in found.columns if _for_people(found.column(one)) and one not in hidden)
    _print(found, settings["form"] or RowFormat.table, shown)


def _taken_for(argument: str, names: Sequence[str]) -> str:
    said = "; ".join(names)
    if len(names) == 1:
        return say(f"{argument} được hiểu là {said}", f"{argument} is taken for {said}")
    return say(
        f"{argument} có thể là {len(names)} văn bản, trả lời cho tất cả: {said}",
        f"{argument} may be {len(names)} instruments, answered for all: {said}",
    )


def _print(answer: Answer, form: RowFormat, shown: Sequence[str]) -> None:
    """`shown`: the columns of the table for people, who alone are told that there is nothing."""
    if form is RowFormat.table and not answer.rows:
        complain(say("không có dòng nào", "no rows"))
    output.rows(answer, form, answer_headings(shown if form is RowFormat.table else answer.columns))


def _for_people(column: tuple[Any, ...]) -> bool:
    """Whether a table should show a column: not where it holds nothing but identifiers."""
    shown = [value for value in column if value is not None]
    return any(not str(value).startswith(("http://", "https://")) for value in shown)
