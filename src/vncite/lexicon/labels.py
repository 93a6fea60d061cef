"""Codes in words of either language, from the tables that the graph takes its labels from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from vncite.lexicon.load import load

__all__ = ["labels"]


@cache
def labels(codes: str, lang: str) -> Mapping[str, str]:
    """A list's words by code: a list of `codes.csv`; `relation`, or `property` by its local name, of `properties.csv`.

    Empty where there is no such list.
    """
    word = "label_en" if lang == "en" else "label_vi"
    if codes == "relation":
        return {row["relation"]: row[word] for row in load().table("properties")}
    if codes == "property":
        return {row["property"].partition(":")[2]: row[word] for row in load().table("properties")}
    return {row["code"]: row[word] for row in load().table("codes") if row["list"] == codes}
