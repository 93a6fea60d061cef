"""Legal force (thứ bậc hiệu lực): Luật 64/2025/QH15 Điều 4, by type, issuing body and its level; `force.csv`."""

from __future__ import annotations

from functools import lru_cache

from vncite.lexicon.load import Lexicon, load

__all__ = ["force_rank"]


def force_rank(type: str, body: str, series: str, level: str = "", lexicon: Lexicon | None = None) -> int | None:
    """Rank of an instrument, 1 the Constitution to 14; None for what has no place in the list.

    `type` and `body` are codes of `doc_types.csv` and `bodies.csv`, `series` that of the number, `level` that of a
    local body (`Body.level`). Administrative, Party and Front papers have no rank and are never compared.

    >>> force_rank("NQ", "QH", "qppl"), force_rank("NQ", "HĐND", "qppl", "province"), force_rank("NQ", "CP", "hc")
    (2, 10, None)
    """
    if series != "qppl":
        return None
    ranks = _ranks(lexicon or load())
    for key in ((type, body, level), (type, body, ""), (type, "", "")):
        if key in ranks:
            return ranks[key]
    return None


@lru_cache(maxsize=8)
def _ranks(lexicon: Lexicon) -> dict[tuple[str, str, str], int]:
    return {(row["type"], row["body"], row["level"]): int(row["rank"]) for row in lexicon.table("force")}
