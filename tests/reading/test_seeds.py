"""The five seed articles, with the page furniture that they really have."""

from datetime import date
from pathlib import Path

import pytest

from tracker.model import Article
from tracker.reading import read_sources

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def seeds() -> list[Article]:
    """The seeds as they are read, in the order of their names."""
    return [article for article in read_sources([str(SEEDS)]) if isinstance(article, Article)]


def test_all_are_read(seeds: list[Article]) -> None:
    """Five articles, four in English and one in Vietnamese."""
    assert [article.language for article in seeds] == ["en", "en", "en", "en", "vi"]


def test_no_other_story_remains(seeds: list[Article]) -> None:
    """Scripts, menus and teasers are gone, with all their names and days."""
    text = "\n".join(article.text for article in seeds)
    for word in (
        "addEventListener",
        "Huu Nghi",
        "ABAC",
        "July 9",
        "12-6",
        "9/6",
        "HPV",
        "Intervision",
        "No data",
        ".jpg",
        ".png",
    ):
        assert word not in text


def test_headlines(seeds: list[Article]) -> None:
    """Headlines are found below the site's name, and made where there is none."""
    assert seeds[0].title.startswith("There remains vast untapped potential")
    assert seeds[1].title == "Vietnam, China eye deeper tech, innovation collaboration"
    assert seeds[2].title == "Vietnam - China promote cooperation in innovation and digital transformation"
    assert seeds[4].title == "Việt Nam-Trung Quốc thúc đẩy hợp tác Khoa học, công nghệ và đổi mới sáng tạo"


def test_bodies_are_whole(seeds: list[Article]) -> None:
    """The last sentence of each body is there."""
    ends = (
        "successful partnerships./.VNA",
        "successful partnerships./.",
        "prosperity in the region.",
        "effective negotiation.",
        "công nghệ toàn cầu.",
    )
    for article, end in zip(seeds, ends, strict=True):
        assert article.text.endswith(end)


def test_captions(seeds: list[Article]) -> None:
    """Legends are marked, each once."""
    assert [len(article.captions) for article in seeds] == [1, 2, 3, 2, 2]


def test_publication(seeds: list[Article]) -> None:
    """Only the byline glued to a logo tells a day; agencies sign three of them."""
    assert [article.published for article in seeds] == [None, None, date(2025, 9, 18), None, None]
    assert [article.publisher for article in seeds][:2] == ["VNA", "VNA"]
