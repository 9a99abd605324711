"""The main screen: what the keys do with the event under the cursor, and with the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from tracker.errors import TrackerError
from tracker.storage import Database
from tracker.timeline import Timeline
from tracker.ui.actions import bindings
from tracker.ui.cells import plain
from tracker.ui.filters import Filters, filters_of
from tracker.ui.screens.browsing import with_language
from tracker.ui.screens.filtering import FilteringScreen
from tracker.ui.views import View, load_views, views_path
from tracker.ui.widgets.event_list import EventList
from tracker.ui.words import counted, told

if TYPE_CHECKING:
    from tracker.pipeline import ImportReport


_PROGRESS_CELLS = 10


class TimelineScreen(FilteringScreen):
    """Walk through the timeline, filter it and open what it was read from."""

    BINDINGS = bindings("timeline")
    _importing = False

    def on_event_list_opened(self, message: EventList.Opened) -> None:
        message.stop()
        self.action_open()

    def action_open(self) -> None:
        if self.focused is self.facets:
            self.facets.toggle("include")
        elif self.has_class("-narrow") and self.pane == "timeline" and self.events.event:
            self.go_to_pane("detail")
        elif self.events.event:
            from tracker.ui.screens.reader import ReaderScreen

            self.app.push_screen(ReaderScreen(self.timeline.chronicle, self.events.event, self.keymap))

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

    @work
    async def action_views(self) -> None:
        """Choose one of the saved views and show it."""
        from tracker.ui.screens.dialogs import Choose

        views = load_views(views_path())
        if not views:
            self.notify(told("No views are saved yet: w saves the filters under a name."), markup=False, timeout=4)
            return
        choices = [(str(n + 1), f"{one.name}\n    {one.command_line}") for n, one in enumerate(views[:9])]
        number = await self.app.push_screen_wait(Choose(told("Which view?"), choices))
        if number is not None:
            self.show_view(views[number])

    def show_view(self, view: View) -> None:
        """Put a view's filters, order and names on."""
        self.history.go(filters_of(view.query))
        self.show_look(view.look)
        with_language(self, view.language)
        self.post_message(self.LanguagesChosen(names=view.language))
        self.show_trail()

    def action_related(self) -> None:
        """Go to the related event, the next one each time."""
        event = self.events.event
        related = [one for one in event.related if one in self.timeline.chronicle.events] if event else []
        if not related:
            self.notify(told("This event has no related events."), markup=False, timeout=3)
            return
        position = next(n for n, one in enumerate(self.timeline.events) if one.id == related[0])
        if position not in self.timeline.positions(self.filters.query):
            self.change(Filters())
        self.events.move_to(self.events.rows.row_of(position))

    @work
    async def action_bring_in(self) -> None:
        """Choose files and folders, and import them."""
        from tracker.ui.screens.importing import ImportScreen

        if self._importing:
            words = told("An import is under way; the next one can start when it is done.")
            self.notify(words, markup=False, timeout=4)
            return
        sources = await self.app.push_screen_wait(ImportScreen(Path.cwd()))
        if sources and self.database:
            self._importing = True
            self.top.show_breadcrumb(told("reading …"))
            self._bring_in(self.database, sources)

    @work(thread=True, group="import")
    def _bring_in(self, database: Database, sources: list[str]) -> None:
        """Import in a thread, tell how far it is, and mark what is new."""
        from tracker.pipeline import import_sources

        def on_progress(done: int, total: int) -> None:
            self.app.call_from_thread(self._show_progress, done, total)

        try:
            report = import_sources(database, sources, jobs=1, on_progress=on_progress)
            timeline = Timeline(database.load())
        except TrackerError as error:
            self.app.call_from_thread(self._end_import)
            self.app.call_from_thread(self.notify, plain(str(error)), markup=False, severity="error")
            return
        self.app.call_from_thread(self._show_imported, timeline, report)

    def _show_progress(self, done: int, total: int) -> None:
        filled = done * _PROGRESS_CELLS // max(total, 1)
        bar = "▰" * filled + "▱" * (_PROGRESS_CELLS - filled)
        self.top.show_breadcrumb(told("reading {bar} {done} of {total}", bar=bar, done=f"{done:,}", total=f"{total:,}"))

    def _end_import(self) -> None:
        self._importing = False
        self.show_trail()

    def _show_imported(self, timeline: Timeline, report: ImportReport) -> None:
        self.set_timeline(timeline, frozenset(report.new_events))
        self._end_import()
        added, new = counted(report.added, "article"), counted(len(report.new_events), "new event")
        words = told("{articles} added, {events} (marked •).", articles=added, events=new)
        self.notify(words, markup=False, timeout=6)
        for failure in report.failures[:3]:
            reason = plain(f"{failure.source}: {failure.reason}", 300)
            self.notify(reason, markup=False, severity="warning", timeout=8)

    @work
    async def action_remove_samples(self) -> None:
        from tracker.ui.screens.samples import remove_samples

        chronicle = await remove_samples(self.app, self.timeline.chronicle, self.database)
        if chronicle is not None:
            self.set_timeline(Timeline(chronicle))

    def action_theme(self) -> None:
        self.app.theme = "tracker-light" if self.app.current_theme.dark else "tracker-dark"

    def action_help(self) -> None:
        from tracker.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.keymap))

    def action_palette(self) -> None:
        self.app.action_command_palette()

    async def action_mouse(self) -> None:
        await self.app.run_action("mouse")

    def action_quit(self) -> None:
        self.app.exit()
