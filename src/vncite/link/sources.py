"""Where a register is read from: CSV, Parquet, Turtle, a SPARQL endpoint.

Each reader gives plain dicts of strings with the names of `COLUMNS`; one function makes rows of them, so that the
rules of what is a date, a type or a doubtful year are the same for every source.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from vncite.errors import UserError
from vncite.lexicon import Lexicon
from vncite.lexicon import load as load_lexicon
from vncite.lexicon.fold import slug
from vncite.link.register import LAWS, Register, RegisterRow, number_key

__all__ = ["COLUMNS", "Remote", "load", "shipped"]

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "number": ("number", "so_hieu", "so_ky_hieu", "id_local"),
    "type": ("type", "loai_van_ban", "loai"),
    "issuer": ("issuer", "co_quan_ban_hanh", "co_quan"),
    "date": ("date", "ngay_ban_hanh", "date_document"),
    "effective": ("effective", "ngay_hieu_luc", "first_date_entry_in_force"),
    "title": ("title", "trich_yeu", "tieu_de"),
    "source": ("source", "evidence", "nguon"),
    "grade": ("grade", "do_tin_cay"),
    "year_suspect": ("year_suspect", "nghi_sai_nam"),
}
"""Names of the columns, ours first; a file may use any of them, in any case and order."""

_DMY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\Z")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?\Z")
_BATCH = 200
_VARIABLES = ("number", "date", "effective", "title", "source", "type", "notation", "body", "issuer")
_QUERY = """
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?number ?date ?effective ?title ?source ?type ?notation ?body ?issuer WHERE {
  %s
  ?work eli:id_local ?number .
  OPTIONAL { ?work eli:date_document ?date }
  OPTIONAL { ?work eli:first_date_entry_in_force ?effective }
  OPTIONAL { ?work dcterms:title|eli:title ?title }
  OPTIONAL { ?work dcterms:source ?source }
  OPTIONAL { ?work eli:type_document ?type OPTIONAL { ?type skos:notation ?notation } }
  OPTIONAL { ?work eli:passed_by ?body OPTIONAL { ?body skos:prefLabel|rdfs:label ?issuer } }
}"""


def load(source: str, lexicon: Lexicon | None = None) -> Register:
    """A register from a path or an address; see `Register.load`."""
    words = lexicon or load_lexicon()
    if re.match(r"https?://", source):
        return Remote([source], words)
    path = Path(source)
    if not path.is_file():
        raise UserError(f"không có tệp danh mục: {source}", f"no such register: {source}")
    readers = {".csv": _csv, ".tsv": _csv, ".parquet": _parquet, ".ttl": _turtle, ".nt": _turtle, ".rdf": _turtle}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        kinds = ", ".join(readers)
        raise UserError(
            f"danh mục {source}: không biết dạng tệp này; đọc được {kinds} và địa chỉ SPARQL http(s)://",
            f"register {source}: unknown kind of file; it reads {kinds} and SPARQL endpoints http(s)://",
        )
    rows = list(_made(reader(path), source, words))
    if not rows:
        raise UserError(
            f"danh mục {source}: không có dòng nào có số hiệu (cột {' / '.join(COLUMNS['number'])})",
            f"register {source}: no row has a number (column {' / '.join(COLUMNS['number'])})",
        )
    return Register(rows)


class Shipped(Register):
    """The register of the lexicon: a row is made when its number is first asked for, since few of them ever are."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._words = lexicon
        self._raw: dict[str, list[dict[str, str]]] = {}
        for row in lexicon.table("register"):
            self._raw.setdefault(number_key(row["number"]), []).append(row)
        self._order = tuple(self._raw)

    def _of(self, folded: str) -> Sequence[RegisterRow]:
        raw = self._raw.pop(folded, None)
        if raw is not None:
            self._by_number[folded] = tuple(dict.fromkeys(_made(raw, "vncite", self._words)))
        return super()._of(folded)

    def __iter__(self) -> Iterator[RegisterRow]:
        shipped = dict.fromkeys(self._order)
        for folded in (*shipped, *(added for added in list(self._by_number) if added not in shipped)):
            yield from self._of(folded)

    def _laws(self) -> Iterable[RegisterRow]:
        wanted = [folded for folded, rows in self._raw.items() if any(row["type"] in LAWS for row in rows)]
        for folded in wanted:
            self._of(folded)
        return [row for rows in self._by_number.values() for row in rows]


def shipped(lexicon: Lexicon) -> Register:
    """The register of a lexicon."""
    return Shipped(lexicon)


class Remote(Register):
    """One or more SPARQL endpoints, asked only for the numbers that a corpus cites, in batches, each number once."""

    def __init__(self, endpoints: Iterable[str], lexicon: Lexicon | None = None) -> None:
        super().__init__()
        self.lexicon = lexicon or load_lexicon()
        self.endpoints = tuple(endpoints)

    def prefetch(self, numbers: Iterable[str]) -> None:
        """Fetch what the endpoints know of these numbers. Raises `UserError` where one does not answer."""
        new = sorted(set(numbers) - self._asked)
        self._asked.update(new)
        for endpoint in self.endpoints:
            for at in range(0, len(new), _BATCH):
                values = " ".join(_literal(number) for number in new[at : at + _BATCH])
                self.add(_made(_ask(endpoint, _QUERY % f"VALUES ?number {{ {values} }}"), endpoint, self.lexicon))


