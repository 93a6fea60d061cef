"""What an instrument is about (trích yếu), and which citations stand in it: their `parent` is the one it belongs to."""

import pytest
from finding import found, name, rows

# text -> (name, name of the citation in whose subject it stands) of each citation
PARENTS = [
    # a subject ends where the sentence says who does what, or on what basis
    (
        "Nhận Công văn số 22/BNN-TT ngày 3/5/2022 về việc phòng hạn, Chủ tịch UBND tỉnh yêu cầu các huyện thực hiện "
        "Công văn số 31/UBND-NL.",
        [("22/BNN-TT", None), ("31/UBND-NL", None)],
    ),
    (
        "Xem Báo cáo số 3/BC-SYT về tình hình sởi, lãnh đạo tỉnh nhắc các xã chấp hành Kế hoạch số 4/KH-UBND.",
        [("3/BC-SYT", None), ("4/KH-UBND", None)],
    ),
    ("Quyết định số 3/QĐ-UBND về giao đất, trái Điều 5 Luật Đất đai.", [("3/QĐ-UBND", None), ("Luật Đất đai", None)]),
    (
        "Quyết định số 3/QĐ-UBND về giao đất, rừng theo Luật Đất đai.",
        [("3/QĐ-UBND", None), ("Luật Đất đai", "3/QĐ-UBND")],
    ),
    # an item that begins anew
    (
        "1- Quyết định 7/CP ngày 6/6/1974 ban hành điều lệ chợ\n2- Luật Giá ngày 20/6/2012\n"
        "3- Thông tư 5/2014/TT-BTC về định giá",
        [("7/CP", None), ("Luật Giá", None), ("5/2014/TT-BTC", None)],
    ),
    # nothing stands in its own subject
    (
        "Căn cứ Luật Hợp tác xã số 23/2012/QH13 và văn bản hướng dẫn thi hành Luật Hợp tác xã",
        [("23/2012/QH13", None), ("Luật Hợp tác xã", None)],
    ),
    # nor in one that is years older
    (
        "Thực hiện Kế hoạch số 3-KH/TU ngày 15/3/2010 thực hiện Kết luận số 6-KL/TW của Bộ Chính trị và Kết luận số "
        "14-KL/TU ngày 20/9/2016 của Tỉnh ủy.",
        [("3-KH/TU", None), ("6-KL/TW", "3-KH/TU"), ("14-KL/TU", None)],
    ),
    (
        "Thực hiện Kế hoạch số 3-KH/TU ngày 15/3/2010 thực hiện Kết luận số 6-KL/TW của Bộ Chính trị và Kết luận số "
        "14-KL/TW ngày 20/9/2009 của Bộ Chính trị.",
        [("3-KH/TU", None), ("6-KL/TW", "3-KH/TU"), ("14-KL/TW", "3-KH/TU")],
    ),
    # nobody goes into the details of a letter
    (
        "theo Thông tư số 2/2023/TT-BKHCN hướng dẫn thực hiện Nghị định số 6/2023/NĐ-CP, và Công văn số 8/SHTT-PCCS.",
        [("2/2023/TT-BKHCN", None), ("6/2023/NĐ-CP", "2/2023/TT-BKHCN"), ("8/SHTT-PCCS", None)],
    ),
    # a letter that answers another
    (
        "Xét Công văn số 7/SKHĐT-TH về việc trả lời Công văn số 6/STC-NS;",
        [("7/SKHĐT-TH", None), ("6/STC-NS", "7/SKHĐT-TH")],
    ),
    # with what the whole came, and with what the rules came that a text changes
    (
        "Chương trình hành động thực hiện Nghị quyết số 8-NQ/TW về hội nhập (kèm theo Quyết định số 9/QĐ-BCT)",
        [("8-NQ/TW", None), ("9/QĐ-BCT", None)],
    ),
    (
        "Thực hiện Quyết định số 8/QĐ-BCT sửa đổi Quy chế hội chợ (ban hành kèm theo Quyết định số 9/QĐ-BCT)",
        [("8/QĐ-BCT", None), ("9/QĐ-BCT", "8/QĐ-BCT")],
    ),
    # the next cell says what a paper changes; who changed it is another matter
    (
        "1 | 14/2010/QĐ-UBND ngày 11/5/2010 | Sửa đổi Quyết định số 4/2006/QĐ-UBND | Còn",
        [("14/2010/QĐ-UBND", None), ("4/2006/QĐ-UBND", "14/2010/QĐ-UBND")],
    ),
    (
        "1 | 14/2010/QĐ-UBND ngày 11/5/2010 | Thay thế bằng Quyết định số 4/2016/QĐ-UBND | Hết",
        [("14/2010/QĐ-UBND", None), ("4/2016/QĐ-UBND", None)],
    ),
    (
        "Nghị định số 13/2020/NĐ-CP (09/11/2020) quy định chi tiết một số điều của Luật Giá",
        [("13/2020/NĐ-CP", None), ("Luật Giá", "13/2020/NĐ-CP")],
    ),
    (
        "Nghị quyết số 9/2026/NQ-CP ngày 4/2/2026 của Chính phủ tạm dừng áp dụng Nghị định số 4/2026/NĐ-CP",
        [("9/2026/NQ-CP", None), ("4/2026/NĐ-CP", "9/2026/NQ-CP")],
    ),
    (
        "Bãi bỏ Nghị quyết số 12/2018/NQ-HĐND về kéo dài và sửa đổi Nghị quyết số 10/2016/NQ-HĐND",
        [("12/2018/NQ-HĐND", None), ("10/2016/NQ-HĐND", "12/2018/NQ-HĐND")],
    ),
    (
        "Nghị quyết số 33/2022/NQ-HĐND về việc tiếp tục thực hiện đến hết năm 2023 Nghị quyết số 10/2018/NQ-HĐND",
        [("33/2022/NQ-HĐND", None), ("10/2018/NQ-HĐND", "33/2022/NQ-HĐND")],
    ),
    (
        "Thông tư này thay thế Thông tư số 18/2020/TT-BYT quy định về khám bệnh và bãi bỏ Điều 2 Thông tư số "
        "41/2025/TT-BYT",
        [("18/2020/TT-BYT", None), ("41/2025/TT-BYT", None)],
    ),
    (
        "Bãi bỏ Thông tư số 18/2020/TT-BYT sửa đổi Thông tư số 7/2015/TT-BYT và bãi bỏ Thông tư số 9/2016/TT-BYT",
        [("18/2020/TT-BYT", None), ("7/2015/TT-BYT", "18/2020/TT-BYT"), ("9/2016/TT-BYT", None)],
    ),
    (
        "3 Nghị định số 6/2022/NĐ-CP quy định về giảm phát thải\n4 Quyết định số 1/2022/QĐ-TTg ngày 18/01/2022",
        [("6/2022/NĐ-CP", None), ("1/2022/QĐ-TTg", None)],
    ),
    (
        "Nghị quyết số 154/NQ-CP ngày 19/10/2020 của Chính phủ sửa đổi, bổ sung Nghị quyết số 42/NQ-CP ngày 09/4/2020",
        [("154/NQ-CP", None), ("42/NQ-CP", "154/NQ-CP")],
    ),
    (
        "Nghị định số 78/2025/NĐ-CP quy định chi tiết một số điều của Luật Ban hành văn bản quy phạm pháp luật",
        [("78/2025/NĐ-CP", None), ("Luật Ban hành văn bản quy phạm pháp luật", "78/2025/NĐ-CP")],
    ),
    (
        "Thông tư số 09/2020/TT-BYT của Bộ trưởng Bộ Y tế hướng dẫn Nghị định số 15/2018/NĐ-CP ngày 02/02/2018",
        [("09/2020/TT-BYT", None), ("15/2018/NĐ-CP", "09/2020/TT-BYT")],
    ),
    (
        "Quyết định số 33/2021/QĐ-TTg về việc sửa đổi Quyết định số 23/2021/QĐ-TTg quy định thực hiện chính sách",
        [("33/2021/QĐ-TTg", None), ("23/2021/QĐ-TTg", "33/2021/QĐ-TTg")],
    ),
    (
        "Công văn số 215/SYT-NVY ngày 05/7/2021 của Sở Y tế về việc triển khai Quyết định số 218/QĐ-BYT; "
        "Chỉ thị số 16/CT-TTg",
        [("215/SYT-NVY", None), ("218/QĐ-BYT", "215/SYT-NVY"), ("16/CT-TTg", None)],
    ),
    # two levels down
    (
        "Thông tư số 10/2021/TT-BXD hướng dẫn Nghị định số 06/2021/NĐ-CP quy định chi tiết Luật Xây dựng",
        [("10/2021/TT-BXD", None), ("06/2021/NĐ-CP", "10/2021/TT-BXD"), ("Luật Xây dựng", "06/2021/NĐ-CP")],
    ),
    # nothing stands in its own subject
    (
        "Nghị định số 46/2017/NĐ-CP về thi hành Luật Giáo dục (gọi là Nghị định số 46/2017/NĐ-CP)",
        [("46/2017/NĐ-CP", None), ("Luật Giáo dục", "46/2017/NĐ-CP"), ("46/2017/NĐ-CP", None)],
    ),
    # a subject ends where who acts is named, and where the sentence says as what
    (
        "Thực hiện Thông báo số 30/TB-VPQH về kết luận giám sát của Quốc hội, Chính phủ bổ sung Báo cáo số 102/BC-CP",
        [("30/TB-VPQH", None), ("102/BC-CP", None)],
    ),
    (
        "Không áp dụng Thông tư số 9/2008/TT-BXD hướng dẫn điều chỉnh giá như nêu tại văn bản số 5/BQL-KH",
        [("9/2008/TT-BXD", None), ("5/BQL-KH", None)],
    ),
    (
        "Thực hiện Nghị định số 5/1999/NĐ-CP về tiền lương, sau khi có ý kiến của Bộ Y tế tại Công văn số 83/BYT-TC",
        [("5/1999/NĐ-CP", None), ("83/BYT-TC", None)],
    ),
    (
        "thực hiện Chỉ thị số 22-CT/TW về thi đua và chỉ đạo của UBND tỉnh tại Công văn số 238/UBND-VX",
        [("22-CT/TW", None), ("238/UBND-VX", None)],
    ),
    (
        'Thông tư số 95/2005/TT-BTC hướng dẫn lệ phí thì: "Tổ chức hoạt động theo Luật Doanh nghiệp nộp lệ phí',
        [("95/2005/TT-BTC", None), ("Luật Doanh nghiệp", None)],
    ),
    (
        "Căn cứ Điều 5 Nghị định số 143/2020/NĐ-CP thì tuổi nghỉ hưu quy định tại Điều 169 Bộ luật Lao động",
        [("143/2020/NĐ-CP", None), ("Bộ luật Lao động", None)],
    ),
    (
        "Quyết định số 12/QĐ-UBND về kiện toàn tổ công tác | UBND tỉnh ban hành Quyết định số 15/QĐ-UBND",
        [("12/QĐ-UBND", None), ("15/QĐ-UBND", None)],
    ),
    # nor does it go on in the next cell or line
    (
        "Quyết định số 12/2018/QĐ-UBND về nghĩa trang theo Nghị định số 23/2016/NĐ-CP\tQuyết định số 21/2023/QĐ-UBND",
        [("12/2018/QĐ-UBND", None), ("23/2016/NĐ-CP", "12/2018/QĐ-UBND"), ("21/2023/QĐ-UBND", None)],
    ),
    # neighbours are not inside one another
    ("Nghị quyết số 16/NQ-CP và Nghị quyết số 17/NQ-CP", [("16/NQ-CP", None), ("17/NQ-CP", None)]),
    (
        "Nghị định số 46/2017/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 135/2018/NĐ-CP",
        [("46/2017/NĐ-CP", None), ("135/2018/NĐ-CP", None)],
    ),
    (
        "Căn cứ Nghị định số 46/2017/NĐ-CP quy định về điều kiện đầu tư;\nCăn cứ Nghị định số 135/2018/NĐ-CP;",
        [("46/2017/NĐ-CP", None), ("135/2018/NĐ-CP", None)],
    ),
    (
        "theo Nghị định số 24/2004/NĐ-CP về tiền lương, thì việc xếp lương theo Thông tư số 79/2005/TT-BNV",
        [("24/2004/NĐ-CP", None), ("79/2005/TT-BNV", None)],
    ),
    (
        "Thực hiện Chỉ thị số 14-CT/TW về thuế, Bộ Tài chính đã ban hành Thông tư số 79/2015/TT-BTC",
        [("14-CT/TW", None), ("79/2015/TT-BTC", None)],
    ),
    (
        "Khi Chỉ thị số 18-CT/TW về an toàn được ban hành, các xã thực hiện Chỉ thị số 18",
        [("18-CT/TW", None), ("18", None)],
    ),
    (
        "Thực hiện Nghị quyết số 84/NQ-CP về gỡ khó cho sản xuất. Chỉ thị số 16/CT-TTg yêu cầu giãn cách.",
        [("84/NQ-CP", None), ("16/CT-TTg", None)],
    ),
    # a dash or a colon before the subject
    (
        "Nghị định số 13/2022/NĐ-CP – bổ sung Điều 19a vào Nghị định số 74/2018/NĐ-CP",
        [("13/2022/NĐ-CP", None), ("74/2018/NĐ-CP", "13/2022/NĐ-CP")],
    ),
    (
        "Nghị định số 13/2022/NĐ-CP: sửa đổi, bổ sung một số điều của Nghị định số 74/2018/NĐ-CP",
        [("13/2022/NĐ-CP", None), ("74/2018/NĐ-CP", "13/2022/NĐ-CP")],
    ),
    # those to whom a letter went
    (
        "Công văn số 1814/BNV-TCBC gửi các bộ; UBND các tỉnh về việc hướng dẫn thực hiện Nghị định số 178/2024/NĐ-CP",
        [("1814/BNV-TCBC", None), ("178/2024/NĐ-CP", "1814/BNV-TCBC")],
    ),
    # what came with a paper is no matter of the one before
    (
        "Kế hoạch thực hiện Nghị quyết số 29-NQ/TW ban hành kèm theo Quyết định số 2653/QĐ-BGDĐT",
        [("29-NQ/TW", None), ("2653/QĐ-BGDĐT", None)],
    ),
    # a predicate, or who acts, behind the subject
    (
        "Phương án số 15/PA-HĐBT về bồi thường, hỗ trợ và đã được UBND quận phê duyệt tại Quyết định số 759/QĐ-UBND",
        [("15/PA-HĐBT", None), ("759/QĐ-UBND", None)],
    ),
    (
        "Thực hiện Chỉ thị số 6-CT/TW về gia đình, Phó Chủ tịch UBND tỉnh Lê Văn Bình vừa ký Quyết định số 12/QĐ-UBND",
        [("6-CT/TW", None), ("12/QĐ-UBND", None)],
    ),
    # what carries out less goes on from the outer verb
    (
        "Thực hiện Chương trình số 8-CTr/TU của Tỉnh ủy thực hiện Nghị quyết số 80-NQ/TW về văn hóa, Kế hoạch số"
        " 28/KH-UBND ngày 30/3/2026 của UBND tỉnh về du lịch",
        [("8-CTr/TU", None), ("80-NQ/TW", "8-CTr/TU"), ("28/KH-UBND", None)],
    ),
    # but a name of rules behind "kèm theo" opens a subject, who is addressed does not end one
    (
        "Quyết định số 25/2020/QĐ-UBND ban hành kèm theo Quy chế phối hợp thực hiện Nghị định số 15/2018/NĐ-CP",
        [("25/2020/QĐ-UBND", None), ("15/2018/NĐ-CP", "25/2020/QĐ-UBND")],
    ),
    (
        "Công văn số 99/UBND-NC yêu cầu Thủ trưởng các sở, Chủ tịch UBND các huyện ban hành kế hoạch thực hiện"
        " Nghị quyết số 76/NQ-CP",
        [("99/UBND-NC", None), ("76/NQ-CP", "99/UBND-NC")],
    ),
    (
        "Thông tư số 10/2021/TT-BXD hướng dẫn dự án đang làm và đã được phê duyệt theo Nghị định số 68/2019/NĐ-CP",
        [("10/2021/TT-BXD", None), ("68/2019/NĐ-CP", "10/2021/TT-BXD")],
    ),
    (
        "UBND huyện ban hành Kế hoạch số 120/KH-UBND thực hiện Nghị quyết số 5-NQ/HU về giảm nghèo, Công văn số"
        " 455/UBND-LĐ của UBND tỉnh về rà soát",
        [("120/KH-UBND", None), ("5-NQ/HU", "120/KH-UBND"), ("455/UBND-LĐ", "120/KH-UBND")],
    ),
    (
        "Theo Thông tư số 79/2019/TT-BTC: Bổ sung tài khoản theo Nghị định số 11/2020/NĐ-CP.",
        [("79/2019/TT-BTC", None), ("11/2020/NĐ-CP", None)],
    ),
    (
        "Công văn số 97/TCT-CS gửi Cục Thuế về thuế, theo đó căn cứ Điều 5 Thông tư số 219/2013/TT-BTC thì miễn",
        [("97/TCT-CS", None), ("219/2013/TT-BTC", None)],
    ),
    # the mark of a footnote before the subject
    (
        "Nghị định số 74/2024/NĐ-CP[3] quy định chi tiết Luật Thi đua, khen thưởng.",
        [("74/2024/NĐ-CP", None), ("Luật Thi đua, khen thưởng", "74/2024/NĐ-CP")],
    ),
    # what a paper approves, directly behind it
    (
        "Sở đã có Quyết định số 26/QĐ-SVHTT ngày 6/5/2021 phê duyệt Kế hoạch số 14/KH-BT ngày 4/5/2021.",
        [("26/QĐ-SVHTT", None), ("14/KH-BT", "26/QĐ-SVHTT")],
    ),
    # a further basis, and a further deed, stand in no subject
    (
        "căn cứ Thông tư số 8/2023/TT-BNV và đề án được phê duyệt tại Quyết định số 55/QĐ-UBND",
        [("8/2023/TT-BNV", None), ("55/QĐ-UBND", None)],
    ),
    (
        "đánh giá việc thực hiện Nghị quyết số 12/NQ-CP về chuyển đổi số, việc thi hành Luật Giao dịch điện tử",
        [("12/NQ-CP", None), ("Luật Giao dịch điện tử", None)],
    ),
    (
        "thực hiện Kế hoạch số 12/KH-UBND về kiểm tra công vụ, việc thi hành Luật Giao dịch điện tử",
        [("12/KH-UBND", None), ("Luật Giao dịch điện tử", "12/KH-UBND")],
    ),
    # an address ends what a heading is about
    (
        "Trả lời Báo cáo số 59/BC-CP về phòng bệnh Kính gửi: Quốc hội, Bộ Y tế thực hiện Thông báo số 33/TB-VP",
        [("59/BC-CP", None), ("33/TB-VP", None)],
    ),
]

