"""Date findings from plain texts, through every step: a slip of any of them shows."""

from __future__ import annotations

from vncite.check import check
from vncite.find import find
from vncite.link import link
from vncite.link.register import Register
from vncite.model import Document, Finding

HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\n-------\n\nSố: 915/BC-UBND\nSơn La, ngày 18 tháng 11 năm 2022\n\nBÁO CÁO\n\n"
)
"""The head of a report of 18 November 2022."""


def dates(*texts: str, known: Register | None = None, lang: str = "vi") -> list[Finding]:
    """Date findings over documents that hold these texts, with no register but the one given."""
    return [one for one in through(*texts, known=known, lang=lang) if one.code.startswith("D")]


def through(*texts: str, known: Register | None = None, lang: str = "vi") -> list[Finding]:
    """All findings over documents that hold these texts, with no register but the one given."""
    documents = [Document.from_text(text, f"{at}.txt") for at, text in enumerate(texts)]
    return check(link([find(one) for one in documents], register=None), register=known, lang=lang)
