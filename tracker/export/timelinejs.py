"""The JSON of Knight Lab's TimelineJS, which draws a timeline in a web page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import msgspec

from tracker.export.evidence import reporting, web_address
from tracker.model import Article, Chronicle, Event


def timelinejs(chronicle: Chronicle, events: Sequence[Event], language: str = "en") -> str:
    """One slide an event; those without a year have no place on such a timeline and are left out."""
    slides = [_slide(chronicle, event, language) for event in events if event.date.earliest or event.date.latest]
    return msgspec.json.format(msgspec.json.encode({"events": slides})).decode() + "\n"


def _slide(chronicle: Chronicle, event: Event, language: str) -> dict[str, Any]:
    start, _, end = event.date.edtf.partition("/")
    dates = {"start_date": _date(start if start not in ("", "..") else end)}
    if end not in ("", ".."):
        dates["end_date"] = _date(end)
    told = "".join(f"<p>{part}</p>" for part in (escape(event.summary(language)), _sources(chronicle, event)) if part)
    return {
        "unique_id": event.id,
        **dates,
        # a season or "about" is more than its parts can say
        "display_date": event.date.edtf,
        "text": {"headline": escape(event.title(language)), "text": told},
        "group": event.kind,
    }


def _date(point: str) -> dict[str, int]:
    """Year, month and day of an EDTF point, as far as it goes; of a season the year."""
    parts = [int(part) for part in point.rstrip("~?%").split("-")]
    if len(parts) > 1 and parts[1] > 12:
        parts = parts[:1]
    return dict(zip(("year", "month", "day"), parts, strict=False))


def _sources(chronicle: Chronicle, event: Event) -> str:
    return "; ".join(map(_link, reporting(chronicle, event).values()))


def _link(article: Article) -> str:
    """Text values are HTML: everything from outside is escaped, and only web addresses become links."""
    name = escape(article.publisher or article.source)
    address = web_address(article.source)
    return f'<a href="{escape(address)}">{name}</a>' if address else name
