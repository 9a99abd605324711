"""JSON: everything that is known of the events and their reports, in a shape that keeps its `schema` number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from tracker.export.evidence import quotes_of, reporting
from tracker.model import Article, Chronicle, Conflict, Event, Named

SCHEMA = 1


def json(chronicle: Chronicle, events: Sequence[Event], _language: str = "en") -> str:
    """One object with the events and the articles that report them.

    When all events are written, the articles that report none are listed too.
    """
    reported: defaultdict[str, list[str]] = defaultdict(list)
    for event in events:
        for article in reporting(chronicle, event):
            reported[article].append(event.id)
    everything = len(events) == len(chronicle.events)
    articles = sorted((a for a in chronicle.articles.values() if everything or a.id in reported), key=_article_order)
    whole = {
        "schema": SCHEMA,
        "events": [event_object(chronicle, event) for event in events],
        "articles": [_article(article) | {"events": reported[article.id]} for article in articles],
    }
    return msgspec.json.format(msgspec.json.encode(whole)).decode() + "\n"


def jsonl(chronicle: Chronicle, events: Sequence[Event], _language: str = "en") -> str:
    """One event of the JSON format a line."""
    return "".join(msgspec.json.encode(event_object(chronicle, event)).decode() + "\n" for event in events)


def event_object(chronicle: Chronicle, event: Event) -> dict[str, Any]:
    """An event with its names and reports, ready for JSON."""
    return {
        "id": event.id,
        "title": event.title(),
        "date": event.date.edtf,
        "earliest": event.date.earliest,
        "latest": event.date.latest,
        "kind": event.kind,
        "status": event.status,
        "sectors": event.sectors,
        "summary": event.summary(),
        "organisations": _named(event.organisations, chronicle.organisations),
        "people": _named(event.people, chronicle.people),
        "places": _named(event.places, chronicle.places),
        "conflicts": [_conflict(conflict) for conflict in event.conflicts],
        "reports": [_report(event, article) for article in reporting(chronicle, event).values()],
    }


def _named(ids: Iterable[str], things: Mapping[str, Named]) -> list[dict[str, Any]]:
    return [
        {"id": thing.id, "name": thing.name(), "names": thing.names, "aliases": thing.aliases, "country": thing.country}
        for thing in (things.get(one) or Named(id=one, names={}) for one in ids)
    ]


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {"field": conflict.field, "values": conflict.values, "articles": conflict.articles}


def _report(event: Event, article: Article) -> dict[str, Any]:
    fields = _article(article)
    quotes = [
        {"field": quote.field, "text": quote.text, "start": quote.start, "end": quote.end}
        for quote in quotes_of(event, article.id)
    ]
    return {"article": fields.pop("id"), **fields, "quotes": quotes}


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "language": article.language,
    }


def _article_order(article: Article) -> tuple[bool, str, str]:
    """By publication, those without a day last; then by id, so that the order never depends on that of the import."""
    return (article.published is None, str(article.published), article.id)
