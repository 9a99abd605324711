"""Short news texts as the rules read them: articles, their analysis and their events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tests.builders import build_article
from tracker.extraction import extract
from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.knowledge import load
from tracker.model import Article, EventMention, Language

PUBLISHED = date(2024, 8, 21)
TALKS = ("Vietnam, China hold talks in Hanoi", "On August 19, 2024, Vietnam and China held talks in Hanoi.")


def report(
    *paragraphs: str,
    language: Language = "en",
    published: date | None = PUBLISHED,
    publisher: str = "",
    captions: Sequence[str] = (),
) -> Article:
    """An article of a headline and paragraphs; `captions` are those among the paragraphs that are captions."""
    text = "\n\n".join(paragraphs)
    spans = tuple((text.index(caption), text.index(caption) + len(caption)) for caption in captions)
    return build_article(
        text=text, title=paragraphs[0], language=language, published=published, publisher=publisher, captions=spans
    )


def analysed(*paragraphs: str, language: Language = "en", publisher: str = "") -> Analysis:
    """What the rules for events look at in such an article."""
    return Analysis(report(*paragraphs, language=language, publisher=publisher), load())


def names(*paragraphs: str, language: Language = "en", publisher: str = "") -> dict[str, NameMention]:
    """The names in such an article by their spelling, the first of each."""
    found: dict[str, NameMention] = {}
    for name in analysed(*paragraphs, language=language, publisher=publisher).names:
        found.setdefault(name.text, name)
    return found


def events(
    *paragraphs: str,
    language: Language = "en",
    published: date | None = PUBLISHED,
    captions: Sequence[str] = (),
) -> list[EventMention]:
    """The events of such an article."""
    return list(extract(report(*paragraphs, language=language, published=published, captions=captions)).mentions)


def told(mentions: Sequence[EventMention]) -> set[tuple[str, str, str]]:
    """Kind, date and status of each event."""
    return {(mention.kind, mention.date.edtf, mention.status) for mention in mentions}


def main_date(*paragraphs: str, language: Language = "en") -> str:
    """The date of the article's main event."""
    return events(*paragraphs, language=language)[0].date.edtf


def first(*paragraphs: str) -> EventMention:
    """The first event of an English report whose headline names the two countries only."""
    return events("Vietnam and China cooperate", *paragraphs)[0]
