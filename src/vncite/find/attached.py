"""Rules and the paper they came with: "… và Điều lệ ban hành kèm theo Nghị định A", "… (kèm theo Quyết định B)"."""

from __future__ import annotations

from typing import Final

from vncite.find.gap import Gap
from vncite.patterns import compiled, later

__all__ = ["CAME_SO", "came_with_all", "with_rules"]

CAME_SO: Final = compiled(rb" *(?:duoc +)?(?:ban +hanh +)?kem +theo *")
_CAME_WITH_ALL: Final = later(rb"\( *(?:duoc +)?(?:ban +hanh +)?kem +theo *\Z")
"""A bracket that says with what the whole came: "Chương trình thực hiện Nghị quyết A (kèm theo Quyết định B)"."""
_GIVES_RULES: Final = (b"ban hanh", b"sua doi", b"bo sung", b"thay the", b"bai bo", b"phe duyet")
_WITH_RULES: Final = later(
    rb"[ ,;]*(?:[,;]|(?<![a-z])va) *(?:cac +|ban +)?(?:quy +che|quy +dinh|quy +trinh|dieu +le|noi +quy|the +le"
    rb"|danh +muc|bieu +(?:thue|mau)|chuong +trinh|de +an|ke +hoach|chien +luoc|quy +hoach)(?![a-z])[^;:.]{0,160}?"
    rb"(?:(?:ban +hanh +)?(?:kem +)?theo|(?<![a-z])duoc +(?:[a-z]+ +){0,6}?(?:phe +duyet|ban +hanh|thong +qua) +tai) *"
)
"""Rules and the paper that they came with, between two texts of one list: "… và Điều lệ … ban hành kèm theo B", "… và
Đề án được phê duyệt tại C"."""
_ENDS: Final = (b"theo", b"tai")
_OVER_A_SEMICOLON: Final = (b"kem theo", b"ban hanh theo", b"phe duyet theo")


def with_rules(gap: Gap) -> bool:
    """Whether the second citation is what further rules of the list came with."""
    text = gap.text.rstrip(b" ")
    if not text.endswith(_ENDS) or not _WITH_RULES.fullmatch(gap.text):
        return False
    return not gap.semicolon or text.endswith(_OVER_A_SEMICOLON)


def came_with_all(gap: Gap) -> bool:
    """Whether a bracket at the second citation says with what the whole came, and not the rules that the first one
    changed or gave: "(ban hành kèm theo Quyết định B)".
    """
    if gap.previous.relation != "implements":
        return False
    bracket = _CAME_WITH_ALL.search(gap.text)
    return bracket is not None and not any(gap.text.find(word, 0, bracket.start()) >= 0 for word in _GIVES_RULES)
