"""The sectors of an event, by the words of its own sentences."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events
from tracker.model import Language


@pytest.mark.parametrize(
    ("language", "paragraphs", "sector"),
    [
        (
            "en",
            (
                "Vietnam, China sign railway agreement",
                "Vietnam and China signed a railway agreement on August 19, 2024.",
            ),
            "transport-infrastructure",
        ),
        (
            "en",
            ("Vietnam, China open art festival", "Vietnam and China held an art festival in Hanoi on August 19, 2024."),
            "culture-people",
        ),
        (
            "vi",
            (
                "Việt Nam và Trung Quốc ký nghị định thư xuất khẩu sầu riêng",
                "Ngày 19/8/2024, Việt Nam và Trung Quốc ký nghị định thư về sầu riêng, nông sản.",
            ),
            "agriculture-food",
        ),
        (
            "vi",
            (
                "Việt Nam - Trung Quốc hội đàm quốc phòng",
                "Ngày 19/8/2024, quân đội Việt Nam và Trung Quốc hội đàm về hợp tác quốc phòng.",
            ),
            "defence-security",
        ),
        ("zh", ("中越签署电力合作协议", "2024年8月19日，中越两国在河内签署电力合作协议，共同发展清洁能源。"), "energy"),
        ("zh", ("中越举行旅游推介会", "2024年8月19日，中越旅游推介会在河内举行，吸引众多游客和旅行社。"), "tourism"),
    ],
)
def test_sectors(language: Language, paragraphs: tuple[str, ...], sector: str) -> None:
    """The words of an event's own sentences tell its sector."""
    assert sector in events(*paragraphs, language=language)[0].sectors


@pytest.mark.parametrize(
    ("language", "paragraphs", "sector"),
    [
        (
            "en",
            (
                "Vietnam and China sign agreement on officials",
                "Vietnam and China signed an agreement to train officials on August 19, 2024.",
            ),
            "transport-infrastructure",
        ),
        (
            "vi",
            (
                "Quảng Ninh và Phòng Thành Cảng hội đàm",
                "Ngày 19/8/2024, Quảng Ninh và Phòng Thành Cảng (Trung Quốc) hội đàm theo yêu cầu của hai bên.",
            ),
            "transport-infrastructure",
        ),
        ("zh", ("中越签署电力合作协议", "2024年8月19日，中越两国在河内签署电力合作协议。"), "culture-people"),
    ],
)
def test_words_within_others(language: Language, paragraphs: tuple[str, ...], sector: str) -> None:
    """A sector's word that stands within another word or a name tells nothing: 作协 in 合作协议, "cầu" in "yêu cầu"."""
    assert sector not in events(*paragraphs, language=language)[0].sectors


def test_sector_of_own_sentences() -> None:
    """Words of another part of the page do not decide an event's sector."""
    far = "Durian, rice, shrimp and vegetable exports have grown, farmers said."
    (mention,) = events(
        "Vietnam, China sign railway agreement",
        "Vietnam and China signed a railway deal on August 19, 2024.",
        "Other news followed.",
        "It rained.",
        far,
    )
    assert "agriculture-food" not in mention.sectors
    assert len(mention.sectors) <= 3


def test_no_sector_from_a_name() -> None:
    """Whoever is called like a word of a sector ("điện" is power) says nothing of it."""
    (mention,) = events(
        "Phật giáo hai nước Việt Nam - Trung Quốc gặp gỡ",
        "Ngày 19/8/2024, Thượng tọa Thích Thanh Điện hội đàm với đoàn Phật giáo Trung Quốc tại Hà Nội.",
        language="vi",
    )
    assert mention.sectors == ("culture-people",)


def test_name_of_a_bank() -> None:
    """A bank that is called after farming is a bank."""
    lead = "Ngày 18/8, Ngân hàng Nông nghiệp Trung Quốc ký thỏa thuận với Ngân hàng Nhà nước Việt Nam tại Hà Nội."
    assert events("Hai ngân hàng ký thỏa thuận", lead, language="vi")[0].sectors == ("finance-banking",)
