#!/usr/bin/env python3
"""Run the ```console blocks of Markdown pages, and compare what they print with what the page says.

    python tools/console.py README.md docs/*.md            compare; status 1 where a page is not true
    python tools/console.py --write README.md docs/*.md    put what is printed into the page

A line that begins with `$ ` is a command for bash (one that ends in a backslash goes on in the next, a here-document to
its end); what follows is what it prints on standard output and standard error. A line `…` stands for any lines left
out. A status other than 0 is printed last, as `[status]`. The blocks of one page run one after the other in one folder,
in which `examples` is the repository's; `vncite` is the one that this Python finds.
"""

from __future__ import annotations

import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ELLIPSIS = "…"


@dataclass(frozen=True)
class Step:
    """One command of a block: as written, and the lines that the page says it prints."""

    command: str
    expected: tuple[str, ...]


def steps(block: str) -> Iterator[Step]:
    """The commands of a block, in order."""
    for part in re.split(r"^(?=\$ )", block, flags=re.MULTILINE):
        if not part.startswith("$ "):
            if part.strip():
                raise ValueError(f"a console block begins with a command: {part.splitlines()[0]}")
            continue
        lines = part[2:].removesuffix("\n").split("\n")
        count = _length(lines)
        yield Step("\n".join(lines[:count]), tuple(line.rstrip() for line in lines[count:]))


def _length(lines: list[str]) -> int:
    """How many lines the command at the head of `lines` takes."""
    if document := re.search(r"<<\s*'?(\w+)'?", lines[0]):
        return lines.index(document[1]) + 1
    count = 1
    while lines[count - 1].endswith("\\") and count < len(lines):
        count += 1
    return count


def matches(expected: tuple[str, ...], printed: list[str]) -> bool:
    """Whether the lines are the same, where a line `…` stands for any number of lines."""
    pattern = "".join(r"(?:.*\n)*?" if line.strip() == ELLIPSIS else re.escape(line) + r"\n" for line in expected)
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


class Folder:
    """Where the commands of one page run."""

    def __init__(self, place: Path) -> None:
        self.place = place
        tools = place / ".bin"
        tools.mkdir()
        (tools / "vncite").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m vncite "$@"\n', encoding="utf-8")
        (tools / "vncite").chmod(0o755)
        (place / "examples").symlink_to(ROOT / "examples")
        paths = [str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("VNCITE_")},
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join(path for path in paths if path),
            "COLUMNS": "100",
        }

    def run(self, command: str) -> list[str]:
        """The lines that a command prints, without blanks at their ends, and its status where that is not 0."""
        done = subprocess.run(
            ["bash", "-c", command], cwd=self.place, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        text = done.stdout.decode("utf-8").removesuffix("\n")
        lines = [line.rstrip() for line in text.split("\n")] if text else []
        return [*lines, f"[{done.returncode}]"] if done.returncode else lines


def true_page(text: str) -> str:
    """The page with what its commands really print; what a `…` leaves out stays out where the rest is true."""
    with tempfile.TemporaryDirectory() as place:
        folder = Folder(Path(place))

        def replaced(found: re.Match[str]) -> str:
            lines = []
            for step in steps(found[1]):
                printed = folder.run(step.command)
                lines += [f"$ {step.command}", *(step.expected if matches(step.expected, printed) else printed)]
            return "```console\n" + "".join(line + "\n" for line in lines) + "```"

        return BLOCK.sub(replaced, text)


def difference(page: Path) -> str:
    """How a page differs from the truth, as a unified diff; empty where it does not."""
    text = page.read_text("utf-8")
    lines = difflib.unified_diff(text.splitlines(), true_page(text).splitlines(), str(page), "printed", lineterm="")
    return "\n".join(lines)


def main() -> int:
    """Compare or write the pages given."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--write", action="store_true", help="put what is printed into the pages")
    options.add_argument("pages", nargs="+", type=Path)
    arguments = options.parse_args()
    wrong = 0
    for page in arguments.pages:
        if arguments.write:
            page.write_text(true_page(page.read_text("utf-8")), encoding="utf-8")
        elif found := difference(page):
            wrong = 1
            print(found)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
