"""Lines of a pane written straight to the terminal: the one module that knows Textual from the inside.

Textual's compositor asks all panes for their lines and cuts them at each other's edges before it writes a single one,
which makes a move of the cursor cost four times as much as its two lines do. When a version of Textual lacks what is
used here, nothing is written and the compositor does it as ever.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from textual._compositor import CompositorUpdate
from textual.strip import Strip
from textual.widget import Widget

Lines = Iterable[tuple[int, Strip]]


class _Lines(CompositorUpdate):
    """Strips at places of the screen, for the terminal."""

    def __init__(self, x: int, y: int, lines: Lines) -> None:
        self._x, self._y, self._lines = x + 1, y + 1, lines

    def __rich__(self) -> str:
        """Nothing for consoles other than the terminal."""
        return ""

    def render_segments(self, console: Console) -> str:
        """What the terminal is sent."""
        x, y = self._x, self._y
        return "".join([f"\x1b[{y + line};{x}H{strip.render(console)}" for line, strip in self._lines])


def write_lines(pane: Widget, lines: Lines) -> bool:
    """Write lines of a pane, as wide as it is; false when the compositor has to, as when something lies over it."""
    try:
        screen, app = pane.screen, pane.app
        if app.screen is not screen or screen._layout_required or app._batch_count or app.is_inline:
            return False
        region, _ = screen._compositor.visible_widgets[pane]
        if region.size != pane.outer_size or not screen.region.contains_region(region):
            return False
        for widget, (other, _) in screen._compositor.visible_widgets.items():
            if widget is pane:  # what comes after it lies under it
                break
            if other.overlaps(region):
                return False
        app._display(screen, _Lines(region.x, region.y, lines))
    except (AttributeError, KeyError):
        return False
    return True
