"""From files to a store, and what is asked of it, on reports made here."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from cli_runner import ROOT, Run, vncite

from vncite.read import SUFFIXES

READ = ", ".join(SUFFIXES)

HEAD = (
    "ỦY BAN NHÂN DÂN\nHUYỆN {district}\n\nSố: {number}/BC-UBND\n\n{district_}, ngày {date}\n\n"
    "BÁO CÁO\nKết quả công tác\n\n"
)
REPORTS = {
    "bac-yen.txt": HEAD.format(district="BẮC YÊN", district_="Bắc Yên", number=12, date="20 tháng 12 năm 2021")
    + "Thực hiện Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ.\n"
    + "Triển khai Nghị quyết số 68/NQ-CP ngày 01 tháng 7 năm 2021 của Chính phủ.\n",
    "gia-binh.txt": HEAD.format(district="GIA BÌNH", district_="Gia Bình", number=34, date="21 tháng 12 năm 2021")
    + "Thực hiện Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ.\n"
    + "Triển khai Nghị quyết số 68/NQ-CP ngày 07/01/2021 của Chính phủ.\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("store")
    (place / "reports").mkdir()
    for name, text in REPORTS.items():
        (place / "reports" / name).write_text(text, encoding="utf-8")
    done = vncite(place, "build", "reports", "--store", "covid")
    assert done.returncode == 0, done.stderr
    assert "2 báo cáo" in done.stdout
    return place


@pytest.fixture
def here(folder: Path) -> Run:
    return partial(vncite, folder)


XSD = "http://www.w3.org/2001/XMLSchema#"


def rows(here: Run, *arguments: str) -> list[dict[str, object]]:
    done = here("ask", *arguments, "--store", "covid", "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "column", "expected"),
    [
        (["cited-by", "128/NQ-CP", "--by", "district"], "name", ["huyện Bắc Yên", "huyện Gia Bình"]),
        (["cited-by", "128/NQ-CP", "--by", "province"], "name", ["tỉnh Bắc Ninh", "tỉnh Sơn La"]),
        (["cited-by", "128/NQ-CP"], "name", ["huyện Bắc Yên", "huyện Gia Bình"]),
        (["conflicts"], "date", ["2021-01-07", "2021-07-01", "2021-07-01"]),  # two reports and the register
        (["instruments", "--issuer", "Chính phủ", "--year", "2021"], "number", ["128/NQ-CP", "68/NQ-CP"]),
        (["cited-by", '128/NQ-CP" } DELETE'], "name", []),
    ],
)
def test_questions(here: Run, arguments: list[str], column: str, expected: list[str]) -> None:
    assert sorted(str(row[column]) for row in rows(here, *arguments)) == expected


def test_settings_may_stand_before_the_question(here: Run) -> None:
    before = here("ask", "--store", "covid", "--format", "jsonl", "conflicts")
    after = here("ask", "conflicts", "--store", "covid", "--format", "jsonl")
    assert (before.returncode, before.stdout) == (0, after.stdout)


def test_a_table_leaves_out_identifiers_and_csv_does_not(here: Run) -> None:
    table = here("ask", "cited-by", "128/NQ-CP", "--store", "covid").stdout
    assert "huyện Bắc Yên" in table
    assert "https://" not in table
    lines = here("ask", "cited-by", "128/NQ-CP", "--store", "covid", "--format", "csv").stdout.splitlines()
    assert {"instrument", "who", "name", "times"} <= set(next(csv.reader(lines)))


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["conflicts", "--store", "nowhere"], 2, "nowhere"),
        (["conflicts"], 2, "--store"),
        (["conflicts", "--store", "covid", "--endpoint", "http://localhost:9/"], 2, "--endpoint"),
        (["cited-by", "128/NQ-CP", "--by", "village", "--store", "covid"], 2, "--by phải là một trong: district"),
        (["cited-by", "--store", "covid"], 2, "thiếu VĂN_BẢN"),
        (["cited-by", "--store", "covid", "--lang", "en"], 2, "NUMBER"),
        (["cited-by", " ", "--store", "covid"], 2, "VĂN_BẢN để trống"),
        (["instruments", "--year", "21", "--store", "covid"], 2, "--year không phải năm: 21"),
        (["cited-by", "999/NQ-CP", "--store", "covid"], 0, "999/NQ-CP"),
        (["--sparql", "nowhere.rq", "--store", "covid"], 2, "nowhere.rq"),
        (["--sparql", "-", "--timeout", "soon", "--store", "covid"], 2, "soon"),
        (["--sparql", "-", "--timeout", "nan", "--store", "covid"], 2, "lớn hơn 0"),
        (["--sparql", "-", "--timeout", "inf", "--store", "covid"], 2, "lớn hơn 0"),
        (["--sparql", "-", "--timeout", "-1", "--store", "covid"], 2, "lớn hơn 0"),
        (["--sparql", "-", "--timeout", "0", "--store", "covid"], 2, "lớn hơn 0"),
        (["--sparql", "-", "conflicts", "--store", "covid"], 2, "--sparql"),
        (["conflicts", "--timeout", "nan", "--store", "covid"], 2, "lớn hơn 0"),
        (["conflicts", "--timeout", "0.001", "--store", "covid"], 2, "quá 0.001 giây"),
        (["--timeout", "0.001", "conflicts", "--store", "covid"], 2, "quá 0.001 giây"),
        (["conflicts", "--timeout", "9"], 2, "--store"),
    ],
)
def test_what_cannot_be_asked(here: Run, arguments: list[str], status: int, told: str) -> None:
    done = here("ask", *arguments)
    assert done.returncode == status
    assert done.stdout == ""
    assert told in done.stderr
    assert all(line.startswith("vncite: ") for line in done.stderr.splitlines())


@pytest.mark.parametrize(
    ("query", "status", "printed"),
    [
        ("SELECT (COUNT(*) AS ?n) WHERE { ?r a <https://vnc.example/ns#Report> }", 0, '{"n": 2}\n'),
        ("ASK { ?r a <https://vnc.example/ns#Report> }", 0, '{"answer": true}\n'),
        ("DELETE WHERE { ?s ?p ?o }", 2, ""),
        ("SELECT ?x WHERE", 2, ""),
        (f"SELECT ('NaN'^^<{XSD}double> AS ?n) ('-INF'^^<{XSD}float> AS ?i) {{}}", 0, '{"n": "NaN", "i": "-INF"}\n'),
    ],
)
def test_own_sparql(here: Run, query: str, status: int, printed: str) -> None:
    done = here("ask", "--sparql", "-", "--store", "covid", "--format", "jsonl", stdin=query)
    assert (done.returncode, done.stdout) == (status, printed)
    assert done.stderr.count("\n") == (status == 2)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("SELECT ?r WHERE { ?r a <https://vnc.example/ns#Report> } ORDER BY ?r", ["r", "https://vnc.example/report/"]),
        ("CONSTRUCT { ?r a <urn:kind> } WHERE { ?r a <https://vnc.example/ns#Report> }", ["https://vnc.", "urn:kind"]),
        ("SELECT ?r ?none WHERE { ?r a <https://vnc.example/ns#Report> }", ["r ", "none"]),
    ],
)
def test_a_table_shows_every_column_of_own_sparql(here: Run, query: str, shown: list[str]) -> None:
    done = here("ask", "--sparql", "-", "--store", "covid", stdin=query)
    assert (done.returncode, done.stderr) == (0, "")
    assert all(part in done.stdout for part in shown)
    assert len(done.stdout.splitlines()) == 4


def test_a_named_question_within_its_time(here: Run) -> None:
    given = ("ask", "cited-by", "128/NQ-CP", "--store", "covid")
    assert here(*given, "--timeout", "60").stdout == here(*given).stdout != ""


def test_the_questions_are_listed_and_each_has_help(here: Run) -> None:
    from vncite.ask import questions

    listed = here("ask").stdout
    for question in questions():
        assert f"\n  {question.name} " in listed
    done = here("ask", "cited-by", "--help", "--lang", "en")
    assert done.stdout.startswith("Usage: vncite ask cited-by [OPTIONS] NUMBER\n")
    assert "Example: vncite ask cited-by" in done.stdout


@pytest.mark.parametrize(("lang", "words"), [
    ("vi", ["cited-by [TÙY CHỌN] VĂN_BẢN\n", "--by CÁCH ", "--place NƠI ", "--store THƯ_MỤC "]),
    ("en", ["cited-by [OPTIONS] NUMBER\n", "--by BY ", "--place PLACE ", "--store DIR "]),
])  # fmt: skip
def test_places_of_arguments_are_in_the_language_of_the_help(here: Run, lang: str, words: list[str]) -> None:
    told = here("ask", "cited-by", "--help", "--lang", lang).stdout
    assert [word for word in words if word not in told] == []


def test_every_parameter_has_a_word_in_both_languages() -> None:
    from vncite.ask import questions

    words = {(one.placeholder(), one.placeholder("en")) for asked in questions() for one in asked.parameters}
    assert ("VĂN_BẢN", "NUMBER") in words
    assert all(vi != en and vi.isupper() and en.isupper() for vi, en in words)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("vncite as", ["ask"]),
        ("vncite ask cited", ["cited-by"]),
        ("vncite ask --store covid cited-by 12", ["128/NQ-CP"]),
        ("vncite ask cited-by --store covid 6", ["68/NQ-CP"]),
        ("vncite ask cited-by 128/NQ-CP --by d", ["district"]),
        ("vncite rules D10", ["D101", "D102", "D103"]),
        ("vncite find --format ", ["table", "jsonl", "csv"]),
    ],
)
def test_completion(here: Run, words: str, offered: list[str]) -> None:
    count = len(words.split(" ")) - 1
    done = here(env={"_VNCITE_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(count)})
    assert set(offered) <= set(done.stdout.split()), done.stderr


def test_completion_without_a_store_knows_the_register(here: Run) -> None:
    done = here(env={"_VNCITE_COMPLETE": "complete_bash", "COMP_WORDS": "vncite ask cited-by 1", "COMP_CWORD": "3"})
    assert done.stdout.strip()


def test_building_again_reads_nothing(here: Run) -> None:
    done = here("build", "reports", "--store", "covid")
    assert done.stdout.startswith("Đọc 0 tệp, ghi 0 báo cáo.")


def test_what_is_gone_is_withdrawn_with_prune(tmp_path: Path) -> None:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert vncite(tmp_path, "build", ".", "--store", "../s").returncode == 0
    (tmp_path / "gia-binh.txt").unlink()
    assert "2 báo cáo" in vncite(tmp_path, "build", "bac-yen.txt", "--store", "../s").stdout
    done = vncite(tmp_path, "build", "bac-yen.txt", "--store", "../s", "--prune")
    assert "gia-binh.txt" in done.stdout
    assert "1 báo cáo" in done.stdout


def test_the_last_report_is_withdrawn_and_a_new_one_of_standard_input_told(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(REPORTS["bac-yen.txt"], encoding="utf-8")
    assert vncite(tmp_path, "build", "in", "--store", "s").returncode == 0
    (tmp_path / "in" / "a.txt").unlink()
    done = vncite(tmp_path, "build", "in", "--store", "s", "--prune")
    assert (done.returncode, done.stdout.splitlines()[0]) == (2, "Rút khỏi kho: in/a.txt")
    assert "Kho s có 0 báo cáo" in done.stdout
    assert done.stderr.splitlines() == ["vncite: in: thư mục không có tệp nào đọc được (" + READ + ")"]
    told = [vncite(tmp_path, "build", "-", "--store", "s", stdin=text).stdout for text in REPORTS.values()]
    assert ["thay báo cáo lần trước" in one for one in told] == [False, True]


def test_one_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(REPORTS["bac-yen.txt"], encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 broken")
    done = vncite(tmp_path, "build", "bad.docx", "missing.txt", "good.txt", "--store", "s")
    assert done.returncode == 2
    assert "1 báo cáo" in done.stdout
    assert [line.split()[1].rstrip(":") for line in done.stderr.splitlines()] == ["missing.txt", "bad.docx"]


def test_the_page(here: Run, folder: Path) -> None:
    done = here("view", "--store", "covid", "--output", "page.html", "--title", "Thử <b>")
    assert done.returncode == 0, done.stderr
    page = (folder / "page.html").read_text("utf-8")
    assert "128/NQ-CP" in page
    assert "Thử &lt;b&gt;" in page
    assert here("view", "--store", "covid").stdout.startswith("<!")


@pytest.mark.parametrize("target", ["no/such/folder/page.html", "."])
def test_a_page_that_cannot_be_written(here: Run, target: str) -> None:
    done = here("view", "--store", "covid", "--output", target)
    assert done.returncode == 2
    assert done.stderr.startswith(f"vncite: {target}: không ghi được")


@pytest.mark.parametrize("command", ["view", "export"])
@pytest.mark.parametrize("target", ["-", "/dev/stdout"])
def test_standard_output_by_name_holds_the_graph_and_nothing_else(here: Run, command: str, target: str) -> None:
    done = here(command, "--store", "covid", "--output", target)
    assert (done.returncode, done.stdout) == (0, here(command, "--store", "covid").stdout)
    assert Path("/dev/stdout").is_symlink()


@pytest.mark.parametrize("command", [("view",), ("export", "--format", "graphml"), ("export",)])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_does_not_fit_is_no_success(folder: Path, command: tuple[str, ...], unbuffered: str) -> None:
    """What the system takes only in part (a full disk, a limit) is told, whether Python has a buffer or not."""
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "from vncite.cli.main import main; sys.exit(main())"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": unbuffered}
    with (folder / "cut").open("wb") as cut:
        done = subprocess.run(
            [sys.executable, "-c", program, *command, "--store", "covid"],
            cwd=folder, env=environment, stdout=cut, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr.decode()) == (2, "vncite: tệp lớn quá mức hệ thống cho phép\n")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_takes_all_or_the_reader_has_left(folder: Path, unbuffered: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": unbuffered}
    command = [sys.executable, "-m", "vncite", "view", "--store", "covid"]
    for read, status in ((-1, 0), (1, 141)):
        with subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as one:
            assert one.stdout is not None
            assert one.stderr is not None
            taken = one.stdout.read(read)
            one.stdout.close()
            assert (one.wait(), one.stderr.read()) == (status, b"")
        assert status or taken.endswith(b"</html>")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["export", "-o", "no/such/x.ttl"], "no/such/x.ttl: không ghi được (không có tệp hoặc thư mục này)"),
        (["export", "-o", "reports"], "reports: không ghi được (đây là thư mục, không phải tệp)"),
        (["export", "-o", ""], "--output / -o không hợp lệ: đường dẫn để trống (xem vncite export --help)"),
        (["export", "--format", "csv", "-o", "-"], "định dạng csv gồm nhiều bảng: cần --output THƯ_MỤC"),
        (
            ["export", "--format", "csv", "-o", "reports/bac-yen.txt"],
            "reports/bac-yen.txt: đã có tệp mang tên này, mà định dạng này cần một thư mục",
        ),
    ],
)
def test_what_cannot_be_written_is_told_in_words(here: Run, arguments: list[str], told: str) -> None:
    done = here(*arguments, "--store", "covid")
    assert (done.returncode, done.stderr) == (2, f"vncite: {told}\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["validate", "nope.ttl"], "cannot read nope.ttl: no such file or folder"),
        (["validate", "nope"], "cannot read nope: no such file or folder"),
        (
            ["validate", "-"],
            "standard input does not tell its format; save the graph to a file "
            "(.ttl, .trig, .nq, .nt, .rdf, .owl, .jsonld)",
        ),
        (
            ["ask", "summary", "--endpoint", "http://127.0.0.1:9/"],
            "cannot reach http://127.0.0.1:9/: the server refuses the connection",
        ),
        (["build", "reports", "--store", "s", "--rebase"], "--rebase needs --base: the new base address"),
    ],
)
def test_what_cannot_be_reached_is_told_in_words(here: Run, arguments: list[str], told: str) -> None:
    done = here(*arguments, "--lang", "en")
    assert (done.returncode, done.stderr) == (2, f"vncite: {told}\n")


@pytest.mark.parametrize(
    ("name", "arguments", "told"),
    [
        ("wrong.ttl", ["validate"], "wrong.ttl không phải là RDF hợp lệ ở dòng 2, cột 1"),
        ("wrong.rdf", ["validate"], "wrong.rdf không phải là RDF hợp lệ"),
        ("wrong.rq", ["ask", "--store", "covid", "--sparql"], "câu hỏi SPARQL sai ở dòng 2, cột 4"),
        ("wrong.ttl", ["check", "reports", "--register"], "danh mục wrong.ttl: không phải RDF hợp lệ ở dòng 2, cột 1"),
        (
            "wrong.parquet",
            ["check", "reports", "--register"],
            "danh mục wrong.parquet: không phải tệp Parquet đọc được",
        ),
    ],
)
def test_what_a_parser_says_is_told_in_the_users_language(
    here: Run, folder: Path, name: str, arguments: list[str], told: str
) -> None:
    """In Vietnamese where it is wrong, in English also the parser's own words."""
    (folder / name).write_text("SELECT\n< a" if name.endswith("rq") else "\n<a> <b", encoding="utf-8")
    done = here(*arguments, name)
    assert (done.returncode, done.stderr) == (2, f"vncite: {told}\n")
    assert len(here(*arguments, name, "--lang", "en").stderr) > len(told)


