"""Accuracy of `find` with `link`: every citation against the labels; gains and losses since the committed result.

    python benchmarks/accuracy.py              the table, every fault, gains and losses
    python benchmarks/accuracy.py --check      the same; exit status 1 where anything that was right is wrong now
    python benchmarks/accuracy.py --update     the same; makes this the committed result

The example reports are always scored. Where the folder of facts stands beside the repository (`../shared`, or
`VNCITE_SHARED`), so are its labelled texts, its citation strings, and the heads of its corpus. What cannot be scored is
not compared. The committed result (`results/accuracy.jsonl`) names each citation that is wrong by document, place and
number, and holds no text.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from beside import SHARED, absent
from scoring import Fault, Score, same_number, score, score_strings
from vncite.find import find
from vncite.iri import Namer
from vncite.link import link
from vncite.model import Document
from vncite.read import expand, read
from vncite.view.rows import citations

ROOT = Path(__file__).resolve().parent.parent
RESULT = ROOT / "benchmarks" / "results" / "accuracy.jsonl"
TABLE = RESULT.with_suffix(".md")
TARGETS = {
    "seeds": {"f1": 0.99, "type": 1.0, "date": 1.0, "issuer": 0.97, "relation": 0.93},
    "dev": {"f1": 0.98, "end_to_end": 0.95, "recall_title": 0.95, "relation": 0.9},
    "strings": {"right": 0.99},
    "headers": {"right": 0.97},
}
REJECTED = {
    "C_nghi-dinh-so-135-2026-nd-cp-469360": "the file has no head: number and date stand nowhere in it",
    "C_hong-tu-lien-tich-so-01-2022-ttlt-vksndtc-tandtc-bca-bqp-bldtbxh-36844": "the number is cut short",
}
"""Rows of the manifest that are wrong, with the reason."""


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def printed(documents: Iterable[Document]) -> Iterator[dict[str, Any]]:
    """The rows that `vncite find --format jsonl` prints for these documents, linked together."""
    namer = Namer()
    for linked in link(find(document) for document in documents).documents:
        yield from citations(linked, namer)


def labelled(gold: Path, texts: Path) -> Score:
    return score(rows(gold), printed(read(path) for path in expand([str(texts)])))


def strings(gold: Path) -> Score:
    labels = rows(gold)
    return score_strings(
        labels, printed(Document.from_text(row["text"], f"s{i:04d}.txt") for i, row in enumerate(labels))
    )


def headers(manifest: Path, texts: Path) -> Score:
    """Number and date that a document gives itself, against the row of the manifest."""
    out, right = Score(), 0
    labels = [row for row in rows(manifest) if row["id"] not in REJECTED]
    for row in labels:
        header = find(read(texts / f"{row['id']}.txt")).header
        day, month, year = row["ngay_ban_hanh"].split("/")
        wanted = (row["so_hieu"], f"{year}-{month}-{day}")
        got = (header.number.canonical if header.number else None, header.date.iso if header.date else None)
        wrong = [] if same_number(wanted[0], got[0]) else ["number"]
        wrong += ["date"] if wanted[1] != got[1] else []
        right += not wrong
        for what in wrong:
            i = what == "date"
            out.faults[Fault(row["id"], 0, row["so_hieu"], what)] = f"{wanted[i]!r}, not {got[i]!r}"
    out.figures = {"gold": len(labels), "right": right / len(labels)}
    return out


def sets() -> dict[str, Callable[[], Score]]:
    """Every set that can be scored here, by name."""
    out: dict[str, Callable[[], Score]] = {
        "examples": lambda: labelled(ROOT / "examples" / "answers.gold.jsonl", ROOT / "examples" / "reports")
    }
    if not absent("eval"):
        labels, corpus = SHARED / "eval", SHARED / "corpus"
        out["seeds"] = lambda: labelled(labels / "seeds.gold.jsonl", SHARED / "seeds")
        out["dev"] = lambda: labelled(labels / "dev.gold.jsonl", labels / "dev")
        out["strings"] = lambda: strings(labels / "strings.gold.jsonl")
        out["headers"] = lambda: headers(corpus / "manifest.jsonl", corpus / "dev")
    return out


def committed() -> dict[str, Score]:
    """The committed result: figures and faults of each set."""
    out: dict[str, Score] = {}
    for row in rows(RESULT) if RESULT.exists() else []:
        one = out.setdefault(row["set"], Score())
        if "figures" in row:
            one.figures = row["figures"]
        else:
            one.faults[Fault(row["document"], row["start"], row["number"], row["wrong"])] = ""
    return out


def write(scores: dict[str, Score]) -> None:
    """Make `scores` the committed result; sets that could not be scored keep theirs."""
    whole = {**committed(), **scores}
    lines = []
    for name, one in whole.items():
        lines.append({"set": name, "figures": {key: round(value, 4) for key, value in one.figures.items()}})
        lines += [
            {"set": name, "document": f.document, "start": f.start, "number": f.number, "wrong": f.what}
            for f in sorted(one.faults)
        ]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    head = "# Accuracy of find and link\n\n"
    head += "Made by `python benchmarks/accuracy.py --update`; what the figures mean: `benchmarks/scoring.py`.\n\n"
    for path, content in ((RESULT, text), (TABLE, head + table(whole))):
        part = path.with_suffix(".part")
        part.write_text(content, encoding="utf-8")
        part.replace(path)


def table(scores: dict[str, Score]) -> str:
    """The figures, a column a set; targets in brackets."""
    names = list(dict.fromkeys(key for one in scores.values() for key in one.figures))
    lines = ["| | " + " | ".join(scores) + " |", "|---|" + "---:|" * len(scores)]
    for key in names:
        cells = []
        for name, one in scores.items():
            value, target = one.figures.get(key), TARGETS.get(name, {}).get(key)
            cell = "" if value is None else f"{value:.4f}" if isinstance(value, float) else str(value)
            cells.append(cell + (f" (≥ {target:.2f})" if target is not None else ""))
        lines.append(f"| {key} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def show(label: str, name: str, fault: Fault, says: str) -> None:
    print(f"{label:9} {fault.what:11} {name} {fault.document}:{fault.start} {fault.number} {says}".rstrip())


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    todo = ask.add_mutually_exclusive_group()
    todo.add_argument("--check", action="store_true", help="exit with 1 where anything was lost")
    todo.add_argument("--update", action="store_true", help="make this the committed result")
    args = ask.parse_args()

    before = committed()
    scores = {name: run() for name, run in sets().items()}
    print(table(scores))
    if reason := absent("eval"):
        print(f"Only the example reports are scored: {reason}\n")
    else:
        print("Rows of the manifest left out:", *(f"{name}: {why}" for name, why in REJECTED.items()), "", sep="\n  ")
    for name, one in scores.items():
        for fault, says in sorted(one.faults.items()):
            show("wrong", name, fault, says)
    short = [
        f"{name}: {key} {scores[name].figures[key]:.4f} < {target}"
        for name in scores
        for key, target in TARGETS.get(name, {}).items()
        if scores[name].figures[key] < target
    ]
    print("\nTargets not reached:" if short else "\nEvery target is reached.", *short, sep="\n  ")

    gained = lost = 0
    for name, one in scores.items():
        old = before.get(name, Score()).faults
        for fault in sorted(old.keys() - one.faults.keys()):
            show("gained", name, fault, "")
            gained += 1
        for fault in sorted(one.faults.keys() - old.keys()):
            show("lost", name, fault, one.faults[fault])
            lost += 1
    print(f"\nAgainst the committed result: {gained} gained, {lost} lost.")
    if args.update:
        write(scores)
    if args.check and lost:
        print("Something that was right is wrong now; if the labels changed, run with --update.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
