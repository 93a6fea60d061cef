"""The register: read from every kind of source, asked by number and by instrument, wrong in the open."""

from __future__ import annotations

import base64
import csv
import json
import sys
import threading
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs

import pytest
from linking import LEXICON, cite, extraction, key_text

from vncite.check import check
from vncite.errors import UserError
from vncite.lexicon.load import Lexicon
from vncite.link import Register, link
from vncite.link.endpoint import Remote
from vncite.link.keys import key_rows
from vncite.link.register import SHIPPED, RegisterRow, resolved
from vncite.link.sources import shipped
from vncite.model import Corpus, InstrumentKey

PLAN = InstrumentKey("hc", "cp", "nghi-quyet", "2021", "128")
ROWS = [
    RegisterRow("128/NQ-CP", "NQ", "Chính phủ", date(2021, 10, 11), source="a"),
    RegisterRow("128/NQ-CP", "NQ", "Chính phủ", date(2021, 11, 10), source="b"),
    RegisterRow("128/NQ-CP", "NQ", "Chính phủ", date(2017, 12, 1), source="a"),
    RegisterRow("18/2008/QH12", "L", "Quốc hội", date(2008, 6, 3), source="a"),
    RegisterRow("18/2008/QH12", "NQ", "Quốc hội", date(2008, 6, 3), source="a"),
    RegisterRow("05/CT-UBND", "CT", "UBND tỉnh Sơn La", date(2020, 3, 31), source="a"),
    RegisterRow("27/2020/QĐ-TTg", "QĐ", "Thủ tướng Chính phủ", date(2021, 9, 21), source="a", year_suspect=True),
    RegisterRow("90/QĐ-TTg", "QĐ", "Thủ tướng Chính phủ", date(2021, 9, 21), source="a", year_suspect=True),
]


def test_the_shipped_register_answers() -> None:
    known = Register.shipped()
    assert len(known) > 1900
    assert known is Register.shipped()
    (row,) = known.lookup("128/NQ-CP", "NQ", 2021)
    assert row.date == date(2021, 10, 11)
    assert row.grade in ("A", "B", "C")
    assert row.source


def test_asking_for_one_number_changes_nothing_for_the_rest() -> None:
    first, second = shipped(LEXICON), shipped(LEXICON)
    first.lookup("128/NQ-CP")
    first.titled("Luật Đất đai")
    assert list(first) == list(second)
    first.add([RegisterRow("1/XX-YY", source="x")])
    assert [row.number for row in first][-1] == "1/XX-YY"
    assert len(first) == len(second) + 1


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("restless")
@pytest.mark.parametrize(
    "asked",
    [
        lambda known, row: known.lookup(row["number"]),
        lambda known, row: known.titled(row["title"] or row["number"]) or row["type"] not in ("L", "BL", "PL"),
    ],
)
def test_threads_that_share_a_register_all_find_what_it_has(asked: Callable[[Register, dict[str, str]], Any]) -> None:
    rows = LEXICON.table("register")[:300] + tuple(row for row in LEXICON.table("register") if row["type"] == "L")[:99]
    for _ in range(5):
        known, begin = shipped(LEXICON), threading.Barrier(4)

        def all_found(known: Register = known, begin: threading.Barrier = begin) -> list[str]:
            begin.wait()
            return [row["number"] for row in rows if not asked(known, row)]

        with ThreadPoolExecutor(4) as pool:
            missed = [done.result() for done in [pool.submit(all_found) for _ in range(4)]]
        assert missed == [[]] * 4


def test_every_row_of_the_shipped_register_is_an_instrument() -> None:
    keyed = key_rows(Register.shipped())
    assert sum(map(len, keyed.values())) == len(Register.shipped())


@pytest.mark.parametrize(
    ("number", "type", "year", "sources"),
    [
        ("128/NQ-CP", "NQ", 2021, ["a", "b"]),  # rows that disagree are both kept
        ("128/nq-cp", None, 2021, ["a", "b"]),
        ("0128 /NQ – CP", None, None, ["a", "b", "a"]),
        ("128/NQ-CP", "QĐ", None, []),
        ("18/2008/QH12", "L", None, ["a"]),
        ("18/2008/QH12", None, None, ["a", "a"]),
        ("1/NQ-CP", None, None, []),
    ],
)
def test_lookup(number: str, type: str | None, year: int | None, sources: list[str]) -> None:
    assert [row.source for row in Register(ROWS).lookup(number, type, year)] == sources


