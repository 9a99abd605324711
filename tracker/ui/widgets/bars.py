"""The lines at the top and the bottom: what is shown and filtered, and which keys help here."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from tracker.ui.cells import fit
from tracker.ui.filters import Filter
from tracker.ui.widgets.painted import Painted


class TopBar(Painted, can_focus=False):
    """The name, the counts, and a chip for each filter; a click on a chip takes it off."""

    class ChipClicked(Message):
        """A filter is to be taken off."""

        def __init__(self, item: Filter) -> None:
            super().__init__()
            self.item = item

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._summary = ""
        self.breadcrumb = ""
        self.chips: Sequence[tuple[str, Filter]] = ()
        """Words and filter of each chip, the latest last."""
        self._hits: list[tuple[int, int, Filter]] = []

    def show(self, summary: str, chips: Sequence[tuple[str, Filter]]) -> None:
        """Show other counts and chips."""
        self._summary, self.chips = summary, chips
        self.refresh_changed()

    def show_breadcrumb(self, text: str) -> None:
        """Say where one is when there is only one pane."""
        self.breadcrumb = text
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        if y:
            return Strip.blank(width, self.paint())
        name = " vnc-tracker " if not self.breadcrumb else f" {self.breadcrumb} "
        chips = self._chip_segments(max(0, width - cell_len(name) - 12))
        chips_width = sum(segment.cell_length for segment in chips)
        summary = fit(f" {self._summary}", max(0, width - cell_len(name) - chips_width - 1))
        left = [Segment(name, self.paint("strong")), Segment(summary, self.paint("dim"))]
        gap = width - cell_len(name) - cell_len(summary) - chips_width
        start = width - chips_width
        self._hits = [(start + low, start + high, item) for low, high, item in self._hits]
        strip = Strip([*left, Segment(" " * max(0, gap), self.paint()), *chips])
        return strip.adjust_cell_length(width, self.paint())

    def _chip_segments(self, room: int) -> list[Segment]:
        """The latest chips that fit, and how many do not."""
        self._hits = []
        texts: list[tuple[str, Filter]] = []
        used = 0
        for words, item in reversed(self.chips):
            text = f"[ {fit(words, 24)} ✕ ] "
            if used + cell_len(text) > room - (5 if len(texts) + 1 < len(self.chips) else 0):
                break
            texts.insert(0, (text, item))
            used += cell_len(text)
        segments: list[Segment] = []
        hidden = len(self.chips) - len(texts)
        at = 0
        if hidden:
            segments.append(Segment(f"+{hidden} ", self.paint("accent")))
            at = segments[0].cell_length
        for text, item in texts:
            segments.append(Segment(text, self.paint("accent")))
            self._hits.append((at, at + cell_len(text) - 1, item))
            at += cell_len(text)
        return segments

    def on_click(self, event: events.Click) -> None:
        """Take off the chip under the mouse."""
        for low, high, item in self._hits:
            if low <= event.x < high:
                self.post_message(self.ChipClicked(item))


class Footer(Painted, can_focus=False):
    """The keys that help here, as many as fit; the last two at the right end."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._hints: Sequence[tuple[str, str]] = ()

    def show(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show other (key, word) pairs."""
        if hints != self._hints:
            self._hints = hints
            self.refresh_changed()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        if y or not self._hints:
            return Strip.blank(width, self.paint())
        last = [segment for hint in self._hints[-2:] for segment in self._pair(*hint)]
        last_width = sum(segment.cell_length for segment in last)
        segments = [Segment(" ", self.paint())]
        used = 1
        for key, word in self._hints[:-2]:
            pair = self._pair(key, word)
            taken = sum(segment.cell_length for segment in pair)
            if used + taken + last_width > width:
                break
            segments += pair
            used += taken
        gap = Segment(" " * max(0, width - used - last_width), self.paint())
        return Strip([*segments, gap, *last]).adjust_cell_length(width, self.paint())

    def _pair(self, key: str, word: str) -> list[Segment]:
        return [Segment(key, self.paint("accent")), Segment(f" {word}  ", self.paint("dim"))]
