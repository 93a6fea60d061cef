"""What tables for people call the codes that machines read."""

from __future__ import annotations

from collections.abc import Iterable

from vncite.cli.language import say

__all__ = ["answer_headings", "citation_headings", "relation", "rule_headings", "severity", "validation_headings"]


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


def answer_headings(columns: Iterable[str]) -> dict[str, str]:
    """Headings of the columns of an answer; a column that we have no word for keeps its name."""
    return {column: say(COLUMNS.get(column, column), column) for column in columns}


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
    from vncite.view.listing import SEVERITIES

    return say(SEVERITIES[code], code)


def relation(code: str) -> str:
    """A relation in words: `based_on` is "căn cứ"."""
    return say(RELATIONS.get(code, code), code.replace("_", " "))


COLUMNS = {
    "answer": "Trả lời",
    "best": "Xác suất cao nhất",
    "body": "Cơ quan",
    "by": "Gộp theo",
    "candidates": "Số khả năng",
    "citations": "Trích dẫn",
    "cited": "Được dẫn",
    "citingDistricts": "Huyện khác dẫn",
    "claimed": "Ngày ghi",
    "community": "Nhóm",
    "conflicts": "Mâu thuẫn ngày",
    "date": "Ngày",
    "days": "Số ngày",
    "direction": "Hướng",
    "findings": "Phát hiện",
    "first": "Lần đầu",
    "from": "Từ",
    "fromLabel": "Từ văn bản",
    "instrument": "Văn bản",
    "instruments": "Văn bản",
    "issued": "Ngày ban hành",
    "issuedBy": "Cơ quan ban hành",
    "issuerLevel": "Cấp ban hành",
    "label": "Tên",
    "last": "Lần cuối",
    "likely": "Có lẽ đúng",
    "message": "Nội dung",
    "name": "Tên",
    "number": "Số, ký hiệu",
    "object": "Giá trị",
    "path": "Tệp",
    "period": "Kỳ",
    "place": "Nơi",
    "plan": "Kế hoạch",
    "planLabel": "Kế hoạch",
    "planned": "Ngày kế hoạch",
    "predicate": "Vị từ",
    "probability": "Xác suất",
    "province": "Tỉnh",
    "provinceName": "Tỉnh",
    "rank": "Hạng",
    "relation": "Quan hệ",
    "report": "Báo cáo",
    "reports": "Số báo cáo",
    "rule": "Quy tắc",
    "sentence": "Câu văn",
    "severity": "Mức",
    "side": "Phía",
    "size": "Số văn bản",
    "start": "Ký tự",
    "status": "Trạng thái",
    "subject": "Chủ thể",
    "suggested": "Đề nghị",
    "text": "Trích",
    "times": "Số lần",
    "title": "Trích yếu",
    "to": "Đến",
    "toLabel": "Đến văn bản",
    "type": "Loại",
    "unresolved": "Chưa rõ",
    "what": "Đối tượng",
    "who": "Ai",
    "with": "Cùng với",
    "withLabel": "Cùng với văn bản",
    "year": "Năm",
}
"""Columns of the answers, which `jsonl` and `csv` call by their names in the query."""

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
