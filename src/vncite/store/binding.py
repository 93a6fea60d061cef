"""Parameters of a question for engines that take a query as text only.

The embedded store binds variables itself. The SPARQL 1.1 Protocol has no way to do that, so a query sent over HTTP says
the same with `VALUES`: at each line `# bind: ?a ?b` of the query, the values of these variables are written as RDF
terms by Oxigraph's own serialiser, which escapes whatever a value contains. What a user typed is only ever inside such
a term.
"""

from __future__ import annotations

import re

from vncite.store.protocol import Bindings

__all__ = ["bound"]

_MARK = re.compile(r"^[ \t]*#[ \t]*bind:(?P<names>(?:[ \t]+\?\w+)+)[ \t]*$", re.MULTILINE)


def bound(sparql: str, bindings: Bindings | None) -> str:
    r"""The query with a `VALUES` clause at each `# bind:` line. Raises `ValueError` for a variable without such a line.

    >>> from pyoxigraph import Literal
    >>> print(bound("SELECT ?n WHERE {\n  # bind: ?n\n  ?i eli:number ?n }", {"n": Literal('1" } DELETE')}))
    SELECT ?n WHERE {
    VALUES (?n) { ("1\" } DELETE") }
      ?i eli:number ?n }
    """
    values = dict(bindings or {})
    marked: set[str] = set()

    def clause(found: re.Match[str]) -> str:
        names = [name.lstrip("?") for name in found["names"].split() if name.lstrip("?") in values]
        marked.update(names)
        if not names:
            return found[0]
        variables = " ".join(f"?{name}" for name in names)
        return f"VALUES ({variables}) {{ ({' '.join(str(values[name]) for name in names)}) }}"

    text = _MARK.sub(clause, sparql)
    if missing := values.keys() - marked:
        raise ValueError(f"the query has no '# bind:' line for {', '.join(sorted(missing))}")
    return text
