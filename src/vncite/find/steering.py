"""Steering committees (ban chỉ đạo), whose names go on with what they steer: "Ban Chỉ đạo phòng, chống thiên tai"."""

from __future__ import annotations

from typing import Final

from vncite.patterns import later

__all__ = ["MATTER", "NO_MATTER", "STEERING", "STEERS"]

STEERS: Final = (b"ban", b"bcd")
"""First letters of their names."""
STEERING: Final = later(
    rb"(?:ban +chi +dao|bcd)(?![a-z])(?: +lien +nganh)?"
    rb"(?: +(?:quoc +gia|trung +uong|tw|nha +nuoc|cap +(?:tinh|huyen|xa)))?"
    rb"(?: +(?:ve +)?(?:cong +tac +)?phong *,? *(?:va +)?chong +(?:dai +)?dich(?: +benh)?(?: +(?:covid|cdvid"
    rb"|sars-cov-2|ncov)(?: ?- ?19)?)?"
    rb"|(?: +(?:ve +)?phong *,? *chong +thien +tai(?: va tim kiem cuu nan)?)"
    rb"|(?<=trung uong|..quoc gia) +ve +phong *,? *chong +tham +nhung(?: *, *(?:lang +phi|tieu +cuc))*"
    rb"|(?: +(?:ve +)?phat +trien +khoa +hoc *, *cong +nghe *, *doi +moi +sang +tao *(?:,|va) *chuyen +doi +so"
    rb"(?: *(?:,|va) *(?:cai +cach +hanh +chinh|de +an +06(?:/cp)?)(?![a-z]))*)"
    rb"|(?<=trung uong|..quoc gia|lien nganh|..nha nuoc) +ve +(?:an +toan +thuc +pham|chuyen +doi +so"
    rb"|cai +cach +hanh +chinh|hoi +nhap +quoc +te|nhan +quyen|dan +so|bien +doi +khi +hau|kiem +soat +tai +nguyen"
    rb"|du +lich|hoan +thien +the +che *, *phap +luat)(?![a-z])"
    rb"|(?: +[1-9]\d{1,3}(?! *[/.,:-]? *\d| +(?:thang|ngay|nam)(?![a-z])))"
    rb"|(?: +(?:cac +)?chuong +trinh +muc +tieu +quoc +gia))?"
)
NO_MATTER: Final = frozenset(
    {b"ban chi dao", b"bcd", b"ban chi dao trung uong", b"ban chi dao quoc gia", b"ban chi dao nha nuoc"}
)
MATTER: Final = later(rb" +ve +[a-z -]{6,90} *")
"""What a committee steers, which no pattern knows, before what it does: "Ban Chỉ đạo của Chính phủ về sắp xếp bộ máy đã
ban hành".
"""
