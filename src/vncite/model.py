"""The value types that pass from one step to the next.

Frozen, slotted, compared by value. Offsets are code points in `Document.text`, start inclusive, end exclusive, so that
`document.text[start:end]` is always the passage meant, line breaks and all.

One way through: `Document` (read) -> `Extraction` (find) -> `LinkedDocument`, `Corpus` (link) -> `Finding` (check) ->
graph.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

__all__ = [
    "Body",
    "Candidate",
    "Citation",
    "Claim",
    "Context",
    "Corpus",
    "DateReading",
    "Definition",
    "Designation",
    "Document",
    "Evidence",
    "Extraction",
    "Finding",
    "Form",
    "Header",
    "Instrument",
    "InstrumentKey",
    "Link",
    "LinkedDocument",
    "Number",
    "Part",
    "Pinpoint",
    "Place",
    "Provision",
    "Relation",
    "Series",
    "Severity",
    "Span",
]

Form = Literal["full", "short", "title", "unnumbered", "self", "back"]
Relation = Literal[
    "based_on", "implements", "guided_by", "amends", "replaces", "details", "issues", "proposed_by", "cites"
]
Series = Literal["qppl", "hc", "dang", "mttq", "hn"]
PlaceLevel = Literal["country", "province", "district", "commune"]
Severity = Literal["error", "warning", "note"]
Said = tuple[tuple[str, str], ...]
"""One sentence in several languages: the code of each (`en`, `vi`) with the words."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A passage: code-point offsets into `Document.text`, start inclusive, end exclusive."""

    start: int
    end: int

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.start <= offset < self.end


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text that comes from one part of a file: `body`, `header`, `footer`, `footnote`, `endnote`,
    `textbox`."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """A report or legal text as it was read (văn bản nguồn): its untouched text and where it came from."""

    path: str
    """The path as it was given, or `-` for standard input."""
    text: str
    """The text as decoded, never normalised; every offset in the program points into it."""
    sha256: str
    """Hex SHA-256 of the file's bytes: the identity of a report that has no number."""
    format: str = "text"
    """The reader that made it: `text`, `docx`, …"""
    parts: tuple[Part, ...] = ()
    """Where the parts of a structured file stand in `text`, in order; empty for plain text."""
    notes: tuple[str, ...] = ()
    """What the reader had to guess or repair (an encoding, a broken part), each a short English code."""

    @classmethod
    def from_text(cls, text: str, path: str = "-") -> Document:
        """A document from a string, for tests, notebooks and embedding.

        >>> Document.from_text("Nghị quyết số 128/NQ-CP").path
        '-'
        """
        return cls(path=path, text=text, sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date as a text states it (ngày ban hành), read day first exactly as written, even where it is wrong."""

    raw: str
    """The words as written, on one line: `09/4/2020`, `ngày 09 tháng 4 năm 2020`; single spaces, figures and hyphens of
    the keyboard, nothing that is not seen. To the letter they are `document.text[start:end]`."""
    start: int
    end: int
    day: int | None
    month: int | None
    year: int | None
    style: str
    """`slash`, `dash`, `dot`, or `words` (spelled out with "tháng": cannot be a spreadsheet's exchange)."""
    problem: str | None = None
    """None, or why there is no such date: `no-such-date`, `year-typo`, `word-typo` (the date may still be readable)."""

    @property
    def value(self) -> date | None:
        """The calendar date, or None where a field is missing or there is no such day."""
        if self.day is None or self.month is None or self.year is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def iso(self) -> str | None:
        """`YYYY-MM-DD`, or None where `value` is None."""
        value = self.value
        return value.isoformat() if value else None


@dataclass(frozen=True, slots=True)
class Number:
    """Number and symbol of an instrument (số, ký hiệu), Nghị định 30/2020/NĐ-CP Phụ lục I, II.3.

    >>> Number("128/NQ-CP", "hc", "128", None, "NQ", ("CP",)).canonical
    '128/NQ-CP'
    """

    canonical: str
    """As the standard writes it, leading zeros as in the text: `05/2012/TTLT-BCA-BTP`, `77-KL/TW`, `873/UBND-KGVX`."""
    series: Series
    """`qppl` year in the symbol, `hc` State without year (and công văn), `dang` Party, `mttq` Front and mass
    organisations, `hn` VBHN."""
    serial: str
    """The running number without leading zeros: `128`, `66.7`."""
    year: int | None
    """The year in the symbol."""
    type: str | None
    """Type code in the symbol (`NQ`), `CV` for a letter, None where the symbol has none (`12/2021/UBTVQH15`)."""
    issuers: tuple[str, ...]
    """Issuer codes in the symbol, in order: `("CP",)`, `("BCA", "BTP")`, `("UBND",)`."""
    term: int | None = None
    """Term of the National Assembly or council in the symbol: 15 in `12/2021/UBTVQH15`."""
    unit: str | None = None
    """What follows the issuer: drafting unit or field of a letter (`KGVX`), Party suffix (`nb`)."""


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision of an instrument: điểm a khoản 2 Điều 12 is `Provision(article="12", clause="2", point="a")`."""

    article: str | None = None
    """Điều"""
    clause: str | None = None
    """khoản"""
    point: str | None = None
    """điểm"""
    item: str | None = None
    """tiết"""
    chapter: str | None = None
    """Chương"""
    section: str | None = None
    """Mục"""
    part: str | None = None
    """Phần"""
    annex: str | None = None
    """Phụ lục"""
    to: str | None = None
    """Last of a range, at the deepest level named: Điều 3 đến Điều 7 is article="3", to="7"."""


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """The provisions that a citation names directly before it (viện dẫn điểm, khoản, Điều)."""

    text: str
    """As written, on one line with single spaces and nothing that is not seen: `điểm b khoản 2 Điều 12`."""
    start: int
    end: int
    provisions: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of one instrument (trích dẫn), as the text has it; nothing here comes from another document.

    The span runs from the type word where it stands directly before the number, else from the number, to the end of the
    number; of a title, to its end.
    """

    start: int
    end: int
    text: str
    """`document.text[start:end]`, untouched."""
    type: str | None
    """Type code: `NQ`, `QĐ`, `L`, … (lexicon `doc_types.csv`)."""
    number: Number | None
    """None for a title, an unnumbered citation and a short form (see `serial`)."""
    form: Form
    relation: Relation = "cites"
    serial: str | None = None
    """Of a short form, the number as written (`68`, `04`): its symbol is completed by linking."""
    year: int | None = None
    """A year that a title or a short form names without a date: 2013 in `Hiến pháp năm 2013`."""
    title: str | None = None
    """Of a law cited by title, the title with single spaces: `Luật Đất đai`."""
    date: DateReading | None = None
    """The date of issue that this mention states, before or after."""
    issuer: str | None = None
    """The issuing body as this mention states it, single spaces: `Chính phủ`, `UBND tỉnh`; None if it states none."""
    issuer_span: Span | None = None
    pinpoint: Pinpoint | None = None
    subject: Span | None = None
    """What the instrument is about, as quoted after it (trích yếu)."""
    parent: int | None = None
    """Index, in `Extraction.citations`, of the citation in whose subject this one stands."""
    antecedent: int | None = None
    """Index of the citation that a back-reference (form `back`) names."""
    confidence: float = 1.0
    """0 to 1: how sure that this is a citation and read right."""
    repairs: tuple[str, ...] = ()
    """What had to be corrected to read it, each a short code: `separator-swapped`, `d-restored`, `type-misspelt`, …"""


@dataclass(frozen=True, slots=True)
class Definition:
    """A short name that a document gives to an instrument ("sau đây gọi tắt là Nghị định 60")."""

    start: int
    end: int
    name: str
    citation: int
    """Index of the citation that it names."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a document says of itself in its head and closing lines: Nghị định 30/2020/NĐ-CP Phụ lục I, boxes 2 to 5."""

    type: str | None = None
    number: Number | None = None
    number_span: Span | None = None
    date: DateReading | None = None
    """Of the place-and-date line."""
    issuer: str | None = None
    """The writing body as stated, single spaces, capitals as a name: `Ủy ban nhân dân thành phố Từ Sơn`."""
    issuer_span: Span | None = None
    above: str | None = None
    """The body above it (cơ quan chủ quản trực tiếp), where the head has it on a line of its own: `UBND huyện Bắc Yên`
    above a commune's committee."""
    place: str | None = None
    """Place of the place-and-date line: `Từ Sơn`."""
    addressee: str | None = None
    """Kính gửi: the body the document is sent to, which names the province: `Sở Y tế tỉnh Sơn La`."""
    signed_as: str | None = None
    """`TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`: tells a committee's decision from its chairman's."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What `find` reads out of one document, and out of nothing else."""

    document: Document
    header: Header
    citations: tuple[Citation, ...]
    """In reading order, by `start`."""
    definitions: tuple[Definition, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place (đơn vị hành chính) in one era: province codes were used again on 1 July 2025, so the code alone is no
    identity."""

    id: str
    """`tinh-14`, `huyen-118`, `xa-03991`; places that began on 1 July 2025 with a reused code carry it:
    `tinh-24-2025`."""
    code: str
    name: str
    """With its kind: `tỉnh Sơn La`, `huyện Bắc Yên`, `thành phố Từ Sơn`."""
    level: PlaceLevel
    parent: str | None
    """Id of the place it belongs or belonged to."""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A body that issues instruments (cơ quan ban hành), with its place where it is local."""

    code: str
    """Slug of the code with the place: `cp`, `byt`, `ubnd-tinh-14`, `bcd-huyen-261`."""
    name: str
    """In full: `Ủy ban nhân dân tỉnh Sơn La` or as the lexicon writes it."""
    level: str
    """`party`, `assembly`, `government`, `ministry`, `province`, `district`, `commune`, `front`, `court`, `other`."""
    place: str | None = None
    """Id of its place."""


@dataclass(frozen=True, slots=True)
class Context:
    """Who writes a document, where and when: what "UBND tỉnh" and "Tỉnh ủy" mean in it."""

    body: Body | None = None
    district: Place | None = None
    province: Place | None = None
    commune: Place | None = None
    date: date | None = None
    """Date of the document: nothing it cites is later. None when the document states none."""
    about: Place | None = None
    """The province that a paper of a central body is about, and whose "UBND tỉnh" it means; not the writer's."""


@dataclass(frozen=True, slots=True, order=True)
class InstrumentKey:
    """What makes an instrument one and the same: never its date (docs/developing.md, Identity)."""

    series: str
    issuer: str
    """`Body.code`; for joint instruments the lead body's."""
    type: str
    """Full type slug: `nghi-quyet`."""
    period: str
    """Calendar year `2021` (State) or committee term `2016-2021` (Party)."""
    number: str
    """Serial without leading zeros, with what makes it unique beside it; lower-case ASCII: `128`, `66.7`, `873-kgvx`.
    """

    @property
    def designation(self) -> Designation:
        """The name that it shares with the instruments of other periods."""
        return Designation(self.issuer, self.type, self.number)


@dataclass(frozen=True, slots=True, order=True)
class Designation:
    """A name whose numbering period is not known: shared by several instruments, so never wrong and never renamed."""

    issuer: str
    type: str
    number: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An instrument that a citation may name, with its probability."""

    key: InstrumentKey
    probability: float
    reason: str
    """Which evidence speaks for it: `year-in-number`, `own-date`, `same-document`, `corpus`, `register`, `title-
    register`, `definition`."""


@dataclass(frozen=True, slots=True)
class Link:
    """A citation with what linking adds to it."""

    citation: Citation
    number: str | None
    """Canonical number, completed from the document for a short form; None while not known."""
    issuer: str | None
    """Issuing body in full with its place: stated, or the writing body where the symbol is local and plainly its own.
    """
    implied: bool = False
    """The issuer is not stated but implied by the writing body."""
    body: Body | None = None
    """The issuing body as the key uses it (stated, implied or from the symbol)."""
    designation: Designation | None = None
    key: InstrumentKey | None = None
    """None while only the designation is known."""
    probability: float = 0.0
    """Of `key`; of the best candidate below the threshold."""
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedDocument:
    """One document with its citations linked as far as its own text allows."""

    extraction: Extraction
    context: Context
    links: tuple[Link, ...]
    """One for each of `extraction.citations`, in the same order."""

    @property
    def document(self) -> Document:
        return self.extraction.document

    @property
    def header(self) -> Header:
        return self.extraction.header


@dataclass(frozen=True, slots=True)
class Claim:
    """A date that one citation states for an instrument."""

    key: InstrumentKey
    date: DateReading
    document: str
    """Path of the citing document."""
    link: int
    """Index of the link in that document."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument (văn bản) as the corpus knows it: one for one key."""

    key: InstrumentKey
    number: str | None
    """Canonical number as most often written."""
    type: str | None
    """Type code."""
    bodies: tuple[Body, ...]
    title: str | None = None
    claims: tuple[Claim, ...] = ()
    date: date | None = None
    """Agreed date of issue; None while claims differ or there are none."""
    status: Literal["agreed", "disputed", "unknown"] = "unknown"
    register: tuple[str, ...] = ()
    """Sources in the register that know it."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Documents linked together, and the instruments they name."""

    documents: tuple[LinkedDocument, ...]
    instruments: dict[InstrumentKey, Instrument] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that a text or a register says, for or against a reading of a date."""

    kind: str
    """`spelled-out`, `same-list`, `other-citation`, `series`, `term`, `symbol-year`, `report-date`, `register`,
    `implements`, …"""
    says: str
    """One sentence in the user's language."""
    document: str | None = None
    start: int | None = None
    end: int | None = None
    text: str | None = None
    source: str | None = None
    """Of what a register says: where it has it from, in the register's own words."""
    said: Said = field(default=(), repr=False, compare=False)
    """`says` in every language, for what is kept for readers of each."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong, with a stable code; `evidence` says why, `suggested` what is likely right."""

    code: str
    severity: Severity
    document: str
    start: int
    end: int
    text: str
    message: str
    """One sentence in the user's language."""
    number: str | None = None
    key: InstrumentKey | None = None
    claimed: str | None = None
    """ISO date as written."""
    suggested: str | None = None
    """ISO date, or the corrected number for N-rules."""
    probability: float | None = None
    """How sure that this is wrong: 1.0 of a day that is in no calendar."""
    suggested_probability: float | None = None
    """How sure that `suggested` is right; None where nothing is suggested. A day that is in no calendar is surely
    wrong, and which day is meant may still be anyone's guess."""
    evidence: tuple[Evidence, ...] = ()
    link: int | None = None
    """Index of the link in its document."""
    said: Said = field(default=(), repr=False, compare=False)
    """`message` in every language, for what is kept for readers of each."""
