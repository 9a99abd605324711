"""Markdown: a chronicle to read, under headings of years and months, each event with its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.export.evidence import names_of, reporting, web_address
from tracker.model import Article, Chronicle, Event

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LIST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|$)")
_SEASONS = {"21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter"}
_UNDATED = "Without a year"


def markdown(chronicle: Chronicle, events: Sequence[Event], language: str = "en") -> str:
    """One section a year, one a month, one list entry an event."""
    lines = ["# Vietnam–China cooperation"]
    year = month = ""
    for event in events:
        if _year(event) != year:
            year, month = _year(event), ""
            lines += ["", f"## {year}"]
        if _month(event) != month:
            month = _month(event)
            lines += ["", f"### {month}"] if month else []
        lines += ["", *_entry(chronicle, event, language)]
    return "\n".join(lines) + "\n"


def _year(event: Event) -> str:
    first = event.date.earliest or event.date.latest
    return f"{first.year:04}" if first else _UNDATED


def _month(event: Event) -> str:
    """The month that a date starts in; of a season its name, of a whole year that it is one."""
    first = event.date.earliest
    if not first:
        return ""
    if event.date.edtf.startswith(f"{first:%Y-%m}"):
        return f"{first:%Y-%m}"
    season = _SEASONS.get(event.date.edtf[5:7])
    return f"{season} {event.date.edtf[:4]}" if season else "month not known"


def _entry(chronicle: Chronicle, event: Event, language: str) -> Iterator[str]:
    when = event.date.edtf or "undated"
    yield f"- **{_plain(when)} · {_plain(event.title(language))}** ({event.kind}, {event.status})"
    # two spaces set what follows into the list entry
    if event.summary(language):
        yield f"  {_plain(event.summary(language))}"
    for head, values in (
        ("Sectors", event.sectors),
        ("Organisations", names_of(event.organisations, chronicle.organisations, language)),
        ("People", names_of(event.people, chronicle.people, language)),
        ("Places", names_of(event.places, chronicle.places, language)),
        ("Conflicts", (f"{conflict.field}: {' / '.join(conflict.values)}" for conflict in event.conflicts)),
    ):
        if told := "; ".join(map(_plain, values)):
            yield f"  - {head}: {told}"
    for article in reporting(chronicle, event).values():
        yield f"  - Source: {_source(article)}"


def _source(article: Article) -> str:
    named = ", ".join(filter(None, (article.publisher, str(article.published or ""), article.language)))
    address = web_address(article.source)
    title = _plain(article.title)
    link = f"[{title}](<{address}>)" if address else f"{title} ({_plain(article.source)})"
    return f"{link}, {_plain(named)}"


def _plain(text: str) -> str:
    """The text on one line, shown as it is: nothing in it is markup, a link or HTML."""
    return _LIST.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", " ".join(text.split())))
