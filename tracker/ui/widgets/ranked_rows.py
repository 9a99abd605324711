"""The lines of a search's hits, the best first: groups by where the words were found instead of by month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from tracker.timeline.search import Place
from tracker.ui.widgets.rows import Group, Head, Line, Rows
from tracker.ui.words import told

HEADINGS: dict[Place, str] = {
    "title": "found in the title",
    "name": "found in the names",
    "summary": "found in the summary",
    "quote": "found in the quotes",
}


class RankedRows(Rows):
    """Answers as `Rows` does; the sections are the places of hits."""

    def __init__(
        self,
        ranked: Sequence[tuple[Place, list[int]]],
        arrange: Callable[[list[int]], list[int]],
        *,
        height: int = 1,
        airy: bool = True,
    ) -> None:
        """`ranked` gives ascending positions by place, the best place first; `arrange` orders those of a place."""
        self._height = height
        self.positions = []
        self.sections = []
        self._heads, self._tops, self._firsts = [], [], []
        self._ranked = ranked
        line = 0
        for number, (_, positions) in enumerate(ranked):
            heads: tuple[Head, ...] = ("blank", "year") if number and airy else ("year",)
            self._heads.append(heads)
            self._tops.append(line)
            self._firsts.append(len(self.positions))
            self.sections.append(Group(number, ""))
            self.positions += arrange(positions)
            line += len(heads) + len(positions) * height
        self.line_count = line

    def _head(self, section: int, head: Head) -> Line:
        if head == "blank":
            return Line("blank")
        place, positions = self._ranked[section]
        return Line("year", text=told(HEADINGS[place]), count=len(positions))

    @cached_property
    def _row_by_position(self) -> dict[int, int]:
        return {position: row for row, position in enumerate(self.positions)}

    def row_of(self, position: int) -> int:
        """The row that shows an event of the timeline, or the first row if it is filtered out."""
        return self._row_by_position.get(position, 0)
