"""Laws cited by title: where the title ends, what is one citation, and what is none."""

import pytest
from finding import found, name, rows

from vncite.lexicon import load

# text -> (type, number or title, year) of each citation
TITLES = [
    ("theo Luật Hạ tầng số.", [("L", "Luật Hạ tầng số", None)]),
    ("Thực hiện Luật Giá báo cáo Ủy ban nhân dân tỉnh kết quả trước ngày 15/12.", [("L", "Luật Giá", None)]),
    ("theo Luật Chính quyền địa phương số……………", [("L", "Luật Chính quyền địa phương", None)]),
    ("theo Luật Quản lý sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ",
     [("L", "Luật Quản lý sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ", None)]),
    ("Luật Bảo\n \n   CÔNG BÁO/Số 145 + 146/Ngày 19-10-2025 \n \n14 \n \nhiểm xã hội; người lao động",
     [("L", "Luật Bảo hiểm xã hội", None)]),
    # one word or an abbreviation is a whole title before "và" and what is no law
    ("thi hành Luật Dược và công tác cấp phép", [("L", "Luật Dược", None)]),
    ("sơ kết Luật BHTN và kế hoạch thu năm tới", [("L", "Luật BHTN", None)]),
    ("theo khoản 2 Điều 9 Luật TTHC và Điều 4 Nghị định số 15/2021/NĐ-CP",
     [("L", "Luật TTHC", None), ("NĐ", "15/2021/NĐ-CP", None)]),
    ("Theo điều 9 Luật BHTN, người nghỉ việc được hưởng", [("L", "Luật BHTN", None)]),
    ("Theo Luật Nuôi cá, nuôi tôm ven bờ thì", [("L", "Luật Nuôi cá, nuôi tôm ven bờ", None)]),
    # the fields of the laws that are amended, up to the day of the law
    ("Luật sửa đổi, bổ sung một số điều của 05 Luật về nghề cá, nghề rừng và hải quan ngày 03 tháng 6 năm 2031;",
     [("L", "Luật sửa đổi, bổ sung một số điều của 05 Luật về nghề cá, nghề rừng và hải quan", None)]),
    ("Luật sửa đổi các Luật về nghề cá, tại kỳ họp ngày 3/6/2031 đã",
     [("L", "Luật sửa đổi các Luật về nghề cá", None)]),
    ("Luật sửa đổi các Luật về nghề cá, Luật Giá ngày 3/6/2031",
     [("L", "Luật sửa đổi các Luật về nghề cá", None), ("L", "Luật Giá", None)]),
    # a heading in the next line, the next cell, the place of another number
    ("hướng dẫn Luật Nuôi cá\nHUYỆN ĐOÀN CHƯ SÊ", [("L", "Luật Nuôi cá", None)]),
    ("hướng dẫn Luật Nuôi cá\nlồng bè năm 2031", [("L", "Luật Nuôi cá lồng bè năm 2031", 2031)]),
    ("thành quy định của luật\tBãi bỏ cả chương", []),
    ("LUẬT NUÔI CÁ SỐ 98/2031/QH17\nLuật Nuôi cá số 98/2031/QH17 ngày 03/6/2031",
     [("L", "98/2031/QH17", None), ("L", "98/2031/QH17", None)]),
    # a comma for "và"
    ("Căn cứ Pháp lệnh Phí, Lệ phí ban hành ngày 28/8/2001;", [("PL", "Pháp lệnh Phí, Lệ phí", None)]),
    ("quy định chi tiết thi hành pháp lệnh phí, lệ phí", [("PL", "pháp lệnh phí, lệ phí", None)]),
    # words of titles that are verbs elsewhere
    ("Pháp lệnh Bảo vệ công trình lòng hồ ngày 02/3/2031", [("PL", "Pháp lệnh Bảo vệ công trình lòng hồ", None)]),
    ("Chính phủ trình Luật Nuôi trồng rong biển trình Quốc hội", [("L", "Luật Nuôi trồng rong biển", None)]),
    ("từ Pháp lệnh Quy định về nghề cá đã có", [("PL", "Pháp lệnh Quy định về nghề cá", None)]),
    ("Pháp lệnh quy định rõ việc này", []),
    # the law that amends a code by its abbreviation; an accent too many
    ("Luật sửa đổi, bổ sung một số điều của BLHS được thông qua",
     [("L", "Luật sửa đổi, bổ sung một số điều của BLHS", None)]),
    ("Điều 8 của Bộ Lụât Lao động", [("BL", "Bộ Lụât Lao động", None)]),
    ("các bản Hiến pháp trước kia và Hiến pháp năm 2013", [("HP", "Hiến pháp năm 2013", 2013)]),
    # known titles
    ("theo Luật Đất đai, đất được phân loại", [("L", "Luật Đất đai", None)]),
    ("Luật Phòng, chống bệnh truyền nhiễm ngày 21 tháng 11 năm 2007",
     [("L", "Luật Phòng, chống bệnh truyền nhiễm", None)]),
    ("Luật Tổ chức chính quyền địa phương năm 2015", [("L", "Luật Tổ chức chính quyền địa phương năm 2015", 2015)]),
    ("Luật Ban hành văn bản quy phạm pháp luật được sửa đổi",
     [("L", "Luật Ban hành văn bản quy phạm pháp luật", None)]),
    ("Pháp lệnh về thực hiện dân chủ ở xã, phường, thị trấn quy định",
     [("PL", "Pháp lệnh về thực hiện dân chủ ở xã, phường, thị trấn", None)]),
    ("PHÁP LỆNH TỐ TỤNG HÀNH CHÍNH\nỦY BAN THƯỜNG VỤ QUỐC HỘI\nNƯỚC CỘNG HÒA",
     [("PL", "PHÁP LỆNH TỐ TỤNG HÀNH CHÍNH", None)]),
    ("Luật Thi đua, khen thưởng quy định danh hiệu", [("L", "Luật Thi đua, khen thưởng", None)]),
    ("Luật Thực hành tiết kiệm, chống lãng phí và Luật Đầu tư công",
     [("L", "Luật Thực hành tiết kiệm, chống lãng phí", None), ("L", "Luật Đầu tư công", None)]),
    ("Bộ luật Hình sự năm 2015", [("BL", "Bộ luật Hình sự năm 2015", 2015)]),
    ("Bộ luật Dân sự 2015", [("BL", "Bộ luật Dân sự 2015", 2015)]),
    ("Bộ luật Tố tụng hình sự không cho phép", [("BL", "Bộ luật Tố tụng hình sự", None)]),
    ("Pháp lệnh Dân quân tự vệ;", [("PL", "Pháp lệnh Dân quân tự vệ", None)]),
    ("Hiến pháp năm 2013 khẳng định", [("HP", "Hiến pháp năm 2013", 2013)]),
    ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013;",
     [("HP", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013", 2013)]),
    ("LUẬT ĐẤT ĐAI NĂM 2024", [("L", "LUẬT ĐẤT ĐAI NĂM 2024", 2024)]),
    ("Luật Đất\nđai năm\n2024", [("L", "Luật Đất đai năm 2024", 2024)]),
    # laws whose title begins as that of another does, and what a text writes of a title
    ("Luật Đầu tư nước ngoài tại Việt Nam năm 1987", [("L", "Luật Đầu tư nước ngoài tại Việt Nam năm 1987", 1987)]),
    ("Luật Doanh nghiệp tư nhân quy định", [("L", "Luật Doanh nghiệp tư nhân", None)]),
    ("Luật Đất đai rừng núi năm 2031", [("L", "Luật Đất đai rừng núi năm 2031", 2031)]),
    ("Luật Đất đai vùng biên ngày 02/3/2031", [("L", "Luật Đất đai vùng biên", None)]),
    ("Luật Đất đai mới năm 2031", [("L", "Luật Đất đai", None)]),
    ("Luật Đất đai hướng dẫn thi hành Nghị định số 15/2021/NĐ-CP",
     [("L", "Luật Đất đai", None), ("NĐ", "15/2021/NĐ-CP", None)]),
    ("Luật Đất đai người dân được hỗ trợ", [("L", "Luật Đất đai", None)]),
    ("Luật Hôn nhân & gia đình năm 2014", [("L", "Luật Hôn nhân & gia đình năm 2014", 2014)]),
    ("Luật Hôn nhân - Gia đình ngày 19/6/2014", [("L", "Luật Hôn nhân - Gia đình", None)]),
    ("Luật giá về bình ổn", [("L", "Luật giá", None)]),
    ("Luật Ban hành văn bản QPPL của HĐND, UBND ngày 03/12/2004",
     [("L", "Luật Ban hành văn bản QPPL của HĐND, UBND", None)]),
    ("Luật Tổ chức HĐND và UBND các cấp ngày 26/11/2003", [("L", "Luật Tổ chức HĐND và UBND các cấp", None)]),
    ("Luật Đất đai (sửa đổi) năm 2003", [("L", "Luật Đất đai (sửa đổi) năm 2003", 2003)]),
    ("Luật Đất đai (sửa đổi) số 31/2024/QH15", [("L", "31/2024/QH15", None)]),
    ("Bộ luật Dân sự (BLDS) năm 2015", [("BL", "Bộ luật Dân sự", 2015)]),
    ("Pháp lệnh Quản lý rong biển ở nước ngoài ngày 02/3/2031",
     [("PL", "Pháp lệnh Quản lý rong biển ở nước ngoài", None)]),
    # "công bố", "bãi bỏ", "toàn bộ" end with no "Bộ luật"
    ("Lệnh công bố Luật Nhà ở", [("L", "Luật Nhà ở", None)]),
    ("LỆNH CÔNG BỐ LUẬT NHÀ Ở", [("L", "LUẬT NHÀ Ở", None)]),
    ("bãi bỏ Luật Nhà ở năm 2014", [("L", "Luật Nhà ở năm 2014", 2014)]),
    ("sửa toàn bộ Luật Nhà ở", [("L", "Luật Nhà ở", None)]),
    ("công bố Bộ luật Lao động", [("BL", "Bộ luật Lao động", None)]),
    # a list whose item numbers lost their space
    ("các luật:\n- 1Luật Nhà ở 2014\n- 2Luật Đất đai 2013",
     [("L", "Luật Nhà ở 2014", 2014), ("L", "Luật Đất đai 2013", 2013)]),
    # titles that no table has
    ("Luật Nuôi trồng rong biển quy định", [("L", "Luật Nuôi trồng rong biển", None)]),
    ("theo Luật Nuôi trồng rong biển.", [("L", "Luật Nuôi trồng rong biển", None)]),
    ("Luật Nuôi trồng rong biển và bảo tồn đầm phá năm 2031",
     [("L", "Luật Nuôi trồng rong biển và bảo tồn đầm phá năm 2031", 2031)]),
    ("Luật Nuôi trồng rong biển và các văn bản hướng dẫn", [("L", "Luật Nuôi trồng rong biển", None)]),
    ("Luật Nuôi trồng rong biển, Nghị định số 15/2021/NĐ-CP",
     [("L", "Luật Nuôi trồng rong biển", None), ("NĐ", "15/2021/NĐ-CP", None)]),
    ("Luật Nuôi trồng rong biển số 12/2031/QH17", [("L", "12/2031/QH17", None)]),
    # a title all in small letters with its day, bodies in short, what a law does behind an abbreviation
    ("Căn cứ luật đất đai ngày 26/11/2003;", [("L", "luật đất đai", None)]),
    ("Căn cứ pháp lệnh phí và lệ phí ngày 28/8/2001; hiến pháp năm 2013",
     [("PL", "pháp lệnh phí và lệ phí", None), ("HP", "hiến pháp năm 2013", 2013)]),
    ("Luật Hoạt động giám sát của Quốc hội và HĐND năm 2015",
     [("L", "Luật Hoạt động giám sát của Quốc hội và HĐND năm 2015", 2015)]),
    ("Luật BHXH ra đời", [("L", "Luật BHXH", None)]),
    ("Luật Luật sư sửa đổi 2012", [("L", "Luật Luật sư sửa đổi 2012", 2012)]),
    ("Luật Bảo hiểm y tế sửa đổi, bổ sung năm 2014", [("L", "Luật Bảo hiểm y tế sửa đổi, bổ sung năm 2014", 2014)]),
    ("Hiến pháp Việt Nam năm 2013, Hiến pháp nước ta năm 1992",
     [("HP", "Hiến pháp Việt Nam năm 2013", 2013), ("HP", "Hiến pháp nước ta năm 1992", 1992)]),
    ("Pháp lệnh ưu đãi người có công quy định", [("PL", "Pháp lệnh ưu đãi người có công", None)]),
    # one law that amends others
    ("Luật sửa đổi, bổ sung một số điều của Luật Đất đai;",
     [("L", "Luật sửa đổi, bổ sung một số điều của Luật Đất đai", None)]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công, Luật Đấu thầu và Luật Hải quan có hiệu lực",
     [("L", "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công, Luật Đấu thầu và Luật Hải quan", None)]),
    ("Luật Sửa đổi, bổ sung một số điều của Bộ luật Hình sự số 12/2017/QH14", [("L", "12/2017/QH14", None)]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Đất đai ngày 22 tháng 11 năm 2019",
     [("L", "Luật sửa đổi, bổ sung một số điều của Luật Đất đai", None)]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Điện ảnh, Luật Sở hữu trí tuệ và các văn bản hướng dẫn",
     [("L", "Luật sửa đổi, bổ sung một số điều của Luật Điện ảnh, Luật Sở hữu trí tuệ", None)]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Điện ảnh; Luật Đất đai",
     [("L", "Luật sửa đổi, bổ sung một số điều của Luật Điện ảnh", None), ("L", "Luật Đất đai", None)]),
    ("Luật sửa đổi, bổ sung một số điều của 7 luật liên quan đến thủ tục hành chính ngày 10/12/2025",
     [("L", "Luật sửa đổi, bổ sung một số điều của 7 luật liên quan đến thủ tục hành chính", None)]),
    ("Luật sửa đổi, bổ sung một số điều của các Luật về phí thì người nộp được hoàn",
     [("L", "Luật sửa đổi, bổ sung một số điều của các Luật về phí", None)]),
    ("Luật sửa đổi, bổ sung một số điều của các Luật về phí và sửa đổi, bổ sung một số điều của các Nghị định về phí",
     [("L", "Luật sửa đổi, bổ sung một số điều của các Luật về phí", None)]),
    # several laws
    ("hành nghề theo Luật Luật sư và Luật Đất đai", [("L", "Luật Luật sư", None), ("L", "Luật Đất đai", None)]),
    ("Luật Đất đai, Luật Nhà ở", [("L", "Luật Đất đai", None), ("L", "Luật Nhà ở", None)]),
    # all in small letters: a title that the table has, with its year
    ("theo luật thương mại 2005 thì", [("L", "luật thương mại 2005", 2005)]),
    ("Điều 5 bộ luật hình sự năm 2015, luật hôn nhân và gia đình năm 2014",
     [("BL", "bộ luật hình sự năm 2015", 2015), ("L", "luật hôn nhân và gia đình năm 2014", 2014)]),
    # or behind words that leave no doubt
    ("quy định chi tiết một số điều của luật quy hoạch;", [("L", "luật quy hoạch", None)]),
    ("thi hành luật doanh nghiệp có nhiều vướng mắc", [("L", "luật doanh nghiệp", None)]),
    ("theo điều 4 luật ban hành văn bản quy phạm pháp luật năm 2015",
     [("L", "luật ban hành văn bản quy phạm pháp luật năm 2015", 2015)]),
    # its commas left out or dashes for them, bodies in short, first letters alone
    ("Luật phòng chống tham nhũng năm 2018;", [("L", "Luật phòng chống tham nhũng năm 2018", 2018)]),
    ("Luật Phòng chống tác hại của rượu bia;", [("L", "Luật Phòng chống tác hại của rượu bia", None)]),
    ("Luật Thi đua - Khen thưởng ngày 26/11/2003", [("L", "Luật Thi đua - Khen thưởng", None)]),
    ("Luật tổ chức VKSND năm 2014", [("L", "Luật tổ chức VKSND năm 2014", 2014)]),
    ("Luật ban hành văn bản Quy phạm pháp luật HĐND và UBND năm 2004",
     [("L", "Luật ban hành văn bản Quy phạm pháp luật HĐND và UBND năm 2004", 2004)]),
    ("Luật BVPTR Luật Bảo vệ và phát triển rừng 2004",
     [("L", "Luật BVPTR", None), ("L", "Luật Bảo vệ và phát triển rừng 2004", 2004)]),
    ("Luật Hành chính công sẽ có hiệu lực", [("L", "Luật Hành chính công", None)]),
    ("Luật Đất đai Anh em nông dân cần biết", [("L", "Luật Đất đai", None)]),
    ("theo Điều 300 LTM", [("L", "LTM", None)]),
    ("LTM năm 2005", [("L", "LTM năm 2005", 2005)]),
    # further years of one title, where laws of that title have them
    ("Luật Đất đai năm 2013 và năm 2024", [("L", "Luật Đất đai năm 2013", 2013), ("L", "Luật Đất đai", 2024)]),
    ("Bộ luật Hình sự năm 1985, năm 1999 và năm 2015",
     [("BL", "Bộ luật Hình sự năm 1985", 1985), ("BL", "Bộ luật Hình sự", 1999), ("BL", "Bộ luật Hình sự", 2015)]),
    ("các Hiến pháp năm 1946, 1959 và 1980",
     [("HP", "Hiến pháp năm 1946", 1946), ("HP", "Hiến pháp", 1959), ("HP", "Hiến pháp", 1980)]),
    ("Luật Đất đai năm 2013, năm 2020 huyện đã thu hồi", [("L", "Luật Đất đai năm 2013", 2013)]),
    # the Constitution, and what only sounds like it
    ("Hiến pháp nước CHXHCN Việt Nam năm 2013", [("HP", "Hiến pháp nước CHXHCN Việt Nam năm 2013", 2013)]),
    ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa (CHXHCN) Việt Nam (sửa đổi năm 2013)",
     [("HP", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa (CHXHCN) Việt Nam (sửa đổi năm 2013)", 2013)]),
    ("Hiến pháp nước ta năm 1992", [("HP", "Hiến pháp nước ta năm 1992", 1992)]),
    ("KẾT QUẢ THỰC HIỆN PHÁP LUẬT VỀ LÂM NGHIỆP", []),
    ("Tình Hình Thực Hiện Pháp Luật", []),
    ("THUC HIEN PHAP LUAT VE LAM NGHIEP", []),
    # a blank lost, a cell's bar, either spelling of a syllable
    ("Luật Tổ chức Chính phủngày 30 tháng 9 năm 1992", [("L", "Luật Tổ chức Chính phủ", None)]),
    ("Luật Quản lí thuế năm 2019", [("L", "Luật Quản lí thuế năm 2019", 2019)]),
    ("Luật Xử phạt vi phạm hành chính | CHÍNH PHỦ | SỐ", [("L", "Luật Xử phạt vi phạm hành chính", None)]),
    # the next paragraph is none of the title
    ("Luật Nuôi trồng rong biển\n\nHà Nội, ngày 02/3/2031", [("L", "Luật Nuôi trồng rong biển", None)]),
    ("LUẬT NUÔI TRỒNG RONG BIỂN\n\nCăn cứ Luật Đất đai;",
     [("L", "LUẬT NUÔI TRỒNG RONG BIỂN", None), ("L", "Luật Đất đai", None)]),
    ("Luật Rong biển, ban hành năm 2031", [("L", "Luật Rong biển", None)]),
    # a title and a number are one citation
    ("Pháp lệnh Dân số của Uỷ ban Thường vụ Quốc hội số 06/2003/PL-UBTVQH11", [("PL", "06/2003/PL-UBTVQH11", None)]),
    ("Luật Đất đai của Quốc hội khóa XV số 31/2024/QH15", [("L", "31/2024/QH15", None)]),
    ("Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024", [("L", "31/2024/QH15", None)]),
    ("Bộ luật Lao động số 45/2019/QH14", [("BL", "45/2019/QH14", None)]),
    ("Luật Đất đai s 31/2024/QH15", [("L", "31/2024/QH15", None)]),
    ("Luật Đất đai (Luật số 31/2024/QH15)", [("L", "31/2024/QH15", None)]),
    # the number of the decree that made it known
    ("Căn cứ Luật Thương mại số 58/L-CTN ngày 10/5/1997", [("L", "58/L-CTN", None)]),
    # an ordinance in small letters; a law on the line below a body
    ("hướng dẫn thi hành pháp lệnh hợp đồng kinh tế", [("PL", "pháp lệnh hợp đồng kinh tế", None)]),
    ("1. Quyền giám sát của Quốc hội\nLuật Trưng cầu ý dân năm 2015 quy định",
     [("L", "Luật Trưng cầu ý dân năm 2015", 2015)]),
]  # fmt: skip

# text -> date and issuer of the first citation: who gave a law, and when
GIVEN = [
    ("Luật Nhà ở (sửa đổi) ngày 27/11/2023", ("2023-11-27", None)),
    ("Luật Nhà ở (sửa đổi) được Quốc hội thông qua ngày 27/11/2023", ("2023-11-27", "Quốc hội")),
    ("Luật Nhà ở được Quốc hội khóa XV, kỳ họp thứ 6 thông qua ngày 27/11/2023", ("2023-11-27", "Quốc hội")),
    ("Luật Nhà ở số 27/2023/QH15 do Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 6 thông qua"
     " ngày 27 tháng 11 năm 2023", ("2023-11-27", "Quốc hội")),
    ("Pháp lệnh Đê điều đã được Ủy ban Thường vụ Quốc hội thông qua ngày 24/8/2000",
     ("2000-08-24", "Ủy ban Thường vụ Quốc hội")),
    ("Pháp lệnh Thừa kế được Hội đồng Nhà nước thông qua ngày 30/8/1990", ("1990-08-30", "Hội đồng Nhà nước")),
    ("Pháp lệnh Dân số của UBTVQH số 06/2003/PL-UBTVQH11 ngày 09/01/2003", ("2003-01-09", "UBTVQH")),
    ("Luật Ban hành văn bản quy phạm pháp luật của HĐND, UBND ngày 03/12/2004", ("2004-12-03", None)),
    # what has to do with a law did not give it
    ("việc thi hành Luật Đất đai của UBND tỉnh Lào Cai", (None, None)),
    ("Thông tư hướng dẫn Luật Nhà ở do Bộ Xây dựng ban hành", (None, None)),
]  # fmt: skip

NUMBERED = [
    # text -> the one citation, its type and number
    (
        "Căn cứ Pháp lệnh bảo vệ và sử dụng di tích lịch sử, văn hoá và danh lam, thắng cảnh số 14-LCT/HĐNN7",
        ("PL", "14-LCT/HĐNN7"),
    ),
    ("Căn cứ Luật Khai thác cát, sỏi và đá số 12/2031/QH17", ("L", "12/2031/QH17")),
]


@pytest.mark.parametrize(("text", "expected"), rows(NUMBERED))
def test_a_title_of_several_matters_goes_on_to_its_number(text, expected):
    (citation,) = found(text)
    assert (citation.type, citation.number.canonical) == expected
    assert citation.text == text.removeprefix("Căn cứ ")


def test_the_next_law_of_a_list_is_no_matter_of_the_one_before():
    for text in ("Luật Đất đai, luật nhà ở số 27/2023/QH15", "Luật Đất đai, thay thế số 45/2013/QH13"):
        assert found(f"Căn cứ {text}")[0].text == "Luật Đất đai"


NO_TITLE = [
    "theo quy định của Hiến pháp này",
    "ban hành một bản Hiến pháp mới",
    "Kính chào Luật Minh Khuê, tôi có một vấn đề",
    "Kính gửi Luật Dương Gia, mong luật sư tư vấn",
    "Đại học Kinh tế - Luật TP Huế",
    "quy định trong Luật thành các quy định",
    "thi hành pháp luật ngày 05/5/2020",
    "thi hành Pháp lệnh cũng cho thấy",
    "Loại văn bản: Luật\nNơi ban hành: Quốc hội",
    "Thể loại Pháp lệnh\nCơ quan ban hành UBTVQH",
    "ngành LTM đạt kết quả",
    "Bộ luật Dân sự Pháp năm 1804",
    "Hiến pháp Minh Trị năm 1889",
    "Các văn bản hướng dẫn thi hành Luật góp phần phát triển kinh tế",
    "Gặp LTM 2024 trên sân",
    "Luật Apollo sẽ đưa ra một số phân tích",
    "Luật DeHa xin chia sẻ",
    "Quá trình triển khai Pháp lệnh vẫn gặp vướng mắc",
    "Luật Cạnh tranh của Hoa Kỳ",
    "gồm Hiến pháp, bộ luật, luật, nghị quyết của Quốc hội",
    "luật trồng rong biển năm 2031",
    "các văn phòng luật thương mại năm 2015",
    "Luật này có hiệu lực từ ngày ký",
    "theo Luật định",
    "các luật khác có liên quan",
    "Luật sư Nguyễn Văn An",
    "kỷ luật Đảng nghiêm minh",
    "pháp luật Việt Nam",
    "quy luật Cung cầu",
    "Hội Luật gia Việt Nam",
    "Trường Đại học Luật Hà Nội",
    "Khoa Luật Kinh tế",
    "dự án Luật Đất đai (sửa đổi)",
    "dự thảo Luật Nhà ở",
    "Luật được Quốc hội thông qua",
    "Luật và Nghị định",
    "đề nghị xây dựng Luật Dân số",
    "Luật Thành Tâm xin gửi mẫu đơn",
    "Công ty Luật Thành Tâm; Luật Thành Tâm trả lời.",
    "Từ điển Luật học",
    "ĐIỀU CHỈNH CHƯƠNG TRÌNH XÂY DỰNG LUẬT, PHÁP LỆNH NĂM 2031",
    "Chương trình xây dựng luật và pháp lệnh năm 2031",
]


@pytest.mark.parametrize(("text", "expected"), rows(TITLES))
def test_title(text, expected):
    assert [(c.type, name(c), c.year) for c in found("Ghi rõ " + text)] == expected


@pytest.mark.parametrize(("text", "expected"), rows(GIVEN))
def test_who_gave_a_law_and_when(text, expected):
    citation = found("Ghi rõ " + text)[0]
    assert (citation.date.iso if citation.date else None, citation.issuer) == expected


@pytest.mark.parametrize("text", NO_TITLE)
def test_no_title(text):
    assert [name(c) for c in found("Ghi rõ " + text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ {} ngày 19 tháng 6 năm 2031;",
        "theo khoản 2 Điều 5 {} thì người dân được hỗ trợ",
        "thực hiện {} và các văn bản hướng dẫn thi hành",
        "{} có hiệu lực từ ngày 01 tháng 7",
        "{} quy định về quyền của công dân",
        "Hội nghị phổ biến {} cho cán bộ xã",
        "Căn cứ {}; Luật Giáo dục;",
        "vi phạm {} tại địa phương",
    ],
)
def test_every_known_title_is_read_to_its_end(text):
    titles = {row["title"] for row in load().table("law_titles")}
    assert len(titles) > 300
    read = {title: found(text.format(title)) for title in titles}
    first = {title: citations[0].text if citations else None for title, citations in read.items()}
    assert {title: text for title, text in first.items() if text != title} == {}


def test_an_unknown_title_is_less_sure_than_a_known_one():
    assert found("Ghi rõ Luật Nuôi trồng rong biển.")[0].confidence < found("Ghi rõ Luật Đất đai.")[0].confidence
