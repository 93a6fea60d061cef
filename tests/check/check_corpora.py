"""Corpora for the tests of rules, made from short texts without `find` and `link`: a rule fails for its own sake."""

from __future__ import annotations

import re
from datetime import date

from vncite.link.register import Register, RegisterRow
from vncite.model import (
    Body,
    Citation,
    Context,
    Corpus,
    DateReading,
    Designation,
    Document,
    Extraction,
    Header,
    InstrumentKey,
    Link,
    LinkedDocument,
    Number,
    Span,
)

TYPES = {
    "Nghị quyết": ("NQ", "nghi-quyet"),
    "Quyết định": ("QĐ", "quyet-dinh"),
    "Nghị định": ("NĐ", "nghi-dinh"),
    "Thông tư": ("TT", "thong-tu"),
    "Kế hoạch": ("KH", "ke-hoach"),
    "Chỉ thị": ("CT", "chi-thi"),
    "Kết luận": ("KL", "ket-luan"),
    "Luật": ("L", "luat"),
}
ISSUERS = {
    "CP": "cp",
    "TTg": "ttg",
    "BYT": "byt",
    "UBND": "ubnd-tinh-14",
    "TW": "tw",
    "HĐND": "hdnd-tinh-14",
    "BCĐ": "bcd-tinh-14",
}
CITATION = re.compile(
    r"(?P<cite>(?P<type>" + "|".join(TYPES) + r") (?:số )?(?P<serial>\d+)[/-](?:(?P<year>\d{4})/)?"
    r"(?P<symbol>[A-ZĐ][A-ZĐTg]*(?:[-/][A-ZĐTg]+)?\d*))"
    r"(?: ngày (?P<date>\d+(?P<sep>[/.-])\d+(?P=sep)\d{4}|\d+ tháng \d+ năm \d{4}))?"
    r"(?: của (?P<issuer>Chính phủ|Thủ tướng Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|HĐND tỉnh|UBND tỉnh"
    r"|Bộ Chính trị)(?: khóa [XVI]+)?)?"
)
DOING = {"sửa đổi": "amends", "thực hiện": "implements", "quy định chi tiết": "details"}


def corpus(*texts: str, dated: date | None = None, repairs: tuple[str, ...] = (), probability: float = 1.0) -> Corpus:
    """Documents `a.txt`, `b.txt`, …, with their citations linked by what their numbers and dates say."""
    years = {}
    for text in texts:
        for found in CITATION.finditer(text):
            if found["date"] and not found["year"]:
                years[found["serial"], found["symbol"]] = found["date"][-4:]
    return Corpus(
        tuple(
            _document(text, f"{chr(97 + at)}.txt", dated, years, repairs, probability) for at, text in enumerate(texts)
        )
    )


def register(*rows: tuple[str, str, str, str], grade: str = "A", effective: date | None = None) -> Register:
    """Rows of (number, type, issuer, ISO date)."""
    return Register(
        RegisterRow(number, kind, issuer, date.fromisoformat(day), effective, source="test", grade=grade)
        for number, kind, issuer, day in rows
    )


def _document(
    text: str, path: str, dated: date | None, years: dict[tuple[str, str], str], repairs: tuple[str, ...], sure: float
) -> LinkedDocument:
    citations: list[Citation] = []
    links: list[Link] = []
    last: re.Match[str] | None = None
    for found in CITATION.finditer(text):
        between = text[last.end() : found.start()] if last else ""
        doing = next((relation for words, relation in DOING.items() if words in between and len(between) < 60), None)
        citation = Citation(
            found.start("cite"),
            found.end("cite"),
            found["cite"],
            TYPES[found["type"]][0],
            _number(found),
            "full",
            relation=doing or "cites",  # type: ignore[arg-type]
            date=_date(found),
            issuer=found["issuer"],
            issuer_span=Span(*found.span("issuer")) if found["issuer"] else None,
            parent=len(citations) - 1 if doing else None,
            repairs=repairs,
        )
        citations.append(citation)
        links.append(_link(citation, found, years, sure))
        last = found
    document = Document.from_text(text, path)
    return LinkedDocument(Extraction(document, Header(), tuple(citations)), Context(date=dated), tuple(links))


def _number(found: re.Match[str]) -> Number:
    symbol, year = found["symbol"], int(found["year"]) if found["year"] else None
    term = re.search(r"QH(\d+)$", symbol)
    party = symbol.endswith("/TW")
    last = re.sub(r"QH\d+$", "QH", re.split("[-/]", symbol)[-1])
    kind = None if year and term else re.split("[-/]", symbol)[0]
    serial = found["serial"]
    canonical = f"{serial}-{symbol}" if party else f"{serial}/{str(year) + '/' if year else ''}{symbol}"
    series = "dang" if party else "qppl" if year else "hc"
    return Number(canonical, series, str(int(serial)), year, kind, (last,), int(term[1]) if term else None)  # type: ignore[arg-type]


def _date(found: re.Match[str]) -> DateReading | None:
    if not found["date"]:
        return None
    day, month, year = (int(part) for part in re.findall(r"\d+", found["date"]))
    words = "tháng" in found["date"]
    reading = DateReading(found["date"], *found.span("date"), day, month, year, "words" if words else "slash")
    return reading if reading.value else DateReading(*_fields(reading), problem="no-such-date")


def _fields(reading: DateReading) -> tuple[str, int, int, int | None, int | None, int | None, str]:
    return reading.raw, reading.start, reading.end, reading.day, reading.month, reading.year, reading.style


def _link(citation: Citation, found: re.Match[str], years: dict[tuple[str, str], str], sure: float) -> Link:
    number = citation.number
    assert number is not None
    code = number.issuers[0]
    issuer = "ubtvqh" if code.startswith("UBTVQH") else "qh" if code.startswith("QH") else ISSUERS[code]
    kind = TYPES[found["type"]][1]
    stated = str(citation.date.year) if citation.date else None
    period = found["year"] or stated or years.get((found["serial"], found["symbol"]))
    if number.series == "dang" and citation.date and citation.date.value:
        period = "2021-2026" if citation.date.value >= date(2021, 2, 1) else "2016-2021"
    if number.term and number.series == "hc":
        period = {15: "2021-2026", 14: "2016-2021"}[number.term]
    key = InstrumentKey(number.series, issuer, kind, period, number.serial) if period else None
    return Link(
        citation,
        number.canonical,
        citation.issuer,
        body=Body(issuer, issuer, "other"),
        designation=Designation(issuer, kind, number.serial),
        key=key,
        probability=sure if key else 0.0,
    )
