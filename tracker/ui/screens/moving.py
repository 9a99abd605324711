"""What the keys do that move: from event to event, month to month, pane to pane."""

from __future__ import annotations

from tracker.model import LANGUAGES
from tracker.ui.choices import Choices
from tracker.ui.filters import TextFilter
from tracker.ui.screens.arranging import ArrangingScreen
from tracker.ui.screens.browsing import with_language
from tracker.ui.widgets.facets import FacetList
from tracker.ui.widgets.lines import LineView
from tracker.ui.words import speak, spoken, told


class MovingScreen(ArrangingScreen):
    """The actions that change where one stands, not what is shown."""

    def _move(self, step: int) -> None:
        pane = self.focused
        if isinstance(pane, FacetList):
            pane.move(step)
        elif isinstance(pane, LineView):
            pane.scroll_relative(y=step, animate=False)
        else:
            events = self.events
            events.move_to(events.cursor + step)

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
        self._go_to_hit(1)

    def action_previous_hit(self) -> None:
        self._go_to_hit(-1)

    def _go_to_hit(self, step: int) -> None:
        """All that is shown in a search is a hit; in the order of `s`."""
        if any(isinstance(item, TextFilter) for item in self.filters.items):
            self.events.move_to(self.events.cursor + step)
        else:
            self.notify(told("No search is on: / searches."), markup=False, timeout=3)

    def action_pane_facets(self) -> None:
        self.go_to_pane("facets")

    def action_pane_timeline(self) -> None:
        self.go_to_pane("timeline")

    def action_pane_event(self) -> None:
        self.go_to_pane("detail")

    def action_words(self) -> None:
        self.choose_language(LANGUAGES[(LANGUAGES.index(spoken()) + 1) % len(LANGUAGES)])

    def choose_language(self, language: str) -> None:
        """Have the whole screen in a language: the app's own words and dates, and names and titles with them."""
        speak(language)
        self.post_message(self.ChoiceMade(Choices(names=language, words=language)))
        self.events.relay()
        with_language(self, language)
        self.show_trail()

    def action_names(self) -> None:
        with_language(self, LANGUAGES[(LANGUAGES.index(self.language) + 1) % len(LANGUAGES)])
        self.post_message(self.ChoiceMade(Choices(names=self.language)))
