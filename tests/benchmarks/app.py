"""Processor time of the app's reactions, medians of one run: `python -m tests.benchmarks.app [EVENTS ...]`.

The start and the keys are measured in a pseudo-terminal of 120×36, in processes of their own that take turns, beside
an empty Textual app and one with the same widgets and nothing in them; filters inside this process beside refilling a
DataTable with the same events, and in a terminal beside VisiData's select where that is installed. A million events
and more are only moved through.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import DataTable

from tests.benchmarks.generator import build_chronicle
from tests.benchmarks.opened import build_app
from tests.benchmarks.peer import select_in_visidata
from tests.benchmarks.terminal import COLUMNS, LINES, Terminal, opened
from tracker.model import SECTORS, Chronicle
from tracker.pipeline import ensure_samples
from tracker.storage import Database
from tracker.timeline import Timeline
from tracker.ui.app import TrackerApp
from tracker.ui.filters import Filters
from tracker.ui.screens.timeline import TimelineScreen
from tracker.ui.settings import Settings

_SIZE = (COLUMNS, LINES)
_MOST_TO_FILTER = 100_000
# a terminal repeats a held key thirty times a second; after a key on its own the event is drawn beside the list
_HELD, _ALONE = 1 / 30, 0.15


class _Table(App[None]):
    """A DataTable, for comparison."""

    def compose(self) -> ComposeResult:
        yield DataTable()


def _starts(times: int = 9) -> None:
    """First paint with the seeds: from the start of the process until nothing more is drawn, imports included."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "timeline.json"
        ensure_samples(Database(path))
        programs = {"the same widgets, empty": ("panes",), "the seeds": ("database", str(path))}
        taken: dict[str, list[float]] = {name: [] for name in programs}
        inside: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(times):
            for name, arguments in programs.items():
                with opened(*arguments) as terminal:
                    taken[name].append(terminal.opened)
                inside[name].append(asyncio.run(_first_paint(*arguments)))
    _compare("start to first paint", *(median(one) for one in taken.values()))
    _compare("  of it without the imports", *(median(one) for one in inside.values()))


async def _first_paint(*arguments: str) -> float:
    start = time.process_time()
    async with build_app(*arguments).run_test(size=_SIZE) as pilot:
        await pilot.pause()
        return (time.process_time() - start) * 1000


def _keys(sizes: list[int]) -> None:
    """A move of the cursor beside a key that does nothing in an empty app, all programs taking turns."""
    with ExitStack() as programs:
        empty = programs.enter_context(opened("empty"))
        ours = {size: programs.enter_context(opened("rows", str(size))) for size in sizes}
        for terminal in (empty, *ours.values()):
            terminal.settle()
        for gap, what in ((_HELD, "a held key"), (_ALONE, "a key on its own")):
            costs = _in_turns({empty: "z"} | dict.fromkeys(ours.values(), "j"), gap)
            for size, terminal in ours.items():
                _compare(f"{what}, {size:,} events", costs[empty], costs[terminal])


def _in_turns(keys: dict[Terminal, str], gap: float, *, rounds: int = 8, presses: int = 12) -> dict[Terminal, float]:
    """Median over the rounds of what one press costs, each round pressing several times in a row."""
    costs: dict[Terminal, list[float]] = {terminal: [] for terminal in keys}
    for number in range(rounds + 1):
        for terminal, key in keys.items():
            start = terminal.taken
            for _ in range(presses):
                terminal.cost(key, gap)
            if number:  # the first round warms up
                costs[terminal].append((terminal.taken - start) / presses)
            terminal.cost("", 0.3)
    return {terminal: median(taken) for terminal, taken in costs.items()}


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


async def _filters(chronicle: Chronicle) -> None:
    """A filter change with all counts and the repaint, beside refilling a DataTable."""
    start = time.process_time()
    app = TrackerApp(Path("unused.json"), chronicle=chronicle, settings=Settings())
    async with app.run_test(size=_SIZE) as pilot:
        await pilot.pause()
        _report("open a loaded chronicle", (time.process_time() - start) * 1000)
        await app.workers.wait_for_complete()
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        choices = [Filters().toggled("sector", value) for value in SECTORS]  # none twice: what was counted is kept

        async def refilter() -> None:
            screen.change(choices.pop())

        ours = await _timed(pilot, refilter, len(SECTORS))
    _compare("a filter change, DataTable refilled", await _refill(chronicle), ours)
    theirs = select_in_visidata(Timeline(chronicle).events, ("trade", "energy", "health"))
    if theirs is None:
        print("  no VisiData to compare with: put vd on the PATH, or its path into VISIDATA")
    else:
        _compare("a filter change, VisiData's select", theirs, _toggled(len(chronicle.events)))


def _toggled(size: int, times: int = 12) -> float:
    """Median milliseconds of including one more sector with `space`, in a terminal as VisiData's select is."""
    with opened("rows", str(size)) as terminal:
        terminal.settle()
        terminal.cost("\x1b[Z", 1)  # shift+tab, to the facets
        taken = []
        for _ in range(times):
            terminal.cost("j", 0.5)
            taken.append(terminal.cost(" ", 0.7))
        return median(taken)


async def _refill(chronicle: Chronicle) -> float:
    events = Timeline(chronicle).events
    app = _Table()
    async with app.run_test(size=_SIZE) as pilot:
        table = app.query_one(DataTable)
        table.add_columns("date", "kind", "title")

        async def refill() -> None:
            table.clear()
            table.add_rows([(event.date.edtf, event.kind, event.title()) for event in events])

        return await _timed(pilot, refill, 1)


def _report(what: str, milliseconds: float) -> None:
    print(f"  {what:<36}{'':>14}{milliseconds:>10.1f} ms", flush=True)


def _compare(what: str, theirs: float, ours: float) -> None:
    print(f"  {what:<36}{theirs:>10.1f} ms {ours:>10.1f} ms {ours / theirs:>8.3f}", flush=True)


def main() -> None:
    """Print the figures for each number of events, 1,000 and 100,000 and a million unless given."""
    sizes = [int(word) for word in sys.argv[1:]] or [1_000, 100_000, 1_000_000]
    print(f"  {'':<36}{'compared':>13}{'ours':>14}{'ratio':>9}")
    _starts()
    _keys(sizes)
    for size in sizes:
        if size <= _MOST_TO_FILTER:
            print(f"{size:,} events")
            asyncio.run(_filters(build_chronicle(size)))


if __name__ == "__main__":
    main()
