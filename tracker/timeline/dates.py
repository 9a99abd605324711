"""The timeline in date order, and the events that a range of days touches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from operator import attrgetter

import msgspec

from tracker.edtf import EventDate
from tracker.model import Event
from tracker.timeline import bitsets

_id = attrgetter("id")


class Run(msgspec.Struct, frozen=True):
    """Neighbours in the timeline with the same date: there are far fewer dates than events."""

    date: EventDate
    start: int
    """Position of the first."""
    end: int
    """Position after the last."""


def order(event: Event) -> tuple[tuple[bool, date, int, int, str], str]:
    """Sort key of the timeline: by first day, a year before its months and a month before its days; no year last."""
    return (_day_order(event.date.edtf), event.id)


def in_order(events: Iterable[Event]) -> tuple[list[Event], list[Run]]:
    """The events by first day, a year before its months and a month before its days, those without a year last.

    Also the runs of events with the same date, which are in the order of their ids.
    """
    by_date: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_date[event.date.edtf].append(event)
    ordered: list[Event] = []
    runs: list[Run] = []
    for edtf in sorted(by_date, key=_day_order):
        start = len(ordered)
        ordered += sorted(by_date[edtf], key=_id)
        runs.append(Run(ordered[start].date, start, len(ordered)))
    return ordered, runs


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

    def __init__(self, runs: Sequence[Run]) -> None:
        """`runs` are those of the timeline, in order."""
        self._size = runs[-1].end if runs else 0
        dated = [(run, start) for run in runs if (start := run.date.earliest or run.date.latest)]
        self._first_days = [start for run, start in dated for _ in range(run.start, run.end)]
        # Events of more than one day, by last day: they alone can reach past a day before which they start.
        spans = [
            ((run.date.latest or date.max) if run.date.earliest else date.max, position)
            for run, _ in dated
            if run.date.days != 1
            for position in range(run.start, run.end)
        ]
        spans.sort()
        self._span_ends = [end for end, _ in spans]
        self._span_positions = [position for _, position in spans]
        open_starts = [run for run, _ in dated if run.date.earliest is None]
        self._open_starts = [position for run in open_starts for position in range(run.start, run.end)]
        self._ends_open = [run.date.latest for run in open_starts for _ in range(run.start, run.end)]

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
