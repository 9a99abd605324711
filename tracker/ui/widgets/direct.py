"""Lines of a pane written straight to the terminal: the one module that knows Textual from the inside.

Textual's compositor asks all panes for their lines and cuts them at each other's edges before it writes a single one,
which makes a move of the cursor cost four times as much as its two lines do. When a version of Textual lacks what is
used here, nothing is written and the compositor does it as ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from rich.console import Console
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.strip import Strip
from textual.widget import Widget


class _Written(CompositorUpdate):
    """What the terminal is sent."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __rich__(self) -> str:
        """Nothing for consoles other than the terminal."""
        return ""

    def render_segments(self, console: Console) -> str:  # noqa: ARG002 (Textual's name)
        """All of it."""
        return self._text


_held: ContextVar[list[tuple[Widget, str]] | None] = ContextVar("_held", default=None)


@contextmanager
def one_write(app: App[None]) -> Iterator[None]:
    """Bring what is written meanwhile to the terminal together, at the end.

    Each write wakes the thread that does it, which costs as much as drawing ten lines.
    """
    if _held.get() is not None:
        yield
        return
    held: list[tuple[Widget, str]] = []
    token = _held.set(held)
    try:
        yield
    finally:
        _held.reset(token)
        try:
            if held:
                app._display(app.screen, _Written("".join([text for _, text in held])))
        except AttributeError:
            for pane, _ in held:
                pane.refresh()


def write_lines(pane: Widget, top: int, lines: Iterable[int], strips: Iterable[Strip]) -> bool:
    """Write lines below the `top` of a pane; false when the compositor has to, as when something lies over it."""
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
        x, y, console = region.x + 1, region.y + 1 + top, app.console
        pairs = zip(lines, strips, strict=True)
        text = "".join([f"\x1b[{y + line};{x}H{strip.render(console)}" for line, strip in pairs])
        held = _held.get()
        if held is None:
            app._display(screen, _Written(text))
        else:
            held.append((pane, text))
    except (AttributeError, KeyError):
        return False
    return True
