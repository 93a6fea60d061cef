"""The tables against each other and against the tables of facts they were made from."""

from __future__ import annotations

import csv
import re
from datetime import date

import pytest
from shared import SHARED, absent

from vncite.lexicon import load
from vncite.lexicon.bodies import bodies
from vncite.lexicon.types import NO_RANK, doc_types

SYMBOL = re.compile(r"/(?:TT|QĐ|NĐ|NQ|CT|KH|BC|TB|CĐ)-([A-ZĐƯ&]+[a-z]?)$")


def reference(name: str) -> list[dict[str, str]]:
    if reason := absent(f"reference/{name}"):
        pytest.skip(reason)
    with (SHARED / "reference" / name).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_type_of_the_reference_is_known_by_word_and_symbol() -> None:
    # Three rows of the reference stand for the papers of an organisation, not for a type.
    rows = [row for row in reference("doc_types.csv") if not row["slug"].startswith("van-ban-") or row["abbr"]]
    assert len(rows) > 80
    for row in rows:
        name = re.sub(r" \(.*\)| cá biệt| của .*", "", row["name_vi"])
        kind = doc_types().word(name)
        assert kind is not None, name
        if row["abbr"]:
            assert any(row["slug"] == one.slug for one in doc_types().symbol(row["abbr"])) or row["abbr"] == "QĐ", row


def test_every_body_of_the_reference_is_known_by_code_and_by_name() -> None:
    for row in reference("issuers.csv"):
        body = bodies().by_code(row["abbr"])
        assert body is not None, row["abbr"]
        for alias in re.findall(r"(?:^|\|)([^|( ]+)(?=$|\|)", row["aliases"]):
            assert bodies().by_code(alias) is not None, alias


def test_every_issuer_of_the_register_existed_on_its_day() -> None:
    seen = 0
    for row in load().table("register"):
        symbol = SYMBOL.search(row["number"])
        if symbol and row["year_suspect"] == "no":
            body = bodies().by_code(symbol[1])
            assert body is not None, row["number"]
            assert body.existed(date.fromisoformat(row["date"])), row["number"]
            seen += 1
    assert seen > 1500


def test_types_of_the_register_are_those_of_their_symbols() -> None:
    for row in load().table("register"):
        symbol = re.search(r"^\d+[a-z]?(?:/\d{4})?/([A-ZĐa-z]+)[-/]", row["number"])
        if symbol and (kinds := doc_types().symbol(symbol[1])):
            joint = row["type"] == "TTLT" and row["number"].endswith("/TT-LB")
            assert joint or row["type"] in {kind.code for kind in kinds}, row["number"]


def test_a_type_has_the_rank_that_the_table_of_force_gives_it() -> None:
    ranks = {row["type"]: int(row["rank"]) for row in load().table("force") if not row["body"]}
    assert {kind.code: kind.rank for kind in doc_types().all if kind.rank != NO_RANK} == ranks
