"""Reading numbers and symbols (số, ký hiệu): State, Party, Front, letters, joint, National Assembly and old forms.

Sources: Nghị định 30/2020/NĐ-CP Điều 15 and Phụ lục I (State papers), Nghị định 78/2025/NĐ-CP Điều 71 (legal normative
documents), Hướng dẫn 36-HD/VPTW (Party papers). The patterns run on the one-byte form of `normal` and every repetition
in them is bounded or possessive, so that the cost of a byte does not depend on what stands around it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from vncite.find.letters import LOWER, decode, encode
from vncite.find.spelling import TERMED, CodeSpelling
from vncite.lexicon import Lexicon
from vncite.model import Number, Series
from vncite.patterns import compiled, later

__all__ = ["JOINT", "UNNAMED", "NumberGrammar", "ReadNumber", "number_grammar"]


class ReadNumber(NamedTuple):
    """A number as read: its value, what had to be repaired, and how sure it is that this is the number of an
    instrument.
    """

    number: Number
    repairs: tuple[str, ...]
    confidence: float


_SPACE = rb"[\s" + encode("\u00a0") + rb"]"
_DASH = rb"[-" + encode("–—") + rb"]"
_UPPER = rb"A-Z" + encode("ĐƯƠÔÂÊĂ")
_MIXED = encode("TTg|CTr|TTr|QyĐ|QĐi|BCNNg|BNgT|NHNo|CTrHĐ|LĐTBXh")
_TONED = encode("ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ")
# A code is capitals without tone marks; a word in capitals that follows a dash ("128/NQ-CP - KẾ HOẠCH") has one
# sooner or later.
_SEGMENT = (
    rb"(?:(?:" + _MIXED + rb")(?![" + _UPPER + _TONED + rb"])\d{0,2}+"
    rb"|(?<=SL[/-])L[.-]?\d{2,3}(?!\d)"  # a law by its decree: 102-SL/L.004
    rb"|["
    + _UPPER
    + rb"]["
    + _UPPER
    + rb"&]{1,15}+(?:(?<=TT)g|(?<=T)r(?![a-z])[A-Z]{0,3})?(?!["
    + _TONED
    + rb"])(?:\d{1,3}+(?!\d))?+"  # Ban Chỉ đạo 389, VP135
    rb"|[" + _UPPER + rb"](?![" + LOWER + _TONED + rb"])(?:\d{1,3}+(?!\d))?+)"
)
_JOIN = (
    rb"(?:"
    + _SPACE
    + rb"{0,4}+(?:"
    + _DASH
    + rb"|/)"
    + _SPACE
    + rb"{0,4}+|\.|(?<="
    + encode("TT|QĐ")
    + rb")_|(?<=["
    + _UPPER
    + rb"]{3})_(?=["
    + _UPPER
    + rb"]{2}))"
)
_SERIAL = rb"(\d{1,6}(?:\.\d{1,2})?[a-zA-Z]?)"
_FIRST = _SPACE + rb"{0,4}+(?:" + _DASH + rb"|/)" + _SPACE + rb"{0,4}+"
_YEAR = rb"(?:(?:\d{4,5}|2\d\d)" + _FIRST + rb")?"
_INNER_YEAR = rb"(?:/(?:19|20)\d\d(?=[/-][" + _UPPER + rb"]{2}))?+"
"""The year behind the type: `41/QĐ/1998/BCN`."""
_LAST_FIGURE = (
    rb"(?:(?:(?<=[" + _UPPER + rb"]{2})(?<!CP)(?<!TW)[-/]\d{1,2}|(?<=\.[" + _UPPER + rb"]{2})\.\d{2})"
    rb"(?=[,;)]|" + _SPACE + rb"*+(?:[nN]g|c" + encode("ủ") + rb"a|\Z)))?+"
)  # fmt: skip
"""A division's figure or a short year at the end of an old symbol: `MT/TCCB-2`, `QĐ-UB-95`, `QĐ.UB.95`."""
_CODES = _SEGMENT + _INNER_YEAR + rb"(?:" + _JOIN + _SEGMENT + rb"){0,12}+" + _LAST_FIGURE
_CORE = compiled(_SERIAL + _FIRST + _YEAR + _CODES + rb"(?:/(?:nb|NB)\b)?")
_NO_MORE = rb"(?![" + _UPPER + _TONED + LOWER + rb"/-])"
_BEFORE_CODE = rb"(\d{1,6}+(?:[a-zA-Z](?=" + _SPACE + rb"))?(?:/\d{4})?)" + _SPACE + rb"{0,3}+"
"""A number whose separator before the codes is a space or was lost: `826 QĐ/UBND`, `80QĐ/HND`, `31/2013TT-BGDĐT`."""
_SPACED = later(_BEFORE_CODE + _SEGMENT + rb"(?:" + _FIRST + _SEGMENT + rb"){1,4}+" + _LAST_FIGURE)
_OLD_BODY = encode("HĐBT") + rb"|(?:CP|TTg|SL)(?=,?" + _SPACE + rb"{1,3}[nN]g)"
_SPACED_ONE = later(rb"(\d{1,6}+)" + _SPACE + rb"{1,3}+(?:" + _OLD_BODY + rb")" + _NO_MORE)
"""A body of the old forms behind a space: `388 HĐBT`; those that are still written so in speech, with their date."""
_RUN_TOGETHER = later(_BEFORE_CODE + rb"([" + _UPPER + rb"]{4,12}+)" + _NO_MORE)
"""Neither separator: `48NQTW`."""
_LOOSE_SEGMENT = rb"[A-Za-z" + encode("ĐđÔôƯưƠơ") + rb"&]{1,16}+\d{0,2}+"
_LOOSE = later(
    _SERIAL + _FIRST + _YEAR + _LOOSE_SEGMENT + rb"(?:" + _JOIN + _LOOSE_SEGMENT + rb"){0,12}+(?![" + LOWER + rb"])"
)

