"""What the app's own panes share: styles by role, lines kept until they change, no text that is read as markup."""

from __future__ import annotations

from typing import ClassVar, Self

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

ROLES = (
    "dim", "faint", "mark", "accent", "heading", "strong", "cursor", "cursor-blurred", "hit",
    "occurred", "planned", "proposed", "milestone", "conflict",
    "field-date", "field-place", "field-who", "field-what",
)  # fmt: skip


class Painted(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane that draws its own lines; roles are the component classes `paint--ROLE` of the style sheet.

    Textual asks every widget for all its lines at each update of any of them. A pane without a border keeps its lines
    and draws only those that were refreshed, so that a move of the cursor costs two lines and not the whole screen.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"paint--{role}" for role in ROLES}
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._paint: dict[str, Style] = {}
        self._frame: list[Strip | None] = []
        self._frame_width = 0
        self._edge = " "
        self._thumb = (-1, -1)

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._paint.clear()
        self._frame.clear()
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
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in a region, those that did not change as they were."""
        if any(self.styles.gutter.totals):
            self._place_thumb()
            return super().render_lines(crop)
        width, height = self.size
        if self._frame_width != width or len(self._frame) != height:
            self._frame = [None] * height
            self._frame_width = width
            self._edge = "▕" if self.region.right < self.app.size.width else " "
        self._place_thumb()
        filters, background = self.get_line_filters(), self.background_colors[1]
        for line in range(crop.y, min(crop.bottom, height)):
            if self._frame[line] is None:
                strip = self.render_line(line).adjust_cell_length(width, self.paint())
                for one in filters:
                    strip = strip.apply_filter(one, background)
                self._frame[line] = strip
        strips = [strip or Strip.blank(width) for strip in self._frame[crop.y : crop.bottom]]
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def paint(self, role: str = "") -> Style:
        """The style of a role on the pane's background; the pane's own style for none."""
        if role not in self._paint:
            self._paint[role] = self.get_component_rich_style(f"paint--{role}") if role else self.rich_style
        return self._paint[role]

    @property
    def room(self) -> Size:
        """The cells for lines: all but the last column, where the scroll mark stands."""
        width, height = self.scrollable_content_region.size
        return Size(max(1, width - 1), height)

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
