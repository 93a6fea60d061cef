"""What an IRI of the project can name: a value type for each kind of thing that the model has none for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from vncite.model import Designation, InstrumentKey

__all__ = [
    "BodyName", "CitationName", "ClaimName", "CodeName", "ConflictName", "FindingName", "GraphName", "Name",
    "PlaceName", "ProvisionName", "RegisterName", "ReportName", "RunName", "TimedName",
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class BodyName:
    """An issuing body (cơ quan ban hành), by its code: `cp`, `ubnd-tinh-14`."""

    code: str


@dataclass(frozen=True, slots=True, order=True)
class PlaceName:
    """A place (đơn vị hành chính), by its id: `tinh-14`, `huyen-118`, `tinh-24-2025`."""

    id: str


@dataclass(frozen=True, slots=True, order=True)
class TimedName:
    """One of several names that a body or a place has had, by the name's words: `…#name=thi-xa-tu-son`."""

    of: BodyName | PlaceName
    slug: str


@dataclass(frozen=True, slots=True, order=True)
class ReportName:
    """A citing document (văn bản nguồn): by its issuer, year and number; by the hash of its bytes where it has none.

    With both, a copy of a numbered report whose text differs from another file's: same number, another text.
    """

    issuer: str | None = None
    year: str | None = None
    number: str | None = None
    """As `report_number` makes it."""
    sha256: str | None = None
    """First 16 hex digits of the SHA-256 of the file's bytes."""


@dataclass(frozen=True, slots=True, order=True)
class CitationName:
    """A passage of a report that names an instrument, as an RFC 5147 fragment: `…#char=120,154`.

    `part` tells the nodes that describe it: `char` the citation, `position` and `quote` its selectors, `candidate` the
    `n`-th instrument that it may name.
    """

    report: ReportName
    start: int
    end: int
    part: str = "char"
    n: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class ClaimName:
    """A date that one citation states for one instrument, by the hash of instrument, value and citation."""

    hash: str


@dataclass(frozen=True, slots=True, order=True)
class ConflictName:
    """The dispute about one instrument's date, by the hash of the instrument."""

    hash: str


@dataclass(frozen=True, slots=True, order=True)
class FindingName:
    """Something wrong at one place, by the hash of rule, citation and what was claimed; `n` numbers its evidence."""

    hash: str
    n: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class RegisterName:
    """An entry of a register (sổ đăng ký), by the hash of what it calls its source."""

    hash: str


@dataclass(frozen=True, slots=True, order=True)
class CodeName:
    """A value of a code list: `doc-type` `hc.nghi-quyet`, `relation` `implements`, `force` `5`."""

    list: str
    code: str


@dataclass(frozen=True, slots=True, order=True)
class ProvisionName:
    """A provision (điều, khoản, điểm) of an instrument, by its Akoma Ntoso eId: `art_5__para_2` (`eid`)."""

    key: InstrumentKey
    eid: str


@dataclass(frozen=True, slots=True, order=True)
class GraphName:
    """A named graph that belongs to no single report."""

    name: str


@dataclass(frozen=True, slots=True, order=True)
class RunName:
    """The program in one version (prov:SoftwareAgent), without the time of a run: two runs give the same bytes."""

    version: str


Name: TypeAlias = (
    InstrumentKey | Designation | BodyName | PlaceName | ReportName | CitationName | ClaimName | ConflictName
    | FindingName | RegisterName | CodeName | ProvisionName | GraphName | RunName | TimedName
)  # fmt: skip
"""What an IRI of the project can name."""
