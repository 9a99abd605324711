"""What the app's own panes share: styles by role, lines kept until they change, no text that is read as markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Self

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from tracker.ui.roles import ROLES, look_of
from tracker.ui.widgets.direct import write_lines
from tracker.ui.widgets.drawn import Looks


class Painted(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane that draws its own lines; roles are those of `tracker.ui.roles`.

    Textual asks every widget for all its lines at each update of any of them. A pane keeps its lines and draws only
    those that were refreshed, so that a move of the cursor costs two lines and not the whole screen. It has no
    scrollbars: they would be widgets of their own, and part of each step.
    """

    ALLOW_SELECT = False
    KEEPS_LINES = False
    """Whether what is drawn anew is what has changed, so that there is nothing to compare."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._looks: dict[str, Looks] = {}
        self._rule: list[Strip] = []
        """The lines of a border on top, the only border that a pane may have to keep its lines."""
        self._frame: list[Strip | None] = []
        """The lines below, as the terminal gets them; None for those to draw anew."""
        self._shape = (0, 0)
        self._reshaped = Size(0, 0)
        self._room: tuple[Size, Size] | None = None
        self._waiting: set[int] | None = None
        self._edge = " "
        self.first_line = 0
        """The first line in view: `scroll_offset` asks Textual for both its parts at each line that is drawn."""
        self._thumb = (-1, -1)

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._looks.clear()
        self._forget_frame()
        self._room = None
        self.forget_lines()

    def forget_lines(self) -> None:
        """Drop what was drawn with other styles."""

    @property
    def allow_vertical_scroll(self) -> bool:
        """Panes scroll without scrollbars."""
        return True

    def _forget_frame(self) -> None:
        self._rule = []
        self._frame = [None] * len(self._frame)

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Have some regions (of the view's lines, a border not counted), or everything, drawn anew."""
        height = len(self._frame)
        if not regions:
            self._forget_frame()
        lines = {line for region in regions for line in range(max(0, region.y), min(region.bottom, height))}
        for line in lines:
            self._frame[line] = None
        if self._waiting is not None and not layout and not recompose:
            self._waiting |= lines if regions else set(range(height))
            return self
        if regions and self.styles.gutter.top:
            regions = tuple(region.translate((0, self.styles.gutter.top)) for region in regions)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Move the lines that stay in view instead of drawing them anew."""
        self.first_line = round(new_value)
        step = self.first_line - round(old_value)
        if not step:
            return
        height = len(self._frame)
        if abs(step) >= height:
            self._frame = [None] * height
        elif step > 0:
            self._frame = [*self._frame[step:], *[None] * step]
        else:
            self._frame = [*[None] * -step, *self._frame[:step]]
        self._thumb = (self._thumb[0] - step, self._thumb[1] - step)
        if self._waiting is not None:
            self._waiting.update(range(height))
        else:
            super().refresh()

    @property
    def _framed(self) -> bool:
        """Whether lines are kept: with a border at the sides Textual puts them together."""
        gutter = self.styles.gutter
        return not (gutter.left or gutter.right or gutter.bottom)

    def reshape(self) -> None:
        """Lay out anew for another size; called when it is first drawn in that size."""

    def _prepare(self) -> bool:
        """Make room for the lines of the present size; false when they are not kept."""
        if self._size != self._reshaped:
            self._reshaped = self._size
            waiting, self._waiting = self._waiting, set()  # it is being drawn: nothing needs to be asked for
            self.reshape()
            self._waiting = waiting
        if not self._framed:
            self._place_thumb()
            return False
        shape = (self._size.width, self._size.height - self.styles.gutter.top)
        if shape != self._shape or len(self._frame) != shape[1]:
            self._shape = shape
            self._rule = []
            self._frame = [None] * shape[1]
            self._edge = "▕" if self.region.right < self.app.size.width else " "
        self._place_thumb()
        return True

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in a region, those that did not change as they were."""
        if not self._prepare():
            return super().render_lines(crop)
        width, top = self._shape[0], self.styles.gutter.top
        if top and not self._rule:
            self._rule = super().render_lines(Region(0, 0, width, top))
        strips = [*self._rule, *self._drawn(range(len(self._frame)))][crop.y : crop.bottom]
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _drawn(self, lines: Iterable[int]) -> list[Strip]:
        """Lines of the view, drawn where they were not."""
        frame, width = self._frame, self._shape[0]
        drawn: list[Strip] = []
        for line in lines:
            strip = frame[line]
            if strip is None:
                strip = self.render_line(line)
                if strip.cell_length != width:
                    strip = strip.adjust_cell_length(width, self.paint())
                frame[line] = strip
            drawn.append(strip)
        return drawn

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Whatever is refreshed meanwhile is written to the terminal at the end, and nothing else."""
        self._waiting = set()
        try:
            yield
        finally:
            lines, self._waiting = sorted(self._waiting), None
            self._show(lines)

    def _show(self, lines: list[int]) -> None:
        """Bring lines to the terminal: past the compositor if that is possible."""
        if lines and not (self._prepare() and self._written(lines)):
            super().refresh()

    def _written(self, lines: list[int]) -> bool:
        top = self.styles.gutter.top
        return write_lines(self, top, lines, self._drawn(lines))

    def refresh_changed(self) -> None:
        """Have the lines drawn anew that differ from what is on the screen, and only those."""
        if not self._framed or len(self._frame) != self._shape[1]:
            self.refresh()
            return
        before = self._frame
        self._frame = [None] * len(before)
        self._prepare()
        if len(self._frame) != len(before):  # the pane has another size by now
            self.refresh()
            return
        changed = [
            line
            for line, strip in enumerate(self._drawn(range(len(self._frame))))
            if strip is not before[line] and (self.KEEPS_LINES or strip != before[line])
        ]
        self._show(changed)

    def paint(self, role: str = "", over: str = "") -> Style:
        """The style of a role, on the pane's background or on that of another role, as the terminal gets it."""
        return self.looks(over)[role]

    def looks(self, over: str = "") -> Looks:
        """The styles of all roles on the pane's background or on that of a role, made when first looked up."""
        looks = self._looks.get(over)
        if looks is None:
            self._looks[over] = looks = Looks(partial(self._paint_over, over) if over else self._paint_plain)
        return looks

    def _paint_over(self, over: str, role: str) -> Style:
        ground, style = self.paint(over), self.paint(role)
        # what has a ground of its own, as a hit, keeps it: its letters may be as light as the other's
        own = style.bgcolor if style.bgcolor != self.paint().bgcolor else ground.bgcolor
        return style + Style(bgcolor=own, bold=ground.bold, reverse=ground.reverse)

    def _paint_plain(self, role: str) -> Style:
        style = self._style_of(role) if role else self.rich_style
        for one in self.get_line_filters():
            filtered = one.apply([Segment(" ", style)], self.background_colors[1])[0].style
            style = filtered if isinstance(filtered, Style) else style
        return style

    def _style_of(self, role: str) -> Style:
        app = self.app
        kind = "bare" if app.no_color else "ansi" if app.native_ansi_color else ""
        light = not app.current_theme.dark
        _, _, ground, own = self.colors
        return look_of(ROLES[role], own, ground, app.theme_variables, light=light, kind=kind)

    @property
    def room(self) -> Size:
        """The cells for lines: all but the last column, where the scroll mark stands."""
        if self._room is None or self._room[0] is not self._size:
            width, height = self._size - self.styles.gutter.totals
            self._room = (self._size, Size(max(1, width - 1), height))
        return self._room[1]

    def refresh_lines(self, y_start: int, line_count: int = 1) -> None:
        """Have some lines of what is scrolled drawn anew."""
        if self._waiting is None:
            super().refresh_lines(y_start, line_count)
            return
        top = y_start - self.first_line
        for line in range(max(0, top), min(top + line_count, len(self._frame))):
            self._frame[line] = None
            self._waiting.add(line)

    def set_lines(self, count: int) -> None:
        """Tell how many lines there are.

        Setting `virtual_size` itself would lay out the whole screen, ten times the cost of drawing it; no pane needs
        that, since none changes its size with its lines.
        """
        size = Size(self.room.width, count)
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            if self.first_line:
                self.scroll_to_line(self.first_line)

    def mark(self, y: int) -> str:
        """What stands at the end of a line of the view: the scroll mark, or the edge to the next pane."""
        low, high = self._thumb
        return "▐" if low <= y < high else self._edge

    def framed(self, strip: Strip, y: int) -> Strip:
        """A line with its mark at the end."""
        return Strip([*strip, Segment(self.mark(y), self.paint("mark"))], strip.cell_length + 1)

    def _place_thumb(self) -> None:
        """Put the scroll mark where it belongs, and have the lines drawn anew at which it stood or will stand."""
        total, room = self.virtual_size.height, self._size.height - self.styles.gutter.top
        thumb = (-1, -1)
        if total > room > 0:
            length = max(1, room * room // total)
            top = round(self.first_line * (room - length) / (total - room))
            thumb = (top, top + length)
        if thumb != self._thumb:
            for line in set(range(*thumb)) ^ set(range(*self._thumb)):
                if 0 <= line < len(self._frame):
                    self._frame[line] = None
            self._thumb = thumb

    def show_line(self, line: int, height: int = 1, margin: int = 0) -> None:
        """Scroll as little as needed to have some lines in view, with a margin around them."""
        top, room = self.first_line, self.room.height
        margin = max(0, min(margin, (room - height) // 2))
        if line - margin < top:
            self.scroll_to_line(line - margin)
        elif line + height + margin > top + room:
            self.scroll_to_line(line + height + margin - room)

    def scroll_to_line(self, line: int) -> None:
        """Have a line first in view, or one as near as can be; without the ado of an animation that may be on."""
        before = self.scroll_y
        line = max(0, min(line, self.max_scroll_y)) if line > 0 else 0
        if line != before:
            # set as reactive attributes, they ask for watchers, which are nobody but this pane
            self.set_reactive(Widget.scroll_target_y, line)
            self.set_reactive(Widget.scroll_y, line)
            self.watch_scroll_y(before, line)
