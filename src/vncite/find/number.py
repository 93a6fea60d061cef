"""Where a number and its symbol (số, ký hiệu) end in a text: of the State, the Party, the Front, letters, joint papers,
the National Assembly and old forms. What it says is read in `symbol`.

Sources: Nghị định 30/2020/NĐ-CP Điều 15 and Phụ lục I (State papers), Nghị định 78/2025/NĐ-CP Điều 71 (legal normative
documents), Hướng dẫn 36-HD/VPTW (Party papers). The patterns run on the one-byte form of `normal` and every repetition
in them is bounded or possessive, so that the cost of a byte does not depend on what stands around it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from vncite.find.letters import LOWER, decode, encode
from vncite.find.marks import BLANK, SLASH
from vncite.find.spelling import TERMED, CodeSpelling
from vncite.find.symbol import ALSO_BODIES, SymbolReader, squeezed
from vncite.find.system import STEERING
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["NumberGrammar", "number_grammar"]

_SPACE: Final = rb"[\s" + encode("\u00a0") + rb"]"
_DASH: Final = rb"[-" + encode("–—") + rb"]"
_UPPER: Final = rb"A-Z" + encode("ĐƯƠÔÂÊĂ")
_MIXED: Final = encode("TTg|CTr|TTr|QyĐ|QĐi|BCNNg|BNgT|NHNo|CTrHĐ|LĐTBXh")
_TONED: Final = encode("ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ")
# A code is capitals without tone marks; a word in capitals that follows a dash ("128/NQ-CP - KẾ HOẠCH") has one
# sooner or later.
_SEGMENT: Final = (
    rb"(?:(?:" + _MIXED + rb")(?![" + _UPPER + _TONED + rb"])\d{0,2}+"
    rb"|(?<=SL[/-])L[.-]?\d{2,3}(?!\d)"  # a law by its decree: 102-SL/L.004
    rb"|["
    + _UPPER
    + rb"]["
    + _UPPER
    + rb"&]{1,15}+(?:(?<=TT)g|(?<=T)r(?![a-z])[A-Z]{0,3})?(?!["
    + _TONED
    + rb"])(?:\d{1,3}+(?!\d)(?:[A-E](?![\d"
    + _UPPER
    + _TONED
    + LOWER
    + rb"]))?+)?+"  # Ban Chỉ đạo 389, VP135, Trung đoàn 9A
    rb"|[" + _UPPER + rb"](?![" + LOWER + _TONED + rb"])(?:\d{1,3}+(?!\d))?+)"
)
_INDENTED: Final = rb"(?:[ \t\r]{0,4}+\n[ \t]{4,48}+|" + _SPACE + rb"{0,4}+)"
"""Blanks behind a mark, or the end of its line and those that the next begins with."""
_JOIN: Final = (
    rb"(?:"
    + _SPACE
    + rb"{0,4}+(?:"
    + _DASH
    + rb"|/)"
    + _INDENTED
    + rb"|\.|(?<="
    + encode("TT|QĐ")
    + rb")_|(?<=["
    + _UPPER
    + rb"]{3})_(?=["
    + _UPPER
    + rb"]{2}))"
)
_SERIAL: Final = rb"(\d{1,7}(?:\.\d{1,2})?[a-zA-Z]?)"
_FIRST: Final = _SPACE + rb"{0,4}+(?:" + _DASH + rb"|//?)" + _INDENTED
_YEAR: Final = rb"(?:(?:\d{4,5}|2\d\d)" + _FIRST + rb")?"
_INNER_YEAR: Final = rb"(?:/(?:19|20)\d\d(?=[/-][" + _UPPER + rb"]{2}))?+"
"""The year behind the type: `41/QĐ/1998/BCN`."""
_LAST_FIGURE: Final = (
    rb"(?:(?:(?<=[" + _UPPER + rb"]{2})(?<!CP)(?<!TW)[-/]\d{1,2}|(?<=\.[" + _UPPER + rb"]{2})\.\d{2})"
    rb"(?=[,;)]|" + _SPACE + rb"*+(?:[nN]g|c" + encode("ủ") + rb"a|\Z)))?+"
)  # fmt: skip
"""A division's figure or a short year at the end of an old symbol: `MT/TCCB-2`, `QĐ-UB-95`, `QĐ.UB.95`."""
_CODES: Final = _SEGMENT + _INNER_YEAR + rb"(?:" + _JOIN + _SEGMENT + rb"){0,12}+" + _LAST_FIGURE
_CORE: Final = compiled(_SERIAL + _FIRST + _YEAR + _CODES + rb"(?:/(?:nb|NB)\b)?")
_NO_MORE: Final = rb"(?![" + _UPPER + _TONED + LOWER + rb"/-])"
_BEFORE_CODE: Final = rb"(\d{1,6}+(?:[a-zA-Z](?=" + _SPACE + rb"))?(?:/\d{4})?)" + _SPACE + rb"{0,3}+"
"""A number whose separator before the codes is a space or was lost: `826 QĐ/UBND`, `80QĐ/HND`, `31/2013TT-BGDĐT`."""
_SPACED: Final = later(_BEFORE_CODE + _SEGMENT + rb"(?:" + _FIRST + _SEGMENT + rb"){1,4}+" + _LAST_FIGURE)
_OLD_BODY: Final = encode("HĐBT") + rb"|(?:CP|TTg|SL)(?=,?" + _SPACE + rb"{1,3}[nN]g)"
_SPACED_ONE: Final = later(rb"(\d{1,6}+)" + _SPACE + rb"{1,3}+(?:" + _OLD_BODY + rb")" + _NO_MORE)
"""A body of the old forms behind a space: `388 HĐBT`; those that are still written so in speech, with their date."""
_RUN_TOGETHER: Final = later(_BEFORE_CODE + rb"([" + _UPPER + rb"]{4,12}+)" + _NO_MORE)
"""Neither separator: `48NQTW`."""
_LOOSE_SEGMENT: Final = rb"[A-Za-z" + encode("ĐđÔôƯưƠơ") + rb"&]{1,16}+\d{0,2}+"
_LOOSE: Final = later(
    _SERIAL + _FIRST + _YEAR + _LOOSE_SEGMENT + rb"(?:" + _JOIN + _LOOSE_SEGMENT + rb"){0,12}+(?![" + LOWER + rb"])"
)

