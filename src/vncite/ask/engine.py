"""Asking: arguments to terms, terms to variables, rows to plain values."""

from __future__ import annotations

import itertools

from pyoxigraph import Literal, NamedNode, Store

from vncite.ask.answer import Answer, Value, plain
from vncite.ask.arguments import reading
from vncite.ask.lookup import found_rows
from vncite.ask.question import Question, question
from vncite.errors import UserError
from vncite.store.protocol import Queryable, Table

__all__ = ["ask", "columns", "complete_numbers"]

MANY = 200
"""How many instruments, places… one argument may name: more is a mistake rather than a question."""


def ask(store: Queryable, name: str, **arguments: str | int | None) -> Answer:
    """The answer to a named question.

    An argument that names several things (`128/NQ-CP` of 2020 and of 2021) is answered for each of them, and
    `Answer.readings` says which; one that names nothing gives no rows, and is in `Answer.unmatched`. Raises
    `UserError` for a question or parameter that there is not, a parameter that is missing, or an argument that cannot
    be right.
    """
    asked = question(name)
    known = {parameter.name: parameter for parameter in asked.parameters}
    for given in arguments:
        if given not in known:
            raise UserError(f"câu hỏi {name} không có tham số {given}", f"the question {name} has no parameter {given}")
    choices: list[list[tuple[str, NamedNode | Literal]]] = []
    unmatched, readings = [], []
    for parameter in asked.parameters:
        argument = arguments.get(parameter.name)
        text = parameter.default if argument is None else str(argument)
        if text is None:
            if parameter.required:
                raise UserError(
                    f"câu hỏi {name} cần {parameter.name}: {parameter.vi}",
                    f"the question {name} needs {parameter.name}: {parameter.en}",
                )
            continue
        read = reading(store, parameter, text)
        found = read.terms
        if not found:
            unmatched.append(text)
        if read.names:
            readings.append((text, read.names))
        if len(found) > MANY:
            raise UserError(f"{text!r} chỉ quá nhiều thứ ({len(found)})", f"{text!r} names too many ({len(found)})")
        choices.append([(parameter.variable, term) for term in found])
    tables = [store.select(asked.sparql, dict(bindings)) for bindings in itertools.product(*choices)]
    return Answer(*_finished(asked, tables), tuple(unmatched), tuple(readings))


def columns(name: str) -> tuple[str, ...]:
    """The columns of every answer to a named question. Raises `UserError` where there is none of that name."""
    return _finished(question(name), [])[0]


def complete_numbers(store: Queryable, beginning: str, limit: int = 50) -> list[str]:
    """Numbers of known instruments that begin so, for completion on the command line; case does not matter."""
    found = found_rows(store, _NUMBERS, beginning=Literal(beginning.strip().lower()))
    numbers = sorted(row[0].value for row in found if isinstance(row[0], Literal))
    return numbers[:limit]


_NUMBERS = """SELECT DISTINCT ?number ?beginning WHERE {
  VALUES ?beginning { UNDEF }
  ?instrument eli:id_local ?number
  FILTER(STRSTARTS(LCASE(?number), COALESCE(?beginning, "")))
}"""


def _finished(asked: Question, tables: list[Table]) -> tuple[tuple[str, ...], tuple[tuple[Value, ...], ...]]:
    """Columns and rows of the answer, with what SPARQL cannot say done to them."""
    found = _shown(asked, tables)
    if asked.then is None:
        return found
    from vncite.ask.analysis import STEPS

    return STEPS[asked.then](found[1])


def _shown(asked: Question, tables: list[Table]) -> tuple[tuple[str, ...], tuple[tuple[Value, ...], ...]]:
    """The tables one after the other, without the columns that are parameters only; no row twice."""
    if not tables:
        empty = Store().query(asked.sparql)
        columns = tuple(variable.value for variable in empty.variables)  # type: ignore[union-attr]
    else:
        columns = tables[0].columns
    kept = [place for place, column in enumerate(columns) if column not in asked.hidden]
    rows = dict.fromkeys(tuple(plain(row[place]) for place in kept) for table in tables for row in table.rows)
    return tuple(columns[place] for place in kept), tuple(rows)
