"""Whatever is given: a row or one line of error, never a traceback."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from cli_runner import ROOT, Run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vncite.errors import UserError
from vncite.read import read_bytes
from vncite.read.notes import notes_of

REPORT = "Thực hiện Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ.\n"
COMMANDS = [["find"], ["check"], ["build", "--store", "kho"]]
"""Every command that reads reports."""


def write(folder: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def inside(arguments: list[str]) -> tuple[int, str, str]:
    """Run a command line in this process: its status, what it printed, what it told."""
    from vncite.cli import main

    printed, told = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(told):
        status = main(arguments)
    return status, printed.getvalue(), told.getvalue()


def test_one_line_a_citation_in_reading_order(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n" + REPORT})
    done = run("find", "a.txt", "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    text = (tmp_path / "a.txt").read_text("utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert [row["number"] for row in rows] == ["30/2020/NĐ-CP", "128/NQ-CP"]
    for row in rows:
        assert list(row)[:15] == [
            "document", "start", "end", "text", "type", "number", "date", "issuer", "relation", "form", "source",
            "pinpoint", "instrument", "confidence", "repairs",
        ]  # fmt: skip
        assert row["document"] == "a.txt"
        assert row["text"] == text[row["start"] : row["end"]]
        assert 0 <= row["confidence"] <= 1
        assert isinstance(row["repairs"], list)
    assert [row["date"] for row in rows] == ["2020-03-05", "2021-10-11"]
    assert [row["relation"] for row in rows] == ["based_on", "implements"]
    assert "Đ" in done.stdout, "non-ASCII characters stand as themselves"


def test_several_files_name_one_instrument(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": REPORT, "b/c.txt": REPORT, "b/d.pdf": b"%PDF-1.4"})
    done = run("find", "a.txt", "b", "-", "--format", "jsonl", stdin=REPORT)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["document"] for row in rows] == ["a.txt", os.path.join("b", "c.txt"), "-"]
    assert len({row["instrument"] for row in rows}) == 1
    assert rows[0]["instrument"] is not None
    assert "d.pdf" in done.stderr, "a file passed over is told"
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("files", "arguments", "status", "told"),
    [
        ({"a.txt": b""}, ["a.txt"], 0, ""),
        ({"a.txt": b"\x00\x01\x02\xff\xfe" * 100}, ["a.txt"], None, ""),
        ({"a.docx": b"PK\x03\x04 not a zip"}, ["a.docx"], 2, "a.docx"),
        ({"a.docx": b"plain words"}, ["a.docx"], 2, "a.docx"),
        ({"a.pdf": b"%PDF-1.7\n"}, ["a.pdf"], 2, "PDF"),
        ({"a.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}, ["a.doc"], 2, ".docx"),
        ({"empty/.hidden": b""}, ["empty"], 2, "empty"),
        ({}, ["missing.txt"], 2, "missing.txt"),
        ({}, ["a\nb.txt"], 2, "a b.txt"),
        ({}, [""], 2, ""),
        ({"ok.txt": REPORT, "bad.pdf": b"%PDF-1.7\n"}, ["bad.pdf", "missing", "ok.txt"], 2, "bad.pdf"),
    ],
)
@pytest.mark.parametrize("command", ["find", "check"])
def test_strange_files(
    run: Run,
    tmp_path: Path,
    command: str,
    files: dict[str, str | bytes],
    arguments: list[str],
    status: int | None,
    told: str,
) -> None:
    write(tmp_path, files)
    done = run(command, *arguments, "--format", "jsonl")
    assert done.returncode == status or (status is None and done.returncode in (0, 1, 2))
    assert "Traceback" not in done.stderr
    assert all(line.startswith("vncite: ") for line in done.stderr.splitlines())
    assert told in done.stderr
    if command == "find" and "ok.txt" in files:
        assert json.loads(done.stdout)["document"] == "ok.txt", "the rest is done"
        assert len(done.stderr.splitlines()) == 2


def test_a_file_name_that_is_no_text(run: Run, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/b\xe1o.txt"
    try:
        Path(os.fsdecode(name)).write_text(REPORT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system wants names in UTF-8")
    done = run("find", ".", "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["document"].endswith(r"b\xe1o.txt")


@pytest.mark.parametrize(
    ("name", "missing"),
    [("e\x1b[31ml.txt", r"e\x1b[31ml.txt"), ("a\u202eb.txt", r"a\u202eb.txt"), ("a\nb.txt", "a b.txt")],
)
def test_names_and_words_with_controls_are_told_in_the_open(run: Run, tmp_path: Path, name: str, missing: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_text("Nghị quyết số 42/NQ-CP ngày 31/02/2020.\n", encoding="utf-8")
    assert f"vncite: {missing}: " in run("check", name).stderr
    told = run("check", "in")
    assert told.returncode == 1
    assert all(line.isprintable() for line in (told.stdout + told.stderr).splitlines())
    assert json.loads(run("find", "in", "--format", "jsonl").stdout)["document"] == f"in/{name}"


@pytest.mark.parametrize(
    "env", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}, {"LC_ALL": "POSIX"}]
)
def test_output_is_utf8_whatever_the_locale(run: Run, tmp_path: Path, env: dict[str, str]) -> None:
    write(tmp_path, {"a.txt": REPORT})
    done = run("find", "a.txt", "--format", "csv", env=env)
    assert done.returncode == 0, done.stderr
    assert "Nghị quyết số 128/NQ-CP" in done.stdout
    assert "\r" not in done.stdout


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: words[0])
def test_a_folder_that_may_not_be_opened_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    write(
        tmp_path, {"b/a.txt": REPORT, "b/no/b.txt": REPORT.replace("128", "129"), "c.txt": REPORT.replace("128", "130")}
    )
    real = os.scandir

    def denied(path: str) -> object:
        if path == os.path.join("b", "no"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "scandir", denied)
    status, printed, told = inside([command[0], "b", "c.txt", *command[1:]])
    assert (status, told) == (2, f"vncite: {os.path.join('b', 'no')}: không có quyền đọc\n")
    assert {"find": "c.txt:1", "check": "2 văn bản", "build": "2 báo cáo"}[command[0]] in printed


class Odd(Exception):
    """A fault that no list of exceptions names."""


@pytest.mark.parametrize("debug", ["", "1"])
@pytest.mark.parametrize(
    ("step", "fault"),
    [
        ("vncite.find.find", IndexError("hỏng")),
        ("vncite.link.link_document", Odd("hỏng")),
        ("vncite.read.read_bytes", MemoryError("hỏng")),
        ("vncite.read.fetch", RecursionError("hỏng")),
    ],
)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: words[0])
def test_a_fault_of_the_program_costs_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], step: str, fault: Exception, debug: str
) -> None:
    write(tmp_path, {"a.txt": REPORT, "b.txt": REPORT.replace("128", "129"), "c.txt": REPORT.replace("128", "130")})
    module, _, name = step.rpartition(".")
    real = getattr(importlib.import_module(module), name)

    def faulty(*given: Any, **options: Any) -> Any:
        if "b.txt" in str(given):
            raise fault
        return real(*given, **options)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VNCITE_DEBUG", debug)
    monkeypatch.setattr(step, faulty)
    status, printed, told = inside([command[0], ".", *command[1:]])
    first, *more = told.splitlines()
    assert (status, bool(more)) == (2, bool(debug)), "the rest is done; where the fault is, only for those who ask"
    assert first.startswith("vncite: ./b.txt: lỗi bên trong chương trình")
    assert f"{type(fault).__name__}: hỏng" in first
    assert {"find": "./c.txt:1", "check": "2 văn bản", "build": "2 báo cáo"}[command[0]] in printed


BESIDE: dict[str, str | bytes] = {
    "b/a.txt": REPORT, "b/.an.log": "", "b/~$a.docx": "", "b/x.log": "", "b/y/z.LOG": "", "b/KHONG": "", "b/d.pdf": "",
}  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "vi",
            [
                "b/d.pdf: bỏ qua, chưa đọc được loại tệp này",
                "bỏ qua 3 tệp không đọc được: .log (2), không đuôi (1)",
                "không đi theo 1 liên kết thư mục: b/vong",
                "bỏ qua 1 mục không phải tệp thường (ống dẫn, ổ cắm, thiết bị): b/ống.txt",
            ],
        ),
        (
            "en",
            [
                "b/d.pdf: passed over, files of this kind cannot be read",
                "files passed over, cannot be read (3): .log (2), no suffix (1)",
                "links to folders, not followed (1): b/vong",
                "passed over, no regular files (pipes, sockets, devices) (1): b/ống.txt",
            ],
        ),
    ],
)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: words[0])
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_a_folder_holds_beside_is_told(
    run: Run, tmp_path: Path, command: list[str], lang: str, told: list[str]
) -> None:
    write(tmp_path, BESIDE)
    os.mkfifo(tmp_path / "b" / "ống.txt")
    (tmp_path / "b" / "vong").symlink_to(tmp_path, target_is_directory=True)
    done = run(command[0], "b", *command[1:], "--lang", lang)
    assert done.returncode == 0
    assert done.stderr.splitlines() == [f"vncite: {line}" for line in told]


def test_a_file_given_again_is_read_once(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": REPORT, "b/c.txt": REPORT})
    done = run("find", "a.txt", "./a.txt", "b", "b/c.txt", "--format", "jsonl")
    assert [json.loads(line)["document"] for line in done.stdout.splitlines()] == ["a.txt", os.path.join("b", "c.txt")]
    assert done.returncode == 0
    assert done.stderr == "vncite: 2 tệp được đưa vào lần nữa, chỉ đọc một lần: ./a.txt (= a.txt), b/c.txt\n"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: words[0])
@pytest.mark.parametrize(
    ("content", "vi", "en"),
    [
        (REPORT, "", ""),
        (
            "Uû ban nh©n d©n huyÖn B¾c Yªn, c¨n cø QuyÕt ®Þnh sè 5/Q§-UB",
            "hãy chuyển sang Unicode",
            "convert it to Unicode",
        ),
        (REPORT.encode() * 9 + b"\xff", "có 1 chỗ hỏng bảng mã", "broken bytes (1)"),
        ("", "không có chữ nào", "holds no words"),
    ],
)
def test_what_was_guessed_is_told(
    run: Run, tmp_path: Path, command: list[str], content: str | bytes, vi: str, en: str
) -> None:
    write(tmp_path, {"a.txt": content})
    for lang, said in (("vi", vi), ("en", en)):
        done = run(
            command[0], "a.txt", *[f"{word}-{lang}" if word == "kho" else word for word in command[1:]], "--lang", lang
        )
        assert done.returncode == 0, "a note changes no status"
        assert len(done.stderr.splitlines()) == bool(said)
        assert done.stderr.startswith("vncite: a.txt: " if said else "")
        assert said in done.stderr


SWAPPED = """Căn cứ Nghị quyết số 42/NQ-CP ngày 04/9/2020 của Chính phủ;
Căn cứ Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ.
"""


@pytest.mark.parametrize("given", [["a.txt", "b.txt"], ["a.txt", "lien-ket.txt"], ["a.txt", "b.txt", "lien-ket.txt"]])
def test_a_copy_is_no_second_witness(run: Run, tmp_path: Path, given: list[str]) -> None:
    write(tmp_path, {"a.txt": SWAPPED, "b.txt": SWAPPED})
    (tmp_path / "lien-ket.txt").symlink_to("a.txt")
    alone = run("check", "a.txt", "--format", "jsonl")
    assert alone.returncode == 1
    for lang, same in (("vi", "giống hệt a.txt, chỉ tính một lần"), ("en", "the same bytes as a.txt, counted once")):
        done = run("check", *given, "--format", "jsonl", "--lang", lang)
        assert done.returncode == 1
        assert done.stderr.splitlines() == [f"vncite: {path}: {same}" for path in given[1:]]
        assert lang == "en" or done.stdout == alone.stdout
    built = run("build", *given, "--store", "kho")
    assert built.stderr.splitlines() == [f"vncite: {path}: giống hệt a.txt, chỉ tính một lần" for path in given[1:]]
    assert "1 báo cáo" in built.stdout.partition("Kho")[2]
    rows = [json.loads(line) for line in run("find", *given, "--format", "jsonl").stdout.splitlines()]
    assert [row.pop("document") for row in rows] == [path for path in given for _ in range(2)], "a row for each file"
    assert rows == rows[:2] * len(given)


def test_a_copy_under_a_refused_name_is_refused(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": REPORT, "b.docx": REPORT})
    for files in (["a.txt", "b.docx"], ["b.docx", "a.txt"]):
        done = run("check", *files)
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
        assert "b.docx" in done.stderr


@pytest.mark.parametrize("command", ["find", "check", "build --store kho"])
def test_a_pipe_given_by_name_is_read(tmp_path: Path, command: str) -> None:
    if not Path("/dev/fd").exists():
        pytest.skip("this system has no /dev/fd")
    write(tmp_path, {"a.txt": REPORT})
    done = shell(tmp_path, f"$VNCITE {command} <(cat a.txt)")
    assert (done.returncode, done.stderr) == (0, b"")
    assert {"find": "128/NQ-CP", "check": "1 văn bản", "build": "1 báo cáo"}[command.split()[0]] in done.stdout.decode()


def shell(folder: Path, line: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "VNCITE": f"{sys.executable} -m vncite"}
    return subprocess.run(
        ["bash", "-c", line], cwd=folder, env=environment, capture_output=True, check=False, timeout=300
    )


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("set -o pipefail; $VNCITE find a.txt --format jsonl | true", 141),
        ("set -o pipefail; $VNCITE find a.txt --format csv | head -1 >/dev/null", 141),
        ("$VNCITE find a.txt --format jsonl >/dev/full", 2),
        ("$VNCITE find a.txt --format jsonl >&-", 2),
        ("$VNCITE find a.txt 2>&-", 0),
        ("$VNCITE find missing.txt 2>&-", 2),
        ("$VNCITE find a.txt <&-", 0),
        ("$VNCITE find - <&-", 2),
    ],
)
def test_output_that_cannot_be_written(tmp_path: Path, line: str, status: int) -> None:
    if "/dev/full" in line and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    write(tmp_path, {"a.txt": REPORT * 2000})
    done = shell(tmp_path, line)
    assert done.returncode == status, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr
    assert done.stderr.count(b"\n") <= 1


def test_ctrl_c(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(
        [sys.executable, "-m", "vncite", "find", "-"], cwd=tmp_path, env=environment,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        # a shell starts jobs in the background with this signal ignored, and children inherit that
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:  # fmt: skip
        time.sleep(1)  # until it waits for its input
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in told


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    name=st.sampled_from(["a.txt", "a.docx", "a", "a.md"]),
    arguments=st.sampled_from(
        [["find"], ["find", "--back", "--format", "csv"], ["check"], ["check", "--format", "sarif"]]
    ),
)
def test_no_bytes_make_it_fail_but_in_one_line(tmp_path: Path, data: bytes, name: str, arguments: list[str]) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    status, _, told = inside([arguments[0], str(path), *arguments[1:]])
    assert "bên trong chương trình" not in told, "a fault of the program, not of the file"
    try:
        said, statuses = [note.text() for note in notes_of(read_bytes(data, str(path)))], {0, 1}
    except UserError as error:
        said, statuses = [error.vi], {2}
    assert status in statuses, "a note changes no status"
    assert told == "".join(f"vncite: {sentence}\n" for sentence in said)
