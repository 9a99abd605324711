"""The words in which Vietnamese newsrooms tell of each kind of event, and what they tell that is none."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, told

TOLD = [
    (
        "agreement",
        "Công an hai tỉnh ký giao ước",
        "Công an Lạng Sơn (Việt Nam) và Quảng Tây (Trung Quốc) ký giao ước ngày 18/8.",
    ),
    ("agreement", "Hai trường bắt tay", "Đại học Huế và Đại học Vân Nam (Trung Quốc) trao biên bản hợp tác ngày 18/8."),
    ("agreement", "Kí kết về trà", "Hội chè Việt Nam và hội chè Vân Nam (Trung Quốc) làm lễ kí ngày 18/8 tại Hà Nội."),
    ("meeting", "Hai tòa án", "Tòa án nhân dân tối cao Việt Nam tiếp Chánh án tòa án Trung Quốc ngày 18/8."),
    ("project", "Cột mốc mới", "Việt Nam và Trung Quốc cắm xong cột mốc ở Lạng Sơn ngày 18/8."),
    (
        "aid",
        "Tìm người mất tích",
        "Đội cứu hộ Trung Quốc tới Lào Cai, Việt Nam giúp tìm kiếm người mất tích ngày 18/8.",
    ),
    ("proposal", "Điện gió", "Một tập đoàn Trung Quốc ngày 18/8 bày tỏ ý định xây nhà máy ở Quảng Trị, Việt Nam."),
    ("agreement", "Nhà thầu Trung Quốc", "Một công ty Trung Quốc giành được hợp đồng làm cầu ở Việt Nam ngày 18/8."),
    (
        "visit",
        "Cán bộ Lào Cai ở Vân Nam",
        "Đoàn cán bộ tỉnh Lào Cai (Việt Nam) khảo sát vườn mận ở Vân Nam, Trung Quốc, ngày 18/8.",
    ),
    (
        "visit",
        "Tàu Trung Quốc ở Đà Nẵng",
        "Biên đội tàu hải quân Trung Quốc vào cảng Tiên Sa, Đà Nẵng, Việt Nam, ngày 18/8.",
    ),
    (
        "visit",
        "Phụ nữ Quảng Tây",
        "Đoàn phụ nữ Quảng Tây (Trung Quốc) sang tham quan hợp tác xã ở Cao Bằng, Việt Nam, ngày 18/8.",
    ),
    (
        "meeting",
        "Hai đồn gặp gỡ",
        "Biên phòng Hà Giang (Việt Nam) và Vân Nam (Trung Quốc) họp giao ban tại cửa khẩu ngày 18/8.",
    ),
    ("meeting", "Tân đại sứ", "Tân Đại sứ Trung Quốc tại Việt Nam trình quốc thư tại Hà Nội ngày 18/8."),
    (
        "meeting",
        "Khách Vân Nam ở bệnh viện",
        "Bệnh viện Bạch Mai (Việt Nam) tiếp phái đoàn bác sĩ Trung Quốc ngày 18/8.",
    ),
    (
        "exchange",
        "Kết thúc kiểm tra trên biển",
        "Cảnh sát biển Việt Nam và Trung Quốc hoàn thành chuyến kiểm tra liên hợp ngày 18/8.",
    ),
    (
        "exchange",
        "Thêm cá cho Vịnh",
        "Cán bộ Việt Nam và Trung Quốc thả 2 triệu con giống xuống Vịnh Bắc Bộ ngày 18/8.",
    ),
    ("exchange", "Tiếng hát hai nước", "Sinh viên Việt Nam và Trung Quốc dự hội diễn tại Hà Nội ngày 18/8."),
    ("exchange", "Khám bệnh cho dân", "Bác sĩ Trung Quốc và Việt Nam mổ miễn phí cho 20 người ở Lai Châu ngày 18/8."),
    ("exchange", "Khách Trung Quốc tới", "Hành khách Trung Quốc đặt chân xuống sân bay Cam Ranh, Việt Nam, ngày 18/8."),
    ("project", "Điện qua biên giới", "Đường dây từ Vân Nam (Trung Quốc) sang Lào Cai (Việt Nam) đóng điện ngày 18/8."),
    ("project", "Ngân hàng Trung Quốc", "Một ngân hàng Trung Quốc mở chi nhánh tại Hải Phòng, Việt Nam, ngày 18/8."),
    ("project", "Tàu hàng", "Đoàn tàu chở bưởi Việt Nam chuyển bánh đi Trung Quốc ngày 18/8."),
    ("aid", "Gạo cho vùng lũ", "Trung Quốc phát quà cho người dân Việt Nam ở vùng lũ ngày 18/8."),
    ("aid", "Xe cho trường", "Tổng lãnh sự quán Trung Quốc tặng xe đạp cho học sinh Quảng Nam, Việt Nam, ngày 18/8."),
]

NONE = [
    ("Tàu khảo sát rời đi", "Tàu khảo sát Hải Dương 8 của Trung Quốc rời thềm lục địa Việt Nam ngày 18/8."),
    (
        "Người vượt biên",
        "Phòng Quản lý xuất nhập cảnh bắt giữ 4 người Trung Quốc nhập cảnh trái phép vào Việt Nam ngày 18/8.",
    ),
    (
        "Dưa chờ ở cửa khẩu",
        "Xe dưa từ Việt Nam ùn ứ ngày 18/8 vì cửa khẩu Trung Quốc tồn đọng hàng, nông dân chờ giải cứu nông sản.",
    ),
    ("Cấm biển", "Việt Nam ngày 18/8 bác bỏ lệnh cấm đánh bắt cá của Trung Quốc."),
    ("Sòng bạc", "Công an Việt Nam ngày 18/8 cho biết nhóm người Trung Quốc mở văn phòng đánh bạc bị bắt."),
    ("Vào bán kết", "Cầu thủ Việt Nam thi đấu với Trung Quốc ở bán kết ngày 18/8."),
    ("Lưu ý khi bán sầu riêng sang Trung Quốc", "Cục Trồng trọt ngày 18/8 mở hội nghị về thị trường Trung Quốc."),
    ("Quy định với sầu riêng", "Cục Bảo vệ thực vật Việt Nam ngày 18/8 tổ chức hội nghị về thị trường Trung Quốc."),
]


@pytest.mark.parametrize(("kind", "headline", "lead"), TOLD, ids=[row[1] for row in TOLD])
def test_told(kind: str, headline: str, lead: str) -> None:
    """The words of provincial papers, police, border guards, schools and hospitals tell an event of their kind."""
    assert (kind, "2024-08-18") in [found[:2] for found in told(events(headline, lead, language="vi"))]


@pytest.mark.parametrize(("headline", "lead"), NONE, ids=[row[0] for row in NONE])
def test_none(headline: str, lead: str) -> None:
    """Disputes at sea, crime, jams at gates, matches and meetings of one side about the other are no event."""
    assert events(headline, lead, language="vi") == []


@pytest.mark.parametrize("words", ["ký thỏa thuận", "ký thoả thuận", "kí thoả thuận", "kí thỏa thuận"])
def test_spellings(words: str) -> None:
    """A tone stands on either vowel of its rime, and i for y."""
    lead = f"Hải quan Việt Nam và hải quan Trung Quốc {words} tại Hà Nội ngày 18/8."
    assert ("agreement", "2024-08-18", "occurred") in told(events("Hải quan hai nước", lead, language="vi"))


def test_police_against_crime() -> None:
    """What the two sides' police work against is no crime story, and their talks end on the day they were held."""
    found = events(
        "Hợp tác thực thi pháp luật phòng, chống ma túy ở biên giới Việt Nam - Trung Quốc",
        "Ngày 15/8, Công an tỉnh Hà Giang hội đàm với Công an tỉnh Vân Nam (Trung Quốc) về phòng, chống ma túy.",
        "Ngày 2/7, Công an Vân Nam bắt giữ một đối tượng truy nã.",
        "Kết thúc hội đàm, Công an Hà Giang và Công an Vân Nam ký kết thỏa thuận về phòng, chống ma túy.",
        language="vi",
    )
    assert {("meeting", "2024-08-15", "occurred"), ("agreement", "2024-08-15", "occurred")} == told(found)