_ONELOWER: Final = later(rb"[a-z](?![" + LOWER + _UPPER + rb"])")
_BEFORE_LETTERS: Final = rb"\d+[a-zA-Z]?[^A-Za-z\d]+(?:\d{4}[^A-Za-z\d]+)?"
_LETTER: Final = compiled(_BEFORE_LETTERS + rb"([" + _UPPER + rb"]+)")
_LETTER_MIXED: Final = later(_BEFORE_LETTERS + rb"([" + _UPPER + rb"]+r?)")
_MARKED: Final = compiled(rb"([" + _UPPER + rb"][" + _UPPER + rb"Tg&]*)(\d{1,2})\Z")
_SPACED_BODY: Final = compiled(rb" \.?((?:[" + _UPPER + rb"]{2,10}|TTg))(?![" + _UPPER + _TONED + LOWER + rb"])")
_LEGISLATURE: Final = later(rb"(?<![" + _UPPER + rb"])(?:(?:(?:UB)?TV)?QH|" + encode("HĐNN") + rb")\Z")
_TERM_BEHIND: Final = later(
    rb" {1,2}+(?:1\d|[1-9])(?![\d/:-]|\.\d| ?%| +(?:"
    + encode("lần|nội dung|ý kiến|đại biểu|người|văn bản|vấn đề|báo cáo|dự án|triệu|tỷ|đồng|kỳ|cuộc|phiên|kiến nghị")
    + rb")(?![" + LOWER + rb"]))"
)  # fmt: skip
"""The term of a legislature behind a blank: `44/2005/QH 11`, `6-LCT/HĐNN 7`."""
_TERMED_ALONE: Final = later(rb"\d{1,3}/(?:19|20)\d\d" + _SPACE + rb"{0,2}+(?:UBTV)?QH\d{1,2}(?![\d/])")
"""A law's number whose last separator is a blank or was lost: `68/2014QH13`."""
_FIRM: Final = later(
    rb"(?:[A-Z]{2,}[a-z]{2}|[A-Z][a-z]+[A-Z]|[A-Z][a-z]{6})[A-Za-z]{0,16}+(?![" + LOWER + _UPPER + rb"])"
)
"""A firm by its mark behind the code of one of its organs: `NQ-ĐHĐCĐ-VPBank`."""
_ORGANS_OF_FIRMS: Final = tuple(map(encode, ("ĐHĐCĐ-", "HĐQT-", "HĐTV-", "TGĐ-", "BKS-")))
_BANK: Final = later(rb"[A-Z][A-Za-z]{1,14}[Bb]ank(?![" + LOWER + _UPPER + rb"])")
_DECREE: Final = "SL"
"""The only symbol that is a type alone, and is written with a spaced dash too: `254 - SL`."""
_PROCEDURES: Final = frozenset({"ST", "PT", "GĐT", "TT", "DS", "HS", "HC", "HNGĐ", "KDTM", "LĐ", "XPHC"})
"""What a court's paper is of, behind a spaced dash: `03/2022/QĐ - PT`, `14/QĐPT - HC`."""
_OF_A_COURT: Final = later(rb"/(?:" + encode("QĐ|TB") + rb")(?:ST|PT|XX|XXPT|XXST|" + encode("GĐ") + rb"T?)?\Z")
_FOOTNOTED: Final = later(
    encode("CP|TTg|TC|UBND|CTUBND|TW|TU|HU|QU|ĐU|VPCP|BCA|BQP") + rb"|B(?!C)[" + _UPPER + rb"]{2,6}"
)
"""Bodies whose code no figure is part of: one that stands against it is the mark of a footnote."""
_NUMBERED: Final = frozenset({"HĐND", "QH", "QHK", "UBTVQH", "UBTVQHK", "NHNN", "NH", "HĐNN", "TVQH"})
"""Bodies whose code is followed by a term or by the number of a division."""
_SPACED_DASH: Final = compiled(_SPACE + _DASH + _SPACE)
_SPACED_SEPARATOR: Final = later(_SPACE + rb"(?:" + _DASH + rb"|/)|(?:" + _DASH + rb"|/)" + _SPACE)
_SPACED_MARK: Final = later(_SPACE + rb"(?:" + _DASH + rb"|/)" + _SPACE)
_CODE: Final = later(rb"[" + _UPPER + rb"]{2,8}+\d{0,2}+(?! [" + _UPPER + _TONED + rb"]{2})")
"""A code no table knows, and not the first of several words in capitals: `12/TB - VE VIEC`."""
_LETTER_HEAD: Final = later(_SERIAL + _FIRST + rb"([" + _UPPER + rb"&]{2,16}+g?)\Z")
"""A letter's symbol before its unit: `1246/UBND`."""
_BROKEN_CODE: Final = (
    rb"([" + _UPPER + rb"]{2,10}+&?" + _SPACE + rb"{1,2}+(?:&" + _SPACE + rb"?)?[" + _UPPER + rb"]{2,5}+)"
)
_CODES_ON: Final = rb"((?:" + _JOIN + _SEGMENT + rb"){0,12}+)"
_BROKEN_BODY: Final = later(_DASH + _SPACE + rb"{0,3}+" + _BROKEN_CODE + rb"(?![" + _TONED + LOWER + rb"])" + _CODES_ON)
"""A body's code with a blank in it: `TT-BGD ĐT`, `TT-BLĐTB &XH`."""
_AMPERSAND: Final = later(rb" &" + _SPACE + rb"?[" + _UPPER + rb"]{1,6}+(?![" + _TONED + LOWER + rb"])")
"""The rest of a unit's code behind its ampersand: `1947/BKH-KCHT &ĐT`."""
_LOOSE_END: Final = later(_SPACE + rb"{1,4}" + _DASH + _SPACE + rb"{1,4}(" + _LOOSE_SEGMENT + rb")\Z")

