"""Names of bodies written in capitals, as headings have them, in the letters of running text."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["NAME", "PLACE", "UPPER", "from_place", "in_small_letters", "place_name"]

UPPER = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
NAME = rf"[{UPPER}][\w'’]*(?:(?:\s+|\s*-\s*)(?:[{UPPER}][\w'’]*|\d+))*|\d+(?:\s+[{UPPER}][\w'’]*)*"
PLACE = re.compile(
    r"(?<!\w)(?P<kind>(?i:tỉnh|thành phố|t\.?p\.?(?=[\s\w])|tp|huyện|quận|thị xã|tx\.?|thị trấn|phường"
    rf"|xã(?!\s+hội)|(?<=nhân dân )xã|(?<=UBND )XÃ|đặc khu))(?!\w)(?:\s*(?P<name>{NAME}))?"
)
"""A word for a kind of place, and the name behind it where one follows."""
_CAPITALS = frozenset({"UBND", "HĐND", "MTTQ", "BCĐ", "BTV", "BCH", "COVID-19", "TP", "TP.", "TX", "TX."})
_VOWEL = re.compile("[AEIOUY]")
"""A syllable has a vowel, an abbreviation of consonants ("THCS", "NN&PTNT") has none."""
_APOSTROPHE = re.compile(r"['’]\w")
_FIRMS = ("CÔNG TY", "TỔNG CÔNG TY", "TẬP ĐOÀN", "CTCP ")
_COUNTRY = re.compile("VIỆT NAM|HỒ CHÍ MINH")
_SCHOOL = re.compile(
    r"TRƯỜNG (?:(?:MẦM NON|MẪU GIÁO|TIỂU HỌC|TRUNG HỌC CƠ SỞ|TRUNG HỌC PHỔ THÔNG|TH|T\.H|THCS|THPT)(?: VÀ | & | ))+"
    r"(?!(?:XÃ|PHƯỜNG|THỊ|HUYỆN|QUẬN|THÀNH|TỈNH|SỐ|TƯ|DÂN|BÁN|NỘI|CHUYÊN|QUỐC)(?!\w))"
    r"(?P<name>[^,(\d-]+?)(?= (?:XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TP|TỈNH)(?!\w)|$)"
)
"""What follows the level of a school is its own name: TRƯỜNG TIỂU HỌC LÊ LỢI."""
_REGION = re.compile(r"(?<=KHU VỰC )[IVX]{1,5}(?!\w)")
"""The number of a region, which stays in capitals: KIỂM TOÁN NHÀ NƯỚC KHU VỰC XII."""
_COMMITTEE = re.compile(r"(?:ỦY|UỶ|(?<=TỈNH )ĐOÀN|(?<=HUYỆN )ĐOÀN)(?!\w)")
"""TỈNH ỦY SƠN LA, TỈNH ĐOÀN SƠN LA: the kind of place is part of the committee's name, what follows is the place."""


def in_small_letters(name: str) -> str:
    """A name all in capitals as running text has it; any other as it is.

    Abbreviations and names of places and schools keep their capitals, and firms all: which of their words is a name,
    nothing tells.

    >>> in_small_letters("ỦY BAN NHÂN DÂN THÀNH PHỐ TỪ SƠN"), in_small_letters("TỈNH ỦY SƠN LA")
    ('Ủy ban nhân dân thành phố Từ Sơn', 'Tỉnh ủy Sơn La')
    >>> in_small_letters("TRƯỜNG TIỂU HỌC LÊ LỢI")
    'Trường tiểu học Lê Lợi'
    >>> in_small_letters("TRƯỜNG THCS XÃ TỊNH TRÀ"), in_small_letters("VỤ GIÁO DỤC TIỂU HỌC")
    ('Trường THCS xã Tịnh Trà', 'Vụ giáo dục tiểu học')
    >>> in_small_letters("UBND TP. HUẾ"), in_small_letters("Sở Y tế")
    ('UBND TP. Huế', 'Sở Y tế')
    """
    if not name.isupper() or " " not in name or name.startswith(_FIRMS):
        return name
    places = [found.span("name") for found in PLACE.finditer(name) if found["name"]]
    places += [found.span() for found in _COUNTRY.finditer(name)]
    places += [found.span("name") for found in _SCHOOL.finditer(name)]
    regions = [found.start() for found in _REGION.finditer(name)]
    out = []
    for found in re.finditer(r"\S+|\s+", name):
        word = found[0]
        if any(start <= found.start() < end for start, end in places) and not _COMMITTEE.match(name, found.start()):
            word = _APOSTROPHE.sub(lambda letter: letter[0].upper(), word.capitalize())
        elif word not in _CAPITALS and found.start() not in regions:
            word = "-".join(part.lower() if _has_vowel(part) else part for part in word.split("-"))
        out.append(word)
    joined = "".join(out)
    return joined[:1].upper() + joined[1:]


def _has_vowel(word: str) -> bool:
    return _VOWEL.search(unicodedata.normalize("NFD", word)) is not None


def from_place(name: str) -> str | None:
    """The words of a body's name from its first place on, "" where the place has no name of its own; None where no word
    for a place is in it.

    >>> from_place("UBND tỉnh Quảng Trị"), from_place("UBND tỉnh"), from_place("Ban Văn hóa - Xã hội")
    ('tỉnh Quảng Trị', '', None)
    """
    found = PLACE.search(name)
    return None if found is None else name[found.start() :] if found["name"] else ""


def place_name(name: str) -> str | None:
    """The name of the first place in a body's name, without its kind; None where none is named.

    >>> place_name("UBND tỉnh Quảng Trị"), place_name("UBND tỉnh")
    ('Quảng Trị', None)
    """
    found = PLACE.search(name)
    return found["name"] if found else None
