"""What belongs to a citation: the date, issuer and year that follow it, in either order; then, where they are still
missing, what stands before it or is shared in its list.
"""

from __future__ import annotations

from typing import Final

from vncite.find.before import BeforeReader
from vncite.find.date import read_date
from vncite.find.dated import OPENS_SUBJECT, DateBehindReader, may_open_date
from vncite.find.deeds import acts
from vncite.find.draft import Draft
from vncite.find.given import GivenReader, carried_out, in_a_plan
from vncite.find.issuer import IssuerGrammar
from vncite.find.letters import UPPER, decode, encode
from vncite.find.marks import COMMA, OPENS
from vncite.find.normal import Normal
from vncite.find.number import NumberGrammar
from vncite.find.own import OwnBodies
from vncite.find.shared import shared_before, shared_behind
from vncite.find.system import LAWS
from vncite.lexicon import Lexicon
from vncite.patterns import compiled, later

__all__ = ["TailReader"]

_ADOPTED: Final = LAWS | {"NQ"}
_OPENS_NOTE: Final = frozenset(bytes([byte]) for byte in b"0123456789[(")
_NOTE: Final = later(rb"(?:\d{1,2}|\[\d{1,3}\]|\(\d{1,2}\))(?=,? +(?:ngay|cua)(?![a-z]))")
"""The mark of a footnote between a number and its date: "10/QĐ-UBND[3] ngày …"."""
_SESSION: Final = later(
    rb" *,? *(?:(?:da +)?(?:duoc +)?thong +qua +)?(?:tai +)?ky +hop +thu +[a-z\d]{1,5},? *(?=quoc +hoi)"
)
_YEAR: Final = later(rb",? +nam +((?:19|20)\d\d)(?!\d)")
_BRACKET: Final = compiled(rb" *\([^()]{0,200}\)")
_WHEN: Final = later(rb" *\((?:khoa +[a-z\d]{1,6}|(?:thang +)?\d{1,2}[/-]\d{4}|(?:nam +)?\d{4})\)")
"""The time or the term, in brackets behind a bare number."""
_DATE_BEHIND: Final = later(rb" *,? *(?=ngay +\d)")
_OF_BEHIND: Final = later(rb" *(?:cua|do) +")
_PASSED_OPENS: Final = compiled(rb"duoc |do |quoc hoi |cua nuoc ")
_PASSED: Final = later(
    rb"(?: +cua +nuoc +[a-z ]{10,50}?(?= +(?:da +)?duoc))?[ .]*,? *(?:(?:da +)?(?:duoc|do) +)?"
    rb"(quoc +hoi|(?:uy +ban +thuong +vu|ubtv) +quoc +hoi|ubtvqh|hoi +dong +nha +nuoc|hdnn)"
    rb"(?:,? +(?:[^.;\d]|(?<=thu )\d{1,2}(?!\d)){0,100}?)?,? +(?:thong +qua|ban +hanh),? +"
    rb"(?:[^.;]{0,60}? )??(?=ngay +\d)"
)
_TOKEN: Final = compiled(rb" ([" + UPPER + rb"]{3,10})(?= +[nN]g)")
_OPENS_PLACE: Final = frozenset(
    {b"tin", b"tha", b"thi", b"tp.", b"tp ", b"huy", b"qua", b"xa ", b"phu", b"ubn", b"hdn"}
)
"""How the places and bodies begin that may stand right behind a symbol; a look at it saves most of the reading."""
_PLACE_WORD: Final = rb" +(?:tinh|huyen|thanh +pho|tp\.?|thi +(?:xa|tran)|quan|xa|phuong)"
_PLACE_BEHIND: Final = later(_PLACE_WORD + rb"(?= )")
_PLACE_DATED: Final = later(_PLACE_WORD + rb"(?: +[a-z\d]{1,10}){0,4}?(?=,? +ngay +\d)")
_LOCAL_BODIES: Final = frozenset({"UBND", "HĐND", "UB"})
_LOCAL_CODE: Final = later(rb"(?<=[-/])(" + encode("UBND|HĐND|UB") + rb")\Z")
_LOCAL_CODE_BEHIND: Final = later(rb" (" + encode("UBND|HĐND") + rb")(?= )")
_BODY_ENDS: Final = later(rb" *(?:[,;.)|]|(?:ngay|ve|v/v)(?![a-z])|\Z)")
"""What follows a name that is whole: "QĐ-UBND tỉnh đã chỉ đạo" may say who did it."""
_TURNS: Final = 3
"""Dates and issuers that stand behind one another at most, with a day that tells no date between them."""


