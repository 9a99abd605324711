"""What one side does by itself in Vietnamese news, where the other is only spoken about."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events

AT_HOME = [
    ("Tập đoàn ngày 18/8 đề nghị Chính phủ ứng vốn trả ngân hàng Trung Quốc cho nhà máy ở Ninh Bình."),
    ("Bộ Công Thương ngày 18/8 kiến nghị Bộ Tài chính cân đối khoản vay của ngân hàng Trung Quốc."),
    ("Tại buổi làm việc với lãnh đạo tỉnh Cao Bằng ngày 18/8, Thủ tướng đồng ý xin tín dụng của Trung Quốc."),
    ("Ngày 18/8, VCCI tổ chức tọa đàm về cách bán hàng và quan hệ buôn bán với Trung Quốc."),
    ("Ngày 18/8, Bộ Công Thương tổ chức hội nghị nhằm tìm đầu ra cho nông sản ở Trung Quốc."),
]
TOGETHER = [
    ("Thương vụ Trung Quốc ngày 18/8 đề nghị Bộ Công Thương Việt Nam mở thêm cửa khẩu.", "proposal"),
    ("Tại buổi làm việc với lãnh đạo tỉnh Cao Bằng ngày 18/8, Đại sứ Trung Quốc bàn về thương mại.", "meeting"),
    ("Ngày 18/8, VCCI tổ chức tọa đàm về thương mại, có đoàn doanh nghiệp Trung Quốc tham dự.", "meeting"),
    ("Ngày 18/8, VCCI và Thương hội Quảng Tây tổ chức hội nghị về nông sản.", "meeting"),
]


@pytest.mark.parametrize("text", AT_HOME)
def test_one_side_by_itself(text: str) -> None:
    """What Vietnam asks of its own bodies, and where it meets only its own people, is no event of the two sides."""
    assert events("Tin trong nước ngày 18/8", text, language="vi") == []


@pytest.mark.parametrize(("text", "kind"), TOGETHER)
def test_with_the_other_side(text: str, kind: str) -> None:
    """Where the other side asks, meets or comes, it is one."""
    assert kind in {event.kind for event in events("Tin ngày 18/8", text, language="vi")}


def test_guests_of_the_next_sentence() -> None:
    """Who came to a seminar may be told behind it."""
    held = "Ngày 18/8, Bộ Công Thương tổ chức hội nghị nhằm tìm đầu ra cho nông sản ở Trung Quốc."
    came = "Dự hội nghị có Tham tán Thương mại Đại sứ quán Trung Quốc tại Việt Nam."
    assert {event.kind for event in events("Tin ngày 18/8", f"{held} {came}", language="vi")} == {"meeting"}
