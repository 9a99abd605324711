"""iCalendar (RFC 5545): all-day entries for the events whose days are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tracker.export.evidence import names_of, reporting, web_address
from tracker.model import Chronicle, Event

# RFC 5545, 3.1: a line has at most 75 octets, without its end.
_OCTETS = 75


def ics(chronicle: Chronicle, events: Sequence[Event], language: str = "en") -> str:
    """A calendar; events that are known to the month only, "about" a day or undated have no day and are left out."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//vnc-tracker//timeline//EN", "CALSCALE:GREGORIAN"]
    for event in events:
        if span := exact_days(event):
            lines += _entry(chronicle, event, *span, language)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def exact_days(event: Event) -> tuple[date, date] | None:
    """First and last day of an event whose both ends are known to the day; None for all others."""
    first, last = event.date.earliest, event.date.latest
    points = event.date.edtf.split("/")
    exact = all(len(point) == len("2025-05-29") and point.replace("-", "").isdigit() for point in points)
    return (first, last) if exact and first and last else None


def _entry(chronicle: Chronicle, event: Event, first: date, last: date, language: str) -> Iterator[str]:
    articles = list(reporting(chronicle, event).values())
    # the stamp must not be the time of the export, or two exports of one timeline would differ
    stamp = max((article.published for article in articles if article.published), default=first)
    sources = [article.source for article in articles]
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.id)}@vnc-tracker"
    yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    # the end of an all-day entry is the day after its last
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(event.title(language))}"
    yield f"DESCRIPTION:{_escaped(chr(10).join([event.summary(language), *sources]))}"
    if event.places:
        yield f"LOCATION:{_escaped(', '.join(names_of(event.places, chronicle.places, language)))}"
    yield f"CATEGORIES:{','.join(_escaped(word) for word in (event.kind, *event.sectors))}"
    yield f"STATUS:{'CONFIRMED' if event.status == 'occurred' else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    if address := next(filter(None, map(web_address, sources)), ""):
        yield f"URL:{address}"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    """A text value: RFC 5545, 3.3.11."""
    for mark in "\\;,":
        text = text.replace(mark, f"\\{mark}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    """The line broken so that no piece is too long and no character is split."""
    pieces, piece, room = [], "", _OCTETS
    for mark in line:
        size = len(mark.encode(errors="replace"))
        if size > room:
            pieces.append(piece)
            # the next piece starts with a space, which counts
            piece, room = "", _OCTETS - 1
        piece += mark
        room -= size
    return "\r\n ".join([*pieces, piece])
