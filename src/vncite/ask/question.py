"""A named question: a `.rq` file that says in its first comments what it answers and what it wants to be told."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from vncite.errors import UserError
from vncite.store.binding import parameters

__all__ = ["Column", "Parameter", "Question", "question", "questions"]

_PARAMETER = re.compile(
    r"(?P<name>\w+) (?P<kind>\w+)(?:\((?P<choices>[^)]*)\))?(?:=(?P<default>\S+))?(?P<required> required)?"
    r" \| (?P<vi>[^|]+) \| (?P<en>[^|]+)"
)

_COLUMN = re.compile(r"(?P<name>\w+)(?: (?P<codes>[\w-]+))? \| (?P<vi>[^|]+) \| (?P<en>[^|]+)")
_VALUE = re.compile(r"(?P<column>\w+) (?P<code>\w+) \| (?P<vi>[^|]+) \| (?P<en>[^|]+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question wants to be told."""

    name: str
    kind: str
    """`instrument`, `report`, `body`, `place`, `type`, `year`, `rule` or `choice`: how the argument is read."""
    choices: tuple[str, ...]
    default: str | None
    required: bool
    vi: str
    en: str

    @property
    def variable(self) -> str:
        """The variable of the query that it binds."""
        return "instrument" if self.kind == "instrument" else self.name

    def about(self, lang: str = "vi") -> str:
        """What to give, in a few words."""
        return self.en if lang == "en" else self.vi

    def placeholder(self, lang: str = "vi") -> str:
        """What stands for the argument in a command line: `VĂN_BẢN`, `NUMBER`."""
        return self.name.upper() if lang == "en" else _PLACEHOLDERS[self.name if self.kind == "choice" else self.kind]

    def typed(self, lang: str = "vi") -> str:
        """How a command line names it: an option as it is typed (`--by`), what has no name by its place (`VĂN_BẢN`)."""
        return self.placeholder(lang) if self.required else f"--{self.name}"


_PLACEHOLDERS = {
    "instrument": "VĂN_BẢN", "report": "BÁO_CÁO", "body": "CƠ_QUAN", "place": "NƠI", "type": "LOẠI", "year": "NĂM",
    "rule": "MÃ", "by": "CÁCH", "direction": "HƯỚNG", "level": "CẤP", "lang": "NGÔN_NGỮ",
}  # fmt: skip
"""In Vietnamese, by the kind of a parameter; of a choice, by its name."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer as people see it; for machines it has its name, and its codes."""

    name: str
    codes: str | None
    """What its values are, where they are codes: a code list of `codes.csv`, `relation` (by its code) or `property` (by
    the local name of its property), both of `properties.csv`."""
    vi: str
    en: str
    values: Mapping[str, tuple[str, str]]
    """Words in Vietnamese and English for codes that are this question's own."""

    def heading(self, lang: str = "vi") -> str:
        """What stands above it."""
        return self.en if lang == "en" else self.vi


@dataclass(frozen=True, slots=True)
class Question:
    """A named question."""

    name: str
    vi: str
    en: str
    parameters: tuple[Parameter, ...]
    hidden: tuple[str, ...]
    """Variables that are parameters only, not columns of the answer."""
    columns: tuple[Column, ...]
    """What a table for people shows, in order: those columns of the answer that tell them something."""
    then: str | None
    """What is done with the rows besides: `pagerank`, `communities` (`vncite.ask.analysis`)."""
    example: str
    """A command that asks it."""
    sparql: str
    """The whole file, which any SPARQL client runs as it is."""

    def about(self, lang: str = "vi") -> str:
        """The sentence that says what it answers."""
        return self.en if lang == "en" else self.vi

    @property
    def positional(self) -> tuple[Parameter, ...]:
        """The parameters that must be given, in order."""
        return tuple(parameter for parameter in self.parameters if parameter.required)


@cache
def questions() -> tuple[Question, ...]:
    """All named questions, by name.

    >>> [question.name for question in questions()][:3]
    ['chain', 'cited-by', 'co-cited']
    """
    folder = resources.files("vncite.ask") / "questions"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".rq")), key=lambda file: file.name)
    return tuple(_parsed(file.name.removesuffix(".rq"), file.read_text("utf-8")) for file in files)


def question(name: str) -> Question:
    """The question of that name. Raises `UserError`, which names those that there are, where there is none."""
    for one in questions():
        if one.name == name:
            return one
    known = ", ".join(one.name for one in questions())
    raise UserError(f"không có câu hỏi {name!r}; có: {known}", f"no question {name!r}; there are: {known}")


def _parsed(name: str, text: str) -> Question:
    """Raises `ValueError` where the comment block is not as this module describes it."""
    fields: dict[str, list[str]] = {}
    for line in text.splitlines():
        if not line.startswith("# "):
            break
        key, _, value = line[2:].partition(": ")
        fields.setdefault(key, []).append(value)
    if unknown := fields.keys() - {"vi", "en", "parameter", "hidden", "column", "value", "then", "example"}:
        raise ValueError(f"{name}.rq: unknown field {sorted(unknown)}")
    wanted = tuple(_parameter(name, line) for line in fields.get("parameter", ()))
    variables = [parameter.variable for parameter in wanted]
    if sorted(variables) != sorted(parameters(text)):
        raise ValueError(f"{name}.rq: the comment block and the query name other parameters")
    hidden = tuple(" ".join(fields.get("hidden", ())).split())
    then = fields["then"][0] if "then" in fields else None
    columns = tuple(_column(name, line, fields.get("value", ())) for line in fields["column"])
    return Question(name, fields["vi"][0], fields["en"][0], wanted, hidden, columns, then, fields["example"][0], text)


def _column(name: str, line: str, values: Sequence[str]) -> Column:
    found = _COLUMN.fullmatch(line)
    if not found:
        raise ValueError(f"{name}.rq: cannot read the column {line!r}")
    said = [value for line in values if (value := _VALUE.fullmatch(line)) and value["column"] == found["name"]]
    own = {value["code"]: (value["vi"], value["en"]) for value in said}
    return Column(found["name"], found["codes"], found["vi"], found["en"], own)


def _parameter(name: str, line: str) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if not found:
        raise ValueError(f"{name}.rq: cannot read the parameter {line!r}")
    choices = tuple(choice.strip() for choice in (found["choices"] or "").split(",") if choice.strip())
    return Parameter(
        found["name"], found["kind"], choices, found["default"], bool(found["required"]),
        found["vi"].strip(), found["en"].strip(),
    )  # fmt: skip
