"""The database that a command works on."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.model import Event
    from tracker.storage import Database
    from tracker.timeline import Timeline


def database_of(arguments: argparse.Namespace) -> Database:
    """The database that the user named, else the default one."""
    from tracker.storage import Database, default_path

    return Database(arguments.database.expanduser() if arguments.database else default_path())


def is_named(arguments: argparse.Namespace) -> bool:
    """Whether the user said which database; one that is named starts empty."""
    return bool(arguments.database or os.environ.get("VNC_TRACKER_DATABASE"))


def selected(arguments: argparse.Namespace) -> tuple[Timeline, list[Event]]:
    """The timeline, and its events that the filters keep, in date order; says so when there are none."""
    from tracker.cli.filters import query_of, typed
    from tracker.cli.output import say
    from tracker.timeline import Timeline

    database = database_of(arguments)
    timeline = Timeline(database.load())
    if not timeline.events:
        say(f"The timeline at {database.path} has no event yet: 'vnc-tracker import SOURCE' reads articles into it.")
        return timeline, []
    events = timeline.select(query_of(arguments, timeline)) if typed(arguments) else timeline.events
    if not events:
        say("No event passes these filters: take one away or widen the dates.")
    return timeline, events