_ONELOWER = later(rb"[a-z](?![" + LOWER + _UPPER + rb"])")
_BEFORE_LETTERS = rb"\d+[a-zA-Z]?[^A-Za-z\d]+(?:\d{4}[^A-Za-z\d]+)?"
_LETTER = compiled(_BEFORE_LETTERS + rb"([" + _UPPER + rb"]+)")
_LETTER_MIXED = later(_BEFORE_LETTERS + rb"([" + _UPPER + rb"]+r?)")
_MARKED = compiled(rb"([" + _UPPER + rb"][" + _UPPER + rb"Tg&]*)(\d{1,2})\Z")
_SPACED_BODY = compiled(rb" \.?((?:[" + _UPPER + rb"]{2,10}|TTg))(?![" + _UPPER + _TONED + LOWER + rb"])")
_LEGISLATURE = later(rb"(?<![" + _UPPER + rb"])(?:(?:(?:UB)?TV)?QH|" + encode("HĐNN") + rb")\Z")
_TERM_BEHIND = later(
    rb" {1,2}+(?:1\d|[1-9])(?![\d/:-]|\.\d| ?%| +(?:"
    + encode("lần|nội dung|ý kiến|đại biểu|người|văn bản|vấn đề|báo cáo|dự án|triệu|tỷ|đồng|kỳ|cuộc|phiên|kiến nghị")
    + rb")(?![" + LOWER + rb"]))"
)  # fmt: skip
"""The term of a legislature behind a blank: `44/2005/QH 11`, `6-LCT/HĐNN 7`."""
_TERMED_ALONE = later(rb"\d{1,3}/(?:19|20)\d\d" + _SPACE + rb"{0,2}+(?:UBTV)?QH\d{1,2}(?![\d/])")
"""A law's number whose last separator is a blank or was lost: `68/2014QH13`."""
_FIRM = later(rb"(?:[A-Z]{2,}[a-z]{2}|[A-Z][a-z]+[A-Z]|[A-Z][a-z]{6})[A-Za-z]{0,16}+(?![" + LOWER + _UPPER + rb"])")
"""A firm by its mark behind the code of one of its organs: `NQ-ĐHĐCĐ-VPBank`."""
_ORGANS_OF_FIRMS = tuple(map(encode, ("ĐHĐCĐ-", "HĐQT-", "HĐTV-", "TGĐ-", "BKS-")))
_BANK = later(rb"[A-Z][A-Za-z]{1,14}[Bb]ank(?![" + LOWER + _UPPER + rb"])")
_OLD_BODIES = frozenset({"CTN", "HĐBT", "HĐNN", "LB", "PTM", "TVQH"})
"""Bodies that wrote `9-L/CTN` before the State's present form; it stays as written."""
_INSPECTORATE = "TTr"
"""The symbol of a tờ trình, and the code of an inspectorate (thanh tra)."""
_PROSECUTORS = "VKS"
"""How the codes of all of them begin; `CT-VKSLĐ` is an indictment (cáo trạng), no letter of a tax department."""
_ALSO_BODIES = frozenset({"TC", "CT"})
"""Types whose symbol is the code of a body too: a letter of Cục Thuế is 636/CT-TTHT."""
_DECREE = "SL"
"""The only symbol that is a type alone, and is written with a spaced dash too: `254 - SL`."""
_OLD_TYPES = frozenset({"QĐ", "TT", "NQ", "CT", "NĐ"})
"""Types that the old forms have behind the body: `120-TC/QĐ`."""
_JUDGMENTS = frozenset({"ST", "PT"})
_PROCEDURES = frozenset({"ST", "PT", "GĐT", "TT", "DS", "HS", "HC", "HNGĐ", "KDTM", "LĐ", "XPHC"})
"""What a court's paper is of, behind a spaced dash: `03/2022/QĐ - PT`, `14/QĐPT - HC`."""
_OF_A_COURT = later(rb"/(?:" + encode("QĐ|TB") + rb")(?:ST|PT|XX|XXPT|XXST|" + encode("GĐ") + rb"T?)?\Z")
_COMMITTEE = "BCĐ"
"""A steering committee (ban chỉ đạo) has members of the Party and of the State, and writes as either."""
_FOOTNOTED = later(encode("CP|TTg|TC|UBND|CTUBND|TW|TU|HU|QU|ĐU|VPCP|BCA|BQP") + rb"|B(?!C)[" + _UPPER + rb"]{2,6}")
"""Bodies whose code no figure is part of: one that stands against it is the mark of a footnote."""
_ORGANISERS = "BTC"
"""Ban Tổ chức of a committee of the Party, and Bộ Tài chính, whose old circulars alone are written `12-TT/BTC`."""
_TELEGRAM = "CĐ"
"""The Party sends no telegrams (công điện): `84/CĐ-TW` is of the State's committee for floods."""
_EITHER = frozenset({"BCH", "BTG"})
"""Bodies of the Party and others of the same letters, which write `04/NQ-BCH` as the State does: a union's committee
(ban chấp hành), and Ban Tôn giáo beside Ban Tuyên giáo."""
_NUMBERED = frozenset({"HĐND", "QH", "QHK", "UBTVQH", "UBTVQHK", "NHNN", "NH", "HĐNN", "TVQH"})
"""Bodies whose code is followed by a term or by the number of a division."""
_SPACED_DASH = compiled(_SPACE + _DASH + _SPACE)
_SPACED_SEPARATOR = later(_SPACE + rb"(?:" + _DASH + rb"|/)|(?:" + _DASH + rb"|/)" + _SPACE)
_LETTER_HEAD = later(_SERIAL + _FIRST + rb"([" + _UPPER + rb"&]{2,16}+g?)\Z")
"""A letter's symbol before its unit: `1246/UBND`."""
_BROKEN_CODE = rb"([" + _UPPER + rb"]{2,10}+&?" + _SPACE + rb"{1,2}+(?:&" + _SPACE + rb"?)?[" + _UPPER + rb"]{2,5}+)"
_CODES_ON = rb"((?:" + _JOIN + _SEGMENT + rb"){0,12}+)"
_BROKEN_BODY = later(_DASH + _SPACE + rb"{0,3}+" + _BROKEN_CODE + rb"(?![" + _TONED + LOWER + rb"])" + _CODES_ON)
"""A body's code with a blank in it: `TT-BGD ĐT`, `TT-BLĐTB &XH`."""
_AMPERSAND = later(rb" &" + _SPACE + rb"?[" + _UPPER + rb"]{1,6}+(?![" + _TONED + LOWER + rb"])")
"""The rest of a unit's code behind its ampersand: `1947/BKH-KCHT &ĐT`."""
_LOOSE_END = later(_SPACE + rb"{1,4}" + _DASH + _SPACE + rb"{1,4}(" + _LOOSE_SEGMENT + rb")\Z")

