"""What is remembered of a report is the report: every field, nothing else read back."""

from __future__ import annotations

import dataclasses
import json
import sys
import threading
import types
import typing
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vncite import plain
from vncite.model import (
    Body,
    Candidate,
    Citation,
    Context,
    DateReading,
    Definition,
    Designation,
    Document,
    Extraction,
    Header,
    InstrumentKey,
    Link,
    LinkedDocument,
    Number,
    Part,
    Pinpoint,
    Place,
    Provision,
    Span,
)
from vncite.plain import decode, encode
from vncite.store.facts import Facts

KEY = InstrumentKey("hc", "cp", "nghi-quyet", "2021", "128")
READING = DateReading("11/10/2021", 5, 15, 11, 10, 2021, "slash")
CITATION = Citation(
    0, 9, "128/NQ-CP", "NQ", Number("128/NQ-CP", "hc", "128", None, "NQ", ("CP",)), "full", "implements", date=READING,
    issuer="Chính phủ", issuer_span=Span(20, 29), subject=Span(30, 40), parent=None, repairs=("d-restored",),
    pinpoint=Pinpoint("khoản 2 Điều 3", 1, 2, (Provision(article="3", clause="2"), Provision(article="4"))),
)  # fmt: skip
FULL = LinkedDocument(
    Extraction(
        Document("a.txt", "128/NQ-CP \u0001\udc80 ", "0" * 64, "docx", (Part(0, 3, "body"),), ("tcvn3",)),
        Header("BC", CITATION.number, Span(1, 2), READING, "UBND", Span(3, 4), "Yên Thế", "Sở Y tế", "KT. CHỦ TỊCH"),
        (CITATION,),
        (Definition(1, 2, "Nghị quyết 128", 0),),
    ),
    Context(
        Body("ubnd-huyen-215", "Ủy ban nhân dân huyện Yên Thế", "district", "huyen-215"),
        Place("huyen-215", "215", "huyện Yên Thế", "district", "tinh-24", None, date(2025, 6, 30)),
        None, None, date(2021, 12, 20),
    ),
    (
        Link(CITATION, "128/NQ-CP", "Chính phủ", True, Body("cp", "Chính phủ", "government"),
             Designation("cp", "nghi-quyet", "128"), KEY, 0.93, (Candidate(KEY, 0.93, "own-date"),)),
    ),
)  # fmt: skip


def test_every_field_comes_back() -> None:
    assert decode(encode(FULL)) == FULL


def test_threads_that_read_for_the_first_time_at_once() -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(20):
            plain._class_reader.cache_clear()
            plain._reader.cache_clear()
            plain._class_reader(LinkedDocument), plain._class_reader(Extraction), plain._class_reader(Link, ready=1)
            begin = threading.Barrier(4)

            def read(begin: threading.Barrier = begin) -> LinkedDocument:
                begin.wait()
                return decode(encode(FULL))

            with ThreadPoolExecutor(4) as pool:
                assert [done.result() for done in [pool.submit(read) for _ in range(4)]] == [FULL] * 4
            assert decode(encode(FULL)) == FULL
    finally:
        sys.setswitchinterval(before)


@settings(max_examples=25, deadline=None)
@given(st.from_type(LinkedDocument))
def test_any_report_comes_back(linked: LinkedDocument) -> None:
    assert encode(decode(encode(linked))) == encode(linked)  # as text, since NaN is not equal to itself


def test_facts_on_disk(tmp_path: Path) -> None:
    facts = Facts(tmp_path, "one")
    assert facts.load("0" * 64) is None
    facts.save(FULL)
    assert facts.load("0" * 64) == FULL
    assert Facts(tmp_path, "two").load("0" * 64) is None
    for damage in (b"", b"x", facts.path("0" * 64).read_bytes()[:-9]):
        facts.path("0" * 64).write_bytes(damage)
        assert facts.load("0" * 64) is None
    facts.save(FULL)
    facts.keep_only([])
    assert list(tmp_path.glob("*/*")) == []


@pytest.mark.parametrize("value", [None, [], {}, 1, "x", [[], [], []]])
def test_other_json_is_no_report(value: Any) -> None:
    with pytest.raises((ValueError, TypeError, LookupError)):
        decode(json.dumps(value).encode())


COMES_BACK = {str, int, float, bool, date, types.NoneType}


def odd_fields(kind: Any, seen: set[Any]) -> Iterator[Any]:
    """The kinds of field of a value type, and of those it holds, that JSON would not give back as they were."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind in seen or kind in COMES_BACK or origin is Literal:
        return
    seen.add(kind)
    if dataclasses.is_dataclass(kind):
        inner = tuple(typing.get_type_hints(kind).values())
    elif origin is tuple and inner[1:] == (...,):
        inner = inner[:1]
    elif origin not in (typing.Union, types.UnionType):
        yield kind
        return
    for one in inner:
        yield from odd_fields(one, seen)


def test_every_field_is_of_a_kind_that_comes_back() -> None:
    assert list(odd_fields(LinkedDocument, set())) == []


@pytest.mark.parametrize("kind", [set[str], frozenset[int], dict[str, int], list[str], tuple[int, str], bytes])
def test_a_new_kind_of_field_is_noticed(kind: Any) -> None:
    made = dataclasses.make_dataclass("Made", [("of_old", str | None), ("of_new", tuple[kind, ...])])
    assert list(odd_fields(made, set())) == [kind]
    with pytest.raises(TypeError, match="no plain form"):
        plain._reader(kind)
