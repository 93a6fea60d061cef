"""Passages with one real error each: from the text to the finding, each is reported, with the right suggestion.

Numbers and dates that belong to real instruments are real; the reports around them are written for these tests.
"""

from __future__ import annotations

import pytest
from check_corpora import register
from check_texts import HEAD, dates

from vncite.link.register import Register

Row = tuple[list[str], str, str, str | None]
"""Documents; the code, the number and the suggestion of the one finding that must be there."""
ORDER = (
    "Nghị quyết số 79/NQ-CP ngày 22/7/2021; Nghị quyết số 83/NQ-CP ngày 30/7/2021; Nghị quyết số 84/NQ-CP ngày "
    "31 tháng 7 năm 2021 của Chính phủ. "
)
WRONG: list[Row] = [
    # D101: two dates
    (
        [
            "Nghị quyết số 42/NQ-CP ngày 04/09/2020 của Chính phủ.",
            "Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020.",
        ],
        "D101",
        "42/NQ-CP",
        "2020-04-09",
    ),
    (
        [
            (
                "Quyết định số 412/QĐ-UBND ngày 18/3/2021 của UBND tỉnh Sơn La. Thực hiện Quyết định số "
                "412/QĐ-UBND ngày 18/3/2021 của UBND tỉnh Sơn La."
            ),
            "Quyết định số 412/QĐ-UBND ngày 19/3/2021 của UBND tỉnh Sơn La.",
        ],
        "D101",
        "412/QĐ-UBND",
        "2021-03-18",
    ),
    (
        [
            (
                "Nghị định số 94/2022/NĐ-CP ngày 07/11/2022; Nghị định số 94/2022/NĐ-CP ngày 11/07/2022; Nghị "
                "định số 94/2022/NĐ-CP ngày 07 tháng 11 năm 2022."
            ),
        ],
        "D101",
        "94/2022/NĐ-CP",
        "2022-11-07",
    ),
    (
        [
            "Kết luận số 14-KL/TW ngày 22 tháng 9 năm 2021 của Bộ Chính trị.",
            ("Kết luận số 14-KL/TW ngày 22/9/2022 của Bộ Chính trị. Kết luận số 14-KL/TW ngày 22 tháng 9 năm 2021."),
        ],
        "D101",
        "14-KL/TW",
        "2021-09-22",
    ),
    (
        [
            (
                "Luật Dầu khí số 12/2022/QH15 ngày 14/11/2022. Luật Dầu khí số 12/2022/QH15 ngày 14 tháng 11 năm "
                "2022. Luật Dầu khí số 12/2022/QH15 ngày 24/11/2022."
            ),
        ],
        "D101",
        "12/2022/QH15",
        "2022-11-14",
    ),
    # D102: exchanged: by the report's date, the term, the order
    (
        [
            HEAD + "Quyết định số 1719/QĐ-UBND ngày 10/12/2022 của UBND tỉnh.",
        ],
        "D102",
        "1719/QĐ-UBND",
        "2022-10-12",
    ),
    (
        [
            "Nghị quyết số 268/NQ-UBTVQH15 ngày 08/06/2021 của Ủy ban Thường vụ Quốc hội.",
        ],
        "D102",
        "268/NQ-UBTVQH15",
        "2021-08-06",
    ),
    (
        [
            HEAD + "Kế hoạch số 231/KH-UBND ngày 09/12/2022 của UBND tỉnh Sơn La.",
        ],
        "D102",
        "231/KH-UBND",
        "2022-09-12",
    ),
    (
        [
            (
                "Quyết định số 300/QĐ-UBND ngày 05/03/2021; Quyết định số 295/QĐ-UBND ngày 28/4/2021; Quyết định "
                "số 290/QĐ-UBND ngày 25/4/2021; Quyết định số 310/QĐ-UBND ngày 14/5/2021 của UBND tỉnh Sơn La."
            ),
        ],
        "D102",
        "300/QĐ-UBND",
        "2021-05-03",
    ),
    # D103: no such day
    (
        [
            "Kế hoạch số 58/KH-UBND ngày 31/6/2021 của UBND tỉnh Sơn La.",
        ],
        "D103",
        "58/KH-UBND",
        None,
    ),
    (
        [
            "Thông tư số 06/2021/TT-BYT ngày 04/25/2021 của Bộ Y tế.",
        ],
        "D103",
        "06/2021/TT-BYT",
        "2021-04-25",
    ),
    (
        [
            "Công văn số 1125/UBND-VX ngày 30/02/2021 của UBND tỉnh Sơn La.",
        ],
        "D103",
        "1125/UBND-VX",
        None,
    ),
    (
        [
            "Quyết định số 27/QĐ-TTg ngày 29/02/2021 của Thủ tướng Chính phủ.",
        ],
        "D103",
        "27/QĐ-TTg",
        None,
    ),
    (
        [
            "Chỉ thị số 05/CT-UBND ngày 20/00/2020 của UBND tỉnh Sơn La.",
        ],
        "D103",
        "05/CT-UBND",
        None,
    ),
    # D104: outside the year or the term of the number
    (
        [
            "Nghị định số 75/2022/NĐ-CP ngày 12/10/2021 của Chính phủ.",
        ],
        "D104",
        "75/2022/NĐ-CP",
        "2022-10-12",
    ),
    (
        [
            "Thông tư số 09/2019/TT-BYT ngày 10/6/2016 của Bộ Y tế.",
        ],
        "D104",
        "09/2019/TT-BYT",
        "2019-06-10",
    ),
    (
        [
            "Nghị quyết số 12/2021/UBTVQH15 ngày 30/12/2020 của Ủy ban Thường vụ Quốc hội.",
        ],
        "D104",
        "12/2021/UBTVQH15",
        "2021-12-30",
    ),
    (
        [
            "Nghị quyết số 268/NQ-UBTVQH15 ngày 15/6/2021 của Ủy ban Thường vụ Quốc hội.",
        ],
        "D104",
        "268/NQ-UBTVQH15",
        None,
    ),
    (
        [
            "Kết luận số 12-KL/TW ngày 06/4/2022 của Bộ Chính trị khóa XII.",
        ],
        "D104",
        "12-KL/TW",
        None,
    ),
    # D105: cited before it exists
    (
        [
            HEAD + "Thực hiện Thông tư 19/2023/TT-BYT của Bộ Y tế.",
        ],
        "D105",
        "19/2023/TT-BYT",
        None,
    ),
    (
        [
            HEAD + "Thực hiện Nghị định số 13/2023/NĐ-CP của Chính phủ về bảo vệ dữ liệu cá nhân.",
        ],
        "D105",
        "13/2023/NĐ-CP",
        None,
    ),
    (
        [
            HEAD + "Thực hiện Luật số 20/2023/QH15 ngày 22/6/2023 của Quốc hội.",
        ],
        "D105",
        "20/2023/QH15",
        None,
    ),
    (
        [
            HEAD + "Kế hoạch số 240/KH-UBND ngày 25/11/2022 của UBND tỉnh Sơn La.",
        ],
        "D105",
        "240/KH-UBND",
        None,
    ),
    # D106: out of order; where more speaks for the exchange it is D102
    (
        [
            ORDER + "Nghị quyết số 86/NQ-CP ngày 08/06/2021 của Chính phủ.",
        ],
        "D106",
        "86/NQ-CP",
        "2021-08-06",
    ),
    (
        [
            (
                "Nghị quyết số 16/NQ-CP ngày 02/08/2021; Nghị quyết số 21/NQ-CP ngày 26/02/2021; Nghị quyết số "
                "23/NQ-CP ngày 28/02/2021 của Chính phủ."
            ),
        ],
        "D106",
        "16/NQ-CP",
        "2021-02-08",
    ),
]


