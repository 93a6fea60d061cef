"""Word files (WordprocessingML, ISO/IEC 29500-1; transitional and strict; `.docx`, `.docm`, `.dotx`, `.dotm`).

The text is put together in the order a reader meets it: page headers, body with its tables and text boxes, footnotes,
endnotes, page footers. Each header and footer comes once, however many sections use it, and those that repeat the words
of another are left out, so that a number in them is found once. `Document.parts` says what stands where.

Comments are left out and counted in `notes`: they are said about the report, not by it, and `vncite` itself writes
comments that name instruments.
"""

from __future__ import annotations

from typing import Any

from vncite.errors import UserError
from vncite.model import Part
from vncite.read.package import Package
from vncite.read.registry import Content, refusal
from vncite.read.text import legacy_notes
from vncite.read.wordml import Story, is_word, local

__all__ = ["read"]

NOTE_KINDS = (("footnotes", "footnote"), ("endnotes", "endnote"))
"""Relationship of the part that holds the notes, and the element of one note, which is also the name of its `Part`."""


def read(data: bytes, path: str) -> Content:
    """A Word file; raises `UserError` where it is broken, locked, dangerous, or some other zip file."""
    package = Package(data, path)
    name = _main_part(package)
    root = package.tree(name)
    if not is_word(root) or local(root) != "document":
        raise refusal(path, "tài liệu khác, không phải tệp Word", "some other document, not a Word file")
    relations = package.relations(name)
    try:
        return _content(package, root, relations)
    except RecursionError as error:
        raise package.broken("nested too deeply") from error


def _content(package: Package, root: Any, relations: dict[str, tuple[str, str]]) -> Content:
    writer = _Writer()
    body = Story(root)
    headers, footers = _furniture(package, root, relations)
    for story in headers:
        writer.add("header", story)
    writer.add("body", body)
    stories = [body, *headers, *footers]
    for kind, element in NOTE_KINDS:
        for story in _notes(package, relations, kind, element, body.note_ids[element]):
            writer.add(element, story)
            stories.append(story)
    for story in footers:
        writer.add("footer", story)

    text = "".join(writer.pieces)
    notes = legacy_notes(text)
    if any(story.tracked for story in stories):
        notes += ("tracked-changes-accepted",)
    comments = _count_comments(package, relations)
    if comments:
        notes += (f"comments-left-out:{comments}",)
    for left_out in sorted(set().union(*(story.left_out for story in stories))):
        notes += (f"{left_out}-left-out",)
    return Content(text, tuple(writer.parts), notes)


class _Writer:
    """Joins stories to one text and says where each stands; parts follow one another without gap or overlap."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.parts: list[Part] = []
        self._length = 0
        self._furniture: set[str] = set()

    def add(self, name: str, story: Story) -> None:
        if name in ("header", "footer"):
            words = " ".join(story.text.split())
            if words in self._furniture or not any(letter.isalpha() for letter in words):
                return  # said already, or a page number
            self._furniture.add(words)
        for kind, text in story.stretches:
            if text:
                self.pieces.append(text)
                self.parts.append(Part(self._length, self._length + len(text), kind or name))
                self._length += len(text)


def _main_part(package: Package) -> str:
    for kind, target in package.relations("").values():
        if kind == "officeDocument":
            return target
    if "word/document.xml" in package:
        return "word/document.xml"
    raise refusal(package.path, "tệp nén, không phải tệp Word", "a zip file, not a Word file")


def _furniture(package: Package, root: Any, relations: dict[str, tuple[str, str]]) -> tuple[list[Story], list[Story]]:
    """Headers and footers (first page, even, odd pages) in the order of the sections that name them, each part once."""
    headers: list[Story] = []
    footers: list[Story] = []
    seen: set[str] = set()
    for element in root.iter("{*}headerReference", "{*}footerReference"):
        reference = next((value for key, value in element.attrib.items() if key.endswith("}id")), "")
        _, target = relations.get(reference, ("", ""))
        if not target or target in seen:
            continue
        seen.add(target)
        (headers if local(element) == "headerReference" else footers).append(Story(package.tree(target)))
    return headers, footers


def _notes(
    package: Package, relations: dict[str, tuple[str, str]], kind: str, element: str, wanted: list[str]
) -> list[Story]:
    """Footnotes or endnotes in the order of their marks in the body; separators have no mark and stay out."""
    if not wanted:
        return []
    target = next((target for relation, target in relations.values() if relation == kind), None)
    if target is None:
        raise package.broken(f"no {kind}")
    by_id = {}
    for note in package.tree(target):
        if local(note) == element:
            by_id[next((value for key, value in note.attrib.items() if key.endswith("}id")), "")] = note
    return [Story(by_id[note]) for note in dict.fromkeys(wanted) if note in by_id]


def _count_comments(package: Package, relations: dict[str, tuple[str, str]]) -> int:
    target = next((target for relation, target in relations.values() if relation == "comments"), None)
    if target is None or target not in package:
        return 0
    try:
        return sum(local(element) == "comment" for element in package.tree(target))
    except UserError:
        return 1  # what is left out need not be whole
