"""Completion for the user's shell, installed or printed: typer writes the scripts, what is told is in our words.

typer's own callbacks speak English, print past `vncite.cli.output`, and know no error but status 1.
"""

from __future__ import annotations

from typing import Any

from vncite.cli import output
from vncite.cli.language import say
from vncite.errors import UserError

__all__ = ["shell", "speak"]

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
"""Those that typer has a script for."""


def speak(parameters: list[Any]) -> None:
    """Have `--install-completion` and `--show-completion`, two of the parameters of `vncite` itself, done here."""
    doing = {"install_completion": _install, "show_completion": _show}
    for parameter in parameters:
        parameter.callback = doing.get(parameter.name, parameter.callback)


def _install(ctx: Any, param: Any, value: Any) -> Any:
    if not value or ctx.resilient_parsing:
        return value
    from typer._completion_shared import install

    name = shell(value)
    _, path = install(shell=name)
    output.line(say(
        f"Đã cài gợi ý lệnh cho {name} ở {path}. Mở lại cửa sổ lệnh để dùng.",
        f"Completion for {name} is installed in {path}. Open a new terminal to use it.",
    ))  # fmt: skip
    ctx.exit()


def _show(ctx: Any, param: Any, value: Any) -> Any:
    if not value or ctx.resilient_parsing:
        return value
    from typer._completion_shared import get_completion_script

    name = ctx.find_root().info_name
    output.line(get_completion_script(prog_name=name, complete_var=f"_{name.upper()}_COMPLETE", shell=shell(value)))
    ctx.exit()


def shell(value: Any) -> str:
    """The shell that typer was told of, or that this runs in. Raises `UserError` where there is no script for it."""
    import shellingham  # which typer brings with it

    name: str | None = value
    if not isinstance(value, str):
        try:
            name, _ = shellingham.detect_shell()
        except shellingham.ShellDetectionFailure:
            name = None
    known = ", ".join(SHELLS)
    if name is None:
        raise UserError(
            f"không nhận ra vỏ lệnh đang dùng; có gợi ý lệnh cho: {known}",
            f"the shell this runs in is not known; there is completion for: {known}",
        )
    if name not in SHELLS:
        raise UserError(
            f"chưa có gợi ý lệnh cho vỏ lệnh {name}; chỉ có cho: {known}",
            f"there is no completion for the shell {name}; there is for: {known}",
        )
    return name
