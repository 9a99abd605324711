"""What long Vietnamese reports of a leader's visit hold beside it: forums of many, totals, lists, wishes, thanks."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.articles import events, told

VISIT = (
    "Chủ tịch nước bắt đầu chuyến thăm Trung Quốc",
    "Chiều 11/5/2017, Chủ tịch nước Trần Đại Quang đã đến Bắc Kinh, bắt đầu chuyến thăm cấp Nhà nước tới Trung Quốc.",
)
PUBLISHED = date(2017, 5, 12)
MAIN = ("visit", "2017-05-11", "occurred")


@pytest.mark.parametrize(
    "sentence",
    [
        "Chủ tịch nước sẽ dự Diễn đàn cấp cao hợp tác quốc tế “Vành đai và Con đường” ngày 14-15/5 ở Trung Quốc.",
        "Năm 2016, khoảng 2,7 triệu lượt du khách Trung Quốc đã đến Việt Nam, tăng 51% so với năm 2015.",
        "Xuất phát từ định hướng hợp tác lâu dài, Việt Nam mong muốn Trung Quốc chú trọng bảo vệ môi trường.",
        "Hai nước Việt Nam, Trung Quốc cùng tiến hành công cuộc cải cách, mở cửa trong ngày 11/5.",
        "Chào mừng đoàn Việt Nam sang thăm, phía Trung Quốc cảm ơn sự giúp đỡ của Việt Nam ngày 11/5.",
        "Chủ tịch nước trân trọng mời Chủ tịch Trung Quốc Tập Cận Bình sang thăm Việt Nam vào tháng 11/2017.",
        "Ngày 11/5 hai bên hội đàm. Chủ tịch nước đề nghị phía Trung Quốc tạo điều kiện cho mặt hàng gạo, hoa quả và "
        "thủy sản mà người tiêu dùng ưa chuộng, mở thêm nhiều hoạt động giao lưu giữa nhân dân Việt Nam và Trung Quốc.",
        "Ngày 11/5 hai bên gặp nhau. Sớm hoàn tất thủ tục để Việt Nam, Trung Quốc mở cửa thị trường cho hoa quả.",
        "Ngày 11/5 hai bên gặp nhau. Về giao lưu thanh niên Việt Nam - Trung Quốc, ông Tập Cận Bình đánh giá cao.",
        "Ngày 11/5 hai bên gặp nhau. Mới đây, Chủ tịch Quốc hội Việt Nam Nguyễn Thị Kim Ngân đã thăm Trung Quốc.",
    ],
)
def test_what_is_no_event_beside_the_visit(sentence: str) -> None:
    """Forums of many countries, tourists, set phrases, thanks and invitations are no events of the two."""
    found = told(events(*VISIT, sentence, language="vi", published=PUBLISHED))
    assert found - {("meeting", "2017-05-11", "occurred")} == {MAIN}


def test_dates_in_brackets_behind_each() -> None:
    """Each of several meetings has the date in the bracket behind it, "thứ nhất" being no weekday."""
    listed = (
        "Hai bên đã tổ chức Hội nghị công tác cảnh sát biển Việt Nam - Trung Quốc lần thứ nhất (8/2016), cuộc gặp cấp "
        "Thứ trưởng Ngoại giao Việt Nam - Trung Quốc (3/2017)."
    )
    assert ("meeting", "2016-08", "occurred") in told(events(*VISIT, listed, language="vi", published=PUBLISHED))


def test_what_came_after_a_visit() -> None:
    """A gathering that "takes place after" a visit has not the month of the visit in brackets."""
    after = (
        "Chủ tịch nước nhấn mạnh, cuộc Gặp gỡ đầu xuân Việt Nam - Trung Quốc lần này diễn ra sau chuyến thăm Trung "
        "Quốc của Tổng Bí thư Nguyễn Phú Trọng (01/2017)."
    )
    found = told(events(*VISIT, after, language="vi", published=PUBLISHED))
    assert ("visit", "2017-01", "occurred") in found
    assert ("exchange", "2017-01", "occurred") not in found


def test_meetings_of_months_before_have_guests_of_their_own() -> None:
    """Who attended what is recalled with its months took no part in the visit."""
    recalled = (
        "Cuộc gặp giữa Thủ tướng Nguyễn Xuân Phúc với Thủ tướng Lý Khắc Cường nhân dịp dự hội nghị tại Mông Cổ "
        "(7/2016); chuyến thăm Việt Nam của Ủy viên trưởng Trương Đức Giang (11/2016) đã tạo động lực mới."
    )
    main = events(*VISIT, recalled, language="vi", published=PUBLISHED)[0]
    assert main.people == ("tran-dai-quang",)


def test_signing_told_in_the_standfirst_and_again() -> None:
    """A signing by the same two that the standfirst and the report tell is one."""
    signed = "Kết thúc hội đàm, Ngô Xuân Lịch và Phạm Trường Long đã ký thỏa thuận đào tạo giữa Bộ Quốc phòng {} nước."
    found = events(
        "Bộ Quốc phòng Việt - Trung ký thỏa thuận đào tạo",
        signed.format(2),
        "Chiều 18/6/2017, Đại tướng Ngô Xuân Lịch đã chủ trì lễ đón đoàn đại biểu quân sự cấp cao Trung Quốc do "
        "Thượng tướng Phạm Trường Long dẫn đầu.",
        signed.format("hai"),
        language="vi",
        published=date(2017, 6, 18),
    )
    assert [one.kind for one in found].count("agreement") == 1


def test_exchange_that_two_sides_chair() -> None:
    """What the two sides chair is of its own kind, not a meeting."""
    planned = "Từ 20 - 22/6, hai bên sẽ đồng chủ trì giao lưu hữu nghị biên giới Việt Nam - Trung Quốc lần thứ 4."
    assert ("exchange", "2017-06-20/2017-06-22", "planned") in told(
        events(*VISIT, planned, language="vi", published=PUBLISHED)
    )


def test_victims_by_their_initials() -> None:
    """Names of which only an initial is printed are of nobody who took part."""
    handed = "Ngày 9/6/2017, tại cửa khẩu Lào Cai, Công an Trung Quốc trao trả nạn nhân cho Công an tỉnh Lào Cai."
    listed = "Các nạn nhân gồm Giàng Thị C, Sùng Thị N. và chị Vàng Thị D."
    found = events(
        "Trung Quốc trao trả nạn nhân cho Lào Cai", handed, listed, language="vi", published=date(2017, 6, 9)
    )
    assert [one.people for one in found] == [()]


def test_rank_in_short_letters() -> None:
    """A member of a central committee, written with its letters, brings no party along."""
    received = (
        "Sáng 20/5/2017, Chủ tịch nước Trần Đại Quang đã tiếp Bộ trưởng Thương mại Trung Quốc Chung Sơn, Ủy viên T.Ư "
        "Đảng Cộng sản Trung Quốc."
    )
    found = events("Chủ tịch nước tiếp Bộ trưởng Thương mại Trung Quốc", received, language="vi", published=PUBLISHED)
    assert found[0].organisations == ("mofcom",)
