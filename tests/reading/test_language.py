"""The language is told by script, diacritics and small words."""

import pytest

from tracker.reading.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hai bên nhất trí thúc đẩy hợp tác đường sắt", "vi"),
        ("Hai ben nhat tri thuc day hop tac trong nam nay, theo tin cua hoi nghi tai Ha Noi", "vi"),
        ("The two sides agreed to speed up work on the railway", "en"),
        ("Trần Hồng Minh and Nguyễn Văn Thắng met the Chinese minister in Hà Nội on Friday, and signed the deal", "en"),
        ("Deputy PM Trần Hồng Hà received General Manager of PowerChina Wang Bin in Hà Nội on Tuesday", "en"),
        ("双方同意加快铁路合作", "zh"),
        ("雙方同意加快鐵路合作,並簽署備忘錄", "zh"),
        ("越共中央总书记苏林(To Lam)会见中国共产党代表团", "zh"),
        ("", "en"),
        ("12/12/2024", "en"),
    ],
)
def test_language_of_a_headline(text: str, language: str) -> None:
    """Each headline is told, with and without diacritics, simplified and traditional."""
    assert language_of(text) == language


def test_mixed_page_goes_by_most_text() -> None:
    """An English story with Vietnamese legends and menus is English."""
    story = "The two ministries agreed on a plan for smart border gates and will sign it in spring.\n" * 5
    assert language_of("Quang cảnh buổi hội đàm giữa hai bên\n" + story + "Cùng chuyên mục\nĐọc nhiều") == "en"
