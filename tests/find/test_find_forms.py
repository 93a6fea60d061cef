"""Every form of citation, a row each: a text, and what must come out of it."""

import pytest

from vncite.find import find
from vncite.model import Document

# text -> [(type, number or serial or title, date)]
FORMS = [
    ("theo Quy định (số 37-QĐ/TW ngày 25/10/2021)", [("QyĐ", "37-QĐ/TW", "2021-10-25")]),
    ("theo Kết luận (số 145/TB-VPCP)", [("KL", "145/TB-VPCP", None)]),
    # what kind of plan or report it is, and a bracket that tells of another paper
    ("Kế hoạch hành động số 28-KH/TU ngày 24/4/2025", [("KH", "28-KH/TU", "2025-04-24")]),
    ("Báo cáo giải trình, tiếp thu số 48/BC-UBND", [("BC", "48/BC-UBND", None)]),
    ("hướng dẫn Luật Quy hoạch (số 21/2020/NĐ-CP)", [("L", "Luật Quy hoạch", None), ("NĐ", "21/2020/NĐ-CP", None)]),
    # numbers of the three grammars
    ("thực hiện Nghị quyết số 128/NQ-CP", [("NQ", "128/NQ-CP", None)]),
    ("tại Nghị quyết số 12/2021/UBTVQH15", [("NQ", "12/2021/UBTVQH15", None)]),
    ("theo Nghị quyết 04/2021/NQ-HĐND", [("NQ", "04/2021/NQ-HĐND", None)]),
    ("theo Nghị quyết số 05/2016/NQ-HĐND8 của tỉnh", [("NQ", "05/2016/NQ-HĐND8", None)]),
    ("Quyết định số 61/2025/QĐ-CTUBND", [("QĐ", "61/2025/QĐ-CTUBND", None)]),
    ("Nghị quyết số 66.7/2025/NQ-CP", [("NQ", "66.7/2025/NQ-CP", None)]),
    ("Kết luận số 77-KL/TW", [("KL", "77-KL/TW", None)]),
    ("Quyết định số 320-QĐ/TU", [("QĐ", "320-QĐ/TU", None)]),
    ("Nghị quyết 05-NQ/ĐU", [("NQ", "05-NQ/ĐU", None)]),
    ("Công văn số 5053-CV/VPTW/nb", [("CV", "5053-CV/VPTW/nb", None)]),
    ("Hướng dẫn số 22/HD-MTTW-BTT", [("HD", "22/HD-MTTW-BTT", None)]),
    (
        "Thông tư liên tịch số 05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNNPTNT",
        [("TTLT", "05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNNPTNT", None)],
    ),
    ("Thông tư liên tịch số 08/2004/TTLT/BTM-BTC", [("TTLT", "08/2004/TTLT/BTM-BTC", None)]),
    ("Số hiệu: 3092/QĐ-BYTNgày đăng công báo", [("QĐ", "3092/QĐ-BYT", None)]),
    ("Công văn 2743 năm 2017 miễn tiền thuê đất", [("CV", "2743", None)]),
    (
        "Kết quả thực hiện Nghị quyết số 68\nCông tác triển khai. Nghị quyết số 84/NQ-CP",
        [("NQ", "68", None), ("NQ", "84/NQ-CP", None)],
    ),
    ("Công văn số 873/UBND-KGVX", [("CV", "873/UBND-KGVX", None)]),
    ("Công văn 1457/BYT-DP", [("CV", "1457/BYT-DP", None)]),
    ("Văn bản hợp nhất số 54/VBHN-VPQH", [("VBHN", "54/VBHN-VPQH", None)]),
    ("Nghị định số 206-CP", [("NĐ", "206-CP", None)]),
    ("Quyết định số 111-HĐBT", [("QĐ", "111-HĐBT", None)]),
    ("Sắc lệnh số 64/SL", [("SL", "64/SL", None)]),
    ("Lệnh số 09/2021/L-CTN", [("L-CTN", "09/2021/L-CTN", None)]),
    ("Quy định số 08-QĐi/TW", [("QyĐ", "08-QĐi/TW", None)]),
    ("Tờ trình số 45/TTr-SYT", [("TTr", "45/TTr-SYT", None)]),
    ("Nghị quyết số 15a/NQ-CP", [("NQ", "15a/NQ-CP", None)]),
    # a word glued to the symbol, a blank before its ampersand, a year that lost a figure
    ("Xem chi tiết Quyết định143/2005/QĐ-TTg tại đây", [("QĐ", "143/2005/QĐ-TTg", None)]),
    ("Luật Bưu chính và Nghị định số 52/2011/NĐ-CP\nNgày 23/8/2011, ở cuộc họp, ông nói",
     [("L", "Luật Bưu chính", None), ("NĐ", "52/2011/NĐ-CP", None)]),
    ("Số hiệu:1246/UBND-BTCDNgày đăng công báo", [("CV", "1246/UBND-BTCD", None)]),
    ("Nghị định số 41/2016/NĐ-CPBộ Công Thương nhắc", [("NĐ", "41/2016/NĐ-CP", None)]),
    ("Quyết định số 15/QĐ-UBNDỦy ban giao", [("QĐ", "15/QĐ-UBND", None)]),
    ("Thông tư số 12/2020/TT-BTCTổng cục", [("TT", "12/2020/TT-BTC", None)]),
    ("văn bản số 1947/BKH-KCHT &ĐT ngày 25/3/2009", [("CV", "1947/BKH-KCHT&ĐT", "2009-03-25")]),
    ("Quyết định số 20/217/QĐ-TTg", [("QĐ", "20/217/QĐ-TTg", None)]),
    ("Luật 36/2005/QH11 ngày ngày 14/6/2005", [("L", "36/2005/QH11", "2005-06-14")]),
    ("tệp BXD_255-BXD-HDXD_2018.pdf", []),
    # what kind of paper stands between its type and "số"; a word for every type; a type without a code
    ("Thông tư hướng dẫn số 03/2005/TT-BTC", [("TT", "03/2005/TT-BTC", None)]),
    ("Kết luận điều tra số 36/KLĐT-HS", [("KL", "36/KLĐT-HS", None)]),
    ("Văn bản số 01-HD/TU", [("HD", "01-HD/TU", None)]),
    ("Văn bản số 12/KH-UBND", [("KH", "12/KH-UBND", None)]),
    ("Cáo trạng số 22/CT-VKS", [(None, "22/CT-VKS", None)]),
    ("kiến nghị số 02/KN-VKS-HNGĐ", [(None, "02/KN-VKS-HNGĐ", None)]),
    ("Quyết định thụ lý số 23/2016/HCST ngày 08/4/2016", [("QĐ", "23/2016/HCST", "2016-04-08")]),
    ("Quyết định công nhận thuận tình ly hôn số 45/2018/QĐST-HNGĐ", [("QĐ", "45/2018/QĐST-HNGĐ", None)]),
    ("theo văn bản Hướng dẫn số 176-HD/TTVH", [("HD", "176-HD/TTVH", None)]),
    ("Quyết định kháng nghị số 05/2009/KN-KDTM", [("QĐ", "05/2009/KN-KDTM", None)]),
    ("Bản án lao động số 02/2020/LĐ-ST", []),
    (
        "Quyết định giải quyết việc kháng cáo số 03/2022/QĐ-PT ngày 12/3/2022",
        [("QĐ", "03/2022/QĐ-PT", "2022-03-12")],
    ),
    ("Báo cáo số 12/BC-ĐĐBQH 15 ý kiến cử tri", [("BC", "12/BC-ĐĐBQH", None)]),
    ("Căn cứ Luật Doanh nghiệp 68/2014QH13 ngày 26/11/2014", [("L", "68/2014/QH13", "2014-11-26")]),
    ("Luật Đất đai số 45/2013/QH 13 có hiệu lực", [("L", "45/2013/QH13", None)]),
    ("Ngày SX: 06/2012, HD: 05/2015", []),
    ("số 267 - Đường Hùng Vương", []),
    ("Tại kỳ họp tháng 7/2021 QH15 đã bầu các chức danh", []),
    ("Số vận đơn 12/TB/2019/ABC", []),
    # a scan lost a letter of "số"
    ("Thông tư s 14/2015/TT-BTC", [("TT", "14/2015/TT-BTC", None)]),
    # a list whose commas no blank follows; a figure with its decimals is none
    (
        "Quyết định số 1002,1003,1005/QĐ-BVHTTDL ngày 13/3/2019",
        [
            ("QĐ", "1002/QĐ-BVHTTDL", "2019-03-13"),
            ("QĐ", "1003/QĐ-BVHTTDL", "2019-03-13"),
            ("QĐ", "1005/QĐ-BVHTTDL", "2019-03-13"),
        ],
    ),
    ("Kế hoạch số 12,13/KH-UBND", [("KH", "12/KH-UBND", None), ("KH", "13/KH-UBND", None)]),
    ("tăng 12,13/KH-UBND", []),
    # a letter in small letters, the session of a legislature
    ("Trả lời công văn ngày 04/6/2004 của Cục Thuế tỉnh Nghệ An", [("CV", None, "2004-06-04")]),
    ("Trả lời công văn ngày 04/6/2004 của đơn vị", []),
    ("công văn ngày 04/6/2004 của Cục Thuế tỉnh Nghệ An", []),
    (
        "Nghị quyết của Quốc hội khóa IX, kỳ họp thứ 4 ngày 15-12-1993 về công tác",
        [("NQ", None, "1993-12-15")],
    ),
    ("Nghị quyết Quốc hội khóa IX, kỳ họp thứ 4 ngày 15-12-1993", [("NQ", None, "1993-12-15")]),
    (
        "Nghị quyết của hội nghị Thường vụ Hội đồng Chính phủ ngày 7 tháng 4 năm 1958",
        [("NQ", None, "1958-04-07")],
    ),
    # bare numbers
    ("Lập báo cáo theo QĐ 15.", [("QĐ", "15", None)]),
    ("Theo Quyết định 48 thì doanh nghiệp nhỏ", [("QĐ", "48", None)]),
    ("Ghi sổ theo TT 200 và TT 133.", [("TT", "200", None), ("TT", "133", None)]),
    ("Theo Quyết định 12 nội dung, thực hiện QĐ 12 tháng", []),
    ("Thông tri số 28 ngày 17/10/2014 của Ban Bí thư", [("TTri", "28", "2014-10-17")]),
    (
        "Quy định số 114-QĐ/TW có hiệu lực. Quy định 114 quy định 19 hành vi",
        [("QyĐ", "114-QĐ/TW", None), ("QyĐ", "114", None)],
    ),
    # old forms, as they were written
    (
        "Sắc lệnh số 51 ngày 17-10-1946 và số 82 ngày 25-11-1946",
        [("SL", "51", "1946-10-17"), ("SL", "82", "1946-11-25")],
    ),
    ("Sắc lệnh số 108-SL/L.10 ngày 5/11/1957", [("SL", "108-SL/L10", "1957-11-05")]),
    ("Sắc lệnh số 76-SL ngày 20-5-1950", [("SL", "76-SL", "1950-05-20")]),
    ("Sắc lệnh số 29 ngày 12-3-1947", [("SL", "29", "1947-03-12")]),
    ("Thông tư liên bộ số 43-TTLB", [("TTLT", "43-TTLB", None)]),
    ("Thông tư số 14/TTLB", [("TTLT", "14/TTLB", None)]),
    ("Quyết định số 529 TC/QĐ/CST", [("QĐ", "529TC/QĐ/CST", None)]),
    (
        "các thông tư số 08-LĐ/TT ngày 8-4-1963, số 14-LĐ/TT ngày 22-6-1964",
        [("TT", "08-LĐ/TT", "1963-04-08"), ("TT", "14-LĐ/TT", "1964-06-22")],
    ),
    ("các Nghị định số 46-CP ngày 23/6/1993, 50/CP", [("NĐ", "46-CP", "1993-06-23"), ("NĐ", "50/CP", None)]),
    # a symbol of a department in mixed case, a body whose code the Party has too
    ("Công văn 545/BGDĐT-GDTrH", [("CV", "545/BGDĐT-GDTrH", None)]),
    ("Quy chế phối hợp số 01/QC-PCTT-BCH", [("QC", "01/QC-PCTT-BCH", None)]),
    # words between the type and its number
    ("Quyết định khởi tố bị can số 31/CSKT", [("QĐ", "31/CSKT", None)]),
    ("Quyết định hoãn phiên tòa số: 71/2022/QĐST-DS", [("QĐ", "71/2022/QĐST-DS", None)]),
    ("Quyết định đưa vụ án ra xét xử phúc thẩm số:31/2021/QĐPT-HC", [("QĐ", "31/2021/QĐPT-HC", None)]),
    ("Quyết định đưa vụ án ra xét xử phúc thẩm số 8/2021/QĐXX-PT", [("QĐ", "8/2021/QĐXX-PT", None)]),
    ("Quyết định tạm ngừng phiên tòa số 14/2021/QĐST-DS", [("QĐ", "14/2021/QĐST-DS", None)]),
    ("Thông báo tiếp tục phiên tòa số: 06/2021/TB-TA", [("TB", "06/2021/TB-TA", None)]),
    ("vụ án thụ lý số 11/2021/TLPT-LĐ ngày 03/5/2021", []),
    ("Quy định thi hành Điều lệ Đảng số 24-QĐ/TW", [("QyĐ", "24-QĐ/TW", None)]),
    ("Công văn điện số 1103/CĐ-TTg", [("CĐ", "1103/CĐ-TTg", None)]),
    ("Số hiệu văn bản: 15/2001/QĐ-UB", [("QĐ", "15/2001/QĐ-UB", None)]),
    # the body between the type and the number
    (
        "theo Nghị định của Hội đồng Chính phủ số 171-CP ngày 02/10/1973",
        [("NĐ", "171-CP", "1973-10-02")],
    ),
    ("CHỈ THỊ CỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 121-HĐBT", [("CT", "121-HĐBT", None)]),
    ("Quyết định của Bộ trưởng Bộ Tài chính số 211-TC/QĐ", [("QĐ", "211-TC/QĐ", None)]),
    # type words that lost a blank
    ("tại Tờtrình số 31/TTr-SNV", [("TTr", "31/TTr-SNV", None)]),
    ("tạiTờ trình số 35/TTr-SXD", [("TTr", "35/TTr-SXD", None)]),
    ("cácNghị định số 234-HĐBT", [("NĐ", "234-HĐBT", None)]),
    ("Căn cứNghị định số 15/2005/NĐ-CP", [("NĐ", "15/2005/NĐ-CP", None)]),
    ("theo Quyđịnh 46-QĐ/TW", [("QyĐ", "46-QĐ/TW", None)]),
    # a font that lost its Đ
    ("Nghị định số 91/2002/N -CP", [("NĐ", "91/2002/NĐ-CP", None)]),
    ("Quyết định số 58/2003/Q -BVHTT", [("QĐ", "58/2003/QĐ-BVHTT", None)]),
    # a space for the hyphen, and a list that ends its sentence
    ("Nghị định 27/2022/NĐ CP ngày 19/4/2022", [("NĐ", "27/2022/NĐ-CP", "2022-04-19")]),
    ("thay thế cả Nghị định 81 và 97. Điểm lớn nhất", [("NĐ", "81", None), ("NĐ", "97", None)]),
    ("Nghị định 97/2023/NĐ-CP (ký 31-12-2023)", [("NĐ", "97/2023/NĐ-CP", "2023-12-31")]),
    ("Nghị định 238/2025/NĐ-CP mà Chính phủ ban hành ngày 3-9-2025", [("NĐ", "238/2025/NĐ-CP", "2025-09-03")]),
    # the cells of a table drawn with bars
    ("9 | Nghị định | 193/HĐBT | 19/06/1991 | Hội đồng Bộ trưởng", [("NĐ", "193/HĐBT", "1991-06-19")]),
    ("2 | Bị bãi bỏ bởi QĐ số 324/2016/QĐ-UBND | 10/3/2016", [("QĐ", "324/2016/QĐ-UBND", None)]),
    # a date before the number, and the figure of another before a dash
    ("Bị thay thế 27/02/2015 - 413/QĐ-UBND", [("QĐ", "413/QĐ-UBND", None)]),
    ("Thông tư 17/2012/TT-BGDĐT ban hành 16/05/2012", [("TT", "17/2012/TT-BGDĐT", "2012-05-16")]),
    ("Công điện số 33/CĐ-UBND hồi 20h00 ngày 17/9/2024", [("CĐ", "33/CĐ-UBND", "2024-09-17")]),
    (
        "Ngày 03/3/2016, phòng lập Tờ trình số 57/TTr-TNMT; cùng ngày, huyện ký Quyết định số 388/QĐ-UBND",
        [("TTr", "57/TTr-TNMT", "2016-03-03"), ("QĐ", "388/QĐ-UBND", "2016-03-03")],
    ),
    # a list that shares symbol and year, and one that does not
    (
        "các Nghị định 114, 115 và 117/2003/NĐ-CP",
        [("NĐ", "114/2003/NĐ-CP", None), ("NĐ", "115/2003/NĐ-CP", None), ("NĐ", "117/2003/NĐ-CP", None)],
    ),
    # the letter O that a scan has for the figure
    ("Thông tư số 13/2OO7/TT-BXD ngày 2O/8/2O1O", [("TT", "13/2007/TT-BXD", "2010-08-20")]),
    # a law whose title ends with a word for a type of document
    ("Luật Quy hoạch số 21/2017/QH14", [("L", "21/2017/QH14", None)]),
    ("Luật Điều ước quốc tế số 108/2016/QH13", [("L", "108/2016/QH13", None)]),
    ("theo Luật NSNN và NQ 37/NQ-CP", [("L", "Luật NSNN", None), ("NQ", "37/NQ-CP", None)]),
    ("Luật Giáo dục 2019 số hiệu 43/2019/QH14", [("L", "43/2019/QH14", None)]),
    # laws by title
    ("Căn cứ Luật Tổ chức chính quyền địa phương;", [("L", "Luật Tổ chức chính quyền địa phương", None)]),
    ("Bộ luật Lao động năm 2019 quy định", [("BL", "Bộ luật Lao động năm 2019", None)]),
    ("Hiến pháp năm 2013;", [("HP", "Hiến pháp năm 2013", None)]),
    ("Pháp lệnh Ưu đãi người có công với cách mạng", [("PL", "Pháp lệnh Ưu đãi người có công với cách mạng", None)]),
    (
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương;",
        [
            (
                "L",
                "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
                None,
            )
        ],
    ),
    ("Luật Tổ chức chính quyền địa phương số 77/2015/QH13", [("L", "77/2015/QH13", None)]),
    ("Luật Nuôi trồng rong biển số 12/2031/QH17;", [("L", "12/2031/QH17", None)]),
    ("Luật Đấu thầu về lựa chọn nhà thầu", [("L", "Luật Đấu thầu", None)]),
    ("Luật Đất đai và các văn bản hướng dẫn", [("L", "Luật Đất đai", None)]),
    (
        "Luật Đất đai, Luật Nhà ở và Luật Kinh doanh bất động sản",
        [("L", "Luật Đất đai", None), ("L", "Luật Nhà ở", None), ("L", "Luật Kinh doanh bất động sản", None)],
    ),
    ("Luật số 15/2023/QH15", [("L", "15/2023/QH15", None)]),
    ("Luật Đất đai ngày 18 tháng 01 năm 2024", [("L", "Luật Đất đai", "2024-01-18")]),
    # short forms and lists
    ("hỗ trợ theo Nghị quyết 68 của Chính phủ", [("NQ", "68", None)]),
    ("thực hiện Nghị quyết 16, 17 của Chính phủ", [("NQ", "16", None), ("NQ", "17", None)]),
    ("theo các Quyết định số 3088/QĐ-BYT và 4999/QĐ-BYT", [("QĐ", "3088/QĐ-BYT", None), ("QĐ", "4999/QĐ-BYT", None)]),
    ("các Nghị quyết số 01, 02/NQ-CP", [("NQ", "01/NQ-CP", None), ("NQ", "02/NQ-CP", None)]),
    # a bare number with what it is about, one that another place has with "số", and the codes of offices
    ("đã ký Quyết định 357 về việc giao vốn", [("QĐ", "357", None)]),
    ("thay thế cho Quy định 103 về kỷ luật", [("QyĐ", "103", None)]),
    ("có Công văn 3057 gửi các tỉnh", [("CV", "3057", None)]),
    ("đã ký quyết định 161 phê duyệt dự án", [("QĐ", "161", None)]),
    ("hội đồng quyết định 15 trường hợp", []),
    ("Hướng dẫn số 06 nêu rõ; mục 3 Hướng dẫn 06 ghi", [("HD", "06", None), ("HD", "06", None)]),
    ("thực hiện Quyết định 219,220 của Bộ Chính trị", [("QĐ", "219", None), ("QĐ", "220", None)]),
    ("ký Nghị quyết liên tịch số 02 về phối hợp", [("NQLT", "02", None)]),
    (
        "Thông tư 200/2014/TT-BTC (TT200); TT133 chưa nêu",
        [("TT", "200/2014/TT-BTC", None), ("TT", "200", None)],
    ),
    ("theo Công văn 2524/ 2016 của Sở", [("CV", "2524", None)]),
    ("Công văn số 12/UBND-NN huyện Mộc Châu ngày 28/4/2011", [("CV", "12/UBND-NN", "2011-04-28")]),
    ("TT37/2018 thay thế TT10/2010", [("TT", "37", None), ("TT", "10", None)]),
    (
        "các Nghị quyết từ số 10 đến số 12/NQ-CP",
        [("NQ", "10/NQ-CP", None), ("NQ", "11/NQ-CP", None), ("NQ", "12/NQ-CP", None)],
    ),
    (
        "các Nghị định số 12/2020/NĐ-CP, 13/2020/NĐ-CP và 14/2020/NĐ-CP",
        [("NĐ", "12/2020/NĐ-CP", None), ("NĐ", "13/2020/NĐ-CP", None), ("NĐ", "14/2020/NĐ-CP", None)],
    ),
    ("các Luật số 12/2020/QH14, 13/2020/QH14", [("L", "12/2020/QH14", None), ("L", "13/2020/QH14", None)]),
    (
        "Quyết định số 12, 13/QĐ-UBND ngày 05/3/2021 của UBND huyện",
        [("QĐ", "12/QĐ-UBND", "2021-03-05"), ("QĐ", "13/QĐ-UBND", "2021-03-05")],
    ),
    # dates
    ("Nghị quyết số 30/2021/QH15 ngày 28 tháng 7 năm 2021", [("NQ", "30/2021/QH15", "2021-07-28")]),
    ("Quyết định số 12/QĐ-UBND ngày 05 tháng Bảy năm 2021", [("QĐ", "12/QĐ-UBND", "2021-07-05")]),
    ("Nghị định số 82/2023/NĐ-CP ngày 28 ngày 11 năm 2023", [("NĐ", "82/2023/NĐ-CP", "2023-11-28")]),
    ("Quyết định số 12/QĐ-UBND ngày 31/6/2021 của", [("QĐ", "12/QĐ-UBND", None)]),
    ("Quyết định số 12/QĐ-UBND, ngày 5-7-2021", [("QĐ", "12/QĐ-UBND", "2021-07-05")]),
    ("Quyết định số 12/QĐ-UBND (ngày 5.7.2021)", [("QĐ", "12/QĐ-UBND", "2021-07-05")]),
    ("Quyết định số 12/QĐ-UBND (05/7/2021)", [("QĐ", "12/QĐ-UBND", "2021-07-05")]),
    ("Quyết định số 12/QĐ-UBND ký ngày 05/7/2021", [("QĐ", "12/QĐ-UBND", "2021-07-05")]),
    ("Quyết định số 12/QĐ-UBND của UBND tỉnh Sơn La ngày 05/7/2021", [("QĐ", "12/QĐ-UBND", "2021-07-05")]),
    ("Quyết định số 12/QĐ-UBND có hiệu lực từ ngày 05/7/2021", [("QĐ", "12/QĐ-UBND", None)]),
    ("Ngày 05/11/2021, UBND huyện đã ban hành Kế hoạch số 121/KH-UBND", [("KH", "121/KH-UBND", "2021-11-05")]),
    (
        "Thông tư số 17/2018/TT-BKHCN Quy định tiêu chuẩn thi ngày 10/12/2018 của Bộ Khoa học và Công nghệ",
        [("TT", "17/2018/TT-BKHCN", "2018-12-10")],
    ),
    # bad writing
    ("theo Nghi quyết số 128/NQ-CP", [("NQ", "128/NQ-CP", None)]),
    ("theo quyết số 68/NQ-CP của Chính phủ", [("NQ", "68/NQ-CP", None)]),
    ("Nghị quyết 128-NQ/CP", [("NQ", "128/NQ-CP", None)]),
    ("Nghị quyết 42/NQ/CP", [("NQ", "42/NQ-CP", None)]),
    ("Quyết định 218/QD-BYT", [("QĐ", "218/QĐ-BYT", None)]),
    ("Quyết định 218/QÐ-BYT", [("QĐ", "218/QĐ-BYT", None)]),
    ("Công văn số 16495/BТС-PTHT", [("CV", "16495/BTC-PTHT", None)]),
    ("Nghị quyết số 128/NQ\u2011CP", [("NQ", "128/NQ-CP", None)]),
    ("Nghị quyết số 128\u00a0/\u00a0NQ\u2013CP", [("NQ", "128/NQ-CP", None)]),
    ("Nghị quyết số 128/NQ\u00ad-CP", [("NQ", "128/NQ-CP", None)]),
    ("Nghị\u200b quyết số 128/NQ-CP", [("NQ", "128/NQ-CP", None)]),
    ("Nghị quyết số 101/NQ\u0002CP", [("NQ", "101/NQ-CP", None)]),
    ("Nghị quyết số 101/NQ\ufffeCP", [("NQ", "101/NQ-CP", None)]),
    ("Nghị quyết số 101/NQCP", [("NQ", "101/NQ-CP", None)]),
    ("Quyết định số 35/2025/QĐ-TTgcủa Thủ tướng", [("QĐ", "35/2025/QĐ-TTg", None)]),
    ("Nghị \n\nquyết số 24/2022/UBTVQH15", [("NQ", "24/2022/UBTVQH15", None)]),
    ("Nghị quyết số 24/2022/\nUBTVQH15", [("NQ", "24/2022/UBTVQH15", None)]),
    (
        "Nghị định số 52/2016/NĐ-CP ngày 13 \n4 \nCÔNG BÁO/Số 921 + 922/Ngày 13-8-2024 \n \n"
        "tháng 6 năm 2016 của Chính phủ",
        [("NĐ", "52/2016/NĐ-CP", "2016-06-13")],
    ),
    ("NGHỊ QUYẾT SỐ 11/2022/NQ-HĐND NGÀY 14 THÁNG 7 NĂM 2022", [("NQ", "11/2022/NQ-HĐND", "2022-07-14")]),
    ("nghị quyết 128/nq-cp", [("NQ", "128/NQ-CP", None)]),
    ("Thông tư số 12/2018/TT-BLĐTBXh", [("TT", "12/2018/TT-BLĐTBXH", None)]),
    # what is not a citation
    ("tỷ lệ 139664/140394 đạt 99%", []),
    ("từ ngày 01/01/2022-31/12/2022", []),
    ("điện thoại 0912/345-678, fax 024-3825", []),
    ("số tiền 8.420.000 đồng", []),
    ("theo TCVN 5687:2010 và QCVN 01-1:2018/BYT", []),
    ("tiêu chuẩn ISO/IEC 17025", []),
    ("Hợp đồng số 12/2020/HĐ-KT ngày 05/3/2020", []),
    ("Quyết định xử phạt vi phạm hành chính", []),
    ("các Nghị quyết của Quốc hội và Chính phủ", []),
    ("giai đoạn 2021-2025", []),
    ("trực 24/24 giờ, 7/7 ngày", []),
    ("theo quy định của pháp luật", []),
    ("Luật sư, kỷ luật lao động, pháp luật Việt Nam", []),
    ("Kế hoạch 5 năm 2021-2025", []),
    ("Báo cáo 6 tháng đầu năm", []),
    ("Luật này và Nghị định này", []),
    # a bare number and what the paper does; small letters where a word before tells of a paper
    ("Nghị định 100 quy định mức phạt, Thông tư 22 quy định về điểm", [("NĐ", "100", None), ("TT", "22", None)]),
    ("Quyết định 595 quy định mức đóng", [("QĐ", "595", None)]),
    ("ban hành 5 quy định và 3 nghị quyết 20 điểm", []),
    ("theo thông tư 200 và điều 5 thông tư 39", [("TT", "200", None), ("TT", "39", None)]),
    ("thực hiện nghiêm chỉ thị 16, cách ly", [("CT", "16", None)]),
    # figures at the end of a symbol: of a body or a division, or the mark of a footnote
    ("Kế hoạch số 141/KH-BCĐTKNQ18 ngày 06/12/2024", [("KH", "141/KH-BCĐTKNQ18", "2024-12-06")]),
    ("Quyết định số 12/QĐ-BCĐ389 ngày 5/5/2022", [("QĐ", "12/QĐ-BCĐ389", "2022-05-05")]),
    ("Công văn số 410/TTr-NV1 ngày 28/9/2011", [("CV", "410/TTr-NV1", "2011-09-28")]),
    ("Nghị quyết số 128/NQ-CP2 ngày 11/10/2021", [("NQ", "128/NQ-CP", "2021-10-11")]),
    ("Quyết định số 10/QĐ-UBND[3] ngày 28/9/2018", [("QĐ", "10/QĐ-UBND", "2018-09-28")]),
    ("Kế hoạch số 12/KH-SYT(1) ngày 5/5/2020", [("KH", "12/KH-SYT", "2020-05-05")]),
    # spaced and underlined symbols
    ("sắc lệnh số 254 - SL ngày 19-11-1948", [("SL", "254-SL", "1948-11-19")]),
    ("Công văn số 793 / CT - QLKK ngày 27/1/2016", [("CV", "793/CT-QLKK", "2016-01-27")]),
    ("Công văn số 2455/TCT_KKNN ngày 27/1/2016", [("CV", "2455/TCT-KKNN", "2016-01-27")]),
    # a union's committee writes as the State does
    ("Nghị quyết số 04/NQ-BCH của Tổng Liên đoàn", [("NQ", "04/NQ-BCH", None)]),
    ("Nghị quyết số 04-NQ/BCH của Đảng bộ", [("NQ", "04-NQ/BCH", None)]),
    # a letter of a tax department, an indictment
    ("trả lời tại 1574/CT-TTHT ngày 12/2/2018", [("CV", "1574/CT-TTHT", "2018-02-12")]),
    ("cáo trạng 45/CT-VKSLĐ ngày 12/2/2018", [("CT", "45/CT-VKSLĐ", "2018-02-12")]),
    # a date below belongs to what follows it, unless nothing does
    ("Thông tư số 88/2016/TT-BTC\n\nNgày 13/9/2016, Bộ Tài chính đã ban hành Thông tư số 89/2016/TT-BTC",
     [("TT", "88/2016/TT-BTC", None), ("TT", "89/2016/TT-BTC", "2016-09-13")]),
    ("Thông tư số 88/2016/TT-BTC\nNgày 13/9/2016 của Bộ Tài chính", [("TT", "88/2016/TT-BTC", "2016-09-13")]),
    ("Giá trị của Hiến pháp 1946\n\n01/07/2013", [("HP", "Hiến pháp 1946", None)]),
    ("SỐ 264/CT\n\nNGÀY 14-10-1988 VỀ VIỆC GIAO ĐẤT", [(None, "264/CT", "1988-10-14")]),
    ("Thông tư 23/2018/TT-BTC\n\nNgày ban hành: 12/03/2018", [("TT", "23/2018/TT-BTC", "2018-03-12")]),
    # without a number, the body before the date
    ("Nghị quyết của Quốc hội ngày 29-4-1958", [("NQ", None, "1958-04-29")]),
    ("Quyết định của Thủ tướng Chính phủ ngày 5/12/2004", [("QĐ", None, "2004-12-05")]),
    ("theo quyết định của Thủ tướng Chính phủ ngày 5/12/2004", [("QĐ", None, "2004-12-05")]),
    ("theo quyết định của giám đốc ngày 5/12/2004", []),
    ("Căn cứ nghị quyết ngày 14 tháng 11 năm 1970 của Hội đồng Chính phủ", [("NQ", None, "1970-11-14")]),
    ("theo nghị quyết ngày 14 tháng 11 năm 1970 của đơn vị", []),
    ("Theo báo cáo ngày 5/3/2020 của Bộ Y tế, có 16 ca mắc", []),
    ("theo quyết định ngày 5/3/2020 của Chính phủ Nhật Bản", []),
    ("TT\nSố 15/2020/TT-BYT", [("TT", "15/2020/TT-BYT", None)]),
    ("Báo cáo kết quả thực hiện Quyết định số 99 năm 2020 của Thủ tướng Chính phủ", [("QĐ", "99", None)]),
    # a bare number before a noun, where the text cites it in full; behind its article
    ("Thông tư số 28/2020/TT-BGDĐT. Thực hiện Thông tư 28 giai đoạn 2020 - 2024",
     [("TT", "28/2020/TT-BGDĐT", None), ("TT", "28", None)]),
    ("Thực hiện Thông tư 28 giai đoạn 2020 - 2024", []),
    ("Công văn 2050/BYT-KHTC nêu rõ. Nội dung Công văn 2050", [("CV", "2050/BYT-KHTC", None), ("CV", "2050", None)]),
    ("Nội dung Công văn 2050", []),
    ("căn cứ Điều 13 Quy định 59, đơn vị khiếu nại", [("QyĐ", "59", None)]),
    # the end of a name above the number is no type
    ("THỊ XÃ SA PA\nSố: 12/BC-UBND", [("BC", "12/BC-UBND", None)]),
    ("NGHỊ QUYẾT\nCỦA QUỐC HỘI NGÀY 27 THÁNG 12 NĂM 1975", []),
    ("Nghị quyết của đại hội ngày 29-4-1958", []),
    ("Quyết định số 103/2001/QĐ - BNN - TCCB ngày 29/10/2001", [("QĐ", "103/2001/QĐ-BNN-TCCB", "2001-10-29")]),
    # a day alone below a headline is the page's, below an item that is all of its line the item's
    ("- Nghị định 15/2020/NĐ-CP\n20/05/2021", [("NĐ", "15/2020/NĐ-CP", None)]),
    # the number and year of a law
    ("Theo Luật 91/2025 thì dữ liệu được bảo vệ", [("L", "91", None)]),
    ("Bằng cử nhân Luật 8/2010; Khoa Luật 15/2021 tuyển sinh", []),
    ("Tổ chức thực hiện pháp lệnh nghiêm túc, hiệu quả", []),
    ("Ông A tốt nghiệp ngành\nLuật Kinh tế tại Trường Đại học\nLuật Hà Nội", []),
    # the decree that makes a law known
    ("Chủ tịch nước ký Lệnh công bố Luật Đất đai số 24-L/CTN",
     [("L", "Luật Đất đai", None), ("L-CTN", "24-L/CTN", None)]),
    ("Nghị quyết số 43/2022/QH15 thực hiện các luật, số 61/2020/QH14 và số 59/2020/QH14",
     [("NQ", "43/2022/QH15", None), ("L", "61/2020/QH14", None), ("L", "59/2020/QH14", None)]),
    # a title that ends like the name of a standard; a paper about a contract
    ("theo Luật Việc làm số 38/2013/QH13", [("L", "38/2013/QH13", None)]),
    ("Quyết định phê duyệt hợp đồng số 15/QĐ-BVĐK", [("QĐ", "15/QĐ-BVĐK", None)]),
    ("theo Nghị định 74/2024\n2. Công ty có phải chốt sổ không?", [("NĐ", "74", None)]),
    ("Căn cứ Nghị quyết của Hội đồng Chính phủ trong phiên họp Thường vụ ngày 29-7-1961;",
     [("NQ", None, "1961-07-29")]),
    ("Theo hợp đồng vay số 12/TT-2019 và hợp đồng số 12/2019/HD-TVXD", []),
    ("Căn cứ Quyết định phê duyệt kết quả và hợp đồng số 12/KH ngày 3/3/2020", []),
    ("Báo cáo 6/2021 450 ca mắc mới", []),
    # minutes of a board
    ("theo Biên bản họp của Hội đồng thẩm định ngày 06/02/2018", [("BB", None, "2018-02-06")]),
    # one type word for the numbers of a legislature
    ("các Nghị quyết của Ủy ban Thường vụ Quốc hội: số 653/2019/UBTVQH14 về xã; số 35/2023/UBTVQH15 về huyện",
     [("NQ", "653/2019/UBTVQH14", None), ("NQ", "35/2023/UBTVQH15", None)]),
    # what a decision is of
    ("ký Quyết định kỷ luật số 01/QĐKL-VC ngày 18-11-2016", [("QĐ", "01/QĐKL-VC", "2016-11-18")]),
    ("Thủ tướng vừa ban hành Quyết định 415, phê duyệt danh sách", [("QĐ", "415", None)]),
    ("Văn bản khẩn số 3910/UBND-VX, công văn mật số 12/BCA-A5",
     [("CV", "3910/UBND-VX", None), ("CV", "12/BCA-A5", None)]),
    ("văn bản số 1458/UBDT-VP135 và 55/VPCP-V111", [("CV", "1458/UBDT-VP135", None), ("CV", "55/VPCP-V111", None)]),
    ("Chỉ thị số số 03/CT-UBND", [("CT", "03/CT-UBND", None)]),
    ("Kế hoạch số 15/KH-BTG của Ban Tôn giáo", [("KH", "15/KH-BTG", None)]),
    ("Luật Thuế giá trị gia tăng (GTGT) số 13/2008/QH12", [("L", "13/2008/QH12", None)]),
    ("Luật Lƣu trữ số 01/2011/QH13", [("L", "01/2011/QH13", None)]),
    ("Thực hiện Nghị quyết số 30/2021/QH15, ngày 06/8/2021, Chính phủ ban hành Nghị quyết số 86/NQ-CP",
     [("NQ", "30/2021/QH15", None), ("NQ", "86/NQ-CP", "2021-08-06")]),
    ("Thực hiện Nghị quyết số 30/2021/QH15, ngày 28/7/2021, Chính phủ ban hành Nghị quyết số 86/NQ-CP ngày 6/8/2021",
     [("NQ", "30/2021/QH15", "2021-07-28"), ("NQ", "86/NQ-CP", "2021-08-06")]),
    ("tổ Covid-19/khu phố", []),
    # a bare number behind a word that is a verb too: with a capital inside a sentence, or before what the paper does
    ("Ban chi ủy đọc lại Quy định 77 trước giờ họp", [("QyĐ", "77", None)]),
    ("học Kết luận 31, Quy định 77 và Hướng dẫn 09", [("KL", "31", None), ("QyĐ", "77", None), ("HD", "09", None)]),
    ("Họp xong. Quy định 77 nêu sáu việc cấm; Quyết định 45 gồm chín điều.", [("QyĐ", "77", None), ("QĐ", "45", None)]),
    ("Họp xong. Quy định 77 hình thức kỷ luật; nay quy định 12 mức phạt", []),
    ("Nghị định Quy định 14 hành vi bị cấm", []),
    ("Chỉ thị 27 bổ sung yêu cầu mới", [("CT", "27", None)]),
    ("Chỉ thị 27 bộ ngành", []),
    ("chờ thông tư liên tịch 29 của hai bộ; Thông tư liên tịch 07 tính lại mức khoán",
     [("TTLT", "29", None), ("TTLT", "07", None)]),
    ("vốn đã giao (QĐ 1624), còn thiếu; mua năm ngoái (QĐ 2019)", [("QĐ", "1624", None)]),
    ("theo NQ 68.3/2025 về giấy tờ và NĐ 37/2026 — xã tự làm", [("NQ", "68.3", None), ("NĐ", "37", None)]),
    # a scheme is called by its number where the text has it in full
    ("Đề án 1417/QĐ-TTg. Kinh phí của đề án 1417 đã cấp; Đề án 08 thì chưa",
     [("ĐA", "1417/QĐ-TTg", None), ("ĐA", "1417", None)]),
    # the old spelling; members of a list of the Party's rules
    ("Qui định số 71-QĐ/TW và Qui chế số 09-QC/TU", [("QyĐ", "71-QĐ/TW", None), ("QC", "09-QC/TU", None)]),
    ("các Quy định số 71-QĐ/TW, 83-QĐ/TW và Quyết định số 90-QĐ/TW",
     [("QyĐ", "71-QĐ/TW", None), ("QyĐ", "83-QĐ/TW", None), ("QĐ", "90-QĐ/TW", None)]),
    ("Quy định số 71-QĐ/TW và 15/QĐ-UBND", [("QyĐ", "71-QĐ/TW", None), ("QĐ", "15/QĐ-UBND", None)]),
    # a body behind a spaced dash where none was named yet, a letter behind the figure of a unit
    ("Công văn số 38/CV - BQLDT ngày 05/6/2022", [("CV", "38/CV-BQLDT", "2022-06-05")]),
    ("Công văn số 41 / XNT - KTTC ngày 05/6/2022", [("CV", "41/XNT-KTTC", "2022-06-05")]),
    ("Thông báo số 38/TB - MOI HOP ngày 05/6/2022", [("TB", "38/TB", None)]),
    ("Công văn số 26/NT7C, xin lùi hạn", [("CV", "26/NT7C", None)]),
    ("Nghị quyết số 21/1999/QH/10", [("NQ", "21/1999/QH10", None)]),
    ("công văn s2035/TCHQ-GSQL ngày 08/3/2021", [("CV", "2035/TCHQ-GSQL", "2021-03-08")]),
    ("Nghị định số 31,35/2012/NĐ-CP", [("NĐ", "31/2012/NĐ-CP", None), ("NĐ", "35/2012/NĐ-CP", None)]),
    ("Biên bản kiểm phiếu số 06/BBKP-HĐQT, số 14/2022/BBH-HĐTV",
     [("BB", "06/BBKP-HĐQT", None), ("BB", "14/2022/BBH-HĐTV", None)]),
    ("Biên bản vi phạm hành chính số 0003186/BB-VPHC", [("BB", "0003186/BB-VPHC", None)]),
    ("Biên bản số 08/BB-HĐĐT", [("BB", "08/BB-HĐĐT", None)]),
    ("Nghị quyết của Quốc hội số.: 57/2010/QH12", [("NQ", "57/2010/QH12", None)]),
    ("nêu ởThông tư số 19/2018/TT-BTC", [("TT", "19/2018/TT-BTC", None)]),
    # the number of an item, two short forms with a slash
    ("4/ QĐ số 612/QĐ-BCA; 5/ CV 3127/C06-P5", [("QĐ", "612/QĐ-BCA", None), ("CV", "3127/C06-P5", None)]),
    ("xem NĐ 73/NĐ 24 về lương", [("NĐ", "73", None), ("NĐ", "24", None)]),
    ("theo tinh thần nghị quyết của Hội đồng Chính phủ ngày 23-3-1964 về nghề cá", [("NQ", None, "1964-03-23")]),
    ("theo tinh thần nghị quyết của xóm ngày 23-3-1964", []),
    # one day of two papers; the day from which one is in force
    ("KL 52-KL/TW và CTr 17-CTr/TW đều ngày 19/6/2031;",
     [("KL", "52-KL/TW", "2031-06-19"), ("CTr", "17-CTr/TW", "2031-06-19")]),
    ("Nghị định số 2/2031/NĐ-CP (18.02.2031 hiệu lực)", [("NĐ", "2/2031/NĐ-CP", None)]),
    ("Nghị định số 2/2031/NĐ-CP (18.02.2031, hiệu lực từ 01/4/2031)", [("NĐ", "2/2031/NĐ-CP", "2031-02-18")]),
    # a law whose space was lost behind the day of another
    ("Luật Đất đai ngày 14 tháng 6 năm 2031Luật Nhà ở ngày 3/7/2031",
     [("L", "Luật Đất đai", "2031-06-14"), ("L", "Luật Nhà ở", "2031-07-03")]),
    ("mã 2031Luật Nhà ở", []),
    # cells of a table that lost what parts them
    ("Quy chế thi học kỳ88/QĐ-ĐHQN02/03/2031", [("QĐ", "88/QĐ-ĐHQN", "2031-03-02")]),
    ("Quy chế năm 20301331/QĐ-ĐHQN-SĐH05/11/2031", [("QĐ", "1331/QĐ-ĐHQN-SĐH", "2031-11-05")]),
    ("Kế hoạch thi12/KH-ĐHQN", []),
    ("Kế hoạch 20301/KH-ĐHQN", [("KH", "20301/KH-ĐHQN", None)]),
    # a scheme by which something is done, and one in the name of a body
    ("theo tinh thần Đề án 06 và kế hoạch", [("ĐA", "06", None)]),
    ("Tổ công tác triển khai Đề án 06 họp; theo Đề án 1 của xã; theo Đề án 2030; theo Đề án\n12", []),
    # a law by its bare number, where the text has it in full
    ("Luật số 74/2031/QH17 khác Luật 74 cũ ở chỗ", [("L", "74/2031/QH17", None), ("L", "74", None)]),
    ("Luật Nuôi cá số 74/2031/QH17 khác với Luật 74 cũ", [("L", "74/2031/QH17", None), ("L", "74", None)]),
    ("Luật số 74/2031/QH17 và Luật 75 cũ", [("L", "74/2031/QH17", None)]),
    ("Luật số 74/2031/QH17 có ít điều; Luật 74 điều là dài", [("L", "74/2031/QH17", None)]),
    ("Luật số 74/2031/QH17; Khoa Luật 74 sinh viên", [("L", "74/2031/QH17", None)]),
    # what a paper is of; papers whose type has no code
    ("Quyết định thụ lý tố cáo số 64/QĐ-STC", [("QĐ", "64/QĐ-STC", None)]),
    ("Báo cáo kết quả thẩm định số 33/KQTĐ-KTHT; Kết quả thẩm định số 35/KQTĐ-KTHT",
     [("BC", "33/KQTĐ-KTHT", None), (None, "35/KQTĐ-KTHT", None)]),
    ("Mệnh lệnh số 04/ML-BCH; Lệnh số 09/2021/L-CTN", [(None, "04/ML-BCH", None), ("L-CTN", "09/2021/L-CTN", None)]),
    ("Căn cứ vào nghị quyết của Hội đồng Chính phủ ngày 3 tháng 7 năm 1963;", [("NQ", None, "1963-07-03")]),
    ("Căn cứ nghị quyết của Hội đồng Chính phủ trong Hội nghị thường vụ ngày 3 tháng 7 năm 1963,",
     [("NQ", None, "1963-07-03")]),
]  # fmt: skip


def said(citation):
    name = citation.number.canonical if citation.number else citation.serial or citation.title
    return citation.type, name, citation.date.iso if citation.date else None


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text[:40] for text, _ in FORMS])
def test_form(text, expected):
    found = find(Document.from_text("Nội dung: " + text))
    assert [said(c) for c in found.citations] == expected
    for citation in found.citations:
        assert ("Nội dung: " + text)[citation.start : citation.end] == citation.text
