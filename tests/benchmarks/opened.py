"""The apps that `tests.benchmarks.app` measures in a terminal: `python -m tests.benchmarks.opened WHICH [ARGUMENT]`.

`empty` is a Textual app without anything, `panes` one with as many widgets of the same types as our main screen and
nothing in them, `database PATH` our app on a database and `rows NUMBER` our app on so many generated events.
"""

from __future__ import annotations

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import Container, Vertical
from textual.scroll_view import ScrollView
from textual.strip import Strip


class Blank(ScrollView):
    """A pane that draws its own lines, which are empty."""

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 (Textual's name)
        """Nothing, whatever the line."""
        return Strip.blank(self.size.width)


class Panes(App[None]):
    """The widgets of our main screen as Textual brings them: three lines, three panes, a line to type in."""

    CSS = """
    .line { height: 1; }
    #panes { layout: horizontal; height: 1fr; }
    #panes Blank { width: 1fr; height: 1fr; }
    #prompt { display: none; }
    """

    def compose(self) -> ComposeResult:
        """As BrowsingScreen composes them."""
        yield Blank(classes="line")
        yield Blank(classes="line")
        with Container(id="panes"):
            yield from (Blank(), Blank(), Blank())
        yield Vertical(id="prompt")
        yield Blank(classes="line")


def build_app(which: str, argument: str = "") -> App[None]:
    """The app of that name."""
    if which == "empty":
        return App()
    if which == "panes":
        return Panes()
    from tracker.ui.app import TrackerApp

    if which == "database":
        return TrackerApp(Path(argument))
    from tests.benchmarks.generator import build_large_chronicle

    return TrackerApp(Path("unused.json"), chronicle=build_large_chronicle(int(argument)))


if __name__ == "__main__":
    build_app(*sys.argv[1:]).run()
