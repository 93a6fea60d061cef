"""Parameters of a question for engines that take a query as text only.

A question declares its parameters in lines such as `VALUES (?instrument ?by) { (UNDEF UNDEF) }`, so that it runs in any
SPARQL client as it is, unbound. The embedded store binds the variables itself. The SPARQL 1.1 Protocol has no way to do
that, so over HTTP the same is said in that line: in place of `UNDEF` stands the value as an RDF term, written by
Oxigraph's own serialiser, which escapes whatever it contains. What a user typed is only ever inside such a term.
"""

from __future__ import annotations

import re

from vncite.store.protocol import Bindings

__all__ = ["bound", "parameters"]

_LINE = re.compile(
    r"^(?P<before>[ \t{]*)VALUES[ \t]+(?P<names>\?\w+|\((?:[ \t]*\?\w+)+[ \t]*\))[ \t]*"
    r"\{[ \t]*(?:UNDEF|\((?:[ \t]*UNDEF)+[ \t]*\))[ \t]*\}",
    re.MULTILINE,
)


def parameters(sparql: str) -> tuple[str, ...]:
    """The variables that a query takes as parameters, in order.

    >>> parameters("SELECT ?n WHERE {\\n  VALUES (?n ?by) { (UNDEF UNDEF) }\\n}")
    ('n', 'by')
    """
    return tuple(dict.fromkeys(name for found in _LINE.finditer(sparql) for name in _names(found)))


def bound(sparql: str, bindings: Bindings | None) -> str:
    r"""The query with values in place of `UNDEF`. Raises `ValueError` for a variable that is no parameter of it.

    >>> from pyoxigraph import Literal
    >>> print(bound("SELECT ?n WHERE {\n  VALUES ?n { UNDEF }\n  ?i eli:number ?n }", {"n": Literal('1" } DELETE')}))
    SELECT ?n WHERE {
      VALUES (?n) { ("1\" } DELETE") }
      ?i eli:number ?n }
    """
    values = dict(bindings or {})
    if missing := values.keys() - set(parameters(sparql)):
        raise ValueError(f"not a parameter of the query: {', '.join(sorted(missing))}")

    def clause(found: re.Match[str]) -> str:
        names = _names(found)
        variables = " ".join(f"?{name}" for name in names)
        terms = " ".join(str(values[name]) if name in values else "UNDEF" for name in names)
        return f"{found['before']}VALUES ({variables}) {{ ({terms}) }}"

    return _LINE.sub(clause, sparql)


def _names(found: re.Match[str]) -> list[str]:
    return [name.lstrip("?") for name in found["names"].strip("()").split()]
