"""What the keys do that move: from event to event, month to month, pane to pane."""

from __future__ import annotations

from tracker.model import LANGUAGES
from tracker.ui.screens.browsing import PANES, BrowsingScreen, with_language


class MovingScreen(BrowsingScreen):
    """The actions that change where one stands and how it is laid out, not what is shown."""

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
        with_language(self, LANGUAGES[(LANGUAGES.index(self.language) + 1) % len(LANGUAGES)])
        self.post_message(self.LanguagesChosen(names=self.language))
