"""What the keys do that bring articles in: an import and how far it is, the samples of a first start, and leaving."""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Literal

from textual import work

from tracker.errors import TrackerError
from tracker.storage import Database
from tracker.timeline import Timeline
from tracker.ui.actions import key_of
from tracker.ui.cells import plain
from tracker.ui.screens.viewing import ViewingScreen
from tracker.ui.words import counted, told, told_error, told_failure

if TYPE_CHECKING:
    from tracker.pipeline import ImportReport

_PROGRESS_CELLS = 10
# the thread that reads waits for the screen; of thousands of articles not each is worth it
_BETWEEN_STEPS = 0.1


class _LeftError(Exception):
    """The user does not wait for the samples."""


class BringingScreen(ViewingScreen):
    """The actions that change what the timeline holds."""

    _importing: Literal["", "samples", "articles"] = ""
    """What is being read, if anything is."""
    _stopping = False
    _leaving = False
    _progress = ""
    _shown_at = 0.0

    @work
    async def action_bring_in(self) -> None:
        """Choose files and folders, and import them; stop the import that is under way."""
        from tracker.ui.screens.dialogs import Confirm
        from tracker.ui.screens.importing import ImportScreen

        if self._importing == "samples":
            self.notify(told("The sample articles are still being read."), markup=False, timeout=3)
            return
        if self._importing:
            question = told("Stop the import? What has been read so far is kept.")
            if await self.app.push_screen_wait(Confirm(question, told("stops it"))):
                self._stop()
            return
        sources = await self.app.push_screen_wait(ImportScreen(_here()))
        if sources and self.database:
            self._begin("articles")
            self._bring_in(self.database, sources)

    def read_samples(self) -> None:
        """Read the sample articles into a database that does not exist yet."""
        if self.database:
            self._begin("samples")
            self._bring_samples(self.database)

    @work
    async def action_remove_samples(self) -> None:
        from tracker.ui.screens.samples import remove_samples

        chronicle = await remove_samples(self.app, self.timeline.chronicle, self.database)
        if chronicle is not None:
            self.set_timeline(Timeline(chronicle))

    @work
    async def action_quit(self) -> None:
        """Leave; what an import has read is kept, and that takes a moment."""
        if not self._importing:
            self.app.exit()
        elif self._importing == "samples":
            self._stopping = True
            self.app.exit()
        elif not self._leaving:
            from tracker.ui.screens.dialogs import Confirm

            question = told("An import is under way. Stop it and quit? What has been read so far is kept.")
            if not await self.app.push_screen_wait(Confirm(question, told("quits"))):
                return
            self._leaving = True
            self._stop()

    @work(thread=True, group="import")
    def _bring_in(self, database: Database, sources: list[str]) -> None:
        """Import in a thread, tell how far it is, and mark what is new."""
        from tracker.pipeline import import_sources

        try:
            report = import_sources(
                database, sources, jobs=1, on_progress=self._on_progress, stop=lambda: self._stopping
            )
            timeline = Timeline(database.load())
        except TrackerError as error:
            self.app.call_from_thread(self._fail, error)
        else:
            self.app.call_from_thread(self._show_imported, timeline, report)

    @work(thread=True, group="import")
    def _bring_samples(self, database: Database) -> None:
        """Read the samples in a thread: all of them, or none when the app is left meanwhile."""
        from tracker.pipeline import ensure_samples

        def on_progress(done: int, total: int) -> None:
            if self._stopping:
                raise _LeftError
            self._on_progress(done, total)

        try:
            ensure_samples(database, on_progress)
            timeline = Timeline(database.load())
        except _LeftError:
            return
        except TrackerError as error:
            self.app.call_from_thread(self._fail, error)
        else:
            self.app.call_from_thread(self._show_samples, timeline)

    def _begin(self, what: Literal["samples", "articles"]) -> None:
        self._importing, self._progress = what, told("reading …")
        self.show_trail()
        self.show_filters()

    def _on_progress(self, done: int, total: int) -> None:
        """Called by the thread that reads."""
        if not self._stopping and (done in (1, total) or monotonic() - self._shown_at > _BETWEEN_STEPS):
            self._shown_at = monotonic()
            self.app.call_from_thread(self._show_progress, done, total)

    def _show_progress(self, done: int, total: int) -> None:
        if done:
            filled = done * _PROGRESS_CELLS // total
            bar = "▰" * filled + "▱" * (_PROGRESS_CELLS - filled)
            words = told("reading {bar} {done} of {total}", bar=bar, done=f"{done:,}", total=f"{total:,}")
        else:  # how many there will be is not known yet
            words = told("reading {articles} …", articles=counted(total, "article"))
        if self._importing == "articles":
            words += f" · {told('{key} stops', key=key_of('bring_in', self.keymap))}"
        self._progress = words
        self.show_trail()

    def show_trail(self) -> None:
        """Say how far an import is, else where one is when only one pane is shown."""
        if self._importing:
            self.top.show_breadcrumb(self._progress)
        else:
            super().show_trail()

    def nothing(self) -> list[tuple[str, str]]:
        """What there will be when there is nothing yet."""
        if not self._importing or self.timeline.events:
            return super().nothing()
        if self._importing == "samples":
            return [
                ("strong", told("Reading the sample articles …")),
                ("dim", told("Only the first start takes this long.")),
            ]
        return [("strong", told("Reading articles …"))]

    def _stop(self) -> None:
        if self._importing:  # it may have come to its end while the question stood
            self._stopping, self._progress = True, told("stopping …")
            self.show_trail()
        elif self._leaving:
            self.app.exit()

    def _end(self) -> None:
        self._importing, self._stopping = "", False
        self.show_trail()
        if self._leaving:
            self.app.exit()

    def _fail(self, error: TrackerError) -> None:
        self._end()
        self.show_filters()
        self.notify(plain(told_error(error), 300), markup=False, severity="error", timeout=10)

    def _show_samples(self, timeline: Timeline) -> None:
        self._end()
        self.set_timeline(timeline)

    def _show_imported(self, timeline: Timeline, report: ImportReport) -> None:
        self._end()
        self.set_timeline(timeline, frozenset(report.new_events))
        if report.added:
            added, new = counted(report.added, "article"), counted(len(report.new_events), "new event")
            words = told("{articles} added, {events} (marked •).", articles=added, events=new)
            self.notify(words, markup=False, timeout=6)
        if report.known:
            words = told("{articles} known already.", articles=counted(report.known, "article"))
            self.notify(words, markup=False, timeout=6)
        if report.left:
            left = counted(len(report.left), "source")
            words = told("Stopped: {left} not read. The same import again goes on from there.", left=left)
            self.notify(words, markup=False, severity="warning", timeout=8)
        for failure in report.failures[:3]:
            self.notify(plain(told_failure(failure), 300), markup=False, severity="warning", timeout=8)


def _here() -> Path:
    """The folder that the program was started in; the user's own when that is gone."""
    try:
        return Path.cwd()
    except OSError:
        return Path.home()
