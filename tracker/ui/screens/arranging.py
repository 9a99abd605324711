"""How the main screen is laid out: order, density, and which panes have how much room; kept with views."""

from __future__ import annotations

import msgspec

from tracker.timeline import Order
from tracker.ui.filters import TextFilter
from tracker.ui.screens.browsing import PANES, BrowsingScreen
from tracker.ui.views import Look
from tracker.ui.words import told

# cells and lines by which an edge moves, and what a pane keeps at least
_STEP, _STEP_LINES = 4, 2
_LEAST, _LEAST_LINES = 16, 4
ORDER_WORDS: dict[Order, str] = {
    "hits": "best hits first",
    "newest": "newest first",
    "oldest": "oldest first",
}


class ArrangingScreen(BrowsingScreen):
    """The actions that change how the timeline is laid out, not what is shown nor where one stands."""

    _sizes: tuple[int | None, int | None, int | None] = (None, None, None)
    """Width of the facets, width and height of the event, where the user chose them."""

    def on_mount(self) -> None:
        """Lay everything out as it was left."""
        self.show_look(self._last.look)

    @property
    def look(self) -> Look:
        """How the timeline is laid out now."""
        return msgspec.structs.replace(
            self._look,
            newest_first=self.events.newest_first,
            by_hit=self.by_hit,
            density=self.events.density,
            facets_by_name=self.facets.options.by_name,
            zoomed=self.has_class("-zoomed"),
        )

    def show_look(self, look: Look) -> None:
        """Lay everything out in a way; the filters have to be shown anew for it."""
        self._look = look
        self.by_hit = look.by_hit
        self.events.newest_first, self.events.density = look.newest_first, look.density
        self.facets.options = msgspec.structs.replace(self.facets.options, by_name=look.facets_by_name)
        self.set_class(look.zoomed, "-zoomed")
        self._arrange()

    def action_turn(self) -> None:
        """Newest first, oldest first, and in a search the best hits first."""
        searching = any(isinstance(item, TextFilter) for item in self.filters.items)
        newest, self.by_hit = self.events.newest_first, searching and not self.by_hit and not self.events.newest_first
        self.events.newest_first = self.by_hit or not newest
        self.show_filters()
        self.app.clear_notifications()
        self.notify(told(ORDER_WORDS[self.look.order]), markup=False, timeout=2)

    def action_density(self) -> None:
        self.events.density = "one" if self.events.row_height == 2 else "two"
        self.events.relay()

    def action_zoom(self) -> None:
        self.toggle_class("-zoomed")
        self._arrange()
        self.show_trail()

    def go_to_pane(self, pane: str) -> None:
        """A pane that is folded comes back when one goes there."""
        if pane in self._look.folded:
            kept = tuple(one for one in self._look.folded if one != pane)
            self._look = msgspec.structs.replace(self._look, folded=kept)
            self._arrange()
        super().go_to_pane(pane)

    def _cycle(self, step: int) -> None:
        """To the next pane that is not folded."""
        panes = [pane for pane in PANES if pane not in self._look.folded]
        self.go_to_pane(panes[(panes.index(self.pane) + step) % len(panes)])

    def action_next_pane(self) -> None:
        self._cycle(1)

    def action_previous_pane(self) -> None:
        self._cycle(-1)

    def action_fold(self) -> None:
        """Fold the pane that has the focus; in the timeline, both others or none."""
        if self.pane != "timeline":
            folded = tuple(dict.fromkeys((*self._look.folded, self.pane)))
        else:
            folded = () if self._look.folded else ("facets", "detail")
        self._look = msgspec.structs.replace(self._look, folded=folded)
        self.go_to_pane("timeline")
        self._arrange()

    def action_edge_left(self) -> None:
        self._move_edge(-1)

    def action_edge_right(self) -> None:
        self._move_edge(1)

    def _move_edge(self, step: int) -> None:
        """Move the edge beside the facets, or that between the timeline and the event beside or below it."""
        if self.has_class("-narrow") or self.has_class("-zoomed"):
            self.notify(told("One pane alone has no edge to move."), markup=False, timeout=3)
            return
        if self.pane == "facets":
            sizes = {"facets_width": self.facets.size.width + step * _STEP}
        elif self.has_class("-wide"):
            sizes = {"detail_width": self.detail.size.width - step * _STEP}
        else:
            sizes = {"detail_height": self.detail.outer_size.height - step * _STEP_LINES}
        self._look = msgspec.structs.replace(self._look, **sizes)
        self._arrange()

    def on_resize(self) -> None:
        """Panes keep their room as far as the window has it."""
        self.call_after_refresh(self._arrange)

    def _arrange(self) -> None:
        """Give the panes the room that the user chose; where one pane stands alone, the style sheet rules."""
        look, (width, height) = self._look, self.size
        for pane in ("facets", "detail"):
            self.set_class(pane in look.folded, f"-fold-{pane}")
        alone = self.has_class("-narrow") or self.has_class("-zoomed")
        wide, low = self.has_class("-wide"), self.has_class("-short") or self.has_class("-tiny")
        facets = _within(look.facets_width, _LEAST, width // (3 if wide else 2)) if not alone else None
        detail = _within(look.detail_width, _LEAST, width // 2) if wide and not alone else None
        lines = _within(look.detail_height, _LEAST_LINES, height // 2) if not (wide or alone or low) else None
        if (facets, detail, lines) == self._sizes:  # each setting has the screen laid out anew
            return
        self._sizes = (facets, detail, lines)
        # an own value of None gives the style sheet's back
        self.facets.styles.width = facets
        self.detail.styles.width = self.detail.styles.max_width = detail
        self.detail.styles.height = lines


def _within(wanted: int, least: int, most: int) -> int | None:
    """A size that the user chose, within bounds; None for one that was not chosen."""
    return max(least, min(wanted, most)) if wanted else None
