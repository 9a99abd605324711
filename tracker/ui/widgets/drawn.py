"""A line as (text, style) runs: what the terminal is sent, without all that Textual keeps with each of its strips."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

Run = tuple[str, Style]


class Looks(dict[str, Style]):
    """The style of each role, made when it is first looked up."""

    def __init__(self, make: Callable[[str], Style]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, role: str) -> Style:
        self[role] = style = self._make(role)
        return style


class Drawn(Strip):
    """A strip of runs; Textual's own parts of it are made when Textual first asks for one of them.

    Most lines are written to the terminal and forgotten, and those parts take as long to make as the line itself.
    """

    __slots__ = ("runs",)

    def __init__(self, runs: Sequence[Run], cell_length: int) -> None:
        self.runs = runs
        self._cell_length = cell_length
        self._render_cache = None

    def __getattr__(self, name: str) -> object:
        """A part that is not there yet."""
        if name not in Strip.__slots__:
            raise AttributeError(name)
        super().__init__([Segment(text, style) for text, style in self.runs], self._cell_length)
        return getattr(self, name)

    def __eq__(self, other: object) -> bool:
        return self.runs == other.runs if isinstance(other, Drawn) else super().__eq__(other)

    def render(self, console: Console) -> str:
        """What the terminal is sent."""
        text = self._render_cache
        if text is None:
            colors = console._color_system or ColorSystem.TRUECOLOR
            render = Strip.render_style
            self._render_cache = text = "".join(
                [
                    f"\x1b[{style._ansi}m{words}\x1b[0m" if style._ansi else render(style, words, colors)
                    for words, style in self.runs
                ]
            )
        return text