@pytest.mark.parametrize(("lang", "told"), [("vi", "hãy dựng lại bằng vncite build"), ("en", "build it again")])
def test_a_damaged_store_is_told_with_what_to_do(here: Run, folder: Path, lang: str, told: str) -> None:
    shutil.copytree(folder / "covid", folder / f"damaged-{lang}")
    for path in (folder / f"damaged-{lang}").glob("snapshots/*/MANIFEST*"):
        path.write_bytes(b"x" * 100)
    done = here("ask", "summary", "--store", f"damaged-{lang}", "--lang", lang)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Corruption" not in done.stderr


@pytest.mark.parametrize(("lang", "word"), [("vi", "có"), ("en", "yes")])
def test_a_table_says_yes_in_words(here: Run, lang: str, word: str) -> None:
    done = here("ask", "--sparql", "-", "--store", "covid", "--lang", lang, stdin="ASK { ?s ?p ?o }")
    assert done.stdout.splitlines()[-1] == word


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s ?p ?o WHERE { ?s ?p ?o FILTER(CONTAINS(STR(?o), '/') && ISLITERAL(?o) && CONTAINS(?o, 'sha256')) }",
        "SELECT ?g WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), 'urn:vncite:')) }",
        "SELECT ?s WHERE { ?s ?p ?o FILTER(STRSTARTS(STR(?s), 'urn:vncite:') || STRSTARTS(STR(?p), 'urn:vncite:')) }",
        "DESCRIBE <urn:vncite:store#store>",
    ],
)
def test_own_sparql_sees_nothing_of_the_machine(here: Run, folder: Path, query: str) -> None:
    done = here("ask", "--sparql", "-", "--store", "covid", "--format", "jsonl", stdin=query)
    assert (done.returncode, done.stdout) == (0, "")


