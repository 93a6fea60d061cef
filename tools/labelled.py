"""The example reports as their author wrote them: the text with each citation marked and described.

A citation stands in double brackets with its description after the first bar:

    [[Nghị quyết số 128/NQ-CP|NQ 128/NQ-CP|2021-10-11|Chính phủ|I|y=2021]]

type and number (`-` for none), date as the text states it read day first (`-`), issuer in full (`-`; `~` before it
where it is implied by the writing body), relation (a letter of `RELATIONS`), options (in which a space is written `_`):

    f=     the form where it is not the plain one
    y=     the year of the instrument where date and number do not give it
    is=    the number of a law cited by title
    src=   the number of the citing instrument
    pin=   the pinpoint
    raw=   a date that does not exist
    body=  the issuing body that the text leaves out
    u      the report alone does not let its reader know the full number
    o      optional

In a report for Word, a line may begin with `#header`, `#footer`, `#box` (a text box), `#note N` (a footnote), and rows
between `#table` and `#end` have cells divided by ` ¦ `. Inside a line: `{+inserted+}`, `{-deleted-}`,
`{=content control=}`, `{>hyperlink<}`, `{@CODE@result of a field}`, `{^N}` the mark of a footnote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Label", "Line", "Report", "load"]

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
RELATIONS = {
    "B": "based_on", "I": "implements", "G": "guided_by", "A": "amends", "R": "replaces", "D": "details", "S": "issues",
    "P": "proposed_by", "C": "cites",
}  # fmt: skip
TITLED = ("L", "BL", "HP", "PL")
TOKEN = re.compile(r"(\[\[|\|[^\]\n]*\]\]|\{[+\-=>]|[+\-=<]\}|\{@[^@\n]*@|\{\^\d+\}|\})")
LOCAL = re.compile(r"UBND|HĐND|BCĐ|/TU|/HU|TTYT|PYT|SYT|PLĐTBXH|KBQN")
"""Symbols that many bodies use: the issuer belongs to the instrument's identity."""


@dataclass(frozen=True)
class Label:
    """One citation as its author described it; offsets in the report's text."""

    start: int
    end: int
    surface: str
    type: str
    number: str | None
    date: str | None
    issuer: str | None
    relation: str
    form: str
    implied: bool = False
    options: dict[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str | None:
        """Of a law cited by title, the title without its year."""
        return re.sub(r" năm \d{4}$", "", self.surface) if self.form == "title" else None

    @property
    def cluster(self) -> str:
        """The same for all mentions of one instrument."""
        number = self.options.get("is") or self.number or self.title or self.date or ""
        in_number = re.search(r"/((?:19|20)\d\d)/", number)
        year = in_number.group(1) if in_number else self.options.get("y") or (self.date or "None")[:4]
        body = (self.issuer or self.options.get("body", "")) if LOCAL.search(number) else ""
        return f"{self.type}|{number.lower()}|{year}|{body.lower()}"


@dataclass(frozen=True)
class Line:
    """One paragraph: its kind (`body`, `header`, `footer`, `box`, `note`, `row`) and its pieces, cell by cell."""

    kind: str
    cells: tuple[tuple[tuple[str, str], ...], ...]
    """Of each cell, (kind of piece, text): `text`, `ins`, `del`, `control`, `link`, `field CODE`, `mark`."""
    note: str = ""


@dataclass(frozen=True)
class Report:
    """One example report."""

    name: str
    word: bool
    text: str
    """What a reader of the file must get."""
    labels: tuple[Label, ...]
    lines: tuple[Line, ...]
    """For Word; empty for plain text."""


def load() -> list[Report]:
    """All example reports, by name."""
    return [_parse(path) for path in sorted((EXAMPLES / "labelled").glob("*.txt"))]


def _parse(path: Path) -> Report:
    source = path.read_text(encoding="utf-8")
    name = path.name.removesuffix(".txt").removesuffix(".docx")
    reader = _Reader(path.name)
    if not path.name.endswith(".docx.txt"):
        reader.take(source)
        return Report(name, False, reader.text, tuple(reader.labels), ())
    lines = []
    in_table = False
    for line in source.splitlines():
        if line in ("#table", "#end"):
            in_table = line == "#table"
            lines.append(Line(line[1:], ()))
            continue
        kind, note, rest = "body", "", line
        if found := re.match(r"#(header|footer|box|note (\d+)) ", line):
            kind, note, rest = found[1].split()[0], found[2] or "", line[found.end() :]
        cells = []
        for cell in rest.split(" ¦ ") if in_table else [rest]:
            cells.append(tuple(reader.take(cell)))
            reader.text += "\t"
        reader.text = reader.text[:-1] + "\n"
        lines.append(Line("row" if in_table else kind, tuple(cells), note))
    return Report(name, True, reader.text, tuple(reader.labels), tuple(lines))


class _Reader:
    """Takes the marks out of the source and keeps where the citations stand."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.text = ""
        self.labels: list[Label] = []

    def take(self, source: str) -> list[tuple[str, str]]:
        pieces: list[tuple[str, str]] = []
        kind, start = "text", -1
        kinds = {"{+": "ins", "{-": "del", "{=": "control", "{>": "link"}
        for token in TOKEN.split(source):
            if token == "[[":
                start = len(self.text)
            elif token.endswith("]]") and token.startswith("|"):
                self.labels.append(self._label(start, token[1:-2]))
                start = -1
            elif token in kinds:
                kind = kinds[token]
            elif token.startswith("{@"):
                kind = f"field {token[2:-1]}"
            elif token.startswith("{^"):
                pieces.append(("mark", token[2:-1]))
            elif token in ("+}", "-}", "=}", "<}", "}"):
                kind = "text"
            elif token:
                pieces.append((kind, token))
                self.text += "" if kind == "del" else token
        if start >= 0:
            raise ValueError(f"{self.name}: bracket not closed after {self.text[start:][:60]!r}")
        return pieces

    def _label(self, start: int, described: str) -> Label:
        parts = described.split("|")
        surface = " ".join(self.text[start:].split())
        if start < 0 or len(parts) not in (4, 5):
            raise ValueError(f"{self.name}: {surface!r}: {described!r}")
        code, _, number = parts[0].partition(" ")
        words = parts[4].split() if len(parts) == 5 else []
        options = {key: value.replace("_", " ") for key, _, value in (word.partition("=") for word in words)}
        plain = "full" if number != "-" else "title" if code in TITLED else "unnumbered"
        return Label(
            start=start,
            end=len(self.text),
            surface=surface,
            type=code,
            number=None if number == "-" else number,
            date=None if parts[1] == "-" else parts[1],
            issuer=None if parts[2] == "-" else parts[2].removeprefix("~"),
            relation=RELATIONS[parts[3]],
            form=options.pop("f", plain),
            implied=parts[2].startswith("~"),
            options=options,
        )
