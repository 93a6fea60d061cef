"""A user's register on the command line: what cannot be read in it is told, and the rest is used."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from cli_runner import Run

REGISTER = "Số hiệu;Ngày ban hành;Cơ quan ban hành\n43/NQ-CP;31/02/2020;Chính phủ\n128/NQ-CP;10/12/2021;Chính phủ\n"


def test_a_cell_that_cannot_be_read_is_told_and_the_rest_used(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sổ.csv").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ.\n", encoding="utf-8")
    done = run("check", "a.txt", "--register", "sổ.csv")
    assert "sổ.csv, dòng 2, cột Ngày ban hành: “31/02/2020”" in done.stderr
    assert "khác danh mục của bạn: 10/12/2021 (danh mục đi kèm ghi 11/10/2021)" in done.stdout


class _Endpoint(BaseHTTPRequestHandler):
    """Knows one instrument, of which neither day nor type can be read."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        row = {name: {"value": value} for name, value in ROW.items()}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"results": {"bindings": [row]}}).encode())

    def log_message(self, *_: object) -> None:
        """Nothing on standard error."""


ROW = {"number": "128/NQ-CP", "date": "31/31/2021", "notation": "ZZZ", "issuer": "Chính phủ"}


@pytest.mark.parametrize("arguments", [["check", "a.txt"], ["build", "a.txt", "--store", "s"]])
@pytest.mark.parametrize("kind", ["csv", "endpoint"])
def test_a_bad_row_is_told_wherever_it_comes_from(run: Run, tmp_path: Path, arguments: list[str], kind: str) -> None:
    (tmp_path / "a.txt").write_text("Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ.\n", encoding="utf-8")
    (tmp_path / "r.csv").write_text("number,date,type,issuer\n" + ",".join(ROW.values()) + "\n", encoding="utf-8")
    server = HTTPServer(("127.0.0.1", 0), _Endpoint)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        source = "r.csv" if kind == "csv" else f"http://127.0.0.1:{server.server_port}/sparql"
        told = run(*arguments, "--register", source).stderr.splitlines()
    finally:
        server.shutdown()
        server.server_close()
    assert [source in line for line in told] == [True, True]
    assert "“ZZZ”" in told[0]
    assert "“31/31/2021”" in told[1]


def test_the_register_of_a_folder_of_tables_is_used(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bảng").mkdir()
    (tmp_path / "bảng" / "register.csv").write_text(
        "number,type,issuer,date,source,grade,year_suspect\n99/QĐ-TTg,QĐ,Thủ tướng Chính phủ,2031-05-06,ours,A,no\n",
        encoding="utf-8",
    )
    (tmp_path / "a.txt").write_text("Quyết định số 99/QĐ-TTg ngày 05/6/2031.\n", encoding="utf-8")
    assert run("check", "a.txt").returncode == 0
    assert "D102" in run("check", "a.txt", "--lexicon", "bảng").stdout


def test_a_table_of_the_graph_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "codes.csv").write_text("key,list,code,label_vi,label_en\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Nghị quyết số 128/NQ-CP.\n", encoding="utf-8")
    done = run("check", "a.txt", "--lexicon", ".")
    assert (done.returncode, done.stdout) == (2, "")
    assert "codes.csv" in done.stderr
    assert len(done.stderr.splitlines()) == 1