_SHAPE = compiled(r"^(\d{1,6}(?:\.\d{1,2})?)([a-zA-Z]?)([-/ ])(?:(\d{3,5})[/-])?(.+)$")
_OVER_A_SPACE = compiled(r"(?<=/[A-ZĐ][A-ZĐ]) (?=[A-ZĐT])|(?<=/[A-ZĐ]{3}) (?=[A-ZĐT])")
_SEPARATOR = compiled(r"[-/.]")
_YEAR_INSIDE = compiled(r"(\d{1,6}[a-zA-Z]?)/([A-ZĐ]{2,5})/((?:19|20)\d\d)[-/]")
_GLUED = later(_SPACE + rb"*+([" + _UPPER + _TONED + rb"&]{3,16}+)(?=[" + LOWER + rb"])")
"""The last code of a number with the capital of a word that stands against it: "37/2015/NĐ-CPBộ Xây dựng"."""
_GLUED_DAY = encode("Ngày")
_GLUED_TO = frozenset(
    bytes([byte]) for byte in bytes(range(65, 91)) + encode(f"ĐăâđêôơưĂÂÊÔƠƯ{decode(_TONED).lower()}") + _TONED
)
"""Letters that stand against what was read as a number only where a word was glued to it."""
_SEPARATOR_LOST = compiled(r"(\d{1,6}(?:[a-zA-Z](?= )|/\d{4})?) ?(?=[A-ZĐ]{2})")
_GOES_ON = frozenset(bytes([byte]) for byte in b"&" + _UPPER.replace(b"A-Z", bytes(range(65, 91))))
_DOTTED_CENTRE = compiled(r"(?<=[/-])T\.(?=[ƯWU](?![A-ZĐ]))")
"""`T.Ư` and `T.U`, a committee of the Party in the spelling of the press."""
_LAW_OF_DECREE = compiled(r"[-/]SL[-/.]L[.-]?(?=\d)")
"""The number of a law of 1957, which is that of the decree that promulgates it: `102/SL/L.004` is `102-SL/L004`."""
_DASHES = tuple(bytes([byte]) for byte in b"-" + encode("–—"))
_SLASHES = frozenset({b"-", b"/"})
_MARKS = (*_DASHES, b"/", b".")
JOINT = frozenset({"TTLT", "NQLT", "CTLT"})
"""Joint papers, written `08/2004/TTLT/BTM-BTC` as well as `TTLT-BTM-BTC`."""
UNNAMED = frozenset({"LB", "LN", "LT", "TTLB", "TTLN"})
"""Codes of joint papers that do not say whose they are (liên bộ, liên ngành)."""


