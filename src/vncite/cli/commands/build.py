"""`vncite build`: the policy graph of the files, in a store."""

from __future__ import annotations

from typing import Annotated

import typer

from vncite.cli import output
from vncite.cli.app import Command, new
from vncite.cli.inputs import Inputs, lexicon_in, register_from
from vncite.cli.language import say
from vncite.cli.options import Base, Files, Lang, Lexicon, NoRegister, Registers, Store
from vncite.cli.progress import Bar
from vncite.cli.telling import tell_copies, tell_notes
from vncite.english import counted
from vncite.system import printable

app = new()


@app.command(cls=Command, help=say(
    "Dựng đồ thị chính sách từ các tệp vào một kho. Chạy lại chỉ đọc những tệp đã đổi.",
    "Build the policy graph of the files into a store. Another run reads only the files that changed.",
))  # fmt: skip
def build(
    files: Files,
    store: Store,
    prune: Annotated[
        bool,
        typer.Option(
            "--prune",
            help=say(
                "Rút khỏi kho các báo cáo mà tệp không còn.", "Withdraw reports whose files are gone from the store."
            ),
        ),
    ] = False,
    register: Registers = None,
    no_register: NoRegister = False,
    lexicon: Lexicon = None,
    base: Base = None,
    rebase: Annotated[
        bool,
        typer.Option(
            "--rebase",
            help=say("Đặt tên lại cả kho theo --base khác.", "Name the whole store anew under another --base."),
        ),
    ] = False,
    lang: Lang = None,
) -> int:
    """Build or bring up to date, and print what the store holds now."""
    from vncite.read import shown
    from vncite.store.build import build as make
    from vncite.store.snapshots import Folder

    words, inputs = lexicon_in(lexicon), Inputs(files)
    with register_from(register, no_register, words) as known:
        paths = inputs.files()
        if inputs.failures and not paths and not (prune and Folder(store).made):
            return inputs.status()
        with Bar(say("Đang đọc", "Reading")) as bar:
            done = make(
                paths, store, prune=prune, register=known, lexicon=words, base=base, rebase=rebase,
                progress=bar,
            )  # fmt: skip
    for failure in done.failures:
        inputs.missed(failure)
    tell_copies(done.copies)
    tell_notes(done.notes)
    for path in map(shown, done.withdrawn):
        output.line(printable(say(f"Rút khỏi kho: {path}", f"Withdrawn: {path}")))
    for path in map(shown, done.replaced):
        output.line(printable(say(
            f"{path}: thay báo cáo lần trước cũng đưa vào bằng {path}; muốn giữ cả hai, hãy lưu mỗi báo cáo một tệp",
            f"{path}: took the place of the report given before as {path}; to keep both, save each to a file",
        )))  # fmt: skip
    output.line(say(
        f"Đọc {done.read} tệp, ghi {done.written} báo cáo. Kho {store} có {done.reports} báo cáo, "
        f"{done.citations} trích dẫn, {done.instruments} văn bản, {done.findings} phát hiện.",
        f"Read {counted(done.read, 'file')}, wrote {counted(done.written, 'report')}. The store {store} holds "
        f"{counted(done.reports, 'report')}, {counted(done.citations, 'citation')}, "
        f"{counted(done.instruments, 'instrument')}, {counted(done.findings, 'finding')}.",
    ))  # fmt: skip
    return inputs.status()
