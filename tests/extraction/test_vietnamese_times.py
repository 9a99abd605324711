"""When Vietnamese news says that something was, and which years and days belong to something else."""

from __future__ import annotations

from tests.extraction.articles import events, told


def test_year_declared() -> None:
    """A fair that is held in honour of a declared year is the event, not the year."""
    found = events(
        "Triển lãm giáo dục",
        "Nhân kỷ niệm 74 năm quan hệ Việt Nam - Trung Quốc và Năm Giao lưu nhân văn Việt Nam - Trung Quốc, ngày 18/8, "
        "Đại học Quốc gia Hà Nội tổ chức Triển lãm Đại học Trung Quốc.",
        language="vi",
    )
    assert (found[0].kind, found[0].date.edtf) == ("exchange", "2024-08-18")


def test_earlier_one() -> None:
    """A patrol of some months before is another one than the patrol just ended."""
    found = events(
        "Tuần tra chung trên Vịnh Bắc Bộ",
        "Cảnh sát biển Việt Nam và Cảnh sát biển Trung Quốc tuần tra liên hợp lần thứ hai năm 2024 ngày 18/8.",
        "Trước đó, tháng 4/2024, cảnh sát biển hai nước Việt Nam - Trung Quốc tuần tra liên hợp lần thứ nhất.",
        language="vi",
    )
    assert [one.date.edtf for one in found] == ["2024-08-18", "2024-04"]


def test_year_in_the_name() -> None:
    """The year in an event's name is not when it took place, of which the news says "just now"."""
    lead = "Cảnh sát biển Việt Nam và Trung Quốc vừa hoàn thành chuyến kiểm tra liên hợp lần thứ hai năm 2024."
    assert [one.date.edtf for one in events("Kiểm tra liên hợp trên biển", lead, language="vi")] == ["2024-08~"]


def test_next_years_plan() -> None:
    """A paper that is signed at the end of talks has their day, also where it names the next year's."""
    found = events(
        "Gặp gỡ đầu xuân Lạng Sơn - Quảng Tây",
        "Ngày 22/2, Tỉnh ủy Lạng Sơn (Việt Nam) và Khu ủy Quảng Tây (Trung Quốc) tổ chức Gặp gỡ đầu xuân.",
        "Hai bên đánh giá cao quan hệ hợp tác giữa hai địa phương trong những năm qua.",
        "Kết thúc chương trình, Lạng Sơn (Việt Nam) và Quảng Tây (Trung Quốc) ký biên bản về Hội nghị năm 2026.",
        language="vi",
        published=None,
    )
    assert ("agreement", "XXXX-02-22", "occurred") in told(found)


def test_told_later() -> None:
    """Police who say on a day that they have handed somebody over did so on the day that is told for it."""
    found = events(
        "Bàn giao đối tượng truy nã cho Công an Trung Quốc",
        "Ngày 20/8, Công an tỉnh Bắc Ninh (Việt Nam) cho biết đã bàn giao đối tượng truy nã cho phía Trung Quốc.",
        "Ngày 18/8, tại cửa khẩu Hữu Nghị, Công an tỉnh Bắc Ninh bàn giao đối tượng cho Công an Quảng Tây, Trung Quốc.",
        language="vi",
    )
    assert "2024-08-18" in [one.date.edtf for one in found]


def test_hour_told() -> None:
    """A day of which the hour is told, two weeks ahead, is that of an announcement, not of the year before."""
    lead = "Chương trình giao lưu Việt Nam - Trung Quốc diễn ra lúc 20h00 ngày 3 và 4/9 tại Hà Nội."
    found = events("Đoàn ca múa Trung Quốc đến Hà Nội", lead, language="vi")
    assert told(found) == {("exchange", "2024-09-03/2024-09-04", "planned")}


def test_goal_is_no_year() -> None:
    """The year in which a goal shall be reached dates nothing else in a text without a day of publication."""
    found = events(
        "Giao thương với Quảng Đông",
        "Chiều 12/9, đoàn doanh nghiệp Quảng Đông (Trung Quốc) dự hội thảo giao thương tại Việt Nam.",
        "Nhằm đạt mục tiêu kim ngạch 60 tỷ USD vào năm 2015, hai bên mong muốn mở rộng đầu tư.",
        language="vi",
        published=None,
    )
    assert found[0].date.edtf == "XXXX-09-12"


def test_years_since_a_paper() -> None:
    """Years since a paper was signed make no signing of the meeting that reviews them."""
    lead = "Sau 1 năm ký kết thỏa thuận hợp tác, Công an Lào Cai và Công an Vân Nam (Trung Quốc) họp sơ kết ngày 18/8."
    assert [one.kind for one in events("Nhìn lại hợp tác Lào Cai - Vân Nam", lead, language="vi")] == ["meeting"]


def test_visits_with_their_months_in_brackets() -> None:
    """The month in the brackets behind one leader's visit is not that of the next one's."""
    found = events(
        "Việt Nam, Trung Quốc hội đàm tại Hà Nội",
        "Ngày 18/8, Công an Việt Nam và Công an Trung Quốc hội đàm tại Hà Nội.",
        "Từ sau chuyến thăm Trung Quốc của Tổng Bí thư Nguyễn Phú Trọng (tháng 10/2022) và chuyến thăm Việt Nam của "
        "Tổng Bí thư Tập Cận Bình (tháng 12/2023), quan hệ hai nước phát triển.",
        language="vi",
    )
    visits = {one.date.edtf: one.people for one in found if one.kind == "visit"}
    assert visits["2023-12"] == ("xi-jinping",)


def test_days_in_the_brackets_of_something_else() -> None:
    """When a congress was held, as brackets tell, is not the day of the message that was sent to it."""
    found = events(
        "Việt Nam, Trung Quốc hội đàm tại Hà Nội",
        "Ngày 18/8, Công an Việt Nam và Công an Trung Quốc hội đàm tại Hà Nội.",
        "Đại hội (diễn ra từ ngày 1-3/8/2024) thành công; Trung Quốc gửi điện mừng tới Việt Nam.",
        language="vi",
    )
    assert "2024-08-01/2024-08-03" not in {one.date.edtf for one in found}