def _ask(endpoint: str, query: str) -> Iterator[dict[str, str]]:
    from urllib.error import URLError
    from urllib.parse import urlencode
    from urllib.request import Request, urlopen

    request = Request(
        endpoint,
        data=urlencode({"query": query}).encode("ascii"),
        headers={"Accept": "application/sparql-results+json", "Content-Type": "application/x-www-form-urlencoded"},
    )
    try:
        with urlopen(request, timeout=60) as answer:
            bindings = json.load(answer)["results"]["bindings"]
    except (URLError, OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(
            f"danh mục {endpoint}: không hỏi được ({error})", f"register {endpoint}: cannot be asked ({error})"
        ) from error
    for binding in bindings:
        yield _eli({name: str(value.get("value", "")) for name, value in binding.items()})


def _turtle(path: Path) -> Iterator[dict[str, str]]:
    import pyoxigraph

    formats = {
        ".ttl": pyoxigraph.RdfFormat.TURTLE,
        ".nt": pyoxigraph.RdfFormat.N_TRIPLES,
        ".rdf": pyoxigraph.RdfFormat.RDF_XML,
    }
    store = pyoxigraph.Store()
    try:
        store.bulk_load(path=str(path), format=formats[path.suffix.lower()])
    except (SyntaxError, ValueError, OSError) as error:
        raise UserError(
            f"danh mục {path}: không đọc được ({error})", f"register {path}: cannot be read ({error})"
        ) from error
    solutions: Any = store.query(_QUERY % "")
    for solution in solutions:
        terms = {name: solution[name] for name in _VARIABLES}
        yield _eli({name: getattr(term, "value", "") for name, term in terms.items() if term is not None})


def _eli(binding: dict[str, str]) -> dict[str, str]:
    """What a graph says of type and issuer, as words: the notation or label where there is one, else the end of the
    IRI.
    """
    ending = {name: re.split(r"[/#.]", binding.get(name, ""))[-1] for name in ("type", "body")}
    return {
        **binding,
        "type": binding.get("notation") or ending["type"],
        "issuer": binding.get("issuer") or ending["body"],
    }


def _parquet(path: Path) -> Iterator[dict[str, str]]:
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise UserError(
            f"danh mục {path}: cần gói pyarrow để đọc Parquet (pip install pyarrow)",
            f"register {path}: the package pyarrow is needed to read Parquet (pip install pyarrow)",
        ) from error
    try:
        table: Any = pyarrow.parquet.ParquetFile(path)
        for batch in table.iter_batches():
            for row in batch.to_pylist():
                yield {name: "" if value is None else str(value) for name, value in row.items()}
    except (pyarrow.ArrowException, OSError) as error:
        raise UserError(
            f"danh mục {path}: không đọc được ({error})", f"register {path}: cannot be read ({error})"
        ) from error


def _csv(path: Path) -> Iterator[dict[str, str]]:
    delimiter = "\t" if path.suffix.lower() == ".tsv" else ","
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            for row in csv.DictReader(lines, delimiter=delimiter):
                yield {str(name): value for name, value in row.items() if isinstance(value, str)}
    except (UnicodeDecodeError, csv.Error, OSError) as error:
        raise UserError(
            f"danh mục {path}: không đọc được ({error})", f"register {path}: cannot be read ({error})"
        ) from error


def _made(raw: Iterable[dict[str, str]], default_source: str, lexicon: Lexicon) -> Iterator[RegisterRow]:
    types = {slug(row["name"]): row["code"] for row in lexicon.table("doc_types")}
    codes = {row["code"]: row["code"] for row in lexicon.table("doc_types")}
    for fields in raw:
        lowered = {name.strip().lower(): value.strip() for name, value in fields.items()}
        row = {
            ours: next((lowered[name] for name in names if lowered.get(name)), "") for ours, names in COLUMNS.items()
        }
        if not row["number"]:
            continue
        kind = row["type"]
        yield RegisterRow(
            number=row["number"],
            type=codes.get(kind) or types.get(slug(kind)),
            issuer=row["issuer"] or None,
            date=_date(row["date"]),
            effective=_date(row["effective"]),
            title=row["title"] or None,
            source=row["source"] or default_source,
            grade=row["grade"],
            year_suspect=row["year_suspect"].lower() in ("1", "true", "yes", "x", "có"),
        )


def _date(text: str) -> date | None:
    """A date as a register writes it: ISO, or day first. None where it is neither or there is no such day."""
    if found := _ISO.match(text):
        year, month, day = map(int, found.groups())
    elif found := _DMY.match(text):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _literal(text: str) -> str:
    """A SPARQL string literal: nothing in a number can end it."""
    return '"' + re.sub(r'[\\"\x00-\x1f]', lambda found: f"\\u{ord(found[0]):04X}", text) + '"'
