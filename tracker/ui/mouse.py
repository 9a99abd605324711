"""Giving the mouse back to the terminal, which selects text with it, and taking it again."""

from __future__ import annotations

from textual.app import App

from tracker.ui.words import told


class Mouse:
    """Who has the mouse: the app, or the terminal."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self.released = False

    def toggle(self) -> None:
        """Release the mouse, or take it again, and say so; a terminal without one is told nothing."""
        self.released = not self.released
        driver = self._app._driver
        # no public call of Textual does it; drivers of other platforms may not have these
        act = getattr(driver, "_disable_mouse_support" if self.released else "_enable_mouse_support", None)
        if act is not None:
            act()
        words = told("The app has the mouse again.")
        if self.released:
            words = told("The terminal has the mouse and selects text; the same key takes it back.")
        self._app.notify(words, markup=False, timeout=4)
