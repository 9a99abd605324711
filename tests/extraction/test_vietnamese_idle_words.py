"""Vietnamese words that tell an event elsewhere, and none where they stand."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, told

TITLE = "Việt Nam và Trung Quốc hợp tác"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ngày 6/8, điện thoại mới của hãng Trung Quốc chính thức ra mắt tại Việt Nam.", "project"),
        ("Ngày 6/8, một điểm bán hàng cho khách Trung Quốc ở Việt Nam mở cửa trở lại.", "project"),
        ("Ngày 6/8, việc quyết toán hoàn thành dự án với nhà thầu Trung Quốc ở Việt Nam còn chậm.", "project"),
        ("Dự án có vốn vay ngân hàng Trung Quốc 250 triệu USD, ngày 6/8 tỉnh Ninh Bình hỗ trợ 4 triệu USD.", "aid"),
        ("Ngày 6/8, tập đoàn hỗ trợ nhà máy 25 triệu USD để trả nợ cho ngân hàng Trung Quốc.", "aid"),
        ("Trong văn bản vừa gửi Chính phủ Việt Nam ngày 6/8 có khoản vay 300 triệu USD từ Trung Quốc.", "aid"),
        ("Ngày 6/8, nhà thầu Trung Quốc ký hợp đồng thuê công ty Việt Nam sửa cống.", "agreement"),
        ("Ngày 6/8, nhiều nhà thầu Trung Quốc trúng thầu tại Việt Nam là chuyện được nhắc tới.", "agreement"),
        ("Ngày 6/8, Đồn Biên phòng Móng Cái bàn giao đối tượng người Trung Quốc cho Công an tỉnh.", "exchange"),
        ("Ngày 6/8, Ban Tuyên giáo nói về ý nghĩa chuyến thăm Trung Quốc của Chủ tịch nước Việt Nam.", "visit"),
        ("Ngày 6/8, trên chuyến bay từ Bắc Kinh đến Hà Nội, một khách Trung Quốc đổi ghế.", "visit"),
        ("Ngày 6/8, Việt Nam bàn về Trung Quốc, từ đó đề xuất giải pháp cho nông sản.", "proposal"),
        ("Ngày 6/8, phim Trung Quốc khởi chiếu trên truyền hình Việt Nam.", "exchange"),
        ("Ngày 6/8, công ty Việt Nam phủ nhận đã ký hợp đồng với tỷ phú Trung Quốc.", "agreement"),
        ("Ngày 6/8, Chính phủ Việt Nam yêu cầu Bộ Công Thương làm việc với cơ quan Trung Quốc.", "meeting"),
        ("Ngày 6/8, đoàn Việt Nam và đoàn Trung Quốc chưa thể hội đàm.", "meeting"),
        ("Phó Thủ tướng ngày 6/8 giao Bộ Công Thương đàm phán với Trung Quốc về nhà máy ở Việt Nam.", "meeting"),
    ],
)
def test_word_that_tells_nothing(text: str, kind: str) -> None:
    """Products, shops, debts, hired help, suspects, orders and what was not done are no event of the two sides."""
    assert kind not in {mention.kind for mention in events(TITLE, text, language="vi")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ngày 6/8, Trung tâm hợp tác Việt - Trung ra mắt tại Hà Nội.", "project"),
        ("Ngày 6/8, Trung Quốc hỗ trợ Việt Nam 5 triệu USD khắc phục thiên tai.", "aid"),
        ("Ngày 6/8, Công an Móng Cái bàn giao đối tượng truy nã cho Công an Đông Hưng (Trung Quốc).", "exchange"),
        ("Ngày 6/8, nhà thầu Trung Quốc trúng thầu dự án điện gió tại Việt Nam.", "agreement"),
    ],
)
def test_same_word_of_both_sides(text: str, kind: str) -> None:
    """The same words tell an event where both sides take part."""
    assert kind in {found[0] for found in told(events(TITLE, text, language="vi"))}


def test_centre_called_after_what_it_does() -> None:
    """A centre for search and rescue that saves a sailor works with nobody by its name."""
    text = (
        "Ngày 6/8, tàu của Trung tâm Phối hợp tìm kiếm cứu nạn hàng hải Việt Nam đưa một thuyền viên quốc tịch "
        "Trung Quốc vào bờ."
    )
    assert events("Cứu thuyền viên gặp nạn", text, language="vi") == []
