"""Countries that Vietnamese calls by one syllable."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.text.short_countries import short_countries


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Mỹ và Trung Quốc đàm phán.", ["united-states"]),
        ("Thủ tướng Đức Olaf Scholz thăm Nga.", ["germany", "russia"]),
        ("Anh - Trung Quốc nối lại đối thoại", ["united-kingdom"]),
        ("Hàng bán sang Nhật, Pháp, Úc và Bỉ.", ["japan", "france", "australia", "belgium"]),
    ],
)
def test_a_country(text: str, countries: list[str]) -> None:
    """Behind a small word or at a clause's beginning the syllable is the country."""
    assert [country for _, _, country in short_countries(text)] == countries


@pytest.mark.parametrize(
    "text",
    [
        "Anh kể lại chuyện cũ.",
        "Ông Đức và bà Nga gặp anh Pháp.",
        "Khoản vay 20 triệu đô la Mỹ.",
        "Lớp tiếng Anh, Pháp luật và Mỹ thuật.",
        "Xe từ huyện Đức Thọ đi Mỹ Tho, Mỹ Đình.",
        "Trong kháng chiến chống Pháp, chống Mỹ.",
        "Chị Vân Anh, anh Minh Đức.",
        "Anh hùng Lao động",
    ],
)
def test_another_word(text: str) -> None:
    """Somebody's name, a language, a currency, a war, a place or another word is no country."""
    assert not list(short_countries(text))


def test_ministry_of_a_third_country() -> None:
    """A ministry before such a country is neither side's."""
    names = analysed("Bộ Ngoại giao Mỹ ra thông cáo về Trung Quốc.", language="vi").names
    assert not [name for name in names if name.type == "organisation"]


def test_headline_of_another_country() -> None:
    """What China does with such a country is no event, though an agency of Vietnam's reports it."""
    assert not events(
        "Đức và Trung Quốc củng cố quan hệ",
        "Theo phóng viên TTXVN tại Berlin, ngày 18/8, Thủ tướng Lý Cường hội đàm với Thủ tướng Đức.",
        language="vi",
    )