def test_taken_note_of() -> None:
    """Words that hold a verb of giving ("ghi nhận", "góp phần", "vận chuyển") tell of no gift beside an amount."""
    lead = "Việt Nam và Trung Quốc ghi nhận kim ngạch năm 2022 đạt 170 tỷ USD, góp phần vận chuyển 2 triệu tấn hàng."
    assert "aid" not in [one.kind for one in events("Hai nước và con số", lead, language="vi")]


def test_handed_over() -> None:
    """A report of an arrest that ends with the other side's police taking the arrested over tells of the handover."""
    found = events(
        "Bắt người trốn truy nã ở Bắc Ninh",
        "Công an tỉnh Bắc Ninh bắt giữ một nghi phạm người Trung Quốc trốn sang Việt Nam, bị truy nã về tội lừa đảo.",
        "Ngày 19/8, tại cửa khẩu Hữu Nghị, Công an tỉnh Bắc Ninh bàn giao người này cho Công an Quảng Tây, Trung Quốc.",
        language="vi",
    )
    assert [one.date.edtf for one in found] == ["2024-08-19"]


def test_town_like_a_verb() -> None:
    """Cần Thơ begins like "needs", and why guests came is no proposal."""
    found = events(
        "Doanh nghiệp Quảng Đông ở Cần Thơ",
        "Ngày 18/8, Chủ tịch UBND thành phố Cần Thơ tiếp đoàn doanh nghiệp Trung Quốc đến tìm hiểu cơ hội đầu tư.",
        language="vi",
    )
    assert told(found) == {("meeting", "2024-08-18", "occurred")}


