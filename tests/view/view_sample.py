"""Graphs made by hand for the page's tests: an ordinary one, a hostile one and a large one."""

from __future__ import annotations

import random
from dataclasses import replace

from vncite.view.page_data import PageCitation, PageClaim, PageEdge, PageGraph, PageNode

BASE = "https://example.org/"
BODIES = {
    "party": ("Ban Chấp hành Trung ương", "Ban Bí thư"),
    "assembly": ("Quốc hội", "Ủy ban Thường vụ Quốc hội"),
    "government": ("Chính phủ", "Thủ tướng Chính phủ"),
    "ministry": ("Bộ Y tế", "Bộ Tài chính", "Bộ Lao động - Thương binh và Xã hội", "Bộ Giáo dục và Đào tạo"),
    "province": ("Ủy ban nhân dân tỉnh", "Tỉnh ủy"),
    "district": ("Ủy ban nhân dân huyện", "Huyện ủy"),
}
SYMBOLS = {
    "party": ("{n}-KL/TW", "{n}-CV/TW"),
    "assembly": ("{n}/{y}/QH15", "{n}/NQ-UBTVQH15"),
    "government": ("{n}/NQ-CP", "{n}/{y}/NĐ-CP", "{n}/QĐ-TTg", "{n}/CĐ-TTg"),
    "ministry": ("{n}/QĐ-BYT", "{n}/BYT-DP", "{n}/{y}/TT-BTC"),
    "province": ("{n}/KH-UBND", "{n}/UBND-KGVX", "{n}-CV/TU"),
    "district": ("{n}/KH-UBND", "{n}-CV/HU"),
}
PLACES = {
    "tỉnh Lai Châu": ("huyện Tam Đường", "huyện Sìn Hồ"),
    "tỉnh Hà Nam": ("thị xã Duy Tiên", "huyện Bình Lục"),
    "tỉnh Quảng Trị": ("huyện Hải Lăng", "huyện Cam Lộ", "thị xã Quảng Trị"),
    "tỉnh Bến Tre": ("huyện Ba Tri",),
    "tỉnh Cà Mau": ("huyện Năm Căn", "huyện Thới Bình"),
}


def instrument(number: str, level: str = "government", **more: object) -> PageNode:
    """An instrument with an IRI of its own."""
    return replace(PageNode(id=BASE + "i/" + number, kind="instrument", label=number, level=level), **more)  # type: ignore[arg-type]


def citation(number: str, relation: str = "implements", **more: object) -> PageCitation:
    """A citation in a sentence of our own, marked where the number stands."""
    before = "Huyện đã xây dựng kế hoạch để thực hiện Nghị quyết số "
    made = PageCitation(
        relation=relation,
        document="bao-cao.txt",
        quote=before + number + ", các xã báo cáo hằng tuần.",
        start=len(before),
        end=len(before) + len(number),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def ordinary(instruments: int = 90, seed: int = 7, citing: int = 18) -> PageGraph:
    """A graph like one made from real reports: every level, one disputed date, one designation."""
    chance = random.Random(seed)
    nodes: list[PageNode] = []
    for number in range(instruments):
        level = chance.choices(list(BODIES), weights=(5, 6, 26, 24, 20, 14))[0]
        year = chance.choice((2020, 2021, 2021, 2022))
        province = chance.choice(list(PLACES)) if level in ("province", "district") else None
        district = chance.choice(PLACES[province]) if province and level == "district" else None
        body = chance.choice(BODIES[level])
        label = chance.choice(SYMBOLS[level]).format(n=number + 3, y=year)
        nodes.append(
            PageNode(
                id=f"{BASE}i/{number}",
                kind="instrument",
                label=label,
                level=level,
                title="về các biện pháp phòng, chống dịch và phục hồi kinh tế" if number % 3 else None,
                body=f"{body} {(district or province or '').split(' ', 1)[-1]}".strip(),
                name=f"Văn bản {label} ({year})",
                province=province,
                district=district,
                year=year,
                date=f"{year}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}",
            )
        )
    claims = (
        PageClaim("2021-08-06", 5, ("Sìn Hồ.txt", "Ba Tri.docx"), True),
        PageClaim("2021-06-08", 1, ("Cam Lộ.txt",)),
    )
    nodes.append(
        instrument("188/NQ-CP", body="Chính phủ", year=2021, claims=claims, title="về chính sách hỗ trợ người dân")
    )
    nodes.append(
        PageNode(
            BASE + "d/14", "designation", "14/KH-BCĐ", "district", province="tỉnh Hà Nam", body="Ban Chỉ đạo huyện"
        )
    )
    nodes.append(instrument("Luật Phòng, chống bệnh truyền nhiễm", "assembly", body="Quốc hội", year=2007))
    edges = []
    reports = 0
    for province, districts in PLACES.items():
        for district in districts:
            reports += 1
            node = PageNode(
                id=f"{BASE}r/{reports}",
                kind="report",
                label=f"{100 + reports}/BC-UBND",
                level="district",
                body=f"Ủy ban nhân dân {district}",
                province=province,
                district=district,
                year=2023,
                date="2023-04-12",
            )
            cited = [*chance.sample(range(instruments), min(citing, instruments)), instruments]
            for target in cited:
                other = nodes[target]
                relation = chance.choice(("implements", "based_on", "cites", "guided_by", "amends"))
                wrong = other.conflict and reports == 6
                edges.append(
                    PageEdge(
                        node.id,
                        other.id,
                        relation,
                        tuple(
                            citation(
                                other.label,
                                relation,
                                document=f"{district}.txt",
                                conflict=wrong,
                                offset=n * 90,
                            )
                            for n in range(chance.randint(1, 3))
                        ),
                    )
                )
            nodes.append(node)
    edges.append(PageEdge(nodes[-1].id, BASE + "d/14", "cites", (citation("14/KH-BCĐ"),)))
    return PageGraph(tuple(nodes), tuple(edges))


HOSTILE = (
    "<img src=x onerror=\"window.__pwned='img'\">",
    "</script><script>window.__pwned='script'</script>",
    "<!--<script>",
    "\"'><svg onload=window.__pwned='svg'>",
    "{{7*7}}{% raw %}${window.__pwned='template'}`",
    "javascript:window.__pwned='url'",
    "a\u2028b\u2029c\u202edlrow\u0000\ud800",
    "__proto__",
)
"""Texts that must stay texts wherever they come out."""


def hostile() -> PageGraph:
    """A graph with a hostile text in every field that a report can fill."""
    nodes, edges = [], []
    for number, text in enumerate(HOSTILE):
        nodes.append(
            PageNode(
                id=text + "#i",
                kind="instrument",
                label=text,
                level=text,
                title=text,
                body=text,
                name=text,
                commune=text,
                path=text,
                province=text,
                district=text,
                year=2021,
                date=text,
                claims=(PageClaim(text, 1, (text,), True), PageClaim("2021-01-02", 1, (text,))),
                notes=(text,),
            )
        )
        nodes.append(PageNode(text + "#r", "report", text, "district", body=text, province=text, district=text))
        said = PageCitation(text, text, text, 0, min(3, len(text)), text, number % 2 == 0)
        edges.append(PageEdge(text + "#r", text + "#i", text, (said,)))
    return PageGraph(tuple(nodes), tuple(edges))
