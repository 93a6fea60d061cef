"""Fit the weights of the evidence about dates, and measure how far numbers of one series are out of order.

usage: python benchmarks/fit_dates.py [--register FILE.csv] [--reports N] [--write]

The weights of `lexicon/evidence_weights.csv` are those of a conditional logit: among the possible dates of an
instrument the true one is found from the slips that each would need and the signs about it. Fitted by Newton's method
with a Gaussian prior (`SPREAD`) on made reports of real citations (`planted.py`), half of them with a register in which
some rows are wrong, half without. `--write` puts the weights into the table. Needs numpy.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy

import vncite.check.evidence as evidence
from planted import Made, Real, calendar, make, reals, slipped
from vncite.check.facts import Facts
from vncite.check.known import Known
from vncite.check.series import series_of_key
from vncite.link.register import Register
from vncite.model import Corpus

TABLE = Path(evidence.__file__).parents[1] / "lexicon" / "evidence_weights.csv"
SPREAD = 2.0
"""Standard deviation of the Gaussian prior on each weight. Its mean stands in the table (`prior`): for a slip the
logarithm of its assumed rate, for a sign a guess from what the law says of it. It matters where made reports tell
little: two claims that differ by a digit say nothing of how often digits slip, and few citations lie outside a term."""


def disorder(rows: Sequence[Real]) -> None:
    """Print how often and how far a larger number of one series carries an earlier date."""
    series: dict[tuple[str, ...], list[tuple[int, date]]] = {}
    for real in rows:
        if real.number.serial.isdecimal():
            series.setdefault(series_of_key(real.key, real.number.canonical), []).append(
                (int(real.number.serial), real.day)
            )
    days = []
    for group in series.values():
        group.sort()
        days += [(a[1] - b[1]).days for i, a in enumerate(group) for b in group[i + 1 :] if a[0] < b[0]]
    wrong = sorted(day for day in days if day > 0)
    print(f"series {len(series)}, pairs {len(days)}, out of order {len(wrong)}, by days {wrong}")


def wrong_register(rows: Sequence[Real], seed: int) -> Register:
    """The rows as a register that has errors (assumed: one row in a thousand, one in twenty of those of grade C)."""
    chance = random.Random(seed)
    out = []
    for real in rows:
        if chance.random() < 0.3:
            continue
        doubtful = chance.random() < 0.1
        day = real.day
        if chance.random() < (0.05 if doubtful else 0.001):
            kind = chance.choice(("exchange", "digit", "effective", "other"))
            made = slipped(day, kind, real.row.effective, chance)
            day = (calendar(made) if made else None) or day
        out.append(replace(real.row, date=day, grade="C" if doubtful else "A"))
    return Register(out)


Instance = tuple[list[dict[str, float]], int]


def instances(made: Made, known: Known, size: int) -> list[Instance]:
    """For each instrument of each small corpus: the features of its possible dates, and which is the true one."""
    out: list[Instance] = []
    documents = made.corpus.documents
    for at in range(0, len(documents), size):
        corpus = Corpus(documents[at : at + size])
        facts = Facts(corpus, known)
        paths = {document.document.path for document in corpus.documents}
        true = {one.real.key: one.true for one in made.truth if one.document in paths}
        for key, mentions in facts.keyed.items():
            dated = [mention for mention in mentions if mention.reading]
            values = [*evidence.possible(facts, dated), evidence.UNKNOWN]
            rows = []
            for value in values:
                counts, _ = evidence.features(facts, dated, value)
                if value == evidence.UNKNOWN:
                    counts = {"other": sum(counts.get(kind, 0.0) for kind in evidence.SLIPS)}
                rows.append(counts)
            right = values.index(true[key]) if true[key] in values else len(values) - 1
            out.append((rows, right))
    return out


def fit(data: Sequence[Instance], kinds: Sequence[str], means: numpy.ndarray) -> numpy.ndarray:
    """Weights of greatest posterior probability."""
    width = len(kinds)
    # most instances have one possible date but the unknown one and the same features: count equal ones once
    counted: dict[tuple[object, ...], int] = {}
    for rows, right in data:
        shape = (tuple(tuple(row.get(kind, 0.0) for kind in kinds) for row in rows), right)
        counted[shape] = counted.get(shape, 0) + 1
    weights = means.copy()
    for _ in range(60):
        gradient = (means - weights) / SPREAD**2
        hessian = -numpy.eye(width) / SPREAD**2
        loss = 0.0
        for (rows, right), count in counted.items():  # type: ignore[misc]
            x = numpy.array(rows)
            score = x @ weights
            p = numpy.exp(score - score.max())
            p /= p.sum()
            loss -= count * float(numpy.log(max(p[right], 1e-300)))
            mean = p @ x
            gradient += count * (x[right] - mean)
            hessian -= count * ((x * p[:, None]).T @ x - numpy.outer(mean, mean))
        step = numpy.linalg.solve(hessian, gradient)
        weights = weights - step * min(1.0, 3.0 / max(1e-9, float(numpy.abs(step).max())))
        if float(numpy.abs(step).max()) < 1e-6:
            break
    print(f"instances {len(data)}, loss {loss / len(data):.5f}")
    return weights


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--register", help="CSV of real instruments (default: the shipped register)")
    ask.add_argument("--reports", type=int, default=2500)
    ask.add_argument("--write", action="store_true", help="put the weights into the table")
    args = ask.parse_args()

    register = Register.load(args.register) if args.register else Register.shipped()
    rows = reals(register)
    disorder(rows)
    with TABLE.open(encoding="utf-8", newline="") as lines:
        table = list(csv.DictReader(lines))
    kinds = [row["kind"] for row in table if row["fitted"] == "yes"]
    means = numpy.array([float(row["prior"]) for row in table if row["fitted"] == "yes"])
    made = make(rows, 1, reports=args.reports, lists=0.0)
    data = instances(made, Known(wrong_register(made.rows, 2)), 2)
    made = make(rows, 3, reports=args.reports, lists=0.0)
    data += instances(made, Known(None), 2)
    weights = dict(zip(kinds, fit(data, kinds, means), strict=True))
    for row in table:
        if row["kind"] in weights:
            seen = sum(1 for rows_, _ in data if any(row["kind"] in one for one in rows_))
            row["weight"], row["seen"] = f"{weights[row['kind']]:.2f}", str(seen)
            print(f"{row['kind']:20}{row['weight']:>8}{seen:>8}")
    if args.write:
        with TABLE.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, table[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(table)


if __name__ == "__main__":
    main()
