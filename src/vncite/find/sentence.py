"""Where sentences and the items of lists begin and end, in running text, in lines that are paragraphs and in tables."""

from __future__ import annotations

import re
from typing import Final

from vncite.find.letters import LOWER, LOWER_CASE, UPPER, encode
from vncite.find.marks import POINT
from vncite.find.normal import Normal
from vncite.patterns import compiled, later

__all__ = ["boundary", "first_boundary", "last_point"]

_CONNECTING: Final = (
    "và", "hoặc", "của", "số", "ngày", "tháng", "năm", "theo", "tại", "các", "do", "về", "với", "cho", "từ",
)  # fmt: skip
"""Words after which a line of a paragraph goes on with a capital or a figure."""
_DASHED: Final = rb"-(?=[ \t]+[" + UPPER + rb"])"
_REST_OF_NAME: Final = rb" ?" + encode("Thương binh")
"""Behind a dash that opens a line: the rest of a ministry's name, "Sở Lao động [line] - Thương binh và Xã hội"."""
_BULLET: Final = (
    rb"(?:[-+*" + encode("–•") + rb"](?!" + _REST_OF_NAME + rb")|\d{1,2}(?:(?:\.\d{1,2}){0,3}[.)]|" + _DASHED + rb")"
    rb"|[a-z" + encode("đ") + rb"](?:\)|" + _DASHED + rb")|\(?[ivxIVX]{1,4}[.)])"
)
"""What marks an item; "2- ", "b- " of old texts only before a capital, not where a line breaks in "ngày 7- 8"."""
_HEADINGS: Final = b"|".join(
    map(encode, ("Căn cứ", "Theo đề nghị", "Xét ", "Chiểu ", "Chiếu ", r"Điều \d", r"Chương [IVX\d]"))
)
_NO_FOOTNOTE: Final = b"".join(
    rb"(?<!" + encode(word) + rb"\.)"
    for word in ("tr", " k", "khoản", "iều", "iểm", "mục", "số", "ẫu", "câu", "ình", "ảng")
)
"""Words with a full stop and a figure behind them: "khoản.2", "tr.12"."""
# A pattern whose first element is one class lets the engine skip to its next member; what came first is told behind it.
_BOUNDARY: Final = re.compile(
    rb"[\n.!?:](?:"
    rb"(?<=\n)[ \t]*+(?:" + _BULLET + rb"[ \t]|(?=" + _HEADINGS + rb"))"
    rb"|(?<=[.!?])(?<![:;] \d\.)(?<![:;] \d\d\.)["
    + encode("”’")
    + rb"\")]?(?:\s|\Z)\s*+(?=["
    + UPPER
    + encode("“")
    + rb"\"(*+-])"
    rb"|(?<=["
    + LOWER
    + rb"]\.)"
    + _NO_FOOTNOTE
    + rb"(?:\d{1,2}|\[\d{1,3}\])\s\s*+(?=["
    + UPPER
    + encode("“")
    + rb"\"])"
    rb"|(?<=[:.])[ \t]*+\n)"
)
_HEADING: Final = re.compile(
    rb"\n[ \t]*+(?:\d{1,2}(?:\.\d{1,2}){0,3}[-.)]|[IVX]{1,4}[-.])[^\n]{1,60}\n[ \t]*+(?=[" + UPPER + rb"])"
)
_BLANK_LINE: Final = re.compile(rb"\n[ \t\r]*+\n\s*+(?=[" + UPPER + rb"\d(*+-])")
_LINE_START: Final = re.compile(
    rb"\n\s*+(?=[" + UPPER + encode("“") + rb"\"\d(*+-])(?!(?:"
    + encode("CỦA|VÀ|BAN HÀNH KÈM THEO|KÈM THEO") + rb") |[-" + encode("–") + rb"]" + _REST_OF_NAME + rb")"
)  # fmt: skip
_GOES_ON: Final = b",;:(/-\n"
"""Marks at a line's end with which its sentence goes on; and nothing, between two lines."""
_HEADS_GO_ON: Final = (
    "hướng dẫn thi hành", "hướng dẫn thực hiện", "pháp thi hành", "việc bãi bỏ", "việc hủy bỏ", "việc thay thế",
    "việc sửa đổi", "việc sửa đổi, bổ sung",
)  # fmt: skip
_LINE_GOES_ON: Final = re.compile(
    rb"(?:(?<=\s)|\A)(?:"
    + b"|".join(map(encode, (*_CONNECTING, *_HEADS_GO_ON)))
    + rb"|(?<![-+.):] )"
    + encode("triển khai thực hiện")
    + rb")\Z"
)
"""In either case: the heads of texts are broken anywhere; but "III. Triển khai thực hiện" heads a part."""
_NAME_GOES_ON: Final = re.compile(
    rb"(?<![" + LOWER + UPPER + rb"])(?:"
    + encode("Giám đốc|Bộ trưởng|Chủ tịch|Trưởng|Trưởng ban|Trưởng phòng|Cục trưởng|Viện trưởng")
    + rb"|(?<!" + encode("Hải ") + rb")(?<!" + encode("Bắc ") + rb")(?<!" + encode("Nam ") + rb")(?<!"
    + encode("Trung ") + rb")(?<!" + encode("ngang ") + rb")(?:" + encode("Sở|Bộ|Ban|Cục|Tổng cục|Phòng|Viện") + rb")"
    rb"(?: (?!" + encode("Thuế") + rb")[" + UPPER + rb"][" + LOWER + rb"]*)?)\Z"
)  # fmt: skip
"""The first words of a body's name, which is broken there: "Theo đề nghị của Giám đốc Sở [line] Nội vụ". One word of
small letters is no whole name, "Sở Công [line] Thương", but for taxes."""
_HEAD_GOES_ON: Final = re.compile(encode("việc ") + rb"(?:" + encode("ban hành|phê duyệt") + rb")\Z")
""" "… về việc ban hành [line] Quy chế …"."""
_OPEN_ENDS: Final = frozenset(
    map(encode, ("đốc", "trưởng", "tịch", "Trưởng", "ban", "phòng", "Sở", "Bộ", "Ban", "Cục", "cục", "Phòng", "Viện"))
) | {encode("hành"), encode("duyệt")}
"""Last words of what the two patterns above end with: a look at them saves most of the searches."""
_VERB_GOES_ON: Final = later(
    encode("(?:[Tt]hực hiện|[Tt]riển khai|[Qq]uán triệt|[Cc]hấp hành)") + rb" (?:"
    + encode("nghiêm túc|nghiêm|đầy đủ|có hiệu quả|hiệu quả|kịp thời|tốt") + rb")\Z"
    rb"|(?:\A|\d\.|[-+*)]) (?:" + encode("[Tt]iếp tục |[Tt]ổ chức ") + rb")?"
    + encode("[Tt]riển khai thực hiện") + rb"\Z"
)  # fmt: skip
"""What is carried out stands on the next line: "2. Triển khai thực hiện nghiêm túc [line] Chỉ thị số 9-CT/TU"."""
_VERB_ENDS: Final = tuple(map(encode, ("nghiêm túc", "nghiêm", "đầy đủ", "quả", "kịp thời", "tốt", "hiện")))
_PAPER: Final = compiled(
    rb"(?:"
    + encode(
        "Nghị quyết|Nghị định|Quyết định|Thông tư|Thông báo|Công văn|Công điện|Chỉ thị|Luật|Bộ luật|Pháp lệnh|Kế hoạch|"
        "Kết luận|Tờ trình|Báo cáo|Văn bản|Hướng dẫn|Chương trình|Đề án"
    )
    + rb")(?: {1,2}[" + LOWER + rb"]{1,7}){0,3}? {1,2}\d"
)  # fmt: skip
"""A paper with its number, which begins a line of its own."""
_ROW: Final = 400
"""Characters in which the cells of the row above are looked for."""
_ABBREVIATION: Final = re.compile(rb"(?:TP|Tp|tp|TX|TT|Q|P|ThS|TS|BS|PGS|GS|" + encode("Đ/c") + rb"|v\.v|St)\Z")


