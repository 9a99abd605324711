"""What every format says of an event beside its own fields: names, reports and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tracker.model import Article, Chronicle, Event, Named, Quote


def reporting(chronicle: Chronicle, event: Event) -> dict[str, Article]:
    """The articles that report an event by id, each once, in the order of its mentions."""
    ids = dict.fromkeys(mention.article for mention in event.mentions)
    return {one: chronicle.articles[one] for one in ids if one in chronicle.articles}


def quotes_of(event: Event, article: str) -> list[Quote]:
    """The quotes of an event from one article, each once, in the order of the text."""
    quotes = (quote for mention in event.mentions for quote in mention.quotes if quote.article == article)
    unique = {(quote.start, quote.end, quote.field): quote for quote in quotes}
    return [unique[key] for key in sorted(unique)]


def names_of(ids: Iterable[str], things: Mapping[str, Named], language: str) -> Iterator[str]:
    """The preferred names of bodies, people or places in a language, else any name, else the id."""
    for one in ids:
        yield things[one].name(language) if one in things else one


def web_address(source: str) -> str:
    """The source when it can be opened in a browser; empty for a path and for any other scheme."""
    safe = source.startswith(("http://", "https://")) and not any(mark.isspace() or mark in "<>\"'" for mark in source)
    return source if safe else ""
