"""An event as text to paste elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tracker.export import render
from tracker.model import Chronicle, Event
from tracker.ui.cells import plain
from tracker.ui.wording import long_date
from tracker.ui.words import told


def citation(chronicle: Chronicle, event: Event, language: str = "en") -> str:
    """One line: title, date, and who reports it."""
    reporters = []
    for mention in event.mentions:
        article = chronicle.articles.get(mention.article)
        if article:
            day = f", {article.published.isoformat()}" if article.published else ""
            reporters.append(f"{plain(article.publisher, 80) or told('unknown publisher')}{day}")
    sources = "; ".join(dict.fromkeys(reporters))
    return f"{plain(event.title(language))} ({long_date(event.date, language)}). {sources}."


def copies(chronicle: Chronicle, event: Event, language: str = "en") -> Iterator[tuple[str, str, Callable[[], str]]]:
    """What can be copied of an event: (key, what it is, what makes the text)."""
    yield "c", "citation", lambda: citation(chronicle, event, language)
    yield "m", "Markdown", lambda: render("markdown", chronicle, [event], language)
    yield "j", "JSON", lambda: render("json", chronicle, [event])
    quotes = dict.fromkeys(plain(quote.text) for mention in event.mentions for quote in mention.quotes)
    if quotes:
        yield "q", "quotes", lambda: "".join(f"“{words}”\n" for words in quotes)
    sources = dict.fromkeys(
        plain(chronicle.articles[mention.article].source)
        for mention in event.mentions
        if mention.article in chronicle.articles
    )
    if sources:
        yield "l", "links to the sources", lambda: "".join(f"{source}\n" for source in sources)
