"""What a body does with a paper: the verbs of giving one and the adverbs before them, as `find_words.csv` has them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from vncite.find.words import folded, last_words
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["acts", "adverbs", "before_papers", "given_by", "issued", "issued_ends"]


_NO_LEVEL: Final = rb"(?!cap +(?:tinh|huyen|xa|tren|duoi|co +so|trung +uong|thanh +pho)(?![a-z]))"
""" "Cấp" gives a permit, or is a level of the administration."""


def adverbs(lexicon: Lexicon) -> bytes:
    """What leads from a body to what it does: "Quốc hội đã", "Bộ Tài chính, tiếp tục"."""
    return rb",? +(?:" + folded(lexicon, "adverb") + rb" *)*+"


def before_papers(lexicon: Lexicon) -> bytes:
    """What may stand between the verb and the paper, how many were given or in what haste: "ban hành các Quyết định",
    "ban hành 02 Thông tư", "ban hành hỏa tốc Chỉ thị".
    """
    return rb"cac|kem +theo|tai|bang|\d{1,3}|" + folded(lexicon, "how-many") + rb"|hoa +toc"


@lru_cache(maxsize=8)
def acts(lexicon: Lexicon) -> re.Pattern[bytes]:
    """What a body does in a clause of its own: "Chính phủ ban hành", "Bộ Y tế đã yêu cầu"."""
    return later(adverbs(lexicon) + rb"(?:" + folded(lexicon, "gives") + rb"|" + folded(lexicon, "acts") + rb")")


@lru_cache(maxsize=8)
def issued(lexicon: Lexicon) -> re.Pattern[bytes]:
    """What a body did with the paper named next: "… đã ban hành"."""
    verbs = folded(lexicon, "gives") + rb"|" + folded(lexicon, "makes-public")
    return compiled(rb"(?<![a-z])(?:" + verbs + rb")(?: +(?:" + before_papers(lexicon) + rb"))?[ \"]*\Z")


def issued_ends(lexicon: Lexicon) -> tuple[bytes, ...]:
    """The words that what `issued` matches ends with, figures left out: a look tells that nothing was issued."""
    roles = ("gives", "makes-public", "how-many")
    return (
        *frozenset().union(*(last_words(lexicon, role) for role in roles)),
        b"cac",
        b"theo",
        b"tai",
        b"bang",
        b"toc",
    )


@lru_cache(maxsize=8)
def given_by(lexicon: Lexicon) -> re.Pattern[bytes]:
    """What follows a body named behind "do": it gave the paper, "do UBND xã quản lý" and "do UBND cấp tỉnh" did not."""
    verbs = folded(lexicon, "given-by") + rb"|" + folded(lexicon, "ruled-by")
    return later(rb" +" + _NO_LEVEL + rb"(?:" + verbs + rb")")
