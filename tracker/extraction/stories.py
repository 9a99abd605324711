"""The stories of an article: one, or the items of a digest, each read as if it stood alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

import msgspec

from tracker.extraction.dates import find_dates
from tracker.extraction.dates.nearest import NO_YEAR
from tracker.model import Article, EventMention

# Characters of an item within which it tells its day.
_OPENING = 300
_DAY = re.compile(r"(?P<year>XXXX|\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
# A longer line is no headline of an item.
_LONGEST_HEAD = 200
_STOPS = (".", "。", "…", "!", "?", "！", "？", ":", "：", ";", "；")


class Story(msgspec.Struct, frozen=True):
    """A part of an article that tells one story, as an article of its own."""

    article: Article
    start: int
    """Where it begins in the whole article's text."""
    is_item: bool = False
    """Whether it is one of a digest's."""
    same_day: date | None = None
    """The last day that the items before it tell of, in the year 4 where they leave the year open."""


def stories_of(article: Article) -> list[Story]:
    """The article itself, or each item of a digest: what the page or another item tells is nothing to an item.

    Only "the same day" may be that of the item before.
    """
    if not article.items:
        return [Story(article, 0)]
    stories: list[Story] = []
    day: date | None = None
    for start, end in article.items:
        stories.append(Story(_item(article, start, end), start, is_item=True, same_day=day))
        day = _day_of(article.text[start:end], article, day) or day
    return stories


def _day_of(text: str, article: Article, same_day: date | None) -> date | None:
    """The first whole day that an item tells."""
    found = find_dates(text[:_OPENING], article.language, article.published, same_day)
    told = next(filter(None, (_DAY.fullmatch(mention.edtf) for mention in found)), None)
    return (
        date(NO_YEAR if told["year"] == "XXXX" else int(told["year"]), int(told["month"]), int(told["day"]))
        if told
        else None
    )


def _item(article: Article, start: int, end: int) -> Article:
    text = article.text[start:end]
    captions = ((first - start, last - start) for first, last in article.captions if start <= first and last <= end)
    return msgspec.structs.replace(article, title=_head(text), text=text, captions=tuple(captions), items=())


def _head(text: str) -> str:
    """The headline over an item's story; empty for an item without one."""
    line, _, story = text.partition("\n")
    return line if story and len(line) <= _LONGEST_HEAD and not line.rstrip('"”’）) ').endswith(_STOPS) else ""


def in_whole(mentions: Iterable[EventMention], start: int, first: int) -> list[EventMention]:
    """The mentions of a story with their quotes at the whole article's offsets, numbered from `first`."""
    return [
        msgspec.structs.replace(
            mention,
            id=f"{mention.article}-{number}",
            quotes=tuple(
                msgspec.structs.replace(quote, start=quote.start + start, end=quote.end + start)
                for quote in mention.quotes
            ),
        )
        for number, mention in enumerate(mentions, first)
    ]
