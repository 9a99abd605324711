"""What the app's own panes share: styles by role, from the style sheet, and no text that is read as markup."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView

ROLES = (
    "dim", "faint", "accent", "heading", "strong", "cursor", "cursor-blurred", "hit",
    "occurred", "planned", "proposed", "milestone", "conflict",
    "field-date", "field-place", "field-who", "field-what",
)  # fmt: skip


class Painted(ScrollView, can_focus=True):
    """A pane that draws its own lines; roles are the component classes `paint--ROLE` of the style sheet."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"paint--{role}" for role in ROLES}
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._paint: dict[str, Style] = {}

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._paint.clear()
        self.forget_lines()

    def forget_lines(self) -> None:
        """Drop what was drawn with other styles."""

    def paint(self, role: str = "") -> Style:
        """The style of a role on the pane's background; the pane's own style for none."""
        if role not in self._paint:
            self._paint[role] = self.get_component_rich_style(f"paint--{role}") if role else self.rich_style
        return self._paint[role]

    def set_lines(self, count: int) -> None:
        """Tell the scroll bars how many lines there are."""
        self.virtual_size = Size(self.scrollable_content_region.width or 1, count)

    def show_line(self, line: int, height: int = 1, margin: int = 0) -> None:
        """Scroll as little as needed to have some lines in view, with a margin around them."""
        top, room = self.scroll_offset.y, self.scrollable_content_region.height
        margin = max(0, min(margin, (room - height) // 2))
        if line - margin < top:
            self.scroll_to(y=max(0, line - margin), animate=False)
        elif line + height + margin > top + room:
            self.scroll_to(y=line + height + margin - room, animate=False)
