"""The main screen's actions: what each key of the registry does."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

import msgspec
from textual import work
from textual.worker import get_current_worker

from tracker.errors import QueryError
from tracker.timeline import Timeline
from tracker.timeline.query import parse_date_range
from tracker.timeline.search import parse_search
from tracker.ui.actions import bindings
from tracker.ui.cells import plain
from tracker.ui.command_line import command_line
from tracker.ui.filters import Filters, TextFilter, filters_of
from tracker.ui.screens.browsing import PANES, BrowsingScreen, with_language
from tracker.ui.screens.dialogs import Choose
from tracker.ui.views import View, load_views, save_view, views_path
from tracker.ui.widgets.bars import TopBar
from tracker.ui.widgets.event_list import EventList
from tracker.ui.widgets.facets import FacetList
from tracker.ui.widgets.histogram import Histogram
from tracker.ui.widgets.prompt import Prompt
from tracker.ui.wording import counted, span_words

# from so many events on a search takes longer than a key should
_LARGE = 20_000
_LANGUAGES = ("en", "vi", "zh")


class TimelineScreen(BrowsingScreen):
    """Walk through the timeline, filter it and open what it was read from."""

    BINDINGS = bindings("timeline")

    # moving

    def _move(self, step: int) -> None:
        if self.focused is self.facets:
            self.facets.move(step)
        elif self.focused is self.detail:
            self.detail.scroll_relative(y=step, animate=False)
        else:
            self.events.move_to(self.events.cursor + step)

    def _page(self) -> int:
        if self.focused is self.detail:
            return max(1, self.detail.size.height - 1)
        if self.focused is self.facets:
            return max(1, self.facets.size.height - 1)
        return max(1, self.events.size.height // self.events.row_height - 2)

    def action_down(self) -> None:
        self._move(1)

    def action_up(self) -> None:
        self._move(-1)

    def action_page_down(self) -> None:
        self._move(self._page())

    def action_page_up(self) -> None:
        self._move(-self._page())

    def action_first(self) -> None:
        self._move(-(10**9)) if self.focused is self.events else self._move(-1000)

    def action_last(self) -> None:
        self._move(10**9) if self.focused is self.events else self._move(1000)

    def _next_section(self, step: int, *, by_year: bool) -> None:
        if self.focused is self.facets:
            self.facets.move_facet(step)
            return
        here = self.events.cursor
        target = self.events.rows.next_section(here, step, by_year=by_year)
        self.events.move_to(target if (step > 0 and target > here) or (step < 0 and target < here) else here)

    def action_next_month(self) -> None:
        self._next_section(1, by_year=False)

    def action_previous_month(self) -> None:
        self._next_section(-1, by_year=False)

    def action_next_year(self) -> None:
        self._next_section(1, by_year=True)

    def action_previous_year(self) -> None:
        self._next_section(-1, by_year=True)

    def action_next_hit(self) -> None:
        self.events.move_to(self.events.cursor + 1)

    def action_previous_hit(self) -> None:
        self.events.move_to(self.events.cursor - 1)

    def action_turn(self) -> None:
        self.events.newest_first = not self.events.newest_first
        self.events.relay()
        self.notify("newest first" if self.events.newest_first else "oldest first", markup=False, timeout=2)

    def action_density(self) -> None:
        self.events.density = "one" if self.events.row_height == 2 else "two"
        self.events.relay()

    # panes

    def action_next_pane(self) -> None:
        self._cycle(1)

    def action_previous_pane(self) -> None:
        self._cycle(-1)

    def _cycle(self, step: int) -> None:
        self.go_to_pane(PANES[(PANES.index(self.pane) + step) % len(PANES)])

    def action_pane_1(self) -> None:
        self.go_to_pane("facets")

    def action_pane_2(self) -> None:
        self.go_to_pane("timeline")

    def action_pane_3(self) -> None:
        self.go_to_pane("detail")

    def action_zoom(self) -> None:
        self.toggle_class("-zoomed")
        self.show_trail()

    def action_names(self) -> None:
        with_language(self, _LANGUAGES[(_LANGUAGES.index(self.language) + 1) % 3])

    # filters

    def action_narrow(self) -> None:
        self.go_to_pane("facets")
        self.facets.start_narrowing()

    def action_include(self) -> None:
        if self.focused is self.facets:
            self.facets.toggle("include")

    def action_exclude(self) -> None:
        if self.focused is self.facets:
            self.facets.toggle("exclude")

    def action_every(self) -> None:
        line = self.facets.line
        if self.focused is self.facets and line:
            self.change(self.filters.with_every(line.facet))

    def action_sort_facets(self) -> None:
        options = self.facets.options
        self.facets.set_options(msgspec.structs.replace(options, by_name=not options.by_name))

    def action_search(self) -> None:
        text = next((item.text for item in self.filters.items if isinstance(item, TextFilter)), "")
        self._before_search = self.filters
        self.prompt.ask("search", text)

    def action_dates(self) -> None:
        self.prompt.ask("dates")

    def action_go_to_date(self) -> None:
        self.prompt.ask("go_to_date")

    def action_histogram(self) -> None:
        self.set_focus(self.histogram)

    def action_peel(self) -> None:
        if self.focused is self.facets and self.facets.options.narrow:
            self.facets.narrow("")
        elif self.focused is not self.events:
            self.go_to_pane("timeline")
        elif self.has_class("-zoomed"):
            self.action_zoom()
        elif self.filters.items:
            self.change(self.filters.peeled())

    def action_clear(self) -> None:
        self.change(Filters())

    def action_lift(self) -> None:
        item, _ = self.heaviest()
        if item is not None:
            self.change(self.filters.without(item))

    def action_back(self) -> None:
        if self.history.back():
            self.show_filters()

    def action_forward(self) -> None:
        if self.history.forward():
            self.show_filters()

    # the line for typing

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        if not self.prompt.display:
            return
        if message.purpose == "search":
            self._search(message.text)
        elif message.purpose != "save_view":
            self._understand(message.text)

    def _search(self, text: str) -> bool:
        """Filter by words while they are typed; false, with the reason told, when they cannot be read."""
        try:
            parse_search(text)
        except QueryError as error:
            self.prompt.tell(plain(str(error)), wrong=True)
            return False
        self.history.replace(self.filters.with_text(text))
        if len(self.timeline.events) < _LARGE:
            self._show_found(text)
        else:
            self.prompt.tell("searching …")
            self._search_aside(text)
        return True

    @work(thread=True, exclusive=True, group="search")
    def _search_aside(self, text: str) -> None:
        """Search a large timeline in a thread; a newer search takes the place of this one."""
        worker = get_current_worker()
        self.timeline.count(self.filters.query)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show_found, text)

    def _show_found(self, text: str) -> None:
        if text == next((item.text for item in self.filters.items if isinstance(item, TextFilter)), ""):
            self.show_filters()
            self.prompt.tell(counted(len(self.events.rows), "event") if text.strip() else "")

    def _understand(self, text: str) -> tuple[date | None, date | None] | None:
        """Say what a date text means and how many events it leaves; None when it means nothing."""
        if not text.strip():
            self.prompt.tell("")
            return None
        try:
            since, until = parse_date_range(text, self.today)
        except QueryError as error:
            self.prompt.tell(plain(str(error)), wrong=True)
            return None
        left = self.timeline.count(self.filters.with_dates(since, until).query)
        self.prompt.tell(f"{plain(text, 60)} → {span_words(since, until)} · {counted(left, 'event')}")
        return since, until

    @property
    def today(self) -> date:
        """The day that "last 6 months" counts from."""
        return date.today()  # noqa: DTZ011 (the user's own day)

    def on_prompt_entered(self, message: Prompt.Entered) -> None:
        if message.purpose == "search":
            if not self._search(message.text):
                return
            found = self.filters
            self.history.replace(self._before_search)
            self.history.go(found)
            self._close_prompt()
            return
        if message.purpose == "save_view":
            self._save_view(message.text)
            self._close_prompt()
            return
        understood = self._understand(message.text)
        if understood is None and message.text.strip():
            return
        self._close_prompt()
        since, until = understood or (None, None)
        if message.purpose == "dates":
            self.change(self.filters.with_dates(since, until))
        elif since or until:
            self._go_to(since or until or date.min)

    def on_prompt_left(self, message: Prompt.Left) -> None:
        if message.purpose == "search":
            self.history.replace(self._before_search)
            self.show_filters()
        self._close_prompt()

    def _close_prompt(self) -> None:
        self.prompt.close()
        self.go_to_pane("timeline")

    def _go_to(self, day: date) -> None:
        """Put the cursor on the first event that is shown and does not begin before a day, else on the last before."""
        shown = self.timeline.positions(self.filters.query)
        dated = [p for p in shown if self.timeline.events[p].date.earliest]
        starts = [self.timeline.events[p].date.earliest or day for p in dated]
        if dated:
            at = min(bisect_left(starts, day), len(dated) - 1)
            self.events.move_to(self.events.rows.row_of(dated[at]))

    # what the panes tell

    def on_facet_list_toggled(self, message: FacetList.Toggled) -> None:
        self.change(self.filters.toggled(message.facet, message.value, message.sign))

    def on_facet_list_left(self) -> None:
        self.go_to_pane("timeline")

    def on_top_bar_chip_clicked(self, message: TopBar.ChipClicked) -> None:
        self.change(self.filters.without(message.item))

    def on_histogram_chosen(self, message: Histogram.Chosen) -> None:
        self.change(self.filters.with_dates(message.since, message.until))
        self.go_to_pane("timeline")

    def on_histogram_walked(self, message: Histogram.Walked) -> None:
        self._go_to(message.since)

    def on_event_list_opened(self, message: EventList.Opened) -> None:
        message.stop()
        self.action_open()

    # what can be done with an event

    def action_open(self) -> None:
        if self.focused is self.facets:
            self.facets.toggle("include")
        elif self.has_class("-narrow") and self.pane == "timeline" and self.events.event:
            self.go_to_pane("detail")
        elif self.events.event:
            from tracker.ui.screens.reader import ReaderScreen

            self.app.push_screen(ReaderScreen(self.timeline.chronicle, self.events.event))

    @work
    async def action_source(self) -> None:
        from tracker.ui.screens.source import open_source

        if self.events.event:
            await open_source(self.app, self.timeline.chronicle, self.events.event)

    @work
    async def action_copy(self) -> None:
        from tracker.ui.screens.copying import copy_event

        if self.events.event:
            await copy_event(self.app, self.timeline.chronicle, self.events.event, self.language)

    @work
    async def action_export(self) -> None:
        from tracker.ui.screens.copying import export_events

        events = [self.timeline.events[position] for position in self.events.rows.positions]
        await export_events(self.app, self.timeline.chronicle, events)

    def action_save_view(self) -> None:
        self.prompt.ask("save_view")
        self.prompt.tell(command_line(self.filters.query))

    def _save_view(self, name: str) -> None:
        view = View(plain(name.strip(), 60), self.filters.query, self.events.newest_first, self.language)
        if view.name:
            save_view(views_path(), view)
            self.notify(f"Saved as {view.name}: {command_line(view.query)}", markup=False, timeout=6)

    @work
    async def action_views(self) -> None:
        """Choose one of the saved views and show it."""
        views = load_views(views_path())
        if not views:
            self.notify("No views are saved yet: w saves the filters under a name.", markup=False, timeout=4)
            return
        choices = [(str(n + 1), f"{one.name}  {command_line(one.query)}") for n, one in enumerate(views[:9])]
        number = await self.app.push_screen_wait(Choose("Which view?", choices))
        if number is not None:
            self.show_view(views[number])

    def show_view(self, view: View) -> None:
        """Put a view's filters, order and names on."""
        self.events.newest_first = view.newest_first
        with_language(self, view.language)
        self.change(filters_of(view.query))

    def action_related(self) -> None:
        """Go to the related event, the next one each time."""
        event = self.events.event
        related = [one for one in event.related if one in self.timeline.chronicle.events] if event else []
        if not related:
            self.notify("This event has no related events.", markup=False, timeout=3)
            return
        position = next(n for n, one in enumerate(self.timeline.events) if one.id == related[0])
        if position not in self.timeline.positions(self.filters.query):
            self.change(Filters())
        self.events.move_to(self.events.rows.row_of(position))

    @work
    async def action_remove_samples(self) -> None:
        from tracker.ui.screens.samples import remove_samples

        chronicle = await remove_samples(self.app, self.timeline.chronicle, self.database)
        if chronicle is not None:
            self.set_timeline(Timeline(chronicle))

    # the program

    def action_theme(self) -> None:
        self.app.theme = "tracker-light" if self.app.current_theme.dark else "tracker-dark"

    def action_help(self) -> None:
        from tracker.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.keymap))

    def action_palette(self) -> None:
        self.app.action_command_palette()

    def action_quit(self) -> None:
        self.app.exit()
