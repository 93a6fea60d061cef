"""What a citation that names no single instrument lacks: the reason is told as it is, so that a writer can mend it."""

from __future__ import annotations

from vncite.check.mention import Mention
from vncite.check.words import Words
from vncite.lexicon import Lexicon
from vncite.lexicon.bodies import bodies

__all__ = ["missing"]


def missing(mention: Mention, lexicon: Lexicon) -> Words:
    """Why no instrument could be chosen for a citation without a key, as a clause."""
    citation, link = mention.citation, mention.link
    if citation.form == "title":
        return _of_title(mention)
    if citation.form == "unnumbered":
        return Words("thiếu số và ký hiệu", "the number is missing")
    if link.number is None:
        return Words("thiếu ký hiệu", "the symbol is missing")
    if link.body is None:
        return Words("chưa rõ cơ quan ban hành hoặc địa phương nào", "which body or place is not said")
    if link.designation is None:
        return Words("chưa rõ loại văn bản", "the type of document is not said")
    year = _stated_year(mention)
    if year is None:
        return _no_year(mention, lexicon)
    limit = mention.linked.context.date
    if limit is not None and year > limit.year:
        return Words(
            f"năm ghi là {year}, sau năm của văn bản này ({limit.year})",
            f"the year given is {year}, after that of this text ({limit.year})",
        )
    if len(link.candidates) > 1 and link.candidates[0].key.series == "dang":
        return Words(f"năm {year} thuộc hai nhiệm kỳ", f"{year} lies in two terms")
    if len(link.candidates) > 1:
        return Words(f"năm {year} có hơn một văn bản mang số này", f"more than one of {year} has this number")
    if link.candidates:
        return Words(
            "cơ quan ban hành không ghi mà chỉ được suy ra, chưa đủ chắc", "the issuer is only inferred, not stated"
        )
    return Words(f"năm ghi ({year}) không dùng được", f"the year given ({year}) is of no use")


def _stated_year(mention: Mention) -> int | None:
    citation = mention.citation
    if citation.number is not None and citation.number.year is not None:
        return citation.number.year
    return citation.date.year if citation.date is not None and citation.date.year else citation.year


def _of_title(mention: Mention) -> Words:
    year, candidates = _stated_year(mention), mention.link.candidates
    if not candidates:
        unlisted = "tên này không có trong danh mục luật đi kèm chương trình"
        unlisted_en = "no law of this title is in the table that comes with the program"
        if year is not None:
            return Words(f"{unlisted}; cần số của luật", f"{unlisted_en}; the number is needed")
        return Words(f"thiếu số hoặc năm, và {unlisted}", f"the number or the year is missing, and {unlisted_en}")
    if year is None:
        return Words("thiếu số hoặc năm của luật", "the number or the year is missing")
    if str(year) not in {one.key.period for one in candidates}:
        return Words(
            f"danh mục luật đi kèm chương trình không có luật nào mang tên này của năm {year}",
            f"the table that comes with the program has no law of this title of {year}",
        )
    return Words(f"năm {year} có hơn một luật mang tên này", f"more than one law of {year} has this title")


def _no_year(mention: Mention, lexicon: Lexicon) -> Words:
    designation, number = mention.link.designation, mention.citation.number
    row = bodies(lexicon).by_code(number.issuers[0]) if number is not None and number.issuers else None
    party = row.system == "dang" if row else designation is not None and designation.issuer == "tw"
    if party:
        return Words(
            "thiếu ngày ban hành hoặc khóa (số văn bản của Đảng đánh lại mỗi nhiệm kỳ)",
            "the date or the term is missing (numbers of the Party restart each term)",
        )
    if number is not None and number.series in ("mttq", "dang"):
        return Words("thiếu ngày hoặc năm ban hành", "the date or the year is missing")
    return Words("thiếu năm ban hành (số được đánh lại mỗi năm)", "the year is missing (numbers restart each year)")
