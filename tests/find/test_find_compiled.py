"""What mypyc needs of the source of `find` (`docs/developing.md`)."""

import ast
import re
from pathlib import Path

import pytest

import vncite

MODULES = sorted(Path(vncite.__file__).parent.joinpath("find").glob("*.py"))
CONSTANT = re.compile(r"_*[A-Z][A-Z\d_]*")


def unguarded(source):
    """The constants of a module that are not declared Final."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign):
            names = [name for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)]
            yield from (name.id for name in names if CONSTANT.fullmatch(name.id))
        elif isinstance(node, ast.AnnAssign) and not ast.unparse(node.annotation).startswith("Final"):
            yield from filter(CONSTANT.fullmatch, [ast.unparse(node.target)])


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_constants_are_final(module):
    assert list(unguarded(module.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("_REACH = 60", ["_REACH"]),
        ("_REACH: int = 60", ["_REACH"]),
        ("_LOW, _HIGH = 1, 2", ["_LOW", "_HIGH"]),
        ("_REACH: Final = 60", []),
        ("_REACH: Final[int] = 60", []),
        ("Value = TypeVar('Value')", []),
    ],
)
def test_what_is_not_final_is_seen(source, names):
    assert list(unguarded(source)) == names
