"""`vnc-tracker export`: the timeline for other programs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from tracker.cli import filters
from tracker.cli.databases import selected
from tracker.cli.naming import names_language
from tracker.cli.output import say, write
from tracker.errors import TrackerError
from tracker.export import FORMATS, held, render

_DESCRIPTION = "Write the events that pass the filters, as a file or to standard output; an old file is replaced."


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare `export`."""
    parser = commands.add_parser("export", help="write events for other programs", description=_DESCRIPTION)
    told = "default: the one that the name of the file ends in, else json"
    parser.add_argument("--format", choices=tuple(FORMATS), help=told)
    parser.add_argument("--output", metavar="FILE", default="-", help="default: standard output ('-')")
    filters.add(parser)
    filters.add_sort(parser, "oldest")
    parser.set_defaults(run=run, takes_filters=True)


def run(arguments: argparse.Namespace) -> int:
    """Write the events to standard output, or as a whole or not at all to a file."""
    timeline, events = selected(arguments)
    name = arguments.format or _format_of(arguments.output)
    text = render(name, timeline.chronicle, events, names_language(arguments))
    if arguments.output == "-":
        write(text)
        return 0
    from tracker.storage.files import write_whole

    path = Path(arguments.output).expanduser()
    try:
        write_whole(path, text.encode())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise TrackerError(f"Cannot write {path} ({reason}): name a file that you may write with --output.") from error
    written = held(name, events)
    left = f"; {len(events) - written} without a known day left out" if written < len(events) else ""
    say(f"Wrote {written} {'event' if written == 1 else 'events'} to {path} as {name}{left}.")
    return 0


def _format_of(output: str) -> str:
    """The format that a file's name speaks of."""
    ending = Path(output).suffix.lower().removeprefix(".")
    return {"md": "markdown"}.get(ending, ending) if {"md": "markdown"}.get(ending, ending) in FORMATS else "json"
