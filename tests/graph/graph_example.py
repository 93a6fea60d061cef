"""A corpus built by hand: two reports in our own words, so that the graph is tested without reading or finding."""

from __future__ import annotations

from datetime import date

from vncite.model import (
    Body,
    Candidate,
    Citation,
    Claim,
    Context,
    Corpus,
    DateReading,
    Designation,
    Document,
    Evidence,
    Extraction,
    Finding,
    Header,
    Instrument,
    InstrumentKey,
    Link,
    LinkedDocument,
    Number,
    Pinpoint,
    Place,
    Provision,
)

CP = Body("cp", "Chính phủ", "government")
BYT = Body("byt", "Bộ Y tế", "ministry")
SON_LA = Place("tinh-14", "14", "tỉnh Sơn La", "province", "vn", None, None)
BAC_YEN = Place("huyen-118", "118", "huyện Bắc Yên", "district", "tinh-14", None, date(2025, 6, 30))
MUONG_LA = Place("huyen-122", "122", "huyện Mường La", "district", "tinh-14", None, date(2025, 6, 30))
NQ128 = InstrumentKey("hc", "cp", "nghi-quyet", "2021", "128")
NQ154 = InstrumentKey("hc", "cp", "nghi-quyet", "2021", "154")
QD218 = InstrumentKey("hc", "byt", "quyet-dinh", "2022", "218")
ND30 = InstrumentKey("qppl", "cp", "nghi-dinh", "2020", "30")
BODIES = {"cp": CP, "byt": BYT}


def number(canonical: str, series: str, type_: str, issuer: str) -> Number:
    serial, _, rest = canonical.partition("/")
    year = int(rest.split("/")[0]) if "/" in rest else None
    return Number(canonical, series, serial.lstrip("0"), year, type_, (issuer,))  # type: ignore[arg-type]


def reading(text: str, raw: str) -> DateReading:
    start = text.index(raw)
    day, month, year = map(int, raw.split("/"))
    return DateReading(raw, start, start + len(raw), day, month, year, "slash")


def link(text: str, core: str, key: InstrumentKey | None, raw: str | None, **fields: object) -> Link:
    """A link to `key` for the first place where `core` stands."""
    start = text.index(core)
    canonical = core.rsplit(" ", 1)[-1]
    series, issuer = (key.series, key.issuer) if key else ("hc", "cp")
    type_ = canonical.split("/")[-1].split("-")[0] if "/" in canonical else None
    values: dict[str, object] = {
        "start": start, "end": start + len(core), "text": core, "type": type_,
        "number": number(canonical, series, type_ or "NQ", issuer.upper()) if "/" in canonical else None,
        "form": "full", "relation": "implements", "date": reading(text, raw) if raw else None, "confidence": 0.98,
    }  # fmt: skip
    values.update(fields)
    designation = Designation(key.issuer, key.type, key.number) if key else Designation("cp", "nghi-quyet", "16")
    return Link(
        citation=Citation(**values),  # type: ignore[arg-type]
        number=canonical if "/" in canonical else None,
        issuer=BODIES[issuer].name,
        body=BODIES[issuer],
        designation=designation,
        key=key,
        probability=0.97 if key else 0.4,
        candidates=() if key else (Candidate(InstrumentKey("hc", "cp", "nghi-quyet", "2021", "16"), 0.4, "corpus"),),
    )


def report(path: str, text: str, place: Place, when: date, canonical: str, links: tuple[Link, ...]) -> LinkedDocument:
    """A report of a district's People's Committee."""
    body = Body(f"ubnd-{place.id}", f"Ủy ban nhân dân {place.name}", "district", place.id)
    document = Document.from_text(text, path)
    own = Number(canonical, "hc", canonical.split("/")[0].lstrip("0"), None, "BC", ("UBND",))
    header = Header(type="BC", number=own, issuer=body.name, place=place.name)
    extraction = Extraction(document, header, tuple(item.citation for item in links))
    return LinkedDocument(extraction, Context(body=body, district=place, province=SON_LA, date=when), links)