def boundary(normal: Normal, floor: int, end: int) -> int:
    """Start of the sentence or list item that `end` stands in, not before `floor`; -1 if it begins before
    `floor`.
    """
    case, last = normal.case, -1
    # one character more, so that a sentence which opens with what stands at `end` is seen to begin there
    for found in reversed(list(_BOUNDARY.finditer(case, floor, end + 1))):
        start = found.start()
        if case[start] != POINT or not _ABBREVIATION.search(case, max(floor, start - 4), start):
            last = found.end()
            break
    row = case.rfind(b"\n", floor, end)
    if row < 0:
        return last
    second = case.rfind(b"\n", floor, row)
    if normal.cells and _ends_a_row(case, row):
        last = max(last, row + 1)
    elif normal.unwrapped:
        for line in reversed(list(_LINE_START.finditer(case, max(floor, last), end + 1))):
            if _ends_sentence(case, *line.span()):
                last = line.end()
                break
    if second < 0:
        return last  # a heading and a blank line stand between two line ends
    above = max(case.rfind(b"\n", floor, last), floor) if last > floor else floor
    if above == row:
        return last
    for heading in _HEADING.finditer(case, above, end + 1):
        if heading.end() > last and not _does_a_paper(case, heading.end()):
            last = heading.end()
    for blank in _BLANK_LINE.finditer(case, above, end + 1):
        if blank.end() > last and normal.paragraphs:
            last = blank.end()
    return last


