"""One story of a Word file (body, header, footnote, …) walked to text, with nothing missed and nothing twice.

What the walk keeps: paragraphs, tables (cells in reading order, tabs between them, a line end after a row), text boxes
and drawn shapes, tracked insertions and the new place of moved text, content controls, hyperlinks, smart tags, results
of fields, no-break and soft hyphens, tabs, breaks, symbols, the base of ruby text, hidden text.

What it leaves out: tracked deletions and the old place of moved text, codes of fields, the second copy of a drawing
that is there for old programs (`mc:Fallback`), numbers that Word counts itself in lists (no citation stands in one),
embedded files and diagrams (`left_out` names them).
"""

from __future__ import annotations

from typing import Any

__all__ = ["Story", "is_word", "local"]

WORD = frozenset({
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
})  # fmt: skip
"""Transitional and strict."""

DRAWING = frozenset({
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
})  # fmt: skip
MATH = frozenset({
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
})  # fmt: skip

SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
"""Elements that stand for one character. Breaks of page and column are line ends like the others."""

GONE = frozenset({
    "del", "moveFrom", "delText", "delInstrText", "instrText", "rt",
    "pPr", "rPr", "sectPr", "sdtPr", "tblPr", "tcPr", "trPr",
})  # fmt: skip
"""Elements without text of the document as it now stands: deletions, codes of fields, properties."""
EMBEDDED = {
    "altChunk": "embedded-file",
    "subDoc": "linked-file",
    "OLEObject": "embedded-object",
    "chart": "chart",
    "relIds": "diagram",
}
"""Elements that show something kept in another part, in a format of its own."""
AROUND_ROWS = ("sdt", "sdtContent", "customXml", "ins", "moveTo")
"""Elements that may stand around rows of a table or cells of a row."""


