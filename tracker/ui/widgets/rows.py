"""Which line of the timeline shows what: groups by year and month, events, blank lines; by prefix sums."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

import msgspec

from tracker.edtf import EventDate
from tracker.timeline import Run
from tracker.ui.wording import month_name, season_name, undated

Head = Literal["blank", "year", "month"]


class Group(msgspec.Struct, frozen=True):
    """A month, a season, a year as a whole, or the events without a year."""

    year: int | None
    part: str
    """`05` a month, `21` a season, empty for the year as a whole."""

    def heading(self, language: str) -> str:
        """The month or season in words; empty for a year as a whole."""
        if not self.part:
            return ""
        return season_name(self.part, language) if int(self.part) > 12 else month_name(int(self.part), language)

    def year_heading(self, language: str) -> str:
        """The year, or the word for none."""
        return undated(language) if self.year is None else str(self.year)


class Line(msgspec.Struct, frozen=True):
    """What one line of the screen shows."""

    what: Literal["year", "month", "event", "blank"]
    row: int = 0
    """Of an event: its number from the top."""
    part: int = 0
    """Of an event of several lines: which of them."""
    text: str = ""
    count: int = 0


class Grouping:
    """Where each group starts in the timeline of all events; computed once."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.groups: list[Group] = []
        self.starts: list[int] = []
        for run in runs:
            group = _group(run.date)
            if not self.groups or group != self.groups[-1]:
                self.groups.append(group)
                self.starts.append(run.start)


def _group(when: EventDate) -> Group:
    if when.sort_key[0]:
        return Group(None, "")
    first, _, last = when.edtf.partition("/")
    parts = (last if first in ("", "..") else first).rstrip("~?%").split("-")
    return Group(int(parts[0]), parts[1] if len(parts) > 1 else "")


def _heads_of(group: Group, *, new_year: bool, airy: bool, first: bool) -> tuple[Head, ...]:
    """What stands above the events of a group."""
    above: tuple[Head, ...] = ("blank",) if airy and not first else ()
    year: tuple[Head, ...] = ("year",) if new_year else ()
    return (*above, *year, "month") if group.part else (*above, *year)


class Rows:
    """The lines of a selection of the timeline; immutable, made anew in milliseconds for each filter."""

    def __init__(
        self,
        grouping: Grouping,
        positions: list[int],
        *,
        newest_first: bool = True,
        height: int = 1,
        airy: bool = True,
        language: str = "en",
    ) -> None:
        """`positions` are ascending; `height` is the lines an event takes; `airy` puts blank lines between groups."""
        self._ascending = positions
        self._height = height
        self._newest_first = newest_first
        self._language = language
        undated_from = len(positions)
        if grouping.groups and grouping.groups[-1].year is None:
            undated_from = bisect_left(positions, grouping.starts[-1])
        self._dated = undated_from
        tail = positions[undated_from:]
        self.positions = [*reversed(positions[:undated_from]), *tail] if newest_first else positions
        self._heads: list[tuple[Head, ...]] = []
        self._tops: list[int] = []
        self._firsts: list[int] = []
        self.sections: list[Group] = []
        self._lay_out(grouping, airy)

    def _lay_out(self, grouping: Grouping, airy: bool) -> None:
        groups, ascending = grouping.groups, self._ascending
        bounds = [bisect_left(ascending, start) for start in grouping.starts] + [len(ascending)]
        kept = [(group, after - at) for group, at, after in zip(groups, bounds, bounds[1:], strict=False) if after > at]
        self._years = dict.fromkeys((group.year for group, _ in kept), 0)
        for group, size in kept:
            self._years[group.year] += size
        if self._newest_first:
            dated = len(kept) - 1 if kept and kept[-1][0].year is None else len(kept)
            kept = [*reversed(kept[:dated]), *kept[dated:]]
        line = row = 0
        shown: int | str | None = ""
        for group, size in kept:
            heads = _heads_of(group, new_year=group.year != shown, airy=airy, first=not line)
            shown = group.year
            self.sections.append(group)
            self._heads.append(heads)
            self._tops.append(line)
            self._firsts.append(row)
            line += len(heads) + size * self._height
            row += size
        self.line_count = line

    def _head(self, section: int, head: Head) -> Line:
        """A line above the events of a group; there are hundreds of groups, of which a few are ever seen."""
        group = self.sections[section]
        if head == "year":
            return Line("year", text=group.year_heading(self._language), count=self._years[group.year])
        if head == "month":
            after = self._firsts[section + 1] if section + 1 < len(self._firsts) else len(self)
            return Line("month", text=group.heading(self._language), count=after - self._firsts[section])
        return Line("blank")

    def __len__(self) -> int:
        return len(self.positions)

    def line(self, number: int) -> Line:
        """What a line shows; blank past the end."""
        if not 0 <= number < self.line_count:
            return Line("blank")
        section = bisect_right(self._tops, number) - 1
        heads = self._heads[section]
        offset = number - self._tops[section]
        if offset < len(heads):
            return self._head(section, heads[offset])
        row, part = divmod(offset - len(heads), self._height)
        return Line("event", self._firsts[section] + row, part)

    def top_of(self, row: int) -> int:
        """The first line of an event."""
        section = self.section_of(row)
        return self._tops[section] + len(self._heads[section]) + (row - self._firsts[section]) * self._height

    def heading_top(self, row: int) -> int:
        """The line from which a row should be seen: its group's heading for the first of a group, else its own."""
        section = self.section_of(row)
        return self._tops[section] if self._firsts[section] == row else self.top_of(row)

    def section_of(self, row: int) -> int:
        """The number of the group in which a row stands, from the top."""
        return bisect_right(self._firsts, row) - 1

    def row_of(self, position: int) -> int:
        """The row that shows an event of the timeline, or the nearest row if it is filtered out."""
        if not self.positions:
            return 0
        at = min(bisect_left(self._ascending, position), len(self._ascending) - 1)
        if self._newest_first and at < self._dated:
            return self._dated - 1 - at
        return at

    def next_section(self, row: int, step: int, *, by_year: bool) -> int:
        """The first row of the month (or year) after or before that of a row; the row itself at the end."""
        if not self.positions:
            return 0
        section = self.section_of(row)
        if not by_year:
            return self._firsts[max(0, min(len(self._firsts) - 1, section + step))]
        years: list[int] = [n for n, g in enumerate(self.sections) if n == 0 or g.year != self.sections[n - 1].year]
        at = bisect_right(years, section) - 1
        return self._firsts[years[max(0, min(len(years) - 1, at + step))]]
