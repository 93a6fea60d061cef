"""Texts for laws that hold for every text: citations well and badly written, in pieces, in any order; any text."""

from __future__ import annotations

from hypothesis import strategies as st

TYPES = (
    "Nghị quyết", "nghị quyết", "NGHỊ QUYẾT", "Nghị định", "Quyết định", "Thông tư",
    "Thông tư liên tịch", "Chỉ thị", "Kết luận", "Công văn", "Kế hoạch", "Tờ trình", "Luật", "Bộ luật",
    "Pháp lệnh", "Hiến pháp", "QĐ", "NQ", "Nghi quyết", "quyết", "Văn bản",
)  # fmt: skip
NUMBERS = (
    "128/NQ-CP", "15/2021/NĐ-CP", "12/2021/UBTVQH15", "77-KL/TW", "05-NQ/TU", "873/UBND-KGVX",
    "31/2024/QH15", "12/QĐ-UBND", "128-NQ/CP", "42/NQ/CP", "218/QD-BYT", "84/NQCP",
    "03/2015/TTLT-BCA-BTP", "01, 02/NQ-CP", "10 đến số 12/NQ-CP", "68", "16, 17", "206-CP",
    "54/VBHN-VPQH", "5053-CV/VPTW/nb", "66.7/2025/NQ-CP", "1836 QĐ/TWĐTN", "16495/BТС-PTHT",
    "84 / NQ – CP", "139664/140394", "12/", "/NQ-CP", "-",
)  # fmt: skip
DATES = (
    "ngày 05/7/2021", "ngày 28 tháng 11 năm 2023", "ngày 28 ngày 11 năm 2023", "ngày 20/00/2020",
    "(05/7/2021)", "ngày", "ngày     tháng 3 năm 2023", "Ngày 5-7-2021,", "năm 2019",
    "tháng Bảy năm 2021", "từ ngày 01/01/2022-31/12/2022",
)  # fmt: skip
BODIES = (
    "của Chính phủ", "của UBND tỉnh Sơn La", "của Thủ tướng Chính phủ", "UBND huyện đã ban hành",
    "của Bộ Công an, Bộ Tư pháp và Bộ Quốc phòng", "của Ban Chỉ đạo", "Bộ Y tế ban hành",
    "của Quốc hội khóa XV", "theo đề nghị của Sở Y tế tại",
)  # fmt: skip
WORDS = (
    "Căn cứ", "Thực hiện", "theo quy định tại", "theo hướng dẫn tại", "được sửa đổi, bổ sung bởi",
    "sửa đổi, bổ sung một số điều của", "thay thế", "quy định chi tiết", "về việc", "các", "số", "và",
    "hoặc", "của", "tại", "này", "nêu trên", "cùng ngày", "khoản 2 Điều 5",
    "điểm a, b khoản 2 và khoản 3 Điều 5", "Mục II Phụ lục I", "(sau đây gọi tắt là Nghị định 60)",
    "(sau đây viết tắt là", "Tổ chức chính quyền địa phương", "Đất đai", "Phòng, chống thiên tai",
    "Kính gửi: Sở Y tế", "Số:", "Số: 30/BC-UBND", "BÁO CÁO", "TM. ỦY BAN NHÂN DÂN",
    "Mộc Châu, ngày 20 tháng 12 năm 2021", "Nơi nhận:", "dự thảo", "pháp", "kỷ", "Hợp đồng", "TCVN",
    "CÔNG BÁO/Số 695 + 696/Ngày 22-8-2022", "Ký bởi: Sở Tư pháp", "2.", "-", "a)", "Điều 1.",
)  # fmt: skip
MARKS = (
    " ", " ", " ", " ", " ", " ", "  ", ", ", "; ", ". ", ": ", "\n", "\n\n", "\n- ", " (", ") ", "\t",
    "\f", "\u00a0", "\u00ad", "\u200b", "\ufeff", "", "\ufffe", "\x02", "/", "-", "–", "“", "”", "\0",
    "\u0301", "\U0001f600", "\r\n", "𝐍", "ﬁ", "가",
)  # fmt: skip

PIECES = st.sampled_from(TYPES + NUMBERS + DATES + BODIES + WORDS)
CITING = st.lists(st.tuples(PIECES, st.sampled_from(MARKS)), max_size=40).map(
    lambda parts: "".join(piece + mark for piece, mark in parts)
)
"""Pieces of the language of citations in any order."""

LEADS = (
    "Căn cứ", "Thực hiện", "theo", "theo quy định tại khoản 2 Điều 5", "Theo đề nghị tại",
    "UBND huyện đã ban hành",
)  # fmt: skip
CITATION = st.tuples(
    st.sampled_from(LEADS),
    st.sampled_from(TYPES[:12]),
    st.sampled_from(NUMBERS[:12]),
    st.sampled_from(("", *DATES[:2])),
    st.sampled_from(("", *BODIES[:3])),
    st.sampled_from((";\n", ". ", ", ", " và ")),
).map(lambda parts: "{} {} số {} {} {}{}".format(*parts).replace("  ", " "))  # fmt: skip
SENTENCES = st.lists(CITATION, min_size=1, max_size=8).map("".join)
"""Citations as offices write them."""

ANY = st.text(max_size=300)
"""Any characters at all, lone surrogates and all."""

TEXTS = st.one_of(SENTENCES, CITING, ANY)
