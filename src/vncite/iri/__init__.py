"""Every IRI of the project, printed and parsed in one place.

An IRI is made from what a thing is, never from its date or from the order of work, so that two runs, two machines and
two orders give the same names (docs/developing.md, Identity). ASCII, lower case; anything else in a part is
percent-encoded and comes back unchanged. The standard library only: the command line prints IRIs beside each citation
and must start at once.
"""

from vncite.iri.ascii import eid, report_number, slug
from vncite.iri.namer import CODES, DEFAULT_BASE, SERIES, VNC, Namer
from vncite.iri.names import (
    BodyName,
    CitationName,
    ClaimName,
    CodeName,
    ConflictName,
    FindingName,
    GraphName,
    Name,
    PlaceName,
    ProvisionName,
    RegisterName,
    ReportName,
    RunName,
    TimedName,
)

__all__ = [
    "CODES", "DEFAULT_BASE", "SERIES", "VNC", "BodyName", "CitationName", "ClaimName", "CodeName",
    "ConflictName", "FindingName", "GraphName", "Name", "Namer", "PlaceName", "ProvisionName", "RegisterName",
    "ReportName", "RunName", "TimedName", "eid", "report_number", "slug",
]  # fmt: skip
