"""The `vncite` group: it knows the names of the commands and imports one only when it is named."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer

from vncite import __version__
from vncite.cli import output
from vncite.cli.help import Command, SpeakingGroup
from vncite.cli.language import say
from vncite.cli.options import Lang
from vncite.cli.shells import speak

__all__ = ["Command", "command", "new"]

COMMANDS = {
    "find": ("Tìm mọi trích dẫn trong văn bản.", "Find every citation."),
    "check": ("Tìm ngày và số hiệu sai, kèm chứng cứ.", "Find wrong dates and numbers, with the evidence."),
    "build": ("Dựng đồ thị chính sách vào một kho.", "Build the policy graph into a store."),
    "ask": ("Hỏi đồ thị bằng câu hỏi có sẵn hoặc SPARQL.", "Ask the graph a named question or your own SPARQL."),
    "export": ("Xuất đồ thị ra Turtle, GraphML, CSV…", "Export the graph as Turtle, GraphML, CSV…"),
    "view": ("Vẽ đồ thị thành một trang HTML duy nhất.", "Draw the graph as one self-contained HTML page."),
    "rules": ("Liệt kê và giải thích các quy tắc kiểm tra.", "List and explain the rules of `check`."),
    "validate": ("Kiểm tra một đồ thị theo các khuôn SHACL.", "Validate a graph against the SHACL shapes."),
    "push": ("Đẩy kho lên một máy chủ SPARQL.", "Push the store to a SPARQL server."),
}
"""Each is the function of that name in `vncite.cli.commands.<name>`; the line here is what the list shows."""


class Group(SpeakingGroup):
    """The list of commands, each imported on first use: a name costs nothing until it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        if cmd_name not in self.commands:
            self.commands[cmd_name] = load(cmd_name)
        return self.commands[cmd_name]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """With typer's hint for a misspelt name, which it gives only for commands that are imported already."""
        name = args[0]
        if name not in COMMANDS and not ctx.resilient_parsing:
            from difflib import get_close_matches

            if close := get_close_matches(name, COMMANDS):
                ctx.fail(f"No such command {name!r}. Did you mean {', '.join(map(repr, close))}?")
        return super().resolve_command(ctx, args)

    def summary(self, ctx: Any, name: str) -> str:
        return say(*COMMANDS[name])


def load(name: str) -> Any:
    """The click command of `vncite.cli.commands.<name>`, made from that module's `app`."""
    made = typer.main.get_command(import_module(f"vncite.cli.commands.{name}").app)
    made.name = name
    return made


def _version(wanted: bool) -> None:
    if wanted:
        output.line(f"vncite {__version__}")
        raise typer.Exit


def command() -> Any:
    """The whole command line, ready to run."""
    app = new(cls=Group, invoke_without_command=True, add_completion=True)

    @app.callback(help=say(
        "Tìm trích dẫn trong báo cáo và văn bản pháp luật Việt Nam, kiểm tra ngày ban hành, dựng đồ thị chính sách.",
        "Find the legal citations in Vietnamese reports and legal texts, check their dates, build the policy graph.",
    ))  # fmt: skip
    def vncite(
        context: typer.Context,
        version: Annotated[
            bool,
            typer.Option(
                "--version", callback=_version, is_eager=True, help=say("In số phiên bản.", "Print the version.")
            ),
        ] = False,
        lang: Lang = None,
    ) -> None:
        if context.invoked_subcommand is None:
            output.line(context.get_help())

    made = typer.main.get_command(app)
    speak(made.params)
    return made


def new(**settings: Any) -> typer.Typer:
    """A typer application as all of ours are: plain help (rich need not be imported), no pretty tracebacks."""
    settings.setdefault("add_completion", False)
    return typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        **settings,
    )
