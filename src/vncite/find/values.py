"""The frozen values of `model`, made fast: much of the time of a document with many citations goes into making them.

A frozen dataclass with slots sets every field through `object.__setattr__`. A class with the same slots and no such
guard sets them directly, and its object then takes the class of the value, which Python allows because the two have
one layout.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import TypeVar

__all__ = ["maker"]

Value = TypeVar("Value")


def maker(kind: type[Value]) -> Callable[..., Value]:
    """A function that makes a value of a frozen dataclass with slots from all its fields, in their order.

    >>> from vncite.model import Span
    >>> maker(Span)(3, 8)
    Span(start=3, end=8)
    """
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    sets = "".join(f" value.{name} = {name}\n" for name in names)
    scope: dict[str, Callable[..., Value]] = {}
    twin = type(f"_{kind.__name__}", (), {"__slots__": tuple(names)})
    source = f"def make({', '.join(names)}):\n value = new(twin)\n{sets} value.__class__ = kind\n return value\n"
    exec(source, {"new": object.__new__, "twin": twin, "kind": kind}, scope)
    return scope["make"]
