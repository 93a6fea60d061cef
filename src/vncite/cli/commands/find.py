"""`vncite find`: every citation of the files, a row each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vncite.cli import output
from vncite.cli.app import Command, new
from vncite.cli.inputs import Inputs, lexicon_in
from vncite.cli.language import say
from vncite.cli.options import Files, Lang, Lexicon, Rows
from vncite.cli.output import RowFormat
from vncite.cli.words import citation_headings, relation
from vncite.view.lines import Lines
from vncite.view.rows import CITATION, citations

if TYPE_CHECKING:
    from vncite.iri import Namer
    from vncite.model import LinkedDocument

app = new()


@app.command(cls=Command, help=say(
    "Tìm mọi trích dẫn: loại, số hiệu, ngày, cơ quan ban hành, quan hệ và vị trí trong văn bản.",
    "Find every citation: type, number, date, issuing body, relation and place in the text.",
))  # fmt: skip
def find(
    files: Files,
    form: Rows = RowFormat.table,
    back: Annotated[
        bool,
        typer.Option(
            "--back",
            help=say(
                'Cả chỗ nhắc lại không có số ("Nghị quyết nêu trên").', "Also references back that have no number."
            ),
        ),
    ] = False,
    lexicon: Lexicon = None,
    lang: Lang = None,
) -> int:
    """Print the citations, linked across all the files."""
    from vncite.iri import Namer
    from vncite.link import combine

    words, namer = lexicon_in(lexicon), Namer()
    inputs = Inputs(files, back=back, lexicon=words)
    corpus = combine(inputs, lexicon=words)
    documents = inputs.as_given(corpus)
    if form is RowFormat.table:
        output.rows(_for_people(documents, namer), form, citation_headings())
    else:
        output.rows((row for linked in documents for row in citations(linked, namer)), form, CITATION)
    return inputs.status()


def _for_people(documents: Iterable[LinkedDocument], namer: Namer) -> Iterator[dict[str, Any]]:
    for linked in documents:
        lines = Lines(linked.document.text)
        for row in citations(linked, namer):
            yield {
                "place": f"{row['document']}:{lines.place(row['start'])[0]}",
                "citation": row["text"],
                "number": row["number"],
                "date": row["date"],
                "issuer": row["issuer"],
                "relation": relation(row["relation"]),
            }
