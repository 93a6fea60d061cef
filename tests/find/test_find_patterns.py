"""No pattern of `find` may backtrack without bound.

The standard library's `re` backtracks. A repeat without an upper bound is allowed where it cannot give back what it
took (possessive, or in an atomic group), or where it repeats one character or class; and a group that is repeated may
not be able to match nothing but such a repeat (`(?: *,?)*`): each could then take what the other gave back.
"""

import importlib
import pkgutil
import re
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

import pytest

import vncite.find
from vncite.find import find
from vncite.find.assemble import Finder
from vncite.lexicon import load
from vncite.model import Document

ONE = {op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN}
GIVING = {op.MAX_REPEAT, op.MIN_REPEAT}
REPEATS = GIVING | {op.POSSESSIVE_REPEAT}


def fixed(tree):
    """Characters that a pattern takes at least, repeats without an upper bound left out."""
    width = 0
    for code, argument in tree:
        if code in ONE:
            width += 1
        elif code in REPEATS:
            low, high, body = argument
            width += 0 if high is op.MAXREPEAT else low * fixed(body)
        elif code is op.SUBPATTERN:
            width += fixed(argument[-1])
        elif code is op.ATOMIC_GROUP:
            width += fixed(argument)
        elif code is op.BRANCH:
            width += min(map(fixed, argument[1]))
    return width


def parts(code, argument):
    """The patterns inside one element of a pattern."""
    if code in REPEATS:
        return [argument[2]]
    if code is op.SUBPATTERN:
        return [argument[-1]]
    if code is op.ATOMIC_GROUP:
        return [argument]
    if code is op.BRANCH:
        return argument[1]
    if code in (op.ASSERT, op.ASSERT_NOT):
        return [argument[1]]
    return []


def free(tree):
    """Whether a repeat without an upper bound that can give back stands in the pattern."""
    for code, argument in tree:
        if code in GIVING and argument[1] is op.MAXREPEAT:
            return True
        if code in (op.POSSESSIVE_REPEAT, op.ATOMIC_GROUP, op.ASSERT, op.ASSERT_NOT):
            continue
        if any(map(free, parts(code, argument))):
            return True
    return False


def branches(tree):
    """The alternatives of a group, or the group where it has none."""
    while len(tree) == 1 and tree[0][0] is op.SUBPATTERN:
        tree = tree[0][1][-1]
    return tree[0][1][1] if len(tree) == 1 and tree[0][0] is op.BRANCH else [tree]


def unbounded(tree, atomic=False):
    """The repeats in a pattern that may backtrack without bound."""
    for code, argument in tree:
        if code in GIVING:
            _, high, body = argument
            single = len(body) == 1 and body[0][0] in ONE
            if high is op.MAXREPEAT and not single and not atomic:
                yield f"repeats a group without bound: {body}"[:120]
            elif high > 1 and any(free(branch) and not fixed(branch) for branch in branches(body)):
                yield f"repeats what may be one run of a character: {body}"[:120]
        for part in parts(code, argument):
            yield from unbounded(part, code is op.ATOMIC_GROUP)


def patterns():
    """Every compiled pattern of the room: of its modules, and of the readers that one lexicon makes."""
    seen = {}
    for info in pkgutil.iter_modules(vncite.find.__path__):
        module = importlib.import_module(f"vncite.find.{info.name}")
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                seen.setdefault(value, f"{info.name}.{name}")
    todo, known = [("Finder", Finder(load(), "re"))], set()
    while todo:
        name, thing = todo.pop()
        if id(thing) in known:
            continue
        known.add(id(thing))
        for key, value in getattr(thing, "__dict__", {}).items():
            if isinstance(value, re.Pattern):
                seen.setdefault(value, f"{type(thing).__module__.rpartition('.')[2]}.{type(thing).__name__}.{key}")
            elif type(value).__module__.startswith("vncite.find"):
                todo.append((key, value))
    return sorted((name, pattern) for pattern, name in seen.items())


PATTERNS = patterns()
UNMET: set[str] = set()
"""Patterns that repeat a group without bound, each to be made possessive."""


@pytest.mark.parametrize(("name", "pattern"), [pytest.param(*row, id=row[0]) for row in PATTERNS])
def test_no_unbounded_backtracking(name, pattern, request):
    if name in UNMET:
        request.applymarker(pytest.mark.xfail(strict=True, reason="repeats a group without bound"))
    flags = pattern.flags & ~re.UNICODE
    assert list(unbounded(parser.parse(pattern.pattern, flags))) == []


def possessive_groups(tree):
    """The possessive repeats of more than one character in a pattern."""
    for code, argument in tree:
        if code is op.POSSESSIVE_REPEAT and not (len(argument[2]) == 1 and argument[2][0][0] in ONE):
            yield str(argument[2])[:120]
        for part in parts(code, argument):
            yield from possessive_groups(part)


@pytest.mark.parametrize(("name", "pattern"), [pytest.param(*row, id=row[0]) for row in PATTERNS])
def test_no_possessive_group(name, pattern):
    """They are wrong before Python 3.11.5: `vncite.patterns.compiled` makes them atomic groups."""
    assert list(possessive_groups(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))) == []


def test_the_walk_sees_possessive_groups():
    assert list(possessive_groups(parser.parse(r"(?:ab)*+c")))
    assert not list(possessive_groups(parser.parse(r"[ab]*+(?>(?:ab)*)c?+")))


def test_the_walk_finds_what_it_looks_for():
    bad = [
        r"(?:ab)*c",
        r"(?:a+)+",
        r"(?:a+b?){2,}",
        r"(?:(?:x y)+)?",
        r"(?:a*){0,5}",
        r"(?:a*|bc){0,5}",
        r"(?=(?:ab)+c)",
    ]
    good = [
        r"(?:ab)*+c",
        r"(?>(?:ab)*)",
        r"[ab]*c",
        r"(?:ab){0,9}",
        r"(?:a++b)*+",
        r" +",
        r"\d+(?:/\d+)?",
        r"(?: *,|x+y){0,9}",
    ]
    assert [text for text in bad if not list(unbounded(parser.parse(text)))] == []
    assert [text for text in good if list(unbounded(parser.parse(text)))] == []


def test_the_patterns_are_there():
    assert len(PATTERNS) > 40


HOSTILE = [
    "1/" * 20_000,
    "12-" * 20_000,
    "Nghị quyết " * 20_000,
    "Luật " * 20_000,
    "Nghị quyết số " + "1, (2, và 3; " * 5_000,
    " " * 100_000,
    "\n" * 100_000,
    "Nghị quyết số" + " " * 100_000 + "84/NQ-CP",
    "của " * 20_000,
    "khoản 1, " * 20_000 + "Điều 5 Luật Đất đai",
    "ngày " * 20_000,
    "A" * 100_000,
    "84/NQ-" + "CP-" * 20_000,
    "Căn cứ " * 20_000,
    "(" * 50_000 + ")" * 50_000,
    "sửa đổi, bổ sung " * 10_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_a_hostile_text_is_read(text):
    for citation in find(Document.from_text(text)).citations:
        assert text[citation.start : citation.end] == citation.text
