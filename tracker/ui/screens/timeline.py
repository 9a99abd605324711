"""The main screen: what the keys do with the event under the cursor, and with the program."""

from __future__ import annotations

from textual import work

from tracker.model import Event
from tracker.timeline.dates import order
from tracker.ui.actions import bindings
from tracker.ui.choices import Choices
from tracker.ui.filters import Filters
from tracker.ui.screens.bringing import BringingScreen
from tracker.ui.widgets.event_list import EventList
from tracker.ui.widgets.lines import LineView
from tracker.ui.wording import event_line
from tracker.ui.words import told


class TimelineScreen(BringingScreen):
    """Walk through the timeline, filter it and open what it was read from."""

    BINDINGS = bindings("timeline")

    def on_event_list_opened(self, message: EventList.Opened) -> None:
        message.stop()
        self.action_open()

    def action_open(self) -> None:
        if self.focused is self.facets:
            self.facets.toggle("include")
        elif self.has_class("-narrow") and self.pane == "timeline" and self.events.event:
            self.go_to_pane("detail")
        elif self.events.event:
            self.read(self.events.event)

    def read(self, event: Event, article: str = "") -> None:
        """Open the reports of an event, at first the one of an article."""
        from tracker.ui.screens.reader import ReaderScreen

        self.app.push_screen(ReaderScreen(self.timeline.chronicle, event, self.keymap, article))

    @work
    async def action_source(self) -> None:
        from tracker.ui.screens.source import open_source

        if self.events.event:
            await open_source(self.app, self.timeline.chronicle, self.events.event)

    @work
    async def action_copy(self) -> None:
        from tracker.ui.screens.copying import copy_event

        if self.events.event:
            await copy_event(self.app, self.timeline.chronicle, self.events.event, self.language)

    @work
    async def action_export(self) -> None:
        from tracker.ui.screens.copying import export_events

        events = [self.timeline.events[position] for position in self.events.rows.positions]
        await export_events(self.app, self.timeline.chronicle, events, self.language)

    def on_line_view_linked(self, message: LineView.Linked) -> None:
        """A click on a report opens it, one on a related event goes there."""
        message.stop()
        what, _, one = message.link.partition(":")
        if what == "event":
            self.go_to_event(one)
        elif what == "article" and self.events.event:
            self.read(self.events.event, one)

    @work
    async def action_related(self) -> None:
        """Go to the related event; asks which when there are several."""
        event = self.events.event
        related = [one for one in event.related if one in self.timeline.chronicle.events] if event else []
        if not related:
            self.notify(told("This event has no related events."), markup=False, timeout=3)
            return
        number: int | None = 0
        if len(related) > 1:
            from tracker.ui.screens.dialogs import Choose, numbered

            related.sort(key=lambda one: order(self.timeline.chronicle.events[one]))
            lines = (event_line(self.timeline.chronicle.events[one], self.language) for one in related)
            number = await self.app.push_screen_wait(Choose(told("Which related event?"), numbered(lines)))
        if number is not None:
            self.go_to_event(related[number])

    def go_to_event(self, identity: str) -> None:
        """Put the cursor on an event, without the filters if they hide it."""
        position = next((n for n, one in enumerate(self.timeline.events) if one.id == identity), None)
        if position is None:
            return
        if position not in self.timeline.positions(self.filters.query):
            self.change(Filters())
            self.notify(told("The filters hid that event; u brings them back."), markup=False, timeout=4)
        self.events.move_to(self.events.rows.row_of(position))

    def action_theme(self) -> None:
        self.choose_theme("tracker-light" if self.app.current_theme.dark else "tracker-dark")

    def choose_theme(self, name: str) -> None:
        """Show everything in a theme, now and at the next start."""
        self.app.theme = name
        self.post_message(self.ChoiceMade(Choices(theme=name)))

    def action_help(self) -> None:
        from tracker.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.keymap))

    def action_palette(self) -> None:
        from textual.command import CommandPalette

        if not CommandPalette.is_open(self.app):
            self.app.push_screen(CommandPalette(placeholder=told("an action, a view, or a name to filter by …")))

    async def action_mouse(self) -> None:
        await self.app.run_action("mouse")
