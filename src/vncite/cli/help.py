"""Help in the user's language: typer's own has an English frame and types that mean nothing to a reader."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from vncite.cli import output
from vncite.cli.language import current, say
from vncite.cli.values import read_here

__all__ = ["Command", "SpeakingGroup"]

_TYPE = re.compile(r" <(?:list\[str\]|str|int|float|path|Path|file|directory)>")
_NEEDED = re.compile(r"\{(.*?)\}")
WORDS = {
    "Show this message and exit.": "Hiện trợ giúp này rồi thoát.",
    "Install completion for the current shell.": "Cài gợi ý lệnh cho vỏ lệnh đang dùng.",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "In gợi ý lệnh cho vỏ lệnh đang dùng, để chép hoặc tự cài."
    ),
    "[default: ": "[mặc định: ",
    "[required]": "[bắt buộc]",
    "[OPTIONS]": "[TÙY CHỌN]",
    "COMMAND [ARGS]...": "LỆNH [ĐỐI SỐ]...",
}


def _spoken(text: str) -> str:
    if current() == "vi":
        for english, vietnamese in WORDS.items():
            text = text.replace(english, vietnamese)
    return text


def _show_help(ctx: Any, param: Any, value: bool) -> None:
    """typer's own prints past `vncite.cli.output`: into a closed output in silence, and onto a full disk twice."""
    if value and not ctx.resilient_parsing:
        output.line(ctx.get_help())
        ctx.exit()


class _Speaking:
    """What our commands and groups of commands share: how their parameters are read, and how help is written."""

    def get_params(self, ctx: Any) -> list[Any]:
        parameters: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        for parameter in parameters:
            read_here(parameter)
        return parameters

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.callback = _show_help
        return option

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        pieces = _spoken(_NEEDED.sub(r"\1", " ".join(self.collect_usage_pieces(ctx))))  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, pieces, say("Cách dùng: ", "Usage: "))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is None:
                continue
            heading = (
                say("Đối số", "Arguments") if parameter.param_type_name == "argument" else say("Tùy chọn", "Options")
            )
            sections.setdefault(heading, []).append((_TYPE.sub("", record[0]), _spoken(record[1])))
        for heading, records in sections.items():
            with formatter.section(heading):
                formatter.write_dl(records)
        if isinstance(self, TyperGroup):
            self.format_commands(ctx, formatter)


class Command(_Speaking, TyperCommand):
    """A command whose help speaks the user's language."""


class SpeakingGroup(_Speaking, TyperGroup):
    """A group of commands whose help speaks the user's language."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section(self.heading()):
            formatter.write_dl([(name, self.summary(ctx, name)) for name in self.list_commands(ctx)])

    def heading(self) -> str:
        """What the list of commands is called."""
        return say("Lệnh", "Commands")

    def summary(self, ctx: Any, name: str) -> str:
        """The line that the list of commands shows for one of them."""
        command = self.get_command(ctx, name)
        return "" if command is None else str(command.get_short_help_str(80))
