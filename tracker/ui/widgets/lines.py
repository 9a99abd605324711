"""A pane of wrapped text: blocks of styled pieces, each an own paragraph, with marks in the margin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from tracker.ui.cells import fit, pad, width_of, wrap
from tracker.ui.widgets.painted import Painted


class Mark(msgspec.Struct, frozen=True):
    """A word in the margin beside the line that holds an offset of its block."""

    offset: int
    text: str
    role: str


class Block(msgspec.Struct, frozen=True):
    """A paragraph: pieces of text with the role that styles each."""

    pieces: tuple[tuple[str, str], ...] = ()
    """(text, role) pairs."""
    indent: int = 0
    hang: int = 0
    """Further indent of all lines but the first."""
    right: str = ""
    """Words at the right end of the first line."""
    marks: tuple[Mark, ...] = ()
    link: str = ""
    """What a click on the block opens, as its owner understands it."""

    @property
    def text(self) -> str:
        """All pieces together."""
        return "".join(text for text, _ in self.pieces)


def block(text: str = "", role: str = "", **more: object) -> Block:
    """A block of one piece."""
    return msgspec.structs.replace(Block(pieces=((text, role),) if text else ()), **more)


class LineView(Painted):
    """Scrollable text that never reads markup; wraps to its width, at most `measure` cells."""

    class Linked(Message):
        """What a block links to is to be opened."""

        def __init__(self, link: str) -> None:
            super().__init__()
            self.link = link

    def __init__(self, *, id: str | None = None, measure: int = 0, margin: int = 0) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._blocks: Sequence[Block] = ()
        self._blanks: dict[tuple[int, str], Strip] = {}
        self._lines: list[tuple[int, int, int]] = []
        self._tops: list[int] = []
        self._measure = measure
        self._margin = margin
        self._width = 0

    @property
    def blocks(self) -> Sequence[Block]:
        """What is shown."""
        return self._blocks

    def show(self, blocks: Sequence[Block], *, keep_place: bool = False) -> None:
        """Show other text, from its start unless the place is kept."""
        self._blocks = blocks
        if self._width:
            self._wrap()
        if not keep_place:
            self.scroll_to_line(0)
        self.refresh_changed()

    def reshape(self) -> None:
        """Wrap to the new width."""
        if self.room.width != self._width:
            self._wrap()

    def _wrap(self) -> None:
        self._width = self.room.width
        room = self._width - max(1, self._margin) - 1
        if self._measure:
            room = min(room, self._measure)
        self._lines, self._tops = [], []
        for number, one in enumerate(self._blocks):
            self._tops.append(len(self._lines))
            width = max(8, room - one.indent)
            first = max(4, width - len(one.right) - 1) if one.right else width
            spans = wrap(one.text, width - one.hang, min(first, width))
            self._lines += [(number, start, end) for start, end in spans]
        self.set_lines(len(self._lines))

    def line_of(self, number: int, offset: int = 0) -> int:
        """The line on which an offset of a block stands."""
        if not self._lines:
            return 0
        line = self._tops[number]
        while line + 1 < len(self._lines) and self._lines[line + 1][0] == number and self._lines[line + 1][1] <= offset:
            line += 1
        return line

    def block_at(self, y: int) -> Block | None:
        """The block on a line of the view."""
        number = y + self.scroll_offset.y
        return self._blocks[self._lines[number][0]] if 0 <= number < len(self._lines) else None

    def on_click(self, event: events.Click) -> None:
        """Follow the link of the block under the mouse."""
        offset = event.get_content_offset(self)
        block = self.block_at(offset.y) if offset else None
        if block and block.link:
            self.post_message(self.Linked(block.link))

    def render_line(self, y: int) -> Strip:
        """Draw the line `y` of the view."""
        width = self.room.width
        number = y + self.scroll_offset.y
        mark = self.mark(y)
        if not 0 <= number < len(self._lines):
            return self._blank(width, mark)
        index, start, end = self._lines[number]
        one = self._blocks[index]
        if not (one.pieces or one.marks or one.right):
            return self._blank(width, mark)
        runs = self._margin_runs(one, start, end, last=number + 1 == len(self._lines) or self._ends(number))
        runs.append((" " * (one.indent + (one.hang if start else 0)), self.paint()))
        at = 0
        for text, role in one.pieces:
            if piece := text[max(0, start - at) : max(0, end - at)]:
                runs.append((piece.replace("\n", " "), self.paint(role)))
            at += len(text)
        if one.right and start == 0:
            taken = sum(width_of(text) for text, _ in runs)
            runs.append((pad(one.right, max(0, width - 1 - taken), right=True), self.paint("faint")))
        edge = Segment(mark, self.paint("mark"))
        return Strip([*_segments(runs, width, self.paint()), edge], width + 1)

    def _blank(self, width: int, mark: str) -> Strip:
        """An empty line: the same strip each time, which needs no comparing and no drawing."""
        strip = self._blanks.get((width, mark))
        if strip is None:
            strip = Strip([Segment(" " * width, self.paint()), Segment(mark, self.paint("mark"))], width + 1)
            self._blanks[width, mark] = strip
        return strip

    def forget_lines(self) -> None:
        """Drop lines drawn in another theme."""
        self._blanks.clear()

    def _ends(self, number: int) -> bool:
        return self._lines[number + 1][0] != self._lines[number][0]

    @property
    def _left(self) -> int:
        """Cells left of the text: the margin, and half of what is more than margin and measure."""
        if not self._measure:
            return max(1, self._margin)
        return max(self._margin, 1) + max(0, (self._width - self._measure - self._margin) // 2 - self._margin // 2)

    def _margin_runs(self, one: Block, start: int, end: int, *, last: bool) -> list[tuple[str, Style]]:
        left = self._left
        found = [mark for mark in one.marks if start <= mark.offset < end or (last and mark.offset >= start)]
        if not found:
            return [(" " * left, self.paint())]
        words = " ".join(dict.fromkeys(mark.text for mark in found))
        text = pad(fit(words, left - 2), left - 2, right=True) + "  "
        return [(text, self.paint(found[0].role) + Style(underline=False))]


def _segments(runs: Iterable[tuple[str, Style]], width: int, ground: Style) -> list[Segment]:
    """The runs in exactly so many cells, neighbours of one style as one segment: each is a word to the terminal."""
    segments: list[Segment] = []
    words, style, left = "", ground, width
    for text, own in runs:
        if own is style:
            words += text
        else:
            segments.append(Segment(words, style))
            left -= width_of(words)
            words, style = text, own
    left -= width_of(words)
    if left >= 0 and style is ground:
        return [*segments, Segment(words + " " * left, ground)]
    segments.append(Segment(words, style))
    if left < 0:
        return list(Strip(segments).crop(0, width))
    return [*segments, Segment(" " * left, ground)] if left else segments