class NumberGrammar:
    """Numbers read with the codes of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.spelling = CodeSpelling(lexicon)
        self.types, self.bodies = self.spelling.types, self.spelling.bodies
        self.uncitable = {row["code"] for row in lexicon.table("doc_types") if row["citable"] == "no"}
        self._local = {row["code"] for row in lexicon.table("bodies") if row["local"] == "yes"}
        self._party: set[str] = set()
        self._state: set[str] = set()
        self._front: set[str] = set()
        for row in lexicon.table("bodies"):
            if row["system"] == "mttq":
                self._front.add(row["code"])
            if row["system"] == "nn":
                self._state.update([row["code"], *filter(None, row["aliases"].split("|"))])
            if row["system"] == "dang":
                self._party.update([row["code"], *filter(None, row["aliases"].split("|"))])
        self.read = lru_cache(maxsize=65536)(self._read)

    def match(self, case: bytes, start: int, *, typed: bool) -> int:
        """End of the number that starts at `start`, or -1; `typed` when a type word stands before it."""
        found = _CORE.match(case, start)
        end = self._without_words(case, start, found.end()) if found else -1
        after = case[end : end + 1] if end > 0 else b""
        cut = after.islower() or (after in _SLASHES and case[end + 1 : end + 2].isalpha())
        if end < 0 or cut:
            loose = _LOOSE.match(case, start)
            if loose and loose.end() > end and self.known(case[start : loose.end()], typed):
                return loose.end()
        if cut and typed and end > 0 and _ONELOWER.match(case, end):
            return end + 1
        if cut and (firm := self._of_a_firm(case, start, end)) > 0:
            return firm
        if end > 0 and (cut or after in _GLUED_TO):
            end = self._without_glued(case, start, end)
        if end > 0 and case[end - 1 : end].isdigit():
            end = self._without_mark(case, start, end)
        if end > 0 and typed and case[end : end + 1] == b" ":
            if body := _SPACED_BODY.match(case, end):
                end = self._with_body(case, start, end, body)
            if case[end - 1 : end] in b"HN" and _LEGISLATURE.search(case, start, end):
                return term.end() if (term := _TERM_BEHIND.match(case, end)) else end
            if case[end + 1 : end + 2] in _GOES_ON or case[end - 1 : end] == b"&":
                end = self._over_blank(case, start, end)
            if case[end + 1 : end + 2] == b"&" and (unit := _AMPERSAND.match(case, end)):
                end = unit.end()
        return end if end > 0 else self.spaced(case, start, typed=typed)

    def spaced(self, case: bytes, start: int, *, typed: bool) -> int:
        """End of a number that no separator parts from its codes: `826 QĐ/UBND`, `80QĐ/HND`, `388 HĐBT`; or -1."""
        alone = _TERMED_ALONE.match(case, start)
        if alone and (typed or b" " not in alone.group()):  # "tháng 7/2021 QH15 đã bầu"
            return alone.end()
        found = _SPACED.match(case, start)
        if found and (typed or self._says_itself(found)) and self.read(case[start : found.end()], typed, None):
            return found.end()
        if not typed or found:
            return -1
        if one := _SPACED_ONE.match(case, start):
            return one.end()
        run = _RUN_TOGETHER.match(case, start)
        codes = decode(run[2]) if run else ""
        return run.end() if run and codes not in self.bodies and self.spelling.split(codes) else -1

    def _says_itself(self, found: re.Match[bytes]) -> bool:
        """Whether such a number is one without a type word: "12CT/THPT" is a class, "5 NQ - HĐND" a count."""
        if b"/" in found[1] or _SPACED_SEPARATOR.search(found[0]):
            return False
        return not found[0][len(found[1]) :][:1].isalpha() or self.known(b"0/" + found[0][len(found[1]) :], False)

    def _of_a_firm(self, case: bytes, start: int, end: int) -> int:
        """End of a number that ends with the mark of a firm, whose letters are small and large; or -1."""
        last = max(case.rfind(b"-", start, end), end if case[end : end + 1] == b"-" else -1) + 1
        pattern = _FIRM if case[start:last].endswith(_ORGANS_OF_FIRMS) else _BANK
        found = pattern.match(case, last) if last else None
        return found.end() if found and found.end() > end else -1

    def _over_blank(self, case: bytes, start: int, end: int) -> int:
        """The end with the rest of a body's code behind a blank."""
        dash = max(case.rfind(mark, start, end) for mark in _DASHES)
        found = _BROKEN_BODY.match(case, dash) if dash > 0 else None
        if not found:
            return end
        last, rest = (decode(part) for part in found[1].replace(b"&", b" ").split())
        whole = {last + rest, f"{last}&{rest}"} & self.bodies.keys()
        known = any(self.bodies[code] not in self._local for code in whole)
        return found.end() if known and rest not in self.bodies else end

    def _with_body(self, case: bytes, start: int, end: int, body: re.Match[bytes]) -> int:
        """The end with a body that only a space parts from the type: `27/2022/NĐ CP`."""
        letter = _LETTER_MIXED.match(case, start, end)
        alone = letter is not None and letter.end() == end and decode(letter[1]) in self.types
        return body.end() if alone and decode(body[1]) in self.bodies else end

    def _without_glued(self, case: bytes, start: int, end: int) -> int:
        """The end without the first letter of a word that lost the blank before it: "3092/QĐ-BYTNgày đăng"."""
        last = max(case.rfind(mark, start, end) for mark in _MARKS)
        found = _GLUED.match(case, last + 1) if last > 0 else None
        codes = decode(found[1]) if found else ""
        if found is None or found.end() < end:
            return end
        if case.startswith(_GLUED_DAY, found.end() - 1):
            return found.end() - 1
        return found.end() - 1 if codes[:-1] in self.bodies and codes not in self.bodies else end

    def _without_mark(self, case: bytes, start: int, end: int) -> int:
        """The end without a footnote mark that stands against the symbol: `140/NQ-CP2`; a term or division
        stays: `NQ-HĐND8`.
        """
        marked = _MARKED.search(case, start, end)
        if not marked or decode(marked[1]) not in self.bodies or decode(marked[1] + marked[2]) in self.bodies:
            return end
        letter = _LETTER.match(case, start, end)
        if decode(marked[1]) in _NUMBERED or (letter and decode(letter[1]) not in self.types):
            return end  # a unit of the body may be numbered: `1204/UBND-VP2`
        if not _FOOTNOTED.fullmatch(marked[1]) and not (decode(marked[1]) == _COMMITTEE and len(marked[2]) == 1):
            return end  # and a body of its own making is: `24/CV-BCĐ35`, `410/TTr-NV1`
        return marked.end(1)

    def _is_letter(self, case: bytes, start: int, end: int) -> bool:
        """Whether it is a body's code alone, which the code of a unit follows: `1246/UBND - VX`."""
        found = _LETTER_HEAD.match(case[start:end])
        code = decode(found[2]) if found else ""
        return code in self.bodies and (code not in self.types or code in _ALSO_BODIES)

    def _without_words(self, case: bytes, start: int, end: int) -> int:
        """The end without a word in capitals that only follows the number: `128/NQ-CP - BAN HANH`."""
        if end - start < 8 or not _SPACED_DASH.search(case, start, end):
            return end
        while loose := _LOOSE_END.search(case, start, end):
            word = decode(loose.group(1))
            if word in self.bodies or TERMED.match(word) or self._is_letter(case, start, loose.start()):
                break
            if word in _PROCEDURES and _OF_A_COURT.search(case, start, loose.start()):
                break
            if _SPACED_DASH.search(case, start, loose.start()):
                break  # so are they all written: `103/2001/QĐ - BNN - TCCB`
            if word == _DECREE and case[start : loose.start()].isdigit():
                break
            end = loose.start()
        return end

    def known(self, raw: bytes, typed: bool) -> bool:
        """Whether a number in mixed or lower case has a type and a body that the lexicon knows."""
        segments = [s for s in re.split(r"[-/.]", _squeeze(raw)) if s and not s[0].isdigit()]
        if not segments:
            return False
        body = self.spelling.is_body(segments[-1])
        if len(segments) == 1:
            return body and typed
        if not body and typed and segments[-1].isupper():
            # a unit of a body that is written in mixed case: 58/BNgT-TCCB
            return any(not s.isupper() and s in self.bodies for s in segments[:-1])
        return body and (typed or self.spelling.is_type(segments[0]))

    def _read(self, raw: bytes, typed: bool, type_code: str | None) -> ReadNumber | None:
        """The number written as `raw`, after the type word `type_code`; None where it is no number of an instrument."""
        text = _squeeze(raw)
        if lost := _SEPARATOR_LOST.match(text):
            # "31/2013TT-BGDĐT", "80QĐ/HND"
            text = f"{lost[1]}{'/' if '/' in lost[1] else ' '}{text[lost.end() :]}"
        inner = _YEAR_INSIDE.match(text)
        if inner:
            symbol, rest = inner[2], text[inner.end() :]
            if symbol in self.bodies and rest in self.types:
                symbol, rest = rest, symbol  # "71/CP/1998/NĐ"
            body = _SEPARATOR.split(rest)[0].rstrip("0123456789")
            if symbol not in self.types or not (typed or body in self.bodies):
                return None
            text = f"{inner[1]}/{inner[3]}/{symbol}-{rest}"
        joined = _OVER_A_SPACE.sub("-", text)
        shape = _SHAPE.match(joined)
        if not shape:
            return None
        serial, suffix, first, year_text, symbol = shape.groups()
        symbol = symbol.replace(" ", "")
        repairs: list[str] = ["separator-restored"] if joined != text or (lost and year_text) else []
        if inner:
            repairs.append("separator-swapped")
        year = int(year_text) if year_text else None
        if year is not None and not 1945 <= year <= 2099:
            repairs.append("year-typo")
            year = int(year_text[:4]) if len(year_text) == 5 and 1945 <= int(year_text[:4]) <= 2099 else None
        separators = [first if first != " " else "", *_SEPARATOR.findall(symbol)]
        segments = [s for s in _SEPARATOR.split(symbol) if s]
        if type_code is None and segments[-1] in _JUDGMENTS and segments[0] not in self.types:
            return None  # "Bản án số 02/2020/LĐ-ST"; but "Quyết định … số 03/2022/QĐ-PT"
        if first == " ":
            repairs.append("separator-restored")
        tail = segments.pop() if segments[-1].lower() in ("nb",) else None
        segments, restored = self.spelling.mended(segments, type_code)
        repairs += restored
        if not segments:
            return None
        kind = self.types.get(segments[0])
        if kind is None and len(segments) > 1 and "-".join(segments[:2]) in self.types:
            kind = self.types["-".join(segments[:2])]
        if kind and len(segments) == 1 and segments[0] in self.bodies and segments[0] not in ("SL", "L"):
            kind = None if typed else kind
        if kind in _ALSO_BODIES and len(segments) > 1 and segments[0] in self.bodies:
            # 537-TC/QLCS is of the ministry (Bộ Tài chính), 05/TC-VPCP is a communiqué (thông cáo)
            issued = segments[1] in self.bodies or TERMED.match(segments[1])
            letter = type_code == "CV" or (type_code is None and not segments[1].startswith(_PROSECUTORS))
            kind = None if not issued and (kind == "TC" or letter) else kind
        if kind == _INSPECTORATE and type_code == "CV" and len(segments) > 1:
            division = segments[1].rstrip("0123456789")
            kind = kind if self.bodies.get(division) == division else None  # a letter of Thanh tra: 410/TTr-NV1
        termed = TERMED.match(segments[-1])
        body_known = bool(termed) or any(s.rstrip("0123456789") in self.bodies for s in segments)
        if kind is None and not body_known and (not typed or type_code is None):
            return None
        if (
            first in "- "
            and year is None
            and typed
            and type_code not in (None, kind)
            and segments[0] in self.bodies
            and kind not in ("QĐ", "NQ", "CT")
        ):
            # an old form whose first code is the body, not the type: Thông tư 82-TC/TCT
            kind = None
        if kind in self.uncitable and type_code is None:
            return None
        if len(segments) == 1 and kind is None and not termed and year is None and not typed:
            return None
        if len(segments) == 1 and kind is not None and not typed and segments[0] != "SL":
            return None
        figure = len(segments) > 1 and segments[-1].isdigit()
        series = self._series(kind, type_code, segments[:-1] if figure else segments, first, year)
        issuers = tuple(segments[1:]) if kind else (segments[0],)
        party_form = (
            bool(issuers)
            and kind is not None
            and first in "- "
            and (len(separators) > 1 and separators[1] == "/")
            and (
                issuers[0] not in self._state
                or _bare_code(issuers[0]) in _OLD_BODIES
                or issuers[0].startswith(_COMMITTEE)
                or self._of_organisers(kind, issuers[0], first)
            )
        )
        if kind and issuers and (series == "dang" or party_form):
            canonical = f"{serial}{suffix}-{segments[0]}/{'-'.join(issuers)}"
            if not party_form:
                repairs.append("separator-swapped")
        elif not year_text and first == "-" and (len(segments) == 1 or (not kind and separators[1:2] == ["/"])):
            canonical = f"{serial}{suffix}-{_as_written(segments, separators)}"  # "206-CP", "76-SL", "82-TC/TCT"
        elif not kind and not year_text and first == " " and separators[1:2] == ["/"]:
            canonical = f"{serial}{suffix}{_as_written(segments, separators)}"  # "529 TC/QĐ/CST", "1268 TC/UB-TH"
            repairs.remove("separator-restored")
        else:
            middle = f"{year_text}/" if year_text else ""
            joint = kind in JOINT or kind is None
            canonical = f"{serial}{suffix}/{middle}{_joined(segments, separators, joint)}"
            expected = ["/"] + ["/" if s == "/" and joint else "-" for s in separators[1:2]]
            expected += [s if s == "." else "/" if s == "/" and joint else "-" for s in separators[2:]]
            actual = separators if not joint or not kind else [s if s != "." else "-" for s in separators]
            if first != " " and actual[: len(expected)] != expected[: len(actual)]:
                repairs.append("separator-swapped")
                canonical = f"{serial}{suffix}/{middle}{'-'.join(segments)}"
        if segments[0] == "SL":
            issuers = ()  # its decree's number is the law's: 102-SL/L004
        if tail:
            canonical += f"/{tail}"
        unit = tail
        if kind is None and type_code in (None, "CV") and not termed and len(segments) > 1:
            unit = "-".join(segments[1:])
        term = int(termed.group(2)) if termed else None
        if unit and kind is None and type_code is None and first in "- " and unit in _OLD_TYPES:
            kind, unit = unit, None  # the old forms have the type last: 120-TC/QĐ
        number = Number(
            canonical=canonical,
            series=series,
            serial=(serial.lstrip("0") or "0") + suffix.lower(),
            year=year,
            type=kind
            or ("CV" if unit and kind is None and type_code in (None, "CV") and not termed and year is None else None),
            issuers=tuple(termed.group(1) if termed and s == segments[-1] else s for s in issuers),
            term=term,
            unit=unit,
        )
        confidence = 0.99 if typed else 0.95 if kind and body_known else 0.8
        if not body_known:
            confidence -= 0.1
        return ReadNumber(number, tuple(dict.fromkeys(repairs)), confidence)

    def _of_state(self, code: str) -> bool:
        """Whether it is the code of a body of the State, with its term or without, and of no other."""
        code = _bare_code(code)
        return code in self._state and code not in self._party and code not in self._front

    def _of_organisers(self, symbol: str, body: str, first: str) -> bool:
        """Whether it is a paper of a Ban Tổ chức and none of Bộ Tài chính, which has the same letters."""
        return body == _ORGANISERS and first == "-" and symbol not in _OLD_TYPES

    def _series(
        self, symbol: str | None, type_code: str | None, segments: list[str], first: str, year: int | None
    ) -> Series:
        """The series, from the type in the symbol or the type word, and the bodies."""
        kind = symbol or type_code
        of_state: Series = "qppl" if year is not None else "hc"
        if kind == "VBHN":
            return "hn"
        if symbol and len(segments) > 1 and self._of_organisers(symbol, segments[1], first):
            return "dang"
        if kind == _TELEGRAM and first == "/":
            return of_state
        if segments[0] == "SL" or (symbol is None and self._of_state(segments[0])):
            return of_state
        if len(segments) > 1 and self._of_state(segments[1]) and (TERMED.match(segments[1]) or kind in JOINT):
            return of_state
        if kind in self.types.values() and segments[1:2] and segments[1] in _EITHER and first == "/":
            return "hc"
        last = segments[-1] if len(segments) > 1 else segments[0]
        bodies = segments[1:] or segments
        # a division of a ministry may have the code of a Party body: 6936/CĐ-BNN-ĐĐ
        first_body = self.bodies.get(bodies[0])
        later = any(s in self._party for s in bodies) and first != "/"  # 01/QC-PCTT-BCH is written as the State writes
        party = bodies[0] in self._party or (first_body not in self._state and later)
        if year is None and party and not any(s.startswith("MTT") for s in bodies):
            return "dang"
        if any(s in self._front or s.startswith(("MTTQ", "MTTW", "UBMTTQ")) for s in bodies):
            return "mttq"
        if (
            year is None
            and first in "- "
            and symbol
            and len(segments) > 1
            and ((last not in self.bodies and not self._of_state(bodies[0])) or bodies[0].startswith(_COMMITTEE))
        ):
            return "dang"
        return of_state


