"""What tables for people call the codes that machines read."""

from __future__ import annotations

from collections.abc import Iterable

from vncite.cli.labels import label
from vncite.cli.language import say

__all__ = ["citation_headings", "own_headings", "relation", "rule_headings", "severity", "validation_headings"]


def citation_headings() -> dict[str, str]:
    """Columns of the table of `vncite find`."""
    return {
        "place": say("Vị trí", "Place"),
        "citation": say("Trích dẫn", "Citation"),
        "number": say("Số, ký hiệu", "Number"),
        "date": say("Ngày", "Date"),
        "issuer": say("Cơ quan ban hành", "Issuing body"),
        "relation": say("Quan hệ", "Relation"),
    }


def own_headings(columns: Iterable[str]) -> dict[str, str]:
    """Headings of the answer to a reader's own SPARQL: the reader's names, but for columns that a query cannot name."""
    return {column: say(*OWN.get(column, (column, column))) for column in columns}


def rule_headings() -> dict[str, str]:
    """Columns of the table of `vncite rules`."""
    return {"code": say("Mã", "Code"), "severity": say("Mức", "Severity"), "title": say("Quy tắc", "Rule")}


def validation_headings() -> dict[str, str]:
    """Columns of the table of `vncite validate`."""
    return {
        "shape": say("Khuôn", "Shape"),
        "severity": say("Mức", "Severity"),
        "message": say("Sai gì", "What is wrong"),
        "focus": say("Ở nút", "Node"),
        "where": say("Trong báo cáo", "In the report"),
    }


def severity(code: str) -> str:
    """A severity in words: `error` is "lỗi"."""
    return label("severity", code).lower()


def relation(code: str) -> str:
    """A relation in words: `based_on` is "căn cứ"."""
    return label("relation", code)


OWN = {
    "answer": ("Trả lời", "Answer"),
    "subject": ("Chủ thể", "Subject"),
    "predicate": ("Vị từ", "Predicate"),
    "object": ("Giá trị", "Object"),
}
"""Columns of the answers to ASK and CONSTRUCT, which the query does not name."""
