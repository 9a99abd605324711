"""The database that a command works on."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.model import Event
    from tracker.storage import Database
    from tracker.timeline import Order, Timeline


def database_of(arguments: argparse.Namespace) -> Database:
    """The database that the user named, else the default one."""
    from tracker.storage import Database, default_path

    return Database(arguments.database.expanduser() if arguments.database else default_path())


def is_named(arguments: argparse.Namespace) -> bool:
    """Whether the user said which database; one that is named starts empty."""
    return bool(arguments.database or os.environ.get("VNC_TRACKER_DATABASE"))


def selected(arguments: argparse.Namespace) -> tuple[Timeline, list[Event]]:
    """The timeline, and its events that the filters keep, in the order asked for; says so when there are none."""
    from tracker.cli.filters import query_of, typed
    from tracker.cli.output import say
    from tracker.errors import QueryError
    from tracker.timeline import Query, Timeline

    database = database_of(arguments)
    timeline = Timeline(database.load())
    if not timeline.events:
        say(f"The timeline at {database.path} has no event yet: 'vnc-tracker import SOURCE' reads articles into it.")
        return timeline, []
    order: Order = getattr(arguments, "sort", "oldest")
    query = query_of(arguments, timeline) if typed(arguments) else Query()
    if order == "hits" and not query.text:
        raise QueryError("--sort hits needs a --query: without a search nothing is hit.")
    events = timeline.arranged(query, order)
    if not events:
        say("No event passes these filters: take one away or widen the dates.")
        unknown, near = timeline.unknown_name(query.text) or (None, [])
        if unknown:
            advice = f"the nearest: {', '.join(near)}" if near else "try a shorter or another spelling"
            say(f"Nothing is called {unknown.text!r} that {unknown.field}: looks for; {advice}.")
    return timeline, events
