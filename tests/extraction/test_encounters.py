"""Vietnamese news that names China and tells of nothing that anybody of theirs takes part in."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.events.encounters import is_met

FILLER = (
    "Người dân cho biết giá cả trong tháng này thay đổi từng ngày và ai cũng mong sớm ổn định trở lại. "
    "Cơ quan chức năng của tỉnh đã kiểm tra nhiều cơ sở, lập biên bản và sẽ có báo cáo trong tuần tới. "
) * 5
HOME = "Sáng 18/8, Sở Công Thương tỉnh Lạng Sơn họp về giá nông sản. {} " + FILLER


@pytest.mark.parametrize(
    "sentence",
    [
        "Phần lớn mận trên chợ là hàng Trung Quốc.",
        "Nhiều người bị lừa sang Trung Quốc làm thuê.",
        "Các cơ sở dùng thép nhập từ Trung Quốc.",
        "Doanh nghiệp đóng tàu bằng thép Trung Quốc.",
        "Đại biểu Dương Trung Quốc nêu ý kiến.",
        "Giá mận ở thị trường Trung Quốc đang giảm.",
        "Xe hàng sang Trung Quốc qua cửa khẩu Hữu Nghị còn ít.",
    ],
)
def test_china_is_only_named(sentence: str) -> None:
    """Goods from there, a market, a gate, a journey there and a man called so are nobody who takes part."""
    assert not is_met(analysed(HOME.format(sentence), language="vi"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại sứ Trung Quốc cùng dự.",
        "Dự án do Tập đoàn Sao Sáng (Thượng Hải, Trung Quốc) đầu tư.",
        "Hai bên cùng Quảng Tây bàn cách thông quan.",
        "Lãnh đạo Sở vừa làm việc tại Nam Ninh, Trung Quốc.",
        "Cặp cửa khẩu Chi Ma - Ái Điểm (Trung Quốc) mở lại.",
        "Trung Quốc tặng tỉnh mười xe cứu thương.",
    ],
)
def test_somebody_takes_part(sentence: str) -> None:
    """A guest, an investor, a word for the two sides, a journey, a line between them or a gift is enough."""
    assert is_met(analysed(HOME.format(sentence), language="vi"))


def test_no_word_for_the_country() -> None:
    """A person who is called as a Chinese official is, and a firm named after a town, do not make a text China's."""
    text = "Ngày 18/8, ông Trần Châu, Phó Chủ tịch UBND tỉnh Bình Định, làm việc với Công ty Thiên Tân."
    assert not is_met(analysed(text, language="vi"))


def test_a_short_piece() -> None:
    """A short piece need not say who came."""
    assert is_met(analysed("Ngày 18/8, lô chuối đầu tiên của Lào Cai đã tới Trung Quốc.", language="vi"))


def test_met_only_elsewhere_in_the_text() -> None:
    """A guest of China's further down makes no event of a meeting at home."""
    lead = "Ngày 18/8/2024, tại hội nghị ở Lạng Sơn, Sở Nông nghiệp cho biết nhiều hàng bẩn là hàng Trung Quốc."
    last = "Đại sứ Trung Quốc có bài viết về một việc khác."
    assert not events("Lạng Sơn chặn thực phẩm bẩn từ Trung Quốc", lead, FILLER, last, language="vi")


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Châu, Phó Chủ tịch UBND tỉnh Bình Định, cho biết như trên.",
        "Phó Chủ tịch UBND tỉnh Bình Định Trần Châu chủ trì.",
    ],
)
def test_official_of_the_same_name(text: str) -> None:
    """Who holds an office of a Vietnamese body is not the Chinese official who is called so."""
    assert not [name for name in analysed(text, language="vi").names if name.type == "person"]


def test_official_before_anothers_office() -> None:
    """An office behind a name is the next one's where his name follows it."""
    text = "Dự lễ có ông Trần Châu, Chủ tịch UBND tỉnh Lạng Sơn Hồ Tiến Thiệu và đại diện hai bên."
    people = [name.id for name in analysed(text, language="vi").names if name.type == "person"]
    assert people == ["chen-zhou", "ho-tien-thieu"]


def test_talk_with_a_newspaper() -> None:
    """What an official told a newspaper is no meeting of two sides."""
    lead = "Trao đổi với Zing.vn sáng 18/8/2024, Sở Công Thương Lạng Sơn nói về đối tác Trung Quốc."
    assert not events("Nông sản ở Lạng Sơn và đối tác Trung Quốc", lead, language="vi")


def test_the_two_countries_are_others() -> None:
    """The two countries are those of which the sentences before told."""
    assert not events(
        "Thủ tướng dự hội nghị châu Á",
        "Ngày 18/8/2024, Thủ tướng Phạm Minh Chính nói về giấc mơ của Việt Nam và Trung Quốc. Thủ tướng đang ở thăm "
        "Nhật Bản.",
        "Ông cảm ơn chủ nhà.",
        "Ngày 17/8, lãnh đạo hai nước chứng kiến lễ ký kết các văn kiện hợp tác.",
        language="vi",
    )


def test_day_of_a_decree() -> None:
    """The day on which a decree was signed is not that of what is built by it."""
    found = events(
        "Việt Nam và Trung Quốc xây cầu biên giới",
        "Theo Nghị định số 59/2015/NĐ-CP ngày 18/6/2015, Việt Nam và Trung Quốc khởi công cầu Hoành Mô.",
        language="vi",
    )
    assert all("2015" not in event.date.edtf for event in found)


@pytest.mark.parametrize(
    ("title", "lead", "met"),
    [
        ("Tỉnh tiếp đoàn đại biểu thành phố Nam Ninh", "Ngày 18/8, tỉnh tiếp đoàn công tác thành phố Nam Ninh.", True),
        ("Chợ Nam Ninh vào vụ", "Ngày 18/8, khách đến chợ Nam Ninh mua mận.", False),
    ],
)
def test_people_of_a_town_without_the_word_for_china(title: str, lead: str, met: bool) -> None:
    """Border papers tell of a delegation of Nanning and need not say where that is."""
    assert is_met(analysed(title, lead + " " + FILLER, language="vi")) == met
