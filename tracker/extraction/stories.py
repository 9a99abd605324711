"""The stories of an article: one, or the items of a digest, each read as if it stood alone."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tracker.model import Article, EventMention

# A longer line is no headline of an item.
_LONGEST_HEAD = 200
_STOPS = (".", "。", "…", "!", "?", "！", "？", ":", "：", ";", "；")


class Story(msgspec.Struct, frozen=True):
    """A part of an article that tells one story, as an article of its own."""

    article: Article
    start: int
    """Where it begins in the whole article's text."""


def stories_of(article: Article) -> list[Story]:
    """The article itself, or each item of a digest: what the page or another item tells is nothing to an item."""
    if not article.items:
        return [Story(article, 0)]
    return [Story(_item(article, start, end), start) for start, end in article.items]


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
