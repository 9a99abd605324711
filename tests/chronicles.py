"""What the pipeline makes of files, without a database, and what its events say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from tracker.extraction import Extraction, extract
from tracker.model import Article, Chronicle, Event, EventMention
from tracker.pipeline import with_extractions
from tracker.reading import read_sources


@cache
def extractions_of(source: Path) -> tuple[Extraction, ...]:
    """What is read from a file or folder."""
    return tuple(extract(article) for article in read_sources([str(source)]) if isinstance(article, Article))


def read(source: Path) -> Chronicle:
    """The chronicle of a file or folder, without a database."""
    return with_extractions(Chronicle(), extractions_of(source))


def mentions(chronicle: Chronicle) -> Iterator[EventMention]:
    """All reports of all events."""
    return (mention for event in chronicle.events.values() for mention in event.mentions)


def content(chronicle: Chronicle) -> list[Event]:
    """What the events say; ids may tell where an event came from first."""
    unnamed = (replace(event, id="", related=()) for event in chronicle.events.values())
    return sorted(unnamed, key=lambda event: sorted(mention.id for mention in event.mentions))


def on(chronicle: Chronicle, edtf: str, kind: str) -> list[Event]:
    """The events of a kind on a date."""
    return [event for event in chronicle.events.values() if (event.date.edtf, event.kind) == (edtf, kind)]
