"""The whole way: files in, a store that readers can open and canonical Turtle out, on one core, in MB of text a second.

Every step is timed where it happens in `vncite build`, so that the table adds up to the whole; what is not in it is the
rest. Processor time counts, so that other work on the machine does not: for a step that of its own thread, for the
whole that of all, and what the store's own threads take behind the steps has a row. Beside it: building again with
nothing changed, and after one report changed.

    python benchmarks/whole.py [--corpus DIR] [--repeat N] [--profile]
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from beside import SHARED

ROOT = Path(__file__).resolve().parent.parent
RESULT = ROOT / "benchmarks" / "results" / "whole.md"
TARGET = 15.0
"""MB/s that the whole way must reach."""
STEPS = {
    "read": ("vncite.read", "read_bytes"),
    "find": ("vncite.find", "find"),
    "link a document": ("vncite.link", "link_document"),
    "remember its facts": ("vncite.store.facts", "Facts.save"),
    "link the corpus": ("vncite.link", "combine"),
    "check": ("vncite.check", "check"),
    "graph of the reports": ("vncite.graph.rdf", "document_nquads"),
    "graph of the corpus": ("vncite.graph.corpus", "corpus_nquads"),
    "keep the triples as text": ("vncite.store.texts", "Texts.save"),
    "load": ("vncite.store.landing", "load"),
    "publish": ("vncite.store.embedded", "Store.publish"),
}
"""Each step by the function that does it."""


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--corpus", type=Path, default=SHARED / "corpus" / "dev")
    ask.add_argument("--repeat", type=int, default=3)
    ask.add_argument("--profile", action="store_true", help="print where the time goes, function by function")
    args = ask.parse_args()
    if not args.corpus.is_dir():
        print(f"{args.corpus} is not there: nothing to measure (--corpus DIR, VNCITE_SHARED=DIR)")
        return 0
    with contextlib.suppress(AttributeError):  # not on every system
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    size = sum(path.stat().st_size for path in args.corpus.rglob("*") if path.is_file()) / 1e6
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        once(args.corpus, folder / "warm")  # tables read, patterns compiled, as in any run but the first second
        if args.profile:
            return profiled(args.corpus, folder / "profiled")
        runs = [measured(args.corpus, folder / f"run{number}") for number in range(args.repeat)]
        best = min(runs, key=lambda run: run["whole"])
        same, changed = again(args.corpus, folder)
        report(best, size, same, changed)
    return 0 if size / best["whole"] >= TARGET else 1


def once(corpus: Path, folder: Path) -> None:
    """Build, publish, open as a reader, write Turtle."""
    from vncite.graph import export
    from vncite.store import Store, build

    build([corpus], folder)
    with Store.open(folder) as store:
        export.export(store, "turtle", folder.parent / f"{folder.name}.ttl")


def measured(corpus: Path, folder: Path) -> dict[str, float]:
    spent = dict.fromkeys(STEPS, 0.0)
    with timed(spent):
        begin, of_all = time.thread_time(), time.process_time()
        once(corpus, folder)
        own, whole = time.thread_time() - begin, time.process_time() - of_all
    turtle_out = spent.pop("Turtle")
    rest = own - sum(spent.values()) - turtle_out
    return {**spent, "Turtle": turtle_out, "the rest": rest, "threads of the store": whole - own, "whole": whole}


@contextlib.contextmanager
def timed(spent: dict[str, float]) -> Iterator[None]:
    """Put a stopwatch around each step. A step within a step (`link` within `combine`) counts once, for the outer."""
    undo: list[Callable[[], None]] = []
    running = False

    def watch(name: str, module: str, path: str) -> None:
        owner: Any = importlib.import_module(module)
        *outer, last = path.split(".")
        for part in outer:
            owner = getattr(owner, part)
        real = getattr(owner, last)

        def step(*args: Any, **options: Any) -> Any:
            nonlocal running
            if running:
                return real(*args, **options)
            running = True
            begin = time.thread_time()
            try:
                return real(*args, **options)
            finally:
                spent[name] = spent.get(name, 0.0) + time.thread_time() - begin
                running = False

        setattr(owner, last, step)
        undo.append(lambda: setattr(owner, last, real))

    for name, (module, path) in {**STEPS, "Turtle": ("vncite.graph.export", "export")}.items():
        watch(name, module, path)
    try:
        yield
    finally:
        for back in undo:
            back()


def again(corpus: Path, folder: Path) -> tuple[float, float]:
    """Seconds to build again with nothing changed, and with one report changed."""
    from vncite.store import build

    copy = folder / "copy"
    shutil.copytree(corpus, copy)
    for path in copy.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    build([copy], folder / "again")
    begin = time.process_time()
    build([copy], folder / "again")
    same = time.process_time() - begin
    one = next(path for path in sorted(copy.rglob("*")) if path.is_file())
    one.write_bytes(one.read_bytes() + "\nThực hiện Nghị quyết số 128/NQ-CP.\n".encode())
    begin = time.process_time()
    build([copy], folder / "again")
    return same, time.process_time() - begin


def profiled(corpus: Path, folder: Path) -> int:
    import cProfile
    import pstats

    profile = cProfile.Profile()
    profile.runcall(once, corpus, folder)
    pstats.Stats(profile).sort_stats("tottime").print_stats(40)
    return 0


def report(run: dict[str, float], size: float, same: float, changed: float) -> None:
    whole = run["whole"]
    lines = [
        "# The whole way", "",
        f"{size:.1f} MB of text, files in, store and Turtle out, one core, processor time, best run: "
        f"**{size / whole:.1f} MB/s** ({whole:.2f} s; the target is {TARGET:.0f} MB/s).", "",
        "| step | seconds | share | MB/s alone |", "|---|---:|---:|---:|",
    ]  # fmt: skip
    for name, seconds in run.items():
        if name != "whole":
            alone = f"{size / seconds:.0f}" if seconds > 0.0005 else ""
            lines.append(f"| {name} | {seconds:.3f} | {seconds / whole:.0%} | {alone} |")
    lines += [
        "",
        "The last column is the speed of the whole way if all other steps took no time:",
        "its lowest number is the limit that one step sets by itself.",
    ]
    lines += ["", f"Built again with nothing changed: {same:.3f} s. With one report changed: {changed:.2f} s.", ""]
    text = "\n".join(lines)
    print(text)
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
