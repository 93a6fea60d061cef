"""A million triples: build, load, write canonical Turtle, ask, check shapes; vncite beside rdflib and maplib.

    python benchmarks/graph.py [--triples 1000000] [--sample 4000]

Reports are made up, in the shape that `vncite build` writes; the same triples go to every contender, each in a process
of its own so that memory can be told apart. Times are processor time of all threads, that of Turtle also by the clock
(Oxigraph writes on a second core while the rest is put in order); a question's is the median of many askings.

SHACL runs over a sample, for its engine needs milliseconds a node; over rdflib's own memory a smaller one still, as its
time grows with the square of the graph.
"""

from __future__ import annotations

import argparse
import io
import json
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from vncite.graph.corpus import corpus_nquads
from vncite.graph.rdf import document_nquads

from vncite.model import (  # isort: skip
    Body, Citation, Claim, Context, Corpus, DateReading, Designation, Document, Extraction, Header, Instrument,
    InstrumentKey, Link, LinkedDocument, Number, Place,
)  # fmt: skip

RESULTS = Path(__file__).resolve().parent / "results"
CONTENDERS = ("vncite", "rdflib", "maplib")
TARGETS = {
    "build": 6.0, "Turtle, by the clock": 2.0, "who cites X": 0.002, "two dates for one instrument": 0.050,
    "memory": 1e9,
}  # fmt: skip
"""Seconds; memory in bytes."""
TURTLE = ("Turtle", "Turtle, by the clock")
PATIENCE = 90
"""Seconds that a question may take."""
PER_REPORT, INSTRUMENTS, PER_CITATION = 20, 1800, 25.6
"""Citations of a report, instruments in all, and triples for each citation, with its share of the report."""
PREFIXES = """PREFIX vnc: <https://vnc.example/ns#> PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#>
"""
QUESTIONS = {
    "who cites X": """SELECT DISTINCT ?district {
        ?report eli:refers_to <https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/128> ; vnc:district ?district }""",
    "two dates for one instrument": """SELECT ?number ?date {
        ?conflict a vnc:DateConflict ; vnc:about ?instrument ; vnc:disputedDate ?date .
        ?instrument eli:id_local ?number }""",
    "the same, from the claims alone": """SELECT DISTINCT ?instrument {
        ?one a vnc:DateClaim ; vnc:about ?instrument ; vnc:value ?first .
        ?other vnc:about ?instrument ; vnc:value ?second . FILTER(?first < ?second) }""",
    "to the sentence": """SELECT ?date ?words {
        ?conflict vnc:about <https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/128> .
        ?conflict a vnc:DateConflict ; vnc:claim ?claim .
        ?claim vnc:value ?date ; prov:wasDerivedFrom ?citation .
        ?citation oa:hasSelector ?quote . ?quote oa:exact ?words }""",
}
GOVERNMENT = Body("cp", "Chính phủ", "government")


def key(serial: int) -> InstrumentKey:
    return InstrumentKey("hc", "cp", "nghi-quyet", "2021", str(serial))


def report(number: int) -> LinkedDocument:
    """A made-up report with twenty dated citations; one in four hundred exchanges day and month."""
    province = Place(f"tinh-{number % 63 + 1:02}", f"{number % 63 + 1:02}", f"tỉnh {number % 63}", "province", "vn")
    district = Place(
        f"huyen-{number % 700 + 1:03}", f"{number % 700 + 1:03}", f"huyện {number % 700}", "district", province.id,
        None, date(2025, 6, 30),
    )  # fmt: skip
    body = Body(f"ubnd-{district.id}", f"Ủy ban nhân dân {district.name}", "district", district.id)
    text, links = "", []
    for n in range(PER_REPORT):
        serial = (number * 7 + n * 61) % INSTRUMENTS + 1
        day = date(2021, 1, 1) + timedelta(days=serial % 364)
        slip = (number * PER_REPORT + n) % 400 == 0 or (serial == 128 and number % 50 == 0)
        if slip and day.day <= 12:
            day = date(2021, day.day, day.month)
        core = f"Nghị quyết số {serial}/NQ-CP"
        lead = f"Việc thứ {n} của báo cáo {number}: thực hiện "
        start = len(text) + len(lead)
        text += (
            f"{lead}{core} ngày {day:%d/%m/%Y} của Chính phủ, huyện đã giao các xã làm xong phần việc {number}-{n}.\n"
        )
        at = start + len(core) + 6
        reading = DateReading(f"{day:%d/%m/%Y}", at, at + 10, day.day, day.month, day.year, "slash")
        canonical = Number(f"{serial}/NQ-CP", "hc", str(serial), None, "NQ", ("CP",))
        citation = Citation(
            start, start + len(core), core, "NQ", canonical, "full", "implements", date=reading, confidence=0.97
        )
        name = Designation("cp", "nghi-quyet", str(serial))
        known = {"body": GOVERNMENT, "designation": name, "key": key(serial), "probability": 0.99}
        links.append(Link(citation, canonical.canonical, "Chính phủ", **known))  # type: ignore[arg-type]
    own = Number(f"{number + 1}/BC-UBND", "hc", str(number + 1), None, "BC", ("UBND",))
    header = Header(type="BC", number=own, issuer=body.name)
    document = Document.from_text(text, f"{number}.txt")
    extraction = Extraction(document, header, tuple(link.citation for link in links))
    return LinkedDocument(extraction, Context(body, district, province, date=date(2022, 3, 1)), tuple(links))


