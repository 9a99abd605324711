"""Where Vietnamese news says that something was: venues, houses, towns and what is none of them."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events


def test_companies_of_two_places() -> None:
    """Companies of two places sign for themselves; the province that acts behind a comma is no venue."""
    found = events(
        "Quảng bá du lịch Vân Nam",
        "Ngày 18/8, tại Hà Nội, tỉnh Vân Nam (Trung Quốc) tổ chức tọa đàm. Các doanh nghiệp của Hà Nội và Vân Nam "
        "ký kết hợp tác.",
        language="vi",
    )
    assert {place for one in found for place in one.places} == {"hanoi"}
    assert "hanoi-peoples-committee" not in {body for one in found for body in one.organisations}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngày 18/8, hai bên Việt Nam, Trung Quốc bàn giao ông Lý Văn Sơn, trú tại tỉnh Vân Nam.",
        "Ngày 18/8, Việt Nam tặng Trung Quốc khẩu trang khi dịch bùng phát tại thành phố Vũ Hán.",
        "Ngày 18/8, Việt Nam và Trung Quốc mở tổng lãnh sự quán, khu vực lãnh sự gồm Đà Nẵng.",
    ],
)
def test_no_venue(sentence: str) -> None:
    """Where somebody lives, a disease broke out or a consulate works is not where the event was."""
    assert not {place for one in events("Hai nước", sentence, language="vi") for place in one.places}


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Theo phóng viên TTXVN tại Bắc Kinh, ngày 18/8, đoàn Việt Nam làm việc với Sở Ngoại vụ Vân Nam.", ("yunnan",)),
        ("Sáng 18/8, đoàn Trung Quốc nhập cảnh qua Cửa khẩu quốc tế Lào Cai, thăm Việt Nam.", ("lao-cai-gate",)),
        (
            "Ngày 18/8, Việt Nam và Trung Quốc giao lưu tại Quảng trường Nhân dân tỉnh Lai Châu.",
            ("at-quang-truong-nhan-dan", "lai-chau"),
        ),
        (
            "Ngày 18/8, Việt Nam và Trung Quốc nâng cấp cặp cửa khẩu Trà Lĩnh - Long Bang thành cửa khẩu quốc tế.",
            ("tra-linh-gate", "longbang"),
        ),
    ],
)
def test_venue(sentence: str, places: tuple[str, ...]) -> None:
    """A gate where guests came in, a pair of gates and a square with its province, but not where the reporter sits."""
    assert events("Hai nước", sentence, language="vi")[0].places == places


@pytest.mark.parametrize(
    ("paragraphs", "place"),
    [
        (
            (
                "Ngày 29/11, Đoàn đại biểu huyện Lục Xuân (Trung Quốc) hội đàm với huyện Mường Tè.",
                "Tiếp và làm việc với đoàn có ông Lý Văn Sơn, Bí thư Huyện ủy Mường Tè.",
            ),
            "muong-te",
        ),
        (("Ngày 18/10, tại huyện Phú Ninh, tỉnh Vân Nam, đoàn Huyện ủy Đồng Văn dự buổi hội đàm.",), "funing"),
        (("Ngày 18/10, tại học viện, Nam Ninh, hai bên Việt Nam - Trung Quốc dự hội thảo.",), "nanning"),
    ],
)
def test_place_of_guests(paragraphs: tuple[str, ...], place: str) -> None:
    """Hosts are at home where they are listed, and of two counties with one name the one in the province named."""
    assert place in events("Hai nước Việt Nam - Trung Quốc hội đàm", *paragraphs, language="vi")[0].places


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Ngày 18/8, tại thành phố Hồ Chí Minh, Việt Nam và Trung Quốc hội đàm.", ("ho-chi-minh-city",)),
        ("Ngày 18/8, tại Bộ Tư lệnh Quân khu 1 (Thái Nguyên), Việt Nam và Trung Quốc hội đàm.", ("thai-nguyen",)),
        ("Ngày 18/8, tại trụ sở Bộ Y tế, Việt Nam và Trung Quốc hội đàm.", ("hanoi",)),
        ("Ngày 18/8, tại trụ sở Sở Y tế Lào Cai, Việt Nam và Trung Quốc hội đàm.", ("lao-cai",)),
        (
            "Ngày 18/8, cảnh sát biển Việt Nam và Trung Quốc tuần tra chung thuộc địa phận thành phố Móng Cái.",
            ("mong-cai",),
        ),
        ("Ngày 18/8, Việt Nam và Trung Quốc hội đàm trực tuyến, có lãnh đạo Cục Núi Xanh tại Quảng Tây.", ()),
    ],
)
def test_house(sentence: str, places: tuple[str, ...]) -> None:
    """A ministry's house is in the capital, a department's in its province; where a guest's office is, nothing was."""
    assert events("Hai nước", sentence, language="vi")[0].places == places
