"""Laws, codes, ordinances and the Constitution cited by title: where the title starts and where it ends.

Known titles are a table (`lexicon/law_titles.csv`); an unknown one ends where a word stands that no title goes on
with. A law that amends others ("Luật sửa đổi, bổ sung một số điều của Luật A và Luật B") is one title to the end of
the last law named.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from vncite.find.letters import LOWER, UPPER, encode, fold_bytes
from vncite.find.marks import LINE
from vncite.find.normal import Normal
from vncite.find.phrases import Phrases
from vncite.find.trie import alternation
from vncite.find.untabled import AMENDING, CAPITAL, KIND, WHICH, UntabledTitles
from vncite.find.words import folded, last_words
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["TitleGrammar", "title_grammar"]

_KINDS: Final = {b"bo luat": "BL", b"luat": "L", b"phap lenh": "PL", b"hien phap": "HP"}
_ORDINANCE: Final = b"phap lenh "
"""Ordinances are cited with a "về" that their titles lack: "Pháp lệnh về thực hiện dân chủ ở xã, phường, thị trấn"."""
_OTHER_LAW: Final = later(rb"(?<![a-z])(?:phap|ky|quy) +\Z")


_ABBREVIATED: Final = rb"bl[a-z]{2,5}|l[a-z]{2,4}"
_AMENDED: Final = later(
    rb" *(?:sua +doi *,? *(?:va +)?(?:bo +sung)?|bo +sung|bai +bo|thay +the)(?: *, *| +va +| +)?(?:mot +so +(?:dieu"
    rb"|noi +dung|khoan)|(?:khoan +\d+ +)?dieu +\d+[a-z]?(?:(?: *, *| +va +)\d+)*+|\d+ +dieu|ten +goi)?"
    rb"(?: +va +(?:phu +luc|danh +muc)[a-z ]{0,80}?)?(?: +(?:cua|trong))?(?: +(?:cac|\d{1,2}))? +(?=(?:bo +luat|luat"
    rb"|phap +lenh|" + _ABBREVIATED + rb")(?![a-z]))"
)
_FIELD_ON: Final = (
    rb"(?:,? {1,3}(?!(?:luat|nghi +(?:dinh|quyet)|phap +lenh|quyet +dinh|thong +(?:tu|qua)|ban +hanh"
    rb"|can +cu|theo|duoc|ke +tu|tu +ngay|co +hieu|tai +(?:ky|phien|cuoc|hoi|dieu|khoan)|quy +dinh|ngay|so)(?![a-z]))"
    rb"[a-z]{1,7}){1,12}"
)
_LAWS_ABOUT: Final = later(
    rb"luat {1,3}(?:ve|(?:co )?lien quan den|trong linh vuc)(?:"
    + _FIELD_ON
    + rb"(?= ngay \d{1,2}(?:/| thang)| so \d{1,3}/(?:19|20)\d\d/qh)|(?:,? {1,3}[a-z]{1,7}){1,9}?"
    rb"(?= ?[,;.)\n]| (?:so|nam|ngay) \d"
    rb"| (?:duoc|da|co hieu luc|quy dinh|thi|tai|tren|cho|va cac|(?:va )?sua doi)[ ,]|\Z))"
)
""" "… của các Luật về thuế", "của 11 luật có liên quan đến quy hoạch": the laws are named by their field; up to the day
or the number of the law by fields with a comma between them, "của 07 Luật về tài chính, ngân sách ngày 29/11/2024"."""
_NEXT_LAW: Final = later(
    rb" *(?:,|va|,? +va)(?: +cac)? +(?=(?:bo +luat|luat|phap +lenh) +(?!so *:? *\d|nay(?![a-z])|sua +doi))"
)
_REPUBLIC: Final = (
    rb"(?:(?:cong +hoa +(?:xa +hoi +chu +nghia|xhcn)(?: *\(chxhcn\))?|chxhcn) *(?:viet +nam|vn)(?![a-z])"
    rb"|viet +nam +dan +chu +cong +hoa)"
)
_OF_KINDS: Final = later(rb" *, *(?:cac +)?(?:bo +luat|luat|phap +lenh) *(?:,|va(?![a-z]))")
"""Behind it in a list of kinds of texts: "gồm Hiến pháp, bộ luật, luật, nghị quyết"."""
_COUNTRY: Final = later(
    rb",? +(?:(?:cua +)?nuoc +)?" + _REPUBLIC + rb"| +(?:cua +)?(?:viet +nam(?![a-z])|nuoc +ta(?= +nam +\d))"
)
_ANY_CONSTITUTION: Final = later(
    rb" +(?:nay|truoc +(?:day|kia|do))(?![a-z])(?! +nam)|(?<=ban hien phap) +moi(?![a-z])(?! +nam)"
)
"""The one told of before, or any: "Hiến pháp này", "một bản Hiến pháp mới"."""
_NOT_CONSTITUTION: Final = later(rb" +(?:luat|lenh|che)(?![a-z])")
""""Thực hiện pháp luật", "thực hiện pháp lệnh" where accents are left out."""
_YEAR: Final = compiled(rb"(?:,? +nam)? +((?:19|20)\d\d)(?![\d/.,-]\d|\d)")
_YEAR_AT_END: Final = later(rb",? +(?:nam +)?(?:19|20)\d\d\Z")
_YEAR_ON: Final = later(rb"(?: *, *(?:va +)?| +va +)((?:nam +)?((?:19|20)\d\d))(?![\d/.-]\d|\d)")
""" "Luật Đất đai năm 2013 và năm 2024": another law of the same title."""
_REVISED: Final = later(rb" *\( *sua +doi(?: *,? *(?:va +)?bo +sung)?(?: *,? +nam +((?:19|20)\d\d))? *\)")
""" "Luật Đất đai (sửa đổi)": what a law that replaces one of its title was called; "Hiến pháp … (sửa đổi năm 2013)"."""
_CHANGED: Final = compiled(rb" *,? +sua +doi(?: *,? *(?:va +)?bo +sung)?(?= +(?:nam +)?(?:19|20)\d\d(?!\d))")
_ALIAS_YEAR: Final = later(rb" *\([a-z]{2,8}\) +(?:nam +)?((?:19|20)\d\d)(?![\d/.,-]\d|\d)")
_PERSON: Final = later(rb"(?:[" + UPPER + rb"][" + LOWER + rb"]+(?:\s+|\Z)){2,4}(?:[" + LOWER + rb"]|\Z)")
_FIRM_NAME: Final = later(rb"\s+[" + UPPER + rb"][\w&]*+(?:\s+[" + UPPER + rb"][\w&]*+)?(?=\s)")
_FIRM_SAYS: Final = later(
    rb" +(?:xin|se|tu +van|chia +se|cung +cap|gui|tra +loi|ho +tro|hy +vong|khuyen +nghi)(?![a-z])"
)
"""A name and what its bearer does: "Luật Apollo sẽ đưa ra", "Luật DeHa xin chia sẻ"."""
_TOLD_AS_LAW: Final = later(rb"(?:dieu +\d{1,3}[a-z]?|can +cu)(?: +cua)? +\Z")
_ENDED: Final = frozenset(
    {b" nga", b" nam", b" so ", b" quy", b" duo", b" va ", b" hoa", b" (so", b" (su", b" da ", b" co ", b" cho"}
)
"""How what mostly stands behind a known title begins: the title ends there, as a look tells."""


_SHORTENED: Final = (
    (b"hoi dong nhan dan", b"hdnd"), (b"uy ban nhan dan", b"ubnd"), (b"vien kiem sat nhan dan", b"vksnd"),
    (b"toa an nhan dan", b"tand"),
)  # fmt: skip


_WITH_Y: Final = compiled(rb"(?<=[a-z ])\b(h|k|l|m|s|t|qu)[iy]\b")
_EITHER: Final = frozenset(start + end for start in (b"h", b"k", b"l", b"m", b"s", b"t", b"qu") for end in (b"i", b"y"))
"""Syllables that are spelt either way: quản lý, quản lí; liệt sĩ, liệt sỹ."""


def _written(title: bytes) -> set[bytes]:
    """A title as it is written with "lý" and with "lí", with "và", with "&", a dash or a comma ("Luật Hôn nhân & gia
    đình", "Pháp lệnh Phí, lệ phí"), with a dash or nothing for its commas ("Luật Thi đua - Khen thưởng"), and
    with bodies in full or short ("Luật Hoạt động giám sát của Quốc hội và HĐND").
    """
    out = {title}
    for full, short in _SHORTENED:
        out |= {one.replace(full, short) for one in out}
    out |= {one.replace(b"nhan dan va uy ban", b"nhan dan, uy ban") for one in out}
    if not _EITHER.isdisjoint(title.replace(b",", b"").split()):
        out |= {_WITH_Y.sub(rb"\1y", one) for one in out} | {_WITH_Y.sub(rb"\1i", one) for one in out}
    for one in tuple(out):
        if b" va " in one and b" va luat " not in one and b" va bo luat " not in one:
            out |= {one.replace(b" va ", b" & "), one.replace(b" va ", b" - ")}
            if one.count(b" va ") == 1:
                out.add(one.replace(b" va ", b", "))
        if b", " in one and b" luat " not in one:
            out |= {one.replace(b", ", b" "), one.replace(b", ", b" ", 1), one.replace(b", ", b" - ")}
    return out


class TitleGrammar:
    """Titles read with the table of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._profession = compiled(rb"(?<![a-z])" + folded(lexicon, "profession") + rb" *\Z")
        self._draft = compiled(rb"(?<![a-z])" + folded(lexicon, "draft-law") + rb" *\Z")
        self._before = last_words(lexicon, "profession") | last_words(lexicon, "draft-law") | {b"phap", b"ky", b"quy"}
        """Last words of what may stand before "Luật" where it is no title: most citations need no more than a look."""
        state, letters = _states(lexicon), rb"(?![" + LOWER + UPPER + rb"])"
        behind = (
            rb"(?=\s*[,.;:)\n]|\s*\Z|\s+(?:" + encode("năm|và|hoặc|ngày|quy|đã|có|được|cũng") + rb")" + letters + rb")"
        )
        of = (
            rb"(?:"
            + encode("của")
            + rb" +(?:"
            + encode("nước|Liên bang|Cộng hòa")
            + rb" +)?|"
            + encode("nước")
            + rb" +)"
        )
        self._foreign = compiled(
            rb" +(?:" + of + state + letters + rb"(?! *[" + UPPER + rb"])|" + state + letters + behind + rb")"
        )
        """Whose law it is, behind its title: "Bộ luật Dân sự Pháp", "Luật Cạnh tranh của Hoa Kỳ"."""
        names: set[bytes] = set()
        amending: set[bytes] = set()
        short: set[bytes] = set()
        single: set[bytes] = set()
        self._lexicon = lexicon
        for row in lexicon.table("law_titles"):
            for name in [row["title"], *filter(None, row["aliases"].split("|"))]:
                plain = b" ".join(fold_bytes(name).split())
                kind = KIND.match(plain)
                if kind and len(plain.split()) > 2:
                    (amending if AMENDING.match(plain, kind.end()) else names).update(_written(plain))
                    if plain.startswith(_ORDINANCE):
                        names.update(_written(plain.replace(_ORDINANCE, _ORDINANCE + b"ve ", 1)))
                elif kind:
                    single.add(plain[kind.end() :].strip())
        for row in lexicon.table("law_titles"):
            short |= {encode(alias) for alias in row["aliases"].split("|") if alias.isupper() and " " not in alias}
        self._short = compiled(alternation(short) + rb"(?![" + LOWER + UPPER + rb"])") if short else None
        self._known, self._known_amending = Phrases(names), Phrases(amending)
        self._untabled = UntabledTitles(lexicon, frozenset(single))

    def read(self, normal: Normal, position: int, limit: int) -> tuple[int, str, int | None, float] | None:
        """End, type, year and confidence of the title whose kind word starts at `position`; None where it is
        no title.
        """
        fold = normal.fold
        kind = KIND.match(fold, position)
        if not kind:
            return self._abbreviated(normal, position, limit)
        code = _KINDS[b" ".join(kind.group().split())]
        before = fold[max(0, position - 24) : position]
        if before.rstrip(b" ").rpartition(b" ")[2] in self._before:
            if self._draft.search(before) or _OTHER_LAW.search(before[-12:]):
                return None
            # "… của Quốc hội [line] Luật Đất đai": no Hội Luật gia
            heading = before.rstrip(b" ").endswith(b"quoc hoi") and normal.case[position - 1] == LINE
            if code == "L" and not heading and self._profession.search(before[-20:]):
                return None
        end, confidence = self._end(normal, position, kind.end(), code, min(limit, position + 600))
        if end < 0 or self._foreign.match(normal.case, end, limit):
            return None
        if fold.startswith(b",", end):
            end = self._untabled.to_its_number(normal, end, limit)
        year = None
        if fold.startswith((b" (", b"("), end):
            revised = _REVISED.match(fold, end, limit)
            if revised and not revised[1]:
                end = revised.end()
            elif revised and code == "HP":
                return revised.end(), code, int(revised[1]), confidence
            elif alias := _ALIAS_YEAR.match(fold, end, limit):
                return end, code, int(alias[1]), confidence
        if changed := _CHANGED.match(fold, end, limit):
            end = changed.end()  # "Luật Phòng cháy, chữa cháy sửa đổi 2013", as portals call the law that amends it
        named = _YEAR.match(fold, end, limit)
        if named and named.end() - end < 400:
            year, end = int(named[1]), named.end()
        return end, code, year, confidence

    def further_years(self, normal: Normal, title: tuple[int, int], end: int) -> list[tuple[int, int, int]]:
        """Start, end and year of each further year behind a title, whose own year ends at `end`, where a law of that
        title has it: any other year is that of something else.
        """
        years = _years(self._lexicon).get(b" ".join(normal.fold[title[0] : title[1]].split()), ())
        out = []
        while years and (more := _YEAR_ON.match(normal.fold, end)) and int(more[2]) in years:
            out.append((more.start(1), more.end(1), int(more[2])))
            end = more.end(1)
        return out

    def goes_on(self, normal: Normal, end: int) -> bool:
        """Whether a further year stands behind the title and year that end at `end`."""
        return _YEAR_ON.match(normal.fold, end) is not None

    def without_year(self, normal: Normal, start: int, end: int) -> tuple[int, int]:
        """The title without the year at its end."""
        own = _YEAR_AT_END.search(normal.fold, start, end)
        return start, own.start() if own else end

    def _abbreviated(self, normal: Normal, position: int, limit: int) -> tuple[int, str, int | None, float] | None:
        """A code or law by its usual abbreviation: "BLDS năm 2015", "Điều 300 LTM"."""
        name = self._short.match(normal.case, position, limit) if self._short else None
        if not name:
            return None
        kind = "BL" if name.group().startswith(b"BL") else "L"
        year = _YEAR.match(normal.fold, name.end(), limit)
        if year and (kind == "BL" or b"n" in year.group()):
            return year.end(), kind, int(year[1]), 0.9
        told = kind == "BL" or _TOLD_AS_LAW.search(normal.fold, max(0, position - 16), position)
        if not told:
            return None
        return (year.end(), kind, int(year[1]), 0.9) if year else (name.end(), kind, None, 0.85)

    def _end(self, normal: Normal, start: int, after: int, code: str, limit: int) -> tuple[int, float]:
        fold, case = normal.fold, normal.case
        if code == "HP":
            if not CAPITAL.match(case, start) and not _YEAR.match(fold, after, limit):
                return -1, 0.0
            if any(other.match(fold, after, limit) for other in (_ANY_CONSTITUTION, _NOT_CONSTITUTION, _OF_KINDS)):
                return -1, 0.0
            country = _COUNTRY.match(fold, after, limit)
            return (country.end() if country else after), 0.9
        if AMENDING.match(fold, after, limit):
            known = self._known_amending.match(fold, start, limit)
            end = max(known, self._amending_end(normal, after, limit))
            if end > 0:
                return end, 0.95
        end, confidence = self._plain_end(normal, start, limit)
        if confidence < 0.9 and code == "L" and end > 0 and self._of_a_firm(normal, start, after, end):
            return -1, 0.0
        return end, confidence

    def _of_a_firm(self, normal: Normal, start: int, after: int, end: int) -> bool:
        """Whether an unknown title is a name, each word with a capital: "Luật Minh Khuê tư vấn" tells of a law firm."""
        says = _FIRM_NAME.match(normal.case, after, after + 40)
        if says and _FIRM_SAYS.match(normal.fold, says.end(), says.end() + 12):
            return True
        name = _PERSON.match(normal.case[after:end].partition(b",")[0].strip())
        if not name or WHICH.match(normal.fold, end, end + 24):
            return False
        return _TOLD_AS_LAW.search(normal.fold, max(0, start - 16), start) is None

    def _amending_end(self, normal: Normal, after: int, limit: int) -> int:
        """End of "sửa đổi … của Luật A và Luật B": that of the last law named; -1 where none is."""
        fold = normal.fold
        amended = _AMENDED.match(fold, after, limit)
        if not amended:
            return -1
        if about := _LAWS_ABOUT.match(fold, amended.end(), limit):
            return about.end()
        if self._short and (name := self._short.match(normal.case, amended.end(), limit)):
            return name.end()  # "… một số điều của BLHS"
        end, _ = self._plain_end(normal, amended.end(), limit)
        while end > 0 and (more := _NEXT_LAW.match(fold, end, limit)):
            further, _ = self._plain_end(normal, more.end(), limit)
            if further < 0:
                break
            end = further
        return end

    def _plain_end(self, normal: Normal, start: int, limit: int) -> tuple[int, float]:
        """End of the title of one law that starts with its kind word."""
        fold = normal.fold
        if (known := self._known.match(fold, start, limit)) > 0:
            after = fold[known : known + 4]
            if after[:1] != b" " or after in _ENDED:
                return known, 0.98
            return self._untabled.goes_on(normal, known, limit), 0.98
        return self._untabled.end(normal, start, limit)


def _states(lexicon: Lexicon) -> bytes:
    """Names of other States as they are written, with their capitals."""
    rows = (row for row in lexicon.table("find_words") if row["role"] == "foreign-state")
    return alternation(encode(row["words"]) for row in rows)


@lru_cache(maxsize=8)
def _years(lexicon: Lexicon) -> dict[bytes, set[int]]:
    """The years of the laws of each title; few texts need them, and a start would wait for them."""
    out: dict[bytes, set[int]] = {}
    for row in lexicon.table("law_titles"):
        year = row["date_issued"][:4] or row["number"].partition("/")[2][:4]
        for name in [row["title"], *filter(None, row["aliases"].split("|"))] if year.isdecimal() else ():
            plain = b" ".join(fold_bytes(name).split())
            out.setdefault(_YEAR_AT_END.sub(b"", plain), set()).add(int(year))
    return out


@lru_cache(maxsize=8)
def title_grammar(lexicon: Lexicon) -> TitleGrammar:
    """The grammar of a lexicon, built once."""
    return TitleGrammar(lexicon)
