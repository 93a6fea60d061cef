"""I301: a citation that names no single instrument."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from vncite.check.draft import Draft, Reason
from vncite.check.facts import Case
from vncite.check.mention import Mention
from vncite.check.missing import missing
from vncite.check.rule import Rule
from vncite.check.words import Words
from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import bodies
from vncite.lexicon.types import doc_types
from vncite.model import Candidate


def _check(case: Case) -> Iterator[Draft]:
    for group in _groups(case).values():
        mention, more = group[0], len(group) - 1
        link = mention.link
        why = missing(mention, case.facts.lexicon)
        words = link.number or " ".join(mention.citation.text.split())
        reasons = tuple(
            Reason("candidate", _perhaps(one, case.facts.lexicon), weight=one.probability)
            for one in link.candidates[:5]
            if one.probability >= _WORTH_TELLING
        )
        again = Words(f" (và {more} chỗ khác)", f" (and {more} more)") if more else Words("", "")
        yield Draft(
            mention,
            "note",
            Words(
                f"chưa rõ “{words}” là văn bản nào: {why.vi}{again.vi}",
                f'"{words}" names no single instrument: {why.en}{again.en}',
            ),
            reasons=reasons,
        )


_WORTH_TELLING = 0.05
"""A candidate below this probability helps nobody."""
_YEAR = re.compile(r"\d{4}\Z")


def _perhaps(candidate: Candidate, lexicon: Lexicon) -> Words:
    """The instrument that a citation may name, as a reader would look it up."""
    key = candidate.key
    kind, body = doc_types(lexicon).slug(key.type), bodies(lexicon).slug(key.issuer)
    of_vi, of_en = (f" của {body.name}", f" of {body.label_en or body.name}") if body else ("", "")
    term = not _YEAR.match(key.period)
    return Words(
        f"có thể là {kind.name if kind else key.type} số {key.number.upper()}, {'nhiệm kỳ' if term else 'năm'} "
        f"{key.period}{of_vi} ({candidate.probability:.0%})",
        f"perhaps {kind.label_en if kind else key.type} {key.number.upper()} of {'the term ' if term else ''}"
        f"{key.period}{of_en} ({candidate.probability:.0%})",
    )


def _groups(case: Case) -> dict[tuple[int, object, str], list[Mention]]:
    """The citations without an instrument, those of one document that say the same together: one note is enough."""
    groups: dict[tuple[int, object, str], list[Mention]] = defaultdict(list)
    for mention in case.mentions:
        link = mention.link
        if link.key is None and mention.citation.form != "self":
            words = link.number or " ".join(mention.citation.text.split()).casefold()
            same = link.designation or words
            groups[mention.order[0], same, missing(mention, case.facts.lexicon).en].append(mention)
    return groups


RULE = Rule(
    code="I301",
    name="unresolved",
    severity="note",
    titles=Words("Không rõ là văn bản nào", "Names no single instrument"),
    explanations=Words(
        "Trích dẫn không đủ để tìm ra một văn bản: thiếu năm, thiếu ký hiệu hoặc thiếu địa phương. Trích dẫn vẫn "
        "được giữ, kèm những văn bản có thể và xác suất của từng văn bản. Mỗi văn bản chỉ được nhắc một lần trong một "
        "tài liệu.",
        "The citation is not enough to find one instrument: the year, the symbol or the place is missing. It is "
        "kept, with the instruments it may name and their probabilities. Each is told once in a document.",
    ),
    law="Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II.6 (lần đầu ghi đủ số, ký hiệu, ngày, cơ quan ban hành)",
    example="“Chỉ thị 19” không có ngày và cơ quan ban hành",
    check=_check,
)
