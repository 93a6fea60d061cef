"""From files to the page in a browser: the sample reports, and a report that means harm."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from vncite.ask import ask
from vncite.store.build import build
from vncite.store.embedded import Store
from vncite.view import page
from vncite.view.page_graph import page_graph

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
VNC = "PREFIX vnc: <https://vnc.example/ns#> "
HARM = "<img src=x onerror=\"window.__pwned='file'\">"
REPORT = f"""ỦY BAN NHÂN DÂN
HUYỆN SÌN HỒ {HARM}

Số: 31/BC-UBND          Sìn Hồ, ngày 12 tháng 4 năm 2022

BÁO CÁO </script><script>window.__pwned='text'</script>

Kính gửi: Ủy ban nhân dân tỉnh Lai Châu.
Thực hiện Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ về {HARM} thích ứng an toàn, huyện báo cáo.
Căn cứ Luật {HARM} Đất đai; Quyết định số 218/QĐ-BYT<svg onload=window.__pwned='number'> của Bộ Y tế; ngày 10/11/2021
Chính phủ đã ban hành Nghị quyết số 128/NQ-CP <!-- <script> {{{{7*7}}}}.
"""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the sample reports."""
    folder = tmp_path_factory.mktemp("kho") / "covid"
    build([EXAMPLES / "reports"], folder)
    return folder


def test_no_citation_is_lost(sample: Path) -> None:
    with Store.open(sample) as store:
        graph = page_graph(store)
        rows = store.select(VNC + "SELECT DISTINCT ?c ?form { ?c a vnc:Citation OPTIONAL { ?c vnc:form ?form } }")
        spoken = sum(1 for row in rows if not (row["form"] and row["form"].value.endswith("/form/self")))
    shown = sum(len(edge.citations) for edge in graph.edges)
    own = {node.id for node in graph.nodes if node.kind == "report"}
    assert {edge.source for edge in graph.edges if edge.source.startswith("http")} & own
    assert shown == spoken


def test_every_disputed_instrument_is_marked(sample: Path) -> None:
    with Store.open(sample) as store:
        graph = page_graph(store)
        answer = ask(store, "conflicts")
    asked = {row[answer.columns.index("instrument")] for row in answer.rows}
    marked = {node.id: node.label for node in graph.nodes if node.conflict}
    assert set(marked) == asked, "the page and `vncite ask conflicts` say the same"
    known = json.loads((EXAMPLES / "answers.json").read_text(encoding="utf-8"))["folder"]
    impossible = [one for one in known["impossible"] if one["suggested"]]  # beside a date that there is
    assert sorted(marked.values()) == sorted(one["number"] for one in (*known["conflicts"], *impossible))


def test_the_page_counts_as_the_question_summary_does(sample: Path) -> None:
    with Store.open(sample) as store:
        counts = page_graph(store).counts
        (summary,) = ask(store, "summary")
    assert (
        counts.items() >= {name: summary[name] for name in ("reports", "citations", "instruments", "conflicts")}.items()
    )
    assert min(counts["own_texts"], counts["own_numbers"]) > 0, "what is counted and not drawn is told"


def test_findings_are_told_in_the_language_of_the_page(sample: Path) -> None:
    with Store.open(sample) as store:
        said = {lang: ask(store, "findings", lang=lang).column("message") for lang in ("vi", "en")}
        for lang, words in said.items():
            noted = {note.partition(": ")[2] for node in page_graph(store, lang).nodes for note in node.notes}
            assert noted == set(words)
            assert words[0] in page(store, lang=lang)
    assert not set(said["vi"]) & set(said["en"])


def test_every_report_and_its_district_is_there(sample: Path) -> None:
    answers = json.loads((EXAMPLES / "answers.json").read_text(encoding="utf-8"))["reports"]
    with Store.open(sample) as store:
        reports = {Path(node.path or "").name: node for node in page_graph(store).nodes if node.kind == "report"}
    assert set(reports) == {Path(answer["file"]).name for answer in answers.values()}
    placed = {Path(answer["file"]).name: answer["district"] for answer in answers.values()}
    found = {name: node.district for name, node in reports.items() if node.district}
    assert found == {name: placed[name] for name in found}
    assert len(found) >= 12


def test_a_report_that_means_harm(open_page: Callable[..., Any], tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "<img src=x onerror=alert(1)>.txt").write_text(REPORT, encoding="utf-8")
    build([folder], tmp_path / "kho")
    with Store.open(tmp_path / "kho") as store:
        html = page(store, title=HARM)
    opened = open_page(html)
    count = opened.js("return vncitePage.details.length")
    assert count >= 3
    for number in range(count):
        opened.js("vncitePage.show(arguments[0])", number)
    opened.settle()
    assert opened.js("return window.__pwned ?? null") is None
    assert opened.js("return document.querySelectorAll('img, svg, main script').length") == 0
    assert opened.console() == []
    assert "onerror" in opened.text(), "the harmful words are shown as words"