def test_crime_that_both_fight() -> None:
    """What two police forces agree to act against together makes no article on crime."""
    found = events(
        "Hợp tác an ninh là trụ cột quan trọng",
        "Ngày 18/8, tại Bắc Kinh, Bộ trưởng Bộ Công an Việt Nam hội đàm với Bộ trưởng Bộ Công an Trung Quốc.",
        "Hai bên thống nhất đẩy mạnh hợp tác; trấn áp tội phạm ma túy, truy bắt đối tượng truy nã.",
        language="vi",
    )
    assert ("meeting", "2024-08-18", "occurred") in told(found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Năm 2023, lực lượng chức năng hai bên đã tiếp nhận 229 nạn nhân.",
        "Lãnh đạo hai nước thường xuyên gặp gỡ, ký kết nhiều hiệp định cấp nhà nước.",
    ],
)
def test_no_event_beside_the_talks(sentence: str) -> None:
    """People handed over are no gift, and what is done again and again is no signing of that day."""
    talks = "Ngày 18/8, Công an Việt Nam và Công an Trung Quốc hội đàm tại Hà Nội."
    found = events("Việt Nam, Trung Quốc hội đàm tại Hà Nội", talks, sentence, language="vi")
    assert told(found) == {("meeting", "2024-08-18", "occurred")}


def test_negotiations_before_a_signing() -> None:
    """The years of talks after which something was signed are no meeting of that day."""
    found = events(
        "Sầu riêng được xuất khẩu sang Trung Quốc",
        "Sau 4 năm đàm phán, ngày 18/8, Bộ Nông nghiệp Việt Nam và Hải quan Trung Quốc ký Nghị định thư.",
        language="vi",
    )
    assert told(found) == {("agreement", "2024-08-18", "occurred")}


def test_speech_at_the_meeting_of_a_visit() -> None:
    """A speech "at the meeting" of guests who came to congratulate belongs to their visit."""
    found = events(
        "Đông Hưng (Trung Quốc) thăm Móng Cái",
        "Ngày 18/8, đoàn thành phố Đông Hưng (Trung Quốc) sang thăm và chúc mừng thành phố Móng Cái (Việt Nam).",
        "Phát biểu tại cuộc gặp, Bí thư Thành ủy Móng Cái khẳng định hai bên luôn hợp tác.",
        language="vi",
    )
    assert told(found) == {("visit", "2024-08-18", "occurred")}


