"""Speed of `find`: full extraction on one core, beside the floor, a plain pattern of the standard library, and eyecite;
and, where what is installed is compiled, beside the same source as Python alone.

Each contender runs over its whole text several times, in turn, and its best processor time counts; ratios are of one
run on one machine. The texts are the legal texts beside the repository (`../shared/corpus/dev`), or `--corpus DIR`;
eyecite reads an English text of its own, made of its documented citation forms, with its Hyperscan tokenizer.

    python benchmarks/find.py [--corpus DIR] [--repeat N]
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import re
import subprocess
import sys
import time
import tracemalloc
import unicodedata
from collections.abc import Callable
from pathlib import Path

import vncite.find.assemble
from beside import SHARED
from vncite.find import find
from vncite.model import Document

ROOT = Path(__file__).resolve().parent.parent
RESULT = ROOT / "benchmarks" / "results" / "find.md"
PLAIN = re.compile(
    r"(?:Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Công văn|Kế hoạch)\s+số\s+\d+/(?:\d{4}/)?[A-ZĐ-]+"
)
COMPILED = not str(vncite.find.assemble.__file__).endswith(".py")
ALONE = "vncite, uncompiled"
ENGLISH = (
    "In Lissner v. Test, 1 U.S. 1 (1982), the court held that the statute applied to all claims arising before the "
    "amendment took effect; see also Bostock v. Clayton County, 590 U.S. 644, 680 (2020), at length. "
    "The panel disagreed with the reasoning of Smith v. Jones, 410 U.S. 113, 120 (1973), and remanded. Id. at 121. "
    "The parties then filed further briefs on damages, and the clerk set the matter for hearing in the spring term, at "
    "which counsel for both sides asked for more time to complete the record and to depose the remaining witnesses. "
)
HOSTILE = {
    "10 MB on one line": lambda text: " ".join(text.split())[:7_500_000] * 2,
    "a million slashes": lambda text: "1/" * 1_000_000,
    'a million "Nghị quyết "': lambda text: "Nghị quyết " * 1_000_000,
    "ten thousand nested lists": lambda text: "Nghị quyết số " + "1, (2, và 3; " * 10_000,
    'a million "Luật "': lambda text: "Luật " * 1_000_000,
    'a million "Luật Đất đai, "': lambda text: "Luật Đất đai, " * 1_000_000,
    "a million digits and dashes": lambda text: "12-" * 700_000,
    "a table's row of citations": lambda text: "Quyết định số 12/QĐ-UBND | về việc | " * 20_000,
    "the texts with their accents apart (NFD)": lambda text: unicodedata.normalize("NFD", text),
}


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def uncompiled(corpus: Path, repeat: int) -> float:
    """Best processor time of the source in this repository, run by a process of its own as Python alone."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, __file__, "--corpus", str(corpus), "--repeat", str(repeat), "--seconds"]
    return float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--seconds", action="store_true", help="print the best time of one pass of `find`, nothing else")
    ask.add_argument("--corpus", type=Path, default=SHARED / "corpus" / "dev")
    ask.add_argument("--repeat", type=int, default=5)
    args = ask.parse_args()
    files = sorted(args.corpus.glob("*.txt"))
    if not files:
        print(f"no texts in {args.corpus}: nothing to measure (--corpus DIR, VNCITE_SHARED=DIR)", file=sys.stderr)
        return 0
    data = [file.read_bytes() for file in files]
    size = sum(map(len, data))
    texts = [block.decode("utf-8") for block in data]
    documents = [Document.from_text(text) for text in texts]
    find(documents[0])

    def floor() -> None:
        for block in data:
            unicodedata.normalize("NFC", block.decode("utf-8"))

    def plain() -> None:
        for text in texts:
            sum(1 for _ in PLAIN.finditer(text))

    def ours() -> None:
        for document in documents:
            find(document)

    if args.seconds:
        ours()
        print(min(seconds(ours) for _ in range(args.repeat)))
        return 0
    english, cited, eyecite = ENGLISH * 8, 0, None
    try:
        logging.disable(logging.WARNING)
        from eyecite import get_citations
        from eyecite.tokenizers import HyperscanTokenizer

        tokenizer = HyperscanTokenizer()
        cited = len(get_citations(english, tokenizer=tokenizer))

        def eyecite() -> None:
            get_citations(english, tokenizer=tokenizer)

    except ImportError:
        print("eyecite is not installed: no peer in this run", file=sys.stderr)

    contenders: dict[str, Callable[[], object]] = {"floor": floor, "plain re": plain, "vncite": ours}
    if eyecite:
        contenders["eyecite"] = eyecite
    first = seconds(ours)
    best = dict.fromkeys(contenders, float("inf"))
    for _ in range(args.repeat):
        for name, work in contenders.items():
            best[name] = min(best[name], seconds(work))
    citations = sum(len(find(document).citations) for document in documents)
    if COMPILED:
        best[ALONE] = uncompiled(args.corpus, args.repeat)
    speed = {name: (len(english.encode()) if name == "eyecite" else size) / took / 1e6 for name, took in best.items()}
    lines = [
        "# Speed of find",
        "",
        f"{len(files)} texts, {size / 1e6:.1f} MB, {citations} citations, one core, best of {args.repeat}; "
        f"vncite {'compiled by mypyc' if COMPILED else 'as Python alone'}.",
        "",
        "| contender | MB/s | beside the floor | µs a citation |",
        "|---|---:|---:|---:|",
    ]
    for name in best:
        number = {"vncite": citations, ALONE: citations, "eyecite": cited}.get(name)
        each = f"{best[name] / number * 1e6:.0f}" if number else ""
        lines.append(f"| {name} | {speed[name]:.1f} | {speed['floor'] / speed[name]:.1f}x | {each} |")
    lines += ["", f"The first pass of the process, which compiles the patterns, runs at {size / first / 1e6:.1f} MB/s."]
    if eyecite:
        lines += [
            "",
            f"vncite runs at {speed['vncite'] / speed['eyecite']:.1f} times the speed of eyecite with Hyperscan.",
        ]
    lines += [
        "",
        "A text of nothing but citations costs by the citation, any other by the byte.",
        "",
        "| hostile text | MB | citations | cost a byte beside ordinary text | µs a citation |",
        "|---|---:|---:|---:|---:|",
    ]
    ordinary = best["vncite"] / size
    for name, make in HOSTILE.items():
        document = Document.from_text(make("\n".join(texts)))
        length = len(document.text.encode())
        counts: list[int] = []
        took = min(seconds(lambda: counts.append(len(find(document).citations))) for _ in range(2))  # noqa: B023
        each = f"{took / counts[0] * 1e6:.0f}" if counts[0] else ""
        lines.append(f"| {name} | {length / 1e6:.1f} | {counts[0]} | {took / length / ordinary:.2f}x | {each} |")
    largest = max(documents, key=lambda document: len(document.text))
    tracemalloc.start()
    extraction = find(largest)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    lines += [
        "",
        f"Peak memory beside the text of the largest document ({len(largest.text.encode()) / 1e6:.2f} MB, "
        f"{len(extraction.citations)} citations): {peak / len(largest.text.encode()):.1f}x.",
    ]
    print("\n".join(lines))
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
