"""Events by month or year in one line of blocks, the empty months too."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

import msgspec
from rich.segment import Segment
from rich.style import Style
from textual import events as textual_events
from textual.message import Message
from textual.strip import Strip

from tracker.edtf import EventDate
from tracker.model import Event
from tracker.timeline import Run
from tracker.ui.widgets.painted import Painted

_BLOCKS = "▁▂▃▄▅▆▇█"


class Bins(msgspec.Struct, frozen=True):
    """Counts of equal spans of months."""

    first: int
    """Month of the first bin: year * 12 + month - 1."""
    months: int
    """Months a bin: 1, or a part or multiple of a year."""
    counts: tuple[int, ...]

    def span(self, number: int) -> tuple[date, date]:
        """First and last day of a bin."""
        start = self.first + number * self.months
        end = start + self.months
        following = date(end // 12, end % 12 + 1, 1) if end < 9999 * 12 else date.max
        return (date(start // 12, start % 12 + 1, 1), date.fromordinal(following.toordinal() - 1))


class Month(msgspec.Struct, frozen=True):
    """The positions of the timeline whose dates begin in one month."""

    number: int
    """year * 12 + month - 1."""
    start: int
    end: int


def _month_number(when: EventDate) -> int:
    """The month in which a date begins, as year * 12 + month - 1; -1 without a year."""
    start = when.earliest or when.latest
    return start.year * 12 + start.month - 1 if start else -1


def months_of(runs: Sequence[Run]) -> list[Month]:
    """The dated part of a whole timeline by month."""
    months: list[Month] = []
    for run in runs:
        number = _month_number(run.date)
        if number < 0:
            continue
        if months and months[-1].number == number:
            months[-1] = Month(number, months[-1].start, run.end)
        else:
            months.append(Month(number, run.start, run.end))
    return months


def bins_of(months: Sequence[Month], positions: Sequence[int], room: int) -> Bins | None:
    """The finest bins that fit into a number of cells, over the whole timeline; None without a dated event.

    `months` are those of the whole timeline, `positions` the ascending ones that are counted.
    """
    if not months or room < 4:
        return None
    low, high = months[0].number, months[-1].number
    for size in (1, 3, 6, 12, 24, 60, 120, 600, 1200, 12000):
        first = low - low % (min(size, 12))
        if (high - first) // size < room:
            break
    counts = [0] * ((high - first) // size + 1)
    at = bisect_left(positions, months[0].start)
    for month in months:
        after = bisect_left(positions, month.end, at)
        counts[(month.number - first) // size] += after - at
        at = after
    return Bins(first, size, tuple(counts))


class Histogram(Painted):
    """Bars of all events under the filters; a cursor chooses spans as the date filter."""

    class Chosen(Message):
        """A span of days was chosen."""

        def __init__(self, since: date, until: date) -> None:
            super().__init__()
            self.since, self.until = since, until

    class Walked(Message):
        """The cursor stands on another span."""

        def __init__(self, since: date, until: date) -> None:
            super().__init__()
            self.since, self.until = since, until

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._months: Sequence[Month] = ()
        self._positions: Sequence[int] = ()
        self._bins: Bins | None = None
        self._here = -1
        self._anchor = 0
        self.cursor = 0

    @property
    def bins(self) -> Bins | None:
        """What is drawn."""
        return self._bins

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Take another timeline."""
        self._months = months_of(runs)

    def count(self, positions: Sequence[int]) -> None:
        """Count a selection."""
        self._positions = positions
        self._recount()
        self.refresh_changed()

    def point_at(self, event: Event | None) -> None:
        """Mark the bar of the event under the cursor."""
        here = _month_number(event.date) if event else -1
        if here != self._here:
            self._here = here
            self.refresh_changed()

    def reshape(self) -> None:
        """Choose bins for the new width."""
        self._recount()
        self.refresh()

    def _recount(self) -> None:
        self._bins = bins_of(self._months, self._positions, self.size.width - 24)
        if self._bins:
            self.cursor = min(self.cursor, len(self._bins.counts) - 1)
            self._anchor = min(self._anchor, len(self._bins.counts) - 1)

    def on_focus(self) -> None:
        """Start at the event under the cursor."""
        if self._bins and self._here >= 0:
            self.cursor = (self._here - self._bins.first) // self._bins.months
        self._anchor = self.cursor
        self.refresh()

    def on_blur(self) -> None:
        """Draw no cursor."""
        self.refresh()

    def walk(self, step: int, *, extend: bool = False) -> None:
        """Move along the bars; `extend` keeps the other end of the span."""
        if not self._bins:
            return
        self.cursor = max(0, min(len(self._bins.counts) - 1, self.cursor + step))
        if not extend:
            self._anchor = self.cursor
        self.refresh()
        self.post_message(self.Walked(*self.span))

    @property
    def span(self) -> tuple[date, date]:
        """First and last day of the span between anchor and cursor."""
        if not self._bins:
            return (date.min, date.max)
        low, high = sorted((self._anchor, self.cursor))
        return (self._bins.span(low)[0], self._bins.span(high)[1])

    def choose(self) -> None:
        """Make the span the date filter."""
        if self._bins:
            self.post_message(self.Chosen(*self.span))

    def on_key(self, event: textual_events.Key) -> None:
        """Arrows walk, with shift they extend the span, enter chooses it."""
        steps = {"left": -1, "right": 1, "shift+left": -1, "shift+right": 1, "home": -(10**6), "end": 10**6}
        if event.key in steps:
            self.walk(steps[event.key], extend=event.key.startswith("shift"))
        elif event.key == "enter":
            self.choose()
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: textual_events.Click) -> None:
        """A click chooses a bar."""
        offset = event.get_content_offset(self)
        if self._bins and offset and 0 <= offset.x - 1 < len(self._bins.counts):
            self.cursor = self._anchor = offset.x - 1
            self.choose()

    def render_line(self, y: int) -> Strip:
        """Draw the bars and the span that they cover."""
        width = self.size.width
        if y or not self._bins:
            return Strip.blank(width, self.paint())
        bins = self._bins
        most = max(bins.counts, default=0) or 1
        here = (self._here - bins.first) // bins.months if self._here >= 0 else -1
        low, high = sorted((self._anchor, self.cursor))
        looks, focused = self.looks(), self.has_focus
        cells = [(" ", looks[""])]
        for number, count in enumerate(bins.counts):
            block = _BLOCKS[-(-count * 7 // most)] if count else _BLOCKS[0]
            style = looks["accent" if number == here else "dim" if count else "faint"]
            if focused and low <= number <= high:
                style += Style(reverse=True)
            cells.append((block, style))
        runs = groupby(cells, itemgetter(1))
        segments = [Segment("".join([block for block, _ in run]), style) for style, run in runs]
        ends = [bins.span(0)[0], bins.span(len(bins.counts) - 1)[1]]
        if self.has_focus:
            ends = list(self.span)
        words = f"{ends[0]:%Y-%m} ── {ends[1]:%Y-%m} "
        gap = width - len(bins.counts) - 1 - len(words)
        return Strip([*segments, Segment(" " * max(1, gap), self.paint()), Segment(words, self.paint("faint"))]).crop(
            0, width
        )
