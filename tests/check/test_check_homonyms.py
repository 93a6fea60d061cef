"""Pairs that look alike and are right: from the text to the finding, none of them is reported.

Numbers and dates that belong to real instruments are real; the reports around them are written for these tests.
"""

from __future__ import annotations

import pytest
from check_texts import HEAD, dates

RIGHT = {
    "plans of two years": [
        (
            "Kế hoạch số 31/KH-UBND ngày 12/02/2020 của UBND tỉnh Sơn La; Kế hoạch số 31/KH-UBND ngày 09/3/2021 "
            "của UBND tỉnh Sơn La."
        ),
    ],
    "one number in two terms of the Party": [
        ("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị; Chỉ thị số 05-CT/TW ngày 09/6/2021 của Ban Bí thư."),
    ],
    "a conclusion of two terms in two reports": [
        "Kết luận số 14-KL/TW ngày 22/9/2021 của Bộ Chính trị.",
        "Kết luận số 14-KL/TW ngày 26/12/2016 của Ban Bí thư.",
    ],
    "a law and a resolution": [
        "Luật số 43/2019/QH14 ngày 14/6/2019 và Nghị quyết số 43/2017/QH14 ngày 14/6/2017 của Quốc hội.",
    ],
    "a law and a resolution of one year": [
        "Luật số 72/2020/QH14 ngày 17/11/2020 và Nghị quyết số 72/2020/QH14 ngày 10/6/2020 của Quốc hội.",
    ],
    "resolutions of the Assembly in two terms": [
        "Nghị quyết số 30/2016/QH14 ngày 28/10/2016; Nghị quyết số 30/2021/QH15 ngày 28/7/2021 của Quốc hội.",
    ],
    "the Assembly and its Standing Committee": [
        (
            "Nghị quyết số 24/2021/QH15 ngày 28/7/2021 của Quốc hội; Nghị quyết số 24/2022/UBTVQH15 ngày "
            "11/8/2022 của Ủy ban Thường vụ Quốc hội."
        ),
    ],
    "with and without the year": [
        (
            "Quyết định số 15/2020/QĐ-TTg ngày 24/4/2020; Quyết định số 15/QĐ-TTg ngày 08/01/2020 của Thủ tướng "
            "Chính phủ."
        ),
    ],
    "a resolution with and without the year": [
        (
            "Nghị quyết số 30a/2008/NQ-CP ngày 27/12/2008; Nghị quyết số 30/NQ-CP ngày 04/3/2022; Nghị quyết số "
            "30/2009/NQ-CP ngày 02/6/2009 của Chính phủ."
        ),
    ],
    "a series of special resolutions": [
        (
            "Nghị quyết số 66.1/2025/NQ-CP ngày 18/7/2025; Nghị quyết số 66.7/2025/NQ-CP ngày 15/11/2025; Nghị "
            "quyết số 205/2025/NQ-CP ngày 28/7/2025 của Chính phủ."
        ),
    ],
    "a special resolution and one of the year": [
        "Nghị quyết số 66/NQ-CP ngày 26/3/2025; Nghị quyết số 66.3/2025/NQ-CP ngày 15/9/2025 của Chính phủ.",
    ],
    "province and district": [
        (
            "Quyết định số 412/QĐ-UBND ngày 08/3/2021 của UBND tỉnh Sơn La; Quyết định số 412/QĐ-UBND ngày "
            "19/4/2021 của UBND huyện Bắc Yên."
        ),
    ],
    "two districts": [
        (
            "Kế hoạch số 77/KH-UBND ngày 12/4/2021 của UBND huyện Mộc Châu; Kế hoạch số 77/KH-UBND ngày "
            "04/12/2021 của UBND huyện Bắc Yên."
        ),
    ],
    "two provinces in two reports": [
        "Nghị quyết số 04/2021/NQ-HĐND ngày 11/8/2021 của HĐND tỉnh Sơn La.",
        "Nghị quyết số 04/2021/NQ-HĐND ngày 08/11/2021 của HĐND tỉnh Lai Châu.",
    ],
    "committee and council": [
        (
            "Kế hoạch số 20/KH-UBND ngày 02/3/2022 của UBND tỉnh Sơn La; Kế hoạch số 20/KH-HĐND ngày 03/02/2022 "
            "của HĐND tỉnh Sơn La."
        ),
    ],
    "a committee and its steering committee": [
        ("Kế hoạch số 18/KH-UBND ngày 05/3/2021; Kế hoạch số 18/KH-BCĐ ngày 03/5/2021 của Ban Chỉ đạo tỉnh Sơn La."),
    ],
    "two ministries": [
        (
            "Thông tư số 06/2021/TT-BYT ngày 05/4/2021 của Bộ Y tế; Thông tư số 06/2021/TT-BXD ngày 30/6/2021 "
            "của Bộ Xây dựng."
        ),
    ],
    "two types": [
        "Chỉ thị số 16/CT-TTg ngày 31/3/2020; Công điện số 16/CĐ-TTg ngày 03/3/2020 của Thủ tướng Chính phủ.",
    ],
    "exchangeable dates that are right": [
        (
            "Nghị quyết số 42/NQ-CP ngày 09/4/2020; Nghị quyết số 16/NQ-CP ngày 08/02/2021; Nghị quyết số "
            "86/NQ-CP ngày 06/8/2021; Nghị quyết số 128/NQ-CP ngày 11/10/2021."
        ),
    ],
    "numbers of one day": [
        (
            "Quyết định số 101/QĐ-UBND ngày 10/5/2021; Quyết định số 102/QĐ-UBND ngày 10/5/2021; Quyết định số "
            "104/QĐ-UBND ngày 11/5/2021 của UBND tỉnh Sơn La."
        ),
    ],
    "late numbering of a few days": [
        "Nghị định số 56/2017/NĐ-CP ngày 09/5/2017; Nghị định số 59/2017/NĐ-CP ngày 17/4/2017 của Chính phủ.",
    ],
    "regulations with codes of their own": [
        (
            "Quy định số 102-QĐ/TW ngày 15/11/2017 của Bộ Chính trị; Quy định số 08-QĐi/TW ngày 25/10/2018 của "
            "Ban Chấp hành Trung ương."
        ),
    ],
    "decision and regulation of the Party": [
        (
            "Quyết định số 99-QĐ/TW ngày 03/10/2017 của Ban Bí thư; Quy định số 101-QĐ/TW ngày 28/02/2023 của "
            "Ban Bí thư; Quy định số 22-QĐ/TW ngày 28/7/2021."
        ),
    ],
    "padded and not": [
        "Nghị quyết số 42/NQ-CP ngày 9/4/2020 và Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020.",
    ],
    "amended by a later one": [
        (
            "Nghị định số 24/2014/NĐ-CP ngày 04/4/2014 của Chính phủ, được sửa đổi, bổ sung bởi Nghị định số "
            "107/2020/NĐ-CP ngày 14/9/2020."
        ),
    ],
    "guided at a later one": [
        (
            "Luật Đầu tư số 61/2020/QH14 ngày 17/6/2020 hướng dẫn tại Nghị định số 31/2021/NĐ-CP ngày 26/3/2021; Luật "
            "số 67/2014/QH13 ngày 26/11/2014 sửa đổi theo Luật số 03/2016/QH14 ngày 22/11/2016."
        ),
    ],
    "now another": [
        "Nghị định số 63/2014/NĐ-CP ngày 26/6/2014 (nay là Nghị định số 24/2024/NĐ-CP ngày 27/02/2024).",
    ],
    "a repeal that lists its objects": [
        (
            "Nghị định số 123/2020/NĐ-CP ngày 19/10/2020 bãi bỏ Nghị định số 51/2010/NĐ-CP ngày 14/5/2010, Nghị định "
            "số 04/2014/NĐ-CP ngày 17/01/2014 và Nghị định số 119/2018/NĐ-CP ngày 12/9/2018."
        ),
    ],
    "a table with a column of expiry": [
        (
            "STT | Số ký hiệu | Ngày ban hành | Ngày hết hiệu lực\n1 | 12/2019/QĐ-UBND | 05/4/2019 | 01/01/2023\n"
            "2 | 20/2019/QĐ-UBND | 12/6/2019 | 15/7/2022\n"
        ),
    ],
    "side by side in a subject": [
        (
            "Báo cáo số 14/BC-UBND ngày 20/01/2021 của UBND tỉnh Sơn La về kết quả thực hiện Nghị quyết số "
            "01/NQ-CP ngày 01/01/2021 và Quyết định số 215/QĐ-TTg ngày 16/02/2021."
        ),
    ],
    "cited on its own day": [
        HEAD + "UBND tỉnh báo cáo kết quả thực hiện Kế hoạch số 90/KH-UBND ngày 18/11/2022.",
    ],
    "a number of the report's own year": [
        HEAD
        + ("Sở Y tế thực hiện Thông tư 09/2022/TT-BYT và Nghị định số 75/2022/NĐ-CP ngày 12/10/2022 của Chính phủ."),
    ],
}


@pytest.mark.parametrize("texts", RIGHT.values(), ids=RIGHT)
def test_what_looks_alike_is_no_error(texts: list[str]) -> None:
    assert [(one.code, one.severity, one.message) for one in dates(*texts)] == []
