"""A small world with known answers, written in the vocabulary of docs/graph.md: three districts of two provinces.

Tân Yên (old Bắc Giang), Gia Bình and Lương Tài (old Bắc Ninh; today all three are in Bắc Ninh), and a
report of Bắc Ninh's own.
"""

from __future__ import annotations

from dataclasses import dataclass

from vncite.graph.terms import A, T, code, decimal, nquads, offset, text, vi
from vncite.iri import Namer
from vncite.model import InstrumentKey

NAMER = Namer()
INSTRUMENTS = {
    "128/2021": (InstrumentKey("hc", "cp", "nghi-quyet", "2021", "128"), "128/NQ-CP"),
    "128/2020": (InstrumentKey("hc", "cp", "nghi-quyet", "2020", "128"), "128/NQ-CP"),
    "42": (InstrumentKey("hc", "cp", "nghi-quyet", "2020", "42"), "42/NQ-CP"),
    "154": (InstrumentKey("hc", "cp", "nghi-quyet", "2020", "154"), "154/NQ-CP"),
    "77": (InstrumentKey("dang", "tw", "ket-luan", "2016-2021", "77"), "77-KL/TW"),
    "5": (InstrumentKey("hc", "ubnd-huyen-263", "ke-hoach", "2021", "5"), "05/KH-UBND"),
}
BODIES = {
    "cp": ("Chính phủ", "CP", "government", None),
    "tw": ("Ban Chấp hành Trung ương", "TW", "party", None),
    "ubnd-huyen-216": ("Ủy ban nhân dân huyện Tân Yên", "UBND", "district", "huyen-216"),
    "ubnd-huyen-263": ("Ủy ban nhân dân huyện Gia Bình", "UBND", "district", "huyen-263"),
    "ubnd-huyen-264": ("Ủy ban nhân dân huyện Lương Tài", "UBND", "district", "huyen-264"),
    "ubnd-tinh-27": ("Ủy ban nhân dân tỉnh Bắc Ninh", "UBND", "province", "tinh-27"),
}
PLACES = {
    "tinh-24": ("tỉnh Bắc Giang", "province"),
    "tinh-27": ("tỉnh Bắc Ninh", "province"),
    "huyen-216": ("huyện Tân Yên", "district"),
    "huyen-263": ("huyện Gia Bình", "district"),
    "huyen-264": ("huyện Lương Tài", "district"),
}


@dataclass(frozen=True)
class Cited:
    """One citation: instrument (or a bare number), relation, the date that it states."""

    what: str
    relation: str = "implements"
    date: str | None = None


REPORTS = {
    "tan-yen": (
        "ubnd-huyen-216",
        "tinh-24",
        "huyen-216",
        "2022-01-10",
        (Cited("128/2021", date="2021-10-11"), Cited("42")),
    ),
    "gia-binh": (
        "ubnd-huyen-263",
        "tinh-27",
        "huyen-263",
        "2021-12-20",
        (
            Cited("128/2021", date="2021-11-10"),
            Cited("128/2021", "cites"),
            Cited("77", "based_on"),
            Cited("5", "issues"),
        ),
    ),
    "luong-tai": ("ubnd-huyen-264", "tinh-27", "huyen-264", "2022-03-01", (Cited("42"), Cited("154"))),
    "bac-ninh": ("ubnd-tinh-27", "tinh-27", None, "2020-11-30", (Cited("128/2020", "cites"), Cited("?", "cites"))),
}
PROPERTY = {"implements": "vnc:implements", "based_on": "vnc:canCu", "issues": "vnc:reportsIssueOf"}


def instrument(name: str) -> str:
    return NAMER.instrument(INSTRUMENTS[name][0])


def report(name: str) -> str:
    return NAMER.report(sha256=name.encode().hex().ljust(16, "0"))


def world() -> bytes:
    """All graphs, as N-Quads."""
    return b"".join([*(_report(name) for name in REPORTS), nquads(_corpus(), NAMER.graph())])


