"""What counts as right: citations found against citations labelled by hand, one verdict for each.

A found citation is matched with a labelled one where their spans overlap and their numbers are equal; where the
labelled one has no number (a law cited by its title), where the spans overlap and the types are equal. Each is matched
once, the nearest first. Names and numbers are compared without case, accents and the ways of writing a space; leading
zeros do not count.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

__all__ = ["FIELDS", "Fault", "Score", "score", "score_strings"]

Row = Mapping[str, Any]
Pair = tuple[Row, Row]

FIELDS = ("type", "date", "issuer", "relation")
_SHORT = (
    ("ubnd", "uy ban nhan dan"),
    ("hdnd", "hoi dong nhan dan"),
    ("mttq", "mat tran to quoc"),
    ("bcd", "ban chi dao"),
)
_TYPES = {
    "Luật": "L",
    "Bộ luật": "BL",
    "Pháp lệnh": "PL",
    "Nghị quyết": "NQ",
    "Nghị định": "NĐ",
    "Quyết định": "QĐ",
    "Thông tư": "TT",
    "Thông tư liên tịch": "TTLT",
    "Chỉ thị": "CT",
    "Nghị quyết liên tịch": "NQLT",
}


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong with one citation: where it stands, and what is wrong (`missed`, `invented`, a field)."""

    document: str
    start: int
    number: str
    what: str


@dataclass(slots=True)
class Score:
    """Figures of one set of texts, and every fault behind them with a sentence for people."""

    figures: dict[str, float] = field(default_factory=dict)
    faults: dict[Fault, str] = field(default_factory=dict)


def fold(text: str | None) -> str | None:
    """What two spellings of one name have in common."""
    if text is None:
        return None
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    plain = re.sub(r"[\s,.]+", " ", plain).strip()
    plain = re.sub(r" khoa (?:[ivx]+|\d+)$", "", plain)
    for short, full in _SHORT:
        plain = re.sub(rf"\b{short}\b", full, plain)
    return plain


def same_number(one: str | None, other: str | None) -> bool:
    """Whether both are one number: `03/2021/UBTVQH15` and `3/2021/UBTVQH15` are."""
    return _number(one) == _number(other)


def _number(text: str | None) -> str | None:
    folded = fold(text)
    return None if folded is None else re.sub(r"^0+(?=\d)", "", folded.replace(" ", ""))


def document(row: Row) -> str:
    """Name of the document a row belongs to: labels name it, found citations have its path."""
    return str(row["doc"]) if "doc" in row else Path(row["document"]).stem


def matched(gold: Iterable[Row], found: Iterable[Row]) -> tuple[list[Pair], list[Row], list[Row]]:
    """Pairs of labelled and found, labelled that were missed, found that are in no label."""
    by_document: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        by_document[document(row)].append(row)
    left = {name: dict(enumerate(rows)) for name, rows in by_document.items()}
    pairs, missed = [], []
    for label in gold:
        rows = left.get(document(label), {})
        near = [(abs(row["start"] - label["start"]), i) for i, row in rows.items() if _same(label, row)]
        if near:
            pairs.append((label, rows.pop(min(near)[1])))
        else:
            missed.append(label)
    return pairs, missed, [row for rows in left.values() for row in rows.values()]


def _same(label: Row, row: Row) -> bool:
    if row["start"] >= label["end"] or row["end"] <= label["start"]:
        return False
    if label["number"] is None:
        return bool(row["type"] == label["type"])
    return same_number(row["number"], label["number"])


def right(name: str, label: Row, row: Row) -> bool:
    """Whether a field of a matched citation is right; a field that the labels leave open is."""
    if name not in label or (name == "issuer" and not label[name]):
        return True
    return fold(label[name]) == fold(row.get(name))


