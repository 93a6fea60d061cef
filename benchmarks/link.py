"""Linking: citations a second at 1, 10 and 100 thousand; and the threshold under which no instrument is chosen.

    python benchmarks/link.py                  speed, processor time of one core; writes results/link.md python
    benchmarks/link.py --threshold      right, wrong and left open at every threshold, with the dates of citations
    hidden python benchmarks/link.py --ages           how old the instruments are that texts cite
    (`vncite.link.ranking`)

The documents are those of `../shared/corpus/dev`, found once, then repeated; each copy has numbers of its own, so that
a corpus of many copies names as many more instruments.
"""

from __future__ import annotations

import argparse
import gc
import re
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

from beside import SHARED, absent
from vncite.find import find
from vncite.lexicon import load
from vncite.link import THRESHOLD, Register, combine, link, link_document
from vncite.link.facts import Facts, Json, of_document, title_in
from vncite.link.ranking import rank
from vncite.link.titles import title_candidates
from vncite.model import Citation, Extraction, InstrumentKey, LinkedDocument, Number
from vncite.read import read

ROOT = Path(__file__).resolve().parent.parent
RESULT = ROOT / "benchmarks" / "results" / "link.md"
CURVES = ROOT / "benchmarks" / "results" / "link-threshold.md"
SIZES = (1_000, 10_000, 100_000)
TARGET = 20_000
REPEATS = 3
GOLD = (("seeds", "seeds"), ("dev", "eval/dev"))
THRESHOLDS = (0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)


def documents(*folders: str) -> list[Extraction]:
    """The texts of the shared folder, found."""
    paths = sorted(path for folder in folders for path in (SHARED / folder).glob("*") if path.is_file())
    return [find(read(path)) for path in paths]


def renumbered(extraction: Extraction, copy: int) -> Extraction:
    """A copy of a document whose numbers are its own."""
    if copy == 0:
        return extraction
    numbers: dict[Number, Number] = {}

    def other(citation: Citation) -> Citation:
        number = citation.number
        if number is None:
            return citation
        if number not in numbers:
            found = re.match(r"\d+", number.serial)
            serial = str(int(found[0]) + 10_000 * copy) + number.serial[found.end() :] if found else number.serial
            canonical = re.sub(r"\A\d+", serial, number.canonical, count=1)
            numbers[number] = replace(number, serial=serial, canonical=canonical)
        return replace(citation, number=numbers[number])

    document = replace(extraction.document, path=f"{extraction.document.path}#{copy}")
    citations = tuple(other(citation) for citation in extraction.citations)
    return replace(extraction, document=document, citations=citations)


def repeated(found: list[Extraction], size: int) -> list[Extraction]:
    """Copies of the documents until they hold at least so many citations."""
    out: list[Extraction] = []
    count = copy = 0
    while count < size:
        for extraction in found:
            made = renumbered(extraction, copy)
            out.append(made)
            count += len(made.citations)
            if count >= size:
                return out
        copy += 1
    return out


def speed(found: list[Extraction]) -> int:
    """Print and write the table of speeds; 1 where the target is missed."""
    rows = []
    slowest = float("inf")
    for size in SIZES:
        made = repeated(found, size)
        citations = sum(len(extraction.citations) for extraction in made)
        alone, both, instruments = float("inf"), float("inf"), 0
        for _ in range(REPEATS if size < SIZES[-1] else 1):
            gc.collect()
            began = time.process_time()
            linked = [link_document(extraction) for extraction in made]
            middle = time.process_time()
            instruments = len(combine(linked).instruments)
            alone = min(alone, middle - began)
            both = min(both, time.process_time() - began)
            del linked
        slowest = min(slowest, citations / both)
        rows.append(
            f"| {citations:,} | {len(made):,} | {instruments:,} | {citations / alone:,.0f} | {citations / both:,.0f} | "
            f"{1e6 * both / citations:.1f} |"
        )
        print(rows[-1], flush=True)
    head = [
        "# Linking",
        "",
        "Citations a second on one core, processor time: inside each document (`link_document`) and the whole "
        "way (`link`: facts of the corpus, the shipped register, instruments and claims). Documents of "
        "corpus/dev, repeated and renumbered. `python benchmarks/link.py`",
        "",
        "| citations | documents | instruments | inside documents, /s | the whole way, /s | µs a citation |",
        "|---|---|---|---|---|---|",
    ]
    RESULT.write_text("\n".join([*head, *rows, ""]), encoding="utf-8")
    print(f"target {TARGET:,} citations/s: {'reached' if slowest >= TARGET else 'MISSED'}")
    return int(slowest < TARGET)


def hidden(linked: list[LinkedDocument]) -> Iterator[tuple[InstrumentKey, date, int]]:
    """Instruments whose period only a date tells: their key, the day of the citing text, the document."""
    for index, document in enumerate(linked):
        on = document.context.date
        seen = set()
        for one in document.links:
            dated = one.candidates and one.candidates[0].reason == "own-date" and one.citation.form == "full"
            if dated and on and one.key and one.key.issuer.find("-") < 0 and one.key not in seen:
                seen.add(one.key)
                yield one.key, on, index


def curve(name: str, answers: list[tuple[float, bool]], silent: int) -> Iterator[str]:
    """Right and wrong at every threshold, of answers given with a probability, as lines of a table."""
    yield from ("", f"{name}: {len(answers) + silent}; of {silent} of them nothing is known.", "")
    yield "| threshold | chosen | right | wrong | precision | mean probability |"
    yield "|---|---|---|---|---|---|"
    for threshold in THRESHOLDS:
        chosen = [(probability, right) for probability, right in answers if probability >= threshold]
        right = sum(1 for _, good in chosen if good)
        precision = right / len(chosen) if chosen else 1.0
        mean = sum(probability for probability, _ in chosen) / len(chosen) if chosen else 1.0
        yield f"| {threshold} | {len(chosen)} | {right} | {len(chosen) - right} | {precision:.3f} | {mean:.3f} |"


