"""The class that prints and parses every IRI."""

from __future__ import annotations

import hashlib
import re
from typing import get_args
from urllib.parse import unquote, urlsplit

from vncite.errors import UserError
from vncite.iri.ascii import slug
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
from vncite.model import Body, Designation, InstrumentKey, Series

__all__ = ["CODES", "DEFAULT_BASE", "SERIES", "VNC", "Namer"]

DEFAULT_BASE = "https://vnc.example/"
"""The base of IRIs until `--base` sets another."""
VNC = "https://vnc.example/ns#"
"""Namespace of the vocabulary (`vnc:`), the same whatever the base, so that graphs of two offices share their terms."""
CODES = "https://vnc.example/code/"
"""Where the code lists stand. They belong to the vocabulary, so they too are the same whatever the base."""
SERIES: tuple[Series, ...] = get_args(Series)
"""The series an instrument can belong to, as in its IRI."""
_CORPUS_GRAPH = "corpus"
"""Name of the graph that holds what the whole corpus says: instruments, claims, findings."""

_REMEMBERED = 100_000
"""Instruments whose IRI a namer keeps: the same few are named again and again."""
_PLAIN = re.compile(r"[a-z0-9][a-z0-9._~-]*\Z")
_OTHER = re.compile(r"[^a-z0-9._~-]+")
_RULE = re.compile(r"[A-Z][0-9]{3}\Z")
"""The code of a rule, which keeps its capital: D101."""
_HEX = re.compile(r"[0-9a-f]{16}\Z")
_BASE_OK = re.compile(r"https?://[!-~]+\Z")
_BASE_BAD = re.compile(r"[<>\"{}|\\^`?#\s]")
_FRAGMENT = re.compile(r"(char|position|quote|claim|candidate)=(0|[1-9]\d*),(0|[1-9]\d*)(?:,(0|[1-9]\d*))?\Z", re.ASCII)