def test_newsroom_that_reports_a_meeting() -> None:
    """The day on which an agency reported it is not that of a meeting told behind the colon."""
    found = events(
        "Việt Nam, Trung Quốc đàm phán về Vịnh Bắc Bộ",
        "Hôm 18 tháng 3, 2024, TTXVN loan tin: “Từ ngày 15 đến 16 tháng 3, đàm phán vòng 9 giữa Việt Nam và Trung Quốc "
        "đã diễn ra tại Đà Nẵng”.",
        language="vi",
    )
    assert told(found) == {("meeting", "2024-03-15/2024-03-16", "occurred")}


def test_signing_that_only_a_legend_tells() -> None:
    """A legend shows the two sides signing; the jubilee of an older agreement is no signing of that day."""
    legend = "Hai bên ký Biên bản hội đàm."
    found = events(
        "Cao Bằng, Quảng Tây hội đàm",
        "Ngày 18/8, tại thác Bản Giốc, tỉnh Cao Bằng (Việt Nam) và Quảng Tây (Trung Quốc) tổ chức hội đàm.",
        legend,
        "Cuộc hội đàm diễn ra khi Hiệp định được hai Chính phủ ký kết tròn 10 năm (5/11/2015 - 5/11/2025).",
        language="vi",
        captions=[legend],
    )
    assert [(one.kind, one.title) for one in found[1:]] == [("agreement", "Hai bên ký Biên bản hội đàm")]


def test_first_export_under_a_protocol() -> None:
    """What is exported for the first time under a protocol signed before is the news, and no signing."""
    lead = "Đây là lần đầu tiên sầu riêng đông lạnh của Việt Nam được chính thức xuất khẩu sang Trung Quốc."
    protocol = "Lô hàng đáp ứng các yêu cầu của nghị định thư đã ký giữa Việt Nam và Trung Quốc."
    found = events("Sầu riêng Việt Nam sang Trung Quốc", lead, protocol, language="vi")
    assert [one.kind for one in found] == ["project"]


def test_declared_year_that_only_sets_the_scene() -> None:
    """A declared year in whose honour something is held on a day is no event of that day."""
    lead = (
        "Nhân dịp Năm Giao lưu nhân văn Việt Nam - Trung Quốc 2024, ngày 19/8, Đại học Quốc gia Hà Nội phối hợp với"
        " Đại sứ quán Trung Quốc tổ chức Triển lãm Giáo dục Đại học Trung Quốc."
    )
    assert [one.kind for one in events("Triển lãm giáo dục Việt Nam - Trung Quốc", lead, language="vi")] == ["exchange"]


def test_year_in_the_name_of_a_congress() -> None:
    """The year with which a headline names a congress makes no second visit of the one whose day the lead gives."""
    title = "Đoàn công tác tỉnh Lào Cai dự Đại hội các thành phố hữu nghị Trung Quốc năm 2024"
    lead = "Sáng 18/8, Đoàn công tác tỉnh Lào Cai đã đến thành phố Côn Minh, tỉnh Vân Nam (Trung Quốc) dự Đại hội."
    found = events(title, lead, language="vi", published=None)
    assert [one.kind for one in found] == ["visit"]


def test_auction_for_charity() -> None:
    """What a consulate and its guests raise for the poor is aid."""
    title = "Gây quỹ xây dựng nhà tình nghĩa: Cầu nối tình hữu nghị Việt - Trung"
    lead = "Chiều 19/8, Tổng Lãnh sự quán Trung Quốc tại TPHCM tổ chức đấu giá gây quỹ xây nhà tình nghĩa."
    came = "Đến dự có Chủ tịch Hội Hữu nghị Việt Nam – Trung Quốc TPHCM Dương Quan Hà."
    assert [one.kind for one in events(title, lead + " " + came, language="vi")] == ["aid"]