def undated(linked: list[LinkedDocument], register: Register | None) -> tuple[list[tuple[float, bool]], int]:
    """What the other documents and the register say of central citations whose date is hidden."""
    lexicon = load()
    facts: list[Json] = [of_document(document) for document in linked]
    answers: list[tuple[float, bool]] = []
    silent = 0
    for key, on, index in hidden(linked):
        others = Facts(one for other, one in enumerate(facts) if other != index)
        mine = next(one for one in linked[index].links if one.key == key and one.number)
        assert mine.designation is not None
        assert mine.number is not None
        registered: dict[InstrumentKey, int] = {}
        for known in register.keys(mine.number) if register else ():
            if (known.issuer, known.type, known.number) == (key.issuer, key.type, key.number):
                registered[known] = 1
        best = next(iter(rank(others.instruments(mine.designation, key.series), registered, on, lexicon)), None)
        if best is None:
            silent += 1
        else:
            answers.append((best.probability, best.key == key))
    return answers, silent


def unnumbered(linked: list[LinkedDocument]) -> tuple[list[tuple[float, bool]], int]:
    """What the table says of laws cited by title and number, once a document and law, if the number is hidden."""
    lexicon = load()
    answers: list[tuple[float, bool]] = []
    silent = 0
    for document in linked:
        seen = set()
        for one in document.links:
            title = title_in(one.citation)
            if title is None or one.key is None or one.key in seen or document.context.date is None:
                continue
            seen.add(one.key)
            bare = replace(one.citation, number=None, form="title", title=title, date=None, year=None)
            use: Literal["basis", "text"] = "basis" if bare.relation == "based_on" else "text"
            best = next(iter(title_candidates(bare, document.context.date, (), lexicon, use=use)), None)
            if best is None:
                silent += 1
            else:
                answers.append((best.probability, best.key == one.key))
    return answers, silent


def gold() -> Iterator[str]:
    """The B-cubed F1 of instruments on the gold files, and how many rows get one, at every threshold."""
    sys.path.insert(0, str(SHARED / "eval"))
    import score

    yield from ("", "On the gold files, B-cubed F1 of the instruments, and rows with an instrument:", "")
    yield "| threshold | " + " | ".join(name for name, _ in GOLD) + " |"
    yield "|---" * (1 + len(GOLD)) + "|"
    found = {name: [link_document(extraction) for extraction in documents(folder)] for name, folder in GOLD}
    for threshold in THRESHOLDS:
        cells = []
        for name, _ in GOLD:
            predicted = [
                {
                    "doc": Path(document.document.path).stem,
                    "start": one.citation.start,
                    "end": one.citation.end,
                    "type": one.citation.type,
                    "number": one.number,
                    "instrument": str(one.key) if one.key else None,
                }
                for document in combine(found[name], threshold=threshold).documents
                for one in document.links
                if one.citation.form != "self"
            ]
            rows = [row for row in score.rows(SHARED / "eval" / f"{name}.gold.jsonl") if row["form"] != "self"]
            pairs, _, _ = score.match(rows, predicted)
            linked = sum(1 for _, row in pairs if row["instrument"])
            cells.append(f"{score.b_cubed(pairs):.4f}, {linked} of {len(pairs)}")
        yield f"| {threshold} | " + " | ".join(cells) + " |"


def thresholds(found: list[Extraction]) -> int:
    """Print and write what each threshold gives, on what is hidden in real documents and on the gold files."""
    linked = [link_document(extraction) for extraction in found]
    lines = [
        "# The threshold of linking",
        "",
        f"Below it no instrument is chosen (default {THRESHOLD}). Real citations of corpus/dev and the seeds with "
        "their date or number hidden; what the other documents, the register and the table of laws then say. "
        "Wrong ones among the laws are mostly slips of the texts themselves (a law's number of another year). "
        "`python benchmarks/link.py --threshold`",
        *curve("Dates hidden, with the register", *undated(linked, Register.shipped())),
        *curve("Dates hidden, without a register", *undated(linked, None)),
        *curve("Numbers of laws hidden", *unnumbered(linked)),
        *gold(),
    ]
    print("\n".join(lines))
    CURVES.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return 0


def ages(found: Iterable[Extraction]) -> int:
    """Print how old, in years, the cited instruments are whose number has no year."""
    years: list[float] = []
    for document in link(found, register=None).documents:
        on = document.context.date
        mine = {
            one.key: (on - one.citation.date.value).days / 365.25
            for one in document.links
            if on and one.key and one.key.series != "qppl" and one.citation.form != "self"
            and one.citation.date and one.citation.date.value and one.citation.date.value <= on
        }  # fmt: skip
        years += mine.values()
    print(f"{len(years)} instruments; share at most so many years old:")
    for limit in (0.1, 0.25, 0.5, 1, 2, 3, 4, 5, 7, 10, 20):
        print(f"| {limit} | {sum(1 for year in years if year <= limit) / len(years):.3f} |")
    return 0


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    ask.add_argument("--threshold", action="store_true")
    ask.add_argument("--ages", action="store_true")
    args = ask.parse_args()
    if reason := absent("corpus/dev"):
        print(f"skipped: {reason}", file=sys.stderr)
        return 0
    if args.threshold:
        return thresholds(documents("corpus/dev", "seeds"))
    if args.ages:
        return ages(documents("corpus/dev"))
    return speed(documents("corpus/dev"))


if __name__ == "__main__":
    sys.exit(main())
