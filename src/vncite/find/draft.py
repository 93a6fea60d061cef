"""A citation while it is being read: positions in the normal form, filled in step by step."""

from __future__ import annotations

from vncite.model import DateReading, Number, Pinpoint

__all__ = ["Draft", "of_one_body", "same_number"]


class Draft:
    """One citation under way; positions are those of the normal form, not of the text."""

    __slots__ = (
        "antecedent", "antecedent_draft", "around", "changes", "confidence", "core", "cue", "date", "defines",
        "doubtful", "end", "form", "headed", "issuer", "named", "number", "parent", "parent_index", "pinpoint",
        "relation", "repairs", "same_day", "serial", "shared", "start", "subject", "swaps", "tail", "title", "type",
        "year",
    )  # fmt: skip

    def __init__(self, start: int, core: int, end: int, form: str) -> None:
        self.start = start
        """Start of the type word, or of the number."""
        self.named: int | None = None
        """Start of a type word that the subject parts from its number: "Kế hoạch kiểm tra năm 2019 số 12/KH-UBND"."""
        self.core = core
        """Start of the number or of the title."""
        self.end = end
        self.tail = end
        """Where the date and issuer that follow end."""
        self.form = form
        self.type: str | None = None
        self.number: Number | None = None
        self.serial: str | None = None
        self.year: int | None = None
        self.title: tuple[int, int] | None = None
        self.date: DateReading | None = None
        self.issuer: tuple[int, int] | None = None
        self.headed = False
        """Its issuer is named once for several papers: in the heading of their list, or as their sentence's subject."""
        self.pinpoint: Pinpoint | None = None
        self.subject: tuple[int, int] | None = None
        self.parent: Draft | None = None
        """The citation in whose subject this one stands."""
        self.parent_index: int | None = None
        self.relation = "cites"
        self.confidence = 1.0
        self.repairs: tuple[str, ...] = ()
        self.shared = False
        """A member of a list that has its symbol from the last one."""
        self.same_day = False
        """Its date is said to be that of the list ("cùng ngày")."""
        self.doubtful = False
        """A bare number that only counts where the same paper is cited in full elsewhere in the document."""
        self.antecedent: int | None = None
        self.antecedent_draft: Draft = self
        self.cue: tuple[int, int, str] | None = None
        self.around: Draft | None = None
        """The citation behind which the bracket opens that this one stands in."""
        self.changes: Draft | None = None
        """The citation that this one is said to have changed ("A được sửa đổi bởi B")."""
        self.swaps = False
        """It stands in words that others are put for, or in these."""
        self.defines: Draft | None = None
        """The citation whose short name this one is ("sau đây gọi tắt là …")."""

    @property
    def opens(self) -> int:
        """Where what names the paper begins: its type word, wherever that stands, or its number."""
        return self.start if self.named is None else self.named


def same_number(one: Draft, other: Draft) -> bool:
    """Whether two citations have a number, and the same."""
    return one.number is not None and other.number is not None and one.number.canonical == other.number.canonical


def of_one_body(draft: Draft, number: Number) -> bool:
    """Whether a number has the bodies of a citation's."""
    return draft.number is not None and draft.number.issuers == number.issuers
