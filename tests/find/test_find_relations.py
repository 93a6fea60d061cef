"""How a document stands to what it cites: a text, and the relation of each of its citations.

The relations and the words that tell them are those that lawyers label by; the sentences are made for this table.
"""

import pytest
from finding import found, rows

RELATIONS = [
    # behind a basis, a comma and who does what: the clause of its own rules what it names
    ("Căn cứ Nghị quyết số 31/NQ-CP ngày 12/3/2026 của Chính phủ, UBND tỉnh ban hành Kế hoạch triển khai "
     "Nghị quyết số 31/NQ-CP như sau:", ["based_on", "implements"]),
    ("Căn cứ yêu cầu công tác, Huyện ủy giao các chi bộ thực hiện Kế hoạch số 9-KH/HU.", ["implements"]),
    ("Căn cứ ý kiến của Bộ Tài chính, Bộ Tư pháp đã thống nhất tại Công văn số 83/BTP-PL;", ["based_on"]),
    ("Phúc đáp Công văn số 5/HQ-NV ngày 6/8/2008 về việc lô hàng gửi kho, căn cứ quy định tại Nghị định số "
     "12/2006/NĐ-CP, Thông tư số 4/2007/TT-BTC, Tổng cục Hải quan trả lời:", ["cites", "based_on", "based_on"]),
    ("Căn cứ Nghị định số 17/2008/NĐ-CP của Chính phủ và theo hướng dẫn tại Thông tư số 9/2008/TT-BXD.",
     ["based_on", "guided_by"]),
    ("Tổ kiểm tra căn cứ:\n- Luật Giá;\n- Thông tư số 6/2020/TT-BTC.", ["based_on", "based_on"]),
    # an item of its own behind a list of bases
    ("Căn cứ Quyết định số 43/QĐ-TTg ngày 1/4/2020 của Thủ tướng Chính phủ;\n"
     "Thực hiện các văn bản của UBND tỉnh: Công văn số 18/UBND-TH, Kế hoạch số 9/KH-UBND.",
     ["based_on", "implements", "implements"]),
    ("Căn cứ Luật Giá; Nghị định số 8/2020/NĐ-CP;\nCác văn bản sau đây đều bãi bỏ: Quyết định số 31/QĐ-UBND, "
     "Quyết định số 32/QĐ-UBND.", ["based_on", "based_on", "replaces", "replaces"]),
    # a line that a verb of carrying out ends goes on with its paper, and not with a sentence
    ("1. Triển khai thực hiện nghiêm túc\nChỉ thị số 4-CT/TU nhằm giảm tai nạn.", ["implements"]),
    ("2. Triển khai thực hiện\nCác xã lập danh sách.\nChỉ thị số 4-CT/TU nhằm giảm tai nạn.", ["cites"]),
    # what the law rules over, what is made to fit it, and what it is measured against is not changed
    ("Các văn bản pháp luật điều chỉnh bao gồm:\n- Luật Giá năm 2012;\n- Nghị định 89/2013/NĐ-CP.",
     ["cites", "cites"]),
    ("Sửa đổi các biểu mẫu cho thống nhất với Nghị định số 11/2025/NĐ-CP.", ["cites"]),
    ("Bãi bỏ phụ lục để khớp với Luật Giá.", ["cites"]),
    ("Đề xuất sửa đổi quy chế, bảo đảm phù hợp với yêu cầu tại Nghị quyết số 7/2025/QH15.", ["cites"]),
    ("SỬA MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ 8/2025/TT-BGDĐT", ["amends"]),
    # what is done before something else; a text set against what stands before it
    ("Trước khi triển khai nuôi cá lồng, bà con đọc kỹ Điều 5 Luật Thủy sản.", ["cites"]),
    ("Trước khi triển khai Luật Thủy sản, xã tập huấn.", ["implements"]),
    ("Xã chờ văn bản hướng dẫn, còn Nghị định 61 đã có từ lâu.", ["cites"]),
    ("Các dự án chuyển tiếp theo Nghị quyết số 6/NQ-HĐND được bố trí vốn.", ["implements"]),
    ("Bước tiếp theo Nghị quyết số 6/NQ-HĐND là bố trí vốn.", ["cites"]),
    # rules carried out, and gone into the details of
    ("Công văn số 12/BHXH-TST về việc triển khai các quy định của Luật Việc làm", ["cites", "implements"]),
    ("Nghị định số 8/2021/NĐ-CP quy định chi tiết và hướng dẫn phương pháp thi hành một số điều của Luật Giá.",
     ["cites", "details"]),
    ("Ban Tổ chức hướng dẫn thực hiện một số nội dung trong Quy định số 5-QĐ/TW.", ["details"]),
    ("Thi hành Điều lệ Đảng; Quy định số 23-QĐ/TW về kỷ luật.", ["implements"]),
    # a complaint, and what is found, propose nothing
    ("Xét đơn của ông Tư khiếu nại Quyết định số 36/QĐ-UBND;", ["cites"]),
    ("Xét thấy Biên bản số 3/BB-VPHC không có chữ ký.", ["cites"]),
    ("Xét Tờ trình số 3/TTr-SNV của Sở Nội vụ;", ["proposed_by"]),
    # how a law was made known
    ("Căn cứ Luật Dược năm 2005, được công bố theo Lệnh số 9-L/CTN ngày 27/6/2005;", ["based_on", "based_on"]),
    # where a text is changed; how a thing is done, who may do it, and what else goes with it
    ("Bổ sung khoản 4 vào sau khoản 3 Điều 7 của Thông tư số 11/2022/TT-BTC.", ["amends"]),
    ("Trình tự thực hiện quy định tại Phần III Phụ lục I Nghị định số 151/2025/NĐ-CP.", ["cites"]),
    ("Thực hiện quy định tại Điều 3 Nghị định số 151/2025/NĐ-CP.", ["implements"]),
    ("Kinh phí do ngân sách bảo đảm theo phân cấp của Luật Ngân sách nhà nước.", ["cites"]),
    ("Giao các sở thực hiện Nghị quyết này, lồng ghép với Kế hoạch số 135/KH-UBND.", ["cites"]),
    # a line that ends with a post or the name of a place ends its sentence where a paper begins the next
    ("Căn cứ tình hình thực tế của thành phố Hải Phòng\nNghị quyết số 12/NQ-HĐND ngày 10/7/2022 đã được thông qua.",
     ["cites"]),
    ("1. Thực hiện chỉ đạo của Bộ\nNghị quyết số 19-NQ/TW là văn kiện quan trọng.", ["cites"]),
    ("2. Thay thế Chủ tịch, Phó Chủ tịch\nQuyết định số 13/QĐ-UBND ngày 2/3/2021 đã ghi rõ.", ["cites"]),
    # the bracket of a point closes none that opened
    ("Sửa đổi, bổ sung các điểm a), b) và c) khoản 2 Điều 5 của Quy định ban hành kèm theo Quyết định số 12/QĐ-UBND.",
     ["amends"]),
    ("Hướng dẫn thi hành a) Luật Đất đai; b) Luật Nhà ở và các nghị định có liên quan.", ["details", "details"]),
    # what fits other things does not stand between a verb and its text
    ("Thực hiện các giải pháp phù hợp với chức năng được giao tại Nghị quyết số 1/NQ-CP.", ["implements"]),
    ("Sửa đổi các nội dung chưa phù hợp với thực tiễn tại Nghị định số 37/2019/NĐ-CP.", ["amends"]),
    # items of bases that tell by what rules they came about
    ("Căn cứ số liệu quyết toán thực hiện theo quy định tại Thông tư số 137/2017/TT-BTC; Nghị quyết số 12/NQ-HĐND;",
     ["based_on", "based_on"]),
    ("Căn cứ chỉ tiêu được giao thực hiện theo quy định tại Quyết định số 45/QĐ-UBND của UBND tỉnh về biên chế;",
     ["based_on"]),
    # words are put "theo đề nghị" of somebody, or fit another text
    ("Thay thế cụm từ “Nghị định số 34/2019/NĐ-CP” bằng cụm từ “Nghị định số 33/2023/NĐ-CP” theo quy định "
     "của Luật Giá.",
     ["cites", "cites", "cites"]),
    ("Bổ sung cụm từ “Luật Đầu tư” tại điểm a khoản 1, thực hiện theo quy định của Luật Giá.", ["cites", "cites"]),
    # the text brings the change, or a rule that stays measures what is repealed
    ("Những điểm mới sửa đổi, bổ sung trong Luật Đất đai năm 2024 được phổ biến.", ["cites"]),
    ("Bãi bỏ quy định về mức thu phí, áp dụng mức thu quy định tại Thông tư số 8/2024/TT-BTC.", ["cites"]),
    ("Bãi bỏ các khoản thu không đúng đối tượng quy định tại Nghị định số 81/2021/NĐ-CP.", ["cites"]),
    ("Sửa đổi, bổ sung Chương trình giáo dục phổ thông ban hành kèm theo Thông tư số 32/2018/TT-BGDĐT.", ["amends"]),
    ("Sau khi sửa đổi một số nội dung quy định tại Quyết định số 12/QĐ-UBND, tỉnh đã công bố.", ["amends"]),
    # a clause of its own behind a semicolon
    ("Tập trung triển khai các chương trình mục tiêu; Quyết định số 263/QĐ-TTg là căn cứ để phân bổ vốn.", ["cites"]),
    ("Thực hiện các quyết định giao vốn; Báo cáo số 45/BC-UBND đã gửi UBND tỉnh.", ["cites"]),
    ("Triển khai chủ trương sáp nhập xã; Nghị quyết số 35/2023/UBTVQH15 quy định lộ trình.", ["cites"]),
    ("Thực hiện các văn bản mới được sửa đổi, bổ sung sau đây:\n- Luật Giá;\n- Luật Đất đai.",
     ["implements", "implements"]),
    ("Tổ chức thực hiện đúng thời hạn theo quy định các văn bản sau:\n- Kế hoạch số 12/KH-UBND;", ["implements"]),
    # a heading in a small letter ends a list; a cell that says when does, another line does not
    ("a. Bãi bỏ các văn bản sau:\n- Quyết định số 12/QĐ-UBND;\n\nb. Văn bản còn hiệu lực\n- Quyết định số 14/QĐ-UBND.",
     ["replaces", "cites"]),
    # another thing's force ends
    ("Công văn số 345/STNMT-KS chấm dứt hiệu lực hợp đồng thuê đất của công ty.", ["cites"]),
    ("Nghị định số 65/2023/NĐ-CP quy định về văn bằng bảo hộ chấm dứt hiệu lực.", ["cites"]),
    ("Thông tư số 50/2018/TT-BGTVT quy định về gia hạn, cấp lại và đổi giấy phép lái xe hết hiệu lực.", ["cites"]),
    # compiled and not, a word is seen through alike
    ("Đề nghị xem xét sửa đổi, bổ sung tiêu chí về thu nhập Quyết định số 318/QĐ-TTg.", ["cites"]),
    # a body's name that a line's end parts, and a subject that goes on there
    ("Căn cứ Luật Thư viện;\nTheo đề nghị của Giám đốc Sở\nNội vụ tại Tờ trình số 88/TTr-SNV ngày 03/3/2026.",
     ["based_on", "proposed_by"]),
    ("Căn cứ Luật Thư viện;\nTheo đề nghị của Sở Công\nThương tại Văn bản số 90/SCT-KT và ý kiến của Sở Tư pháp tại "
     "Công văn số 7/STP-VB;", ["based_on", "proposed_by", "proposed_by"]),
    ("Quyết định này thay thế Quyết định số 31/QĐ-UBND ngày 02/5/2023 của UBND thành phố về việc ban hành\nQuy "
     "chế chấm điểm thi đua của các phường; Quyết định số 44/QĐ-UBND ngày 09/6/2023.", ["replaces", "replaces"]),
    # by what rules it is done, told before a list
    ("Việc thu phí được thực hiện theo quy định tại các văn bản: Nghị định số 10/2016/NĐ-CP; Thông tư số "
     "12/2017/TT-BTC.",
     ["cites", "cites"]),
    ("Thực hiện các văn bản: Nghị định số 10/2016/NĐ-CP; Thông tư số 12/2017/TT-BTC.", ["implements", "implements"]),
    ("2. Căn cứ dự toán được phân bổ thực hiện theo quy định tại Thông tư số 33/2022/TT-BTC.", ["cites"]),
    ("Căn cứ kế hoạch được duyệt, cơ quan được giao quản lý rừng đặc dụng, phòng hộ lập hồ sơ và phê duyệt dự toán "
     "cho nội dung chi tại khoản 1 Điều này theo quy định tại Điều 16 Nghị định 15/2022/NĐ-CP.", ["cites"]),
    # words that others are put for, and the text that holds them
    ("Thay thế cụm từ “khoản 3 Điều 6 Nghị định số 61/2019/NĐ-CP” bằng cụm từ “Điều 7 Nghị định số 27/2025/NĐ-CP” tại "
     "khoản 2 Điều 4 Thông tư số 20/2021/TT-BTC.", ["cites", "cites", "amends"]),
    ("Sửa đổi cụm từ “Nghị định số 55/2021/NĐ-CP” tại khoản 3 Điều 12 Nghị định số 240/2025/NĐ-CP thành cụm từ "
     "“Nghị định số 15/2026/NĐ-CP”.", ["cites", "amends", "cites"]),
    ("Bãi bỏ cụm từ “Luật Đầu tư công” và cụm từ “Luật Đấu thầu” tại Điều 3 Nghị định số 11/2024/NĐ-CP.",
     ["cites", "cites", "amends"]),
    ("Bãi bỏ Nghị định số 10/2020/NĐ-CP; thay thế cụm từ “Bộ Nội vụ” bằng cụm từ “Bộ Tài chính” tại Điều 3 Nghị "
     "định số 11/2024/NĐ-CP.", ["replaces", "amends"]),
    ("Bãi bỏ một số cụm từ tại khoản 2 Điều 3 Nghị định số 11/2024/NĐ-CP.", ["amends"]),
    # rules that are repealed where they stand; what may be changed one day
    ("7. Bãi bỏ quy định về phụ cấp đối với nhà giáo dạy nghề quy định tại Điều 4 và Điều 5 Nghị định số "
     "110/2015/NĐ-CP.",
     ["replaces"]),
    ("Nếu có điều chỉnh các chỉ số quy định tại khoản 3 Điều 14 Nghị định số 45/2020/NĐ-CP thì báo lại.", ["cites"]),
    ("Thông tư này sửa đổi, bổ sung một số điểm trong Thông tư số 12/2019/TT-BTC.", ["amends"]),
    ("Mẫu đăng ký sửa đổi chương trình khuyến mại quy định tại Điều 7 Nghị định số 37/2006/NĐ-CP.", ["cites"]),
    ("Ngưng hiệu lực Nghị định số 31/2024/NĐ-CP hướng dẫn thi hành Luật Thủy lợi và Nghị quyết số 55/NQ-CP.",
     ["replaces", "details", "replaces"]),
    ("Thông tư số 5/2013/TT-BNV ngày 08/4/2013 chấm dứt hiệu lực kể từ ngày Thông tư này có hiệu lực.",
     ["replaces"]),
    ("Kể từ ngày Thông tư này có hiệu lực thi hành, Thông tư số 6/2021/TT-BTC quy định mức thu, chế độ thu, "
     "nộp, quản lý và sử dụng phí cấp phép hết hiệu lực thi hành.", ["replaces"]),
    # what a verb of carrying out does not speak of
    ("Người sắp chấp hành xong án phạt tù được học Luật Nhà ở, Luật Thủy sản.",
     ["cites", "cites"]),
    ("Hợp đồng cũ vẫn thực hiện cho đến khi Luật Thủy sản hết hiệu lực.", ["cites"]),
    ("Mức hỗ trợ quy định tại Điều 4 (phân loại theo Phụ lục 2) Nghị quyết số 8/2019/NQ-HĐND.",
     ["cites"]),
    ("Cơ sở thực hiện kiểm định cho phù hợp với yêu cầu của Điều 8 Luật Hóa chất.", ["cites"]),
    ("Báo cáo đề xuất sửa đổi, bãi bỏ từng văn bản và đánh giá tính tương thích với Luật Đất đai.", ["cites"]),
    ("Thông tư số 7/2016/TT-BYT hướng dẫn thi hành Nghị định số 22/2015/NĐ-CP về quản lý và thực hiện kiểm dịch, "
     "được sửa đổi bởi:\nThông tư số 9/2020/TT-BYT ngày 05/5/2020.", ["cites", "details", "cites"]),
    # but what is carried out before a list, behind a thought or a kind of papers
    ("b) Tiếp tục quán triệt sâu sắc tư tưởng Hồ Chí Minh về thi đua; Chỉ thị số 41-CT/TW; Kết luận số 1-KL/TW.",
     ["implements", "implements"]),
    ("Thông tư này quy định chi tiết việc thực hiện khoản 1 Điều 12 Luật Thống kê.", ["details"]),
    ("Căn cứ Luật Thống kê số 89/2015/QH13 được sửa đổi, bổ sung theo Luật số 1/2021/QH15 và theo Luật số "
     "3/2022/QH15;", ["based_on", "based_on", "based_on"]),
    ("trường hợp có khác nhau với các Nghị định sửa đổi Nghị định số 14/2020/NĐ-CP về mức phí quy định tại "
     "Điều 6 Nghị quyết này và Nghị định số 33/2021/NĐ-CP", ["amends", "cites"]),
    # several papers whose numbers stand in a bracket
    ("Căn cứ các Nghị định của Chính phủ hướng dẫn Luật Quy hoạch (Số 21/2020/NĐ-CP ngày 03/3/2020, số 44/2022/NĐ-CP);",
     ["based_on", "based_on", "based_on"]),
    ("Thực hiện Quyết định số 991/QĐ-TTg về mạng lưới thư viện và các Quyết định của Bộ trưởng Bộ Y tế phê duyệt điều "
     "chỉnh mạng lưới (số 1226/QĐ-BYT ngày 29/4/2025 và số 2657/QĐ-BYT).", ["implements", "implements", "implements"]),
    # a cell of its own between the word and the number
    ("Kết quả\nđược triển\nkhai thực hiện\nThường\nxuyên\nChương\ntrình số 15-\nCTr/BCĐ\n" + "Một dòng dài của "
     "trang này.\n" * 3,
     ["cites"]),
    # what has ended, told behind it
    ("Như vậy, kể từ ngày 01/8/2022 các quy định tại Nghị định số 10/2008/NĐ-CP đã hết hiệu lực.", ["replaces"]),
    ("Lưu ý, Nghị định số 10/2008/NĐ-CP (hướng dẫn Luật Nhà ở 2005) đã hết hiệu lực, không áp dụng nữa.",
     ["replaces", "details"]),
    ("Khi Luật có hiệu lực, Pháp lệnh Dân số năm 2003 sẽ hết hiệu lực.", ["replaces"]),
    ("Hướng dẫn số 9/HD-LĐLĐ không còn hiệu lực.", ["replaces"]),
    # what has not ended, and lists that are none of bases
    (
        "A. CƠ SỞ PHÁP LÝ\n- Luật Đất đai năm 2013;\n\nB. KHÓ KHĂN, VƯỚNG MẮC\n- Nghị định số 12/2020/NĐ-CP "
        "chưa quy định rõ trình tự;\n- Thông tư số 15/2021/TT-BTC chưa hướng dẫn mức chi;",
        ["based_on", "cites", "cites"],
    ),
    (
        "1. Căn cứ pháp lý\n- Luật Đất đai.\n\nNhư vậy, có các vướng mắc:\n- Nghị định số 12/2020/NĐ-CP chưa "
        "quy định rõ.",
        ["based_on", "cites"],
    ),
    (
        "CĂN CỨ PHÁP LÝ\n- Luật Đất đai;\n\nKHÓ KHĂN, VƯỚNG MẮC\n- Nghị định số 12/2020/NĐ-CP chưa rõ",
        ["based_on", "cites"],
    ),
    (
        "1. Căn cứ pháp luật bị vi phạm\n- Hành vi lấn đất: điểm a khoản 1 Điều 14 Nghị định số "
        "91/2019/NĐ-CP;",
        ["cites"],
    ),
    ("1. Căn cứ không còn phù hợp\n- Nghị định số 112/2020/NĐ-CP;", ["cites"]),
    ("Quyết định số 12/QĐ-UBND về việc thu hồi giấy chứng nhận không còn hiệu lực.", ["cites"]),
    ("Luật Đất đai năm 2013 quy định các trường hợp giấy chứng nhận không còn hiệu lực.", ["cites"]),
    ("Theo đó, Nghị định số 15/2021/NĐ-CP quy định giấy phép xây dựng hết hiệu lực.", ["cites"]),
    (
        "Vì vậy, Luật Đất đai năm 2013 và Luật Nhà ở năm 2014 quy định quyết định thu hồi đất không còn hiệu "
        "lực.",
        ["cites", "cites"],
    ),
    ("Quyết định số 12/QĐ-UBND không còn hiệu lực thì phải báo cáo.", ["cites"]),
    ("Hiện nay Luật Đất đai năm 2013 đã hết hiệu lực chưa?", ["cites"]),
    ("Nghị định số 12/2020/NĐ-CP không còn hiệu lực đúng không?", ["cites"]),
    (
        "Đề nghị sửa đổi, bổ sung ngày 01/01/2020 tại khoản 2 Điều 5 Thông tư số 12/2020/TT-BTC thành ngày "
        "01/02/2020.",
        ["amends"],
    ),
    (
        "Sửa đổi Nghị định số 12/2020/NĐ-CP về thuế và chỉ đạo của Thủ tướng Chính phủ tại Công văn số "
        "15/TTg-KTTH",
        ["amends", "cites"],
    ),
    # what amends, and what tells of it
    ("Dự án được điều chỉnh lần 1 và lần 2 tại các Quyết định số 91/QĐ-UBND và số 92/QĐ-UBND.", ["cites", "cites"]),
    ("Thực hiện Nghị quyết số 40/2021/UBTVQH15 về việc sắp xếp đơn vị và chỉ đạo của Thủ tướng Chính phủ tại Công điện"
     " số 88/CĐ-TTg", ["implements", "implements"]),
    # based_on: a clause of the legal basis, to its end
    ("Căn cứ Luật Tổ chức chính quyền địa phương;", ["based_on"]),
    ("Căn cứ Nghị định số 52/2015/NĐ-CP ngày 28 tháng 5 năm 2015 của Chính phủ;", ["based_on"]),
    ("Căn cứ các Quyết định số 12/QĐ-UBND và số 13/QĐ-UBND;", ["based_on", "based_on"]),
    ("CĂN CỨ Nghị quyết số 84/NQ-CP;", ["based_on"]),
    ("- Căn cứ Nghị quyết số 84/NQ-CP;", ["based_on"]),
    (
        "Căn cứ Nghị định số 46/2017/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 135/2018/NĐ-CP;",
        ["based_on", "based_on"],
    ),
    ("Căn cứ vào Nghị quyết số 84/NQ-CP, Sở Y tế đề nghị các đơn vị", ["based_on"]),
    ("Căn cứ Luật Đất đai số 31/2024/QH15; Luật Nhà ở số 27/2023/QH15;", ["based_on", "based_on"]),
    ("Căn cứ Luật Đất đai;\nCăn cứ Luật Nhà ở;\nTheo đề nghị của Giám đốc Sở Xây dựng.", ["based_on", "based_on"]),
    # below a line that says no more than "Căn cứ"; rules that came with a paper; behind a law that a decree carries out
    (
        "Căn cứ\n\n- Chỉ thị số 27-CT/TW ngày 14/8/2011 về việc cưới;\n\n- Nghị định số 145/2013/NĐ-CP;",
        ["based_on", "based_on"],
    ),
    (
        "Căn cứ Danh mục hàng hóa ban hành kèm theo Quyết định số 67/2004/QĐ-BTC; Biểu thuế ban hành kèm theo Quyết"
        " định số 94/2004/QĐ-BTC; Thông tư số 71/2004/TT-BTC thì mặt hàng này",
        ["based_on", "based_on", "based_on"],
    ),
    (
        "Căn cứ Nghị định số 181/2004/NĐ-CP về thi hành Luật Đất đai và Thông tư số 1/2005/TT-BTNMT;",
        ["based_on", "implements", "based_on"],
    ),
    (
        "Tòa đã căn cứ Nghị quyết số 56/2010/QH12 về thi hành Luật Tố tụng hành chính và Nghị quyết số 1/2015/NQ-HĐTP",
        ["based_on", "implements", "based_on"],
    ),
    # a list of bare paragraphs, a subject of two matters
    (
        "Bãi bỏ các văn bản sau đây:\nChỉ thị số 14/2002/CT-BVHTT của Bộ Văn hóa.\nQuyết định số 48/2003/QĐ-BVHTT.",
        ["replaces", "replaces"],
    ),
    (
        "Thực hiện các việc sau:\n1. Rà soát hộ nghèo theo 12 tiêu chí.\nNghị định số 255/2025/NĐ-CP có hiệu lực.",
        ["cites"],
    ),
    (
        "Căn cứ Nghị định số 152/2025/NĐ-CP quy định về phân cấp; quy định chi tiết một số điều của Luật Thi đua,"
        " khen thưởng; Nghị định số 30/2020/NĐ-CP về công tác văn thư;",
        ["based_on", "details", "based_on"],
    ),
    ("Căn cứ Luật Thi đua, khen thưởng hợp nhất tại văn bản số 21/VBHN-VPQH;", ["based_on", "based_on"]),
    ("Bãi bỏ Quyết định số 1/QĐ-UBND; danh mục phí thực hiện theo Nghị quyết số 4/NQ-HĐND", ["replaces", "implements"]),
    (
        "bãi bỏ các văn bản sau:\nThông tư số 12/2019/TT-BTC\nThông tư số 13/2019/TT-BTC\n\nThông tư số 45/2022/TT-BTC"
        " có hiệu lực từ ngày 1/1/2023.",
        ["replaces", "replaces", "cites"],
    ),
    ("CĂN CỨ\n- Luật Đất đai;\n- Nghị định số 43/2014/NĐ-CP;", ["based_on", "based_on"]),
    (
        "UBND huyện đã ban hành Quyết định số 12/QĐ-UBND về việc thành lập Ban; hướng dẫn các xã thi hành Luật Đất đai",
        ["issues", "implements"],
    ),
    ("theo bộ tiêu chí quốc gia, Quyết định số 12/QĐ-TTg", ["implements"]),
    (
        "Xét đề nghị của Sở Y tế (công văn số 15/SYT-NV), ý kiến của Sở Tài chính (công văn số 97/STC-HC)",
        ["proposed_by", "proposed_by"],
    ),
    (
        "Theo đề nghị của Sở Nội vụ tại Tờ trình số 12/TTr-SNV về việc giải quyết kiến nghị của Công ty Xây dựng"
        " (Công văn số 15/CV-XD)",
        ["proposed_by", "cites"],
    ),
    (
        "Bãi bỏ các văn bản sau đây:\n\nQuyết định số 1/2019/QĐ-UBND về giá đất.\n\nChỉ thị số 2/2019/CT-UBND về xe.",
        ["replaces", "replaces"],
    ),
    ("Theo bộ này, Thông tư số 3/2020/TT-BYT đã có hiệu lực", ["cites"]),
    ("Thông tư số 3/2010/TT-BYT được sửa đổi, bổ sung bởi:\n\nThông tư số 57/2012/TT-BYT", ["cites", "cites"]),
    # who tells
    ("Theo Tổng cục Thuế, Quyết định số 11/2017/QĐ-TTg đã thúc đẩy đầu tư", ["cites"]),
    # a type word that its subject parts from its number
    ("Thực hiện Hướng dẫn công tác kiểm tra năm 2019 số 12/HD-UBND của UBND huyện", ["implements"]),
    # who stands for whom, what an official does, what a newspaper tells
    ("Người đại diện theo ủy quyền: Ông T (Quyết định ủy quyền số 525/QĐ-UBND)", ["cites"]),
    ("phạm tội Chống người thi hành công vụ, Điều 330 Bộ luật Hình sự", ["cites"]),
    ("Phó Chánh Văn phòng UBND tỉnh Đắk Nông cho biết đã ký ban hành Quyết định số 1123/QĐ-UBND", ["cites"]),
    # a heading in capitals ends with no abbreviation
    ("QUY CHẾ LÀM VIỆC CỦA CÁC CẤP\nCăn cứ Luật Đất đai;", ["based_on"]),
    ("Thực hiện chỉ đạo của Chính phủ, UBND tỉnh đã ban hành các văn bản: Quyết định số 67/QĐ-BTC", ["cites"]),
    ("Các đơn vị thực hiện nghiêm các quy định của Nghị quyết số 84/NQ-CP", ["implements"]),
    ("Để thi hành đúng và thống nhất các quy định của Pháp lệnh Dân số", ["implements"]),
    ("được quán triệt những nội dung mới, cốt lõi trong Chỉ thị số 42-CT/TW", ["implements"]),
    ("Căn cứ Luật Đất đai và Phần thứ nhất của Bộ luật Dân sự;", ["based_on", "based_on"]),
    ("- Căn vào Luật Đất đai", ["based_on"]),
    ("hướng dẫn áp dụng một số quy định tại Điều 9 của Bộ luật Dân sự", ["details"]),
    ("cần sửa đổi điều lệ công ty gồm:\n+ Nghị định số 73/2016/NĐ-CP quy định chi tiết", ["cites"]),
    ("quán triệt, thực hiện các Chỉ thị của Bộ Chính trị; Luật Phòng, chống ma túy năm 2021;", ["implements"]),
    ("Thực hiện các nghị quyết của Tỉnh ủy; ngành y tế báo cáo, Luật Đất đai quy định", ["cites"]),
    ("được thực hiện theo các nguyên tắc do Bộ luật Dân sự quy định", ["cites"]),
    ("Chủ tịch UBND tỉnh Kon Tum vừa ban hành Công điện số 6/CĐ-UBND", ["cites"]),
    ("Căn cứ các Thông tư của Bộ trưởng Bộ Tài chính:\nsố 74/2019/TT-BTC về biểu mẫu", ["based_on"]),
    ("các văn bản hướng dẫn thi hành đã kế thừa quy định từ Luật Đất đai 1987", ["cites"]),
    ("hướng dẫn bổ sung thực hiện Thông tư số 4/2012/TT-BYT", ["details"]),
    ("người làm chứng cũng được Luật Thi hành án dân sự quy định", ["cites"]),
    # what something is carried out by
    ("Xã đã cụ thể hóa nghị quyết bằng các Kế hoạch số 9/KH-UBND, số 10/KH-UBND", ["cites", "cites"]),
    # proposed_by
    ("Theo đề nghị của Sở Tài chính tại Tờ trình số 45/TTr-STC ngày 05/7/2021;", ["proposed_by"]),
    ("Xét Tờ trình số 45/TTr-UBND ngày 05/7/2021 của UBND tỉnh;", ["proposed_by"]),
    ("Xét đề nghị của Phòng Nội vụ tại Tờ trình số 45/TTr-PNV;", ["proposed_by"]),
    # implements
    ("Thực hiện Nghị quyết số 84/NQ-CP, UBND huyện báo cáo như sau", ["implements"]),
    ("huyện đã triển khai Chỉ thị số 16/CT-TTg đến từng thôn", ["implements"]),
    ("triển khai thực hiện Chỉ thị số 16/CT-TTg ngày 31/3/2020", ["implements"]),
    ("nghiêm túc chấp hành Chỉ thị số 16/CT-TTg", ["implements"]),
    ("tổ chức quán triệt Nghị quyết số 05-NQ/TU", ["implements"]),
    ("theo tinh thần Chỉ thị số 16/CT-TTg", ["implements"]),
    ("hỗ trợ người lao động theo Nghị quyết số 68/NQ-CP", ["implements"]),
    ("nhằm cụ thể hóa Nghị quyết số 05-NQ/TU", ["implements"]),
    ("thi hành Luật Đất đai", ["implements"]),
    ("Thực hiện các Nghị quyết số 16/NQ-CP, số 17/NQ-CP và Chỉ thị số 05/CT-TTg", ["implements"] * 3),
    ("Kết quả thực hiện các chính sách theo Nghị quyết số 42/NQ-CP và Nghị quyết số 68/NQ-CP", ["implements"] * 2),
    # guided_by
    ("việc này đã được Sở Tài chính hướng dẫn tại Công văn số 215/STC-NS", ["cites"]),
    ("được thực hiện theo đúng hướng dẫn tại Công văn số 215/STC-NS", ["guided_by"]),
    ("theo hướng dẫn tại Công văn số 215/SYT-NVY", ["guided_by"]),
    ("theo hướng dẫn của Bộ Y tế tại Quyết định số 218/QĐ-BYT", ["guided_by"]),
    # amends, replaces, details: of the instrument whose subject it is, or of the document
    (
        "Nghị định số 135/2018/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 46/2017/NĐ-CP",
        ["cites", "amends"],
    ),
    ("Sửa đổi, bổ sung một số điều của Nghị định số 46/2017/NĐ-CP như sau", ["amends"]),
    ("Bãi bỏ Quyết định số 12/2019/QĐ-UBND ngày 05/7/2019", ["replaces"]),
    ("Quyết định này thay thế Quyết định số 12/2019/QĐ-UBND", ["replaces"]),
    # told after what it ends
    ("Nghị quyết số 12/2019/NQ-HĐND hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực", ["replaces"]),
    (
        "2. Thông tư số 4/2016/TT-BTC quy định mức thu phí, lệ phí và Thông tư số 5/2017/TT-BTC hết hiệu lực kể từ ngày"
        " Thông tư này có hiệu lực.",
        ["replaces", "replaces"],
    ),
    ("Kể từ ngày Thông tư này có hiệu lực, Thông tư số 4/2016/TT-BTC hết hiệu lực thi hành.", ["replaces"]),
    (
        "Nghị định số 4/2016/NĐ-CP đã được sửa đổi bởi Nghị định số 5/2017/NĐ-CP hết hiệu lực kể từ ngày Nghị định này"
        " có hiệu lực.",
        ["replaces", "cites"],
    ),
    ("Những quy định tại Quyết định số 40/2019/QĐ-UBND trái với Quyết định này đều bãi bỏ.", ["replaces"]),
    ("Hồ sơ nộp theo quy định tại Nghị định số 83/2014/NĐ-CP, trước khi giấy phép hết hiệu lực.", ["cites"]),
    ("Thông tư số 21/2003/TT-BTC (đã hết hiệu lực) nêu rõ.", ["cites"]),
    # a word that counts only directly before the citation
    ("Công điện này thay Công điện số 5/CĐ-UBND ngày 30/10/2019.", ["replaces"]),
    ("Sở trình UBND tỉnh sửa Quyết định số 12/QĐ-UBND.", ["amends"]),
    ("Cán bộ thay mặt xã dự họp, nêu tại Báo cáo số 12/BC-UBND.", ["cites"]),
    ("Khi đối chiếu, Phòng thấy Công văn số 1125/UBND-VX ghi sai.", ["cites"]),
    ("Số tiền chi đúng Thông tư số 8/2016/TT-BTC.", ["implements"]),
    ("Hồ sơ chưa đúng Thông tư số 8/2016/TT-BTC.", ["cites"]),
    ("Tòa án xét xử vắng mặt, căn cứ Điều 292 Bộ luật Tố tụng hình sự.", ["based_on"]),
    # an instruction is carried out where it is told
    ("Thực hiện chỉ đạo của UBND tỉnh tại Công văn số 47/UBND-VP.", ["implements"]),
    ("Triển khai các giải pháp, các nội dung UBND tỉnh đã chỉ đạo tại Công văn số 3175/UBND-KTN.", ["implements"]),
    ("Nghị định này thay thế phần lớn quy định của Sắc lệnh số 63/SL.", ["replaces"]),
    ("Việc bãi bỏ theo quy định của Luật Đất đai.", ["cites"]),
    ("Kết quả thực hiện theo Quyết định 217/QĐ-TTg\n\nHiến pháp năm 2013 đã ghi rõ.", ["implements", "cites"]),
    # what is changed is a thing, and the citation only rules how
    ("Việc sửa đổi, bổ sung giấy phép theo quy định tại Điều 42 Nghị định số 163/2024/NĐ-CP.", ["cites"]),
    ("Sửa đổi, bổ sung giấy xác nhận được quy định tại khoản 2 Điều 8 Nghị định số 83/2014/NĐ-CP.", ["cites"]),
    ("Nghị định này hướng dẫn chi tiết thi hành Luật Quy hoạch.", ["details"]),
    ("Thực hiện chế độ phụ cấp quy định tại Nghị định số 47/2020/NĐ-CP.", ["cites"]),
    # a clause of its own behind another citation
    (
        "Triển khai Nghị quyết số 01/NQ-CP của Chính phủ về nhiệm vụ năm 2021, UBND huyện đã ban hành Quyết định số"
        " 07/QĐ-UBND.",
        ["implements", "issues"],
    ),
    ("Thực hiện Nghị quyết số 12/NQ-HĐND; Chính phủ có Nghị quyết số 119/NQ-CP.", ["implements", "cites"]),
    # what was changed and what changed it, in brackets or not
    (
        "Bãi bỏ Quyết định số 4/QĐ-UBND (được sửa đổi bởi Quyết định số 5/QĐ-UBND) và Quyết định số 6/QĐ-UBND.",
        ["replaces", "cites", "replaces"],
    ),
    (
        "Thực hiện Chỉ thị số 32-CT/TW về phổ biến pháp luật (Chỉ thị số 32-CT/TW); Kết luận số 04-KL/TW.",
        ["implements", "implements", "implements"],
    ),
    # an item behind one of a basis
    (
        "- Căn cứ Luật Đấu thầu số 22/2023/QH15;\n- Nghị định số 37/2015/NĐ-CP về hợp đồng;\n- Nghị định số"
        " 24/2024/NĐ-CP;",
        ["based_on", "based_on", "based_on"],
    ),
    ("Căn cứ Luật Phòng cháy.\nNghị quyết 42/NQ-CP được triển khai đến từng xã.", ["based_on", "cites"]),
    # the labels of portals
    (
        "VĂN BẢN CĂN CỨ (2)\n  1. Nghị định 86/2022/NĐ-CP\n  2. Nghị định 24/2021/NĐ-CP\nVĂN BẢN BỊ THAY THẾ (1)\n"
        "  - Thông tư 17/2012/TT-BGDĐT\nVĂN BẢN LIÊN QUAN (1)\n  - Thông tư 18/2012/TT-BGDĐT",
        ["based_on", "based_on", "replaces", "cites"],
    ),
    # every line a paragraph
    ("Lý do bãi bỏ\nNghị định số 88/2024/NĐ-CP đã quy định khác.\nBáo cáo gửi các sở.", ["cites"]),
    ("Thông tư này quy định chi tiết khoản 2 Điều 5 Luật Đất đai", ["details"]),
    ("Nghị định số 78/2025/NĐ-CP quy định chi tiết một số điều của Luật Đất đai", ["cites", "details"]),
    ("Thông tư này hướng dẫn thi hành Nghị định số 46/2017/NĐ-CP", ["details"]),
    # a portal's or a newspaper's page: no body writes
    ("Tỉnh chống hạn\nCập nhật lúc 07:05, 3/6/2019\nUBND tỉnh ban hành Quyết định số 40/QĐ-UBND", ["cites"]),
    ("CTTĐT - Ngày 3/6, UBND huyện đã ban hành Kế hoạch số 40/KH-UBND", ["cites"]),
    ("(Báo Sơn La) - Ngày 3/6, UBND huyện đã ban hành Kế hoạch số 40/KH-UBND", ["cites"]),
    # issues: the writing body's own
    ("UBND huyện đã ban hành Kế hoạch số 40/KH-UBND ngày 05/7/2021", ["issues"]),
    ("Ngày 05/7/2021, UBND huyện đã ban hành Kế hoạch số 40/KH-UBND", ["issues"]),
    ("Ban Chỉ đạo huyện ban hành Kế hoạch số 41/KH-BCĐ, Thông báo số 12/TB-BCĐ", ["issues", "issues"]),
    # cites: everything else
    ("theo quy định tại Nghị định số 46/2017/NĐ-CP", ["cites"]),
    ("theo quy định của Luật Đất đai", ["cites"]),
    ("quy định tại khoản 2 Điều 5 Nghị định số 46/2017/NĐ-CP", ["cites"]),
    ("Nghị quyết số 84/NQ-CP: gỡ khó cho sản xuất", ["cites"]),
    ("Nghị định số 46/2017/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 135/2018/NĐ-CP", ["cites", "cites"]),
    ("Quy chế ban hành kèm theo Quyết định số 12/2019/QĐ-UBND", ["cites"]),
    # a list that a sentence introduces
    (
        "Bãi bỏ các Thông tư sau: 1. Thông tư số 12/2010/TT-BTP; 2. Thông tư số 14/2011/TT-BTP.",
        ["replaces", "replaces"],
    ),
    (
        "Huyện đã triển khai các văn bản sau:\n- Nghị quyết số 84/NQ-CP;\n- Chỉ thị số 16/CT-TTg.",
        ["implements", "implements"],
    ),
    ("Căn cứ các văn bản:\n- Nghị quyết số 84/NQ-CP;\n- Chỉ thị số 16/CT-TTg.", ["based_on", "based_on"]),
    # the heading of a table
    (
        "1. Văn bản huyện đã triển khai thực hiện\nTT\tVăn bản\tKết quả\n1\tNghị quyết số 42/NQ-CP\t12 hộ\n"
        "2\tChỉ thị số 16/CT-TTg\t3 chốt",
        ["implements", "implements"],
    ),
    ("Huyện đã thực hiện hỗ trợ.\nTT\tVăn bản\tSố người\n1\tNghị quyết số 42/NQ-CP\t12", ["cites"]),
    ("1. Văn bản hết hiệu lực\nTT\tVăn bản\n1\tNghị quyết số 42/NQ-CP\tđã thay", ["cites"]),
    ("đã có nhiều sửa đổi, bổ sung so với Nghị định số 46/2017/NĐ-CP", ["cites"]),
    ("mức phạt (sửa đổi ở Nghị định số 46/2017/NĐ-CP) là 5 triệu", ["cites"]),
    ("Qua xem xét Tờ trình số 45/TTr-UBND ngày 05/7/2021 của UBND tỉnh;", ["proposed_by"]),
    ("Quyết định số 47/QĐ-TTg hủy bỏ Quyết định số 48/QĐ-TTg", ["cites", "replaces"]),
    (
        "Sửa đổi một số điều của Quy định về quản lý chợ ban hành kèm theo Quyết định số 36/2021/QĐ-UBND",
        ["amends"],
    ),
    ("hướng dẫn thi hành một số quy định của Nghị định số 46/2017/NĐ-CP", ["details"]),
    ("Theo đề nghị của Sở Tư pháp,\nQUYẾT ĐỊNH:\n1. Quyết định số 9/2008/QĐ-UBND về giá đất;", ["cites"]),
    # "Chiều" is no "Chiếu"
    ("Chiếu Nghị định số 46/2017/NĐ-CP;", ["based_on"]),
    ("Chiều ngày 27/9, đoàn giám sát việc thực hiện Nghị quyết số 31/2021/QH15", ["implements"]),
    # no decree goes into the details of a decision
    (
        "Thực hiện Nghị định số 46/2017/NĐ-CP quy định chi tiết Luật Hộ tịch và Quyết định số 101/QĐ-TTg",
        ["implements", "details", "implements"],
    ),
    # who says it is nobody whose act is carried out; what stands above is named nowhere
    ("Theo đó, Nghị định số 15/2020/NĐ-CP quy định mức phạt", ["cites"]),
    ("Theo ông Trần Văn Bình, Nghị định số 15/2020/NĐ-CP quy định mức phạt", ["cites"]),
    ("Căn cứ các quy định nêu trên, ông nộp thuế theo quy định tại Điều 8 Thông tư số 111/2013/TT-BTC", ["cites"]),
    ("Sau khi xem xét, các sở giải trình theo Báo cáo số 552/BC-HĐND", ["implements"]),
    ("Căn cứ Hiến pháp năm 1992,\n\nNAY CÔNG BỐ:\n\nPháp lệnh Dân số", ["based_on", "cites"]),
    ("Theo kế hoạch, Thông tư số 8/2020/TT-BTC sẽ được sửa", ["cites"]),
    ("Ban chấp hành Công đoàn thống nhất nội dung Quyết định số 174/QĐ-TLĐ", ["cites"]),
    ("Chiểu Sắc lệnh số 1/SL thành lập ủy ban,\nChiểu Sắc lệnh số 91/SL thành lập nha,", ["based_on", "based_on"]),
    ("Quyết định số 16/2009/QĐ-UBND về giá đất (Văn bản hết hiệu lực)", ["cites"]),
    # what a text is based on, and what it enacts
    ("Theo đề nghị của Bộ Nội vụ,\nChính phủ ban hành Nghị định quy định chi tiết Luật Thanh niên", ["details"]),
    ("Căn cứ chức năng, nhiệm vụ được giao, thực hiện Công văn số 12/UBND-VX", ["implements"]),
    ("Căn cứ Luật Đất đai, thực hiện Công văn số 12/UBND-VX", ["based_on", "implements"]),
    # of an instruction, and whose it is
    ("Thực hiện ý kiến chỉ đạo của đồng chí Trần Văn Bình, Phó Chủ tịch UBND tỉnh tại Thông báo số 26/TB-VP",
     ["implements"]),
    ("Căn cứ Kết luận số 9-KL/TW ngày 24/11/2024 và yêu cầu tại Công văn số 22-CV/BCĐ", ["based_on", "based_on"]),
    # numbers of one body under one type word
    ("Căn cứ các Nghị định của Chính phủ số 29/2004/NĐ-CP ngày 16/12/2004 về thuế và số 49/2008/NĐ-CP về phí",
     ["based_on", "based_on"]),
    ("tổ chức thi hành Luật Đất đai", ["implements"]),
    ("hướng dẫn chi tiết thực hiện một số điều của Luật Khiếu nại", ["details"]),
    # what a sentence ends itself, and what it tells of
    ("Quyết định số 12/2010/QĐ-UBND bị bãi bỏ.", ["replaces"]),
    ("Quyết định số 12/2010/QĐ-UBND được thay thế bởi Quyết định này.", ["replaces"]),
    ("Quyết định số 12/2010/QĐ-UBND đã bị bãi bỏ bởi Quyết định số 13/2012/QĐ-UBND.", ["cites", "cites"]),
    ("Pháp lệnh Dân số đã được Ủy ban Thường vụ Quốc hội ban hành ngày 9/1/2003 được thực hiện", ["cites"]),
    # a local body named with its place, in a text that says nothing of its writer
    ("Ngày 23/4, UBND tỉnh Kon Tum đã ban hành Quyết định số 1937/QĐ-UBND", ["cites"]),
    ("Ngày 23/4, UBND tỉnh đã ban hành Quyết định số 1937/QĐ-UBND", ["issues"]),
    # "điều chỉnh" of what a text rules over is no amending
    ("Dự án thuộc phạm vi điều chỉnh của Luật Đấu thầu thì lựa chọn nhà thầu", ["cites"]),
    ("Hộ không thuộc đối tượng điều chỉnh của Nghị định số 15/2020/NĐ-CP", ["cites"]),
    ("Về phạm vi điều chỉnh, Quy định 114-QĐ/TW nêu các hành vi bị cấm", ["cites"]),
    ("Sửa đổi phạm vi điều chỉnh của Nghị định số 15/2020/NĐ-CP", ["amends"]),
    ("Quyết định này điều chỉnh Quyết định số 15/2020/QĐ-UBND", ["amends"]),
    # nor is a permit changed by the rules that tell how
    ("Thủ tục cấp điều chỉnh Giấy phép nhập khẩu quy định tại Điều 14 Nghị định số 26/2026/NĐ-CP", ["cites"]),
    ("2. Hồ sơ sửa đổi, bổ sung giấy chứng nhận quy định tại khoản 2 Điều 5 Nghị định số 7/2016/NĐ-CP", ["cites"]),
    ("Chứng chỉ được cấp, sửa đổi, gia hạn quy định tại Điều 42 Nghị định số 163/2024/NĐ-CP", ["cites"]),
    ("Điều 1. Sửa đổi nội dung tại Điều 1 Nghị quyết số 64/2017/NQ-HĐND", ["amends"]),
    ("Góp ý dự án luật (sửa đổi) với 64 ý kiến tổng hợp tại Báo cáo số 289/BC-MTTQ", ["cites"]),
    ("Đính chính số liệu tại Báo cáo số 289/BC-UBND", ["amends"]),
    # a comma ends the verb that says since when
    ("Qua 12 năm thi hành, Luật Hóa chất năm 2007 đã bộc lộ hạn chế.", ["cites"]),
    ("Trong quá trình triển khai thực hiện, Nghị định số 34/2016/NĐ-CP còn vướng mắc.", ["cites"]),
    ("Thực hiện, Nghị quyết số 15/NQ-CP của Chính phủ, huyện báo cáo", ["implements"]),
    ("Kết quả thực hiện, Nghị quyết số 15/NQ-CP của Chính phủ", ["implements"]),
    # what is based on no text, and who acts then
    ("Căn cứ kết quả kiểm tra, cơ quan thuế xử lý theo quy định tại Nghị định số 15/2020/NĐ-CP.", ["cites"]),
    ("Căn cứ nhiệm vụ của các cơ quan, đơn vị theo quy định tại Quyết định số 15/QĐ-UBND;", ["based_on"]),
    ("2. Căn cứ xác định biên chế thực hiện theo quy định tại Điều 4 Nghị định số 62/2020/NĐ-CP", ["cites"]),
    ("Căn cứ diễn biến của dịch Covid-19, thực hiện Chỉ thị số 15/CT-TTg", ["implements"]),
    ("Căn cứ tình hình thực tế và theo đề nghị của Sở Y tế tại Công văn số 302/CV-SYT;", ["proposed_by"]),
    ("Căn cứ Luật Đất đai và theo đề nghị của Sở Y tế tại Tờ trình số 302/TTr-SYT;", ["based_on", "proposed_by"]),
    ("Về đề nghị của Bộ Y tế (Tờ trình số 102/TTr-BYT ngày 12/8/2019), Thủ tướng có ý kiến", ["proposed_by"]),
    ("Theo đề nghị của Bộ trưởng Bộ Y tế, ngày 10/9/1945 Chính phủ ký Sắc lệnh số 27/SL", ["cites"]),
    ("Theo đề nghị của Sở Y tế tại Công văn số 3/SYT-KH, Bộ gửi Quyết định số 5/QĐ-UBND", ["proposed_by", "cites"]),
    # "căn cứ" with its second word lost
    ("- Căn Kế hoạch số 22-KH/ĐUK ngày 02/3/2010;", ["based_on"]),
    ("huyện cần Kế hoạch số 22/KH-UBND", ["cites"]),
    # rules and the paper that they came with, and a name in brackets, end no list
    ("Căn cứ Luật Thú y và Điều lệ kiểm dịch ban hành kèm theo Nghị định số 31/HĐBT;", ["based_on", "based_on"]),
    (
        "Thực hiện Quyết định số 75/QĐ-TTg phê duyệt Đề án (sau đây gọi là Đề án), Kế hoạch số 7/KH-BYT của Bộ Y tế",
        ["implements", "implements"],
    ),
    # whose word is carried out, where it is told
    ("Thực hiện ý kiến của Bộ Y tế về việc bổ sung dự án vào quy hoạch tại Công văn số 955/BYT-KH", ["implements"]),
    # awards are decided by rules, and no paper is looked at
    ("2. Xét duyệt quyết toán theo Thông tư số 37/2017/TT-BTC", ["implements"]),
    ("Nghị quyết số 4/2017/NQ-HĐTP hướng dẫn áp dụng một số quy định của Bộ luật Dân sự", ["cites", "details"]),
    ("Thông tư số 26/2011/TT-BCA hướng dẫn việc áp dụng Luật Cư trú", ["cites", "details"]),
    ("Hướng dẫn thi hành một số quy định trong Bộ luật Dân sự", ["details"]),
    # heads are broken anywhere, and go on in capitals too
    ("THÔNG TƯ\n\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA\nNGHỊ ĐỊNH SỐ 15/2020/NĐ-CP\n", ["amends"]),
    ("THÔNG TƯ\n\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU\nCỦA NGHỊ ĐỊNH SỐ 15/2020/NĐ-CP\n", ["amends"]),
    ("THÔNG TƯ\n\nVề việc bãi bỏ\nThông tư số 15/2010/TT-BTC\n", ["replaces"]),
    ("NGHỊ ĐỊNH\nQuy định chi tiết và biện pháp thi hành\nLuật Đất đai\n", ["details"]),
    ("KẾ HOẠCH\nTRIỂN KHAI THỰC HIỆN\nCHỈ THỊ SỐ 15/CT-TTG\n", ["implements"]),
    ("III. TRIỂN KHAI THỰC HIỆN\nChỉ thị số 15/CT-TTg có hiệu lực.\n", ["cites"]),
    # whose view it is, before what is said of a text
    ("Theo đánh giá của các chuyên gia, Bộ luật Dân sự năm 2005 chưa đầy đủ", ["cites"]),
    ("Theo nhận định của Sở Y tế, Nghị định số 15/2020/NĐ-CP còn hạn chế", ["cites"]),
    # the next row of a table, whose row above begins in a cell of two lines
    (
        "1\tNghị quyết\nsố 68/NQ-CP\t01/7/2021\tthay thế Nghị quyết số 42/NQ-CP\n2\t126/NQ-CP\t08/10/2021\n",
        ["cites", "replaces", "cites"],
    ),
    # a committee of the Party, in a text that bears no head
    ("Ban Thường vụ Tỉnh ủy ban hành Kết luận số 71-KL/TU", ["cites"]),
    ("Thành ủy Hải Phòng đã ban hành Kết luận số 71-KL/TU", ["cites"]),
    # a new sentence ends what ruled the one before
    ("Thực hiện Nghị quyết số 84/NQ-CP. Nghị quyết số 42/NQ-CP có ba nhóm đối tượng.", ["implements", "cites"]),
    # what nobody names of the papers that guide a law
    ("Căn cứ Luật Đấu thầu số 22/2023/QH15 và các nghị định, thông tư hướng dẫn thi hành Luật Đấu thầu;",
     ["based_on", "based_on"]),
    ("theo quy định của Luật Quản lý thuế và các văn bản hướng dẫn thi hành Luật Quản lý thuế", ["cites", "cites"]),
    # the rules that came with a paper end, and so it does
    ("Quy chế quản lý chợ ban hành kèm theo Quyết định số 12/2015/QĐ-UBND hết hiệu lực thi hành.", ["replaces"]),
    ("Khoản 1 Điều 2 và Phụ lục 2 ban hành kèm theo Quyết định số 118/QĐ-BCT hết hiệu lực kể từ ngày 01/7/2026.",
     ["replaces"]),
    # a noun that a verb of changing describes
    ("Hệ số điều chỉnh giá đất quy định tại khoản 2 Điều 18 Nghị định số 44/2014/NĐ-CP", ["cites"]),
    ("Biện pháp thay thế quy định tại Điều 9 Luật Xử lý vi phạm hành chính", ["cites"]),
    ("Sửa đổi, bổ sung nội dung quy định tại khoản 2 Điều 18 Nghị định số 44/2014/NĐ-CP", ["amends"]),
    # the spelling "qui định"
    ("còn theo qui định của Bộ luật Dân sự năm 2005 thì hợp đồng này có hiệu lực", ["cites"]),
    ("Cấp xã được cụ thể hóa trong các văn bản như: Luật Thanh tra, Luật Hộ tịch.", ["cites", "cites"]),
    ("Công ty tuân thủ Luật Giao dịch điện tử năm 2023 & Bộ luật Dân sự năm 2015.", ["implements", "implements"]),
    # a list that a paper without a number opens
    ("Thực hiện Nghị quyết Đại hội Đảng bộ huyện; Nghị quyết số 17-NQ/HU ngày 03/02/2021, UBND huyện báo cáo",
     ["implements"]),
    ("Thực hiện ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại cuộc họp; Công văn số 175/STC-NS, phòng báo cáo",
     ["implements"]),
    # what somebody proposes to do with a text
    ("Xét đề nghị của Sở Nội vụ về việc thay thế Quyết định số 12/2020/QĐ-UBND;", ["replaces"]),
    ("Xét đề nghị của Sở Nội vụ tại Tờ trình số 12/TTr-SNV về việc thực hiện Luật Cư trú;",
     ["proposed_by", "implements"]),
    ("Theo đó, căn cứ quy định tại Điều 37 Thông tư số 128/2013/TT-BTC, qua xem xét hồ sơ", ["based_on"]),
    # a newspaper tells of it
    ("(QBĐT) - Ngày 25/9/2020, UBND tỉnh ban hành Công văn số 412/UBND-VX về phòng dịch.", ["cites"]),
    # a change of law without its parts
    ("Căn cứ Luật 45/2013 và Nghị định 43/2014.", ["based_on", "based_on"]),
    # what looks like the above and is not: a sentence of its own behind a semicolon, a repeal that spares the law
    ("Thực hiện chỉ đạo của tỉnh, UBND huyện đã ban hành kế hoạch tiêm; Quyết định số 15/QĐ-UBND về tổ tiêm.",
     ["cites"]),
    ("Triển khai kế hoạch còn lúng túng; Nghị quyết số 19/2018/NQ-HĐND chưa phát huy hiệu quả.", ["cites"]),
    ("Thực hiện Kế hoạch năm 2022; Báo cáo số 12/BC-UBND ngày 20/6/2022 đã tổng hợp kết quả.", ["cites"]),
    ("Bãi bỏ Thông tư số 5/2014/TT-BXD và các văn bản hướng dẫn thi hành Luật Nhà ở năm 2005.",
     ["replaces", "details"]),
    ("Xét đề nghị của Sở Nội vụ về việc thay thế Quyết định số 15/QĐ-UBND tại Tờ trình số 33/TTr-SNV,",
     ["replaces", "proposed_by"]),
    ("Theo đề nghị của Hội đồng Thi đua theo Biên bản số 05/BB-HĐTĐKT ngày 12/12/2022;", ["proposed_by"]),
    ("Ngoài ra, căn cứ tình hình thực tế, Sở Y tế đã triển khai Thông tư số 32/2023/TT-BYT.", ["implements"]),
    ("quy định nội dung sửa đổi, bổ sung Quy chế ban hành kèm theo Quyết định số 12/2018/QĐ-UBND.", ["amends"]),
    ("Kế hoạch ban hành kèm theo Quyết định số 2/QĐ-UBND còn nội dung trái với Luật Dược hết hiệu lực.",
     ["cites", "cites"]),
    ("Mẫu ban hành kèm theo Thông tư số 15/2018/TT-BYT đã hết hiệu lực thì phải đề nghị cấp lại.", ["cites"]),
    # what goes against a text, or begins with it, does not carry it out; a footnote's mark behind the full stop
    ("theo Thông tư số 11/2021/TT-BXD; nghiệm thu vượt mức, trái Điều 13 Nghị định số 06/2021/NĐ-CP",
     ["implements", "cites"]),
    ("Thực hiện Luật Xây dựng; vi phạm Điều 13 Nghị định số 06/2021/NĐ-CP", ["implements", "cites"]),
    ("Mức thu thực hiện từ ngày Nghị định số 99/2022/NĐ-CP có hiệu lực.", ["cites"]),
    ("Thực hiện tốt Hiến pháp năm 2013 và các luật.2 Trước đó, Nghị quyết số 52-NQ/TW đã yêu cầu.",
     ["implements", "cites"]),
    ("Thực hiện các nghị quyết của Thành ủy Đà Nẵng về con người; Luật Phòng, chống ma túy.", ["implements"]),
    ("Thực hiện các Chỉ thị của Đảng về biển, đảo đã ban hành; Luật Biên phòng Việt Nam.", ["implements"]),
    ("Thực hiện kiểm tra, xử lý vi phạm, Chỉ thị số 05/CT-UBND của UBND tỉnh, các xã đã ra quân.", ["implements"]),
    ("Căn cứ quy định tại khoản.2 Điều.5 Nghị định số 100/2019/NĐ-CP.", ["based_on"]),
    # a further item with a verb of its own takes nothing over; a further member of the list does
    ("Xã triển khai Luật Trồng trọt; hoàn tất Tờ trình số 31/TTr-UBND.", ["implements", "cites"]),
    ("Xã triển khai Luật Trồng trọt; các Nghị định số 31/2020/NĐ-CP.", ["implements", "implements"]),
    # when a text ends is told by another; and the text that replaces one is not replaced
    ("Quy định này hết hiệu lực kể từ ngày Nghị định số 41/2026/NĐ-CP có hiệu lực thi hành.", ["cites"]),
    ("Các quyết định sau hết hiệu lực kể từ ngày Quyết định này có hiệu lực:\na) Quyết định số 4/2020/QĐ-UBND;",
     ["replaces"]),
    ("Luật Hóa chất có hiệu lực từ ngày 01/01/2026, thay thế Luật Hóa chất năm 2007 hết hiệu lực kể từ ngày Luật này "
     "có hiệu lực.", ["cites", "replaces"]),
    ("Quy định trước đây trái với Quyết định này như: Quyết định số 7/QĐ-UB, Chỉ thị số 8/CT-UB đều bãi bỏ.",
     ["replaces", "replaces"]),
    ("Hướng dẫn này có hiệu lực từ ngày ký; nội dung tại Hướng dẫn số 9/HD-STP của Sở Tư pháp trái với Hướng dẫn này "
     "hết hiệu lực.", ["replaces"]),
    # who proposes, inside a sentence; what is told to be done, and is not done yet
    ("Theo phản ánh của dân và theo đề nghị của Sở Xây dựng tại Công văn số 61/SXD-QH, tỉnh đã họp.", ["proposed_by"]),
    ("Xã chưa thực hiện kiến nghị của HĐND huyện tại Thông báo số 13/TB-HĐND.", ["cites"]),
    ("Xã thực hiện kiến nghị của HĐND huyện tại Thông báo số 13/TB-HĐND.", ["implements"]),
    ("Theo hướng dẫn của Bộ Y tế tại Công văn số 71/BYT-DP và Sở Y tế tại Công văn số 17/SYT-NVY.",
     ["guided_by", "guided_by"]),
    ("Việc chi được thực hiện theo hướng dẫn tại Thông tư số 19/2023/TT-BTC.", ["guided_by"]),
    ("Nội dung này đã được Sở Y tế hướng dẫn tại Công văn số 17/SYT-NVY.", ["cites"]),
    ("Đánh giá việc thực hiện dự án thuộc Chương trình mục tiêu quốc gia được phê duyệt tại Quyết định số 6/QĐ-TTg.",
     ["cites"]),
    # a programme and the decision that approved it stand beside a text
    ("Căn cứ Thông tư số 8/2023/TT-BNV về lập đề án tinh giản được phê duyệt tại Quyết định số 55/QĐ-UBND.",
     ["based_on", "cites"]),
    ("Căn cứ Thông tư số 8/2023/TT-BNV và đề án tinh giản được phê duyệt tại Quyết định số 55/QĐ-UBND.",
     ["based_on", "based_on"]),
    # papers given for others to carry out
    ("Tỉnh đã ban hành các văn bản làm cơ sở để các huyện thực hiện như: Kế hoạch số 5-KH/TU; Hướng dẫn số 9/HD-SNV.",
     ["cites", "cites"]),
    # a quotation that closes takes its word along
    ("Điều 3 ghi: “Bãi bỏ Thông tư số 6/2010/TT-BTC”; Nghị định số 9/2011/NĐ-CP vẫn được giữ.", ["replaces", "cites"]),
    ("Bãi bỏ “Thông tư số 6/2010/TT-BTC”; Nghị định số 9/2011/NĐ-CP.", ["replaces", "replaces"]),
    # words that lost a space or got one, a name that goes on behind a dash on the next line
    ("Căncứ Luật Thủy lợi;", ["based_on"]),
    ("Căn c ứ Luật Thủy lợi;", ["based_on"]),
    ("Theo đề nghị của Sở Lao động\n- Thương binh và Xã hội tại Tờ trình số 83/TTr-SLĐTBXH.", ["proposed_by"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), rows(RELATIONS))
def test_relation(text, expected):
    assert [citation.relation for citation in found(text)] == expected


REPORT = """ỦY BAN NHÂN DÂN
HUYỆN {district}
-------
Số: 30/BC-UBND
{place}, ngày 20 tháng 12 năm 2021

BÁO CÁO
Kết quả phòng, chống dịch

{body}
"""

# the same words in a report of huyện Mộc Châu: whose paper it is decides
OWN = [
    ("UBND huyện đã ban hành Kế hoạch số 40/KH-UBND ngày 05/7/2021.", ["issues"]),
    ("UBND tỉnh đã ban hành Kế hoạch số 40/KH-UBND ngày 05/7/2021.", ["cites"]),
    ("Chính phủ ban hành Nghị quyết số 68/NQ-CP ngày 01/7/2021.", ["cites"]),
    ("UBND huyện Mộc Châu ban hành Công văn số 88/UBND-VX về tiêm chủng.", ["issues"]),
    ("Ngày 5/7/2021, UBND huyện (khóa XX) ban hành Kế hoạch số 40/KH-UBND.", ["issues"]),
    # an office drafts for its own committee, that of another place for that of its place
    ("Phòng Nội vụ tham mưu Công văn số 88/UBND-NV về tuyển dụng.", ["issues"]),
    ("Phòng Nội vụ huyện Mai Sơn tham mưu Kế hoạch số 88/KH-UBND về tuyển dụng.", ["cites"]),
    # a table of papers, headed by who gave them
    (
        "Biểu 2. Văn bản UBND huyện đã ban hành\nTT\tSố\tTrích yếu\n1\t88/UBND-NV\tTuyển dụng\n2\t40/KH-UBND\tTập huấn",
        ["issues", "issues"],
    ),
    (
        "Biểu 2. Văn bản UBND tỉnh đã ban hành\nTT\tSố\tTrích yếu\n1\t88/UBND-NV\tTuyển dụng\n2\t40/KH-UBND\tTập huấn",
        ["cites", "cites"],
    ),
    # a list of what the report rests on says nothing of who issued its members
    ("I. CĂN CỨ PHÁP LÝ\n- Luật Đất đai;\n- Kế hoạch số 40/KH-UBND ngày 05/7/2021.", ["based_on", "based_on"]),
    (
        "I. CƠ SỞ PHÁP LÝ\n- Luật Đất đai;\nII. KẾT QUẢ\n- Kế hoạch số 40/KH-UBND ngày 05/7/2021.",
        ["based_on", "issues"],
    ),
    ("I. CĂN CỨ LẬP KẾ HOẠCH\n- Các Quyết định của Thủ tướng Chính phủ: số 90/QĐ-TTg ngày 18/01/2022;", ["based_on"]),
    # the line of a narrow column is no heading
    (
        "Căn cứ Luật Tổ chức\nchính quyền địa phương;\nĐiều 1. Nêu rõ\n1. Khoản 7 Điều 72 Nghị định số 8/2022/NĐ-CP;",
        ["based_on", "cites"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), rows(OWN))
def test_own_papers(text, expected):
    whole = found(REPORT.format(district="MỘC CHÂU", place="Mộc Châu", body=text))
    assert [citation.relation for citation in whole if citation.form != "self"] == expected


# head, own number, text: bodies that bear another's name, and who decides for a body
WRITERS = [
    ("CHÍNH PHỦ", "15/TTr-CP", "Thủ tướng Chính phủ đã ký Quyết định số 90/QĐ-TTg.", "cites"),
    ("CHÍNH PHỦ", "15/TTr-CP", "Chính phủ đã ban hành Nghị quyết số 12/NQ-CP.", "issues"),
    ("VĂN PHÒNG CHÍNH PHỦ", "5/BC-VPCP", "Chính phủ đã ban hành Nghị quyết số 12/NQ-CP.", "cites"),
    ("VĂN PHÒNG CHÍNH PHỦ", "5/BC-VPCP", "Văn phòng Chính phủ ban hành Công văn số 8/VPCP-KTTH.", "issues"),
    ("QUỐC HỘI", "5/BC-QH15", "Ủy ban Thường vụ Quốc hội đã ban hành Nghị quyết số 12/NQ-UBTVQH15.", "cites"),
    ("THANH TRA HUYỆN MƯỜNG LA", "5/KL-TTr", "Chánh Thanh tra huyện ban hành Quyết định số 21/QĐ-TTr.", "issues"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA", "5/BC-LĐLĐ", "LĐLĐ tỉnh ban hành Kế hoạch số 58/KH-LĐLĐ.", "issues"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA", "5/BC-LĐLĐ", "Ban Thường vụ đã ban hành Quyết định số 58/QĐ-LĐLĐ.", "issues"),
]


@pytest.mark.parametrize(("head", "number", "text", "expected"), WRITERS)
def test_papers_of_a_writer(head, number, text, expected):
    whole = found(f"{head}\nSố: {number}\nMường La, ngày 12 tháng 5 năm 2021\n\nBÁO CÁO\n\n{text}")
    assert [citation.relation for citation in whole if citation.form != "self"] == [expected]