def corpus(reports: int) -> Corpus:
    documents = tuple(map(report, range(reports)))
    claims: dict[InstrumentKey, list[Claim]] = defaultdict(list)
    for linked in documents:
        for index, link in enumerate(linked.links):
            assert link.key is not None
            assert link.citation.date is not None
            claims[link.key].append(Claim(link.key, link.citation.date, linked.document.path, index))
    instruments = {}
    for name, stated in sorted(claims.items()):
        days = {claim.date.value for claim in stated}
        status: Any = "disputed" if len(days) > 1 else "agreed" if days else "unknown"
        agreed = next(iter(days)) if len(days) == 1 else None
        instruments[name] = Instrument(
            name, f"{name.number}/NQ-CP", "NQ", (GOVERNMENT,), None, tuple(stated), agreed, status
        )
    return Corpus(documents, instruments)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.process_time()
    found = work()
    return time.process_time() - start, found


def timed_both(work: Callable[[], Any]) -> tuple[float, float]:
    """Seconds of processor time, and by the clock."""
    start = time.perf_counter()
    spent, _ = timed(work)
    return spent, time.perf_counter() - start


def _too_long(*_: object) -> None:
    raise TimeoutError


def ask(question: Callable[[str], int]) -> Iterator[tuple[str, float, int]]:
    """Each question's median time and number of rows; slow ones are asked once."""
    for name, text in QUESTIONS.items():
        signal.alarm(PATIENCE)
        try:
            first, rows = timed(lambda text=text: question(PREFIXES + text))
        except TimeoutError:
            yield name, float("inf"), 0
            continue
        finally:
            signal.alarm(0)
        times = [first] if first > 0.5 else [timed(lambda text=text: question(PREFIXES + text))[0] for _ in range(25)]
        yield name, statistics.median(times), rows


def of_vncite(folder: Path, reports: int) -> dict[str, Any]:
    import pyoxigraph as ox

    from vncite.graph.export import export

    whole = corpus(reports)
    before = peak()

    def build() -> ox.Store:
        store = ox.Store()
        for start in range(0, reports, 500):
            chunk = b"".join(map(document_nquads, whole.documents[start : start + 500]))
            store.load(chunk, ox.RdfFormat.N_QUADS, lenient=True)
        store.load(corpus_nquads(whole), ox.RdfFormat.N_QUADS, lenient=True)
        return store

    seconds, store = timed(build)
    found: dict[str, Any] = {"triples": len(store), "build": seconds}
    out = io.BytesIO()
    found.update(zip(TURTLE, timed_both(lambda: export(store, "turtle", out)), strict=True))
    found["memory"] = peak() - before

    def question(text: str) -> int:
        return sum(1 for _ in store.query(text, use_default_graph_as_union=True))  # type: ignore[union-attr, misc]

    for name, seconds, rows in ask(question):
        found[name], found[f"rows: {name}"] = seconds, rows
    (folder / "graph.nt").write_bytes(b"".join(_ntriples(store)))
    data = (folder / "graph.nt").read_bytes()
    found["load"], _ = timed(lambda: ox.Store().load(data, ox.RdfFormat.N_TRIPLES))
    return found


def _ntriples(store: Any) -> Iterator[bytes]:
    from vncite.graph.dataset import ntriples

    return ntriples(store)


def of_rdflib(folder: Path, reports: int) -> dict[str, Any]:
    import pyoxigraph as ox
    import rdflib

    data = (folder / "graph.nt").read_bytes()
    triples = [
        (quad.subject.value, quad.predicate.value, quad.object)  # type: ignore[union-attr]
        for quad in ox.parse(data, ox.RdfFormat.N_TRIPLES)
    ]
    before = peak()

    def build() -> rdflib.Graph:
        graph = rdflib.Graph()
        for s, p, o in triples:
            value: Any
            if isinstance(o, ox.Literal):
                value = rdflib.Literal(o.value, lang=o.language, datatype=None if o.language else o.datatype.value)
            else:
                value = rdflib.URIRef(o.value)  # type: ignore[union-attr]
            graph.add((rdflib.URIRef(s), rdflib.URIRef(p), value))
        return graph

    seconds, graph = timed(build)
    found: dict[str, Any] = {"triples": len(graph), "build": seconds, "memory": peak() - before}
    found.update(zip(TURTLE, timed_both(lambda: graph.serialize(format="turtle")), strict=True))
    for name, seconds, rows in ask(lambda text: len(list(graph.query(text)))):
        found[name], found[f"rows: {name}"] = seconds, rows
    found["load"], _ = timed(lambda: rdflib.Graph().parse(data=data, format="nt"))
    return found


