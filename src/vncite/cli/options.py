"""Options and arguments that several commands share, so that each means the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vncite.cli.language import Language, say
from vncite.cli.output import RowFormat

__all__ = [
    "Base", "Endpoint", "Files", "Lang", "Lexicon", "NoRegister", "Output", "Registers", "Rows", "Store", "StoreOrNone",
]  # fmt: skip


Files = Annotated[
    list[str],
    typer.Argument(
        metavar=say("TỆP", "FILE"),
        help=say(
            "Tệp, thư mục (đọc cả bên trong) hoặc - (đầu vào chuẩn).",
            "Files, folders (read through) or - (standard input).",
        ),
        show_default=False,
    ),
]
Rows = Annotated[RowFormat, typer.Option("--format", help=say("Cách in kết quả.", "How to print the result."))]
Lang = Annotated[
    Language | None,
    typer.Option(
        "--lang", help=say("Ngôn ngữ thông báo (hoặc đặt VNCITE_LANG).", "Language of messages (or set VNCITE_LANG).")
    ),
]
"""Declared by every command for help and completion; its value has been taken by `language.prefer` before parsing."""
Store = Annotated[
    Path,
    typer.Option(
        "--store",
        metavar=say("THƯ_MỤC", "DIR"),
        help=say("Thư mục của kho đồ thị.", "Folder of the graph store."),
        show_default=False,
    ),
]
StoreOrNone = Annotated[
    Path | None,
    typer.Option(
        "--store",
        metavar=say("THƯ_MỤC", "DIR"),
        help=say("Thư mục của kho đồ thị.", "Folder of the graph store."),
        show_default=False,
    ),
]
Endpoint = Annotated[
    str | None,
    typer.Option(
        "--endpoint",
        metavar="URL",
        help=say("Máy chủ SPARQL thay cho kho.", "A SPARQL server in place of the store."),
        show_default=False,
    ),
]
Lexicon = Annotated[
    Path | None,
    typer.Option(
        "--lexicon",
        metavar=say("THƯ_MỤC", "DIR"),
        help=say(
            "Thư mục bảng từ vựng thêm vào hoặc thay bảng có sẵn.",
            "Folder of vocabulary tables that add to ours or replace rows.",
        ),
        show_default=False,
    ),
]
Registers = Annotated[
    list[str] | None,
    typer.Option(
        "--register",
        metavar=say("TỆP", "FILE"),
        help=say(
            "Danh mục văn bản của bạn (CSV, Parquet, Turtle hoặc địa chỉ SPARQL), thêm vào danh mục có sẵn.",
            "Your register of instruments (CSV, Parquet, Turtle or a SPARQL address), added to the shipped one.",
        ),
        show_default=False,
    ),
]
NoRegister = Annotated[
    bool, typer.Option("--no-register", help=say("Không dùng danh mục văn bản nào.", "Use no register of instruments."))
]
Base = Annotated[
    str | None,
    typer.Option(
        "--base",
        metavar="URL",
        help=say(
            "Địa chỉ gốc của mọi định danh (IRI); kho giữ địa chỉ của lần dựng đầu.",
            "Base address of every identifier (IRI); a store keeps that of its first build.",
        ),
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar=say("TỆP", "FILE"),
        help=say("Ghi vào tệp này thay vì đầu ra chuẩn (-).", "Write to this file in place of standard output (-)."),
        show_default=False,
    ),
]
