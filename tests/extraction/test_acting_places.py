"""Places that act: they stand for their authorities where they sign or give something."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed
from tracker.extraction.who.participants import participants_in
from tracker.model import Language


def took_part(sentence: str, language: Language) -> list[str]:
    """The ids of the bodies that took part in a sentence."""
    analysis = analysed("Headline", sentence, language=language)
    found, _ = participants_in(analysis, analysis.sentences[-1])
    return [name.id for name in found if name.type == "organisation"]


@pytest.mark.parametrize(
    ("language", "sentence", "bodies"),
    [
        ("zh", "广州与河内签署合作备忘录。", ["guangzhou-government", "ha-noi-peoples-committee"]),
        ("en", "Lao Cai and Yunnan signed a memorandum.", ["lao-cai-peoples-committee", "yunnan-government"]),
        (
            "vi",
            "Lễ ký kết bản ghi nhớ giữa huyện Cao Lộc và thành phố Sùng Tả diễn ra sáng 3/11.",
            ["cao-loc-peoples-committee", "chongzuo-government"],
        ),
        (
            "vi",
            "TP. Móng Cái (Việt Nam) và TP. Đông Hưng (Trung Quốc) phối hợp tổ chức lễ đón khách.",
            ["mong-cai-peoples-committee", "dongxing-government"],
        ),
        ("vi", "Chiều 18/8, tỉnh An Huy (Trung Quốc) tổ chức quảng bá du lịch.", ["anhui-government"]),
        (
            "vi",
            "Tỉnh Cao Bằng ký kết biên bản ghi nhớ với thành phố Bách Sắc.",
            ["cao-bang-peoples-committee", "baise-government"],
        ),
    ],
)
def test_places_that_sign(language: Language, sentence: str, bodies: list[str]) -> None:
    """The authorities of places that sign or hold something took part."""
    assert took_part(sentence, language) == bodies


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The two ministers signed a memorandum in Lao Cai and Yunnan received a copy."),
        ("en", "The flight between Hanoi and Guangzhou took off."),
        ("vi", "Hai bên ký kết biên bản tại thành phố Bách Sắc."),
        ("vi", "Các doanh nghiệp du lịch Hà Nội và Quảng Tây đã ký thỏa thuận."),
    ],
)
def test_places_where_something_happens(language: Language, sentence: str) -> None:
    """Where a place is a venue or an end of a journey, its authority has no part."""
    assert not [body for body in took_part(sentence, language) if body.endswith(("-government", "-committee"))]
