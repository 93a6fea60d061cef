"""The body that writes a document, as far as its own text tells, and which papers are plainly its own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from vncite.find.draft import Draft
from vncite.find.letters import LOWER, UPPER, encode, fold_bytes
from vncite.find.normal import Normal
from vncite.model import Header
from vncite.patterns import later

__all__ = ["Writer", "by_the_press", "is_local", "of_the_party"]

_POST: Final = re.compile(
    rb"^(?:chu tich|pho chu tich|thuong truc|ban thuong vu|ban chap hanh|truong ban|chanh|van phong|dang bo) +"
)
_KINDS: Final = {
    "ubnd": (b"ubnd", b"uy ban nhan dan"),
    "hdnd": (b"hdnd", b"hoi dong nhan dan"),
    "uy": (b"tinh uy", b"thanh uy", b"huyen uy", b"quan uy", b"thi uy", b"dang uy", b"dang bo"),
    "bcd": (b"ban chi dao", b"bcd"),
}
_OWN_CODES: Final = {
    "ubnd": frozenset({"UBND", "BCĐ", "CTUBND", "UB"}),
    "hdnd": frozenset({"HĐND", "TTHĐND"}),
    "uy": frozenset({"TU", "HU", "ĐU", "QU", "ThU", "TXU"}),
    "bcd": frozenset({"BCĐ"}),
}
_PARTY: Final = frozenset({"TU", "HU", "ĐU", "QU"})
"""Committees of the Party: a text that tells of their papers and bears no head of theirs is another's."""
_LOCAL: Final = _PARTY | {"UBND", "BCĐ", "HĐND", "CTUBND", "UB", "TTHĐND"}
_SHARED: Final = frozenset().union(*_OWN_CODES.values(), {"QH", "CP", "TW"})
"""Codes that bodies of many places or organs have: the same one in a number does not make it the writer's."""
_LEVELS: Final = (b"tinh", b"thanh pho", b"huyen", b"thi xa", b"quan", b"phuong", b"xa", b"thi tran")
_LEVEL: Final = re.compile(rb"(?<![a-z])(?:" + b"|".join(_LEVELS) + rb")(?![a-z])(?! hoi)")
"""A level, not the first word of "xã hội"."""
_COUNTRY: Final = b" viet nam"
"""Part of the full names of the Front and the unions, left out in running text."""
_IN_FULL: Final = {
    b"bhxh": b"bao hiem xa hoi", b"ldld": b"lien doan lao dong", b"mttq": b"mat tran to quoc",
    b"lhpn": b"lien hiep phu nu", b"ccb": b"cuu chien binh", b"vksnd": b"vien kiem sat nhan dan",
    b"tand": b"toa an nhan dan", b"ttyt": b"trung tam y te", b"thads": b"thi hanh an dan su",
}  # fmt: skip
"""Bodies that are named by their letters as often as in full, and are no committees of a place."""
_SHORT: Final = re.compile(rb"(?<![a-z])(?:" + b"|".join(_IN_FULL) + rb")(?![a-z])")
_NO_MARKS: Final = bytes(0x20 if byte in b",-" else byte for byte in range(256))
_HEADS: Final = frozenset(
    {b"giam doc", b"tong giam doc", b"hieu truong", b"vien truong", b"cuc truong", b"chi cuc truong", b"truong ban"}
    | {b"ban thuong vu", b"ban chap hanh", b"thuong truc"}
)
"""Who signs for a body, or decides for it, and is named without it."""
_ALONE: Final = frozenset({b"chinh phu", b"quoc hoi"})
"""What stands in the names of other bodies: Thủ tướng Chính phủ, Thanh tra Chính phủ, Ủy ban Thường vụ Quốc hội."""
_TOWNS: Final = frozenset({b"thanh pho", b"thi xa"})
_PLACE: Final = re.compile(rb"(?:" + b"|".join(_LEVELS) + rb") +([a-z ]+)\Z")


_DASH: Final = rb"[ \t]*[-" + encode("–") + rb"]"
_BY_LINE: Final = later(
    rb"(?:\A|\n)[ \t]*(?:"
    rb"\((?:[" + UPPER + rb"]{2,8}|[A-Za-z]{3,20}\.vn)\)(?:" + _DASH + rb")?[ \t]*[" + UPPER + rb"\d]"
    rb"|\([^()\n]{2,24}\)" + _DASH + rb"[ \t]*[" + UPPER + rb"]"
    rb"|(?:" + encode("CTTĐT|Cổng TTĐT") + rb")" + _DASH
    + rb"|(?:" + encode("Cập nhật|Đăng") + rb") (?:" + encode("lúc|ngày") + rb")[ :]*\d"
    rb"|(?:" + encode("Tin, ảnh|Ảnh|Nguồn tin") + rb") *:)"
    rb"|(?<![" + LOWER + rb"])" + encode("phóng viên") + rb" (?:" + encode("cho biết|ghi nhận|Báo") + rb")"
)  # fmt: skip
"""What only a newspaper or a portal prints: its letters before the first sentence, "(TTXVN) - Ngày 25/9, UBND tỉnh ban
hành …", when a page was put up, whose picture it shows.
"""
_OPENING: Final = 1500


