"""Processor time of the app's reactions, medians of one run: `python -m tests.benchmarks.app [EVENTS ...]`.

Compared with a key that does nothing in an empty Textual app and with refilling a DataTable of the same events.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median

from textual.app import App, ComposeResult
from textual.containers import Container
from textual.pilot import Pilot
from textual.scroll_view import ScrollView
from textual.widgets import DataTable, Static

from tests.benchmarks.generator import build_chronicle
from tracker.model import Chronicle
from tracker.pipeline import ensure_samples
from tracker.storage import Database
from tracker.timeline import Timeline
from tracker.ui.app import TrackerApp
from tracker.ui.filters import Filters
from tracker.ui.screens.timeline import TimelineScreen
from tracker.ui.settings import Settings

_SIZE = (120, 36)
_ROWS = 100_000


class _Panes(App[None]):
    """As many widgets as the main screen has, with nothing in them."""

    def compose(self) -> ComposeResult:
        yield Static()
        yield Static()
        with Container():
            yield from (ScrollView(), ScrollView(), ScrollView())
        yield Container()
        yield Static()


class _Table(App[None]):
    """A DataTable, for comparison."""

    def compose(self) -> ComposeResult:
        yield DataTable()


async def _timed(pilot: Pilot[None], act: Callable[[], Awaitable[object]], times: int) -> float:
    """Median processor time in milliseconds of an action and all that it causes."""
    taken = []
    for _ in range(times):
        await pilot.pause()
        start = time.process_time()
        await act()
        await pilot.pause()
        taken.append((time.process_time() - start) * 1000)
    return median(taken)


async def _empty_key() -> float:
    async with App[None]().run_test(size=_SIZE) as pilot:
        return await _timed(pilot, lambda: pilot.press("z"), 60)


async def _empty_paint() -> float:
    start = time.process_time()
    async with _Panes().run_test(size=_SIZE) as pilot:
        await pilot.pause()
        return (time.process_time() - start) * 1000


async def _first_paint(chronicle: Chronicle) -> float:
    start = time.process_time()
    async with TrackerApp(Path("unused.json"), chronicle=chronicle, settings=Settings()).run_test(size=_SIZE) as pilot:
        await pilot.pause()
        return (time.process_time() - start) * 1000


def _seeds() -> Chronicle:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "timeline.json")
        ensure_samples(database)
        return database.load()


async def _tracker(chronicle: Chronicle) -> None:
    _report("open and first paint", await _first_paint(chronicle))
    app = TrackerApp(Path("unused.json"), chronicle=chronicle, settings=Settings())
    async with app.run_test(size=_SIZE) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        _report("a key that does nothing", await _timed(pilot, lambda: pilot.press("z"), 40))
        _report("cursor to the next event", await _timed(pilot, lambda: pilot.press("j"), 40))
        _report("cursor to the next year", await _timed(pilot, lambda: pilot.press("right_curly_bracket"), 8))
        choices = [Filters().toggled("sector", value) for value in ("trade", "energy", "health", "tourism")] * 3

        async def refilter() -> None:
            screen.change(choices.pop())

        _report("filter, all counts, repaint", await _timed(pilot, refilter, 10))


async def _table(chronicle: Chronicle) -> None:
    events = Timeline(chronicle).events[:_ROWS]
    app = _Table()
    async with app.run_test(size=_SIZE) as pilot:
        table = app.query_one(DataTable)
        table.add_columns("date", "kind", "title")

        async def refill() -> None:
            table.clear()
            table.add_rows([(event.date.edtf, event.kind, event.title()) for event in events])

        _report("refilling a DataTable", await _timed(pilot, refill, 1))


def _report(what: str, milliseconds: float) -> None:
    print(f"  {what:<28}{milliseconds:>10.1f} ms")


def main() -> None:
    """Print the figures for each number of events, 1,000 and 100,000 unless given."""
    sizes = [int(word) for word in sys.argv[1:]] or [1_000, 100_000]
    print("an empty Textual app")
    _report("a key that does nothing", asyncio.run(_empty_key()))
    print("an app with the same widgets, empty")
    _report("open and first paint", median(asyncio.run(_empty_paint()) for _ in range(5)))
    print("the seeds")
    _report("open and first paint", median(asyncio.run(_first_paint(_seeds())) for _ in range(5)))
    for size in sizes:
        print(f"{size:,} events")
        chronicle = build_chronicle(size)
        asyncio.run(_tracker(chronicle))
        if size <= _ROWS:
            asyncio.run(_table(chronicle))


if __name__ == "__main__":
    main()
