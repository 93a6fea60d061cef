"""Write the example reports that are Word files, byte for byte the same on every machine.

usage: python tools/make_example_docx.py

Parts are stored, not packed (packers differ from version to version), with one fixed time.
"""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from labelled import EXAMPLES, Line, Report, load

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"'
    ' w:header="709" w:footer="709" w:gutter="0"/>'
)
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
ROOTS = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes"}


def main() -> None:
    """Write the Word files."""
    for report in load():
        if report.word:
            (EXAMPLES / "reports" / f"{report.name}.docx").write_bytes(docx(report))


def docx(report: Report) -> bytes:
    """The Word file of a report."""
    maker = _Maker()
    body = maker.body(report.lines)
    parts = {"header": "", "footer": "", "footnotes": ""}
    for line in report.lines:
        if line.kind in ("header", "footer"):
            parts[line.kind] += maker.paragraph(line.cells[0])
        elif line.kind == "note":
            mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
            paragraph = maker.paragraph(line.cells[0], mark)
            parts["footnotes"] += f'<w:footnote w:id="{line.note}">{paragraph}</w:footnote>'
    parts = {name: inner for name, inner in parts.items() if inner}
    if "footnotes" in parts:
        parts["footnotes"] = SEPARATORS + parts["footnotes"]

    section = "".join(
        f'<w:{name}Reference w:type="default" r:id="{name}"/>' for name in ("header", "footer") if name in parts
    )
    document = f"<w:body>{body}<w:sectPr>{section}{PAGE}</w:sectPr></w:body>"
    xml = {
        "[Content_Types].xml": _content_types(list(parts)),
        "_rels/.rels": _relationships([("document", "officeDocument", "word/document.xml")]),
        "word/document.xml": f"<w:document {NAMESPACES}>{document}</w:document>",
        "word/_rels/document.xml.rels": _relationships([(name, name, f"{name}.xml") for name in parts]),
    }
    for name, inner in parts.items():
        xml[f"word/{name}.xml"] = f"<w:{ROOTS[name]} {NAMESPACES}>{inner}</w:{ROOTS[name]}>"
    return _pack(xml)


class _Maker:
    """Lines to WordprocessingML; counts what must have a number of its own."""

    def __init__(self) -> None:
        self._ids = 100

    def body(self, lines: tuple[Line, ...]) -> str:
        """The paragraphs and tables of the body, text boxes hung on the paragraph before them."""
        blocks: list[str] = []
        rows: list[tuple[str, ...]] = []
        for line in lines:
            if line.kind == "table":
                rows = []
            elif line.kind == "row":
                rows.append(tuple(self.paragraph(cell) for cell in line.cells))
            elif line.kind == "end":
                blocks.append(_table(rows))
            elif line.kind == "body":
                blocks.append(self.paragraph(line.cells[0]))
            elif line.kind == "box":
                blocks[-1] = blocks[-1].removesuffix("</w:p>") + self._box(self.paragraph(line.cells[0])) + "</w:p>"
        return "".join(blocks)

    def paragraph(self, pieces: tuple[tuple[str, str], ...], before: str = "") -> str:
        return "<w:p>" + before + "".join(self._piece(kind, text) for kind, text in pieces) + "</w:p>"

    def _piece(self, kind: str, text: str) -> str:
        tracked = f'w:id="{self._next()}" w:author="Văn phòng" w:date="2022-05-12T08:00:00Z"'
        if kind == "ins":
            return f"<w:ins {tracked}>{_run(text)}</w:ins>"
        if kind == "del":
            return f"<w:del {tracked}>{_run(text, 'delText')}</w:del>"
        if kind == "control":
            return f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{_run(text)}</w:sdtContent></w:sdt>"
        if kind == "link":
            return f'<w:hyperlink w:anchor="_top">{_run(text)}</w:hyperlink>'
        if kind == "mark":
            return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{text}"/></w:r>'
        if kind.startswith("field "):
            code = f'<w:r><w:instrText xml:space="preserve"> {escape(kind[6:])} </w:instrText></w:r>'
            return _mark("begin") + code + _mark("separate") + _run(text) + _mark("end")
        return _run(text)

    def _box(self, paragraph: str) -> str:
        """A text box as Word writes it, a drawing and the same again for programs before 2010."""
        inner = f"<w:txbxContent>{paragraph}</w:txbxContent>"
        size = 'cx="3600000" cy="540000"'
        drawing = (
            f'<w:drawing><wp:inline><wp:extent {size}/><wp:docPr id="{self._next()}" name="Khung"/><a:graphic>'
            '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
            f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
            f"<wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        )
        legacy = f'<w:pict><v:rect style="width:283pt;height:42pt"><v:textbox>{inner}</v:textbox></v:rect></w:pict>'
        return (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
            f"<mc:Fallback>{legacy}</mc:Fallback></mc:AlternateContent></w:r>"
        )

    def _next(self) -> int:
        self._ids += 1
        return self._ids


def _run(text: str, element: str = "t") -> str:
    """A run; Word keeps a no-break hyphen as an element, not as a character."""
    words = [
        f'<w:{element} xml:space="preserve">{escape(part)}</w:{element}>' if part else ""
        for part in text.split("\u2011")
    ]
    return "<w:r>" + "<w:noBreakHyphen/>".join(words) + "</w:r>"


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _table(rows: list[tuple[str, ...]]) -> str:
    columns = max(len(row) for row in rows)
    grid = f'<w:gridCol w:w="{9000 // columns}"/>' * columns
    cells = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    inner = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    return (
        f"<w:tbl><w:tblPr><w:tblBorders>{BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inner}</w:tbl>"
    )


def _content_types(parts: list[str]) -> str:
    kinds = {"document": "document.main", **{name: name for name in parts}}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml"'
        f' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{PACKAGE}/content-types">{rels}{overrides}</Types>'


def _relationships(targets: list[tuple[str, str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{identifier}" Type="{R}/{kind}" Target="{target}"/>' for identifier, kind, target in targets
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def _pack(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, xml in files.items():
            entry = zipfile.ZipInfo(name, (2023, 1, 1, 0, 0, 0))
            entry.create_system = 0
            archive.writestr(entry, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml)
    return out.getvalue()


if __name__ == "__main__":
    main()
