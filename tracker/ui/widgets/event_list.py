"""The timeline itself: a virtual list that draws only the lines in view, whatever the number of events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.message import Message
from textual.strip import Strip

from tracker.model import KINDS, Event
from tracker.timeline import Timeline, label
from tracker.timeline.search import Place
from tracker.ui.cells import fit, pad, plain, split
from tracker.ui.highlight import Highlighter
from tracker.ui.widgets.painted import Painted
from tracker.ui.widgets.rows import Grouping, Line, Rows
from tracker.ui.wording import glyph, short_date, tone, whole_date
from tracker.ui.words import told

_DATE_WIDTH = 10
# among hits no heading says the year
_WHOLE_DATE_WIDTH = 12
_TWO_LINES_BELOW = 76


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
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(512)
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
        self._strips.clear()
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
        self.relay()
        self._moved(True)

    def relay(self) -> None:
        """Lay out the lines anew, as after a change of order, density or width; the cursor keeps its event."""
        self._strips.clear()
        held = self.rows.positions[self.cursor] if len(self.rows) else None
        above = self.rows.top_of(self.cursor) - self.scroll_offset.y if len(self.rows) else 0
        self._lay_out()
        if held is not None and len(self.rows):
            self.cursor = self.rows.row_of(held)
        self.cursor = max(0, min(self.cursor, len(self.rows) - 1))
        if len(self.rows):
            room = self.room.height
            above = min(max(above, 0), max(0, room - self.row_height))
            self.scroll_to_line(self.rows.top_of(self.cursor) - above if self.cursor else 0)
        self.refresh()

    @property
    def row_height(self) -> int:
        """Lines an event takes: one, or two where titles would not fit."""
        if self.density == "auto":
            return 2 if self._size.width < _TWO_LINES_BELOW and self._size.height >= 18 else 1
        return 2 if self.density == "two" else 1

    def _lay_out(self) -> None:
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
            language=self.language,
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
        line = self.rows.line(offset.y + self.scroll_offset.y)
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
        line = self.rows.line(y + self.scroll_offset.y)
        state = 0
        position = -1
        if line.what == "event":
            position = self.rows.positions[line.row]
            state = (2 if self.has_focus else 1) if line.row == self.cursor else 0
        mark = self.mark(y)
        key = (line, position, state, width, mark)
        strip = self._strips.get(key)
        if strip is None:
            strip = Strip([*self._draw(line, position, state, width), Segment(mark, self.paint("mark"))], width + 1)
            self._strips[key] = strip
        return strip

    def _message_line(self, y: int, width: int) -> Strip:
        top = max(0, (self.size.height - len(self.message)) // 3)
        role, text = self.message[y - top] if 0 <= y - top < len(self.message) else ("", "")
        return Strip([Segment(pad("  " + text, width), self.paint(role))], width)

    def _draw(self, line: Line, position: int, state: int, width: int) -> list[Segment]:
        if line.what == "event":
            event = self._timeline.events[position]
            draw = self._draw_first if line.part == 0 else self._draw_second
            return draw(event, self._painter(state), state, width)
        if line.what == "blank":
            return [Segment(" " * width, self.paint())]
        count = f"{line.count:,} "
        indent = " " if line.what == "year" else "  "
        text = pad(indent + line.text, width - len(count))
        return [
            Segment(text, self.paint("heading" if line.what == "year" else "dim")),
            Segment(count, self.paint("faint")),
        ]

    def _painter(self, state: int) -> Callable[[str], Style]:
        """Styles on the background of the row: the cursor's, strong or weak, or none."""
        over = ("", "cursor-blurred", "cursor")[state]
        return lambda role: self.paint(role, over)

    def _columns(self, width: int) -> tuple[int, int]:
        """Widths of the kind and of the title."""
        kind = _kind_width(self.language) if width >= 44 else 2
        return kind, max(4, width - 2 - self._date_width - kind - self._source_width(width))

    @property
    def _date_width(self) -> int:
        return _WHOLE_DATE_WIDTH if self.ranked else _DATE_WIDTH

    def _when(self, event: Event) -> str:
        """The date as its column has room for it."""
        if self.ranked:
            return whole_date(event.date, self.language)
        when = short_date(event.date, self.language)
        if cell_len(when) >= _DATE_WIDTH:  # half of a day's number would be another day
            when = fit(when.partition("–")[0] + "–…", _DATE_WIDTH - 1)
        return when

    def _source_width(self, width: int) -> int:
        return 7 if width >= 56 else 4

    def _title(self, event: Event) -> str:
        title = plain(event.title(self.language))
        if event.status != "occurred" and event.kind != event.status.replace("proposed", "proposal"):
            title += f" ({label('status', event.status, self.language)})"
        return title

    def _draw_first(self, event: Event, paint: Callable[[str], Style], state: int, width: int) -> list[Segment]:
        kind_width, title_width = self._columns(width)
        title = self._title(event)
        shown = split(title, title_width)[0] if self.row_height == 2 else fit(title, title_width)
        word = label("kind", event.kind, self.language) if kind_width > 2 else ""
        reports = len(event.mentions)
        source_width = self._source_width(width)
        sources = told("{number} src", number=reports) if source_width == 7 else str(reports)
        new = event.id in self.fresh
        return [
            Segment("▌" if state else "•" if new else " ", paint("accent")),
            Segment(" ", paint("")),
            Segment(pad(self._when(event), self._date_width), paint("dim" if event.date.precision != "day" else "")),
            Segment(glyph(event) + " ", paint(tone(event))),
            Segment(pad(word, kind_width - 2), paint("dim")),
            *self.highlighter.segments(pad(shown, title_width), paint("strong" if state else ""), paint("hit")),
            Segment(pad(sources, source_width - 1, right=True) + " ", paint("faint")),
        ]

    def _draw_second(self, event: Event, paint: Callable[[str], Style], state: int, width: int) -> list[Segment]:
        kind_width, title_width = self._columns(width)
        left = 2 + self._date_width + kind_width
        rest = split(self._title(event), title_width)[1]
        room = width - left - 1
        segments = [Segment("▌" if state else " ", paint("accent")), Segment(" " * (left - 1), paint(""))]
        if rest:
            text = pad(fit(rest, title_width), room)
            segments += self.highlighter.segments(text, paint("strong" if state else ""), paint("hit"))
        else:
            segments.append(Segment(pad(self._circumstances(event), room), paint("faint")))
        return [*segments, Segment(" ", paint(""))]

    def _circumstances(self, event: Event) -> str:
        chronicle = self._timeline.chronicle
        places = [chronicle.places[one].name(self.language) for one in event.places[:2] if one in chronicle.places]
        bodies = [chronicle.organisations[o] for o in event.organisations[:4] if o in chronicle.organisations]
        short = [min((b.name(self.language), *b.aliases[:1]), key=len) for b in bodies]
        return plain(" · ".join([*places, *short]))


@cache
def _kind_width(language: str) -> int:
    return max(cell_len(label("kind", one, language)) for one in KINDS) + 3