class Namer:
    """Prints and parses every IRI under one base.

    >>> namer = Namer()
    >>> namer.instrument(InstrumentKey("hc", "cp", "nghi-quyet", "2021", "128"))
    'https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/128'
    >>> namer.parse("https://vnc.example/org/ubnd-tinh-14")
    BodyName(code='ubnd-tinh-14')
    """

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        """Base: absolute `http` or `https`, ASCII, without query or fragment; a `/` is added where it lacks one.

        Raises `UserError` where it is not such an address.
        """
        if not _BASE_OK.match(base) or _BASE_BAD.search(base) or not _host(base):
            raise UserError(
                f"địa chỉ gốc không dùng được: {base!r}; cần một địa chỉ http(s) bằng ký tự ASCII, không có ? hoặc #",
                f"not a usable base: {base!r}; it must be an absolute http(s) address in ASCII without ? or #",
            )
        self.base = base if base.endswith("/") else base + "/"
        self._instruments: dict[InstrumentKey, str] = {}

    # --- what is cited

    def instrument(self, key: InstrumentKey) -> str:
        """`{base}eli/vn/{series}/{issuer}/{type}/{period}/{number}` (the EU's own ELI has year and number)."""
        known = self._instruments.get(key)
        if known is None:
            tail = "/".join(map(_part, (key.series, key.issuer, key.type, key.period, key.number)))
            known = f"{self.base}eli/vn/{tail}"
            if len(self._instruments) < _REMEMBERED:
                self._instruments[key] = known
        return known

    def provision(self, key: InstrumentKey, eid: str) -> str:
        """`{instrument}/{eId}`, the eId of Akoma Ntoso Naming Convention 1.0, as `eid` makes it."""
        return f"{self.instrument(key)}/{_part(eid)}"

    def designation(self, designation: Designation) -> str:
        """`{base}name/{issuer}/{type}/{number}`: a name whose period is not known."""
        tail = "/".join(map(_part, (designation.issuer, designation.type, designation.number)))
        return f"{self.base}name/{tail}"

    def body(self, body: Body | str) -> str:
        """`{base}org/{code}`, of a body or its code."""
        return f"{self.base}org/{_part(body if isinstance(body, str) else body.code)}"

    def place(self, place: str) -> str:
        """`{base}place/gso/{id}`, of a place's id: `tinh-14`."""
        return f"{self.base}place/gso/{_part(place)}"

    def name(self, of: str, words: str) -> str:
        """`{of}#name={slug}`: one of the names that the body or place with the IRI `of` has had."""
        return f"{of}#name={_part(slug(words))}"

    # --- who cites, and where

    def report(
        self,
        issuer: str | None = None,
        year: int | str | None = None,
        number: str | None = None,
        sha256: str | None = None,
    ) -> str:
        """`{base}report/{issuer}/{year}/{number}`, or `{base}report/sha256-{16 hex}` where one of the three is missing.

        `number` is made by `report_number` (`bao-cao.12_bc-ubnd`), since 12/BC-UBND and 12/TB-UBND are two papers. With
        all four, a copy whose text differs from another file of that number: `…/{number}/sha256-{16 hex}`.
        """
        sha = sha256[:16].lower() if sha256 else None
        return self.iri(ReportName(issuer, str(year) if year else None, number, sha))

    def citation(self, report: str, start: int, end: int) -> str:
        """`{report}#char={start},{end}` (RFC 5147): offsets in code points of the report's text."""
        return f"{report}#char={start},{end}"

    def claim(self, instrument: str, value: str, citation: str) -> str:
        """`{base}claim/{16 hex}` of the instrument's IRI, the date (ISO, or as written) and the citation's IRI."""
        return f"{self.base}claim/{_digest(instrument, value, citation)}"

    def conflict(self, instrument: str) -> str:
        """`{base}conflict/{16 hex}` of the instrument's IRI: one dispute for one instrument, whatever is claimed."""
        return f"{self.base}conflict/{_digest(instrument)}"

    def finding(self, code: str, citation: str, claimed: str | None = None) -> str:
        """`{base}finding/{16 hex}` of the rule's code, the place (a citation's IRI) and the date or number at fault."""
        return f"{self.base}finding/{_digest(code, citation, claimed or '')}"

    def register_entry(self, source: str) -> str:
        """`{base}register/{16 hex}` of what a register calls its source: `vbpl.vn ItemID 36508`."""
        return f"{self.base}register/{_digest(source)}"

    def code(self, list: str, code: str) -> str:
        """`https://vnc.example/code/{list}/{code}`: `code("doc-type", "hc.nghi-quyet")`, `code("rule", "D101")`."""
        return f"{CODES}{_part(list)}/{code if _RULE.match(code) else _part(code)}"

    def graph(self, name: str = _CORPUS_GRAPH) -> str:
        """`{base}graph/{name}`: a named graph that belongs to no single report."""
        return f"{self.base}graph/{_part(name)}"

    # --- both ways

    def iri(self, name: Name) -> str:
        """The IRI of a parsed name: the inverse of `parse`."""
        match name:
            case InstrumentKey():
                return self.instrument(name)
            case ProvisionName():
                return self.provision(name.key, name.eid)
            case Designation():
                return self.designation(name)
            case BodyName():
                return self.body(name.code)
            case PlaceName():
                return self.place(name.id)
            case ReportName():
                return f"{self.base}report/{_report_tail(name)}"
            case CitationName():
                number = "" if name.n is None else f",{name.n}"
                return f"{self.iri(name.report)}#{name.part}={name.start},{name.end}{number}"
            case ClaimName():
                return f"{self.base}claim/{_hash(name.hash)}"
            case ConflictName():
                return f"{self.base}conflict/{_hash(name.hash)}"
            case FindingName():
                return f"{self.base}finding/{_hash(name.hash)}" + ("" if name.n is None else f"#evidence={name.n}")
            case RegisterName():
                return f"{self.base}register/{_hash(name.hash)}"
            case CodeName():
                return self.code(name.list, name.code)
            case GraphName():
                return self.graph(name.name)
            case RunName():
                return f"{self.base}program/{_part(name.version)}"
            case TimedName():
                return f"{self.iri(name.of)}#name={_part(name.slug)}"

    def parse(self, iri: str) -> Name:
        """The typed name behind an IRI of this base; `iri(parse(x)) == x` for every x that parses.

        Raises `ValueError` where the IRI is not of this base or of no kind the project prints.
        """
        base = DEFAULT_BASE if iri.startswith(CODES) else self.base
        if not iri.startswith(base):
            raise ValueError(f"not under {base}: {iri}")
        path, _, fragment = iri[len(base) :].partition("#")
        parts = path.split("/")
        name = _named(parts[0], [_unpart(part, iri) for part in parts[1:]], iri)
        if fragment:
            name = _fragment(name, fragment, iri)
        if self.iri(name) != iri:  # another spelling of the same thing is not one of our names
            raise ValueError(f"not in canonical form: {iri}")
        return name


