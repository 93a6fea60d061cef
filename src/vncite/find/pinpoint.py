"""Pinpoints (điểm, khoản, Điều): read backwards from a citation, parsed to a list of provisions.

Nghị định 78/2025/NĐ-CP Điều 68: điểm, khoản, Điều stand before the instrument, the smallest first.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from vncite.find.letters import decode, fold_bytes
from vncite.find.marks import COMMA, LINE
from vncite.find.normal import Normal
from vncite.find.values import maker
from vncite.model import Pinpoint, Provision
from vncite.patterns import compiled

__all__ = ["parse_provisions", "pinpoint_before"]

# Levels from the smallest to the largest, by folded word.
_LEVELS: Final = {
    b"tiet": "item", b"diem": "point", b"khoan": "clause", b"dieu": "article", b"muc": "section",
    b"tieu muc": "section", b"chuong": "chapter", b"phan": "part", b"phu luc": "annex", b"doan": "item",
}  # fmt: skip
_RANK: Final = {"item": 0, "point": 1, "clause": 2, "article": 3, "section": 4, "chapter": 5, "part": 6, "annex": 7}
_ID: Final = (
    rb"(?:\d{1,3}(?:\.\d{1,3}){0,3}(?:\.[a-z](?![a-z])|[a-z]{0,2}\d?)|[ivxlc]{1,6}(?:(?:\.\d{1,2}){1,2}|\.[a-z](?![a-z]))?"
    rb"|[a-z]{1,2}\d{0,2}(?:\.\d{1,2})?)"
)
"""What a provision is called: "2", "12a", "II", "đ", and lawyers' "42.1.b" and "II.3"."""
_LEVEL: Final = rb"(?:tiet|diem|khoan|dieu|tieu +muc|muc|chuong|phan|phu +luc|doan)"
_IDS: Final = _ID + rb"(?:(?: *, *| +va +| *; *| +den +| +hoac +| +toi +)" + _ID + rb"(?![a-z])){0,30}"

# The window before a citation is read from its end, so the pattern is of the reversed text.
_REVERSED_ID: Final = (
    rb"(?:(?:[a-z]\.|[a-z]{0,2})\d{1,3}(?:\.\d{1,3}){0,2}(?:\.[ivxlc]{1,5}(?![a-z]))?"
    rb"|\d?[a-z]{1,2}|(?:[a-z]\.)?[ivxlc]{1,6}|\d{1,2}[a-z])"
)
_REVERSED_LEVEL: Final = rb"(?:teit|meid|naohk|ueid|cum +ueit|cum|gnouhc|nahp|cul +uhp|naod)(?![a-z])"
_BETWEEN: Final = rb"(?: *, *| +av +| *; *| +ned +| +caoh +| +iot +)"
_REVERSED: Final = compiled(
    rb" +(?:, *|\( *)?"
    rb"(?:"
    + _REVERSED_ID
    + rb"(?:"
    + _BETWEEN
    + _REVERSED_ID
    + rb"){0,30}?"
    + rb"(?: +|(?<=\d))"
    + _REVERSED_LEVEL
    + rb"(?: +cac(?![a-z]))?+(?:"
    + _BETWEEN
    + rb"| *, *| +|(?=[(\"])))"
    rb"{1,40}"
)
_MARKS: Final = compiled(rb"[dkpmc](?:i(?:eu[ \n\d]|em )|hoan[ \d]|hu luc|uc[ \d]|huong |han |oan )")
"""A word of these stands near where there is a pinpoint; looked for first, as most citations have none."""
_REACH: Final = 480
"""Characters in which the provisions before a citation stand at most."""
_NO_IDS: Final = frozenset({b"cu", b"va", b"so", b"ve", b"la", b"do", b"co", b"cua", b""})
_GROUP: Final = compiled(rb"(" + _LEVEL + rb")(?: +|(?=\d))(" + _IDS + rb")(?![a-z\d])")
_LINKS: Final = (b" cua", b" tai", b" thuoc", b" trong", b" -")
"""What may stand between the provisions and the instrument: "khoản 3 Điều 9 thuộc Luật Nhà ở"."""
_SINGLE: Final = compiled(_ID)


_PINPOINT: Final = maker(Pinpoint)