def test_rows_by_instrument() -> None:
    known = Register(ROWS)
    assert [row.source for row in known.rows(PLAN, "128/NQ-CP")] == ["a", "b"]
    keyed = key_rows(ROWS)
    assert InstrumentKey("hc", "ubnd-tinh-14", "chi-thi", "2020", "5") in keyed
    assert InstrumentKey("qppl", "qh", "luat", "2008", "18") in keyed
    assert InstrumentKey("qppl", "qh", "nghi-quyet", "2008", "18") in keyed
    assert (
        InstrumentKey("qppl", "ttg", "quyet-dinh", "2020", "27") in keyed
    )  # the symbol has the year, whatever the date
    assert not any(key.number == "90" for key in keyed)  # a suspect year makes no period


def test_merging_keeps_what_disagrees_and_drops_what_is_the_same() -> None:
    both = Register.merged(Register(ROWS[:2]), Register(ROWS[1:3]))
    assert [row.source for row in both] == ["a", "b", "a"]


def test_the_register_dates_an_undated_citation() -> None:
    known = Register([ROWS[0]])
    (found,) = link([extraction(cite("128/NQ-CP"))], register=known, threshold=0.4, lexicon=LEXICON).documents[0].links
    assert (key_text(found), found.candidates[0].reason) == ("hc/cp/nghi-quyet/2021/128", "register")
    off = link([extraction(cite("128/NQ-CP"))], register=None, threshold=0.4, lexicon=LEXICON).documents[0].links[0]
    assert (off.key, off.candidates) == (None, ())


def test_one_choice_of_a_register_for_every_step(tmp_path: Path) -> None:
    path = _write(tmp_path / "r.csv", ["number", "date"], [["128/NQ-CP", "2021-10-11"]])
    known = Register(ROWS)
    assert resolved(SHIPPED) is Register.shipped()
    assert resolved(None) is None
    assert resolved(known) is known
    for choice in (path, Path(path)):
        found = resolved(choice)
        assert found is not None
        assert [row.number for row in found] == ["128/NQ-CP"]


@pytest.mark.parametrize("choice", ["/does/not/exist.csv", "shipped", Path("/does/not/exist.csv")])
@pytest.mark.parametrize("step", [lambda choice: link([], register=choice), lambda c: check(Corpus(()), register=c)])
def test_a_register_that_is_not_there_is_told_by_every_step(choice: str | Path, step: Callable[..., object]) -> None:
    with pytest.raises(UserError, match="no such register"):
        step(choice)


def test_an_instrument_says_which_sources_know_it() -> None:
    corpus = link([extraction(cite("128/NQ-CP", on="11/10/2021"))], register=Register(ROWS), lexicon=LEXICON)
    assert corpus.instruments[PLAN].register == ("a", "b")


def _write(path: Path, columns: list[str], rows: list[list[str]]) -> str:
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([columns, *rows])
    return str(path)


CSVS = [
    (["number", "type", "issuer", "date"], ["128/NQ-CP", "NQ", "Chính phủ", "2021-10-11"]),
    (["so_hieu", "loai", "co_quan_ban_hanh", "ngay_ban_hanh"], ["128/NQ-CP", "Nghị quyết", "Chính phủ", "11/10/2021"]),
    (["SO_HIEU ", "Loai_van_ban", "issuer", "date"], ["128/NQ-CP", "NGHỊ QUYẾT", "Chính phủ", "11-10-2021"]),
]  # fmt: skip


@pytest.mark.parametrize(("columns", "row"), CSVS)
def test_csv_in_either_language(tmp_path: Path, columns: list[str], row: list[str]) -> None:
    (read,) = Register.load(_write(tmp_path / "r.csv", columns, [row]))
    assert (read.number, read.type, read.issuer, read.date) == ("128/NQ-CP", "NQ", "Chính phủ", date(2021, 10, 11))
    assert read.source == str(tmp_path / "r.csv")


