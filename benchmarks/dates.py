"""Wrong dates planted among real ones: what `check` finds of them, and whether its suggestion is right.

usage: python benchmarks/dates.py [--reports N] [--seed N] [--through-text]

Reports are made of real dated citations (`planted.py`). For each kind of slip a run of its own plants it in some
citations; everything else in the report is right. Three registers: none; one that lacks the instruments whose dates
were planted (hold-out: it knows their neighbours in the series only); the whole one, which knows the answer.
`--through-text` lets `find` and `link` read the made text; without it `check` alone is measured, on citations that
are known.

Recall: planted dates about which there is a finding of severity error or warning. Precision: such findings about
planted dates, of all of them (two findings about one cause count once). Right: findings on planted dates that suggest
the true date.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass

from planted import RATES, Made, Planted, Real, make, reals
from vncite.check import check
from vncite.link.register import Register
from vncite.model import Corpus, Document, Finding

SIZE = 4
"""Reports checked together: how often an instrument is cited by another report, too."""
PLANTED = {
    "exchange": ({"exchange": 0.06}, 0.0),
    "year slip": ({"year": 0.06}, 0.0),
    "digit slip": ({"digit": 0.06}, 0.0),
    "effective date": ({"effective": 0.06}, 0.0),
    "whole list exchanged": ({}, 0.5),
    "nothing": ({}, 0.0),
}


@dataclass
class Score:
    """Counts of one run."""

    planted: int = 0
    found: int = 0
    errors: int = 0
    right: int = 0
    false: int = 0
    false_errors: int = 0
    stated: int = 0

    def row(self) -> str:
        """The figures as the cells of a table."""
        precision = self.found / (self.found + self.false) if self.found + self.false else 1.0
        sure = self.errors / (self.errors + self.false_errors) if self.errors + self.false_errors else 1.0
        recall = self.found / self.planted if self.planted else 1.0
        right = self.right / self.found if self.found else 1.0
        return (
            f"{self.stated:7} {self.planted:7} {precision:9.3f} {sure:12.3f} {recall:7.3f} {right:7.3f} "
            f"{self.false:6} {self.false_errors:6}"
        )


def found_in(made: Made, register: Register | None, through_text: bool) -> dict[tuple[str, int], Finding]:
    """The gravest date finding about each citation, by its document and the end of its date."""
    out: dict[tuple[str, int], Finding] = {}
    documents = made.corpus.documents
    for at in range(0, len(documents), SIZE):
        corpus = Corpus(documents[at : at + SIZE])
        if through_text:
            from vncite.find import find
            from vncite.link import link

            texts = [Document.from_text(one.document.text, one.document.path) for one in corpus.documents]
            corpus = link((find(text) for text in texts), register=register)
        by_path = {linked.document.path: linked for linked in corpus.documents}
        for finding in check(corpus, register=register, select=["D"]):
            if finding.severity != "note" and finding.link is not None:
                reading = by_path[finding.document].links[finding.link].citation.date
                if reading is not None:
                    out[finding.document, reading.end] = finding
    return out


def score(made: Made, register: Register | None, through_text: bool) -> Score:
    """What was found of what was planted."""
    result = Score()
    found = found_in(made, register, through_text)
    links = {linked.document.path: linked.links for linked in made.corpus.documents}
    for one in made.truth:
        reading = links[one.document][one.link].citation.date
        assert reading is not None
        finding = found.pop((one.document, reading.end), None)
        result.stated += 1
        if one.kind != "none":
            result.planted += 1
            if finding:
                result.found += 1
                result.errors += finding.severity == "error"
                result.right += finding.suggested == one.true.isoformat()
        elif finding:
            result.false += 1
            result.false_errors += finding.severity == "error"
    result.false += len(found)
    result.false_errors += sum(1 for finding in found.values() if finding.severity == "error")
    return result


def without(rows: Sequence[Real], truth: Sequence[Planted]) -> Register:
    """The register without the instruments whose dates were planted wrong."""
    wrong = {one.real.key for one in truth if one.kind != "none"}
    return Register(real.row for real in rows if real.key not in wrong)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--reports", type=int, default=300)
    ask.add_argument("--seed", type=int, default=2021)
    ask.add_argument("--through-text", action="store_true", help="read the made texts with find and link")
    args = ask.parse_args()
    rows = reals(Register.shipped())
    whole = Register(real.row for real in rows)
    print(f"{len(rows)} instruments, {args.reports} reports a run, seed {args.seed}, {SIZE} reports checked together")
    print(f"{'planted':21} {'register':9} {'dates':>7} {'planted':>7} {'precision':>9} {'of errors':>12} "
          f"{'recall':>7} {'right':>7} {'false':>6} {'errors':>6}")  # fmt: skip
    started = time.process_time()
    for name, (rates, lists) in PLANTED.items():
        made = make(rows, args.seed, reports=args.reports, rates=rates, lists=lists, apart=0.0)
        registers = {"none": None, "hold-out": without(rows, made.truth), "whole": whole}
        for label, register in registers.items():
            print(f"{name:21} {label:9} {score(made, register, args.through_text).row()}", flush=True)
    made = make(rows, args.seed, reports=args.reports, rates=RATES, lists=0.05)
    for label, register in (("none", None), ("hold-out", without(rows, made.truth)), ("whole", whole)):
        print(f"{'all, as often as':21} {label:9} {score(made, register, args.through_text).row()}", flush=True)
    print(f"(as often as the fit assumes: {RATES}) {time.process_time() - started:.0f} s of processor time")


if __name__ == "__main__":
    main()