_GLUED: Final = later(_SPACE + rb"*+([" + _UPPER + _TONED + rb"&]{3,16}+)(?=[" + LOWER + rb"])")
"""The last code of a number with the capital of a word that stands against it: "41/2016/NĐ-CPBộ Công Thương"."""
_GLUED_DAY: Final = encode("Ngày")
_DATE_GLUED: Final = later(rb"(?<=[" + _UPPER + rb"])\d{1,2}/\d{1,2}/(?:19|20)\d\d(?!\d)")
"""The date of the next cell of a table, its ends lost: "88/QĐ-ĐHQN02/03/2019"."""
_GLUED_TO: Final = frozenset(
    bytes([byte]) for byte in bytes(range(65, 91)) + encode(f"ĐăâđêôơưĂÂÊÔƠƯ{decode(_TONED).lower()}") + _TONED
)
"""Letters that stand against what was read as a number only where a word was glued to it."""
_GOES_ON: Final = frozenset(bytes([byte]) for byte in b"&" + _UPPER.replace(b"A-Z", bytes(range(65, 91))))
_DASHES: Final = tuple(bytes([byte]) for byte in b"-" + encode("–—"))
_SLASHES: Final = frozenset({b"-", b"/"})
_MARKS: Final = (*_DASHES, b"/", b".")


