"""Each feature of a Word file: what XML stands in it, what text must come out."""

import io

import pytest
from docx_maker import box, cell, field, make, p, r, row, table

from vncite.model import Part
from vncite.read import read_bytes

NUMBER = "Nghị quyết số 128/NQ-CP"
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def control(inner: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def text_of(data: bytes) -> str:
    return read_bytes(data, "bao-cao.docx").text


BODIES = {
    "paragraphs": (p("một") + p("hai"), "một\nhai\n"),
    "runs make one word": (p("Nghị ", "quyết ", "số 12", "8/NQ", "-CP"), NUMBER + "\n"),
    "no-break hyphen": (p("128/NQ", "<w:r><w:noBreakHyphen/></w:r>", "CP"), "128/NQ\u2011CP\n"),
    "soft hyphen": (p("128/NQ", "<w:r><w:softHyphen/></w:r>", "-CP"), "128/NQ\u00ad-CP\n"),
    "tab and breaks": (
        p("a", '<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/></w:r>', "d"),
        "a\tb\nc\nd\n",
    ),
    "symbol": (p("số 4", '<w:r><w:sym w:font="Symbol" w:char="F02F"/></w:r>', "KL"), "số 4/KL\n"),
    "symbol of another font": (p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "x"), "\uf0fcx\n"),
    "symbol that is none": (p('<w:r><w:sym w:font="Symbol" w:char="zz"/></w:r>', "x"), "\ufffdx\n"),
    "table": (table(row("TT", "Số"), row("1", NUMBER)) + p("hết"), f"TT\tSố\n1\t{NUMBER}\nhết\n"),
    "cell of two paragraphs": (table(row(cell("UBND", "Số: 9/BC-UBND"), "CHXHCN")), "UBND\nSố: 9/BC-UBND\tCHXHCN\n"),
    "empty cells": (table(row("", "a", ""), row("", "")), "\ta\t\n\t\n"),
    "cell without a paragraph": (table(row("a"), row("<w:tc/>", "b")), "a\n\tb\n"),
    "table in a table": (table(row(cell(table(row("a", "b")), "c"), "d")), "a\tb\nc\td\n"),
    "row in a content control": (
        table(control(row("a", "b")), row("c")),
        "a\tb\nc\n",
    ),
    "cell in a content control": (table(row(control(cell("a")), "b")), "a\tb\n"),
    "insertion": (p("số ", '<w:ins w:id="1">' + r("16") + "</w:ins>", "/NQ-CP"), "số 16/NQ-CP\n"),
    "deletion": (p("số ", "<w:del><w:r><w:delText>61</w:delText></w:r></w:del>", r("16/NQ-CP")), "số 16/NQ-CP\n"),
    "deletion that kept w:t": (p("số ", "<w:del>" + r("61") + "</w:del>", "16/NQ-CP"), "số 16/NQ-CP\n"),
    "insertion deleted again": (p("a", "<w:ins><w:del>" + r("b") + "</w:del></w:ins>"), "a\n"),
    "move": (
        p("<w:moveFrom>" + r("cũ") + "</w:moveFrom>", "x") + p("<w:moveTo>" + r("mới") + "</w:moveTo>"),
        "x\nmới\n",
    ),
    "deleted paragraph mark": (
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("Nghị quyết ") + "</w:p>" + p("số 5"),
        "Nghị quyết số 5\n",
    ),
    "deleted row": (table(row("a"), row("b", properties="<w:del/>"), row("c")), "a\nc\n"),
    "inserted block": ("<w:ins>" + p("a") + "</w:ins>" + p("b"), "a\nb\n"),
    "content control around paragraphs": (control(p(NUMBER)), NUMBER + "\n"),
    "content control in a line": (p("ngày ", control(r("11/10/2021"))), "ngày 11/10/2021\n"),
    "hyperlink": (p("theo ", '<w:hyperlink r:id="x">' + r(NUMBER) + "</w:hyperlink>"), f"theo {NUMBER}\n"),
    "smart tag": (
        p("<w:smartTag><w:smartTag>" + r("ngày 11") + "</w:smartTag></w:smartTag>", " tháng 10"),
        "ngày 11 tháng 10\n",
    ),
    "field": (p("Số: ", field('DOCPROPERTY "so"', "73"), "/BC-UBND"), "Số: 73/BC-UBND\n"),
    "field in a field's code": (
        p("a ", field(" IF </w:instrText></w:r>" + field("MERGEFIELD x", "ẩn") + "<w:r><w:instrText>", "thấy")),
        "a thấy\n",
    ),
    "simple field": (p('<w:fldSimple w:instr="DATE">' + r("11/10/2021") + "</w:fldSimple>"), "11/10/2021\n"),
    "field without an end": (p(BEGIN, NUMBER) + p("sau"), f"{NUMBER}\nsau\n"),
    "field whose end was deleted": (p(BEGIN, "a", "<w:del>" + END + "</w:del>"), "a\n"),
    "field over two paragraphs": (
        p(BEGIN, "<w:r><w:instrText>TOC</w:instrText></w:r>", SEPARATE, "I") + p("II", END, "."),
        "I\nII.\n",
    ),
    "text box once, after its paragraph": (
        p("Nghị quyết ", box(p("trong khung")), "số 5"),
        "Nghị quyết số 5\ntrong khung\n",
    ),
    "box in a box": (p("a", box(p("b", box(p("c"))), p("d"))), "a\nb\nc\nd\n"),
    "table in a box": (p("a", box(table(row("b", "c")))), "a\nb\tc\n"),
    "box in a cell": (table(row(cell(p("a", box(p("b")))), "c")), "a\nb\n\tc\n"),
    "only the fallback has text": (
        p("<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:t>a</w:t></mc:Fallback></mc:AlternateContent></w:r>"),
        "a\n",
    ),
    "drawn shape": (
        p(
            "a",
            "<w:r><w:drawing><a:txBody><a:p>"
            + "<a:r><a:t>b</a:t></a:r><a:br/><a:r><a:t>c</a:t></a:r>"
            + "</a:p></a:txBody></w:drawing></w:r>",
        ),
        "a\nb\nc\n",
    ),
    "equation": (p("R = ", "<m:oMath><m:r><m:t>1/2</m:t></m:r></m:oMath>"), "R = 1/2\n"),
    "ruby": (
        p("<w:r><w:ruby><w:rt>" + r("trên") + "</w:rt><w:rubyBase>" + r("dưới") + "</w:rubyBase></w:ruby></w:r>"),
        "dưới\n",
    ),
    "entities of XML": (p("Sở Y tế &amp; &lt;x&gt; &#272;"), "Sở Y tế & <x> Đ\n"),
    "comment inside a run": ("<w:p><w:r><w:t>12<!-- x -->8/NQ</w:t></w:r></w:p>", "128/NQ\n"),
    "empty body": ("", ""),
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_body(body: str, expected: str) -> None:
    document = read_bytes(make(body), "a.docx")
    assert document.text == expected
    assert document.format == "docx"
    assert text_of(make(body, strict=True)) == expected


def reference(kind: str, number: str) -> str:
    return f'<w:{kind}Reference r:id="{kind}{number}" w:type="default"/>'


def note(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


FULL = make(
    p("thân ", note("footnote", 3), "bài", note("footnote", 2), note("endnote", 1))
    + p(
        "<w:pPr><w:sectPr>" + reference("header", "1") + reference("footer", "1") + "</w:sectPr></w:pPr>",
        box(p("khung")),
    )
    + p("cuối")
    + "<w:sectPr>"
    + "".join(reference("header", number) for number in "2134")
    + "</w:sectPr>",
    header1=p("Số: 9/BC-UBND"),
    header2=p("trang chẵn"),
    header3=p("Số:  9/BC-UBND"),
    header4=p(field("PAGE", "2")),
    footer1=p("chân"),
    footnotes='<w:footnote w:id="-1" w:type="separator">'
    + p("---")
    + "</w:footnote>"
    + '<w:footnote w:id="2">'
    + p(note("footnoteRef", 0), "chú hai")
    + '</w:footnote><w:footnote w:id="3">'
    + p("chú ba")
    + "</w:footnote>",
    endnotes='<w:endnote w:id="1">' + p("chú cuối") + "</w:endnote>",
    comments='<w:comment w:id="0">' + p("xem lại 16/NQ-CP") + "</w:comment>",
)


def test_parts_in_order_and_each_once() -> None:
    document = read_bytes(FULL, "a.docx")
    assert [(part.name, document.text[part.start : part.end]) for part in document.parts] == [
        ("header", "Số: 9/BC-UBND\n"),
        ("header", "trang chẵn\n"),
        ("body", "thân bài\n\n"),
        ("textbox", "khung\n"),
        ("body", "cuối\n"),
        ("footnote", "chú ba\n"),
        ("footnote", "chú hai\n"),
        ("endnote", "chú cuối\n"),
        ("footer", "chân\n"),
    ]
    assert document.notes == ("comments-left-out:1",)


@pytest.mark.parametrize("data", [FULL, *(make(body) for body, _ in BODIES.values())])
def test_parts_cover_the_text_without_gap_or_overlap(data: bytes) -> None:
    document = read_bytes(data, "a.docx")
    ends = [0, *(part.end for part in document.parts)]
    assert [part.start for part in document.parts] == ends[:-1]
    assert ends[-1] == len(document.text)
    assert all(isinstance(part, Part) and part.start < part.end for part in document.parts)


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        (p("a"), ()),
        (p("<w:ins>" + r("a") + "</w:ins>"), ("tracked-changes-accepted",)),
        (p("a", "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>"), ("tracked-changes-accepted",)),
        ('<w:altChunk r:id="x"/>' + p("a"), ("embedded-file-left-out",)),
        (p("<w:r><w:object><o:OLEObject/></w:object></w:r>"), ("embedded-object-left-out", "no-text")),
        ('<w:altChunk r:id="x"/>', ("embedded-file-left-out", "no-text")),
        (p("<w:r><w:drawing/></w:r>"), ("no-text",)),
        (p("a", "<w:r><w:drawing><c:chart/></w:drawing></w:r>"), ("chart-left-out",)),
        (p("Uû ban nh©n d©n huyÖn, c¨n cø QuyÕt ®Þnh sè 5/Q§-UB cña Uû ban nh©n d©n tØnh"), ("legacy-tcvn3",)),
        (p("UÛY BAN NHAÂN DAÂN, caên cöù Quyeát ñònh soá 5/QÑ-UB cuûa Uûy ban nhaân daân tænh"), ("legacy-vni",)),
        (p("a page in English " * 20 + "but for toàn, hoàn, khoán and thoát"), ()),
    ],
)
def test_notes(body: str, notes: tuple[str, ...]) -> None:
    assert read_bytes(make(body), "a.docx").notes == notes


