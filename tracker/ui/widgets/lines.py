"""A pane of wrapped text: blocks of styled pieces, each an own paragraph, with marks in the margin."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip

from tracker.ui.widgets.painted import Painted
from tracker.ui.widgets.paragraph import Block, Paragraph

_BLANK = Block()
_MOST_KEPT = 500


class LineView(Painted):
    """Scrollable text that never reads markup; wraps to its width, at most `measure` cells."""

    KEEPS_LINES = True

    class Linked(Message):
        """What a block links to is to be opened."""

        def __init__(self, link: str) -> None:
            super().__init__()
            self.link = link

    def __init__(self, *, id: str | None = None, measure: int = 0, margin: int = 0) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._blocks: Sequence[Block] = ()
        # bodies, people, headings and blank lines come back with every other event, what an article says does not
        self._kept: dict[Block, Paragraph] = {}
        self._paragraphs: list[Paragraph] = []
        self._owners: list[int] = []
        """For each line, the number of its block."""
        self._tops: list[int] = []
        """For each block, its first line."""
        self._measure = measure
        self._margin = margin
        self._layout = (0, 0, 0)
        """Width of the lines, cells left of the text, and cells for the text."""

    @property
    def blocks(self) -> Sequence[Block]:
        """What is shown."""
        return self._blocks

    def show(self, blocks: Sequence[Block], *, keep_place: bool = False) -> None:
        """Show other text, from its start unless the place is kept."""
        self._blocks = blocks
        if self._layout[0]:
            self._wrap()
        if not keep_place:
            self.scroll_to_line(0)
        self.refresh_changed()

    def reshape(self) -> None:
        """Wrap to the new width."""
        width = self.room.width
        if width == self._layout[0]:
            return
        left, room = max(1, self._margin), width - max(1, self._margin) - 1
        if self._measure:  # in the middle, but for the margin
            left += max(0, (width - self._measure - self._margin) // 2 - self._margin // 2)
            room = min(room, self._measure)
        self._layout = (width, left, room)
        self._kept.clear()
        self._wrap()

    def forget_lines(self) -> None:
        """Drop lines drawn in another theme."""
        self._kept.clear()
        self._paragraphs = [self._paragraph(one) for one in self._blocks] if self._layout[0] else []

    def _wrap(self) -> None:
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        self._paragraphs = [self._paragraph(one) for one in self._blocks]
        owners: list[int] = []
        tops: list[int] = []
        self._owners, self._tops = owners, tops
        for number, paragraph in enumerate(self._paragraphs):
            tops.append(len(owners))
            owners += [number] * len(paragraph.spans)
        self.set_lines(len(owners))

    def _paragraph(self, one: Block) -> Paragraph:
        paragraph = None if one.link else self._kept.get(one)
        if paragraph is None:
            paragraph = Paragraph(one, *self._layout)
            if not one.link:
                self._kept[one] = paragraph
        return paragraph

    def line_of(self, number: int, offset: int = 0) -> int:
        """The line on which an offset of a block stands."""
        return self._tops[number] + self._paragraphs[number].line_of(offset) if self._owners else 0

    def block_at(self, y: int) -> Block | None:
        """The block on a line of the view."""
        number = y + self.first_line
        return self._blocks[self._owners[number]] if 0 <= number < len(self._owners) else None

    def on_click(self, event: events.Click) -> None:
        """Follow the link of the block under the mouse."""
        offset = event.get_content_offset(self)
        block = self.block_at(offset.y) if offset else None
        if block and block.link:
            self.post_message(self.Linked(block.link))

    def render_line(self, y: int) -> Strip:
        """Draw the line `y` of the view."""
        line = y + self.first_line
        if line < len(self._owners):
            number = self._owners[line]
            return self._paragraphs[number].strip(line - self._tops[number], self.mark(y), self.looks())
        return self._paragraph(_BLANK).strip(0, self.mark(y), self.looks())
