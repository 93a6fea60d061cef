"""Word files put together from raw XML, so that a test can hold what no library writes."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
ROOTS = {
    "header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments",
}  # fmt: skip


def make(body: str, *, strict: bool = False, main: str = "word/document.xml", prolog: str = "", **parts: str) -> bytes:
    """A .docx with this XML in `w:body` and in further parts.

    A part's keyword is its kind and, where there are several, a number (`header1`, `footnotes`); so is the id of its
    relationship.
    """
    relations = ""
    files = {}
    for name, xml in parts.items():
        kind = name.rstrip("0123456789")
        files[f"word/{name}.xml"] = f"<w:{ROOTS[kind]} {NAMESPACES}>{xml}</w:{ROOTS[kind]}>"
        relations += f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{name}.xml"/>'
    files[main] = f"{prolog}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    files[main.replace("word/", "word/_rels/") + ".rels"] = relationships(relations)
    files["_rels/.rels"] = relationships(f'<Relationship Id="a" Type="{R}/officeDocument" Target="/{main}"/>')
    if strict:
        files = {name: xml.replace(W, STRICT_W).replace(R, STRICT_R) for name, xml in files.items()}
    return pack(files)


def relationships(inner: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def pack(files: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def r(text: str) -> str:
    """A run."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*inner: str) -> str:
    """A paragraph; what does not begin with a tag becomes a run."""
    return "<w:p>" + "".join(x if x.startswith("<") else r(x) for x in inner) + "</w:p>"


def cell(*paragraphs: str) -> str:
    return "<w:tc><w:tcPr/>" + "".join(p(x) if not x.startswith("<") else x for x in paragraphs) + "</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    inner = "".join(c if c.startswith("<") else cell(c) for c in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    return "<w:tbl><w:tblPr/>" + "".join(rows) + "</w:tbl>"


def box(*paragraphs: str) -> str:
    """A drawn text box as Word 2010 and later write it: the text twice, once for old programs."""
    inner = "<w:txbxContent>" + "".join(paragraphs) + "</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>' + inner + "</wps:txbx></w:drawing>"
        "</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + inner + "</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(code: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return mark("begin") + f"<w:r><w:instrText>{code}</w:instrText></w:r>" + mark("separate") + r(result) + mark("end")
