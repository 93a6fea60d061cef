"""The list of tables in `docs/lexicon.md`, made from `schema.csv`.

    python tools/lexicon_tables.py [--write]

Without `--write` it exits with 1 where the page has another list.
"""

from __future__ import annotations

import sys
from pathlib import Path

from vncite.lexicon.schema import columns, described

PAGE = Path(__file__).resolve().parents[1] / "docs/lexicon.md"
START, END = "<!-- tables -->\n", "<!-- end of tables -->\n"


def listed() -> str:
    """The tables as Markdown: those that a user's folder may change first, then the graph's own."""
    lines = ["| table | one row is | columns |", "|---|---|---|"]
    for table in sorted(described().values(), key=lambda table: table.fixed):
        names = [f"{'**' * column.required}{column.name}{'**' * column.required}" for column in columns(table.name)]
        own = " (the graph's own: a folder of yours cannot change it)" if table.fixed else ""
        lines.append(f"| `{table.name}.csv` | {table.row}{own} | {', '.join(names)} |")
    return "\n".join(lines) + "\n"


def renewed(page: str) -> str:
    """The page with the list of today."""
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}{listed()}{END}{after}"


def main() -> int:
    """0 where the page is true or has been written."""
    page = PAGE.read_text(encoding="utf-8")
    if "--write" in sys.argv[1:]:
        PAGE.write_text(renewed(page), encoding="utf-8")
        return 0
    return int(renewed(page) != page)


if __name__ == "__main__":
    sys.exit(main())
