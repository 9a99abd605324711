"""The facet pane: values with live counts, narrowed by typing, included and excluded."""

from __future__ import annotations

import msgspec
from textual import events
from textual.message import Message
from textual.strip import Strip

from tracker.timeline import FACETS, Facet, Timeline, label
from tracker.ui.cells import fit, pad, width_of
from tracker.ui.facet_lines import FacetLine, FacetOptions, facet_lines
from tracker.ui.filters import Filters, Sign
from tracker.ui.names import short_name
from tracker.ui.widgets.drawn import Drawn, Run
from tracker.ui.widgets.painted import Painted
from tracker.ui.words import spoken, told

# of so many events the facets below the first page are counted aside
_MANY = 20_000
_FIRST: tuple[Facet, ...] = ("sector", "organisation", "kind", "status")
_BOXES: dict[Sign | None, str] = {"include": "▣", "exclude": "⊟", None: "□"}


class FacetList(Painted):
    """All facets in one list with a cursor; while narrowing, letters go to the narrowing line on top."""

    class Toggled(Message):
        """A value is to be included or excluded, or freed again."""

        def __init__(self, facet: Facet, value: str, sign: Sign) -> None:
            super().__init__()
            self.facet, self.value, self.sign = facet, value, sign

    class Left(Message):
        """The user is done here."""

    def __init__(self, timeline: Timeline, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._timeline = timeline
        self._filters = Filters()
        self.options = FacetOptions()
        self.narrowing = False
        self._moved = False
        self.lines: list[FacetLine] = []
        self._padded: dict[tuple[Facet, str, int], str] = {}
        self._language = ""
        self.cursor = 0

    def update_from(self, timeline: Timeline, filters: Filters) -> None:
        """Recount; the cursor stays on its value."""
        if timeline is not self._timeline or self.options.language != self._language:
            self._padded.clear()
            self._language = self.options.language
        self._timeline, self._filters = timeline, filters
        if len(timeline.events) >= _MANY and not all(map(timeline.is_prepared, FACETS)):
            for facet in _FIRST:
                timeline.prepare(facet)
            self.run_worker(self._prepare_others, thread=True, exclusive=True)
        self._count()

    def _prepare_others(self) -> None:
        """Make ready, aside, the facets that stand below the first page of a large timeline."""
        timeline = self._timeline
        for facet in FACETS:
            timeline.prepare(facet)
        self.app.call_from_thread(self._count)

    def _count(self) -> None:
        timeline, filters = self._timeline, self._filters
        held = self.line
        self.lines = facet_lines(timeline, self._countable, filters, self.options)
        self.set_lines(len(self.lines) + 1)
        self.cursor = self._find(held)
        self.refresh_changed()

    @property
    def _countable(self) -> tuple[Facet, ...]:
        if len(self._timeline.events) < _MANY:
            return FACETS
        return tuple(facet for facet in FACETS if self._timeline.is_prepared(facet))

    def _find(self, held: FacetLine | None) -> int:
        for number, line in enumerate(self.lines):
            if held and _place(line) == _place(held):
                return number
        return self._nearest(self.cursor, 1)

    def _nearest(self, number: int, step: int) -> int:
        """The value nearest to a line, searching in one direction first."""
        found = [n for n, line in enumerate(self.lines) if line.what in ("value", "more")]
        ahead = [n for n in found if (n >= number if step > 0 else n <= number)]
        if not ahead:
            return (found[-1] if step > 0 else found[0]) if found else 0
        return ahead[0] if step > 0 else ahead[-1]

    @property
    def line(self) -> FacetLine | None:
        """The line under the cursor."""
        return self.lines[self.cursor] if 0 <= self.cursor < len(self.lines) else None

    def start_narrowing(self) -> None:
        """Let letters narrow the list."""
        self.narrowing = True
        self.refresh()

    def set_options(self, options: FacetOptions) -> None:
        """Show the values otherwise: narrowed, expanded, sorted."""
        self.options = options
        self.update_from(self._timeline, self._filters)

    def narrow(self, text: str) -> None:
        """Show only values with names like the text; the cursor goes to the first."""
        self._moved = False
        self.options = msgspec.structs.replace(self.options, narrow=text)
        self.cursor = 0
        self.lines = []
        self.update_from(self._timeline, self._filters)
        self.scroll_to(y=0, animate=False)

    def move(self, step: int) -> None:
        """Put the cursor on another value."""
        self._moved = True
        number = self.cursor
        for _ in range(abs(step)):
            after = self._nearest(number + (1 if step > 0 else -1), 1 if step > 0 else -1)
            if step > 0 and after <= number:
                break
            number = after
        self.cursor = number
        self._show_cursor()

    def move_facet(self, step: int) -> None:
        """Put the cursor on the first value of the next facet."""
        heads = [n for n, line in enumerate(self.lines) if line.what == "heading"]
        here = sum(1 for head in heads if head <= self.cursor) - 1
        if heads:
            self.cursor = self._nearest(heads[max(0, min(len(heads) - 1, here + step))], 1)
            self._show_cursor()

    def _show_cursor(self) -> None:
        first = self.cursor <= 1 or self.lines[self.cursor - 1].what == "heading"
        self.show_line(0 if self.cursor <= 1 else self.cursor + 1 - first, 1 + first, margin=1)
        self.refresh()

    def toggle(self, sign: Sign) -> None:
        """Include or exclude the value under the cursor, or free it again."""
        line = self.line
        if line is None:
            return
        if line.what == "more":
            self.set_options(msgspec.structs.replace(self.options, expanded=self.options.expanded | {line.facet}))
        elif line.what == "value":
            self.post_message(self.Toggled(line.facet, line.value, sign))

    def on_key(self, event: events.Key) -> None:
        """While narrowing, take letters before any binding of the app sees them."""
        if not self.narrowing:
            return
        if event.key == "escape":
            self.stop_narrowing()
        elif event.key == "enter":
            self.toggle("include")
        elif event.key == "backspace":
            self.narrow(self.options.narrow[:-1])
        elif event.key == "space":
            self._space()
        elif event.key == "minus":
            self.toggle("exclude")
        elif event.is_printable and event.character:
            self.narrow(self.options.narrow + event.character)
        else:
            return
        event.stop()
        event.prevent_default()

    def stop_narrowing(self) -> None:
        """Show all values again; leave the pane when all were shown already."""
        if self.options.narrow:
            self.narrow("")
            return
        self.narrowing = False
        self.refresh()
        self.post_message(self.Left())

    def _space(self) -> None:
        """Include the value, unless the space goes on with a name: `bo cong` is no whole name yet."""
        text, line = self.options.narrow, self.line
        goes_on = bool(text) and not text.endswith(" ") and not self._moved and line is not None
        if goes_on and line and self._timeline.names(line.facet).goes_on(line.value, text):
            self.narrow(text + " ")
        else:
            self.toggle("include")

    def on_click(self, event: events.Click) -> None:
        """A click on a value includes it, on a heading nothing."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        number = offset.y + self.first_line - 1
        if number < 0:
            self.start_narrowing()
        elif number < len(self.lines) and self.lines[number].what in ("value", "more"):
            self.cursor = number
            self.toggle("include")

    def on_focus(self) -> None:
        """Draw the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw no cursor, take no letters."""
        self.narrowing = False
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line `y` of the view."""
        width = self.room.width
        number = y + self.first_line - 1
        if number < 0:
            runs = self._narrowing_line(width)
        elif number >= len(self.lines):
            runs = [(" " * width, self.paint())]
        else:
            runs = self._draw(self.lines[number], number == self.cursor and self.has_focus, width)
        return Drawn([*runs, (self.mark(y), self.paint("mark"))], width + 1)

    def _narrowing_line(self, width: int) -> list[Run]:
        text = self.options.narrow
        if not self.narrowing:
            return [(pad(f" f  {told('narrow')}" if not text else f" f  {text}", width), self.paint("faint"))]
        shown = fit(text, width - 4)
        hint = "" if self.lines else told("no such name")
        hint = hint if text else told("type a name")
        rest = pad(hint, max(0, width - 4 - width_of(shown)))
        return [
            (" f ", self.paint("accent")),
            (shown, self.paint()),
            ("▏", self.paint("accent")),
            (rest, self.paint("faint")),
        ]

    def _draw(self, line: FacetLine, cursor: bool, width: int) -> list[Run]:
        looks = self.looks("cursor" if cursor else "")
        match line.what:
            case "blank":
                return [(" " * width, looks[""])]
            case "heading":
                every = f" · {told('all of')}" if line.facet in self._filters.every else ""
                return [(pad(f" {label('facet', line.facet, spoken()).upper()}{every}", width), looks["heading"])]
            case "more":
                return [(pad("  … " + told("{number} more", number=f"{line.count:,}"), width), looks["faint"])]
            case "value":
                count = f" {line.count:,} "
                name = self._padded_name(line.facet, line.value, width - 4 - len(count))
                style = looks["strong" if line.sign else "" if line.count else "faint"]
                box = f" {'▌' if cursor else ' '}{_BOXES[line.sign]} "
                return [(box, looks["accent" if line.sign else "faint"]), (name, style), (count, looks["faint"])]

    def _padded_name(self, facet: Facet, value: str, room: int) -> str:
        """A value's name in exactly its room; looked up anew only when the timeline or the language is another."""
        key = (facet, value, room)
        name = self._padded.get(key)
        if name is None:
            short = short_name(self._timeline.chronicle, facet, value, self.options.language, max(4, room - 1))
            self._padded[key] = name = pad(short, room)
        return name


def _place(line: FacetLine) -> tuple[str, str, str]:
    return (line.what, line.facet, line.value)