# text -> the subject of its first citation
SUBJECTS = [
    ("Nghị quyết số 84/NQ-CP ngày 29/5/2020 của Chính phủ về gỡ khó cho sản xuất.", "về gỡ khó cho sản xuất"),
    (
        "Căn cứ Nghị định số 34/2016/NĐ-CP quy định chi tiết một số điều của Luật Thanh tra;",
        "quy định chi tiết một số điều của Luật Thanh tra",
    ),
    ("Nghị quyết số 84/NQ-CP ngày 29/5/2020 của Chính phủ.", None),
]


def test_a_session_stands_before_the_subject():
    text = "Nghị quyết số 11/2017/NQ-HĐND của HĐND tỉnh khóa XV, tại kỳ họp thứ 5 về việc sửa Nghị quyết số 5/NQ-HĐND"
    first, second = found(text)
    assert (first.issuer, second.parent, second.relation) == ("HĐND tỉnh", 0, "amends")


@pytest.mark.parametrize(("text", "expected"), rows(PARENTS))
def test_parent(text, expected):
    citations = found(text)
    assert [
        (name(citation), name(citations[citation.parent]) if citation.parent is not None else None)
        for citation in citations
    ] == expected


@pytest.mark.parametrize(("text", "expected"), rows(SUBJECTS))
def test_subject(text, expected):
    subject = found(text)[0].subject
    assert (text[subject.start : subject.end].strip() if subject else None) == expected