def score(gold: Sequence[Row], found: Iterable[Row]) -> Score:
    """Figures and faults of the citations found in the documents that `gold` labels.

    Labels of the document's own number cost nothing either way, and those marked `optional` nothing where missed.
    """
    labels = [row for row in gold if row["form"] != "self"]
    documents = {document(row) for row in labels}
    rows = [row for row in found if document(row) in documents and row.get("form") not in ("self", "back")]
    pairs, missed, others = matched([row for row in labels if not row.get("optional")], rows)
    _, _, invented = matched([row for row in labels if row.get("optional")], others)
    out = Score()
    for row in missed:
        out.faults[_fault(row, "missed")] = f"{row.get('surface')!r}"
    for row in invented:
        out.faults[_fault(row, "invented")] = f"{row.get('text')!r}"
    for label, row in pairs:
        for name in FIELDS:
            if not right(name, label, row):
                out.faults[_fault(label, name)] = f"{label[name]!r}, not {row.get(name)!r}"
    clusters = _b_cubed(pairs, out)
    wrong = Counter(fault.what for fault in out.faults)
    whole = sum(all(right(name, *pair) for name in ("type", "date", "issuer")) for pair in pairs)
    out.figures = {
        "gold": len(pairs) + len(missed),
        "missed": len(missed),
        "invented": len(invented),
        "f1": _ratio(2 * len(pairs), 2 * len(pairs) + len(missed) + len(invented)),
    }
    for name in FIELDS:
        known = sum(name in label and (name != "issuer" or bool(label[name])) for label, _ in pairs)
        out.figures[name] = _ratio(known - wrong[name], known)
    out.figures["end_to_end"] = _ratio(2 * whole, 2 * len(pairs) + len(missed) + len(invented))
    out.figures["instruments"] = clusters
    for form in ("full", "short", "title"):
        seen = sum(row["form"] == form for row in labels if not row.get("optional"))
        out.figures[f"recall_{form}"] = _ratio(sum(label["form"] == form for label, _ in pairs), seen)
    return out


def _fault(row: Row, what: str) -> Fault:
    return Fault(document(row), row["start"], row.get("number") or str(row.get("type") or ""), what)


def _ratio(hit: float, total: float) -> float:
    return hit / total if total else 1.0


def _b_cubed(pairs: Iterable[Pair], out: Score) -> float:
    """F1 of "the same instrument" where both sides know one; each citation that is not wholly right is a fault."""
    known = [(label, row) for label, row in pairs if row.get("instrument") and label.get("cluster")]
    labelled: dict[str, set[int]] = defaultdict(set)
    drawn: dict[str, set[int]] = defaultdict(set)
    for i, (label, row) in enumerate(known):
        labelled[label["cluster"]].add(i)
        drawn[row["instrument"]].add(i)
    precision = recall = 0.0
    for label, row in known:
        ours, theirs = drawn[row["instrument"]], labelled[label["cluster"]]
        both = len(ours & theirs)
        precision += both / len(ours) / len(known)
        recall += both / len(theirs) / len(known)
        if not len(ours) == len(theirs) == both:
            out.faults[_fault(label, "instrument")] = f"{label['cluster']!r}, not {row['instrument']!r}"
    return _ratio(2 * precision * recall, precision + recall)


def score_strings(gold: Sequence[Row], found: Iterable[Row]) -> Score:
    """Strings that cite one instrument each: right where the first citation has the number, the type and the date.

    Document `s0007` holds the eighth string.
    """
    first: dict[str, Row] = {}
    for row in found:
        first.setdefault(document(row), row)
    out = Score()
    for i, label in enumerate(gold):
        name = f"s{i:04d}"
        day, month, year = label["ngay_ban_hanh"].split("/")
        row = first.get(name, {})
        kind = _TYPES.get(label["loai_van_ban"])
        for what, wanted, got in (
            ("number", _spaceless(label["so_hieu"]), _spaceless(row.get("number"))),
            ("type", kind, row.get("type") if kind else None),
            ("date", f"{year}-{month}-{day}", row.get("date")),
        ):
            if wanted != got:
                out.faults[Fault(name, 0, label["so_hieu"], what)] = f"{wanted!r}, not {got!r}"
    wrong = {fault.document for fault in out.faults}
    out.figures = {"gold": len(gold), "right": _ratio(len(gold) - len(wrong), len(gold))}
    return out


def _spaceless(number: str | None) -> str:
    return re.sub(r"^0+(?=\d)", "", re.sub(r"\s", "", number or "")).casefold()
