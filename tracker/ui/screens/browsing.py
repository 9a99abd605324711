"""The main screen's panes and what they show: one selection of the timeline, drawn in every pane at once."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from time import monotonic

import msgspec
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from tracker.model import Event
from tracker.storage import Database
from tracker.timeline import Timeline
from tracker.ui.choices import Choices
from tracker.ui.detail_text import detail_blocks
from tracker.ui.filters import Filters, History, TextFilter
from tracker.ui.highlight import Highlighter
from tracker.ui.hints import Spot, hints
from tracker.ui.remembering import LastView
from tracker.ui.summary import chip_words, facts, nothing_lines
from tracker.ui.widgets.bars import Footer, TopBar
from tracker.ui.widgets.direct import one_write
from tracker.ui.widgets.event_list import EventList
from tracker.ui.widgets.facets import FacetList
from tracker.ui.widgets.histogram import Histogram
from tracker.ui.widgets.lines import LineView
from tracker.ui.widgets.paragraph import Block
from tracker.ui.widgets.prompt import Prompt, Purpose
from tracker.ui.words import counted, told

# The event under the cursor is shown at once, but for keys that come sooner after each other than so many seconds, as
# those of a key that is held down (terminals repeat 25 to 40 times a second): then when the cursor has rested so long.
_REST = 0.06
PANES = ("facets", "timeline", "detail")
TRAIL = {"facets": "timeline › filter", "timeline": "timeline", "detail": "timeline › event"}


class BrowsingScreen(Screen[None]):
    """Facets, timeline and event, with the filters that are on."""

    class ChoiceMade(Message):
        """A language or a theme is to be kept for the next start."""

        def __init__(self, choices: Choices) -> None:
            super().__init__()
            self.choices = choices

    AUTO_FOCUS = "#events"
    # fewer than 80 columns: one pane; fewer than 120: two
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-medium"), (120, "-wide")]  # noqa: RUF012 (typed by Screen)
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (12, "-short"), (18, "-tall")]  # noqa: RUF012

    def __init__(
        self,
        timeline: Timeline,
        filters: Filters,
        *,
        database: Database | None = None,
        keymap: Mapping[str, str] | None = None,
        language: str = "en",
        last: LastView | None = None,
    ) -> None:
        """`database` is where changes go; `keymap` gives the keys of actions that the user remapped.

        The order and layout of the `last` view come back; its filters are not looked at.
        """
        super().__init__(classes="-at-timeline")
        self.database = database
        self.keymap: Mapping[str, str] = keymap or {}
        self.timeline = timeline
        self.history = History(filters)
        self.pane = "timeline"
        self.language = language
        self._waits = False
        self._moved_at = 0.0
        self._before_search = filters
        self._last = last or LastView()
        self._look = self._last.look
        self.by_hit = False
        """The best hits of a search first; only while there is one."""

    @property
    def filters(self) -> Filters:
        """The filters that are on."""
        return self.history.current

    def compose(self) -> ComposeResult:
        """One line on top, the bars, the panes, the line for typing, the keys."""
        # Textual notes the size in classes after it has painted for the first time, and then paints anew
        for cells, points in zip(self.app.size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True):
            self.add_class([name for least, name in points if cells >= least][-1], update=False)
        yield TopBar(id="top")
        yield Histogram(id="histogram")
        with Container(id="panes"):
            yield FacetList(self.timeline, id="facets")
            yield EventList(self.timeline, self._follow, id="events")
            yield LineView(id="detail")
        yield Prompt(self.take, self.leave, id="prompt")
        yield Footer(id="footer")

    @property
    def events(self) -> EventList:
        """The timeline pane."""
        return self.query_one("#events", EventList)

    @property
    def facets(self) -> FacetList:
        """The facet pane."""
        return self.query_one("#facets", FacetList)

    @property
    def detail(self) -> LineView:
        """The pane with the event under the cursor."""
        return self.query_one("#detail", LineView)

    @property
    def histogram(self) -> Histogram:
        """The bars."""
        return self.query_one("#histogram", Histogram)

    @property
    def top(self) -> TopBar:
        """The line on top."""
        return self.query_one("#top", TopBar)

    @property
    def prompt(self) -> Prompt:
        """The line for typing."""
        return self.query_one("#prompt", Prompt)

    def on_mount(self) -> None:
        """Show the timeline under the filters that the program was started with."""
        self.histogram.set_runs(self.timeline.runs)
        with_language(self, self.language)

    def set_timeline(self, timeline: Timeline, fresh: frozenset[str] = frozenset()) -> None:
        """Show another chronicle, the `fresh` events marked."""
        self.timeline = timeline
        self.events.fresh = fresh
        self.events.set_timeline(timeline)
        self.histogram.set_runs(timeline.runs)
        self.show_filters()

    def change(self, filters: Filters) -> None:
        """Put other filters on, as a step that can be undone."""
        self.history.go(filters)
        self.show_filters()

    def take(self, purpose: Purpose, text: str) -> None:
        """Do what the line was opened for with the text that was typed."""

    def leave(self, purpose: Purpose) -> None:
        """Do nothing of it."""

    def show_filters(self) -> None:
        """Select, recount and redraw."""
        query = self.filters.query
        positions = self.timeline.positions(query)
        text = next((item.text for item in self.filters.items if isinstance(item, TextFilter)), "")
        if not positions:
            self.events.message = self.nothing()
        self.by_hit = self.by_hit and bool(text)
        self.events.ranked = self.timeline.ranked(query) if self.by_hit else ()
        with one_write(self.app):
            self.histogram.count(positions)
            self.events.select(positions, Highlighter(text))
            self.facets.update_from(self.timeline, self.filters)
            self._show_top(len(positions))
            self.show_hints()

    def _show_top(self, shown: int) -> None:
        chronicle = self.timeline.chronicle
        total = len(self.timeline.events)
        events = counted(total, "event")
        if shown != total:
            events = told("{shown} of {events}", shown=f"{shown:,}", events=events)
        parts = [events, counted(len(chronicle.articles), "article"), *map(told, facts(self.timeline))]
        chips = [(chip_words(self.timeline, item, self.language), item) for item in self.filters.items]
        self.top.show(" · ".join(parts), chips)

    def nothing(self) -> list[tuple[str, str]]:
        """What to do when there is nothing to show."""
        return nothing_lines(self.timeline, self.filters, self.language)

    def _follow(self, selected: bool) -> None:
        """Show the event under the cursor in the other panes: at once, or when a key is held down when it rests."""
        now = monotonic()
        rested = now - self._moved_at > _REST
        self._moved_at = now
        if selected or (rested and not self._waits):
            self._show_detail()
        elif not self._waits:
            self._wait(_REST)

    def _wait(self, seconds: float) -> None:
        # a timer of Textual's is a task of its own, which costs as much as the move itself
        self._waits = True
        asyncio.get_running_loop().call_later(seconds, self.call_next, self._show_when_resting)

    def _show_when_resting(self) -> None:
        self._waits = False
        if not self.is_attached:  # the app is closing
            return
        left = self._moved_at + _REST - monotonic()
        if left > 0:
            self._wait(left)
        else:
            self._show_detail()

    def _show_detail(self) -> None:
        event = self.events.event
        self.histogram.point_at(event)
        self.show_event(event)

    def show_event(self, event: Event | None) -> None:
        """Show an event in the detail pane."""
        blocks = self._blocks_of(event) if event else []
        self.detail.show(blocks)

    def _blocks_of(self, event: Event) -> list[Block]:
        compact = self.has_class("-medium") and self.pane != "detail"
        blocks = detail_blocks(self.timeline.chronicle, event, self.language, compact=compact)
        highlighter = self.events.highlighter
        if not highlighter.key:
            return blocks
        return [msgspec.structs.replace(one, pieces=highlighter.marked(one.pieces)) for one in blocks]

    def go_to_pane(self, pane: str) -> None:
        """Give a pane the focus, and the room if there is room for one only."""
        for one in PANES:
            self.set_class(one == pane, f"-at-{one}")
        self.pane = pane
        widget: Widget = {"facets": self.facets, "timeline": self.events, "detail": self.detail}[pane]
        self.set_focus(widget)
        self.show_trail()
        self.show_hints()

    def show_trail(self) -> None:
        """Say where one is when only one pane is shown."""
        alone = self.has_class("-narrow") or self.has_class("-zoomed")
        self.top.show_breadcrumb(told(TRAIL[self.pane]) if alone else "")

    def on_resize(self) -> None:
        """The number of panes may have changed."""
        self.call_after_refresh(self.show_trail)

    def on_descendant_focus(self) -> None:
        """A click moves to another pane as the keys do."""
        panes: dict[Widget | None, str] = {self.facets: "facets", self.events: "timeline", self.detail: "detail"}
        pane = panes.get(self.focused)
        if pane and pane != self.pane:
            self.go_to_pane(pane)
        self.show_hints()

    def show_hints(self) -> None:
        """The keys that help in the pane that has the focus."""
        focused = self.focused
        where: Spot = "facets" if focused is self.facets else "bars" if focused is self.histogram else "timeline"
        if where == "facets" and self.facets.narrowing:
            where = "narrowing"
        if self.prompt.display:
            where = "typing"
        self.query_one("#footer", Footer).show(hints(where, self.keymap, filtered=bool(self.filters.items)))


def with_language(screen: BrowsingScreen, language: str) -> None:
    """Show names, sectors and dates in another language in all panes."""
    screen.language = language
    screen.events.language = language
    screen.facets.options = msgspec.structs.replace(screen.facets.options, language=language)
    screen.show_filters()