def of_maplib(folder: Path, reports: int) -> dict[str, Any]:
    from maplib import Model

    before = peak()
    model = Model()
    found: dict[str, Any] = {}
    found["load"], _ = timed(lambda: model.read(str(folder / "graph.nt"), format="ntriples"))
    found["memory"] = peak() - before
    written = timed_both(lambda: model.write(str(folder / "maplib.ttl"), format="turtle"))
    found.update(zip(TURTLE, written, strict=True))
    for name, seconds, rows in ask(lambda text: len(model.query(text))):
        found[name], found[f"rows: {name}"] = seconds, rows
    return found


def shacl(sample: int) -> dict[str, Any]:
    """Seconds and triples of pySHACL over Oxigraph, and over rdflib's memory with a tenth of the sample."""
    import pyoxigraph as ox
    import pyshacl
    import rdflib

    from vncite.graph.ontology import ontology_file
    from vncite.graph.validate import validate

    found = {}
    for name, triples in (
        ("over Oxigraph", sample),
        ("over Oxigraph, a tenth", sample // 10),
        ("over rdflib", sample // 10),
    ):
        whole = corpus(max(1, triples // int(PER_REPORT * PER_CITATION)))
        data = b"".join(map(document_nquads, whole.documents)) + corpus_nquads(whole)
        store = ox.Store()
        store.bulk_load(data, ox.RdfFormat.N_QUADS)
        if name == "over rdflib":
            graph = rdflib.Graph().parse(data=b"".join(_ntriples(store)), format="nt")
            shapes = rdflib.Graph().parse(ontology_file("shapes.ttl"))
            seconds, _ = timed(
                lambda graph=graph, shapes=shapes: pyshacl.validate(graph, shacl_graph=shapes, inplace=True)
            )
        else:
            seconds, _ = timed(lambda store=store: validate(store))
        found[name] = {"triples": len(store), "seconds": seconds}
    return found


def peak() -> int:
    """Peak memory of this process so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def table(found: dict[str, dict[str, Any]], shapes: dict[str, Any]) -> str:
    rows = ["build", "load", *TURTLE, *QUESTIONS, "memory"]
    lines = [
        "# A million triples", "",
        f"{found['vncite']['triples']:,} triples, made by `python benchmarks/graph.py`, each contender by itself.",
        "", "| | vncite (Oxigraph) | rdflib | maplib | target |", "|---|---:|---:|---:|---:|",
    ]  # fmt: skip
    for row in rows:
        cells = [_cell(row, found[name].get(row)) for name in CONTENDERS]
        lines.append(f"| {row} | {' | '.join(cells)} | {_cell(row, TARGETS.get(row))} |")
    lines += [
        "",
        "build: from linked citations (rdflib: from the same terms) to a graph in memory; Turtle: vncite's is in",
        "canonical order; memory: what the graph (vncite: and its Turtle) adds to the process.",
        "",
        "SHACL, all shapes:",
        "",
    ]
    lines += [f"- {name}: {one['triples']:,} triples in {one['seconds']:.1f} s" for name, one in shapes.items()]
    return "\n".join(lines) + "\n"


def _cell(row: str, value: float | None) -> str:
    if value is None:
        return "–"
    if value == float("inf"):
        return f"> {PATIENCE} s"
    if row == "memory":
        return f"{value / 1e6:,.0f} MB"
    return f"{value * 1000:,.2f} ms" if value < 0.1 else f"{value:,.2f} s"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--sample", type=int, default=40_000)
    parser.add_argument("--contender", choices=CONTENDERS)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    reports = max(1, options.triples // int(PER_REPORT * PER_CITATION))
    if options.contender:
        signal.signal(signal.SIGALRM, _too_long)
        work = {"vncite": of_vncite, "rdflib": of_rdflib, "maplib": of_maplib}[options.contender]
        print(json.dumps(work(options.folder, reports)))
        return 0
    found: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in CONTENDERS:
            command = [
                sys.executable,
                __file__,
                "--triples",
                str(options.triples),
                "--contender",
                name,
                "--folder",
                folder,
            ]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                print(f"{name}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
            found[name] = json.loads(done.stdout) if done.returncode == 0 else {}
    shapes = shacl(options.sample)
    text = table(found, shapes)
    RESULTS.mkdir(exist_ok=True)
    numbers = json.dumps({**found, "shacl": shapes}, indent=1).replace("Infinity", "null")  # null: given up
    (RESULTS / "graph.json").write_text(numbers + "\n", encoding="utf-8")
    (RESULTS / "graph.md").write_text(text, encoding="utf-8")
    print(text)
    missed = [name for name, most in TARGETS.items() if found["vncite"].get(name, most + 1) > most]
    if missed:
        print(f"not reached: {', '.join(missed)}", file=sys.stderr)
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