def local(element: Any) -> str:
    """Name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def is_word(element: Any) -> bool:
    """Whether an element is of WordprocessingML."""
    return _space(element) in WORD


class Story:
    """The text of one story, read from its root element."""

    def __init__(self, root: Any) -> None:
        self.stretches: list[tuple[str, str]] = []
        """(`""` for the story itself or `textbox`, text) in reading order; a text box follows its paragraph."""
        self.note_ids: dict[str, list[str]] = {"footnote": [], "endnote": []}
        """Ids of the notes whose marks stand in the story, in order."""
        self.tracked = False
        """Whether changes were tracked in it."""
        self.left_out: set[str] = set()
        """Kinds of content that could not be read."""

        self._out: list[str] = []
        self._boxes: list[Any] = []
        self._fields: list[bool] = []  # one for each open field: whether its result has begun
        self._paired = _paired_fields(root)
        self._blocks(root)
        self._empty_boxes()
        self._flush("")
        self._out = []

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(text for _, text in self.stretches)

    def _flush(self, kind: str) -> None:
        if self._out:
            self.stretches.append((kind, "".join(self._out)))
            self._out = []

    # blocks: what makes lines

    def _blocks(self, parent: Any) -> None:
        for child in parent:
            self._block(child)

    def _block(self, element: Any) -> None:
        name = local(element)
        if not is_word(element):
            self._other(element, block=True)
        elif name == "p":
            self._paragraph(element)
        elif name == "tbl":
            self._table(element)
        elif name in GONE:
            self.tracked |= name in ("del", "moveFrom")
        elif name in EMBEDDED:
            self.left_out.add(EMBEDDED[name])
        elif name in ("r", "hyperlink", "fldSimple"):
            self._inline(element)
        else:  # body, sdt, sdtContent, customXml, ins, moveTo: a box around blocks
            self.tracked |= name in ("ins", "moveTo")
            self._blocks(element)

    def _paragraph(self, paragraph: Any) -> None:
        for child in paragraph:
            self._inline(child)
        # A deleted paragraph mark joins the paragraph to the next one, as accepting the change will.
        joined = _has(paragraph, "pPr", "rPr", "del") or _has(paragraph, "pPr", "rPr", "moveFrom")
        self.tracked |= joined
        if not joined:
            self._out.append("\n")
        self._empty_boxes()

    def _empty_boxes(self) -> None:
        """Text boxes after the paragraph they hang on: in the middle they would cut a sentence in two."""
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._flush("")
            outer, self._fields = self._fields, []
            before = len(self.stretches)
            self._blocks(box)
            self._fields = outer
            self._flush("textbox")
            # A box hung on a paragraph inside this box closed a stretch of it as the story's own.
            self.stretches[before:] = [("textbox", text) for _, text in self.stretches[before:]]

    def _table(self, table: Any) -> None:
        for row in _unwrapped(table, "tr"):
            if _has(row, "trPr", "del"):
                self.tracked = True
                continue
            cells = [cell for cell in _unwrapped(row, "tc") if not _has(cell, "tcPr", "cellDel")]
            for at, cell in enumerate(cells):
                self._out.append("")
                self._blocks(cell)
                # The last paragraph of a cell ends with the cell: a tab for its line end.
                if self._out and self._out[-1] == "\n":
                    self._out.pop()
                self._out.append("\n" if at == len(cells) - 1 else "\t")

    # inline: what makes words

    def _inline(self, element: Any) -> None:
        name = local(element)
        if not is_word(element):
            self._other(element, block=False)
        elif name in GONE:
            self.tracked |= name in ("del", "moveFrom")
        elif name == "t":
            self._say(element.text or "")
        elif name in SIGNS:
            self._say(SIGNS[name])
        elif name == "sym":
            self._say(_symbol(element))
        elif name == "fldChar":
            self._field(element)
        elif name in ("footnoteReference", "endnoteReference"):
            self.note_ids[name.removesuffix("Reference")].append(_attribute(element, "id"))
        elif name == "txbxContent":
            self._boxes.append(element)
        elif name in ("p", "tbl"):
            self._block(element)
        elif name in EMBEDDED:
            self.left_out.add(EMBEDDED[name])
        else:  # r, ins, moveTo, hyperlink, smartTag, sdt, sdtContent, fldSimple, ruby, pict, drawing, object, …
            self.tracked |= name in ("ins", "moveTo")
            for child in element:
                self._inline(child)

    def _other(self, element: Any, *, block: bool) -> None:
        """An element of another vocabulary: drawings, equations, alternatives."""
        name, space = local(element), _space(element)
        if name == "AlternateContent":
            chosen = _alternative(element)
            children = [] if chosen is None else list(chosen)
        elif name == "txBody" or (name == "textbox" and _has_drawing_text(element)):
            self._boxes.append(element)
            return
        elif space in DRAWING and name == "p":
            for child in element:
                self._inline(child)
            self._out.append("\n")
            return
        elif space in DRAWING and name == "br":
            self._say("\n")
            return
        elif name == "t" and (space in DRAWING or space in MATH):
            self._say(element.text or "")
            return
        elif name in EMBEDDED:
            self.left_out.add(EMBEDDED[name])
            return
        else:
            children = list(element)
        for child in children:
            if block:
                self._block(child)
            else:
                self._inline(child)

    def _say(self, text: str) -> None:
        if all(self._fields):
            self._out.append(text)

    def _field(self, element: Any) -> None:
        kind = _attribute(element, "fldCharType")
        if kind == "begin" and element in self._paired:
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def _space(element: Any) -> str:
    return str(element.tag).rpartition("}")[0].lstrip("{")


def _attribute(element: Any, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _has(element: Any, *path: str) -> bool:
    """Whether children of these names stand one in the other below `element`."""
    here = [element]
    for name in path:
        here = [child for parent in here for child in parent if local(child) == name]
    return bool(here)


def _unwrapped(parent: Any, name: str) -> list[Any]:
    """Rows of a table or cells of a row, also those inside content controls and tracked insertions."""
    found = []
    for child in parent:
        if local(child) == name:
            found.append(child)
        elif local(child) in AROUND_ROWS:
            found += _unwrapped(child, name)
    return found


def _alternative(element: Any) -> Any:
    """The one branch of `mc:AlternateContent` to read: the first that has text, else the first."""
    branches = [child for child in element if local(child) in ("Choice", "Fallback")]
    for branch in branches:
        if any(local(text) == "t" and text.text for text in branch.iter("{*}t")):
            return branch
    return branches[0] if branches else None


def _has_drawing_text(element: Any) -> bool:
    """Whether a legacy text box holds its text directly, not in a `w:txbxContent`."""
    return next(element.iter("{*}txbxContent"), None) is None and next(element.iter("{*}t"), None) is not None


def _paired_fields(root: Any) -> set[Any]:
    """The `w:fldChar` elements that begin a field which also ends.

    A field without an end, as converters leave it, must not swallow the rest of the report.
    """
    open_fields: list[Any] = []
    paired = set()
    for element in root.iter("{*}fldChar"):
        if any(local(ancestor) in ("del", "moveFrom") for ancestor in element.iterancestors()):
            continue
        kind = _attribute(element, "fldCharType")
        if kind == "begin":
            open_fields.append(element)
        elif kind == "end" and open_fields:
            paired.add(open_fields.pop())
    return paired


def _symbol(element: Any) -> str:
    """The character of a `w:sym`; Word moves symbol fonts to the private area, signs in ASCII order."""
    try:
        code = int(_attribute(element, "char"), 16)
        if _attribute(element, "font") == "Symbol" and 0xF020 <= code <= 0xF040:
            code -= 0xF000
        return chr(code)
    except (ValueError, OverflowError):
        return "\ufffd"