class TailReader:
    """Dates and issuers of drafts."""

    def __init__(self, lexicon: Lexicon, issuers: IssuerGrammar, numbers: NumberGrammar, own: OwnBodies) -> None:
        self._issuers = issuers
        self._numbers = numbers
        self._own = own
        self._dates = DateBehindReader(lexicon, issuers)
        self._given = GivenReader(lexicon, issuers, own)
        self._before = BeforeReader(lexicon, issuers, own)
        self._acts = acts(lexicon)

    def read(self, normal: Normal, drafts: list[Draft]) -> None:
        """Fill date, issuer, year and tail of every draft."""
        size = len(normal.fold)
        for i, draft in enumerate(drafts):
            limit = drafts[i + 1].start if i + 1 < len(drafts) else size
            self._behind(normal, draft, limit)
        for draft in drafts:
            if draft.issuer is None and (draft.number or draft.form == "short"):
                self._behind_bracket(normal, draft)
        shared_behind(normal, drafts)
        for i, draft in enumerate(drafts):
            floor = drafts[i - 1].tail if i else 0
            if draft.date is None or draft.issuer is None:
                self._before.read(normal, draft, drafts[i - 1] if i else None, max(floor, draft.start - 400))
        shared_before(normal, drafts)
        for previous, draft in zip([None, *drafts], drafts, strict=False):
            if draft.issuer is None and draft.form == "full":
                self._before.read_listed(normal, draft, previous)

    def _behind(self, normal: Normal, draft: Draft, limit: int) -> None:
        fold = normal.fold
        position = draft.tail if draft.form == "unnumbered" else draft.end
        limit = min(limit, position + 400)
        if fold[position : position + 1] == b")" and OPENS in fold[draft.start : draft.core]:
            position += 1  # "Bộ luật Dân sự (Luật số: 91/2015/QH13) ngày 24/11/2015"
        position = self._over(normal, draft, position, limit)
        adopted = draft.type in _ADOPTED and _PASSED_OPENS.search(fold, position, position + 24)
        if adopted and self._adopted(normal, draft, position, limit):
            return
        for _ in range(_TURNS):
            opens = fold[position : position + 18].lstrip(b" ,(|)")[:3]
            end = 0
            if draft.date is None and may_open_date(opens):
                end = self._dates.read(normal, draft, position, limit)
            if not end and draft.issuer is None:
                end = self._given.read(normal, draft, position, limit, opens)
            if not end:
                break
            position = end
        dated = draft.date is not None or draft.year is not None or fold.find(b"nam ", position, position + 8) < 0
        if not dated and (year := _YEAR.match(fold, position, limit)):
            position = year.end()
            # "kế hoạch thực hiện Nghị quyết số 57-NQ/TW năm 2026": the plan's; a bare number needs its year
            of_a_plan = draft.form == "full" and draft.number and draft.number.year is None
            if not (of_a_plan and in_a_plan(normal, draft)):
                draft.year, draft.tail = int(year[1]), position
            self._given.of_year(normal, draft, position, limit)

    def _over(self, normal: Normal, draft: Draft, position: int, limit: int) -> int:
        """Behind what may stand between a number and its date: the mark of a footnote, the session that adopted it,
        the code of its body again or the place of that body.
        """
        fold = normal.fold
        near = fold[position : position + 24]
        if near[:1] in _OPENS_NOTE and (note := _NOTE.match(fold, position, limit)):
            position = note.end()
            near = fold[position : position + 24]
        if (near.find(b"ky ") >= 0 or near.find(b"thong q") >= 0) and (
            session := _SESSION.match(fold, position, limit)
        ):
            position = session.end()
            if (end := self._issuers.end(normal, position, limit)) > 0:
                draft.issuer, position = (position, end), end
                draft.tail = end
            near = fold[position : position + 24]
        token = _TOKEN.match(normal.case, position, limit) if near.find(b"ng") >= 0 else None
        if token and decode(token[1]) in self._numbers.bodies:
            return token.end(1)  # "02/2004/NQ-HĐTP TANDTC ngày …"
        if near[1:4] in _OPENS_PLACE and (end := self._placed(normal, draft, limit)) > 0:
            draft.tail = end
            return end
        return position

    def _adopted(self, normal: Normal, draft: Draft, position: int, limit: int) -> bool:
        """A law "được Quốc hội khóa XV thông qua ngày 18/01/2024"."""
        passed = _PASSED.match(normal.fold, position, limit)
        read = read_date(normal, passed.end(), limit) if passed else None
        if not passed or not read:
            return False
        draft.date, draft.tail = read
        draft.issuer = passed.span(1)
        return True

    def _placed(self, normal: Normal, draft: Draft, limit: int) -> int:
        """End of the place whose body the symbol names ("Quyết định số 5/QĐ-UBND huyện Thái Thụy, ngày …"), or of the
        body behind a number without its symbol ("Nghị quyết 08 HĐND tỉnh"); -1 where there is neither.
        """
        code = None
        if draft.form == "short":
            code = _LOCAL_CODE_BEHIND.match(normal.case, draft.end, limit)
        elif draft.number and draft.number.unit and draft.number.issuers[0] in _LOCAL_BODIES:
            place = _PLACE_DATED.match(normal.fold, draft.end, limit)
            return place.end() if place else -1  # "12/UBND-NN huyện Mộc Châu ngày …"
        elif normal.case[draft.end : draft.end + 1] == b" " and _PLACE_BEHIND.match(normal.fold, draft.end, limit):
            code = _LOCAL_CODE.search(normal.case, max(0, draft.end - 5), draft.end)
        if code is None:
            return -1
        end = self._issuers.end(normal, code.start(1), limit)
        if end <= max(draft.end, code.end(1)) or not _BODY_ENDS.match(normal.fold, end):
            return -1
        draft.issuer = (code.start(1), end)
        return end

    def _behind_bracket(self, normal: Normal, draft: Draft) -> None:
        """The date and the issuer behind a bracket about the citation: "Thông tư số 86/2011/TT-BTC (được sửa đổi …) của
        Bộ Tài chính", "Nghị quyết số 2-NQ/TW (gọi tắt là Nghị quyết số 2), ngày 12/6/2021".
        """
        bracket = _BRACKET.match(normal.fold, draft.tail, draft.tail + 240)
        if not bracket:
            return
        dated = _DATE_BEHIND.match(normal.fold, bracket.end()) if draft.date is None else None
        read = read_date(normal, dated.end(), dated.end() + 40) if dated and b"ngay" not in bracket.group() else None
        if read and dated and COMMA in normal.fold[bracket.end() : dated.end()]:
            opens = OPENS_SUBJECT.match(normal.fold, read[1])
            body = self._issuers.end(normal, opens.end(), opens.end() + 120) if opens else -1
            read = None if body > 0 and self._acts.match(normal.fold, body) else read  # the day of the next clause
        if read:
            draft.date = read[0]
        of = _OF_BEHIND.match(normal.fold, read[1] if read else bracket.end())
        end = -1
        if of and draft.form == "short":
            when = _WHEN.fullmatch(bracket.group()) and not carried_out(normal, draft)
            end = self._issuers.end(normal, of.end(), of.end() + 120) if when else -1
            end = end if end > 0 and self._issuers.central(normal, (of.end(), end)) else -1
        elif of:
            end = self._own.end(normal, draft, of.end(), of.end() + 120)
        if of and end > 0:
            draft.issuer = (of.end(), end)
