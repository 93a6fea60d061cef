"""Date findings over real documents, with the verdict that a reader gave on each (`judged.csv`).

    python benchmarks/judged.py      writes the measured part of results/dates-dev.md

Verdicts are given by reading the passage, once; which findings there are today is measured here. A finding without a
verdict is listed as "not judged", and the status is 1 where one of severity error is. `severity` in the table is that
of the day of the verdict; a test compares it with today's.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from beside import SHARED, absent
from vncite.check import check
from vncite.find import find
from vncite.link import link
from vncite.link.register import Register
from vncite.model import Corpus, Extraction, Finding
from vncite.read import expand, read

HERE = Path(__file__).resolve().parent
RESULT = HERE / "results" / "dates-dev.md"
VERDICTS = HERE / "judged.csv"
EXAMPLES = HERE.parent / "examples" / "reports"
START, END = "<!-- measured -->\n", "<!-- end of what is measured -->\n"


@dataclass(frozen=True)
class Verdict:
    """What a reader found of one finding."""

    verdict: str
    """`right` or `wrong`; `not judged` where nobody has looked."""
    why: str


def verdicts() -> dict[tuple[str, str, str], Verdict]:
    """By the document's name without its suffix, the number and the ISO date, empty where it is no date."""
    with VERDICTS.open(encoding="utf-8", newline="") as lines:
        return {
            (row["document"], row["number"], row["date"]): Verdict(row["verdict"], row["why"])
            for row in csv.DictReader(lines)
        }


def verdict_on(finding: Finding, given: dict[tuple[str, str, str], Verdict]) -> Verdict:
    """The verdict on a finding."""
    key = Path(finding.document).stem, finding.number or "", finding.claimed or ""
    return given.get(key, Verdict("not judged", ""))


def found(folder: Path) -> list[Extraction]:
    """What `find` reads in the documents of a folder."""
    return [find(read(path)) for path in expand([str(folder)])]


def date_findings(documents: Sequence[Extraction], register: Register | None) -> tuple[Corpus, list[Finding]]:
    """What is said of the dates of documents that are checked together."""
    corpus = link(documents, register=register)
    return corpus, check(corpus, register=register, select=["D"], lang="en")


def errors(findings: Sequence[Finding]) -> set[tuple[str, int]]:
    """Document and place of each finding of severity error."""
    return {(finding.document, finding.start) for finding in findings if finding.severity == "error"}


def listed(corpus: Corpus, findings: Sequence[Finding]) -> Iterator[str]:
    """One row of a table for each finding."""
    given, documents = verdicts(), {linked.document.path: linked for linked in corpus.documents}
    for one in findings:
        stated = documents[one.document].links[one.link].citation.date if one.link is not None else None
        kinds = ", ".join(dict.fromkeys(evidence.kind for evidence in one.evidence))
        judged = verdict_on(one, given)
        said = f"{judged.verdict}: {judged.why}" if judged.why else judged.verdict
        yield (
            f"| {one.code} {one.severity} | {Path(one.document).stem} ({one.start}) | {one.number} of "
            f"{stated.raw if stated else '–'} | {one.suggested or 'none'} | {kinds or '–'} | {said} |"
        )


def measured() -> tuple[str, bool]:
    """The measured part of the page, and whether every error has a verdict."""
    register, documents = Register.shipped(), found(SHARED / "corpus" / "dev")
    corpus, findings = date_findings(documents, register)
    grave = [one for one in findings if one.severity == "error"]
    less = [one for one in findings if one.severity != "error"]
    given = verdicts()
    right = sum(verdict_on(one, given).verdict == "right" for one in grave)
    together = errors(findings)
    alone = {place for one in documents for place in errors(date_findings([one], register)[1])}
    unregistered = errors(date_findings(documents, None)[1])
    examples = found(EXAMPLES)
    _, planted = date_findings(examples, register)
    sets = [
        (
            "`corpus/dev`, together, with the shipped register",
            documents,
            len(together),
            len(less),
            f"{right} errors right",
        ),
        ("the same, one document at a time", documents, len(alone), None, both(alone, together)),
        ("the same, register switched off", documents, len(unregistered), None, both(unregistered, together)),
        (
            "`examples/reports`",
            examples,
            len(errors(planted)),
            len(planted) - len(errors(planted)),
            "their slips are planted",
        ),
    ]
    lines = ["| documents | how many | citations | errors | warnings and notes | |", "|---|---:|---:|---:|---:|---|"]
    for name, texts, count, rest, says in sets:
        citations = sum(len(one.citations) for one in texts)
        lines.append(f"| {name} | {len(texts)} | {citations:,} | {count} | {'' if rest is None else rest} | {says} |")
    head = ["| finding | document (place) | citation | suggestion | evidence | verdict |", "|---|---|---|---|---|---|"]
    lines += ["", "## Errors", "", *head, *listed(corpus, grave)]
    lines += ["", "## Warnings and notes", "", *head, *listed(corpus, less)]
    return "\n".join(lines) + "\n", all(verdict_on(one, given).verdict != "not judged" for one in grave)


def both(some: set[tuple[str, int]], others: set[tuple[str, int]]) -> str:
    """In how many places two sets of errors agree."""
    return f"{len(some & others)} of them are those of the first row"


def main() -> int:
    """0 where every error has a verdict."""
    if reason := absent("corpus/dev"):
        print(f"skipped: {reason}", file=sys.stderr)
        return 0
    told, judged = measured()
    print(told)
    before, _, rest = RESULT.read_text(encoding="utf-8").partition(START)
    _, _, after = rest.partition(END)
    RESULT.write_text(f"{before}{START}{told}{END}{after}", encoding="utf-8")
    return int(not judged)


if __name__ == "__main__":
    sys.exit(main())