def first_boundary(normal: Normal, start: int, end: int) -> int:
    """End of the sentence or list item that goes on at `start`; -1 if it goes on past `end`."""
    case = normal.case
    if normal.unwrapped:
        for line in _LINE_START.finditer(case, start, end):
            if _ends_sentence(case, *line.span()):
                mark = _first_mark(case, start, line.start())
                return mark if mark >= 0 else line.start()
    return _first_mark(case, start, end)


def last_point(normal: Normal, floor: int, end: int) -> int:
    """Position of the last full stop before `end` that ends a sentence and no abbreviation (TP., TX.), -1 if none."""
    point = normal.fold.rfind(b". ", floor, end)
    while point >= 0 and _ABBREVIATION.search(normal.case, max(floor, point - 4), point):
        point = normal.fold.rfind(b". ", floor, point)
    return point


def _first_mark(case: bytes, start: int, end: int) -> int:
    for found in _BOUNDARY.finditer(case, start, end):
        at = found.start()
        if case[at] != POINT or not _ABBREVIATION.search(case, max(start, at - 4), at):
            return at
    return -1


def _ends_a_row(case: bytes, end: int) -> bool:
    """Whether the line that ends there is a row of a table; it begins before the citation that was read last."""
    start = case.rfind(b"\n", max(0, end - _ROW), end) + 1
    return case.find(b"\t", start, end) >= 0 or case.find(b"|", start, end) >= 0


def _ends_sentence(case: bytes, at: int, next_line: int) -> bool:
    """Whether a sentence ends with the line that ends at `at`, in a text whose lines are paragraphs; the next one
    begins at `next_line`.
    """
    line = case[max(0, at - 24) : at].rstrip(b" \t\r")
    if line[-1:] in _GOES_ON or _LINE_GOES_ON.search(line.translate(LOWER_CASE)):
        return False
    if _does_a_paper(case, next_line):
        return False
    *_, before, last = (b"", *line.rsplit(b" ", 2))
    if not (last in _OPEN_ENDS or before in _OPEN_ENDS):
        return True
    if not (_NAME_GOES_ON.search(line) or _HEAD_GOES_ON.search(line)):
        return True
    return _PAPER.match(case, next_line) is not None


def _does_a_paper(case: bytes, next_line: int) -> bool:
    """Whether the line before `next_line` ends with a verb of carrying out whose paper stands on the next line."""
    line = case[max(0, next_line - 60) : next_line].rstrip()
    if not (line.endswith(_VERB_ENDS) and _VERB_GOES_ON.search(line)):
        return False
    return _PAPER.match(case, next_line) is not None