def test_validate(here: Run, folder: Path) -> None:
    done = here("validate", "covid", "--format", "jsonl")
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(json.loads(line)["severity"] != "error" for line in done.stdout.splitlines())


@pytest.mark.parametrize(
    ("name", "content", "status", "told"),
    [
        ("a.ttl", "<urn:a> a <https://vnc.example/ns#Citation> .", 1, "Không đạt"),
        ("empty.ttl", "", 0, "Đạt"),
        ("b.ttl", "this is not Turtle", 2, "b.ttl"),
        ("b.xyz", "", 2, "không rõ b.xyz thuộc định dạng nào; các đuôi đọc được: .ttl"),
        ("missing.ttl", None, 2, "missing.ttl"),
    ],
)
def test_what_does_not_conform(here: Run, folder: Path, name: str, content: str | None, status: int, told: str) -> None:
    if content is not None:
        (folder / name).write_text(content, encoding="utf-8")
    done = here("validate", name)
    assert done.returncode == status
    assert told in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        ([], b"@base"),
        (["--format", "nquads"], b"<https://"),
        (["--format", "graphml"], b"<?xml"),
        (["--format", "json"], b"{"),
    ],
)
def test_export_to_standard_output(here: Run, arguments: list[str], begins: bytes) -> None:
    done = here("export", "--store", "covid", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.encode().startswith(begins)
    assert "128/NQ-CP" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        (["--output", "a.graphml"], ["a.graphml"]),
        (["--output", "a.out", "--format", "trig"], ["a.out"]),
        (["--output", "A.TTL"], ["A.TTL"]),
        (["--output", "graph"], ["graph"]),
        (["--output", "tables", "--format", "csv"], ["tables/nodes.csv", "tables/edges.csv"]),
    ],
)
def test_export_to_files(here: Run, folder: Path, arguments: list[str], files: list[str]) -> None:
    done = here("export", "--store", "covid", *arguments)
    assert (done.returncode, done.stdout) == (0, f"Đã ghi {arguments[1]}.\n"), done.stderr
    assert all("128/NQ-CP" in (folder / file).read_text("utf-8") for file in files)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "xlsx"], "xlsx"),
        (["--format", ""], "không có định dạng ; có: turtle"),
        (["--format", "csv"], "--output"),
        (["--output", "no/such/folder/a.ttl"], "no/such/folder/a.ttl"),
        (["--output", "."], ".: không ghi được"),
        (["--output", "x.csv"], "--format csv --output THƯ_MỤC"),
        (["--output", "x.Parquet"], "--format parquet --output THƯ_MỤC"),
        (["--output", "x.docx"], "đuôi .docx không phải của định dạng nào"),
        (["--output", "x.ttl.xyz"], "đuôi .xyz"),
        (["--base", "http://x.vn/a"], "--base"),
    ],
)
def test_what_cannot_be_exported(here: Run, arguments: list[str], told: str) -> None:
    done = here("export", "--store", "covid", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
    assert not any(Path(here.args[0]).glob("x.*"))  # type: ignore[attr-defined]


def test_names_stand_under_the_base_of_the_store(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORTS["bac-yen.txt"], encoding="utf-8")
    (tmp_path / "b.txt").write_text(REPORTS["gia-binh.txt"], encoding="utf-8")
    assert vncite(tmp_path, "build", "a.txt", "--store", "s", "--base", "https://phapluat.example/vn").returncode == 0
    assert vncite(tmp_path, "build", "b.txt", "--store", "s").returncode == 0
    turtle = vncite(tmp_path, "export", "--store", "s").stdout
    assert turtle.startswith("@base <https://phapluat.example/vn/> .\n")
    assert "<https://phapluat.example/vn/report" not in turtle
    assert "\n<report/" in turtle
    done = vncite(tmp_path, "build", "b.txt", "--store", "s", "--base", "https://vnc.example/")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--rebase" in done.stderr
    assert vncite(tmp_path, "export", "--store", "s").stdout == turtle
    done = vncite(tmp_path, "build", "b.txt", "--store", "s", "--base", "https://vnc.example/", "--rebase")
    assert (done.returncode, done.stderr) == (0, "")
    assert vncite(tmp_path, "export", "--store", "s").stdout.startswith("@base <https://vnc.example/> .\n")


def test_every_column_that_people_see_is_one_of_the_answer() -> None:
    from vncite.ask import columns, questions
    from vncite.cli.labels import labels

    for question in questions():
        assert question.columns, question.name
        names = [column.name for column in question.columns]
        assert len(names) == len(set(names)), question.name
        assert set(names) <= set(columns(question.name)), question.name
        for column in question.columns:
            assert column.vi != column.en, (question.name, column.name)
            assert column.codes is None or labels(column.codes, "vi"), (question.name, column.name)
            assert not column.values or column.codes is None, (question.name, column.name)


TABLES = [
    (["instruments"], ["Tên", "Tình trạng ngày", "Mâu thuẫn"], ["Name", "Date status", "Disputed"], ["disputed"]),
    (["chain", "128"], ["Từ văn bản", "phía dưới", "thực hiện"], ["From", "below", "implements"], []),
    (["passages", "128"], ["Quan hệ", "thực hiện"], ["Relation", "implements"], []),
    (["implements"], ["Cấp ban hành", "Chính phủ, Thủ tướng"], ["Issuing body", "Government, Prime"], ["government"]),
    (["finding-counts"], ["Phát hiện", "Lỗi"], ["Findings", "Error"], ["error"]),
    (["findings"], ["Mức", "Lỗi", "mang hai ngày"], ["What is wrong", "Error", "has two dates"], ["error"]),
    (["conflicts"], ["Có lẽ đúng"], ["Likely right"], []),
    (["cited-by", "128"], ["Số báo cáo"], ["Reports"], []),
]


@pytest.mark.parametrize(("asked", "vi", "en", "codes"), TABLES, ids=lambda row: str(row[0]) if row else "")
def test_a_table_speaks_the_language_of_its_reader(
    here: Run, asked: list[str], vi: list[str], en: list[str], codes: list[str]
) -> None:
    told = here("ask", *asked, "--store", "covid").stdout
    assert all(word in told for word in vi)
    assert not any(word in told.split() for word in [*codes, "below", "implements"])
    told = here("ask", *asked, "--store", "covid", "--lang", "en").stdout
    assert all(word in told for word in en)
    assert not any(word in told.split() for word in [*codes, "issuedBy", "fromLabel", "withLabel"])


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_machines_are_given_names_and_codes(here: Run, lang: str) -> None:
    done = here("ask", "instruments", "--store", "covid", "--format", "csv", "--lang", lang)
    read = list(csv.DictReader(done.stdout.splitlines()))
    assert {row["status"] for row in read} <= {"agreed", "disputed", "unknown"}
    assert list(read[0]) == list(columns_of("instruments"))
    done = here("ask", "chain", "128", "--store", "covid", "--format", "jsonl", "--lang", lang)
    links = [json.loads(line) for line in done.stdout.splitlines()]
    assert {(link["side"], link["relation"]) for link in links} == {("below", "implements")}


def columns_of(name: str) -> tuple[str, ...]:
    from vncite.ask import columns

    return columns(name)


def test_help_names_the_columns_for_machines(here: Run) -> None:
    told = " ".join(here("ask", "communities", "--help", "--lang", "en").stdout.split())
    assert "Columns for machines: community, size, instrument, label" in told


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (["bac-yen.txt"], "Read 1 file, wrote 1 report. The store s holds 1 report, 3 citations"),
        (["bac-yen.txt", "gia-binh.txt"], "Read 2 files, wrote 2 reports. The store s holds 2 reports, 6 citations"),
    ],
)
def test_english_counts_one_and_many(tmp_path: Path, files: list[str], told: str) -> None:
    for name in files:
        (tmp_path / name).write_text(REPORTS[name], encoding="utf-8")
    assert vncite(tmp_path, "build", *files, "--store", "s", "--lang", "en").stdout.startswith(told)
    last = vncite(tmp_path, "check", *files, "--lang", "en").stdout.splitlines()[-1]
    assert last.startswith("1 document: " if len(files) == 1 else "2 documents: ")
    assert ("1 error," in last) == (len(files) == 2)
