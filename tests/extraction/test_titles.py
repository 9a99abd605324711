"""What an event is called: the headline, or its sentence without dateline, date and credit."""

from __future__ import annotations

import pytest

from tests.extraction.articles import TALKS, events
from tracker.model import Language


def test_main_title() -> None:
    """The article's headline is its main event's title, quoted whole."""
    (mention,) = events(*TALKS)
    assert mention.title == TALKS[0]
    assert [quote.text for quote in mention.quotes if quote.field == "title"] == [TALKS[0]]


@pytest.mark.parametrize(
    ("sentence", "begins", "without"),
    [
        (
            "Hanoi (VNA) – Chinese President Xi Jinping paid a state visit to Vietnam on December 12, 2023.",
            "Chinese President",
            "VNA",
        ),
        (
            "Xi Jinping, general secretary of the party and president of China, paid a state visit to "
            "Vietnam on December 12, 2023.",
            "Xi Jinping paid",
            "general secretary",
        ),
    ],
)
def test_further_title(sentence: str, begins: str, without: str) -> None:
    """A further event is called by its sentence without dateline and without what a person is."""
    titles = {one.kind: one.title for one in events(*TALKS, sentence)}
    assert titles["visit"].startswith(begins)
    assert without not in titles["visit"]
    assert not titles["visit"].endswith(".")


@pytest.mark.parametrize(
    ("language", "sentence", "title"),
    [
        (
            "en",
            "On December 12, 2023, on a tour, Chinese President Xi Jinping paid a state visit to Hanoi, Vietnam.",
            "Chinese President Xi Jinping paid a state visit to Hanoi, Vietnam",
        ),
        (
            "en",
            "In recent years, he said, Xi Jinping of China has paid visits to Vietnam, the last on December 12, 2023.",
            "Xi Jinping of China has paid visits to Vietnam, the last on December 12, 2023",
        ),
        (
            "en",
            "On December 12, 2023 Xi Jinping, president of China, paid a state visit to Vietnam.",
            "On December 12, 2023 Xi Jinping paid a state visit to Vietnam",
        ),
        (
            "vi",
            "Trong chuyến thăm, ngày 12/12/2023, tại Hà Nội, Chủ tịch Tập Cận Bình đã hội đàm với Tổng Bí thư Tô Lâm.",
            "Chủ tịch Tập Cận Bình đã hội đàm với Tổng Bí thư Tô Lâm",
        ),
        (
            "vi",
            "Theo lời mời của Bộ Công an Trung Quốc và trong khuôn khổ hợp tác hai nước, Đại tướng Tô Lâm, Bộ trưởng "
            "Bộ Công an, ngày 12/12/2023 đã thăm Trung Quốc.",
            "Đại tướng Tô Lâm ngày 12/12/2023 đã thăm Trung Quốc",
        ),
        (
            "en",
            "Hanoi, for its part, signed the agreement on trade between Vietnam and China on December 12, 2023./.",
            "Hanoi, for its part, signed the agreement on trade between Vietnam and China on December 12, 2023",
        ),
        ("zh", "访问期间，2023年12月12日，习近平同苏林举行会谈。", "习近平同苏林举行会谈"),
    ],
)
def test_title_from_the_subject(language: Language, sentence: str, title: str) -> None:
    """A further event's title begins with who acted: the date has a field of its own, and so has who says it."""
    opening = {
        "en": ("Vietnam and China sign railway deal", "Vietnam and China signed a railway deal on August 19, 2024."),
        "vi": ("Việt Nam, Trung Quốc ký thỏa thuận", "Việt Nam và Trung Quốc ký thỏa thuận đường sắt ngày 19/8/2024."),
        "zh": ("越中签署铁路协议", "越南和中国2024年8月19日签署铁路合作协议。"),
    }
    assert title in [one.title for one in events(*opening[language], sentence, language=language)]


def test_caption_title() -> None:
    """A caption's credit is left out of the title."""
    caption = "The Ministry of Industry and Trade of Vietnam and CCPIT of China sign a memorandum. (Photo: VNA)"
    titles = {one.kind: one.title for one in events(*TALKS, caption, captions=[caption])}
    assert "Photo" not in titles["agreement"]


def test_long_title() -> None:
    """A long sentence is cut at a word."""
    sentence = (
        "Chinese President Xi Jinping paid a state visit to Vietnam on December 12, 2023 "
        + "and met many people " * 12
        + "there."
    )
    title = {one.kind: one.title for one in events(*TALKS, sentence)}["visit"]
    assert len(title) <= 141
    assert title.endswith("…")
    assert title[:-1].split()[-1] in sentence.split()


def test_title_of_an_occasion() -> None:
    """An event that is named only as the occasion of another is called by that name."""
    occasion = "During Chinese President Xi Jinping's visit to Vietnam in December 2023, the two sides agreed on more."
    titles = {one.kind: one.title for one in events(*TALKS, occasion)}
    assert titles["visit"] == "Chinese President Xi Jinping's visit to Vietnam in December 2023"