def by_the_press(normal: Normal) -> bool:
    """Whether a text begins as newspapers' reports do."""
    return _BY_LINE.search(normal.case, 0, _OPENING) is not None


class Writer:
    """The writing body of one document."""

    __slots__ = ("_code", "_kind", "_level", "_name", "_place", "header", "press")

    def __init__(self, header: Header, *, press: bool = False) -> None:
        self.header = header
        self.press = press
        """A newspaper tells of what bodies did: none of them writes."""
        self._name = _bare(fold_bytes(header.issuer)) if header.issuer else b""
        self._kind, self._level, _ = _described(self._name)
        self._place = fold_bytes(header.place or "")
        own = header.number.issuers if header.number else ()
        self._code = own if own and not _SHARED.issuperset(own) else ()

    @property
    def known(self) -> bool:
        """Whether the text names its writer."""
        return bool(self._name)

    def issued(self, normal: Normal, draft: Draft) -> bool:
        """Whether the body that issued the draft is the one that writes."""
        if draft.number is None or not self._name:
            return False
        own = bool(self._code) and draft.number.issuers == self._code  # 15/QĐ-BVP in the hospital's own 142/BC-BVP
        if draft.issuer:
            name = _bare(normal.fold[draft.issuer[0] : draft.issuer[1]])
            return self._is_named(name) or (own and name in _HEADS)
        if own:
            return True
        if draft.number.type in (None, "CV"):
            return False
        return self.bears_its_letters(draft)

    def gave(self, name: bytes, draft: Draft) -> bool:
        """Whether a folded name is the writer's and the number, a letter's too, bears its letters."""
        if draft.number is None or not self._name or not self._is_named(_bare(name)):
            return False
        return self.bears_its_letters(draft)

    def bears_its_letters(self, draft: Draft) -> bool:
        """Whether a number, a letter's too, bears the letters of a committee of the writer's kind."""
        codes = _OWN_CODES.get(self._kind or "", frozenset())
        return draft.number is not None and bool(codes.intersection(draft.number.issuers))

    def _is_named(self, name: bytes) -> bool:
        kind, level, place = _described(name)
        if kind != self._kind and {kind, self._kind} != {"bcd", "ubnd"}:  # a steering committee is of its committee
            return False
        if kind is None and not self._is_part(name):
            return False
        if level and self._level and level != self._level and not {level, self._level} <= _TOWNS:
            return False
        return place is None or place in self._name or place in self._place

    def _is_part(self, name: bytes) -> bool:
        """Whether a name says the writer's in more words, or in fewer."""
        body = _POST.sub(b"", name)
        if body in _ALONE or self._name in _ALONE:
            return name == self._name or name.startswith(self._name + b" khoa")
        return self._name in name or name in self._name or body in self._name


def _bare(name: bytes) -> bytes:
    """A folded name without the country's, and without the marks in it: "Lao động - Thương binh và Xã hội" is written
    with a comma too.
    """
    plain = b" ".join(name.translate(_NO_MARKS).split()).replace(_COUNTRY, b"")
    return _SHORT.sub(lambda found: _IN_FULL[found.group()], plain)


@lru_cache(maxsize=4096)
def _described(name: bytes) -> tuple[str | None, bytes | None, bytes | None]:
    """What sort of body a folded name is, of which level, and its place."""
    bare = _POST.sub(b"", name)
    kind = next((kind for kind, starts in _KINDS.items() if bare.startswith(starts)), None)
    levels = {found.group() for found in _LEVEL.finditer(name)}
    start = next((one for one in _KINDS.get(kind or "", ()) if bare.startswith(one)), b"")
    directly = _LEVEL.match(bare, len(start) + 1) if start else None  # "UBND xã Tịnh Trà": its name is no level
    level = directly.group() if directly else next((level for level in _LEVELS if level in levels), None)
    place = _PLACE.search(name)
    return kind, level, place[1].strip() if place else None


def of_the_party(draft: Draft) -> bool:
    """Whether a committee of the Party in a province or below gave the number."""
    return draft.number is not None and not _PARTY.isdisjoint(draft.number.issuers)


def is_local(draft: Draft) -> bool:
    """Whether a body of a province or below gave the number."""
    return draft.number is not None and not _LOCAL.isdisjoint(draft.number.issuers)