def _named(kind: str, rest: list[str], iri: str) -> Name:
    match kind, rest:
        case "eli", ["vn", str(series), issuer, type_, period, number, *tail] if series in SERIES and len(tail) < 2:
            key = InstrumentKey(series, issuer, type_, period, number)
            return ProvisionName(key, tail[0]) if tail else key
        case "name", [issuer, type_, number]:
            return Designation(issuer, type_, number)
        case "org", [code]:
            return BodyName(code)
        case "place", ["gso", place]:
            return PlaceName(place)
        case "report", [hashed] if hashed.startswith("sha256-"):
            return ReportName(sha256=_hash(hashed[7:]))
        case "report", [issuer, year, number]:
            return ReportName(issuer, year, number)
        case "report", [issuer, year, number, hashed] if hashed.startswith("sha256-"):
            return ReportName(issuer, year, number, _hash(hashed[7:]))
        case "claim", [digest]:
            return ClaimName(_hash(digest))
        case "conflict", [digest]:
            return ConflictName(_hash(digest))
        case "finding", [digest]:
            return FindingName(_hash(digest))
        case "register", [digest]:
            return RegisterName(_hash(digest))
        case "code", [list_, code]:
            return CodeName(list_, code)
        case "graph", [name]:
            return GraphName(name)
        case "program", [version]:
            return RunName(version)
    raise ValueError(f"not an IRI of this project: {iri}")


def _fragment(name: Name, fragment: str, iri: str) -> Name:
    if isinstance(name, FindingName) and (found := re.match(r"evidence=(0|[1-9]\d*)\Z", fragment, re.ASCII)):
        return FindingName(name.hash, int(found[1]))
    if isinstance(name, BodyName | PlaceName) and fragment.startswith("name="):
        return TimedName(name, _unpart(fragment.removeprefix("name="), iri))
    found = _FRAGMENT.match(fragment)
    if isinstance(name, ReportName) and found:
        return CitationName(name, int(found[2]), int(found[3]), found[1], int(found[4]) if found[4] else None)
    raise ValueError(f"unknown fragment: {iri}")


def _report_tail(name: ReportName) -> str:
    named = [part for part in (name.issuer, name.year, name.number) if part]
    parts = list(map(_part, named)) if len(named) == 3 else []
    if name.sha256:
        parts.append(f"sha256-{_hash(name.sha256)}")
    if not parts:
        raise ValueError("a report needs issuer, year and number, or the hash of its bytes")
    return "/".join(parts)


def _part(text: str) -> str:
    """One path segment: as it is where it is plain, percent-encoded where not."""
    if _PLAIN.match(text):
        return text
    if not text.strip("."):  # an empty or dots-only segment would be resolved away
        raise ValueError(f"not a part of an IRI: {text!r}")
    return _OTHER.sub(lambda found: "".join(f"%{byte:02x}" for byte in found[0].encode("utf-8", "surrogatepass")), text)


def _unpart(text: str, iri: str) -> str:
    if not text:
        raise ValueError(f"empty part: {iri}")
    return unquote(text, errors="surrogatepass") if "%" in text else text


def _hash(text: str) -> str:
    if not _HEX.match(text):
        raise ValueError(f"not 16 hex digits: {text!r}")
    return text


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _host(base: str) -> bool:
    try:
        split = urlsplit(base)
        return bool(split.hostname) and (split.port is None or split.port > 0)
    except ValueError:
        return False
