"""Which date belongs to what a sentence tells."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.dating import is_background
from tracker.model import Language


def main_date(*paragraphs: str, language: Language = "en") -> str:
    """The date of the article's main event."""
    return events(*paragraphs, language=language)[0].date.edtf


@pytest.mark.parametrize(
    ("language", "headline", "sentence"),
    [
        (
            "en",
            "Vietnam, China hold talks in Hanoi",
            "On August 19, 2024, Vietnam and China held talks in Hanoi on a plan that runs until December 2026.",
        ),
        (
            "vi",
            "Việt Nam và Trung Quốc hội đàm",
            "Ngày 19/8/2024, Việt Nam và Trung Quốc đã hội đàm tại Hà Nội về kế hoạch đến tháng 12/2026.",
        ),
        ("zh", "中越两国在河内举行会谈", "2024年8月19日，中越两国在河内举行会谈，讨论到2026年12月的计划。"),
    ],
)
def test_head(language: Language, headline: str, sentence: str) -> None:
    """The date at the head of a sentence is the event's, not a later plan's."""
    assert main_date(headline, sentence, language=language) == "2024-08-19"


@pytest.mark.parametrize(
    ("language", "headline", "sentence"),
    [
        (
            "en",
            "Vietnam, China sign rail agreement",
            "Vietnam and China, partners since May 2015, signed the agreement in Hanoi on August 19, 2024.",
        ),
        (
            "vi",
            "Việt Nam và Trung Quốc ký kết thỏa thuận đường sắt",
            "Việt Nam và Trung Quốc, vốn bàn về tuyến này từ năm 2015, đã ký kết thỏa thuận tại Hà Nội ngày 19/8/2024.",
        ),
    ],
)
def test_nearest(language: Language, headline: str, sentence: str) -> None:
    """The date nearest to the word that tells the event is its own; a date since when is background."""
    assert main_date(headline, sentence, language=language) == "2024-08-19"


@pytest.mark.parametrize(
    ("language", "sentence", "stated"),
    [
        ("en", "The university, founded in 1956, signed it.", []),
        ("en", "They have cooperated since 2015.", []),
        ("vi", "Hai bên hợp tác kể từ năm 2015.", []),
        ("zh", "据新华社8月20日报道，双方举行会谈。", []),
        ("en", "The treaty of 1887 was remembered.", []),
        ("en", "They signed it on August 19, 2024.", ["2024-08-19"]),
        ("zh", "双方2024年8月19日签署协议。", ["2024-08-19"]),
    ],
)
def test_background(language: Language, sentence: str, stated: list[str]) -> None:
    """Years of founding, of beginning and of old treaties, and the report's own day, are no event's date."""
    analysis = analysed("Headline", sentence, language=language)
    assert [mention.edtf for mention in analysis.dates if not is_background(analysis, mention)] == stated


@pytest.mark.parametrize(
    ("language", "paragraphs", "expected"),
    [
        (
            "en",
            (
                "Vietnam, China hold talks",
                "On August 19, 2024, a Chinese delegation came to Hanoi. Vietnam and China then signed an agreement.",
            ),
            "2024-08-19",
        ),
        (
            "vi",
            (
                "Việt Nam và Trung Quốc hội đàm",
                "Ngày 19/8/2024, đoàn Trung Quốc đến Hà Nội. Việt Nam và Trung Quốc đã ký kết thỏa thuận hải quan.",
            ),
            "2024-08-19",
        ),
        (
            "zh",
            ("中越两国举行会谈", "2024年8月19日，中国代表团抵达河内。随后中越双方签署海关合作协议。"),
            "2024-08-19",
        ),
    ],
)
def test_carried(language: Language, paragraphs: tuple[str, ...], expected: str) -> None:
    """A sentence without a date goes on telling of the day with which the one before it began."""
    dates = {mention.kind: mention.date.edtf for mention in events(*paragraphs, language=language)}
    assert dates["agreement"] == expected


def test_undated_main() -> None:
    """A main event without any date is dated about the day of publication; without that it stays undated."""
    text = ("Vietnam, China sign railway agreement", "Vietnam and China have signed an agreement on a railway.")
    (mention,) = events(*text)
    assert mention.date.edtf == "2024-08-21~"
    (quote,) = [quote for quote in mention.quotes if quote.field == "date"]
    assert quote.value == "2024-08-21~"
    (undated,) = events(*text, published=None)
    assert undated.date.edtf == ""


def test_completed() -> None:
    """Without a publication day a date without a year takes the one year that the headline gives."""
    (mention, *_) = events(
        "Vietnam, China hold trade forum in 2023",
        "On August 19, Vietnam and China held the forum in Hanoi.",
        published=None,
    )
    assert mention.date.edtf == "2023-08-19"