EXCEL = """STT;Số, ký hiệu;Loại văn bản;Cơ quan ban hành;Ngày ban hành;Trích yếu
1;128/NQ-CP;Nghị quyết;Chính phủ;11/10/2021;Thích ứng an toàn, linh hoạt
"""
SAME = [
    # as Excel writes it in a Vietnamese locale, and with the line that tells it the separator
    ("r.csv", EXCEL.encode("utf-8-sig")),
    ("r.csv", f"sep=;\n{EXCEL}".encode()),
    # "Unicode text"
    ("r.csv", EXCEL.replace(";", "\t").encode("utf-16")),
    ("r.tsv", EXCEL.replace(";", "\t").encode()),
    ("r.csv", EXCEL.replace(";", "|").encode()),
    # headers in capitals, without accents, in other words; letters apart from their accents
    ("r.csv", EXCEL.replace("Số, ký hiệu", "SO HIEU VAN BAN").replace("Ngày ban hành", "NGÀY KÝ").encode()),
    ("r.csv", unicodedata.normalize("NFD", EXCEL).encode()),
    # dates as people write them
    *(
        ("r.csv", EXCEL.replace("11/10/2021", day).encode())
        for day in ("2021-10-11", "2021-10-11T00:00:00", "11/10/2021 00:00:00", "11-10-2021", "11.10.2021",
                    "ngày 11 tháng 10 năm 2021", "11 tháng Mười năm 2021", "11/10/21")
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content"), SAME)
def test_a_register_as_an_office_keeps_it(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    known = Register.load(tmp_path / name)
    (row,) = known
    assert (row.number, row.type, row.issuer, row.date) == ("128/NQ-CP", "NQ", "Chính phủ", date(2021, 10, 11))
    assert unicodedata.normalize("NFC", row.title or "") == "Thích ứng an toàn, linh hoạt"
    assert (row.own, known.told) == (True, ())


@pytest.mark.parametrize(
    ("line", "kept", "told"),
    [
        ("128/NQ-CP;Nghị quyết;Chính phủ;garbage", 1, [("dòng 3, cột Ngày ban hành", "“garbage”")]),
        ("128/NQ-CP;Nghị quyết;Chính phủ;31/6/2021", 1, [("dòng 3, cột Ngày ban hành", "“31/6/2021”")]),
        ("128/NQ-CP;Nghị quyết;Chính phủ;tháng 10 năm 2021", 1, [("dòng 3, cột Ngày ban hành", "tháng 10")]),
        ("128/NQ-CP;Nghị quyết;Chính phủ;44480", 1, [("dòng 3, cột Ngày ban hành", "“44480”")]),
        ("128/NQ-CP;Ghị quyết lạ;Chính phủ;11/10/2021", 1, [("dòng 3, cột Loại", "“Ghị quyết lạ”")]),
        ("128/NQ-CP;x;Chính phủ;y", 1, [("cột Loại", "“x”"), ("cột Ngày ban hành", "“y”")]),
        (";Nghị quyết;Chính phủ;11/10/2021", 0, [("dòng 3", "không có số hiệu")]),
        ("không số;Nghị quyết;Chính phủ;11/10/2021", 1, [("dòng 3", "“không số”")]),
        ("128/NQ-CP;Nghị quyết;Chính phủ;11/10/2021;thừa", 1, [("dòng 3", "5 ô, dòng đầu có 4")]),
        ("128/NQ-CP;Nghị quyết", 1, [("dòng 3", "2 ô, dòng đầu có 4")]),
        ("128/NQ-CP;Nghị quyết;Chính phủ;", 1, []),
        ("Số 128/NQ-CP;Nghị quyết;Chính phủ;", 1, []),
        ("128/NQ-CP (bản chính);Nghị quyết;Chính phủ;", 1, [("cột Số hiệu", "“(bản chính)”")]),
        (";;;", 0, []),
        ("", 0, []),
    ],
)
def test_nothing_of_a_register_is_lost_in_silence(
    tmp_path: Path, line: str, kept: int, told: list[tuple[str, str]]
) -> None:
    path = tmp_path / "r.csv"
    path.write_text(f"Số hiệu;Loại;Cơ quan ban hành;Ngày ban hành\n5/NĐ-CP;;Chính phủ;\n{line}\n", encoding="utf-8")
    known = Register.load(path)
    assert len(known) == 1 + kept
    assert len(known.told) == len(told)
    for error, (where, what) in zip(known.told, told, strict=True):
        assert str(path) in error.text("vi")
        assert where in error.text("vi")
        assert what in error.text("vi")
        assert error.text("en") != error.text("vi")


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("128/NQ-CP;Nghị quyết;Chính phủ;12/10/2021", True),
        ("128/NQ-CP;Nghị quyết;Chính phủ;11/10/2021", False),
        ("128/NQ-CP;Nghị quyết;Chính phủ;12/10/2022", False),
        ("129/NQ-CP;Nghị quyết;Chính phủ;12/10/2021", False),
    ],
)
def test_a_register_that_contradicts_itself_is_told(tmp_path: Path, second: str, told: bool) -> None:
    path = tmp_path / "r.csv"
    first = "128/NQ-CP;Nghị quyết;Chính phủ;11/10/2021"
    path.write_text(f"Số hiệu;Loại;Cơ quan ban hành;Ngày ban hành\n{first}\n{second}\n", encoding="utf-8")
    assert [("11/10/2021" in one.text("vi"), "dòng 3" in one.text("vi")) for one in Register.load(path).told] == (
        [(True, True)] if told else []
    )


def test_a_register_in_another_encoding_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes("Số hiệu;Ngày\n128/NQ-CP;11/10/2021\n".encode("cp1258", "replace"))
    with pytest.raises(UserError) as told:
        Register.load(path)
    assert "CSV UTF-8" in told.value.text("vi")


def test_of_many_faults_the_first_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    path = _write(tmp_path / "r.csv", ["number", "date"], [[f"{n}/NQ-CP", "?"] for n in range(1, 36)])
    known = Register.load(path)
    assert len(known.told) == 11
    assert "25 more" in known.told[-1].text("en")
    assert Register.merged(Register.shipped(), known).told == known.told


def test_a_column_that_no_alias_names_is_told_with_those_that_do(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="number / số hiệu"):
        Register.load(_write(tmp_path / "r.csv", ["Mã", "date"], [["128/NQ-CP", "2021-10-11"]]))


def test_a_users_own_name_of_a_column(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "register_columns.csv").write_text("name,column\nmã,number\n", encoding="utf-8")
    path = _write(tmp_path / "r.csv", ["Mã", "date"], [["128/NQ-CP", "2021-10-11"]])
    (row,) = Register.load(path, Lexicon(tmp_path / "words"))
    assert row.number == "128/NQ-CP"


def test_a_users_rows_come_first(tmp_path: Path) -> None:
    path = _write(
        tmp_path / "r.csv", ["number", "type", "issuer", "date"], [["128/NQ-CP", "NQ", "Chính phủ", "2021-12-11"]]
    )
    known = Register.merged(Register.shipped(), Register.load(path))
    assert [row.own for row in known.rows(PLAN, "128/NQ-CP")] == [True, False]


def test_parquet(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from pyarrow import parquet

    table = arrow.table(
        {"so_hieu": ["128/NQ-CP"], "loai": ["Nghị quyết"], "date": [date(2021, 10, 11)], "title": [None]}
    )
    parquet.write_table(table, tmp_path / "r.parquet")
    (read,) = Register.load(str(tmp_path / "r.parquet"))
    assert (read.number, read.type, read.date, read.title) == ("128/NQ-CP", "NQ", date(2021, 10, 11), None)


ELI = """
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://luat.vn/1> eli:id_local "128/NQ-CP" ; eli:date_document "2021-10-11"^^xsd:date ;
    eli:type_document <https://luat.vn/code/doc-type/hc.nghi-quyet> ; eli:passed_by <https://luat.vn/org/cp> ;
    eli:title "Thích ứng an toàn"@vi .
<https://luat.vn/org/cp> skos:prefLabel "Chính phủ"@vi .
<https://luat.vn/2> eli:id_local "5/2022/NĐ-CP" .
"""


def test_turtle_in_the_terms_of_eli(tmp_path: Path) -> None:
    (tmp_path / "r.ttl").write_text(ELI, encoding="utf-8")
    known = Register.load(str(tmp_path / "r.ttl"))
    (read,) = known.rows(PLAN, "128/NQ-CP")
    assert (read.type, read.issuer, read.date, read.title) == (
        "NQ",
        "Chính phủ",
        date(2021, 10, 11),
        "Thích ứng an toàn",
    )
    assert len(known) == 2


BROKEN = [
    ("missing.csv", None),
    ("r.docx", b"PK"),
    ("empty.csv", b""),
    ("columns.csv", b"a,b\n1,2\n"),
    ("latin.csv", b"s\xf4_hieu\n\xd0"),
    ("r.parquet", b"not parquet"),
    ("r.ttl", b"<a> <b"),
]


@pytest.mark.parametrize(("name", "content"), BROKEN)
def test_a_register_that_cannot_be_read_is_a_clear_error(tmp_path: Path, name: str, content: bytes | None) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError) as error:
        Register.load(str(path))
    assert name in error.value.text("vi")
    assert name in error.value.text("en")


class _Endpoint(BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []
    authorization: ClassVar[str | None] = None
    body: ClassVar[str | None] = None

    def do_POST(self) -> None:
        query = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())["query"][0]
        _Endpoint.asked.append(query)
        _Endpoint.authorization = self.headers["Authorization"]
        known = {"number": "128/NQ-CP", "date": "2021-10-11", "type": "x/hc.nghi-quyet", "issuer": "Chính phủ"}
        bindings = [{name: {"type": "literal", "value": value} for name, value in known.items()}]
        body = json.dumps({"results": {"bindings": bindings if '"128/NQ-CP"' in query else []}})
        self.send_response(200)
        self.end_headers()
        self.wfile.write((_Endpoint.body or body).encode())

    def log_message(self, *_: object) -> None:
        """Nothing on standard error."""


@pytest.fixture
def endpoint() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Endpoint)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    _Endpoint.asked.clear()
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_endpoint_is_asked_once_for_what_is_cited(endpoint: str) -> None:
    known = Register.merged(Register(ROWS[5:6]), Register.load(endpoint))
    citations = [cite("128/NQ-CP"), cite("128/NQ-CP"), cite("16/NQ-CP")]
    corpus = link([extraction(*citations)], register=known, threshold=0.4, lexicon=LEXICON)
    assert [key_text(found) for found in corpus.documents[0].links] == ["hc/cp/nghi-quyet/2021/128"] * 2 + [None]
    link([extraction(*citations)], register=known, lexicon=LEXICON)
    assert len(_Endpoint.asked) == 1
    assert len(known) == 2


