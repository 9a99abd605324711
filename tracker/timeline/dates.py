"""The timeline in date order, and the events that a range of days touches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from tracker.edtf import EventDate
from tracker.model import Event
from tracker.timeline import bitsets


def order(event: Event) -> tuple[tuple[bool, date, int, int, str], str]:
    """Sort key of the timeline: by first day, a year before its months and a month before its days; no year last."""
    return (_day_order(event.date.edtf), event.id)


@lru_cache(maxsize=65536)
def _day_order(edtf: str) -> tuple[bool, date, int, int, str]:
    when = EventDate(edtf)
    start = when.earliest or when.latest
    return (start is None, start or date.max, _level(edtf), -(when.days or 0), edtf)


def _level(edtf: str) -> int:
    """How exact the start of a date is: 0 a year, 1 a season, 2 a month, 3 a day."""
    first = edtf.split("/")[0].rstrip("~?%")
    parts = first.split("-")
    if len(parts) == 1:
        return 0
    return 3 if len(parts) == 3 else 1 if int(parts[1]) > 12 else 2


class DateIndex:
    """Answers which events can lie between two days; undated and yearless ones never do."""

    def __init__(self, events: Sequence[Event]) -> None:
        """`events` must be in the order of `order`."""
        self._size = len(events)
        self._starts = [e.date.earliest or e.date.latest for e in events]
        dated = [start for start in self._starts if start is not None]
        self._first_days = dated
        # Events of more than one day, by last day: they alone can reach past a day before which they start.
        spans = [
            ((event.date.latest or date.max) if event.date.earliest else date.max, position)
            for position, event in enumerate(events[: len(dated)])
            if event.date.days != 1
        ]
        spans.sort()
        self._span_ends = [end for end, _ in spans]
        self._span_positions = [position for _, position in spans]
        self._open_starts = [p for p, e in enumerate(events[: len(dated)]) if e.date.earliest is None]
        self._ends_open = [e.date.latest for e in events[: len(dated)] if e.date.earliest is None]

    @property
    def dated(self) -> int:
        """The set of events that have a year."""
        return bitsets.everything(len(self._first_days))

    def between(self, since: date | None, until: date | None) -> int:
        """The set of events whose days overlap the range; a missing end is open."""
        bits = self.dated
        if until is not None:
            bits &= bitsets.everything(bisect_right(self._first_days, until))
            bits |= bitsets.from_positions(self._open_starts, self._size)
        if since is not None:
            bits &= self._reaching(since)
        return bits

    def _reaching(self, since: date) -> int:
        """The events whose last day is not before a day."""
        later = bisect_left(self._first_days, since)
        bits = self.dated & ~bitsets.everything(later)
        first = bisect_left(self._span_ends, since)
        spanning = bitsets.from_positions(self._span_positions[first:], self._size)
        ended = [p for p, end in zip(self._open_starts, self._ends_open, strict=True) if end and end < since]
        return (bits | spanning) & ~bitsets.from_positions(ended, self._size)