def _report(name: str) -> bytes:
    body, province, district, date, cited = REPORTS[name]
    iri = report(name)
    node = f"<{iri}>"
    out = [
        (node, A, T["vnc:Report"]),
        (node, T["rdfs:label"], vi(f"Báo cáo {name}")),
        (node, T["vnc:path"], text(f"{name}.txt")),
        (node, T["dcterms:date"], _day(date)),
        (node, T["dcterms:creator"], f"<{NAMER.body(body)}>"),
        (node, T["vnc:province"], f"<{NAMER.place(province)}>"),
        (node, T["vnc:docType"], code("doc-type", "hc.bao-cao")),
        (node, T["dcterms:identifier"], text(f"0{len(name)}/BC-UBND")),
    ]
    if district:
        out.append((node, T["vnc:district"], f"<{NAMER.place(district)}>"))
    for number, one in enumerate(cited):
        start, words = 100 * number, f"Nghị quyết {one.what}"
        citation = NAMER.citation(iri, start, start + len(words))
        c, position, quote = f"<{citation}>", f"<{iri}#position={number}>", f"<{iri}#quote={number}>"
        known = one.what in INSTRUMENTS
        target = f"<{instrument(one.what)}>" if known else f"<{NAMER.base}name/cp/nghi-quyet/99>"
        out += [
            (c, A, T["vnc:Citation"]),
            (c, T["oa:hasSource"], node),
            (c, T["vnc:names"], target),
            (c, T["vnc:relation"], code("relation", one.relation)),
            (c, T["vnc:confidence"], decimal(0.9)),
            (c, T["oa:hasSelector"], position),
            (c, T["oa:hasSelector"], quote),
            (position, A, T["oa:TextPositionSelector"]),
            (position, T["oa:start"], offset(start)),
            (position, T["oa:end"], offset(start + len(words))),
            (quote, A, T["oa:TextQuoteSelector"]),
            (quote, T["oa:exact"], text(words)),
            (quote, T["oa:prefix"], text("Huyện thực hiện ")),
            (quote, T["oa:suffix"], text(" với các xã.")),
        ]
        if not known:
            candidate = f"<{iri}#candidate={number},0>"
            out += [
                (c, T["vnc:unresolved"], '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'),
                (c, T["vnc:number"], text("99/NQ-CP")),
                (c, T["vnc:candidate"], candidate),
                (candidate, A, T["vnc:Candidate"]),
                (candidate, T["vnc:about"], f"<{instrument('42')}>"),
                (candidate, T["vnc:probability"], decimal(0.4)),
            ]
            continue
        out.append((node, T["eli:refers_to"], target))
        if one.relation in PROPERTY:
            out.append((node, T[PROPERTY[one.relation]], target))
        if one.date:
            claim = f"<{NAMER.claim(instrument(one.what), one.date, citation)}>"
            out += [
                (claim, A, T["vnc:DateClaim"]),
                (claim, T["vnc:about"], target),
                (claim, T["vnc:value"], _day(one.date)),
                (claim, T["prov:wasDerivedFrom"], c),
                (claim, T["vnc:raw"], text(one.date)),
            ]
    # 154/NQ-CP amends 42/NQ-CP, and the plan of Gia Bình carries out 128/NQ-CP: as two reports say, so twice
    if name in ("luong-tai", "gia-binh"):
        out.append((f"<{instrument('154')}>", T["eli:amends"], f"<{instrument('42')}>"))
        out.append((f"<{instrument('5')}>", T["vnc:implements"], f"<{instrument('128/2021')}>"))
    return nquads(out, iri)


