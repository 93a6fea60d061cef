"""Every name of every body in the lexicon, stated behind a citation and before it."""

import pytest
from finding import found

from vncite.lexicon import load

ENDS_WITH_ITS_TERM = {"Quốc hội khóa", "Ban Chấp hành Trung ương khóa", "Bộ Chính trị khóa"}
"""What goes on with a number: the term is read behind the name."""
NOT_READ = {"Phủ Thủ tướng", "Đại học Quốc gia TP. Hồ Chí Minh", "TT HĐND", "TT.HĐND", "CDC", "Bệnh viện đa khoa"}
"""Known gaps: abbreviations that are other things too, a name over a full stop."""
NAMES = sorted(
    {
        name.removesuffix(" (địa phương)")
        for row in load().table("bodies")
        for name in (row["name"], *filter(None, row["names"].split("|")))
    }
    - ENDS_WITH_ITS_TERM
    - NOT_READ
)


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Quyết định số 12/QĐ-XYZ ngày 05/3/2021 của {} về việc giao.",
        "Ngày 05/3/2021, {} ban hành Quyết định số 12/QĐ-XYZ về việc giao.",
    ],
)
def test_every_body_is_named_in_full(text):
    assert len(NAMES) > 300
    read = {name: [one.issuer for one in found(text.format(name))] for name in NAMES}
    assert {name: issuers for name, issuers in read.items() if issuers != [name]} == {}
