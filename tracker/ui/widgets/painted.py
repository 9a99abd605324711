"""What the app's own panes share: styles by role, lines kept until they change, no text that is read as markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Self

from rich.console import Console
from rich.control import Control
from rich.segment import Segment
from rich.style import Style
from textual._compositor import CompositorUpdate
from textual.color import Color
from textual.dom import DOMNode
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget


class _Lines(CompositorUpdate):
    """Strips at places of the screen, for the terminal."""

    def __init__(self, strips: Sequence[tuple[int, int, Strip]]) -> None:
        self._strips = strips

    def __rich__(self) -> str:
        """Nothing for consoles other than the terminal."""
        return ""

    def render_segments(self, console: Console) -> str:
        """What the terminal is sent."""
        return "".join(f"{Control.move_to(x, y)}{strip.render(console)}" for x, y, strip in self._strips)


class Painted(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane that draws its own lines; roles are the component classes `paint--ROLE` of the style sheet.

    Textual asks every widget for all its lines at each update of any of them. A pane without a border keeps its lines
    and draws only those that were refreshed, so that a move of the cursor costs two lines and not the whole screen.
    """

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._paint: dict[str, Style] = {}
        self._frame: list[Strip | None] = []
        self._frame_width = 0
        self._room: tuple[Size, Size] | None = None
        self._waiting: list[Region] | None = None
        self._terminal_filters: tuple[Sequence[LineFilter], Color] | None = None
        self._edge = " "
        self._thumb = (-1, -1)

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._paint.clear()
        self._frame.clear()
        self._room = self._terminal_filters = None
        self.forget_lines()

    def forget_lines(self) -> None:
        """Drop what was drawn with other styles."""

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Have some regions, or everything, drawn anew."""
        if not regions:
            self._frame.clear()
        for region in regions:
            for line in range(max(0, region.y), min(region.bottom, len(self._frame))):
                self._frame[line] = None
        if self._waiting is not None and not layout and not recompose:
            self._waiting += regions or (self._size.region,)
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in a region, those that did not change as they were."""
        if any(self.styles.gutter.totals):
            self._place_thumb()
            return super().render_lines(crop)
        width, height = self._size
        if self._frame_width != width or len(self._frame) != height:
            self._frame = [None] * height
            self._frame_width = width
            self._edge = "▕" if self.region.right < self.app.size.width else " "
        self._place_thumb()
        frame = self._frame
        for line in range(crop.y, min(crop.bottom, height)):
            if frame[line] is None:
                frame[line] = self._filtered(line)
        strips = [strip or Strip.blank(width) for strip in frame[crop.y : crop.bottom]]
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _filtered(self, line: int) -> Strip:
        """A line of the view as the terminal gets it."""
        strip = self.render_line(line).adjust_cell_length(self._frame_width, self.paint())
        if self._terminal_filters is None:
            self._terminal_filters = (self.get_line_filters(), self.background_colors[1])
        filters, background = self._terminal_filters
        for one in filters:
            strip = strip.apply_filter(one, background)
        return strip

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Whatever is refreshed meanwhile is written to the terminal at the end, and nothing else.

        Textual's compositor asks all panes for their lines and cuts them at each other's edges before it writes a
        single one, which makes a move of the cursor cost four times as much as its two lines do.
        """
        self._waiting = []
        try:
            yield
        finally:
            regions, self._waiting = self._waiting, None
            lines = {line for region in regions for line in region.line_range if 0 <= line < self._size.height}
            if not self._write(sorted(lines)) and regions:
                super().refresh(*regions)

    def _write(self, lines: Sequence[int]) -> bool:
        """Write lines past the compositor; false when it has to do it, as when something lies over the pane."""
        screen, app, (width, height) = self.screen, self.app, self._size
        if (
            app.screen is not screen
            or screen._layout_required
            or app._batch_count
            or app.is_inline
            or (self._frame_width, len(self._frame)) != (width, height)
            or any(self.styles.gutter.totals)
        ):
            return False
        region, cuts = self.region, screen._compositor.cuts
        if region.size != self._size or not screen.region.contains_region(region):
            return False
        if any(region.x < cut < region.right for line in lines for cut in cuts[region.y + line]):
            return False
        self._place_thumb()
        for line in lines:
            if self._frame[line] is None:
                self._frame[line] = self._filtered(line)
        strips = [(region.x, region.y + line, self._frame[line] or Strip([])) for line in lines]
        app._display(screen, _Lines(strips))
        return True

    def refresh_changed(self) -> None:
        """Have the lines drawn anew that differ from what is on the screen, and only those."""
        width, height = self._size
        if self._frame_width != width or len(self._frame) != height or any(self.styles.gutter.totals):
            self.refresh()
            return
        self._place_thumb()
        regions = []
        for line, shown in enumerate(self._frame):
            strip = self._filtered(line)
            if strip != shown:
                self._frame[line] = strip
                regions.append(Region(0, line, width, 1))
        if regions and not self._write([region.y for region in regions]):
            super().refresh(*regions)

    def paint(self, role: str = "") -> Style:
        """The style of a role on the pane's background; the pane's own style for none."""
        if role not in self._paint:
            self._paint[role] = self._style_of(f"paint--{role}") if role else self.rich_style
        return self._paint[role]

    def _style_of(self, name: str) -> Style:
        """What the style sheet says of a class, looked up when it is first drawn with.

        As COMPONENT_CLASSES all roles of all panes would be looked up again at each change of a class of the screen:
        half of the time to the first paint.
        """
        node = DOMNode(classes=name)
        node._attach(self)
        self.app.stylesheet.apply(node, animate=False)
        self._component_styles[name] = node.styles
        return self.get_component_rich_style(name)

    @property
    def room(self) -> Size:
        """The cells for lines: all but the last column, where the scroll mark stands."""
        if self._room is None or self._room[0] is not self._size:
            width, height = self._size - self.styles.gutter.totals
            self._room = (self._size, Size(max(1, width - 1), height))
        return self._room[1]

    def set_lines(self, count: int) -> None:
        """Tell how many lines there are.

        Setting `virtual_size` itself would lay out the whole screen, ten times the cost of drawing it; no pane needs
        that, since none changes its size with its lines.
        """
        size = Size(self.room.width, count)
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def mark(self, y: int) -> str:
        """What stands at the end of a line of the view: the scroll mark, or the edge to the next pane."""
        low, high = self._thumb
        return "▐" if low <= y < high else self._edge

    def framed(self, strip: Strip, y: int) -> Strip:
        """A line with its mark at the end."""
        return Strip([*strip, Segment(self.mark(y), self.paint("mark"))], strip.cell_length + 1)

    def _place_thumb(self) -> None:
        total, room = self.virtual_size.height, self._size.height
        self._thumb = (-1, -1)
        if total > room:
            length = max(1, room * room // total)
            top = round(self.scroll_offset.y * (room - length) / (total - room))
            self._thumb = (top, top + length)

    def show_line(self, line: int, height: int = 1, margin: int = 0) -> None:
        """Scroll as little as needed to have some lines in view, with a margin around them."""
        top, room = self.scroll_offset.y, self.room.height
        margin = max(0, min(margin, (room - height) // 2))
        if line - margin < top:
            self.scroll_to(y=max(0, line - margin), animate=False)
        elif line + height + margin > top + room:
            self.scroll_to(y=line + height + margin - room, animate=False)
