"""`vnc-tracker import` and `remove-samples`: what goes into the timeline and what is taken out again."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tracker.cli.databases import database_of
from tracker.cli.output import is_terminal, say

if TYPE_CHECKING:
    from tracker.pipeline import ImportReport

# more would hide what else is told
_MOST_LEFT = 5
_SOURCES = "a file (.txt, .md, .html, .json, .jsonl), a folder of them, or '-' for standard input"

_DESCRIPTION = (
    "Read articles into the timeline; those it knows already change nothing. ctrl+c stops and keeps what is done."
)


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare `import` and `remove-samples`."""
    read = commands.add_parser("import", help="read articles into the timeline", description=_DESCRIPTION)
    read.add_argument("sources", metavar="SOURCE", nargs="+", help=_SOURCES)
    read.add_argument("--jobs", metavar="N", type=_jobs, help="processes that read at the same time (default: cores)")
    read.set_defaults(run=run_import, takes_filters=False)
    remove = commands.add_parser(
        "remove-samples",
        help="take the sample articles out",
        description="Take the sample articles, and what only they report, out of the timeline.",
    )
    remove.set_defaults(run=run_remove, takes_filters=False)


def run_import(arguments: argparse.Namespace) -> int:
    """Import the sources and tell what was and was not taken; 1 when some failed."""
    from tracker.pipeline import import_sources

    stdin = sys.stdin.buffer if "-" in arguments.sources else None
    database = database_of(arguments)
    with _stop() as stop, _progress() as on_progress:
        report = import_sources(
            database, arguments.sources, jobs=arguments.jobs, stdin=stdin, on_progress=on_progress, stop=stop
        )
    for failure in report.failures:
        say(failure.reason)
    if report.left:
        more = len(report.left) - _MOST_LEFT
        names = ", ".join(report.left[:_MOST_LEFT]) + (f" and {more:,} more" if more > 0 else "")
        say(f"Stopped before {names}; the same import again goes on from there.")
    say(summary(report))
    return 130 if report.left else 1 if report.failures else 0


def run_remove(arguments: argparse.Namespace) -> int:
    """Take out the sample articles and what only they report."""
    from tracker.pipeline import remove_samples

    count = remove_samples(database_of(arguments))
    say(f"Removed {counted(count, 'sample article')}." if count else "There are no sample articles in this timeline.")
    return 0


def summary(report: ImportReport) -> str:
    """One sentence on what an import did."""
    parts = [f"{counted(report.added, 'article')} added"]
    if report.known:
        parts.append(f"{report.known} known already")
    if report.without_event:
        parts.append(f"{report.without_event} without an event")
    if report.failures:
        parts.append(f"{counted(len(report.failures), 'source')} failed")
    if report.left:
        parts.append(f"{len(report.left):,} left")
    return (
        f"{', '.join(parts)}; the timeline has {counted(report.events_after, 'event')}, before {report.events_before}."
    )


def counted(number: int, noun: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


@contextmanager
def _stop() -> Iterator[Callable[[], bool]]:
    """Whether ctrl+c was pressed: what is read by then is kept. Pressed twice it ends the program at once."""
    stopped = threading.Event()

    def stop(*_: object) -> None:
        signal.signal(signal.SIGINT, before)
        stopped.set()
        say("\nStopping; what has been read is kept. ctrl+c again leaves at once.")

    if threading.current_thread() is not threading.main_thread():  # signals are the main thread's
        yield stopped.is_set
        return
    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stopped.is_set
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """A callable that shows how many of how many articles are done, on a terminal; None elsewhere."""
    if not is_terminal(sys.stderr):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=sys.stderr, markup=False), transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes from 1")
    return int(text)