def _corpus() -> list[tuple[str, str, str]]:
    out: list[tuple[str, str, str]] = []
    agreed = {"42": "2020-04-09", "154": "2020-10-19", "5": "2021-10-21", "128/2020": "2020-09-11"}
    for name, (key, number) in INSTRUMENTS.items():
        node = f"<{NAMER.instrument(key)}>"
        status = "disputed" if name == "128/2021" else "agreed" if name in agreed else "unknown"
        out += [
            (node, A, T["vnc:Instrument"]),
            (node, A, T["eli:LegalResource"]),
            (node, T["eli:id_local"], text(number)),
            (node, T["eli:number"], text(key.number)),
            (node, T["vnc:period"], text(key.period)),
            (node, T["rdfs:label"], vi(f"{number} ({key.period})")),
            (node, T["eli:passed_by"], f"<{NAMER.body(key.issuer)}>"),
            (node, T["eli:type_document"], code("doc-type", f"{key.series}.{key.type}")),
            (node, T["vnc:dateStatus"], code("date-status", status)),
            (node, T["vnc:designation"], f"<{NAMER.base}name/{key.issuer}/{key.type}/{key.number}>"),
        ]
        if name in agreed:
            out.append((node, T["eli:date_document"], _day(agreed[name])))
    name = f"<{NAMER.base}name/cp/nghi-quyet/99>"
    out += [
        (name, A, T["vnc:Designation"]),
        (name, T["rdfs:label"], vi("Nghị quyết 99 (Chính phủ)")),
        (name, T["eli:number"], text("99")),
    ]
    for code_, (label, symbol, level, place) in BODIES.items():
        node = f"<{NAMER.body(code_)}>"
        out += [
            (node, A, T["vnc:Body"]),
            (node, T["rdfs:label"], vi(label)),
            (node, T["dcterms:identifier"], text(code_)),
            (node, T["skos:notation"], text(symbol)),
            (node, T["vnc:level"], code("level", level)),
        ]
        if place:
            out.append((node, T["vnc:place"], f"<{NAMER.place(place)}>"))
    for id_, (label, level) in PLACES.items():
        node = f"<{NAMER.place(id_)}>"
        out += [
            (node, A, T["vnc:Place"]),
            (node, T["rdfs:label"], vi(label)),
            (node, T["vnc:level"], code("level", level)),
        ]
    about = instrument("128/2021")
    conflict, finding = f"<{NAMER.conflict(about)}>", f"<{NAMER.finding('D101', report('gia-binh'))}>"
    at = f"<{NAMER.citation(report('gia-binh'), 0, len('Nghị quyết 128/2021'))}>"
    claims = [
        NAMER.claim(about, day, NAMER.citation(report(name), 0, len("Nghị quyết 128/2021")))
        for name, day in (("tan-yen", "2021-10-11"), ("gia-binh", "2021-11-10"))
    ]
    out += [(conflict, A, T["vnc:DateConflict"]), (conflict, T["vnc:about"], f"<{about}>")]
    out += [(conflict, T["vnc:claim"], f"<{claim}>") for claim in claims]
    out += [(conflict, T["vnc:disputedDate"], _day(day)) for day in ("2021-10-11", "2021-11-10")]
    out += [
        (conflict, T["vnc:likelyDate"], _day("2021-10-11")),
        (conflict, T["vnc:probability"], decimal(0.93)),
        (finding, A, T["vnc:Finding"]),
        (finding, T["vnc:rule"], code("rule", "D101")),
        (code("rule", "D101"), T["skos:notation"], text("D101")),
        (finding, T["vnc:severity"], code("severity", "error")),
        (finding, T["vnc:message"], vi("Hai ngày.")),
        (finding, T["oa:hasSource"], f"<{report('gia-binh')}>"),
        (finding, T["vnc:at"], at),
        (finding, T["vnc:about"], f"<{about}>"),
        (finding, T["vnc:number"], text("128/NQ-CP")),
        (finding, T["vnc:claimed"], _day("2021-11-10")),
        (finding, T["vnc:suggested"], _day("2021-10-11")),
    ]
    return out


def _day(value: str) -> str:
    return f'"{value}"^^<http://www.w3.org/2001/XMLSchema#date>'
