"""Wrong command lines: one line on standard error, in the user's language, and status 2."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import shellingham
from cli_runner import ROOT, Run

from vncite.cli import shells
from vncite.errors import UserError


@pytest.mark.parametrize(
    ("arguments", "vi", "en"),
    [
        (["fnid"], "không có lệnh fnid; có phải 'find'? (xem vncite --help)", "Did you mean 'find'? (see"),
        (["xyz"], "không có lệnh xyz (xem vncite --help)", "no such command 'xyz' (see vncite --help)"),
        (["find", "a.txt", "--bak"], "không có tùy chọn --bak; có phải --back? (xem", "(Possible options: --back)"),
        (["find"], "thiếu TỆP (xem vncite find --help)", "missing argument 'FILE' (see vncite find --help)"),
        (["find", "a.txt", "--bogus"], "không có tùy chọn --bogus (xem vncite find --help)", "no such option: --bogus"),
        (
            ["find", "a.txt", "--format"],
            "tùy chọn --format thiếu giá trị hoặc dùng sai",
            "'--format' requires an argument",
        ),
        (
            ["find", "a.txt", "--format", "xml"],
            "xml không phải là một trong: table, jsonl, csv",
            "xml is not one of: table",
        ),
        (["rules", "D101", "D102"], "thừa đối số: D102", "unexpected extra argument"),
        (["rules", "Q9"], "không có quy tắc nào mang mã", "no rule has the code"),
        (["check", "a.txt", "--select", "Q9"], "không có quy tắc nào mang mã", "no rule has the code"),
        (["check", "a.txt", "--no-register", "--register", "b.csv"], "loại trừ nhau", "exclude each other"),
        (["find", "a.txt", "--lexicon", "nowhere"], "nowhere: không có thư mục", "nowhere: no such folder"),
        (["check", "a.txt", "--register", ""], "--register: đường dẫn để trống", "--register: the path is empty"),
        (["find", ""], "vncite: đường dẫn để trống", "vncite: the path is empty"),
        (["find", "a.txt", "--lexicon", "."], ".: thư mục không có bảng từ vựng nào", ".: this folder has no table"),
        (["find", "missing.txt"], "missing.txt: không có tệp", "missing.txt: no such file"),
        (["ask", "who-knows", "--store", "s"], "không có câu hỏi", "no question"),
    ],
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_one_line_and_status_2(run: Run, arguments: list[str], vi: str, en: str, lang: str) -> None:
    done = run(*arguments, env={"VNCITE_LANG": lang})
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("vncite: ")
    assert done.stderr.count("\n") == 1
    assert (en if lang == "en" else vi) in done.stderr


@pytest.mark.parametrize(
    ("value", "arguments", "status", "told"),
    [
        ("xx", ["rules"], 2, "vncite: VNCITE_LANG=xx không phải là một trong: vi, en\n"),
        ("fr", ["--lang", "en", "--help"], 0, "Usage: vncite"),
        ("en_US.UTF-8", ["rules", "Q9"], 2, "vncite: no rule"),
        ("VI", ["rules", "Q9"], 2, "vncite: không có quy tắc"),
        ("", ["rules", "Q9"], 2, "vncite: không có quy tắc"),
    ],
)
def test_the_language_of_the_environment(run: Run, value: str, arguments: list[str], status: int, told: str) -> None:
    done = run(*arguments, env={"VNCITE_LANG": value})
    assert done.returncode == status
    assert (done.stdout + done.stderr).startswith(told)


def test_version(run: Run) -> None:
    import vncite

    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"vncite {vncite.__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "heading"),
    [
        (["--help"], "Cách dùng: vncite [TÙY CHỌN] LỆNH [ĐỐI SỐ]..."),
        ([], "Cách dùng: vncite [TÙY CHỌN] LỆNH [ĐỐI SỐ]..."),
        (["--lang", "en", "--help"], "Usage: vncite [OPTIONS] COMMAND [ARGS]..."),
        (["find", "--help"], "Cách dùng: vncite find [TÙY CHỌN] TỆP..."),
        (["find", "--help", "--lang=en"], "Usage: vncite find [OPTIONS] FILE..."),
    ],
)
def test_help_speaks_the_language(run: Run, arguments: list[str], heading: str) -> None:
    done = run(*arguments, env={"COLUMNS": "100"})
    assert done.returncode == 0
    assert done.stdout.startswith(heading)


def test_every_command_is_listed_and_has_help(run: Run) -> None:
    from vncite.cli.app import COMMANDS

    listed = run("--help").stdout
    for name in COMMANDS:
        assert f"\n  {name} " in listed
        done = run(name, "--help")
        assert done.returncode == 0, done.stderr
        assert "Tùy chọn:" in done.stdout


PRINTING = [
    ["--help"],
    ["find", "--help"],
    ["ask", "summary", "--help"],
    ["--version"],
    ["--show-completion", "bash"],
    [],
]
OUTPUTS = [(">/dev/full", "đĩa đã đầy"), (">&-", "đầu ra chuẩn đã đóng, không có chỗ in kết quả")]
NAMED_SHELL = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
"""Has typer take the shell's name from the command line, since a test may run in none."""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", PRINTING, ids=" ".join)
@pytest.mark.parametrize(("output", "told"), OUTPUTS, ids=[row[0] for row in OUTPUTS])
def test_what_cannot_be_printed_is_told_once(tmp_path: Path, arguments: list[str], output: str, told: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **NAMED_SHELL}
    command = ["sh", "-c", f'exec "$0" -m vncite "$@" {output}', sys.executable, *arguments]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (2, f"vncite: {told}\n")


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["--install-completion", "bash"], 0, "Đã cài gợi ý lệnh cho bash ở {}/.bash_completions/vncite.sh."),
        (["--install-completion", "zsh", "--lang", "en"], 0, "Completion for zsh is installed in {}/.zfunc/_vncite."),
        (
            ["--show-completion", "tcsh"],
            2,
            "vncite: --show-completion không hợp lệ: tcsh không phải là một trong: bash",
        ),
        (["--show-completion", "fish"], 0, "complete --command vncite "),
    ],
)
def test_completion_speaks_the_language(run: Run, tmp_path: Path, arguments: list[str], status: int, told: str) -> None:
    done = run(*arguments, env={"HOME": str(tmp_path), **NAMED_SHELL})
    assert done.returncode == status
    assert (done.stdout + done.stderr).startswith(told.format(tmp_path))


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (("tcsh", "/bin/tcsh"), "there is no completion for the shell tcsh"),
        (None, "the shell this runs in is not known"),
    ],
)
def test_a_shell_without_completion_is_told(
    monkeypatch: pytest.MonkeyPatch, found: tuple[str, str] | None, told: str
) -> None:
    def detect() -> tuple[str, str]:
        if found is None:
            raise shellingham.ShellDetectionFailure
        return found

    monkeypatch.setattr(shellingham, "detect_shell", detect)
    with pytest.raises(UserError, match=told):
        shells.shell(True)
