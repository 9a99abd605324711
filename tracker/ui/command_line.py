"""Filters as the command line that reproduces them."""

from __future__ import annotations

import shlex

from tracker.timeline import FACETS, Query

# facets that the command line has an option for
_OPTIONS = ("sector", "organisation", "kind", "status", "place", "person", "language")


def command_line(query: Query) -> str:
    """`vnc-tracker` with the options that filter like this; what it has no option for is left out."""
    words = ["vnc-tracker"]
    if query.since:
        words += ["--since", query.since.isoformat()]
    if query.until:
        words += ["--until", query.until.isoformat()]
    for facet in FACETS:
        if facet in _OPTIONS:
            for value in query.values(facet):
                words += [f"--{facet}", value]
    if query.text:
        words += ["--query", query.text]
    return shlex.join(words)