@pytest.mark.parametrize("kind", ["header", "body", "footnote", "endnote", "footer"])
def test_notes_of_every_story(kind: str) -> None:
    said = p("a", "<w:ins>" + r("b") + "</w:ins>", "<w:r><w:object><o:OLEObject/></w:object></w:r>")
    if kind == "body":
        data = make(said)
    elif kind in ("header", "footer"):
        data = make(p("a") + reference(kind, "1"), **{f"{kind}1": said})
    else:
        data = make(p("a", note(kind, 1)), **{f"{kind}s": f'<w:{kind} w:id="1">{said}</w:{kind}>'})
    assert read_bytes(data, "a.docx").notes == ("tracked-changes-accepted", "embedded-object-left-out")


def test_main_part_is_where_the_package_says() -> None:
    assert text_of(make(p(NUMBER), main="word/document2.xml")) == NUMBER + "\n"


def test_a_file_of_python_docx_reads_the_same() -> None:
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    made = docx.Document()
    made.add_heading("BÁO CÁO")
    made.add_paragraph("Căn cứ ").add_run(NUMBER).bold = True
    made.add_table(1, 2).cell(0, 1).text = "42/NQ-CP"
    made.sections[0].different_first_page_header_footer = True
    made.sections[0].first_page_header.paragraphs[0].text = "Trang đầu"
    made.sections[0].footer.paragraphs[0].text = "Nơi nhận"
    out = io.BytesIO()
    made.save(out)
    assert text_of(out.getvalue()) == f"Trang đầu\nBÁO CÁO\nCăn cứ {NUMBER}\n\t42/NQ-CP\nNơi nhận\n"
