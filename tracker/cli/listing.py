"""`vnc-tracker list`: the events that filters keep."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tracker.cli import filters
from tracker.cli.databases import selected
from tracker.cli.naming import names_language
from tracker.cli.output import table, write

if TYPE_CHECKING:
    from tracker.model import Chronicle, Event

_HEADS = ("Id", "Date", "Kind", "Status", "Title", "Sectors", "Organisations", "Reports")
_NARROW = ("Id", "Date", "Kind", "Title")

_DESCRIPTION = "List the events that pass the filters, one a line: " + ", ".join(_HEADS).lower() + "."


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare `list`."""
    parser = commands.add_parser("list", help="list events", description=_DESCRIPTION)
    parser.add_argument("--format", choices=("table", "json", "jsonl", "csv"), default="table", help="default: table")
    filters.add(parser)
    filters.add_sort(parser, "oldest")
    parser.set_defaults(run=run, takes_filters=True)


def run(arguments: argparse.Namespace) -> int:
    """Print the events: a table, or one of the export formats."""
    timeline, events = selected(arguments)
    language = names_language(arguments)
    if arguments.format != "table":
        from tracker.export import render

        write(render(arguments.format, timeline.chronicle, events, language))
    elif events:
        table(_HEADS, _rows(timeline.chronicle, events, language), narrow=_NARROW)
    return 0


def _rows(chronicle: Chronicle, events: Sequence[Event], language: str) -> Iterator[list[str]]:
    from tracker.export.evidence import names_of

    for event in events:
        yield [
            event.id,
            event.date.edtf or "undated",
            event.kind,
            event.status,
            event.title(language),
            ", ".join(event.sectors),
            "; ".join(names_of(event.organisations, chronicle.organisations, language)),
            str(len({mention.article for mention in event.mentions})),
        ]