def pinpoint_before(normal: Normal, start: int, floor: int) -> Pinpoint | None:
    """The provisions named directly before the citation at `start` of the normal form, not before `floor`."""
    near = normal.fold[start - 56 if start > 56 else 0 : start].rstrip(b" ")
    link = _link(near) if near.endswith(_LINKS) else b""
    last = near[-12 - len(link) : len(near) - len(link)].rstrip(b" (,").rpartition(b" ")[2]
    # most citations have none, which the last word before them tells, or that no word of a level is near
    if (len(last) > 2 and last[-3:].isalpha() and last.strip(b"ivxlc,;")) or last in _NO_IDS:
        return None
    if not _MARKS.search(near):
        return None
    low = max(floor, start - _REACH)
    end = low + len(normal.fold[low:start].rstrip(b" ").removesuffix(link).rstrip(b" "))
    found = _REVERSED.match(b" " + normal.fold[low:end][::-1] + b" ")
    if not found:
        return None
    begin = max(end - (found.end() - 1), low)
    while begin < start and normal.fold[begin] in b" ,;(":
        begin += 1
    comma = normal.fold[end - 1] == COMMA
    if link == b" -":
        if b"dieu" not in normal.fold[begin:end] or LINE in normal.case[end:start]:
            return None  # "Phần 2 - Luật Đất đai" is a heading, a dash in a new line opens an item
        comma = True
    end = begin + len(normal.fold[begin:end].rstrip(b" ,"))
    text = normal.fold[begin:end]
    lead = _GROUP.search(text)
    if not lead:
        return None
    begin += lead.start()
    if comma and floor and not normal.fold[floor:begin].strip(b" ,("):
        return None  # "Điều 5, Luật Đất đai"; but "Luật Nhà ở, Điều 5, Luật Đất đai" may be of either
    written = " ".join(decode(normal.case[begin:end]).split())
    provisions = parse_provisions(written)
    if not provisions:
        return None
    return _PINPOINT(written, normal.start(begin), normal.end(end), provisions)


def _link(near: bytes) -> bytes:
    """The word or dash at the end of what stands before an instrument: "Điều 27 thuộc Nghị định"."""
    return next(link for link in _LINKS if near.endswith(link))


@lru_cache(maxsize=16384)
def parse_provisions(text: str) -> tuple[Provision, ...]:
    """The provisions that a pinpoint names, in reading order.

    A smaller level belongs to the next larger one that follows it: "điểm a, b khoản 2 và khoản 3 Điều 5" is điểm a
    khoản 2 Điều 5, điểm b khoản 2 Điều 5 and khoản 3 Điều 5.

    >>> [(p.article, p.clause, p.point) for p in parse_provisions("điểm a, đ khoản 2 và khoản 3 Điều 5")]
    [('5', '2', 'a'), ('5', '2', 'đ'), ('5', '3', None)]
    """
    fold = fold_bytes(text)
    provisions: list[dict[str, str]] = []
    end = 0
    previous = ""
    for found in _GROUP.finditer(fold):
        level = _LEVELS[b" ".join(found[1].split())]
        identifiers = _identifiers(text[found.start(2) : found.end(2)], level)
        if not identifiers:
            continue
        between = fold[end : found.start()].strip()
        if provisions and between in (b"den", b"toi") and previous == level:
            provisions[-1]["to"] = identifiers[0]["id"]
            identifiers = identifiers[1:]
        for entry in identifiers:
            provisions.append({level: entry["id"], **({"to": entry["to"]} if "to" in entry else {})})
        end, previous = found.end(), level
    return tuple(Provision(**fields) for fields in _nested(provisions))


def _nested(provisions: list[dict[str, str]]) -> list[dict[str, str]]:
    """Give each provision the larger levels that stand after it, and drop those that only served as such."""
    out: list[dict[str, str]] = []
    larger: dict[str, str] = {}
    used: set[int] = set()
    for i in range(len(provisions) - 1, -1, -1):
        own = provisions[i]
        level = next(name for name in own if name != "to")
        above = {name: value for name, value in larger.items() if _RANK[name] > _RANK[level]}
        out.append({**own, **above})
        following = provisions[i + 1] if i + 1 < len(provisions) else None
        if following is not None:
            below = next(name for name in following if name != "to")
            if _RANK[level] < _RANK[below]:
                used.add(i + 1)
        larger = {**above, level: own[level]}
    out.reverse()
    return [fields for i, fields in enumerate(out) if i not in used]


def _identifiers(text: str, level: str) -> list[dict[str, str]]:
    """Identifiers of one level; a range has its last one as `to`."""
    out: list[dict[str, str]] = []
    to = False
    for word in _SEPARATED.split(text):
        plain = fold_bytes(word)
        if plain in (b"den", b"toi"):
            to = True
        elif plain not in (b"va", b"hoac", b"cung") and _SINGLE.fullmatch(plain):
            roman = level in _ROMAN and not plain.partition(b".")[0].strip(b"ivxlc")
            name = word.upper() if roman else word.lower()
            if to and out:
                out[-1]["to"] = name
            else:
                out.append({"id": name})
            to = False
    return out


_ROMAN: Final = frozenset({"section", "chapter", "part", "annex"})
_SEPARATED: Final = compiled(r"[\s,;]+")
