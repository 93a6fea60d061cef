"""The page about `find` (docs/find.md): every row of its tables is what `find` makes of that text."""

from pathlib import Path

import pytest
from finding import found, name

PAGE = Path(__file__).resolve().parents[2] / "docs/find.md"


def tables():
    """The rows of the page's tables by the heading they stand under, each a list of cells."""
    out, heading = {}, ""
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith("#"):
            heading = line.strip("# ")
        elif line.startswith("|") and not line.startswith("|---"):
            out.setdefault(heading, []).append([cell.strip() for cell in line.strip("|").split("|")])
    return {heading: rows[1:] for heading, rows in out.items()}


def said(citation):
    """A citation as the page writes it."""
    date = citation.date.iso or f"({citation.date.problem})" if citation.date else None
    pinpoint = citation.pinpoint.text if citation.pinpoint else None
    number = citation.number.canonical if citation.number else None
    words = [citation.type, number or citation.serial or citation.title, date, citation.issuer, pinpoint]
    return ", ".join(word for word in [*words, citation.relation] if word)


TABLES = tables()
FORMS = [row for heading, rows in TABLES.items() if heading.startswith("Forms") for row in rows]
REPAIRS = TABLES["Repairs"]


@pytest.mark.parametrize(("text", "printed"), FORMS, ids=[row[0][:50] for row in FORMS])
def test_form(text, printed):
    citations = found(text.strip("`").replace("⏎", "\n"))
    assert "<br>".join(map(said, citations)) == printed.replace("nothing", "")


@pytest.mark.parametrize(("code", "meaning", "text", "number"), REPAIRS, ids=[row[0] for row in REPAIRS])
def test_repair(code, meaning, text, number):
    (citation,) = found(text.strip("`"))
    assert (citation.repairs, name(citation)) == ((code.strip("`"),), number.strip("`"))
