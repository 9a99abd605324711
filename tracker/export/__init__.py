"""The timeline in formats that other programs read.

`render` is the door. Every format is a pure function of the chronicle and of the events to write, in their order, and
gives the same text for the same values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tracker.errors import QueryError
from tracker.export.calendar import exact_days, ics
from tracker.export.csv_table import csv
from tracker.export.json_object import json, jsonl
from tracker.export.markdown import markdown
from tracker.export.timelinejs import timelinejs
from tracker.model import Chronicle, Event

__all__ = ["FORMATS", "held", "render"]

FORMATS: Mapping[str, Callable[[Chronicle, Sequence[Event], str], str]] = {
    "csv": csv,
    "json": json,
    "jsonl": jsonl,
    "ics": ics,
    "markdown": markdown,
    "timelinejs": timelinejs,
}
"""What each format is made with."""


def held(name: str, events: Sequence[Event]) -> int:
    """How many of the events a format has room for: a calendar only for those whose days are known."""
    return sum(1 for event in events if name != "ics" or exact_days(event))


def render(name: str, chronicle: Chronicle, events: Sequence[Event], language: str = "en") -> str:
    """The events in a format, as text that ends in a line feed; raises QueryError for a format that is not there.

    `language` is that of titles and names; JSON has all of them in any.
    """
    if name not in FORMATS:
        raise QueryError(f"There is no export format {name!r}; choose from {', '.join(FORMATS)}.")
    return FORMATS[name](chronicle, events, language)
