"""The annotations are well formed, so that a figure never moves because of a slip in them."""

from __future__ import annotations

import pytest

from tests.gold.annotations import ARTICLES, NAMED_ASPECTS, annotation, article_text, stems
from tests.gold.scoring import comparable
from tracker.edtf import EventDate
from tracker.model import LANGUAGES, SECTORS

STEMS = stems()


def test_each_article_has_its_annotation() -> None:
    """No text stands without annotation, no annotation without text."""
    assert {f"{stem}.gold.json" for stem in STEMS} == {path.name for path in ARTICLES.glob("*.gold.json")}


@pytest.mark.parametrize("stem", STEMS)
def test_stem_tells_language_and_relevance(stem: str) -> None:
    """The name begins with the language and says which articles report nothing; those that do have a core event."""
    gold = annotation(stem)

    assert stem.startswith(f"{gold.language}-")
    assert gold.relevant == bool(gold.events) == ("negative" not in stem)
    assert gold.relevant == any(event.core for event in gold.events)


@pytest.mark.parametrize("stem", STEMS)
def test_dates_and_sectors_are_of_the_known_forms(stem: str) -> None:
    """Every date is EDTF as the tracker writes it, every sector one of ours, and no event is without sector."""
    for event in annotation(stem).events:
        assert event.dates
        assert all(EventDate(date).edtf == date for date in event.dates)
        assert event.sectors
        assert set(event.sectors + event.may_sectors) <= set(SECTORS)


@pytest.mark.parametrize("stem", STEMS)
def test_required_names_stand_in_the_text(stem: str) -> None:
    """What must be found can be found: at least one spelling of each required name occurs in the article."""
    # a minister's title names the ministry
    text = comparable(article_text(stem)).replace("minister", "ministry")
    for event in annotation(stem).events:
        for aspect in NAMED_ASPECTS:
            for names in event.required(aspect):
                assert any(comparable(name) in text for name in names), names


@pytest.mark.parametrize("stem", STEMS)
def test_links_hold_both_ways(stem: str) -> None:
    """Articles that report one event name each other."""
    for other in annotation(stem).same_event_as:
        assert other != stem
        assert stem in annotation(other).same_event_as


def test_set_covers_languages_and_sectors() -> None:
    """Each language has at least sixteen articles, each sector an event, and twenty articles or more have none."""
    golds = [annotation(stem) for stem in STEMS]
    sectors = {sector for gold in golds for event in gold.events for sector in event.sectors + event.may_sectors}

    assert all(sum(gold.language == language for gold in golds) >= 16 for language in LANGUAGES)
    assert sectors >= set(SECTORS)
    assert sum(not gold.relevant for gold in golds) >= 20
