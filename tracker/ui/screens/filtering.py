"""What the keys do that filter: facets, dates, words, and the steps back."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

import msgspec
from textual import work
from textual.worker import get_current_worker

from tracker.errors import QueryError
from tracker.timeline.query import parse_date_range
from tracker.timeline.search import parse_search
from tracker.ui.cells import plain
from tracker.ui.filters import Filters, TextFilter
from tracker.ui.screens.moving import MovingScreen
from tracker.ui.summary import heaviest
from tracker.ui.widgets.bars import TopBar
from tracker.ui.widgets.facets import FacetList
from tracker.ui.widgets.histogram import Histogram
from tracker.ui.widgets.prompt import Prompt, Purpose
from tracker.ui.wording import span_words
from tracker.ui.words import counted, spoken, told, told_error

# from so many events on a search takes longer than a key should
_LARGE = 20_000


class FilteringScreen(MovingScreen):
    """The actions that change what is shown, and what is typed for them."""

    _reads_dates = False

    def action_narrow(self) -> None:
        self.go_to_pane("facets")
        self.facets.start_narrowing()
        self.show_hints()

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
        self._before_search = self.filters
        self.prompt.ask("search", self._searched)

    def action_dates(self) -> None:
        self._ask_for_date("dates")

    def action_go_to_date(self) -> None:
        self._ask_for_date("go_to_date")

    def _ask_for_date(self, purpose: Purpose) -> None:
        if not self._reads_dates:
            self._learn_dates()
        self.prompt.ask(purpose)

    def action_histogram(self) -> None:
        if self.histogram.region.area:
            self.set_focus(self.histogram)
        else:
            self.notify(told("There is no room for the bars."), markup=False, timeout=3)

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
        item, _ = heaviest(self.timeline, self.filters)
        if item is not None:
            self.change(self.filters.without(item))

    def action_back(self) -> None:
        if self.history.back():
            self.show_filters()

    def action_forward(self) -> None:
        if self.history.forward():
            self.show_filters()

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        if not self.prompt.display:
            return
        if message.purpose == "search":
            self._search(message.text)
        elif message.purpose in ("dates", "go_to_date"):
            self._understand(message.text)

    def _search(self, text: str) -> bool:
        """Filter by words while they are typed; false, with the reason told, when they cannot be read."""
        try:
            parse_search(text)
        except QueryError as error:
            self.prompt.tell(plain(told_error(error)), wrong=True)
            return False
        self.history.replace(self.filters.with_text(text))
        if len(self.timeline.events) < _LARGE:
            self._show_found(text)
        else:
            self.prompt.tell(told("searching …"))
            self._search_aside(text)
        return True

    @property
    def _searched(self) -> str:
        """The words of the search that is on."""
        return next((item.text for item in self.filters.items if isinstance(item, TextFilter)), "")

    def show_filters(self) -> None:
        """Select, recount and redraw; a large timeline whose words are still being gathered is shown when they are."""
        if self._gathers_words:
            self._search_aside(self._searched)
            self.show_trail()
        else:
            super().show_filters()

    @property
    def _gathers_words(self) -> bool:
        return bool(self._searched) and len(self.timeline.events) >= _LARGE and not self.timeline.is_search_prepared

    def show_trail(self) -> None:
        """Say that a search is still under way, else where one is."""
        if self._gathers_words:
            self.top.show_breadcrumb(told("searching …"))
        else:
            super().show_trail()

    @work(thread=True, exclusive=True, group="search")
    def _search_aside(self, text: str) -> None:
        """Search a large timeline in a thread; a newer search takes the place of this one."""
        worker = get_current_worker()
        self.timeline.count(self.filters.query)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show_found, text)

    def _show_found(self, text: str) -> None:
        if text == self._searched:
            super().show_filters()
            self.show_trail()
            if self.prompt.display and self.prompt.purpose == "search":
                self.prompt.tell(self._found(text) if text.strip() else "")

    def _found(self, text: str) -> str:
        """How many events a search found, and of a name that is none what may be meant."""
        events = counted(len(self.events.rows), "event")
        unknown, near = self.timeline.unknown_name(text) or (None, [])
        if unknown is None:
            return events
        what = plain(f"{unknown.field}:{unknown.text}", 40)
        if not near:
            return told("{events} · no name for {what}", events=events, what=what)
        return told(
            "{events} · no name for {what}; near it: {names}",
            events=events,
            what=what,
            names=", ".join(map(plain, near)),
        )

    @work(thread=True, exclusive=True, group="dates")
    def _learn_dates(self) -> None:
        """Load the grammar of dates, which takes half a second, while the user begins to type."""
        parse_date_range("2025", self.today)
        self.app.call_from_thread(self._dates_learnt)

    def _dates_learnt(self) -> None:
        self._reads_dates = True
        if self.prompt.display and self.prompt.purpose in ("dates", "go_to_date"):
            self._understand(self.prompt.text)

    def _understand(self, text: str, *, entered: bool = False) -> tuple[date | None, date | None] | None:
        """Say what a date text means and how many events it leaves; None when it means nothing."""
        if not text.strip():
            self.prompt.tell("")
            return None
        if not self._reads_dates and not entered:
            self.prompt.tell(told("reading …"))
            return None
        try:
            since, until = parse_date_range(text, self.today)
        except QueryError as error:
            self.prompt.tell(plain(told_error(error)), wrong=True)
            return None
        left = self.timeline.count(self.filters.with_dates(since, until).query)
        self.prompt.tell(f"{plain(text, 60)} → {span_words(since, until, spoken())} · {counted(left, 'event')}")
        return since, until

    @property
    def today(self) -> date:
        """The day that "last 6 months" counts from."""
        return date.today()  # noqa: DTZ011 (the user's own day)

    def take(self, purpose: Purpose, text: str) -> None:
        if purpose == "search":
            self._take_search(text)
            return
        understood = self._understand(text, entered=True)
        if understood is None and text.strip():
            return
        self._close_prompt()
        since, until = understood or (None, None)
        if purpose == "dates":
            self.change(self.filters.with_dates(since, until))
        elif since or until:
            self._go_to(since or until or date.min)

    def _take_search(self, text: str) -> None:
        if self._search(text):
            found = self.filters
            self.history.replace(self._before_search)
            self.history.go(found)
            self._close_prompt()

    def leave(self, purpose: Purpose) -> None:
        if purpose == "search":
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