FIRST = """Thực hiện Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ và hướng dẫn tại khoản 2 Điều 3
Quyết định số 218/QĐ-BYT ngày 27/01/2022 của Bộ Y tế, huyện đã phân loại cấp độ dịch cho từng xã.
- Căn cứ Nghị định số 30/2020/NĐ-CP về công tác văn thư; Nghị quyết số 154/NQ-CP ngày 23/11/2021
sửa đổi, bổ sung Nghị quyết 128/NQ-CP cũ; Nghị quyết 16 của Chính phủ.
"""
SECOND = """Sau khi có Nghị quyết số 128/NQ-CP ngày 10/11/2021 về thích ứng an toàn, toàn huyện đã mở lại chợ phiên.
"""


def first() -> LinkedDocument:
    outer = link(FIRST, "Nghị quyết số 154/NQ-CP", NQ154, "23/11/2021", relation="based_on")
    links = (
        link(FIRST, "Nghị quyết số 128/NQ-CP", NQ128, "11/10/2021"),
        link(
            FIRST,
            "Quyết định số 218/QĐ-BYT",
            QD218,
            "27/01/2022",
            relation="guided_by",
            pinpoint=Pinpoint(
                "khoản 2 Điều 3", FIRST.index("khoản"), FIRST.index("Điều 3") + 6, (Provision(article="3", clause="2"),)
            ),
        ),
        link(FIRST, "Nghị định số 30/2020/NĐ-CP", ND30, None, relation="based_on"),
        outer,
        link(FIRST, "Nghị quyết 128/NQ-CP", NQ128, None, relation="amends", parent=3),
        link(FIRST, "Nghị quyết 16", None, None, form="short", serial="16", repairs=("issuer-after",)),
    )
    return report("bac-yen.txt", FIRST, BAC_YEN, date(2022, 3, 5), "12/BC-UBND", links)


def second() -> LinkedDocument:
    links = (link(SECOND, "Nghị quyết số 128/NQ-CP", NQ128, "10/11/2021", relation="cites"),)
    return report("muong-la.txt", SECOND, MUONG_LA, date(2022, 3, 9), "07/BC-UBND", links)


def corpus() -> Corpus:
    """Both reports; 128/NQ-CP is disputed, the other instruments are agreed or undated."""
    documents = (first(), second())
    claims: dict[InstrumentKey, list[Claim]] = {NQ128: [], NQ154: [], QD218: [], ND30: []}
    names: dict[InstrumentKey, tuple[str, str]] = {}
    for linked in documents:
        for index, item in enumerate(linked.links):
            if item.key and item.number and item.citation.type:
                names[item.key] = (item.number, item.citation.type)
            if item.key and item.citation.date:
                claims[item.key].append(Claim(item.key, item.citation.date, linked.document.path, index))
    instruments = {}
    for key, stated in claims.items():
        dates = {claim.date.value for claim in stated}
        status = "unknown" if not dates else "agreed" if len(dates) == 1 else "disputed"
        instruments[key] = Instrument(
            key, *names[key], bodies=(BODIES[key.issuer],), claims=tuple(stated),
            date=next(iter(dates)) if status == "agreed" else None, status=status,  # type: ignore[arg-type]
        )  # fmt: skip
    return Corpus(documents, instruments)


def findings() -> tuple[Finding, ...]:
    """D101 on the second report: 10/11/2021 is 11/10/2021 with day and month exchanged."""
    item = second().links[0].citation
    return (
        Finding(
            code="D101", severity="error", document="muong-la.txt", start=item.start, end=item.end, text=item.text,
            message="Ngày 10/11/2021 khác với ngày 11/10/2021 ghi ở báo cáo khác.", number="128/NQ-CP", key=NQ128,
            claimed="2021-11-10", suggested="2021-10-11", probability=0.93, suggested_probability=0.93, link=0,
            evidence=(
                Evidence("other-citation", "Báo cáo của Bắc Yên ghi 11/10/2021.", "bac-yen.txt", 10, 33, FIRST[10:33]),
                Evidence("register", "Sổ đăng ký ghi ngày 11/10/2021.", "register.csv"),
            ),
        ),
    )  # fmt: skip
