"""`vnc-tracker` without a command: the app."""

from __future__ import annotations

import argparse
import sys

from tracker.cli.databases import database_of, is_named
from tracker.cli.filters import query_of, typed
from tracker.cli.output import is_terminal, say


def run(arguments: argparse.Namespace) -> int:
    """Open the timeline; the first time, and when no database is named, with the seed articles in it."""
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        say("vnc-tracker: the timeline opens in a terminal only; use 'vnc-tracker list' in a pipe or a script.")
        return 2
    database = database_of(arguments)
    query, samples = None, not is_named(arguments) and not database.exists()
    if typed(arguments):
        if samples:  # what is filtered by has to be there
            from tracker.pipeline import ensure_samples

            say("Reading the sample articles …")
            ensure_samples(database)
            samples = False
        from tracker.timeline import Timeline

        query = query_of(arguments, Timeline(database.load()))
    from tracker.ui.app import TrackerApp
    from tracker.ui.remembering import last_views_path

    order = getattr(arguments, "sort", None)
    remember = last_views_path()
    app = TrackerApp(database.path, query=query, remember=remember, names=arguments.names, order=order, samples=samples)
    app.run()
    return 0
