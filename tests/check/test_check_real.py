"""What is said of real documents, read through `find` and `link`. They stand beside the repository."""

from __future__ import annotations

import csv
from pathlib import Path

from shared import SHARED, needs

from vncite.check import check
from vncite.find import find
from vncite.link import link
from vncite.link.register import Register
from vncite.model import Corpus
from vncite.read import expand, read

ROOT = Path(__file__).resolve().parents[2]
SEEDS, DEV = SHARED / "seeds", SHARED / "corpus" / "dev"


def linked(folder: Path, register: Register | None) -> Corpus:
    return link([find(read(path)) for path in expand([str(folder)])], register=register)


ERRORS = {
    ("bac-yen.txt", "42/NQ-CP", "2020-04-09"),
    ("bac-yen.txt", "16/NQ-CP", "2021-02-08"),
    ("bac-yen.txt", "128/NQ-CP", "2021-10-11"),
    ("bac-yen.txt", "86/NQ-CP", "2021-08-06"),
    ("bac-yen.txt", "268/NQ-UBTVQH15", "2021-08-06"),
}


@needs("seeds")
def test_the_seeds_alone_prove_five_dates_and_make_two_suspect() -> None:
    found = check(linked(SEEDS, None), register=None, select=["D"])
    rows = {(Path(one.document).name, one.number, one.suggested) for one in found if one.severity == "error"}
    assert rows == ERRORS
    assert {(one.code, one.number, one.suggested) for one in found if one.severity == "warning"} == {
        ("D108", "24/2022/UBTVQH15", "2022-08-11"),
        ("D108", "77-KL/TW", "2022-06-05"),
    }
    assert all(one.evidence for one in found)


@needs("seeds")
def test_with_the_register_the_same_are_proven_and_one_more_is_known() -> None:
    register = Register.shipped()
    found = check(linked(SEEDS, register), register=register, select=["D"])
    assert {(Path(one.document).name, one.number, one.suggested) for one in found if one.severity == "error"} == ERRORS
    suspect = {one.number: one.suggested for one in found if one.severity == "warning"}
    assert suspect == {"24/2022/UBTVQH15": "2022-08-11", "77-KL/TW": "2020-06-05"}


@needs("corpus/dev")
def test_every_error_over_the_development_corpus_is_one_that_was_judged_right() -> None:
    with (ROOT / "benchmarks" / "judged.csv").open(encoding="utf-8", newline="") as lines:
        judged = [row for row in csv.DictReader(lines) if row["severity"] == "error"]
    assert {row["verdict"] for row in judged} == {"right"}
    register = Register.shipped()
    errors = [one for one in check(linked(DEV, register), register=register, select=["D"]) if one.severity == "error"]
    said = {(Path(one.document).stem, one.number, one.claimed or "") for one in errors}
    assert said == {(row["document"], row["number"], row["date"]) for row in judged}
