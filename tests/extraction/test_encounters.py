"""Vietnamese news that names China and tells of nothing that anybody of theirs takes part in."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed
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
    ],
)
def test_china_is_only_named(sentence: str) -> None:
    """Goods from there, a journey there and a man called so are nobody who takes part."""
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
