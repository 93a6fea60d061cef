"""Write the example reports in plain text and the known answers, from what their author marked.

usage: python tools/make_answers.py

Reads `examples/labelled/*.txt` (one report each, every citation marked by hand) and `examples/labelled/folder.json`
(what is true of all reports together, by hand). Writes `examples/reports/*.txt`, `examples/answers.gold.jsonl` (one
line a citation, as a scorer reads it) and `examples/answers.json`. Nothing here looks for citations: a program that
finds them is measured against these files.
"""

from __future__ import annotations

import json
import re
from typing import Any

from labelled import EXAMPLES, Label, Report, load


def main() -> None:
    """Write everything that is derived from the marked reports, the Word files apart."""
    reports = load()
    for report in reports:
        if not report.word:
            (EXAMPLES / "reports" / f"{report.name}.txt").write_text(report.text, encoding="utf-8", newline="\n")
    (EXAMPLES / "answers.gold.jsonl").write_text(gold(reports), encoding="utf-8", newline="\n")
    (EXAMPLES / "answers.json").write_text(answers(reports), encoding="utf-8", newline="\n")


def gold(reports: list[Report]) -> str:
    """One JSON object a line, a citation each, in reading order."""
    rows = [row(report, label) for report in reports for label in report.labels]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in rows)


def row(report: Report, label: Label) -> dict[str, Any]:
    """A citation with its place in the text and among the places where the same words stand."""
    words = r"\s+".join(map(re.escape, label.surface.split()))
    places = [found.start() for found in re.finditer(f"(?={words})", report.text)]
    found: dict[str, Any] = {
        "doc": report.name,
        "start": label.start,
        "end": label.end,
        "surface": label.surface,
        "nth": places.index(label.start) + 1,
        "type": label.type,
        "number": None if "u" in label.options else label.number,
        "date": label.date,
        "issuer": label.issuer,
        "relation": label.relation,
        "form": label.form,
        "cluster": label.cluster,
    }
    if label.title:
        found["title"] = label.title
    for option, name in (("src", "source"), ("pin", "pinpoint"), ("raw", "impossible")):
        if option in label.options:
            found[name] = label.options[option]
    if label.implied:
        found["implied"] = True
    if "o" in label.options or label.form == "self":
        found["optional"] = True
    return found


def answers(reports: list[Report]) -> str:
    """The answers for each report and for all of them together."""
    together = json.loads((EXAMPLES / "labelled" / "folder.json").read_text(encoding="utf-8"))
    agree(reports, together)
    about = together.pop("reports")
    keys = ("surface", "type", "number", "date", "issuer", "relation", "form", "source", "pinpoint", "impossible")
    each = {}
    for report in reports:
        rows = [row(report, label) for label in report.labels]
        each[report.name] = {
            "file": f"reports/{report.name}.{'docx' if report.word else 'txt'}",
            **about[report.name],
            "citations": [{key: line[key] for key in keys if key in line} for line in rows if line["form"] != "self"],
        }
    cited = {label.cluster for report in reports for label in report.labels if label.form != "self"}
    together["counts"] = {
        "reports": len(reports),
        "citations": sum(len(one["citations"]) for one in each.values()),
        "instruments": len(cited),
    }
    return json.dumps({"folder": together, "reports": each}, ensure_ascii=False, indent=1) + "\n"


def agree(reports: list[Report], together: dict[str, Any]) -> None:
    """Stop where what is said of all reports together is not what their marks say."""
    dates: dict[str, dict[str, set[str]]] = {}
    cited: dict[str, set[str]] = {}
    impossible = set()
    for report in reports:
        for label in report.labels:
            if label.form == "self":
                continue
            if "u" not in label.options:
                cited.setdefault(label.number or "", set()).add(together["reports"][report.name]["district"])
            if label.date and label.number:
                dates.setdefault(label.cluster, {}).setdefault(label.date, set()).add(report.name)
            if "raw" in label.options:
                impossible.add((report.name, label.number, label.options["raw"]))
    marked = [{day: sorted(names) for day, names in days.items()} for days in dates.values() if len(days) > 1]
    said = [conflict["dates"] for conflict in together["conflicts"]]
    if sorted(map(str, map(sorted, map(dict.items, marked)))) != sorted(map(str, map(sorted, map(dict.items, said)))):
        raise SystemExit(f"conflicts: marked {marked}, said {said}")
    if impossible != {(one["report"], one["number"], one["written"]) for one in together["impossible"]}:
        raise SystemExit(f"impossible dates: marked {impossible}")
    for number, answer in together["cited_by"].items():
        if cited[number] != set(answer["districts"]):
            raise SystemExit(f"{number}: marked {cited[number] ^ set(answer['districts'])}")


if __name__ == "__main__":
    main()