@pytest.mark.parametrize(("texts", "code", "number", "suggested"), WRONG)
def test_what_is_wrong_is_found(texts: list[str], code: str, number: str, suggested: str | None) -> None:
    found = dates(*texts)
    assert [(one.code, one.number, one.suggested) for one in found] == [(code, number, suggested)]
    assert found[0].severity != "note"


KNOWN = register(("128/NQ-CP", "NQ", "Chính phủ", "2021-10-11"), ("77-KL/TW", "KL", "Bộ Chính trị", "2020-06-05"))
LIST = (
    "Huyện đã triển khai: Nghị quyết số 42/NQ-CP ngày 04/09/2020; Nghị quyết số 16/NQ-CP ngày 02/08/2021; "
    "Nghị quyết số 21/NQ-CP ngày 26/02/2021; Nghị quyết số 145/NQ-CP ngày 19/11/2021; Quyết định số 1933/QĐ-TTg "
    "ngày 08/11/2022 của Thủ tướng Chính phủ.\n"
)
PROOF = "Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020. Nghị quyết số 16/NQ-CP ngày 08 tháng 02 năm 2021."


@pytest.mark.parametrize(
    ("texts", "known", "code", "number", "suggested"),
    [
        (["Nghị quyết số 128/NQ-CP ngày 11/12/2021 của Chính phủ."], KNOWN, "D107", "128/NQ-CP", "2021-10-11"),
        (["Nghị quyết số 128/NQ-CP ngày 10/11/2021 của Chính phủ."], KNOWN, "D102", "128/NQ-CP", "2021-10-11"),
        ([LIST, PROOF], None, "D108", "1933/QĐ-TTg", "2022-08-11"),
        (["Nghị quyết số 128/NQ-CP ngày 11/10/2022 của Chính phủ."], KNOWN, "D109", "128/NQ-CP", "2021-10-11"),
        (["Kết luận số 77-KL/TW ngày 05/6/2022 của Bộ Chính trị."], KNOWN, "D109", "77-KL/TW", "2020-06-05"),
        (["- Năm 2020:\nKế hoạch số 14/KH-UBND ngày 24/3/2021 của UBND tỉnh Sơn La\n"], None,
         "D109", "14/KH-UBND", "2020-03-24"),
    ],
)  # fmt: skip
def test_what_a_register_a_list_or_a_heading_shows(
    texts: list[str], known: Register | None, code: str, number: str, suggested: str
) -> None:
    found = [one for one in dates(*texts, known=known) if one.number == number]
    assert [(one.code, one.suggested) for one in found] == [(code, suggested)]
