"""Issuing bodies as a text states them, before or after: a text, and what each of its citations says of its issuer."""

import re

import pytest
from finding import found, rows

LETTERS = re.compile(r" \([A-ZĐ&]+\)")
"""The letters of a name in brackets, which are where it is named and no part of it."""

# text -> issuer of each citation, in order
ISSUERS = [
    ("Công văn số 5/BV-KH của Bệnh viện đa khoa tỉnh về thu.", ["Bệnh viện đa khoa tỉnh"]),
    ("Quyết định số 12/QĐ-BCH của Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh về kiện toàn.",
     ["Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh"]),
    ("Công văn số 5/BHXH-TN của Giám đốc Bảo hiểm xã hội tỉnh về thu.", ["Giám đốc Bảo hiểm xã hội tỉnh"]),
    # the body whose symbol the numbers in the bracket bear, whatever stands between
    ("các Quyết định phê duyệt quy hoạch sử dụng đất của UBND tỉnh Lào Cai (số 312/QĐ-UBND ngày 5/3/2021).",
     ["UBND tỉnh Lào Cai"]),
    ("các Chỉ thị của Thủ tướng và của Chủ tịch UBND tỉnh (số 9/CT-UBND ngày 2/3/2021)", ["Chủ tịch UBND tỉnh"]),
    ("Theo khoản 1 Điều 2 Quyết định của UBND tỉnh về giá đất (số 12/2015/QĐ-UBND)", ["UBND tỉnh"]),
    ("Đảng ủy, Ban Giám đốc Công an tỉnh đã chỉ đạo tại Kế hoạch số 12/KH-CAT-PV01.", ["Công an tỉnh"]),
    ("Quyết định số 5/QĐ-BCĐ của Ban Chỉ đạo Nhà nước Dự án điện hạt nhân Ninh Thuận.",
     ["Ban Chỉ đạo Nhà nước Dự án điện hạt nhân Ninh Thuận"]),
    # the last word of a post that opens the body's name; its head where the symbol names the body
    ("Quyết định số 12/QĐ-BCĐ của Trưởng Ban Chỉ đạo Nhà nước về Du lịch ban hành Quy chế.",
     ["Trưởng Ban Chỉ đạo Nhà nước về Du lịch"]),
    ("Quyết định số 12/QĐ-BTC của Trưởng Ban Tổ chức Tỉnh ủy về việc kiện toàn.", ["Trưởng Ban Tổ chức Tỉnh ủy"]),
    ("Theo đề nghị của Giám đốc Công an tỉnh tại Tờ trình số 21/TTr-CAT.", ["Giám đốc Công an tỉnh"]),
    # the matter of a committee to its end
    ("Kế hoạch số 5/KH-BCĐ của Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và "
     "Đề án 06 tỉnh "
     "về dữ liệu.", ["Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06 tỉnh"]),
    ("Chương trình số 12-CTr/BCĐ của Ban Chỉ đạo Trung ương về hoàn thiện thể chế, pháp luật ban hành ngày 30/12/2025.",
     ["Ban Chỉ đạo Trung ương về hoàn thiện thể chế, pháp luật"]),
    ("Quyết định số 21/QĐ-BCĐ của Ban Chỉ đạo Trung ương về việc ban hành kế hoạch.", ["Ban Chỉ đạo Trung ương"]),
    # who does something by the rules, on which level
    ("Hồ sơ nêu ở khoản 1 Điều 9 Nghị định số 18/2023/NĐ-CP do Ủy ban nhân dân cấp xã và công an giải quyết.",
     [None]),
    ("Giấy phép theo Quyết định số 12/QĐ-UBND do Ủy ban nhân dân tỉnh cấp.", ["Ủy ban nhân dân tỉnh"]),
    # several papers of one body
    ("Căn cứ các Quyết định của Thủ tướng Chính phủ về giao trồng rừng cho các tỉnh vùng núi trong mười năm "
     "tới, có tính đến năm 2040: "
     "Quyết định số 29/QĐ-TTg ngày 16/12/2023; Quyết định số 90/QĐ-TTg ngày 03/8/2024;", ["Thủ tướng Chính phủ"] * 2),
    ("các Quyết định của Bộ trưởng Bộ Y tế phê duyệt điều chỉnh mạng lưới thư viện thời kỳ mới (số 26/QĐ-BYT ngày "
     "29/4/2025 và số 57/QĐ-BYT ngày 29/7/2025)", ["Bộ trưởng Bộ Y tế"] * 2),
    ("[1] Bộ Y tế, Thông tư số 3/2017/TT-BYT ngày 01/3/2017.", ["Bộ Y tế"]),
    # what a body does with the paper named behind it, by other verbs and prepositions
    ("UBND huyện cụ thể hóa bằng Kế hoạch số 35/KH-UBND ngày 12/5/2022.", ["UBND huyện"]),
    ("Chính phủ thể chế hóa chủ trương này bằng Nghị quyết số 41/NQ-CP.", ["Chính phủ"]),
    ("Ủy ban Kiểm tra Tỉnh ủy, tại Thông báo số 77-TB/UBKTTU, đã nêu rõ.", ["Ủy ban Kiểm tra Tỉnh ủy"]),
    ("Sở Tài chính đã trả lời phòng ở văn bản số 815/STC-NS ngày 02/4/2023.", ["Sở Tài chính"]),
    ("Chỉ tiêu mà HĐND huyện quyết nghị trong Nghị quyết số 21/NQ-HĐND được giao lại.", ["HĐND huyện"]),
    ("Bộ Nội vụ đã hướng dẫn tại khoản 2 mục 4 Công văn số 310/BNV-TL.", ["Bộ Nội vụ"]),
    ("UBND huyện phê duyệt báo cáo kinh tế - kỹ thuật tại Quyết định số 540/QĐ-UBND.", ["UBND huyện"]),
    ("UBND huyện Quế Sơn cũng đã thu hồi nốt phần đất ấy bằng Quyết định số 311/2004/QĐ-UB.", ["UBND huyện Quế Sơn"]),
    ("UBND tỉnh phê duyệt kế hoạch sử dụng đất từng năm của các huyện miền núi tại các Quyết định số 9/QĐ-UBND",
     ["UBND tỉnh"]),
    # the last word of a place that is spelt as an adverb
    ("UBND huyện Chợ Mới ban hành Kế hoạch số 35/KH-UBND.", ["UBND huyện Chợ Mới"]),
    ("UBND huyện Chợ Mới mới ban hành Kế hoạch số 35/KH-UBND.", ["UBND huyện Chợ Mới"]),
    ("Bộ Tài chính đã tiếp thu, giải trình (Báo cáo số 212/BC-BTC) và trình Chính phủ tại Tờ trình số 213/TTr-BTC.",
     ["Bộ Tài chính", "Bộ Tài chính"]),
    ("Bộ Tài chính kiểm tra, xử lý theo quy định tại Thông tư số 40/2021/TT-BTC.", [None]),
    ("UBND huyện yêu cầu các phòng thực hiện nội dung trong Kế hoạch số 12/KH-UBND", [None]),
    ("UBND huyện họp\n- Việc nêu tại Kế hoạch số 12/KH-UBND", [None]),
    ("Theo kiến nghị của Kiểm toán nhà nước khu vực V tại Thông báo số 44/TB-KVV.", ["Kiểm toán nhà nước khu vực V"]),
    ("Trong công văn 812/TCT-CS ngày 10/6/2024 gửi các cục thuế, Tổng cục Thuế lưu ý việc kê khai.", ["Tổng cục Thuế"]),
    # whom another tells what to do, or of whose paper they speak
    ("Đề nghị Chính phủ xem xét, sửa đổi nội dung tại Nghị định số 15/2021/NĐ-CP.", [None]),
    ("Đề nghị Bộ Tài chính xem xét, bổ sung vốn (Công văn số 12/BTC-NS).", [None]),
    ("Các tỉnh gửi Bộ Nội vụ hồ sơ, danh sách (Công văn số 15/BNV-TL).", [None]),
    ("Theo Bộ Tài chính, các địa phương được bổ sung vốn tại Quyết định số 15/QĐ-BTC.", [None]),
    ("UBND huyện hoàn thành chỉ tiêu giao tại khoản 2 Điều 1 Quyết định số 15/QĐ-UBND.", [None]),
    ("UBND huyện được giao chủ trì tại mục 2 Kế hoạch số 15/KH-UBND.", [None]),
    ("Nhiệm vụ giao cho UBND các xã tại mục 3 Kế hoạch số 15/KH-UBND.", [None]),
    ("Giao UBND huyện, tại Quyết định số 15/2021/QĐ-UBND, quản lý đất.", [None]),
    ("UBND tỉnh chỉ đạo khắc phục các hạn chế nêu trong Báo cáo số 15/BC-UBND.", [None]),
    ("UBND huyện giải trình các nội dung nêu trong Công văn số 12/UBND-NC ngày 3/4/2021.", [None]),
    ("UBND huyện thông báo đến các xã nội dung chỉ đạo trong Công văn số 12/UBND-NC ngày 3/4/2021.", [None]),
    ("UBND huyện chỉ đạo các phòng giải quyết kiến nghị trong Công văn số 1234/UBND-NC.", [None]),
    ("UBND xã Tân Hoa chưa trả lời các kiến nghị ở Công văn số 12/UBND-NC.", [None]),
    ("Thanh tra kết luận UBND huyện vi phạm các quy định nêu trong Quyết định số 15/2020/QĐ-UBND.", [None]),
    ("Khiếu nại của Công ty TNHH Hoa Ban tại Quyết định số 44/QĐ-GQKN.", [None]),
    ("Kinh phí của Sở Tài chính tại Thông báo số 44/TB-KBSL.", [None]),
    ("Đại diện Sở Tư pháp trình bày Báo cáo số 44/BC-BSX.", [None]),
    ("Kế hoạch sử dụng đất theo Quyết định số 123/QĐ-UBND do Phòng Tài nguyên và Môi trường lập.", [None]),
    ("Danh sách kèm theo Quyết định số 12/QĐ-UBND do UBND xã lập.", [None]),
    ("Tuyên truyền Quyết định số 12/QĐ-UBND ngày 3/4/2021 - UBND xã.", [None]),
    ("Kế hoạch số 12/KH-UBND (UBND xã ban hành 03/5 kế hoạch) đã xong.", [None]),
    ("Tại Công văn số 1234/UBND-KT gửi các sở, UBND huyện được giao bổ sung hồ sơ.", [None]),
    # behind a dash, in the bracket of the day
    ("Thông tư số 40/2021/TT-BTC - Bộ Tài chính; Thông tư số 11/2022/TT-UBDT ngày 30/6/2022 – Ủy ban Dân tộc\n",
     ["Bộ Tài chính", "Ủy ban Dân tộc"]),
    ("Thông tư số 40/2021/TT-BTC - Bộ Y tế; và các văn bản khác", [None]),
    ("QĐ số 17/2020/QĐ-UBND (15/6/2020, UBND tỉnh): đề nghị giữ nguyên.", ["UBND tỉnh"]),
    ("xử lý nợ theo Chỉ thị 19/CT-TTg (Thủ tướng Chính phủ ban hành 12/8/2014).", ["Thủ tướng Chính phủ"]),
    # one giver of several papers, and papers of others behind his
    (
        "UBND huyện đã ban hành Kế hoạch số 12/KH-UBND ngày 3/4/2021, gửi báo cáo theo yêu cầu tại Công văn "
        "số 15/UBND-VP ngày 4/4/2021.",
        ["UBND huyện", None],
    ),
    (
        "UBND huyện ban hành Quyết định số 12/QĐ-UBND ngày 3/4/2021, bổ sung kinh phí tỉnh cấp tại Quyết "
        "định số 15/QĐ-UBND ngày 1/4/2021.",
        ["UBND huyện", None],
    ),
    (
        "HĐND huyện ban hành Nghị quyết số 12/NQ-HĐND, điều chỉnh vốn tỉnh giao tại Nghị quyết số 15/NQ-HĐND.",
        ["HĐND huyện", None],
    ),
    ("Thủ tướng Chính phủ đã ký Quyết định số 700/QĐ-TTg về dân số và các Quyết định số 701/QĐ-TTg, 702/QĐ-TTg.",
     ["Thủ tướng Chính phủ"] * 3),
    ("UBND tỉnh phê duyệt dự án tại Quyết định số 90/QĐ-UBND, điều chỉnh lần 1 tại Quyết định số 91/QĐ-UBND.",
     ["UBND tỉnh", "UBND tỉnh"]),
    # texts of old fonts have no capital Ủ, newspapers write offices small
    (
        "Ngày 17 tháng 4 năm 1997 ủy ban nhân dân thành phố Hải Phòng ký Quyết định số 408/QĐ-UB",
        ["ủy ban nhân dân thành phố Hải Phòng"],
    ),
    (
        "Việc này được ủy ban nhân dân thành phố Hải Phòng phê duyệt tại Quyết định số 135/QĐ-UB",
        ["ủy ban nhân dân thành phố Hải Phòng"],
    ),
    (
        "UBND thành phố Hải Phòng đã họp; ủy ban nhân dân huyện An Lão ban hành Quyết định số 55/QĐ-UB",
        ["ủy ban nhân dân huyện An Lão"],
    ),
    ("Ngày 2/3/1996, thủ tướng Chính phủ ký Quyết định số 55/TTg", ["thủ tướng Chính phủ"]),
    ("Sau đó bộ trưởng Bộ Y tế ký Quyết định số 55/QĐ-BYT", ["bộ trưởng Bộ Y tế"]),
    ("Sau đó phó chủ tịch UBND tỉnh Nghệ An ký Quyết định số 55/QĐ-UBND", ["phó chủ tịch UBND tỉnh Nghệ An"]),
    ("Sau đó sở xây dựng tỉnh Hải Phòng ký Quyết định số 135/QĐ-SXD", [None]),
    # two departments of a province, a council with a comma in its name, an office with a longer name than another's
    ("Hướng dẫn số 15/HD-SGDĐT-SNV của Sở Giáo dục và Đào tạo, Sở Nội vụ", ["Sở Giáo dục và Đào tạo, Sở Nội vụ"]),
    ("Hướng dẫn số 15/HDLS-STC-SNV của Sở Tài chính - Sở Nội vụ", ["Sở Tài chính - Sở Nội vụ"]),
    ("Kế hoạch số 15/KH-SGDĐT của Sở Giáo dục và Đào tạo, Sở Nội vụ có văn bản", ["Sở Giáo dục và Đào tạo"]),
    (
        "Công văn số 5/HĐTĐKT của Hội đồng thi đua, khen thưởng huyện Lộc Ninh",
        ["Hội đồng thi đua, khen thưởng huyện Lộc Ninh"],
    ),
    ("Công văn số 5/TXNK-PL của Cục Thuế xuất nhập khẩu", ["Cục Thuế xuất nhập khẩu"]),
    ("Nghị quyết số 27-NQ/TW của BCHTƯ Đảng (khóa X)", ["BCHTƯ Đảng"]),
    # behind a date that lost its month, a type word that its subject parts from its number
    ("Nghị định số 75/2009/NĐ-CP ngày 26 tháng năm 2008 của Chính phủ", ["Chính phủ"]),
    ("Ngày 15/1/2018, UBND huyện đã ban hành Kế hoạch phòng, chống lụt bão năm 2019 số 12/KH-UBND", ["UBND huyện"]),
    ("Ngày 15/1/2018, Bộ Y tế đã ban hành Hướng dẫn công tác kiểm tra năm 2019 số 07/HD-BYT", ["Bộ Y tế"]),
    ("UBND huyện ban hành Quyết định này và Kế hoạch số 12/KH-UBND", [None]),
    # how something was done; a further verb of one subject, whose object gave nothing
    ("Chính phủ đã sớm ban hành Nghị quyết số 68/NQ-CP", ["Chính phủ"]),
    (
        "Ban Thường vụ Đảng ủy Khối đã khẩn trương ban hành Kế hoạch số 8-KH/ĐUK",
        ["Ban Thường vụ Đảng ủy Khối"],
    ),
    ("UBND tỉnh Nghệ An đã thành lập Ban Chỉ đạo, ban hành Quyết định số 12/QĐ-UBND", ["UBND tỉnh Nghệ An"]),
    ("Ban Thường vụ Huyện ủy đã họp, thảo luận và ban hành Nghị quyết số 5-NQ/HU", ["Ban Thường vụ Huyện ủy"]),
    ("Đề nghị UBND xã tổ chức họp, ban hành Quyết định số 12/QĐ-UBND", [None]),
    ("Bệnh viện Bạch Mai đã thành lập tổ công tác, ban hành Quyết định số 152/QĐ-BM", ["Bệnh viện Bạch Mai"]),
    ("Đảng ủy xã đã tổ chức quán triệt nghị quyết của Huyện ủy, ban hành Chương trình số 2-CTr/ĐU", ["Đảng ủy xã"]),
    (
        "UBND xã Chiềng Mung đã họp triển khai Công điện của UBND huyện, ban hành Kế hoạch số 12/KH-UBND",
        ["UBND xã Chiềng Mung"],
    ),
    (
        "UBND xã đã có văn bản gửi các thôn triển khai chỉ đạo của UBND huyện Mai Sơn: Kế hoạch số 12/KH-UBND",
        ["UBND huyện Mai Sơn"],
    ),
    ("BTC ban hành Kế hoạch số 13/KH-BTC về hội thi", [None]),
    ("HĐND tỉnh Gia Lai khóa XI đã thông qua Nghị quyết số 34", ["HĐND tỉnh Gia Lai"]),
    ("Ủy ban nhân dân huyện Quỳ Châu, Nghệ An ra Quyết định số 72/QĐ-UBND", ["Ủy ban nhân dân huyện Quỳ Châu"]),
    # whom another tells what to do gave nothing
    ("Yêu cầu UBND huyện Quảng Xương thực hiện nhiệm vụ được giao tại Công văn số 128/UBND-CN", [None]),
    # … but who is nearer gave it, and who did something besides did not, unless the number has his code
    ("Thủ tướng đã họp với các địa phương, UBND tỉnh tham mưu Tỉnh ủy, ban hành Chỉ thị số 12-CT/TU", ["Tỉnh ủy"]),
    ("Bộ Tư pháp đã xây dựng trình Chính phủ, ban hành Nghị định số 12/2021/NĐ-CP", ["Chính phủ"]),
    ("Sở Nội vụ đã tham mưu UBND tỉnh xem xét, ban hành Quyết định số 12/QĐ-UBND", [None]),
    (
        "Ngày 5/3/2021, Bộ Y tế đã họp và ngày 6/3/2021, Sở Y tế đã sao gửi, ban hành Công văn số 12/SYT-NVY",
        ["Sở Y tế"],
    ),
    ("dịch bệnh trên địa bàn thành phố\nUBND quận 8 đã ban hành Kế hoạch số 12/KH-UBND", ["UBND quận 8"]),
    # bodies by their letters; what was made public; how many papers, and how; a blank that was lost
    ("NHNN vừa ban hành Thông tư 14/2018/TT-NHNN", ["NHNN"]),
    ("Thanh tra Chính phủ đã công bố Kết luận thanh tra số 81/KL-TTCP", ["Thanh tra Chính phủ"]),
    ("Chủ tịch nước công bố Nghị quyết số 3/2020/QH14", [None]),
    (
        "Bộ Công Thương đã ban hành 2 văn bản số 2316/BCT-TC và số 2471/BCT-TC",
        ["Bộ Công Thương", "Bộ Công Thương"],
    ),
    ("Chủ tịch UBND TP Hà Nội đã ban hành hỏa tốc Chỉ thị số 25/CT-UBND", ["Chủ tịch UBND TP Hà Nội"]),
    (
        "UBND huyện đã ban hành các văn bản chỉ đạo về công khai tài sản như: Kế hoạch số 5/KH-UBND",
        ["UBND huyện"],
    ),
    ("Xét đề nghị của Tổng công ty Sông Hồng (công văn số 217/TCT-ĐT)", ["Tổng công ty Sông Hồng"]),
    ("Tờ trình số 1-TTr/TBVK của Tiểu ban Văn kiện", ["Tiểu ban Văn kiện"]),
    ("Nghị định số 84/2008/NĐ-CP ngày 11/12/2008 củaChính phủ về thuế", ["Chính phủ"]),
    ("Nghị định số 84/2008/NĐ-CP cuarơ", [None]),
    # provinces of before 1997
    ("Quyết định số 12/QĐ-UB của UBND tỉnh Hà Nam Ninh về giá", ["UBND tỉnh Hà Nam Ninh"]),
    ("Quyết định số 12/QĐ-UB của UBND tỉnh Gia Lai – Kon Tum về giá", ["UBND tỉnh Gia Lai – Kon Tum"]),
    # in brackets with "tại"; the sentence above a list, of a central body's papers
    (
        "Lỗi này đã được Sở Thông tin và Truyền thông nhắc nhở (như đã nêu tại Văn bản số 845/STTTT-CNTT)",
        ["Sở Thông tin và Truyền thông"],
    ),
    (
        "Ngày 24/5/2017, Bộ trưởng Bộ Y tế đã ban hành các Quyết định về việc khen thưởng, gồm:\n"
        "1. Bệnh viện A (Quyết định số 2075/QĐ-BYT);\n2. Bệnh viện B (Quyết định số 2076/QĐ-BYT).\n"
        "Người nhận đọc Quyết định số 2077/QĐ-BYT",
        ["Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Y tế", None],
    ),
    (
        "Kế hoạch số 3/KH-BCĐ của Ban chỉ đạo liên ngành Trung ương về an toàn thực phẩm",
        ["Ban chỉ đạo liên ngành Trung ương về an toàn thực phẩm"],
    ),
    # deputies; who asks, directly before his letter
    ("Phó Giám đốc Sở Y tế Yên Bái đã ký văn bản số 12/SYT-NV", ["Phó Giám đốc Sở Y tế Yên Bái"]),
    ("Phó Chánh Thanh tra Bộ Y tế ký Quyết định số 3/QĐ-TTr", ["Phó Chánh Thanh tra Bộ Y tế"]),
    ("Xét đề nghị của Bộ Nông nghiệp công văn số 1120/BNN-KL ngày 2/3/2000", ["Bộ Nông nghiệp"]),
    # judgments have initials for names
    ("Quyết định số 52/QĐ-UBND của Chủ tịch UBND huyện Đ", ["Chủ tịch UBND huyện Đ"]),
    ("Quyết định số 52/QĐ-UBND của UBND thành phố H3", ["UBND thành phố H3"]),
    ("Quyết định số 52/QĐ-CT ngày 31/12/2020 của Chủ tịch UBND quận H", ["Chủ tịch UBND quận H"]),
    (
        "Quyết định số 52/QĐ-UBND của Chủ tịch Ủy ban nhân dân huyện B, tỉnh Quảng Ngãi",
        ["Chủ tịch Ủy ban nhân dân huyện B, tỉnh Quảng Ngãi"],
    ),
    ("Quyết định số 52/QĐ-UBND của Chủ tịch UBND huyện Nguyễn Văn Bình", ["Chủ tịch UBND huyện"]),
    # after
    ("Nghị quyết số 84/NQ-CP của Chính phủ về gỡ khó", ["Chính phủ"]),
    ("Nghị quyết số 84/NQ-CP ngày 29/5/2020 của Chính phủ", ["Chính phủ"]),
    ("Quyết định số 447/QĐ-TTg ngày 01/4/2020 của Thủ tướng Chính phủ về việc công bố dịch", ["Thủ tướng Chính phủ"]),
    ("Thông tư số 11/2021/TT-BNV của Bộ trưởng Bộ Nội vụ quy định", ["Bộ trưởng Bộ Nội vụ"]),
    ("Kết luận số 77-KL/TW, ngày 05/6/2020 của Bộ Chính trị về chủ trương", ["Bộ Chính trị"]),
    ("Nghị quyết số 12/2021/UBTVQH15 của Ủy ban Thường vụ Quốc hội", ["Ủy ban Thường vụ Quốc hội"]),
    ("Nghị quyết số 30/2021/QH15 của Quốc hội khóa XV về Kỳ họp thứ nhất", ["Quốc hội khóa XV"]),
    (
        "Quyết định số 12/QĐ-UBND ngày 05/7/2021 của Ủy ban nhân dân tỉnh Sơn La về việc giao kinh phí",
        ["Ủy ban nhân dân tỉnh Sơn La"],
    ),
    ("Quyết định số 12/QĐ-UBND ngày 05/7/2021 của UBND huyện Mộc Châu", ["UBND huyện Mộc Châu"]),
    ("Kế hoạch số 40/KH-UBND ngày 05/7/2021 của UBND tỉnh", ["UBND tỉnh"]),
    (
        "Quyết định số 12/QĐ-UBND ngày 05/7/2021 của Chủ tịch UBND thành phố Tam Kỳ phê duyệt dự toán",
        ["Chủ tịch UBND thành phố Tam Kỳ"],
    ),
    ("Nghị quyết số 07/2021/NQ-HĐND của Hội đồng nhân dân tỉnh Lào Cai", ["Hội đồng nhân dân tỉnh Lào Cai"]),
    ("Công văn số 215/SYT-NVY ngày 05/7/2021 của Sở Y tế", ["Sở Y tế"]),
    ("Hướng dẫn số 31-HD/BTGTU của Ban Tuyên giáo Tỉnh ủy", ["Ban Tuyên giáo Tỉnh ủy"]),
    ("Nghị quyết số 05-NQ/TU ngày 12/8/2021 của Tỉnh ủy", ["Tỉnh ủy"]),
    ("Nghị quyết số 05-NQ/TU của Ban Chấp hành Đảng bộ tỉnh", ["Ban Chấp hành Đảng bộ tỉnh"]),
    # the place right behind the symbol, the body right behind the number
    ("Quyết định số 6/QĐ-UBND huyện Mộc Châu, ngày 05/7/2021", ["UBND huyện Mộc Châu"]),
    ("Nghị quyết số 21/NQ-HĐND tỉnh về việc thu phí", ["HĐND tỉnh"]),
    ("công bố Nghị quyết 09 HĐND tỉnh về thu phí", ["HĐND tỉnh"]),
    ("theo Quyết định số 6/QĐ-UBND tỉnh đã chỉ đạo", [None]),
    ("Nghị quyết số 05-NQ/HU của Ban Thường vụ Huyện ủy", ["Ban Thường vụ Huyện ủy"]),
    ("Công văn số 88/BHXH-CĐ do Bảo hiểm xã hội Việt Nam ban hành", ["Bảo hiểm xã hội Việt Nam"]),
    ("Thông tư số 39/2016/TT-NHNN của Ngân hàng Nhà nước Việt Nam", ["Ngân hàng Nhà nước Việt Nam"]),
    ("Nghị quyết số 02/2022/NQ-HĐTP của Hội đồng Thẩm phán Tòa án nhân dân tối cao",
     ["Hội đồng Thẩm phán Tòa án nhân dân tối cao"]),
    ("Luật Đất đai số 31/2024/QH15 của Quốc hội", ["Quốc hội"]),
    ("Nghị quyết 84 của Chính phủ, doanh nghiệp được giãn thuế", ["Chính phủ"]),
    ("Nghị quyết số 84/NQ-CP\ncủa Chính\nphủ ngày 29/5/2020", ["Chính phủ"]),
    ("NGHỊ QUYẾT SỐ 84/NQ-CP CỦA CHÍNH PHỦ", ["CHÍNH PHỦ"]),
    # a name that no table knows, over "và"; the next body and the end of a line end it
    (
        "Công văn số 48/PCTT của Ban Chỉ huy phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh",
        ["Ban Chỉ huy phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh"],
    ),
    ("Tờ trình số 9/TTr-CCTTBVTV của Chi cục Trồng trọt và Sở Tài chính", ["Chi cục Trồng trọt"]),
    ("Quyết định số 12/QĐ-UBND của UBND huyện\nỦY BAN NHÂN DÂN HUYỆN MAI SƠN", ["UBND huyện"]),
    ("Quyết định số 12/QĐ-UBND của Chủ tịch UBND huyện\n3 | Cấp nước | 990", ["Chủ tịch UBND huyện"]),
    ("theo Quyết định số 12/QĐ-UBND của UBND huyện\nMai Sơn về việc giao vốn", ["UBND huyện Mai Sơn"]),
    ("Nghị quyết số 26-NQ/TW của Ban Chấp hành Trung ương khóa IX mở đường", ["Ban Chấp hành Trung ương khóa IX"]),
    ("Nghị quyết 04-NQ/ĐU của Đảng ủy xã Ea Sin (cũ)", ["Đảng ủy xã Ea Sin"]),
    # as speech has it, and as the head of a list
    ("Nghị định 238/2025/NĐ-CP mà Chính phủ ban hành ngày 3-9-2025", ["Chính phủ"]),
    ("- Huyện ủy: Nghị quyết số 04-NQ/HU ngày 30/9/2021; Chỉ thị 18-CT/HU", ["Huyện ủy", "Huyện ủy"]),
    # the kind of body alone, where the symbol says which; "cán bộ" is none
    ("Sở đã có văn bản số 2476/STNMT-MT ngày 14/11/2022 đề nghị thẩm định", ["Sở"]),
    ("việc này Bộ đã trả lời tại Công văn số 2217/BGDĐT-VP", ["Bộ"]),
    ("đầu tháng 8 bộ cũng có Công văn 4567/BGDĐT-GDPT", ["bộ"]),
    ("Sở đã gửi Công văn số 12/UBND-NV", [None]),
    ("Bộ Y tế trả lời. Theo Công văn số 2217/BGDĐT-VP", [None]),
    ("sửa Hướng dẫn số 77/HD-STNMT ngày 4/5/2021 của Sở.", ["Sở"]),
    ("hoàn thiện Tờ trình số 31/TTr-TNMT của Sở theo góp ý", ["Sở"]),
    ("theo Công văn số 12/UBND-NV ngày 4/5/2021 của Sở.", [None]),
    ("theo Công văn số 77/STNMT-MT ngày 4/5/2021 của Sở Nội vụ", ["Sở Nội vụ"]),
    ("sau khi Sở Tư pháp báo cáo (tại Báo cáo số 15/BC-TP ngày 4/5/2021)", ["Sở Tư pháp"]),
    # with its former place, with figures; what was sent on with a letter
    ("được UBND huyện Mai Sơn (trước đây) giao tại Quyết định số 7/QĐ-UBND", ["UBND huyện Mai Sơn"]),
    ("UBND tỉnh đã duyệt 1.250 hộ tại Quyết định số 7/QĐ-UBND", ["UBND tỉnh"]),
    ("do Ủy ban Dân nguyện và Giám sát của Quốc hội chuyển đến theo Công văn số 7/UBDNGS15",
     ["Ủy ban Dân nguyện và Giám sát của Quốc hội"]),
    ("UBND tỉnh đã ban hành 03 văn bản: Chỉ thị số 7/CT-UBND", ["UBND tỉnh"]),
    # who asks, without "của"; one who is asked
    ("Xét đề nghị Giám đốc Sở Y tế tại Tờ trình số 7/TTr-SYT", ["Giám đốc Sở Y tế"]),
    ("UBND tỉnh đề nghị Sở Y tế tại Công văn số 7/UBND-VX", ["UBND tỉnh"]),
    # a day that is none; the word for the paper once more
    ("Nghị định số 14/2004/NĐ-CP ngày 1217/2004 của Chính phủ", ["Chính phủ"]),
    ("Thông báo số 7-TB/HU, ngày 4/5/2021 kết luận của Thường trực Huyện ủy", ["Thường trực Huyện ủy"]),
    ("Thông báo số 7/TB-VPCP ngày 4/5/2021 kết luận của Phó Thủ tướng", [None]),
    ("Nghị quyết số 7-NQ/ĐU, ngày 4/5/2021 Nghị quyết của Ban Chấp hành Đảng ủy", ["Ban Chấp hành Đảng ủy"]),
    # whose paper the bracket gives the number of
    ("UBND tỉnh ban hành Chỉ thị về chống hạn (Chỉ thị số 7/CT-UBND)", ["UBND tỉnh"]),
    ("UBND tỉnh đã họp. Có Chỉ thị về chống hạn (Chỉ thị số 7/CT-UBND)", [None]),
    # organs of committees; names that go on behind a word that ends others
    ("Hướng dẫn số 7-HD/BTG của Ban Tuyên giáo Đảng ủy Khối.", ["Ban Tuyên giáo Đảng ủy Khối"]),
    ("Công văn số 7/CV-UBCS của Ủy ban Chính sách và Giám sát về", ["Ủy ban Chính sách và Giám sát"]),
    ("Hướng dẫn số 7/HD-CN của Chi nhánh trái với quy định mới", ["Chi nhánh"]),
    ("Ban Chỉ đạo tỉnh về sắp xếp trụ sở đã có Văn bản số 7/CV-BCĐ", ["Ban Chỉ đạo tỉnh về sắp xếp trụ sở"]),
    ("Ban Chỉ đạo họp về chống dịch, UBND tỉnh ban hành Kế hoạch số 7/KH-UBND", ["UBND tỉnh"]),
    ("Thông tư liên tịch số 7 năm 2013 của Bộ Y tế và Bộ Nội vụ", ["Bộ Y tế và Bộ Nội vụ"]),
    # the subject of what follows; "UBND xã" has its own numbers
    ("tại công văn 3158/TCT-CS ngày 14/9/2017 Tổng cục Thuế lại trả lời", ["Tổng cục Thuế"]),
    ("Theo Công văn số 12/BTC-CST ngày 05/01/2022, Bộ Tài chính đề nghị", ["Bộ Tài chính"]),
    ("Tại Văn bản số 812/UBND-TNMT ngày 17/6/2022, UBND huyện giữ nguyên ý kiến", ["UBND huyện"]),
    ("Thực hiện Kế hoạch số 12/KH-UBND ngày 17/6/2022, UBND xã báo cáo", [None]),
    ("Thực hiện Kế hoạch số 12/KH-BYT ngày 17/6/2022, Sở Y tế báo cáo", [None]),
    # one subject, two papers
    (
        "UBND huyện T ban hành Quyết định số 31/QĐ-UBND thu hồi đất; cùng ngày ban hành Quyết định số 32/QĐ-UBND",
        ["UBND huyện T", "UBND huyện T"],
    ),
    (
        "UBND huyện có Quyết định số 44/QĐ-UBND ngày 29/12/2023 giao vốn (đợt 1) và QĐ 45/QĐ-UBND (đợt 2)",
        ["UBND huyện", "UBND huyện"],
    ),
    (
        "UBND tỉnh ban hành Kế hoạch số 5/KH-UBND thực hiện Nghị quyết số 6/NQ-CP; Quyết định số 7/QĐ-UBND về đất",
        ["UBND tỉnh", None, "UBND tỉnh"],
    ),
    (
        "UBND tỉnh ban hành Kế hoạch số 5/KH-UBND thực hiện Nghị quyết số 6/NQ-CP và Quyết định số 7/QĐ-UBND",
        ["UBND tỉnh", None, None],
    ),
    (
        "được UBND tỉnh duyệt tại Quyết định số 5/QĐ-UBND và cho phép bổ sung mỏ đá tại Quyết định số 6/QĐ-UBND",
        ["UBND tỉnh", "UBND tỉnh"],
    ),
    ("UBND huyện có Quyết định số 44/QĐ-UBND giao vốn. Ngoài ra, Quyết định số 45/QĐ-UBND", ["UBND huyện", None]),
    ("UBND huyện có Quyết định số 44/QĐ-UBND giao UBND xã Tân, Quyết định số 45/QĐ-UBND", ["UBND huyện", None]),
    # names that hold a verb, or begin as an office of any body
    ("Bộ Xây dựng ban hành Quyết định số 12/QĐ-BXD", ["Bộ Xây dựng"]),
    ("Sở Xây dựng đã có Công văn số 12/SXD-QH", ["Sở Xây dựng"]),
    ("UBND tỉnh đã xây dựng, ban hành Kế hoạch số 12/KH-UBND", ["UBND tỉnh"]),
    ("Văn phòng HĐND và UBND ban hành Thông báo số 12/TB-VP", ["Văn phòng HĐND và UBND"]),
    ("Kế hoạch số 12/KH-VP của Văn phòng Đoàn ĐBQH và HĐND về việc", ["Văn phòng Đoàn ĐBQH và HĐND"]),
    ("Huyện đoàn ban hành Kế hoạch số 12-KH/HĐTN", ["Huyện đoàn"]),
    # with the name of who holds the office
    ("Chủ tịch UBND tỉnh Nguyễn Văn An vừa ký ban hành Chỉ thị số 04/CT-UBND", ["Chủ tịch UBND tỉnh"]),
    # at the end of the sentence, behind a subject that begins with no word of the table
    ("- 4 Quyết định 912/QĐ-TTg năm 2014 tăng mức vay do Thủ tướng Chính phủ ban hành", ["Thủ tướng Chính phủ"]),
    # a place of two names
    ("Quyết định số 5/QĐ-UBND của UBND tỉnh Bà Rịa - Vũng Tàu về đất", ["UBND tỉnh Bà Rịa - Vũng Tàu"]),
    ("Quyết định số 5/QĐ-UBND của Chủ tịch UBND tỉnh Thừa Thiên – Huế", ["Chủ tịch UBND tỉnh Thừa Thiên – Huế"]),
    ("Công văn số 5/UBND của UBND thành phố Phan Rang-Tháp Chàm.", ["UBND thành phố Phan Rang-Tháp Chàm"]),
    ("Quyết định số 5/QĐ-UBND của UBND tỉnh Sơn La - Năm 2021", ["UBND tỉnh Sơn La"]),
    # in brackets, and in the next cell
    ("Quyết định 39/2014/QĐ-UBND (UBND tỉnh) về bồi thường", ["UBND tỉnh"]),
    ("Nghị định 116/2022/NĐ-CP (Chính phủ, 30/12/2022)", ["Chính phủ"]),
    ("Thông tư 50/2014/TT-BCT (sửa đổi năm 2016)", [None]),
    ("10 | Luật | 40-LCT/HĐNN8 | 30/06/1990 | Quốc hội | Bị thay thế", ["Quốc hội"]),
    # joint papers
    (
        "Thông tư liên tịch số 13/2010/TTLT-BYT-BTC của liên Bộ Y tế - Tài chính quy định",
        ["liên Bộ Y tế - Tài chính"],
    ),
    (
        "Thông tư 12/TT-LB của Liên Bộ Lao động - Thương binh và Xã hội - Tài chính về lương",
        ["Liên Bộ Lao động - Thương binh và Xã hội - Tài chính"],
    ),
    ("Thông tư số 12/TT-LB của liên Bộ về lương", ["liên Bộ"]),
    (
        "Thông tư liên tịch số 03/2015/TTLT-BCA-BTP của Bộ Công an, Bộ Tư pháp quy định việc phối hợp",
        ["Bộ Công an, Bộ Tư pháp"],
    ),
    (
        "Thông tư liên tịch số 03/2015/TTLT-BCA-BTP-BQP của Bộ Công an, Bộ Tư pháp và Bộ Quốc phòng về việc",
        ["Bộ Công an, Bộ Tư pháp và Bộ Quốc phòng"],
    ),
    # before
    ("UBND huyện đã ban hành Kế hoạch số 40/KH-UBND", ["UBND huyện"]),
    ("Ngày 05/7/2021, Chính phủ ban hành Nghị quyết số 68/NQ-CP", ["Chính phủ"]),
    ("Bộ Y tế ban hành Quyết định số 4156/QĐ-BYT và Quyết định số 4042/QĐ-BYT", ["Bộ Y tế", "Bộ Y tế"]),
    ("Theo đề nghị của Sở Tài chính tại Tờ trình số 45/TTr-STC ngày 05/7/2021", ["Sở Tài chính"]),
    ("theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 45/TTr-PNV", ["Trưởng phòng Nội vụ"]),
    ("Bộ Tư pháp thẩm định tại Báo cáo số 336/BCTĐ-BTP", ["Bộ Tư pháp"]),
    ("Thủ tướng Chính phủ ban hành kế hoạch kèm theo Quyết định số 1201/QĐ-TTg", ["Thủ tướng Chính phủ"]),
    (
        "các Quyết định do UBND tỉnh Bạc Liêu ban hành, gồm các Quyết định số 2/2012/QĐ-UBND; số 21/2013/QĐ-UBND",
        ["UBND tỉnh Bạc Liêu", "UBND tỉnh Bạc Liêu"],
    ),
    ("Quyết định số 3150/QĐ-UBND phê duyệt bồi thường đất do UBND xã quản lý", [None]),
    # lists: shared where the text makes clear
    ("các Quyết định số 12/QĐ-UBND, số 13/QĐ-UBND ngày 05/7/2021 của UBND huyện Mộc Châu",
     ["UBND huyện Mộc Châu", "UBND huyện Mộc Châu"]),
    ("Nghị quyết 16, 17 của Chính phủ", ["Chính phủ", "Chính phủ"]),
    (
        "Nghị quyết số 84/NQ-CP của Chính phủ và Quyết định số 15/2020/QĐ-TTg của Thủ tướng Chính phủ",
        ["Chính phủ", "Thủ tướng Chính phủ"],
    ),
    # none stated
    ("Nghị quyết số 84/NQ-CP về gỡ khó cho sản xuất", [None]),
    ("thực hiện Nghị quyết số 84/NQ-CP, UBND huyện đã chỉ đạo các xã", [None]),
    ("Nghị quyết số 84/NQ-CP của các cấp, các ngành", [None]),
    # in the heading of a list, for every item of it
    (
        "Các Nghị định của Chính phủ: số 40/2020/NĐ-CP ngày 06/4/2020; số 27/2022/NĐ-CP ngày 19/4/2022",
        ["Chính phủ", "Chính phủ"],
    ),
    (
        "Bãi bỏ các Quyết định sau đây của UBND huyện Mộc Châu:\n1. Quyết định số 04/2018/QĐ-UBND về chợ;\n"
        "2. Quyết định số 08/2018/QĐ-UBND về bến xe.",
        ["UBND huyện Mộc Châu", "UBND huyện Mộc Châu"],
    ),
    # of the body that says it there, told by its code in the number
    ("dự toán Sở Tài chính thẩm định tại Công văn số 78/STC-HCSN", ["Sở Tài chính"]),
    ("UBND huyện Mộc Châu báo cáo (Báo cáo số 61/BC-UBND)", ["UBND huyện Mộc Châu"]),
    ("dự toán Sở Y tế thẩm định tại Công văn số 78/STC-HCSN", [None]),
    # behind a bracket, behind a year
    (
        "Thông tư số 86/2011/TT-BTC (được sửa đổi tại Thông tư số 28/2012/TT-BTC) của Bộ Tài chính",
        ["Bộ Tài chính", "Bộ Tài chính"],
    ),
    # for whom it is signed, and the name of who signs
    ("Thủ tướng vừa thay mặt Chính phủ ký Nghị quyết số 84/NQ-CP", ["Chính phủ"]),
    ("thay mặt Bộ Chính trị, đồng chí Thường trực Ban Bí thư đã ký Kết luận số 9-KL/TW", ["Bộ Chính trị"]),
    ("Thủ tướng Chính phủ Nguyễn Văn An đã ký Quyết định số 12/QĐ-TTg", ["Thủ tướng Chính phủ"]),
    ("Bộ trưởng Bộ Nội vụ Trần Thị Bình ký ban hành Thông tư số 9/2021/TT-BNV", ["Bộ trưởng Bộ Nội vụ"]),
    ("Phó Thủ tướng Lê Văn Cường đã ký Quyết định số 12/QĐ-TTg", ["Phó Thủ tướng"]),
    ("Quốc hội (khóa XV) đã thông qua Nghị quyết số 43/2022/QH15", ["Quốc hội"]),
    ("Văn phòng Chính phủ: Thông báo số 231/TB-VPCP", ["Văn phòng Chính phủ"]),
    ("Cục Quản lý Dược Việt Nam đã có Quyết định số 12/QĐ-QLD", ["Cục Quản lý Dược Việt Nam"]),
    ("Bộ Nông nghiệp & Phát triển nông thôn ban hành Thông tư số 9/2015/TT-BNNPTNT",
     ["Bộ Nông nghiệp & Phát triển nông thôn"]),
    ("BỘ LAO ĐỘNG VIỆT NAM DÂN CHỦ CỘNG HÒA\nthông tư số 8-LĐ/TT của Bộ Lao động\nViệt Nam", ["Bộ Lao động"]),
    # companies, and bodies whose letters no table has, before a bracket
    ("Quyết định số 9/QĐ-SD của Công ty Tư vấn đầu tư và xây dựng Sông Đà về việc giao vốn",
     ["Công ty Tư vấn đầu tư và xây dựng Sông Đà"]),
    ("Tổng công ty Chè Việt Nam (Tờ trình số 45/TTr-VNC) đề nghị", ["Tổng công ty Chè Việt Nam"]),
    ("kiến nghị của Tổng công ty Chè Việt Nam (Quyết định số 45/QĐ-UBND)", [None]),
    # in the passive
    ("Nghị quyết số 84/NQ-CP vừa được Chính phủ ban hành", ["Chính phủ"]),
    ("Nghị quyết số 9/2021/NQ-HĐND đã được HĐND tỉnh khóa XV, kỳ họp thứ 3 thông qua ngày 10/12/2021", ["HĐND tỉnh"]),
    ("Tờ trình số 12/TTr-SYT được UBND tỉnh phê duyệt ngày 3/2/2021", [None]),
    ("Quyết định số 12/QĐ-UBND được UBND huyện Mai Sơn thực hiện tốt", [None]),
    # several that give a paper together
    ("Kế hoạch liên tịch số 5/KHLT-SYT-SGDĐT giữa Sở Y tế và Sở Giáo dục và Đào tạo",
     ["Sở Y tế và Sở Giáo dục và Đào tạo"]),
    ("Kế hoạch số 5/KHLT-SYT-BHXH của Sở Y tế và Bảo hiểm xã hội tỉnh", ["Sở Y tế và Bảo hiểm xã hội tỉnh"]),
    ("Kế hoạch số 5/KH-SYT của Sở Y tế và Bảo hiểm xã hội tỉnh", ["Sở Y tế"]),
    ("Kết luận số 9/KL-LNTP ngày 02/11/2023 giữa Bộ Công an, Viện kiểm sát nhân dân tối cao và Bộ Tư pháp về ma túy",
     ["Bộ Công an, Viện kiểm sát nhân dân tối cao và Bộ Tư pháp"]),
    ("Công an huyện và Ban Chỉ huy quân sự huyện đã ký kết Quy chế số 5/QCPH-CA-QS",
     ["Công an huyện và Ban Chỉ huy quân sự huyện"]),
    ("Công văn số 12/LS-TC-XD của Liên Sở: Tài chính, Xây dựng", ["Liên Sở: Tài chính, Xây dựng"]),
    ("Hướng dẫn số 5/HD-LN của Liên ngành Sở Y tế - Bảo hiểm xã hội tỉnh",
     ["Liên ngành Sở Y tế - Bảo hiểm xã hội tỉnh"]),
    ("Công văn số 43/TTr của Vụ Khoa học, Công nghệ và Môi trường về việc", ["Vụ Khoa học, Công nghệ và Môi trường"]),
    # the country's name behind a code, a small letter in a post, a figure at the end of a sentence
    ("Thông tư số 9/2002/TT-NHNN của NHNN Việt Nam", ["NHNN Việt Nam"]),
    ("Hướng dẫn số 4/HD-ĐHTN của hiệu trưởng Trường Đại học Tây Nguyên để áp dụng",
     ["hiệu trưởng Trường Đại học Tây Nguyên"]),
    ("Quyết định số 50/QĐ-UB của UBND Quận 12.", ["UBND Quận 12"]),
    # where a name ends, and where it does not
    ("Chương trình số 4-CTr/TU của Ban Chấp hành Đảng bộ tỉnh phù hợp với thực tế", ["Ban Chấp hành Đảng bộ tỉnh"]),
    ("Nghị quyết số 10-NQ/TU của Ban Chấp hành Đảng bộ tỉnh khóa XIII", ["Ban Chấp hành Đảng bộ tỉnh khóa XIII"]),
    ("Kế hoạch số 85-KH/ĐU của Đảng ủy xã Hà Vị", ["Đảng ủy xã Hà Vị"]),
    ("Kế hoạch số 12-KH/BCĐ của Ban Chỉ đạo xây dựng nông thôn mới tỉnh Nghệ An",
     ["Ban Chỉ đạo xây dựng nông thôn mới tỉnh Nghệ An"]),
    ("Nghị quyết số 2/2017/NQ-HĐTP của Hội đồng Thẩm phán\nTÒA ÁN NHÂN DÂN HUYỆN A", ["Hội đồng Thẩm phán"]),
    ("Nghị định số 38/2010/NĐ-CP trước đây của Chính phủ", ["Chính phủ"]),
    # who asks, with a second office; a division's figure in the symbol; papers that follow a colon
    ("Xét đề nghị của Giám đốc Sở Nội vụ - Cơ quan Thường trực Ban Chỉ đạo cải cách, sắp xếp bộ máy tại Tờ trình số"
     " 39/TTr-SNV", ["Giám đốc Sở Nội vụ"]),
    ("được Thống đốc Ngân hàng Nhà nước cho phép tại Quyết định số 638/QĐ-NHNN5", ["Thống đốc Ngân hàng Nhà nước"]),
    ("UBND tỉnh đã ban hành nhiều văn bản chỉ đạo: Quyết định số 67/QĐ-UBND, Kế hoạch số 12/KH-UBND",
     ["UBND tỉnh", "UBND tỉnh"]),
    # who is not the one in the symbol is no author and no party
    ("Bộ Tư pháp (2020), Nghị định số 15/2020/NĐ-CP", [None]),
    ("Công văn số 12/BYT-KCB giữa Bộ Y tế và Bộ Tài chính chưa thống nhất", [None]),
    # the author in a list of references, a region behind a code
    ("[4] Chính phủ (2020), Nghị quyết số 99/NQ-CP ngày 24/6/2020", ["Chính phủ"]),
    ("Bộ Giáo dục và Đào tạo (2018). Thông tư số 32/2018/TT-BGDĐT", ["Bộ Giáo dục và Đào tạo"]),
    ("UBND tỉnh (cũ), Quyết định số 12/QĐ-UBND", [None]),
    ("Thông báo số 412/TB-KVXII của KTNN khu vực XII", ["KTNN khu vực XII"]),
    # whose committee or report carries it out did not give it
    ("Ban Chỉ đạo thực hiện Nghị quyết số 57-NQ/TW của Đảng ủy xã Mường Lống họp", [None]),
    ("báo cáo sơ kết 5 năm thực hiện Nghị quyết số 57-NQ/TW của Tỉnh ủy Sơn La", [None]),
    ("Kế hoạch thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị", ["Bộ Chính trị"]),
    # other verbs, a post before an office, the passive behind a subject or a bare number
    ("Văn phòng Chính phủ vừa phát đi Thông báo số 257/TB-VPCP", ["Văn phòng Chính phủ"]),
    ("Bộ Y tế phát hành Công văn số 15/BYT-DP", ["Bộ Y tế"]),
    ("Xét đề nghị của Chánh Thanh tra tỉnh tại Tờ trình số 41/TTr-TTT", ["Chánh Thanh tra tỉnh"]),
    ("Nghị quyết số 57-NQ/TW về đột phá khoa học được Bộ Chính trị ban hành", ["Bộ Chính trị"]),
    ("Chỉ thị 16 được Thủ tướng Chính phủ ban hành ngày 31/3/2020", ["Thủ tướng Chính phủ"]),
    ("Luật Hộ tịch được Quốc hội khóa XIII thông qua tại Kỳ họp thứ 8", ["Quốc hội khóa XIII"]),
    # two organs of the Party's centre; a conference behind a dash; a bracket that gives the number
    ("Kết luận số 201-KL/TW của Bộ Chính trị, Ban Bí thư về tình hình", ["Bộ Chính trị, Ban Bí thư"]),
    ("Kết luận số 5-KL/TW ngày 23 tháng 7 năm 2011 – Hội nghị lần thứ Ba Ban Chấp hành Trung ương khóa XI về giáo dục",
     ["Ban Chấp hành Trung ương khóa XI"]),
    ("ký ban hành Kết luận của Bộ Chính trị về đại hội (Kết luận số 200-KL/TW)", ["Bộ Chính trị"]),
    # what is part of a name, and the weekday of a page that is not
    ("văn bản số 43/KTM-KH của Ban quản lý Khu kinh tế mở Đông Hà về đất", ["Ban quản lý Khu kinh tế mở Đông Hà"]),
    ("Quyết định số 312/TCĐC của tổng cục Địa chất", ["tổng cục Địa chất"]),
    ("Nghị quyết số 11-NQ/TU của Ban Thường vụ Tỉnh ủy\n\nThứ hai - 06/12/2021", ["Ban Thường vụ Tỉnh ủy"]),
    ("liên ngành Tư pháp - Công an đã ban hành Thông tư liên tịch số 14/2008/TTLT-BTP-BCA",
     ["liên ngành Tư pháp - Công an"]),
    # a committee for a paper of a bare number; a secretary is no signature; the letters of a name in brackets
    ("Bộ phận giúp việc thực hiện Chỉ thị 08 của Huyện ủy đã họp", [None]),
    ("Hướng dẫn số 8/HD-UBH của Ban Thư ký Trung ương Hội Sinh viên Việt Nam",
     ["Ban Thư ký Trung ương Hội Sinh viên Việt Nam"]),
    ("Kế hoạch số 36/KH-UBH của Hội Liên hiệp Thanh niên (LHTN) Việt Nam thành phố về việc",
     ["Hội Liên hiệp Thanh niên Việt Nam thành phố"]),
    # a bare number's: who agreed in it, who gave it at the end of its line
    ("đã được Ban Thường vụ Tỉnh ủy thống nhất tại Kết luận số 317 ngày 12/5/2023", ["Ban Thường vụ Tỉnh ủy"]),
    ("\nThông tư 01/2021 hướng dẫn đăng ký nhà ở do Bộ Xây dựng ban hành\n", ["Bộ Xây dựng"]),
    # a slip of the pen is no reason to lose whose it is
    ("Quyết định số 5/QĐ-UBND của UNBD tỉnh Phú Thọ", ["UNBD tỉnh Phú Thọ"]),
    # a body by what it does
    ("Biên bản số 12/BB-HĐTĐ ngày 04/5/2022 của Hội đồng thẩm định", ["Hội đồng thẩm định"]),
    ("Báo cáo số 5/BC-ĐKT của Đoàn kiểm tra liên ngành về lễ hội", ["Đoàn kiểm tra liên ngành"]),
    # no ministry gives a law
    ("Thông tư số 11/2015/TT-BXD hướng dẫn Luật Nhà ở do Bộ Xây dựng ban hành", ["Bộ Xây dựng", None]),
    # one line each, as portals list them; the same day's
    ("Nghị định 46/2017/NĐ-CP về giáo dục do Chính phủ ban hành\nThông báo 82/TB-VPCP về họp giao ban",
     ["Chính phủ", None]),
    ("Quyết định số 12/QĐ-UBND cùng ngày của UBND tỉnh Sơn La", ["UBND tỉnh Sơn La"]),
    # a heading in capitals: what is issued with a paper did not issue it
    ("SỬA ĐỔI MỘT SỐ ĐIỀU CỦA QUY CHẾ QUẢN LÝ CHỢ BAN HÀNH KÈM THEO QUYẾT ĐỊNH SỐ 12/2015/QĐ-UBND", [None]),
    ("UBND TỈNH SƠN LA BAN HÀNH QUYẾT ĐỊNH SỐ 12/2015/QĐ-UBND", ["UBND TỈNH SƠN LA"]),
    # joint papers, behind and before; those whose symbol names nobody
    ("Ngày 17/1/2012, Bộ Tư pháp, Bộ Nội vụ và Uỷ ban Dân tộc đã ban hành Thông tư liên tịch số "
     "9/2012/TTLT-BTP-BNV-UBDT", ["Bộ Tư pháp, Bộ Nội vụ và Uỷ ban Dân tộc"]),
    ("Thông tư liên tịch số 92/TT-LB của Bộ Y tế, Bộ Tài chính và Bộ Nội vụ", ["Bộ Y tế, Bộ Tài chính và Bộ Nội vụ"]),
    ("Bộ Tư pháp và Bộ Nội vụ đã ban hành Thông tư số 9/2012/TT-BNV", ["Bộ Nội vụ"]),
    # a day without its year, a small letter in a place's name, a body spelt with a bare hyphen
    ("theo Chỉ thị số 18/CT-UBND ngày 31/10 của UBND tỉnh Sơn La", ["UBND tỉnh Sơn La"]),
    ("Quyết định số 12/QĐ-UBND ngày 05/7/2021 của UBND tỉnh Thanh hoá về giá đất", ["UBND tỉnh Thanh hoá"]),
    ("Thông tư số 9/2015/TT-BLĐTBXH của Bộ Lao động-Thương binh và Xã hội", ["Bộ Lao động-Thương binh và Xã hội"]),
    # branches of central bodies, groups inside a body, a term that begins with a capital
    ("Công văn số 12/HQHP-GSQL ngày 05/7/2021 của Cục Hải quan TP. Hải Phòng", ["Cục Hải quan TP. Hải Phòng"]),
    ("Bảo hiểm xã hội tỉnh Sơn La có Công văn số 12/BHXH-CĐ", ["Bảo hiểm xã hội tỉnh Sơn La"]),
    ("Kết luận số 9-KL/BCSĐ của Ban cán sự đảng UBND tỉnh Sơn La", ["Ban cán sự đảng UBND tỉnh Sơn La"]),
    ("Nghị quyết số 34/NQ-HĐND của HĐND tỉnh Khóa XVII về giá đất", ["HĐND tỉnh"]),
    (
        "UBND tỉnh Sơn La ban hành Công điện số 5/CĐ-UBND. UBND TP. Tam Kỳ ban hành Công điện số 6/CĐ-UBND.",
        ["UBND tỉnh Sơn La", "UBND TP. Tam Kỳ"],
    ),
    # what a body asks or says ends its name
    ("Công văn số 15/ABC ngày 09/7/2015 của Công ty Cổ phần Ánh Sao hỏi về thuế", ["Công ty Cổ phần Ánh Sao"]),
    ("Công văn số 15/ABC của Chi nhánh Công ty Ánh Sao vướng mắc về thuế", ["Chi nhánh Công ty Ánh Sao"]),
    # the conference that gave it
    ("Nghị quyết số 29-NQ/TW ngày 4/11/2013 của Hội nghị lần thứ 8, Ban Chấp hành Trung ương khóa XI",
     ["Ban Chấp hành Trung ương khóa XI"]),
    ("Nghị quyết số 26-NQ/TW tại Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa X",
     ["Ban Chấp hành Trung ương khóa X"]),
    ("Nghị quyết số 27-NQ/TW của Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XII",
     ["Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XII"]),
    # a committee inside a body, or with its matter
    ("Báo cáo số 71/BC-HĐND của Ban Kinh tế - Ngân sách của Hội đồng nhân dân tỉnh;",
     ["Ban Kinh tế - Ngân sách của Hội đồng nhân dân tỉnh"]),
    ("Kế hoạch số 5/KH-BCĐ của Ban Chỉ đạo cải cách hành chính của Chính phủ về tổng kết",
     ["Ban Chỉ đạo cải cách hành chính của Chính phủ"]),
    ("Kế hoạch số 5/KH-BCĐ của Ban Chỉ đạo về tổng kết", ["Ban Chỉ đạo"]),
    ("Kế hoạch số 5/KH-BCĐ của Ban Chỉ đạo công tác dân tộc thiểu số Việt Nam về tổng kết",
     ["Ban Chỉ đạo công tác dân tộc thiểu số Việt Nam"]),
    # an office with the body above it; a comma inside what a body does
    ("Cục Quản lý Dược Bộ Y tế ban hành Công văn số 13/QLD-ĐK", ["Cục Quản lý Dược Bộ Y tế"]),
    ("Cục Quản lý khám, chữa bệnh Bộ Y tế đã ban hành Công văn số 15/KCB-NV",
     ["Cục Quản lý khám, chữa bệnh Bộ Y tế"]),
    ("Xét đề nghị của Ban Chỉ huy Phòng, chống thiên tai tỉnh tại Văn bản số 81/PCTT",
     ["Ban Chỉ huy Phòng, chống thiên tai tỉnh"]),
    # adverbs before the verb; who signs
    ("Bộ Y tế mới đây ban hành Công văn số 22/BYT-DP", ["Bộ Y tế"]),
    ("Thủ tướng Chính phủ lại có Chỉ thị số 41/CT-TTg", ["Thủ tướng Chính phủ"]),
    ("Chủ tịch UBND TP Hà Nội Chu Văn An đã ký Công điện số 18/CĐ-UBND", ["Chủ tịch UBND TP Hà Nội"]),
    ("Thứ trưởng Trần Văn Bình đã ký ban hành Thông tư số 2/2013/TT-BTNMT", [None]),
    ("Phó Thủ tướng Thường trực Trần Văn Bình ký Quyết định số 318/QĐ-TTg", ["Phó Thủ tướng Thường trực"]),
    # who acts in the next clause gave what stands there
    ("Thực hiện Kết luận số 77-KL/TW, Chính phủ ban hành Nghị quyết số 128/NQ-CP", [None, "Chính phủ"]),
    ("Thực hiện Nghị quyết 43/2022/QH15, Quốc hội đã ban hành Nghị quyết 110/2023/QH15", [None, "Quốc hội"]),
    ("Để thi hành Luật Đất đai năm 2013, Chính phủ đã ban hành Nghị định 43/2014/NĐ-CP", [None, "Chính phủ"]),
    # the city in letters, figures and hyphens in names, the country behind a body
    ("Chủ tịch UBND TP.HCM Trần Văn Phong ký Công văn số 2556/UBND-VX", ["Chủ tịch UBND TP.HCM"]),
    ("UBND TPHCM có Công văn số 5/UBND-VX", ["UBND TPHCM"]),
    ("Kế hoạch số 5/KH-BCĐ của Ban Chỉ đạo Chuyển đổi số tỉnh Lào Cai", ["Ban Chỉ đạo Chuyển đổi số tỉnh Lào Cai"]),
    ("Công văn số 6/CCDS-NV của Chi cục Dân số - Kế hoạch hóa gia đình", ["Chi cục Dân số - Kế hoạch hóa gia đình"]),
    ("Công văn số 7/ABC của Công ty Ánh Sao số 15 phố Huế", ["Công ty Ánh Sao"]),
    ("Quyết định số 5/QĐ-BLĐTBXH của Bộ Lao động- Thương binh và Xã hội", ["Bộ Lao động- Thương binh và Xã hội"]),
    ("Nghị quyết số 5/NQ-HĐND của HĐND tỉnh Vĩnh Phúc V/v thông qua", ["HĐND tỉnh Vĩnh Phúc"]),
    ("Theo đề nghị của Ban An toàn giao thông tỉnh tại Tờ trình số 52/TTr-BATGT", ["Ban An toàn giao thông tỉnh"]),
    ("Hội đồng Bộ trưởng nước Cộng hòa xã hội chủ nghĩa Việt Nam ra Nghị định số 7-HĐBT",
     ["Hội đồng Bộ trưởng nước Cộng hòa xã hội chủ nghĩa Việt Nam"]),
    ("Sắc lệnh số 198/SL về việc bãi bỏ ngạch do Chủ tịch nước ban hành", ["Chủ tịch nước"]),
    ("Thông tư liên tịch số 02/2016/TTLT-VPCP-BNV ngày 17/3/2016 giữa Bộ Tư pháp và Bộ Nội vụ hướng dẫn",
     ["Bộ Tư pháp và Bộ Nội vụ"]),
    # at the end of a line of a list, which may have a semicolon; not of the line above
    ("\n- Nghị định 16/2002/NĐ-CP về xã\n- Sắc lệnh số 198/SL về việc lập nha do Chủ tịch Chính phủ ban hành\n",
     [None, "Chủ tịch Chính phủ"]),
    ("\nThông tư 21/2018/TT-BNV về ghi sổ; công bố sổ do Bộ Nội vụ ban hành\nThông tư 22/2018/TT-BNV về lưu trữ\n",
     ["Bộ Nội vụ", None]),
    # a hyphen left out or without its spaces; who proposes too
    ("Thông tư số 36/2006/TT-BVHTT của Bộ Văn hóa Thông tin hướng dẫn", ["Bộ Văn hóa Thông tin"]),
    ("Thông tư liên tịch số 5/2015/TTLT-BTC-BNV của Bộ Tài chính-Bộ Nội vụ", ["Bộ Tài chính-Bộ Nội vụ"]),
    ("Theo đề nghị của Sở Y tế tại Tờ trình số 2/TTr-SYT và của Sở Nội vụ tại Tờ trình số 3/TTr-SNV",
     ["Sở Y tế", "Sở Nội vụ"]),
    ("Quyết định số 71/QĐ-BYT về khung giá của Bộ trưởng Bộ Y tế (BYT).", ["Bộ trưởng Bộ Y tế"]),
    # the column of a table that says who gave each paper, before the number or behind what it is about
    ("\n1\t18/QĐ-UBND\t12/10/2021\tVề A\tUBND tỉnh Sơn La\n2\t19/QĐ-UBND\t13/10/2021\tVề B\tUBND tỉnh Lào Cai\n",
     ["UBND tỉnh Sơn La", "UBND tỉnh Lào Cai"]),
    ("\n1 | UBND tỉnh Sơn La | 18/QĐ-UBND | 12/10/2021\n2 | Bộ Y tế | 19/QĐ-UBND | 13/10/2021\n",
     ["UBND tỉnh Sơn La", None]),
    ("Thông tư 04/2021/TT-TTCP về A do Tổng Thanh tra Chính phủ ban hành", ["Tổng Thanh tra Chính phủ"]),
    # a day that a draft leaves open
    ("Quyết định số 18/QĐ-UBND ngày    /10/2021 của UBND tỉnh Sơn La", ["UBND tỉnh Sơn La"]),
    ("Quyết định số 18/QĐ-UBND ngày …/…/2021 của UBND tỉnh Sơn La", ["UBND tỉnh Sơn La"]),
    ("Quyết định số 18/QĐ-UBND ngày .... tháng .... năm 2021 của UBND tỉnh Sơn La", ["UBND tỉnh Sơn La"]),
    # brackets, and a subject in quotation marks
    ("Theo đề nghị của Sở Nông nghiệp và PTNT (tại Tờ trình số 341/TTr-SNN)", ["Sở Nông nghiệp và PTNT"]),
    ("Ngân hàng nhà nước (NHNN) Việt Nam ban hành Thông tư số 16/2020/TT-NHNN", ["Ngân hàng nhà nước Việt Nam"]),
    ("Chỉ thị số 18-CT/TW về “bảo đảm an toàn” của Ban Bí thư T.Ư Đảng (khóa XI)", ["Ban Bí thư T.Ư Đảng"]),
    ("Nghị quyết số 5-NQ/TU ngày 08/6/2022 ban hành bởi Tỉnh ủy Kiên Giang", ["Tỉnh ủy Kiên Giang"]),
    ("Nghị quyết 18 năm 2019 của HĐND tỉnh", ["HĐND tỉnh"]),
    ("Thông tư liên tịch số 06/2015 của Bộ Y tế và Bộ Nội vụ", ["Bộ Y tế và Bộ Nội vụ"]),
    # a place that stands for its council or committee, whose code the number has; joint bodies; a body no table knows
    ("Quyết định 21/QĐ-UBND năm 2022 về đơn giá cây trồng do tỉnh Gia Lai ban hành", ["tỉnh Gia Lai"]),
    ("Nghị quyết 6/2022/NQ-HĐND về mức chi do thành phố Cần Thơ ban hành", ["thành phố Cần Thơ"]),
    ("Quyết định 21/QĐ-BYT năm 2022 về bệnh viện do tỉnh Gia Lai ban hành", [None]),
    ("Quyết định 21/QĐ-UBND năm 2022 về Chương trình do tỉnh ban hành", [None]),
    ("Thông tư liên tịch 7/2009/TTLT-BTC-BNV-BTP về chế độ do Bộ Tài chính - Bộ Nội vụ - Bộ Tư pháp ban hành",
     ["Bộ Tài chính - Bộ Nội vụ - Bộ Tư pháp"]),
    ("Thông tư liên tịch 7/2009/TTLT-BTC-BNV-BTP về chế độ do Bộ trưởng Bộ Tài chính, Bộ Nội vụ và Bộ Tư pháp ban hành",
     ["Bộ trưởng Bộ Tài chính, Bộ Nội vụ và Bộ Tư pháp"]),
    ("Quy định 41-QĐ/TW năm 2021 về từ chức do Ban Chấp hành Trung ương ban hành", ["Ban Chấp hành Trung ương"]),
    ("\nCông văn 31/MT-VP năm 2013 về quan trắc do Cục Quản lý môi trường y tế ban hành\n",
     ["Cục Quản lý môi trường y tế"]),
    ("\nKèm Kế hoạch 5/KH-ABC về Chiến lược do Chính phủ ban hành\n", [None]),
    ("\nThông tư liên tịch 7/2009/TTLT-BTC-BNV về phí do Bộ Tài chính - Bộ Nội vụ ban hành\nCông văn 12/ABC về thuốc\n",
     ["Bộ Tài chính - Bộ Nội vụ", None]),
    ("Nghị định số 15/2020/NĐ-CP (gọi tắt là Nghị định số 15) ngày 03/02/2020 của Chính phủ", ["Chính phủ", None]),
    # names that hold a word which ends others
    ("Tờ trình số 5/TTr-BQL của Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh Lâm Đồng về vốn",
     ["Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh Lâm Đồng"]),
    ("Tờ trình số 5/TTr-BQL của Ban quản lý dự án Đầu tư và xây dựng – Huyện Mộc Châu về vốn",
     ["Ban quản lý dự án Đầu tư và xây dựng – Huyện Mộc Châu"]),
    ("Báo cáo số 5/BC-BQL của Ban Quản lý dự án đầu tư xây dựng khu vực huyện Mai Sơn về vốn",
     ["Ban Quản lý dự án đầu tư xây dựng khu vực huyện Mai Sơn"]),
    ("Công văn số 5/CV của Công ty cổ phần đầu tư xây dựng THANAXI đề nghị",
     ["Công ty cổ phần đầu tư xây dựng THANAXI"]),
    ("Công văn số 5/CV của Xí nghiệp Xây dựng Hồng Minh về việc bù giá", ["Xí nghiệp Xây dựng Hồng Minh"]),
    ("Công văn số 5/TTKĐ của Trung tâm Kiểm định công trình thủy lợi đề nghị",
     ["Trung tâm Kiểm định công trình thủy lợi"]),
    ("Công văn số 5/VPĐK của Văn phòng đăng ký đất đai tỉnh Sơn La đề nghị",
     ["Văn phòng đăng ký đất đai tỉnh Sơn La"]),
    ("Công văn số 5/GSQL của Cục Giám sát quản lý về hải quan trả lời", ["Cục Giám sát quản lý về hải quan"]),
    ("Quyết định số 5/QĐ-KV7 của Kiểm toán nhà nước khu vực VII về đoàn", ["Kiểm toán nhà nước khu vực VII"]),
    ("Quyết định số 5/QĐ-CCT của Chi cục Thuế khu vực 3 về hoàn thuế", ["Chi cục Thuế khu vực 3"]),
    ("Công văn số 5/ABC của Công ty Ánh Sao xây dựng đề án", ["Công ty Ánh Sao"]),
    ("Công văn số 5/ABC của Công ty cổ phần Xây dựng số 7 về việc bù giá", ["Công ty cổ phần Xây dựng số 7"]),
    ("Công văn số 5/ABC của Tổng công ty Xây dựng công trình giao thông 6 về giá",
     ["Tổng công ty Xây dựng công trình giao thông 6"]),
    ("Công văn số 7/HĐND-TT của HĐND tỉnh\nĐông Hà, Quảng Trị", ["HĐND tỉnh"]),
    ("Công văn số 7/HĐND-TT của HĐND tỉnh\nQuảng Trị về việc", ["HĐND tỉnh Quảng Trị"]),
    ("Quyết định số 5/QĐ-UBND của UBND xã Công Bằng về chợ", ["UBND xã Công Bằng"]),
    ("Quyết định số 5/QĐ-UBND của UBND xã Quyết Tâm về chợ", ["UBND xã Quyết Tâm"]),
    ("Kế hoạch số 5/KH-UBND của UBND huyện Đăk R’Lấp về chợ", ["UBND huyện Đăk R’Lấp"]),
    # ministries of a list that has their first word once
    ("ý kiến các Bộ: Nội vụ (văn bản số 15/BNV-TCBC), Giao thông vận tải (văn bản số 61/BGTVT-VT)",
     ["Nội vụ", "Giao thông vận tải"]),
    ("Nội vụ (văn bản số 15/BNV-TCBC) đã có ý kiến", [None]),
    ("đề nghị của Ủy ban Kế hoạch Nhà nước (công văn số 83-UB/TH ngày 5/3/1984)", ["Ủy ban Kế hoạch Nhà nước"]),
    # what a body says of its paper; who orders another to act
    ("Chỉ thị số 12/CT-BGDĐT về nhiệm vụ năm học của Bộ Giáo dục và Đào tạo xác định", ["Bộ Giáo dục và Đào tạo"]),
    ("UBND tỉnh xem xét chỉ đạo UBND huyện Mai Sơn giải quyết tại Công văn số 15/UBND-TD", ["UBND tỉnh"]),
    ("đã yêu cầu UBND huyện Mai Sơn giải quyết tại Công văn số 15/UBND-TD", [None]),
    # "ký" spelt "kí", a vote, the session, the State of 1945
    ("Bộ Xây dựng đã kí ban hành Thông tư số 4/2021/TT-BXD", ["Bộ Xây dựng"]),
    ("UBND tỉnh Sơn La kí ban hành Quyết định số 12/QĐ-UBND", ["UBND tỉnh Sơn La"]),
    ("Kỳ họp thứ 8 Quốc hội khóa XIII đã biểu quyết thông qua Luật Nhà ở năm 2014", ["Quốc hội khóa XIII"]),
    ("Luật Nhà ở 2014 đã được thông qua tại kỳ họp thứ 8 Quốc hội khóa XIII ngày 25/11/2014", ["Quốc hội khóa XIII"]),
    ("Bộ Chính trị Ban Chấp hành Trung ương Đảng ban hành Nghị quyết số 8-NQ/TW", ["Bộ Chính trị"]),
    ("Chủ tịch Chính phủ Việt Nam Dân chủ cộng hòa đã ký Sắc lệnh số 44/SL",
     ["Chủ tịch Chính phủ Việt Nam Dân chủ cộng hòa"]),
    ("tờ trình số 16/TTr-UB ngày 8 tháng 11 của ủy ban nhân dân tỉnh", ["ủy ban nhân dân tỉnh"]),
    # who signs, by his name
    ("thay thế Quyết định số 16/2001/QĐ-TTg do Thủ tướng Chính phủ Phan Văn Khải ký ngày 12/02/2001",
     ["Thủ tướng Chính phủ"]),
    # with whom the giver works
    ("Bộ Công an chủ trì, phối hợp với Bộ Tư pháp ban hành Thông tư số 5/2015/TT-BCA", ["Bộ Công an"]),
    ("UBND tỉnh phối hợp với Bộ Tài chính ban hành Kế hoạch số 12/KH-UBND", ["UBND tỉnh"]),
    ("Ban Dân vận Trung ương và Ban cán sự đảng Chính phủ đã ký Chương trình phối hợp số 79-CTr/BDVTW-BCSĐCP",
     ["Ban Dân vận Trung ương và Ban cán sự đảng Chính phủ"]),
    # a court above the provinces'
    ("Quyết định số 5/QĐ-TA của Tòa án nhân dân cấp cao tại Đà Nẵng về án", ["Tòa án nhân dân cấp cao tại Đà Nẵng"]),
    ("Quyết định số 5/QĐ-TA của Tòa án nhân dân cấp cao tại H, xét xử", ["Tòa án nhân dân cấp cao tại H"]),
    # letters in brackets, rules that a paper brought, a field for a division
    ("Xét đề nghị của Tổng Công ty Điện lực miền Nam (EVNSPC) tại công văn số 22/CV",
     ["Tổng Công ty Điện lực miền Nam"]),
    ("Điều lệ của Tập đoàn do Chính phủ ban hành bằng Nghị định số 205/2013/NĐ-CP", ["Chính phủ"]),
    ("Theo đề nghị của Phòng Tư pháp tại Tờ trình số 36/TTr-TP", ["Phòng Tư pháp"]),
    ("các Thông tư của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ: số 02/2017/TT-VPCP về thủ tục",
     ["Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"]),
    # a subject with a capital is no place
    ("Kế hoạch số 43/KH-UBND của UBND tỉnh Triển khai Đề án", ["UBND tỉnh"]),
    ("Kế hoạch số 43/KH-UBND của UBND xã Tăng cường phòng cháy", ["UBND xã"]),
    # a law in the subject of the paper before
    ("Chính phủ đã ban hành Nghị định số 8/2022/NĐ-CP quy định chi tiết Luật Dược và Nghị định số 45/2022/NĐ-CP",
     ["Chính phủ", None, "Chính phủ"]),
    # a bracket between a bare number and who gave it
    ("Nghị quyết 10 (khóa VI) của Bộ Chính trị", ["Bộ Chính trị"]),
    # what is said of a body behind a comma
    ("Theo quy định của Hiến pháp năm 2013, Quốc hội được xác định là cơ quan cao nhất", [None]),
    # the symbol is that of the body that another worked with; who rules on a paper or pays for it did not give it
    ("Sở Tài chính đã phối hợp với UBND tỉnh ban hành Quyết định số 34/2021/QĐ-UBND", ["UBND tỉnh"]),
    ("Bộ Nội vụ phối hợp với Bộ Tài chính ban hành Thông tư số 15/2021/TT-BTC", ["Bộ Tài chính"]),
    ("Nghị định 100 được Bộ Công an quy định chi tiết tại Thông tư số 65/2020/TT-BCA", [None, "Bộ Công an"]),
    ("Nghị quyết 33 đã được UBND tỉnh cấp kinh phí thực hiện", [None]),
    ("Báo cáo kết quả thực hiện Nghị quyết 18 (khóa XII) của Đảng ủy xã Tân Lập", [None]),
    ("Kết quả thực hiện Nghị quyết 57 (về chuyển đổi số) của Sở Tài chính", [None]),
    ("Trong Nghị quyết số 85/NQ-CP ngày 29/5/2020, Chính phủ phát động phong trào", ["Chính phủ"]),
    ("Chính phủ ban hành Nghị định số 12/2020/NĐ-CP thực hiện Luật Giáo dục, Nghị định số 20/2014/NĐ-CP",
     ["Chính phủ", None, None]),
    ("Quyết định số 16/QĐ-KN của Chánh án TAND cấp cao tại Hà Nội về án", ["Chánh án TAND cấp cao tại Hà Nội"]),
    # a commune that no table has behind its chairman, and his name
    ("Chủ tịch UBND xã Tân Liên ban hành Quyết định số 96/QĐ-XPHC", ["Chủ tịch UBND xã Tân Liên"]),
    ("Quyết định số 5/QĐ-UBND của Chủ tịch UBND xã Nguyễn Văn An.", ["Chủ tịch UBND xã"]),
    ("Sau khi nghe Sở Kế hoạch và Đầu tư trình bày Báo cáo số 312/BC-SKHĐT", ["Sở Kế hoạch và Đầu tư"]),
    # a heading in capitals above a sentence
    ("CỦA BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN\nBan Chấp hành Đảng bộ huyện đã ban hành Nghị quyết số 3-NQ/HU",
     ["Ban Chấp hành Đảng bộ huyện"]),
    ("Chủ tịch UBND xã Phùng Văn Hùng đã ký Quyết định số 15/QĐ-UBND", ["Chủ tịch UBND xã"]),
    ("Bộ trưởng Bộ Tài chính trình bày Tờ trình số 15/TTr-CP", [None]),
    # the name of who holds the office, set off by a comma; another body is no name
    ("Chủ tịch UBND huyện Bắc Yên, Phùng Văn Hùng đã ký Quyết định số 17/QĐ-UBND", ["Chủ tịch UBND huyện Bắc Yên"]),
    ("Hôm qua, Giám đốc Sở Y tế, bà Phùng Thị Hà ban hành Công văn số 17/SYT-NVY", ["Giám đốc Sở Y tế"]),
    ("Chủ tịch UBND huyện, Tỉnh Đoàn ban hành Hướng dẫn số 17/HD-TĐ", ["Tỉnh Đoàn"]),
    ("Tổng Thư ký Quốc hội Phùng Văn Hùng đã ký Công văn số 17/TTKQH-TH", ["Tổng Thư ký Quốc hội"]),
    # who advises gives no paper of the body that it serves
    ("Phòng Nội vụ đã tham mưu ban hành Quyết định số 17/QĐ-UBND", [None]),
    ("Sở Y tế đã tham mưu, ban hành Kế hoạch số 17/KH-SYT", ["Sở Y tế"]),
    # the State's name
    ("Bộ luật Lao động 2019 do Quốc hội nước Cộng hòa XHCN Việt Nam ban hành",
     ["Quốc hội nước Cộng hòa XHCN Việt Nam"]),
    ("Luật Việc làm 2013 do Quốc hội nước CHXHCN Việt Nam ban hành", ["Quốc hội nước CHXHCN Việt Nam"]),
    # two bare numbers of two types, of one body
    ("học Nghị quyết 17 và Kết luận 18 của Bộ Chính trị", ["Bộ Chính trị", "Bộ Chính trị"]),
    ("áp dụng Nghị định 17 và Nghị quyết 18 của Chính phủ", ["Chính phủ", "Chính phủ"]),
    ("áp dụng Thông tư 17 và Nghị định 18 của Chính phủ", [None, "Chính phủ"]),
    ("HĐND tỉnh ra Nghị quyết 17, 18 về phí", ["HĐND tỉnh", "HĐND tỉnh"]),
    # what a circular does not do, its ministry does in another paper
    ("theo quy định tại Thông tư 17/2023/TT-BYT, Bộ Y tế đề nghị các Sở báo cáo", [None]),
    ("Tại Thông tư 17/2023/TT-BYT, Bộ Y tế yêu cầu các Sở báo cáo", ["Bộ Y tế"]),
    ("Theo Công văn số 17/BYT-DP, Bộ Y tế đề nghị các Sở báo cáo", ["Bộ Y tế"]),
    # the body that heads a list of its papers
    ("các Thông tư của Bộ Nông nghiệp và PTNT: Thông tư số 17/2018/TT-BNNPTNT về giống; "
     "Thông tư số 18/2018/TT-BNNPTNT", ["Bộ Nông nghiệp và PTNT", "Bộ Nông nghiệp và PTNT"]),
    # a comma typed inside a name; between two bodies it is none
    ("Sở Công, Thương ban hành Kế hoạch số 17/KH-SCT", ["Sở Công, Thương"]),
    ("Sở Xây dựng, Sở Công Thương ban hành Kế hoạch số 17/KH-SCT", ["Sở Công Thương"]),
    ("Cục Cảnh sát phòng cháy, chữa cháy ban hành Công văn số 17/PCCC", ["Cục Cảnh sát phòng cháy, chữa cháy"]),
    # a space inside "của"
    ("Chỉ thị số 17/CT-TTg ngày 2/4/2024 c ủa Thủ tướng Chính phủ về đất", ["Thủ tướng Chính phủ"]),
    ("Quyết định số 17/QĐ-UBND ngày 2/3/2021 (của UBND tỉnh) về vỉa hè", ["UBND tỉnh"]),
    ("Quyết định số 17/QĐ-UBND ngày 2/3/2021 (của UBND tỉnh sửa đổi) về vỉa hè", [None]),
    # provinces by their letters, or without their kind behind the branch of a central body
    ("Nghị quyết số 17-NQ/TU của Tỉnh ủy BR-VT về biển", ["Tỉnh ủy BR-VT"]),
    ("Tỉnh ủy TT-Huế ban hành Nghị quyết số 17-NQ/TU", ["Tỉnh ủy TT-Huế"]),
    ("Công văn số 17/CT-TTHT ngày 11/3/2009 của Cục Thuế Nam Định về hóa đơn", ["Cục Thuế Nam Định"]),
    ("Công văn số 17/CT-TTHT ngày 11/3/2009 của Cục Thuế Về hóa đơn", ["Cục Thuế"]),
    ("Kế hoạch số 17/KH-BCĐ của Ban Chỉ đạo 35 tỉnh về mạng", ["Ban Chỉ đạo 35 tỉnh"]),
    ("Thông tư liên tịch số 17/2015/TTLT-BTC-BXD giữa Bộ Tài chính với Bộ Xây dựng",
     ["Bộ Tài chính với Bộ Xây dựng"]),
    ("Công văn số 17/UBND-NN của Ban Chỉ huy PCLB tỉnh nhắc các hồ chứa", ["Ban Chỉ huy PCLB tỉnh"]),
    ("Theo đề nghị Chi nhánh Ngân hàng Chính sách xã hội tỉnh tại Tờ trình số 17/TTr-NHCS",
     ["Chi nhánh Ngân hàng Chính sách xã hội tỉnh"]),
    ("Quyết định số 12/QĐ-UBND của UBND TP\nHồ Chí Minh về bảng giá", ["UBND TP Hồ Chí Minh"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), rows(ISSUERS))
def test_issuer(text, expected):
    assert [citation.issuer for citation in found("Ghi nhận: " + text)] == expected


@pytest.mark.parametrize(("text", "expected"), rows(ISSUERS))
def test_issuer_span_is_where_the_body_is_named(text, expected):
    for citation in found(text):
        assert (citation.issuer is None) == (citation.issuer_span is None)
        if citation.issuer_span:
            written = text[citation.issuer_span.start : citation.issuer_span.end]
            assert " ".join(LETTERS.sub("", written).split()) == citation.issuer
