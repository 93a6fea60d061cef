"""What tables for people call the codes that machines read."""

from __future__ import annotations

from vncite.cli.language import say

__all__ = ["citation_headings", "relation", "rule_headings", "severity", "validation_headings"]


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
    return say(SEVERITIES[code], code)


def relation(code: str) -> str:
    """A relation in words: `based_on` is "căn cứ"."""
    return say(RELATIONS.get(code, code), code.replace("_", " "))


SEVERITIES = {"error": "lỗi", "warning": "cảnh báo", "note": "lưu ý"}

RELATIONS = {
    "based_on": "căn cứ",
    "implements": "thực hiện",
    "guided_by": "theo hướng dẫn",
    "amends": "sửa đổi, bổ sung",
    "replaces": "thay thế",
    "details": "quy định chi tiết",
    "issues": "ban hành",
    "proposed_by": "theo đề nghị",
    "cites": "dẫn chiếu",
}