def test_an_endpoint_that_failed_is_asked_again(endpoint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known = Register.load(endpoint)
    monkeypatch.setattr(_Endpoint, "body", "not json")
    with pytest.raises(UserError):
        known.prefetch(["128/NQ-CP"])
    monkeypatch.setattr(_Endpoint, "body", None)
    known.prefetch(["128/NQ-CP"])
    assert [row.number for row in known] == ["128/NQ-CP"]


def test_a_number_cannot_end_its_literal(endpoint: str) -> None:
    Register.load(endpoint).prefetch(['1" } ; DROP ALL #\\'])
    assert _Endpoint.asked[0].count('"') == 2


def test_an_endpoint_that_does_not_answer_is_a_clear_error() -> None:
    with pytest.raises(UserError, match=r"cannot reach http://127\.0\.0\.1:9/sparql") as told:
        Remote(["http://127.0.0.1:9/sparql"], tries=0).prefetch(["128/NQ-CP"])
    assert "không kết nối được" in told.value.text("vi")
    assert "urlopen" not in told.value.text("vi")


def test_credentials_go_to_the_endpoint_and_into_no_row(endpoint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VNCITE_ENDPOINT_TOKEN", raising=False)
    monkeypatch.delenv("VNCITE_ENDPOINT_USER", raising=False)
    known = Register.load(endpoint.replace("//", "//lan:mat-khau@"))
    known.prefetch(["128/NQ-CP"])
    assert _Endpoint.authorization == "Basic " + base64.b64encode(b"lan:mat-khau").decode()
    (row,) = known
    assert row.source == endpoint
    assert row.own


@pytest.mark.parametrize("body", ["not json", "{}", "[]", '{"results": {"bindings": [1]}}'])
def test_an_endpoint_that_answers_something_else_is_a_clear_error(
    endpoint: str, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    monkeypatch.setattr(_Endpoint, "body", body)
    with pytest.raises(UserError, match="does not answer as SPARQL"):
        Register.load(endpoint).prefetch(["128/NQ-CP"])


def test_what_is_no_address_is_told_at_once() -> None:
    with pytest.raises(UserError, match="not an http"):
        Register.load("http://:99999/")
