"""Words as parts of an IRI: ASCII, lower case; where two things must not meet, so that no two become one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from vncite.model import Provision

__all__ = ["eid", "report_number", "slug"]

_LEVELS = (
    ("annex", "annex"), ("part", "part"), ("chp", "chapter"), ("sec", "section"), ("art", "article"),
    ("para", "clause"), ("point", "point"), ("item", "item"),
)  # fmt: skip
"""Elements of an eId, from the largest to the smallest, with the fields of a `Provision`."""
_UNTYPED = "van-ban"
"""What stands for the type of a report that names none; no type of document has this slug."""
_ALPHANUMERIC = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def slug(text: str) -> str:
    """Lower-case ASCII with hyphens for what is neither letter nor digit nor a dot within a number.

    >>> slug("Nghị quyết liên tịch"), slug("12/BC-UBND"), slug("66.7/2025/NQ-CP")
    ('nghi-quyet-lien-tich', '12-bc-ubnd', '66.7-2025-nq-cp')
    """
    lowered = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("ð", "d"))
    bare = "".join(c for c in lowered if not unicodedata.combining(c))
    return re.sub(r"(?:[^a-z0-9.]|(?<![0-9])\.|\.(?![0-9]))+", "-", bare).strip("-")


def eid(provision: Provision) -> str:
    """The eId of one provision, from the largest level to the smallest, in `a-z`, `0-9`, `_` and `-`.

    Two provisions have one eId only where they differ in nothing but case. Vietnamese orders a, b, c, d, đ, e, so đ is
    no kind of d: it is written `dd`. A point between numbers is `-`. Whatever else a label holds, and a d or đ that
    would touch another one, is written as its code point, `_u{hex}_`: the label `dd` is `d_u64_`. Letters are lower
    case, for nobody tells Chương II from Chương ii. `to`, the end of a range, is not part of it: a range has no name.

    >>> eid(Provision(article="5", clause="2", point="d")), eid(Provision(article="5", clause="2", point="đ"))
    ('art_5__para_2__point_d', 'art_5__para_2__point_dd')
    >>> eid(Provision(section="2.7", annex="II"))
    'annex_ii__sec_2-7'
    """
    labels = [(name, getattr(provision, field)) for name, field in _LEVELS]
    return "__".join(f"{name}_{_ascii(label, {'.': '-'}, '_u{:x}_')}" for name, label in labels if label)


@lru_cache(maxsize=4096)
def report_number(canonical: str, type_slug: str | None) -> str:
    """The last part of a report's IRI: the full type and the whole number, `bao-cao.12_bc-ubnd`.

    Two papers of one body and year have one only where type and number are the same but for case and leading zeros:
    57/ĐA-UBND (Đề án) and 57/DA-UBND (Dự án) are two, and so are 37-QĐ/TW (Quyết định) and 37-QĐ/TW (Quy định). The
    slash is `_`, đ is `dd`, and what else is no ASCII letter, digit, point or hyphen is its code point, `~{hex}~`.

    >>> report_number("57/ĐA-UBND", "de-an"), report_number("57/DA-UBND", "du-an")
    ('de-an.57_dda-ubnd', 'du-an.57_da-ubnd')
    """
    marks = {"/": "_", "-": "-", ".": "."}
    kind = _ascii(type_slug or _UNTYPED, {"-": "-"}, "~{:x}~")
    return f"{kind}.{_ascii(canonical.lstrip('0'), marks, '~{:x}~')}"


def _ascii(text: str, marks: dict[str, str], escape: str) -> str:
    """A label in ASCII so that no two become one: `marks` are written as they say, đ as `dd`, the rest by `escape`.

    Read from the left there is one way back: a plain d never follows d or đ, so `dd` is always đ.
    """
    out: list[str] = []
    before = ""
    for char in unicodedata.normalize("NFC", text.lower()):
        if char in "dđ" and before in ("d", "đ"):
            out.append(escape.format(ord(char)))
            before = ""
            continue
        if char == "đ":
            out.append("dd")
        elif char in _ALPHANUMERIC:
            out.append(char)
        else:
            out.append(marks.get(char) or escape.format(ord(char)))
        before = char
    return "".join(out)
