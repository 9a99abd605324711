"""A paragraph of styled pieces: wrapped to a width once, and drawn line by line when first seen."""

from __future__ import annotations

import msgspec
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tracker.ui.cells import fit, is_single, pad, width_of, wrap
from tracker.ui.widgets.drawn import Drawn, Looks, Run


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
        return "".join([text for text, _ in self.pieces])


def block(text: str = "", role: str = "", *, right: str = "", link: str = "") -> Block:
    """A block of one piece."""
    return Block(pieces=((text, role),) if text else (), right=right, link=link)


class Paragraph:
    """A block in lines of some width; each line is drawn once, whatever pane or place it is shown at next."""

    __slots__ = ("_block", "_left", "_single", "_strips", "_width", "spans")

    def __init__(self, block: Block, width: int, left: int, room: int) -> None:
        """`width` is that of the lines; the text has `room` cells, and `left` are left of it."""
        self._block, self._width, self._left = block, width, left
        self._strips: dict[tuple[int, str], Drawn] = {}
        inside = max(8, room - block.indent)
        first = min(inside, max(4, inside - len(block.right) - 1)) if block.right else inside
        text = "".join([text for text, _ in block.pieces])
        self._single = is_single(text) and not (block.right or block.marks)
        self.spans = wrap(text, inside - block.hang, first, single=self._single or None)
        """Where each line starts and ends in the text of the block."""

    def line_of(self, offset: int) -> int:
        """The line on which an offset of the text stands."""
        line = 0
        while line + 1 < len(self.spans) and self.spans[line + 1][0] <= offset:
            line += 1
        return line

    def strip(self, line: int, edge: str, looks: Looks) -> Drawn:
        """A line, with the scroll mark or the edge of the pane as its last cell."""
        strip = self._strips.get((line, edge))
        if strip is None:
            runs = self._filled(self._runs(line, looks), looks[""])
            runs.append((edge, looks["mark"]))
            self._strips[line, edge] = strip = Drawn(runs, self._width + 1)
        return strip

    def _runs(self, line: int, looks: Looks) -> list[Run]:
        one, ground = self._block, looks[""]
        start, end = self.spans[line]
        left = " " * (self._left + one.indent + (one.hang if start else 0))
        runs: list[Run] = []
        if one.marks:
            runs, left = self._marked(line, left, looks), ""
        at = 0
        for text, role in one.pieces:
            after = at + len(text)
            if after > start and at < end:
                style = looks[role]
                words = text if start <= at and after <= end else text[max(0, start - at) : end - at]
                if style is ground:
                    words = left + words
                elif left:
                    runs.append((left, ground))
                left = ""
                runs.append((words, style))
            at = after
        if left:
            runs.append((left, ground))
        if one.right and start == 0:
            taken = sum(width_of(text) for text, _ in runs)
            runs.append((pad(one.right, max(0, self._width - 1 - taken), right=True), looks["faint"]))
        return runs

    def _filled(self, runs: list[Run], ground: Style) -> list[Run]:
        """The runs in exactly the width of the lines."""
        words = "".join([text for text, _ in runs])
        left = self._width - (len(words) if self._single else width_of(words))
        if left > 0:
            text, style = runs[-1]
            if style is ground:
                runs[-1] = (text + " " * left, ground)
            else:
                runs.append((" " * left, ground))
        elif left < 0:
            strip = Strip([Segment(text, style) for text, style in runs]).crop(0, self._width)
            return [(segment.text, segment.style or ground) for segment in strip]
        return runs

    def _marked(self, line: int, left: str, looks: Looks) -> list[Run]:
        """What is left of a line: its marks, and on the last one those behind the text too."""
        start, end = self.spans[line]
        last = line + 1 == len(self.spans)
        found = [mark for mark in self._block.marks if start <= mark.offset < end or (last and mark.offset >= start)]
        if not found:
            return [(left, looks[""])]
        room = self._left - 2
        words = pad(fit(" ".join(dict.fromkeys(mark.text for mark in found)), room), room, right=True)
        return [(words + "  ", looks[found[0].role] + Style(underline=False)), (left[self._left :], looks[""])]
