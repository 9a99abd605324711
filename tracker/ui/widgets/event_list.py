"""The timeline itself: a virtual list that draws only the lines in view, whatever the number of events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.strip import Strip

from tracker.model import Event
from tracker.timeline import Timeline
from tracker.timeline.search import Place
from tracker.ui.cells import pad
from tracker.ui.highlight import Highlighter
from tracker.ui.widgets.direct import one_write
from tracker.ui.widgets.drawn import Drawn, Looks, Run
from tracker.ui.widgets.event_words import Columns, EventWords, words_of
from tracker.ui.widgets.painted import Painted
from tracker.ui.widgets.rows import Grouping, Line, Rows
from tracker.ui.words import spoken

_TWO_LINES_BELOW = 76
_MOST_KEPT = 1000


class EventList(Painted):
    """Events grouped by year and month, with a cursor."""

    DEFAULT_CLASSES: ClassVar[str] = "pane"

    class Opened(Message):
        """An event was clicked that the cursor was on already."""

    def __init__(
        self,
        timeline: Timeline,
        moved: Callable[[bool], None],
        *,
        id: str | None = None,  # noqa: A002 (Textual's name)
    ) -> None:
        """`moved` is called when the cursor stands on another event; with True when other events are shown.

        A message would pass through the queue of every widget up to the screen, at each step of a held key.
        """
        super().__init__(id=id)
        self._moved = moved
        self._strips: dict[tuple[object, ...], Strip] = {}
        self._words: dict[int, EventWords] = {}
        self._columns = Columns(0, "", ranked=False, two_lines=False, circumstances=False)
        self.cursor = 0
        self.newest_first = True
        self.ranked: Sequence[tuple[Place, list[int]]] = ()
        """The selection by where the words of a search were found; empty for the order of dates."""
        self.language = "en"
        self.density = "auto"
        self.fresh: frozenset[str] = frozenset()
        """Ids of events that are new since the last import."""
        self.message: Sequence[tuple[str, str]] = ()
        """What to show when there are no events: (role, text) lines."""
        self.highlighter = Highlighter("")
        self.set_timeline(timeline)

    def set_timeline(self, timeline: Timeline) -> None:
        """Show another chronicle's events."""
        self._timeline = timeline
        self._grouping = Grouping(timeline.runs)
        self._selection = list(range(len(timeline.events)))
        self.cursor = 0
        self._forget_words()
        self._lay_out()

    @property
    def event(self) -> Event | None:
        """The event under the cursor."""
        return self._timeline.events[self.rows.positions[self.cursor]] if len(self.rows) else None

    def select(self, positions: list[int], highlighter: Highlighter) -> None:
        """Show a selection (ascending positions); the cursor stays on its event or goes to the nearest."""
        self._selection = positions
        if highlighter.key != self.highlighter.key:
            self.highlighter = highlighter
            self._strips.clear()
        with self.at_once():
            self._keep_place()
            self.refresh()
        self._moved(True)

    def relay(self) -> None:
        """Lay out the lines anew, as after a change of order, density or width; the cursor keeps its event."""
        self._forget_words()
        self._keep_place()
        self.refresh()

    def _keep_place(self) -> None:
        held = self.rows.positions[self.cursor] if len(self.rows) else None
        above = self.rows.top_of(self.cursor) - self.first_line if len(self.rows) else 0
        self._lay_out()
        if held is not None and len(self.rows):
            self.cursor = self.rows.row_of(held)
        self.cursor = max(0, min(self.cursor, len(self.rows) - 1))
        if len(self.rows):
            room = self.room.height
            above = min(max(above, 0), max(0, room - self.row_height))
            self.scroll_to_line(self.rows.top_of(self.cursor) - above if self.cursor else 0)

    def _forget_words(self) -> None:
        self._strips.clear()
        self._words.clear()

    @property
    def row_height(self) -> int:
        """Lines an event takes: one, or two where titles would not fit."""
        if self.density == "auto":
            return 2 if self._size.width < _TWO_LINES_BELOW and self._size.height >= 18 else 1
        return 2 if self.density == "two" else 1

    def _lay_out(self) -> None:
        two_lines, ranked = self.row_height == 2, bool(self.ranked)
        columns = Columns(self.room.width, self.language, ranked, two_lines, self.density == "two")
        if columns != self._columns:
            self._columns = columns
            self._forget_words()
        self.rows = self._ranked_rows() if self.ranked else self._dated_rows()
        self.set_lines(self.rows.line_count)

    def _ranked_rows(self) -> Rows:
        from tracker.ui.widgets.ranked_rows import RankedRows

        airy = self.size.height >= 18
        return RankedRows(self.ranked, self._timeline.newest_first, height=self.row_height, airy=airy)

    def _dated_rows(self) -> Rows:
        return Rows(
            self._grouping,
            self._selection,
            newest_first=self.newest_first,
            height=self.row_height,
            airy=self.size.height >= 18,
            language=spoken(),
        )

    def reshape(self) -> None:
        """Choose the density for the new size."""
        self.relay()

    def forget_lines(self) -> None:
        """Drop lines drawn in another theme."""
        self._strips.clear()

    def on_focus(self) -> None:
        """Draw the cursor strong."""
        self._refresh_row(self.cursor)

    def on_blur(self) -> None:
        """Draw the cursor weak."""
        self._refresh_row(self.cursor)

    def move_to(self, row: int) -> None:
        """Put the cursor on a row, or the nearest there is."""
        row = max(0, min(row, len(self.rows) - 1))
        if row == self.cursor or not len(self.rows):
            self.show_cursor()
            return
        with one_write(self.app):
            with self.at_once():
                self._refresh_row(self.cursor)
                self.cursor = row
                self._refresh_row(row)
                self.show_cursor()
            self._moved(False)

    def show_cursor(self) -> None:
        """Scroll the cursor's event into view, with its heading when it is the first of its group."""
        if not len(self.rows):
            return
        top = self.rows.heading_top(self.cursor)
        height = self.rows.top_of(self.cursor) + self.row_height - top
        self.show_line(0 if self.cursor == 0 else top, height, margin=1)

    def _refresh_row(self, row: int) -> None:
        if len(self.rows):
            self.refresh_lines(self.rows.top_of(min(row, len(self.rows) - 1)), self.row_height)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a second click opens."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        line = self.rows.line(offset.y + self.first_line)
        if line.what != "event":
            return
        if line.row == self.cursor and event.chain >= 2:
            self.post_message(self.Opened())
        self.move_to(line.row)

    def render_line(self, y: int) -> Strip:
        """Draw the line `y` of the view."""
        width = self.room.width
        if not len(self.rows):
            return self._message_line(y, width + 1)
        line = self.rows.line(y + self.first_line)
        state = 0
        position = -1
        if line.what == "event":
            position = self.rows.positions[line.row]
            state = (2 if self.has_focus else 1) if line.row == self.cursor else 0
        mark = self.mark(y)
        key = (line, position, state, width, mark)
        strip = self._strips.get(key)
        if strip is None:
            strip = Drawn([*self._draw(line, position, state, width), (mark, self.paint("mark"))], width + 1)
            self._strips[key] = strip
        return strip

    def _message_line(self, y: int, width: int) -> Strip:
        top = max(0, (self.size.height - len(self.message)) // 3)
        role, text = self.message[y - top] if 0 <= y - top < len(self.message) else ("", "")
        return Drawn([(pad("  " + text, width), self.paint(role))], width)

    def _draw(self, line: Line, position: int, state: int, width: int) -> list[Run]:
        if line.what == "event":
            # on the background of the row: the cursor's, strong or weak, or none
            looks = self.looks(("", "cursor-blurred", "cursor")[state])
            words = self._words.get(position) or self._find_words(position)
            if line.part:
                return self._draw_second(words, looks, state)
            new = self._timeline.events[position].id in self.fresh
            return self._draw_first(words, looks, state, new=new)
        if line.what == "blank":
            return [(" " * width, self.paint())]
        count = f"{line.count:,} "
        indent = " " if line.what == "year" else "  "
        text = pad(indent + line.text, width - len(count))
        return [(text, self.paint("heading" if line.what == "year" else "dim")), (count, self.paint("faint"))]

    def _find_words(self, position: int) -> EventWords:
        if len(self._words) > _MOST_KEPT:
            self._forget_words()
        words = words_of(self._timeline.events[position], self._timeline.chronicle, self._columns)
        self._words[position] = words
        return words

    def _draw_first(self, words: EventWords, looks: Looks, state: int, *, new: bool) -> list[Run]:
        return [
            ("▌" if state else "•" if new else " ", looks["accent"]),
            (" ", looks[""]),
            (words.when, looks[words.when_role]),
            (words.glyph, looks[words.tone]),
            (words.kind, looks["dim"]),
            *self.highlighter.runs(words.title, looks["strong" if state else ""], looks["hit"]),
            (words.reports, looks["faint"]),
        ]

    def _draw_second(self, words: EventWords, looks: Looks, state: int) -> list[Run]:
        runs = [("▌" if state else " ", looks["accent"]), (words.left, looks[""])]
        if words.rest:
            runs += self.highlighter.runs(words.rest, looks["strong" if state else ""], looks["hit"])
        else:
            runs.append((words.circumstances, looks["faint"]))
        return [*runs, (" ", looks[""])]