def _bare_code(code: str) -> str:
    """The code of a body without its term."""
    termed = TERMED.match(code)
    return termed[1] if termed else code


def _squeeze(raw: bytes) -> str:
    """The number as one word: spaces around separators gone, every dash a hyphen; a space for a separator is kept."""
    text = re.sub(r"[–—_]", "-", decode(raw))
    text = _DOTTED_CENTRE.sub("T", text)
    text = _LAW_OF_DECREE.sub(r"-SL/L", text)
    text = re.sub(r"[\s\u00a0]*([-/])[\s\u00a0]*", r"\1", text.strip())
    return re.sub(r"[\s\u00a0]+", " ", text)


def _as_written(segments: list[str], separators: list[str]) -> str:
    """Segments of an old form with the marks between them that the text has."""
    marks = [mark if mark in "/-" else "/" for mark in separators[1 : len(segments)]]
    return "".join(segment + mark for segment, mark in zip_longest(segments, marks, fillvalue=""))


def _joined(segments: list[str], separators: list[str], joint: bool) -> str:
    """Segments with the standard hyphen; a slash stays after the type of a joint paper and between bodies, where
    it was in use.
    """
    out = segments[0]
    for i, segment in enumerate(segments[1:], start=1):
        mark = separators[i] if i < len(separators) else "-"
        kept = mark in "/." and (i > 1 or joint)
        out += (mark if kept else "-") + segment
    return out


@lru_cache(maxsize=8)
def number_grammar(lexicon: Lexicon) -> NumberGrammar:
    """The grammar of a lexicon, built once."""
    return NumberGrammar(lexicon)