class NumberGrammar:
    """Numbers read with the codes of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.spelling = CodeSpelling(lexicon)
        self.types, self.bodies = self.spelling.types, self.spelling.bodies
        symbols = SymbolReader(lexicon, self.spelling)
        self.read, self.uncitable = symbols.read, symbols.uncitable
        self._local = {row["code"] for row in lexicon.table("bodies") if row["local"] == "yes"}

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
            dated = _DATE_GLUED.search(case, end - 2, end + 8) if after == b"/" else None
            end = dated.start() if dated else self._without_mark(case, start, end)
        if end > 0 and typed and case[end : end + 1] == b" ":
            if body := _SPACED_BODY.match(case, end):
                end = self._with_body(case, start, end, body)
            if case[end - 1] in b"HN" and _LEGISLATURE.search(case, start, end):
                return term.end() if (term := _TERM_BEHIND.match(case, end)) else end
            if case[end + 1 : end + 2] in _GOES_ON or case[end - 1 : end] == b"&":
                end = self._over_blank(case, start, end)
            if case[end + 1 : end + 2] == b"&" and (unit := _AMPERSAND.match(case, end)):
                end = unit.end()
        return end if end > 0 else self.spaced(case, start, typed=typed)

    def spaced(self, case: bytes, start: int, *, typed: bool) -> int:
        """End of a number that no separator parts from its codes: `826 QĐ/UBND`, `80QĐ/HND`, `388 HĐBT`; or -1."""
        alone = _TERMED_ALONE.match(case, start)
        if alone and (typed or BLANK not in alone.group()):  # "tháng 7/2021 QH15 đã bầu"
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
        if SLASH in found[1] or _SPACED_SEPARATOR.search(found[0]):
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
        if not _FOOTNOTED.fullmatch(marked[1]) and not (decode(marked[1]) == STEERING and len(marked[2]) == 1):
            return end  # and a body of its own making is: `24/CV-BCĐ35`, `410/TTr-NV1`
        return marked.end(1)

    def _is_letter(self, case: bytes, start: int, end: int) -> bool:
        """Whether it is a body's code alone, which the code of a unit follows: `1246/UBND - VX`."""
        found = _LETTER_HEAD.match(case[start:end])
        code = decode(found[2]) if found else ""
        return code in self.bodies and (code not in self.types or code in ALSO_BODIES)

    def _lacks_body(self, case: bytes, start: int, end: int) -> bool:
        """Whether it has a type and no body yet, whose code must follow: `15/BC`, but `128/NQ-CP`."""
        found = _LETTER_MIXED.fullmatch(case, start, end)
        return found is not None and decode(found[1]) in self.types

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
            if _SPACED_MARK.search(case, start, loose.start()):
                break  # so are they all written: `103/2001/QĐ - BNN - TCCB`, `37 / ĐNV - TCKT`
            if self._lacks_body(case, start, loose.start()) and _CODE.match(case, loose.start(1), end + 3):
                break  # `72/CV - BQLR`
            if word == _DECREE and case[start : loose.start()].isdigit():
                break
            end = loose.start()
        return end

    def known(self, raw: bytes, typed: bool) -> bool:
        """Whether a number in mixed or lower case has a type and a body that the lexicon knows."""
        segments = [s for s in re.split(r"[-/.]", squeezed(raw)) if s and not s[0].isdigit()]
        if not segments:
            return False
        body = self.spelling.is_body(segments[-1])
        if len(segments) == 1:
            return body and typed
        if not body and typed and segments[-1].isupper():
            # a unit of a body that is written in mixed case: 58/BNgT-TCCB
            return any(not s.isupper() and s in self.bodies for s in segments[:-1])
        return body and (typed or self.spelling.is_type(segments[0]))


@lru_cache(maxsize=8)
def number_grammar(lexicon: Lexicon) -> NumberGrammar:
    """The grammar of a lexicon, built once."""
    return NumberGrammar(lexicon)
